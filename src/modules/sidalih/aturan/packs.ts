// Which rule pack judges this list, and how does a new one come in without a release? (sidalih.md 1)
import { type Result, assert, ok, refuse } from '#kernel/result';
import type { Db } from '#platform/db';
import { type PaketAturan, type PaketTertulis, paketSchema } from './paket.ts';
import { pdpb2025 } from './packs/pdpb-2025.ts';
import { pemilu2024 } from './packs/pemilu-2024.ts';
import { pilkada2024 } from './packs/pilkada-2024.ts';
import { insertPaket, readPaket } from './store/paket.ts';

/** Packs that the program brings, held to the schema at the start. */
export const PAKET: readonly PaketAturan[] = [pemilu2024, pilkada2024, pdpb2025].map((written) => paketSchema.parse(written));
const ID = /^[a-z]+-[0-9]{4}$/;
const byId = new Map(PAKET.map((pack) => [pack.id, pack]));

/** One that the program brings. Throws for another id: for lists of the database take `findPaket`. */
export function getPaket(id: string): PaketAturan {
  const pack = byId.get(id);
  assert(pack !== undefined, `rule pack ${id.slice(0, 40)}`);
  return pack;
}

/** By id (`pemilu-2024`), shipped or taken in. A shipped one is never replaced. */
export async function findPaket(db: Db, id: string): Promise<PaketAturan | undefined> {
  const shipped = byId.get(id);
  if (shipped !== undefined) return shipped;
  // What an address names need not be an id at all.
  if (!ID.test(id)) return undefined;
  const kept = await readPaket(db, id);
  return kept === undefined ? undefined : paketSchema.parse(kept);
}

export type PaketRefusal = 'SIDALIH_PAKET_BENTUK' | 'SIDALIH_PAKET_ADA';

/** A pack from a file, after the schema; refused where its id is taken, because records remember the pack that judged them. */
export function parsePaket(text: string): Result<{ readonly paket: PaketAturan; readonly tertulis: PaketTertulis }, { readonly code: PaketRefusal }> {
  try {
    const tertulis = JSON.parse(text) as PaketTertulis;
    const read = paketSchema.safeParse(tertulis);
    if (!read.success) return refuse('SIDALIH_PAKET_BENTUK', { di: read.error.issues.slice(0, 3).map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ') });
    return byId.has(read.data.id) ? refuse('SIDALIH_PAKET_ADA', { id: read.data.id }) : ok({ paket: read.data, tertulis });
  } catch {
    return refuse('SIDALIH_PAKET_BENTUK', { di: 'JSON' });
  }
}

/** False where the id is taken. In the caller's act. */
export async function keepPaket(db: Db, id: string, tertulis: PaketTertulis, now: string): Promise<boolean> {
  return insertPaket(db, id, JSON.stringify(tertulis), now);
}
