// Which days, decrees, working weeks and opening hours make up the work calendar? (tenggat.md sections 3 and 5)
import type { AreaCode } from './area-code.ts';
import { day, dayNumber, weekday, type Day } from './day.ts';
import { assert, ok, refuse, type Result } from './result.ts';

export type RowKind = 'libur_nasional' | 'cuti_bersama' | 'hari_pemungutan_suara' | 'libur_daerah' | 'tutup_kantor' | 'hari_kerja_khusus';

/** One date of one scope by one decree. Never changed in place: a calendar is made from the rows that live at an instant. */
export interface CalendarRow {
  readonly id: string;
  readonly tanggal: Day;
  readonly jenis: RowKind;
  /** As in the decree. */
  readonly nama: string;
  /** `ID`, a province or kab/kota code (covers the subtree), or `kantor:<code>` for one office. */
  readonly lingkup: string;
  /** `sementara`: a forecast. Office duties count the day, citizens' windows do not (3.3). */
  readonly kepastian: 'pasti' | 'sementara';
  /** In words, "SKB 1497/2025"; `pasti` without it is refused. */
  readonly dasar: string | null;
  /** Office whose own decision a `tutup_kantor` is, where it is not the office of its scope. */
  readonly penerbitKantor?: AreaCode;
}

/** A year without a state is BELUM_ADA: nothing that needs the calendar is computed in it. */
export interface CalendarYear {
  readonly tahun: number;
  readonly keadaan: 'SEMENTARA' | 'DITETAPKAN';
}

/** `versi` as printed, "ID-2026.3"; `dasar` the decrees behind it in one line. */
export interface CalendarVersion {
  readonly lingkup: string;
  readonly tahun: number;
  readonly versi: string;
  readonly dasar?: string;
}

interface Dated {
  /** As in `CalendarRow`; the narrowest scope wins, then the later beginning. */
  readonly lingkup: string;
  readonly berlakuDari: Day;
  readonly berlakuSampai: Day | null;
  readonly dasar: string;
}

/** Working weekdays, 1 Monday to 7 Sunday; without a row Monday to Friday. */
export interface WorkWeek extends Dated {
  readonly hari: readonly number[];
}

/** Half-open, "08:00" to "12:00" local; the last may end at "24:00". */
export interface OpenWindow {
  readonly from: string;
  readonly to: string;
}

/** By weekday "1" to "7". A weekday that is absent falls through to the next profile; an empty list is closed. */
export type WeekWindows = Readonly<Partial<Record<'1' | '2' | '3' | '4' | '5' | '6' | '7', readonly OpenWindow[]>>>;

/** Hours of service: lunch, Friday prayer and Ramadan are windows, not exceptions. */
export interface WindowProfile extends Dated {
  /** E.g. "biasa", "ramadan". */
  readonly nama: string;
  readonly jendela: WeekWindows;
}

/** A queue in a stage: its windows hold on every day, closed or not (24 x 7 is 00:00-24:00 on all seven). */
export interface StageMode {
  readonly antrean: string;
  readonly dari: Day;
  readonly sampai: Day;
  readonly jendela: WeekWindows;
  readonly dasar: string;
}

export interface CalendarParts {
  readonly rows: readonly CalendarRow[];
  readonly years: readonly CalendarYear[];
  readonly versions: readonly CalendarVersion[];
  readonly weeks?: readonly WorkWeek[];
  readonly windows?: readonly WindowProfile[];
  readonly stages?: readonly StageMode[];
}

/** Everything that counting days needs; immutable. Compare two by their versions, not by identity. */
export interface WorkCalendar extends Required<CalendarParts> {
  readonly byDay: ReadonlyMap<Day, readonly CalendarRow[]>;
  readonly stateOf: ReadonlyMap<number, CalendarYear['keadaan']>;
}

export type RowFault = 'E_KAL_TANPA_DASAR' | 'E_KAL_HARI' | 'E_KAL_GANDA';

const WEEKDAY_NAMES = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;
const MINUTE = /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/;

/** A row as an import brings it; `hari` is the weekday name that its source prints. */
export type ImportedRow = CalendarRow & { readonly hari?: string };

/** The first row that cannot stand: `pasti` without a decree, a weekday that does not fit its date, the same (date, scope, kind) twice. */
export function checkRows(rows: readonly ImportedRow[]): Result<readonly ImportedRow[], { readonly code: RowFault; readonly values?: Readonly<Record<string, string | number>> }> {
  const seen = new Set<string>();
  for (const row of rows) {
    const values = { tanggal: row.tanggal, nama: row.nama };
    if (row.kepastian === 'pasti' && (row.dasar ?? '').trim() === '') return refuse('E_KAL_TANPA_DASAR', values);
    if (row.hari !== undefined && row.hari !== WEEKDAY_NAMES[weekday(row.tanggal) - 1]) return refuse('E_KAL_HARI', { ...values, hari: row.hari });
    const slot = `${row.tanggal} ${row.lingkup} ${row.jenis}`;
    if (seen.has(slot)) return refuse('E_KAL_GANDA', values);
    seen.add(slot);
  }
  return ok(rows);
}

/** Throws for rows that `checkRows` refuses and for windows that overlap or run backwards: those never entered the tables. */
export function makeWorkCalendar(parts: CalendarParts): WorkCalendar {
  const checked = checkRows(parts.rows);
  assert(checked.ok, `calendar row: ${checked.ok ? '' : checked.refusal.code}`);
  const { weeks = [], windows = [], stages = [] } = parts;
  for (const { jendela } of [...windows, ...stages]) for (const list of Object.values(jendela)) assertWindows(list);
  const years = [...parts.years].sort((a, b) => a.tahun - b.tahun);
  return {
    rows: parts.rows,
    years,
    versions: parts.versions,
    weeks: ordered(weeks),
    windows: ordered(windows),
    stages,
    byDay: Map.groupBy(parts.rows, (row) => row.tanggal),
    stateOf: new Map(years.map((one) => [one.tahun, one.keadaan])),
  };
}

/** The narrower scope first, then the later beginning: the first that fits wins. */
function ordered<T extends Dated>(list: readonly T[]): readonly T[] {
  return [...list].sort((a, b) => depth(b.lingkup) - depth(a.lingkup) || (a.berlakuDari < b.berlakuDari ? 1 : a.berlakuDari > b.berlakuDari ? -1 : 0));
}

function depth(lingkup: string): number {
  return lingkup === 'ID' ? 0 : lingkup.startsWith('kantor:') ? 20 : lingkup.length;
}

function assertWindows(list: readonly OpenWindow[]): void {
  let last = -1;
  for (const { from, to } of list) {
    assert(MINUTE.test(from) && (to === '24:00' || MINUTE.test(to)), `window ${from}-${to}`);
    assert(from < to && minuteOf(from) >= last, `windows in order: ${from}-${to}`);
    last = minuteOf(to);
  }
}

/** Minutes since midnight of "HH:MM". */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Does a scope hold for this office? */
export function covers(lingkup: string, office: AreaCode): boolean {
  if (lingkup === 'ID') return true;
  return lingkup.startsWith('kantor:') ? lingkup.slice(7) === office : office.startsWith(lingkup);
}

/** Is this a closing that the office itself decided? It gives citizens time, never the office (principle 8). */
export function isOwnClosing(row: CalendarRow, office: AreaCode): boolean {
  if (row.jenis !== 'tutup_kantor') return false;
  return (row.penerbitKantor ?? (row.lingkup === 'ID' ? '0' : row.lingkup.replace('kantor:', ''))) === office;
}

/** The working weekdays of an office on a day. */
export function workWeek(calendar: WorkCalendar, office: AreaCode, on: Day): readonly number[] {
  return calendar.weeks.find((one) => covers(one.lingkup, office) && holdsOn(one, on))?.hari ?? MONDAY_TO_FRIDAY;
}

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

export function holdsOn(row: { readonly berlakuDari: Day; readonly berlakuSampai: Day | null }, on: Day): boolean {
  return row.berlakuDari <= on && (row.berlakuSampai === null || on <= row.berlakuSampai);
}

/** Hours of an office by its profiles, as if the day were a working day. */
export function profileWindows(calendar: WorkCalendar, office: AreaCode, on: Day): readonly OpenWindow[] {
  const key = String(weekday(on)) as keyof WeekWindows;
  for (const one of calendar.windows) {
    const list = covers(one.lingkup, office) && holdsOn(one, on) ? one.jendela[key] : undefined;
    if (list !== undefined) return list;
  }
  return [];
}

/** Day numbers of the first and the last day that the calendar knows; undefined for a calendar without years. */
export function calendarSpan(calendar: WorkCalendar): { readonly first: number; readonly last: number } | undefined {
  const [first, last] = [calendar.years[0], calendar.years.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { first: dayNumber(day(`${first.tahun}-01-01`)), last: dayNumber(day(`${last.tahun}-12-31`)) };
}
