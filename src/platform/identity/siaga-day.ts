// By when must an opening of break-glass be looked over? (keamanan.md 1.7: three working days)
import { NATION } from '#kernel/area-code';
import { addDays, weekday } from '#kernel/day';
import { atZone } from '#kernel/zone';
import { endOfDay } from './local-time.ts';

const WORKING_DAYS = 3;
const FRIDAY = 5;

/**
 * The instant up to which a review is in time: 24.00 in Jakarta on the third working day after the closing. Monday to
 * Friday; holidays are not taken off, so that nobody has longer for it than the rule says.
 */
export function reviewDue(closed: number): number {
  let { day } = atZone(new Date(closed).toISOString(), 'WIB');
  for (let left = WORKING_DAYS; left > 0;) {
    day = addDays(day, 1);
    if (weekday(day) >= 1 && weekday(day) <= FRIDAY) left -= 1;
  }
  return endOfDay(NATION, day);
}
