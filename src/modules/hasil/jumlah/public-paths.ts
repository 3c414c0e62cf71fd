// Which addresses of sums does the publication as files carry? (they move with the files that came in and with the names)
import type { Deps } from '#platform/module';
import type { PublicPath } from '#platform/publish';
import { bukuPath, lembarPath, padananPath, seriPath, temuanPath } from './address.ts';
import { kunciOf } from './read-areas.ts';
import { KONTES_JUMLAH } from './record.ts';
import { type Buku, findBuku } from './sheet.ts';
import { readIsi } from './store/daerah.ts';
import { readKode, sumsVersion } from './store/sum.ts';

/** Pages and files of every contest that has sums. */
export async function* sumPaths({ database: { db }, versions }: Pick<Deps, 'database' | 'versions'>): AsyncGenerator<PublicPath> {
  const version = [await sumsVersion(db), await versions.get('pemilu.daftar'), await versions.get('pemilu.versi')].join('.');
  for (const [slug, kinds] of Object.entries(KONTES_JUMLAH)) {
    for (const jenis of kinds) {
      const buku = await findBuku(db, slug, jenis);
      if (buku === undefined) continue;
      const group = `${slug}-${jenis}-jumlah`;
      const base = bukuPath(buku.at);
      for (const path of [base, `${base}.csv`, `${base}.json`, temuanPath(buku.at), `${temuanPath(buku.at)}.csv`]) yield { path, version, group };
      if (buku.asal === 'daerah') yield { path: padananPath(buku.at), version, group };
      for (const kunci of await keysOf(db, buku)) for (const ending of ['', '.csv', '.json']) yield { path: `${lembarPath(buku.at, kunci)}${ending}`, version, group };
      for (const kunci of await seriesOf(db, buku)) for (const ending of ['', '.csv']) yield { path: `${seriPath(buku.at, kunci)}${ending}`, version, group };
    }
  }
}

/** Every area with a sheet, the nation left out. */
async function keysOf(db: Deps['database']['db'], { at, asal }: Buku): Promise<string[]> {
  if (asal === 'daerah') return (await readIsi(db, at)).map(kunciOf);
  const codes = await readKode(db, at, asal);
  return asal === 'wilayah' ? codes : provincesOf(codes);
}

async function seriesOf(db: Deps['database']['db'], { at, kelas }: Buku): Promise<string[]> {
  return kelas.includes('seri') ? ['0', ...provincesOf(await readKode(db, at, 'seri'))] : [];
}

/** Keys of a series begin with the province. */
const provincesOf = (codes: readonly string[]): string[] => [...new Set(codes.map((kode) => kode.slice(0, 2)))];
