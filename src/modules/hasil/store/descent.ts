// In which kel/desa do the stations behind a count lie? (down the tree by its counters, never through the log)
import type { RawBuilder } from 'kysely';
import { type AreaCode, NATION } from '#kernel/area-code';
import { type Db, rows, sql } from '#platform/db';
import { codeOf, literal } from './columns.ts';

/** Digits of the codes of each level below the nation. */
const LEVELS = [2, 4, 6, 10] as const;

export interface Descent {
  /** Kel/desa with the count above zero, by code. */
  readonly desa: readonly AreaCode[];
  /** No further one lies behind them. */
  readonly whole: boolean;
}

/**
 * Goes down from `kode` (0 to 10 digits) only where the counters say that there is something, and at each level only
 * as far as `wanted` stations need: four questions over a few dozen rows, whether the count is 3 or 800,000.
 * `count` is an expression over `hasil_agregat`; `after` (a station) leaves out the kel/desa before its own.
 */
export async function descend(
  db: Db,
  no: number,
  kode: AreaCode,
  count: RawBuilder<unknown>,
  after: AreaCode | null,
  wanted: number,
): Promise<Descent> {
  let level = [kode];
  let whole = true;
  for (const digits of LEVELS) {
    if (kode !== NATION && digits <= kode.length) continue;
    const first = after === null ? 0 : Number(after.slice(0, digits));
    const found = await rows(
      db,
      sql<{ kode: number; n: number }>`select kode, ${count} as n from hasil_agregat
        where kontes = ${no} and induk = any(${literal(level)}::bigint[]) and kode >= ${first} and ${count} > 0 order by kode`,
    );
    let sum = 0;
    // How many of the first area's stations lie behind `after` is not known: it is taken, and counts for nothing.
    const end = found.findIndex((one) => (sum += one.kode === first ? 0 : one.n) >= wanted);
    if (end >= 0 && end < found.length - 1) whole = false;
    level = (end < 0 ? found : found.slice(0, end + 1)).map((one) => codeOf(one.kode));
    if (level.length === 0) return { desa: [], whole: true };
  }
  return { desa: level, whole };
}
