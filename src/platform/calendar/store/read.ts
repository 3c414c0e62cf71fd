// How is the calendar read as it stood at an instant? (rows are never changed: living = known by then and not yet revoked)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import type { CalendarYear, StageMode, WorkWeek } from '#kernel/tenggat-calendar';
import { type Db, rows, sql } from '#platform/db';
import { type Decree, decreeName } from '../decree.ts';
import type { HoursRow } from '../hours.ts';
import type { KeptRow } from '../row.ts';

const at = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const dayOf = (column: string) => sql`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`;
const known = (column: string, asOf: string | undefined) => (asOf === undefined ? sql`true` : sql`${sql.ref(column)} <= ${asOf}::timestamptz`);

/** Everything that the calendar rests on, as one short text: it changes with every entry, and only then. */
export async function readMark(db: Db): Promise<string> {
  const [found] = await rows(
    db,
    sql<{ mark: string }>`select md5(concat_ws('|',
      (select string_agg(id::text, ',' order by id) from calendar_baris),
      (select string_agg(baris::text, ',' order by baris) from calendar_cabut),
      (select string_agg(tahun || keadaan, ',' order by tahun, keadaan) from calendar_tahun),
      (select string_agg(lingkup || tahun || '.' || nomor || sidik || pada, ',' order by lingkup, tahun, nomor) from calendar_versi),
      (select string_agg(id::text, ',' order by id) from calendar_jam),
      (select string_agg(id::text, ',' order by id) from calendar_pekan),
      (select string_agg(id::text, ',' order by id) from calendar_mode))) as mark`,
  );
  return found?.mark ?? '';
}

interface RawRow extends Omit<KeptRow, 'dasar' | 'dicabut' | 'penerbitKantor'> {
  readonly penerbitKantor: AreaCode | null;
  readonly cabutDasar: Decree | null;
  readonly cabutPada: string | null;
}

function keptOf({ cabutDasar, cabutPada, penerbitKantor, ...row }: RawRow): KeptRow {
  const dicabut = cabutDasar === null || cabutPada === null ? null : { dasar: cabutDasar, pada: cabutPada };
  const dasar = row.keputusan === null ? null : decreeName(row.keputusan);
  return { ...row, dasar, dicabut, ...(penerbitKantor === null ? {} : { penerbitKantor }) };
}

const COLUMNS = sql`b.id, ${dayOf('b.tanggal')} as tanggal, b.jenis, b.nama, b.lingkup, b.kepastian, b.dasar as keputusan,
  b.penerbit_kantor as "penerbitKantor", b.menggantikan, ${at('b.diketahui_sejak')} as "diketahuiSejak",
  c.dasar as "cabutDasar", ${at('c.pada')} as "cabutPada"`;

/** Rows that live, now or at an instant, in the order of their days. */
export async function readLiving(db: Db, asOf?: string): Promise<KeptRow[]> {
  const found = await rows(
    db,
    sql<RawRow>`select ${COLUMNS} from calendar_baris b left join calendar_cabut c on c.baris = b.id and ${known('c.pada', asOf)}
      where c.baris is null and ${known('b.diketahui_sejak', asOf)} order by b.tanggal, b.lingkup, b.jenis, b.id`,
  );
  return found.map(keptOf);
}

/** Every row of a year, also those that were revoked, in the order in which they were known. */
export async function readHistory(db: Db, tahun: number): Promise<KeptRow[]> {
  const found = await rows(
    db,
    sql<RawRow>`select ${COLUMNS} from calendar_baris b left join calendar_cabut c on c.baris = b.id
      where b.tanggal between make_date(${tahun}, 1, 1) and make_date(${tahun}, 12, 31) order by b.diketahui_sejak, b.tanggal, b.id`,
  );
  return found.map(keptOf);
}

/** The last state of each year by then; a year without one is BELUM_ADA. */
export async function readYears(db: Db, asOf?: string): Promise<CalendarYear[]> {
  return rows(
    db,
    sql<CalendarYear>`select distinct on (tahun) tahun, keadaan from calendar_tahun where ${known('pada', asOf)}
      order by tahun, case keadaan when 'DITETAPKAN' then 1 else 0 end desc`,
  );
}

export interface VersionRow {
  readonly lingkup: string;
  readonly tahun: number;
  readonly nomor: number;
  readonly sidik: string;
  readonly pada: string;
}

/** All versions, oldest first; of one year, or of all. */
export async function readVersions(db: Db, tahun?: number): Promise<VersionRow[]> {
  const of = tahun === undefined ? sql`true` : sql`tahun = ${tahun}`;
  return rows(db, sql<VersionRow>`select lingkup, tahun, nomor, sidik, ${at('pada')} as pada from calendar_versi where ${of} order by tahun, lingkup, nomor`);
}

/** The newest version of each scope and year by then. */
export async function readLastVersions(db: Db, asOf?: string): Promise<VersionRow[]> {
  return rows(
    db,
    sql<VersionRow>`select distinct on (lingkup, tahun) lingkup, tahun, nomor, sidik, ${at('pada')} as pada from calendar_versi
      where ${known('pada', asOf)} order by lingkup, tahun, nomor desc`,
  );
}

/** The newest row of each office, season and first day. */
export async function readHours(db: Db, asOf?: string): Promise<HoursRow[]> {
  return rows(
    db,
    sql<HoursRow>`select distinct on (kantor, musim, dari) id, kantor, musim, ${dayOf('dari')} as dari, ${dayOf('sampai')} as sampai, jendela, kepastian, dasar,
      ${at('diketahui_sejak')} as "diketahuiSejak" from calendar_jam where ${known('diketahui_sejak', asOf)}
      order by kantor, musim, dari, diketahui_sejak desc, id`,
  );
}

export async function readWeeks(db: Db, asOf?: string): Promise<WorkWeek[]> {
  const found = await rows(
    db,
    sql<{ kantor: string; berlakuDari: Day; hari: number[]; dasar: string }>`select distinct on (kantor, dari) kantor, ${dayOf('dari')} as "berlakuDari", hari, dasar
      from calendar_pekan where ${known('diketahui_sejak', asOf)} order by kantor, dari, diketahui_sejak desc, id`,
  );
  return found.map(({ kantor, ...week }) => ({ ...week, lingkup: `kantor:${kantor}`, berlakuSampai: null }));
}

export async function readModes(db: Db, asOf?: string): Promise<StageMode[]> {
  return rows(
    db,
    sql<StageMode>`select antrean, ${dayOf('dari')} as dari, ${dayOf('sampai')} as sampai, jendela, dasar from calendar_mode
      where ${known('diketahui_sejak', asOf)} order by dari, antrean, id`,
  );
}

export async function readLaidPacks(db: Db): Promise<string[]> {
  return (await rows(db, sql<{ id: string }>`select id from calendar_paket`)).map((row) => row.id);
}
