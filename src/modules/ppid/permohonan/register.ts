// How does the book of an office grow so that nothing in it can be changed quietly? (ppid.md section 17)
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { AreaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Db } from '#platform/db';
import { holdBook, insertEntry, lastEntry } from './store/register.ts';

export interface BookEntry {
  readonly kantor: AreaCode;
  /** Number of the request, the objection or the dispute. */
  readonly nomor: string;
  readonly peristiwa: string;
  /** Plain JSON without a person's data. */
  readonly isi: Readonly<Record<string, unknown>>;
}

export const BOOK_START = '0'.repeat(64);

/** SHA-256 over the RFC 8785 form of the entry with its number, time and the hash before it. */
export function bookHash(entry: BookEntry & { readonly no: number; readonly pada: string; readonly sebelum: string }): string {
  const { kantor, nomor, peristiwa, isi, no, pada, sebelum } = entry;
  const text = canonicalize({ kantor, nomor, peristiwa, isi, no, pada, sebelum });
  assert(text !== undefined, 'an entry that can be written');
  return createHash('sha256').update('ppid-register/v1\n').update(text, 'utf8').digest('hex');
}

/** In the transaction of the act. `now` is ISO in UTC. */
export async function catat(db: Db, entry: BookEntry, now: string): Promise<void> {
  await holdBook(db, entry.kantor);
  const last = await lastEntry(db, entry.kantor);
  const bound = { ...entry, no: (last?.no ?? 0) + 1, pada: `${now.slice(0, 19)}Z`, sebelum: last?.hash ?? BOOK_START };
  await insertEntry(db, { ...bound, isi: JSON.stringify(entry.isi), hash: bookHash(bound) });
}
