// How does a new file get onto the disk without anybody seeing half of it?
import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Sentence, say } from '#kernel/text';
import { stagedAt } from './places.ts';
import { text } from './text.ts';

/** The folder cannot take the files: full, read-only, gone. `line` is for the operator. */
export class FolderFault extends Error {}

const WORDS: Readonly<Record<string, Sentence>> = {
  ENOSPC: text.penuh,
  EDQUOT: text.jatah,
  EROFS: text.hanyaBaca,
  EACCES: text.tanpaHak,
  EPERM: text.tanpaHak,
  ENOTDIR: text.terhalang,
  EEXIST: text.terhalang,
  EIO: text.rusak,
};
/** SQLite's own numbers for the same faults. */
const SQLITE: Readonly<Record<number, string>> = { 13: 'ENOSPC', 10: 'EIO', 8: 'EROFS', 14: 'EACCES' };

/** Turns a fault of the disk into one line; every other error goes through as it is. */
export function asFolderFault(error: unknown, folder: string): unknown {
  if (!(error instanceof Error)) return error;
  const number = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
  if (number === 5 || number === 6) return new FolderFault(say('id', text.dipakai, { folder }));
  const code = number === undefined ? ('code' in error ? String(error.code) : '') : (SQLITE[number] ?? '');
  const words = WORDS[code];
  return words === undefined ? error : new FolderFault(say('id', text.gagal, { folder, sebab: say('id', words) }));
}

/** Runs what writes into the folder; a fault of the disk comes out as one line. */
export async function inFolder<T>(folder: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw asFolderFault(error, folder);
  }
}

export interface Staged {
  readonly sha256: string;
  readonly size: number;
}

/** Writes a file into the waiting room. It is not safe on the disk before `secure`. */
export async function stageFile(folder: string, path: string, body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Staged> {
  const place = stagedAt(folder, path);
  await mkdir(dirname(place), { recursive: true });
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(place, 'w');
  try {
    for await (const chunk of body) {
      hash.update(chunk);
      size += chunk.length;
      await file.write(chunk);
    }
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(place, { force: true }).catch(() => undefined);
    throw error;
  }
  await file.close();
  return { sha256: hash.digest('hex'), size };
}

/** Forces the bytes and the names of these files to the disk. */
export async function secure(places: readonly string[]): Promise<void> {
  await Promise.all([...places, ...new Set(places.map((place) => dirname(place)))].map(syncPlace));
}

async function syncPlace(place: string): Promise<void> {
  const file = await open(place, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Puts a file where readers find it; a reader sees the old one or the new one. */
export async function putInPlace(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
}
