// What is one entry of the audit chain, and what is its hash? (keamanan.md 7.1)
import { createHash } from 'node:crypto';
import { type Json, canonicalText } from './canonical.ts';

/** Whoever acts or is acted on: a kind and an id, never a name. */
export interface Named {
  readonly jenis: string;
  readonly id: string;
}

/** An entry as it is hashed; its keys are the format's own. */
export interface Entry {
  readonly v: 1;
  /** `<module>/<office>/<year-month>`. */
  readonly alur: string;
  /** From 1 without gaps. */
  readonly no: number;
  /** UTC with milliseconds and Z. */
  readonly waktu: string;
  readonly pelaku: Named;
  readonly aksi: string;
  readonly objek: Named;
  /** Code of the office: "0", 2 or 4 digits. */
  readonly kantor: string;
  /** Legal basis or duty, or null. */
  readonly dasar: string | null;
  readonly isi: Json;
  /** Hash of the entry before, hex. */
  readonly sebelum: string;
}

/** What stands before the very first entry. */
export const ZEROS = '0'.repeat(64);

export const OPENING = 'alur.buka';
export const OPENER: Named = { jenis: 'sistem', id: 'buka-alur' };

/** SHA-256 over `audit/v1` LF and the canonical bytes, hex. */
export function entryHash(entry: Entry): string {
  return createHash('sha256').update('audit/v1\n').update(canonicalText({ ...entry, pelaku: { ...entry.pelaku }, objek: { ...entry.objek } })).digest('hex');
}

/** SHA-256 over `komitmen/v1` LF, 16 bytes of salt and the canonical bytes of the value, hex. */
export function commitment(salt: Buffer, value: Json): string {
  return createHash('sha256').update('komitmen/v1\n').update(salt).update(canonicalText(value)).digest('hex');
}

/** `hasil/3171/2026-11` -> `hasil/3171`: what stays the same from month to month. */
export function chainOf(alur: string): string {
  return alur.slice(0, alur.lastIndexOf('/'));
}
