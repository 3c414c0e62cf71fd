// Who is elected, who goes on, and when is nobody? (UU 7/2017 art 416, 423; UU 10/2016 art 54D, 107, 109; UU 2/2024 art 10)
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realTable } from '../intake/real-fixture.ts';
import { haveRealFiles, packOf, votes } from './aturan-fixture.ts';
import { decidePresident } from './president.ts';
import type { SebaranTingkat } from './ties.ts';
import { decidePlurality } from './winners.ts';

const PPWP = packOf('presiden', 'ppwp');
const DPD = packOf('terbanyak', 'pdpd');
const GUBERNUR = packOf('terbanyak', 'pkwkp', '2024-11-27', '32');
const BUPATI = packOf('terbanyak', 'pkwkk', '2024-11-27', '1901');
const JAKARTA = packOf('terbanyak', 'pkwkp', '2024-11-27', '31');

/** `fifths` provinces where 1 has its fifth, the rest of the 38 where it has none. */
function provinces(fifths: number): { kode: string; suara: ReturnType<typeof votes> }[] {
  return Array.from({ length: 38 }, (_, at) => ({
    kode: String(11 + at),
    suara: votes(at < fifths ? { 1: 20, 2: 50, 3: 30 } : { 1: 19, 2: 51, 3: 30 }),
  }));
}

describe('the president (UU 7/2017 art 416)', () => {
  test.each([
    ['one vote over half and 20 of 38 provinces: elected, art 416 (1)', { 1: 501, 2: 300, 3: 199 }, 20, 'TERPILIH', ['1']],
    ['half is not more than half: second round, art 416 (2)', { 1: 500, 2: 300, 3: 200 }, 38, 'PUTARAN_KEDUA', ['1', '2']],
    ['19 of 38 provinces is not more than half of them: second round', { 1: 501, 2: 300, 3: 199 }, 19, 'PUTARAN_KEDUA', ['1', '2']],
    ['two equal at the top go on together, art 416 (3)', { 1: 400, 2: 400, 3: 200 }, 38, 'PUTARAN_KEDUA', ['1', '2']],
    ['two equal at the top and no third far behind', { 1: 1, 2: 400, 3: 400 }, 0, 'PUTARAN_KEDUA', ['2', '3']],
  ] as const)('%s', (_, opsi, fifths, hasil, who) => {
    const decided = decidePresident(PPWP, { opsi: votes(opsi), provinsi: provinces(fifths) });
    expect([decided.hasil, decided.peserta.map(({ id }) => id), decided.pack]).toEqual([hasil, who, 'ppwp-2024']);
  });

  test('the steps say what was compared: 2 x 501 > 1000, 2 x 20 > 38, and each province', () => {
    const { langkah } = decidePresident(PPWP, { opsi: votes({ 1: 501, 2: 300, 3: 199 }), provinsi: provinces(20) });
    const own = langkah.filter(({ peserta }) => peserta === '1');
    expect(own.slice(0, 2).map(({ langkah: name, kiri, tanda, kanan, terpenuhi }) => [name, kiri, tanda, kanan, terpenuhi])).toEqual([
      ['mayoritas', 1_002, '>', 1_000, true],
      ['persebaran', 40, '>', 38, true],
    ]);
    expect(own.filter(({ langkah: name }) => name === 'provinsi')).toHaveLength(38);
    expect(own[2]).toMatchObject({ wilayah: '11', kiri: 100, tanda: '>=', kanan: 100, terpenuhi: true });
    expect(own[0]?.dasar.ketentuan).toContain('pasal 416 ayat (1)');
  });

  test('votes abroad count in the whole and are no province', () => {
    const provinsi = [{ kode: '11', suara: votes({ 1: 60, 2: 30, 3: 10 }) }];
    expect(decidePresident(PPWP, { opsi: votes({ 1: 160, 2: 130, 3: 40 }), provinsi }).langkah[0]).toMatchObject({
      kiri: 320,
      kanan: 330,
      terpenuhi: false,
    });
  });

  test('a province without votes gives nobody a fifth', () => {
    const provinsi = provinces(19)
      .concat({ kode: '99x', suara: votes({ 1: 0, 2: 0, 3: 0 }) })
      .filter(({ kode }) => kode !== '48');
    expect(decidePresident(PPWP, { opsi: votes({ 1: 501, 2: 300, 3: 199 }), provinsi }).hasil).toBe('PUTARAN_KEDUA');
  });

  const equal = votes({ 1: 300, 2: 300, 3: 300, 4: 100 });
  test.each<[string, SebaranTingkat[], string, string[]]>([
    [
      'three equal at the top: the wider spread over provinces, art 416 (4)',
      [{ tingkat: 'provinsi', suara: { 1: [100, 100, 100], 2: [300, 0, 0], 3: [150, 150, 0] } }],
      'PUTARAN_KEDUA',
      ['1', '3'],
    ],
    [
      'the same in provinces: the next level decides',
      [
        { tingkat: 'provinsi', suara: { 1: [100, 200], 2: [150, 150], 3: [200, 100] } },
        { tingkat: 'kab_kota', suara: { 1: [300, 0, 0], 2: [100, 100, 100], 3: [150, 150, 0] } },
      ],
      'PUTARAN_KEDUA',
      ['2', '3'],
    ],
    ['the areas not known: open', [], 'SERI', []],
  ])('%s', (_, sebaran, hasil, who) => {
    const decided = decidePresident(PPWP, { opsi: equal, provinsi: provinces(0), sebaran });
    expect([decided.hasil, decided.peserta.map(({ id }) => id)]).toEqual([hasil, who]);
  });

  test('equal seconds: the first goes on, the second by the wider spread, art 416 (5)', () => {
    const sebaran: SebaranTingkat[] = [{ tingkat: 'provinsi', suara: { 2: [300, 0], 3: [200, 100] } }];
    const decided = decidePresident(PPWP, { opsi: votes({ 1: 400, 2: 300, 3: 300 }), provinsi: provinces(0), sebaran });
    expect(decided.peserta.map(({ id, cara }) => [id, cara])).toEqual([
      ['1', 'suara'],
      ['3', 'tali'],
    ]);
  });

  test.each([
    ['two pairs: most votes decide (MK 50/PUU-XII/2014)', { 1: 501, 2: 500 }, 1, 'TERPILIH', ['1']],
    ['the second round: most votes decide', { 1: 400, 2: 401 }, 2, 'TERPILIH', ['2']],
    ['equal votes there, areas not known: open', { 1: 400, 2: 400 }, 2, 'SERI', []],
    ['nothing in yet', { 1: 0, 2: 0, 3: 0 }, 1, 'TANPA_SUARA', []],
  ] as const)('%s', (_, opsi, putaran, hasil, who) => {
    const decided = decidePresident(PPWP, { opsi: votes(opsi), provinsi: [], putaran });
    expect([decided.hasil, decided.peserta.map(({ id }) => id)]).toEqual([hasil, who]);
  });
});

describe.runIf(haveRealFiles)('the president on the last rows of the series of 2024 (hasil.md 12, T23)', () => {
  const last = new Map<string, { kode: string; id: string; suara: number }>();
  for (const row of haveRealFiles ? realTable('sirekap_2024_seri_waktu_provinsi.csv.gz') : []) {
    const [kode, id] = [row['kode_provinsi'] ?? '', row['nomor_urut'] ?? ''];
    if (row['jenis'] === 'ppwp') last.set(`${kode}/${id}`, { kode, id, suara: Number(row['suara']) });
  }
  const rows = [...last.values()];
  const sum = (id: string): number => rows.filter((row) => row.id === id).reduce((all, { suara }) => all + suara, 0);
  const opsi = ['1', '2', '3'].map((id) => ({ id, suara: sum(id) }));
  const provinsi = [...new Set(rows.map(({ kode }) => kode))]
    .filter((kode) => kode !== '99')
    .map((kode) => ({ kode, suara: rows.filter((row) => row.kode === kode) }));
  test('pair 2 has more than half, and a fifth in 38 of 38; pairs 1 and 3 in 20 and 8; it is first in 36', () => {
    const decided = decidePresident(PPWP, { opsi, provinsi });
    expect([decided.hasil, decided.peserta.map(({ id }) => id)]).toEqual(['TERPILIH', ['2']]);
    expect(decided.langkah.find(({ langkah, peserta }) => langkah === 'mayoritas' && peserta === '2')).toMatchObject({
      kiri: 2 * 75_372_546,
      kanan: 128_138_944,
    });
    expect(
      ['1', '2', '3'].map(
        (id) => decided.langkah.filter((step) => step.langkah === 'provinsi' && step.peserta === id && step.terpenuhi).length,
      ),
    ).toEqual([20, 38, 8]);
    expect(provinsi.filter(({ suara }) => [...suara].sort((a, b) => b.suara - a.suara)[0]?.id === '2')).toHaveLength(36);
  });
});

describe('DPD, four a province (UU 7/2017 art 423)', () => {
  const nine = { a: 90, b: 80, c: 70, d: 60, e: 50, f: 40, g: 30, h: 20, i: 10 };
  test('the first four are elected, the fifth to the eighth are the replacements', () => {
    const decided = decidePlurality(DPD, { opsi: votes(nine) });
    expect([decided.hasil, decided.peserta.map(({ id }) => id), decided.pengganti.map(({ id, peringkat }) => [id, peringkat])]).toEqual([
      'TERPILIH',
      ['a', 'b', 'c', 'd'],
      [
        ['e', 5],
        ['f', 6],
        ['g', 7],
        ['h', 8],
      ],
    ]);
    expect(decided.langkah[0]).toMatchObject({ langkah: 'terbanyak', peserta: 'd', kiri: 60, kanan: 50 });
  });
  test('equal at place four: the more even spread over the kab/kota, by those where one leads the other', () => {
    const sebaran: SebaranTingkat[] = [{ tingkat: 'kab_kota', suara: { d: [58, 1, 1], e: [0, 30, 30] } }];
    const decided = decidePlurality(DPD, { opsi: votes({ ...nine, e: 60 }), sebaran });
    expect(decided.peserta.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'e']);
    expect(decided.tali[0]).toMatchObject({
      nilai: [
        { id: 'd', nilai: 1 },
        { id: 'e', nilai: 2 },
      ],
      menang: ['e'],
    });
    expect(decided.pengganti.map(({ id }) => id)).toEqual(['d', 'f', 'g', 'h']);
  });
  test('an area where two are level is led by neither: the one who leads a single area goes first', () => {
    const suara = { d: [25, 25, 10], e: [25, 25, 10], f: [0, 0, 60] };
    const decided = decidePlurality(DPD, { opsi: votes({ ...nine, e: 60, f: 60 }), sebaran: [{ tingkat: 'kab_kota', suara }] });
    expect(decided.peserta.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'f']);
  });
  test('equal there as well: the plenary, and no draw by the machine', () => {
    const sebaran: SebaranTingkat[] = [{ tingkat: 'kab_kota', suara: { d: [40, 20], e: [20, 40] } }];
    const decided = decidePlurality(DPD, { opsi: votes({ ...nine, e: 60 }), sebaran });
    expect(decided).toMatchObject({ hasil: 'SERI', seri: { peserta: ['d', 'e'], kursi: 1, tunggu: 'pleno' } });
    expect(decided.peserta.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
  test('equal at the last replacement: both stand there', () => {
    expect(decidePlurality(DPD, { opsi: votes({ ...nine, i: 20 }) }).pengganti.map(({ id, peringkat }) => [id, peringkat])).toEqual([
      ['e', 5],
      ['f', 6],
      ['g', 7],
      ['h', 8],
      ['i', 8],
    ]);
  });
});

describe('governors, regents, mayors', () => {
  test('most votes, whatever the share (UU 10/2016 art 109 (1))', () => {
    expect(decidePlurality(GUBERNUR, { opsi: votes({ 1: 34, 2: 33, 3: 33 }) })).toMatchObject({
      hasil: 'TERPILIH',
      peserta: [{ id: '1' }],
      pengganti: [],
    });
  });
  test('equal: the more even spread over kecamatan for a regent, over kab/kota for a governor (art 107 (2), 109 (2))', () => {
    const opsi = votes({ 1: 10, 2: 10 });
    const kec: SebaranTingkat[] = [{ tingkat: 'kecamatan', suara: { 1: [8, 1, 1], 2: [0, 5, 5] } }];
    expect(decidePlurality(BUPATI, { opsi, sebaran: kec }).peserta.map(({ id }) => id)).toEqual(['2']);
    expect(decidePlurality(GUBERNUR, { opsi, sebaran: kec }).seri).toMatchObject({ tunggu: 'DATA' });
  });
  test.each([
    ['more than half: elected', { A: 51, kosong: 49 }, 'TERPILIH', ['A']],
    ['half: not elected', { A: 50, kosong: 50 }, 'ULANG', []],
    ['Bangka 2024, provisional: the empty column leads', { A: 50_443, kosong: 67_546 }, 'ULANG', []],
    ['Pangkalpinang 2024, provisional: the empty column leads', { A: 35_177, kosong: 48_528 }, 'ULANG', []],
  ] as const)('a single pair against KOLOM KOSONG, %s (UU 10/2016 art 54D)', (_, suara, hasil, who) => {
    const opsi = votes(suara).map((one) => ({ ...one, kolomKosong: one.id === 'kosong' }));
    const decided = decidePlurality(BUPATI, { opsi });
    expect([decided.hasil, decided.peserta.map(({ id }) => id), decided.langkah[0]?.langkah]).toEqual([hasil, who, 'tunggal']);
  });
  test('Jakarta 2024, 14,825 of 14,835 stations: 2 v - V = 5,808, one round (UU 29/2007 art 11; T21)', () => {
    const decided = decidePlurality(JAKARTA, { opsi: votes({ 1: 1_717_245, 2: 458_886, 3: 2_181_939 }) });
    expect(decided).toMatchObject({ pack: 'pilkada-31', hasil: 'TERPILIH', peserta: [{ id: '3' }] });
    expect((decided.langkah[0]?.kiri ?? 0) - (decided.langkah[0]?.kanan ?? 0)).toBe(5_808);
  });
  test.each([
    ['half is not enough', { 1: 50, 2: 30, 3: 20 }, 1, 'PUTARAN_KEDUA', ['1', '2']],
    ['in the second round most votes decide', { 1: 30, 2: 29 }, 2, 'TERPILIH', ['1']],
    ['equal votes in the second round are no third round', { 1: 30, 2: 30 }, 2, 'SERI', []],
    ['equal seconds, areas not known', { 1: 40, 2: 30, 3: 30 }, 1, 'SERI', ['1']],
  ] as const)('Jakarta: %s (UU 2/2024 art 10)', (_, opsi, putaran, hasil, who) => {
    const decided = decidePlurality(JAKARTA, { opsi: votes(opsi), putaran });
    expect([decided.hasil, decided.peserta.map(({ id }) => id)]).toEqual([hasil, who]);
  });
});

describe.runIf(haveRealFiles)('single pairs of 27 November 2024 (T20)', () => {
  const EMPTY = 'KOLOM KOSONG';
  const single = (file: string): string[] =>
    realTable(file)
      .filter(({ nama }) => nama?.startsWith(EMPTY))
      .map((row) => row['kode_wilayah'] ?? '');
  test('one governor (92), 36 kab/kota; the empty column leads in 1901 and 1971', () => {
    expect(single('pilkada_2024_paslon_gubernur.csv')).toEqual(['92']);
    const places = single('pilkada_2024_paslon_bupati_walikota.csv');
    expect(places).toHaveLength(36);
    const empty = new Set(
      realTable('pilkada_2024_paslon_bupati_walikota.csv')
        .filter(({ nama }) => nama?.startsWith(EMPTY))
        .map((row) => row['id_paslon']),
    );
    const rows = realTable('pilkada_2024_bupati_walikota_kec.csv.gz').filter(
      (row) => places.includes(row['kode_wilayah'] ?? '') && row['id_paslon'] !== '',
    );
    const again = places.filter((kode) => {
      const opsi = rows
        .filter((row) => row['kode_wilayah'] === kode)
        .map((row) => ({ id: row['id_paslon'] ?? '', suara: Number(row['suara']), kolomKosong: empty.has(row['id_paslon']) }));
      return opsi.length > 0 && decidePlurality(BUPATI, { opsi }).hasil === 'ULANG';
    });
    expect(again).toEqual(['1901', '1971']);
  });
});

test('no outcome depends on the order of the options, and nobody is elected twice', () => {
  const options = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 2 }), suara: fc.nat(6) }), {
    minLength: 3,
    maxLength: 9,
    selector: ({ id }) => id,
  });
  const shuffled = options.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(shuffled, fc.constantFrom(DPD, GUBERNUR, JAKARTA), ([opsi, other], pack) => {
      const decided = decidePlurality(pack, { opsi });
      expect(decidePlurality(pack, { opsi: other })).toEqual(decided);
      const named = [...decided.peserta.map(({ id }) => id), ...(decided.seri?.peserta ?? [])];
      expect(new Set(named).size).toBe(named.length);
      expect(decidePresident(PPWP, { opsi: other, provinsi: [] })).toMatchObject({
        peserta: decidePresident(PPWP, { opsi, provinsi: [] }).peserta,
      });
    }),
  );
});
