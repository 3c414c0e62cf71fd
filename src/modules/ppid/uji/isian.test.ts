// Does a sheet reach the test only when both sides are weighed, its term ends, and Pasal 18 was looked at?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { bacaBagian, bacaIsi, kurang, tulisBagian } from './isian.ts';
import { type IsiUji, kunciBagian } from './lembar.ts';
import { typedOf } from './pages/isian.tsx';
import { pengujiOf } from './pages/lembar-handle.tsx';
import { KEADAAN_UJI, LANGKAH_UJI, pelakuUji, ujiSetelah } from './states.ts';
import { isiContoh } from './uji-fixture.ts';

const RI = { kantor: areaCode('0'), pengusul: areaCode('0') };
const codes = (isi: Partial<IsiUji>, office = RI): string[] => kurang({ ...isiContoh, ...isi }, office).map(({ code }) => code);

describe('what a sheet lacks', () => {
  it.each<[string, Partial<IsiUji>, string[]]>([
    ['nothing', {}, []],
    ['a title that says nothing', { judul: 'Data' }, ['JUDUL']],
    ['parts', { bagian: [] }, ['BAGIAN']],
    ['the part of a paper', { bagian: [{ dokumen: 'Kontrak', halaman: '', bagian: '' }] }, ['BAGIAN']],
    ['the request that asks for it', { asal: 'permohonan' }, ['RUJUKAN']],
    ['a letter', { huruf: null, angka: null }, ['HURUF']],
    ['a number under a letter that has some', { angka: null }, ['ANGKA']],
    ['a number that the letter has', { angka: 6 }, ['ANGKA']],
    ['another Act for letter j', { huruf: 'j', angka: null, dasar: 'UU 14/2008' }, ['DASAR']],
    ['one side of the scales', { akibatTutup: 'Tidak apa-apa.' }, ['PANJANG']],
    ['the questions of Pasal 18 (2)', { jabatan: null }, ['ORANG']],
    ['nothing to withhold where the person consents', { persetujuan: true }, ['E_PASAL18']],
    ['consent, and the result is open', { persetujuan: true, hasil: 'terbuka' }, []],
    ['a look at Pasal 18 (1)', { pasal18: null }, ['PASAL18']],
    ['a decision cannot be withheld as a whole', { pasal18: 'kebijakan', hasil: 'tertutup' }, ['E_PASAL18']],
    ['personal parts of a decision can', { pasal18: 'kebijakan', hasil: 'sebagian' }, []],
    ['what a ruling opened cannot', { pasal18: 'dibuka', hasil: 'sebagian' }, ['E_PASAL18']],
    ['a last day (Pasal 20)', { sampai: null }, ['SAMPAI']],
    ['a last day after the first', { sampai: day('2026-10-22') }, ['SAMPAI']],
    ['a review before the end', { tinjau: day('2030-01-01') }, ['TINJAU']],
    ['more than 30 years under letter a', { huruf: 'a', angka: 1, sampai: day('2056-10-23') }, ['LAMA']],
    ['30 years under letter a to the day', { huruf: 'a', angka: 1, sampai: day('2056-10-22') }, []],
    ['a unit', { unit: '' }, ['UNIT']],
  ])('%s', (_name, isi, expected) => expect(codes(isi)).toEqual(expected));

  it.each([
    ['semua', '0', '0', true],
    ['semua', '0', '6472', false],
    ['semua', '64', '64', false],
    ['bawah', '64', '6472', true],
    ['satu', '64', '6472', true],
  ] as const)('scope %s tested by %s for %s: %s', (lingkup, kantor, pengusul, holds) => {
    expect(codes({ lingkup }, { kantor: areaCode(kantor), pengusul: areaCode(pengusul) })).toEqual(holds ? [] : ['LINGKUP']);
  });

  it('a regency proposes, a province and KPU RI test (ppid.md 15)', () => {
    expect(['6472', '64', '0'].map((code) => pengujiOf(areaCode(code)))).toEqual([['64', '0'], ['64', '0'], ['0']]);
  });
});

describe('the form', () => {
  it('a kept draft and its form say the same', () => {
    expect(bacaIsi(typedOf(isiContoh, '0'))).toEqual(isiContoh);
  });
  it('parts: one a line, page in the middle or left out', () => {
    const typed = ' Kontrak ; 7; nomor rekening\n\nSurat;alamat; rumah; lama\r\nTanpa titik koma';
    expect(bacaBagian(typed)).toEqual([
      { dokumen: 'Kontrak', halaman: '7', bagian: 'nomor rekening' },
      { dokumen: 'Surat', halaman: 'alamat', bagian: 'rumah; lama' },
      { dokumen: 'Tanpa titik koma', halaman: '', bagian: '' },
    ]);
    expect(tulisBagian(bacaBagian('Kontrak; rekening'))).toBe('Kontrak; rekening');
  });
  it('whatever is typed, there is a sheet and a list of what it lacks', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('ya', 'tidak', 'h', 'semua', '31', '2026'));
    const names = Object.keys(typedOf(isiContoh, '0'));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), word), (typed) => {
        const isi = bacaIsi(typed);
        expect(isi.judul.length).toBeLessThanOrEqual(200);
        for (const { field } of kurang(isi, RI)) expect(names).toContain(field);
      }),
    );
  });
  it('two spellings of a part are one part', () => {
    expect(kunciBagian({ dokumen: 'Kontrak Sewa ', bagian: 'No. Rekening' })).toBe(kunciBagian({ dokumen: 'KONTRAK  sewa', bagian: 'no rekening' }));
  });
});

describe('states', () => {
  it('only the listed pairs are open, and nothing follows an end but the entry of the list', () => {
    const open = KEADAAN_UJI.map((keadaan) => [keadaan, LANGKAH_UJI.filter((langkah) => ujiSetelah(keadaan, langkah, 'sebagian') !== undefined)]);
    expect(Object.fromEntries(open)).toEqual({
      DRAF: ['ajukan'],
      DIUJI: ['pendapat', 'kembalikan', 'tetapkan'],
      DITETAPKAN: ['setujui', 'tinjau-lagi'],
      BERLAKU: ['cabut', 'buka', 'habis'],
      KEDALUWARSA: ['catat-dip'],
      DICABUT: ['catat-dip'],
      DIBUKA: ['catat-dip'],
    });
  });
  it('whatever is done in whatever order, a sheet is in force only after the head of the body approved', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LANGKAH_UJI), { maxLength: 30 }), fc.constantFrom('sebagian', 'terbuka', 'tertutup'), (steps, hasil) => {
        let keadaan: (typeof KEADAAN_UJI)[number] = 'DRAF';
        let approved = false;
        for (const step of steps) {
          const next = ujiSetelah(keadaan, step, hasil);
          if (next === undefined) continue;
          approved ||= pelakuUji(step) === 'A' && step === 'setujui';
          keadaan = next;
          if (keadaan === 'BERLAKU') expect([approved, hasil]).not.toContain(hasil === 'terbuka' ? 'terbuka' : false);
        }
      }),
    );
  });
});
