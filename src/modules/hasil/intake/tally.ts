// What became of the rows of a file, in numbers that add up? (read = taken + same + replaced + refused)
import type { Nasib } from '../decide.ts';
import type { Bacaan } from '../figures.ts';
import type { RowFault } from './slip.ts';

/** Between two snapshots of one file, as the file itself says it (hasil.md T04, T05). */
export interface Transition {
  readonly from: string;
  readonly to: string;
  sama: number;
  berubah: number;
  baru: number;
  kosong: number;
  ditarik: number;
}

/** Readings: a row carries one a snapshot, so a file of three snapshots reads three times its rows. */
export interface Tally {
  rows: number;
  read: number;
  taken: number;
  same: number;
  replaced: number;
  refused: number;
  /** Falling figures among these that the operator took (`--accept-falls`). */
  accepted: number;
  /** What the log did with each reading; a repeated row of the same file counts as SAMA. */
  /** Readings with something beside them that only the report keeps: the kind of vote. */
  noted: number;
  readonly fate: Record<Nasib, number>;
  readonly reasons: Map<RowFault, number>;
  readonly transitions: readonly Transition[];
}

export function newTally(snapshots: readonly string[]): Tally {
  const fate = { BARU: 0, KOREKSI: 0, MELENGKAPI: 0, DITARIK: 0, FOTO: 0, SAMA: 0, KOSONG: 0, TERLAMBAT: 0, KARANTINA: 0, DI_LUAR_POHON: 0 };
  const transitions = snapshots
    .slice(1)
    .map((to, at) => ({ from: snapshots[at] ?? '', to, sama: 0, berubah: 0, baru: 0, kosong: 0, ditarik: 0 }));
  return { rows: 0, read: 0, taken: 0, same: 0, replaced: 0, refused: 0, accepted: 0, noted: 0, fate, reasons: new Map(), transitions };
}

/** An older snapshot that came late is taken: it stands in the history, only not in force. */
const FATE: Readonly<Record<Nasib, 'taken' | 'same' | 'replaced' | 'refused'>> = {
  BARU: 'taken',
  MELENGKAPI: 'taken',
  FOTO: 'taken',
  TERLAMBAT: 'taken',
  KOREKSI: 'replaced',
  DITARIK: 'replaced',
  SAMA: 'same',
  KOSONG: 'same',
  KARANTINA: 'refused',
  DI_LUAR_POHON: 'refused',
};

export function addFate(tally: Tally, nasib: Nasib, n = 1): void {
  tally.fate[nasib] += n;
  tally[FATE[nasib]] += n;
}

export function addReason(tally: Tally, code: RowFault, n = 1): void {
  tally.reasons.set(code, (tally.reasons.get(code) ?? 0) + n);
}

/** Compares the votes of a row's snapshots, oldest first. */
export function addTransitions(tally: Tally, readings: readonly Bacaan[]): void {
  tally.transitions.forEach((transition, at) => {
    const [before, after] = [readings[at], readings[at + 1]];
    if (before !== undefined && after !== undefined) transition[change(before, after)] += 1;
  });
}

function change(before: Bacaan, after: Bacaan): 'sama' | 'berubah' | 'baru' | 'kosong' | 'ditarik' {
  const [had, has] = [before.suara.some((n) => n !== null), after.suara.some((n) => n !== null)];
  if (!had) return has ? 'baru' : 'kosong';
  if (!has) return 'ditarik';
  return before.suara.every((n, at) => n === after.suara[at]) ? 'sama' : 'berubah';
}

/** The counts of several files together. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = newTally([]);
  for (const tally of tallies) {
    for (const key of ['rows', 'read', 'taken', 'same', 'replaced', 'refused', 'accepted', 'noted'] as const) sum[key] += tally[key];
    for (const key of Object.keys(sum.fate) as Nasib[]) sum.fate[key] += tally.fate[key];
    for (const [code, n] of tally.reasons) addReason(sum, code, n);
  }
  return sum;
}
