// What has the operator named: a CSV file, a Sirekap JSON or a folder of them?
import { stat } from 'node:fs/promises';
import { type Result, refuse } from '#kernel/result';
import type { Kontes } from '../contest.ts';
import type { Places } from './family.ts';
import { inspectFile } from './file-bytes.ts';
import { csvSource } from './source-csv.ts';
import { sirekapFile, sirekapFolder } from './source-sirekap.ts';
import type { Source, SourceRefusal } from './source.ts';

const JSON_START = /^\uFEFF?\s*[[{]/;

/** Opens a path after it was read once to its end; nothing is taken from a damaged file. */
export async function openSource(path: string, kontes: Kontes, places: () => Promise<Places>): Promise<Result<Source, SourceRefusal>> {
  const folder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (folder) return sirekapFolder(path, kontes);
  const file = await inspectFile(path);
  if (!file.ok) return refuse(file.refusal.code);
  const start = new TextDecoder().decode(file.value.head.subarray(0, 200));
  return JSON_START.test(start) ? sirekapFile(file.value, kontes) : csvSource(file.value, kontes, places);
}
