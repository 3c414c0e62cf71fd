// Do the sums still equal the log, to the last vote? (hasil.md 5: full recompute, byte-equal)
import type { AreaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Db } from '#platform/db';
import type { Kontes } from './contest.ts';
import { wibDayNumber } from './instants.ts';
import { StepCheck } from './recompute-steps.ts';
import { type Bentuk, bentukOf, desaOf, jalurSimpul, kosong, sama, tambah, timbang } from './rollup.ts';
import { berlakuPada } from './station.ts';
import { codeOf, findNomor } from './store/columns.ts';
import { streamLog, takeTurn } from './store/log.ts';
import { type Simpul, readArus, readSemua, replaceArus, writeSimpul } from './store/totals.ts';

export interface HitungUlang {
  /** Stations in the log. */
  readonly tps: number;
  /** Areas whose stored sums differ from the log. */
  readonly beda: readonly AreaCode[];
  /** Days whose flow differs, as `kode/day number`. */
  readonly bedaArus: readonly string[];
  /** Kab/kota and provinces whose steps of time differ. */
  readonly bedaLangkah: readonly AreaCode[];
}

/**
 * Adds up the whole log anew and compares. With `repair` the recompute wins: differing areas are written over. Runs in
 * the caller's transaction; costs one pass over the log (a minute for the nation) and memory for the areas alone.
 */
export async function recompute(db: Db, kontes: Kontes, repair = false): Promise<HitungUlang> {
  await takeTurn(db);
  const no = await findNomor(db, kontes);
  assert(no !== undefined, 'the tree is laid');
  const bentuk = bentukOf(kontes.pack);
  const fresh = new Map<number, Simpul>();
  const days = new Map<string, number>();
  const steps = new StepCheck(db, no, bentuk, repair);
  let tps = 0;
  for await (const stations of streamLog(db, no, kontes)) {
    tps += stations.length;
    for (const station of stations) {
      addStation(bentuk, fresh, days, station);
      await steps.add(kontes.pack, station);
    }
  }
  await steps.end();
  carryUp(bentuk, fresh);
  const stored = await readSemua(db, no, bentuk);
  const wrong = stored.flatMap((one) => {
    const right = fresh.get(one.kode) ?? { kode: one.kode, jumlah: kosong(bentuk), seq: 0, per: -1 };
    return sama(one.jumlah, right.jumlah) && one.seq === right.seq && one.per === right.per ? [] : [right];
  });
  const kept = await readArus(db, no);
  const bedaArus = [...new Set([...kept.keys(), ...days.keys()])].filter((key) => (kept.get(key) ?? 0) !== (days.get(key) ?? 0));
  if (repair && wrong.length > 0) await writeSimpul(db, no, bentuk, wrong);
  if (repair && bedaArus.length > 0) await replaceArus(db, no, days);
  return { tps, beda: wrong.map((one) => codeOf(one.kode)), bedaArus, bedaLangkah: steps.beda };
}

type Logged = Parameters<typeof berlakuPada>[0][number] & Parameters<typeof timbang>[3] & { readonly kode: AreaCode };

function addStation(bentuk: Bentuk, fresh: Map<number, Simpul>, days: Map<string, number>, station: readonly Logged[]): void {
  const last = station.at(-1);
  if (last === undefined) return;
  const desa = desaOf(last.kode);
  const simpul = simpulOf(bentuk, fresh, desa);
  const k = berlakuPada(station);
  timbang(simpul.jumlah, bentuk, k, last, 1);
  for (const row of station) raise(simpul, row.seq, row.per);
  if (k.awal < 0) return;
  const [, , kab, prov, nation] = jalurSimpul(desa);
  for (const kode of [kab, prov, nation]) {
    const key = `${kode}/${wibDayNumber(k.awal)}`;
    days.set(key, (days.get(key) ?? 0) + 1);
  }
}

function carryUp(bentuk: Bentuk, fresh: Map<number, Simpul>): void {
  for (const desa of [...fresh.values()]) {
    for (const kode of jalurSimpul(desa.kode).slice(1)) {
      const up = simpulOf(bentuk, fresh, kode);
      tambah(up.jumlah, desa.jumlah);
      raise(up, desa.seq, desa.per);
    }
  }
}

function simpulOf(bentuk: Bentuk, fresh: Map<number, Simpul>, kode: number): Simpul {
  const known = fresh.get(kode);
  if (known !== undefined) return known;
  const made: Simpul = { kode, jumlah: kosong(bentuk), seq: 0, per: -1 };
  fresh.set(kode, made);
  return made;
}

function raise(simpul: Simpul, seq: number, per: number): void {
  simpul.seq = Math.max(simpul.seq, seq);
  simpul.per = Math.max(simpul.per, per);
}
