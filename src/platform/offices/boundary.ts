// Is this file a set of boundaries that we can draw, and of which areas? (GeoJSON, RFC 7946)
import type { MultiPolygon, Position } from 'geojson';
import { type AreaCode, areaCode, parseAreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';

export type BoundaryFault =
  | 'BATAS_BUKAN_JSON' // not JSON at all
  | 'BATAS_BUKAN_KOLEKSI' // no FeatureCollection, or an empty one
  | 'BATAS_TANPA_KODE' // a feature without KODE_PROV, kode or id
  | 'BATAS_KODE_GANDA' // two features of one code
  | 'BATAS_TINGKAT' // neither provinces nor regencies, or both mixed
  | 'BATAS_GEOMETRI' // no polygon, a ring of fewer than four points, a point that is no longitude and latitude
  | 'BATAS_TAK_DIKENAL'; // not one code that the tree knows

/** Outlines of areas of one level, in degrees. */
export interface BoundarySet {
  /** 1 provinces, 2 regencies. */
  readonly tingkat: 1 | 2;
  readonly areas: ReadonlyMap<AreaCode, MultiPolygon>;
}

interface RawFeature {
  readonly id?: unknown;
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null;
}

type Fault = Refusal<BoundaryFault>;

/** Reads a file of boundaries. `values.nomor` of a refusal is the feature's place, from 1. */
export function parseBoundaries(text: string): Result<BoundarySet, Fault> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse('BATAS_BUKAN_JSON');
  }
  const features = featuresOf(json);
  if (features === undefined || features.length === 0) return refuse('BATAS_BUKAN_KOLEKSI');
  const areas = new Map<AreaCode, MultiPolygon>();
  const lengths = new Set<number>();
  for (const [at, feature] of features.entries()) {
    const nomor = at + 1;
    const kode = codeOf(feature);
    if (kode === undefined) return refuse('BATAS_TANPA_KODE', { nomor });
    if (areas.has(kode)) return refuse('BATAS_KODE_GANDA', { nomor, kode });
    lengths.add(kode.length);
    if ((kode.length !== 2 && kode.length !== 4) || lengths.size > 1) return refuse('BATAS_TINGKAT', { nomor, kode });
    const shape = polygonsOf(feature.geometry);
    if (shape === undefined) return refuse('BATAS_GEOMETRI', { nomor, kode });
    areas.set(kode, shape);
  }
  return ok({ tingkat: lengths.has(2) ? 1 : 2, areas });
}

function featuresOf(json: unknown): readonly RawFeature[] | undefined {
  if (!isRecord(json) || json['type'] !== 'FeatureCollection' || !Array.isArray(json['features'])) return undefined;
  return json['features'].every(isRecord) ? json['features'] : undefined;
}

/** KODE_PROV of province files, kode of regency files, else the feature's own id. */
function codeOf(feature: RawFeature): AreaCode | undefined {
  const candidates = [feature.properties?.['KODE_PROV'], feature.properties?.['kode'], feature.id];
  const written = candidates.find((value) => typeof value === 'string' || typeof value === 'number');
  const read = parseAreaCode(String(written ?? ''));
  return read.ok ? areaCode(read.value) : undefined;
}

function polygonsOf(geometry: RawFeature['geometry']): MultiPolygon | undefined {
  const list = geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : undefined;
  if (!Array.isArray(list) || list.length === 0) return undefined;
  if (!list.every((polygon) => Array.isArray(polygon) && polygon.length > 0 && polygon.every(isRing))) return undefined;
  return { type: 'MultiPolygon', coordinates: list as Position[][][] };
}

function isRing(ring: unknown): boolean {
  if (!Array.isArray(ring) || ring.length < 4 || !ring.every(isPosition)) return false;
  const [first, last] = [ring[0] as Position, ring.at(-1) as Position];
  return first[0] === last[0] && first[1] === last[1];
}

function isPosition(point: unknown): boolean {
  if (!Array.isArray(point)) return false;
  const [longitude, latitude] = point as unknown[];
  return isWithin(longitude, 180) && isWithin(latitude, 90);
}

function isWithin(n: unknown, bound: number): boolean {
  return typeof n === 'number' && Number.isFinite(n) && Math.abs(n) <= bound;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
