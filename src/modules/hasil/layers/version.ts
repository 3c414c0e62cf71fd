// Has anything moved in the plenaries that this place appears in? (part of the version of its pages)
import { type AreaCode, NATION } from '#kernel/area-code';
import type { Deps } from '#platform/module';
import type { Kontes } from '../contest.ts';
import { layerOf, nodeAbove } from '../recap/layers.ts';
import { readLatest } from '../recap/store/plenary.ts';
import { findNomor } from '../store/columns.ts';

/** The nodes whose forms hold figures of a place: its own plenary and the one above; of a village or station the kecamatan's. */
export function nodesOf(kode: AreaCode): AreaCode[] {
  if (kode.length >= 10) return [kode.slice(0, 6) as AreaCode];
  const above = nodeAbove(kode);
  return [...(layerOf(kode) === undefined ? [] : [kode]), ...(above === undefined || kode === NATION ? [] : [above])];
}

/** One indexed question. */
export async function layersVersion({ database }: Pick<Deps, 'database'>, kontes: Kontes, kode: AreaCode): Promise<string> {
  const no = await findNomor(database.db, kontes);
  const held = no === undefined ? [] : await readLatest(database.db, no, nodesOf(kode));
  return held.map((one) => `${one.kode}.${String(one.versi)}${one.keadaan}`).join(' ');
}
