// Which office decides a case, and which hears the appeal? (sidalih.md 2: cross-kab the province, cross-province the nation)
import { type AreaCode, NATION, parentOf } from '#kernel/area-code';

/** The lowest office that stands over all sides; never below the kab/kota, which owns the list. */
export function kantorPemutus(desa: readonly AreaCode[]): AreaCode {
  for (const digits of [4, 2] as const) {
    const nodes = new Set(desa.map((one) => one.slice(0, digits)));
    const [node] = nodes;
    if (nodes.size === 1 && node !== undefined) return node as AreaCode;
  }
  return NATION;
}

/** The office above; at the nation other members, which the case itself sees to. */
export function kantorBanding(pemutus: AreaCode): AreaCode {
  return parentOf(pemutus) ?? NATION;
}
