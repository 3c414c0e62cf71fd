// What happened to a clock, and which reminders went out? (added to, never rewritten)
import type { Day } from '#kernel/day';
import { type Db, rows, run, sql } from '#platform/db';

export type HistoryKind = 'mulai' | 'perpanjang' | 'jeda' | 'lanjut' | 'aturan' | 'kalender' | 'selesai' | 'batal' | 'nilai_ulang';

/** One change. `baris`: ids of the calendar's entries that moved the date. */
export interface HistoryRow {
  readonly jam: string;
  readonly jenis: HistoryKind;
  readonly lama: Day | null;
  readonly baru: Day | null;
  readonly versiLama: readonly string[];
  readonly versiBaru: readonly string[];
  readonly baris: readonly string[];
  readonly dasar: string | null;
  readonly alasan: string | null;
  readonly pada: string;
  /** Who was told. */
  readonly diberitahukan: readonly string[];
}

export async function insertHistory(db: Db, h: HistoryRow): Promise<void> {
  await run(
    db,
    sql`insert into clocks_riwayat (jam, jenis, lama, baru, versi_lama, versi_baru, baris, dasar, alasan, pada, diberitahukan)
        values (${h.jam}, ${h.jenis}, ${h.lama}::date, ${h.baru}::date, ${h.versiLama}::text[], ${h.versiBaru}::text[], ${h.baris}::text[], ${h.dasar}, ${h.alasan}, ${h.pada}, ${h.diberitahukan}::text[])`,
  );
}

/** Oldest first. */
export async function readHistory(db: Db, jam: string): Promise<HistoryRow[]> {
  return rows(
    db,
    sql<HistoryRow>`select jam::text as jam, jenis, lama::text as lama, baru::text as baru, versi_lama as "versiLama", versi_baru as "versiBaru", baris, dasar, alasan, pada, diberitahukan
      from clocks_riwayat where jam = ${jam} order by nomor`,
  );
}

/** Points that went out in any of the clock's versions. */
export async function readPoints(db: Db, jam: string): Promise<{ readonly gerak: number; readonly titik: string }[]> {
  return rows(db, sql<{ gerak: number; titik: string }>`select gerak, titik from clocks_titik where jam = ${jam}`);
}

/** True the first time only. */
export async function insertPoint(db: Db, jam: string, gerak: number, titik: string, pada: string): Promise<boolean> {
  return (await run(db, sql`insert into clocks_titik (jam, gerak, titik, pada) values (${jam}, ${gerak}, ${titik}, ${pada}) on conflict do nothing`)) === 1;
}
