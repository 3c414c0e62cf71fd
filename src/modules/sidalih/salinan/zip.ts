// How do many files leave as one archive while they are still being made? (memory holds one file)
import { Zip, ZipPassThrough, strToU8 } from 'fflate';

export interface BerkasZip {
  readonly nama: string;
  readonly isi: Uint8Array | string;
}

/** Stored, not squeezed: PDF is squeezed inside. One file at a time is pulled. */
export async function* zipStream(files: AsyncIterable<BerkasZip>, made: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error !== null) throw error;
    ready.push(chunk);
  });
  for await (const { nama, isi } of files) {
    const entry = new ZipPassThrough(nama);
    entry.mtime = made;
    archive.add(entry);
    entry.push(typeof isi === 'string' ? strToU8(isi) : isi, true);
    yield* ready.splice(0);
  }
  archive.end();
  yield* ready.splice(0);
}
