// How well and how fast does the matcher find doubles? (known sets without using their truth; a million generated voters; 10,000 new ones against them)
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { csvCells } from '#kernel/csv-line';
import { assert } from '#kernel/result';
import { buatIndeks, matchAgainst, modelBaku, skemaPemilih } from '../../src/modules/sidalih/cocok/cocok.ts';
import { belajar, caraBelajarBaku } from '../../src/modules/sidalih/cocok/belajar.ts';
import { meetByKey, sortByKey } from '../../src/modules/sidalih/cocok/blok.ts';
import { csvLines, type Entry, withDoubles } from '../../src/modules/sidalih/cocok/doubles-fixture.ts';
import { somePlace } from '../../src/modules/sidalih/cocok/generate.ts';
import { Mesin, type Tugas, acrossLists, allPairs, floorOf, settle, units } from '../../src/modules/sidalih/cocok/mesin.ts';
import { BATAS_BLOK, type Baris, type Skema } from '../../src/modules/sidalih/cocok/skema.ts';
import { Pembaca, type Tabel } from '../../src/modules/sidalih/cocok/tabel.ts';
import { fake, febrl, historical } from './linkage-sets.ts';
import { runProgram } from './measure.ts';

type Say = (line: string) => void;
type Same = (a: number, b: number) => boolean;

const SETS = resolve('../shared/data/linkage');
const MILLION = 970_000;
const DOUBLES = 0.03;
const NEW = 10_000;

/** All sections; `quick` leaves the million at a tenth. */
export async function measureLinkage(folder: string, say: Say, quick: boolean): Promise<void> {
  say(`  load of the machine before: ${loadavg()[0]?.toFixed(1) ?? '?'} on ${availableParallelism()} cores`);
  if (existsSync(SETS)) {
    await voters(folder, say);
    otherSets(say);
  } else say('  known sets: not at hand (../shared/data/linkage)');
  await million(folder, say, quick ? MILLION / 10 : MILLION);
}

function readSet(name: string): Baris[] {
  const [head = [], ...rows] = readFileSync(join(SETS, name), 'utf8').trim().split('\n').map((line) => csvCells(line.trimEnd()) ?? []);
  return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [head[at] ?? '', cell])));
}

/** The developers' voters by the command, as an office would: the truth is opened only afterwards. */
async function voters(folder: string, say: Say): Promise<void> {
  const rows = readSet('id_voters_dev.csv');
  const out = join(folder, 'pairs.csv');
  const ran = await runProgram(['dpt', 'match', join(SETS, 'id_voters_dev.csv'), '--out', out], { PENDOPO_DATA: folder });
  assert(ran.code === 0, ran.output);
  const truth = new Map(rows.map((row) => [row['rec_id'] ?? '', row['person_id']]));
  const total = doublesOf(rows, 'person_id');
  const pairs = readFileSync(out, 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));
  const right = (list: readonly string[][]): number => list.filter(([a = '', b = '']) => truth.get(a) === truth.get(b)).length;
  const proposed = pairs.filter((pair) => pair[3] === 'OTOMATIS_USUL');
  say(`  12,631 voters (dpt match): ${figures(right(pairs), pairs.length, total)}; OTOMATIS_USUL ${proposed.length}, right ${share(right(proposed), proposed.length)}; ${ran.seconds.toFixed(1)} s`);
  const camel = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()), value])));
  const tabel = tableOf(skemaPemilih, camel, 'recId');
  const met = meetings(tabel, skemaPemilih, (a, b) => rows[a]?.['person_id'] === rows[b]?.['person_id'], undefined);
  say(`  their blocks: ${met.pairs} candidate pairs, recall ${share(met.right, total)}`);
  for (const learnOn of [0, 1]) {
    const halves = [0, 1].map((half) => camel.filter((row) => Number(row['personId']?.slice(1)) % 2 === half));
    const [mine = [], other = []] = learnOn === 0 ? halves : [...halves].reverse();
    const model = belajar(tableOf(skemaPemilih, mine, 'recId'), skemaPemilih, caraBelajarBaku);
    const found = score(tableOf(skemaPemilih, other, 'recId'), model, undefined, (a, b) => other[a]?.['personId'] === other[b]?.['personId']);
    say(`  learnt on half ${learnOn} of the persons, scored on the other: ${figures(found.right, found.told, doublesOf(other, 'personId'))}`);
  }
}

/** Weights, prior and threshold of each set are learnt from its own rows without its labels. */
function otherSets(say: Say): void {
  const sets: { name: string; skema: Skema; rows: Baris[]; id: string; second?: number }[] = [
    { name: 'FEBRL 3', skema: febrl, rows: readSet('febrl3_dedup.csv'), id: 'rec_id' },
    { name: 'FEBRL 4 (link)', skema: febrl, rows: [...readSet('febrl4a_link.csv'), ...readSet('febrl4b_link.csv')], id: 'rec_id', second: 5_000 },
    { name: 'fake_1000', skema: fake, rows: readSet('fake_1000.csv'), id: 'unique_id' },
    { name: 'historical figures', skema: historical, rows: readSet('historical_figures_dev.csv'), id: 'unique_id' },
  ];
  for (const { name, skema, rows, id, second } of sets) {
    const begun = performance.now();
    const tabel = tableOf(skema, rows, id);
    const same: Same = (a, b) => rows[a]?.['cluster'] === rows[b]?.['cluster'];
    const semua = allPairs({ tabel, daftarKedua: second });
    const model = belajar(tabel, skema, { ...caraBelajarBaku, boleh: acrossLists(second), semua });
    const found = score(tabel, model, second, same);
    const seconds = (performance.now() - begun) / 1000;
    const total = second === undefined ? doublesOf(rows, 'cluster') : doublesOf(rows, 'cluster') - doublesOf(rows.slice(0, second), 'cluster') - doublesOf(rows.slice(second), 'cluster');
    const met = meetings(tabel, skema, same, second);
    say(`  ${name}: ${figures(found.right, found.told, total)}; block recall ${share(met.right, total)}; ${seconds.toFixed(1)} s`);
  }
}

async function million(folder: string, say: Say, persons: number): Promise<void> {
  const path = join(folder, 'voters.csv');
  const truth = await writeVoters(path, persons);
  const out = join(folder, 'voter-pairs.csv');
  const ran = await runProgram(['dpt', 'match', path, '--out', out], { PENDOPO_DATA: folder });
  assert(ran.code === 0, ran.output);
  const pairs = readFileSync(out, 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));
  const personOf = (id = ''): number | undefined => truth[Number(id.slice(1)) - 1];
  const right = (list: readonly string[][]): number => list.filter(([a, b]) => personOf(a) === personOf(b)).length;
  const proposed = pairs.filter((pair) => pair[3] === 'OTOMATIS_USUL');
  say(`  ${truth.length} generated voters (dpt match): ${ran.seconds.toFixed(1)} s, memory ${Math.round(ran.peak / 1e6)} MB; ${figures(right(pairs), pairs.length, truth.length - persons)}; OTOMATIS_USUL right ${share(right(proposed), proposed.length)}`);
  for (const line of ran.output.split('\n').filter((one) => one.startsWith('Blok'))) say(`  ${line}`);
  await newcomers(folder, path, say, persons);
}

/** A batch of PDPB: a third of its people stand in the base list already, under a slip. */
async function newcomers(folder: string, base: string, say: Say, persons: number): Promise<void> {
  const fresh = join(folder, 'new.csv');
  const batch: Entry[] = [];
  for (const entry of withDoubles(11, persons, somePlace(Math.ceil(persons / 1_500)), DOUBLES)) if (entry.orang % Math.ceil(persons / NEW) === 0) batch.push(entry);
  await writeLines(fresh, csvLines(batch.slice(0, NEW)));
  const ran = await runProgram(['dpt', 'link', fresh, base, '--out', join(folder, 'new-pairs.csv')], { PENDOPO_DATA: folder });
  assert(ran.code === 0, ran.output);
  say(`  ${NEW} new records against them (dpt link, both files read): ${ran.seconds.toFixed(1)} s, memory ${Math.round(ran.peak / 1e6)} MB`);
  const skeleton = (entry: Entry, at: number): Entry & { id: string } => ({ ...entry, id: String(at) });
  let at = 0;
  const many = function* (): Generator<Entry & { id: string }> {
    for (const entry of withDoubles(11, persons, somePlace(Math.ceil(persons / 1_500)), DOUBLES)) yield skeleton(entry, at++);
  };
  const begun = performance.now();
  const indeks = await buatIndeks(many(), skemaPemilih);
  const made = performance.now();
  let told = 0;
  for await (const pair of matchAgainst(batch.slice(0, NEW).map(skeleton), indeks, modelBaku())) told += Number(pair.p > 0);
  say(`  the same in one process: base made ready in ${((made - begun) / 1000).toFixed(1)} s, asked in ${((performance.now() - made) / 1000).toFixed(1)} s, ${told} pairs`);
}

async function writeVoters(path: string, persons: number): Promise<Uint32Array> {
  const truth: number[] = [];
  const noted = function* (): Generator<Entry> {
    for (const entry of withDoubles(11, persons, somePlace(Math.ceil(persons / 1_500)), DOUBLES)) {
      truth.push(entry.orang);
      yield entry;
    }
  };
  await writeLines(path, csvLines(noted()));
  return Uint32Array.from(truth);
}

async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  const stream = createWriteStream(path);
  let held = '';
  for (const line of lines) {
    held += `${line}\n`;
    if (held.length < 1 << 20) continue;
    if (!stream.write(held)) await once(stream, 'drain');
    held = '';
  }
  stream.end(held);
  await once(stream, 'finish');
}

function tableOf(skema: Skema, rows: readonly Baris[], id: string): Tabel {
  const pembaca = new Pembaca(skema);
  for (const row of rows) pembaca.add(row[id] ?? '', row);
  return pembaca.done();
}

function score(tabel: Tabel, model: Tugas['model'], daftarKedua: number | undefined, same: Same): { told: number; right: number } {
  const tugas: Tugas = { tabel, model, daftarKedua, lantai: floorOf({ tabel, daftarKedua }) };
  const mesin = new Mesin(tugas);
  const { pasangan, ambang } = settle(allPairs(tugas), units(model.skema, 1).map((satuan) => mesin.weigh(satuan)));
  const told = pasangan.filter(({ p }) => p >= ambang);
  return { told: told.length, right: told.filter(({ a, b }) => same(a, b)).length };
}

function meetings(tabel: Tabel, skema: Skema, same: Same, daftarKedua: number | undefined): { pairs: number; right: number } {
  const met = new Set<number>();
  const potongan = { kelompok: 0, pasangan: 0, dibandingkan: 0 };
  for (const [at] of skema.kunci.entries()) {
    const order = sortByKey(tabel.kunci[at] ?? new Uint32Array(0), tabel.n);
    meetByKey(tabel, at, order, { batas: BATAS_BLOK, boleh: acrossLists(daftarKedua), potongan, temu: (a, b) => void met.add(a * tabel.n + b) });
  }
  return { pairs: met.size, right: [...met].filter((pair) => same(Math.floor(pair / tabel.n), pair % tabel.n)).length };
}

function doublesOf(rows: readonly Baris[], truth: string): number {
  return [...Map.groupBy(rows, (row) => row[truth]).values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
}

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(4));

function figures(right: number, told: number, total: number): string {
  return `F1 ${((2 * right) / (told + total)).toFixed(4)}, precision ${share(right, told)}, recall ${share(right, total)}`;
}
