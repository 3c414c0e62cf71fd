// What was said to be otherwise than written, by whom, and why? (layanan.md 6.2; rows are never changed)
import { type Db, rows, run, sql } from '#platform/db';

export const BIDANG = ['hasil', 'kasus', 'mulai', 'selesai'] as const;
export type Bidang = (typeof BIDANG)[number];

export interface Koreksi {
  readonly urut: number;
  readonly bidang: Bidang;
  /** Code of an outcome, number of a case, or an ISO instant. Null: nothing stood there. */
  readonly lama: string | null;
  readonly baru: string;
  readonly alasan: string;
  readonly akun: string;
  readonly peran: string;
  /** Milliseconds. */
  readonly pada: number;
}

export async function insertKoreksi(db: Db, kunjungan: string, one: Omit<Koreksi, 'urut'>): Promise<void> {
  await run(
    db,
    sql`insert into layanan_koreksi (kunjungan, urut, bidang, lama, baru, alasan, akun, peran, pada)
      select ${kunjungan}::uuid, coalesce(max(urut), 0) + 1, ${one.bidang}, ${one.lama}, ${one.baru}, ${one.alasan}, ${one.akun}, ${one.peran}, to_timestamp(${one.pada}::float8 / 1000)
      from layanan_koreksi where kunjungan = ${kunjungan}::uuid`,
  );
}

/** Oldest first; the last of a field is what holds. */
export async function listKoreksi(db: Db, kunjungan: string): Promise<Koreksi[]> {
  return rows(db, sql<Koreksi>`select urut, bidang, lama, baru, alasan, akun, peran, (extract(epoch from pada) * 1000)::int8 as pada from layanan_koreksi where kunjungan = ${kunjungan}::uuid order by urut`);
}
