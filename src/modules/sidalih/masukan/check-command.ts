// What does `npm run pendopo -- dpt check FILE` do? (row report, summary, exit code: 0 sound, 1 findings under an E, 2 not readable)
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { NATION } from '#kernel/area-code';
import { type Day, parseDay } from '#kernel/day';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import type { Clock } from '#platform/clock';
import type { Terminal } from '#platform/log';
import type { Command } from '#platform/module';
import { PAKET } from '../aturan/packs.ts';
import type { PaketAturan } from '../aturan/paket.ts';
import { hariDi } from '../daftar/today.ts';
import { personRules } from '../nik/person.ts';
import { type Judgement, REPORT_HEAD, hasErrors, judgeFile, reportCsv, reportLines } from './check.ts';
import { CONSOLE_LIMITS } from './file.ts';
import { FILE_WORDS, ROW_WORDS } from './text-kode.ts';
import { text } from './text-masukan.ts';
import { fileNotes } from './words.ts';
import type { RowCode } from './row.ts';

const USAGE = 'dpt check BERKAS [--out LAPORAN.csv] [--paket PAKET] [--hari YYYY-MM-DD]';

export const checkCommand: Command = {
  words: 'dpt check',
  usage: USAGE,
  summary: say('id', text.masukanPeriksa),
  alone: check,
  run: (args, deps, terminal) => check(args, terminal, deps.clock),
};

interface Order {
  readonly file: string;
  readonly out: string | undefined;
  readonly paket: PaketAturan;
  /** Polling day of the pack, `--hari`, or today. */
  readonly hari: Day;
}

async function check(args: readonly string[], terminal: Terminal, clock: Clock): Promise<number> {
  const order = readOrder(args, clock);
  if (typeof order === 'string') {
    terminal.problem(order);
    return 2;
  }
  try {
    const report = await openReport(order.out, terminal);
    await report.write(`${REPORT_HEAD}\n`);
    const rules = { person: { ...personRules(order.paket, order.hari), pollingDay: order.hari } };
    const judged = await judgeFile(order.file, CONSOLE_LIMITS, rules, (rows, header) => report.write(reportCsv(reportLines(rows, header))));
    await report.close();
    if (!judged.ok) {
      const { code, values = {} } = judged.refusal;
      terminal.problem(`${code}: ${say('id', FILE_WORDS[code], Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])))}`);
      return 2;
    }
    for (const line of [say('id', text.masukanDinilai, { paket: order.paket.kode, hari: order.hari }), ...summary(judged.value)]) terminal.problem(line);
    return hasErrors(judged.value.tally) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof ReportLost)) throw error;
    terminal.problem(say('id', text.masukanLaporanGagal, { berkas: order.out ?? '' }));
    return 2;
  }
}

function readOrder(args: readonly string[], clock: Clock): Order | string {
  const usage = say('id', text.masukanPakai, { usage: USAGE });
  try {
    const option = { type: 'string' } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { out: option, paket: option, hari: option } });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return usage;
    if (values.out !== undefined && resolve(values.out) === resolve(file)) return say('id', text.masukanLaporanSama);
    const today = hariDi(clock, NATION);
    const paket = values.paket === undefined ? inForce(today) : PAKET.find((one) => one.id === values.paket?.toLowerCase());
    if (paket === undefined) return say('id', text.masukanPaket, { paket: values.paket ?? '', ada: PAKET.map((one) => one.id).join(', ') });
    const wanted = values.hari === undefined ? undefined : parseDay(values.hari);
    if (wanted?.ok === false) return say('id', text.masukanHari);
    return { file, out: values.out, paket, hari: wanted?.value ?? personRules(paket, today).pollingDay };
  } catch {
    return usage;
  }
}

/** The pack that governs the list today: the newest one in force. */
function inForce(today: Day): PaketAturan | undefined {
  return PAKET.filter(({ berlaku }) => berlaku.dari <= today && (berlaku.sampai === null || today <= berlaku.sampai)).sort((a, b) => (a.berlaku.dari < b.berlaku.dari ? 1 : -1))[0];
}

/** What is said below the report. */
function summary(judgement: Judgement): string[] {
  const { tally } = judgement;
  const lines = [say('id', text.masukanRingkas, { baris: formatInt('id', tally.rows), bersih: formatInt('id', tally.clean), catatan: formatInt('id', tally.noted), tolak: formatInt('id', tally.refused) })];
  for (const [kode, banyak] of [...tally.byCode].sort(([a], [b]) => (a < b ? -1 : 1))) {
    lines.push(say('id', text.masukanKode, { kode: kode.padEnd(20), banyak: formatInt('id', banyak).padStart(9), arti: say('id', ROW_WORDS[kode as RowCode]) }));
  }
  lines.push(...fileNotes(judgement).map((note) => say('id', ...note)));
  return lines;
}

/** The report cannot be written: its folder is not there, or the disk is full. */
class ReportLost extends Error {}

interface Report {
  write(csv: string): Promise<void>;
  close(): Promise<void>;
}

/** Into a file for its owner alone, or onto standard output; either waits for a slow reader. */
async function openReport(path: string | undefined, terminal: Terminal): Promise<Report> {
  if (path === undefined) {
    return { write: (csv) => Promise.resolve(csv === '' ? undefined : terminal.line(csv.trimEnd())), close: () => Promise.resolve() };
  }
  const heard = async <T>(act: Promise<T>): Promise<T> =>
    act.catch((error: unknown) => {
      throw new ReportLost(error instanceof Error ? error.message : '');
    });
  const handle = await heard(open(path, 'w', 0o600));
  return { write: (csv) => heard(handle.writeFile(csv)), close: () => heard(handle.close()) };
}
