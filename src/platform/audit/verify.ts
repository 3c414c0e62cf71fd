// Is the chain whole, and if not, where is its first broken link? (keamanan.md 7.3)
import type { Hash } from '#kernel/merkle';
import type { Db } from '#platform/db';
import { type Json, canonicalText } from './canonical.ts';
import { type Entry, ZEROS, chainOf, entryHash } from './entry.ts';
import { headLeaf, rootOf } from './root.ts';
import { type EntryRow, findHeadFault, findLastBefore, readMovedStreams, readPages } from './store/read.ts';
import { type SavedRoot, findLostHead, readRootPages } from './store/roots.ts';

/**
 * 0 sound; 1 broken link: the entry is not the one that was hashed, or does not name the one before; 2 numbers are
 * missing from `no` on; 3 an entry, or a whole root, differs from what the root of hour `jam` bound; 4 unreadable.
 */
export type ChainReport =
  | { readonly code: 0; readonly entries: number; readonly streams: number; readonly roots: number }
  | { readonly code: 1 | 2 | 4; readonly alur: string; readonly no: number }
  | { readonly code: 3; readonly jam: string; readonly alur: string | null; readonly no: number | null };

type Fault = Exclude<ChainReport, { readonly code: 0 }>;

export interface Scope {
  /** One stream; without it all. */
  readonly alur?: string;
  /** From this number on in each stream; the entry before it is taken at its hash. */
  readonly dari?: number;
  /** What was published as the root of an hour; undefined = nothing known. */
  readonly published?: (root: SavedRoot) => Promise<string | undefined>;
}

/** Reads the chain once, page by page: time grows with the entries, memory does not. */
export async function verifyChain(db: Db, scope: Scope = {}): Promise<ChainReport> {
  const { alur, dari = 1 } = scope;
  const start = alur === undefined ? undefined : await findLastBefore(db, chainOf(alur), alur);
  const first = Math.max(1, dari - 1);
  let [entries, streams] = [0, 0];
  let before: Pick<EntryRow, 'alur' | 'no' | 'hash'> | undefined = start;
  for await (const page of readPages(db, alur, first)) {
    for (const row of page) {
      const fault = faultOf(row, before, first);
      if (fault !== undefined) return fault;
      if (row.alur !== before?.alur) streams += 1;
      entries += 1;
      before = row;
    }
  }
  const fault = (await headFault(db, alur)) ?? (await lostHead(db, alur));
  if (fault !== undefined) return fault;
  const roots = alur === undefined ? await checkRoots(db, scope.published) : 0;
  return typeof roots === 'number' ? { code: 0, entries, streams, roots } : roots;
}

/** Entries of one stream that a look at the tail goes back at most (keamanan.md 7.3). */
const TAIL = 1_000;

/**
 * What was written after `since` (an entry's order of writing), at most the last thousand of each stream, and every head.
 * Costs what is new, however long the chain: for the start and between two nights.
 */
export async function verifyTail(db: Db, since: number): Promise<ChainReport> {
  let [entries, streams] = [0, 0];
  for (const { alur, pertama, terakhir } of await readMovedStreams(db, since)) {
    const report = await verifyChain(db, { alur, dari: Math.max(pertama, terakhir - TAIL + 1) });
    if (report.code !== 0) return report;
    entries += report.entries;
    streams += 1;
  }
  return (await headFault(db, undefined)) ?? { code: 0, entries, streams, roots: 0 };
}

/** What is wrong with one entry, given the one before it in the order of streams and numbers. */
function faultOf(row: EntryRow, before: Pick<EntryRow, 'alur' | 'no' | 'hash'> | undefined, first: number): Fault | undefined {
  const { alur, no } = row;
  const expected = before?.alur === alur ? before.no + 1 : first;
  if (no !== expected) return { code: 2, alur, no: expected };
  const isi = parsed(row.isi);
  if (isi === undefined) return { code: 4, alur, no };
  const broken: Fault = { code: 1, alur, no };
  // The first entry looked at is the start of the walk: what stands before it was not asked for.
  const linked = no === 1 || before?.alur === alur;
  if (linked && row.sebelum !== (before !== undefined && chainOf(before.alur) === chainOf(alur) ? before.hash : ZEROS)) return broken;
  if (canonicalText(isi) !== row.isi || entryHash(entryOf(row, isi)) !== row.hash) return broken;
  return undefined;
}

export function entryOf(row: EntryRow, isi: Json): Entry {
  return {
    v: 1,
    alur: row.alur,
    no: row.no,
    waktu: row.waktu,
    pelaku: { jenis: row.pelaku_jenis, id: row.pelaku_id },
    aksi: row.aksi,
    objek: { jenis: row.objek_jenis, id: row.objek_id },
    kantor: row.kantor,
    dasar: row.dasar,
    isi,
    sebelum: row.sebelum,
  };
}

/** Undefined = not JSON, or nothing that has a canonical text. */
export function parsed(text: string): Json | undefined {
  try {
    const value = JSON.parse(text) as Json;
    canonicalText(value);
    return value;
  } catch {
    return undefined;
  }
}

async function headFault(db: Db, alur: string | undefined): Promise<Fault | undefined> {
  const fault = await findHeadFault(db, alur);
  if (fault === undefined) return undefined;
  const { alur: stream, no, ada } = fault;
  const there = ada?.alur === stream ? ada.no : 0;
  return no > there && (ada === null || ada.alur <= stream) ? { code: 2, alur: stream, no: there + 1 } : { code: 1, alur: stream, no };
}

async function lostHead(db: Db, alur: string | undefined): Promise<Fault | undefined> {
  const lost = await findLostHead(db, alur);
  return lost === undefined ? undefined : { code: 3, jam: lost.jam, alur: lost.alur, no: lost.no };
}

/** Makes every root again from the heads that moved; the value is how many there are, or the first that differs. */
async function checkRoots(db: Db, published: Scope['published']): Promise<number | Fault> {
  const leaves = new Map<string, { readonly alur: string; readonly leaf: Hash }>();
  let akar = rootOf([]);
  let count = 0;
  for await (const { roots, moved } of readRootPages(db)) {
    const byHour = Map.groupBy(moved, (head) => head.jam);
    for (const root of roots) {
      const heads = byHour.get(root.jam) ?? [];
      for (const head of heads) leaves.set(chainOf(head.alur), { alur: head.alur, leaf: headLeaf(head) });
      if (heads.length > 0) akar = rootOf([...leaves.values()].sort((a, b) => (a.alur < b.alur ? -1 : 1)).map((one) => one.leaf));
      const known = (await published?.(root)) ?? akar;
      if (root.akar !== akar || root.banyak !== leaves.size || known !== akar) return { code: 3, jam: root.jam, alur: null, no: null };
      count += 1;
    }
  }
  return count;
}
