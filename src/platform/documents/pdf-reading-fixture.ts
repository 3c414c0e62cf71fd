// What stands where on the pages of a PDF of ours? (enough of the format for the tests, no more)
import { inflateSync } from 'node:zlib';

export interface Word {
  readonly text: string;
  /** Points from the left and from the foot of the page. */
  readonly x: number;
  readonly y: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

export function readPages(pdf: Uint8Array): Page[] {
  const file = Buffer.from(pdf).toString('latin1');
  const objects = new Map([...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, no = '', body = '']) => [no, body]));
  const body = (reference: string | undefined): string => objects.get(reference ?? '') ?? '';
  const fonts = new Map<string, Map<string, string>>();
  const faceOf = (no: string): Map<string, string> => {
    const known = fonts.get(no) ?? letters(stream(body(/ToUnicode (\d+)/.exec(body(no))?.[1])));
    fonts.set(no, known);
    return known;
  };
  return [...objects.values()]
    .filter((object) => object.includes('/Type /Page\n'))
    .map((page) => {
      const [width = 0, height = 0] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page)?.slice(1).map(Number) ?? [];
      const faces = new Map(
        [...body(/Resources (\d+)/.exec(page)?.[1]).matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', no = '']) => [name, faceOf(no)]),
      );
      return { width, height, words: words(stream(body(/Contents (\d+)/.exec(page)?.[1])), faces) };
    });
}

function stream(object: string): string {
  const raw = Buffer.from(object.slice(object.indexOf('stream\n') + 7, object.lastIndexOf('\nendstream')), 'latin1');
  return inflateSync(raw).toString('latin1');
}

function letters(cmap: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, first = '', list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([0-9a-f]*)>/g)].forEach(([, code = ''], n) => {
      const glyph = (parseInt(first, 16) + n).toString(16).padStart(4, '0');
      found.set(glyph, Buffer.from(code, 'hex').swap16().toString('utf16le'));
    });
  }
  return found;
}

function words(content: string, faces: ReadonlyMap<string, ReadonlyMap<string, string>>): Word[] {
  return [...content.matchAll(/1 0 0 1 ([\d.-]+) ([\d.-]+) Tm\n\/(F\d+) [\d.]+ Tf\n\[([^\]]*)\] TJ/g)].map(
    ([, x, y, face = '', shown = '']) => {
      const glyphs = [...shown.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, run = '']) => run.match(/.{4}/g) ?? []);
      return { x: Number(x), y: Number(y), text: glyphs.map((glyph) => faces.get(face)?.get(glyph) ?? '?').join('') };
    },
  );
}
