// What does the page of an area show: votes by a source, stations as it says, both figures where levels differ?
import type { VNode } from 'preact';
import { shares } from '#kernel/share';
import { say } from '#kernel/text';
import { Details, Inset } from '#design/answers';
import { ResultRows } from '#design/figures';
import { Button } from '#design/forms';
import { Grid, Note, Section, Span } from '#design/page';
import { type Column, DataTable, DefinitionList, Files } from '#design/tables';
import { kursiPath, lembarPath, padananPath, pemenangPath, seriPath, temuanPath } from '../address.ts';
import { CARA } from '../match.ts';
import type { Bawah, Lembar } from '../sheet.ts';
import type { CacahPadanan } from '../store/daerah.ts';
import { facts, levelWord, pages as text } from '../text-pages.ts';
import { Children, type ChildrenQuery } from './children.tsx';
import { Head, Sources, type View, areaName, count, crumbsOf, kindOf, optionWords, stationWords, timeOf, totalOf } from './parts.tsx';

export interface SheetProps {
  readonly view: View;
  readonly sheet: Lembar;
  readonly query: ChildrenQuery;
  /** How the areas of 2019 were matched; empty elsewhere. */
  readonly padanan: readonly CacahPadanan[];
}

export function SheetPage({ view, sheet, query, padanan }: SheetProps): VNode {
  const { lang, buku } = view;
  const { area } = sheet;
  const nama = areaName(lang, area.nama);
  const path = lembarPath(buku.at, area.kunci);
  return (
    <>
      <Head view={view} title={say(lang, text.judul, { nama })} crumbs={crumbsOf(view, sheet)}>
        {`${say(lang, text.kemajuan)}: ${stationWords(view, area)}${sheet.pada === null ? '' : `. ${say(lang, text.keadaan)}: ${timeOf(lang, sheet.pada)}`}`}
      </Head>
      <Votes view={view} sheet={sheet} />
      <Origin view={view} sheet={sheet} />
      {sheet.anak.length > 0 && <Children view={view} sheet={sheet} query={query} />}
      <Facts view={view} sheet={sheet} />
      <Onward view={view} sheet={sheet} />
      <Matches view={view} padanan={padanan} />
      <Earlier view={view} sheet={sheet} />
      <Section id="unduh" title={say(lang, text.unduh)}>
        <Files
          items={[
            { href: `${path}.csv`, title: say(lang, text.unduhCsv) },
            { href: `${path}.json`, title: say(lang, text.unduhJson) },
            ...(padanan.length === 0 ? [] : [{ href: padananPath(buku.at), title: say(lang, text.unduhPadanan), note: say(lang, text.unduhPadananIsi) }]),
          ]}
        />
      </Section>
      <Sources view={view} urut={sourcesOf(sheet, buku.sumber.map(({ urut }) => urut))} versi={sheet.versi} />
    </>
  );
}

/** Files of the area and of what lies below; where the figures are sums of many rows, every file of the contest that may have given one. */
function sourcesOf({ area, anak }: Lembar, all: readonly number[]): readonly number[] {
  const used = [area, ...anak].flatMap(({ sumber }) => sumber ?? []);
  return area.dijumlah || anak.some(({ dijumlah }) => dijumlah) || used.length === 0 ? all : used;
}

type OptionLine = { readonly no: number; readonly id: string; readonly name: string; readonly votes: number | null; readonly share: number | null; readonly below: number | null };

/** Bars with the table of the same figures beside them. */
function Votes({ view, sheet }: Pick<SheetProps, 'view' | 'sheet'>): VNode {
  const { lang, buku } = view;
  const { area, pilihan } = sheet;
  const whole = totalOf(area.suara);
  if (whole === null) return <Inset>{say(lang, text.kosongArea, { nama: areaName(lang, area.nama) })}</Inset>;
  const part = shares(area.suara);
  const own = ownBelow(sheet);
  const lines = pilihan.map((one, at): OptionLine => ({ no: one.nomor, id: one.id, name: optionWords(view, one), votes: area.suara[at] ?? null, share: part[at] ?? null, below: own?.suara[at] ?? null }));
  const columns: Column<OptionLine>[] = [
    { kind: 'text', key: 'pilihan', title: say(lang, text.pilihan), get: ({ no, name }) => `${no}. ${name}` },
    { kind: 'number', key: 'suara', title: own === undefined ? say(lang, text.suara) : say(lang, text.angkaBaris, { nama: areaName(lang, area.nama) }), short: say(lang, text.suara), get: ({ votes }) => votes, share: ({ share }) => share },
    ...(own === undefined
      ? []
      : ([
          { kind: 'number', key: 'bawah', title: say(lang, text.bawah), get: ({ below }: OptionLine) => below },
          { kind: 'text', key: 'selisih', title: say(lang, text.selisih), figure: true, phone: 'third', get: (line: OptionLine) => signed(view, line.votes, line.below) },
        ] as const)),
  ];
  return (
    <Section id="suara" title={say(lang, text.perolehan)}>
      <Grid>
        <Span cols={5}>
          <ResultRows options={lines} kind={kindOf(buku)} sum={{ label: say(lang, text.jumlahSuara), value: whole }} />
        </Span>
        <Span cols={7}>
          <DataTable id="tabel-suara" caption={say(lang, text.perolehan)} quietCaption columns={columns} rows={lines} rowKey={({ id }) => id} />
        </Span>
      </Grid>
    </Section>
  );
}

/** The sum below that stands beside the figures: not the one that they are. */
function ownBelow({ area, bawah }: Lembar): Bawah | undefined {
  return area.dijumlah ? bawah[1] : bawah[0];
}

function signed(view: View, a: number | null, b: number | null): string {
  if (a === null || b === null) return '';
  return a === b ? '0' : `${a > b ? '+' : '−'}${count(view, Math.abs(a - b))}`;
}

/** Row or sum, whether levels agree, and how the code was found. */
function Origin({ view, sheet }: Pick<SheetProps, 'view' | 'sheet'>): VNode {
  const { lang } = view;
  const { area, bawah, cara } = sheet;
  const nama = areaName(lang, area.nama);
  const [first] = bawah;
  const below = ownBelow(sheet);
  const agrees = below?.suara.every((n, at) => n === null || area.suara[at] == null || n === area.suara[at]);
  const words = below === undefined ? undefined : say(lang, agrees === true ? text.bawahSama : text.bawahBeda, { n: count(view, below.baris), tingkat: say(lang, levelWord(below.tingkat)) });
  return (
    <>
      {area.dijumlah && <Note>{first === undefined ? say(lang, text.dijumlahTerakhir) : say(lang, text.dijumlah, { nama, n: count(view, first.baris), tingkat: say(lang, levelWord(first.tingkat)) })}</Note>}
      {words !== undefined && (agrees === true ? <Note>{words}</Note> : <Inset>{words}</Inset>)}
      {cara !== null && <Note>{say(lang, MATCH_WORDS[cara], { kode: area.kode ?? '' })}</Note>}
    </>
  );
}

const MATCH_WORDS = { PENUH: text.padananAda, TANPA_JENIS: text.padananAda, TIADA: text.padananTiada, GANDA: text.padananGanda, TERBAGI: text.padananTerbagi } as const;

function Facts({ view, sheet }: Pick<SheetProps, 'view' | 'sheet'>): VNode | null {
  const { lang } = view;
  const known = sheet.keterangan.filter(({ nilai }) => nilai !== null);
  if (known.length === 0) return null;
  const voters = known.find(({ id }) => id === 'total-pemilih');
  return (
    <Section id="keterangan" title={say(lang, text.keterangan)}>
      <DefinitionList items={known.map(({ id, nilai }) => ({ term: say(lang, facts[id]), value: count(view, nilai ?? 0) }))} />
      {voters !== undefined && <Note>{say(lang, text.keteranganIsi)}</Note>}
    </Section>
  );
}

/** Levels down, ways across. */
function Matches({ view, padanan }: Pick<SheetProps, 'view' | 'padanan'>): VNode | null {
  const { lang } = view;
  if (padanan.length === 0) return null;
  const rows = [...Map.groupBy(padanan, ({ tingkat }) => tingkat)].map(([tingkat, all]) => ({ tingkat, all }));
  type Line = (typeof rows)[number];
  const columns: Column<Line>[] = [
    { kind: 'text', key: 'tingkat', title: say(lang, text.tingkat), get: ({ tingkat }) => say(lang, levelWord(tingkat)) },
    ...CARA.map((cara): Column<Line> => ({ kind: 'number', key: cara, title: say(lang, text[`cara${cara}`]), get: ({ all }) => all.find((one) => one.cara === cara)?.n ?? 0 })),
  ];
  return (
    <Section id="padanan" title={say(lang, text.padanan)}>
      <p>{say(lang, text.padananIsi)}</p>
      <DataTable id="tabel-padanan" caption={say(lang, text.padanan)} quietCaption columns={columns} rows={rows} rowKey={({ tingkat }) => String(tingkat)} />
    </Section>
  );
}

function Onward({ view, sheet }: Pick<SheetProps, 'view' | 'sheet'>): VNode {
  const { lang, buku } = view;
  return (
    <Section id="lanjut" title={say(lang, text.temuan)}>
      <p>{say(lang, text.temuanIsi)}</p>
      <div class="pd-actions">
        <Button kind="second" href={temuanPath(buku.at)}>
          {say(lang, text.lihatTemuan)}
        </Button>
        {sheet.adaSeri && (
          <Button kind="second" href={seriPath(buku.at, sheet.area.kunci)}>
            {say(lang, text.lihatSeri)}
          </Button>
        )}
        {buku.asal === 'wilayah' && sheet.atas.length === 0 && (
          <Button kind="second" href={pemenangPath(buku.at, sheet.area.kunci)}>
            {say(lang, text.kePemenang)}
          </Button>
        )}
        {buku.kelas.includes('dapil') && sheet.area.tingkat === 0 && (
          <Button kind="second" href={kursiPath(buku.at)}>
            {say(lang, text.keKursi)}
          </Button>
        )}
      </div>
    </Section>
  );
}

/** What stood before: a changed figure has a successor and stays readable. */
function Earlier({ view, sheet }: Pick<SheetProps, 'view' | 'sheet'>): VNode | null {
  const { lang, buku } = view;
  if (sheet.lama.length === 0) return null;
  return (
    <Details id="lama" summary={say(lang, text.lama, { n: count(view, sheet.lama.length) })}>
      {sheet.lama.map(({ versi, sumber, suara }) => {
        const source = buku.sumber.find(({ urut }) => urut === sumber);
        const votes = sheet.pilihan.map((one, at) => `${optionWords(view, one)} ${suara[at] == null ? '–' : count(view, suara[at])}`).join('; ');
        return <p key={versi}>{say(lang, text.lamaIsi, { versi: String(versi), berkas: source?.berkas ?? '', pada: source === undefined ? '' : timeOf(lang, source.pada), suara: votes })}</p>;
      })}
    </Details>
  );
}
