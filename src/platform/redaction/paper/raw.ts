// What stands in the bytes of this file, read without the library that wrote it?
import { inflateSync } from 'node:zlib';
import { tokensOf } from './content.ts';

/** Strings of objects and of drawings' code; and the whole of every other stream, unpacked. */
export interface Raw {
  readonly strings: readonly string[];
  readonly streams: readonly string[];
  /** The objects themselves, strings included, streams left out. */
  readonly objects: string;
}

const STREAM = /\bstream\r?\n/g;
const UNPACKED_MAX = 512 * 1024 * 1024;
const BINARY = /\/(Subtype\s*\/Image|Length1|Subtype\s*\/(?:CIDFontType0C|Type1C|OpenType)|N\s+[134]\b)/;

/** Undefined where the file is not written as we write it: one part, no object lists, plain lengths. */
export function readRaw(bytes: Uint8Array): Raw | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString('latin1');
  const strings: string[] = [];
  const streams: string[] = [];
  const objects: string[] = [];
  let after = 0;
  for (STREAM.lastIndex = 0; ;) {
    const found = STREAM.exec(text);
    if (found === null) break;
    const head = text.slice(text.lastIndexOf(' obj', found.index) + 4, found.index);
    const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(head)?.[1] ?? Number.NaN);
    const start = found.index + found[0].length;
    if (!Number.isInteger(length) || !/^\s*endstream/.test(text.slice(start + length, start + length + 12))) return undefined;
    const inside = unpacked(head, file.subarray(start, start + length));
    if (inside === undefined) return undefined;
    if (BINARY.test(head) || /begincmap/.test(inside)) streams.push(inside);
    else strings.push(stringsOf(inside));
    objects.push(text.slice(after, found.index));
    after = start + length;
    STREAM.lastIndex = after;
  }
  objects.push(text.slice(after));
  const all = objects.join('\n');
  if (/\/ObjStm|\/Encrypt\b/.test(all) || text.split('%%EOF').length !== 2) return undefined;
  return { strings: [...strings, stringsOf(all)], streams, objects: all };
}

function unpacked(head: string, bytes: Buffer): string | undefined {
  if (!/\/Filter\s*\[?\s*\/FlateDecode/.test(head)) return bytes.toString('latin1');
  try {
    return inflateSync(bytes, { maxOutputLength: UNPACKED_MAX }).toString('latin1');
  } catch {
    return undefined;
  }
}

/** All strings one behind the other, so that a word split over several operators is whole again. */
function stringsOf(code: string): string {
  return [...tokensOf(code)].flatMap((token) => (token.startsWith('[') || token.startsWith('<<') ? inner(token) : plainString(token))).join('');
}

function inner(group: string): string[] {
  const cut = group.startsWith('<<') ? 2 : 1;
  return [stringsOf(group.slice(cut, -cut))];
}

function plainString(token: string): string[] {
  if (token.startsWith('(')) return [literal(token.slice(1, -1))];
  if (token.startsWith('<')) return [Buffer.from(token.replace(/[^\da-f]/gi, ''), 'hex').toString('latin1')];
  return token.startsWith('/') ? [`${token} `] : [];
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function literal(text: string): string {
  return text.replace(/\\([0-7]{1,3}|\r?\n|[\s\S])/g, (_whole, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8) & 0xff) : /[\r\n]/.test(code) ? '' : (ESCAPED[code] ?? code),
  );
}
