// Which small numbers of neighbours stay covered, so that nobody can work one out? (hasil.md 9.7)

/** From this number on a total may stand in a kel/desa or TPS; the parameter of hasil.md 9.7. */
export const BATAS = 5;

/** ADA: may be shown. KURANG: "below 5", also for 0. TUTUP: covered because another could be worked out. BELUM: nothing was read. */
export type SelTutup = { readonly keadaan: 'ADA'; readonly n: number } | { readonly keadaan: 'KURANG' | 'TUTUP' | 'BELUM' };

export interface Tutupan {
  /** In the order in which the totals were given. */
  readonly sel: readonly SelTutup[];
  /** May their sum stand beside them? No: it alone would tell a covered number (all are 0, or there is one place). */
  readonly induk: boolean;
}

/** What a reader knows of a covered number: from, to. */
type Batas = readonly [number, number];

/**
 * The places of one group, whose sum is known. Small ones are covered; then, from the smallest, as many of the others as
 * it takes until every covered number has at least two possible values for a reader who knows the sum, the limit and
 * that the smallest were covered. Where even that is not enough nothing at all is told of any place.
 */
export function tutupKelompok(totals: readonly (number | null)[], batas: number = BATAS): Tutupan {
  const known = totals.flatMap((n, at) => (n === null ? [] : [{ n, at }]));
  const small = known.filter(({ n }) => n < batas);
  const large = known.filter(({ n }) => n >= batas).sort((a, b) => a.n - b.n || a.at - b.at);
  const sum = (some: readonly { readonly n: number }[]): number => some.reduce((total, { n }) => total + n, 0);
  for (let more = 0; small.length > 0 && more <= large.length; more += 1) {
    const [covered, open] = [large.slice(0, more), large.slice(more)];
    const bounds = [...small.map((): Batas => [0, batas - 1]), ...covered.map((): Batas => [batas, open[0]?.n ?? Infinity])];
    if (isSafe(bounds, sum(small) + sum(covered))) return told(totals, new Set(small.map(({ at }) => at)), new Set(covered.map(({ at }) => at)));
  }
  if (small.length === 0) return told(totals, new Set(), new Set());
  const all = told(totals, new Set(), new Set(known.map(({ at }) => at)));
  return { ...all, induk: isSafe(known.map((): Batas => [0, Infinity]), sum(known)) };
}

/** Has every number at least two possible values, given their sum? */
function isSafe(bounds: readonly Batas[], sum: number): boolean {
  return bounds.every(([from, to], at) => {
    const others = bounds.filter((_, other) => other !== at);
    const least = others.reduce((total, [lowest]) => total + lowest, 0);
    const most = others.reduce((total, [, highest]) => total + highest, 0);
    return Math.max(from, sum - most) < Math.min(to, sum - least);
  });
}

function told(totals: readonly (number | null)[], small: ReadonlySet<number>, covered: ReadonlySet<number>): Tutupan {
  const sel = totals.map((n, at): SelTutup => {
    if (n === null) return { keadaan: 'BELUM' };
    if (small.has(at)) return { keadaan: 'KURANG' };
    return covered.has(at) ? { keadaan: 'TUTUP' } : { keadaan: 'ADA', n };
  });
  return { sel, induk: true };
}
