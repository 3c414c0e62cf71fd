// What does a batch change in the sums of every area above it? (hasil.md 5: the difference, carried up)
import { assert } from '#kernel/result';
import type { Db } from '#platform/db';
import type { Keputusan, Stasiun } from './decide.ts';
import { wibDayNumber } from './instants.ts';
import { type Bentuk, type Jumlah, desaOf, jalurSimpul, kosong, tambah, timbang } from './rollup.ts';
import type { Sesi } from './session.ts';
import { type Simpul, addArus, writeSimpul } from './store/totals.ts';

/** What the batch changes in each area: summed per kel/desa first, then carried up, so that an area is added to once. */
export async function renewTotals(db: Db, no: number, bentuk: Bentuk, sesi: Sesi, decided: Keputusan): Promise<void> {
  const deltas = new Map<number, Jumlah>();
  const days = new Map<string, { kode: number; hari: number; n: number }>();
  for (const st of decided.tersentuh) {
    const delta = entry(deltas, desaOf(st.kode), () => kosong(bentuk));
    if (st.asal.ukuran !== null) timbang(delta, bentuk, st.asal.berlaku, st.asal.ukuran, -1);
    if (st.ukuran !== null) timbang(delta, bentuk, st.berlaku, st.ukuran, 1);
    if (st.asal.berlaku.awal !== st.berlaku.awal) countDays(days, st);
  }
  for (const [desa, delta] of [...deltas]) {
    for (const up of jalurSimpul(desa).slice(1)) tambah(entry(deltas, up, () => kosong(bentuk)), delta);
  }
  for (const [kode, delta] of deltas) tambah(simpulOf(sesi, kode).jumlah, delta);
  for (const { kode, seq, per } of decided.baris) {
    for (const at of jalurSimpul(desaOf(kode))) {
      const simpul = simpulOf(sesi, at);
      simpul.seq = seq;
      if (per > simpul.per) simpul.per = per;
    }
  }
  await writeSimpul(db, no, bentuk, [...deltas.keys()].map((kode) => simpulOf(sesi, kode)));
  await addArus(db, no, [...days.values()]);
}

function countDays(days: Map<string, { kode: number; hari: number; n: number }>, st: Stasiun): void {
  const [, , kab, prov, nation] = jalurSimpul(desaOf(st.kode));
  const steps = [[st.asal.berlaku.awal, -1] as const, [st.berlaku.awal, 1] as const];
  for (const [awal, n] of steps) {
    if (awal < 0) continue;
    const hari = wibDayNumber(awal);
    for (const kode of [kab, prov, nation]) entry(days, `${kode}/${hari}`, () => ({ kode, hari, n: 0 })).n += n;
  }
}

function simpulOf(sesi: Sesi, kode: number): Simpul {
  const simpul = sesi.simpul.get(kode);
  assert(simpul !== undefined, `the tree has the areas above its kel/desa, also ${kode}`);
  return simpul;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
