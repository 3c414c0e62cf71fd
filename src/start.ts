// What happens between the command line and an open door? (settings, database, tables, data, then listen)
import { setTimeout } from 'node:timers/promises';
import { ok } from '#kernel/result';
import { say } from '#kernel/text';
import { systemClock } from '#platform/clock';
import { askRunningServer, openConsole } from '#platform/console';
import { type Settings, environment, projectRoot, readSettings } from '#platform/config';
import { type Keys, keysFolder, openKeys } from '#platform/keys';
import { type Database, migrate, openDatabase, readMigrations } from '#platform/db';
import { type Log, type Terminal, makeLog, terminal } from '#platform/log';
import { type Command, type Deps, type Module, type Registry, makeRegistry, makeVersions } from '#platform/module';
import { runJobs } from '#platform/jobs';
import { ensureCalendar } from '#platform/calendar';
import { ensureAreas } from '#platform/offices';
import { type App, makeApp, makeMeter, readAssets } from '#platform/web';
import { type FrontDoor, type Reading, openFrontDoor, publicationOf, readUntilDatabase } from './front-door.ts';

/** Runs one command of the program; the value is the exit code. */
export async function start(modules: readonly Module[], args: readonly string[]): Promise<number> {
  const settings = readSettings(environment());
  if (!settings.ok) return fail(settings.refusal.values?.['line']);
  const [command = 'help'] = args;
  const registry = makeRegistry(modules);
  const wanted = findCommand(registry, args);
  if (command !== 'serve' && wanted === undefined) return help(modules, command === 'help' ? 0 : 2);
  if (wanted?.alone !== undefined) return wanted.alone(argumentsOf(wanted, args), terminal, systemClock);
  const ground = wanted?.ground?.(args, settings.value) ?? settings.value;
  const opened = await openDatabase(ground);
  if (!opened.ok && command === 'serve' && opened.refusal.code === 'DATABASE_UNREACHABLE') {
    const reading = await readUntilDatabase(registry, settings.value, terminal);
    if (reading?.ok === false) return fail(reading.refusal.values?.['line']);
    if (reading !== undefined) return goOn(modules, settings.value, args, reading.value);
  }
  if (!opened.ok) {
    const held = opened.refusal.code === 'FOLDER_IN_USE' && wanted !== undefined;
    const code = held ? await askRunningServer(ground.PENDOPO_DATA, args, terminal) : undefined;
    return code ?? fail(opened.refusal.values?.['line']);
  }
  return run(modules, ground, opened.value, args);
}

/** The database came while readers were already served; a failure then closes the door too. */
async function goOn(modules: readonly Module[], settings: Settings, args: readonly string[], { door, database }: Reading): Promise<number> {
  if (database === undefined) return leave(door, terminal);
  return run(modules, settings, database, args, door).finally(() => door.server.stop());
}

/** With the database at hand: one command, or the server, behind a door that may be open already. */
async function run(modules: readonly Module[], settings: Settings, database: Database, args: readonly string[], door?: FrontDoor): Promise<number> {
  try {
    const keys = openKeys(keysFolder(settings));
    if (!keys.ok) return fail(keys.refusal.values?.['line']);
    const deps = makeDeps(modules, settings, database, keys.value, makeLog(settings.PENDOPO_LOG));
    await prepare(deps, modules);
    const wanted = findCommand(deps.registry, args);
    if (wanted !== undefined) {
      const code = await runCommand(wanted, args, deps, terminal);
      return code === 0 && wanted.opens !== undefined ? await serve({ ...deps, banner: wanted.opens(deps) }, terminal, door) : code;
    }
    await fillDemo(deps, terminal);
    return await serve(deps, terminal, door);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (settings.PENDOPO_LOG === 'debug' && error instanceof Error) terminal.problem(error.stack ?? '');
    return fail(text.split('\n', 1)[0]);
  } finally {
    await database.close().catch(() => undefined);
  }
}

/** Everything a page or command is handed. The registry and the versions refer to the whole, hence the getter. */
export function makeDeps(
  modules: readonly Module[],
  settings: Settings,
  database: Database,
  keys: Keys,
  log: Log,
  clock = systemClock,
): Deps {
  const registry = makeRegistry(modules);
  const deps: Deps = { database, clock, log, settings, keys, registry, versions: makeVersions(modules, clock, () => deps) };
  return deps;
}

/** Tables up to date, the area tree and the decreed calendar in place; safe to repeat, also after a kill in the middle. */
export async function prepare(deps: Deps, modules: readonly Module[]): Promise<void> {
  const rooms = modules.map((module) => module.id);
  const applied = await migrate(deps.database, readMigrations(projectRoot(), rooms));
  if (applied.length > 0) deps.log.info({ migrations: applied.length }, 'tables brought up to date');
  await ensureAreas(deps.database);
  await ensureCalendar(deps.database, deps.clock);
}

/** Simulated results for a first look; a real server is never filled unless the operator says so. */
export async function fillDemo(deps: Deps, out: Terminal): Promise<void> {
  const wish = deps.settings.PENDOPO_DEMO;
  if (wish === 'off' || (wish === 'auto' && deps.database.kind === 'server')) return;
  for (const module of deps.registry.modules) await module.demo?.(deps, out);
}

async function runCommand(command: Command, args: readonly string[], deps: Deps, out: Terminal): Promise<number> {
  return command.run(argumentsOf(command, args), deps, out);
}

function argumentsOf(command: Command, args: readonly string[]): readonly string[] {
  return args.slice(command.words.split(' ').length);
}

/** A command that comes while the server runs; the server itself is no command. */
async function runHere(args: readonly string[], deps: Deps, out: Terminal): Promise<number> {
  const command = findCommand(deps.registry, args);
  if (command !== undefined) return runCommand(command, args, deps, out);
  out.problem('pendopo: no such command');
  return 2;
}

function findCommand(registry: Registry, args: readonly string[]): Command | undefined {
  return registry.commands.find((entry) => `${args.join(' ')} `.startsWith(`${entry.words} `));
}

async function serve(deps: Deps, out: Terminal, before?: FrontDoor): Promise<number> {
  const app = makeApp(deps, readAssets(projectRoot()), makeMeter(), publicationOf(deps.settings));
  const opened = before === undefined ? await openFrontDoor(app, deps.settings, out) : ok(before);
  if (!opened.ok) return fail(opened.refusal.values?.['line']);
  const door = opened.value;
  door.app = app;
  const rest = new AbortController();
  const commands =
    deps.database.kind === 'embedded' ? await openConsole(deps.settings.PENDOPO_DATA, (args, to) => runHere(args, deps, to)) : undefined;
  const warm = makeFirstPages(deps, app, door.server.port, rest.signal);
  const jobs = runJobs(
    deps.registry.modules.flatMap((module) => module.jobs ?? []),
    deps,
    rest.signal,
  );
  await door.ended;
  rest.abort();
  await commands?.close();
  const left = await leave(door, out);
  await Promise.all([warm, jobs]);
  return left;
}

async function leave(door: FrontDoor, out: Terminal): Promise<number> {
  await door.server.stop();
  out.line('Pendopo: berhenti');
  return 0;
}

/** Between two first pages, so that a reader who waits is served in between. */
const PAUSE_MS = 250;

/**
 * Each kind of page once, behind the first readers: what is only loaded and compiled by the first use costs none of
 * them a wait. A page that fails here fails for its reader too, who is told then.
 */
async function makeFirstPages(deps: Deps, app: App, port: number, rest: AbortSignal): Promise<void> {
  const origin = deps.settings.PENDOPO_PUBLIC_URL ?? `http://localhost:${port}`;
  try {
    for (const module of deps.registry.modules) {
      for (const path of (await module.firstPages?.(deps)) ?? []) {
        if (rest.aborted) return;
        await app.fetch(new Request(new URL(path, origin)));
        await setTimeout(PAUSE_MS, undefined, { signal: rest }).catch(() => undefined);
      }
    }
  } catch (error) {
    deps.log.warn({ error: error instanceof Error ? error.message : String(error) }, 'first pages not made');
  }
}

function help(modules: readonly Module[], code: number): number {
  terminal.line('npm start                       buka Pendopo');
  terminal.line('npm run pendopo -- <perintah>   perintah untuk operator:');
  terminal.line('  verify FOLDER_ATAU_ALAMAT [--state BERKAS] [--key KUNCI]\n      periksa sebuah terbitan tanpa percaya server mana pun (Bukti)');
  for (const module of modules) {
    for (const command of module.commands ?? []) terminal.line(`  ${command.usage}\n      ${command.summary} (${say('id', module.name)})`);
  }
  return code;
}

function fail(line: string | number | undefined): number {
  terminal.problem(`pendopo: ${line ?? 'unknown failure'}`);
  return 1;
}
