// What does the calendar of a year hold, now or in one of its versions, and what changed between them? (tenggat.md 3.5)
import type { AreaCode } from '#kernel/area-code';
import { type Day, addDays, day, weekday } from '#kernel/day';
import { covers } from '#kernel/tenggat-calendar';
import { type KeptRow, type VersionRow, type YearState, calendarHistory, calendarVersions, fingerprint, readCalendar, versionName } from '#platform/calendar';
import type { Db } from '#platform/db';

export interface VersionView extends VersionRow {
  readonly nama: string;
  readonly datang: readonly KeptRow[];
  readonly pergi: readonly KeptRow[];
}

export interface YearView {
  readonly tahun: number;
  readonly keadaan: YearState;
  /** Rows of the whole nation that hold in the version asked for. */
  readonly nasional: readonly KeptRow[];
  /** Of provinces, kab/kota and offices. */
  readonly daerah: readonly KeptRow[];
  /** Versions of the nation's rows, newest first. */
  readonly versi: readonly VersionView[];
  /** The one that is shown; undefined for a year without any. */
  readonly tampil: VersionView | undefined;
  /** Working days of a five-day office by the nation's rows. */
  readonly hariKerja: number;
}

/** Undefined for a version that never was. `versi` counts the nation's versions from 1; without it the newest. */
export async function readYear(db: Db, tahun: number, versi?: number): Promise<YearView | undefined> {
  const [history, numbers, calendar] = [await calendarHistory(db, tahun), await calendarVersions(db, tahun), await readCalendar(db)];
  const views = numbers.filter((one) => one.lingkup === 'ID').map((one) => viewOf(one, history));
  const tampil = versi === undefined ? views.at(-1) : views.find((one) => one.nomor === versi);
  if (versi !== undefined && tampil === undefined) return undefined;
  const asOf = versi === undefined ? undefined : tampil?.pada;
  const live = history.filter((row) => livesAt(row, asOf)).sort((a, b) => (a.tanggal < b.tanggal ? -1 : a.tanggal > b.tanggal ? 1 : 0));
  const nasional = live.filter((row) => row.lingkup === 'ID');
  const keadaan: YearState = (asOf === undefined ? calendar : await readCalendar(db, asOf)).stateOf.get(tahun) ?? 'BELUM_ADA';
  return { tahun, keadaan, nasional, daerah: live.filter((row) => row.lingkup !== 'ID'), versi: views.reverse(), tampil, hariKerja: monthsOf({ tahun, nasional }).reduce((sum, one) => sum + one.kerja, 0) };
}

function viewOf(one: VersionRow, history: readonly KeptRow[]): VersionView {
  const own = history.filter((row) => row.lingkup === one.lingkup);
  return { ...one, nama: versionName(one), datang: own.filter((row) => row.diketahuiSejak === one.pada), pergi: own.filter((row) => row.dicabut?.pada === one.pada) };
}

function livesAt(row: KeptRow, asOf: string | undefined): boolean {
  if (asOf === undefined) return row.dicabut === null;
  return row.diketahuiSejak <= asOf && (row.dicabut === null || row.dicabut.pada > asOf);
}

/** A month of a five-day office by the nation's rows. */
export interface MonthView {
  /** Its first day. */
  readonly mulai: Day;
  readonly kerja: number;
  /** Closed days that are not on a weekend. */
  readonly tutup: readonly Day[];
}

export function monthsOf({ tahun, nasional }: Pick<YearView, 'tahun' | 'nasional'>): MonthView[] {
  const closed = new Set(nasional.filter((row) => row.kepastian === 'pasti' && row.jenis !== 'hari_kerja_khusus').map((row) => row.tanggal));
  return Array.from({ length: 12 }, (_, at): MonthView => {
    const mulai = day(`${String(tahun)}-${String(at + 1).padStart(2, '0')}-01`);
    const weekdays: Day[] = [];
    for (let on = mulai; on.slice(0, 7) === mulai.slice(0, 7); on = addDays(on, 1)) if (weekday(on) <= 5) weekdays.push(on);
    return { mulai, kerja: weekdays.filter((on) => !closed.has(on)).length, tutup: weekdays.filter((on) => closed.has(on)) };
  });
}

/** Rows with their decrees, the versions, and the hash that anybody can make again. */
export function yearJson(view: YearView): Record<string, unknown> {
  return {
    tahun: view.tahun,
    keadaan: view.keadaan,
    versi: view.tampil?.nama ?? null,
    sidik: fingerprint(view.nasional),
    hari_kerja: view.hariKerja,
    hari: [...view.nasional, ...view.daerah].map(rowJson),
    riwayat_versi: view.versi.map(({ nama, nomor, sidik, pada, datang, pergi }) => ({ nama, nomor, sidik, pada, datang: datang.map(rowJson), dicabut: pergi.map(rowJson) })),
  };
}

function rowJson({ id, tanggal, jenis, nama, lingkup, kepastian, keputusan, diketahuiSejak, menggantikan, dicabut }: KeptRow): Record<string, unknown> {
  return { id, tanggal, jenis, nama, lingkup, kepastian, dasar: keputusan, diketahui_sejak: diketahuiSejak, menggantikan, dicabut };
}

/** All living rows that hold for an office, of every year. */
export async function officeRows(db: Db, office: AreaCode): Promise<readonly Pick<KeptRow, 'id' | 'tanggal' | 'jenis' | 'nama' | 'kepastian' | 'dasar'>[]> {
  return (await readCalendar(db)).rows.filter((row) => covers(row.lingkup, office));
}
