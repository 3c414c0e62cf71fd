// How does a kept file leave the house? (keamanan.md 5 "serve": decided first, then one link, once, for five minutes)
import { createHash, randomBytes } from 'node:crypto';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Database, Db } from '#platform/db';
import { bytesOf, fileName, shown } from './keep.ts';
import type { FileAt, FileType } from './receive.ts';
import { type ScanState, deleteOldLinks, findRow, insertLink, takeLink } from './store.ts';

export type DownloadCode = 'FILE_GONE' | 'FILE_WAITS' | 'FILE_INFECTED' | 'FILE_UNSCANNED';

export interface Taken {
  readonly name: string;
  readonly type: FileType;
  readonly content: Buffer;
}

const LINK_MS = 5 * 60_000;
const KEY_BYTES = 24;

/**
 * A path that hands the file out once within five minutes: `/berkas/<key>`. Whoever asks must have been allowed before;
 * make it in the act that records who looks, and lead there by a redirect, so that no page and no list holds it.
 */
export async function makeDownload(db: Db, at: FileAt, id: string): Promise<Result<string, Refusal<DownloadCode>>> {
  const row = await findRow(db, id);
  if (row === undefined) return refuse('FILE_GONE');
  const fault = faultOf(row.state);
  if (fault !== undefined) return refuse(fault);
  await deleteOldLinks(db, at.clock.now());
  const key = randomBytes(KEY_BYTES).toString('base64url');
  await insertLink(db, hashOf(key), id, at.clock.now() + LINK_MS);
  return ok(`/berkas/${key}`);
}

/** The file behind a link; the link is used up, whatever comes of it. */
export async function takeDownload(database: Database, at: FileAt, key: string): Promise<Result<Taken, Refusal<DownloadCode>>> {
  const id = await database.transaction((db) => takeLink(db, hashOf(key), at.clock.now()));
  const row = id === undefined ? undefined : await findRow(database.db, id);
  if (row === undefined) return refuse('FILE_GONE');
  const fault = faultOf(row.state);
  return fault === undefined ? ok({ name: fileName(at, shown(row)), type: row.type, content: await bytesOf(at, row) }) : refuse(fault);
}

/** Fail closed: only what the scanner passed, or what never had one. */
function faultOf(state: ScanState): DownloadCode | undefined {
  switch (state) {
    case 'BERSIH':
    case 'TIDAK_DIPINDAI':
      return undefined;
    case 'MENUNGGU_PINDAI':
      return 'FILE_WAITS';
    case 'TERINFEKSI':
      return 'FILE_INFECTED';
    case 'GAGAL_PINDAI':
      return 'FILE_UNSCANNED';
  }
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
