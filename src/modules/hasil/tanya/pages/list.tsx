// Which stations does one question concern, with which figures, check and photograph, and what was answered? (by code, page by page)
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { Inset } from '#design/answers';
import { Missing } from '#design/marks';
import { Note, Section, SubNav } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable, Files } from '#design/tables';
import { isoOf } from '../../instants.ts';
import { nameOf } from '../../pages/area-head.tsx';
import { type Scene, shortTimeAt } from '../../pages/scene.ts';
import { daftarTanyaPath, saringPath, tanyaPath } from '../address.ts';
import type { Cerita } from '../cerita.ts';
import type { Halaman, TpsTanya, WilayahView } from '../load.ts';
import type { AturanTanya } from '../rules.ts';
import type { Keadaan } from '../store/tanya.ts';
import { sahPendek } from '../text-aturan.ts';
import { text } from '../text.ts';
import { tanyaku } from '../timbang.ts';
import { faktaWords, tpsName, wayUp } from '../words.ts';
import { RuleCard, TanyaHead, photoLinks } from './parts.tsx';

export interface ListTanyaView extends Pick<WilayahView, 'scene' | 'area' | 'up' | 'hitungan'> {
  readonly rule: AturanTanya;
  readonly keadaan: Keadaan;
  readonly halaman: Halaman;
  readonly after: AreaCode | null;
}

export function ListTanyaPage({ view }: { readonly view: ListTanyaView }): VNode {
  const { scene, area, up, hitungan, rule, halaman } = view;
  const { lang, at } = scene;
  const judul = say(lang, text.judulAturan, { id: rule.id, judul: say(lang, rule.judul) });
  const t = tanyaku(scene.kontes);
  return (
    <>
      <TanyaHead scene={scene} title={judul} area={area} up={up} hitungan={hitungan} below />
      <Inset>{say(lang, text.kalimatUmum)}</Inset>
      <Filters view={view} />
      {halaman.tps.length === 0 ? (
        <Note>{say(lang, text.daftarKosong)}</Note>
      ) : (
        <DataTable id="daftar" caption={say(lang, text.judulDaftar, { judul, tempat: nameOf(scene, area) })} quietCaption columns={columnsOf(view)} rows={halaman.tps} rowKey={({ kode }) => kode} />
      )}
      <Pages view={view} />
      <Section id="aturan" title={say(lang, text.aturanJudul)}>
        <RuleCard scene={scene} t={t} rule={rule} />
      </Section>
      <Section id="unduh" title={say(lang, text.unduh)}>
        <Files
          items={[
            { href: `${daftarTanyaPath(at, area.kode, rule.id)}.csv`, title: say(lang, text.unduhCsvTps) },
            { href: `${daftarTanyaPath(at, area.kode, rule.id)}.json`, title: say(lang, text.unduhJson) },
          ]}
        />
      </Section>
    </>
  );
}

function Filters({ view: { scene, area, hitungan, rule, keadaan } }: { readonly view: ListTanyaView }): VNode {
  const { lang, at } = scene;
  const n = hitungan?.cacah.per[rule.id];
  const count = (value: number | undefined): { readonly n: string } => ({ n: formatInt(lang, value ?? 0) });
  const items = [
    ['kini', say(lang, text.saringKini, count(n?.kini))],
    ['menunggu', say(lang, text.saringMenunggu, count(n?.menunggu))],
    ['dijawab', say(lang, text.saringDijawab, count(n?.dijawab))],
    ['ditandai', say(lang, text.saringDitandai, count(n?.ditandai))],
    ['selesai', say(lang, text.saringSelesai, count(n?.selesai))],
  ] as const;
  return <SubNav label={say(lang, text.saring)} items={items.map(([key, label]) => ({ href: saringPath(at, area.kode, rule.id, key), label, current: key === keadaan }))} />;
}

/** The state of a question in words. */
export function stateWords(scene: Scene, kode: AreaCode, { keadaan, sah, hingga }: Cerita): string {
  const { lang } = scene;
  if (keadaan === 'DITANDAI' && sah !== null) return say(lang, text.keadaanDITANDAI, { sah: say(lang, sahPendek[sah]) });
  if (keadaan === 'SELESAI') return say(lang, text.keadaanSELESAI, { waktu: hingga === null ? '' : shortTimeAt(lang, isoOf(hingga), kode) });
  return say(lang, keadaan === 'DIJAWAB' ? text.keadaanDIJAWAB : text.keadaanMENUNGGU);
}

function columnsOf({ scene, rule, halaman: { names } }: ListTanyaView): Column<TpsTanya>[] {
  const { lang, at } = scene;
  const t = tanyaku(scene.kontes);
  const own = (row: TpsTanya): Cerita | undefined => row.cerita.find(({ id }) => id === rule.id);
  const answers = (row: TpsTanya): number => row.jawaban.filter(({ tanya }) => tanya === rule.id).length;
  return [
    { kind: 'link', key: 'tps', title: say(lang, text.kolomTps), get: ({ kode }) => ({ text: tpsName(scene, names, kode), href: tanyaPath(at, kode), note: wayUp(names, kode) }) },
    {
      kind: 'text',
      key: 'tercatat',
      phone: 'wide',
      title: say(lang, text.kolomTercatat),
      get: (row) => {
        const one = own(row);
        return one === undefined ? '' : faktaWords(scene, t, one, names);
      },
    },
    { kind: 'text', key: 'periksa', title: say(lang, text.kolomPeriksa), get: ({ gagal }) => (gagal.length === 0 ? <Missing /> : gagal.join(', ')) },
    {
      kind: 'text',
      key: 'foto',
      title: say(lang, text.kolomFoto),
      get: (row) => {
        const links = photoLinks(scene, row.foto);
        if (links.length === 0) return <Missing />;
        return links.map(({ n, href }) => (
          <a key={href} href={href} rel="external">
            {`${say(lang, text.fotoSatu, { n: formatInt(lang, n) })} `}
          </a>
        ));
      },
    },
    {
      kind: 'text',
      key: 'keadaan',
      title: say(lang, text.kolomKeadaan),
      get: (row) => {
        const one = own(row);
        const n = answers(row);
        return [one === undefined ? '' : stateWords(scene, row.kode, one), ...(n === 0 ? [] : [<small key="n">{say(lang, text.jawabanN, { n: formatInt(lang, n) })}</small>])];
      },
    },
  ];
}

/** Onward through the list by code, and back to its start. */
function Pages({ view: { scene, area, rule, keadaan, halaman, after } }: { readonly view: ListTanyaView }): VNode | null {
  const { href } = useReader();
  const { lang, at } = scene;
  const path = saringPath(at, area.kode, rule.id, keadaan);
  if (after === null && halaman.lanjut === null) return null;
  return (
    <p class="govuk-body">
      {after !== null && <a href={href(path)}>{say(lang, text.daftarAwal)}</a>}
      {after !== null && halaman.lanjut !== null && ' · '}
      {halaman.lanjut !== null && (
        <a href={href(`${path}${path.includes('?') ? '&' : '?'}after=${halaman.lanjut}`)} rel="next">
          {say(lang, text.daftarLanjut)}
        </a>
      )}
    </p>
  );
}
