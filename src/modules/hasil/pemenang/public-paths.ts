// Which addresses of the winner desk does the publication as files carry? (they move with figures, plenaries, decrees, sums and names)
import { createHash } from 'node:crypto';
import { listPemilu, treeOf } from '#modules/pemilu';
import type { Deps } from '#platform/module';
import type { PublicPath } from '#platform/publish';
import { sumsVersion } from '../jumlah/store/sum.ts';
import { ATURAN } from '../aturan/packs.ts';
import { decreeVersion } from '../keputusan/store/decree.ts';
import { plenaryVersion } from '../recap/store/whole.ts';
import { RULES, explainPath, listPath, placePath, rulePath } from './address.ts';
import { JENIS_PEMENANG, findMedan } from './contests.ts';
import { type Meja, listMeja } from './desk.ts';
import { perolehanOf } from './view.ts';

/** Pages and files of every place with figures; what if has no file. Lists without any place are left out. */
export async function* winnerPaths({ database: { db } }: Pick<Deps, 'database'>): AsyncGenerator<PublicPath> {
  yield { path: RULES, version: '1' };
  for (const path of [`${RULES}.json`, ...ATURAN.map(({ id }) => rulePath(id))]) yield { path, version: '1' };
  const around = `${await sumsVersion(db)}.${await plenaryVersion(db)}.${await decreeVersion(db)}`;
  for (const { slug } of listPemilu()) {
    const { versi } = await treeOf(db, slug);
    for (const jenis of JENIS_PEMENANG) {
      const medan = findMedan(slug, jenis);
      const all = medan === undefined ? [] : await listMeja(db, medan);
      if (all.length === 0) continue;
      const group = `${slug}-${jenis}-pemenang`;
      const versionOf = (of: readonly Meja[]): string => `${contentOf(of)}.${around}.${String(versi)}`;
      for (const ending of ['', '.csv', '.json']) yield { path: `${listPath(slug, jenis)}${ending}`, version: versionOf(all), group };
      for (const meja of all) {
        const version = versionOf([meja]);
        for (const ending of ['', '.csv', '.json']) yield { path: `${placePath(slug, jenis, meja.kode)}${ending}`, version, group };
        yield { path: explainPath(slug, jenis, meja.kode), version, group };
      }
    }
  }
}

/** Newest events, and the names of those on the ballot: their lists are imported apart. */
function contentOf(all: readonly Meja[]): string {
  const shown = all.flatMap(({ utama }) => (utama === undefined ? [] : [perolehanOf(utama)]));
  const content = shown.map(({ kode, nomor, peserta }) => [kode, nomor, peserta.map(({ nama, kosong }) => [nama, kosong])]);
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}
