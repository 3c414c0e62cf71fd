// Does the machine propose what identifies somebody, and leave the rest?
import { describe, expect, it } from 'vitest';
import type { Paper } from './job.ts';
import { findAgain, proposeBoxes } from './propose.ts';

/** One line a row; every character is a hundredth wide. */
function paperOf(...pages: readonly (readonly string[])[]): Paper {
  return {
    pages: pages.map((texts) => ({
      width: 600,
      height: 800,
      text: texts.join('\n'),
      lines: texts.map((text, row) => ({ text, at: Float32Array.from(Array.from({ length: text.length }, (_, n) => [n / 100, row / 10, 0.01, 0.05]).flat()) })),
    })),
  };
}

/** The words under the proposals. */
const words = (text: string): string[] => proposeBoxes(paperOf([text])).map((box) => text.slice(Math.round(box.x * 100), Math.round((box.x + box.w) * 100)));

describe('proposals', () => {
  it.each([
    ['NIK 3374010203040005 atas nama', ['3374010203040005']],
    ['NIK 3374 0102 0304 0005', ['3374 0102 0304 0005']],
    ['hubungi 0812-3456-7890 atau +62 21 3193 7223', ['0812-3456-7890', '+62 21 3193 7223']],
    ['telepon (021) 31937223', ['(021) 31937223']],
    ['kirim ke budi.s@contoh.co.id.', ['budi.s@contoh.co.id']],
    ['Rekening BNI 1234567890 a.n. Budi', ['1234567890']],
    ['No. Rek: 0012-01-000123-45-6', ['0012-01-000123-45-6']],
    ['Nilai kontrak Rp 1.250.000.000,00 tahun 2026', []],
    ['Keputusan Nomor 1365 Tahun 2023 tanggal 3 Oktober 2023', []],
    ['kode TPS 3374010203004 dan 33740102030040056', []],
    ['', []],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected));

  it('stand where the words stand, a little less high than the line', () => {
    const boxes = proposeBoxes(paperOf([], ['x', 'ke a@b.id']));
    expect(boxes.map(({ page, x, y, w, h }) => [page, ...[x, y, w, h].map((part) => part.toFixed(3))])).toEqual([[1, '0.030', '0.106', '0.060', '0.038']]);
  });
});

describe('the same words elsewhere', () => {
  it('are found on every page but under the box itself', () => {
    const paper = paperOf(['Budi Santoso hadir'], ['dihadiri BUDI SANTOSO dan Budi Santoso']);
    const again = findAgain(paper, [{ page: 0, x: 0, y: 0, w: 0.12, h: 0.05 }]);
    expect(again.map((box) => [box.page, Math.round(box.x * 100)])).toEqual([[1, 9], [1, 26]]);
  });
  it('of a box over nothing are nothing', () => {
    expect(findAgain(paperOf(['Budi']), [{ page: 0, x: 0.5, y: 0.5, w: 0.1, h: 0.1 }])).toEqual([]);
  });
});
