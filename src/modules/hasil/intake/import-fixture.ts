// How does a test run the import on an election of its own and read what the operator reads?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { areaCode } from '#kernel/area-code';
import { fixedClock } from '#platform/clock';
import { settingsSchema } from '#platform/config';
import type { Database } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { makeLog } from '#platform/log';
import { type Deps, makeRegistry, makeVersions } from '#platform/module';
import type { Bacaan } from '../figures.ts';
import { importResults } from './command.ts';
import { photoOf } from './csv-fixtures.ts';
import type { Given } from './given.ts';

/** For files that say everything themselves. */
export const NOTHING_GIVEN: Given = {
  area: null,
  per: null,
  villages: () => Promise.reject(new Error('no names')),
  paperOf: () => Promise.reject(new Error('no papers')),
};

export interface Done {
  readonly code: number;
  readonly text: string;
}

/** `npm run pendopo -- import results --election pemilu-2024 --contest ppwp ...`; later options win. */
export async function runImport(deps: Deps, ...args: readonly string[]): Promise<Done> {
  const lines: string[] = [];
  const keep = (text: string): void => void lines.push(text);
  const code = await importResults.run(['--election', 'pemilu-2024', '--contest', 'ppwp', ...args], deps, { line: keep, problem: keep });
  return { code, text: lines.join('\n').replaceAll('\u00a0', ' ') };
}

/** What a command is handed, on a database of the test's own and a data folder that goes with it. */
export function importDeps(own: { readonly database: Database; close(): Promise<void> }): { readonly deps: Deps; close(): Promise<void> } {
  const folder = scratch();
  const clock = fixedClock('2024-03-20T10:00:00Z');
  const settings = settingsSchema.parse({ PENDOPO_DATA: folder.path, PENDOPO_LOG: 'silent' });
  const deps: Deps = {
    database: own.database,
    clock,
    log: makeLog('silent'),
    settings,
    keys: sampleKeys(),
    registry: makeRegistry([]),
    versions: makeVersions([], clock, () => deps),
  };
  return {
    deps,
    close: async () => {
      await own.close();
      folder.remove();
    },
  };
}

/** A folder for the files of one test file. */
export function scratch(): {
  readonly path: string;
  readonly file: (name: string, bytes: string | Uint8Array) => string;
  readonly remove: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), 'pendopo-impor-'));
  return {
    path,
    file: (name, bytes) => {
      writeFileSync(join(path, name), bytes);
      return join(path, name);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

export function reading(
  kode: string,
  suara: readonly (number | null)[],
  per = '2024-02-15T05:00:28Z',
  foto: readonly string[] | null = [],
): Bacaan {
  return { kode: areaCode(kode), per, suara, sel: null, foto };
}

/** Three with figures (one of them partly read), one blank, one with photographs only: sums 311, 434, 109. */
export const FIVE: readonly Bacaan[] = [
  reading('6472011001001', [101, 211, 31]),
  reading('6472011001002', [103, 223, 37], undefined, [photoOf('6472011001002')]),
  reading('6472011001003', [null, null, null]),
  reading('6472011001004', [null, null, null], undefined, [photoOf('6472011001004')]),
  reading('1901011001007', [107, null, 41]),
];
