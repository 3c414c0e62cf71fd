// Which cells stand on a paper, and where is which paper counted? (hasil.md 1.2, 3.2; UU 7/2017 Pasal 342; UU 11/2006 Pasal 80)
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { type TestDatabase, testDatabase } from '../../../../test/fixture.ts';
import type { Calon, Partai } from '../surat-suara/record.ts';
import { readPartai } from '../surat-suara/store/party.ts';
import { partyCells } from './compose.ts';
import { run, sql } from '#platform/db';
import { findPaper, scopeOfVillages, scopesAt } from './find.ts';
import { codeOf, partsOf } from './paper.ts';
import { addPapers, dropSimulatedPapers } from './store/paper.ts';

let own: TestDatabase;
let parties: readonly Partai[];
beforeAll(async () => {
  own = await testDatabase();
  parties = await readPartai(own.database.db, 'pemilu-2024');
}, 60_000);
afterAll(() => own.close());

const calon = (partai: number, nomor: number): Calon => ({ jenis: 'pdprdp', dapil: '110001', partai, nomor, nama: `C${partai}.${nomor}`, jk: 'L', domisili: null, publikasi: null, status: 'aktif', statusTanggal: null, statusDasar: null });

describe('parties on a paper', () => {
  it.each([
    ['DPRA: 24, the local ones of Aceh among them (UU 11/2006 Pasal 80)', 'pdprdp', '110001', 24],
    ['DPRK in Aceh: 24', 'pdprdk', '110101', 24],
    ['DPR in Aceh: only the 18 of the nation', 'pdpr', '1101', 18],
    ['DPRD Jawa Tengah: 18', 'pdprdp', '330001', 18],
  ] as const)('%s', (_what, jenis, dapil, n) => {
    const { opsi, utama } = partyCells(parties, jenis, dapil, [], true);
    expect([utama, opsi.length]).toEqual([n, n]);
    expect(opsi.map(({ nomor }) => nomor)).toEqual([...opsi.map(({ nomor }) => nomor)].sort((a, b) => a - b));
  });
  it('without a list nobody has a paper, unless the totals of parties are asked for', () => {
    expect(partyCells(parties, 'pdpr', '1101', [], false).utama).toBe(0);
  });
  it('a party without candidates still has its own line A.1 (hasil.md 3.2)', () => {
    const { opsi } = partyCells(parties, 'pdprdp', '330001', [calon(4, 1)], false);
    expect(opsi.filter(({ jenis }) => jenis === 'partai')).toHaveLength(18);
    expect(opsi.filter(({ jenis }) => jenis === 'caleg').map(({ id }) => id)).toEqual(['4.1']);
  });
  it('every cell has its own id, and below the totals the parties stand together (any lists)', () => {
    const lists = fc.uniqueArray(fc.tuple(fc.constantFrom(...[1, 4, 8, 17, 24]), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 40, selector: (one) => one.join('.') });
    fc.assert(
      fc.property(lists, (pairs) => {
        const sorted = [...pairs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        const { opsi, utama } = partyCells(parties, 'pdprdp', '330001', sorted.map(([p, n]) => calon(p, n)), false);
        expect(new Set(opsi.map(({ id }) => id)).size).toBe(opsi.length);
        expect(opsi.length).toBe(utama * 2 + pairs.length);
        const order = opsi.slice(utama).map(({ partai }) => partai ?? 0);
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });
});

describe('papers of a simulation', () => {
  it('go with it, are not remembered, and real ones take their place and stay', async () => {
    const { db } = own.database;
    const paper = (nama: string) => ({ jenis: 'pdpr', lingkup: '6501', nama, kursi: 3, ...partyCells(parties, 'pdpr', '6501', [], true) }) as const;
    const named = async () => (await findPaper(db, 'pemilu-2024', 'pdpr-6501'))?.tempat;
    await addPapers(db, 'pemilu-2024', '2024-01-01T00:00:00Z', true, [paper('SIMULASI')]);
    expect(await named()).toBe('SIMULASI');
    await db.transaction().execute((tx) => dropSimulatedPapers(tx, 'pemilu-2024'));
    expect(await named()).toBeUndefined();
    expect(await addPapers(db, 'pemilu-2024', '2024-01-02T00:00:00Z', false, [paper('Kalimantan Utara')])).toBe(1);
    expect(await addPapers(db, 'pemilu-2024', '2024-01-03T00:00:00Z', false, [paper('LAIN')])).toBe(0);
    await db.transaction().execute((tx) => dropSimulatedPapers(tx, 'pemilu-2024'));
    expect(await named()).toBe('Kalimantan Utara');
    await expect(db.transaction().execute((tx) => run(tx, sql`delete from pemilu_kertas`))).rejects.toThrow('never changed');
  });
});

describe('where a paper is counted', () => {
  it.each([
    ['all votes abroad count in dapil 3102 (DKI Jakarta II)', 'pdpr', '9960', ['3102']],
    ['a village of Jakarta Timur lies in 3101', 'pdpr', '3175011001', ['3101']],
    ['Jakarta lies in three dapil', 'pdpr', '31', ['3101', '3102', '3103']],
    ['no DPRD kab/kota in Jakarta (UU 29/2007 Pasal 9)', 'pdprdk', '3171', []],
    ['no DPD abroad', 'pdpd', '99', []],
    ['DPD of a province', 'pdpd', '3372', ['33']],
    ['all dapil of the nation', 'pdpr', '0', null],
  ] as const)('%s', async (_what, jenis, kode, scopes) => {
    expect(await scopesAt(own.database.db, 'pemilu-2024', jenis, kode === '0' ? '0' as never : areaCode(kode))).toEqual(scopes);
  });
  it.each([
    ['the governor of Yogyakarta is not elected (UU 13/2012 Pasal 18)', 'pkwkp', '3471011001', undefined],
    ['a governor', 'pkwkp', '3372011001', '33'],
    ['a mayor', 'pkwkk', '3372011001', '3372'],
    ['no mayor is elected in Jakarta', 'pkwkk', '3171011001', undefined],
  ] as const)('%s', async (_what, jenis, desa, scope) => {
    expect((await scopeOfVillages(own.database.db, 'pilkada-2024', jenis))(areaCode(desa))).toBe(scope);
  });
  it.each([['ppwp', undefined], ['pdpr-3201', { jenis: 'pdpr', lingkup: '3201' }], ['pdpr-', undefined], ["pdpr-1'", undefined], ['PDPR-3201', undefined]])('the code %s', (kode, parts) => {
    expect(partsOf(kode)).toEqual(parts);
    if (parts !== undefined) expect(codeOf(parts.jenis, parts.lingkup)).toBe(kode);
  });
});
