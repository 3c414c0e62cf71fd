// How is an entry added to its stream, so that no two writers can fork it? (keamanan.md 7.2)
import { randomBytes } from 'node:crypto';
import { areaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Db } from '#platform/db';
import { officeCodeOf } from '#platform/offices';
import { canonicalText, plain, wellFormed } from './canonical.ts';
import { type Entry, type Named, OPENER, OPENING, commitment, entryHash } from './entry.ts';
import { type Head, type Salt, type StoredEntry, takeHeads, writeEntries, writeHeads, writeSalts } from './store/write.ts';

/** An act as it is handed in; number, stream and hashes are given here. */
export interface NewEntry {
  /** `<module>.<name>`. */
  readonly event: string;
  readonly actor: Named;
  readonly object: Named;
  /** Area code that the act concerns; the office that serves it keeps the entry. */
  readonly node: string;
  readonly basis: string | null;
  /** Open values as they are, sensitive ones in `committed`; never a person's data. */
  readonly facts: Readonly<Record<string, unknown>>;
}

const SALT_BYTES = 16;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * Adds entries to their streams, in the given order within each; `at` is UTC with milliseconds. To be called last in a
 * transaction, once: the heads of the streams are locked in one order by all writers and stay so until it ends. A stream
 * belongs to the UTC month of its entries; once a later month is open it takes what comes with an earlier time too (a
 * clock set back), so that a closed month stays closed.
 */
export async function appendEntries(db: Db, at: string, entries: readonly NewEntry[]): Promise<void> {
  assert(INSTANT.test(at), `an instant of the trail: ${at}`);
  if (entries.length === 0) return;
  const chains = new Map<string, NewEntry[]>();
  for (const entry of entries) {
    const key = `${moduleOf(entry.event)}/${officeOf(entry)}`;
    const chain = chains.get(key);
    if (chain === undefined) chains.set(key, [entry]);
    else chain.push(entry);
  }
  const written: StoredEntry[] = [];
  const salts: Salt[] = [];
  const heads = (await takeHeads(db, [...chains.keys()].sort())).map((head) => extend(head, at, chains.get(head.pangkal) ?? [], written, salts));
  await writeEntries(db, written);
  await writeHeads(db, heads);
  if (salts.length > 0) await writeSalts(db, salts);
}

/** Puts a chain's new entries behind its head; the value is the new head. */
function extend(from: Head, at: string, entries: readonly NewEntry[], written: StoredEntry[], salts: Salt[]): Head {
  let head = from;
  const put = (entry: Omit<Entry, 'v' | 'alur' | 'no' | 'waktu' | 'sebelum'>): void => {
    const whole: Entry = { v: 1, ...entry, alur: head.alur, no: head.no + 1, waktu: at, sebelum: head.hash };
    const hash = entryHash(whole);
    written.push({ entry: whole, isi: canonicalText(entry.isi), hash });
    head = { ...head, no: whole.no, hash };
  };
  const wanted = `${from.pangkal}/${at.slice(0, 'yyyy-mm'.length)}`;
  if (from.alur < wanted) {
    head = { ...from, alur: wanted, no: 0 };
    const kantor = from.pangkal.slice(from.pangkal.lastIndexOf('/') + 1);
    put({ pelaku: OPENER, aksi: OPENING, objek: { jenis: 'alur', id: wanted }, kantor, dasar: null, isi: {} });
  }
  for (const entry of entries) {
    const { alur, no } = head;
    const isi = plain(entry.facts, (value, jalur) => {
      const garam = randomBytes(SALT_BYTES);
      salts.push({ alur, no: no + 1, jalur, garam: garam.toString('hex') });
      return { komitmen: commitment(garam, plain(value, nested)) };
    });
    const dasar = entry.basis === null ? null : wellFormed(entry.basis);
    put({ pelaku: named(entry.actor), aksi: entry.event, objek: named(entry.object), kantor: officeOf(entry), dasar, isi });
  }
  return head;
}

function nested(): never {
  throw new Error('impossible: a committed value within a committed value');
}

function moduleOf(event: string): string {
  const [, name] = /^([a-z][a-z0-9_-]*)\.[a-z0-9][a-z0-9._-]*$/.exec(event) ?? [];
  assert(name !== undefined && event !== OPENING, `an event of the trail: ${event}`);
  return name;
}

function officeOf(entry: NewEntry): string {
  return officeCodeOf(areaCode(entry.node));
}

function named({ jenis, id }: Named): Named {
  return { jenis: wellFormed(jenis), id: wellFormed(id) };
}
