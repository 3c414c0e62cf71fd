// What happens when a counter is opened, paused, closed, or given other services?
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import type { Deps } from '#platform/module';
import { type KeadaanLoket, type Loket, findLoket, writeLoket } from '../store/loket.ts';

export const ATUR_EVENT = 'layanan.loket-atur';

export interface AturLoket extends Partial<Pick<Loket, 'nama' | 'layanan'>> {
  readonly kantor: AreaCode;
  readonly nomor: number;
  readonly actor: Actor;
  readonly keadaan?: KeadaanLoket;
}

/** A number that the office does not have yet needs its name and services. */
export async function aturLoket({ database, clock }: Pick<Deps, 'database' | 'clock'>, one: AturLoket): Promise<Result<Loket, Refusal<'E_LANGKAH'>>> {
  const { kantor, nomor, actor } = one;
  return performAll<Result<Loket, Refusal<'E_LANGKAH'>>>(database, clock, async (db) => {
    const was = await findLoket(db, kantor, nomor);
    const nama = one.nama ?? was?.nama;
    const layanan = one.layanan ?? was?.layanan;
    if (nama === undefined || layanan === undefined || nomor < 1 || nomor > 99) return { value: refuse('E_LANGKAH'), acts: [] };
    const next: Loket = { nomor, nama, layanan, keadaan: one.keadaan ?? was?.keadaan ?? 'TUTUP' };
    await writeLoket(db, kantor, next);
    return { value: ok(next), acts: [{ event: ATUR_EVENT, actor, kind: 'loket', object: `${kantor}/${String(nomor)}`, node: kantor, facts: { keadaan: next.keadaan, layanan: next.layanan } }] };
  });
}
