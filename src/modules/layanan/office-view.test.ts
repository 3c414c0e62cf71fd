// Does every way of writing an office's code lead to one office, and does the picker never jump to a wrong one?
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { ensureAreas } from '#platform/offices';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { officeCodeFrom, pickedOffice, readOfficeView, readPicker } from './office-view.ts';

describe('officeCodeFrom', () => {
  it.each([
    ['0', '0'],
    ['64', '64'],
    ['32.76', '3276'],
    ['3276', '3276'],
    ['32.76.01', '3276'],
    ['3173011005003', '3173'],
    ['99', '0'],
    ['990101', '0'],
  ])('%s is office %s', (typed, kode) => {
    expect(officeCodeFrom(typed)).toBe(kode);
  });
  it.each(['', 'depok', '00', '3.276', '<b>', '327', '3276015502900001'])('%j is none', (typed) => {
    expect(officeCodeFrom(typed)).toBeUndefined();
  });
});

describe('offices of the country', () => {
  let base: TestDatabase;
  beforeAll(async () => {
    base = await testDatabase();
    await ensureAreas(base.database);
  }, 60_000);
  afterAll(() => base.close());

  it.each([
    ['0', 'KPU RI', 38],
    ['64', 'KPU Provinsi Kalimantan Timur', 10],
    ['65', 'KPU Provinsi Kalimantan Utara', 5],
    ['19', 'KPU Provinsi Kepulauan Bangka Belitung', 7],
    ['13', 'KPU Provinsi Sumatera Barat', 19],
    ['3276', 'KPU Kota Depok', 0],
  ])('%s is %s with %i offices below', async (kode, nama, below) => {
    const view = await readOfficeView(base.database.db, areaCode(kode));
    expect(view?.office.nama).toBe(nama);
    expect(view?.below).toHaveLength(below);
    expect(view?.above?.kode).toBe(kode === '0' ? undefined : kode.length === 2 ? '0' : kode.slice(0, 2));
  });
  it('a code without office is absent', async () => {
    expect(await readOfficeView(base.database.db, areaCode('10'))).toBeUndefined();
  });

  it('the picker opens an office only when both choices fit together', async () => {
    const picker = await readPicker(base.database.db, '64');
    expect(picker.provinces).toHaveLength(38);
    expect(pickedOffice(picker, '6472')?.nama).toBe('KPU Kota Samarinda');
    expect(pickedOffice(picker, '64')?.nama).toBe('KPU Provinsi Kalimantan Timur');
    expect(pickedOffice(picker, '3276')).toBeUndefined();
    expect(pickedOffice(picker, undefined)).toBeUndefined();
    const unknown = await readPicker(base.database.db, '<b>');
    expect(unknown.chosen).toBeUndefined();
    expect(unknown.regencies).toEqual([]);
  });
});
