// Has anything moved in the plenaries and decrees that this place appears in? (part of the version of its pages)
import { type AreaCode, NATION } from '#kernel/area-code';
import type { Deps } from '#platform/module';
import type { Kontes } from '../contest.ts';
import { nodeOfDecree } from '../keputusan/decree.ts';
import { countKeputusan } from '../keputusan/store/decree.ts';
import { layerOf, nodeAbove } from '../recap/layers.ts';
import { readLatest } from '../recap/store/plenary.ts';
import { findNomor } from '../store/columns.ts';
import { isDecreed } from './read-layers.ts';

/** The nodes whose forms hold figures of a place: its own plenary and the one above; of a village or station the kecamatan's. */
export function nodesOf(kode: AreaCode): AreaCode[] {
  if (kode.length >= 10) return [kode.slice(0, 6) as AreaCode];
  const above = nodeAbove(kode);
  return [...(layerOf(kode) === undefined ? [] : [kode]), ...(above === undefined || kode === NATION ? [] : [above])];
}

/** Two indexed questions at most. */
export async function layersVersion({ database }: Pick<Deps, 'database'>, kontes: Kontes, kode: AreaCode): Promise<string> {
  const no = await findNomor(database.db, kontes);
  const held = no === undefined ? [] : await readLatest(database.db, no, nodesOf(kode));
  const node = nodeOfDecree(kontes.pack);
  const named = no !== undefined && (kode === node || isDecreed(node, kode));
  const decrees = named ? await countKeputusan(database.db, no, node) : 0;
  return `${held.map((one) => `${one.kode}.${String(one.versi)}${one.keadaan}`).join(' ')} ${decrees > 0 ? `SK${String(decrees)}` : ''}`.trim();
}
