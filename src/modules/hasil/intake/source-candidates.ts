// How is a file of candidates' votes read, station by station, when it names the candidates by KPU's ids alone? (hasil.md 7.1, T25)
import { basename } from 'node:path';
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import { type Result, ok, refuse } from '#kernel/result';
import type { Instant } from '#kernel/zone';
import type { KontesPack } from '#modules/pemilu';
import type { Read, RowResult } from './family.ts';
import { type WholeFile, fileChunks } from './file-bytes.ts';
import type { Given } from './given.ts';
import { ascending, blankVotes, fitsList, partyCells } from './paper-cells.ts';
import { type Fields, isFields, kindOf, readNumber } from './sirekap-fields.ts';
import { slip } from './slip.ts';
import { BATCH, type Entry, type Source, type SourceRefusal } from './source.ts';
import { isKontes } from './target.ts';

/** KPU's placeholder: it means nothing. */
const PLACEHOLDER = 'null';

/** A JSON is held in memory whole: 16 MB are some 7,000 stations. */
const LARGEST = 16 * 1024 * 1024;
const START = /^\uFEFF?\s*\{\s*"[0-9]{13}"\s*:/;

/** Does this JSON begin with a station, as no file of KPU's own does? */
export function isCandidateFile(start: string): boolean {
  return START.test(start);
}

/**
 * Ids are told apart by the lists on the station's paper: one run of numbers a party, in ballot order. One station whose
 * ids are other lists refuses the file, for then nobody knows whose votes any of them are.
 */
export async function candidateSource(file: WholeFile, given: Given): Promise<Result<Source, SourceRefusal>> {
  const { per } = given;
  if (per === null) return refuse('WAKTU_KURANG');
  if (file.size > LARGEST) return refuse('JSON_TERLALU_BESAR', { ukuran: file.size });
  const json = await readJson(file);
  if (!isFields(json)) return refuse('JSON_TIDAK_UTUH');
  const paperOf = await given.paperOf();
  const reads: Read[] = [];
  for (const [name, votes] of Object.entries(json)) {
    const kode = parseAreaCode(name);
    if (!kode.ok) {
      reads.push(slip(kode.refusal.code, 'kode_tps', name));
      continue;
    }
    const paper = await paperOf(kode.value);
    if (!isFields(votes)) {
      reads.push(slip('JSON_BENTUK', name, kindOf(votes), '{"100211": 3}'));
      continue;
    }
    if (isKontes(paper) && placesOf(paper.pack, votes) === undefined) return refuse('CALEG_TIDAK_COCOK', { tps: name, kertas: paper.pack.kode });
    reads.push({ kode: kode.value, on: (pack) => readStation(kode.value, votes, pack, per) });
  }
  return ok({
    berkas: basename(file.path),
    sha256: file.sha256,
    family: 'caleg_tps',
    snapshots: [''],
    passedOver: 0,
    batches: async function* () {
      await Promise.resolve();
      for (let from = 0; from < reads.length; from += BATCH)
        yield reads.slice(from, from + BATCH).map((result, at): Entry => ({ row: from + at + 1, place: '', result }));
    },
  });
}

async function readJson(file: WholeFile): Promise<unknown> {
  const parts: Uint8Array[] = [];
  for await (const chunk of fileChunks(file)) parts.push(chunk);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
  } catch {
    return undefined;
  }
}

/** On which cell each id's votes stand; undefined where the ids are not exactly the paper's lists. */
function placesOf(pack: KontesPack, votes: Fields): { readonly id: number; readonly at: number }[] | undefined {
  const ids = ascending(Object.keys(votes).filter((key) => key !== PLACEHOLDER));
  if (ids === undefined) return undefined;
  const places: { readonly id: number; readonly at: number }[] = [];
  for (const { caleg } of partyCells(pack).values()) {
    if (caleg.length === 0) continue;
    const run = ids.slice(places.length, places.length + caleg.length);
    if (!fitsList(run, caleg)) return undefined;
    run.forEach((id, at) => places.push({ id, at: caleg[at]?.at ?? -1 }));
  }
  return places.length > 0 && places.length === ids.length ? places : undefined;
}

function readStation(kode: AreaCode, votes: Fields, pack: KontesPack, per: Instant): RowResult {
  const suara = blankVotes(pack);
  for (const { id, at } of placesOf(pack, votes) ?? []) {
    const count = readNumber(votes[id], String(id));
    if (count !== null && typeof count !== 'number') return count;
    suara[at] = count;
  }
  return [{ kode, per, suara, sel: null, foto: null }];
}
