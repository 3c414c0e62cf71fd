// Which number does a case get? (ppid.md section 6: gapless per office, kind and year of the local day of receipt)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import type { Db } from '#platform/db';
import { takeNumber } from './store/nomor.ts';

/** Request, objection, dispute, consequence test, entry of the DIP. */
export type NumberKind = 'PPID' | 'KBR' | 'SGK' | 'UK' | 'DIP';

const DIGITS = 5;

/**
 * The next number of the series, `PPID-3313-2026-00001`, in the transaction that writes the row: a transaction that fails
 * leaves no gap, two at once wait for each other.
 */
export async function drawNumber(db: Db, series: { readonly kantor: AreaCode; readonly jenis: NumberKind; readonly hari: Day }): Promise<string> {
  const tahun = Number(series.hari.slice(0, 4));
  const no = await takeNumber(db, { kantor: series.kantor, jenis: series.jenis, tahun });
  return `${series.jenis}-${series.kantor}-${tahun}-${String(no).padStart(DIGITS, '0')}`;
}
