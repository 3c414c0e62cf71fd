// What would a machine hide in this paper? (the officer decides; ppid.md 18)
import type { Box, Paper, PaperLine } from './job.ts';
import { bare, unitsUnder } from './paper/cover.ts';

/** NIK and NKK: 16 digits, also in groups. */
const SIXTEEN = /(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/g;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** Handset and house numbers as Indonesians write them: 0812-3456-7890, +62 21 3193 7223, (021) 31937223. */
const PHONE = /(?<![\d.,])(?:\+?62[ .-]?|\(?0)\d{2,4}\)?(?:[ .-]?\d{2,4}){2,3}(?!\d)/g;
/** Ten to fifteen digits behind the word that says so. */
const ACCOUNT = /(?:rek(?:ening)?|no\.? ?rek|a\/c|norek|va)\b[^\d\n]{0,30}(\d(?:[ .-]?\d){7,17})(?!\d)/gi;

/** A box is cut a little above and below, so that it does not graze the lines beside. */
const CUT = 0.12;

/** In the order of the pages, without doubles; nothing on pages that are only a picture. */
export function proposeBoxes(paper: Paper): readonly Box[] {
  return paper.pages.flatMap((page, at) =>
    page.lines.flatMap((line) => {
      const found = [SIXTEEN, MAIL, PHONE, ACCOUNT].flatMap((kind) => [...line.text.matchAll(kind)].map((match) => span(match)));
      return found
        .filter(([from, to], n) => !found.some(([a, b], other) => other !== n && a <= from && b >= to && (b - a > to - from || other < n)))
        .map(([from, to]) => boxOf(at, line, from, to));
    }),
  );
}

/** Where else do the words stand that these boxes hide? The same number or name on another page gives the hidden one away. */
export function findAgain(paper: Paper, boxes: readonly Box[]): readonly Box[] {
  const wanted = new Set<string>();
  paper.pages.forEach((page, at) => {
    for (const box of boxes) if (box.page === at) for (const line of page.lines) wanted.add(runOf(box, line));
  });
  const words = [...wanted].filter((word) => bare(word).length >= 4);
  return paper.pages.flatMap((page, at) =>
    page.lines.flatMap((line) => words.flatMap((word) => placesOf(line.text, word).map((from) => boxOf(at, line, from, from + word.length)))).filter((box) => !boxes.some((mine) => mine.page === at && isWithin(box, mine))),
  );
}

function runOf(box: Box, line: PaperLine): string {
  return unitsUnder(box, line)
    .map((unit) => line.text.charAt(unit))
    .join('')
    .trim();
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  const [hay, needle] = [text.toLowerCase(), word.toLowerCase()];
  for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + needle.length)) places.push(at);
  return places;
}

const isWithin = (box: Box, mine: Box): boolean => {
  const [x, y] = [box.x + box.w / 2, box.y + box.h / 2];
  return x >= mine.x && x <= mine.x + mine.w && y >= mine.y && y <= mine.y + mine.h;
};

function span(match: RegExpExecArray): readonly [number, number] {
  const [whole, inner] = match;
  const from = match.index + (inner === undefined ? 0 : whole.lastIndexOf(inner));
  return [from, from + (inner ?? whole).length];
}

/** Around these characters of the line. */
function boxOf(page: number, line: PaperLine, from: number, to: number): Box {
  let [left, top, right, bottom] = [1, 1, 0, 0];
  for (let unit = from; unit < to; unit += 1) {
    const [x = 0, y = 0, w = 0, h = 0] = line.at.subarray(unit * 4, unit * 4 + 4);
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + w), Math.max(bottom, y + h)];
  }
  const cut = (bottom - top) * CUT;
  return { page, x: Math.max(0, left), y: Math.max(0, top + cut), w: Math.min(1, right) - Math.max(0, left), h: bottom - top - 2 * cut };
}
