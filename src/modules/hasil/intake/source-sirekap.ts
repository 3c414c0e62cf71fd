// Which station results lie in a Sirekap JSON file or in a folder of them? (hasil.md 7.2: paths of the source)
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Result, ok, refuse } from '#kernel/result';
import { type Read, isUnplaced } from './family.ts';
import { type WholeFile, fileChunks, inspectFile } from './file-bytes.ts';
import { readAreaFile, readStationFile } from './sirekap-station.ts';
import { slip } from './slip.ts';
import { BATCH, type Entry, type Source, type SourceRefusal } from './source.ts';
import { type Target, isNation, kindOfTarget } from './target.ts';

/** Far above any real station file (2 kB) or kel/desa file (100 kB). */
const LARGEST = 4 * 1024 * 1024;
const STATION = /^([0-9A-Z]{13})\.json(?:\.gz)?$/;
const VILLAGE = /^([0-9A-Z]{10})\.json(?:\.gz)?$/;

/** One JSON file: a station by its name, or a kel/desa with its stations in `table`. */
export async function sirekapFile(file: WholeFile, target: Target): Promise<Result<Source, SourceRefusal>> {
  const name = basename(file.path);
  const results = await readResults(file, name, target);
  if (results.length === 0) return refuse('JSON_TANPA_TPS');
  return ok({
    ...shared(name, file.sha256, 0),
    batches: async function* () {
      await Promise.resolve();
      yield results.map((result, at): Entry => ({ row: at + 1, place: '', result }));
    },
  });
}

/**
 * A folder as KPU's server laid it out, from any depth. Station files rule; a kel/desa's file counts only where its
 * stations have no files of their own. Files of areas above, of `/wilayah/` and of other contests are passed over.
 */
export async function sirekapFolder(folder: string, target: Target): Promise<Result<Source, SourceRefusal>> {
  const paths: string[] = [];
  let passedOver = 0;
  for await (const found of walk(folder, '', kindOfTarget(target))) {
    if (found.holdsStations) paths.push(found.path);
    else passedOver += 1;
  }
  if (paths.length === 0) return refuse('FOLDER_TANPA_HASIL');
  const hash = createHash('sha256');
  for (const path of paths) {
    const file = await inspectFile(join(folder, path));
    hash.update(`${path}\0${file.ok ? file.value.sha256 : file.refusal.code}\n`);
  }
  return ok({ ...shared(basename(folder), hash.digest('hex'), passedOver), batches: () => folderBatches(folder, paths, target) });
}

function shared(berkas: string, sha256: string, passedOver: number): Omit<Source, 'batches'> {
  return { berkas, sha256, family: 'sirekap_json', snapshots: [''], passedOver };
}

async function* walk(
  folder: string,
  under: string,
  contest: string,
): AsyncGenerator<{ readonly path: string; readonly holdsStations: boolean }> {
  const entries = (await readdir(join(folder, under), { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const folders = new Set(entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])));
  for (const entry of entries) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.isDirectory()) {
      const other = entry.name === 'wilayah' || (basename(under || folder) === 'hhcw' && entry.name !== contest);
      if (!other) yield* walk(folder, path, contest);
    } else if (entry.isFile()) {
      const village = VILLAGE.exec(entry.name)?.[1];
      yield { path, holdsStations: STATION.test(entry.name) || (village !== undefined && !folders.has(village)) };
    }
  }
}

async function* folderBatches(folder: string, paths: readonly string[], target: Target): AsyncGenerator<readonly Entry[]> {
  let batch: Entry[] = [];
  for (const path of paths) {
    const file = await inspectFile(join(folder, path));
    const results = file.ok ? await readResults(file.value, basename(path), target) : [slip('JSON_RUSAK', path, file.refusal.code)];
    results.forEach((result, at) => batch.push({ row: at + 1, place: path, result }));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function readResults(file: WholeFile, name: string, target: Target): Promise<Read[]> {
  if (file.size > LARGEST) return [slip('BARIS_PANJANG', name, String(file.size))];
  const parts: Uint8Array[] = [];
  for await (const chunk of fileChunks(file)) parts.push(chunk);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
  } catch (error) {
    return [slip(error instanceof SyntaxError ? 'JSON_RUSAK' : 'BUKAN_UTF8', name, error instanceof Error ? error.message : '')];
  }
  const station = STATION.exec(name)?.[1];
  const reads = station === undefined ? readAreaFile(json) : [readStationFile(station, json)];
  return isNation(target) ? reads.map((read) => (isUnplaced(read) ? read.on(target.pack) : read)) : reads;
}
