// Is this Word or Excel document one whole document and nothing besides? (keamanan.md 5, "zip based")
import { createInflateRaw } from 'node:zlib';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';

export type OfficeCode = 'FILE_BROKEN' | 'FILE_LOCKED' | 'FILE_BOMB' | 'FILE_PATHS' | 'FILE_INSIDE' | 'FILE_MACRO' | 'FILE_TYPE';

const ENTRIES_MAX = 2_000;
const UNPACKED_MAX = 100 * 1024 * 1024;
const RATIO_MAX = 100;
/** Below this much a high ratio is nothing to fear: an empty sheet packs better than any other. */
const RATIO_FROM = 1024 * 1024;
/** Sizes behind an entry, where its head did not know them yet. */
const DESCRIPTOR_MAX = 24;
const END_BYTES = 22;
const LINK = 0xa000;
const ARCHIVE_NAME = /\.(zip|jar|rar|7z|gz|tgz|bz2|xz|tar|cab|iso|docx|docm|xlsx|xlsm|xlsb|pptx|pptm|odt|ods|exe|dll|js|vbs|bat|ps1|html?|svg)$/i;
/** ZIP, RAR, 7z, gzip, bzip2, xz, compound file (old Office, OLE), Windows and Linux programs. */
const ARCHIVE_MARKS = ['504b0304', '526172211a07', '377abcaf271c', '1f8b08', '425a68', 'fd377a585a00', 'd0cf11e0a1b11ae1', '4d5a', '7f454c46'];
const MARK_BYTES = 8;

interface Entry {
  readonly name: string;
  readonly locked: boolean;
  readonly method: number;
  readonly packed: number;
  readonly at: number;
  readonly link: boolean;
}

/**
 * What this document is, judged by its directory and by inflating every entry to its end: sizes are counted, never
 * believed. Memory holds one piece at a time beside the bytes themselves.
 */
export async function officeType(bytes: Buffer): Promise<Result<'docx' | 'xlsx', Refusal<OfficeCode>>> {
  const entries = directoryOf(bytes);
  if (entries === undefined) return refuse('FILE_BROKEN');
  if (entries.length > ENTRIES_MAX) return refuse('FILE_BOMB');
  const names = new Set(entries.map(({ name }) => name));
  const fault = entries.map(nameFault).find((one) => one !== undefined) ?? overlap(bytes, entries);
  if (fault !== undefined) return { ok: false, refusal: fault };
  const type = names.has('word/document.xml') ? 'docx' : names.has('xl/workbook.xml') ? 'xlsx' : undefined;
  if (type === undefined || !names.has('[Content_Types].xml') || names.size !== entries.length) return refuse('FILE_TYPE');
  const inside = await unpackAll(bytes, entries);
  return inside === undefined ? ok(type) : { ok: false, refusal: inside };
}

/** Undefined where the end of the file is not the end of one ZIP of one part. */
function directoryOf(bytes: Buffer): Entry[] | undefined {
  const end = bytes.length - END_BYTES;
  if (end < 0 || bytes.toString('latin1', 0, 4) !== 'PK\x03\x04' || bytes.toString('latin1', end, end + 4) !== 'PK\x05\x06') return undefined;
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  if (start + bytes.readUInt32LE(end + 12) !== end || bytes.readUInt32LE(end + 4) !== 0 || bytes.readUInt16LE(end + 20) !== 0) return undefined;
  const out: Entry[] = [];
  let at = start;
  while (at + 46 <= end && bytes.toString('latin1', at, at + 4) === 'PK\x01\x02') {
    const name = bytes.readUInt16LE(at + 28);
    const next = at + 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    out.push({
      name: bytes.toString('utf8', at + 46, at + 46 + name),
      locked: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
      link: bytes.readUInt8(at + 5) === 3 && ((bytes.readUInt32LE(at + 38) >>> 16) & 0xf000) === LINK,
    });
    at = next;
    if (out.length > ENTRIES_MAX) return out;
  }
  return at === end && out.length === count ? out : undefined;
}

function nameFault({ name, locked, link }: Entry): Refusal<OfficeCode> | undefined {
  if (locked) return { code: 'FILE_LOCKED' };
  if (link || /^[/\\]|^[A-Za-z]:|\\|(^|\/)\.\.(\/|$)|[\p{Cc}]/u.test(name)) return { code: 'FILE_PATHS' };
  if (/(^|\/)vba(Project|Data)[^/]*$/i.test(name)) return { code: 'FILE_MACRO' };
  return ARCHIVE_NAME.test(name) ? { code: 'FILE_INSIDE', values: { nama: name.slice(-60) } } : undefined;
}

/** Entries that share bytes, or leave room between them, are how a bomb is built and a second file hidden. */
function overlap(bytes: Buffer, entries: readonly Entry[]): Refusal<OfficeCode> | undefined {
  const inOrder = [...entries].sort((a, b) => a.at - b.at);
  let at = 0;
  for (const [index, entry] of inOrder.entries()) {
    const gap = entry.at - at;
    if (gap < 0) return { code: 'FILE_BOMB' };
    if (gap > (index === 0 ? 0 : DESCRIPTOR_MAX)) return { code: 'FILE_BROKEN' };
    const data = dataOf(bytes, entry);
    if (data === undefined) return { code: 'FILE_BROKEN' };
    at = data + entry.packed;
  }
  const directory = bytes.readUInt32LE(bytes.length - END_BYTES + 16);
  return at > directory || directory - at > DESCRIPTOR_MAX ? { code: 'FILE_BROKEN' } : undefined;
}

/** Where the entry's data begin; undefined where its own head tells another name than the directory. */
function dataOf(bytes: Buffer, { at, name }: Entry): number | undefined {
  if (at + 30 > bytes.length || bytes.toString('latin1', at, at + 4) !== 'PK\x03\x04') return undefined;
  const length = bytes.readUInt16LE(at + 26);
  if (bytes.toString('utf8', at + 30, at + 30 + length) !== name) return undefined;
  return at + 30 + length + bytes.readUInt16LE(at + 28);
}

async function unpackAll(bytes: Buffer, entries: readonly Entry[]): Promise<Refusal<OfficeCode> | undefined> {
  let left = Math.min(UNPACKED_MAX, Math.max(RATIO_FROM, bytes.length * RATIO_MAX));
  for (const entry of entries) {
    const data = dataOf(bytes, entry) ?? 0;
    const packed = bytes.subarray(data, data + entry.packed);
    if (entry.method !== 0 && entry.method !== 8) return { code: 'FILE_BROKEN' };
    const seen = entry.method === 0 ? { size: packed.length, head: packed.subarray(0, MARK_BYTES) } : await unpack(packed, left);
    if (seen === undefined) return { code: 'FILE_BROKEN' };
    left -= seen.size;
    if (left < 0) return { code: 'FILE_BOMB' };
    const mark = seen.head.toString('hex');
    if (ARCHIVE_MARKS.some((one) => mark.startsWith(one))) return { code: 'FILE_INSIDE', values: { nama: entry.name.slice(-60) } };
  }
  return undefined;
}

/** Counts what comes out and stops above `most`; undefined where it is damaged. */
async function unpack(packed: Buffer, most: number): Promise<{ size: number; head: Buffer } | undefined> {
  const inflate = createInflateRaw();
  let size = 0;
  let head = Buffer.alloc(0);
  try {
    inflate.end(packed);
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      if (head.length < MARK_BYTES) head = Buffer.concat([head, piece.subarray(0, MARK_BYTES - head.length)]);
      size += piece.length;
      if (size > most) break;
    }
    return { size, head };
  } catch {
    return undefined;
  } finally {
    inflate.destroy();
  }
}
