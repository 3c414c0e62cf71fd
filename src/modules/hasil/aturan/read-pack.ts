// Is a rule pack that an operator hands in fit to be used? (rules are data: a new law needs no release)
import { z } from 'zod';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type AturanPack, aturanSchema } from './pack-schema.ts';
import { ATURAN, clashOf } from './packs.ts';

/** BESAR: over 64 KiB; BUKAN_JSON; BENTUK: `letak` is the path of the first fault, `sebab` what is wrong, `galat` how many faults; BENTROK: `lain` is the other pack. */
export type PackRefusal = Refusal<'PACK_BESAR' | 'PACK_BUKAN_JSON' | 'PACK_BENTUK' | 'PACK_BENTROK'>;

const LIMIT = 65_536;
/** Faults are told to an officer in Indonesian. */
const error = z.locales.id().localeError;

/**
 * Reads one file. Unknown keys are faults: a mistyped parameter must not fall silent.
 * `known` = the packs in use; a file that repeats an id, or speaks of the same contest and place from the same day, is refused.
 */
export function readPack(text: string, known: readonly AturanPack[] = ATURAN): Result<AturanPack, PackRefusal> {
  if (text.length > LIMIT) return refuse('PACK_BESAR', { batas: LIMIT });
  const json = parse(text);
  if (json === undefined) return refuse('PACK_BUKAN_JSON');
  const read = aturanSchema.safeParse(json, { error });
  if (!read.success) {
    const [first] = read.error.issues;
    return refuse('PACK_BENTUK', { letak: first?.path.join('.') ?? '', sebab: first?.message ?? '', galat: read.error.issues.length });
  }
  const other = clashOf(known, read.data);
  return other === undefined ? ok(read.data) : refuse('PACK_BENTROK', { lain: other.id });
}

/** The house's packs together with several files; the first fault refuses all, with the `berkas` that bears it. */
export function readPacks(files: readonly { readonly nama: string; readonly isi: string }[]): Result<readonly AturanPack[], PackRefusal> {
  let packs: readonly AturanPack[] = ATURAN;
  for (const { nama, isi } of files) {
    const read = readPack(isi, packs);
    if (!read.ok) return refuse(read.refusal.code, { ...read.refusal.values, berkas: nama });
    packs = [...packs, read.value];
  }
  return ok(packs);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
