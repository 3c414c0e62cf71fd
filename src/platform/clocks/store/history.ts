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

export async function insertHistory(db: Db, history: readonly HistoryRow[]): Promise<void> {
  if (history.length === 0) return;
  await run(
    db,
    sql`insert into clocks_riwayat (jam, jenis, lama, baru, versi_lama, versi_baru, baris, dasar, alasan, pada, diberitahukan)
        select g.* from jsonb_to_recordset(${JSON.stringify(history)}::jsonb) as g (jam uuid, jenis text, lama date, baru date, "versiLama" text[], "versiBaru" text[],
          baris text[], dasar text, alasan text, pada text, diberitahukan text[])`,
  );
}

/** Of each clock, oldest first. */
export async function readHistory(db: Db, jam: readonly string[]): Promise<ReadonlyMap<string, readonly HistoryRow[]>> {
  const found = await rows(
    db,
    sql<HistoryRow>`select jam::text as jam, jenis, lama::text as lama, baru::text as baru, versi_lama as "versiLama", versi_baru as "versiBaru", baris, dasar, alasan, pada, diberitahukan
      from clocks_riwayat where jam = any(${jam}::uuid[]) order by nomor`,
  );
  return Map.groupBy(found, (one) => one.jam);
}

/** Of one clock, oldest first. */
export async function readHistoryOf(db: Db, jam: string): Promise<readonly HistoryRow[]> {
  return (await readHistory(db, [jam])).get(jam) ?? [];
}

/** The last move of each of these clocks that the calendar made, by the clock's id. */
export async function readLastMoves(db: Db, jam: readonly string[]): Promise<ReadonlyMap<string, { readonly lama: Day; readonly dasar: string | null }>> {
  const found = await rows(
    db,
    sql<{ jam: string; lama: Day; dasar: string | null }>`select distinct on (jam) jam::text as jam, lama::text as lama, dasar from clocks_riwayat
      where jam = any(${jam}::uuid[]) and jenis = 'kalender' and lama <> baru order by jam, nomor desc`,
  );
  return new Map(found.map((one) => [one.jam, one]));
}

/** A reminder that went out in one of the clock's versions. */
export interface SentPoint {
  readonly gerak: number;
  readonly titik: string;
}

export async function readPoints(db: Db, jam: readonly string[]): Promise<ReadonlyMap<string, readonly SentPoint[]>> {
  const found = await rows(db, sql<SentPoint & { jam: string }>`select jam::text as jam, gerak, titik from clocks_titik where jam = any(${jam}::uuid[])`);
  return Map.groupBy(found, (one) => one.jam);
}

/** True the first time only. */
export async function insertPoint(db: Db, jam: string, gerak: number, titik: string, pada: string): Promise<boolean> {
  return (await run(db, sql`insert into clocks_titik (jam, gerak, titik, pada) values (${jam}, ${gerak}, ${titik}, ${pada}) on conflict do nothing`)) === 1;
}
