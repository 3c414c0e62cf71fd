// What do rows of kecamatan or of kel/desa add up to in every area above them? (a null adds nothing; all null is null)
import type { TempatSumber } from './match.ts';

/** Sum of all rows of one level below an area; `id` 0 is the nation. */
export interface Naik {
  readonly id: number;
  /** 3 = of the kecamatan, 4 = of the kel/desa. */
  readonly dari: number;
  /** How many rows. */
  readonly baris: number;
  readonly sel: readonly (number | null)[];
}

export interface BarisSel {
  readonly id: number;
  readonly sel: readonly (number | null)[];
}

/** Rows of both levels may come together: they are added apart. Order is of no account. */
export function rollUp(places: ReadonlyMap<number, Pick<TempatSumber, 'jalur'>>, given: Iterable<BarisSel>): Naik[] {
  const sums = new Map<string, { id: number; dari: number; baris: number; sel: (number | null)[] }>();
  for (const { id, sel } of given) {
    const jalur = places.get(id)?.jalur ?? [];
    const dari = jalur.length;
    for (const above of [0, ...jalur.slice(0, -1)]) {
      const key = `${above}/${dari}`;
      const sum = sums.get(key) ?? { id: above, dari, baris: 0, sel: [] };
      sum.baris += 1;
      sel.forEach((n, at) => (sum.sel[at] = addCell(sum.sel[at] ?? null, n)));
      sums.set(key, sum);
    }
  }
  return [...sums.values()];
}

export function addCell(so: number | null, far: number | null): number | null {
  return far === null ? so : (so ?? 0) + far;
}
