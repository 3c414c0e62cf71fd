// Is a wrong digit found by the rule that it breaks? (hasil.md 4.3; PKPU 5/2024 on recapitulation: prime quantities, so that no wrong sum comes out right)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { type BarisD, bandingkanBawah, bandingkanDaftar, bandingkanKaki, jumlahKolom } from './d-checks.ts';
import { LAYER_RULES, isRowOf, layerOf, nodeAbove } from './layers.ts';
import { DUA_ORANG, KEADAAN_RAPAT, LANGKAH_RAPAT, keadaanSetelah } from './states.ts';

const row = (kode: string, suara: (number | null)[], sel: (number | null)[] = [], bawah: BarisD['bawah'] = { suara, sel }): BarisD => ({
  kode: areaCode(kode),
  suara,
  sel,
  bawah,
  sebab: null,
});
const ROWS = [row('3174091004001', [83, 107, 38], [228]), row('3174091004002', [2, 13, null], [15])];

describe('D checks', () => {
  it('D02: the foot is compared, never repaired; a column without any figure has none', () => {
    expect(jumlahKolom(ROWS, 4)).toEqual([85, 120, 38, 243]);
    expect(bandingkanKaki(ROWS, { suara: [85, 120, 38], sel: [243] })).toEqual([]);
    expect(bandingkanKaki(ROWS, { suara: [85, 121, 38], sel: [243] })).toEqual([
      { cek: 'D02', kode: null, kolom: 1, tertulis: 121, seharusnya: 120 },
    ]);
    expect(jumlahKolom([row('3174091004001', [null])], 1)).toEqual([null]);
  });
  it('D01: a cell that differs from the station is named with both figures', () => {
    const changed = row('3174091004001', [83, 107, 31], [], { suara: [83, 107, 37], sel: [] });
    expect(bandingkanBawah([changed], 'D01')).toEqual([{ cek: 'D01', kode: changed.kode, kolom: 2, tertulis: 31, seharusnya: 37 }]);
    expect(bandingkanBawah([row('3174091004001', [1], [], null)], 'D01')).toEqual([]);
  });
  it('D06: missing, twice and foreign rows', () => {
    const children = ['3174091004001', '3174091004002', '3174091004003'].map(areaCode);
    const found = bandingkanDaftar([...ROWS, row('3174091004002', [1]), row('3174091004009', [1])], children);
    expect(found.map(({ kode, tertulis, seharusnya }) => [kode, tertulis, seharusnya])).toEqual([
      ['3174091004003', 0, 1],
      ['3174091004002', 2, 1],
      ['3174091004009', 1, 0],
    ]);
  });
  it('any one changed cell is found once by D02 and once by D01', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(999), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 20 }),
        fc.nat(19),
        fc.nat(2),
        fc.integer({ min: 1, max: 997 }),
        (cells, at, column, by) => {
          const rows = cells.map((suara, n) => row(`31740910040${String(n + 10)}`, suara));
          const kaki = { suara: jumlahKolom(rows, 3), sel: [] };
          const hit = at % rows.length;
          const wrong = rows.map((one, n) =>
            n === hit ? { ...one, suara: one.suara.map((cell, c) => (c === column ? (cell ?? 0) + by : cell)) } : one,
          );
          expect(bandingkanKaki(rows, kaki)).toEqual([]);
          expect(bandingkanKaki(wrong, kaki).map((one) => one.kolom)).toEqual([column]);
          expect(bandingkanBawah(wrong, 'D01').map((one) => [one.kode, one.kolom])).toEqual([[rows[hit]?.kode, column]]);
        },
      ),
    );
  });
});

describe('layers', () => {
  it.each([
    ['0', 'D_NAS', undefined],
    ['31', 'D_PROV', '0'],
    ['3174', 'D_KAB', '31'],
    ['317409', 'D_KEC', '3174'],
    ['3174091004', undefined, '31740910'],
    ['3174091004001', undefined, '317409'],
    ['99', undefined, '0'],
    ['990102', 'D_KEC', '0'],
    ['9901', undefined, '0'],
  ])('%s', (code, layer, above) => {
    expect(layerOf(areaCode(code))).toBe(layer);
    if (code.length !== 10) expect(nodeAbove(areaCode(code))).toBe(above);
  });
  it('rows of the nation are provinces and missions; of a kecamatan its stations', () => {
    expect(['31', '99', '990102', '3174'].map((code) => isRowOf(areaCode('0'), areaCode(code)))).toEqual([true, false, true, false]);
    expect(isRowOf(areaCode('317409'), areaCode('3174091004001'))).toBe(true);
    expect(isRowOf(areaCode('317409'), areaCode('3174101004001'))).toBe(false);
    expect(LAYER_RULES.D_NAS.below).toBe('D_PROV');
  });
});

describe('states of a plenary', () => {
  it('only two persons close it, and nothing leads back from a closed form', () => {
    for (const from of KEADAAN_RAPAT) {
      for (const step of LANGKAH_RAPAT) {
        const to = keadaanSetelah(from, step);
        if (to === 'DITUTUP' && from !== 'DITUTUP') expect(DUA_ORANG).toContain(step);
        if (from === 'DITUTUP') expect([undefined, 'DITUTUP', 'DIGANTI']).toContain(to);
      }
    }
  });
  it('a change takes a proposal back', () => {
    expect(keadaanSetelah('DIUSULKAN', 'ubah')).toBe('DIBUKA');
    expect(keadaanSetelah('DIBUKA', 'setuju-tutup')).toBeUndefined();
  });
});
