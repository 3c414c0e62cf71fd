// Which addresses about voters does the publication as files carry? (nation, provinces and regencies: below them it would be a second set of all areas)
import { NATION } from '#kernel/area-code';
import { listPemilu, treeOf } from '#modules/pemilu';
import type { Deps } from '#platform/module';
import type { PublicPath } from '#platform/publish';
import { type Baris, openHitungan, readDi, streamDi } from '../gabung/read.ts';
import { usersPath } from './address.ts';

/** Page and files of each area of a contest with one paper for the nation, down to the regencies. */
export async function* userPaths({ database: { db } }: Pick<Deps, 'database'>): AsyncGenerator<PublicPath> {
  for (const { slug, kontes } of listPemilu()) {
    const { versi } = await treeOf(db, slug);
    for (const { kode: word, jenis } of kontes) {
      const hitungan = await openHitungan(db, slug, jenis);
      const nation = hitungan === undefined ? undefined : await readDi(db, hitungan, NATION);
      if (hitungan === undefined || nation === undefined) continue;
      const of = function* ({ kode, seq }: Baris): Generator<PublicPath> {
        for (const ending of ['', '.json', '.csv']) yield { path: `${usersPath({ pemilu: slug, kontes: word }, kode)}${ending}`, version: `${String(seq)}.${String(versi)}`, group: `${slug}-${word}-pengguna` };
      };
      yield* of(nation.area);
      for (const tingkat of [1, 2]) for await (const piece of streamDi(db, hitungan, NATION, tingkat)) for (const one of piece) yield* of(one);
    }
  }
}
