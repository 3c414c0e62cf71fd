// Which part of a page do somebody's words name? (cells of a grid for pages that are pictures, words for pages with text)
import type { Box, Paper } from '#platform/redaction';

/** Columns A to T and rows 1 to 28: on an A4 page a cell is about a centimetre. */
export const KOLOM = 20;
export const BARIS = 28;
const CELL = /^\s*([0-9]{1,4})\s*:\s*([A-T])([0-9]{1,2})(?:\s*-\s*([A-T])([0-9]{1,2}))?\s*$/i;

/** "2:C4-F6, 3:A1" as boxes; undefined where a part cannot be read. Pages are counted from 1 by people. */
export function bacaKisi(text: string, pages: number): readonly Box[] | undefined {
  const parts = text.split(',').filter((part) => part.trim() !== '');
  const boxes: Box[] = [];
  for (const part of parts.slice(0, 500)) {
    const [, page = '', left = '', top = '', right = left, bottom = top] = CELL.exec(part) ?? [];
    const [x1, x2] = sorted(column(left), column(right));
    const [y1, y2] = sorted(Number(top), Number(bottom));
    if (page === '' || Number(page) < 1 || Number(page) > pages || y1 < 1 || y2 > BARIS) return undefined;
    boxes.push({ page: Number(page) - 1, x: (x1 - 1) / KOLOM, y: (y1 - 1) / BARIS, w: (x2 - x1 + 1) / KOLOM, h: (y2 - y1 + 1) / BARIS });
  }
  return boxes;
}

const column = (letter: string): number => letter.toUpperCase().charCodeAt(0) - 64;
const sorted = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);

/** Every place where these words stand, whatever the case of the letters; lines hold a position for each character. */
export function cariKata(paper: Paper, kata: string): readonly Box[] {
  const wanted = kata.trim().toLowerCase();
  if (wanted.length < 2) return [];
  return paper.pages.flatMap((page, at) =>
    page.lines.flatMap((line) => {
      const boxes: Box[] = [];
      const text = line.text.toLowerCase();
      // Lower case may have another length for a few letters; then positions would slip, and the line is left to the grid.
      if (text.length !== line.text.length) return boxes;
      for (let from = text.indexOf(wanted); from !== -1; from = text.indexOf(wanted, from + wanted.length)) boxes.push(around(line.at, at, from, from + wanted.length));
      return boxes;
    }),
  );
}

/** Boxes of a form or of a search as a draft may keep them: on a page that is there, cut off at its edges; what has no size is dropped. */
export function padaHalaman(boxes: readonly Box[], pages: number): readonly Box[] {
  return boxes.flatMap(({ page, x, y, w, h }) => {
    const [left, top, right, bottom] = [share(x), share(y), share(x + w), share(y + h)];
    const there = Number.isInteger(page) && page >= 0 && page < pages && right > left && bottom > top;
    return there ? [{ page, x: left, y: top, w: Math.min(right - left, 1 - left), h: Math.min(bottom - top, 1 - top) }] : [];
  });
}

/** No number is 0, so that it gives no size. */
const share = (n: number): number => (n > 0 ? Math.min(n, 1) : 0);

function around(at: Float32Array, page: number, from: number, to: number): Box {
  let [left, top, right, bottom] = [1, 1, 0, 0];
  for (let n = from; n < to; n += 1) {
    const [x = 0, y = 0, w = 0, h = 0] = at.subarray(n * 4, n * 4 + 4);
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + w), Math.max(bottom, y + h)];
  }
  return { page, x: left, y: top, w: right - left, h: bottom - top };
}
