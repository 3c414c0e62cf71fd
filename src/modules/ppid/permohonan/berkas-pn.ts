// Which requests does the holder of a receipt have in hand? (the one it was given for, its siblings of the same batch, and what grew out of them)
import type { Db } from '#platform/db';
import type { OpenedReceipt } from '#platform/receipts';
import { type Permohonan, listBatch, listTurunan, readPermohonan } from './store/permohonan.ts';

/** A request is passed on twice at most; then the parent office decides who answers (ppid.md section 12). */
const GENERATIONS = 3;

/** The request `id` if this receipt opens it; undefined like a request that is not there. */
export async function readBerkasPn(db: Db, opened: OpenedReceipt, id: string): Promise<Permohonan | undefined> {
  if (opened.kind !== 'PN') return undefined;
  const first = await readPermohonan(db, opened.subject);
  if (first === undefined || first.id === id) return first;
  let held: readonly Permohonan[] = first.batch === null ? [first] : await listBatch(db, first.batch);
  for (let n = 0; n < GENERATIONS && held.length > 0; n += 1) {
    const found = held.find((one) => one.id === id);
    if (found !== undefined) return found;
    held = (await Promise.all(held.map((one) => listTurunan(db, one.id)))).flat();
  }
  return undefined;
}
