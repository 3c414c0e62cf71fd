// How fast do all five ballots of the nation come in, how much room do they take, how long does a page take? (candidates of DPR and DPRD included)
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixedClock } from '#platform/clock';
import { openDatabase, rows, sql } from '#platform/db';
import { assert } from '#kernel/result';
import { type PemiluPack, findPaper, listPapers, paperCode, scopeOfVillages, stationNumbers, stationPlan } from '#modules/pemilu';
import { type Sumber, applyReadings, newSession } from '../../src/modules/hasil/actions/apply-readings.ts';
import type { Bacaan } from '../../src/modules/hasil/figures.ts';
import { type Rencana, bacaanSimulasi } from '../../src/modules/hasil/generate.ts';
import { runningSite } from '../site.ts';
import { firstRender, median, runProgram } from './measure.ts';

const BATCH = 2_000;
const PARTIES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 24];
/** Dapil of each kind in 2024 (hasil.md 1.2), and seats a dapil, so many candidates a list. */
const KINDS = [
  { jenis: 'DPR RI', kode: 'pdpr', dapil: 84, kursi: 7 },
  { jenis: 'DPRD PROVINSI', kode: 'pdprdp', dapil: 301, kursi: 8 },
  { jenis: 'DPRD KABUPATEN/KOTA', kode: 'pdprdk', dapil: 2_325, kursi: 8 },
] as const;

interface Ground {
  readonly server: string;
  readonly folder: string;
  /** File of the areas with their stations. */
  readonly areas: string;
  readonly pemilu: PemiluPack;
  /** Sheets to be counted; the nation has some 4.1 million. */
  readonly sheets: number;
}

/** Lists of an invented election on the real areas: as many dapil as there were, as many candidates as there are seats. */
function writeLists(folder: string, kab: readonly string[], kec: readonly string[]): { readonly dapil: string; readonly candidates: string; readonly senators: string } {
  const map = ['jenis,kode_dapil,nama_dapil,kode_wilayah,tingkatan,nama_wilayah,pecah'];
  const people = ['jenis,kode_dapil,nama_dapil,nomor_partai,nomor_urut,nama,jenis_kelamin,alamat_kabko,status_publikasi,pilihan_publikasi'];
  for (const { jenis, kode, dapil, kursi } of KINDS) {
    const [areas, level, digits] = kode === 'pdprdk' ? ([kec.filter((one) => !one.startsWith('31')), 'Kecamatan', 4] as const) : ([kab, 'Kabupaten/Kota', 2] as const);
    for (const [group, parts] of divided(areas, digits, dapil)) {
      const name = `DAPIL ${group}`;
      for (const area of parts) map.push(`${jenis},${group},${name},${area},${level},${area},0`);
      for (const partai of PARTIES) for (let n = 1; n <= kursi; n += 1) people.push(`${jenis},${group},${name},${partai},${n},CALON ${n},${n % 3 === 0 ? 'P' : 'L'},BANDUNG,Bersedia,`);
    }
  }
  const senators = ['kode_provinsi,nomor_urut,nama,jenis_kelamin,alamat_kabko,pilihan_publikasi'];
  for (const prov of new Set(kab.map((one) => one.slice(0, 2)))) for (let n = 1; n <= 18; n += 1) senators.push(`${prov},${n},CALON ${n},L,BANDUNG,BERSEDIA`);
  mkdirSync(folder, { recursive: true });
  const put = (name: string, lines: readonly string[]): string => {
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
    return join(folder, name);
  };
  return { dapil: put('dapil.csv', map), candidates: put('dct.csv', people), senators: put('dpd.csv', senators) };
}

/** Neighbouring areas of each province (or regency) in so many groups altogether, at least one each; codes as KPU writes them. */
function divided(areas: readonly string[], digits: 2 | 4, total: number): Map<string, string[]> {
  const parents = Map.groupBy(areas, (one) => one.slice(0, digits));
  const out = new Map<string, string[]>();
  for (const [parent, own] of parents) {
    const groups = Math.max(1, Math.min(own.length, Math.round((own.length / areas.length) * total)));
    own.forEach((area, at) => {
      const n = String(Math.floor((at * groups) / own.length) + 1).padStart(2, '0');
      const code = digits === 4 ? `${parent}${n}` : total > 100 ? `${parent}00${n}` : `${parent}${n}`;
      out.set(code, [...(out.get(code) ?? []), area]);
    });
  }
  return out;
}

/** Prints sheets a second on PostgreSQL with all checks and sums, room on the disk, and first renders with everything loaded. */
export async function measureBallots({ server, folder, areas, pemilu, sheets }: Ground, say: (line: string) => void): Promise<void> {
  const env = { DATABASE_URL: server, PENDOPO_DATA: join(folder, 'lima'), PENDOPO_DEMO: 'off', PENDOPO_LOG: 'warn' };
  const run = async (args: readonly string[]): Promise<number> => {
    const ran = await runProgram(args, env);
    assert(ran.code !== 2 && ran.code !== null, `${args.join(' ')}: ${ran.output}`);
    return ran.seconds;
  };
  await run(['import', 'areas', '--election', pemilu.slug, areas]);
  const opened = await openDatabase({ DATABASE_URL: server, PENDOPO_DATA: env.PENDOPO_DATA });
  assert(opened.ok, 'the server answers');
  const database = opened.value;
  const { db } = database;
  const villages = (await stationPlan(db, pemilu.slug, '')).filter(({ kode }) => !kode.startsWith('99'));
  const cut = (digits: number): string[] => [...new Set(villages.map(({ kode }) => kode.slice(0, digits)))].sort();
  const lists = writeLists(join(folder, 'daftar'), cut(4), cut(6));
  await run(['import', 'dapil', '--election', pemilu.slug, lists.dapil]);
  await run(['import', 'candidates', '--election', pemilu.slug, lists.candidates]);
  await run(['import', 'candidates', '--election', pemilu.slug, lists.senators]);
  const fixed = await run(['ballots', 'fix', '--election', pemilu.slug]);
  const papers = await listPapers(db, pemilu.slug);
  say(`  ${papers.length} ballot papers with ${papers.reduce((sum, { sel }) => sum + sel, 0)} vote cells fixed and their trees laid: ${fixed.toFixed(0)} s`);
  const deps = { database, clock: fixedClock('2024-02-15T00:00:00Z') };
  let [left, done, cells] = [sheets, 0, 0];
  const begun = performance.now();
  for (const { jenis } of [...pemilu.kontes, ...pemilu.kertas]) {
    const scopeOf = await scopeOfVillages(db, pemilu.slug, jenis);
    const own = Map.groupBy(villages, ({ kode }) => scopeOf(kode));
    const codes = pemilu.kontes.some((one) => one.jenis === jenis) ? [jenis] : papers.filter((one) => one.jenis === jenis).map(({ lingkup }) => paperCode(jenis, lingkup));
    // A part of the sheets of each kind, in the order of the papers.
    let share = Math.ceil(sheets / 5);
    for (const code of codes) {
      const pack = await findPaper(db, pemilu.slug, code);
      if (pack === undefined || share <= 0 || left <= 0) continue;
      const rencana = (own.get(pack.lingkup) ?? []).map((plan): Rencana => ({ kode: plan.kode, nomor: stationNumbers(plan) }));
      const sumber: Sumber = { berkas: `${code}.bench`, sha256: code.padEnd(64, '0') };
      const sesi = newSession();
      for (const batch of batches(bacaanSimulasi(pemilu, pack, rencana), Math.min(share, left))) {
        await applyReadings(deps, { pemilu, pack }, sumber, batch, sesi);
        [left, share, done, cells] = [left - batch.length, share - batch.length, done + batch.length, cells + batch.length * pack.opsi.length];
      }
    }
  }
  const seconds = (performance.now() - begun) / 1_000;
  const [room] = await rows(db, sql<{ n: number }>`select pg_database_size(current_database())::float8 as n`);
  say(`  ${done} sheets of five ballots, ${Math.round(cells / done)} vote cells each: ${seconds.toFixed(0)} s, ${Math.round(done / seconds)} sheets/s, all checks and sums included (limit 8,000)`);
  say(`  room on the disk: ${((room?.n ?? 0) / 1e9).toFixed(2)} GB, ${Math.round((room?.n ?? 0) / done)} bytes a sheet (limit 25 GB for 4.1 million)`);
  await database.close();
  await pagesOf(env, pemilu.slug, say);
}

function* batches(readings: Iterable<Bacaan>, most: number): Generator<Bacaan[]> {
  let batch: Bacaan[] = [];
  let left = most;
  for (const reading of readings) {
    if (left <= 0) break;
    batch.push(reading);
    left -= 1;
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const PAGES: readonly (readonly [name: string, path: string])[] = [
  ['DPR, nation', 'pdpr'],
  ['DPR, province over many papers', 'pdpr/11'],
  ['DPR, a paper with its candidates', 'pdpr-1101'],
  ['DPR, a kecamatan', 'pdpr-1101/110101'],
  ['DPRD kab/kota, nation: all papers', 'pdprdk'],
  ['DPRD kab/kota, a regency', 'pdprdk/1101'],
  ['DPRD provinsi, a village', 'pdprdp-110001/1101012001'],
  ['DPD, a province', 'pdpd-11/11'],
];

async function pagesOf(env: Readonly<Record<string, string>>, slug: string, say: (line: string) => void): Promise<void> {
  const site = await runningSite(env['PENDOPO_DATA'] ?? '', env);
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  for (const [name, path] of PAGES) {
    const times: number[] = [];
    // Both languages are made anew.
    for (const prefix of ['', '/en']) times.push(await firstRender(`${site.url}${prefix}/hasil/${slug}/${path}`).catch(() => Number.NaN));
    say(`  first render, ${name}: ${times.map((time) => time.toFixed(0)).join(' and ')} ms (limit 100), median ${median(times).toFixed(0)}`);
  }
  await site.stop();
}
