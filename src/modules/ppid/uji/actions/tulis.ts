// What happens when a sheet is begun or rewritten?
import { randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import type { IsiUji } from '../lembar.ts';
import { insertLangkah, insertUji, lockUji, writeUji } from '../store/uji.ts';

export const TULIS_EVENT = 'ppid.uji-tulis';

export interface Tulis {
  /** Absent = a new one. */
  readonly id?: string;
  /** Count of the row that was seen, with `id`. */
  readonly versi?: number;
  /** The office that tests, and the one that writes. */
  readonly kantor: AreaCode;
  readonly pengusul: AreaCode;
  readonly isi: IsiUji;
  readonly actor: Actor;
}

/** Its id. E_KEADAAN: it is no draft any more; UJI_BERUBAH: somebody was faster. */
export async function tulisUji({ database, clock }: Pick<Deps, 'database' | 'clock'>, one: Tulis): Promise<Result<string, Refusal<'UJI_TIADA' | 'UJI_BERUBAH' | 'E_KEADAAN'>>> {
  const now = isoInstant(clock);
  return performAll<Result<string, Refusal<'UJI_TIADA' | 'UJI_BERUBAH' | 'E_KEADAAN'>>>(database, clock, async (db) => {
    const id = one.id ?? randomUUID();
    const before = one.id === undefined ? undefined : await lockUji(db, id);
    if (one.id !== undefined && before === undefined) return { value: refuse('UJI_TIADA'), acts: [] };
    if (before !== undefined && before.versi !== one.versi) return { value: refuse('UJI_BERUBAH'), acts: [] };
    if (before !== undefined && before.keadaan !== 'DRAF') return { value: refuse('E_KEADAAN', { keadaan: before.keadaan }), acts: [] };
    if (before === undefined) await insertUji(db, { id, kantor: one.kantor, pengusul: one.pengusul, isi: one.isi }, now);
    else await writeUji(db, { ...before, kantor: one.kantor, isi: one.isi }, now);
    const { actor } = one;
    await insertLangkah(db, id, { langkah: 'tulis', akun: actor.id, peran: actor.role, node: one.pengusul, catatan: '', pada: now });
    return { value: ok(id), acts: [{ event: TULIS_EVENT, actor, kind: 'uji', object: id, node: one.pengusul, facts: { huruf: one.isi.huruf, kantor: one.kantor } }] };
  });
}
