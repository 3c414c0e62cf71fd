// Is every sum written as a reader would check it? (hasil.md 4.1; figures of TPS 3101011001003, 3101011001001)
import { describe, expect, it } from 'vitest';
import { checkWords, exceptionWords, foldIds, sumWords } from './check-words.ts';
import type { Pemeriksaan } from '../figures.ts';

const cases: readonly (readonly [Pemeriksaan, string | undefined, string | undefined])[] = [
  [{ id: 'K02', hasil: 'GAGAL', nilai: [116, 126, 237] }, '116 + 126 = 242, tertulis 237', '116 + 126 = 242, written 237'],
  [{ id: 'K08', hasil: 'GAGAL', nilai: [126, 1, 0, 122] }, '126 + 1 + 0 = 127, tertulis 122', '126 + 1 + 0 = 127, written 122'],
  [{ id: 'K07', hasil: 'LULUS', nilai: [116, 0, 0, 116] }, '116 + 0 + 0 = 116', '116 + 0 + 0 = 116'],
  [{ id: 'K10', hasil: 'LULUS', nilai: [237, 282] }, '237 ≤ 282', '237 ≤ 282'],
  [{ id: 'K10', hasil: 'GAGAL', nilai: [1237, 282] }, '1.237 lebih dari 282', '1,237 is more than 282'],
  [{ id: 'K16', hasil: 'GAGAL', nilai: [233, 292] }, '233 tidak sama dengan 292', '233 is not 292'],
  [{ id: 'K16', hasil: 'LULUS', nilai: [238, 238] }, '238 = 238', '238 = 238'],
  [{ id: 'K17', hasil: 'GAGAL', nilai: [86, 119, 38, 235] }, '86 + 119 + 38 = 243, tertulis 235', '86 + 119 + 38 = 243, written 235'],
  [{ id: 'K24', hasil: 'LULUS', nilai: [238, 237, 1, 0, 282] }, '238 ≤ 282', '238 ≤ 282'],
  [{ id: 'K20', hasil: 'LULUS', nilai: [] }, undefined, undefined],
];

describe('the sum of a check in words', () => {
  it.each(cases)('%j', (check, id, en) => {
    // Blanks inside the arithmetic do not break; a reader sees blanks.
    expect(sumWords('id', check)?.replaceAll('\u00a0', ' ')).toBe(id);
    expect(sumWords('en', check)?.replaceAll('\u00a0', ' ')).toBe(en);
  });
});

it('a failed check asks its whole question, a passed one says what was compared', () => {
  expect(checkWords('id', { id: 'K02', hasil: 'GAGAL', nilai: [116, 126, 237] })).toBe(
    'Pengguna dalam DPT: laki-laki ditambah perempuan tidak sama dengan jumlahnya.',
  );
  expect(checkWords('id', { id: 'K20', hasil: 'LULUS', nilai: [] })).toBe('Setiap angka 0 sampai 999');
  expect(checkWords('en', { id: 'K02', hasil: 'LULUS', nilai: [1, 2, 3] })).toBe('DPT voters who voted: men + women');
});

it.each([
  [['K01', 'K02', 'K03', 'K04', 'K05', 'K07', 'K08', 'K24'], 'K01–K05, K07, K08, K24'],
  [['K06', 'K11'], 'K06, K11'],
  [[], ''],
] as const)('%j is folded to %s', (ids, words) => {
  expect(foldIds(ids)).toBe(words);
});

it('an exception has words, an unknown code stands as it is', () => {
  expect(exceptionWords('id', 'X_DPTB')).toBe('dijelaskan oleh DPTb dan DPK');
  expect(exceptionWords('en', 'X_KERTAS')).toBe('X_KERTAS');
});
