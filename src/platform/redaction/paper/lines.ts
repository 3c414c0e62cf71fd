// Which characters stand on this page, and where?
import type { PDFPage, Quad } from 'mupdf';
import type { PaperLine } from '../job.ts';

/** In the order of the page; text that is drawn invisibly (behind a scan) is there too. */
export function linesOf(page: PDFPage): PaperLine[] {
  const [x0, y0, x1, y1] = page.getBounds();
  const found: { text: string; at: number[] }[] = [];
  let line = { text: '', at: [] as number[] };
  page.toStructuredText('preserve-whitespace,clip=no,ignore-actualtext').walk({
    beginLine: () => {
      line = { text: '', at: [] };
    },
    onChar: (letter, _origin, _font, _size, quad) => {
      const own = placeOf(quad, [x0, y0, x1 - x0, y1 - y0]);
      // A joined sign ("fi") is read as two letters, of which the second takes no room: it stands where the sign stands.
      const place = isThin(own) && line.at.length > 0 ? line.at.slice(-4) : own;
      line.text += letter;
      for (let unit = 0; unit < letter.length; unit += 1) line.at.push(...place);
    },
    endLine: () => {
      if (line.text.trim() !== '') found.push(line);
    },
  });
  return found.map(({ text, at }) => ({ text, at: Float32Array.from(at) }));
}

function placeOf(quad: Quad, [x0, y0, width, height]: readonly [number, number, number, number]): number[] {
  const across = [quad[0], quad[2], quad[4], quad[6]];
  const down = [quad[1], quad[3], quad[5], quad[7]];
  const left = Math.min(...across);
  const top = Math.min(...down);
  return [(left - x0) / width, (top - y0) / height, (Math.max(...across) - left) / width, (Math.max(...down) - top) / height];
}

const THIN = 1e-6;
const isThin = ([, , width = 0, height = 0]: readonly number[]): boolean => width < THIN || height < THIN;
