// What does a publication say of itself? (every file with its hash, by group; keamanan.md 8.6 and 8.7)
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { PROOFS } from './places.ts';
import { stageFile } from './stage.ts';
import type { Book } from './store.ts';

/** A contest whose figures the publication holds, as of one number of the log of figures. */
export interface PublicFact {
  /** `2024:ppwp:0` */
  readonly id: string;
  /** Folder of its files, `/data/pemilu-2024/ppwp`. */
  readonly path: string;
  readonly seq: number;
  /** Stations of the plan. */
  readonly stations: number;
}

/** The log that vouches for the manifest. */
export interface LogName {
  readonly origin: string;
  /** Verifier key, `name+id+base64`. */
  readonly key: string;
}

export interface Group {
  readonly nama: string;
  readonly berkas: string;
  readonly jumlah: number;
  readonly ukuran: number;
  readonly sha256: string;
}

/** `publikasi/manifest.json`; the words are those of the readers of the files. */
export interface Manifest {
  readonly v: 1;
  readonly waktu: string;
  readonly kontes: readonly { readonly id: string; readonly alamat: string; readonly seq: number; readonly tps: number }[];
  readonly kelompok: readonly Group[];
  readonly log: { readonly origin: string; readonly kunci: string };
}

export const MANIFEST = `${PROOFS}/manifest.json`;

/** Lists of all groups, staged. Lines `sha256 size path`, by path; memory holds a chunk. */
export async function stageLists(folder: string, book: Book): Promise<Group[]> {
  const groups: Group[] = [];
  for (const nama of book.groups()) {
    const berkas = `${PROOFS}/berkas-${nama}.txt.gz`;
    const total = { jumlah: 0, ukuran: 0 };
    const { sha256 } = await stageFile(folder, berkas, Readable.from(lines(book, nama, total)).pipe(createGzip({ level: 6 })));
    groups.push({ nama, berkas, ...total, sha256 });
  }
  return groups;
}

function* lines(book: Book, group: string, total: { jumlah: number; ukuran: number }): Generator<string> {
  let part = '';
  for (const file of book.list(group)) {
    total.jumlah += 1;
    total.ukuran += file.size;
    part += `${file.sha256} ${file.size} ${file.path}\n`;
    if (part.length < 65_536) continue;
    yield part;
    part = '';
  }
  yield part;
}

export function manifestOf(waktu: string, facts: readonly PublicFact[], groups: readonly Group[], log: LogName): Manifest {
  const kontes = facts.map(({ id, path, seq, stations }) => ({ id, alamat: path.slice(1), seq, tps: stations }));
  return { v: 1, waktu, kontes, kelompok: groups, log: { origin: log.origin, kunci: log.key } };
}

/** What the manifest says apart from its hour: the same again is no new publication. */
export function essence(manifest: Manifest): string {
  return createHash('sha256').update(JSON.stringify({ ...manifest, waktu: '' })).digest('hex');
}
