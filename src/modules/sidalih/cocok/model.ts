// What does the matcher believe before it sees two records? (m and u by field and level, the prior, how both were learnt)
import type { Bidang, Skema } from './skema.ts';

/** Probabilities of the levels, apart for pairs that are the same, nearly the same and different in the field's parent. */
export interface BobotTingkat {
  /** Given one person: `[indukSama, indukDekat, indukLain][tingkat]`; a field without a parent has the last alone. */
  readonly m: readonly (readonly number[])[];
  /** Given two persons. */
  readonly u: readonly (readonly number[])[];
}

export interface Model {
  readonly skema: Skema;
  readonly bobot: Readonly<Record<string, BobotTingkat>>;
  /** Duplicates expected for each record before anything is compared; the prior of a pair follows from the size of the list. */
  readonly gandaPerRekaman: number;
  /** Chance that two records of different persons share a field's term, by field: the measure of what is rare. */
  readonly sukuSama: Readonly<Record<string, number>>;
  /** Day and manner of learning, for whoever reads a score later. */
  readonly asal: string;
}

/** Bits that agreement on a term may gain or lose by its frequency. */
const BATAS_SUKU = 8;

/** Weight in bits of a level, without its frequency. */
export function levelWeight(weights: BobotTingkat, parent: number, level: number): number {
  const [m = 0.5, u = 0.5] = [weights.m[parent]?.[level], weights.u[parent]?.[level]];
  return Math.log2(m / u);
}

/** Bits to add because a term is rarer (or commoner) than the average; `others` bear it among `n`. */
export function termWeight(sukuSama: number, others: number, n: number): number {
  const bits = Math.log2(sukuSama / (Math.max(others, 0.5) / n));
  return Math.max(-BATAS_SUKU, Math.min(BATAS_SUKU, bits));
}

/** 0 where the pair is the same in the parent, 1 nearly the same, 2 different, unknown or without a parent. */
export type Keadaan = 0 | 1 | 2;
export const KEADAAN: readonly Keadaan[] = [0, 1, 2];

export function parentState(level: number, near = 1): Keadaan {
  return level === 0 ? 0 : level < near ? 1 : 2;
}

export function parentIndex(skema: Skema, { induk }: Bidang): number {
  return induk === undefined ? -1 : skema.bidang.findIndex(({ id }) => id === induk);
}

export function probability(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}
