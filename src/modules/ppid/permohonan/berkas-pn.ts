// Which requests does the holder of a receipt have in hand? (the one it was given for, and its siblings of the same batch)
import type { Db } from '#platform/db';
import type { OpenedReceipt } from '#platform/receipts';
import { type Permohonan, listBatch, readPermohonan } from './store/permohonan.ts';

/** The request `id` if this receipt opens it; undefined like a request that is not there. */
export async function readBerkasPn(db: Db, opened: OpenedReceipt, id: string): Promise<Permohonan | undefined> {
  if (opened.kind !== 'PN') return undefined;
  const first = await readPermohonan(db, opened.subject);
  if (first === undefined || first.id === id) return first;
  return first.batch === null ? undefined : (await listBatch(db, first.batch)).find((one) => one.id === id);
}
