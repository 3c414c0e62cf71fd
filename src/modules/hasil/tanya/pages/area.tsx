// What is asked in an area, how much of it is answered, and where below? (eight rules with their counts)
import type { VNode } from 'preact';
import { formatInt, formatPercent } from '#kernel/format';
import { percent2 } from '#kernel/share';
import { say } from '#kernel/text';
import { Inset } from '#design/answers';
import { Missing } from '#design/marks';
import { Lead, Note, Section } from '#design/page';
import { type Column, DataTable, Files, type Sort, readSort, sortRows } from '#design/tables';
import { nameOf } from '../../pages/area-head.tsx';
import { childrenTitle, levelName } from '../../pages/scene.ts';
import { daftarTanyaPath, dptPath, saringPath, tanyaPath } from '../address.ts';
import type { PerTanya } from '../cacah.ts';
import type { TpsTanya, WilayahView } from '../load.ts';
import { ATURAN_TANYA, type AturanTanya } from '../rules.ts';
import { dpt } from '../text-dpt.ts';
import { text } from '../text.ts';
import { TANYA, tanyaku } from '../timbang.ts';
import { tpsName } from '../words.ts';
import { Rules, TanyaHead } from './parts.tsx';

export interface SortQuery {
  readonly urut?: string | undefined;
  readonly arah?: string | undefined;
}

interface Props {
  readonly view: WilayahView;
  readonly query: SortQuery;
}

export function AreaTanyaPage({ view, query }: Props): VNode {
  const { scene, area, up, hitungan } = view;
  const { lang, at } = scene;
  const tempat = nameOf(scene, area);
  const t = tanyaku(scene.kontes);
  return (
    <>
      <TanyaHead scene={scene} title={say(lang, text.judul, { tempat })} area={area} up={up} hitungan={hitungan} />
      <Lead>{say(lang, text.maksud)}</Lead>
      {hitungan !== undefined && (
        <>
          <Inset>
            {say(lang, text.ringkas, {
              n: formatInt(lang, hitungan.cacah.bertanya),
              semua: formatInt(lang, hitungan.cacah.tps),
              menunggu: formatInt(lang, hitungan.cacah.menunggu),
            })}
          </Inset>
          <Eight view={view} />
          <Chance view={view} />
          {area.kode.length === 10 ? <Stations view={view} /> : <Below view={view} query={query} />}
        </>
      )}
      <Rules scene={scene} t={t} />
      <Section id="unduh" title={say(lang, text.unduh)}>
        <Files
          items={[
            ...(area.kode.length < 10 ? [{ href: dptPath(at, area.kode), title: say(lang, dpt.pendek), icon: 'chain' as const }] : []),
            { href: `${tanyaPath(at, area.kode)}.csv`, title: say(lang, text.unduhCsv) },
            { href: `${tanyaPath(at, area.kode)}.json`, title: say(lang, text.unduhJson) },
          ]}
        />
      </Section>
    </>
  );
}

interface Line {
  readonly rule: AturanTanya;
  readonly n: PerTanya;
}

/** The eight questions, each with its counts; each count opens its list. */
function Eight({ view: { scene, area, hitungan } }: { readonly view: WilayahView }): VNode {
  const { lang, at } = scene;
  const rows = ATURAN_TANYA.flatMap((rule): Line[] => (hitungan === undefined ? [] : [{ rule, n: hitungan.cacah.per[rule.id] }]));
  const counted = (key: keyof PerTanya, title: string, keadaan?: Parameters<typeof saringPath>[3]): Column<Line> => ({
    kind: 'number',
    key,
    title,
    get: ({ n }) => n[key],
    ...(keadaan === undefined ? {} : { href: ({ rule }: Line) => saringPath(at, area.kode, rule.id, keadaan) }),
  });
  const columns: Column<Line>[] = [
    {
      kind: 'link',
      key: 'tanya',
      title: say(lang, text.kolomTanya),
      get: ({ rule }) => ({ text: say(lang, text.judulAturan, { id: rule.id, judul: say(lang, rule.judul) }), href: daftarTanyaPath(at, area.kode, rule.id) }),
    },
    { ...counted('kini', say(lang, text.kolomKini), 'kini'), share: ({ n }) => percent2(n.kini, n.diuji) } as Column<Line>,
    counted('ditandai', say(lang, text.kolomDitandai), 'ditandai'),
    counted('dijawab', say(lang, text.kolomDijawab), 'dijawab'),
    counted('menunggu', say(lang, text.kolomMenunggu), 'menunggu'),
    counted('selesai', say(lang, text.kolomSelesai), 'selesai'),
    counted('lepas', say(lang, text.kolomLepas)),
    counted('diuji', say(lang, text.kolomDiuji)),
  ];
  return (
    <Section id="delapan" title={say(lang, text.delapan)}>
      <DataTable id="tabel-tanya" caption={say(lang, text.delapan)} quietCaption columns={columns} rows={rows} rowKey={({ rule }) => rule.id} />
      <Note>{say(lang, text.ketKolom)}</Note>
    </Section>
  );
}

/** How many equal votes chance alone would give (AN05). */
function Chance({ view: { scene, hitungan, harapan } }: { readonly view: WilayahView }): VNode | null {
  const { lang } = scene;
  if (hitungan === undefined) return null;
  const { kelompok, sama, pasang } = hitungan.cacah;
  const values = { kelompok: formatInt(lang, kelompok), sama: formatInt(lang, sama), pasang: formatInt(lang, pasang) };
  return (
    <Section id="kebetulan" title={say(lang, text.acak)} level={3}>
      <p class="govuk-body">{harapan === null ? say(lang, text.acakTiada, values) : say(lang, text.acakIsi, { ...values, harapan: decimal(lang, harapan) })}</p>
    </Section>
  );
}

/** One decimal below a hundred: 0,4 is not 0. The percent sign is not ours. */
function decimal(lang: 'id' | 'en', n: number): string {
  return n >= 100 ? formatInt(lang, Math.round(n)) : formatPercent(lang, Math.round(n * 100) / 100).replace(/[\s\u00a0]*%$/, '');
}

type Child = WilayahView['anak'][number];

function Below({ view, query }: Props): VNode {
  const { scene, area, anak } = view;
  const { lang, at } = scene;
  const columns: Column<Child>[] = [
    { kind: 'link', key: 'nama', title: say(lang, levelName(area.kode, area.tingkat + 1)), get: (row) => ({ text: nameOf(scene, row), href: tanyaPath(at, row.kode) }) },
    { kind: 'number', key: 'bertanya', title: say(lang, text.kolomBertanya), get: ({ cacah }) => cacah.bertanya, share: ({ cacah }) => percent2(cacah.bertanya, cacah.tps) },
    { kind: 'number', key: 'menunggu', title: say(lang, text.kolomMenunggu), get: ({ cacah }) => cacah.menunggu },
    ...TANYA.map((id): Column<Child> => ({ kind: 'number', key: id.toLowerCase(), title: id, get: ({ cacah }) => cacah.per[id].kini, href: ({ kode }) => daftarTanyaPath(at, kode, id) })),
  ];
  const fallback: Sort = { urut: 'kode', arah: 'naik' };
  const sort = readSort(columns, query, fallback);
  return (
    <Section id="anak" title={say(lang, childrenTitle(area))}>
      <DataTable
        id="tabel-anak"
        caption={say(lang, text.anakTabel, { tempat: nameOf(scene, area) })}
        quietCaption
        columns={columns}
        rows={sortRows(anak, columns, sort)}
        rowKey={({ kode }) => kode}
        sort={{ ...sort, path: tanyaPath(at, area.kode) }}
      />
    </Section>
  );
}

function Stations({ view: { scene, tps, names } }: { readonly view: WilayahView }): VNode {
  const { lang, at } = scene;
  const idsOf = (one: TpsTanya, open: boolean) => one.cerita.filter(({ keadaan }) => (keadaan === 'SELESAI') !== open).map(({ id }) => id).join(', ') || <Missing />;
  const columns: Column<TpsTanya>[] = [
    { kind: 'link', key: 'tps', title: say(lang, text.kolomTps), get: ({ kode }) => ({ text: tpsName(scene, names, kode, true), href: tanyaPath(at, kode) }) },
    { kind: 'text', key: 'kini', title: say(lang, text.kolomKini), get: (one) => idsOf(one, true) },
    { kind: 'text', key: 'selesai', title: say(lang, text.kolomSelesai), get: (one) => idsOf(one, false) },
    { kind: 'number', key: 'jawaban', title: say(lang, text.kolomDijawab), get: ({ jawaban }) => jawaban.length },
  ];
  return (
    <Section id="anak" title={say(lang, text.anakTps)}>
      {tps.length === 0 ? <Note>{say(lang, text.daftarKosong)}</Note> : <DataTable id="tabel-anak" caption={say(lang, text.anakTps)} quietCaption columns={columns} rows={tps} rowKey={({ kode }) => kode} />}
    </Section>
  );
}
