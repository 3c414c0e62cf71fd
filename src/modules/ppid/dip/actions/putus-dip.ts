// What happens when the head of the desk publishes a draft, drops it, or says which entry stands in the place of another?
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import type { Deps } from '#platform/module';
import { berkalaDimulai } from '../berkala.ts';
import { dipSetelah } from '../states.ts';
import { type Dip, listVersions, lockEntry, readDip, writeKeadaan } from '../store/dip.ts';
import { dropPustaka } from '../store/pustaka.ts';
import { publishDraft } from '../terbitkan-dip.ts';

export const TERBIT_EVENT = 'ppid.dip-terbit';
export const PUTUSAN_DIP = ['TERBITKAN', 'GUGURKAN', 'GANTI'] as const;
export type PutusanDip = (typeof PUTUSAN_DIP)[number];

export interface PutusDip {
  /** Any version of the entry. */
  readonly id: string;
  readonly langkah: PutusanDip;
  /** With GANTI: number of the entry that stands in its place. */
  readonly pengganti: string;
  /** With GANTI: why. */
  readonly alasan: string;
  readonly actor: Actor;
}

export type PutusDipRefusal = 'TIADA' | 'KEADAAN' | 'PENGGANTI' | 'E_ALASAN_KOSONG';
type At = Pick<Deps, 'database' | 'clock' | 'registry'>;

/** The entry's version as it stands afterwards. An entry is never taken away in silence: it is followed or replaced. */
export async function decideEntry(deps: At, one: PutusDip): Promise<Result<Dip, Refusal<PutusDipRefusal>>> {
  const { database, clock } = deps;
  return performAll<Result<Dip, Refusal<PutusDipRefusal>>>(database, clock, async (db) => {
    const seen = await readDip(db, one.id);
    if (seen === undefined) return { value: refuse('TIADA'), acts: [] };
    const act = (next: Dip) => ({ value: ok(next), acts: [{ event: TERBIT_EVENT, actor: one.actor, kind: 'dip', object: next.entri, node: next.kantor, facts: { langkah: one.langkah, nomor: next.nomor, versi: next.versi, pengganti: next.pengganti } }] });
    if (one.langkah === 'TERBITKAN') {
      const next = await publishDraft(db, clock, seen.entri);
      if (next === undefined) return { value: refuse('KEADAAN'), acts: [] };
      await berkalaDimulai(db, deps, next);
      return act(next);
    }
    const target = (await lockEntry(db, seen.entri)).find(({ keadaan }) => dipSetelah(keadaan, one.langkah) !== undefined);
    const keadaan = target === undefined ? undefined : dipSetelah(target.keadaan, one.langkah);
    if (target === undefined || keadaan === undefined) return { value: refuse('KEADAAN'), acts: [] };
    if (one.langkah === 'GUGURKAN') {
      await writeKeadaan(db, { ...target, keadaan });
      return act({ ...target, keadaan });
    }
    const successor = (await listVersions(db, one.pengganti.trim())).find((other) => other.keadaan === 'TERBIT');
    if (successor === undefined || successor.entri === target.entri) return { value: refuse('PENGGANTI'), acts: [] };
    if (one.alasan.trim().length < 10) return { value: refuse('E_ALASAN_KOSONG'), acts: [] };
    const next: Dip = { ...target, keadaan, pengganti: successor.nomor, sebab: one.alasan.trim().slice(0, 500) };
    await writeKeadaan(db, next);
    if (next.nomor !== null) await dropPustaka(db, 'dip', next.nomor);
    return act(next);
  });
}
