// How does a test get a database of its own in a fraction of a second? (embedded engine in memory, from a prepared image)
import { PGlite } from '@electric-sql/pglite';
import { type Database, embeddedOptions, wrapEmbedded } from './open.ts';

/**
 * The embedded database without a folder: nothing survives `close`. `image` is what `memoryImage` made;
 * without it the engine is initialised anew, which takes seconds.
 */
export async function openMemory(image?: Blob): Promise<Database> {
  const engine = await PGlite.create({ ...embeddedOptions, ...(image === undefined ? {} : { loadDataDir: image }) });
  return wrapEmbedded(engine);
}

/** A freshly initialised database as bytes, to be kept and opened many times; `fill` puts into it what all need. */
export async function memoryImage(fill: (database: Database) => Promise<void> = () => Promise.resolve()): Promise<Blob> {
  const engine = await PGlite.create(embeddedOptions);
  const database = wrapEmbedded(engine);
  await fill(database);
  await dropSpareLog(engine);
  const image = await engine.dumpDataDir('none');
  await database.close();
  return image;
}

interface EngineFiles {
  readdir(path: string): string[];
  unlink(path: string): void;
}

/** Log files that the engine keeps in stock make most of an image and are read by nobody: only the present one stays. */
async function dropSpareLog(engine: PGlite): Promise<void> {
  await engine.exec('checkpoint');
  const { rows } = await engine.query<{ present: string; folder: string }>("select pg_walfile_name(pg_current_wal_lsn()) as present, current_setting('data_directory') || '/pg_wal' as folder");
  const [at] = rows;
  if (at === undefined) return;
  // The engine's own types of its files are not shipped with it.
  const files = (engine.Module as unknown as { readonly FS: EngineFiles }).FS;
  for (const name of files.readdir(at.folder)) if (/^[0-9A-F]{24}$/.test(name) && name !== at.present) files.unlink(`${at.folder}/${name}`);
}
