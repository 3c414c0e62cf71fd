// Which new station gets which number? (the place nearest to its voters, access for the disabled, then the number most of them know)
import { assert } from '#kernel/result';
import { type Tempat, type Titik } from './bahan.ts';
import { meter } from './jalan.ts';

/** What a new station brings along, in the order of the walk. */
export interface TpsBaru {
  readonly n: number;
  readonly difabel: number;
  /** Voters by their number at present; 0 = none. */
  readonly dulu: ReadonlyMap<number, number>;
  /** Middle of its voters, where known. */
  readonly titik: Titik | null;
}

/** Distances count in steps of this many metres, so that a few houses never outweigh a number that voters know. */
const STEP = 100;

/** A number 1..n for each of the stations, every number once, at the least cost in all. */
export function nomorTps(tps: readonly TpsBaru[], tempat: readonly Tempat[]): number[] {
  const places = new Map(tempat.map((one) => [one.nomor, one]));
  const known = tps.some(({ dulu }) => [...dulu.keys()].some((nomor) => nomor !== 0)) || tempat.some(({ titik, akses }) => titik !== null || akses);
  if (!known) return tps.map((_, at) => at + 1);
  const cost = tps.map((one, at) =>
    Float64Array.from(tps, (_, to) => {
      const place = places.get(to + 1);
      const steps = one.titik === null || place?.titik == null ? 0 : Math.round(meter(one.titik, place.titik) / STEP);
      const blocked = place !== undefined && !place.akses ? one.difabel : 0;
      // The last term lets equals keep the order of the walk.
      return one.n * steps * 2 + blocked * 4 - (one.dulu.get(to + 1) ?? 0) + Math.abs(at - to) * 1e-6;
    }),
  );
  return assign(cost).map((column) => column + 1);
}

/** The column of each row with the least sum (Kuhn and Munkres, with potentials; cubic in the stations of one desa). */
function assign(cost: readonly Float64Array[]): number[] {
  const size = cost.length;
  const rowPot = new Float64Array(size + 1);
  const colPot = new Float64Array(size + 1);
  /** Row (from 1) that holds each column (from 1); place 0 is the row in hand. */
  const holder = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    holder[0] = row;
    const way = search(cost, { rowPot, colPot, holder });
    for (let column = way.end; column !== 0;) {
      const back = way.back[column] ?? 0;
      holder[column] = holder[back] ?? 0;
      column = back;
    }
  }
  const out = new Array<number>(size).fill(-1);
  for (let column = 1; column <= size; column += 1) out[(holder[column] ?? 0) - 1] = column - 1;
  assert(out.every((column) => column >= 0), 'every station got a number');
  return out;
}

interface Potentials {
  readonly rowPot: Float64Array;
  readonly colPot: Float64Array;
  readonly holder: Int32Array;
}

/** The cheapest way from the row in hand to a free column; moves the potentials along. */
function search(cost: readonly Float64Array[], { rowPot, colPot, holder }: Potentials): { readonly end: number; readonly back: Int32Array } {
  const size = cost.length;
  const least = new Float64Array(size + 1).fill(Infinity);
  const back = new Int32Array(size + 1);
  const done = new Uint8Array(size + 1);
  let at = 0;
  do {
    done[at] = 1;
    const row = holder[at] ?? 0;
    let [delta, next] = [Infinity, 0];
    for (let column = 1; column <= size; column += 1) {
      if (done[column] === 1) continue;
      const reduced = (cost[row - 1]?.[column - 1] ?? 0) - (rowPot[row] ?? 0) - (colPot[column] ?? 0);
      if (reduced < (least[column] ?? Infinity)) {
        least[column] = reduced;
        back[column] = at;
      }
      if ((least[column] ?? Infinity) < delta) [delta, next] = [least[column] ?? Infinity, column];
    }
    for (let column = 0; column <= size; column += 1) {
      if (done[column] === 1) {
        const held = holder[column] ?? 0;
        rowPot[held] = (rowPot[held] ?? 0) + delta;
        colPot[column] = (colPot[column] ?? 0) - delta;
      } else least[column] = (least[column] ?? Infinity) - delta;
    }
    at = next;
  } while (holder[at] !== 0);
  return { end: at, back };
}
