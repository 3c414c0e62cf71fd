// How do the seals of many rows come about before the database is held? (the vault's work overlaps the database's)
import { setImmediate } from 'node:timers/promises';
import { assert } from '#kernel/result';
import type { Brankas } from '../brankas/brankas.ts';
import type { RekamMuat } from '../daftar/muat.ts';

/** Rows sealed in one go, some three milliseconds. */
const SLICE = 200;

/**
 * A vault whose seals of these rows are made already: the transaction that writes them only hands bytes over. `nikKeys`: in
 * the order of the rows. NIK and NKK repeat between rows (a family's NKK), so indexes are made once each.
 */
export async function prepare(brankas: Brankas, rows: readonly RekamMuat[]): Promise<{ readonly brankas: Brankas; readonly nikKeys: readonly Buffer[] }> {
  const seals = new Map<string, Buffer>();
  const families = new Map<string, Buffer>();
  const numbers = new Map<string, Buffer>();
  for (const [at, row] of rows.entries()) {
    // The batch before is in the database's hands: its answers are heard in between.
    if (at % SLICE === SLICE - 1) await setImmediate();
    seals.set(row.id, brankas.sealIdentitas(row.id, row));
    if (!families.has(row.nkk)) families.set(row.nkk, brankas.nkkKunci(row.nkk));
    if (!numbers.has(row.nik)) numbers.set(row.nik, brankas.nikKunci(row.nik));
  }
  const held = (from: ReadonlyMap<string, Buffer>, key: string): Buffer => {
    const bytes = from.get(key);
    assert(bytes !== undefined, 'a row that was prepared');
    return bytes;
  };
  return {
    brankas: { ...brankas, sealIdentitas: (id) => held(seals, id), nikKunci: (nik) => held(numbers, nik), nkkKunci: (nkk) => held(families, nkk) },
    nikKeys: rows.map(({ nik }) => held(numbers, nik)),
  };
}
