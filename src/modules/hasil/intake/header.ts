// Which family is this file, by its columns alone? (never by its name: files get renamed)
import { type Result, ok } from '#kernel/result';
import type { KontesPack } from '#modules/pemilu';
import { abroadFamily } from './families/abroad.ts';
import { inconsistentFamily } from './families/inconsistent.ts';
import { names2019Family } from './families/names-2019.ts';
import { provinceFamily } from './families/province.ts';
import { snapshotFamily } from './families/snapshots.ts';
import type { Family, Layout } from './family.ts';

export type HeaderRefusal =
  | { readonly code: 'JUDUL_GANDA'; readonly values: { readonly kolom: string } }
  | { readonly code: 'JUDUL_TIDAK_DIKENAL'; readonly values: { readonly mirip: string; readonly kurang: string; readonly lebih: string } };

const SHOWN = 12;

/**
 * The family whose set of columns this header has, in whatever order. The number of options is part of it, so
 * a file of another election is refused here too. The refusal names what is missing and what is too much, compared
 * with the nearest family.
 */
export function recogniseHeader(header: readonly string[], pack: KontesPack): Result<Family, HeaderRefusal> {
  const options = pack.opsi.length;
  const dated = snapshotFamily(header, pack);
  const families = [provinceFamily(options), abroadFamily(options), inconsistentFamily(options), names2019Family(options)];
  return recogniseAmong(header, dated === undefined ? families : [...families, dated]);
}

/** The same among layouts of the caller's. */
export function recogniseAmong<T extends Layout>(header: readonly string[], layouts: readonly T[]): Result<T, HeaderRefusal> {
  const twice = header.find((name, at) => header.indexOf(name) !== at);
  if (twice !== undefined) return { ok: false, refusal: { code: 'JUDUL_GANDA', values: { kolom: twice } } };
  const compared = layouts.map((layout) => compare(layout, header)).sort((a, b) => b.shared - a.shared || a.away - b.away);
  const [nearest] = compared;
  if (nearest === undefined) throw new Error('impossible: no families');
  if (nearest.away === 0) return ok(nearest.family);
  const known = nearest.shared > 1;
  return {
    ok: false,
    refusal: {
      code: 'JUDUL_TIDAK_DIKENAL',
      values: {
        mirip: known ? nearest.family.id : '-',
        kurang: listed(known ? nearest.missing : []),
        lebih: listed(known ? nearest.extra : header),
      },
    },
  };
}

interface Comparison<T> {
  readonly family: T;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly shared: number;
  readonly away: number;
}

function compare<T extends Layout>(family: T, header: readonly string[]): Comparison<T> {
  const missing = family.columns.filter((name) => !header.includes(name));
  const extra = header.filter((name) => !family.columns.includes(name));
  return { family, missing, extra, shared: header.length - extra.length, away: missing.length + extra.length };
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return '-';
  const more = names.length > SHOWN ? ` +${names.length - SHOWN}` : '';
  return (
    names
      .slice(0, SHOWN)
      .map((name) => name.slice(0, 40))
      .join(', ') + more
  );
}
