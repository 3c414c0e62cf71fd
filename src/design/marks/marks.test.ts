// Are empty, zero and covered three things, and is no contestant given another's hue?
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReader, ReaderContext } from '#design/reader';
import { Digits, type DigitsState } from './digits.tsx';
import { optionHue } from './option-mark.tsx';
import { Tag } from './tag.tsx';

/** Boxes as a person sees them, and the words that are read aloud. */
function drawn(value: number | null, state?: DigitsState, boxes?: number): { boxes: string[]; words: string; css: string } {
  const html = renderToString(h(Digits, { value, state, boxes }));
  return {
    boxes: [...html.matchAll(/<i[^>]*>(.*?)<\/i>/g)].map((found) => found[1] ?? ''),
    words: /pd-vh">(.*?)</.exec(html)?.[1] ?? '',
    css: /pd-digits--(\w+)/.exec(html)?.[1] ?? '',
  };
}

describe('digits of form C.HASIL (PKPU 25/2023)', () => {
  it.each([
    [86, undefined, ['', '8', '6'], '86', 'ada'],
    [0, undefined, ['', '', '0'], '0', 'ada'],
    [null, undefined, ['', '', ''], 'belum terbaca', 'belum'],
    [237, 'bertemuan', ['2', '3', '7'], '237', 'bertemuan'],
    [30, 'berubah', ['', '3', '0'], '30', 'berubah'],
    [null, 'ditutup', ['', '', ''], 'ditutup', 'ditutup'],
    [7, 'ditutup', ['', '', ''], 'ditutup', 'ditutup'], // a covered figure leaves no trace in the page
    [1203, undefined, ['1', '2', '0', '3'], '1.203', 'ada'],
  ] as const)('%s %s', (value, state, boxes, words, css) => {
    expect(drawn(value, state)).toEqual({ boxes, words, css });
  });

  it('no digit is lost or made', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.integer({ min: 1, max: 7 }), (value, boxes) => {
        expect(drawn(value, 'ada', boxes).boxes.join('')).toBe(String(value));
      }),
    );
  });
});

describe('hues', () => {
  it('three pairs, eight party hues, nothing borrowed', () => {
    expect([1, 2, 3, 4].map((no) => optionHue('paslon', no))).toEqual([
      'pd-hue--paslon-1',
      'pd-hue--paslon-2',
      'pd-hue--paslon-3',
      'pd-hue--lain',
    ]);
    expect([1, 8, 9, 17, 24, 25].map((no) => optionHue('partai', no))).toEqual([
      'pd-hue--1',
      'pd-hue--8',
      'pd-hue--1',
      'pd-hue--1',
      'pd-hue--8',
      'pd-hue--lain',
    ]);
    expect(optionHue('calon', 1)).toBe('pd-hue--lain');
  });
});

describe('tags', () => {
  it.each([
    ['id', 'Bertemuan 737', '/temuan'],
    ['en', 'Findings 737', '/en/temuan'],
  ] as const)('in %s', (lang, words, address) => {
    const html = renderToString(
      h(ReaderContext.Provider, { value: makeReader(lang) }, h(Tag, { kind: 'bertemuan', n: 737, href: '/temuan' })),
    );
    expect(html).toContain(words);
    expect(html).toContain(`href="${address}"`);
  });
});
