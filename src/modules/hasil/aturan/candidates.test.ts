// Who of a party’s list sits, who follows, and what if there are too few? (UU 7/2017 art 422, 426; PKPU 6/2024 art 27, 29)
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packOf } from './aturan-fixture.ts';
import { type Caleg, electCandidates } from './candidates.ts';
import type { SebaranTingkat } from './ties.ts';

const PACK = packOf('kursi', 'pdpr');
const LEVELS = ['kab_kota', 'kecamatan', 'desa', 'tps'] as const;

function caleg(nomor: number, suara: number, more: Partial<Caleg> = {}): Caleg {
  return { id: `c${nomor}`, nomor, suara, jk: 'L', status: 'aktif', ...more };
}
const ids = (of: readonly { readonly id: string }[]): string[] => of.map(({ id }) => id);

test('the most personal votes, not the list number (art 422; PKPU 6/2024 art 27)', () => {
  const { terpilih, pengganti, kurangCaleg, pack } = electCandidates(PACK, 2, [caleg(1, 10), caleg(2, 30), caleg(3, 20), caleg(4, 10)]);
  expect(terpilih.map(({ id, peringkat, cara }) => [id, peringkat, cara])).toEqual([
    ['c2', 1, 'suara'],
    ['c3', 2, 'suara'],
  ]);
  expect(pengganti.map(({ id, peringkat }) => [id, peringkat])).toEqual([
    ['c1', 3],
    ['c4', 3],
  ]);
  expect([kurangCaleg, pack]).toEqual([0, 'dpr-2024']);
});

describe('equal votes at the last seat (PKPU 6/2024 art 29)', () => {
  const everywhere = (a: number[], b: number[]): SebaranTingkat[] => LEVELS.map((tingkat) => ({ tingkat, suara: { c1: a, c2: b } }));
  const level = everywhere([5, 5], [5, 5]);
  test.each<[string, Partial<Caleg>, Partial<Caleg>, SebaranTingkat[], string[], string | undefined]>([
    ['the wider spread goes first', {}, {}, everywhere([10, 0], [5, 5]), ['c2'], 'sebaran'],
    ['equal spread at every level: the woman', {}, { jk: 'P' }, level, ['c2'], 'perempuan'],
    ['equal spread, both women: the lower list number', { jk: 'P' }, { jk: 'P' }, level, ['c1'], 'nomor'],
    ['equal spread, both men: the lower list number', {}, {}, level, ['c1'], 'nomor'],
    ['the areas not known: open', {}, {}, [], [], 'sebaran'],
    ['a sex not known: open, no number decides in its place', { jk: null }, { jk: 'P' }, level, [], 'perempuan'],
  ])('%s', (_, first, second, sebaran, who, step) => {
    const { terpilih, seri, tali } = electCandidates(PACK, 1, [caleg(1, 10, first), caleg(2, 10, second)], sebaran);
    expect([ids(terpilih), tali.at(-1)?.langkah, seri?.tunggu]).toEqual([who, step, who.length > 0 ? undefined : 'DATA']);
  });
  test('a tie among those who are in anyway asks nobody', () => {
    expect(electCandidates(PACK, 2, [caleg(1, 10), caleg(2, 10), caleg(3, 9)])).toMatchObject({
      seri: null,
      tali: [],
      terpilih: [
        { id: 'c1', peringkat: 1 },
        { id: 'c2', peringkat: 1 },
      ],
    });
  });
});

test.each(['meninggal', 'mundur', 'dicoret'] as const)(
  'one with status %s is passed over and named; the next by votes sits (art 426)',
  (status) => {
    const { terpilih, dilewati, pengganti } = electCandidates(PACK, 1, [caleg(1, 30, { status }), caleg(2, 20), caleg(3, 10)]);
    expect([ids(terpilih), ids(dilewati), ids(pengganti)]).toEqual([['c2'], ['c1'], ['c3']]);
  },
);

test.each<[string, number, Caleg[], number, string[]]>([
  ['more seats than candidates: the rest is for the plenary', 3, [caleg(1, 5), caleg(2, 0)], 1, ['c1', 'c2']],
  ['nobody left on the list', 2, [caleg(1, 5, { status: 'mundur' })], 2, []],
  ['no seat', 0, [caleg(1, 5)], 0, []],
])('%s (KURANG_CALEG)', (_, seats, list, kurang, who) => {
  const elected = electCandidates(PACK, seats, list);
  expect([elected.kurangCaleg, ids(elected.terpilih), elected.seri]).toEqual([kurang, who, null]);
});

test('seats filled, open and short are the seats there are; the order of the list means nothing', () => {
  const list = fc.uniqueArray(
    fc.record({
      nomor: fc.integer({ min: 1, max: 12 }),
      suara: fc.nat(4),
      jk: fc.constantFrom('L' as const, 'P' as const, null),
      status: fc.constantFrom('aktif' as const, 'mundur' as const),
    }),
    { maxLength: 12, selector: ({ nomor }) => nomor },
  );
  const both = list.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  const named = (all: readonly Omit<Caleg, 'id'>[]): Caleg[] => all.map((one) => ({ ...one, id: `c${one.nomor}` }));
  fc.assert(
    fc.property(both, fc.integer({ min: 0, max: 12 }), ([all, shuffled], seats) => {
      const elected = electCandidates(PACK, seats, named(all));
      expect(electCandidates(PACK, seats, named(shuffled))).toEqual(elected);
      expect(elected.terpilih.length + (elected.seri?.kursi ?? 0) + elected.kurangCaleg).toBe(seats);
      const least = Math.min(...elected.terpilih.map(({ suara }) => suara));
      for (const { suara } of elected.pengganti) expect(suara).toBeLessThanOrEqual(least);
    }),
  );
});
