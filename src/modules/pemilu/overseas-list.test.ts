// Which rows of the list abroad are refused, and does a group get all of its numbers or none? (hasil.md 7.1, T13)
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AreaCode, areaCode } from '#kernel/area-code';
import { type Group, OVERSEAS_FAULTS, isOverseasList, readOverseasList } from './overseas-list.ts';
import { FAULT_TEXT } from './text.ts';

const HEAD = 'kode_wilayah,nama,kode_negara,negara,kode_kpu_kota,kode_kota,kota,kode_kpu_tps,kode_tps,tps/pos/ksk,no_tps';
const GROUPS: ReadonlyMap<AreaCode, Group> = new Map([
  [areaCode('9901010001'), { nama: 'TPS', jumlah: 2 }],
  [areaCode('9901010002'), { nama: 'Pos', jumlah: 1 }],
]);
/** Rows of KPU's list; the only POS of Bandar Seri Begawan is number 26. */
const unit = (kode: string, kind: string, no: string): string => `99,LUAR NEGERI,9901,BRUNEI DARUSSALAM,91595,990101,KBRI BANDAR SERI BEGAWAN,91855001,${kode},${kind},${no}`;
const WHOLE = [unit('9901010001', 'TPS', '002'), unit('9901010001', 'TPS', '001'), unit('9901010002', 'POS', '026')];
const read = (...rows: string[]) => {
  const result = readOverseasList([HEAD, ...rows, ''].join('\n'), GROUPS);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

test('the exact numbers, whatever their order; the source is the tree', () => {
  const { plans, refused, kept } = read(...WHOLE);
  expect([refused, kept]).toEqual([[], []]);
  expect(plans).toEqual([
    { kode: '9901010001', reguler: 2, khususAwal: null, khususAkhir: null, nomor: [1, 2], jumlah: 2, sumber: 'pohon' },
    { kode: '9901010002', reguler: 26, khususAwal: null, khususAkhir: null, nomor: [26], jumlah: 1, sumber: 'pohon' },
  ]);
});

test.each([
  [`${HEAD}\nx`, true],
  [`\u{feff}${HEAD}\r\nx`, true],
  [`${HEAD},lagi\n`, false],
  ['kode,tingkat,kode_induk,nama', false],
  ['', false],
])('known by its header: %j', (text, expected) => {
  expect(isOverseasList(text)).toBe(expected);
});

test('a list without rows is refused', () => {
  expect(readOverseasList(`${HEAD}\n`, GROUPS)).toMatchObject({ ok: false, refusal: { code: 'BERKAS_KOSONG' } });
});

describe('a row is refused, and its group keeps the plan of the tree when a unit is missing for it', () => {
  test.each<[string, string, string | null]>([
    [unit('9901010002', 'POS', '"26'), 'BARIS_RUSAK', null],
    ['99,LUAR NEGERI', 'BARIS_KOLOM', null],
    [unit('99010100021', 'POS', '026'), 'KODE', 'kode_tps'],
    [unit('3101011001', 'POS', '026'), 'KODE', 'kode_tps'],
    [unit('9902010002', 'POS', '026'), 'INDUK_BEDA', 'kode_negara'],
    [unit('9901020002', 'POS', '026'), 'INDUK_BEDA', 'kode_kota'],
    [unit('9901010002', 'POS', '026').replace('99,', '98,'), 'INDUK_BEDA', 'kode_wilayah'],
    [unit('9901010009', 'POS', '026'), 'GRUP_TIADA', 'kode_tps'],
    [unit('9901010002', 'KSK', '026'), 'GRUP_JENIS', 'tps/pos/ksk'],
    [unit('9901010002', 'POS', '000'), 'UNIT_NOMOR', 'no_tps'],
    [unit('9901010002', 'POS', '26'), 'UNIT_NOMOR', 'no_tps'],
    [unit('9901010002', 'POS', '-26'), 'UNIT_NOMOR', 'no_tps'],
    [unit('9901010002', 'POS', ''), 'UNIT_NOMOR', 'no_tps'],
  ])('%s: %s', (row, alasan, kolom) => {
    const { plans, refused, kept } = read(...WHOLE.slice(0, 2), row);
    expect(refused.map((one) => [one.baris, one.alasan, one.kolom])).toEqual([[4, alasan, kolom]]);
    expect(plans.map((plan) => plan.kode)).toEqual(['9901010001']);
    expect(kept).toEqual(['9901010002']);
  });
  test('a unit named twice', () => {
    const { plans, refused } = read(...WHOLE, unit('9901010002', 'POS', '026'));
    expect(refused).toEqual([{ baris: 5, kolom: 'no_tps', alasan: 'UNIT_GANDA', nilai: '26' }]);
    expect(plans).toHaveLength(2);
  });
  test.each([
    ['one unit too few', [WHOLE[0] ?? '', WHOLE[2] ?? ''], [[2, '1 / 2']]],
    ['one unit too many', [...WHOLE, unit('9901010002', 'POS', '027')], [[4, '2 / 1'], [5, '2 / 1']]],
  ])('%s: all rows of the group', (_, rows, expected) => {
    const { plans, refused } = read(...rows);
    expect(refused.map((one) => [one.baris, one.nilai])).toEqual(expected);
    expect(new Set(refused.map((one) => one.alasan))).toEqual(new Set(['GRUP_JUMLAH']));
    expect(plans).toHaveLength(1);
  });
  test('every reason has its sentence', () => {
    expect(OVERSEAS_FAULTS.filter((fault) => FAULT_TEXT[fault].id === '')).toEqual([]);
  });
});

test('any rows: the groups keep the number of their units, and every row is either of a plan or refused', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...WHOLE), fc.integer({ min: 0, max: 30 }).map((n) => unit('9901010002', 'POS', String(n).padStart(3, '0')))), { maxLength: 8 }), (some) => {
      const { plans, refused, kept, read: rows } = read(...some.map((row) => row.replace(/[\r\n]/g, '')), 'x');
      for (const plan of plans) expect([plan.jumlah, plan.nomor?.length]).toEqual([GROUPS.get(plan.kode)?.jumlah, plan.jumlah]);
      expect(plans.reduce((sum, plan) => sum + plan.jumlah, 0) + refused.length).toBe(rows);
      expect(plans.length + kept.length).toBe(GROUPS.size);
    }),
  );
});
