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

/** A freshly initialised, empty database as bytes, to be kept and opened many times. */
export async function memoryImage(): Promise<Blob> {
  const engine = await PGlite.create();
  const image = await engine.dumpDataDir('none');
  await engine.close();
  return image;
}
