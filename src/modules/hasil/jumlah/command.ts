// What does `npm run pendopo -- import sums` do? (files one after another, counts, report, exit code)
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { isoInstant } from '#platform/clock';
import type { Terminal } from '#platform/log';
import type { Command, Deps } from '#platform/module';
import { printable } from '../intake/slip.ts';
import { fileFault, rowFault } from '../intake/text-faults.ts';
import { type Report, ReportLost, openReport } from '../intake/report-file.ts';
import { type SumRefusal, importSums, planImport } from './actions/import-sums.ts';
import { OWN_FAULTS, type OwnFault, type RowSlip, type SumFault } from './faults.ts';
import type { Rencana } from './plan.ts';
import { type BerkasJumlah, type SumFileRefusal, readSumFile } from './read-file.ts';
import { KONTES_JUMLAH, type Tempat } from './record.ts';
import { heldIn } from './series.ts';
import { countPadanan } from './store/daerah.ts';
import { levelWord } from './text-pages.ts';
import { FAMILY_TEXT, FAULT_TEXT, HEADER_TEXT, text } from './text.ts';

const USAGE = 'import sums --election SLUG --contest ppwp|pdpr|pdprdp|pdprdk|pkwkp|pkwkk FILE... [--dry-run] [--report FILE]';
const EXAMPLES = 5;

export const importSumsCommand: Command = { words: 'import sums', usage: USAGE, summary: say('id', text.ringkasan), run };

interface Order {
  readonly at: Tempat;
  readonly files: readonly string[];
  readonly dryRun: boolean;
  readonly report: string | null;
}

/** Exit codes: 0 all rows taken, 1 a row or a file refused, 2 the order itself was wrong. */
async function run(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const order = readOrder(args);
  if (order === undefined) {
    const ada = Object.entries(KONTES_JUMLAH).map(([pemilu, all]) => `${pemilu} ${all.join('|')}`);
    terminal.problem(say('id', text.cara, { usage: USAGE, ada: ada.join(', ') }));
    return 2;
  }
  const opened = await openReport(reportPath(order, deps), order.report !== null);
  if (!opened.ok) return refused(terminal, opened.refusal.code, opened.refusal.values);
  let worst = 0;
  try {
    for (const path of order.files) worst = Math.max(worst, await takeFile(order, path, deps, opened.value, terminal));
  } catch (error) {
    if (!(error instanceof ReportLost)) throw error;
    worst = refused(terminal, 'LAPORAN_TIDAK_TERTULIS', { laporan: error.path, sebab: error.message });
  }
  await opened.value.close();
  if (opened.value.path !== null && opened.value.lines > 0) terminal.line(say('id', text.laporan, { berkas: opened.value.path }));
  if (order.dryRun) terminal.line(say('id', text.coba));
  return worst;
}

function readOrder(args: readonly string[]): Order | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { election: { type: 'string' }, contest: { type: 'string' }, 'dry-run': { type: 'boolean', default: false }, report: { type: 'string' } },
    });
    const pemilu = values.election ?? '';
    const jenis = (Object.hasOwn(KONTES_JUMLAH, pemilu) ? KONTES_JUMLAH[pemilu] : undefined)?.find((one) => one === values.contest);
    if (jenis === undefined || positionals.length === 0) return undefined;
    return { at: { pemilu, jenis }, files: positionals, dryRun: values['dry-run'], report: values.report ?? null };
  } catch {
    return undefined;
  }
}

/** Beside the data; a dry run writes only where it is told to. */
function reportPath(order: Order, deps: Deps): string | null {
  if (order.report !== null || order.dryRun) return order.report;
  const time = isoInstant(deps.clock).replace(/[-:]|\.\d+/g, '');
  return join(deps.settings.PENDOPO_DATA, 'laporan', `${time}-jumlah-${order.at.jenis}.csv`);
}

/** Refused rows are on the disk before the file's sums are stored. */
async function takeFile(order: Order, path: string, deps: Deps, report: Report, terminal: Terminal): Promise<number> {
  const read = await readSumFile(path, order.at);
  if (!read.ok) {
    terminal.line(path);
    return refused(terminal, read.refusal.code, read.refusal.values);
  }
  const file = read.value;
  for (const slip of file.ditolak) report.add({ file: file.berkas, row: slip.row, column: slip.column, code: slip.code, sentence: sentenceOf(slip), value: printable(slip.value) });
  await report.flush();
  const plan = order.dryRun ? await planImport(deps, order.at, file) : await importSums(deps, order.at, file);
  if (!plan.ok) {
    terminal.line(path);
    return refused(terminal, plan.refusal.code, plan.refusal.values);
  }
  tell(terminal, path, file, plan.value);
  if (file.family.kelas === 'daerah' && !order.dryRun) await tellMatch(order.at, deps, terminal);
  return file.ditolak.length > 0 ? 1 : 0;
}

function tell(terminal: Terminal, path: string, file: BerkasJumlah, plan: Rencana): void {
  const n = (count: number): string => formatInt('id', count);
  terminal.line(path);
  terminal.line(`  ${say('id', FAMILY_TEXT[file.family.id])}`);
  terminal.line(`  ${say('id', text.dibaca, { baris: n(file.baris), ditolak: n(file.ditolak.length), satuan: n(file.satuan.length) })}`);
  terminal.line(`  ${say('id', text.beda, { baru: n(plan.baru), berubah: n(plan.berubah.length), sama: n(plan.sama) })}`);
  if (file.lain > 0) terminal.line(`  ${say('id', text.lain, { n: n(file.lain) })}`);
  const held = file.family.kelas === 'seri' ? heldIn(file.satuan) : 0;
  if (held > 0) terminal.line(`  ${say('id', text.ditahan, { n: n(held) })}`);
  for (const slip of file.ditolak.slice(0, EXAMPLES)) terminal.problem(`  ${say('id', text.masalah, { baris: String(slip.row), kode: slip.code, kalimat: sentenceOf(slip) })}`);
}

async function tellMatch({ pemilu }: Tempat, { database }: Deps, terminal: Terminal): Promise<void> {
  const n = (count: number): string => formatInt('id', count);
  for (const [tingkat, all] of Map.groupBy(await countPadanan(database.db, pemilu), (one) => one.tingkat)) {
    const of = (...cara: readonly string[]): string => n(all.filter((one) => cara.includes(one.cara)).reduce((sum, one) => sum + one.n, 0));
    const values = { tingkat: say('id', levelWord(tingkat)), penuh: of('PENUH'), jenis: of('TANPA_JENIS'), tiada: of('TIADA'), ganda: of('GANDA'), terbagi: of('TERBAGI') };
    terminal.line(`  ${say('id', text.padanan, values)}`);
  }
}

function sentenceOf({ code, column, value, expected }: RowSlip): string {
  const shown = printable(value);
  const values = { kolom: column === '' ? '-' : column, nilai: shown === '' ? '""' : shown, seharusnya: expected };
  return say('id', isOwn(code) ? FAULT_TEXT[code] : rowFault[code], values);
}

function isOwnFileFault(code: (SumFileRefusal | SumRefusal)['code']): code is keyof typeof HEADER_TEXT {
  return Object.hasOwn(HEADER_TEXT, code);
}

function isOwn(code: SumFault): code is OwnFault {
  return OWN_FAULTS.some((own) => own === code);
}

function refused(terminal: Terminal, code: (SumFileRefusal | SumRefusal)['code'], given: SumFileRefusal['values']): number {
  const values = Object.fromEntries(Object.entries(given ?? {}).map(([name, value]) => [name, String(value)]));
  const sentence = isOwnFileFault(code) ? HEADER_TEXT[code] : fileFault[code];
  terminal.problem(`  ${say('id', sentence, values)} (${code})`);
  return 1;
}
