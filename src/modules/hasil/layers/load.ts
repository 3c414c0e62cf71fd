// What does the section of layers on a page need? (figures of the forms above, names of who signed)
import type { AreaCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import { findAreas } from '#platform/offices';
import type { Kontes } from '../contest.ts';
import { layerOf } from '../recap/layers.ts';
import { type Lapis, readLayers } from './read-layers.ts';

export interface LayersView {
  readonly layers: readonly Lapis[];
  readonly names: ReadonlyMap<AreaCode, string>;
  /** Does this place have a closed form of its own? */
  readonly form: boolean;
}

export async function loadLayers(db: Db, kontes: Kontes, pohon: string, kode: AreaCode): Promise<LayersView> {
  const layers = await readLayers(db, kontes, kode);
  const signers = [...new Set(layers.map((one) => one.simpul))];
  const areas = signers.length === 0 ? [] : await findAreas(db, pohon, signers);
  return {
    layers,
    names: new Map(areas.map((area) => [area.kode, area.nama])),
    form: layers.some((one) => one.simpul === kode && layerOf(kode) === one.lapisan),
  };
}
