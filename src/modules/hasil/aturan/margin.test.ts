// Are the margins the very votes at which a seat changes hands? (hasil.md 6.2, 6.3)
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JABAR_I, packOf, votes } from './aturan-fixture.ts';
import { distances, lastSeats } from './margin.ts';
import { type Pembagian, allotSeats } from './seats.ts';
import type { Suara } from './votes.ts';

const PACK = packOf('kursi', 'pdprdp');

test('Jawa Barat I: Golkar before NasDem by 389, 1,166, 292; PKS lacked 5,805 (hasil.md 6.3)', () => {
  const [last, ...more] = lastSeats(allotSeats(PACK, JABAR_I));
  expect(more).toEqual([]);
  expect(last).toMatchObject({ ke: 7, pemegang: 'golkar', pembagi: 3 });
  expect(last?.tambah).toMatchObject({ partai: 'nasdem', tambah: 389 });
  expect(last?.kurang).toMatchObject({ partai: 'nasdem', kurang: 1_166 });
  expect(last?.geser).toMatchObject({ partai: 'nasdem', geser: 292 });
  expect(last?.lawan.find(({ partai }) => partai === 'pks')?.tambah).toBe(5_805);
});

test('an open seat has no margin', () => {
  const open = allotSeats(PACK, { kode: 'x', kursi: 1, partai: votes({ a: 5, b: 5 }) });
  expect([lastSeats(open), distances(open)]).toEqual([[], []]);
});

test('two parties that got the last seats with one quotient both hold them', () => {
  const both = lastSeats(allotSeats(PACK, { kode: 'x', kursi: 3, partai: votes({ a: 900, b: 600, c: 600, d: 1 }) }));
  expect(both.map(({ pemegang, tambah }) => [pemegang, tambah?.partai, tambah?.tambah])).toEqual([
    ['b', 'd', 600],
    ['c', 'd', 600],
  ]);
});

test('a party without votes cannot gain by what the holder loses', () => {
  const [last] = lastSeats(allotSeats(PACK, { kode: 'x', kursi: 1, partai: votes({ a: 7, b: 0 }) }));
  expect(last?.lawan).toEqual([{ partai: 'b', pembagi: 1, tambah: 8, kurang: null, geser: 4 }]);
  expect(last?.kurang).toBeNull();
});

test('alone there is nobody to lose to', () => {
  const alone = allotSeats(PACK, { kode: 'x', kursi: 2, partai: votes({ a: 7 }) });
  expect(lastSeats(alone)[0]).toMatchObject({ lawan: [], tambah: null, kurang: null, geser: null });
  expect(distances(alone)).toEqual([{ partai: 'a', kursi: 2, tambah: null, kurang: null }]);
});

const parties = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    suara: fc.oneof(fc.nat(30), fc.nat(100_000), fc.integer({ min: 39_000_000, max: 39_500_000 })),
  }),
  { minLength: 2, maxLength: 8, selector: ({ id }) => id },
);
const dapil = fc.record({ kode: fc.constant('x'), kursi: fc.integer({ min: 1, max: 10 }), partai: parties });

function change(partai: readonly Suara[], by: Readonly<Record<string, number>>): Suara[] {
  return partai.map(({ id, suara }) => ({ id, suara: suara + (by[id] ?? 0) }));
}
const seatsOf = (one: Pembagian, id: string): number => one.peserta.find((party) => party.id === id)?.kursi ?? 0;

describe('each margin turns the seat, and one vote less does not', () => {
  test('tambah, kurang and geser of the last seat', () => {
    fc.assert(
      fc.property(dapil, (one) => {
        const now = allotSeats(PACK, one);
        const turns = (id: string, by: Readonly<Record<string, number>>): boolean =>
          seatsOf(allotSeats(PACK, { ...one, partai: change(one.partai, by) }), id) > seatsOf(now, id);
        for (const { pemegang, lawan } of lastSeats(now)) {
          for (const { partai, tambah, geser } of lawan) {
            expect(turns(partai, { [partai]: tambah })).toBe(true);
            expect(turns(partai, { [partai]: tambah - 1 })).toBe(false);
            expect(geser).toBeLessThanOrEqual(tambah);
          }
          const [{ kurang, geser } = { kurang: null, geser: null }] = [lastSeats(now).find((last) => last.pemegang === pemegang)];
          if (geser !== null) expect(turns(geser.partai, { [geser.partai]: geser.geser, [pemegang]: -geser.geser })).toBe(true);
          if (kurang?.kurang != null) {
            expect(
              seatsOf(allotSeats(PACK, { ...one, partai: change(one.partai, { [pemegang]: -kurang.kurang }) }), pemegang),
            ).toBeLessThan(seatsOf(now, pemegang));
          }
        }
      }),
    );
  });
  test('what every party lacked for one more, and what it can lose', () => {
    fc.assert(
      fc.property(dapil, (one) => {
        const now = allotSeats(PACK, one);
        for (const { partai, kursi, tambah, kurang } of distances(now)) {
          const after = (by: number): number => seatsOf(allotSeats(PACK, { ...one, partai: change(one.partai, { [partai]: by }) }), partai);
          if (tambah !== null) expect([after(tambah.suara) > kursi, after(tambah.suara - 1) > kursi]).toEqual([true, false]);
          if (kurang !== null) expect(after(-kurang.suara)).toBeLessThan(kursi);
          if (kurang !== null && kurang.suara > 1) {
            const before = allotSeats(PACK, { ...one, partai: change(one.partai, { [partai]: 1 - kurang.suara }) });
            // One vote less draws level at most: the seat is then still its own, or waits in a tie.
            expect(seatsOf(before, partai) + Number(before.seri?.peserta.includes(partai) ?? false)).toBe(kursi);
          }
        }
      }),
    );
  });
});
