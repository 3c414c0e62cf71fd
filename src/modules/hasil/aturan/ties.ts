// Who goes first when votes are equal, and where does the machine stop? (UU 7/2017 art 416, 422, 423; UU 10/2016 art 107, 109)
import { assert } from '#kernel/result';
import type { Dasar, TaliLangkah, Tingkat } from './pack-schema.ts';
import { type Suara, byId, sorted, total } from './votes.ts';

/** Someone in a tie. Sex and list number are asked of candidates on a list alone; null sex = unknown. */
export interface Seimbang extends Suara {
  readonly jk?: 'L' | 'P' | null;
  readonly nomor?: number;
}

/** Votes in every area of one level, the same areas in the same order for each id. */
export interface SebaranTingkat {
  readonly tingkat: Tingkat;
  readonly suara: Readonly<Record<string, readonly number[]>>;
}

/** One step of the chain as it was walked. */
export interface LangkahTali {
  readonly langkah: TaliLangkah['langkah'];
  /** Level that was compared; null for steps that look at no area. */
  readonly tingkat: Tingkat | null;
  /** What was compared, greater goes first: areas, 1 for a woman, minus the list number. Empty where nothing could be. */
  readonly nilai: readonly { readonly id: string; readonly nilai: number }[];
  readonly menang: readonly string[];
  readonly masihSama: readonly string[];
  readonly dasar: Dasar;
}

/** pleno, undi: the pack names who decides. DATA: the areas of `tingkat` (or the sex of a candidate) are not known. BEDA: they do not add up to the votes. */
export type Tunggu = 'pleno' | 'undi' | 'DATA' | 'BEDA';

/** What no rule decided: `kursi` places for these, who are still equal. The machine draws no lots. */
export interface Seri {
  readonly peserta: readonly string[];
  readonly kursi: number;
  readonly tunggu: Tunggu;
}

export interface PutusTali {
  readonly menang: readonly string[];
  readonly seri: Seri | null;
  readonly langkah: readonly LangkahTali[];
}

/**
 * Gives `places` to those who are equal, by the chain of the pack, step by step. A level whose areas are not known, or do not
 * add up to the votes, stops the chain: a lower level must not decide in the place of a higher one.
 */
export function breakTie(
  tied: readonly Seimbang[],
  places: number,
  chain: readonly TaliLangkah[],
  spread: readonly SebaranTingkat[],
): PutusTali {
  assert(places > 0 && places < tied.length, 'a tie has fewer places than people');
  let pool = sorted(tied);
  let left = places;
  const won: string[] = [];
  const walked: LangkahTali[] = [];
  for (const { step, level } of stepsOf(chain)) {
    const measured = measure(step, level, pool, spread);
    if (typeof measured === 'string') {
      walked.push({ langkah: step.langkah, tingkat: level, nilai: [], menang: [], masihSama: ids(pool), dasar: step.dasar });
      return { menang: won, seri: { peserta: ids(pool), kursi: left, tunggu: measured }, langkah: walked };
    }
    const cut = cutAt(pool, measured, left);
    walked.push({
      langkah: step.langkah,
      tingkat: level,
      nilai: pool.map(({ id }, at) => ({ id, nilai: measured[at] ?? 0 })),
      menang: ids(cut.ahead),
      masihSama: ids(cut.level),
      dasar: step.dasar,
    });
    won.push(...ids(cut.ahead));
    left -= cut.ahead.length;
    pool = cut.level;
    if (left === 0) return { menang: won, seri: null, langkah: walked };
  }
  throw new Error('impossible: a chain without an open end');
}

interface Step {
  readonly step: TaliLangkah;
  readonly level: Tingkat | null;
}

function stepsOf(chain: readonly TaliLangkah[]): Step[] {
  return chain.flatMap((step): Step[] =>
    step.langkah === 'sebaran' ? step.tingkat.map((level) => ({ step, level })) : [{ step, level: null }],
  );
}

const ids = (of: readonly Suara[]): string[] => of.map(({ id }) => id);

/** The value of each in the pool, or why it cannot be said. */
function measure(
  step: TaliLangkah,
  level: Tingkat | null,
  pool: readonly Seimbang[],
  spread: readonly SebaranTingkat[],
): readonly number[] | Tunggu {
  switch (step.langkah) {
    case 'pleno':
    case 'undi':
      return step.langkah;
    case 'nomor':
      return pool.map(({ nomor }) => (assert(nomor !== undefined, 'a candidate without a list number'), -nomor));
    case 'perempuan':
      return pool.some(({ jk }) => jk === undefined || jk === null) ? 'DATA' : pool.map(({ jk }) => (jk === 'P' ? 1 : 0));
    case 'sebaran':
      return areasOf(
        step.ukuran,
        pool,
        spread.find(({ tingkat }) => tingkat === level),
      );
  }
}

function areasOf(
  measured: 'bersuara' | 'unggul',
  pool: readonly Seimbang[],
  spread: SebaranTingkat | undefined,
): readonly number[] | Tunggu {
  const rows = pool.map(({ id }) => spread?.suara[id]);
  if (!rows.every((row) => row !== undefined)) return 'DATA';
  assert(
    rows.every((row) => row.length === rows[0]?.length),
    'areas of one level differ between options',
  );
  if (!rows.every((row, at) => total(row.map((suara) => ({ id: '', suara }))) === pool[at]?.suara)) return 'BEDA';
  if (measured === 'bersuara') return rows.map((row) => row.filter((n) => n > 0).length);
  return rows.map((row, at) => row.filter((n, area) => rows.every((other, i) => i === at || n > (other[area] ?? 0))).length);
}

/** Those surely in, and those who stand equal at the line; who is behind it leaves the tie. */
function cutAt(pool: readonly Seimbang[], values: readonly number[], places: number): { ahead: Seimbang[]; level: Seimbang[] } {
  const descending = [...values].sort((a, b) => b - a);
  const line = descending[places - 1] ?? 0;
  const ahead = pool.filter((_, at) => (values[at] ?? 0) > line);
  const level = pool.filter((_, at) => (values[at] ?? 0) === line);
  return level.length + ahead.length === places ? { ahead: [...ahead, ...level].sort(byId), level: [] } : { ahead, level };
}
