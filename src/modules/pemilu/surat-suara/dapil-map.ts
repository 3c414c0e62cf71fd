// In which dapil does an area lie? (the smallest unit that the map lists decides; a divided area has several)
import type { BarisPeta } from './record.ts';

export type LetakDapil =
  /** The whole area lies in this dapil. */
  | { readonly keadaan: 'utuh'; readonly dapil: string }
  /** The area is divided over these, by code; or lies in a divided area whose parts the map does not list. */
  | { readonly keadaan: 'terbagi'; readonly dapil: readonly string[] }
  /** The contest is not held here. */
  | { readonly keadaan: 'tidak_diadakan' }
  /** The map has no line for it: not imported, or another code than the map's. */
  | { readonly keadaan: 'tak_tercatat' };

/** A map made ready for many questions. */
export interface PetaDapil {
  find(kode: string): LetakDapil;
}

const DEPTHS = [2, 4, 6, 10] as const;

/**
 * `bagian`: lines of one contest's map, of any order. `nests`: codes are Kemendagri codes, an area's code begins with
 * its parent's; else only the exact code is found. Every desa below a whole area lies in its dapil, known or not.
 */
export function makePeta(bagian: readonly BarisPeta[], nests: boolean): PetaDapil {
  const whole = new Map<string, string>();
  const below = new Map<string, Set<string>>();
  for (const { kode, dapil, pecah } of bagian) {
    if (!pecah) whole.set(kode, dapil);
    for (const above of nests ? ['0', ...upTo(kode)] : [kode]) below.set(above, (below.get(above) ?? new Set()).add(dapil));
  }
  const divided = new Set(bagian.filter(({ pecah }) => pecah).map(({ kode }) => kode));
  return {
    find(kode) {
      // A station lies where its desa lies.
      const up = nests ? upTo(kode.slice(0, 10)).reverse() : [kode];
      for (const code of up) {
        const dapil = whole.get(code);
        if (dapil !== undefined) return { keadaan: 'utuh', dapil };
      }
      const inside = below.get(nests ? kode.slice(0, 10) : kode);
      if (inside !== undefined) return over(inside);
      const parent = up.find((code) => divided.has(code));
      return parent === undefined ? { keadaan: 'tak_tercatat' } : over(below.get(parent) ?? new Set());
    },
  };
}

/** The code and those above it, short ones first. */
function upTo(kode: string): string[] {
  return DEPTHS.filter((depth) => depth < kode.length).map((depth) => kode.slice(0, depth)).concat(kode);
}

function over(found: ReadonlySet<string>): LetakDapil {
  const dapil = [...found].sort();
  const [only] = dapil;
  return dapil.length === 1 && only !== undefined ? { keadaan: 'utuh', dapil: only } : { keadaan: 'terbagi', dapil };
}
