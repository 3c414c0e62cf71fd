// What moves between two maps of a desa? (the delta that sidalih.md 10 asks for)
import { type PemilihPeta, kunciRt, urutRt } from './bahan.ts';

/** Voters of one RT who change from one station to another; 0 = had none. */
export interface Perpindahan {
  readonly rt: string;
  readonly dari: number;
  readonly ke: number;
  readonly n: number;
}

export interface BedaPeta {
  readonly pindah: readonly Perpindahan[];
  readonly n: number;
  readonly tetap: number;
  /** Numbers that appear, and that nobody votes at any more. */
  readonly tpsBaru: readonly number[];
  readonly tpsHilang: readonly number[];
}

/** `nomor`: the new station by the place of the voter; null = left where it is. */
export function bedaPeta(pemilih: readonly PemilihPeta[], nomor: readonly (number | null)[]): BedaPeta {
  const moves = new Map<string, { readonly rt: string; readonly dari: number; readonly ke: number; n: number }>();
  const before = new Set<number>();
  const after = new Set<number>();
  let tetap = 0;
  pemilih.forEach((voter, at) => {
    const dari = voter.tps ?? 0;
    const ke = nomor[at] ?? dari;
    if (dari !== 0) before.add(dari);
    after.add(ke);
    if (dari === ke) {
      tetap += 1;
      return;
    }
    const rt = kunciRt(voter);
    const key = `${rt} ${String(dari)} ${String(ke)}`;
    const move = moves.get(key) ?? { rt, dari, ke, n: 0 };
    moves.set(key, move);
    move.n += 1;
  });
  const pindah = [...moves.values()].sort((a, b) => urutRt(a.rt, b.rt) || a.dari - b.dari || a.ke - b.ke);
  const missing = (one: ReadonlySet<number>, from: ReadonlySet<number>): number[] => [...one].filter((own) => !from.has(own)).sort((a, b) => a - b);
  return { pindah, n: pindah.reduce((sum, move) => sum + move.n, 0), tetap, tpsBaru: missing(after, before), tpsHilang: missing(before, after) };
}
