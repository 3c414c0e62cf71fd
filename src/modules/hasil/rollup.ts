// What does a station add to the sums and counters of the areas above it? (hasil.md 5)
import type { AreaCode } from '#kernel/area-code';
import type { KontesPack } from '#modules/pemilu';
import { SIFAT } from './bits.ts';
import type { Angka } from './figures.ts';
import type { Berlaku, Ukuran } from './station.ts';

/** Counters in the order in which `hasil_agregat.cacah` holds them. `total` comes from the station plan. */
export const PENCACAH = [
  'masuk',
  'foto',
  'lengkap',
  'sebagian',
  'lolos',
  'bertemuan',
  'berubah',
  'perbaikan',
  'ditarik',
  'psu',
  'ditunda',
  'diuji',
] as const;

const N_CEK = 24;

/** Where each part of a sum lies in its flat array: sums, how many stations have each cell, counters, checks. */
export interface Bentuk {
  readonly nOpsi: number;
  readonly nSel: number;
  /** First place of: suara 0, sel, ada (suara, then sel), cacah, gagal, takdapat; and the length. */
  readonly sel: number;
  readonly ada: number;
  readonly cacah: number;
  readonly gagal: number;
  readonly takdapat: number;
  readonly panjang: number;
}

export function bentukOf(pack: KontesPack): Bentuk {
  const nOpsi = pack.opsi.length;
  const nSel = pack.form.sel.length;
  const ada = nOpsi + nSel;
  const cacah = ada * 2;
  const gagal = cacah + PENCACAH.length;
  const takdapat = gagal + N_CEK;
  return { nOpsi, nSel, sel: nOpsi, ada, cacah, gagal, takdapat, panjang: takdapat + N_CEK };
}

/** Sums and counters of one area. Doubles hold whole numbers exactly up to 9 * 10^15. */
export type Jumlah = Float64Array;

export function kosong(bentuk: Bentuk): Jumlah {
  return new Float64Array(bentuk.panjang);
}

/** Adds (`tanda` 1) or takes away (-1) what a station contributes. A station never heard of contributes nothing. */
export function timbang(into: Jumlah, bentuk: Bentuk, k: Berlaku, u: Ukuran, tanda: 1 | -1): void {
  const { sifat } = u;
  if ((sifat & SIFAT.DIHITUNG) !== 0) {
    if (k.suara !== null) addCells(into, 0, bentuk.ada, k.suara, tanda);
    if (k.sel !== null) addCells(into, bentuk.sel, bentuk.ada + bentuk.nOpsi, k.sel, tanda);
  }
  const at = bentuk.cacah;
  add(into, at, tanda);
  if ((sifat & SIFAT.FOTO) !== 0) add(into, at + 1, tanda);
  if ((sifat & SIFAT.LENGKAP) !== 0) add(into, at + 2, tanda);
  if ((sifat & SIFAT.SEBAGIAN) !== 0) add(into, at + 3, tanda);
  if ((sifat & SIFAT.LOLOS) !== 0) add(into, at + 4, tanda);
  if (u.gagal !== 0) add(into, at + 5, tanda);
  if ((sifat & SIFAT.BERUBAH) !== 0) add(into, at + 6, tanda);
  if ((sifat & SIFAT.PERBAIKAN) !== 0) add(into, at + 7, tanda);
  if ((sifat & SIFAT.DITARIK) !== 0) add(into, at + 8, tanda);
  if ((sifat & SIFAT.DIUJI) !== 0) add(into, at + 11, tanda);
  addMask(into, bentuk.gagal, u.gagal, tanda);
  addMask(into, bentuk.takdapat, u.takdapat, tanda);
}

function add(into: Jumlah, at: number, n: number): void {
  into[at] = (into[at] ?? 0) + n;
}

/** A missing cell adds nothing: it is not zero. */
function addCells(into: Jumlah, sums: number, counts: number, cells: readonly Angka[], tanda: 1 | -1): void {
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i];
    if (cell === null || cell === undefined) continue;
    add(into, sums + i, tanda * cell);
    add(into, counts + i, tanda);
  }
}

function addMask(into: Jumlah, first: number, mask: number, tanda: 1 | -1): void {
  for (let rest = mask; rest !== 0; rest &= rest - 1) add(into, first + 31 - Math.clz32(rest & -rest), tanda);
}

/** Adds one area's sums to another's. */
export function tambah(into: Jumlah, other: Jumlah): void {
  for (let at = 0; at < other.length; at += 1) add(into, at, other[at] ?? 0);
}

export function sama(a: Jumlah, b: Jumlah): boolean {
  return a.length === b.length && a.every((n, at) => n === b[at]);
}

/** Number of the kel/desa of a station. */
export function desaOf(kode: AreaCode): number {
  return Number(kode.slice(0, 10));
}

/** The areas above a kel/desa by their numbers, from itself to the nation: 10, 6, 4, 2 digits, 0. */
export function jalurSimpul(kode10: number): readonly [number, number, number, number, number] {
  return [kode10, Math.floor(kode10 / 1e4), Math.floor(kode10 / 1e6), Math.floor(kode10 / 1e8), 0];
}
