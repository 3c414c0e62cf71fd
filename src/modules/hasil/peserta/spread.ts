// Which areas and stations are a participant's strongest and weakest, and where do the layers differ? (gathered in one walk; memory holds the ends alone)
import type { AreaCode } from '#kernel/area-code';
import type { Angka } from '../figures.ts';
import { type Bagian, lebihLemah } from './measure.ts';

/** Lines of each list (hasil.md 10 lists, the fifty weakest stations). */
export const PANJANG = 50;

/** Levels that have such lists, from regency to station, by the word in addresses. */
export const JENJANG = ['kab', 'kec', 'desa', 'tps'] as const;
export type Jenjang = (typeof JENJANG)[number];

/** An area or station with its share; `lengkap` of `total` stations are in. */
export interface Titik extends Bagian {
  readonly kode: AreaCode;
  readonly lengkap: number;
  readonly total: number;
}

/** Both ends of one level. `banyak`: areas with a vote to take a share of. */
export interface Ujung {
  readonly lemah: readonly Titik[];
  readonly kuat: readonly Titik[];
  readonly banyak: number;
}

/** A station that stands in C and in D kecamatan. */
export interface Beda {
  readonly kode: AreaCode;
  readonly c: number;
  readonly d: number;
}

export interface Bocor {
  /** Stations in both layers, and how many of them differ. */
  readonly tps: number;
  readonly beda: number;
  /** Sum of D - C, and of |D - C|. */
  readonly bersih: number;
  readonly mutlak: number;
  /** The greatest |D - C| first. */
  readonly daftar: readonly Beda[];
}

/** A station whose users are more than its lists explain. */
export interface Lebih {
  readonly kode: AreaCode;
  readonly n: number;
  readonly a: Angka;
  readonly b1: Angka;
  readonly b2: Angka;
  readonly b3: Angka;
  readonly b4: Angka;
}

export interface Pemilih {
  /** Stations where the sum could be made, and where it leaves somebody unexplained. */
  readonly tps: number;
  readonly beda: number;
  readonly jumlah: number;
  /** Sum of A over the forms, and over how many. */
  readonly dpt: number;
  readonly dptTps: number;
  readonly daftar: readonly Lebih[];
}

type Order<T> = (a: T, b: T) => number;

const byCode: Order<{ readonly kode: string }> = (a, b) => (a.kode < b.kode ? -1 : a.kode > b.kode ? 1 : 0);

/** The first `PANJANG` by an order; pushes are cheap, a cut sorts. */
function firstOf<T>(order: Order<T>): { add(one: T): void; take(): T[] } {
  let kept: T[] = [];
  const cut = (): void => {
    kept = kept.sort(order).slice(0, PANJANG);
  };
  return {
    add: (one) => {
      if (kept.length >= PANJANG * 4) cut();
      kept.push(one);
    },
    take: () => {
      cut();
      return kept;
    },
  };
}

/** Weaker first; of equal shares the one with more valid votes, then by code. */
export const keLemah: Order<Titik> = (a, b) => lebihLemah(a, b) || b.jumlah - a.jumlah || byCode(a, b);
/** Stronger first; equals as above. */
export const keKuat: Order<Titik> = (a, b) => lebihLemah(b, a) || b.jumlah - a.jumlah || byCode(a, b);
const byDifference: Order<Beda> = (a, b) => Math.abs(b.d - b.c) - Math.abs(a.d - a.c) || byCode(a, b);
const byUnexplained: Order<Lebih> = (a, b) => b.n - a.n || byCode(a, b);

export function kumpulUjung() {
  const [lemah, kuat] = [firstOf(keLemah), firstOf(keKuat)];
  let banyak = 0;
  return {
    add: (one: Titik): void => {
      if (one.jumlah === 0) return;
      banyak += 1;
      lemah.add(one);
      kuat.add(one);
    },
    take: (): Ujung => ({ lemah: lemah.take(), kuat: kuat.take(), banyak }),
  };
}

export function kumpulBocor() {
  const daftar = firstOf(byDifference);
  const sum = { tps: 0, beda: 0, bersih: 0, mutlak: 0 };
  return {
    add: (kode: AreaCode, c: number, d: number): void => {
      sum.tps += 1;
      if (c === d) return;
      sum.beda += 1;
      sum.bersih += d - c;
      sum.mutlak += Math.abs(d - c);
      daftar.add({ kode, c, d });
    },
    take: (): Bocor => ({ ...sum, daftar: daftar.take() }),
  };
}

export function kumpulPemilih() {
  const daftar = firstOf(byUnexplained);
  const sum = { tps: 0, beda: 0, jumlah: 0, dpt: 0, dptTps: 0 };
  return {
    /** `n` null: the sum cannot be made there. */
    add: (one: Omit<Lebih, 'n'>, n: number | null): void => {
      if (one.a !== null) {
        sum.dpt += one.a;
        sum.dptTps += 1;
      }
      if (n === null) return;
      sum.tps += 1;
      if (n === 0) return;
      sum.beda += 1;
      sum.jumlah += n;
      daftar.add({ ...one, n });
    },
    take: (): Pemilih => ({ ...sum, daftar: daftar.take() }),
  };
}

/** Both ends of several areas together are the ends of their ends. */
export function gabungUjung(all: readonly Ujung[]): Ujung {
  return {
    lemah: all.flatMap((one) => one.lemah).sort(keLemah).slice(0, PANJANG),
    kuat: all.flatMap((one) => one.kuat).sort(keKuat).slice(0, PANJANG),
    banyak: all.reduce((sum, one) => sum + one.banyak, 0),
  };
}

export function gabungBocor(all: readonly Bocor[]): Bocor {
  const sum = (pick: (one: Bocor) => number): number => all.reduce((total, one) => total + pick(one), 0);
  return { tps: sum((one) => one.tps), beda: sum((one) => one.beda), bersih: sum((one) => one.bersih), mutlak: sum((one) => one.mutlak), daftar: all.flatMap((one) => one.daftar).sort(byDifference).slice(0, PANJANG) };
}

export function gabungPemilih(all: readonly Pemilih[]): Pemilih {
  const sum = (pick: (one: Pemilih) => number): number => all.reduce((total, one) => total + pick(one), 0);
  return {
    tps: sum((one) => one.tps),
    beda: sum((one) => one.beda),
    jumlah: sum((one) => one.jumlah),
    dpt: sum((one) => one.dpt),
    dptTps: sum((one) => one.dptTps),
    daftar: all.flatMap((one) => one.daftar).sort(byUnexplained).slice(0, PANJANG),
  };
}
