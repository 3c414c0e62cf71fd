// Does each seat go where the law sends it, whatever the order and however large the votes? (UU 7/2017 art 415, 420; hasil.md 6.1, 6.3)
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JABAR_I, naiveSeats, packOf, votes } from './aturan-fixture.ts';
import type { PackKursi } from './pack-schema.ts';
import { quotientTable } from './quotients.ts';
import { type Pembagian, allotSeats, divisor } from './seats.ts';
import type { SebaranTingkat } from './ties.ts';

const PACK = packOf('kursi', 'pdprdp');
const HONDT: PackKursi = { ...PACK, pembagi: { deret: [1], lalu: 1 } };

function seatsOf({ peserta }: Pembagian): Record<string, number> {
  return Object.fromEntries(peserta.map(({ id, kursi }) => [id, kursi]));
}

describe('Jawa Barat I, seven seats (hasil.md 6.3)', () => {
  const allotted = allotSeats(PACK, JABAR_I);
  test('the order of the seats with divisor and runner-up', () => {
    expect(allotted.kursi.map(({ ke, partai, pembagi, lawan }) => [ke, partai, pembagi, lawan?.partai, lawan?.pembagi])).toEqual([
      [1, 'golkar', 1, 'pks', 1],
      [2, 'pks', 1, 'gerindra', 1],
      [3, 'gerindra', 1, 'pdip', 1],
      [4, 'pdip', 1, 'pkb', 1],
      [5, 'pkb', 1, 'demokrat', 1],
      [6, 'demokrat', 1, 'golkar', 3],
      [7, 'golkar', 3, 'nasdem', 1],
    ]);
    expect(allotted).toMatchObject({ pack: 'dprd-2024', status: 'LENGKAP', seri: null, tidakIkut: [] });
  });
  test('the table of quotients: hundredths half up, each seat once', () => {
    const table = quotientTable(PACK, allotted);
    const golkar = table.find(({ partai }) => partai === 'golkar');
    expect(golkar?.sel).toEqual([
      { pembagi: 1, perseratus: 36_605_200, ke: 1, seri: false },
      { pembagi: 3, perseratus: 12_201_733, ke: 7, seri: false },
      { pembagi: 5, perseratus: 7_321_040, ke: null, seri: false },
    ]);
    expect(table.find(({ partai }) => partai === 'pks')?.sel[1]?.perseratus).toBe(12_008_267);
    expect(
      table
        .flatMap(({ sel }) => sel.map(({ ke }) => ke))
        .filter((ke) => ke !== null)
        .sort(),
    ).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
  test('with 364,887 votes of Golkar the seventh quotient is equal to NasDem’s: a tie, not a number, decides nothing', () => {
    const level = { ...JABAR_I, partai: JABAR_I.partai.map((party) => (party.id === 'golkar' ? { id: 'golkar', suara: 364_887 } : party)) };
    const tied = allotSeats(PACK, level);
    expect(tied).toMatchObject({ status: 'SERI', seri: { peserta: ['golkar', 'nasdem'], kursi: 1, tunggu: 'DATA' } });
    expect(tied.kursi).toHaveLength(6);
    expect(
      quotientTable(PACK, tied).flatMap(({ partai, sel }) => sel.filter(({ seri }) => seri).map(({ pembagi }) => [partai, pembagi])),
    ).toEqual([
      ['golkar', 3],
      ['nasdem', 1],
    ]);
  });
  test('a party below the threshold takes no part, and is named', () => {
    const without = allotSeats(PACK, JABAR_I, { ikut: new Set(['golkar', 'pks', 'gerindra', 'pdip', 'pkb', 'demokrat', 'pan']) });
    expect(without.tidakIkut).toEqual([{ id: 'nasdem', suara: 121_629 }]);
    expect(seatsOf(without)).not.toHaveProperty('nasdem');
  });
});

describe('equal quotients (UU 7/2017 art 420)', () => {
  test('enough seats for all of them: each gets one, and each names the other', () => {
    const both = allotSeats(PACK, { kode: 'x', kursi: 2, partai: votes({ b: 300, a: 300, c: 7 }) });
    expect(both.kursi.map(({ ke, partai, bersama }) => [ke, partai, bersama])).toEqual([
      [1, 'a', ['b']],
      [2, 'b', ['a']],
    ]);
  });
  const three = { kode: 'x', kursi: 2, partai: votes({ '24': 300, '3': 300, '1': 300 }) };
  const spread = (tingkat: SebaranTingkat['tingkat'], one: number[], two: number[], last: number[]): SebaranTingkat => ({
    tingkat,
    suara: { '1': one, '3': two, '24': last },
  });
  test('fewer seats than parties: the wider spread, and never the number of the party', () => {
    const broken = allotSeats(PACK, three, { sebaran: [spread('kab_kota', [300, 0, 0], [100, 100, 100], [299, 1, 0])] });
    expect(broken.kursi.map(({ partai, cara }) => [partai, cara])).toEqual([
      ['3', 'tali'],
      ['24', 'tali'],
    ]);
    expect(broken).toMatchObject({ status: 'LENGKAP', seri: null });
    expect(broken.tali.map(({ langkah, tingkat, menang, masihSama }) => [langkah, tingkat, menang, masihSama])).toEqual([
      ['sebaran', 'kab_kota', ['3', '24'], []],
    ]);
  });
  test('a party that is in by the wider spread leaves the others to the next level; that one missing, they stay open', () => {
    const open = allotSeats(PACK, three, { sebaran: [spread('kab_kota', [150, 150, 0], [100, 100, 100], [299, 1, 0])] });
    expect(open).toMatchObject({ status: 'SERI', seri: { peserta: ['1', '24'], kursi: 1, tunggu: 'DATA' } });
    expect(open.kursi.map(({ partai }) => partai)).toEqual(['3']);
  });
  test('equal at every level: the plenary', () => {
    const same = (tingkat: SebaranTingkat['tingkat']): SebaranTingkat => spread(tingkat, [100, 200], [200, 100], [150, 150]);
    const open = allotSeats(PACK, three, { sebaran: [same('kab_kota'), same('kecamatan'), same('desa'), same('tps')] });
    expect(open.seri).toEqual({ peserta: ['1', '3', '24'], kursi: 2, tunggu: 'pleno' });
    expect(open.tali).toHaveLength(5);
  });
  test('areas that do not add up to the votes decide nothing', () => {
    const open = allotSeats(PACK, three, { sebaran: [spread('kab_kota', [300, 0], [100, 199], [150, 150])] });
    expect(open.seri).toMatchObject({ tunggu: 'BEDA' });
  });
});

test('no votes, no seats', () => {
  expect(allotSeats(PACK, { kode: 'x', kursi: 3, partai: votes({ a: 0, b: 0 }) })).toMatchObject({ status: 'TANPA_SUARA', kursi: [] });
});

test('one party with one vote takes every seat; one with none takes none', () => {
  expect(seatsOf(allotSeats(PACK, { kode: 'x', kursi: 12, partai: votes({ a: 1, b: 0 }) }))).toEqual({ a: 12, b: 0 });
});

test('divisors: named ones first, then by the step', () => {
  expect([0, 1, 2, 3, 4, 11].map((held) => divisor(PACK.pembagi, held))).toEqual([1, 3, 5, 7, 9, 23]);
  expect([0, 1, 2, 3].map((held) => divisor({ deret: [14, 30], lalu: 20 }, held))).toEqual([14, 30, 50, 70]);
});

test.each([
  ['a negative count', { a: -1 }],
  ['a half vote', { a: 1.5 }],
  ['more than a thousand million', { a: 1_000_000_001 }],
])('%s is a bug of the caller', (_, suara) => {
  expect(() => allotSeats(PACK, { kode: 'x', kursi: 3, partai: votes(suara) })).toThrow('impossible');
});

const party = fc.record({
  id: fc.oneof(fc.string({ minLength: 1, maxLength: 3 }), fc.constantFrom('1', '5x', '9', '10', '24')),
  suara: fc.oneof(fc.nat(40), fc.nat(1_000_000), fc.integer({ min: 999_999_000, max: 1_000_000_000 })),
});
const parties = fc.uniqueArray(party, { minLength: 1, maxLength: 24, selector: ({ id }) => id });
const seats = fc.integer({ min: 1, max: 14 });

describe.each([
  ['Sainte-Laguë', PACK],
  ['D’Hondt', HONDT],
])('%s, for any votes up to 10^9', (_, pack) => {
  test('is the slow rule in big integers, ties and all', () => {
    fc.assert(
      fc.property(parties, seats, (partai, kursi) => {
        const ours = allotSeats(pack, { kode: 'x', kursi, partai });
        const naive = naiveSeats(pack.pembagi, partai, kursi);
        expect(seatsOf(ours)).toEqual(
          partai.some(({ suara }) => suara > 0) ? naive.pasti : Object.fromEntries(partai.map(({ id }) => [id, 0])),
        );
        expect([...(ours.seri?.peserta ?? [])].sort()).toEqual(naive.seri);
        expect(ours.seri?.kursi ?? 0).toBe(naive.sisa);
      }),
      { numRuns: 400 },
    );
  });
  test('seats given and seats open are the seats there are', () => {
    fc.assert(
      fc.property(parties, seats, (partai, kursi) => {
        const { status, kursi: given, seri } = allotSeats(pack, { kode: 'x', kursi, partai });
        expect(given.length + (seri?.kursi ?? 0)).toBe(status === 'TANPA_SUARA' ? 0 : kursi);
        expect(given.map(({ ke }) => ke)).toEqual(given.map((_seat, at) => at + 1));
      }),
    );
  });
  test('does not depend on the order of the parties', () => {
    fc.assert(
      fc.property(
        parties.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        seats,
        ([all, shuffled], kursi) => {
          expect(allotSeats(pack, { kode: 'x', kursi, partai: shuffled })).toEqual(allotSeats(pack, { kode: 'x', kursi, partai: all }));
        },
      ),
    );
  });
  test('one seat more takes none away (house monotonicity)', () => {
    fc.assert(
      fc.property(parties, seats, (partai, kursi) => {
        const [few, many] = [kursi, kursi + 1].map((n) => seatsOf(allotSeats(pack, { kode: 'x', kursi: n, partai })));
        for (const [id, n] of Object.entries(few ?? {})) expect(many?.[id]).toBeGreaterThanOrEqual(n);
      }),
    );
  });
  test('more votes for one party never cost it a seat, nor bring one to another (vote monotonicity)', () => {
    fc.assert(
      fc.property(parties, seats, fc.nat(5_000), fc.nat(), (partai, kursi, more, which) => {
        const lucky = partai[which % partai.length]?.id;
        const raised = partai.map(({ id, suara }) => ({ id, suara: id === lucky ? Math.min(suara + more, 1_000_000_000) : suara }));
        const [before, after] = [partai, raised].map((all) => allotSeats(pack, { kode: 'x', kursi, partai: all }));
        const most = (one: Pembagian | undefined, id: string): number =>
          (one?.peserta.find((p) => p.id === id)?.kursi ?? 0) + Number(one?.seri?.peserta.includes(id) ?? false);
        const least = (one: Pembagian | undefined, id: string): number => one?.peserta.find((p) => p.id === id)?.kursi ?? 0;
        for (const { id } of partai) {
          if (id === lucky) expect(most(after, id)).toBeGreaterThanOrEqual(least(before, id));
          else expect(least(after, id)).toBeLessThanOrEqual(most(before, id));
        }
      }),
    );
  });
});
