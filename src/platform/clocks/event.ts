// What does a clock tell the module whose case it belongs to? (a moved date, a reminder; in the same transaction)
import type { Day } from '#kernel/day';
import type { WorkCalendar } from '#kernel/tenggat-calendar';
import type { Titik } from '#kernel/tenggat-titik';
import type { Db } from '#platform/db';
import type { ClockRow } from './clock.ts';

export type ClockEvent =
  | {
      /** The calendar, or a rule for running clocks, moved the date. */
      readonly kind: 'pindah';
      readonly clock: ClockRow;
      /** The clock as it was: `explainClock` of both gives both sums. */
      readonly semula: ClockRow;
      readonly lama: Day;
      readonly baru: Day;
      /** That moved it: for `explainClock`, which need not look for it again. */
      readonly kalender: WorkCalendar;
      /** Ids of the calendar's entries, and their decrees in one line. */
      readonly baris: readonly string[];
      readonly dasar: string | null;
    }
  | { readonly kind: 'titik'; readonly clock: ClockRow; readonly titik: Titik };

/** Called in the clock's transaction; answers whom it told ("pemohon", a role), for the log. */
export type Tell = (db: Db, event: ClockEvent) => Promise<readonly string[] | undefined>;
