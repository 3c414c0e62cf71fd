// Which parts does a workbook's archive hold, and do they unpack within their bounds? (keamanan.md 5, "zip based")
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { FileCode, FileLimits } from './file.ts';

/** Small: one piece may unfold a thousand times before it is counted. */
const PIECE = 16 * 1024;
/** Small files may pack very well; a bomb does not stay small. */
const RATIO_FROM = 16 * 1024 * 1024;

const END_MARK = Buffer.from('504b0506', 'hex');
/** The mark has 22 bytes behind it and a comment of at most 64 KiB. */
const END_WITHIN = 22 + 65_535;

/** Takes the bytes of one part as they unfold; called with `last` once at its end. */
export type PartReader = (bytes: Uint8Array, last: boolean) => void;

/** Thrown by a part reader that found what the file is refused for. */
export class PartRefused extends Error {
  readonly code: FileCode;
  constructor(code: FileCode) {
    super(code);
    this.code = code;
  }
}

/**
 * Streams the archive once; `want` names the reader of a part, others are passed over. `rest` runs after each piece, so
 * that what readers gathered can leave before more comes. Bytes are counted as they unfold, never believed.
 */
export async function readParts(
  path: string,
  limits: FileLimits,
  want: (name: string) => PartReader | undefined,
  rest: () => Promise<void> = () => Promise.resolve(),
): Promise<Result<undefined, Refusal<FileCode>>> {
  const count = { entries: 0, unpacked: 0, packed: 0, open: 0 };
  const unzip = new Unzip();
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  unzip.onfile = (file) => {
    count.entries += 1;
    const fault = faultOfName(file.name) ?? (count.entries > limits.entries ? 'BUKU_BOM' : undefined);
    if (fault !== undefined) throw new PartRefused(fault);
    const reader = want(file.name);
    if (reader === undefined) return;
    count.open += 1;
    file.ondata = (error, bytes, last) => {
      // fflate hands over null where it hands over an error.
      if ((error as Error | null) !== null) throw error instanceof PartRefused ? error : new PartRefused('BUKU_RUSAK');
      count.unpacked += bytes.length;
      const beyond = count.unpacked > limits.unpackedBytes || (count.unpacked > RATIO_FROM && count.unpacked > count.packed * limits.ratio);
      if (beyond) throw new PartRefused('BUKU_BOM');
      if (last) count.open -= 1;
      reader(bytes, last);
    };
    file.start();
  };
  try {
    for await (const piece of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
      count.packed += piece.length;
      unzip.push(piece);
      await rest();
    }
    unzip.push(new Uint8Array(), true);
    await rest();
  } catch (error) {
    if (error instanceof PartRefused) return refuse(error.code);
    // Errors of the disk name a system call; every other one is the archive's grammar.
    if (error instanceof Error && 'syscall' in error) throw error;
    return refuse('BUKU_RUSAK');
  }
  return count.open === 0 ? ok(undefined) : refuse('BUKU_RUSAK');
}

/** The directory of an archive stands at its end: without it the file was cut off, however much of it unfolds. */
export async function isWhole(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(size, END_WITHIN));
    await handle.read(tail, 0, tail.length, size - tail.length);
    return tail.lastIndexOf(END_MARK) >= 0;
  } finally {
    await handle.close();
  }
}

function faultOfName(name: string): FileCode | undefined {
  if (/(^|\/)vbaProject\.bin$/i.test(name)) return 'BUKU_MAKRO';
  if (/^[/\\]|(^|[/\\])\.\.([/\\]|$)|^[a-z]:/i.test(name) || /\.(zip|xlsx|docx|gz)$/i.test(name)) return 'BUKU_RUSAK';
  return undefined;
}
