// Is what was sent whole, of the kind the address takes, and nothing but its fields? (keamanan.md 3.4, house law 10)
import { z } from 'zod';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { SENDING, type UploadCode, readMultipart } from '#platform/attachments';
import type { Deps, Route, Upload } from '#platform/module';
import { type Fields, readBody } from './body.ts';
import { IDEM_FIELD, TICKET_FIELD } from './ticket.ts';

/** What an act is handed; with `refusal` the body is empty and nothing may be done. */
export interface Reading {
  readonly body: unknown;
  readonly uploads: readonly Upload[];
  readonly ticket: string;
  readonly idem: string;
  readonly hash: string;
  readonly refusal?: 'TERLALU_BESAR' | 'BUKAN_JENISNYA' | 'TAK_TERBACA';
  /** The files were too large and are gone; the text that came before them is here (`Posted.keepsText`). */
  readonly tooLarge?: true;
}

const NOTHING: Reading = { body: {}, uploads: [], ticket: '', idem: '', hash: '' };
const MB = 1024 * 1024;
const PHOTO_BYTES = 25 * MB;
const TOGETHER_BYTES = 75 * MB;

export async function readSent(route: Route, deps: Deps, request: Request): Promise<Reading> {
  const { post } = route;
  if (post === undefined) return NOTHING;
  if (post.media === 'files') return readFiles(route, deps, request);
  const read = await readBody(request, post.media);
  if (!read.ok) return { ...NOTHING, refusal: read.refusal.code };
  return parse(route, read.value.fields, [], read.value.hash, request);
}

async function readFiles(route: Route, deps: Deps, request: Request): Promise<Reading> {
  const folder = join(deps.settings.PENDOPO_DATA, SENDING);
  const { files: maxFiles = 1, largest, keepsText } = route.post ?? {};
  const early = Object.create(null) as Record<string, string | string[]>;
  const limits = { folder, maxFiles, maxFileBytes: largest ?? PHOTO_BYTES, maxTotalBytes: largest ?? TOGETHER_BYTES, ...(keepsText === true ? { fields: early } : {}) };
  const read = await readMultipart(request, limits);
  if (!read.ok) {
    const refusal = refusalOf(read.refusal.code);
    if (keepsText === true && refusal === 'TERLALU_BESAR') return { ...parse(route, early, [], '', request), tooLarge: true };
    return { ...NOTHING, refusal };
  }
  const { fields, files } = read.value;
  // Names and sizes stand for the files: enough to tell a repeated sending from another one.
  const told = JSON.stringify([fields, files.map((file) => [file.field, file.fileName, file.bytes])]);
  return parse(route, fields, files, createHash('sha256').update(told).digest('hex'), request);
}

/** More or longer than any form of ours is (413). */
const LARGE: readonly UploadCode[] = ['UPLOAD_LARGE', 'UPLOAD_FILE_LARGE', 'UPLOAD_FILES', 'UPLOAD_PARTS', 'UPLOAD_FIELDS', 'UPLOAD_FIELD_LONG', 'UPLOAD_TEXT_LONG'];

function refusalOf(code: UploadCode): Reading['refusal'] & string {
  if (LARGE.includes(code)) return 'TERLALU_BESAR';
  return code === 'UPLOAD_NOT_FORM' ? 'BUKAN_JENISNYA' : 'TAK_TERBACA';
}

/** A field that no schema knows is refused: it belongs to no form of ours. A schema with a catch-all judges the names itself. */
function parse(route: Route, fields: Fields, uploads: readonly Upload[], hash: string, request: Request): Reading {
  const { [TICKET_FIELD]: ticket, [IDEM_FIELD]: idem, ...rest } = fields;
  const common = {
    uploads,
    hash,
    ticket: typeof ticket === 'string' ? ticket : (request.headers.get('x-tiket') ?? ''),
    idem: (typeof idem === 'string' ? idem : (request.headers.get('idempotency-key') ?? '')).slice(0, 64),
  };
  const schema = route.post?.body;
  const known = schema instanceof z.ZodObject && schema.def.catchall === undefined ? new Set(Object.keys(schema.shape)) : undefined;
  const foreign = known !== undefined && Object.keys(rest).some((name) => !known.has(name));
  const read = schema?.safeParse(rest);
  if (foreign || read === undefined || !read.success) return { ...common, body: {}, refusal: 'TAK_TERBACA' };
  return { ...common, body: read.data };
}
