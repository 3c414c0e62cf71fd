// What does the reader see of a contest that has many ballot papers, at an area that several of them are counted in?
import type { VNode } from 'preact';
import { day } from '#kernel/day';
import { formatDay, formatInt } from '#kernel/format';
import { shares } from '#kernel/share';
import { type Lang, type Sentence, say } from '#kernel/text';
import { Inset } from '#design/answers';
import { Meter, type OptionResult, ResultRows } from '#design/figures';
import { OptionMark, Tag } from '#design/marks';
import { Breadcrumbs, Grid, Note, PageHead, Section, Span } from '#design/page';
import { type Column, DataTable, Files, readSort, sortRows } from '#design/tables';
import { type SuratSuara, findSuratSuara } from '#modules/pemilu';
import type { Area } from '#platform/offices';
import type { Baris, Hitungan } from '../gabung/read.ts';
import { ToParticipants } from '../peserta/pages/to-participants.tsx';
import { UsersLink } from '../pengguna/pages/link.tsx';
import { ROOT, areaPath, contestPath, twinPath } from './address.ts';
import { ContestTabs } from './area-head.tsx';
import { sumOf } from './area-results.tsx';
import type { SortQuery } from './below.tsx';
import { shownPlaces } from './choices.ts';
import { progressOf } from './progress.ts';
import { Related } from './related.tsx';
import { childrenTitle, levelName, timeAt } from './scene.ts';
import { area as words } from './text-area.ts';
import { paper } from './text-paper.ts';
import { text } from './text.ts';

export interface KindView {
  readonly lang: Lang;
  readonly hitungan: Hitungan;
  readonly area: Baris;
  readonly children: readonly Baris[];
  /** From the nation down to the parent. */
  readonly up: readonly Pick<Area, 'kode' | 'nama'>[];
  readonly simulated: boolean;
}

/** A longer list of papers is looked for from area to area. */
const MOST_PAPERS = 150;

const SCOPE: Readonly<Record<SuratSuara['lingkup'], Sentence>> = {
  nasional: text.indonesia,
  dapil: paper.lingkupDapil,
  provinsi: paper.lingkupProvinsi,
  kab_kota: paper.lingkupKabKota,
};

const placeOf = ({ hitungan: { pemilu, jenis } }: KindView) => ({ pemilu: pemilu.slug, kontes: jenis });

export function KindPage({ view, query }: { readonly view: KindView; readonly query: SortQuery }): VNode {
  const { lang, hitungan, area, up } = view;
  const { pemilu, jenis } = hitungan;
  const nama = kindName(view);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: say(lang, text.hasil), href: ROOT },
          { label: say(lang, pemilu.nama), href: `${ROOT}/${pemilu.slug}` },
          ...up.map((one) => ({ label: one.kode === '0' ? say(lang, text.indonesia) : one.nama, href: areaPath(placeOf(view), one.kode) })),
          { label: area.nama },
        ]}
      />
      <PageHead title={area.nama} eyebrow={say(lang, text.eyebrow, { kontes: nama, hari: formatDay(lang, day(pemilu.hari)) })} tags={<Tags view={view} />}>
        {`${say(lang, text.lapisC)} ${area.per === null ? say(lang, text.dataKosong) : say(lang, text.dataSampai, { waktu: timeAt(lang, area.per, area.kode), seq: formatInt(lang, area.seq) })}`}
      </PageHead>
      <ContestTabs lang={lang} pemilu={pemilu} jenis={jenis} kode={area.kode} />
      <Grid>
        <Span cols={7}>
          <Results view={view} />
          <UsersLink lang={lang} at={placeOf(view)} kode={area.kode} />
        </Span>
        <Span cols={5}>
          <Papers view={view} />
          <Related lang={lang} slug={pemilu.slug} jenis={jenis} kode={area.kode} />
          <Twins view={view} />
        </Span>
      </Grid>
      <Children view={view} query={query} />
    </>
  );
}

export function kindName({ lang, hitungan: { pemilu, jenis } }: KindView): string {
  const surat = findSuratSuara(pemilu.slug, jenis);
  return surat === undefined ? jenis : say(lang, surat.nama);
}

function Tags({ view: { lang, area, simulated } }: { readonly view: KindView }): VNode {
  return (
    <>
      <Tag kind={area.per === null ? 'belum' : 'sementara'} />
      {simulated && <Tag kind="kertas">{say(lang, text.tandaSimulasi)}</Tag>}
    </>
  );
}

function scopeWord({ lang, hitungan: { pemilu, jenis } }: KindView): string {
  return say(lang, SCOPE[findSuratSuara(pemilu.slug, jenis)?.lingkup ?? 'dapil']);
}

function Results({ view }: { readonly view: KindView }): VNode {
  const { lang, hitungan, area } = view;
  const percents = shares(area.suara);
  const options = hitungan.pilihan.map(({ nomor, nama }, at): OptionResult => ({ no: nomor, name: nama, votes: area.suara[at] ?? null, share: percents[at] ?? null }));
  return (
    <Section id="perolehan" title={say(lang, words.perolehan)} tight>
      {options.length === 0 ? (
        <Inset>{say(lang, paper.tanpaJumlah, { lingkup: scopeWord(view) })}</Inset>
      ) : (
        <>
          <ResultRows options={options} kind="partai" sum={{ label: say(lang, paper.jumlahPilihan), value: sumOf(area.suara) }} />
          <Note>{say(lang, paper.jumlahKertas, { n: formatInt(lang, hitungan.kertas.length) })}</Note>
          <ToParticipants lang={lang} at={{ pemilu: hitungan.pemilu.slug, jenis: hitungan.jenis }} kode={area.kode} />
        </>
      )}
      <Progress view={view} />
    </Section>
  );
}

function Progress({ view: { lang, area } }: { readonly view: KindView }): VNode {
  const p = progressOf(area.tps);
  const n = (count: number) => ({ n: formatInt(lang, count) });
  const summary = say(lang, text.dariTps, { n: formatInt(lang, p.lengkap), total: formatInt(lang, p.total), persen: p.persen === null ? say(lang, text.tidakAda) : `${formatInt(lang, Math.floor(p.persen))} %` });
  return (
    <Meter
      title={say(lang, words.tpsMasuk)}
      summary={summary}
      total={p.total}
      parts={[
        { state: 'masuk', n: p.lengkap, label: say(lang, words.kunciLengkap, n(p.lengkap)) },
        { state: 'sebagian', n: p.sebagian, label: say(lang, words.kunciSebagian, n(p.sebagian)) },
        { state: 'belum', n: p.belum, label: say(lang, words.kunciBelum, n(p.belum)) },
      ]}
    />
  );
}

/** The papers of this area, each with the candidates on it. */
function Papers({ view }: { readonly view: KindView }): VNode | null {
  const { lang, hitungan, area } = view;
  const { kertas, pemilu } = hitungan;
  if (kertas.length > MOST_PAPERS) return null;
  const columns: Column<(typeof kertas)[number]>[] = [
    { key: 'nama', kind: 'link', title: say(lang, paper.kolomLingkup), get: ({ nama, kode }) => ({ text: nama, href: contestPath({ pemilu: pemilu.slug, kontes: kode }) }), sortable: false },
    { key: 'kursi', kind: 'number', title: say(lang, paper.kolomKursi), get: ({ kursi }) => kursi, sortable: false },
  ];
  const title = say(lang, paper.suratSuara, { tempat: area.nama });
  return (
    <Section id="surat-suara" title={title} tight>
      <DataTable id="tabel-surat-suara" caption={title} quietCaption columns={columns} rows={kertas} rowKey={({ kode }) => kode} />
      <Note>{say(lang, paper.suratSuaraKet, { lingkup: scopeWord(view) })}</Note>
    </Section>
  );
}

function Twins({ view }: { readonly view: KindView }): VNode {
  const { lang, area } = view;
  const note = say(lang, paper.unduhKet);
  const items = ([['csv', paper.unduhCsv], ['xlsx', paper.unduhXlsx], ['json', paper.unduhJson]] as const).map(([form, title]) => ({ href: twinPath(placeOf(view), area.kode, form), title: say(lang, title), note }));
  return (
    <Section id="unduh" title={say(lang, paper.unduh)}>
      <Files items={items} />
    </Section>
  );
}

function Children({ view, query }: { readonly view: KindView; readonly query: SortQuery }): VNode {
  const { lang, area, children } = view;
  const columns = childColumns(view);
  const sort = readSort(columns, query, { urut: 'nama', arah: 'naik' });
  return (
    <Section id="anak" title={say(lang, childrenTitle(area))}>
      <DataTable
        id="tabel-anak"
        caption={say(lang, words.tabelAnak, { tempat: area.nama })}
        quietCaption
        columns={columns}
        rows={sortRows(children, columns, sort)}
        rowKey={({ kode }) => kode}
        sort={{ ...sort, path: areaPath(placeOf(view), area.kode) }}
        total={area}
      />
      {shownPlaces(view.hitungan.pilihan.length, area.suara).length < view.hitungan.pilihan.length && <Note>{say(lang, paper.sebagianPilihan, { tempat: area.nama })}</Note>}
    </Section>
  );
}

function childColumns(view: KindView): Column<Baris>[] {
  const { lang, area, hitungan } = view;
  const most = shownPlaces(hitungan.pilihan.length, area.suara);
  return [
    {
      key: 'nama',
      kind: 'link',
      title: say(lang, levelName(area.kode, area.tingkat + 1)),
      get: ({ kode, nama }) => (kode === area.kode ? { text: nama } : { text: nama, href: areaPath(placeOf(view), kode) }),
    },
    ...most.flatMap((at): Column<Baris>[] => {
      const choice = hitungan.pilihan[at];
      if (choice === undefined) return [];
      const { nomor, singkat } = choice;
      return [
        {
          key: String(nomor),
          kind: 'number',
          title: singkat,
          short: `${nomor} ${singkat}`,
          mark: <OptionMark no={nomor} kind="partai" />,
          get: ({ suara }) => suara[at] ?? null,
          share: ({ suara }) => shares(suara)[at] ?? null,
        },
      ];
    }),
    { key: 'tps', kind: 'progress', title: say(lang, words.kolomMasuk), get: ({ tps }) => ({ n: tps.lengkap, of: tps.total }) },
  ];
}
