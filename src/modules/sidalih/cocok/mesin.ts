// How are all pairs of a table scored, part by part, and what becomes of their weights? (prior, probability, bands, cut)
import { type Potongan, meetByKey, sortByKey } from './blok.ts';
import { type Model, probability } from './model.ts';
import { Penilai } from './nilai.ts';
import type { Penjaga, Pita } from './orang.ts';
import { BATAS_BLOK, type Baris, type Skema } from './skema.ts';
import { type Tabel, textOf } from './tabel.ts';

/** One piece of the work: one key, one stretch of its hashes. */
export interface Satuan {
  readonly kunci: number;
  readonly bagian: number;
  readonly dari: number;
}

export interface Tugas {
  readonly tabel: Tabel;
  readonly model: Model;
  /** Bits below which a pair is forgotten at once. */
  readonly lantai: number;
  /** Two lists in one table: records before this number are the first; only pairs across are asked. */
  readonly daftarKedua?: number | undefined;
}

/** Weighed pairs, column by column: first and second record, bits without the prior. */
export interface Timbangan {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly bits: Float32Array;
  readonly potongan: Potongan;
}

/** Every pair of the table, or across its two lists. */
export function allPairs({ tabel: { n }, daftarKedua }: Pick<Tugas, 'tabel' | 'daftarKedua'>): number {
  return daftarKedua === undefined ? (n * (n - 1)) / 2 : daftarKedua * (n - daftarKedua);
}

export function acrossLists(daftarKedua: number | undefined): ((a: number, b: number) => boolean) | undefined {
  return daftarKedua === undefined ? undefined : (a, b) => a < daftarKedua !== b < daftarKedua;
}

/** Pairs that could not even come near "perhaps" in a list where every fifth record is double are never kept. */
export function floorOf(tugas: Pick<Tugas, 'tabel' | 'daftarKedua'>): number {
  return Math.log2(allPairs(tugas) / (0.2 * tugas.tabel.n)) - 7;
}

export function units(skema: Skema, parts: number): Satuan[] {
  return skema.kunci.flatMap((_, kunci) => Array.from({ length: parts }, (_part, bagian) => ({ kunci, bagian, dari: parts })));
}

/** Weighs the pairs of some units; orders of keys are kept between calls. */
export class Mesin {
  private readonly penilai: Penilai;
  private readonly orders = new Map<number, Uint32Array>();
  private readonly tugas: Tugas;

  constructor(tugas: Tugas) {
    this.tugas = tugas;
    this.penilai = new Penilai(tugas.tabel, tugas.model);
  }

  weigh({ kunci, bagian, dari }: Satuan): Timbangan {
    const { tabel, lantai, daftarKedua } = this.tugas;
    const a: number[] = [];
    const b: number[] = [];
    const bits: number[] = [];
    const potongan: Potongan = { kelompok: 0, pasangan: 0, dibandingkan: 0 };
    const temu = (first: number, second: number): void => {
      const sum = this.penilai.score(first, second, lantai);
      if (sum < lantai) return;
      a.push(first);
      b.push(second);
      bits.push(sum);
    };
    const width = 0x1_0000_0000 / dari;
    meetByKey(tabel, kunci, this.order(kunci), { batas: BATAS_BLOK, boleh: acrossLists(daftarKedua), temu, potongan }, Math.floor(width * bagian), Math.floor(width * (bagian + 1)));
    return { a: Uint32Array.from(a), b: Uint32Array.from(b), bits: Float32Array.from(bits), potongan };
  }

  private order(kunci: number): Uint32Array {
    let order = this.orders.get(kunci);
    if (order === undefined) {
      // One at a time: the units of a key follow one another.
      this.orders.clear();
      order = sortByKey(this.tugas.tabel.kunci[kunci] ?? new Uint32Array(0), this.tugas.tabel.n);
      this.orders.set(kunci, order);
    }
    return order;
  }
}

export interface PasanganBernomor {
  readonly a: number;
  readonly b: number;
  readonly p: number;
}

export interface Hasil {
  /** Each pair once, most probable first. */
  readonly pasangan: readonly PasanganBernomor[];
  /** Bits of the prior, learnt from this list alone. */
  readonly awal: number;
  /** Probability from which the pairs together have the best expected F1. */
  readonly ambang: number;
  readonly potongan: Potongan;
}

/**
 * Puts the units together. The prior is the share of pairs that are one person, by the weights themselves: expectation and
 * maximisation over all pairs, where those that were forgotten count as two persons.
 */
export function settle(all: number, timbangan: readonly Timbangan[]): Hasil {
  const potongan: Potongan = { kelompok: 0, pasangan: 0, dibandingkan: 0 };
  for (const one of timbangan) {
    potongan.kelompok += one.potongan.kelompok;
    potongan.pasangan += one.potongan.pasangan;
    potongan.dibandingkan += one.potongan.dibandingkan;
  }
  const once = eachOnce(timbangan);
  const awal = priorOf(all, once.map(({ bits }) => bits));
  const pasangan = once.map(({ a, b, bits }) => ({ a, b, p: probability(bits + awal) })).sort((x, y) => y.p - x.p || x.a - y.a || x.b - y.b);
  return { pasangan, awal, ambang: bestCut(pasangan), potongan };
}

function eachOnce(timbangan: readonly Timbangan[]): { a: number; b: number; bits: number }[] {
  const rows = timbangan.flatMap(({ a, b, bits }) => Array.from(a, (first, at) => ({ a: first, b: b[at] ?? 0, bits: bits[at] ?? 0 })));
  rows.sort((x, y) => x.a - y.a || x.b - y.b);
  return rows.filter(({ a, b }, at) => a !== rows[at - 1]?.a || b !== rows[at - 1]?.b);
}

function priorOf(all: number, bits: readonly number[]): number {
  let awal = Math.log2(Math.max(1, bits.length / 2) / Math.max(1, all));
  for (let round = 0; round < 200; round += 1) {
    const found = bits.reduce((sum, one) => sum + probability(one + awal), 0);
    const next = Math.log2(Math.max(found, 0.1) / Math.max(1, all - found));
    if (Math.abs(next - awal) < 1e-6) break;
    awal = next;
  }
  return awal;
}

/** Pairs in falling order: F1 of the first k, expected, is 2 S(k) / (k + S(all)). Never below one half. */
function bestCut(pasangan: readonly PasanganBernomor[]): number {
  const total = pasangan.reduce((sum, { p }) => sum + p, 0);
  let [sum, best, cut] = [0, 0, 1];
  for (const [at, { p }] of pasangan.entries()) {
    sum += p;
    const f1 = (2 * sum) / (at + 1 + total);
    if (f1 >= best) [best, cut] = [f1, p];
  }
  return Math.max(0.5, cut);
}

/** Probability from which a case is opened with a proposed keeper (9.4). */
export const AMBANG_USUL = 0.99;

export function bandOf(p: number, penjaga: readonly Penjaga[], ambang: number): Pita {
  if (p < ambang) return 'ABAIKAN';
  return p >= AMBANG_USUL && penjaga.length === 0 ? 'OTOMATIS_USUL' : 'TINJAU';
}

/** The record as it was read, as far as it is compared. */
export function recordOf(tabel: Tabel, skema: Skema, record: number): Baris {
  const texts: Record<string, string> = {};
  for (const [at, { dari }] of skema.bidang.entries()) {
    const kolom = tabel.kolom[at];
    const number = kolom?.nilai[record] ?? 0;
    if (kolom === undefined || number === 0) continue;
    const parts = textOf(kolom.kamus, number).split('\u001f');
    for (const [place, column] of dari.entries()) texts[column] = parts[place] ?? '';
  }
  return texts;
}

export function guardsOf(tabel: Tabel, skema: Skema, { a, b }: Pick<PasanganBernomor, 'a' | 'b'>): readonly Penjaga[] {
  return skema.penjaga?.(recordOf(tabel, skema, a), recordOf(tabel, skema, b)) ?? [];
}

export function idOf(tabel: Tabel, record: number): string {
  return textOf(tabel.id, record + 1);
}
