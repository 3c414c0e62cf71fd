// Is a second file hidden in or behind the picture? (one file that two programs read differently: keamanan.md 5, case 8)
import { fileTypeFromBuffer } from 'file-type';
import type { FileBytes } from './bytes.ts';

/**
 * What telephones themselves put behind a picture: a second picture (depth, brightness map) or the second of film of a
 * moving photograph. It is dropped with the rest of the original's dressing.
 */
const CUSTOMARY = new Set(['jpg', 'png', 'heic', 'avif', 'mp4', 'mov']);

/** Long enough, or rare enough, that a film's bytes do not hold them by chance. */
const ANYWHERE: readonly (readonly [name: string, mark: RegExp])[] = [
  ['pdf', /%PDF-\d/],
  ['html', /<(html|script|!doctype|\?php)/i],
  ['rar', /Rar!\x1a\x07/],
  ['7z', /7z\xbc\xaf\x27\x1c/],
];
const MARK_MAX = 16;
const WINDOW = 64 * 1024;
const HEAD = 4_100;

/** Its kind in a word, or undefined. `end` is where the picture ends. */
export async function findStranger(file: FileBytes, end: number): Promise<string | undefined> {
  // Readers of PDF take a head anywhere in the first KiB (keamanan.md 5), so also inside the picture's own notes.
  if (/%PDF-\d/.test(file.slice(0, 1_024).toString('latin1'))) return 'pdf';
  if (endsAsZip(file)) return 'zip';
  const start = firstByte(file, end);
  if (start === undefined) return undefined;
  const kind = await fileTypeFromBuffer(file.slice(start, start + HEAD));
  if (kind !== undefined && !CUSTOMARY.has(kind.ext)) return kind.ext;
  if (/^(<svg|#!|PK)/i.test(file.slice(start, start + 4).toString('latin1'))) return 'script';
  return markIn(file, start);
}

/** ZIP is read from its end: the directory's last record tells how much comment follows, and must be right to the byte. */
function endsAsZip(file: FileBytes): boolean {
  const RECORD = 22;
  const tail = file.slice(Math.max(0, file.size - RECORD - 0xffff), file.size);
  for (let at = tail.indexOf('PK\x05\x06', 0, 'latin1'); at !== -1; at = tail.indexOf('PK\x05\x06', at + 1, 'latin1')) {
    if (at + RECORD <= tail.length && at + RECORD + tail.readUInt16LE(at + 20) === tail.length) return true;
  }
  return false;
}

/** Padding of zeros and line ends is nothing. */
function firstByte(file: FileBytes, end: number): number | undefined {
  for (let position = end; position < file.size; position += 1) {
    if (![0x00, 0x0a, 0x0d, 0x20].includes(file.at(position))) return position;
  }
  return undefined;
}

function markIn(file: FileBytes, start: number): string | undefined {
  for (let from = start; from < file.size; from += WINDOW - MARK_MAX) {
    const text = file.slice(from, from + WINDOW).toString('latin1');
    const found = ANYWHERE.find(([, mark]) => mark.test(text));
    if (found !== undefined) return found[0];
  }
  return undefined;
}
