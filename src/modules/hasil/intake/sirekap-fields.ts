// How is a field of Sirekap's JSON read, so that nothing is taken for a number that is none? (hasil.md 7.2)
import type { Angka } from '../figures.ts';
import { readCount } from './count-cell.ts';
import { type Slip, slip } from './slip.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** Keys beside the options in `chart` and in the rows of `table`. "null" is KPU's placeholder and means nothing. */
export const NOT_OPTIONS = new Set(['null', 'persen', 'psu', 'status_progress', 'progres']);

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Counts by key, in the order of the keys; the first that is none refuses them all. */
export function readNumbers(fields: Fields, keys: readonly string[], column: string): Angka[] | Slip {
  const out: Angka[] = [];
  for (const key of keys) {
    const count = readNumber(fields[key], `${column}.${key}`);
    if (count !== null && typeof count !== 'number') return count;
    out.push(count);
  }
  return out;
}

/** A number in quotes is somebody's own layout, not Sirekap's: it is not read as if it were. */
export function readNumber(value: unknown, column: string): Angka | Slip {
  const count = value === null || value === undefined ? null : typeof value === 'number' ? readCount(String(value)) : 'ANGKA_BUKAN';
  return typeof count === 'string' ? slip(count, column, String(value)) : count;
}

export function kindOf(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value).slice(0, 40);
}
