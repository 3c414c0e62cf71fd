// Which desa is meant by a code, or by words that somebody typed?
import type { AreaCode } from '#kernel/area-code';
import type { Deps } from '#platform/module';
import { BASE_TREE, areaPath, findArea, listAncestors, searchAreas } from '#platform/offices';

export interface Tempat {
  readonly kode: AreaCode;
  /** With its way up. */
  readonly nama: string;
}

const SHOWN = 12;
/** Found before the levels above are left out. */
const LOOKED = 60;

/** The one that is meant, or those to choose from. */
export async function placeOf({ database: { db } }: Pick<Deps, 'database'>, { desa, tempat }: { readonly desa?: string | undefined; readonly tempat?: string | undefined }): Promise<{ readonly desa?: Tempat; readonly hits: readonly Tempat[] }> {
  const chosen = /^[0-9]{10}$/.test(desa ?? '') ? await findArea(db, BASE_TREE, desa as AreaCode) : undefined;
  if (chosen !== undefined) return { desa: { kode: chosen.kode, nama: areaPath([...(await listAncestors(db, BASE_TREE, chosen.kode)), chosen]) }, hits: [] };
  const found = (await searchAreas(db, BASE_TREE, tempat ?? '', LOOKED)).filter(({ tingkat }) => tingkat === 4);
  const hits = found.slice(0, SHOWN).map(({ kode, nama, jalur }) => ({ kode, nama: `${nama}, ${jalur}` }));
  const [only] = hits;
  return hits.length === 1 && only !== undefined ? { desa: only, hits: [] } : { hits };
}
