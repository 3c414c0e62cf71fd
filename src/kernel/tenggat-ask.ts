// What may be asked of a deadline, and what is answered? (tenggat.md sections 4 to 6: lengths, pauses, extensions)
import type { AreaCode } from './area-code.ts';
import type { Day } from './day.ts';
import type { Result } from './result.ts';
import type { View } from './tenggat-grid.ts';
import { localDayNumber, secondsOf } from './tenggat-moment.ts';
import type { Zone } from './zone.ts';

/** Who owes the act; `warga` is a citizen's window, `pihak_ketiga` information only (court, KI, KPK). */
export type Pemilik = 'kantor' | 'warga' | 'pihak_ketiga';
export type Satuan = 'hari_kerja' | 'hari' | 'bulan' | 'jam' | 'menit_layanan';

export interface Length {
  /** Whole units, at least 1. */
  readonly panjang: number;
  readonly satuan: Satuan;
  readonly pemilik: Pemilik;
  /** `mundur`: H-n, the n-th day before the event; days and months only. */
  readonly arah?: 'mundur';
  /** Collective leave counts as working days for this rule (a parameter: tenggat.md 14). */
  readonly cutiBersamaDihitung?: boolean;
}

/** The days after the day it begins, up to and including the day it ends, are not counted. ISO instants. */
export interface Pause {
  readonly from: string;
  readonly to: string;
  readonly reason?: string;
}

export interface Ask {
  readonly office: AreaCode;
  readonly zone: Zone;
  /** ISO instant of the event. */
  readonly from: string;
  readonly rule: Length;
  /** Each is counted from the first due date on, one after the other, in its own unit. */
  readonly extensions?: readonly { readonly panjang: number; readonly satuan: Satuan }[];
  readonly pauses?: readonly Pause[];
  /** Setting of an office: what arrives outside working days has the next working day as day 0 of the office's duty. */
  readonly receivedNextWorkday?: boolean;
  /** Name of the queue whose stage hours may hold (`menit_layanan`). */
  readonly queue?: string;
}

export interface Due {
  readonly day0: Day;
  /** The legal date. */
  readonly due: Day;
  /** ISO UTC: the last second of that day in the zone, or the exact second for hours and minutes. */
  readonly dueAt: string;
  /** Before extensions. */
  readonly firstDue: Day;
  /** The earliest plausible date: the officer's queue and warnings. Never after `due` for a duty. */
  readonly queueDay: Day;
  /** A year without its decree, or a forecast day, lies in the span. */
  readonly provisional: boolean;
  /** Calendar versions of all years that the sum touches; none for hours. */
  readonly versions: readonly string[];
}

export type AskFault =
  | 'E_TAHUN_TANPA_KALENDER' // values.tahun
  | 'E_JEDA_TIDAK_BOLEH' // hours never pause, and nothing that is counted backward
  | 'E_JAM_LAYANAN_TIDAK_ADA'; // no opening hours in the calendar for this office

export type AskResult<T> = Result<T, { readonly code: AskFault; readonly values?: Readonly<Record<string, string | number>> }>;

/** Whole local days (day numbers) that a pause takes out: after `after`, up to and including `upTo`. */
export interface PausedDays {
  readonly after: number;
  readonly upTo: number;
  readonly reason: string | null;
}

/**
 * Doubt goes to the citizen (principle 5) and no office gives itself time (principle 8). A duty takes the earlier date,
 * a citizen's window the later one; counted backward a skipped day makes the date earlier, so the view turns round.
 */
export function viewOf(rule: Length): View {
  const late = rule.pemilik === 'warga';
  const back = rule.arah === 'mundur';
  return { skipTentative: late !== back, skipOwn: late && !back, countLeave: rule.cutiBersamaDihitung === true };
}

/** Disjoint, in order; overlapping pauses count once, a pause within one day does nothing. */
export function pausedDays(pauses: readonly Pause[], zone: Zone): readonly PausedDays[] {
  const spans = pauses
    .map(({ from, to, reason }) => ({ after: localDayNumber(secondsOf(from), zone), upTo: localDayNumber(secondsOf(to), zone), reason: reason ?? null }))
    .filter(({ after, upTo }) => upTo > after)
    .sort((a, b) => a.after - b.after || a.upTo - b.upTo);
  const out: PausedDays[] = [];
  for (const span of spans) {
    const reached = out.at(-1)?.upTo ?? span.after;
    if (span.upTo > reached) out.push({ ...span, after: Math.max(span.after, reached) });
  }
  return out;
}
