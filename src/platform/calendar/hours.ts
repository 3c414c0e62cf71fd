// When is an office open? (dated rows by season; layanan.md 3.2: exception, then holiday, then season, then the week's pattern)
import type { AreaCode } from '#kernel/area-code';
import { addDays, compareDays, type Day } from '#kernel/day';
import { weekday } from '#kernel/day';
import { type Result, ok, refuse } from '#kernel/result';
import { type OpenWindow, type WeekWindows, type WindowProfile, type WorkCalendar, covers, minuteOf, profileWindows, workWeek } from '#kernel/tenggat-calendar';
import { closingOf } from '#kernel/tenggat-grid';
import { type Zone, atZone } from '#kernel/zone';

export const SEASONS = ['biasa', 'ramadan', 'tahapan', 'pengecualian'] as const;
export type Season = (typeof SEASONS)[number];

/** Hours of an office from a day on; `kantor` '0' with season biasa or ramadan is everybody's default. */
export interface HoursRow {
  readonly id: string;
  readonly kantor: AreaCode;
  readonly musim: Season;
  readonly dari: Day;
  /** Included; null = until a later row. */
  readonly sampai: Day | null;
  /** A weekday that is absent falls to the row below; an empty list is closed. */
  readonly jendela: WeekWindows;
  /** sementara: a forecast (Ramadan of a year to come). */
  readonly kepastian: 'pasti' | 'sementara';
  readonly dasar: string;
  readonly diketahuiSejak: string;
}

/** E_JAM_BENTUK: not "HH:MM" or backwards; E_JAM_TUMPANG: two windows of a day overlap; E_JAM_RENTANG: ends before it begins. */
export type HoursFault = 'E_JAM_BENTUK' | 'E_JAM_TUMPANG' | 'E_JAM_RENTANG';
/** The week does not make the hours of Perpres 21/2023; it may stand, with a reason that is not ours to judge. */
export type HoursWarning = 'W_JAM_TIDAK_37_5' | 'W_JAM_TIDAK_32_5';

const CLOCK = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;

/** Minutes that a week of windows makes. */
export function weekMinutes(jendela: WeekWindows): number {
  return Object.values(jendela)
    .flat()
    .reduce((sum, { from, to }) => sum + minuteOf(to) - minuteOf(from), 0);
}

/** Overlaps are refused, sums that differ from the rule are told. Windows of each day come back in order. */
export function checkHours(row: Pick<HoursRow, 'musim' | 'dari' | 'sampai' | 'jendela'>): Result<{ readonly jendela: WeekWindows; readonly warnings: readonly HoursWarning[] }, { readonly code: HoursFault }> {
  if (row.sampai !== null && row.sampai < row.dari) return refuse('E_JAM_RENTANG');
  const sorted: Record<string, readonly OpenWindow[]> = {};
  for (const [day, list] of Object.entries(row.jendela)) {
    const order = [...list].sort((a, b) => (a.from < b.from ? -1 : 1));
    if (order.some(({ from, to }) => !CLOCK.test(from) || !(to === '24:00' || CLOCK.test(to)) || from >= to)) return refuse('E_JAM_BENTUK', { hari: day });
    if (order.some(({ from }, at) => at > 0 && from < (order[at - 1]?.to ?? ''))) return refuse('E_JAM_TUMPANG', { hari: day });
    sorted[day] = order;
  }
  const minutes = weekMinutes(sorted);
  const warnings: HoursWarning[] = row.musim === 'biasa' && minutes !== 2_250 ? ['W_JAM_TIDAK_37_5'] : row.musim === 'ramadan' && minutes !== 1_950 ? ['W_JAM_TIDAK_32_5'] : [];
  return ok({ jendela: sorted, warnings });
}

const RANK: Readonly<Record<Season, number>> = { biasa: 0, ramadan: 1, tahapan: 2, pengecualian: 3 };

/**
 * The rows as stretches that do not overlap, one list for everybody and one for each office with rows of its own: the
 * season decides before the office does, so that an office's own usual hours still give way to Ramadan.
 */
export function profilesOf(rows: readonly HoursRow[]): WindowProfile[] {
  const common = rows.filter((row) => row.kantor === '0' && row.musim !== 'pengecualian' && row.musim !== 'tahapan');
  const own = Map.groupBy(
    rows.filter((row) => !common.includes(row)),
    (row) => row.kantor,
  );
  return [...stretches('ID', common, []), ...[...own].flatMap(([kantor, list]) => stretches(`kantor:${kantor}`, common, list))];
}

function stretches(lingkup: string, common: readonly HoursRow[], own: readonly HoursRow[]): WindowProfile[] {
  const all = [...common, ...own];
  const edges = [...new Set(all.flatMap((row) => (row.sampai === null ? [row.dari] : [row.dari, addDays(row.sampai, 1)])))].sort(compareDays);
  return edges.flatMap((berlakuDari, at): WindowProfile[] => {
    const next = edges[at + 1];
    const holding = all
      .filter((row) => row.dari <= berlakuDari && (row.sampai === null || berlakuDari <= row.sampai))
      .sort((a, b) => RANK[b.musim] - RANK[a.musim] || Number(own.includes(b)) - Number(own.includes(a)) || compareDays(b.dari, a.dari) || (a.diketahuiSejak < b.diketahuiSejak ? 1 : -1));
    const [first] = holding;
    if (first === undefined) return [];
    const jendela: WeekWindows = Object.assign({}, ...holding.map((row) => row.jendela).reverse()) as WeekWindows;
    return [{ lingkup, nama: first.musim, berlakuDari, berlakuSampai: next === undefined ? null : addDays(next, -1), jendela, dasar: first.dasar }];
  });
}

/** What the public finds open on a day: the hours of its profile, nothing on a closed one. In the office's own time. */
export function officeWindows(calendar: WorkCalendar, office: AreaCode, on: Day): readonly OpenWindow[] {
  const rows = calendar.byDay.get(on)?.filter((row) => covers(row.lingkup, office)) ?? [];
  const special = rows.some((row) => row.jenis === 'hari_kerja_khusus' && row.kepastian === 'pasti');
  const closed = closingOf(rows, office, { skipTentative: false, skipOwn: true, countLeave: false }) !== undefined;
  return closed || (!special && !workWeek(calendar, office, on).includes(weekday(on))) ? [] : profileWindows(calendar, office, on);
}

/** Windows are half-open: at the minute of closing it is closed. `iso`: an instant. */
export function isOpenNow(calendar: WorkCalendar, office: AreaCode, zone: Zone, iso: string): boolean {
  const { day, time } = atZone(iso, zone);
  const clock = time.slice(0, 5);
  return officeWindows(calendar, office, day).some(({ from, to }) => from <= clock && clock < to);
}
