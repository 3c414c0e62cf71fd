// How do numbers and cells travel to the database and back in bulk? (one text literal a column, cast there)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, sql } from '#platform/db';
import type { Kontes } from '../contest.ts';
import type { Angka, StatusAngka } from '../figures.ts';

/** Place 0 is never stored: a station with nothing in has no row. */
export const STATUS: readonly StatusAngka[] = ['BELUM', 'FOTO_SAJA', 'TERBIT', 'TERBIT_BERCATATAN', 'DALAM_PERBAIKAN', 'DITARIK'];

/** `{1,2,3}`: an array literal that both engines cast, three times faster than one bound value a row. */
export function literal(values: Iterable<number | string>): string {
  return `{${[...values].join(',')}}`;
}

/** Cells as one element of an array of texts; trailing nulls are left out to keep the row narrow. */
export function cellsElement(cells: readonly Angka[] | null): string {
  if (cells === null) return 'NULL';
  let end = cells.length;
  while (end > 0 && cells[end - 1] === null) end -= 1;
  let text = '"{';
  for (let at = 0; at < end; at += 1) text += `${at > 0 ? ',' : ''}${cells[at] ?? 'NULL'}`;
  return `${text}}"`;
}

export function textElement(text: string | null): string {
  return text === null ? 'NULL' : `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** Cells as they were handed in, filled up with nulls to the form's length. */
export function padCells(cells: readonly Angka[] | null, length: number): Angka[] | null {
  if (cells === null) return null;
  return cells.length === length ? [...cells] : Array.from({ length }, (_, at) => cells[at] ?? null);
}

export function codeOf(kode: number): AreaCode {
  return String(kode) as AreaCode;
}

/** Province column of a code: 0 for the nation. */
export function provOf(kode: AreaCode): number {
  return kode === '0' ? 0 : Number(kode.slice(0, 2));
}

/** The codes of all stations below an area: from (included) to (not included). */
export function stationRange(kode: AreaCode): { readonly dari: number; readonly ke: number } {
  if (kode === '0') return { dari: 0, ke: 1e14 };
  const unit = 10 ** (13 - kode.length);
  return { dari: Number(kode) * unit, ke: (Number(kode) + 1) * unit };
}

/** Numbers already looked up, by connection: a contest keeps its number for good, so each is asked for once. */
const numbers = new WeakMap<Db, Map<string, number>>();

/** Number of the contest in these tables; undefined before its tree is laid. */
export async function findNomor(db: Db, kontes: Kontes): Promise<number | undefined> {
  const key = `${kontes.pemilu.slug}/${kontes.pack.kode}`;
  const known = numbers.get(db) ?? new Map<string, number>();
  numbers.set(db, known);
  const number = known.get(key);
  if (number !== undefined) return number;
  const [found] = await rows(
    db,
    sql<{ no: number }>`select no from hasil_kontes where pemilu = ${kontes.pemilu.slug} and kode = ${kontes.pack.kode}`,
  );
  if (found !== undefined) known.set(key, found.no);
  return found?.no;
}

/** The same for many contests of one election, by their codes; those whose tree is not laid are absent. */
export async function nomorOf(db: Db, slug: string, kodes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = await rows(db, sql<{ kode: string; no: number }>`select kode, no from hasil_kontes where pemilu = ${slug} and kode = any(${kodes}::text[])`);
  return new Map(found.map(({ kode, no }) => [kode, no]));
}
