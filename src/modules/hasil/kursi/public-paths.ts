// Which addresses of the seat desk does the publication as files carry? (they move with figures, sums, decrees and names)
import { LANGS } from '#kernel/text';
import { listPemilu } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import type { PublicPath } from '#platform/publish';
import { sumsVersion } from '../jumlah/store/sum.ts';
import { decreeVersion } from '../keputusan/store/decree.ts';
import { pictureName } from '../sematan/view.ts';
import { seqTerakhir } from '../store/history.ts';
import { contestSeatsPath, councilPath, dapilPath, explainPath, versionsPath } from './address.ts';
import { JENIS, JENIS_KURSI, type Meja, findMeja } from './desk.ts';
import { reckon } from './reckon.ts';

const FILES = ['.csv', '.json', '.xlsx'];
const PICTURES = ['.svg', '.png'];

/** Pages and files of every election that has seats; what if has no file. */
export async function* seatPaths({ database: { db } }: Pick<Deps, 'database'>): AsyncGenerator<PublicPath> {
  const figures = await figuresVersion(db);
  for (const { slug } of listPemilu()) {
    for (const jenis of JENIS_KURSI) {
      const meja = await findMeja(db, { slug, jenis });
      if (meja === undefined) continue;
      const shared = { version: `${figures}.${namesOf(meja)}`, group: `${slug}-${jenis}-kursi` };
      for (const path of pathsOf(meja)) yield { path, ...shared };
    }
  }
}

async function figuresVersion(db: Db): Promise<string> {
  return [await sumsVersion(db), await decreeVersion(db), await seqTerakhir(db)].join('.');
}

/** The contest, its councils, every dapil with votes; files where there are seats. */
function pathsOf(meja: Meja): string[] {
  const { at, peta } = meja;
  const hitungan = reckon(meja, null);
  const { kamar, tanpaKursi } = hitungan.keadaan === 'ADA' ? hitungan : { kamar: undefined, tanpaKursi: [] };
  const seated = (kamar?.dapil ?? []).map(({ kode }) => kode);
  const councils = at.jenis === JENIS ? [] : [...new Set(peta.map(({ kelompok }) => kelompok))].map((kode) => councilPath(at, kode));
  const withFiles = [contestSeatsPath(at), ...councils, ...seated.map((kode) => dapilPath(at, kode))];
  const chambers = at.jenis === JENIS ? (kamar === undefined ? [] : [contestSeatsPath(at)]) : councils;
  return [
    ...chambers.flatMap((path) => [`/sematan${path}/susunan`, ...LANGS.flatMap((lang) => PICTURES.map((ending) => `${path}/gambar/${pictureName(lang, 'kursi')}${ending}`))]),
    ...withFiles.flatMap((path) => [path, ...FILES.map((ending) => `${path}${ending}`)]),
    ...seated.flatMap((kode) => [explainPath(at, kode), versionsPath(at, kode), `/sematan${dapilPath(at, kode)}/pembagian`]),
    ...tanpaKursi.map((kode) => dapilPath(at, kode)),
  ];
}

/** Names come from lists that are imported apart: their versions add up. */
function namesOf({ partai, peta }: Meja): number {
  return [...partai, ...peta].reduce((sum, one) => sum + ('versi' in one ? Number(one.versi) : 0), 0);
}
