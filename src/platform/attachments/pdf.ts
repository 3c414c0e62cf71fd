// Is this file one whole PDF that everybody may open safely, and how is it kept byte for byte? (keamanan.md 5, "pdf")
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { putObject, readObject } from './objects.ts';
import { isNoRoom } from './spool.ts';

export type PdfCode =
  'PDF_EMPTY' | 'PDF_TYPE' | 'PDF_LARGE' | 'PDF_CUT' | 'PDF_TWO_FILES' | 'PDF_LOCKED' | 'PDF_ACTIVE' | 'PDF_PACKED' | 'PDF_NO_ROOM';

/** A file that is kept in the open, under its own hash. */
export interface KeptPdf {
  /** Of the bytes as they came, hex. */
  readonly sha256: string;
  readonly bytes: number;
}

export const PDF_BYTES = 25 * 1024 * 1024;
const MIB = 1024 * 1024;
/** Bytes that all compressed lists of objects of one file may unpack to: a bomb stops here. */
const UNPACKED_BYTES = 64 * MIB;
/** Readers look for the end mark in the last kilobyte; more behind it is another file. */
const TAIL_BYTES = 1_024;
/** A list of objects says so within this many bytes before its data. */
const HEAD_BYTES = 2_000;
/**
 * What would run, open another file or carry one: nothing of it belongs into a published document. Looked for in every
 * byte, pictures included, so that no ambiguity of the format hides it; short names would turn up there by chance.
 */
const ACTIVE = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA(?=\s*[[\d])|GoToE|SubmitForm|ImportData|Movie|Sound)(?![A-Za-z0-9])/;
const LIST = '/ObjStm';
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9])/;

/**
 * What keeps this file from being published; undefined when nothing does. The header must be the first byte: rules allow
 * it within the first kilobyte, but what stands before it is how a page or a program hides in front of a document.
 */
export function pdfFault(bytes: Uint8Array): Refusal<PdfCode> | undefined {
  if (bytes.length === 0) return { code: 'PDF_EMPTY' };
  if (bytes.length > PDF_BYTES) return { code: 'PDF_LARGE', values: { maks: String(PDF_BYTES / MIB) } };
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(text)) return { code: 'PDF_TYPE' };
  const end = text.lastIndexOf('%%EOF');
  if (end === -1) return { code: 'PDF_CUT' };
  const behind = text.slice(end + 5);
  if (behind.length > TAIL_BYTES || /[^\s\0]/.test(behind)) return { code: 'PDF_TWO_FILES' };
  return wordFault(text) ?? packedFault(text, bytes);
}

/** A name may be written with escapes: `/J#61vaScript`. */
function plainOf(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function wordFault(text: string): Refusal<PdfCode> | undefined {
  const plain = plainOf(text);
  if (ENCRYPTED.test(plain)) return { code: 'PDF_LOCKED' };
  const found = ACTIVE.exec(plain)?.[1];
  return found === undefined ? undefined : { code: 'PDF_ACTIVE', values: { apa: found } };
}

/** Objects may lie in compressed lists (ISO 32000-1, 7.5.7), where the words above are not to be seen. */
function packedFault(text: string, bytes: Uint8Array): Refusal<PdfCode> | undefined {
  if (plainOf(text).split(LIST).length !== text.split(LIST).length) return { code: 'PDF_PACKED' };
  let left = UNPACKED_BYTES;
  for (let at = text.indexOf(LIST); at !== -1; at = text.indexOf(LIST, at + 1)) {
    const head = text.slice(Math.max(0, at - HEAD_BYTES), at + HEAD_BYTES);
    const data = /stream\r?\n/.exec(text.slice(at, at + HEAD_BYTES));
    if (data === null) return { code: 'PDF_PACKED' };
    const start = at + data.index + data[0].length;
    const end = text.indexOf('endstream', start);
    if (end === -1) return { code: 'PDF_CUT' };
    const dictionary = head.slice(head.lastIndexOf('obj', Math.min(at, HEAD_BYTES)), Math.min(at, HEAD_BYTES) + data.index);
    const inside = unpack(dictionary, bytes.subarray(start, end), left);
    if (inside === undefined) return { code: 'PDF_PACKED' };
    left -= inside.length;
    const fault = wordFault(inside);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Undefined where it is packed in a way that nobody can look into, or to more than is allowed. */
function unpack(dictionary: string, bytes: Uint8Array, room: number): string | undefined {
  if (!/\/Filter/.test(dictionary)) return Buffer.from(bytes).toString('latin1');
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*[\]/>]?/.test(dictionary) || /\/DecodeParms/.test(dictionary)) return undefined;
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(room, 1) }).toString('latin1');
  } catch {
    return undefined;
  }
}

/**
 * Takes a PDF that lies in a temporary file and keeps its bytes as they are, in the open: for what will be published.
 * Writes no row: name its hash in one inside the act that it belongs to. The same bytes again are the same file.
 */
export async function keepPdf(folder: string, path: string): Promise<Result<KeptPdf, Refusal<PdfCode>>> {
  const bytes = await readFile(path);
  const fault = pdfFault(bytes);
  if (fault !== undefined) return { ok: false, refusal: fault };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    await putObject(folder, sha256, [bytes]);
  } catch (error) {
    if (isNoRoom(error)) return refuse('PDF_NO_ROOM');
    throw error;
  }
  return ok({ sha256, bytes: bytes.length });
}

/** The bytes as they came. Throws where a row names a file that is gone or was changed. */
export async function readPdf(folder: string, sha256: string): Promise<Buffer> {
  const bytes = await readObject(folder, sha256);
  assert(createHash('sha256').update(bytes).digest('hex') === sha256, `object ${sha256} holds what its name says`);
  return bytes;
}
