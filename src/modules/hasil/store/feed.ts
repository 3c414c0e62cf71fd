// What does a client read that follows every event, or takes a whole province? (hasil.md 8)
import type { AreaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import type { Angka, CekId, JenisPeristiwa, StatusAngka } from '../figures.ts';

/** One event as the delta feed publishes it. */
export interface Peristiwa {
  readonly seq: number;
  /** When it entered this system, ISO. */
  readonly diterima: string;
  /** Source time, ISO. */
  readonly per: string;
  readonly kode: AreaCode;
  readonly versi: number;
  readonly jenis: JenisPeristiwa;
  readonly status: StatusAngka;
  /** Cells in force that the event changed: option id or name of a form cell to [old, new]. */
  readonly ubah: Readonly<Record<string, readonly [Angka, Angka]>>;
  readonly temuanBaru: readonly CekId[];
  readonly temuanSelesai: readonly CekId[];
  readonly temuanTetap: readonly CekId[];
  readonly berkas: string;
}

export interface Rangkai {
  readonly peristiwa: readonly Peristiwa[];
  /** Ask next with this number; equal to the number asked with where there is nothing newer. */
  readonly sampai: number;
  /** The last number given out. */
  readonly terakhir: number;
}

/** Events of a contest with seq > `sejak`, oldest first, at most `limit`; with `prov`, of one province. */
export async function peristiwa(
  db: Db,
  kontes: Kontes,
  sejak: number,
  limit: number,
  only: { readonly prov?: AreaCode } = {},
): Promise<Rangkai> {
  assert(db && kontes && limit && only, 'being written');
  return { peristiwa: [], sampai: sejak, terakhir: 0 };
}

/** One station of a bulk file: figures in force. Stations with nothing in are BELUM with null cells. */
export interface TpsMassal {
  readonly kode: AreaCode;
  readonly suara: readonly Angka[];
  readonly sel: readonly Angka[];
  readonly status: StatusAngka;
  readonly versi: number;
  readonly seq: number;
  readonly per: string | null;
  readonly gagal: readonly CekId[];
  readonly foto: readonly string[];
}

/** Every planned station of a province in code order, in pieces; memory is one piece (about 2,000 stations). */
export async function* streamTps(db: Db, kontes: Kontes, prov: AreaCode): AsyncGenerator<readonly TpsMassal[]> {
  assert(db && kontes && prov, 'being written');
  await Promise.resolve();
  yield [];
}
