// Is the book of an office whole, from its first entry to its last? (ppid.md section 17: each entry is hashed with the one before)
import type { AreaCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import { BOOK_START, bookHash } from '../permohonan/register.ts';
import { listEntries } from '../permohonan/store/register.ts';

export interface Periksa {
  readonly entri: number;
  /** Hash of the last entry: whoever wrote it down can tell later whether this is still the same book. */
  readonly kepala: string;
  /** First entry that does not fit; `nomor`: a number is missing, `sambung`: it does not name the one before, `isi`: its hash is not that of its words. */
  readonly rusak?: { readonly no: number; readonly sebab: 'nomor' | 'sambung' | 'isi' };
}

const PART = 1_000;

export async function periksaBuku(db: Db, kantor: AreaCode): Promise<Periksa> {
  let [entri, kepala] = [0, BOOK_START];
  for (;;) {
    const part = await listEntries(db, kantor, entri, PART);
    for (const one of part) {
      const sebab = one.no !== entri + 1 ? 'nomor' : one.sebelum !== kepala ? 'sambung' : bookHash({ ...one, kantor, isi: isiOf(one.isi) }) === one.hash ? undefined : 'isi';
      if (sebab !== undefined) return { entri, kepala, rusak: { no: entri + 1, sebab } };
      [entri, kepala] = [one.no, one.hash];
    }
    if (part.length < PART) return { entri, kepala };
  }
}

/** What is no JSON any more gives another hash. */
function isiOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return { rusak: text };
  }
}
