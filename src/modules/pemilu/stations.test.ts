// Which numbers does a kel/desa have, and what does a result file teach? (hasil.md 1.1: 901 and up are lokasi khusus)
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { simulatedPlans } from './simulated-stations.ts';
import { type StationPlan, isStation, planOfNumbers, stationNumbers } from './stations.ts';

const desa = areaCode('1101122007');
const plan: StationPlan = { kode: desa, reguler: 4, khususAwal: 901, khususAkhir: 902, nomor: null, jumlah: 6, sumber: 'pohon' };

test.each([[0, false], [1, true], [4, true], [5, false], [900, false], [901, true], [902, true], [903, false], [1.5, false], [NaN, false]])(
  'Blang Poroh (1101122007), 4 regular and 901-902: %s is a station: %s',
  (no, is) => {
    expect(isStation(plan, no)).toBe(is);
  },
);

test('numbers of a plan without lokasi khusus end with the regular ones', () => {
  expect(stationNumbers({ ...plan, khususAwal: null, khususAkhir: null, jumlah: 4 })).toEqual([1, 2, 3, 4]);
});

describe('properties', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 60 });
  test('a plan learnt from numbers holds exactly these', () => {
    fc.assert(
      fc.property(numbers, (seen) => {
        const learnt = planOfNumbers(desa, seen, 901);
        expect(stationNumbers(learnt)).toEqual([...seen].sort((a, b) => a - b));
        expect(learnt.jumlah).toBe(seen.length);
        for (let no = 0; no <= 1000; no += 1) expect(isStation(learnt, no)).toBe(seen.includes(no));
      }),
      { numRuns: 30 },
    );
  });
  test('numbers of a plan by ranges are its count, and each is a station', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 99 }), (reguler, extra) => {
        const ranged: StationPlan = { ...plan, reguler, khususAwal: extra === 0 ? null : 901, khususAkhir: extra === 0 ? null : 900 + extra, jumlah: reguler + extra };
        const all = stationNumbers(ranged);
        expect(all).toHaveLength(ranged.jumlah);
        expect(all.every((no) => isStation(ranged, no))).toBe(true);
      }),
    );
  });
  test('the simulation gives each village a station and the same plan twice', () => {
    const villages = fc.uniqueArray(fc.integer({ min: 1, max: 99_999_999 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(villages, fc.integer({ min: 1, max: 5000 }), (some, total) => {
        const codes = some.map((n) => areaCode(`64${String(n).padStart(8, '0')}`));
        const plans = simulatedPlans(codes, total, 901);
        expect(plans).toEqual(simulatedPlans(codes, total, 901));
        expect(plans.every((p) => p.reguler >= 1 && p.reguler <= 900 && stationNumbers(p).length === p.jumlah)).toBe(true);
      }),
    );
  });
});
