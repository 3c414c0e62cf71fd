// What are the sums of every area of a province, one after the other? (hasil.md 5 and 8)
import { type AreaCode, NATION } from '#kernel/area-code';
import { treeOf } from '#modules/pemilu';
import { type Db, rows, sql } from '#platform/db';
import { findAreas } from '#platform/offices';
import type { Kontes } from '../contest.ts';
import type { AngkaWilayah } from '../figures.ts';
import { COLUMNS, type Raw, listAnak, findAngkaWilayah, wilayah } from './area.ts';
import { codeOf, findNomor } from './columns.ts';

const PIECE = 2_000;
/** Digits of the codes from the province to the kel/desa. */
const DIGITS = [2, 4, 6, 10] as const;

/**
 * Every area of a province (99 abroad), level by level and each level in the order of its codes: the province, its
 * kab/kota and on to the kel/desa. With "0": the nation, then the provinces. In pieces of 2,000, which is what memory
 * holds; one walk along the key.
 */
export async function* streamAngka(db: Db, kontes: Kontes, prov: AreaCode): AsyncGenerator<readonly AngkaWilayah[]> {
  if (prov === NATION) {
    const nation = await findAngkaWilayah(db, kontes, NATION);
    if (nation !== undefined) yield [nation, ...(await listAnak(db, kontes, NATION))];
    return;
  }
  const no = await findNomor(db, kontes);
  if (no === undefined) return;
  const { pohon } = await treeOf(db, kontes.pemilu.slug);
  for (const digits of DIGITS) {
    const unit = 10 ** (digits - 2);
    const end = (Number(prov) + 1) * unit;
    for (let from = Number(prov) * unit; from < end; ) {
      const found = await readPiece(db, no, from, end);
      const names = new Map((await findAreas(db, pohon, found.map((raw) => codeOf(raw.kode)))).map((area) => [area.kode, area.nama]));
      if (found.length > 0) yield found.map((raw) => wilayah(kontes, raw, names.get(codeOf(raw.kode))));
      from = found.length < PIECE ? end : (found.at(-1)?.kode ?? end) + 1;
    }
  }
}

async function readPiece(db: Db, no: number, from: number, end: number): Promise<Raw[]> {
  return rows(
    db,
    sql<Raw>`select ${COLUMNS} from hasil_agregat a where a.kontes = ${no} and a.kode >= ${from} and a.kode < ${end} order by a.kode limit ${PIECE}`,
  );
}
