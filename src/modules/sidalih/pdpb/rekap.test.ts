// Do real recaps close, is the one that does not sum refused with its difference, and are quarters counted right? (sidalih.md 5.7, 11; PKPU 1/2025)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { getPaket } from '../aturan/packs.ts';
import { bacaCsv, bacaIsian } from './formulir.ts';
import { type RekapBagian, jumlahkan, periksaRekap, sambung } from './rekap-jumlah.ts';
import { KEADAAN, berikut, isTerbukaPleno } from './states.ts';
import { akhirTriwulan, bacaTriwulan, geser, isAkhirRentang, rentang, terlambat, triwulanDari, tulisTriwulan } from './triwulan.ts';

const paket = getPaket('pdpb-2025');
const of = (over: Partial<RekapBagian>): RekapBagian => ({ kode: '3520', awal: 0, baru: 0, tms: 0, akhir: 0, laki: null, perempuan: null, rincian: null, ...over });
const MAGETAN = of({ kode: '3520', awal: 530_630, baru: 25_487, tms: 12_140, akhir: 543_977 });
const MALUKU_UTARA = of({
  kode: '82',
  awal: 757_366,
  baru: 57_448,
  tms: 26_680,
  akhir: 788_134,
  rincian: { pindah: 796, meninggal: 232, ganda: 833, tidak_dikenal: 24_770, di_bawah_umur: 2, tni: 1, polri: 8, bukan_penduduk: 11, belum_ktp_el: 27 },
});
/** Only the categories were printed; the rest is set so that nothing else is wrong. */
const KEPRI = of({ kode: '21', awal: 40_689, tms: 40_689, rincian: { meninggal: 8_080, pindah: 32_054, tni: 79, polri: 158, wna: 2, ganda: 216 } });

describe('real recaps (sidalih.md 11)', () => {
  it.each([
    ['Magetan 2025: 530.630 + 25.487 - 12.140 = 543.977', MAGETAN],
    ['Maluku Utara, September 2022: 757.366 + 57.448 - 26.680 = 788.134 with nine reasons', MALUKU_UTARA],
  ])('%s closes', (_what, isi) => {
    expect(periksaRekap(isi)).toEqual([]);
  });
  it('Kepri, second semester of 2025: categories sum to 40.589, stated are 40.689', () => {
    expect(periksaRekap(KEPRI)).toEqual([{ kode: '21', salah: 'R_RINCIAN_TMS', tertulis: 40_689, seharusnya: 40_589 }]);
  });
  it.each<[string, Partial<RekapBagian>, string]>([
    ['one voter lost on the way', { akhir: 543_976 }, 'R_ARUS'],
    ['L + P is not the total', { laki: 270_000, perempuan: 273_976 }, 'R_JENIS_KELAMIN'],
    ['less than nothing', { baru: -1, akhir: 518_489 }, 'R_NEGATIF'],
  ])('Magetan with %s does not', (_what, over, fault) => {
    expect(periksaRekap({ ...MAGETAN, ...over }).map(({ salah }) => salah)).toContain(fault);
  });
  it('begins where the last one ended', () => {
    expect(periksaRekap(MAGETAN, { sebelum: 530_630 })).toEqual([]);
    expect(periksaRekap(MAGETAN, { sebelum: 530_631 })).toEqual([{ kode: '3520', salah: 'R_SAMBUNG', tertulis: 530_630, seharusnya: 530_631 }]);
  });
});

const count = fc.nat({ max: 900_000 });
const line = fc.record({ awal: count, baru: count, meninggal: count, pindah: count }).map(({ awal, baru, meninggal, pindah }) => {
  const tms = Math.min(meninggal + pindah, awal + baru);
  const died = Math.min(meninggal, tms);
  return of({ awal, baru, tms, akhir: awal + baru - tms, laki: 0, perempuan: awal + baru - tms, rincian: { meninggal: died, pindah: tms - died } });
});

describe('sums', () => {
  it('of areas that close closes, and any figure moved by one is found', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), fc.constantFrom('awal', 'baru', 'tms', 'akhir', 'laki', 'perempuan'), (anak, kolom) => {
        const isi = { ...jumlahkan(anak), kode: '35' };
        expect(periksaRekap(isi, { anak })).toEqual([]);
        expect(periksaRekap({ ...isi, [kolom]: isi[kolom as 'awal'] + 1 }, { anak })).toContainEqual(expect.objectContaining({ salah: 'R_ANAK', kolom }));
      }),
    );
  });
  it('two quarters make a semester that closes', () => {
    fc.assert(
      fc.property(line, count, (first, baru) => {
        const second = of({ awal: first.akhir, baru, akhir: first.akhir + baru, laki: 0, perempuan: first.akhir + baru, rincian: {} });
        const both = sambung([first, second]);
        expect(both && periksaRekap({ ...both, kode: '3520' })).toEqual([]);
        expect([both?.awal, both?.akhir]).toEqual([first.awal, second.akhir]);
      }),
    );
  });
  it('sexes that one of them does not say are not said of the sum', () => {
    expect(jumlahkan([MAGETAN, { ...MAGETAN, laki: 1, perempuan: 2 }])).toMatchObject({ laki: null, perempuan: null, rincian: null });
    expect(sambung([])).toBeUndefined();
  });
});

describe('the form', () => {
  it('reads points between thousands; a missing or hostile figure is named', () => {
    expect(bacaIsian({ awal: '530.630', baru: '25487', tms: '12.140', akhir: '543977', laki: '', meninggal: ' 12140 ' })).toEqual({ isi: { awal: 530_630, baru: 25_487, tms: 12_140, akhir: 543_977, laki: null, perempuan: null, rincian: { meninggal: 12_140 } } });
    expect(bacaIsian({ awal: '1e3', baru: '-1', tms: '=1+1', akhir: '' })).toEqual({ salah: ['awal', 'baru', 'tms', 'akhir'].map((field) => ({ field, code: 'ANGKA' })) });
  });
  it('CSV: the area and those below, either separator', () => {
    const text = '\ufeffkode;awal;baru;tms;akhir;meninggal\r\n3520;10;2;1;11;1\r\n352001;6;1;1;6;1\r\n352002;4;1;0;5;0\r\n';
    const read = bacaCsv(text, areaCode('3520'));
    expect('isi' in read && [read.isi.akhir, read.anak.map(({ kode }) => kode), periksaRekap({ ...read.isi, kode: '3520' }, { anak: read.anak })]).toEqual([11, ['352001', '352002'], []]);
  });
  it.each([
    ['no head', '1,2,3', 'KEPALA', undefined],
    ['a column twice', 'kode,awal,awal,baru,tms,akhir\n', 'KEPALA', undefined],
    ['another regency', 'kode,awal,baru,tms,akhir\n3521,1,1,1,1', 'KODE', 2],
    ['a desa', 'kode,awal,baru,tms,akhir\n3520012001,1,1,1,1', 'KODE', 2],
    ['a formula', 'kode,awal,baru,tms,akhir\n3520,=1,1,1,1', 'ANGKA', 2],
    ['an open quote', 'kode,awal,baru,tms,akhir\n3520,"1,1,1,1', 'BARIS', 2],
    ['the same area twice', 'kode,awal,baru,tms,akhir\n3520,1,1,1,1\n3520,1,1,1,1', 'GANDA', 3],
    ['the area itself missing', 'kode,awal,baru,tms,akhir\n352001,1,1,1,1', 'TANPA_WILAYAH', undefined],
    ['a novel', `kode,awal,baru,tms,akhir\n${'3520,1,1,1,1\n'.repeat(1_002)}`, 'PANJANG', undefined],
  ])('CSV with %s is refused', (_what, text, code, baris) => {
    const read = bacaCsv(text, areaCode('3520'));
    expect('salah' in read && read.salah[0]).toEqual({ field: 'berkas', code, ...(baris === undefined ? {} : { baris }) });
  });
});

describe('quarters (PKPU 1/2025: kab/kota every 3 months, province and nation every 6)', () => {
  it.each([
    ['2025-01-24', '2025-tw1', '2025-03-31'],
    ['2025-06-30', '2025-tw2', '2025-06-30'],
    ['2025-07-01', '2025-tw3', '2025-09-30'],
    ['2025-12-31', '2025-tw4', '2025-12-31'],
  ])('%s lies in %s, which ends on %s', (on, name, end) => {
    const at = triwulanDari(day(on));
    expect([tulisTriwulan(at), akhirTriwulan(at), bacaTriwulan(name)]).toEqual([name, end, at]);
  });
  it.each(['2025-tw5', '2025-tw0', '25-tw1', '2025-TW1', '2025-tw1 ', "2025-tw1'"])('%s names no quarter', (name) => {
    expect(bacaTriwulan(name)).toBeUndefined();
  });
  it('steps over years, back and forth', () => {
    fc.assert(fc.property(fc.integer({ min: 2001, max: 2090 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: -40, max: 40 }), (tahun, tw, by) => {
      expect(geser(geser({ tahun, tw }, by), -by)).toEqual({ tahun, tw });
    }));
  });
  it.each([
    ['kab_kota', null, '2025-03-31', undefined],
    ['kab_kota', null, '2025-04-01', '2025-tw1'],
    ['kab_kota', '2025-tw1', '2025-06-30', undefined],
    ['kab_kota', '2025-tw1', '2025-07-01', '2025-tw2'],
    ['provinsi', null, '2025-06-30', undefined],
    ['provinsi', null, '2025-07-01', '2025-tw2'],
    ['nasional', '2025-tw2', '2025-12-31', undefined],
    ['nasional', '2025-tw2', '2026-01-01', '2025-tw4'],
  ] as const)('%s, last %s: on %s overdue is %s', (tingkat, last, today, due) => {
    const found = terlambat(paket, tingkat, last === null ? null : (bacaTriwulan(last) ?? null), day(today));
    expect(found && tulisTriwulan(found)).toBe(due);
  });
  it('a semester ends with II and IV; the kab/kota decides each quarter', () => {
    expect([rentang(paket, 'kab_kota'), rentang(paket, 'provinsi')]).toEqual([1, 2]);
    expect([1, 2, 3, 4].map((tw) => isAkhirRentang(paket, 'nasional', { tahun: 2025, tw }))).toEqual([false, true, false, true]);
  });
});

describe('states (sidalih.md 5.7)', () => {
  it('a kab/kota goes the whole way, a province decides at once', () => {
    expect(KEADAAN.map((at) => berikut('kab_kota', at))).toEqual(['MASUKAN', 'COKTAS', 'PLENO', 'DIUMUMKAN', 'TUTUP', undefined]);
    expect([berikut('provinsi', 'BUKA'), isTerbukaPleno('nasional', 'BUKA'), isTerbukaPleno('kab_kota', 'BUKA'), isTerbukaPleno('kab_kota', 'COKTAS')]).toEqual(['PLENO', true, false, true]);
  });
});
