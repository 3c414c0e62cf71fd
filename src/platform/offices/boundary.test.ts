// Which boundary files are refused, and do drawn borders still meet? (RFC 7946)
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gunzipSync, gzipSync } from 'node:zlib';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform/config';
import { parseBoundaries } from './boundary.ts';
import { drawMaps } from './drawing.ts';

const ring = [[115, 0], [116, 0], [116, 1], [115, 1], [115, 0]];
const polygon = { type: 'Polygon', coordinates: [ring] };
const collection = (...features: unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features });
const area = (kode: unknown, geometry: unknown = polygon): unknown => ({ type: 'Feature', properties: { KODE_PROV: kode }, geometry });

describe('refusals', () => {
  test.each([
    ['', 'BATAS_BUKAN_JSON'],
    ['kode,nama\n11,ACEH\n', 'BATAS_BUKAN_JSON'],
    ['{"type":"FeatureCollection","features":[', 'BATAS_BUKAN_JSON'],
    ['['.repeat(100_000), 'BATAS_BUKAN_JSON'],
    ['null', 'BATAS_BUKAN_KOLEKSI'],
    ['[]', 'BATAS_BUKAN_KOLEKSI'],
    ['{"type":"Topology","objects":{}}', 'BATAS_BUKAN_KOLEKSI'],
    [collection(), 'BATAS_BUKAN_KOLEKSI'],
    [collection(null), 'BATAS_BUKAN_KOLEKSI'],
    [collection({ type: 'Feature', properties: null, geometry: polygon }), 'BATAS_TANPA_KODE'],
    [collection(area('abc')), 'BATAS_TANPA_KODE'],
    [collection(area({ evil: 1 })), 'BATAS_TANPA_KODE'],
    [collection(area('64'), area('64')), 'BATAS_KODE_GANDA'],
    [collection(area('64'), area('6401')), 'BATAS_TINGKAT'],
    [collection(area('640101')), 'BATAS_TINGKAT'],
    [collection(area('64', null)), 'BATAS_GEOMETRI'],
    [collection(area('64', { type: 'Point', coordinates: [115, 0] })), 'BATAS_GEOMETRI'],
    [collection(area('64', { type: 'Polygon', coordinates: [] })), 'BATAS_GEOMETRI'],
    [collection(area('64', { type: 'Polygon', coordinates: [[[115, 0], [116, 0], [115, 0]]] })), 'BATAS_GEOMETRI'],
    [collection(area('64', { type: 'Polygon', coordinates: [[...ring.slice(0, 4), [114, 0]]] })), 'BATAS_GEOMETRI'],
    [collection(area('64', { type: 'Polygon', coordinates: [[[1150, 0], [116, 0], [116, 1], [1150, 0]]] })), 'BATAS_GEOMETRI'],
    [collection(area('64', { type: 'Polygon', coordinates: [[['115', 0], [116, 0], [116, 1], ['115', 0]]] })), 'BATAS_GEOMETRI'],
    [collection(area('64', { type: 'MultiPolygon', coordinates: 'x' })), 'BATAS_GEOMETRI'],
  ])('%.60s: %s', (text, code) => {
    const read = parseBoundaries(text);
    expect(read.ok ? 'taken' : read.refusal.code).toBe(code);
  });
  test('no text throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => !parseBoundaries(text).ok));
  });
});

describe('codes', () => {
  test.each([
    [{ type: 'Feature', id: '6401', properties: {}, geometry: polygon }, '6401', 2],
    [{ type: 'Feature', properties: { kode: '64.01' }, geometry: polygon }, '6401', 2],
    [{ type: 'Feature', properties: { KODE_PROV: 64 }, geometry: polygon }, '64', 1],
  ])('%j', (feature, kode, tingkat) => {
    const read = parseBoundaries(collection(feature));
    expect(read.ok && [[...read.value.areas.keys()], read.value.tingkat]).toEqual([[kode], tingkat]);
  });
});

const files = join(projectRoot(), '../shared/data/results');
const absent = existsSync(files) ? undefined : 'skipped: ../shared/data/results is not here';
if (absent !== undefined) process.stdout.write(`${absent}\n`);

describe.skipIf(absent !== undefined)('real boundaries', () => {
  const draw = (name: string): ReturnType<typeof drawMaps> => {
    const read = parseBoundaries(gunzipSync(readFileSync(join(files, name))).toString());
    if (!read.ok) throw new Error(read.refusal.code);
    return drawMaps(read.value);
  };
  test('the nation by 38 provinces takes at most 12 kB', () => {
    const [nation, ...more] = draw('batas_provinsi_38.geojson.gz');
    expect(more).toEqual([]);
    expect(nation?.shapes).toHaveLength(38);
    expect(nation?.shapes.filter((shape) => !/^M\d+,\d+l/.test(shape.d))).toEqual([]);
    expect(gzipSync(JSON.stringify(nation)).length).toBeLessThan(12_000);
  });
  test('38 provinces by 514 regencies, none without a shape, none above 12 kB', () => {
    const maps = draw('batas_kab_kota_514_sederhana.geojson.gz');
    expect(maps).toHaveLength(38);
    expect(maps.reduce((sum, map) => sum + map.shapes.length, 0)).toBe(514);
    expect(maps.flatMap((map) => map.shapes.filter((shape) => shape.d === '').map((shape) => shape.kode))).toEqual([]);
    expect(Math.max(...maps.map((map) => gzipSync(JSON.stringify(map)).length))).toBeLessThan(12_000);
  });
});
