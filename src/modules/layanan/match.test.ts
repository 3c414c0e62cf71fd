// Do people's own words lead to the right service?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentWords, matchWords, oneSlip } from './match.ts';
import { COMING } from './services.ts';

function bestService(words: string): string | undefined {
  const typed = contentWords(words);
  const ranked = COMING.map((s) => ({ slug: s.slug, w: matchWords(typed, `${s.label.id} ${s.system ?? ''}`, `${s.detail.id} ${s.alias}`) }));
  const [top] = ranked.sort((a, b) => b.w - a.w);
  return top !== undefined && top.w > 0 ? top.slug : undefined;
}

describe('words to service (layanan.md 4.1, 4.2)', () => {
  it.each([
    ['nyalon', 'calon'],
    ['ngadu', 'aduan'],
    ['pengaduannya', 'aduan'],
    ['namaku dicatut partai', 'nama-dicatut'],
    ['suap', 'wbs'],
    ['korupsii', 'wbs'],
    ['peraturn', 'jdih'],
    ['zona integritas', 'zona-integritas'],
    ['rumah pintar', 'siparmas'],
  ])('%s: %s', (words, slug) => {
    expect(bestService(words)).toBe(slug);
  });
  it.each(['xqzwv', 'saya ingin', '', '<script>', '1 2 3'])('%j leads nowhere', (words) => {
    expect(bestService(words)).toBeUndefined();
  });
});

describe('one slip', () => {
  it.each([
    ['pemilu', 'pemilu', true],
    ['pemliu', 'pemilu', true],
    ['pemil', 'pemilu', true],
    ['pemiluu', 'pemilu', true],
    ['pemulu', 'pemilu', true],
    ['pamulu', 'pemilu', false],
    ['', 'a', true],
    ['', 'ab', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(oneSlip(a, b)).toBe(same);
  });
  it('is the same in both directions', () => {
    const word = fc.stringMatching(/^[abc]{0,6}$/);
    fc.assert(fc.property(word, word, (a, b) => oneSlip(a, b) === oneSlip(b, a)));
  });
});
