// How do the papers of a case become one archive, however many there are? (a stream: one paper in memory at a time; the same papers give the same bytes)
import { createHash } from 'node:crypto';
import { Zip, ZipPassThrough } from 'fflate';

export interface Lembaran {
  /** Path in the archive, plain ASCII. */
  readonly nama: string;
  readonly isi: () => Promise<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** Without a zone on purpose: the format keeps local time, and every paper has the same. */
const WAKTU = '1980-01-01T00:00:00';
const DAFTAR_SIDIK = 'SHA256SUMS';

async function* kepingan(isi: ReturnType<Lembaran['isi']>): AsyncIterable<Uint8Array> {
  if (Symbol.asyncIterator in isi) yield* isi;
  else yield await isi;
}

/** The papers as they are, then a list of their hashes that `sha256sum -c SHA256SUMS` takes. */
export async function* zipOf(lembaran: readonly Lembaran[]): AsyncIterable<Uint8Array> {
  const out: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    out.push(chunk);
  });
  const sidik: string[] = [];
  for (const { nama, isi } of lembaran) {
    const hash = createHash('sha256');
    const entry = masuk(zip, nama);
    for await (const chunk of kepingan(isi())) {
      hash.update(chunk);
      entry.push(chunk);
      yield* out.splice(0);
    }
    entry.push(new Uint8Array(0), true);
    sidik.push(`${hash.digest('hex')}  ${nama}\n`);
  }
  masuk(zip, DAFTAR_SIDIK).push(Buffer.from(sidik.join(''), 'utf8'), true);
  zip.end();
  yield* out.splice(0);
}

function masuk(zip: Zip, nama: string): ZipPassThrough {
  const entry = new ZipPassThrough(nama);
  entry.mtime = WAKTU;
  zip.add(entry);
  return entry;
}
