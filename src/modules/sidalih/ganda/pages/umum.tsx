// What does everybody read of duplicate cases, and whom do they hit? (counts alone; JSON and CSV twins)
import type { VNode } from 'preact';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { BATAS, type SelTutup } from '#kernel/tutupan';
import { Facts } from '#design/desk';
import { Lead, Note, PageHead, Section, SubNav } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import type { Deps, Outcome, PageRequest } from '#platform/module';
import { listDaftar } from '../../daftar/store/daftar.ts';
import { ADIL_GANDA, UMUM_GANDA } from '../address.ts';
import { ANGKA, type BarisKelompok, type BarisUmum, GOLONGAN, type Golongan, type Keadilan, type Ringkasan, readKeadilan, readRingkasan, tulisSel } from '../umum.ts';
import { asalText } from '../text-asal.ts';
import { umum as text } from '../text-umum.ts';

type Asked = PageRequest<unknown, unknown>;
const CSV = 'text/csv; charset=utf-8';

/** A text that a spreadsheet would run gets a mark before it. */
const csv = (rows: readonly (readonly (string | number)[])[]): string => stringify(rows as (string | number)[][], { escape_formulas: true });

const UMUM_COLUMNS = [
  ['perkara', text.gandaUmumPerkara],
  ['terbuka', text.gandaUmumDibuka],
  ['satuOrang', text.gandaUmumSatu],
  ['bedaOrang', text.gandaUmumBeda],
  ['usulSkor', text.gandaUmumUsul],
  ['ditinjau', text.gandaUmumTinjau],
] as const;

export const umumAnswer = z.object({
  perkara: z.int(),
  dicoret: z.int(),
  keberatan: z.int(),
  keberatan_dikabulkan: z.int(),
  kantor: z.array(z.object({ kode: z.string(), nama: z.string(), perkara: z.int(), terbuka: z.int(), satuOrang: z.int(), bedaOrang: z.int(), usulSkor: z.int(), ditinjau: z.int() })),
});

/** Above every page that counts made-up voters. */
async function noticeOf({ database }: Deps, lang: Lang): Promise<{ readonly notice?: string }> {
  return (await listDaftar(database.db)).some(({ simulasi }) => simulasi) ? { notice: say(lang, text.gandaSimulasi) } : {};
}

export async function showUmum({ deps, lang }: Asked): Promise<Outcome> {
  const all = await readRingkasan(deps.database.db);
  return { kind: 'page', title: say(lang, text.gandaUmumJudul), body: <UmumPage lang={lang} all={all} />, scripts: ['table'], ...(await noticeOf(deps, lang)) };
}

export async function giveUmum({ deps }: Asked, ending: 'json' | 'csv'): Promise<Outcome> {
  const { kantor, jumlah, dicoret, banding, menang } = await readRingkasan(deps.database.db);
  if (ending === 'json') return { kind: 'json', body: { perkara: jumlah.perkara, dicoret, keberatan: banding, keberatan_dikabulkan: menang, kantor } };
  const names = UMUM_COLUMNS.map(([name]) => name);
  return { kind: 'text', type: CSV, body: csv([['kode', 'nama', ...names], ...kantor.map((one) => [one.kode, one.nama, ...names.map((name) => one[name])])]) };
}

const nav = (lang: Lang, here: string): VNode => (
  <SubNav
    label={say(lang, text.gandaUmumJudul)}
    items={[
      { href: UMUM_GANDA, label: say(lang, text.gandaKeUmum), current: here === UMUM_GANDA },
      { href: ADIL_GANDA, label: say(lang, text.gandaKeAdil), current: here === ADIL_GANDA },
    ]}
  />
);

function UmumPage({ lang, all }: { readonly lang: Lang; readonly all: Ringkasan }): VNode {
  const columns: Column<BarisUmum>[] = [
    { key: 'kantor', kind: 'link', title: say(lang, text.gandaUmumKantor), sortable: false, get: (row) => ({ text: row.nama }) },
    ...UMUM_COLUMNS.map(([name, title]): Column<BarisUmum> => ({ key: name, kind: 'number', title: say(lang, title), phone: 'third', sortable: false, get: (row) => row[name] })),
  ];
  return (
    <>
      <PageHead title={say(lang, text.gandaUmumJudul)} />
      <Lead>{say(lang, text.gandaUmumMaksud)}</Lead>
      {nav(lang, UMUM_GANDA)}
      {all.jumlah.perkara === 0 && <Note>{say(lang, text.gandaUmumKosong)}</Note>}
      {all.jumlah.perkara > 0 && (
        <>
          <Facts
            items={[
              { term: say(lang, text.gandaUmumPerkara), value: formatInt(lang, all.jumlah.perkara) },
              { term: say(lang, text.gandaUmumDicoret), value: formatInt(lang, all.dicoret) },
              { term: say(lang, text.gandaUmumBanding), value: formatInt(lang, all.banding) },
              { term: say(lang, text.gandaUmumMenang), value: formatInt(lang, all.menang) },
            ]}
          />
          <Section id="kantor" title={say(lang, text.gandaUmumWilayah)}>
            <DataTable id="kantor-tabel" caption={say(lang, text.gandaUmumWilayah)} quietCaption columns={columns} rows={all.kantor} rowKey={(row) => row.kode} />
          </Section>
        </>
      )}
      <Unduh lang={lang} path={UMUM_GANDA} />
    </>
  );
}

function Unduh({ lang, path }: { readonly lang: Lang; readonly path: string }): VNode {
  return (
    <p class="govuk-body">
      {say(lang, text.gandaUmumUnduh)}: <a href={`${path}.csv`}>CSV</a>, <a href={`${path}.json`}>JSON</a>
    </p>
  );
}

const cell = z.union([z.int(), z.string()]);
const group = z.object({ nilai: z.string(), nama: z.string(), ...Object.fromEntries(ANGKA.map((name) => [name, cell])) });
export const adilAnswer = z.object({
  rekaman: z.int(),
  pasangan_nama_tanggal: z.int(),
  tanpa_usul: z.int(),
  ...Object.fromEntries(GOLONGAN.map((one) => [one, z.array(group)])),
});

export async function showAdil({ deps, lang }: Asked): Promise<Outcome> {
  const all = await readKeadilan(deps.database.db);
  return { kind: 'page', title: say(lang, text.gandaAdilJudul), body: <AdilPage lang={lang} all={all} />, scripts: ['table'], ...(await noticeOf(deps, lang)) };
}

export async function giveAdil({ deps }: Asked, ending: 'json' | 'csv'): Promise<Outcome> {
  const { semua, golongan } = await readKeadilan(deps.database.db);
  const written = ({ nilai, nama, angka }: BarisKelompok) => ({ nilai, nama, ...Object.fromEntries(ANGKA.map((name) => [name, tulisSel(angka[name])])) });
  if (ending === 'json') {
    const whole = { rekaman: semua?.rekaman ?? 0, pasangan_nama_tanggal: semua?.namaTanggal ?? 0, tanpa_usul: semua?.tanpaUsul ?? 0 };
    return { kind: 'json', body: { ...whole, ...Object.fromEntries(GOLONGAN.map((one) => [one, golongan[one].map(written)])) } };
  }
  const lines = GOLONGAN.flatMap((one) => golongan[one].map(({ nilai, nama, angka }) => [one, nilai, nama, ...ANGKA.map((name) => tulisSel(angka[name]))]));
  return { kind: 'text', type: CSV, body: csv([['golongan', 'nilai', 'nama', ...ANGKA], ...lines]) };
}

const ADIL_COLUMNS = [
  ['rekaman', text.gandaAdilRekaman],
  ['usul', text.gandaAdilUsul],
  ['tinjau', text.gandaAdilTinjau],
  ['namaTanggal', text.gandaAdilNamaTanggal],
  ['perkara', text.gandaAdilPerkara],
  ['beda', text.gandaUmumBeda],
  ['diputusCoret', text.gandaUmumSatu],
  ['banding', text.gandaUmumBanding],
  ['menang', text.gandaUmumMenang],
] as const;

function AdilPage({ lang, all }: { readonly lang: Lang; readonly all: Keadilan }): VNode {
  const { semua, golongan } = all;
  const batas = formatInt(lang, BATAS);
  return (
    <>
      <PageHead title={say(lang, text.gandaAdilJudul)} />
      <Lead>{say(lang, text.gandaAdilMaksud, { batas })}</Lead>
      {nav(lang, ADIL_GANDA)}
      {semua === undefined && <Note>{say(lang, text.gandaAdilKosong)}</Note>}
      {semua !== undefined && (
        <Section id="aturan" title={say(lang, text.gandaAdilAturan)}>
          <p class="govuk-body">{say(lang, text.gandaAdilAturanIsi, { rekaman: formatInt(lang, semua.rekaman), pasangan: formatInt(lang, semua.namaTanggal), tanpa: formatInt(lang, semua.tanpaUsul) })}</p>
        </Section>
      )}
      {GOLONGAN.filter((one) => golongan[one].length > 0).map((one) => (
        <Section key={one} id={one} title={say(lang, text[`gandaGolongan${one}`])}>
          {one === 'asalNama' && <Note>{say(lang, text.gandaAdilAsalKet)}</Note>}
          <GolonganTable lang={lang} golongan={one} rows={golongan[one]} />
        </Section>
      ))}
      <Unduh lang={lang} path={ADIL_GANDA} />
    </>
  );
}

function selWords(lang: Lang, sel: SelTutup): string {
  if (sel.keadaan === 'ADA') return formatInt(lang, sel.n);
  return sel.keadaan === 'KURANG' ? say(lang, text.gandaAdilKurang, { batas: formatInt(lang, BATAS) }) : say(lang, text.gandaAdilTutup);
}

function GolonganTable({ lang, golongan, rows }: { readonly lang: Lang; readonly golongan: Golongan; readonly rows: readonly BarisKelompok[] }): VNode {
  const columns: Column<BarisKelompok>[] = [
    { key: 'kelompok', kind: 'link', title: say(lang, text.gandaKelompok), sortable: false, get: (row) => ({ text: kelompokWords(lang, golongan, row) }) },
    ...ADIL_COLUMNS.map(([name, title]): Column<BarisKelompok> => ({ key: name, kind: 'text', title: say(lang, title), phone: 'third', sortable: false, figure: true, get: (row) => selWords(lang, row.angka[name]) })),
  ];
  return <DataTable id={`tabel-${golongan}`} caption={say(lang, text[`gandaGolongan${golongan}`])} quietCaption columns={columns} rows={rows} rowKey={(row) => row.nilai} />;
}

function kelompokWords(lang: Lang, golongan: Golongan, { nilai, nama }: BarisKelompok): string {
  if (nilai === '') return say(lang, text.gandaTakDisebut);
  if (golongan === 'jenisKelamin') return say(lang, nilai === 'L' ? text.gandaJkL : text.gandaJkP);
  return golongan === 'asalNama' ? asalText(lang, nilai) : nama;
}
