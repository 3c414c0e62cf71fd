// How does a photograph come in, and what of it may be shown to whom? (keamanan.md 5; hasil.md 2 `foto`, 9.8)
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import type { Db } from '#platform/db';
import type { Keys } from '#platform/keys';
import { type Place, blindIndex, kidOf, openBytes, ringOf, sealBytes, sealStream } from '#platform/seal';
import type { Box, ImageCode } from './image/job.ts';
import { inTurn } from './image/line.ts';
import { dropObject, hasObject, putObject, readObject } from './objects.ts';
import { type Spooled, UNFINISHED, isNoRoom, spool } from './spool.ts';
import { type Photo, type PublicPhoto, findPhoto, findPublic } from './store.ts';

/** Where photographs are kept. */
export interface PhotoAt {
  /** `PENDOPO_DATA`; objects go to `objek/` in it, unfinished ones to `sementara/`. */
  readonly folder: string;
  readonly keys: Keys;
  readonly db: Db;
}

export interface PhotoRules {
  /** At most 25 MiB (keamanan.md 3.4). */
  readonly maxBytes: number;
  /** What the sender calls the file; its ending, if any, must agree with the content. */
  readonly fileName: string;
}

export type PhotoCode = ImageCode | 'PHOTO_BUSY' | 'PHOTO_EMPTY' | 'PHOTO_LARGE' | 'PHOTO_NO_ROOM';

export const PHOTO_BYTES = 25 * 1024 * 1024;
const BOXES_MAX = 100;
/** 0.7 + 0.1 + 0.2 is a little more than 1 in binary. */
const ROUNDING = 1e-9;
const MIB = 1024 * 1024;

/**
 * Takes one picture (JPEG, PNG or WebP) and keeps its sealed original and its two derivatives. Writes no row: hand the
 * answer to `insertPhoto` inside the act that it belongs to. Objects without a row are harmless: nobody can name them,
 * and the same bytes sent again find them. `known`: the row exists already, nothing was done.
 */
export async function receivePhoto(
  at: PhotoAt,
  stream: AsyncIterable<Uint8Array>,
  rules: PhotoRules,
): Promise<Result<Photo & { readonly known: boolean }, Refusal<PhotoCode>>> {
  const cap = Math.min(rules.maxBytes, PHOTO_BYTES);
  const spooled = await spool(stream, join(at.folder, UNFINISHED), cap);
  if (!spooled.ok)
    return spooled.refusal.code === 'NO_ROOM' ? refuse('PHOTO_NO_ROOM') : refuse('PHOTO_LARGE', { maks: String(Math.floor(cap / MIB)) });
  const original = spooled.value;
  try {
    if (original.bytes === 0) return refuse('PHOTO_EMPTY');
    const old = await findPhoto(at.db, original.sha256);
    // A photograph whose time was over may come again: its row stands, its objects are made anew.
    if (old !== undefined && (await hasObject(at.folder, hidden(at, old.sha256)))) return ok({ ...old, known: true });
    return await keep(at, original, rules);
  } catch (error) {
    if (isNoRoom(error)) return refuse('PHOTO_NO_ROOM');
    throw error;
  } finally {
    await original.discard();
  }
}

async function keep(
  at: PhotoAt,
  original: Spooled,
  rules: PhotoRules,
): Promise<Result<Photo & { readonly known: false }, Refusal<PhotoCode>>> {
  const developed = await inTurn({ kind: 'develop', path: original.path, fileName: rules.fileName });
  if (!developed.ok) return developed;
  const { large, small, type, width, height, taken } = developed.value;
  const key = at.keys.secret('bidang');
  await putObject(
    at.folder,
    hidden(at, original.sha256),
    sealStream(key, placeOf(original.sha256), kidOf(key), createReadStream(original.path)),
  );
  const names = { large: await putSealed(at, large), small: await putSealed(at, small) };
  return ok({ sha256: original.sha256, bytes: original.bytes, type, width, height, taken, ...names, known: false });
}

/** Everything that shows more than the public may see lies sealed, under a name that does not betray its content. */
async function putSealed(at: PhotoAt, bytes: Uint8Array): Promise<string> {
  const key = at.keys.secret('bidang');
  const hash = sha256(bytes);
  await putObject(at.folder, hidden(at, hash), [sealBytes(key, placeOf(hash), kidOf(key), bytes)]);
  return hash;
}

async function openSealed(at: PhotoAt, hash: string): Promise<Buffer> {
  const opened = openBytes(ringOf(at.keys.secret('bidang')), placeOf(hash), await readObject(at.folder, hidden(at, hash)));
  assert(opened.ok, `object of ${hash} opens with the key of this server`);
  return opened.value;
}

const placeOf = (hash: string): Place => ({ table: 'attachments_foto', row: hash, column: 'objek' });

function hidden(at: PhotoAt, hash: string): string {
  return blindIndex(at.keys.secret('indeks'), { table: 'attachments_foto', column: 'objek' }, hash);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Draws opaque boxes over part III, names and signatures, and keeps the result openly; the caller says where they are
 * on the upright page. Writes no row: hand the answer to `insertPublic` inside an act. The photograph must have a row.
 */
export async function derivePublic(
  at: PhotoAt,
  sha: string,
  boxes: readonly Box[],
): Promise<Result<PublicPhoto, Refusal<'PHOTO_MISSING' | 'PHOTO_BOX' | 'PHOTO_BUSY' | 'PHOTO_NO_ROOM'>>> {
  const wrong = boxes.findIndex((box) => !isWithin(box));
  if (wrong !== -1 || boxes.length > BOXES_MAX) return refuse('PHOTO_BOX', { nomor: String(wrong + 1) });
  const photo = await findPhoto(at.db, sha);
  if (photo === undefined) return refuse('PHOTO_MISSING');
  const masked = await inTurn({ kind: 'mask', image: await openSealed(at, photo.large), boxes });
  if (!masked.ok) {
    assert(masked.refusal.code === 'PHOTO_BUSY', 'a derivative of ours can be read');
    return refuse('PHOTO_BUSY');
  }
  const { large, small } = masked.value;
  try {
    for (const bytes of [large, small]) await putObject(at.folder, sha256(bytes), [bytes]);
  } catch (error) {
    if (isNoRoom(error)) return refuse('PHOTO_NO_ROOM');
    throw error;
  }
  return ok({ sha256: sha, large: sha256(large), small: sha256(small), boxes });
}

function isWithin({ x, y, w, h }: Box): boolean {
  const reaches = (from: number, length: number): boolean => from >= 0 && length > 0 && from + length <= 1 + ROUNDING;
  return reaches(x, w) && reaches(y, h);
}

/** `besar` and `kecil` show everything: for officers within their mandate. `umum` and `umum_kecil` are the masked ones. */
export type Which = 'besar' | 'kecil' | 'umum' | 'umum_kecil';

/** JPEG bytes, upright, without metadata; undefined where there is no such photograph or it has no public form yet. */
export async function readDerived(at: PhotoAt, sha: string, which: Which): Promise<Buffer | undefined> {
  if (which === 'umum' || which === 'umum_kecil') {
    const found = await findPublic(at.db, sha);
    return found === undefined ? undefined : readObject(at.folder, which === 'umum' ? found.large : found.small);
  }
  const found = await findPhoto(at.db, sha);
  return found === undefined ? undefined : openSealed(at, which === 'besar' ? found.large : found.small);
}

/** The original's own bytes: only inside an act that records the purpose (hasil.md 9.8), and never to be shown inline. */
export async function openOriginal(at: PhotoAt, sha: string): Promise<Buffer | undefined> {
  return (await findPhoto(at.db, sha)) === undefined ? undefined : openSealed(at, sha);
}

/**
 * Takes the original and its derivatives off the disk once nobody may hold them any longer; the row with its hash stays.
 * One that has a public form is left: it was published. The caller's row must say first that it is gone.
 */
export async function dropPhoto(at: PhotoAt, sha: string): Promise<void> {
  const photo = await findPhoto(at.db, sha);
  if (photo === undefined || (await findPublic(at.db, sha)) !== undefined) return;
  for (const hash of [photo.large, photo.small, photo.sha256]) await dropObject(at.folder, hidden(at, hash));
}
