// Which boundaries of a file belong to areas that we know, and how do they get onto the pages?
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Db } from '#platform/db';
import { BASE_TREE } from './area.ts';
import { type BoundaryFault, type BoundarySet, parseBoundaries } from './boundary.ts';
import { drawMaps } from './drawing.ts';
import { readLevel } from './store/area.ts';
import { writeMaps } from './store/boundary.ts';

export interface BoundaryReading {
  readonly set: BoundarySet;
  /** Codes of the file that the base tree does not have; they are left out. */
  readonly unknown: readonly AreaCode[];
  /** Areas of that level without a boundary in the file. */
  readonly missing: readonly AreaCode[];
}

/** Reads the text of a GeoJSON file against the base tree. Nothing is written. */
export async function readBoundaries(db: Db, text: string): Promise<Result<BoundaryReading, Refusal<BoundaryFault>>> {
  const read = parseBoundaries(text);
  if (!read.ok) return read;
  const { tingkat, areas } = read.value;
  const tree = (await readLevel(db, BASE_TREE, tingkat)).map((area) => area.kode);
  const known = new Set(tree);
  const kept = new Map([...areas].filter(([kode]) => known.has(kode)));
  if (kept.size === 0) return refuse('BATAS_TAK_DIKENAL');
  return ok({
    set: { tingkat, areas: kept },
    unknown: [...areas.keys()].filter((kode) => !known.has(kode)),
    missing: tree.filter((kode) => !kept.has(kode)),
  });
}

/** Simplifies and stores what was read, in the caller's transaction; returns the number of maps drawn. */
export async function storeBoundaries(db: Db, set: BoundarySet, sumber: string): Promise<number> {
  const maps = drawMaps(set);
  await writeMaps(db, maps, sumber);
  return maps.length;
}
