// Which runs took something away, which lists are held, and when did a row lose its personal data?
import { type Db, rows, run, sql } from '#platform/db';

export interface Jalan {
  readonly no: number;
  /** ISO instant. */
  readonly pada: string;
  /** The text whose hash stands in the public log. */
  readonly isi: string;
  readonly sha256: string;
}

/** Runs of two servers take turns. Returns the number of the next one. */
export async function lockJalan(db: Db): Promise<number> {
  await run(db, sql`lock table sidalih_retensi in exclusive mode`);
  const [last] = await rows(db, sql<{ no: number }>`select coalesce(max(no), 0)::int + 1 as no from sidalih_retensi`);
  return last?.no ?? 1;
}

export async function insertJalan(db: Db, { no, pada, isi, sha256 }: Jalan): Promise<void> {
  await run(db, sql`insert into sidalih_retensi (no, pada, isi, sha256) values (${no}, ${pada}::timestamptz, ${isi}, ${sha256})`);
}

/** Newest first. */
export async function listJalan(db: Db, banyak: number): Promise<Jalan[]> {
  return rows(db, sql<Jalan>`select no, to_char(pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as pada, isi, sha256 from sidalih_retensi order by no desc limit ${banyak}`);
}

/** False where the list is held already. */
export async function insertTahan(db: Db, one: { readonly daftar: string; readonly alasan: string; readonly oleh: string; readonly sejak: string }): Promise<boolean> {
  return (await run(db, sql`insert into sidalih_tahan (daftar, alasan, oleh, sejak) values (${one.daftar}, ${one.alasan}, ${one.oleh}, ${one.sejak}::timestamptz) on conflict do nothing`)) === 1;
}

/** False where it was not held. */
export async function deleteTahan(db: Db, daftar: string): Promise<boolean> {
  return (await run(db, sql`delete from sidalih_tahan where daftar = ${daftar}`)) === 1;
}

export async function listTahan(db: Db): Promise<{ readonly daftar: string; readonly alasan: string; readonly sejak: string }[]> {
  return rows(db, sql<{ daftar: string; alasan: string; sejak: string }>`select daftar, alasan, to_char(sejak at time zone 'UTC', 'YYYY-MM-DD') as sejak from sidalih_tahan order by daftar`);
}

const DIHAPUS = { tanggapan: sql`sidalih_tanggapan where id`, pindah: sql`sidalih_pindah where id`, ganda: sql`sidalih_ganda where id` } as const;
export type Berkas = keyof typeof DIHAPUS;

/** ISO day, UTC; undefined while its personal data are there. */
export async function findDihapus(db: Db, what: Berkas, id: string): Promise<string | undefined> {
  const [found] = await rows(db, sql<{ hari: string | null }>`select to_char(dihapus at time zone 'UTC', 'YYYY-MM-DD') as hari from ${DIHAPUS[what]} = ${id}::uuid`);
  return found?.hari ?? undefined;
}
