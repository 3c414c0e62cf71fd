// What happens to the rows of one file, from its bytes to the log of figures? (hasil.md 7.1 import rules)
import type { AreaCode } from '#kernel/area-code';
import { say } from '#kernel/text';
import type { Deps } from '#platform/module';
import { type Sesi, applyReadings, newSession } from '../actions/apply-readings.ts';
import { finishImport, finishPapers } from '../actions/finish-import.ts';
import type { Kontes } from '../contest.ts';
import type { Bacaan } from '../figures.ts';
import { listSumber } from '../store/source.ts';
import { type Places, type RowResult, isSlip, isUnplaced } from './family.ts';
import type { Given } from './given.ts';
import { type Course, type Ground, openGround } from './ground.ts';
import { openSource } from './open-source.ts';
import type { Report, ReportLine } from './report-file.ts';
import { isArray } from './row-cells.ts';
import { type Seen, makeSeen } from './seen.ts';
import { type Slip, printable, slip } from './slip.ts';
import type { Entry, Source, SourceRefusal } from './source.ts';
import { type PaperOf, type Target, isKontes, isNation } from './target.ts';
import { type Tally, addFate, addReason, addTransitions, newTally } from './tally.ts';
import { rowFault } from './text-faults.ts';

export interface Run {
  readonly deps: Pick<Deps, 'database' | 'clock'>;
  readonly target: Target;
  readonly places: () => Promise<Places>;
  readonly given: Given;
  readonly report: Report;
  readonly course: Course;
  /** The operator takes falling figures that the quarantine would hold. */
  readonly acceptFalls: boolean;
  /** Raised by Ctrl-C: the batch in hand is finished, then the file ends. */
  readonly signal: AbortSignal;
  progress(file: string, rows: number): void;
}

export type FileOutcome =
  | { readonly path: string; readonly refusal: SourceRefusal }
  | {
      readonly path: string;
      readonly source: Source;
      readonly tally: Tally;
      /** Under which name the same bytes were imported before. */
      readonly before: string | null;
      readonly cleared: boolean;
      readonly learnt: number;
      /** No tree of KPU was imported for this election. */
      readonly base: boolean;
      readonly stopped: boolean;
      /** What broke the import off: the database or the report; what is counted before it stands. */
      readonly failure: Error | null;
    };

/** A row that can be stored: its readings, one a snapshot, all of one station. */
interface Ready {
  readonly entry: Entry;
  readonly kode: AreaCode;
  readonly kontes: Kontes;
  readonly readings: readonly Bacaan[];
}

export async function importFile(run: Run, path: string): Promise<FileOutcome> {
  const { target, given } = run;
  const opened = await openSource(path, target, run.places, given);
  if (!opened.ok) return { path, refusal: opened.refusal };
  const source = opened.value;
  const tally = newTally(source.snapshots);
  const ground = await openGround(run.deps, target, source, run.course);
  const work: Work = { run, source, tally, ground, paperOf: await given.paperOf(), seen: makeSeen(), session: newSession(run.acceptFalls), papers: new Map(), paper: null, before: null };
  if (isNation(target)) await meet(work, target);
  let failure: Error | null = null;
  try {
    await readAll(work);
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
  }
  return {
    path,
    source,
    tally,
    before: work.before,
    cleared: ground.cleared,
    learnt: ground.learnt,
    base: ground.base,
    stopped: run.signal.aborted,
    failure,
  };
}

interface Work {
  readonly run: Run;
  readonly source: Source;
  readonly tally: Tally;
  readonly ground: Ground;
  readonly paperOf: PaperOf;
  readonly seen: Seen;
  readonly session: Sesi;
  /** The papers that this file was counted on, with the rows of theirs that were refused. */
  readonly papers: Map<string, { readonly kontes: Kontes; refused: number }>;
  /** Whose sums the session holds. */
  paper: string | null;
  before: string | null;
}

/** The first time that this file reaches a paper: were the same bytes counted on it before? */
async function meet(work: Work, kontes: Kontes): Promise<void> {
  if (work.papers.has(kontes.pack.kode)) return;
  work.papers.set(kontes.pack.kode, { kontes, refused: 0 });
  const sources = await listSumber(work.run.deps.database.db, kontes);
  work.before ??= sources.find((one) => one.sha256 === work.source.sha256)?.berkas ?? null;
}

async function readAll(work: Work): Promise<void> {
  const { run, source, tally } = work;
  let stored = false;
  for await (const batch of source.batches()) {
    if (run.signal.aborted) break;
    stored = (await takeBatch(work, batch)) || stored;
    run.progress(source.berkas, tally.rows);
  }
  await run.report.flush();
  if (!stored || run.signal.aborted) return;
  if (isNation(run.target)) await finishImport(run.deps, run.target, source, tally.refused);
  else await finishPapers(run.deps, [...work.papers.values()].map(({ kontes, refused }) => [kontes, refused]), source);
}

/** True when readings went to the log. Refused rows are on the disk before the batch is. */
async function takeBatch(work: Work, batch: readonly Entry[]): Promise<boolean> {
  const { run, source, tally, ground } = work;
  tally.rows += batch.length;
  tally.read += batch.length * source.snapshots.length;
  const sifted: Ready[] = [];
  for (const entry of batch) {
    const ready = await place(work, entry);
    if (ready !== undefined) sifted.push(ready);
  }
  const outside = await ground.outside(sifted.map((one) => one.kode));
  const rows = sifted.filter(({ entry, kode, kontes, readings }) => {
    const why = outside.get(kode);
    if (why !== undefined) refuseRow(work, entry, slip(why, 'kode_tps', kode), readings.length, kontes);
    return why === undefined;
  });
  await run.report.flush();
  if (rows.length === 0) return false;
  await ground.ready();
  for (const own of Map.groupBy(rows, (row) => row.kontes.pack.kode).values()) await store(work, own);
  return true;
}

/** The rows of one paper, in one transaction. */
async function store(work: Work, rows: readonly Ready[]): Promise<void> {
  const { run, source, tally, session } = work;
  const [first] = rows;
  if (first === undefined) return;
  const { kontes } = first;
  await meet(work, kontes);
  if (work.paper !== kontes.pack.kode) {
    // Sums in memory are one paper's; falls are weighed over the whole file.
    session.seq = -1;
    work.paper = kontes.pack.kode;
  }
  const readings = rows.flatMap((row) => row.readings);
  const { nasib, diterima } = await applyReadings(run.deps, kontes, { berkas: source.berkas, sha256: source.sha256 }, readings, session);
  tally.accepted += diterima;
  let at = 0;
  for (const row of rows) {
    if (row.readings.length === source.snapshots.length) addTransitions(tally, row.readings);
    for (const reading of row.readings) {
      const fate = nasib[at] ?? 'SAMA';
      at += 1;
      addFate(tally, fate);
      if (fate === 'KARANTINA') noteSlip(work, row.entry, slip(fate, '', reading.kode));
      if (fate === 'DI_LUAR_POHON') noteSlip(work, row.entry, slip('WILAYAH_TIDAK_ADA', 'kode_tps', reading.kode));
    }
  }
}

/** The row on the paper of its station. */
async function place(work: Work, entry: Entry): Promise<Ready | undefined> {
  const { result } = entry;
  const { target } = work.run;
  if (isUnplaced(result)) {
    const paper = await work.paperOf(result.kode);
    return isKontes(paper) ? sift(work, entry, result.on(paper.pack), paper) : sift(work, entry, paper, undefined);
  }
  return sift(work, entry, result, isNation(target) ? target : undefined);
}

/** Counts what the row itself refuses; undefined when nothing of it is left to store. */
function sift(work: Work, entry: Entry, result: RowResult, kontes: Kontes | undefined): Ready | undefined {
  if (!isArray(result)) {
    refuseRow(work, entry, result, work.source.snapshots.length, kontes);
    return undefined;
  }
  const readings: Bacaan[] = [];
  for (const outcome of result) {
    if (isSlip(outcome)) refuseRow(work, entry, outcome, 1, kontes);
    else {
      readings.push(outcome);
      if (outcome.psu !== undefined) notePsu(work, entry, outcome.psu);
    }
  }
  const kode = readings[0]?.kode;
  if (kode === undefined || kontes === undefined) return undefined;
  const earlier = work.seen.note(kode, readings, entry.row);
  if (earlier === undefined) return { entry, kode, kontes, readings };
  if (earlier.same) addFate(work.tally, 'SAMA', readings.length);
  else refuseRow(work, entry, slip('TPS_GANDA', 'kode_tps', kode, String(earlier.row)), readings.length, kontes);
  return undefined;
}

function refuseRow(work: Work, entry: Entry, why: Slip, readings: number, kontes: Kontes | undefined): void {
  work.tally.refused += readings;
  const paper = work.papers.get(kontes?.pack.kode ?? '');
  if (paper !== undefined) paper.refused += readings;
  noteSlip(work, entry, why, readings);
}

function noteSlip(work: Work, entry: Entry, why: Slip, readings = 1): void {
  addReason(work.tally, why.code, readings);
  work.run.report.add(lineOf(work, entry, why));
}

function notePsu(work: Work, entry: Entry, psu: string): void {
  work.tally.noted += 1;
  work.run.report.note(lineOf(work, entry, slip('CATATAN_PSU', 'psu', psu)));
}

function lineOf(work: Work, entry: Entry, why: Slip): ReportLine {
  const value = printable(why.value);
  const named = {
    kolom: why.column === '' ? '-' : why.column,
    nilai: value === '' ? '""' : value,
    seharusnya: printable(why.expected ?? ''),
  };
  const file = entry.place === '' ? work.source.berkas : `${work.source.berkas}/${entry.place}`;
  return { file, row: entry.row, column: why.column, code: why.code, sentence: say('id', rowFault[why.code], named), value };
}
