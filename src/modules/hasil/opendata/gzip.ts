// How is a file packed so that the same figures give the same bytes on every machine? (RFC 1952)
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

const MAGIC = [0x1f, 0x8b, 0x08];
const HAS_NAME_AND_COMMENT = 0x08 | 0x10;
const UNKNOWN_SYSTEM = 255;

/** What the header of the packed file says; Latin letters only. */
export interface GzipHeader {
  /** Name that `gunzip -N` restores. */
  readonly name: string;
  readonly comment: string;
}

/**
 * Packs texts as they come; memory holds one chunk. Time 0 and "unknown system" in the header, because the hash of
 * a file must depend on its figures alone. Node's own gzip cannot carry a name, so the frame is written here.
 */
export async function* gzip(texts: AsyncIterable<string>, header: GzipHeader): AsyncGenerator<Uint8Array> {
  yield Buffer.concat([
    Buffer.from([...MAGIC, HAS_NAME_AND_COMMENT, 0, 0, 0, 0, 0, UNKNOWN_SYSTEM]),
    Buffer.from(`${header.name}\0${header.comment}\0`, 'latin1'),
  ]);
  let crc = 0;
  let size = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const text of texts) {
      const bytes = Buffer.from(text, 'utf8');
      crc = crc32(bytes, crc);
      size += bytes.length;
      yield bytes;
    }
  }
  const deflate = createDeflateRaw({ level: 6 });
  // A failure of the source destroys `deflate`, so the loop below throws it; the promise itself needs no second reader.
  const done = pipeline(Readable.from(counted(), { objectMode: false }), deflate).catch(() => undefined);
  for await (const chunk of deflate) yield chunk as Uint8Array;
  await done;
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(crc, 0);
  tail.writeUInt32LE(size % 2 ** 32, 4);
  yield tail;
}
