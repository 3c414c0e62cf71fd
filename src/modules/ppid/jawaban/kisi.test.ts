// Are cells, words and boxes of a form boxes on a page that is there, whatever somebody writes?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, Paper } from '#platform/redaction';
import { HOSTILE } from '../../../../test/abuse/hostile.ts';
import { BARIS, KOLOM, bacaKisi, cariKata, padaHalaman } from './kisi.ts';

const within = ({ x, y, w, h }: Box): void => {
  for (const n of [x, y, w, h, x + w, y + h]) {
    expect(n).toBeGreaterThanOrEqual(0);
    expect(n).toBeLessThanOrEqual(1 + 1e-9);
  }
};

describe('cells of the grid', () => {
  it.each<[string, readonly (readonly [number, number, number, number, number])[] | undefined]>([
    ['1:A1', [[0, 1, 1, 1, 1]]],
    ['2:C4-F6', [[1, 3, 4, 4, 3]]],
    ['2:f6-c4', [[1, 3, 4, 4, 3]]],
    [' 1 : t28 ', [[0, 20, 28, 1, 1]]],
    ['1:A1-T28, 2:B2', [[0, 1, 1, 20, 28], [1, 2, 2, 1, 1]]],
    ['', []],
    [' , ,', []],
    ['3:A1', undefined],
    ['0:A1', undefined],
    ['1:A0', undefined],
    ['1:A29', undefined],
    ['1:U1', undefined],
    ['A1', undefined],
    ['1:A1-', undefined],
  ])('%j', (text, cells) => {
    const expected = cells?.map(([page, x, y, w, h]) => ({ page, x: (x - 1) / KOLOM, y: (y - 1) / BARIS, w: w / KOLOM, h: h / BARIS }));
    expect(bacaKisi(text, 2)).toEqual(expected);
  });
  it('never throws, and every box lies on a page of the paper', () => {
    const cell = fc.tuple(fc.nat(12), fc.nat(25).map((n) => String.fromCharCode(65 + n)), fc.nat(40), fc.constantFrom('', '-C3', '-T28', '-Z99')).map(([page, letter, row, to]) => `${page}:${letter}${row}${to}`);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(cell).map((list) => list.join(','))), fc.nat(10), (text, pages) => {
        for (const box of bacaKisi(text, pages) ?? []) {
          within(box);
          expect(box.page).toBeLessThan(pages);
          expect(box.w * box.h).toBeGreaterThan(0);
        }
      }),
    );
    for (const text of HOSTILE) expect(bacaKisi(text, 3)?.length ?? 0, text).toBe(0);
  });
});

/** A line of letters of equal width. */
const paper = (...lines: readonly string[]): Paper =>
  ({ pages: [{ width: 600, height: 800, lines: lines.map((text, row) => ({ text, at: Float32Array.from(text.split('').flatMap((_, n) => [n / 100, row / 10, 0.01, 0.05])) })) }] }) as unknown as Paper;

describe('words', () => {
  it('every place, whatever the case, and nothing for less than two letters', () => {
    const found = cariKata(paper('Budi dan BUDI', 'tanpa nama', 'budi'), 'budi');
    expect(found.map(({ x, y }) => [Math.round(x * 100), Math.round(y * 10)])).toEqual([[0, 0], [9, 0], [0, 2]]);
    expect(cariKata(paper('aaaa'), 'a')).toEqual([]);
  });
  it('never throws, whatever stands on the page', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, kata) => {
      for (const box of padaHalaman(cariKata(paper(text), kata), 1)) within(box);
    }));
  });
});

describe('boxes that a form sends', () => {
  it.each<[string, Box, Box | undefined]>([
    ['whole', { page: 0, x: 0.1, y: 0.2, w: 0.3, h: 0.4 }, { page: 0, x: 0.1, y: 0.2, w: 0.3, h: 0.4 }],
    ['beyond the lower right corner', { page: 1, x: 0.5, y: 0.5, w: 9, h: 9 }, { page: 1, x: 0.5, y: 0.5, w: 0.5, h: 0.5 }],
    ['beyond the upper left one', { page: 0, x: -1, y: -1, w: 1.5, h: 1.5 }, { page: 0, x: 0, y: 0, w: 0.5, h: 0.5 }],
    ['no size', { page: 0, x: 0.5, y: 0.5, w: 0, h: 0.1 }, undefined],
    ['less than none', { page: 0, x: 0.5, y: 0.5, w: -0.2, h: 0.1 }, undefined],
    ['beside the page', { page: 0, x: 2, y: 0, w: 1, h: 1 }, undefined],
    ['no such page', { page: 2, x: 0, y: 0, w: 1, h: 1 }, undefined],
    ['half a page', { page: 0.5, x: 0, y: 0, w: 1, h: 1 }, undefined],
    ['no numbers', { page: 0, x: Number.NaN, y: 0, w: 1, h: 1 }, undefined],
  ])('%s', (_why, sent, kept) => {
    const [box] = padaHalaman([sent], 2);
    if (kept === undefined || box === undefined) expect(box).toBe(kept);
    else for (const key of ['page', 'x', 'y', 'w', 'h'] as const) expect(box[key]).toBeCloseTo(kept[key], 9);
  });
  it('whatever numbers come, only boxes on the paper stay', () => {
    const any = fc.record({ page: fc.oneof(fc.integer(), fc.double()), x: fc.double(), y: fc.double(), w: fc.double(), h: fc.double() });
    fc.assert(fc.property(fc.array(any), fc.nat(5), (boxes, pages) => {
      for (const box of padaHalaman(boxes, pages)) {
        within(box);
        expect(box.page).toBeLessThan(pages);
      }
    }));
  });
});
