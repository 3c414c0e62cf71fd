// What does the clock do with visits by itself: lost seats, held seats, late confirmations, the closing of a day? (layanan.md 6.2, 6.4)
import { randomUUID } from 'node:crypto';
import { assert } from '#kernel/result';
import { type Act, type Facts, performAll } from '#platform/action';
import type { Deps } from '#platform/module';
import { lainOf } from '../../kunjungan/actions/atur.ts';
import { tutupPada } from '../../kunjungan/jam.ts';
import { HANGUS, TUNGGU, batalkanJam } from '../../kunjungan/janji.ts';
import { kabariLuput } from '../../kunjungan/kabar.ts';
import { hariKantor, jamKantor, zonaKantor } from '../../kunjungan/kantor-hari.ts';
import { HANGUS_MS } from '../../kunjungan/keadaan.ts';
import { SISTEM, melangkah } from '../../kunjungan/langkah.ts';
import { openPribadi } from '../../kunjungan/rahasia.ts';
import { type Kunjungan, listHangus, listHari, listMenunggu, lockKunjungan } from '../../kunjungan/store/kunjungan.ts';
import { readPribadi } from '../../kunjungan/store/pribadi.ts';
import { freeHolds, freeSeat } from '../../kunjungan/store/slot.ts';
import { insertTindak, lockHari } from '../store/antrean.ts';

type At = Pick<Deps, 'database' | 'clock' | 'keys' | 'registry'>;
type Done = readonly (Act & { readonly facts: Facts })[];
const SEKALI = 200;

/** Confirmed, and not here a quarter of an hour after the slot began: the seat is free, the guest may still walk in today. */
export async function hanguskan(deps: At): Promise<number> {
  const due = await listHangus(deps.database.db, deps.clock.now() - HANGUS_MS, SEKALI);
  let n = 0;
  for (const { id } of due) {
    n += await performAll(deps.database, deps.clock, async (db) => {
      const k = await lockKunjungan(db, id);
      if (k?.keadaan !== 'TERKONFIRMASI') return { value: 0, acts: [] };
      const now = deps.clock.now();
      const done = await melangkah(db, k, { peristiwa: 'HANGUS', tangan: 'sistem', actor: { ...SISTEM, node: k.kantor }, ganti: { sebab: 'HANGUS' }, pada: now });
      assert(done.ok, 'a confirmed booking can lose its seat');
      if (k.slot !== null) await freeSeat(db, { kantor: k.kantor, layanan: k.layanan, mulai: k.slot });
      await batalkanJam(db, deps, k, [HANGUS], 'tempat dilepas');
      await kabariLuput(db, deps, k, openPribadi(deps.keys, (await readPribadi(db, [k.id])).get(k.id)), 'hangus', await lainOf(db, deps, k));
      return { value: 1, acts: [done.value.act] };
    });
  }
  return n;
}

/** Seats of forms that were not finished in ten minutes. */
export async function lepaskanTahanan(deps: Pick<At, 'database' | 'clock'>): Promise<number> {
  return deps.database.transaction((db) => freeHolds(db, deps.clock.now()));
}

/** Whoever still waits when the office has closed goes home unserved: our failure, told with an apology and free times. */
export async function tutupHari(deps: At): Promise<number> {
  let n = 0;
  for (const { kantor, tanggal } of await listMenunggu(deps.database.db)) {
    const hours = await jamKantor(deps.database.db, kantor);
    const end = tutupPada(hours, zonaKantor(kantor), tanggal);
    const over = tanggal < hariKantor(deps.clock, kantor) || (end !== undefined && deps.clock.now() >= end);
    if (!over) continue;
    n += await performAll(deps.database, deps.clock, async (db) => {
      await lockHari(db, kantor, tanggal);
      const acts: (Act & { readonly facts: Facts })[] = [];
      for (const k of await listHari(db, kantor, tanggal, ['MENUNGGU', 'DIPANGGIL'])) acts.push(...(await pulangkan(db, deps, k)));
      if (acts.length > 0) await insertTindak(db, { id: randomUUID(), kantor, jenis: 'TUTUP_LAYANAN', kunjungan: null, isi: String(acts.length), dibuat: deps.clock.now() });
      return { value: acts.length, acts };
    });
  }
  return n;
}

async function pulangkan(db: Parameters<typeof lockKunjungan>[0], deps: At, k: Kunjungan): Promise<Done> {
  const now = deps.clock.now();
  const done = await melangkah(db, k, { peristiwa: 'PULANG', tangan: 'sistem', actor: { ...SISTEM, node: k.kantor }, ganti: { sebab: 'TUTUP_LAYANAN', loket: null }, pada: now });
  assert(done.ok, 'whoever waits can go home');
  await batalkanJam(db, deps, k, [TUNGGU], 'kantor tutup');
  await kabariLuput(db, deps, k, openPribadi(deps.keys, (await readPribadi(db, [k.id])).get(k.id)), 'tutup', await lainOf(db, deps, k));
  return [done.value.act];
}
