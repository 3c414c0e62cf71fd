// In which steps of time are the changes of an area kept, so that any past state is a few sums away? (hasil.md 2: any past n can be replayed)
import { ZONES } from '#kernel/zone';

/** Numbers of the widths in `hasil_selisih.langkah`. Days are those of WIB, Sirekap's own. */
export const HARI = 1;
export const JAM = 2;
export type Langkah = typeof HARI | typeof JAM;

const LEBAR: Readonly<Record<Langkah, number>> = { [HARI]: 86_400, [JAM]: 3_600 };
const MUKA = ZONES.WIB.hours * 3_600;

/** Number of the step in which an instant (seconds since 1970) lies. */
export function stepOf(langkah: Langkah, per: number): number {
  return Math.floor((per + MUKA) / LEBAR[langkah]);
}

/** First second of a step. */
export function startOf(langkah: Langkah, waktu: number): number {
  return waktu * LEBAR[langkah] - MUKA;
}

/** Minute of the hour, 0 to 59. */
export function minuteOf(per: number): number {
  return Math.floor((((per % 3_600) + 3_600) % 3_600) / 60);
}
