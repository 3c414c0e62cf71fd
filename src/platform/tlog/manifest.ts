// What does an entry of the public log say? (keamanan.md 8.6: RFC 8785, no personal data, no free text)
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { type Hash, leafHash } from '#kernel/merkle';
import { assert } from '#kernel/result';

/** One published thing. A new version of the same thing is a new leaf; nothing is ever taken out. */
export interface Leaf {
  /** Kind: `data`, `dokumen`, `hasil.potret`, `keputusan`, `jawaban`, `audit.akar`, `harian.terima`, `kunci`, ... */
  readonly jenis: string;
  /** What it is, e.g. `pemilu-2024/ppwp/potret`; never a person's data. */
  readonly id: string;
  /** Code of the office that answers for it, `0` the nation. */
  readonly kantor: string;
  /** From 1. */
  readonly versi: number;
  /** Instant of publication, `2026-11-21T00:00:00Z`. */
  readonly terbit: string;
  /** Media type of the content. */
  readonly media: string;
  /** Bytes of the content. */
  readonly ukuran: number;
  /** Of the content, 64 hex digits. */
  readonly sha256: string;
  /** What it replaces: sha256 of the version before it, null for a first one. */
  readonly gantikan: string | null;
}

/** Names are codes and paths, so that no sentence and no person's name slips into a record that stays for good. */
const name = z.string().regex(/^[a-zA-Z0-9][\w./+:=;,@-]{0,199}$/);
const shape = z.strictObject({
  jenis: z.string().regex(/^[a-z]+(\.[a-z-]+)*$/),
  id: name,
  kantor: z.string().regex(/^[0-9]{1,13}$/),
  versi: z.int().min(1),
  terbit: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  media: z.string().regex(/^[a-z0-9.+-]+\/[a-z0-9.+-]+(; ?[a-z0-9-]+=[a-zA-Z0-9._-]+)*$/),
  ukuran: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  gantikan: name.nullable(),
});
const manifestShape = shape.extend({ v: z.literal(1) });

/** Ours are a few hundred bytes; the format itself would hold 65,535. */
export const ENTRY_MAX = 2_048;

/** The bytes that are hashed and published. A leaf that breaks the shape is a bug of the caller. */
export function manifestOf(leaf: Leaf): string {
  const text = canonicalize({ ...shape.parse(leaf), v: 1 });
  assert(text !== undefined && text.length <= ENTRY_MAX, 'a manifest is a short record');
  return text;
}

/** What an entry says; undefined where it is none of ours. */
export function readManifest(entry: string): Leaf | undefined {
  try {
    const read = manifestShape.safeParse(JSON.parse(entry));
    if (!read.success) return undefined;
    const { v, ...leaf } = read.data;
    return canonicalize({ ...leaf, v }) === entry ? leaf : undefined;
  } catch {
    return undefined;
  }
}

export const sha256 = (bytes: Uint8Array): Hash => createHash('sha256').update(bytes).digest();

export function entryHash(entry: Uint8Array): Hash {
  return leafHash(sha256, entry);
}
