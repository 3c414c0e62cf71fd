// How fast is it, how does cost grow? (ratios of one run; `npm run bench`, `-- quick` for 10k and 100k only, `-- night 50000 halaman` for so many forms of election night alone, `-- ballots 200000` for so many sheets of five ballots alone)
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from '#kernel/result';
import { findKontes, findPemilu } from '#modules/pemilu';
import { startPostgres } from '../../tools/postgres.ts';
import { measureArchive } from './archive.ts';
import { measureBallots } from './ballots.ts';
import { bareInserts } from './bare-inserts.ts';
import { measureDeadlines } from './deadlines.ts';
import { growthOfOne } from './growth-of-one.ts';
import { measureIntake } from './intake.ts';
import { measureLinkage } from './linkage.ts';
import { lookupSizes, measureLookup } from './lookup.ts';
import { runProgram } from './measure.ts';
import { writeNation } from './nation.ts';
import { type Night, measureNight } from './night.ts';
import { measurePages } from './pages.ts';
import { measureParty } from './party.ts';
import { measurePpid } from './ppid.ts';
import { measureSeats } from './seats.ts';

const NATION = 823_236;
const sizes = process.argv.includes('quick') ? [10_000, 100_000] : [10_000, 100_000, NATION];
const nightAlone = process.argv.includes('night');
/** `-- ballots 200000`: five ballots alone, so many sheets; `-- peserta`: the desks of participants alone. */
const ballotsAlone = process.argv.includes('ballots');
const partyAlone = process.argv.includes('peserta');
/** `-- lookup`: the look-up of voters alone, with `--full` for as many as the nation has; `-- lookup 1000000` for one size. */
const lookupAlone = process.argv.includes('lookup');
/** `-- tenggat`: due dates alone. */
const deadlinesAlone = process.argv.includes('tenggat');
/** `-- cocok`: doubles in voter lists alone. */
const linkageAlone = process.argv.includes('cocok');
/** `-- arsip 100000`: the search of so many archived answers alone. */
const archiveAlone = process.argv.includes('arsip');
/** `-- ppid 1000000`: the information desk with so many requests in its register alone. */
const ppidAlone = process.argv.includes('ppid');
/** `-- masukan`: files of voters alone. */
const intakeAlone = process.argv.includes('masukan');
const SHEETS = Number(process.argv[process.argv.indexOf('ballots') + 1]) || (process.argv.includes('quick') ? 100_000 : 4_116_180);
/** Some minutes' worth; the whole nation is 823236. */
const NIGHT_FORMS = process.argv.includes('quick') ? 20_000 : 72_000;
/** `-- night 50000 halaman`: one way alone. */
const ways = (['meja', 'halaman'] as const).filter((way, _, all) => process.argv.includes(way) || !all.some((one) => process.argv.includes(one)));
const forms = Number(process.argv[process.argv.indexOf('night') + 1]) || NIGHT_FORMS;
const folder = mkdtempSync(join(tmpdir(), 'pendopo-bench-'));
const pemilu = findPemilu('pemilu-2024');
const pack = findKontes('pemilu-2024', 'ppwp');
assert(pemilu !== undefined && pack !== undefined, 'pemilu-2024 has a pack for ppwp');
const say = (line: string): void => console.log(line);
const quiet = { PENDOPO_DEMO: 'off', PENDOPO_LOG: 'warn' };

async function importInto(env: Record<string, string>, file: string, stations: number): Promise<number> {
  const ran = await runProgram(['import', 'results', '--election', 'pemilu-2024', '--contest', 'ppwp', file], { ...env, ...quiet });
  assert(ran.code === 0, `import of ${stations} stations: ${ran.output}`);
  const rate = stations / ran.seconds;
  say(`  import ${stations} stations: ${ran.seconds.toFixed(1)} s, ${Math.round(rate)} stations/s, memory ${Math.round(ran.peak / 1e6)} MB`);
  return rate;
}

async function verify(env: Record<string, string>): Promise<void> {
  const ran = await runProgram(['hasil', 'recompute', '--election', 'pemilu-2024', '--contest', 'ppwp'], { ...env, ...quiet });
  say(`  full recompute against the kept sums: ${ran.code === 0 ? 'equal to the last vote' : 'DIFFERS'} (${ran.seconds.toFixed(1)} s)`);
  if (ran.code !== 0) say(ran.output);
}

/** The data of all stations as files, and a stranger's check of all of it. */
async function publishAndCheck(env: Record<string, string>, stations: number): Promise<void> {
  const out = join(folder, 'terbit');
  const made = await runProgram(['publish', '--out', out, '--only', 'data'], { ...env, ...quiet });
  assert(made.code === 0, made.output);
  const again = await runProgram(['publish', '--out', out, '--only', 'data'], { ...env, ...quiet });
  say(`  publish the data: ${made.seconds.toFixed(1)} s, memory ${Math.round(made.peak / 1e6)} MB; again, nothing changed: ${again.seconds.toFixed(1)} s`);
  const checked = await runProgram(['verify', out, '--state', join(folder, 'catatan.json')], quiet);
  const verdict = checked.code === 0 ? 'all agrees' : 'DIFFERS';
  say(`  verify ${stations} stations from the files alone: ${verdict} (${checked.seconds.toFixed(1)} s, ${Math.round(stations / checked.seconds)} stations/s)`);
  if (checked.code !== 0) say(checked.output);
}

async function electionNight(server: string, areas: string, kontes: Night['kontes']): Promise<void> {
  say('\nElection night, PostgreSQL server');
  for (const through of ways) await measureNight({ server, folder, areas, kontes, forms, through }, say);
}

async function everything(kontes: Night['kontes']): Promise<void> {
  say('\nSeats');
  measureSeats(say);
  say('\nDeadlines');
  measureDeadlines(say);
  const { pemilu, pack } = kontes;
  const nation = writeNation(join(folder, 'input'), NATION, pemilu, pack);
  const files = [];
  for (const size of sizes) files.push({ size, ...(await nation.results(size)) });
  const areas = ['import', 'areas', '--election', 'pemilu-2024', nation.areas];

  say('\nEmbedded database');
  const bare = await bareInserts({ PENDOPO_DATA: join(folder, 'bare') });
  let last: Record<string, string> = {};
  for (const { size, file, rows } of files) {
    assert(rows === size, `the file has ${rows} of ${size} rows`);
    last = { PENDOPO_DATA: join(folder, `embedded-${size}`) };
    const laid = await runProgram(areas, { ...last, ...quiet });
    assert(laid.code === 0, laid.output);
    const rate = await importInto(last, file, size);
    say(`  ratio to bare inserts of the same rows: ${(rate / bare).toFixed(2)} (bare ${Math.round(bare)} rows/s)`);
    await growthOfOne(last, size, say);
  }
  await verify(last);
  await publishAndCheck(last, sizes.at(-1) ?? 0);

  say('\nPages, nation loaded, embedded database');
  await measurePages({ ...last, ...quiet }, say);
  say('\nDesks of participants, nation loaded, embedded database');
  await measureParty({ ...last, ...quiet }, say);

  say('\nPostgreSQL server');
  const server = await startPostgres(true);
  try {
    const env = { DATABASE_URL: server.url, PENDOPO_DATA: join(folder, 'server') };
    const bareServer = await bareInserts(env);
    const laid = await runProgram(areas, { ...env, ...quiet });
    assert(laid.code === 0, laid.output);
    const biggest = files.at(-1);
    assert(biggest !== undefined, 'there is a file');
    const rate = await importInto(env, biggest.file, biggest.size);
    say(`  ratio to bare inserts of the same rows: ${(rate / bareServer).toFixed(2)} (bare ${Math.round(bareServer)} rows/s)`);
    await verify(env);
    await electionNight(server.url, nation.areas, kontes);
  } finally {
    await server.stop();
  }
}

async function linkage(): Promise<void> {
  say('\nDoubles in voter lists');
  await measureLinkage(folder, say, process.argv.includes('quick'));
}

async function partyOnly({ pemilu, pack }: Night['kontes']): Promise<void> {
  say('\nDesks of participants, nation loaded, embedded database');
  const nation = writeNation(join(folder, 'input'), NATION, pemilu, pack);
  const env = { PENDOPO_DATA: join(folder, 'peserta'), ...quiet };
  const laid = await runProgram(['import', 'areas', '--election', 'pemilu-2024', nation.areas], env);
  assert(laid.code === 0, laid.output);
  await importInto(env, (await nation.results(NATION)).file, NATION);
  await measureParty(env, say);
}

async function fiveBallots(kontes: Night['kontes']): Promise<void> {
  say('\nFive ballots, PostgreSQL server');
  const { areas } = writeNation(join(folder, 'input'), NATION, kontes.pemilu, kontes.pack);
  const server = await startPostgres(true);
  try {
    await measureBallots({ server: server.url, folder, areas, pemilu: kontes.pemilu, sheets: SHEETS }, say);
  } finally {
    await server.stop();
  }
}

async function intake(): Promise<void> {
  say('\nVoter files, PostgreSQL server');
  const server = await startPostgres(true);
  try {
    const quick = process.argv.includes('quick');
    await measureIntake({ server: server.url, folder, loaded: quick ? 100_000 : 400_000, checked: quick ? 500_000 : 5_000_000 }, say);
  } finally {
    await server.stop();
  }
}

async function archive(): Promise<void> {
  const rows = Number(process.argv[process.argv.indexOf('arsip') + 1]) || (process.argv.includes('quick') ? 100_000 : 1_000_000);
  say('\nArchive of answers, PostgreSQL server');
  const server = await startPostgres(true);
  try {
    await measureArchive({ DATABASE_URL: server.url, PENDOPO_DATA: folder }, rows, say);
  } finally {
    await server.stop();
  }
}

async function informationDesk(): Promise<void> {
  const requests = Number(process.argv[process.argv.indexOf('ppid') + 1]) || 100_000;
  say('\nInformation desk, PostgreSQL server');
  const server = await startPostgres(true);
  try {
    await measurePpid(server.url, join(folder, 'ppid'), requests, say);
  } finally {
    await server.stop();
  }
}

async function nightOnly(kontes: Night['kontes']): Promise<void> {
  const { areas } = writeNation(join(folder, 'input'), NATION, kontes.pemilu, kontes.pack);
  const server = await startPostgres(true);
  try {
    await electionNight(server.url, areas, kontes);
  } finally {
    await server.stop();
  }
}

try {
  if (ballotsAlone) await fiveBallots({ pemilu, pack });
  else if (intakeAlone) await intake();
  else if (deadlinesAlone) measureDeadlines(say);
  else if (linkageAlone) await linkage();
  else if (archiveAlone) await archive();
  else if (ppidAlone) await informationDesk();
  else if (partyAlone) await partyOnly({ pemilu, pack });
  else if (nightAlone) await nightOnly({ pemilu, pack });
  else if (lookupAlone) await measureLookup(folder, lookupSizes(process.argv), say);
  else {
    await everything({ pemilu, pack });
    await fiveBallots({ pemilu, pack });
    await intake();
    await linkage();
    await archive();
    await informationDesk();
    await measureLookup(folder, lookupSizes(process.argv), say);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
