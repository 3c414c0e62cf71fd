// What happens when an election gets its own tree? (`import areas`: one transaction, differences reported)
import { writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { ABROAD } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { operator, perform } from '#platform/action';
import type { Terminal } from '#platform/log';
import type { Deps } from '#platform/module';
import { BASE_TREE, ensureAreas, findTreeOrigin, listLevel, replaceTree } from '#platform/offices';
import { type AreaFile, readAreaFile } from '../area-file.ts';
import { LOKSUS_MULAI, endSimulation, treeOf } from '../elections.ts';
import { readImportOrder, tellUnusable } from '../import-order.ts';
import { isOverseasList } from '../overseas-list.ts';
import type { PemiluPack } from '../pack.ts';
import { type TextFile, readTextFile } from '../read-file.ts';
import { writeState } from '../store/election.ts';
import { dropPlans, readPlans, writePlans } from '../store/station.ts';
import { FAULT_TEXT, text } from '../text.ts';
import { type Difference, compareTrees } from '../tree-difference.ts';
import { importOverseas } from './import-overseas.ts';

export const USAGE = 'import areas --election SLUG FILE [--dry-run] [--report FILE]';
export const EVENT = 'pemilu.impor-wilayah';
const EXAMPLES = 5;

/** Exit codes: 0 all rows taken, 1 some refused or the file unusable, 2 the command itself was wrong. */
export async function importAreas(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const wish = readImportOrder(USAGE, args);
  if (typeof wish === 'string') {
    terminal.problem(wish);
    return 2;
  }
  const file = await readTextFile(wish.file);
  if (!file.ok) return tellUnusable(terminal, FAULT_TEXT, file.refusal);
  if (isOverseasList(file.value.text)) return importOverseas(wish, file.value, deps, terminal);
  const read = readAreaFile(file.value.text, wish.pack.kontes[0]?.loksusMulai ?? LOKSUS_MULAI);
  if (!read.ok) return tellUnusable(terminal, FAULT_TEXT, read.refusal);
  await ensureAreas(deps.database);
  const differences = compareTrees(await baseTree(deps), read.value.tree);
  tellCounts(terminal, read.value);
  tellDifferences(terminal, differences);
  if (wish.report !== undefined) await writeReport(wish.report, read.value, differences);
  if (wish.dryRun) terminal.line(say('id', text.imporCoba));
  else if (await standsOn(wish.pack, file.value, deps)) terminal.line(say('id', text.imporSama, { pemilu: say('id', wish.pack.nama) }));
  else await replace(wish.pack, file.value, read.value, deps, terminal);
  return read.value.refused.length === 0 ? 0 : 1;
}

async function baseTree(deps: Deps): Promise<{ kode: Difference['kode']; nama: string }[]> {
  const levels = await Promise.all([1, 2, 3, 4].map((level) => listLevel(deps.database.db, BASE_TREE, level)));
  return levels.flat();
}

function treeName(pack: PemiluPack): string {
  return `kpu-${pack.id}`;
}

/** Name and bytes of the file: the same again changes nothing. */
function originOf(file: TextFile): string {
  return `${file.nama} (sha256 ${file.sha256.slice(0, 16)})`;
}

async function standsOn(pack: PemiluPack, file: TextFile, deps: Deps): Promise<boolean> {
  const state = await treeOf(deps.database.db, pack.slug);
  const origin = await findTreeOrigin(deps.database.db, treeName(pack));
  return state.pohon === treeName(pack) && !state.simulasi && origin?.sumber === originOf(file);
}

/** The tree, its stations and the election's row change together or not at all. */
async function replace(pack: PemiluPack, file: TextFile, read: AreaFile, deps: Deps, terminal: Terminal): Promise<void> {
  const pohon = treeName(pack);
  const act = { event: EVENT, actor: operator, object: pack.slug };
  const { wasSimulated, wasListed } = await perform(deps.database, deps.clock, act, async (db) => {
    const state = await treeOf(db, pack.slug);
    const listed = (await readPlans(db, pack.slug, ABROAD)).some((plan) => plan.nomor !== null);
    // Rooms above may hold simulated figures of this election: they must never pass for real ones.
    if (state.simulasi) for (const module of deps.registry.modules) await module.dropSimulation?.(db, pack.slug);
    await endSimulation(db, pack.slug);
    await replaceTree(db, pohon, read.tree, { sumber: originOf(file), lisensi: 'KPU' });
    await writeState(db, pack.slug, pohon, false);
    await dropPlans(db, pack.slug, 'semua');
    await writePlans(db, pack.slug, read.plans);
    for (const module of deps.registry.modules) await module.treeReplaced?.(db, pack.slug);
    const facts = { berkas: file.nama, sha256: file.sha256, baris: read.read, ditolak: read.refused.length, tps: stationSum(read) };
    return { value: { wasSimulated: state.simulasi, wasListed: listed && state.pohon === pohon }, facts };
  });
  if (wasSimulated) terminal.line(say('id', text.imporSimulasiUsai, { pemilu: say('id', pack.nama) }));
  terminal.line(say('id', text.imporSelesai, { pemilu: say('id', pack.nama), pohon }));
  if (wasListed) terminal.line(say('id', text.luarUlang));
}

function stationSum(read: AreaFile): number {
  return read.plans.reduce((sum, plan) => sum + plan.jumlah, 0);
}

function tellCounts(terminal: Terminal, read: AreaFile): void {
  const n = (count: number): string => formatInt('id', count);
  const home = read.tree.filter((row) => !row.kode.startsWith('99'));
  const level = (length: number): string => n(home.filter((row) => row.kode.length === length && row.kode !== '0').length);
  const abroad = read.plans.filter((plan) => plan.kode.startsWith('99')).reduce((sum, plan) => sum + plan.jumlah, 0);
  terminal.line(say('id', text.imporDibaca, { dibaca: n(read.read), diambil: n(read.tree.length - 1), ditolak: n(read.refused.length) }));
  terminal.line(say('id', text.imporJumlah, { provinsi: level(2), kabkota: level(4), kecamatan: level(6), desa: level(10) }));
  terminal.line(say('id', text.imporTps, { tps: n(stationSum(read) - abroad), luar: n(abroad) }));
  for (const row of read.refused.slice(0, EXAMPLES)) {
    terminal.problem(`${row.baris}, ${row.kolom ?? '-'}: ${row.alasan} ${JSON.stringify(row.nilai)} (${say('id', FAULT_TEXT[row.alasan])})`);
  }
}

function tellDifferences(terminal: Terminal, differences: readonly Difference[]): void {
  for (const [jenis, sentence] of [
    ['hanya_dasar', text.bedaHanyaDasar], ['hanya_berkas', text.bedaHanyaBerkas], ['beda_nama', text.bedaNama],
  ] as const) {
    const found = differences.filter((difference) => difference.jenis === jenis);
    const perLevel = [1, 2, 3, 4].map((tingkat) => formatInt('id', found.filter((d) => d.tingkat === tingkat).length));
    terminal.line(say('id', sentence, { jumlah: formatInt('id', found.length), tingkat: perLevel.join(' / ') }));
    for (const d of found.slice(0, EXAMPLES)) terminal.line(`  ${d.kode}  ${[d.namaDasar, d.namaBerkas].filter((name) => name !== null).join(' | ')}`);
  }
}

async function writeReport(path: string, read: AreaFile, differences: readonly Difference[]): Promise<void> {
  const rows = [
    ['jenis', 'tingkat', 'kode', 'nama_dasar', 'nama_berkas', 'baris', 'kolom', 'nilai'],
    ...differences.map((d) => [d.jenis, d.tingkat, d.kode, d.namaDasar, d.namaBerkas, null, null, null]),
    ...read.refused.map((row) => [`ditolak_${row.alasan.toLowerCase()}`, null, null, null, null, row.baris, row.kolom, row.nilai]),
  ];
  // A cell that a spreadsheet would run as a formula is escaped: its text comes from outside.
  await writeFile(path, stringify(rows, { escape_formulas: true }));
}
