// What does a publication answer while the database is away? (keamanan.md 11: the read path needs neither database nor write process)
import { readFile, stat } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Clock } from '#platform/clock';
import { MANIFEST, type Manifest } from './manifest.ts';
import { requestedFiles, typeOf } from './places.ts';

/** A file of the publication. `page` = HTML, small enough to be held; all others come as a stream. */
export interface Found {
  readonly type: string;
  readonly page: boolean;
  readonly size: number;
  read(): Promise<Buffer>;
  stream(): AsyncIterable<Uint8Array>;
}

export interface Publication {
  /** The file for an address with its language, `/en/hasil/...`; undefined where the publication has none. */
  find(pathname: string): Promise<Found | undefined>;
  /** When it was published, ISO; undefined while nothing was. */
  when(): Promise<string | undefined>;
}

/** How long the hour of the publication is believed before the manifest is read again. */
const TRUST_MS = 5_000;

/** Reads what a publisher wrote into `folder`, now or later: the folder may be empty or missing. */
export function openPublication(folder: string, clock: Clock): Publication {
  const root = resolve(folder);
  let known: { readonly at: number; readonly waktu: string | undefined } | undefined;
  return {
    find: async (pathname) => {
      for (const file of requestedFiles(pathname)) {
        const place = join(root, file);
        const facts = await stat(place).catch(() => undefined);
        if (facts?.isFile() !== true) continue;
        return { type: typeOf(file), page: file.endsWith('.html'), size: facts.size, read: () => readFile(place), stream: () => createReadStream(place) };
      }
      return undefined;
    },
    when: async () => {
      if (known === undefined || clock.now() - known.at > TRUST_MS) known = { at: clock.now(), waktu: (await readManifest(root))?.waktu };
      return known.waktu;
    },
  };
}

/** The manifest as it stands in place; undefined where nothing was published yet or it cannot be read. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    const read = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as Partial<Manifest>;
    return read.waktu === undefined || read.kelompok === undefined ? undefined : (read as Manifest);
  } catch {
    return undefined;
  }
}
