// Where do two trees differ? (reported, never repaired: codes and names change between decrees)
import { type AreaCode } from '#kernel/area-code';
import { bareNameKey } from '#kernel/name-key';
import type { TreeRow } from '#platform/offices';

export type DifferenceKind = 'hanya_dasar' | 'hanya_berkas' | 'beda_nama';

export interface Difference {
  readonly jenis: DifferenceKind;
  readonly kode: AreaCode;
  /** 1 to 4. */
  readonly tingkat: number;
  readonly namaDasar: string | null;
  readonly namaBerkas: string | null;
}

/**
 * Areas of only one tree and areas whose name is another, by code. Capitals, marks and "Kabupaten" or "Kota" in front
 * do not make another name. The part abroad (99), which the base tree does not have, is left out.
 */
export function compareTrees(base: readonly TreeRow[], file: readonly TreeRow[]): Difference[] {
  const theirs = new Map(file.map((row) => [row.kode, row.nama]));
  const ours = new Map(base.map((row) => [row.kode, row.nama]));
  const codes = [...new Set([...ours.keys(), ...theirs.keys()])].filter((kode) => kode !== '0' && !kode.startsWith('99')).sort();
  return codes.flatMap((kode): Difference[] => {
    const [namaDasar, namaBerkas] = [ours.get(kode) ?? null, theirs.get(kode) ?? null];
    const tingkat = kode.length === 10 ? 4 : kode.length / 2;
    if (namaDasar === null) return [{ jenis: 'hanya_berkas', kode, tingkat, namaDasar, namaBerkas }];
    if (namaBerkas === null) return [{ jenis: 'hanya_dasar', kode, tingkat, namaDasar, namaBerkas }];
    return bareNameKey(namaDasar) === bareNameKey(namaBerkas) ? [] : [{ jenis: 'beda_nama', kode, tingkat, namaDasar, namaBerkas }];
  });
}
