// Do names lead to one area of the tree or to none, never to a guess? (hasil.md 2, T28)
import { expect, test } from 'vitest';
import { areaCode } from '#kernel/area-code';
import type { StationPlan } from '#modules/pemilu';
import { treePlaces } from './tree-places.ts';

const AREAS = (
  [
    ['31', 'Daerah Khusus Ibukota Jakarta'],
    ['3101', 'Kabupaten Administrasi Kepulauan Seribu'],
    ['310101', 'Kepulauan Seribu Utara'],
    ['3101011001', "Pulau Jum'at"],
    ['32', 'JAWA BARAT'],
    ['3201', 'BOGOR'],
    ['320101', 'CIBINONG'],
    ['3201011001', 'PONDOK RAJEG'],
    ['3201011002', 'PONDOK  RAJEG'],
    ['3271', 'KOTA BOGOR'],
    ['327101', 'CIBINONG'],
    ['3271011001', 'SUKAHATI'],
    ['99', 'LUAR NEGERI'],
    ['9914', 'HONG KONG'],
    ['991401', 'KJRI HONG KONG'],
    ['9914010001', 'TPS'],
    ['9929', 'UNI EMIRAT ARAB'],
    ['992901', 'KBRI ABU DHABI'],
    ['9929010001', 'POS'],
    ['9929010002', 'TPS'],
  ] as const
).map(([kode, nama]) => ({ kode: areaCode(kode), nama, tingkat: kode.length === 10 ? 4 : kode.length / 2 }));

const plan = (kode: string, jumlah: number): StationPlan => ({
  kode: areaCode(kode),
  reguler: jumlah,
  khususAwal: null,
  khususAkhir: null,
  nomor: null,
  jumlah,
  sumber: 'pohon',
});
const places = treePlaces(AREAS, [plan('9914010001', 4), plan('9929010001', 1), plan('9929010002', 8)]);

const path = (provinsi: string, kab_kota: string, kecamatan: string, kel_desa: string) => ({ provinsi, kab_kota, kecamatan, kel_desa });

test.each([
  [path('DKI JAKARTA', 'ADM. KEP. SERIBU', 'KEPULAUAN SERIBU UTARA.', 'PULAU JUMAT'), '3101011001'],
  [path('Jawa Barat', 'Kota Bogor', 'Cibinong', 'Sukahati'), '3271011001'],
  [path('JAWA BARAT', 'BOGOR', 'CIBINONG', 'PONDOK RAJEG'), 'NAMA_GANDA'],
  [path('JAWA BARAT', 'BOGOR', 'CIBINONG', 'SUKAHATI'), 'NAMA_TIDAK_COCOK'], // it lies in the city, not in the regency
  [path('JAWA BARAT', 'KOTA BOGOR', 'CIBINONG', 'SUKAHATY'), 'NAMA_TIDAK_COCOK'],
  [path('', '', '', ''), 'NAMA_TIDAK_COCOK'],
])('%j is %s', (names, expected) => {
  const found = places.village(names);
  expect(found.ok ? found.value : found.refusal.code).toBe(expected);
});

test('a code and names that say two places name the level', () => {
  const kode = areaCode('3271011001');
  expect(places.differs(kode, path('JAWA BARAT', 'KOTA BOGOR', 'CIBINONG', 'SUKAHATI'))).toBeUndefined();
  expect(places.differs(kode, path('JAWA BARAT', 'BOGOR', 'CIBINONG', 'SUKAHATI'))).toEqual({ level: 'kab_kota', tree: 'KOTA BOGOR' });
  expect(places.differs(areaCode('3271011999'), path('JAWA BARAT', 'BOGOR', 'X', 'Y'))).toBe('WILAYAH_TIDAK_ADA');
});

test('with the numbers of the list, only the number listed is the unit', () => {
  const listed = treePlaces(AREAS, [{ ...plan('9929010001', 26), jumlah: 1, nomor: [26] }]);
  const code = (number: number): unknown => listed.abroad('ABU DHABI UNI EMIRAT ARAB', 'POS', number);
  expect(code(26)).toEqual({ ok: true, value: '9929010001026' });
  expect(code(9)).toEqual({ ok: true, value: '9929010001009' }); // not of the plan: the list of stations refuses it later
});

test.each([
  ['ABU DHABI UNI EMIRAT ARAB', 'TPS', 8, '9929010002008'],
  ['Abu Dhabi, Uni Emirat Arab', 'TPS', 1, '9929010002001'],
  ['ABU DHABI UNI EMIRAT ARAB', 'POS', 9, '9929010001001'], // the only unit of its group, whatever number the list gives
  ['ABU DHABI UNI EMIRAT ARAB', 'TPS', 9, '9929010002009'], // beyond the plan: the list of stations refuses it later
  ['ABU DHABI UNI EMIRAT ARAB', 'KSK', 1, 'TPS_DI_LUAR_DAFTAR'],
  ['HONG KONG REPUBLIK RAKYAT TIONGKOK', 'TPS', 4, '9914010001004'], // the tree has Hong Kong as its own country
  ['DUBAI UNI EMIRAT ARAB', 'TPS', 1, 'NAMA_TIDAK_COCOK'],
] as const)('%s %s %i is %s', (mission, kind, number, expected) => {
  const found = places.abroad(mission, kind, number);
  expect(found.ok ? found.value : found.refusal.code).toBe(expected);
});
