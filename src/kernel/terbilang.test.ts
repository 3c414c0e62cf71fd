// Do number words and numbers say the same, and is everything else refused? (K19; hasil.md section 4.4)
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTerbilang, terbilang } from './terbilang.ts';

const PER_DIGIT = { code: 'DIEJA_PER_ANGKA' };
const offByOne = (tertulis: string, dibaca: string): object => ({ code: 'BEDA_SATU_HURUF', values: { tertulis, dibaca } });

test.each([
  ['nol', 0],
  ['sepuluh', 10],
  ['sebelas', 11],
  ['empat belas', 14],
  ['lima puluh sembilan', 59],
  ['seratus', 100],
  ['seratus tujuh', 107],
  ['seratus sebelas', 111],
  ['dua ratus dua belas', 212],
  ['empat ratus lima', 405],
  ['sembilan ratus sembilan puluh sembilan', 999],
  ['seribu', 1_000],
  ['seribu satu', 1_001],
  ['dua ribu tujuh ratus tiga puluh satu', 2_731], // the largest Pos unit abroad
  ['dua puluh ribu dua puluh dua', 20_022],
  ['dua puluh satu ribu', 21_000],
  ['satu juta', 1_000_000],
  ['seratus dua puluh tiga juta seribu lima', 123_001_005],
])('section 4.4: "%s" is %i, both ways', (words, n) => {
  expect(terbilang(n)).toBe(words);
  expect(readTerbilang(words)).toEqual({ ok: true, value: { angka: n, peringatan: [] } });
});

describe('the writing is normalised before it is read', () => {
  test.each([
    ['KOSONG', 0],
    ['Nihil.', 0],
    ['  Dua   Puluh\tTiga\n', 23],
    ['duapuluh', 20],
    ['duaratusduabelas', 212],
    ['se ratus tujuh', 107],
    ['se puluh', 10],
    ['SE BELAS', 11],
    ['se ribu', 1_000],
    ['se  ratuslima', 105],
    ['dua-puluh', 20],
    ['--- tiga ---', 3],
    ['lima puluh 50', 50],
  ])('%j is %i', (text, angka) => {
    expect(readTerbilang(text)).toEqual({ ok: true, value: { angka, peringatan: [] } });
  });
});

describe('what is not a number is never guessed: TAK_TERBACA', () => {
  test.each([
    ['satu belas'],
    ['satu ratus'],
    ['satu ribu'],
    ['satu puluh'],
    ['satu juta satu ribu'],
    ['sepuluh satu'],
    ['tiga puluh sepuluh'],
    ['dua puluh dan dua'],
    ['dua puluh tiga belas'],
    ['dua puluh dua ratus'],
    ['seratus dua ratus'],
    ['seratus seribu'],
    ['sejuta'],
    ['ribu'],
    ['ratus'],
    ['lima ribu tiga ribu'],
    ['dua ribu satu juta'],
    ['dua puluh nol'],
    ['nol ratus'],
    ['satu dua tiga empat'], // four boxes do not exist
    ['nihil satu'],
    ['satu seratus'],
    ['ratu'], // one letter off both "ratus" and "satu"
    ['suara'],
    ['duaxpuluh'],
    [''],
    ['  '],
    ['117'],
    ['\u0434\u0432\u0430'],
  ])('%j', (text) => {
    expect(readTerbilang(text)).toEqual({ ok: false, refusal: { code: 'TAK_TERBACA' } });
  });
});

describe('understood, but to be looked at again', () => {
  test.each([
    ['satu satu tujuh', 117, [PER_DIGIT]],
    ['nol dua tujuh', 27, [PER_DIGIT]],
    ['kosong kosong lima', 5, [PER_DIGIT]],
    ['dua lima', 25, [PER_DIGIT]],
    ['satusatutujuh', 117, [PER_DIGIT]],
    ['nol nol nol', 0, [PER_DIGIT]],
    ['dua puluj tiga', 23, [offByOne('puluj', 'puluh')]],
    ['delpan', 8, [offByOne('delpan', 'delapan')]],
    ['sembillan puluh', 90, [offByOne('sembillan', 'sembilan')]],
    ['tujuk belass', 17, [offByOne('tujuk', 'tujuh'), offByOne('belass', 'belas')]],
    ['satu satu tuju', 117, [offByOne('tuju', 'tujuh'), PER_DIGIT]],
  ])('%j is %i with a warning', (text, angka, peringatan) => {
    expect(readTerbilang(text)).toEqual({ ok: true, value: { angka, peringatan } });
  });
});

test('generator and parser agree on every number 0 to 99,999, and no two sound alike', () => {
  const heard = new Set<string>();
  const wrong: number[] = [];
  for (let n = 0; n <= 99_999; n += 1) {
    const words = terbilang(n);
    heard.add(words);
    const read = readTerbilang(words);
    if (!read.ok || read.value.angka !== n || read.value.peringatan.length > 0) wrong.push(n);
  }
  expect(wrong).toEqual([]);
  expect(heard.size).toBe(100_000);
});

test('also above, glued together, in capitals', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
      const words = terbilang(n);
      expect(readTerbilang(words)).toEqual({ ok: true, value: { angka: n, peringatan: [] } });
      expect(readTerbilang(words.replaceAll(' ', '').toUpperCase())).toEqual(readTerbilang(words));
    }),
  );
});

test('whatever order number words come in, a reading without warning is the one way to say that number', () => {
  const word = fc.constantFrom(...'nol satu dua lima puluh belas ratus ribu juta sepuluh sebelas seratus seribu'.split(' '));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
      const read = readTerbilang(words.join(' '));
      if (read.ok && read.value.peringatan.length === 0) expect(terbilang(read.value.angka)).toBe(words.join(' '));
    }),
    { numRuns: 2_000 },
  );
});

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => readTerbilang(text)).not.toThrow();
    }),
  );
});

test('a number outside what is said in words is a bug', () => {
  for (const bad of [-1, 0.5, NaN, 1_000_000_000]) expect(() => terbilang(bad)).toThrow('number in words');
});
