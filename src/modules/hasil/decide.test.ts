// Is a faulty hour of the source held back, and nothing else? (hasil.md 5, quarantine; case T19)
import { describe, expect, it } from 'vitest';
import type { AreaCode } from '#kernel/area-code';
import { type Stasiun, putuskan, stasiunDari } from './decide.ts';
import { contohBacaan, contohKontes, contohTps } from './examples.ts';
import type { Bacaan } from './figures.ts';
import { NIHIL, langkah, ukur } from './station.ts';

const kontes = contohKontes();
const { pack } = kontes;
const tps = (n: number): AreaCode => contohTps('3101011001', n);
const baca = (n: number, per: string, suara: number[] | null): Bacaan => contohBacaan(kontes, tps(n), per, suara);

/** Stations 1 to `n` hold 10, 20, 30 since 20 Feb. */
function holding(n: number): (kode: AreaCode) => Stasiun {
  const said = { per: 1_708_362_000, suara: [10, 20, 30], sel: null, foto: null };
  const state = langkah(NIHIL, said);
  return (kode) => stasiunDari(kode, Number(kode.slice(10)) <= n ? [{ ...said, seq: 1, versi: 1, jenis: 'BARU' }] : [], Number(kode.slice(10)) <= n ? ukur(pack, kode, state) : null);
}

const batch = (n: number, fallen: number, suara: number[] | null): Bacaan[] =>
  Array.from({ length: n }, (_, at) => baca(at + 1, '2024-03-12', at < fallen ? suara : [10, 20, 30]));
const fates = (list: readonly Bacaan[], known = holding(200)): Record<string, number> => {
  const { nasib, baris } = putuskan(pack, list, known, { sumber: 1, seq: 0 });
  const out: Record<string, number> = { baris: baris.length };
  for (const one of nasib) out[one] = (out[one] ?? 0) + 1;
  return out;
};

describe('the pack holds back what lowers more than 50 of 1,000 stations', () => {
  it.each<[string, Bacaan[], Record<string, number>]>([
    ['10 of 200 blanked: exactly the share, taken', batch(200, 10, null), { baris: 10, DITARIK: 10, SAMA: 190 }],
    ['11 of 200 blanked: held', batch(200, 11, null), { baris: 0, KARANTINA: 11, SAMA: 189 }],
    ['11 of 200 set to zero: held (28 Nov 2024, 10:59)', batch(200, 11, [0, 0, 0]), { baris: 0, KARANTINA: 11, SAMA: 189 }],
    ['all risen: taken', batch(200, 200, [10, 20, 31]), { baris: 200, KOREKSI: 200 }],
    ['199 stations are too few to judge by', batch(199, 199, null), { baris: 199, DITARIK: 199 }],
  ])('%s', (_, list, expected) => {
    expect(fates(list)).toEqual(expected);
  });
  it('first figures in a held batch count', () => {
    expect(fates([...batch(200, 20, null), baca(300, '2024-03-12', [1, 2, 3])])).toEqual({ baris: 1, KARANTINA: 20, SAMA: 180, BARU: 1 });
  });
  it('20 falls among 200 known and 300 new stations are 4 % of the batch: taken (a list of doubtful stations came first)', () => {
    const fresh = Array.from({ length: 300 }, (_, at) => baca(300 + at, '2024-03-12', [1, 2, 3]));
    expect(fates([...batch(200, 20, [1, 1, 1]), ...fresh])).toEqual({ baris: 320, KOREKSI: 20, SAMA: 180, BARU: 300 });
  });
  it('an older snapshot that is lower is no fall', () => {
    const older = Array.from({ length: 200 }, (_, at) => baca(at + 1, '2024-02-16', [1, 1, 1]));
    expect(fates(older)).toEqual({ baris: 200, TERLAMBAT: 200 });
  });
});
