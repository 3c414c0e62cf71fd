// Where do the areas of the law in force come from? (package idn-area-data: Kepmendagri codes, ODbL)
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NATION, areaCode } from '#kernel/area-code';
import { csvCells } from '#kernel/csv-line';
import { properName } from '#kernel/format';
import { assert } from '#kernel/result';
import type { TreeOrigin, TreeRow } from './area.ts';

const FILES = ['provinces', 'regencies', 'districts', 'villages'] as const;

export interface AreaPackage {
  readonly origin: TreeOrigin;
  /** Reads the four files, 92,000 lines. */
  rows(): TreeRow[];
}

/** The package beside the program; its files are read when asked, so a second start costs nothing. */
export function areaPackage(): AreaPackage {
  const manifest = createRequire(import.meta.url).resolve('idn-area-data/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = join(dirname(manifest), 'data');
  return {
    origin: { sumber: `idn-area-data ${version} (kode Kemendagri)`, lisensi: 'ODbL 1.0' },
    rows: () => [{ kode: NATION, nama: 'Indonesia' }, ...FILES.flatMap((file) => readRows(join(folder, `${file}.csv`)))],
  };
}

function readRows(file: string): TreeRow[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  assert(head.startsWith('code,') && head.endsWith('name'), `header of ${file}`);
  return lines.map((line) => {
    const cells = csvCells(line);
    const [code, name] = [cells?.[0], cells?.at(-1)];
    assert(code !== undefined && name !== undefined && name !== '', `line "${line}" of ${file}`);
    return { kode: areaCode(code.replaceAll('.', '')), nama: properName(name) };
  });
}
