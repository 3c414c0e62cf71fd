// What are the published bytes of a standard and of a maklumat? (canonical JSON, RFC 8785: their hash is in the public log)
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { assert } from '#kernel/result';
import { type IsiStandar, UMUM } from './komponen.ts';
import type { Forum, Mendesak, Penetapan } from './states.ts';

export interface Bytes {
  readonly teks: string;
  readonly sha256: string;
}

export function bytesOf(value: object): Bytes {
  const teks = canonicalize(value);
  assert(teks !== undefined, 'a record has a canonical text');
  return { teks, sha256: createHash('sha256').update(teks).digest('hex') };
}

interface TeksStandar {
  readonly kantor: string;
  readonly layanan: string;
  readonly no: number;
  readonly isi: IsiStandar;
  readonly forum: Forum | null;
  readonly mendesak: Mendesak | null;
  readonly penetapan: Penetapan;
  readonly berlakuDari: string;
}

/** Components 1 to 6 in the open, 7 to 14 by their hash: an office that shows them later can be held to them. */
export function teksStandar({ isi, ...rest }: TeksStandar): Bytes {
  const own = Object.entries(isi);
  const open = (no: string): boolean => UMUM.some((one) => String(one) === no);
  const komponen = Object.fromEntries(own.filter(([no]) => open(no)));
  const intern = bytesOf(Object.fromEntries(own.filter(([no]) => !open(no)))).sha256;
  return bytesOf({ v: 1, jenis: 'standar', ...rest, komponen, intern });
}
