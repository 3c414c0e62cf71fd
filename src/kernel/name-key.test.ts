// Do names of different sources meet, and only those that should? (hasil.md T28)
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bareNameKey, nameKey } from './name-key.ts';

test.each([
  ["PULAU JUM'AT", 'Pulau Jumat', 'PULAUJUMAT'],
  ['S. HARJO', 'SHARJO', 'SHARJO'],
  ['2 X 11 ENAM LINGKUNG', '2X11 Enam Lingkung', '2X11ENAMLINGKUNG'],
  ['BATU-BATU', 'Batu Batu', 'BATUBATU'],
])('%j and %j are both %s', (one, other, key) => {
  expect(nameKey(one)).toBe(key);
  expect(nameKey(other)).toBe(key);
});

test.each([
  ['KOTA JAKARTA PUSAT', 'JAKARTAPUSAT'],
  ['Kab. Bekasi', 'BEKASI'],
  ['KABUPATEN PASER', 'PASER'],
  ['KAB. ADM. KEPULAUAN SERIBU', 'KEPULAUANSERIBU'],
  ['KOTA ADMINISTRASI JAKARTA TIMUR', 'JAKARTATIMUR'],
  ['KABUPATEN ADM KEP. SERIBU', 'KEPSERIBU'],
  ['KOTAWARINGIN BARAT', 'KOTAWARINGINBARAT'], // no kind in front, a name
  ['KOTABARU', 'KOTABARU'],
  ['KABANJAHE', 'KABANJAHE'],
  ['KOTA', 'KOTA'], // nothing else would be left
])('%j without its kind is %s', (name, key) => {
  expect(bareNameKey(name)).toBe(key);
});

test('a key is capitals and digits, and is its own key', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(nameKey(name)).toMatch(/^[A-Z0-9]*$/);
      expect(nameKey(nameKey(name))).toBe(nameKey(name));
    }),
  );
});

const TREE = '../shared/data/results/wilayah_kpu_2024.csv.gz';
const OLD = '../shared/data/results/kel_2019_pilpres.csv.gz';
const present = existsSync(TREE) && existsSync(OLD);

test.skipIf(!present)('T28: of 21,875 desa of 2019 the plain keys join 20,103, without the kind 20,364 (skipped without ../shared)', () => {
  const tree = rows(TREE);
  const names = new Map(tree.map(([code = '', , , name = '']) => [code, name]));
  const villages = [...names.keys()].filter((code) => code.length === 10 && !code.startsWith('99'));
  const paths = villages.map((code) => [2, 4, 6, 10].map((digits) => names.get(code.slice(0, digits)) ?? ''));
  const old = rows(OLD).map((row) => row.slice(1, 5));
  const capital = old.filter(([province]) => province === 'DKI JAKARTA');
  expect(old).toHaveLength(21_875);
  expect([joined(paths, old, nameKey), joined(paths, old, bareNameKey)]).toEqual([20_103, 20_364]);
  expect([joined(paths, capital, nameKey), joined(paths, capital, bareNameKey)]).toEqual([6, 267]);
});

function joined(tree: string[][], old: string[][], regencyKey: (name: string) => string): number {
  const pathKey = (path: string[]): string => path.map((name, depth) => (depth === 1 ? regencyKey : nameKey)(name)).join('/');
  const found = Map.groupBy(tree, pathKey);
  return old.filter((path) => found.get(pathKey(path))?.length === 1).length;
}

function rows(file: string): string[][] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n').slice(1);
  return lines.map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((cell) => cell[1] ?? ''));
}
