// Are the areas, offices and maps of the country there, found and whole? (Kepmendagri codes; UU 7/2017; UU 11/2006)
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areaCode } from '#kernel/area-code';
import {
  BASE_TREE, areaPath, areaShapes, countLevels, ensureAreas, findArea, findNeighbours, findOffice, findTreeOrigin, listAncestors, listChildren,
  listOffices, mapVersion, officeOfArea, readBoundaries, replaceTree, searchAreas, searchOffices, storeBoundaries,
} from '#platform/offices';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
  await ensureAreas(own.database);
}, 60_000);
afterAll(() => own.close());

const found = async (words: string, limit = 5): Promise<string[]> =>
  (await searchAreas(own.database.db, BASE_TREE, words, limit)).map((hit) => hit.kode);

describe('the base tree', () => {
  test('38 provinces, 514 regencies and cities, 7,285 districts, 83,762 villages under one nation', async () => {
    expect(await countLevels(own.database.db, BASE_TREE)).toEqual([1, 38, 514, 7285, 83762]);
    expect((await findTreeOrigin(own.database.db, BASE_TREE))?.lisensi).toBe('ODbL 1.0');
  });
  test('a second start loads nothing', async () => {
    expect(await ensureAreas(own.database)).toBe(false);
  });
  test('a load that is cut off leaves the old tree whole', async () => {
    const origin = { sumber: 'uji', lisensi: 'uji' };
    const act = own.database.transaction(async (db) => {
      await replaceTree(db, BASE_TREE, [{ kode: areaCode('0'), nama: 'Indonesia' }], origin);
      throw new Error('cut');
    });
    await expect(act).rejects.toThrow('cut');
    expect((await countLevels(own.database.db, BASE_TREE))[4]).toBe(83762);
  });
  test('an orphan or a double code is no tree', async () => {
    const origin = { sumber: 'uji', lisensi: 'uji' };
    const orphan = own.database.transaction((db) => replaceTree(db, 'uji', [{ kode: areaCode('3101'), nama: 'X' }], origin));
    await expect(orphan).rejects.toThrow('impossible');
    const twice = own.database.transaction((db) => replaceTree(db, 'uji', [{ kode: areaCode('0'), nama: 'A' }, { kode: areaCode('0'), nama: 'B' }], origin));
    await expect(twice).rejects.toThrow('impossible');
  });
  test('from Beji up to the nation, root first', async () => {
    const up = await listAncestors(own.database.db, BASE_TREE, areaCode('3276061001'));
    expect(up.map((area) => [area.tingkat, area.nama])).toEqual([[0, 'Indonesia'], [1, 'Jawa Barat'], [2, 'Kota Depok'], [3, 'Beji']]);
    expect(areaPath(up)).toBe('Beji, Kota Depok, Jawa Barat');
  });
  test('children in the order of their codes, neighbours on both sides', async () => {
    const children = await listChildren(own.database.db, BASE_TREE, areaCode('65'));
    expect(children.map((area) => area.nama)).toEqual(['Kabupaten Bulungan', 'Kabupaten Malinau', 'Kabupaten Nunukan', 'Kabupaten Tana Tidung', 'Kota Tarakan']);
    const beside = await findNeighbours(own.database.db, BASE_TREE, areaCode('6502'));
    expect([beside.before?.kode, beside.after?.kode]).toEqual(['6501', '6503']);
    expect(await findNeighbours(own.database.db, BASE_TREE, areaCode('0'))).toEqual({});
    expect((await findNeighbours(own.database.db, BASE_TREE, areaCode('11'))).before).toBeUndefined();
  });
  test('what is not there is undefined', async () => {
    expect(await findArea(own.database.db, BASE_TREE, areaCode('9901'))).toBeUndefined();
    expect(await listChildren(own.database.db, 'tidak-ada', areaCode('0'))).toEqual([]);
  });
});

describe('search', () => {
  test.each([
    ['depok', '3276'],
    ['Kota Depok', '3276'],
    ['KAB. BOGOR', '3201'],
    ['kota bogor', '3271'],
    ['kutai kar', '6402'],
    ['beji depok', '327606'],
    ['kec. beji', '327606'],
    ['dki jakarta', '31'],
    ['jakarta', '31'],
    ['yogyakarta', '34'],
    ['sumatera barat', '13'],
    ['jakarta pusat', '3171'],
    ['menteng jakarta pusat', '317106'],
    ['31.73', '3173'],
    ['3276', '3276'],
    ['32.76.06', '327606'],
    ['3276061001007', '3276061001'],
  ])('"%s" finds %s first', async (words, kode) => {
    expect((await found(words))[0]).toBe(kode);
  });
  test.each(['', ' ', 'a', '...', "'", '12345678901234', 'zzzz qqqq', '\u0000', '%', '_', "x' | !y & (", '\\', '🗳️'])('%j finds nothing and breaks nothing', async (words) => {
    expect(await found(words)).toEqual([]);
  });
  test('a hit says where it lies', async () => {
    const [hit] = await searchAreas(own.database.db, BASE_TREE, 'beji depok', 1);
    expect(hit).toMatchObject({ nama: 'Beji', tingkat: 3, jalur: 'Kota Depok, Jawa Barat' });
  });
  test('never more than asked for, each once, best first', async () => {
    const hits = await searchAreas(own.database.db, BASE_TREE, 'suka', 20);
    expect(hits).toHaveLength(20);
    expect(new Set(hits.map((hit) => hit.kode)).size).toBe(20);
    expect(hits.map((hit) => hit.bobot)).toEqual(hits.map((hit) => hit.bobot).sort((a, b) => b - a));
  });
});

describe('offices', () => {
  test('KPU RI, 38 provinces, 514 regencies and cities', async () => {
    const all = await listOffices(own.database.db, 'all');
    expect(all).toHaveLength(553);
    expect(await listOffices(own.database.db, areaCode('0'))).toHaveLength(38);
  });
  test.each([
    ['0', 'KPU RI', 'WIB'],
    ['64', 'KPU Provinsi Kalimantan Timur', 'WITA'],
    ['3276', 'KPU Kota Depok', 'WIB'],
    ['11', 'KIP Aceh', 'WIB'],
    ['1171', 'KIP Kota Banda Aceh', 'WIB'],
    ['1101', 'KIP Kabupaten Aceh Selatan', 'WIB'],
    ['31', 'KPU Provinsi DKI Jakarta', 'WIB'],
    ['3171', 'KPU Kota Jakarta Pusat', 'WIB'],
    ['34', 'KPU Daerah Istimewa Yogyakarta', 'WIB'],
    ['96', 'KPU Provinsi Papua Barat Daya', 'WIT'],
  ])('%s is %s in %s (KIP in Aceh: UU 11/2006 art. 56)', async (kode, nama, zona) => {
    expect(await findOffice(own.database.db, areaCode(kode))).toMatchObject({ nama, zona });
  });
  test('every stated fact has a source, and no office has an invented telephone', async () => {
    const all = await listOffices(own.database.db, 'all');
    expect(all.filter((office) => office.alamat !== null && office.sumber === null)).toEqual([]);
    expect(all.filter((office) => office.telepon !== null || office.surel !== null || office.jam !== null)).toEqual([]);
    expect(all.filter((office) => office.alamat !== null).map((office) => office.kode).sort()).toEqual(['0', '13', '3276', '64']);
  });
  test('an area is served by its regency, abroad by KPU RI', async () => {
    expect((await officeOfArea(own.database.db, areaCode('3276061001007')))?.kode).toBe('3276');
    expect((await officeOfArea(own.database.db, areaCode('64')))?.kode).toBe('64');
    expect((await officeOfArea(own.database.db, areaCode('9901010001')))?.kode).toBe('0');
  });
  test('offices are found by words', async () => {
    expect((await searchOffices(own.database.db, 'kpu depok', 3)).map((office) => office.kode)).toEqual(['3276']);
    expect((await searchOffices(own.database.db, 'kip aceh', 1)).map((office) => office.kode)).toEqual(['11']);
    expect(await searchOffices(own.database.db, "' or 1=1 --", 3)).toEqual([]);
  });
});

describe('boundaries', () => {
  const square = (west: number, south: number): number[][] => [[west, south], [west + 1, south], [west + 1, south + 1], [west, south + 1], [west, south]];
  const feature = (kode: string, ring: number[][]): object => ({ type: 'Feature', properties: { KODE_PROV: kode }, geometry: { type: 'Polygon', coordinates: [ring] } });

  test('no map before an import, one of the nation after it; unknown codes are named', async () => {
    const { db } = own.database;
    expect(await areaShapes(db, areaCode('0'))).toBeUndefined();
    const before = await mapVersion(db);
    const text = JSON.stringify({ type: 'FeatureCollection', features: [feature('64', square(115, 0)), feature('65', square(116, 0)), feature('98', square(117, 3))] });
    const read = await readBoundaries(db, text);
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.value.unknown).toEqual(['98']);
    expect(read.value.missing).toHaveLength(36);
    await own.database.transaction((inner) => storeBoundaries(inner, read.value.set, 'uji'));
    expect(await areaShapes(db, areaCode('0'))).toEqual({
      viewBox: '0 0 1200 600',
      shapes: [{ kode: '64', d: 'M600,600l0-600-600 0 0 600z' }, { kode: '65', d: 'M600,600l600 0 0-600-600 0z' }],
      sumber: 'uji',
    });
    expect(await mapVersion(db)).not.toBe(before);
    expect(await areaShapes(db, areaCode('6401'))).toBeUndefined();
  });
});
