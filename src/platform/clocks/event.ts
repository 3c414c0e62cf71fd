// What does a clock tell the module whose case it belongs to? (moved dates, a reminder; in the same transaction)
import type { Day } from '#kernel/day';
import type { WorkCalendar } from '#kernel/tenggat-calendar';
import type { Titik } from '#kernel/tenggat-titik';
import type { Db } from '#platform/db';
import type { ClockRow } from './clock.ts';

/** The calendar, or a rule for running clocks, moved a date. */
export interface ClockMove {
  readonly clock: ClockRow;
  /** The clock as it was. */
  readonly semula: ClockRow;
  readonly lama: Day;
  readonly baru: Day;
  /** That moved it: `explainMoves` need not look for it again. */
  readonly kalender: WorkCalendar;
  /** Ids of the calendar's entries, and their decrees in one line. */
  readonly baris: readonly string[];
  readonly dasar: string | null;
}

/** A reminder is due. */
export interface ClockPoint {
  readonly clock: ClockRow;
  readonly titik: Titik;
}

/** Who was told ("pemohon", a role), by the clock's id; for the log. */
export type Told = ReadonlyMap<string, readonly string[]>;

/** The modules whose cases the clocks belong to. */
export interface Owners {
  /**
   * Takes the cases of these clocks for the rest of the transaction, before the clocks: acts take case and clock in this
   * order, so that no act and no job wait for each other in a ring. Answers the clocks whose case somebody else has in
   * hand; they are left for the next run.
   */
  busy(db: Db, clocks: readonly OwnedClock[]): Promise<ReadonlySet<string>>;
  moved(db: Db, moves: readonly ClockMove[]): Promise<Told>;
  due(db: Db, point: ClockPoint): Promise<void>;
}

export type OwnedClock = Pick<ClockRow, 'id' | 'modul' | 'objek'>;
