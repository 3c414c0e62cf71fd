// How did an area, and the areas below it, stand at a past moment? (the shapes of now, with the figures of then)
import { type AreaCode, NATION } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import type { AngkaWilayah } from '../figures.ts';
import type { Saat } from '../moment.ts';
import { type Jumlah, bentukOf, kosong, tambah } from '../rollup.ts';
import { type Lingkup, wilayah } from './area.ts';
import { findNomor } from './columns.ts';
import { stepsAreWhole, sumsFromLog, sumsFromSteps } from './past.ts';

/** The area, what lies below it and the provinces beside it at a moment; `now` as `findLingkup` gives it. */
export async function lingkupPada(db: Db, kontes: Kontes, now: Lingkup, pada: Saat): Promise<Lingkup> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return now;
  const { area, anak, provinsi } = now;
  const sums = new Map<number, Jumlah>();
  const take = (more: ReadonlyMap<number, Jumlah>): void => more.forEach((jumlah, kode) => sums.set(kode, jumlah));
  if (area.kode.length > 2) take(await sumsFromLog(db, no, kontes, area.kode, pada));
  else {
    take(await sumsFromSteps(db, no, kontes, provinsi.map(({ kode }) => kode), pada));
    if (area.kode === NATION) sums.set(0, total(kontes, sums));
    else take(await sumsFromSteps(db, no, kontes, anak.map(({ kode }) => kode), pada));
  }
  const then = (one: AngkaWilayah): AngkaWilayah => angkaPada(kontes, one, sums.get(Number(one.kode)), pada);
  return { ...now, area: then(area), anak: anak.map(then), provinsi: provinsi.map(then) };
}

/** One area at a moment; for the nation `provinsi` must be all provinces. */
export async function wilayahPada(db: Db, kontes: Kontes, area: AngkaWilayah, provinsi: readonly AreaCode[], pada: Saat): Promise<AngkaWilayah> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return area;
  const { kode } = area;
  if (kode === NATION) return angkaPada(kontes, area, total(kontes, await sumsFromSteps(db, no, kontes, provinsi, pada)), pada);
  const sums = kode.length > 4 ? await sumsFromLog(db, no, kontes, kode, pada) : await sumsFromSteps(db, no, kontes, [kode], pada);
  return angkaPada(kontes, area, sums.get(Number(kode)), pada);
}

/** False after an upgrade of a filled database, until `hasil recompute --repair`: then no past state of an area is shown. */
export async function pastIsKnown(db: Db, kontes: Kontes): Promise<boolean> {
  const no = await findNomor(db, kontes);
  return no === undefined || stepsAreWhole(db, no, kontes);
}

function total({ pack }: Kontes, sums: ReadonlyMap<number, Jumlah>): Jumlah {
  const out = kosong(bentukOf(pack));
  for (const one of sums.values()) tambah(out, one);
  return out;
}

/**
 * Today's area with the sums of then. `per` is the moment itself, null where nothing was in; the number stays that of
 * the log as it is now, which the past is read from.
 */
export function angkaPada(kontes: Kontes, area: AngkaWilayah, jumlah: Jumlah | undefined, pada: number): AngkaWilayah {
  const bentuk = bentukOf(kontes.pack);
  const all = jumlah ?? kosong(bentuk);
  assert(all.length === bentuk.panjang, 'the sums are those of this contest');
  const part = (from: number, to: number): number[] => [...all.subarray(from, to)];
  const raw = {
    kode: Number(area.kode),
    tingkat: area.tingkat,
    total: area.tps.total,
    suara: part(0, bentuk.sel),
    sel: part(bentuk.sel, bentuk.ada),
    ada: part(bentuk.ada, bentuk.cacah),
    cacah: part(bentuk.cacah, bentuk.gagal),
    gagal: part(bentuk.gagal, bentuk.takdapat),
    takdapat: part(bentuk.takdapat, bentuk.panjang),
    seq: area.seq,
    per: (all[bentuk.cacah] ?? 0) > 0 ? pada : null,
  };
  return wilayah(kontes, raw, area.nama);
}
