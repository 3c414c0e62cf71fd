// What happens when the units abroad get the numbers of KPU's own list? (`import areas` with that list)
import { writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { type AreaCode, ABROAD, stationCode } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { operator, perform } from '#platform/action';
import type { Db } from '#platform/db';
import type { Terminal } from '#platform/log';
import type { Deps } from '#platform/module';
import { BASE_TREE, findAreas } from '#platform/offices';
import { treeOf } from '../elections.ts';
import { type Group, type OverseasList, readOverseasList } from '../overseas-list.ts';
import type { PemiluPack } from '../pack.ts';
import type { TextFile } from '../read-file.ts';
import { type StationPlan, isStation, stationNumbers } from '../stations.ts';
import { writeState } from '../store/election.ts';
import { readPlans, writePlans } from '../store/station.ts';
import { FAULT_TEXT, text } from '../text.ts';

export const OVERSEAS_EVENT = 'pemilu.impor-luar-negeri';
const EXAMPLES = 5;

export interface OverseasWish {
  readonly pack: PemiluPack;
  readonly dryRun: boolean;
  readonly report: string | undefined;
}

/**
 * Gives the groups abroad exactly the numbers that the list names; their totals stay those of the tree. Exit codes as
 * `importAreas`. Refused whole without an imported tree, and where figures stand on a number that would go: they would
 * count in the sums and on no station.
 */
export async function importOverseas(wish: OverseasWish, file: TextFile, deps: Deps, terminal: Terminal): Promise<number> {
  const { db } = deps.database;
  const { slug } = wish.pack;
  const { pohon, simulasi } = await treeOf(db, slug);
  if (pohon === BASE_TREE || simulasi) return refusal(terminal, 'POHON_TIADA', {});
  const plans = new Map((await readPlans(db, slug, ABROAD)).map((plan) => [plan.kode, plan]));
  const read = readOverseasList(file.text, await groupsOf(db, pohon, plans));
  if (!read.ok) return refusal(terminal, read.refusal.code, {});
  const list = read.value;
  const news = list.plans.filter((plan) => !sameNumbers(plan, plans.get(plan.kode)));
  tell(terminal, list, news.length);
  if (wish.report !== undefined) await writeReport(wish.report, list);
  const gone = news.flatMap((plan) => goneFrom(plan, plans.get(plan.kode)));
  const held: AreaCode[] = [];
  for (const module of deps.registry.modules) held.push(...((await module.stationsHeld?.(db, slug, gone)) ?? []));
  if (held.length > 0) return refusal(terminal, 'UNIT_BERANGKA', { n: formatInt('id', held.length), kode: held.slice(0, EXAMPLES).join(', ') });
  if (wish.dryRun) terminal.line(say('id', text.imporCoba));
  else if (list.plans.every((plan) => plans.get(plan.kode)?.nomor != null) && news.length === 0)
    terminal.line(say('id', text.imporSama, { pemilu: say('id', wish.pack.nama) }));
  else await write(wish.pack, file, list, deps, terminal);
  return list.refused.length === 0 ? 0 : 1;
}

async function groupsOf(db: Db, pohon: string, plans: ReadonlyMap<AreaCode, StationPlan>): Promise<Map<AreaCode, Group>> {
  const areas = await findAreas(db, pohon, [...plans.keys()]);
  return new Map(areas.map(({ kode, nama }) => [kode, { nama, jumlah: plans.get(kode)?.jumlah ?? 0 }]));
}

function sameNumbers(plan: StationPlan, known: StationPlan | undefined): boolean {
  return known !== undefined && stationNumbers(known).join() === stationNumbers(plan).join();
}

function goneFrom(plan: StationPlan, known: StationPlan | undefined): AreaCode[] {
  const numbers = known === undefined ? [] : stationNumbers(known);
  return numbers.filter((no) => !isStation(plan, no)).map((no) => stationCode(plan.kode, no));
}

async function write(pack: PemiluPack, file: TextFile, list: OverseasList, deps: Deps, terminal: Terminal): Promise<void> {
  await perform(deps.database, deps.clock, { event: OVERSEAS_EVENT, actor: operator, object: pack.slug }, async (db) => {
    const { pohon, simulasi } = await treeOf(db, pack.slug);
    await writePlans(db, pack.slug, list.plans);
    await writeState(db, pack.slug, pohon, simulasi);
    return { value: undefined, facts: { berkas: file.nama, sha256: file.sha256, baris: list.read, ditolak: list.refused.length } };
  });
  terminal.line(say('id', text.luarSelesai, { pemilu: say('id', pack.nama) }));
}

function refusal(terminal: Terminal, code: keyof typeof FAULT_TEXT, values: Readonly<Record<string, string>>): number {
  terminal.problem(`${code}: ${say('id', FAULT_TEXT[code], values)}`);
  return 1;
}

function tell(terminal: Terminal, list: OverseasList, moved: number): void {
  const n = (count: number): string => formatInt('id', count);
  terminal.line(
    say('id', text.imporDibaca, { dibaca: n(list.read), diambil: n(list.read - list.refused.length), ditolak: n(list.refused.length) }),
  );
  terminal.line(say('id', text.luarGrup, { grup: n(list.plans.length), lain: n(moved), tetap: n(list.kept.length) }));
  for (const row of list.refused.slice(0, EXAMPLES)) {
    terminal.problem(`${row.baris}, ${row.kolom ?? '-'}: ${row.alasan} ${JSON.stringify(row.nilai)} (${say('id', FAULT_TEXT[row.alasan])})`);
  }
}

async function writeReport(path: string, list: OverseasList): Promise<void> {
  const rows = [
    ['jenis', 'kode', 'baris', 'kolom', 'nilai'],
    ...list.kept.map((kode) => ['grup_tetap', kode, null, null, null]),
    ...list.refused.map((row) => [`ditolak_${row.alasan.toLowerCase()}`, null, row.baris, row.kolom, row.nilai]),
  ];
  // A cell that a spreadsheet would run as a formula is escaped: its text comes from outside.
  await writeFile(path, stringify(rows, { escape_formulas: true }));
}
