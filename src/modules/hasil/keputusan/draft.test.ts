// Is what is typed from a decree read exactly, and does the real decree of 2024 pass? (KPU 360/2024, 20 March 2024; hasil.md 4.3 D10, 11)
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { findKontes } from '#modules/pemilu';
import { type Latar, periksaKeputusan } from './check.ts';
import { selOfDecree } from './decree.ts';
import { type Salah, type Typed, readLampiran, readNaskah } from './draft.ts';
import { KEADAAN_SK, LANGKAH_SK, USUL_JAM, keadaanSetelah, keadaanSk } from './states.ts';

const pack = findKontes('pemilu-2024', 'ppwp');
if (pack === undefined) throw new Error('the pack of 2024 is gone');

/** The votes that KPU 360/2024 fixed for the pairs 1, 2 and 3, and their sum. */
const DECREED = [40_971_906, 96_214_691, 27_040_878] as const;
const VALID = 164_227_475;
const TYPED: Typed = {
  nomor: '360',
  tahun: '2024',
  tanggal_tanggal: '20',
  tanggal_bulan: '03',
  tanggal_tahun: '2024',
  sebab: 'REGULER',
  c0: '40.971.906',
  c1: '96.214.691',
  c2: '27040878',
  sah: '164.227.475',
};
const read = (over: Typed = {}) => {
  const answer = readNaskah({ ...TYPED, ...over }, 3);
  return 'isi' in answer ? answer.isi : answer.salah;
};
const first = readNaskah(TYPED, 3);
if (!('isi' in first)) throw new Error(JSON.stringify(first.salah));
const decree = first.isi;
const blank = pack.form.sel.map(({ nama }) => (nama === 'suara_sah' ? VALID : null));
const latar: Latar = {
  pack,
  hari: day('2024-02-14'),
  hariIni: day('2024-03-20'),
  rekap: { kaki: { suara: DECREED, sel: blank }, baris: [], perbaikan: false },
  berlaku: undefined,
  tercatat: [],
  wilayah: ['11', '99'].map(areaCode),
};
const codes = (over: Partial<typeof decree>, at: Partial<Latar> = {}): string[] => periksaKeputusan({ ...decree, ...over }, { ...latar, ...at }).map(({ code }) => code);

describe('KPU 360/2024 of 20 March 2024', () => {
  it('40.971.906, 96.214.691, 27.040.878 make 164.227.475 and equal the national plenary of the same day: nothing keeps it out', () => {
    expect(DECREED.reduce((sum, one) => sum + one, 0)).toBe(VALID);
    expect([decree.suara, decree.suaraSah]).toEqual([[...DECREED], VALID]);
    expect(selOfDecree(pack, decree)).toEqual({ suara: [...DECREED], sel: blank });
    expect(codes({})).toEqual([]);
  });
  it.each([0, 1, 2])('one vote more for pair %i than the plenary: D10, and the sum', (n) => {
    expect(codes({ suara: DECREED.map((cell, at) => cell + (at === n ? 1 : 0)) })).toEqual(['JUMLAH_SUARA', 'D10']);
  });
  it.each<[string, Partial<Latar>, string[]]>([
    ['the plenary has not closed', { rekap: undefined }, ['REKAP_BELUM']],
    ['the plenary is open again', { rekap: { ...latar.rekap, kaki: { suara: DECREED, sel: blank }, baris: [], perbaikan: true } }, ['REKAP_PERBAIKAN']],
    ['recorded on 19 March', { hariIni: day('2024-03-19') }, ['TANGGAL_NANTI']],
    ['another stands already', { berlaku: { nomor: 359, tahun: 2024, tanggal: '2024-03-20' } }, ['SUDAH_ADA']],
    ['itself stands already', { tercatat: [{ nomor: 360, tahun: 2024 }] }, ['NOMOR_ADA']],
  ])('%s', (_name, at, found) => {
    expect(codes({}, at)).toEqual(found);
  });
  it('a repeated vote changes figures once its basis is named (UU 7/2017 Pasal 372, 373)', () => {
    const suara = [DECREED[0] + 5, DECREED[1] - 5, DECREED[2]];
    const dasar = { nomor: 'Keputusan KPU 390/2024', tanggal: '2024-03-18', uraian: 'PSU di TPS 1' };
    expect(codes({ suara })).toEqual(['D10']);
    expect(codes({ suara, sebab: 'PSU', dasar })).toEqual([]);
    expect(codes({ suara, sebab: 'PSU', dasar }, { rekap: undefined })).toEqual([]);
  });
});

describe('what is typed', () => {
  it.each<[string, Typed, string[]]>([
    ['nothing', { nomor: '', tahun: '', tanggal_tanggal: '', c0: '', sah: '' }, ['nomor', 'tahun', 'tanggal', 'c0', 'sah']],
    ['a number with letters', { nomor: '360a' }, ['nomor']],
    ['29 February 2023', { tanggal_tanggal: '29', tanggal_bulan: '2', tanggal_tahun: '2023' }, ['tanggal']],
    ['minus, exponent, fraction', { c0: '-1', c1: '1e3', c2: '1.5' }, ['c0', 'c1', 'c2']],
    ['ten digits', { c0: '1234567890' }, ['c0']],
    ['points in wrong places', { c0: '40.97.1906', c1: '.123', c2: '1234.567' }, ['c0', 'c1', 'c2']],
    ['a direction mark in the basis', { dasar_nomor: 'Putusan \u202e42', dasar_uraian: 'Uji', dasar_tanggal_tanggal: '1', dasar_tanggal_bulan: '3', dasar_tanggal_tahun: '2024' }, ['dasar_nomor']],
    ['a basis without its day', { dasar_nomor: 'Putusan 1', dasar_uraian: 'Uji' }, ['dasar_tanggal']],
    ['an annex of words', { lampiran: 'Aceh 1 2 3\n11;x;1;2' }, ['lampiran', 'lampiran']],
  ])('%s is told field by field', (_name, over, fields) => {
    expect((read(over) as readonly Salah[]).map(({ field }) => field)).toEqual(fields);
  });
  it('an annex comes as a spreadsheet pastes it', () => {
    const salah: Salah[] = [];
    expect(readLampiran('11\tACEH\t1.234.567\t2\t3\r\n\n99;4;5;6\n', 3, salah)).toEqual([
      { kode: '11', suara: [1_234_567, 2, 3] },
      { kode: '99', suara: [4, 5, 6] },
    ]);
    expect(salah).toEqual([]);
  });
  it('any text in any field is read or told, never thrown', () => {
    const names = [...Object.keys(TYPED), 'dasar_nomor', 'dasar_uraian', 'lampiran', 'total'];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ unit: 'binary', maxLength: 40 }), (name, value) => {
        const answer = readNaskah({ ...TYPED, [name]: value }, 3);
        expect('isi' in answer || answer.salah.length > 0).toBe(true);
      }),
    );
  });
});

describe('the states (README)', () => {
  it('no step leads away from what was published, and only a waiting proposal can be approved', () => {
    for (const langkah of LANGKAH_SK) for (const dari of ['BERLAKU', 'DIGANTI', 'DITARIK'] as const) expect(keadaanSetelah(dari, langkah), `${dari} ${langkah}`).toBeUndefined();
    expect(KEADAAN_SK.filter((dari) => keadaanSetelah(dari, 'SETUJU') !== undefined)).toEqual(['USUL']);
  });
  it.each([
    [USUL_JAM * 3_600, 'USUL'],
    [USUL_JAM * 3_600 + 1, 'BASI'],
  ] as const)('a proposal after %i seconds is %s', (after, keadaan) => {
    expect(keadaanSk({ langkah: 'USUL', pada: 1_000 }, false, 1_000 + after)).toBe(keadaan);
  });
});
