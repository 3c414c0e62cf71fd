// What does the operator read when an import is done?
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import type { FileOutcome } from './import-file.ts';
import type { Report } from './report-file.ts';
import type { SourceRefusal } from './source.ts';
import type { Tally } from './tally.ts';
import { familyName, text } from './text.ts';
import { fileFault } from './text-faults.ts';

const n = (count: number): string => formatInt('id', count);

/** The lines of one file. */
export function fileLines(outcome: FileOutcome, dryRun: boolean): string[] {
  if ('refusal' in outcome) return [say('id', text.berkasDitolak, { berkas: outcome.path, kalimat: refusalSentence(outcome.refusal) })];
  const { source, tally } = outcome;
  const lines = [outcome.path, `  ${say('id', text.jenis).padEnd(WIDTH)}${say('id', familyName[source.family])}`, ...countLines(tally)];
  if (source.snapshots.length > 1) {
    lines.push(`  ${say('id', text.potret, { n: n(source.snapshots.length), tanggal: source.snapshots.map(dayText).join(', ') })}`);
  }
  for (const { from, to, ...counts } of tally.transitions) {
    const values = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, n(count)]));
    lines.push(`  ${say('id', text.peralihan, { dari: dayText(from), ke: dayText(to), ...values })}`);
  }
  if (tally.accepted > 0) lines.push(`  ${say('id', text.jatuhDiterima, { n: n(tally.accepted) })}`);
  if (tally.noted > 0) lines.push(`  ${say('id', text.psu, { n: n(tally.noted) })}`);
  if (source.passedOver > 0) lines.push(`  ${say('id', text.lewat, { n: n(source.passedOver) })}`);
  if (outcome.before !== null) lines.push(`  ${say('id', text.pernah, { nama: outcome.before })}`);
  if (outcome.cleared) lines.push(`  ${say('id', dryRun ? text.simulasiCoba : text.simulasi)}`);
  if (outcome.learnt > 0) lines.push(`  ${say('id', text.pohonDasar, { n: n(outcome.learnt) })}`);
  if (outcome.base && outcome.learnt === 0 && tally.refused > 0) lines.push(`  ${say('id', text.tanpaPohon)}`);
  if (outcome.failure !== null)
    lines.push(`  ${say('id', text.terputus, { berkas: outcome.path, sebab: outcome.failure.message.split('\n', 1)[0] ?? '' })}`);
  else if (outcome.stopped) lines.push(`  ${say('id', dryRun ? text.dihentikanCoba : text.dihentikan)}`);
  return lines;
}

export function refusalSentence(refusal: SourceRefusal): string {
  const values = Object.fromEntries(Object.entries(refusal.values ?? {}).map(([name, value]) => [name, String(value)]));
  return `${say('id', fileFault[refusal.code], values)} (${refusal.code})`;
}

const WIDTH = 14;

/** Aligned counts: what the four add up to stands above them. */
export function countLines(tally: Tally): string[] {
  const { fate } = tally;
  const rows: readonly (readonly [string, number, string])[] = [
    [say('id', text.baris), tally.rows, ''],
    [say('id', text.dibaca), tally.read, ''],
    [
      say('id', text.diambil),
      tally.taken,
      detail(tally.taken, say('id', text.rinciDiambil, { baru: n(fate.BARU), lengkap: n(fate.MELENGKAPI), foto: n(fate.FOTO), terlambat: n(fate.TERLAMBAT) })),
    ],
    [say('id', text.sama), tally.same, detail(tally.same, say('id', text.rinciSama, { kosong: n(fate.KOSONG) }))],
    [
      say('id', text.diganti),
      tally.replaced,
      detail(tally.replaced, say('id', text.rinciDiganti, { koreksi: n(fate.KOREKSI), ditarik: n(fate.DITARIK) })),
    ],
    [
      say('id', text.ditolak),
      tally.refused,
      detail(tally.refused, [...tally.reasons].map(([code, count]) => `${code} ${n(count)}`).join(', ')),
    ],
  ];
  return rows.map(([label, count, more]) => `  ${label.padEnd(WIDTH)}${n(count).padStart(11)}${more}`);
}

function detail(count: number, sentence: string): string {
  return count === 0 ? '' : `  (${sentence})`;
}

function dayText(date: string): string {
  return `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
}

/** The first problems and where the rest stands. */
export function problemLines(report: Report): string[] {
  const where = report.path === null || report.lines === 0 ? [] : [say('id', text.laporan, { berkas: report.path })];
  if (report.count === 0) return where;
  const shown = report.first.map(
    (line) => `  ${say('id', text.masalahBaris, { tempat: `${line.file}, `, baris: n(line.row), kalimat: line.sentence })}`,
  );
  return [say('id', text.masalah, { n: n(shown.length) }), ...shown, ...where];
}

/** One file for a program: keys of the counts as the operator's manual names them. */
export function fileJson(outcome: FileOutcome): unknown {
  if ('refusal' in outcome) return { path: outcome.path, refusal: outcome.refusal.code, sentence: refusalSentence(outcome.refusal) };
  const { source, tally } = outcome;
  return {
    path: outcome.path,
    file: source.berkas,
    sha256: source.sha256,
    family: source.family,
    snapshots: source.snapshots,
    ...tallyJson(tally),
    transitions: tally.transitions,
    importedBefore: outcome.before !== null,
    simulationEnded: outcome.cleared,
    stationsLearnt: outcome.learnt,
    stopped: outcome.stopped,
    failure: outcome.failure?.message ?? null,
  };
}

export function tallyJson(tally: Tally): Record<string, unknown> {
  const { rows, read, taken, same, replaced, refused, accepted, noted, fate } = tally;
  return { rows, read, taken, same, replaced, refused, acceptedFalls: accepted, noted, fate, reasons: Object.fromEntries(tally.reasons) };
}
