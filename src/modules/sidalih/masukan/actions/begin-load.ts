// What happens when a file is brought for a list? (the same file is the same load, however often it comes)
import { randomUUID } from 'node:crypto';
import { type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { readDaftar } from '../../daftar/store/daftar.ts';
import { type Muatan, findByFile, insertMuatan } from '../store/muatan.ts';

export const BEGIN_EVENT = 'sidalih.muat-berkas';

export interface Brought extends Pick<Muatan, 'daftar' | 'sha256' | 'nama' | 'bytes' | 'sumber' | 'hari' | 'baris' | 'tolak' | 'ringkas'> {
  /** Given where the file is kept under this name already. */
  readonly id?: string;
  /** On the console the operator's word is the approval; at the desk a second person gives it. */
  readonly keadaan: 'DIPERIKSA' | 'DISETUJUI';
  readonly actor: Actor;
}

/** `lagi`: this file came before; its load is handed out, at whatever it has come to. */
export async function beginLoad({ database, clock }: Pick<Deps, 'database' | 'clock'>, file: Brought): Promise<Result<{ readonly muatan: Muatan; readonly lagi: boolean }, { readonly code: 'SIDALIH_DAFTAR_TIDAK_ADA' }>> {
  const { actor, id = randomUUID(), ...rest } = file;
  return performAll<Result<{ muatan: Muatan; lagi: boolean }, { code: 'SIDALIH_DAFTAR_TIDAK_ADA' }>>(database, clock, async (db) => {
    if ((await readDaftar(db, file.daftar)) === undefined) return { value: refuse('SIDALIH_DAFTAR_TIDAK_ADA'), acts: [] };
    const made = await insertMuatan(db, { ...rest, id, pembuat: actor, pada: isoInstant(clock) });
    const muatan = await findByFile(db, file.daftar, file.sha256);
    if (muatan === undefined) return { value: refuse('SIDALIH_DAFTAR_TIDAK_ADA'), acts: [] };
    const facts = { muatan: muatan.id, berkas: file.sha256, bytes: file.bytes, sumber: file.sumber, baris: file.baris };
    const acts = made ? [{ event: BEGIN_EVENT, actor, kind: 'daftar', object: file.daftar, node: file.daftar.slice(-4), facts }] : [];
    return { value: ok({ muatan, lagi: !made }), acts };
  });
}
