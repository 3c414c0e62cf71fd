// Are differences right in votes and points, and do only matched areas count? (hasil.md 10 and T24)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandingAngka, bandingPeserta, jumlahDari, padankan } from './hitung.ts';

const votes = (...pairs: readonly (readonly [number, number | null])[]) => new Map(pairs);

describe('participants of both sides', () => {
  it('T24: PDIP in Cilacap 143,097 of 784,796 against 200,818 of 781,316 is 7.47 points less', () => {
    const [row] = bandingPeserta([{ nomor: 3, lawan: 3, nama: 'PDIP' }], votes([3, 143_097], [1, 641_699]), votes([3, 200_818], [1, 580_498]));
    expect(row).toMatchObject({ suara: -57_721, kiri: { jumlah: 784_796 }, kanan: { jumlah: 781_316 } });
    expect(row?.poin?.toFixed(2)).toBe('-7.47');
  });
  it('goes by the number of each side: PSI is 15 now and was 11', () => {
    expect(bandingPeserta([{ nomor: 15, lawan: 11, nama: 'PSI' }], votes([15, 30], [11, 70]), votes([11, 10], [15, 90]))).toMatchObject([{ suara: 20, poin: 20 }]);
  });
  it('what one side did not read has no difference, and no vote at all gives no points', () => {
    expect(bandingPeserta([{ nomor: 1, lawan: 1, nama: 'A' }], votes([1, null], [2, 5]), votes([1, 3]))).toEqual([]);
    expect(bandingPeserta([{ nomor: 1, lawan: 1, nama: 'A' }], votes([1, 0]), votes([1, 3]))).toMatchObject([{ suara: -3, poin: null }]);
    expect(bandingAngka(null, 3)).toEqual({ kiri: null, kanan: 3, beda: null });
  });
});

describe('areas of two elections', () => {
  const area = (kode: string | null, n: number | null) => ({ kode, nama: kode ?? '', suara: votes([1, n]) });
  it('only those that match one to one are in either sum; areas without figures match nothing and are counted nowhere', () => {
    const found = padankan([area('3301', 10), area('3302', 20), area('3303', null)], [area('3301', 7), area(null, 5), area('3303', 9), area('3304', null)]);
    expect(found.baris).toEqual([{ kode: '3301', nama: '3301', kini: 10, dulu: 7 }]);
    expect([found.tanpaKini, found.tanpaDulu, jumlahDari(found.kini), jumlahDari(found.dulu)]).toEqual([1, 2, 10, 7]);
  });
  it('every area with figures is matched or counted, on both sides, and the sums are those of the rows', () => {
    const side = fc.uniqueArray(fc.record({ at: fc.integer({ min: 1, max: 9 }), n: fc.option(fc.integer({ min: 0, max: 1_000_000_000 }), { nil: null }) }), { selector: ({ at }) => at, maxLength: 9 });
    fc.assert(
      fc.property(side, side, (now, then) => {
        const [a, b] = [now, then].map((all) => all.map(({ at, n }) => area(String(at), n)));
        const found = padankan(a ?? [], b ?? []);
        const known = (all: typeof now): number => all.filter(({ n }) => n !== null).length;
        expect([found.baris.length + found.tanpaKini, found.baris.length + found.tanpaDulu]).toEqual([known(now), known(then)]);
        expect(jumlahDari(found.kini) ?? 0).toBe(found.baris.reduce((sum, { kini }) => sum + kini, 0));
        expect(jumlahDari(found.dulu) ?? 0).toBe(found.baris.reduce((sum, { dulu }) => sum + dulu, 0));
      }),
    );
  });
});
