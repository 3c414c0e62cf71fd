// What may other parts ask of the matcher? (the only file of this folder that they import, beside generate.ts)
import { type Frekuensi, frequenciesOf, weighPair } from './jelaskan.ts';
import { type Hasil, type Tugas, Mesin, allPairs, bandOf, floorOf, guardsOf, idOf, settle, units } from './mesin.ts';
import type { Model } from './model.ts';
import type { Orang, Pasangan, Penjelasan } from './orang.ts';
import type { Skema } from './skema.ts';
import { Pembaca, type Tabel } from './tabel.ts';

export { modelBaku } from './baku.ts';
export { type CaraBelajar, belajar, caraBelajarBaku } from './belajar.ts';
export type { Frekuensi } from './jelaskan.ts';
export { type Keadilan, laporanKeadilan } from './keadilan.ts';
export { AMBANG_USUL } from './mesin.ts';
export type { Model } from './model.ts';
export type { BobotBidang, Orang, Pasangan, Penjaga, Penjelasan, Pita } from './orang.ts';
export { penjagaPemilih } from './penjaga.ts';
export { type Skema, skemaPemilih } from './skema.ts';
export { type BuktiRekaman, type SebabTetap, type Tetap, pilihYangTetap } from './tetap.ts';

type Many<T> = Iterable<T> | AsyncIterable<T>;

export interface CaraCocok {
  /** Least probability of a pair that is told; absent: where the expected F1 of the told pairs is best, never below 0.5. */
  readonly ambang?: number;
}

/**
 * Every pair of one list that may be one person, most probable first. The list is held in memory (about 0.5 kB a record);
 * for a million records and more use the command, which works in parts on two threads and can be cut off.
 */
export async function* matchAll(records: Many<Orang>, model: Model, cara: CaraCocok = {}): AsyncGenerator<Pasangan> {
  const pembaca = new Pembaca(model.skema);
  for await (const orang of records) pembaca.add(orang.id, orang);
  const tugas = taskOf(pembaca.done(), model);
  yield* told(tugas.tabel, model.skema, weighAll(tugas), cara);
}

/** A base list made ready for questions; hands out no record. */
export interface Indeks {
  readonly n: number;
  /** How often names and other terms occur in the base list: what `jelaskan` needs to speak of it. */
  readonly frekuensi: Frekuensi;
  /** Asks with new records; the base stays as it was. One question at a time. */
  tanya(baru: Many<Orang>, model: Model, cara?: CaraCocok): AsyncGenerator<Pasangan>;
}

/** Reads a base list once; about 0.5 kB a record stays in memory. */
export async function buatIndeks(records: Many<Orang>, skema: Skema): Promise<Indeks> {
  const pembaca = new Pembaca(skema);
  for await (const orang of records) pembaca.add(orang.id, orang);
  const { n } = pembaca;
  let frekuensi: Frekuensi | undefined;
  return {
    n,
    get frekuensi() {
      return (frekuensi ??= frequenciesOf(pembaca.done(), skema));
    },
    async *tanya(baru, model, cara = {}) {
      try {
        for await (const orang of baru) pembaca.add(orang.id, orang);
        const tugas = taskOf(pembaca.done(), model, n);
        // The new ones stand behind the base; told first, as `a`.
        for (const pair of told(tugas.tabel, skema, weighAll(tugas), cara)) yield { ...pair, a: pair.b, b: pair.a };
      } finally {
        pembaca.cut(n);
      }
    },
  };
}

/** New records (`a`) against a base list (`b`): PDPB batches, the rows of a letter, a person at the counter. */
export function matchAgainst(baru: Many<Orang>, indeks: Indeks, model: Model, cara: CaraCocok = {}): AsyncGenerator<Pasangan> {
  return indeks.tanya(baru, model, cara);
}

export interface CaraJelaskan {
  /** Records of the list that both come from; the prior follows from it. Absent: one kecamatan's worth. */
  readonly n?: number;
  readonly frekuensi?: Frekuensi;
  /** Least probability for TINJAU. */
  readonly ambang?: number;
}

/** One kecamatan. */
const SEKECAMATAN = 30_000;

/** Why two records may be one person: the weight of every field, in bits, the band and the guards. */
export function jelaskan(a: Orang, b: Orang, model: Model, cara: CaraJelaskan = {}): Penjelasan {
  const n = Math.max(2, cara.n ?? SEKECAMATAN);
  const awal = Math.log2((2 * model.gandaPerRekaman) / (n - 1));
  const { p, bobot } = weighPair(a, b, model, awal, cara.frekuensi);
  const penjaga = model.skema.penjaga?.(a, b) ?? [];
  return { p, bobot, penjaga, pita: bandOf(p, penjaga, cara.ambang ?? 0.5) };
}

function taskOf(tabel: Tabel, model: Model, daftarKedua?: number): Tugas {
  return { tabel, model, daftarKedua, lantai: floorOf({ tabel, daftarKedua }) };
}

function weighAll(tugas: Tugas): Hasil {
  const mesin = new Mesin(tugas);
  return settle(
    allPairs(tugas),
    units(tugas.model.skema, 1).map((satuan) => mesin.weigh(satuan)),
  );
}

function* told(tabel: Tabel, skema: Skema, hasil: Hasil, cara: CaraCocok): Generator<Pasangan> {
  const ambang = cara.ambang ?? hasil.ambang;
  for (const pair of hasil.pasangan) {
    if (pair.p < ambang) return;
    const penjaga = guardsOf(tabel, skema, pair);
    yield { a: idOf(tabel, pair.a), b: idOf(tabel, pair.b), p: pair.p, penjaga, pita: bandOf(pair.p, penjaga, ambang) };
  }
}
