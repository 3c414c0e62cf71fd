// How does an entry come into the calendar's tables? (only added to)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Db, rows, run, sql } from '#platform/db';
import type { Decree } from '../decree.ts';
import type { HoursRow } from '../hours.ts';
import type { NewRow, YearState } from '../row.ts';
import type { VersionRow } from './read.ts';

/** One entry at a time, so that versions are numbered without gaps; held until the transaction ends. */
export async function lockCalendar(db: Db): Promise<void> {
  await run(db, sql`select pg_advisory_xact_lock(69629171, 1)`);
}

/** The instant of the last entry of this year and scope; undefined where there is none. */
export async function readLast(db: Db, lingkup: string, tahun: number): Promise<Pick<VersionRow, 'nomor' | 'sidik'> | undefined> {
  const [found] = await rows(
    db,
    sql<Pick<VersionRow, 'nomor' | 'sidik'>>`select nomor, sidik from calendar_versi where lingkup = ${lingkup} and tahun = ${tahun} order by nomor desc limit 1`,
  );
  return found;
}

export async function insertRow(db: Db, id: string, lingkup: string, row: NewRow, penerbitKantor: AreaCode | null, pada: string): Promise<void> {
  await run(
    db,
    sql`insert into calendar_baris (id, tanggal, jenis, nama, lingkup, kepastian, dasar, penerbit_kantor, menggantikan, diketahui_sejak)
      values (${id}, ${row.tanggal}::date, ${row.jenis}, ${row.nama}, ${lingkup}, ${row.kepastian},
        ${row.dasar === null ? null : JSON.stringify(row.dasar)}::jsonb, ${penerbitKantor}, ${row.menggantikan ?? null}, ${pada}::timestamptz)`,
  );
}

export async function insertRevocation(db: Db, baris: string, dasar: Decree, pada: string): Promise<void> {
  await run(db, sql`insert into calendar_cabut (baris, dasar, pada) values (${baris}, ${JSON.stringify(dasar)}::jsonb, ${pada}::timestamptz)`);
}

export async function insertYear(db: Db, tahun: number, keadaan: Exclude<YearState, 'BELUM_ADA'>, dasar: Decree | null, pada: string): Promise<void> {
  await run(
    db,
    sql`insert into calendar_tahun (tahun, keadaan, dasar, pada) values (${tahun}, ${keadaan}, ${dasar === null ? null : JSON.stringify(dasar)}::jsonb, ${pada}::timestamptz)
      on conflict (tahun, keadaan) do nothing`,
  );
}

export async function insertVersion(db: Db, one: VersionRow): Promise<void> {
  await run(db, sql`insert into calendar_versi (lingkup, tahun, nomor, sidik, pada) values (${one.lingkup}, ${one.tahun}, ${one.nomor}, ${one.sidik}, ${one.pada}::timestamptz)`);
}

export async function insertPack(db: Db, id: string, pada: string): Promise<void> {
  await run(db, sql`insert into calendar_paket (id, pada) values (${id}, ${pada}::timestamptz)`);
}

export async function insertHours(db: Db, row: HoursRow): Promise<void> {
  await run(
    db,
    sql`insert into calendar_jam (id, kantor, musim, dari, sampai, jendela, kepastian, dasar, diketahui_sejak)
      values (${row.id}, ${row.kantor}, ${row.musim}, ${row.dari}::date, ${row.sampai}::date, ${JSON.stringify(row.jendela)}::jsonb,
        ${row.kepastian}, ${row.dasar}, ${row.diketahuiSejak}::timestamptz)`,
  );
}

export interface WeekRow {
  readonly id: string;
  readonly kantor: AreaCode;
  readonly dari: Day;
  /** ISO weekdays. */
  readonly hari: readonly number[];
  readonly dasar: string;
}

export async function insertWeek(db: Db, row: WeekRow, pada: string): Promise<void> {
  await run(
    db,
    sql`insert into calendar_pekan (id, kantor, dari, hari, dasar, diketahui_sejak) values (${row.id}, ${row.kantor}, ${row.dari}::date, ${row.hari}::integer[], ${row.dasar}, ${pada}::timestamptz)`,
  );
}

export interface ModeRow {
  readonly id: string;
  readonly antrean: string;
  readonly dari: Day;
  readonly sampai: Day;
  readonly jendela: HoursRow['jendela'];
  readonly dasar: string;
}

export async function insertMode(db: Db, row: ModeRow, pada: string): Promise<void> {
  await run(
    db,
    sql`insert into calendar_mode (id, antrean, dari, sampai, jendela, dasar, diketahui_sejak)
      values (${row.id}, ${row.antrean}, ${row.dari}::date, ${row.sampai}::date, ${JSON.stringify(row.jendela)}::jsonb, ${row.dasar}, ${pada}::timestamptz)`,
  );
}
