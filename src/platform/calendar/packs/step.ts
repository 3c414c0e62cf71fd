// What does a decree say of a year's days? (the shape of the packs; tenggat.md 3.4)
import { type Day, day } from '#kernel/day';
import type { Decree } from '../decree.ts';

export type PackDay = readonly [tanggal: Day, jenis: 'libur_nasional' | 'cuti_bersama' | 'hari_pemungutan_suara', nama: string];

/** One decree as it changed the calendar of one year. */
export interface PackStep {
  /** Never changes once it was laid. */
  readonly id: string;
  readonly tahun: number;
  readonly dasar: Decree;
  /** The decree's own count of its days, where the step is a whole list. */
  readonly jumlah?: { readonly libur_nasional: number; readonly cuti_bersama: number } | undefined;
  readonly tambah: readonly PackDay[];
  /** Days whose row of this kind it takes away. */
  readonly cabut?: readonly (readonly [tanggal: Day, jenis: PackDay[1]])[] | undefined;
  /** What the year is from then on. */
  readonly keadaan?: 'SEMENTARA' | 'DITETAPKAN' | undefined;
}

/** Days of one kind: "01-16 Isra Mikraj", one a line. */
export function days(tahun: number, jenis: PackDay[1], lines: string): PackDay[] {
  return lines
    .trim()
    .split('\n')
    .map((line): PackDay => [day(`${String(tahun)}-${line.trim().slice(0, 5)}`), jenis, line.trim().slice(6)]);
}

export const TIGA_MENTERI = 'Menteri Agama, Menteri Ketenagakerjaan, Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi';
