// Which papers do the tests blacken? (written by hand, so that every trick of the format is there on purpose)
import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Box, Paper } from './job.ts';

export interface Made {
  /** Of each page: its code. */
  readonly pages: readonly string[];
  /** More objects, from number 20 on: dictionary and, for a stream, what is in it. */
  readonly objects?: readonly (readonly [dictionary: string, stream?: string | Uint8Array])[];
  /** Within the page's resources, beside the font /F. */
  readonly resources?: string;
  /** More keys of every page and of the catalogue. */
  readonly page?: string;
  readonly root?: string;
  readonly info?: string;
  readonly media?: string;
}

/** A PDF by ISO 32000-1 with Helvetica as /F and pages of 600 x 800 points. */
export function handMade({ pages, objects = [], resources = '', page = '', root = '', info = '', media = '0 0 600 800' }: Made): Buffer {
  const first = 100;
  const kids = pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ');
  const all: [number, string, (string | Uint8Array)?][] = [
    [1, `<</Type/Catalog/Pages 2 0 R ${root}>>`],
    [2, `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`],
    [3, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'],
    [4, `<<${info}>>`],
    ...objects.map(([dictionary, ...stream], at): [number, string, (string | Uint8Array)?] => [20 + at, dictionary, ...stream]),
    ...pages.flatMap((code, at): [number, string, string?][] => [
      [first + 2 * at, `<</Type/Page/Parent 2 0 R/MediaBox[${media}]/Resources<</Font<</F 3 0 R>>${resources}>>/Contents ${first + 2 * at + 1} 0 R ${page}>>`],
      [first + 2 * at + 1, '<<>>', code],
    ]),
  ];
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), written(all, 9, undefined)]);
}

/** A later revision on top: the file still holds the first one in full. */
export function revised(paper: Buffer, changed: readonly (readonly [number: number, dictionary: string, stream?: string])[]): Buffer {
  const before = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(paper.toString('latin1'))?.[1]);
  return Buffer.concat([paper, written(changed, paper.length, before)]);
}

function written(all: readonly (readonly [number, string, (string | Uint8Array)?])[], from: number, before: number | undefined): Buffer {
  const parts: Buffer[] = [];
  const entries: string[] = [];
  let at = from;
  const put = (text: string | Uint8Array): void => {
    const bytes = typeof text === 'string' ? Buffer.from(text, 'latin1') : Buffer.from(text);
    parts.push(bytes);
    at += bytes.length;
  };
  for (const [number, dictionary, stream] of all) {
    entries.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
    if (stream === undefined) put(`${number} 0 obj\n${dictionary}\nendobj\n`);
    else {
      put(`${number} 0 obj\n${dictionary.replace(/>>$/, `/Length ${stream.length}>>`)}\nstream\n`);
      put(stream);
      put('\nendstream\nendobj\n');
    }
  }
  const start = at;
  put(`xref\n0 1\n0000000000 65535 f \n${entries.join('')}trailer\n<</Size 1000/Root 1 0 R/Info 4 0 R${before === undefined ? '' : `/Prev ${before}`}>>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

/** One line of text at a place (points from below). */
export const line = (x: number, y: number, text: string): string => `BT /F 12 Tf ${x} ${y} Td (${text}) Tj ET\n`;

/** Boxes around the words, wherever they stand. */
export function boxesOn(paper: Paper, ...words: readonly string[]): Box[] {
  return paper.pages.flatMap((page, at) =>
    page.lines.flatMap(({ text, at: places }) =>
      words.flatMap((word) => {
        const from = text.indexOf(word);
        if (from === -1) return [];
        const units = Array.from({ length: word.length }, (_, n) => places.subarray((from + n) * 4, (from + n) * 4 + 4));
        const x = Math.min(...units.map(([left = 0]) => left));
        const y = Math.min(...units.map(([, top = 0]) => top));
        return [{ page: at, x, y, w: Math.max(...units.map(([l = 0, , w = 0]) => l + w)) - x, h: Math.max(...units.map(([, t = 0, , h = 0]) => t + h)) - y }];
      }),
    ),
  );
}

/** Everything that the bytes hold, each packed part unpacked: as somebody would look who wants to find something. */
export function everything(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  const parts = [text];
  for (const found of text.matchAll(/stream\r?\n/g)) {
    const start = found.index + found[0].length;
    try {
      parts.push(inflateSync(bytes.subarray(start, text.indexOf('endstream', start))).toString('latin1'));
    } catch {
      // Not packed, or packed as a picture: its own bytes are in the first part.
    }
  }
  return parts.join('\n').replaceAll('\0', '');
}

/** A picture of one colour with a square of another, by default where nobody would overlook it. */
export async function picture(type: 'jpeg' | 'png' | 'webp', square = { left: 100, top: 100, width: 60, height: 40 }): Promise<Buffer> {
  const drawn = sharp({ create: { width: 400, height: 300, channels: 3, background: '#dddddd' } }).composite([
    { input: { create: { width: square.width, height: square.height, channels: 3, background: '#ff0000' } }, left: square.left, top: square.top },
  ]);
  return (type === 'jpeg' ? drawn.jpeg({ quality: 95 }) : type === 'png' ? drawn.png() : drawn.webp({ quality: 95 })).toBuffer();
}
