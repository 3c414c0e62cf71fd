// What changed in an area, and how did its count come in? (hasil.md 5, 9)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { assert } from '#kernel/result';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import type { Angka, JenisPeristiwa } from '../figures.ts';

export interface ArusHari {
  /** WIB day of the source's time. */
  readonly hari: Day;
  /** Stations whose first figures carry this day. */
  readonly n: number;
  /** The same up to and including this day. */
  readonly jumlah: number;
}

/** How figures came in, day by day; days without any are left out. */
export async function arus(db: Db, kontes: Kontes, kode: AreaCode): Promise<ArusHari[]> {
  assert(db && kontes && kode, 'being written');
  return [];
}

/** One correction or withdrawal below an area. */
export interface Perubahan {
  readonly seq: number;
  readonly kode: AreaCode;
  readonly jenis: Extract<JenisPeristiwa, 'KOREKSI' | 'DITARIK'>;
  /** Source time of the new figures, ISO. */
  readonly per: string;
  readonly diterima: string;
  /** In force before and after, by ballot order; `baru` is all null for a withdrawal. */
  readonly lama: readonly Angka[];
  readonly baru: readonly Angka[];
  /** True where only cells of the administration block changed. */
  readonly hanyaSel: boolean;
  /** An older snapshot that arrived late: it joined the history and did not replace what is in force. */
  readonly terlambat: boolean;
  readonly berkas: string;
}

/** The newest corrections and withdrawals below an area (or of one station), newest first. */
export async function perubahan(db: Db, kontes: Kontes, kode: AreaCode, limit: number): Promise<Perubahan[]> {
  assert(db && kontes && kode && limit, 'being written');
  return [];
}

/** Version of one address (area or station): moves when anything below moves. One indexed row. */
export async function versiWilayah(db: Db, kontes: Kontes, kode: AreaCode): Promise<string> {
  assert(db && kontes && kode, 'being written');
  return '0';
}

/** The last sequence number given out, over all contests; 0 = none. */
export async function seqTerakhir(db: Db): Promise<number> {
  assert(db, 'being written');
  return 0;
}
