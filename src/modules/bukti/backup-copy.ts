// What goes into a backup, and is it what was there at one moment? (keamanan.md 11; keys are never part of it)
import { createHash, randomInt } from 'node:crypto';
import { appendFile, copyFile, cp, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createReadStream, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isoInstant } from '#platform/clock';
import { LOOKS_TABLE } from '#platform/audit';
import { countTables } from '#platform/db';
import type { Deps } from '#platform/module';
import { logFolder } from '#platform/tlog';

/** What a backup says of itself. */
export interface Cadangan {
  /** ISO instant. */
  readonly waktu: string;
  /** Rows by table. */
  readonly baris: Readonly<Record<string, number>>;
}

const NOTE = 'cadangan.json';
const OBJECTS = 'objek';
const HASHES = 'objek.sha256';

type Hands = Pick<Deps, 'database' | 'settings' | 'clock'>;

/**
 * Writes `<store>/<time>/` (database, log, row counts) and adds new objects to `<store>/objek`; gives the folder. Only
 * for the embedded database. It is copied while a transaction holds the one connection that the engine has: nothing is
 * written meanwhile, readers are served from memory. A copy that was cut off keeps the ending `.belum`.
 */
export async function writeBackup({ database, settings, clock }: Hands, store: string): Promise<{ readonly folder: string; readonly objects: number }> {
  const waktu = isoInstant(clock);
  const folder = join(store, waktu.replaceAll(':', '-'));
  const draft = `${folder}.belum`;
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const baris = await database.transaction(async (db) => {
    const counted = await countTables(db);
    await cp(join(settings.PENDOPO_DATA, 'db'), join(draft, 'db'), { recursive: true });
    if (existsSync(logFolder(settings))) await cp(logFolder(settings), join(draft, 'log'), { recursive: true });
    return counted;
  });
  // After the database: an object lies on the disk before a row names it.
  const objects = await copyObjects(settings.PENDOPO_DATA, store);
  await writeFile(join(draft, NOTE), `${JSON.stringify({ waktu, baris } satisfies Cadangan, null, 1)}\n`);
  await rename(draft, folder);
  return { folder, objects };
}

/** Objects never change: only new ones are copied, each with its line for `sha256sum -c`. */
async function copyObjects(data: string, store: string): Promise<number> {
  const source = join(data, OBJECTS);
  if (!existsSync(source)) return 0;
  let copied = 0;
  for (const entry of await readdir(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    const name = from.slice(source.length + 1);
    const to = join(store, OBJECTS, name);
    if (existsSync(to)) continue;
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await copyFile(from, `${to}.belum`);
    await appendFile(join(store, HASHES), `${await hashOf(`${to}.belum`)}  ${OBJECTS}/${name}\n`);
    await rename(`${to}.belum`, to);
    copied += 1;
  }
  return copied;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

export interface Beda {
  /** Table, and rows then and now. */
  readonly tabel: readonly { readonly nama: string; readonly dulu: number; readonly kini: number }[];
  /** Objects that are missing or hold something else. */
  readonly objek: readonly string[];
  readonly diperiksa: { readonly tabel: number; readonly objek: number };
}

/** Compares what stands at PENDOPO_DATA with the backup: rows of all tables, and some objects drawn by lot. */
export async function compareBackup({ database, settings }: Hands, folder: string, most: number): Promise<Beda> {
  const { baris } = JSON.parse(await readFile(join(folder, NOTE), 'utf8')) as Cadangan;
  const now = await countTables(database.db);
  const names = [...new Set([...Object.keys(baris), ...Object.keys(now)])].filter((nama) => nama !== LOOKS_TABLE);
  const tabel = names.flatMap((nama) => (baris[nama] === now[nama] ? [] : [{ nama, dulu: baris[nama] ?? 0, kini: now[nama] ?? 0 }]));
  const hashes = join(dirname(folder), HASHES);
  const lines = existsSync(hashes) ? (await readFile(hashes, 'utf8')).trimEnd().split('\n') : [];
  const drawn = draw(lines, most);
  const objek: string[] = [];
  for (const line of drawn) {
    const [hash = '', name = ''] = line.split('  ', 2);
    if ((await hashOf(join(settings.PENDOPO_DATA, name)).catch(() => '')) !== hash) objek.push(name);
  }
  return { tabel, objek, diperiksa: { tabel: names.length, objek: drawn.length } };
}

function draw(lines: string[], most: number): string[] {
  const left = [...lines];
  return Array.from({ length: Math.min(most, left.length) }, () => left.splice(randomInt(left.length), 1)[0] ?? '');
}

/** What a cut-off backup left behind. */
export async function dropUnfinished(store: string): Promise<void> {
  if (!existsSync(store)) return;
  for (const name of await readdir(store)) if (name.endsWith('.belum')) await rm(join(store, name), { recursive: true, force: true });
}
