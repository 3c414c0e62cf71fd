// What does `npm run pendopo -- import results` do? (arguments, files one after another, summary, exit code)
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { AreaCode } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import type { Instant } from '#kernel/zone';
import { isoInstant } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import type { Terminal } from '#platform/log';
import type { Command, Deps } from '#platform/module';
import type { Places } from './family.ts';
import { type Given, readAreaOption, readMomentOption, villagesIn } from './given.ts';
import { loadPlaces } from './ground.ts';
import { type FileOutcome, type Run, importFile } from './import-file.ts';
import { type Report, ReportLost, openReport } from './report-file.ts';
import { countLines, fileJson, fileLines, problemLines, refusalSentence, tallyJson } from './summary.ts';
import { addTallies } from './tally.ts';
import { type PaperOf, type Target, codeOfTarget, findTarget, isSimulated, knownTargets, nameOfTarget, openPapers } from './target.ts';
import { text } from './text.ts';

const USAGE = 'import results --election SLUG --contest CONTEST FILE... [--area CODE] [--as-of DAY] [--dry-run] [--accept-falls] [--report FILE] [--json]';

export const importResults: Command = {
  words: 'import results',
  usage: USAGE,
  summary: say('id', text.ringkasan),
  run: async (args, deps, terminal) => {
    const order = readOrder(args);
    if (typeof order === 'string') {
      terminal.problem(order);
      terminal.problem(say('id', text.pakai, { usage: USAGE }));
      return 2;
    }
    const stop = new AbortController();
    const interrupt = (): void => stop.abort();
    process.once('SIGINT', interrupt);
    try {
      return await carryOut(order, deps, terminal, stop.signal);
    } finally {
      process.removeListener('SIGINT', interrupt);
    }
  },
};

/** What the operator asked for. */
export interface Order {
  readonly target: Target;
  readonly files: readonly string[];
  /** For files that name kecamatan and kel/desa only. */
  readonly area: AreaCode | null;
  /** For files without times. */
  readonly per: Instant | null;
  readonly dryRun: boolean;
  /** Take falling figures that the quarantine would hold back. */
  readonly acceptFalls: boolean;
  readonly report: string | null;
  readonly json: boolean;
}

/** The order, or the sentence that says what is wrong with it. */
function readOrder(args: readonly string[]): Order | string {
  const read = parse(args);
  if (typeof read === 'string') return read;
  const { values, positionals: files } = read;
  const [slug = '', code = ''] = [values.election, values.contest];
  const target = findTarget(slug, code);
  if (target === undefined) return say('id', text.kontesAsing, { kontes: code || '-', pemilu: slug || '-', ada: knownTargets() });
  if (files.length === 0) return say('id', text.tanpaBerkas);
  const report = values.report ?? null;
  if (report !== null && files.some((file) => resolve(file) === resolve(report)))
    return say('id', text.laporanAdalahBerkas, { berkas: report });
  const area = values.area === undefined ? null : readAreaOption(values.area);
  if (area === undefined) return say('id', text.areaBentuk);
  const per = values['as-of'] === undefined ? null : readMomentOption(values['as-of']);
  if (per === undefined) return say('id', text.waktuBentuk);
  return { target, files, area, per, dryRun: values['dry-run'], acceptFalls: values['accept-falls'], report, json: values.json };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        election: { type: 'string' },
        contest: { type: 'string' },
        area: { type: 'string' },
        'as-of': { type: 'string' },
        report: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'accept-falls': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return say('id', text.pilihanAsing, { sebab: error instanceof Error ? error.message : '' });
  }
}

/** Exit code 0 only when nothing was refused; 1 otherwise; 130 after Ctrl-C. */
export async function carryOut(order: Order, deps: Deps, terminal: Terminal, signal: AbortSignal): Promise<number> {
  const { target, json, dryRun } = order;
  if (await isSimulated(deps.database.db, target)) {
    terminal.problem(say('id', text.kertasSimulasi, { pemilu: say('id', target.pemilu.nama) }));
    return 1;
  }
  const report = await openReport(reportPath(order, deps), order.report !== null);
  if (!report.ok) {
    terminal.problem(refusalSentence(report.refusal));
    return 1;
  }
  if (!json) {
    terminal.line(say('id', text.judul, { kontes: say('id', nameOfTarget(target)), pemilu: say('id', target.pemilu.nama) }));
    if (dryRun) terminal.line(say('id', text.cobaAwal));
  }
  const outcomes: FileOutcome[] = [];
  const work = (database: Database): Promise<void> => importAll(order, { ...deps, database }, report.value, terminal, signal, outcomes);
  if (dryRun) await undone(deps.database, work);
  else await work(deps.database);
  await report.value.close().catch((error: unknown) => terminal.problem(String(error)));
  const code = exitCode(outcomes, signal);
  for (const line of json ? [jsonText(order, report.value, outcomes, code)] : closingLines(order, report.value, outcomes))
    terminal.line(line);
  return code;
}

async function importAll(
  order: Order,
  deps: Deps,
  report: Report,
  terminal: Terminal,
  signal: AbortSignal,
  outcomes: FileOutcome[],
): Promise<void> {
  const { target } = order;
  const { db } = deps.database;
  let places: Promise<Places> | undefined;
  const run: Run = {
    deps,
    target,
    places: () => (places ??= loadPlaces(db, target.pemilu.slug)),
    given: givenBy(order, db),
    report,
    course: { laid: false },
    acceptFalls: order.acceptFalls,
    signal,
    progress: progressLine(deps, terminal),
  };
  for (const file of order.files) {
    if (signal.aborted) return;
    const outcome = await importFile(run, file);
    outcomes.push(outcome);
    terminal.progress?.('');
    if (!order.json) for (const line of fileLines(outcome, order.dryRun)) terminal.line(line);
    // A broken database or a lost report would refuse every further file too.
    if ('failure' in outcome && outcome.failure !== null) return;
  }
}

/** The map of the dapil is read once for all files. */
function givenBy({ target, area, per }: Order, db: Db): Given {
  let papers: Promise<PaperOf> | undefined;
  return { area, per, villages: (code) => villagesIn(db, target.pemilu.slug, code), paperOf: () => (papers ??= openPapers(db, target)) };
}

class Undone extends Error {}

/** The dry run is the real run, taken back: its figures cannot differ. */
async function undone(database: Database, work: (inside: Database) => Promise<void>): Promise<void> {
  try {
    await database.transaction(async (db) => {
      await work({ kind: database.kind, db, transaction: (act) => act(db), close: () => Promise.resolve() });
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
}

/** Beside the data, named by time and first file; a dry run writes only where it is told to. */
function reportPath(order: Order, deps: Deps): string | null {
  if (order.report !== null) return order.report;
  if (order.dryRun) return null;
  const time = isoInstant(deps.clock).replace(/[-:]|\.\d+/g, '');
  const name = basename(order.files[0] ?? '')
    .replace(/[^\w.-]/g, '_')
    .slice(0, 80);
  return join(deps.settings.PENDOPO_DATA, 'laporan', `${time}-${name}.csv`);
}

const EVERY_MS = 500;

function progressLine(deps: Deps, terminal: Terminal): Run['progress'] {
  const start = deps.clock.now();
  let last = start;
  return (berkas, rows) => {
    const now = deps.clock.now();
    if (now - last < EVERY_MS) return;
    last = now;
    const laju = formatInt('id', Math.round((rows * 1000) / Math.max(1, now - start)));
    terminal.progress?.(say('id', text.kemajuan, { berkas, n: formatInt('id', rows), laju }));
  };
}

function exitCode(outcomes: readonly FileOutcome[], signal: AbortSignal): number {
  if (signal.aborted) return 130;
  return outcomes.every((one) => 'tally' in one && one.tally.refused === 0 && one.failure === null) ? 0 : 1;
}

function talliesOf(outcomes: readonly FileOutcome[]) {
  return addTallies(outcomes.flatMap((one) => ('tally' in one ? [one.tally] : [])));
}

function closingLines(order: Order, report: Report, outcomes: readonly FileOutcome[]): string[] {
  const total = outcomes.length > 1 ? [say('id', text.total), ...countLines(talliesOf(outcomes))] : [];
  const lost = outcomes.flatMap((one) =>
    'failure' in one && one.failure instanceof ReportLost
      ? [refusalSentence({ code: 'LAPORAN_TIDAK_TERTULIS', values: { laporan: one.failure.path, sebab: one.failure.message } })]
      : [],
  );
  return [...total, ...problemLines(report), ...lost, ...(order.dryRun ? [say('id', text.cobaAkhir)] : [])];
}

function jsonText(order: Order, report: Report, outcomes: readonly FileOutcome[], code: number): string {
  const problems = report.first.map(({ file, row, column, code: reason, value }) => ({ file, row, column, reason, value }));
  return JSON.stringify(
    {
      election: order.target.pemilu.slug,
      contest: codeOfTarget(order.target),
      dryRun: order.dryRun,
      acceptFalls: order.acceptFalls,
      files: outcomes.map(fileJson),
      total: tallyJson(talliesOf(outcomes)),
      problems,
      report: report.lines > 0 || order.report !== null ? report.path : null,
      exit: code,
    },
    null,
    2,
  );
}
