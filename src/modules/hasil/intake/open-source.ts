// What has the operator named: a CSV file, a Sirekap JSON or a folder of them?
import { stat } from 'node:fs/promises';
import { type Result, refuse } from '#kernel/result';
import type { Places } from './family.ts';
import { inspectFile } from './file-bytes.ts';
import type { Given } from './given.ts';
import { candidateSource, isCandidateFile } from './source-candidates.ts';
import { csvSource, papersCsv } from './source-csv.ts';
import { sirekapFile, sirekapFolder } from './source-sirekap.ts';
import type { Source, SourceRefusal } from './source.ts';
import { type Target, isNation } from './target.ts';

const JSON_START = /^\uFEFF?\s*[[{]/;

/** Opens a path after it was read once to its end; nothing is taken from a damaged file. */
export async function openSource(path: string, target: Target, places: () => Promise<Places>, given: Given): Promise<Result<Source, SourceRefusal>> {
  const folder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (folder) return sirekapFolder(path, target);
  const file = await inspectFile(path);
  if (!file.ok) return refuse(file.refusal.code);
  const start = new TextDecoder().decode(file.value.head.subarray(0, 200));
  if (JSON_START.test(start)) return !isNation(target) && isCandidateFile(start) ? candidateSource(file.value, given) : sirekapFile(file.value, target);
  return isNation(target) ? csvSource(file.value, target, places) : papersCsv(file.value, given);
}
