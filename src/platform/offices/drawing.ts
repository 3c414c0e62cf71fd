// How do boundaries become a small drawing whose borders still meet? (TopoJSON: shared borders are simplified once)
import type { MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import { type AreaCode, NATION, provinceOf } from '#kernel/area-code';
import type { BoundarySet } from './boundary.ts';

/** One map, ready for an SVG of this size. Paths are filled with fill-rule evenodd. */
export interface MapDrawing {
  /** "0" the nation by province, or a province's code: the province by regency. */
  readonly peta: AreaCode;
  readonly lebar: number;
  readonly tinggi: number;
  readonly shapes: readonly { readonly kode: AreaCode; readonly d: string }[];
}

/** Width of a drawing in whole units; the height follows. Fine enough for a desk, coarse enough to be small. */
const WIDTH = 1200;
const TALLEST = 1200;
/** Points kept of a map; about 3 bytes each after compression. */
const POINTS: Readonly<Record<1 | 2, number>> = { 1: 3_000, 2: 3_000 };
const QUANTUM = 1e6;
/** Islands smaller than this many square units are left out, except an area's greatest. */
const SMALLEST = 3;

type Ring = readonly Position[];

/** The nation's map from provinces, or one map a province from regencies. */
export function drawMaps(set: BoundarySet): MapDrawing[] {
  const maps = new Map<AreaCode, Map<AreaCode, MultiPolygon>>();
  for (const [kode, shape] of set.areas) {
    const peta = set.tingkat === 1 ? NATION : (provinceOf(kode) ?? NATION);
    maps.set(peta, (maps.get(peta) ?? new Map<AreaCode, MultiPolygon>()).set(kode, shape));
  }
  return [...maps].map(([peta, areas]) => drawMap(peta, areas, POINTS[set.tingkat]));
}

function drawMap(peta: AreaCode, areas: ReadonlyMap<AreaCode, MultiPolygon>, points: number): MapDrawing {
  const simple = simplified(areas, points);
  const frame = frameOf([...simple.values()]);
  const shapes = [...simple].map(([kode, shape]) => ({ kode, d: pathOf(shape, frame) })).sort((a, b) => (a.kode < b.kode ? -1 : 1));
  return { peta, lebar: frame.width, tinggi: frame.height, shapes };
}

function simplified(areas: ReadonlyMap<AreaCode, MultiPolygon>, points: number): Map<AreaCode, MultiPolygon> {
  const objects = Object.fromEntries([...areas].map(([kode, shape]) => [kode, structuredClone(shape)]));
  const weighed = presimplify(topology(objects, QUANTUM) as Parameters<typeof presimplify>[0]);
  const count = weighed.arcs.reduce((sum, arc) => sum + arc.length, 0);
  const slim = count > points ? simplify(weighed, quantile(weighed, points / count)) : weighed;
  return new Map(
    [...areas.keys()].flatMap((kode) => {
      const object = slim.objects[kode];
      const drawn = object === undefined ? undefined : feature(slim, object);
      return drawn?.type === 'Feature' && drawn.geometry.type === 'MultiPolygon' ? [[kode, drawn.geometry] as const] : [];
    }),
  );
}

interface Frame {
  readonly west: number;
  readonly north: number;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

/** Degrees are drawn as they are (equirectangular): within 11 degrees of the equator that bends nothing visibly. */
function frameOf(shapes: readonly MultiPolygon[]): Frame {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const shape of shapes) {
    for (const [x = 0, y = 0] of shape.coordinates.flat(2)) {
      [west, east] = [Math.min(west, x), Math.max(east, x)];
      [south, north] = [Math.min(south, y), Math.max(north, y)];
    }
  }
  const [across, down] = [Math.max(east - west, 1e-6), Math.max(north - south, 1e-6)];
  const scale = Math.min(WIDTH / across, TALLEST / down);
  return { west, north, scale, width: Math.max(1, Math.ceil(across * scale)), height: Math.max(1, Math.ceil(down * scale)) };
}

function pathOf(shape: MultiPolygon, frame: Frame): string {
  const polygons = shape.coordinates.map((rings) => rings.map((ring) => onGrid(ring, frame)));
  const greatest = Math.max(...polygons.map((rings) => areaOf(rings[0] ?? [])));
  return polygons
    .filter((rings) => areaOf(rings[0] ?? []) >= Math.min(SMALLEST, greatest))
    .flatMap((rings) => rings.filter((ring, at) => ring.length > 2 || (at === 0 && areaOf(ring) === greatest)))
    .map(ringPath)
    .join('');
}

/** Whole units, repeated points dropped, the closing point left to "z". */
function onGrid(ring: Ring, frame: Frame): Position[] {
  const out: Position[] = [];
  for (const [x = 0, y = 0] of ring) {
    const point: Position = [Math.round((x - frame.west) * frame.scale), Math.round((frame.north - y) * frame.scale)];
    const last = out.at(-1);
    if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) out.push(point);
  }
  const [first, last] = [out[0], out.at(-1)];
  if (out.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) out.pop();
  return out;
}

function areaOf(ring: Ring): number {
  let twice = 0;
  for (const [at, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}

/** Relative steps: shorter, and compress well. An area too small to have a ring is a dot of one unit. */
function ringPath(ring: Ring): string {
  const [start = [0, 0], ...rest] = ring;
  if (rest.length < 2) return `M${start[0]},${start[1]}h1v1h-1z`;
  let [x = 0, y = 0] = start;
  let path = `M${x},${y}l`;
  for (const [at, [toX = 0, toY = 0]] of rest.entries()) {
    path += step(toX - x, at > 0) + step(toY - y, true);
    [x, y] = [toX, toY];
  }
  return `${path}z`;
}

function step(n: number, follows: boolean): string {
  return follows && n >= 0 ? ` ${n}` : String(n);
}
