// What does a file hold, packed or not, and is it whole? (every doubt is a refusal with a reason)
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';

const unpack = promisify(gunzip);
/** A packed file may not unfold beyond this many bytes. */
const LARGEST = 400_000_000;

export type FileFault = 'BERKAS_TIADA' | 'BERKAS_GZIP' | 'BERKAS_BESAR' | 'BERKAS_BUKAN_UTF8';

export interface TextFile {
  readonly nama: string;
  /** Of the bytes as they lie on disk. */
  readonly sha256: string;
  readonly text: string;
}

/** Reads a text file, unpacking gzip by its first bytes, not by its name. */
export async function readTextFile(path: string): Promise<Result<TextFile, Refusal<FileFault>>> {
  const nama = basename(path);
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return refuse('BERKAS_TIADA', { berkas: nama });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? await unpacked(bytes, nama) : ok(bytes);
  if (!plain.ok) return plain;
  if (plain.value.length > LARGEST) return refuse('BERKAS_BESAR', { berkas: nama });
  try {
    return ok({ nama, sha256, text: new TextDecoder('utf-8', { fatal: true }).decode(plain.value) });
  } catch {
    return refuse('BERKAS_BUKAN_UTF8', { berkas: nama });
  }
}

async function unpacked(bytes: Buffer, nama: string): Promise<Result<Buffer, Refusal<FileFault>>> {
  try {
    return ok(await unpack(bytes, { maxOutputLength: LARGEST }));
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return refuse(tooLarge ? 'BERKAS_BESAR' : 'BERKAS_GZIP', { berkas: nama });
  }
}
