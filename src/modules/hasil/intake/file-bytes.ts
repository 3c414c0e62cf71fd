// Are these the bytes of a whole file, which bytes are they, and how do they come in without filling memory?
import { createHash } from 'node:crypto';
import { type ReadStream, createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Result, ok, refuse } from '#kernel/result';
import type { FileFault } from './slip.ts';

/** A file that was read to its end once and found whole. */
export interface WholeFile {
  readonly path: string;
  readonly gzip: boolean;
  /** Of the bytes as they lie on the disk, so that anybody can compare with `sha256sum`. */
  readonly sha256: string;
  /** The first bytes, unpacked: enough for the header of any family. */
  readonly head: Uint8Array;
  /** Unpacked size in bytes. */
  readonly size: number;
}

const CHUNK = 256 * 1024;
const HEAD = 64 * 1024;

/**
 * Reads the file once before anything is taken from it. A gzip that is cut or whose checksum fails is refused whole:
 * its checksum stands at the end, so until then no row of it can be trusted. Costs one unpacking (about 180 MB/s).
 */
export async function inspectFile(path: string): Promise<Result<WholeFile, { readonly code: FileFault }>> {
  try {
    const magic = await firstTwo(path);
    if (magic === undefined) return refuse('BERKAS_TIDAK_TERBACA');
    if (magic.length === 0) return refuse('BERKAS_KOSONG');
    const gzip = magic[0] === 0x1f && magic[1] === 0x8b;
    if (!gzip && path.toLowerCase().endsWith('.gz')) return refuse('GZIP_BUKAN');
    const read = await readThrough(path, gzip);
    if (read.size === 0) return refuse('BERKAS_KOSONG');
    if (isUtf16(read.head)) return refuse('BERKAS_BUKAN_UTF8');
    return ok({ path, gzip, ...read });
  } catch (error) {
    return refuse(faultOf(error));
  }
}

/** The unpacked bytes from the beginning. Errors after a successful inspection (a file taken away) throw. */
export async function* fileChunks(file: Pick<WholeFile, 'path' | 'gzip'>): AsyncGenerator<Uint8Array> {
  const raw = createReadStream(file.path, { highWaterMark: CHUNK });
  if (!file.gzip) {
    yield* raw as AsyncIterable<Uint8Array>;
    return;
  }
  const unpack = createGunzip({ chunkSize: CHUNK });
  raw.on('error', (error) => unpack.destroy(error));
  try {
    yield* raw.pipe(unpack) as AsyncIterable<Uint8Array>;
  } finally {
    raw.destroy();
  }
}

async function firstTwo(path: string): Promise<Uint8Array | undefined> {
  const handle = await open(path, 'r');
  try {
    if (!(await handle.stat()).isFile()) return undefined;
    const { buffer, bytesRead } = await handle.read(new Uint8Array(2), 0, 2, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function readThrough(path: string, gzip: boolean): Promise<Pick<WholeFile, 'sha256' | 'head' | 'size'>> {
  const hash = createHash('sha256');
  const head: Uint8Array[] = [];
  let size = 0;
  const keep = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of source) {
      if (size < HEAD) head.push(chunk.slice(0, HEAD - size));
      size += chunk.length;
    }
  };
  const raw: ReadStream = createReadStream(path, { highWaterMark: CHUNK });
  raw.on('data', (chunk) => hash.update(chunk));
  if (gzip) await pipeline(raw, createGunzip({ chunkSize: CHUNK }), keep);
  else await pipeline(raw, keep);
  return { sha256: hash.digest('hex'), head: Buffer.concat(head), size };
}

function isUtf16(head: Uint8Array): boolean {
  const [a, b] = head;
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

function faultOf(error: unknown): FileFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'BERKAS_TIDAK_ADA';
  if (code === 'Z_BUF_ERROR') return 'GZIP_TERPUTUS';
  if (code.startsWith('Z_')) return 'GZIP_RUSAK';
  return 'BERKAS_TIDAK_TERBACA';
}
