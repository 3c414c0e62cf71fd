// In which order does one walk through the RT of a desa, so that neighbours come one after the other? (by number; by nearness where every RT has a point)
import type { Titik } from './bahan.ts';
import { urutRt } from './bahan.ts';

const EARTH = 6_371_000;
const RADIANS = Math.PI / 180;
/** Each pass costs the square of the number of RT; few passes find nearly all there is to gain. */
const PASSES = 12;

/** Metres between two points, on the plane that touches the earth there: exact to a metre within a desa. */
export function meter(one: Titik, other: Titik): number {
  const north = (other.lintang - one.lintang) * RADIANS;
  const east = (other.bujur - one.bujur) * RADIANS * Math.cos(((one.lintang + other.lintang) / 2) * RADIANS);
  return EARTH * Math.hypot(north, east);
}

export interface Peta2 {
  readonly titik: ReadonlyMap<string, Titik>;
  readonly penghalang: readonly (readonly [string, string])[];
}

/** A pair that a barrier parts is as far apart as this many metres more: the way round it. */
const WAY_ROUND = 5_000;

/** RT in walking order. Without points for all of them the numbers decide, as the desa itself counts its RW and RT. */
export function urutanJalan(rts: readonly string[], { titik, penghalang }: Peta2): string[] {
  const order = [...rts].sort(urutRt);
  const points = order.map((rt) => titik.get(rt));
  if (points.length < 4 || points.some((one) => one === undefined)) return order;
  const parted = new Set(penghalang.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const steps = order.map((a) => Float64Array.from(order, (b) => far(titik, a, b) + (parted.has(`${a} ${b}`) ? WAY_ROUND : 0)));
  return untangle(order.map((_, at) => at), steps).map((at) => order[at] ?? '');
}

function far(titik: ReadonlyMap<string, Titik>, a: string, b: string): number {
  const [one, other] = [titik.get(a), titik.get(b)];
  return one === undefined || other === undefined ? 0 : meter(one, other);
}

/** 2-opt on an open way: a stretch is turned round where that shortens the walk. Only gains over a millimetre count, so it ends. */
function untangle(start: readonly number[], steps: readonly Float64Array[]): number[] {
  const way = [...start];
  const step = (at: number, to: number): number => {
    const [one, other] = [way[at], way[to]];
    return one === undefined || other === undefined ? 0 : (steps[one]?.[other] ?? 0);
  };
  for (let pass = 0; pass < PASSES; pass += 1) {
    let better = false;
    for (let from = 0; from < way.length - 1; from += 1) {
      for (let to = from + 1; to < way.length; to += 1) {
        if (step(from - 1, to) + step(from, to + 1) < step(from - 1, from) + step(to, to + 1) - 1e-3) {
          way.splice(from, to - from + 1, ...way.slice(from, to + 1).reverse());
          better = true;
        }
      }
    }
    if (!better) break;
  }
  return way;
}
