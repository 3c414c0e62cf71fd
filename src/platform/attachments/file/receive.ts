// Is this file of a stranger what its name says and harmless enough to be kept? (keamanan.md 5)
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import type { Clock } from '#platform/clock';
import type { Settings } from '#platform/config';
import type { Keys } from '#platform/keys';
import type { ImageCode } from '../image/job.ts';
import { inTurn } from '../image/line.ts';
import { type PdfCode, pdfFault } from '../pdf.ts';
import { endingOf, safeName } from './name.ts';
import { type OfficeCode, officeType } from './office.ts';
import { type TextCode, textFault } from './plain-text.ts';

export const FILE_TYPES = ['pdf', 'jpg', 'png', 'webp', 'docx', 'xlsx', 'csv', 'txt'] as const;
export type FileType = (typeof FILE_TYPES)[number];

export type FileCode =
  | 'FILE_EMPTY' | 'FILE_LARGE' | 'FILE_NAME' | OfficeCode | TextCode
  | Exclude<PdfCode, 'PDF_EMPTY' | 'PDF_LARGE' | 'PDF_ACTIVE' | 'PDF_PACKED' | 'PDF_NO_ROOM'>
  | Exclude<ImageCode, 'PHOTO_NAME' | 'PHOTO_TYPE'> | 'PHOTO_BUSY';

/** What files are kept and scanned with; `Deps` has it. */
export interface FileAt {
  readonly settings: Pick<Settings, 'PENDOPO_DATA' | 'PENDOPO_CLAMD'>;
  readonly keys: Keys;
  readonly clock: Clock;
}

export interface FileRules {
  readonly types: readonly FileType[];
  /** Bytes; at most `FILE_BYTES`. */
  readonly largest: number;
}

/** Of one file (keamanan.md 3.4). */
export const FILE_BYTES = 25 * 1024 * 1024;

/** A file that may be kept: hand it to `insertFile` while the request is open. */
export interface ReceivedFile {
  /** Of the bytes that will be kept, hex. */
  readonly sha256: string;
  readonly bytes: number;
  readonly type: FileType;
  /** The sender's label, made safe. */
  readonly name: string;
  /** It can run something or cannot be looked into: to download only, under a label that says so. */
  readonly active: boolean;
  readonly content: () => Promise<Buffer>;
}

type Refused = Refusal<FileCode>;
type Judged = Result<{ readonly type: FileType; readonly active: boolean; readonly made?: Buffer }, Refused>;

const MIB = 1024 * 1024;
const HEAD = 4_100;
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const ENDINGS: Readonly<Record<FileType, readonly string[]>> = {
  pdf: ['pdf'],
  jpg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  png: ['png'],
  webp: ['webp'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  csv: ['csv'],
  txt: ['txt'],
};

/**
 * Judges a file by its bytes; the name must agree with them. A picture is drawn anew (JPEG, 2048 px, no metadata) and
 * the sender's own is not kept: evidence that must stay as it came goes by `receivePhoto`. Keeps nothing yet.
 */
export async function receiveFile(
  _at: FileAt,
  upload: { readonly path: string; readonly fileName: string; readonly bytes: number },
  rules: FileRules,
): Promise<Result<ReceivedFile, Refused>> {
  const most = Math.min(rules.largest, FILE_BYTES);
  if (upload.bytes === 0) return refuse('FILE_EMPTY');
  if (upload.bytes > most) return refuse('FILE_LARGE', { maks: String(Math.floor(most / MIB)) });
  const bytes = await readFile(upload.path);
  const judged = await judge(bytes, upload, rules.types);
  if (!judged.ok) return judged;
  const { type, active, made } = judged.value;
  const kept = made ?? bytes;
  return ok({
    sha256: createHash('sha256').update(kept).digest('hex'),
    bytes: kept.length,
    type,
    name: safeName(upload.fileName, type),
    active,
    content: async () => made ?? readFile(upload.path),
  });
}

async function judge(bytes: Buffer, { path, fileName }: { readonly path: string; readonly fileName: string }, types: readonly FileType[]): Promise<Judged> {
  const kind = await kindOf(bytes, fileName, types);
  if (!kind.ok) return kind;
  const type = kind.value;
  const ending = endingOf(fileName);
  if (!types.includes(type)) return wrongType(types);
  if (ending !== undefined && !ENDINGS[type].includes(ending)) return refuse('FILE_NAME', { akhiran: ending, jenis: type.toUpperCase() });
  if (type === 'pdf') return judgePdf(bytes);
  if (type === 'jpg' || type === 'png' || type === 'webp') return redraw(path, types);
  return ok({ type, active: false });
}

/** By the bytes alone; only between CSV and TXT, which have none of their own, does the name decide. */
async function kindOf(bytes: Buffer, fileName: string, types: readonly FileType[]): Promise<Result<FileType, Refused>> {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return ok('pdf');
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04') {
    const office = await officeType(bytes);
    return office.ok || office.refusal.code !== 'FILE_TYPE' ? office : wrongType(types);
  }
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) return bytes.includes(ENCRYPTED) ? refuse('FILE_LOCKED') : wrongType(types);
  const found = await fileTypeFromBuffer(bytes.subarray(0, HEAD));
  if (found?.ext === 'heic' || found?.ext === 'avif') return refuse('PHOTO_HEIC');
  if (found?.ext === 'jpg' || found?.ext === 'png' || found?.ext === 'webp') return ok(found.ext);
  const ending = endingOf(fileName);
  if (found !== undefined || (ending !== 'csv' && ending !== 'txt')) return wrongType(types);
  const fault = textFault(bytes, ending === 'csv');
  if (fault === undefined) return ok(ending);
  return fault === 'FILE_TYPE' ? wrongType(types) : refuse(fault);
}

function judgePdf(bytes: Buffer): Judged {
  const fault = pdfFault(bytes);
  if (fault === undefined || fault.code === 'PDF_ACTIVE' || fault.code === 'PDF_PACKED') return ok({ type: 'pdf', active: fault !== undefined });
  assert(fault.code !== 'PDF_EMPTY' && fault.code !== 'PDF_LARGE' && fault.code !== 'PDF_NO_ROOM', 'size and room were looked at before');
  return refuse(fault.code);
}

async function redraw(path: string, types: readonly FileType[]): Promise<Judged> {
  const drawn = await inTurn({ kind: 'develop', path, fileName: '' });
  if (drawn.ok) return ok({ type: 'jpg', active: false, made: Buffer.from(drawn.value.large) });
  const { code, values } = drawn.refusal;
  // An animation: no one picture.
  return code === 'PHOTO_TYPE' || code === 'PHOTO_NAME' ? wrongType(types) : refuse(code, values);
}

function wrongType(types: readonly FileType[]): { readonly ok: false; readonly refusal: Refusal<'FILE_TYPE'> } {
  return refuse('FILE_TYPE', { jenis: types.map((type) => type.toUpperCase()).join(', ') });
}
