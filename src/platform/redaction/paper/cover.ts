// Which characters does a box cover, and which of what it covers is telling?
import type { Box, PaperLine } from '../job.ts';

/** A box that only grazes a neighbour's edge is not meant for it: letters of two lines overlap by their ascents. */
const GRAZE = 0.25;

function covers(box: Box, line: PaperLine, unit: number): boolean {
  const [x = 0, y = 0, w = 0, h = 0] = line.at.subarray(unit * 4, unit * 4 + 4);
  const across = Math.min(box.x + box.w, x + w) - Math.max(box.x, x);
  const down = Math.min(box.y + box.h, y + h) - Math.max(box.y, y);
  return across > GRAZE * w && down > GRAZE * h;
}

/** What stands under the boxes, one run a box and line; letters that were set one by one are also read as they stand. */
export function runsUnder(boxes: readonly Box[], lines: readonly PaperLine[]): string[] {
  return boxes.flatMap((box) => {
    const units = lines.flatMap((line, n) => unitsUnder(box, line).map((unit) => ({ n, x: line.at[unit * 4] ?? 0, letter: line.text.charAt(unit) })));
    const runs = [...Map.groupBy(units, (unit) => unit.n).values()].map(joined);
    const single = runs.length > 3 && runs.every((run) => run.length < 3);
    return (single ? [...runs, joined(units.toSorted((a, b) => a.x - b.x))] : runs).filter((run) => run !== '');
  });
}

export function unitsUnder(box: Box, line: PaperLine): number[] {
  return Array.from({ length: line.text.length }, (_, unit) => unit).filter((unit) => covers(box, line, unit));
}

const joined = (units: readonly { readonly letter: string }[]): string => units.map((unit) => unit.letter).join('').trim();

/** Two spellings of one thing are one: no spaces, no breaks, capitals alike. */
export function bare(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s\u00ad\u200b-\u200d]+/g, '');
}

/**
 * Would this run give its owner away wherever it stands? A number, an address, or two words together, as names are. A
 * single common word may stand elsewhere in the open; for it only its place under the box is proved empty.
 */
export function isTelling(run: string): boolean {
  if (run.includes('@') || run.replace(/\D/g, '').length >= 4) return true;
  return /\p{L}{3,}\s+\S*\p{L}{2,}/u.test(run) && bare(run).length >= 8;
}
