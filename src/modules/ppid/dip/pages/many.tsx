// What happens when the list or the archive is asked for, as a page, a table, data or a feed?
import { z } from 'zod';
import { NATION } from '#kernel/area-code';
import { say } from '#kernel/text';
import { isoInstant } from '#platform/clock';
import type { Deps, Outcome, PageRequest } from '#platform/module';
import { type Halaman, guessMeant, searchPustaka } from '../cari.ts';
import { hariDi } from '../hari.ts';
import type { Jenis, Saringan, Temuan } from '../store/pustaka.ts';
import { arsipText } from '../text-arsip.ts';
import { dipText } from '../text-dip.ts';
import { atomOf, csvOf } from '../umpan.ts';
import { ARSIP, DIP, arsipPath, dipPath } from './address.ts';
import { type Asked, ListPage } from './list.tsx';
import { officeNames } from './names.ts';

type Ask = PageRequest<unknown, Asked>;
const ROWS = { page: 25, json: 100, csv: 1_000, atom: 50 } as const;
/** The Act began to bind then; the archive holds ten years. */
const FIRST_YEAR = 2010;

const item = z.object({ nomor: z.string(), judul: z.string(), ringkasan: z.string(), golongan: z.string().describe('Class of an entry, outcome of an answer'), kantor: z.string(), hari: z.string(), alamat: z.string() });
export const listAnswer = z.object({ butir: z.array(item), lanjut: z.number().nullable().describe('`sebelum` of the next part; null = this is the last') });

function byOf(jenis: Jenis, { kantor, kelas, hasil, tahun, sebelum }: Asked): Saringan {
  const given = (value: string | undefined): string | undefined => (value === undefined || value === '' ? undefined : value);
  const year = given(tahun);
  const before = given(sebelum);
  return { jenis, kantor: given(kantor), kelas: given(jenis === 'dip' ? kelas : hasil), tahun: year === undefined ? undefined : Number(year), sebelum: before === undefined ? undefined : Number(before) };
}

async function find({ deps, query }: Pick<Ask, 'deps' | 'query'>, jenis: Jenis, most: number): Promise<Halaman> {
  return searchPustaka(deps.database.db, query.q ?? '', byOf(jenis, query), most);
}

const pathOf = ({ jenis, nomor }: Temuan): string => (jenis === 'dip' ? dipPath(nomor) : arsipPath(nomor));
const titles = { dip: dipText, arsip: arsipText } as const;

export async function showList(ask: Ask, jenis: Jenis): Promise<Outcome> {
  const { deps, lang, query } = ask;
  const halaman = await find(ask, jenis, ROWS.page);
  const officeName = await officeNames(deps.database.db, halaman.temuan.map(({ kantor }) => kantor));
  const asked: Asked = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  const maksud = halaman.temuan.length > 0 || query.sebelum !== undefined ? undefined : await guessMeant(deps.database.db, query.q ?? '');
  const body = <ListPage view={{ lang, jenis, asked, halaman, tahun: years(deps), officeName, maksud }} />;
  return { kind: 'page', title: say(lang, titles[jenis].judul), body, scripts: ['search', 'table'] };
}

function years({ clock }: Pick<Deps, 'clock'>): number[] {
  const last = Number(hariDi(clock, NATION).slice(0, 4));
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, at) => last - at);
}

export async function giveJson(ask: Ask, jenis: Jenis): Promise<Outcome> {
  const { temuan, lanjut } = await find(ask, jenis, ROWS.json);
  const body: z.infer<typeof listAnswer> = {
    butir: temuan.map((one) => ({ nomor: one.nomor, judul: one.judul, ringkasan: one.ringkasan, golongan: one.kelas, kantor: one.kantor, hari: one.hari, alamat: ask.origin + pathOf(one) })),
    lanjut: lanjut ?? null,
  };
  return { kind: 'json', body };
}

/** A thousand rows; `sebelum` goes on from the place in the last column. */
export async function giveCsv(ask: Ask, jenis: Jenis): Promise<Outcome> {
  const { temuan } = await find(ask, jenis, ROWS.csv);
  const rows = temuan.map((one) => [one.nomor, one.judul, one.ringkasan, one.kelas, one.kantor, one.hari, ask.origin + pathOf(one), one.urut]);
  return { kind: 'text', type: 'text/csv; charset=utf-8', body: csvOf(['nomor', 'judul', 'ringkasan', 'golongan', 'kantor', 'hari', 'alamat', 'urut'], rows), fileName: `ppid-${jenis}.csv` };
}

export async function giveAtom(ask: Ask, jenis: Jenis): Promise<Outcome> {
  const { deps, lang, origin } = ask;
  const { temuan } = await find(ask, jenis, ROWS.atom);
  const officeName = await officeNames(deps.database.db, temuan.map(({ kantor }) => kantor));
  const page = `${origin}${jenis === 'dip' ? DIP : ARSIP}`;
  const items = temuan.map((one) => ({ href: origin + pathOf(one), title: one.judul, summary: one.ringkasan === '' ? one.judul : one.ringkasan, author: officeName(one.kantor), updated: `${one.hari}T00:00:00Z` }));
  const body = atomOf({ self: `${page}.atom`, page, title: say(lang, titles[jenis].judul), items }, isoInstant(deps.clock));
  return { kind: 'text', type: 'application/atom+xml; charset=utf-8', body };
}
