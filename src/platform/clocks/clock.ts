// What is known of one running, paused or closed clock? (tenggat.md section 6)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import type { Ask, Pemilik } from '#kernel/tenggat';
import { instantOf, secondsOf } from '#kernel/tenggat-moment';
import type { Zone } from '#kernel/zone';
import { type DeadlineRule, lengthOf } from './rules.ts';

export interface ClockPause {
  /** ISO instants; an open pause has no end yet. */
  readonly dari: string;
  readonly sampai: string | null;
  /** State of the case that the rule names. */
  readonly keadaan: string;
  readonly alasan: string | null;
}

/** Instants are ISO UTC to the second; days are those of `zona`. */
export interface ClockRow {
  readonly id: string;
  /** Id of the deadline and the version that judges it. */
  readonly rule: string;
  readonly versi: number;
  readonly modul: string;
  readonly objek: string;
  readonly kantor: AreaCode;
  readonly zona: Zone;
  readonly pemilik: Pemilik;
  readonly mulaiPada: string;
  readonly tanggal0: Day;
  /** The legal date. */
  readonly jatuhTempo: Day;
  /** The act is in time up to and including this second. */
  readonly jatuhTempoPada: string;
  /** As first told; never changed. */
  readonly jatuhTempoPertama: Day;
  /** Earliest plausible date: order of the officer's queue. */
  readonly tanggalAntrean: Day;
  readonly kalenderVersi: readonly string[];
  /** A year without its decree or a forecast holiday lies in the span. */
  readonly sementara: boolean;
  readonly keadaan: 'BERJALAN' | 'JEDA' | 'SELESAI' | 'BATAL';
  readonly jeda: readonly ClockPause[];
  /** How often it was extended. */
  readonly perpanjangan: number;
  /** Day 0 of the duty is the next working day (setting of the office). */
  readonly hariKerjaBerikut: boolean;
  readonly selesaiPada: string | null;
  readonly hasil: 'tepat' | 'lewat' | null;
  /** Counted units after the end, at least 1 when late. */
  readonly lewatN: number | null;
  /** The verdict before a decree changed it. */
  readonly hasilLama: 'tepat' | 'lewat' | null;
  /** How often its date has moved; the SEQUENCE of its calendar entry. */
  readonly gerak: number;
  readonly gerakPada: string;
  /** When the next reminder is due; null = none. */
  readonly titikPada: string | null;
  /** Mark of the calendar that judged it last. */
  readonly kalender: string;
  /** When it was computed last. */
  readonly dihitungPada: string;
}

export function isOpen({ keadaan }: Pick<ClockRow, 'keadaan'>): boolean {
  return keadaan === 'BERJALAN' || keadaan === 'JEDA';
}

/** Past its end and not done: lateness is a flag, never a closed state. While a clock is paused no time runs against it. */
export function isLate(clock: ClockRow, now: string): boolean {
  const open = clock.jeda.find(({ sampai }) => sampai === null);
  return isOpen(clock) && instantOf(secondsOf(open?.dari ?? now)) > clock.jatuhTempoPada;
}

/** The sum behind a clock. A pause counts from its end on: while it is open the date stays as it was before it. */
export function askOf(clock: Pick<ClockRow, 'kantor' | 'zona' | 'mulaiPada' | 'perpanjangan' | 'jeda' | 'hariKerjaBerikut'>, rule: DeadlineRule): Ask {
  const pauses = clock.jeda.flatMap(({ dari, sampai, alasan, keadaan }) => (sampai === null ? [] : [{ from: dari, to: sampai, reason: alasan ?? keadaan }]));
  const { perpanjangan } = rule;
  return {
    office: clock.kantor,
    zone: clock.zona,
    from: clock.mulaiPada,
    rule: lengthOf(rule),
    ...(perpanjangan !== undefined && clock.perpanjangan > 0 && { extensions: Array.from({ length: clock.perpanjangan }, () => perpanjangan) }),
    ...(pauses.length > 0 && { pauses }),
    ...(clock.hariKerjaBerikut && { receivedNextWorkday: true }),
    ...(rule.antrean !== undefined && { queue: rule.antrean }),
  };
}

/** Where an open pause ends when it ends now: its longest length may have come first. */
export function pauseEnd(pause: ClockPause, rule: DeadlineRule, now: string): string {
  const end = pause.sampai ?? now;
  if (rule.jedaPaling === undefined) return end;
  const longest = instantOf(secondsOf(pause.dari) + rule.jedaPaling * 86_400);
  return longest < end ? longest : end;
}
