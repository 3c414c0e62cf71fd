// What happens when a list of parties, dapil, candidates or pairs is imported? (one transaction; what it replaces stays)
import { writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { operator, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Terminal } from '#platform/log';
import type { Command, Deps } from '#platform/module';
import { ensureAreas } from '#platform/offices';
import { readImportOrder, tellUnusable } from '../../import-order.ts';
import type { PemiluPack } from '../../pack.ts';
import { type TextFile, readTextFile } from '../../read-file.ts';
import { FAULT_TEXT } from '../../text.ts';
import { type Family, findFamily, planImport } from '../family.ts';
import type { Rencana } from '../plan.ts';
import type { Daftar } from '../record.ts';
import { FAMILY_TEXT, LINE_TEXT, NOTE_TEXT, text } from '../text.ts';

export const LIST_EVENT = 'pemilu.impor-daftar';
const EXAMPLES = 5;

const usageOf = (daftar: Daftar): string => `import ${daftar} --election SLUG FILE [--dry-run] [--report FILE]`;

/** The four commands: `import parties`, `import dapil`, `import candidates`, `import pairs`. */
export const LIST_COMMANDS: readonly Command[] = ([['parties', text.perintahPartai], ['dapil', text.perintahDapil], ['candidates', text.perintahCalon], ['pairs', text.perintahPaslon]] as const).map(
  ([daftar, summary]) => ({
    words: `import ${daftar}`, usage: usageOf(daftar), summary: say('id', summary),
    run: (args, deps, terminal) => importList(daftar, args, deps, terminal),
  }),
);

/** Exit codes: 0 all rows taken, 1 some refused or the file unusable, 2 the command itself was wrong. */
async function importList(daftar: Daftar, args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const wish = readImportOrder(usageOf(daftar), args);
  if (typeof wish === 'string') {
    terminal.problem(wish);
    return 2;
  }
  const file = await readTextFile(wish.file);
  if (!file.ok) return tellUnusable(terminal, REFUSALS, file.refusal);
  const family = findFamily(file.value.text, daftar, wish.pack.slug);
  if (!family.ok) return tellUnusable(terminal, REFUSALS, family.refusal);
  await ensureAreas(deps.database);
  const plan = wish.dryRun ? await planImport(deps.database.db, family.value, wish.pack.slug, file.value.text) : await write(wish.pack, family.value, file.value, deps);
  tell(terminal, plan);
  if (wish.report !== undefined) await writeReport(wish.report, plan);
  const outcome = wish.dryRun ? text.imporCoba : changesNothing(plan) ? text.imporSama : text.imporSelesai;
  terminal.line(say('id', outcome, { pemilu: say('id', wish.pack.nama) }));
  return plan.refused.length === 0 ? 0 : 1;
}

const REFUSALS = { ...FAULT_TEXT, ...FAMILY_TEXT };

function changesNothing(plan: Rencana): boolean {
  return plan.baru === 0 && plan.berubah.length === 0;
}

/** Reckoned and written in one transaction; a list that changes nothing leaves no trace. */
async function write(pack: PemiluPack, family: Family, file: TextFile, deps: Deps): Promise<Rencana> {
  const act = { event: LIST_EVENT, actor: operator, object: pack.slug };
  return performAll(deps.database, deps.clock, async (db) => {
    const plan = await planImport(db, family, pack.slug, file.text);
    if (changesNothing(plan)) return { value: plan, acts: [] };
    await plan.write(db, pack.slug, { keluarga: family.id, berkas: file.nama, sha256: file.sha256, waktu: isoInstant(deps.clock) });
    const { read, refused, baru, berubah } = plan;
    const facts = { keluarga: family.id, berkas: file.nama, sha256: file.sha256, baris: read, ditolak: refused.length, baru, berubah: berubah.length };
    return { value: plan, acts: [{ ...act, facts }] };
  });
}

function tell(terminal: Terminal, plan: Rencana): void {
  const n = (count: number): string => formatInt('id', count);
  const { baru, berubah, sama, catatan } = plan;
  terminal.line(say('id', text.imporDibaca, { dibaca: n(plan.read), ditolak: n(plan.refused.length) }));
  terminal.line(say('id', text[`imporBeda_${plan.benda}`], { baru: n(baru), berubah: n(berubah.length), sama: n(sama) }));
  for (const { kunci, medan } of berubah.slice(0, EXAMPLES)) terminal.line(`  ${kunci}: ${medan.join(', ')}`);
  for (const kind of new Set(catatan.map((one) => one.catatan))) {
    const found = catatan.filter((one) => one.catatan === kind);
    const examples = found.slice(0, EXAMPLES).map((one) => one.nilai).join('; ');
    terminal.line(say('id', text.imporCatatan, { catatan: say('id', NOTE_TEXT[kind]), n: n(found.length), contoh: examples }));
  }
  for (const row of plan.refused.slice(0, EXAMPLES)) {
    terminal.problem(`${row.baris}, ${row.kolom ?? '-'}: ${row.alasan} ${JSON.stringify(row.nilai)} (${say('id', LINE_TEXT[row.alasan])})`);
  }
}

async function writeReport(path: string, plan: Rencana): Promise<void> {
  const rows = [
    ['jenis', 'baris', 'kolom', 'nilai'],
    ...plan.refused.map((row) => [`ditolak_${row.alasan.toLowerCase()}`, row.baris, row.kolom, row.nilai]),
    ...plan.catatan.map((one) => [`catatan_${one.catatan.toLowerCase()}`, null, null, one.nilai]),
    ...plan.berubah.map(({ kunci, medan }) => ['berubah', null, medan.join(' '), kunci]),
  ];
  // A cell that a spreadsheet would run as a formula is escaped: its text comes from outside.
  await writeFile(path, stringify(rows, { escape_formulas: true }));
}
