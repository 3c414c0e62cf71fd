// Which addresses of the seat desk does the publication as files carry? (they move with the sums and with the names)
import { listPemilu } from '#modules/pemilu';
import type { Deps } from '#platform/module';
import type { PublicPath } from '#platform/publish';
import { sumsVersion } from '../jumlah/store/sum.ts';
import { chamberPath, dapilPath, explainPath } from './address.ts';
import { type Meja, findMeja } from './desk.ts';
import { reckon } from './reckon.ts';

/** Pages and files of every election that has seats; what if has no file. */
export async function* seatPaths({ database: { db } }: Pick<Deps, 'database'>): AsyncGenerator<PublicPath> {
  for (const { slug } of listPemilu()) {
    const meja = await findMeja(db, slug);
    if (meja === undefined) continue;
    const version = `${await sumsVersion(db)}.${namesOf(meja)}`;
    const hitungan = reckon(meja, null);
    const dapil = hitungan.keadaan === 'ADA' ? hitungan.kamar.dapil.map(({ kode }) => kode) : [];
    const group = `${slug}-pdpr-kursi`;
    for (const path of [chamberPath(slug), ...dapil.map((kode) => dapilPath(slug, kode))]) for (const ending of ['', '.csv', '.json']) yield { path: `${path}${ending}`, version, group };
    for (const kode of dapil) yield { path: explainPath(slug, kode), version, group };
  }
}

/** Names come from lists that are imported apart: their versions add up. */
function namesOf({ partai, peta }: Meja): number {
  return [...partai, ...peta].reduce((sum, one) => sum + ('versi' in one ? Number(one.versi) : 0), 0);
}
