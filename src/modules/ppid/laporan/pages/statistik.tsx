// What does everybody see of the information desks, by office, reach, lane and year? (no names; small groups covered)
import { z } from 'zod';
import { type AreaCode, NATION } from '#kernel/area-code';
import { formatInstant } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { AskForm, Select, TextInput } from '#design/forms';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { Files } from '#design/tables';
import type { Deps, Outcome, PageRequest } from '#platform/module';
import { findOffice } from '#platform/offices';
import { csvOf } from '../../dip/umpan.ts';
import { hariDi } from '../../dip/hari.ts';
import { jalurText } from '../../permohonan/text-jalur.ts';
import { LAPORAN, STATISTIK, STATISTIK_API } from '../address.ts';
import { persepuluhPersen } from '../angka.ts';
import { type BarisAngka, barisAngka, tabelKelompok } from '../kata.ts';
import { type Statistik, statistikDari } from '../statistik.ts';
import { type Pilihan, tahunAda } from '../store/statistik.ts';
import { laporanText } from '../text-laporan.ts';
import { statistikText as text } from '../text-statistik.ts';
import { AngkaTables } from './angka.tsx';

const LANES = ['umum', 'pemilu'] as const;
const empty = z.literal('');
export const statistikQuery = z.object({
  kantor: z.union([z.string().regex(/^(0|[0-9]{2}|[0-9]{4})$/), empty]).optional(),
  lingkup: z.union([z.enum(['bawah', 'sendiri']), empty]).optional(),
  tahun: z.union([z.string().regex(/^[0-9]{4}$/), empty]).optional(),
  jalur: z.union([z.enum(LANES), empty]).optional(),
});
type Query = z.infer<typeof statistikQuery>;

const figure = z.object({ angka: z.string(), nama: z.string(), n: z.number().nullable().describe('Numerator; tenths of a day for days'), dari: z.number().nullable().describe('Denominator; null = a plain count'), persenPersepuluh: z.number().nullable().describe('Tenths of a percent, half up') });
const group = z.object({ kelompok: z.string(), nama: z.string(), n: z.number().nullable().describe('null = fewer than five') });
export const statistikAnswer = z.object({ kantor: z.string(), lingkup: z.string(), tahun: z.number(), jalur: z.string().nullable(), dihitung: z.string().nullable(), angka: z.array(figure), kelompok: z.array(group) });

interface View {
  readonly nama: string;
  readonly pilihan: Pilihan;
  readonly statistik: Statistik;
}

async function readView({ database: { db }, clock }: Deps, query: Query): Promise<View | undefined> {
  const kantor = (query.kantor === undefined || query.kantor === '' ? NATION : query.kantor) as AreaCode;
  const office = await findOffice(db, kantor);
  if (office === undefined) return undefined;
  const tahun = Number(query.tahun === undefined || query.tahun === '' ? hariDi(clock, kantor).slice(0, 4) : query.tahun);
  const pilihan: Pilihan = { kantor, tahun, bawah: query.lingkup !== 'sendiri', jalur: LANES.find((one) => one === query.jalur) };
  return { nama: office.nama, pilihan, statistik: await statistikDari(db, pilihan) };
}

/** Days carry tenths, never a percentage. */
const persenOf = ({ id, n, dari }: BarisAngka): number | null => (n === null || dari === null || id.startsWith('hari_') ? null : persepuluhPersen({ n, dari }));
const tiada = (lang: Lang): Outcome => ({ kind: 'missing', reason: say(lang, text.tiada), onward: [{ href: STATISTIK, label: say(lang, text.judul) }] });

export async function showStatistik({ deps, lang, query }: PageRequest<unknown, Query>): Promise<Outcome> {
  const view = await readView(deps, query);
  if (view === undefined) return tiada(lang);
  const { pilihan, statistik, nama } = view;
  const { kantor, bawah, tahun, jalur } = pilihan;
  const title = say(lang, text.judul);
  const years = [...new Set([Number(hariDi(deps.clock, kantor).slice(0, 4)), ...(await tahunAda(deps.database.db))])].toSorted((a, b) => b - a);
  const asked = new URLSearchParams({ kantor, lingkup: bawah ? 'bawah' : 'sendiri', tahun: String(tahun), ...(jalur === undefined ? {} : { jalur }) }).toString();
  const place = bawah && kantor.length < 4 ? say(lang, text.denganBawah, { kantor: nama }) : nama;
  const body = (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.ppid), href: '/ppid' }, { label: title }]} />
      <PageHead title={title} />
      <Lead>{say(lang, text.maksud)}</Lead>
      <AskForm action={STATISTIK} button={say(lang, text.tampilkan)} stacked>
        <TextInput id="kantor" name="kantor" label={say(lang, text.kantor)} hint={say(lang, text.kantorPetunjuk)} value={kantor} inputMode="numeric" maxLength={4} />
        <Select id="lingkup" name="lingkup" label={say(lang, text.lingkup)} value={bawah ? 'bawah' : 'sendiri'} options={(['bawah', 'sendiri'] as const).map((value) => ({ value, label: say(lang, text[value]) }))} />
        <Select id="tahun" name="tahun" label={say(lang, text.tahun)} value={String(tahun)} options={years.map((year) => ({ value: String(year), label: String(year) }))} />
        <Select id="jalur" name="jalur" label={say(lang, text.jalur)} value={jalur} empty={say(lang, text.semua)} options={LANES.map((value) => ({ value, label: say(lang, jalurText[value]) }))} />
      </AskForm>
      <Note>{statistik.pada === undefined ? say(lang, text.belum) : say(lang, text.pada, { pada: formatInstant(lang, statistik.pada, 'WIB') })}</Note>
      <AngkaTables lang={lang} angka={statistik.angka} jalur={statistik.jalur} judul={say(lang, text.angkaDi, { tempat: place, tahun: String(tahun) })} />
      <Section id="unduh" title={say(lang, text.unduh)}>
        <Files items={[{ href: `${STATISTIK_API}.csv?${asked}`, title: say(lang, text.csv) }, { href: `${STATISTIK_API}?${asked}`, title: say(lang, text.json) }, { href: LAPORAN, title: say(lang, laporanText.judul) }]} />
      </Section>
    </>
  );
  return { kind: 'page', title, nav: 'ppid', body };
}

export async function giveStatistik({ deps, lang, query }: PageRequest<unknown, Query>): Promise<Outcome> {
  const view = await readView(deps, query);
  if (view === undefined) return tiada(lang);
  const { pilihan, statistik } = view;
  const body: z.infer<typeof statistikAnswer> = {
    kantor: pilihan.kantor, lingkup: pilihan.bawah ? 'bawah' : 'sendiri', tahun: pilihan.tahun, jalur: pilihan.jalur ?? null, dihitung: statistik.pada ?? null,
    angka: barisAngka(lang, statistik.angka).map((row) => ({ angka: row.id, nama: row.label, n: row.n, dari: row.dari, persenPersepuluh: persenOf(row) })),
    kelompok: tabelKelompok(lang, statistik.angka, statistik.jalur).flatMap(({ id, baris }) => baris.map(({ label, n }) => ({ kelompok: id, nama: label, n }))),
  };
  return { kind: 'json', body };
}

export async function giveStatistikCsv({ deps, lang, query }: PageRequest<unknown, Query>): Promise<Outcome> {
  const view = await readView(deps, query);
  if (view === undefined) return tiada(lang);
  const { pilihan: { kantor, tahun }, statistik } = view;
  const main = barisAngka(lang, statistik.angka).map((row) => [row.id, row.label, row.n, row.dari, row.nilai]);
  const groups = tabelKelompok(lang, statistik.angka, statistik.jalur).flatMap(({ id, baris }) => baris.map(({ label, n, nilai }) => [id, label, n, null, nilai]));
  return { kind: 'text', type: 'text/csv; charset=utf-8', body: csvOf(['angka', 'nama', 'n', 'dari', 'nilai'], [...main, ...groups]), fileName: `statistik-ppid-${kantor}-${tahun}.csv` };
}
