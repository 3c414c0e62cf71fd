// How often did the front door send somebody where, and when was a place outside last checked?
import type { Day } from '#kernel/day';
import { type Db, rows, run, sql } from '#platform/db';

/** Day, destination, one more: nothing else. */
export async function hitungRute(db: Db, hari: Day, tujuan: string): Promise<void> {
  await run(db, sql`insert into layanan_rute_hitung (hari, tujuan, jumlah) values (${hari}::date, ${tujuan}, 1) on conflict (hari, tujuan) do update set jumlah = layanan_rute_hitung.jumlah + 1`);
}

export interface Hitungan {
  readonly hari: Day;
  readonly tujuan: string;
  readonly jumlah: number;
}

export async function listRute(db: Db, sejak: Day): Promise<Hitungan[]> {
  return rows(db, sql<Hitungan>`select hari::text as hari, tujuan, jumlah from layanan_rute_hitung where hari >= ${sejak}::date order by hari, tujuan`);
}

/** The day of the newest check of each place. */
export async function listPeriksa(db: Db): Promise<ReadonlyMap<string, Day>> {
  const found = await rows(db, sql<{ tujuan: string; tanggal: Day }>`select tujuan, max(tanggal)::text as tanggal from layanan_tujuan_periksa group by tujuan`);
  return new Map(found.map(({ tujuan, tanggal }) => [tujuan, tanggal]));
}

/** Twice on a day is once. */
export async function insertPeriksa(db: Db, tujuan: string, tanggal: Day, akun: string, pada: string): Promise<void> {
  await run(db, sql`insert into layanan_tujuan_periksa (tujuan, tanggal, akun, pada) values (${tujuan}, ${tanggal}::date, ${akun}, ${pada}::timestamptz) on conflict (tujuan, tanggal) do nothing`);
}
