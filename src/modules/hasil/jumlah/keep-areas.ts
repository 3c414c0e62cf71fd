// What happens to the areas of a file that numbers them in its own way: kept, matched with the tree of 2024, added up?
import { isDeepStrictEqual } from 'node:util';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { treeOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { listLevel } from '#platform/offices';
import { type Padanan, type TempatSumber, matchPlaces } from './match.ts';
import type { Rencana } from './plan.ts';
import type { Tempat } from './record.ts';
import { rollUp } from './roll-up.ts';
import { type SelBaru, addSel, addTempat, findPohon, readSel, readTempat, replaceNaik, writePadanan, writePohon } from './store/daerah.ts';

/** The election whose tree old areas are matched with. */
export const POHON_PADANAN = 'pemilu-2024';

/** Which places are new; a number that means another place than before refuses the file. */
export async function newPlaces(db: Db, pemilu: string, given: readonly TempatSumber[]): Promise<Result<TempatSumber[], Refusal<'TEMPAT_BEDA'>>> {
  const known = new Map((await readTempat(db, pemilu)).map((one) => [one.id, one]));
  for (const { id, jalur, nama } of given) {
    const before = known.get(id);
    if (before !== undefined && !isDeepStrictEqual([before.jalur, before.nama], [jalur, nama])) return refuse('TEMPAT_BEDA', { id: String(id), tersimpan: `P${before.jalur.join('.')} ${before.nama}` });
  }
  return ok(given.filter(({ id }) => !known.has(id)));
}

/** In the caller's transaction: places and cells, then the sums above them. */
export async function storeAreas(db: Db, at: Tempat, sumber: number, places: readonly TempatSumber[], tulis: Rencana['tulis']): Promise<void> {
  await addTempat(db, at.pemilu, places);
  const cells = tulis.flatMap(({ kode, versi, isi }): SelBaru[] => (isi.kelas === 'daerah' ? [{ id: Number(kode), versi, sel: isi.sel }] : []));
  await addSel(db, at, sumber, cells);
  const known = new Map((await readTempat(db, at.pemilu)).map((one) => [one.id, one]));
  const standing = (await readSel(db, at)).map(({ kode, isi }) => ({ id: Number(kode), sel: isi.sel }));
  await replaceNaik(db, at, rollUp(known, standing));
}

/**
 * Matches all places anew where the tree is another than last time or places came; returns how many codes changed. In
 * the caller's transaction. Costs the whole tree: about a second.
 */
export async function renewMatch(db: Db, pemilu: string, pada: number, came: boolean): Promise<number> {
  const { pohon, versi } = await treeOf(db, POHON_PADANAN);
  const last = await findPohon(db, pemilu);
  if (!came && last?.pohon === pohon && last.versi === versi) return 0;
  const places = await readTempat(db, pemilu);
  const areas = [];
  for (const level of [1, 2, 3, 4]) areas.push(...(await listLevel(db, pohon, level)));
  const found = matchPlaces(places, areas);
  const changed = places.flatMap(({ id, kode, cara }): (Padanan & { readonly id: number })[] => {
    const now = found.get(id);
    return now === undefined || (now.kode === kode && now.cara === cara) ? [] : [{ id, ...now }];
  });
  await writePadanan(db, pemilu, changed);
  await writePohon(db, pemilu, { pohon, versi }, pada);
  return changed.length;
}
