// Does each voter get the ballots of the law, and does a map of dapil answer for every area? (UU 7/2017, UU 10/2016; hasil.md 1.2)
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ballotsAt, findSuratSuara, listDaftarSuratSuara } from './ballots.ts';
import { makePeta } from './dapil-map.ts';
import { mayStand } from './record.ts';
import { DAPIL_DPR_2024 } from './register/dapil-dpr-2024.ts';
import { OWN_PARTIES } from './register/parties.ts';
import { readKeterisian } from './women.ts';

const kinds = (slug: string, kode: string): string[] => ballotsAt(slug, kode).map((one) => one.jenis);

describe('ballots by place', () => {
  test.each([
    ['pemilu-2024', '3273', ['ppwp', 'pdpr', 'pdpd', 'pdprdp', 'pdprdk'], 'five in Bandung'],
    ['pemilu-2024', '3171011001001', ['ppwp', 'pdpr', 'pdpd', 'pdprdp'], 'no DPRD of a city in Jakarta (UU 29/2007 Pasal 9)'],
    ['pemilu-2024', '9901', ['ppwp', 'pdpr'], 'two abroad'],
    ['pemilu-2024', '96', ['ppwp', 'pdpr', 'pdpd', 'pdprdp', 'pdprdk'], 'five in Papua Barat Daya (UU 29/2022)'],
    ['pilkada-2024', '3171', ['pkwkp'], 'no mayor is elected in Jakarta (UU 29/2007 Pasal 19)'],
    ['pilkada-2024', '3471', ['pkwkk'], 'the governor of Yogyakarta is appointed (UU 13/2012 Pasal 18)'],
    ['pilkada-2024', '1171', ['pkwkp', 'pkwkk'], 'both in Banda Aceh'],
    ['pilkada-2024', '99', [], 'none abroad'],
    ['pemilu-2029', '3273', [], 'none of an election that is not here'],
  ])('%s %s: %j (%s)', (slug, kode, expected) => {
    expect(kinds(slug, kode)).toEqual(expected);
  });
  test('numbers of the decrees: DPR 84 and 580, DPD 38 and 152, DPRD 301 and 2,372, 2,325 and 17,510', () => {
    const numbers = (slug: string): unknown[] => (listDaftarSuratSuara().find((one) => one.pemilu === slug)?.surat ?? []).map((one) => [one.jenis, one.jumlahLingkup, one.kursi]);
    expect(numbers('pemilu-2024')).toEqual([['ppwp', 1, 1], ['pdpr', 84, 580], ['pdpd', 38, 152], ['pdprdp', 301, 2372], ['pdprdk', 2325, 17_510]]);
    expect(numbers('pemilu-2019')).toEqual([['ppwp', 1, 1], ['pdpr', 80, 575], ['pdpd', 34, 136], ['pdprdp', 272, 2207], ['pdprdk', 2206, 17_610]]);
    expect(DAPIL_DPR_2024.map((one) => one.kursi).reduce<number>((sum, n) => sum + (n ?? 0), 0)).toBe(580);
    expect(new Set(DAPIL_DPR_2024.flatMap((one) => one.wilayah.map((area) => area.kode))).size).toBe(514);
  });
  test('every dapil of the DPR has 3 to 10 seats (UU 7/2017 Pasal 187 ayat (3))', () => {
    expect(DAPIL_DPR_2024.filter(({ kursi }) => kursi === null || kursi < 3 || kursi > 10)).toEqual([]);
  });
});

describe('local parties (UU 11/2006 Pasal 80)', () => {
  const local = { lokalAceh: true };
  test.each([
    ['pdprdp', '110001', true], ['pdprdk', '117103', true], ['pdpr', '1101', false], ['pdprdp', '120001', false], ['pdprdk', '321101', false],
  ] as const)('%s in %s: %s', (jenis, dapil, may) => {
    expect(mayStand(local, jenis, dapil)).toBe(may);
    expect(mayStand({ lokalAceh: false }, jenis, dapil)).toBe(true);
  });
  test('18 national and 6 local in 2024, 16 and 4 in 2019', () => {
    const split = (slug: string): number[] => [false, true].map((of) => (OWN_PARTIES.get(slug) ?? []).filter((one) => one.lokalAceh === of).length);
    expect([split('pemilu-2024'), split('pemilu-2019')]).toEqual([[18, 6], [16, 4]]);
  });
});

describe('a map of dapil', () => {
  const whole = (kode: string, dapil: string) => ({ kode, dapil, nama: null, pecah: false });
  const part = (kode: string, dapil: string) => ({ kode, dapil, nama: null, pecah: true });
  const peta = makePeta([whole('1101', 'A'), part('1102', 'A'), part('1102', 'B'), whole('110201', 'A'), whole('110202', 'B'), part('110203', 'A'), part('110203', 'B'), whole('1102032001', 'B')], true);
  test.each([
    ['1101', { keadaan: 'utuh', dapil: 'A' }],
    ['1101012001', { keadaan: 'utuh', dapil: 'A' }],
    ['1101012001007', { keadaan: 'utuh', dapil: 'A' }],
    ['1102', { keadaan: 'terbagi', dapil: ['A', 'B'] }],
    ['110202', { keadaan: 'utuh', dapil: 'B' }],
    ['1102032001', { keadaan: 'utuh', dapil: 'B' }],
    ['1102032001012', { keadaan: 'utuh', dapil: 'B' }],
    ['110203', { keadaan: 'terbagi', dapil: ['A', 'B'] }],
    // Not listed itself, in a divided district: either part is possible.
    ['1102032002', { keadaan: 'terbagi', dapil: ['A', 'B'] }],
    ['11', { keadaan: 'terbagi', dapil: ['A', 'B'] }],
    ['0', { keadaan: 'terbagi', dapil: ['A', 'B'] }],
    ['12', { keadaan: 'tak_tercatat' }],
    ['1103012001', { keadaan: 'tak_tercatat' }],
  ])('%s', (kode, expected) => {
    expect(peta.find(kode)).toEqual(expected);
  });
  test('codes that do not nest are found exactly', () => {
    const flat = makePeta([whole('24', 'A'), whole('2452', 'B')], false);
    expect([flat.find('24'), flat.find('2452'), flat.find('245')]).toEqual([{ keadaan: 'utuh', dapil: 'A' }, { keadaan: 'utuh', dapil: 'B' }, { keadaan: 'tak_tercatat' }]);
  });
  test('whatever the division: a desa of a listed district lies in its dapil, order does not matter, the regency names all', () => {
    const districts = fc.uniqueArray(fc.record({ kec: fc.integer({ min: 1, max: 40 }), dapil: fc.constantFrom('A', 'B', 'C') }), { selector: (one) => one.kec, minLength: 1 });
    fc.assert(
      fc.property(districts, fc.func(fc.integer()), (list, weigh) => {
        const code = (kec: number): string => `3201${String(kec).padStart(2, '0')}`;
        const lines = [...new Set(list.map((one) => one.dapil))].map((dapil) => part('3201', dapil)).concat(list.map((one) => whole(code(one.kec), one.dapil)));
        const one = makePeta(lines, true);
        const other = makePeta([...lines].sort((a, b) => weigh(a) - weigh(b)), true);
        for (const { kec, dapil } of list) expect(one.find(`${code(kec)}2001`)).toEqual({ keadaan: 'utuh', dapil });
        const inside = [...new Set(list.map((each) => each.dapil))].sort();
        expect(one.find('3201')).toEqual(inside.length === 1 ? { keadaan: 'utuh', dapil: inside[0] } : { keadaan: 'terbagi', dapil: inside });
        for (const kode of ['3201', '32', '320141', ...list.map((each) => code(each.kec))]) expect(other.find(kode)).toEqual(one.find(kode));
      }),
    );
  });
});

describe('women on a list (UU 7/2017 Pasal 245 and 246 ayat (2))', () => {
  const rule = findSuratSuara('pemilu-2024', 'pdpr')?.keterwakilan ?? undefined;
  const list = (sexes: string) => sexes.split(/(?=.)/).map((jk, at) => ({ nomor: at + 1, jk: jk === 'P' ? ('P' as const) : ('L' as const) }));
  test.each([
    ['LPLLPLL', 7, 2, false, true, 'two of seven: enough rounded as usual, too few rounded up'],
    ['LPLLPLP', 7, 3, false, false, 'three of seven'],
    ['L', 1, 0, false, true, 'a lone man'],
    ['PLLLLLPLP', 9, 3, false, false, 'three in a row without a woman'],
    ['LLLLLLLPP', 9, 2, true, true, 'two of nine'],
  ])('%s: %i candidates, %i women', (sexes, calon, perempuan, kurangBiasa, kurangKeAtas) => {
    if (!rule) throw new Error('no rule');
    expect(readKeterisian(list(sexes), rule)).toMatchObject({ calon, perempuan, kurangBiasa, kurangKeAtas, nomorLompat: false });
  });
  test('a block is three numbers in ballot order; a rest of one or two is none', () => {
    if (!rule) throw new Error('no rule');
    expect(readKeterisian(list('PLLLLLPLP'), rule).gagalTiga).toBe(true);
    expect(readKeterisian(list('LLPPLLLL'), rule).gagalTiga).toBe(false);
    expect(readKeterisian([], rule)).toEqual({ calon: 0, perempuan: 0, persen: null, kurangBiasa: false, kurangKeAtas: false, gagalTiga: false, nomorLompat: false });
  });
  test('rounding up asks for one woman more at most, and never less', () => {
    if (!rule) throw new Error('no rule');
    fc.assert(
      fc.property(fc.array(fc.constantFrom('L', 'P'), { minLength: 1, maxLength: 40 }), (sexes) => {
        const read = readKeterisian(list(sexes.join('')), rule);
        expect(read.kurangBiasa && !read.kurangKeAtas).toBe(false);
        expect(read.kurangKeAtas).toBe(read.perempuan < Math.ceil((3 * read.calon) / 10));
        expect(read.kurangBiasa).toBe(read.perempuan < Math.floor((3 * read.calon + 5) / 10));
      }),
    );
  });
});
