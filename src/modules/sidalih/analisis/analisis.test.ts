// Do sums rise, do small groups stay hidden, are jumps found among quiet and among wild neighbours? (sidalih.md 4.3, 11)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATAS } from '#kernel/tutupan';
import { lembarCsv } from './lembar.ts';
import { lonjakan } from './lonjakan.ts';
import { KELOMPOK_USIA, KOSONG, type Ringkas, difabelOf, naikkan, pemilihOf, tambah, usiaOf } from './ringkas.ts';
import { type Terbuka, terbukaAnak, terbukaAtas } from './tutup.ts';

const n = fc.nat({ max: 40 });
const bands = fc.record({ '-16': fc.nat({ max: 2 }), '17-20': n, '21-30': n, '31-40': n, '41-50': n, '51-60': n, '61-70': n, '71-': n });
const isi = fc.record({ laki: n, perempuan: n, awal: n, baru: n, keluar: n, usia: bands, disabilitas: fc.dictionary(fc.constantFrom('1', '2', '4'), n), sumber: fc.dictionary(fc.constantFrom('DP4', 'COKLIT'), n), tanpaKtpEl: n, pemula: n }).map((one): Ringkas => ({ ...KOSONG, tps: 1, ...one }));

describe('sums', () => {
  it('children sum to the parent at every level, groups too', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), isi), { minLength: 1, maxLength: 20 }), (all) => {
        const stations = all.map(([kec, desa, one], at) => [`64720${String(kec)}100${String(desa)}${String(at).padStart(3, '0')}`, one] as const);
        const whole = stations.reduce((sum, [, one]) => tambah(sum, one), KOSONG);
        for (const digits of [4, 6, 10]) {
          const areas = naikkan(stations, digits);
          const again = [...areas.values()].reduce((sum, one) => tambah(sum, one), KOSONG);
          expect(pemilihOf(again)).toBe(pemilihOf(whole));
          expect(usiaOf(again)).toEqual(usiaOf(whole));
          expect(difabelOf(again)).toBe(difabelOf(whole));
        }
      }),
    );
  });
});

describe('small groups', () => {
  const shown = (open: Terbuka, one: Ringkas): number[] => [...(open.usia ? KELOMPOK_USIA.map((band) => usiaOf(one)[band]) : []), ...(open.difabel.keadaan === 'ADA' ? [open.difabel.n] : [])];
  it('below the kab/kota no cell under the limit is told', () => {
    fc.assert(
      fc.property(fc.array(isi, { minLength: 1, maxLength: 8 }), (children) => {
        const parent = terbukaAtas(children.reduce((sum, one) => tambah(sum, one), KOSONG));
        terbukaAnak(parent, children).forEach((open, at) => {
          for (const cell of shown(open, children[at] ?? KOSONG)) expect(cell).toBeGreaterThanOrEqual(BATAS);
        });
      }),
    );
  });
  it('a table is told of all neighbours or of none, and never below a parent of which it is not told', () => {
    fc.assert(
      fc.property(fc.array(isi, { minLength: 1, maxLength: 8 }), (children) => {
        const tables = terbukaAnak(terbukaAtas(KOSONG), children).map(({ usia, sumber, tms }) => [usia, sumber, tms]);
        expect(new Set(tables.map(String)).size).toBe(1);
        const closed = { ...terbukaAtas(KOSONG), usia: false, difabel: { keadaan: 'KURANG' } } as const;
        for (const open of terbukaAnak(closed, children)) expect([open.usia, open.difabel.keadaan]).toEqual([false, 'TUTUP']);
      }),
    );
  });
  it('first-time voters less the youngest band must not leave two persons of 21', () => {
    const large: Ringkas = { ...KOSONG, laki: 500, perempuan: 500, usia: Object.fromEntries(['17-20', '21-30', '31-40', '41-50', '51-60', '61-70', '71-'].map((band) => [band, 100])), pemula: 120 };
    const of = (one: Ringkas): boolean | undefined => terbukaAnak(terbukaAtas(KOSONG), [one, large])[0]?.usia;
    expect([of(large), of({ ...large, pemula: 102 }), of({ ...large, pemula: 198 })]).toEqual([true, false, false]);
  });
});

describe('jumps', () => {
  const rule = { permil: 50, simpangan: 4, minimal: 20 };
  const area = (awal: number, baru: number, keluar = 0): Ringkas => ({ ...KOSONG, awal, baru, keluar, laki: awal + baru - keluar });
  const rows = (...all: Ringkas[]) => all.map((one, at) => [String(at), one] as const);
  it.each<[string, readonly (readonly [string, Ringkas])[], readonly string[]]>([
    ['all grow by the same tenth', rows(area(1000, 100), area(2000, 200), area(500, 50)), []],
    ['one grows by a third among quiet ones', rows(area(1000, 10), area(1000, 12), area(1000, 9), area(1000, 11), area(1000, 330)), ['4 jumlah', '4 baru']],
    ['one among neighbours that are all alike', rows(area(1000, 0), area(1000, 0), area(1000, 0), area(1000, 300)), ['3 jumlah', '3 baru']],
    ['few voters are no jump, whatever their share', rows(area(10, 0), area(10, 0), area(10, 0), area(10, 9)), []],
    ['a small share is none, however far from the others', rows(area(10_000, 1), area(10_000, 1), area(10_000, 1), area(10_000, 300)), []],
    ['as many out as in: seen in both, not in the total', rows(area(1000, 10, 10), area(1000, 11, 9), area(1000, 9, 11), area(1000, 12, 10), area(1000, 300, 300)), ['4 baru', '4 keluar']],
    ['no voters before: no share', rows(area(0, 500), area(1000, 1)), []],
  ])('%s', (_what, given, expected) => {
    expect(lonjakan(given, rule).map(({ kode, ukuran }) => `${kode} ${ukuran}`)).toEqual(expected);
  });
});

it('a cell that a spreadsheet would run is defused, a covered one stays empty', () => {
  expect(lembarCsv(['nama', 'n'], [['=1+1', null], ['@SUM', 0]])).toBe("nama,n\n'=1+1,\n'@SUM,0\n");
});
