// How does a form with files arrive without filling memory, disk or patience? (keamanan.md 3.4 and 5)
import { once } from 'node:events';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { spool } from './spool.ts';

export interface UploadLimits {
  /** For temporary files; outside every web root, made when missing. */
  readonly folder: string;
  readonly maxFiles: number;
  readonly maxFileBytes: number;
  /** All files together. */
  readonly maxTotalBytes: number;
  /** Text that came before a limit was passed is left here, so that nobody has to write it again; nothing is refused by its length alone then. */
  readonly fields?: Multipart['fields'];
}

/** One file of a form, whole in a temporary file. Whoever gets it discards it. */
export interface Upload {
  readonly field: string;
  /** What the sender calls it: a label, never a path; may be empty. */
  readonly fileName: string;
  readonly bytes: number;
  readonly path: string;
  readonly discard: () => Promise<void>;
}

export interface Multipart {
  /** A name that came twice has a list. The record has no prototype: `__proto__` is a name like any other. */
  readonly fields: Record<string, string | string[]>;
  readonly files: readonly Upload[];
}

export type UploadCode =
  | 'UPLOAD_NOT_FORM'
  | 'UPLOAD_NO_BOUNDARY'
  | 'UPLOAD_TWO_LENGTHS'
  | 'UPLOAD_CUT'
  | 'UPLOAD_NAMELESS'
  | 'UPLOAD_PARTS'
  | 'UPLOAD_FIELDS'
  | 'UPLOAD_FIELD_LONG'
  | 'UPLOAD_TEXT_LONG'
  | 'UPLOAD_FILES'
  | 'UPLOAD_FILE_LARGE'
  | 'UPLOAD_LARGE'
  | 'UPLOAD_NO_ROOM';

type Refused = Refusal<UploadCode>;

const FIELDS_MAX = 200;
const FIELD_BYTES = 64 * 1024;
const TEXT_BYTES = 64 * 1024;
/** Above the fields a form has its file boxes, most of them perhaps left empty. */
const PARTS_MAX = FIELDS_MAX + 56;
/** Heads of parts and text of fields, beside the files themselves. */
const BESIDE_FILES = 1024 * 1024;
const NAME_MAX = 200;
const MIB = 1024 * 1024;

/**
 * Reads a `multipart/form-data` body: text fields into memory (at most 200, 64 KiB together), files into temporary
 * files. Stops at the first limit that is passed; a refusal leaves no file behind. A file box left empty is no file.
 * Throws only where the disk fails for another reason than want of room.
 */
export async function readMultipart(request: Request, at: UploadLimits): Promise<Result<Multipart, Refused>> {
  const type = request.headers.get('content-type') ?? '';
  const fault = faultOfHead(request, type, at);
  if (fault !== undefined) return { ok: false, refusal: fault };
  const intake = makeIntake(type, at);
  await feed(request.body, intake, at);
  return intake.finish();
}

/** Pushes the body into the parser at the pace of the disk; ends at the end, at a broken line, or at the first stop. */
async function feed(body: Request['body'], { parser, stop, stopped }: Intake, at: UploadLimits): Promise<void> {
  const over = Promise.race([stopped, once(parser, 'finish')]);
  over.catch(() => undefined);
  parser.on('error', () => stop('UPLOAD_CUT'));
  const reader = body?.getReader();
  try {
    for (let bytes = 0; ;) {
      const part = await Promise.race([stopped, reader?.read()]);
      if (part?.value === undefined) break;
      bytes += part.value.length;
      if (bytes > at.maxTotalBytes + BESIDE_FILES) {
        // The words stand before the files, and may have come in this very part.
        if (at.fields !== undefined) parser.write(part.value.subarray(0, BESIDE_FILES));
        stop('UPLOAD_LARGE', { maks: mib(at.maxTotalBytes) });
      } else if (!parser.write(part.value)) await Promise.race([over, once(parser, 'drain')]);
    }
    parser.end();
    await over;
  } catch {
    // Either a limit stopped it, or the sender's line broke: the first reason stands.
    stop('UPLOAD_CUT');
    await reader?.cancel().catch(() => undefined);
  }
}

function faultOfHead(request: Request, type: string, at: UploadLimits): Refused | undefined {
  if (!/^multipart\/form-data\s*(;|$)/i.test(type)) return { code: 'UPLOAD_NOT_FORM' };
  if (!/;\s*boundary="?[^\s";]/i.test(type)) return { code: 'UPLOAD_NO_BOUNDARY' };
  const length = request.headers.get('content-length');
  // Two lengths are how one request is smuggled inside another (RFC 9112, 6.3).
  if (length !== null && request.headers.has('transfer-encoding')) return { code: 'UPLOAD_TWO_LENGTHS' };
  return at.fields === undefined && Number(length ?? 0) > at.maxTotalBytes + BESIDE_FILES ? tooLarge(at) : undefined;
}

interface Intake {
  readonly parser: BusboyInstance;
  /** Rejects at the first stop. */
  readonly stopped: Promise<never>;
  /** The first reason counts. */
  readonly stop: (code: UploadCode, values?: Refusal['values']) => void;
  readonly finish: () => Promise<Result<Multipart, Refused>>;
}

function makeIntake(type: string, at: UploadLimits): Intake {
  const abort = Promise.withResolvers<never>();
  abort.promise.catch(() => undefined);
  const fields = at.fields ?? (Object.create(null) as Multipart['fields']);
  const saving: Promise<Upload | undefined>[] = [];
  const open = new Set<BusboyFileStream>();
  let refusal: Refused | undefined;
  let text = 0;
  let kept = 0;
  const stop: Intake['stop'] = (code, values) => {
    refusal ??= values === undefined ? { code } : { code, values };
    for (const stream of open) stream.destroy();
    abort.reject(new Error(code));
  };
  const parser = new Busboy({
    headers: { 'content-type': type },
    limits: { fields: FIELDS_MAX, fieldSize: FIELD_BYTES, parts: PARTS_MAX, headerPairs: 20, headerSize: 8 * 1024 },
  });
  parser.on('field', (name: string | undefined, value, _nameCut, valueCut) => {
    text += Buffer.byteLength(value) + Buffer.byteLength(name ?? '');
    if (name === undefined) stop('UPLOAD_NAMELESS');
    else if (valueCut) stop('UPLOAD_FIELD_LONG', { kolom: name.slice(0, NAME_MAX) });
    else if (text > TEXT_BYTES) stop('UPLOAD_TEXT_LONG');
    else keepField(fields, name, value);
  });
  parser.on('fieldsLimit', () => stop('UPLOAD_FIELDS', { maks: String(FIELDS_MAX) }));
  parser.on('partsLimit', () => stop('UPLOAD_PARTS'));
  parser.on('file', (name: string | undefined, stream, fileName: string | undefined) => {
    // An end that the sender never wrote destroys the stream; the pipeline already tells of it.
    stream.on('error', () => undefined);
    if (refusal !== undefined || name === undefined) {
      stream.resume();
      if (name === undefined) stop('UPLOAD_NAMELESS');
      return;
    }
    if (fileName !== undefined && fileName !== '' && (kept += 1) > at.maxFiles) stop('UPLOAD_FILES', { maks: String(at.maxFiles) });
    open.add(stream);
    const saved = save(stream, { field: name, fileName: label(fileName ?? '') }, at, stop).finally(() => open.delete(stream));
    // Heard at once, so that a failure before `finish` is nobody's unhandled rejection; `finish` hears it again.
    saved.catch(() => stop('UPLOAD_CUT'));
    saving.push(saved);
  });
  const finish = (): Promise<Result<Multipart, Refused>> => conclude(fields, saving, at, () => refusal);
  return { parser, stopped: abort.promise, stop, finish };
}

function keepField(fields: Multipart['fields'], name: string, value: string): void {
  const old = fields[name];
  if (old === undefined) fields[name] = value;
  else fields[name] = typeof old === 'string' ? [old, value] : [...old, value];
}

/** Undefined for a file box that was left empty, and after a stop. */
async function save(
  stream: BusboyFileStream,
  name: { readonly field: string; readonly fileName: string },
  at: UploadLimits,
  stop: Intake['stop'],
): Promise<Upload | undefined> {
  const spooled = await spool(stream as AsyncIterable<Uint8Array>, at.folder, at.maxFileBytes).catch((error: unknown) => {
    // Only the disk's errors name a system call; every other one is the sender's stream, broken off or stopped by us.
    if (error instanceof Error && 'syscall' in error) throw error;
    stop('UPLOAD_CUT');
    return undefined;
  });
  if (spooled === undefined) return undefined;
  if (!spooled.ok) {
    if (spooled.refusal.code === 'NO_ROOM') stop('UPLOAD_NO_ROOM');
    else stop('UPLOAD_FILE_LARGE', { berkas: name.fileName, maks: mib(at.maxFileBytes) });
    return undefined;
  }
  const { bytes, path, discard } = spooled.value;
  if (bytes > 0 || name.fileName !== '') return { ...name, bytes, path, discard };
  await discard();
  return undefined;
}

/** All files or none: whatever was refused takes the files that had already arrived with it. */
async function conclude(
  fields: Multipart['fields'],
  saving: readonly Promise<Upload | undefined>[],
  at: UploadLimits,
  refused: () => Refused | undefined,
): Promise<Result<Multipart, Refused>> {
  const settled = await Promise.allSettled(saving);
  const files = settled.flatMap((one) => (one.status === 'fulfilled' && one.value !== undefined ? [one.value] : []));
  const failed = settled.find((one) => one.status === 'rejected');
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  const refusal = refused() ?? (total > at.maxTotalBytes ? tooLarge(at) : undefined);
  if (refusal === undefined && failed === undefined) return ok({ fields, files });
  await Promise.all(files.map((file) => file.discard()));
  if (failed !== undefined) throw failed.reason;
  return refusal === undefined ? refuse('UPLOAD_CUT') : { ok: false, refusal };
}

function tooLarge(at: UploadLimits): Refused {
  return { code: 'UPLOAD_LARGE', values: { maks: mib(at.maxTotalBytes) } };
}

const mib = (bytes: number): string => String(Math.floor(bytes / MIB));

/** Control and direction marks would let a name show as another one. */
function label(name: string): string {
  return name.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').slice(0, NAME_MAX);
}
