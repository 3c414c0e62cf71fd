// Are the fifty weakest and strongest those of a full sort, whatever the order they come in, and do the ends of parts make the ends of the whole?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stationCode, areaCode, type AreaCode } from '#kernel/area-code';
import { PANJANG, type Titik, gabungBocor, gabungUjung, keKuat, keLemah, kumpulBocor, kumpulPemilih, kumpulUjung } from './spread.ts';

const station = (n: number): AreaCode => stationCode(areaCode('6472011001'), 1 + (n % 900));
const point = fc.record({ kode: fc.nat(899).map(station), jumlah: fc.nat(40), part: fc.nat(40) }).map(({ kode, jumlah, part }): Titik => ({ kode, suara: Math.min(part, jumlah), jumlah, lengkap: 1, total: 1 }));
const points = fc.uniqueArray(point, { maxLength: 600, selector: ({ kode }) => kode });

function endsOf(all: readonly Titik[]) {
  const gathered = kumpulUjung();
  for (const one of all) gathered.add(one);
  return gathered.take();
}

describe('ends', () => {
  it('equal the ends of a full sort', () => {
    fc.assert(
      fc.property(points, (all) => {
        const known = all.filter(({ jumlah }) => jumlah > 0);
        expect(endsOf(all)).toEqual({ lemah: [...known].sort(keLemah).slice(0, PANJANG), kuat: [...known].sort(keKuat).slice(0, PANJANG), banyak: known.length });
      }),
    );
  });
  it('of parts make those of the whole', () => {
    fc.assert(
      fc.property(points, fc.nat(600), (all, cut) => {
        expect(gabungUjung([endsOf(all.slice(0, cut)), endsOf(all.slice(cut))])).toEqual(endsOf(all));
      }),
    );
  });
  it('0 of 300 stands before 0 of 5, and 1 of 2 before 2 of 5', () => {
    const one = (no: number, suara: number, jumlah: number): Titik => ({ kode: station(no), suara, jumlah, lengkap: 1, total: 1 });
    const all = [one(1, 2, 5), one(2, 0, 5), one(3, 1, 2), one(4, 0, 300)];
    expect(endsOf(all).lemah.map(({ kode }) => kode.slice(10))).toEqual(['005', '003', '002', '004']);
    expect(endsOf(all).kuat.map(({ kode }) => kode.slice(10))).toEqual(['004', '002', '005', '003']);
  });
});

describe('bocor = sum of D - C and of |D - C| over stations in both layers', () => {
  it('by hand: +3, -5, 0', () => {
    const gathered = kumpulBocor();
    gathered.add(station(0), 100, 103);
    gathered.add(station(1), 50, 45);
    gathered.add(station(2), 7, 7);
    expect(gathered.take()).toEqual({ tps: 3, beda: 2, bersih: -2, mutlak: 8, daftar: [{ kode: station(1), c: 50, d: 45 }, { kode: station(0), c: 100, d: 103 }] });
  });
  it('the sum of sizes is never less than the size of the sum; parts add up', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { maxLength: 120 }), fc.nat(120), (pairs, cut) => {
        const of = (part: readonly (readonly [number, number])[], from: number) => {
          const gathered = kumpulBocor();
          part.forEach(([c, d], at) => gathered.add(station(from + at), c, d));
          return gathered.take();
        };
        const whole = of(pairs, 0);
        expect(whole.mutlak).toBeGreaterThanOrEqual(Math.abs(whole.bersih));
        expect(gabungBocor([of(pairs.slice(0, cut), 0), of(pairs.slice(cut), Math.min(cut, pairs.length))])).toEqual(whole);
      }),
    );
  });
});

describe('users beyond the lists', () => {
  it('counts only stations where the sum can be made, adds A wherever it is read', () => {
    const gathered = kumpulPemilih();
    const cells = { a: 100, b1: 100, b2: 0, b3: 0, b4: 107 };
    gathered.add({ kode: station(0), ...cells }, 7);
    gathered.add({ kode: station(1), ...cells, b4: 100 }, 0);
    gathered.add({ kode: station(2), ...cells, b1: null, b4: null }, null);
    gathered.add({ kode: station(3), ...cells, a: null }, null);
    expect(gathered.take()).toEqual({ tps: 2, beda: 1, jumlah: 7, dpt: 300, dptTps: 3, daftar: [{ kode: station(0), n: 7, ...cells }] });
  });
});
