// What stands in a yearly report, from the record, as of now? (UU 14/2008 Pasal 12; ppid.md section 17)
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { AreaCode } from '#kernel/area-code';
import { type Day, day } from '#kernel/day';
import { assert } from '#kernel/result';
import type { Db } from '#platform/db';
import { type Angka, type Kelompok, angkaDari, jumlahkan } from './angka.ts';
import { listBaris } from './store/register.ts';
import { hitungIrisan } from './store/statistik.ts';

export const KATA = ['kebijakan', 'petugas', 'anggaran', 'kendala'] as const;
/** What the head of the desk writes: policy, staff, budget, obstacles. */
export type Kata = Readonly<Record<(typeof KATA)[number], string>>;

export interface IsiLaporan {
  readonly kantor: AreaCode;
  readonly tahun: number;
  readonly angka: Angka;
  readonly jalur: readonly Kelompok[];
  /** Time needed for each request (Pasal 12 b), longest first; null = still open at that time. */
  readonly waktu: readonly { readonly nomor: string; readonly hari: number | null }[];
  readonly kata: Kata;
}

export const tahunPenuh = (tahun: number): { readonly dari: Day; readonly sampai: Day } => ({ dari: day(`${tahun}-01-01`), sampai: day(`${tahun}-12-31`) });

/** Numbers that a report lists one by one; an office with more has them in its register. */
const MOST_LISTED = 5_000;

export async function susunIsi(db: Db, kantor: AreaCode, tahun: number, kata: Kata): Promise<IsiLaporan> {
  const cells = await hitungIrisan(db, { kantor, tahun });
  const lanes = jumlahkan(cells.filter(({ apa }) => apa === 'terima').map(({ jalur, n }) => [jalur, n] as const));
  const rows = await listBaris(db, kantor, tahunPenuh(tahun), MOST_LISTED);
  const waktu = rows.filter(({ hasil, keadaan }) => hasil !== null || keadaan === 'TERDAFTAR' || keadaan === 'DIPROSES' || keadaan === 'DIPERPANJANG').map(({ nomor, hari }) => ({ nomor, hari }));
  return {
    kantor, tahun, kata,
    angka: angkaDari(jumlahkan(cells.map(({ apa, n }) => [apa, n] as const))),
    jalur: [...lanes].map(([nama, n]) => ({ nama, n })).toSorted((a, b) => (a.nama < b.nama ? 1 : -1)),
    waktu: waktu.toSorted((a, b) => (b.hari ?? Infinity) - (a.hari ?? Infinity)),
  };
}

/** RFC 8785, so that the same report has the same hash everywhere. */
export function sidikIsi(isi: IsiLaporan): { readonly teks: string; readonly sidik: string } {
  const teks = canonicalize(isi);
  assert(teks !== undefined, 'a report that can be written');
  return { teks, sidik: createHash('sha256').update(teks, 'utf8').digest('hex') };
}
