// How do tests get a list whose final version is frozen? (the small list, its plenary for the DPT held by two)
import { perform } from '#platform/action';
import type { Database } from '#platform/db';
import { KAB, KPU, type SmallList, smallList } from '../daftar/daftar-fixture.ts';
import { setujuiPleno, usulkanPleno } from '../daftar/pleno.ts';

const ACARA = { nomor: '12/PL.02.1-BA/6472/2024', tanggal: '2024-09-20', tempat: 'Samarinda', pimpinan: 'Ketua KPU Kota Samarinda', hadir: [{ unsur: 'Bawaslu', banyak: 2 }], catatan: '', putusan: '' };

/** At DPT, version 1. */
export async function frozenList(database: Database, at = '2024-09-20T03:00:00Z'): Promise<SmallList> {
  const list = await smallList(database, { keadaan: 'DPSHP', at });
  await perform(database, list.clock, { event: 'sidalih.uji', actor: KPU, object: list.id, node: KAB }, async (db) => {
    const proposed = await usulkanPleno(db, list, { daftar: list.id, tahap: 'DPT', node: KAB, beritaAcara: ACARA, akun: 'a-satu' });
    if (!proposed.ok) throw new Error(proposed.refusal.code);
    const done = await setujuiPleno(db, list, proposed.value.id, 'a-dua');
    if (!done.ok) throw new Error(done.refusal.code);
    return { value: done.value.versi, facts: {} };
  });
  return list;
}
