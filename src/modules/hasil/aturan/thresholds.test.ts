// Who is over four percent, who may put up a pair, whose result may be disputed? (UU 7/2017 art 414; MK 60/PUU-XXII/2024; UU 10/2016 art 158)
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packOf, votes } from './aturan-fixture.ts';
import type { Jenis } from './pack-schema.ts';
import { bandOf, checkDispute, checkNomination, checkThreshold } from './thresholds.ts';

const DPR = packOf('kursi', 'pdpr');
const DPRD = packOf('kursi', 'pdprdk');
const SENGKETA = packOf('sengketa', 'pkwkk', '2024-11-27');
const USUL = packOf('pencalonan', 'pkwkp', '2024-11-27');

describe('the national threshold (UU 7/2017 art 414 (1))', () => {
  test('exactly four percent is enough; one vote less is not, and one own vote more is', () => {
    const { total, partai, ikut } = checkThreshold(DPR, votes({ a: 40, b: 39, c: 921 }));
    expect(total).toBe(1_000);
    expect([...ikut]).toEqual(['a', 'c']);
    expect(partai.map(({ id, lolos, kurang, lebih }) => [id, lolos, kurang, lebih])).toEqual([
      ['a', true, 0, 0],
      ['b', false, 2, 0],
      ['c', true, 0, 917],
    ]);
    expect(partai[1]?.langkah).toMatchObject({ langkah: 'ambang', peserta: 'b', kiri: 3_900, tanda: '>=', kanan: 4_000, terpenuhi: false });
  });
  test('no threshold for a DPRD: also a party with no vote takes part (art 414 (2))', () => {
    expect([...checkThreshold(DPRD, votes({ a: 0, b: 9 })).ikut]).toEqual(['a', 'b']);
  });
  test('the shortfall is the least number of own votes that lifts a party over, the surplus the most it can lose', () => {
    const all = fc.record({ own: fc.nat(3_000_000), others: fc.nat(100_000_000) });
    fc.assert(
      fc.property(all, ({ own, others }) => {
        const over = (votesOfA: number): boolean => checkThreshold(DPR, votes({ a: votesOfA, b: others })).ikut.has('a');
        const [a] = checkThreshold(DPR, votes({ a: own, b: others })).partai;
        if (a?.lolos === false) expect([over(own + a.kurang), over(own + a.kurang - 1)]).toEqual([true, false]);
        else {
          expect(over(own - (a?.lebih ?? 0))).toBe(true);
          if ((a?.lebih ?? 0) < own) expect(over(own - (a?.lebih ?? 0) - 1)).toBe(false);
        }
      }),
    );
  });
});

describe('nomination, by voters on the list (MK 60/PUU-XXII/2024)', () => {
  test.each<[Jenis, number, number]>([
    ['pkwkp', 2_000_000, 100],
    ['pkwkp', 2_000_001, 85],
    ['pkwkp', 6_000_000, 85],
    ['pkwkp', 8_252_897, 75],
    ['pkwkp', 12_000_001, 65],
    ['pkwkk', 250_000, 100],
    ['pkwkk', 613_144, 75],
    ['pkwkk', 1_000_000, 75],
    ['pkwkk', 1_000_001, 65],
  ])('%s with %d voters: %d per thousand', (jenis, dpt, permil) => {
    expect(bandOf(USUL, jenis, dpt)).toBe(permil);
  });
  test('exactly the share is enough, one vote less is not; the bound says how many are needed', () => {
    expect(checkNomination(USUL, 'pkwkp', 8_252_897, 75, 1_000)).toMatchObject({
      pack: 'pencalonan-pilkada-2024',
      permil: 75,
      batas: 75,
      terpenuhi: true,
    });
    expect(checkNomination(USUL, 'pkwkp', 8_252_897, 75, 1_001)).toMatchObject({ batas: 76, terpenuhi: false });
  });
});

describe('a dispute, by inhabitants (UU 10/2016 art 158)', () => {
  test.each<[Jenis, number, number]>([
    ['pkwkp', 2_000_000, 20],
    ['pkwkp', 2_000_001, 15],
    ['pkwkp', 12_000_000, 10],
    ['pkwkp', 12_000_001, 5],
    ['pkwkk', 250_000, 20],
    ['pkwkk', 250_001, 15],
    ['pkwkk', 1_000_000, 10],
    ['pkwkk', 1_000_001, 5],
  ])('%s with %d inhabitants: %d per thousand', (jenis, penduduk, permil) => {
    expect(bandOf(SENGKETA, jenis, penduduk)).toBe(permil);
  });
  test.each([
    ['a difference of exactly two percent of the valid votes', { 1: 510, 2: 490 }, true, 20],
    ['one vote more', { 1: 511, 2: 489 }, false, 20],
    ['three pairs: the first against the second', { 1: 340, 2: 330, 3: 330 }, true, 20],
    ['a single option', { 1: 9 }, false, 0],
  ])('%s', (_, suara, may, batas) => {
    expect(checkDispute(SENGKETA, 'pkwkk', 100_000, votes(suara))).toMatchObject({ permil: 20, batas, terpenuhi: may });
  });
  test('a contest without bands is a bug of the caller', () => {
    expect(() => bandOf(SENGKETA, 'pdpr', 1)).toThrow('impossible');
  });
});
