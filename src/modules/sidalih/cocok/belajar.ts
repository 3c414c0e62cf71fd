// How are the weights learnt without knowing a single true pair? (u from random pairs, m by expectation and maximisation)
import { sortByKey, meetByKey } from './blok.ts';
import { type BobotTingkat, KEADAAN, type Model, levelWeight, parentIndex } from './model.ts';
import { Penilai, TIDAK_ADA } from './nilai.ts';
import { Random } from './random.ts';
import { BATAS_BLOK, type Bidang, type Skema } from './skema.ts';
import type { Tabel } from './tabel.ts';

export interface CaraBelajar {
  readonly benih: number;
  /** Pairs that meet under a key: so many are weighed at most. */
  readonly contoh: number;
  /** Random pairs. */
  readonly asing: number;
  readonly putaran: number;
  readonly boleh?: ((a: number, b: number) => boolean) | undefined;
  /** Pairs that there are at all; two lists that are linked have fewer than one list of the same size. */
  readonly semua?: number;
  /** Weights whose m stays as it is: only u, the measure of chance in this very list, is learnt. */
  readonly dasar?: Model;
}

export const caraBelajarBaku: CaraBelajar = { benih: 1, contoh: 300_000, asing: 100_000, putaran: 60 };

/** Levels, parent states and frequency bits of many pairs, by field in a row. */
interface Contoh {
  readonly levels: Uint8Array;
  readonly states: Uint8Array;
  readonly terms: Float32Array;
  readonly n: number;
}

type Tally = number[][][];

/**
 * Learns m, u and the prior from a table alone. Every pair of the table belongs to one of three kinds: it meets under some
 * key (all or a sample of them are weighed), or it meets under none and then counts as two persons (a random sample tells
 * their levels). So the weights are those of all pairs, not of the pairs that blocking happens to choose.
 */
export function belajar(tabel: Tabel, skema: Skema, cara: CaraBelajar = caraBelajarBaku, asal = ''): Model {
  const start = firstModel(tabel, skema, asal);
  const all = cara.semua ?? (tabel.n * (tabel.n - 1)) / 2;
  const { met, share } = meetings(tabel, skema, start, cara);
  const apart = strangers(tabel, skema, start, cara);
  const metAll = met.n / share;
  const spread = apart.n === 0 ? 0 : Math.max(0, all - metAll) / apart.n;
  const base = tally(skema, apart, () => spread);
  let model = cara.dasar === undefined ? start : { ...start, bobot: keepM(start.bobot, cara.dasar) };
  let prior = Math.min(0.5, (0.05 * tabel.n) / all);
  for (let round = 0; round < cara.putaran; round += 1) {
    const belief = believe(skema, model, met, Math.log2(prior / (1 - prior)));
    const found = belief.reduce((sum, p) => sum + p, 0) / share;
    const m = tally(skema, met, (at) => (belief[at] ?? 0) / share);
    const u = tally(skema, met, (at) => (1 - (belief[at] ?? 0)) / share);
    model = { ...model, gandaPerRekaman: found / tabel.n, bobot: keepM(shares(skema, m, plus(u, base)), cara.dasar) };
    const next = Math.min(0.9, Math.max(found, 0.5) / all);
    if (Math.abs(Math.log2(next / prior)) < 1e-4 && round > 10) break;
    prior = next;
  }
  return model;
}

/** Before anything is seen: agreement is likely for one person, unlikely for two. */
function firstModel(tabel: Tabel, skema: Skema, asal: string): Model {
  const bobot: Record<string, BobotTingkat> = {};
  const sukuSama: Record<string, number> = {};
  for (const [at, { id, pembanding }] of skema.bidang.entries()) {
    const { length } = pembanding.tingkat;
    const m = pembanding.tingkat.map((_, level) => (level === 0 ? 0.8 : 0.2 / (length - 1)));
    const u = pembanding.tingkat.map((_, level) => (level === length - 1 ? 0.95 : 0.05 / (length - 1)));
    bobot[id] = { m: [m, m, m], u: [u, u, u] };
    if (pembanding.suku !== undefined) sukuSama[id] = sameTerm(tabel, at);
  }
  return { skema, bobot, gandaPerRekaman: 0, sukuSama, asal };
}

/** Chance that two records bear one term: the mean share of a record's term among the others. */
function sameTerm(tabel: Tabel, at: number): number {
  const kolom = tabel.kolom[at];
  let sum = 0;
  let held = 0;
  for (const number of kolom?.nilai ?? []) {
    if (number === 0) continue;
    sum += (kolom?.jumlah?.[number] ?? 1) - 1;
    held += 1;
  }
  return held < 2 ? 1 : Math.max(sum, 1) / held / held;
}

function meetings(tabel: Tabel, skema: Skema, model: Model, cara: CaraBelajar): { met: Contoh; share: number } {
  let every = 1;
  for (;;) {
    const chosen = choose(tabel, skema, cara, every);
    if (chosen !== undefined) return { met: sample(tabel, skema, model, chosen), share: 1 / every };
    every *= 4;
  }
}

/** Pairs whose mixed number falls into one of `every` classes, each once; undefined when they are too many. */
function choose(tabel: Tabel, skema: Skema, cara: CaraBelajar, every: number): Float64Array | undefined {
  const pairs = new Set<number>();
  for (const at of skema.kunci.keys()) {
    const order = sortByKey(tabel.kunci[at] ?? new Uint32Array(0), tabel.n);
    meetByKey(tabel, at, order, {
      batas: BATAS_BLOK,
      boleh: cara.boleh,
      potongan: { kelompok: 0, pasangan: 0, dibandingkan: 0 },
      temu: (a, b) => {
        if (pairs.size <= cara.contoh && chance(a, b) % every === 0) pairs.add(a * tabel.n + b);
      },
    });
    if (pairs.size > cara.contoh) return undefined;
  }
  return Float64Array.from(pairs);
}

function chance(a: number, b: number): number {
  const mixed = Math.imul(a ^ (b << 11) ^ (b >>> 21), 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 8;
}

/** A short list beside a long one: most random pairs lie within the long one and do not count. */
const TRIES = 100;

/** Random pairs that meet under no key. */
function strangers(tabel: Tabel, skema: Skema, model: Model, cara: CaraBelajar): Contoh {
  const random = new Random(cara.benih);
  const pairs: number[] = [];
  for (let tries = 0; pairs.length < cara.asing && tries < TRIES * cara.asing && tabel.n > 1; tries += 1) {
    const [one, other] = [random.below(tabel.n), random.below(tabel.n)];
    const [a, b] = [Math.min(one, other), Math.max(one, other)];
    if (a === b || (cara.boleh !== undefined && !cara.boleh(a, b))) continue;
    if (!tabel.kunci.some((hashes) => hashes[a] !== 0 && hashes[a] === hashes[b])) pairs.push(a * tabel.n + b);
  }
  return sample(tabel, skema, model, Float64Array.from(pairs));
}

function sample(tabel: Tabel, skema: Skema, model: Model, pairs: Float64Array): Contoh {
  const width = skema.bidang.length;
  const penilai = new Penilai(tabel, model);
  const made = { levels: new Uint8Array(pairs.length * width), states: new Uint8Array(pairs.length * width), terms: new Float32Array(pairs.length * width), n: pairs.length };
  for (const [row, pair] of pairs.entries()) {
    const [a, b] = [Math.floor(pair / tabel.n), pair % tabel.n];
    penilai.score(a, b, -Infinity);
    made.levels.set(penilai.levels, row * width);
    for (let at = 0; at < width; at += 1) {
      made.states[row * width + at] = penilai.stateAt(at);
      made.terms[row * width + at] = penilai.termAt(at, a, b);
    }
  }
  return made;
}

function believe(skema: Skema, model: Model, { levels, states, terms, n }: Contoh, prior: number): Float64Array {
  const width = skema.bidang.length;
  const bits = skema.bidang.map(({ id, pembanding }) => {
    const weights = model.bobot[id];
    return KEADAAN.map((state) => pembanding.tingkat.map((_, level) => (weights === undefined ? 0 : levelWeight(weights, state, level))));
  });
  return Float64Array.from({ length: n }, (_, row) => {
    let sum = prior;
    for (let at = 0; at < width; at += 1) {
      const level = levels[row * width + at] ?? TIDAK_ADA;
      if (level !== TIDAK_ADA) sum += (bits[at]?.[states[row * width + at] ?? 2]?.[level] ?? 0) + (terms[row * width + at] ?? 0);
    }
    return 1 / (1 + 2 ** -sum);
  });
}

/** Sums of weight by field, parent state and level. */
function tally(skema: Skema, { levels, states, n }: Contoh, weight: (row: number) => number): Tally {
  const sums: Tally = skema.bidang.map(({ pembanding }) => KEADAAN.map(() => pembanding.tingkat.map(() => 0)));
  const width = skema.bidang.length;
  for (let row = 0; row < n; row += 1) {
    const one = weight(row);
    for (let at = 0; at < width; at += 1) {
      const level = levels[row * width + at] ?? TIDAK_ADA;
      const place = sums[at]?.[states[row * width + at] ?? 2];
      if (place !== undefined && level !== TIDAK_ADA) place[level] = (place[level] ?? 0) + one;
    }
  }
  return sums;
}

function plus(a: Tally, b: Tally): Tally {
  return a.map((field, at) => field.map((state, s) => state.map((sum, level) => sum + (b[at]?.[s]?.[level] ?? 0))));
}

/** Shares with one imagined pair spread over the levels, so that nothing is impossible that was only never seen. */
function shares(skema: Skema, m: Tally, u: Tally): Record<string, BobotTingkat> {
  const share = (counts: readonly number[] = []): number[] => {
    const sum = counts.reduce((all, count) => all + count, 0);
    return counts.map((count) => (count + 1 / counts.length) / (sum + 1));
  };
  const pooled = (states: readonly (readonly number[])[] = []): number[] => (states[0] ?? []).map((_, level) => states.reduce((sum, state) => sum + (state[level] ?? 0), 0));
  return Object.fromEntries(
    skema.bidang.map((bidang, at) => {
      const hangs = parentIndex(skema, bidang) >= 0;
      const of = (sums: Tally, apart: boolean): number[][] => KEADAAN.map((state) => share(apart ? sums[at]?.[state] : pooled(sums[at])));
      return [bidang.id, { m: of(m, hangs && bidang.galatBebas !== true).map((state) => capped(state, bidang)), u: of(u, hangs) }];
    }),
  );
}

/** What is known of one person's slips before anything is learnt: some differences are rare, whatever a list seems to say. */
function capped(shares: readonly number[], { pembanding, palingBanyak }: Bidang): number[] {
  return shares.map((share, level) => Math.min(share, palingBanyak?.[pembanding.tingkat[level] ?? ''] ?? 1));
}

function keepM(learnt: Readonly<Record<string, BobotTingkat>>, dasar: Model | undefined): Readonly<Record<string, BobotTingkat>> {
  if (dasar === undefined) return learnt;
  return Object.fromEntries(Object.entries(learnt).map(([id, { m, u }]) => [id, { m: dasar.bobot[id]?.m ?? m, u }]));
}
