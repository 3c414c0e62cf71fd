// How do many records stand in little memory? (columns of numbers, every distinct text once; shared by threads, kept in files)
import { assert } from '#kernel/result';
import type { Baris, Skema } from './skema.ts';

/** Texts by number from 1; 0 is "none". UTF-8 of text i lies from `awal[i]` to `awal[i + 1]`. */
export interface Kamus {
  readonly bita: Uint8Array;
  readonly awal: Uint32Array;
}

export interface Kolom {
  /** Number of each record's text. */
  readonly nilai: Uint32Array;
  readonly kamus: Kamus;
  /** Of each text: how many records bear its term; undefined where frequency does not count. */
  readonly jumlah: Uint32Array | undefined;
}

export interface Tabel {
  readonly n: number;
  readonly kolom: readonly Kolom[];
  /** Hash of each record by block key, 0 where the record has none. A rare clash of hashes only adds a comparison. */
  readonly kunci: readonly Uint32Array[];
  readonly halus: readonly Uint32Array[];
  /** The caller's ids, record i at i + 1. */
  readonly id: Kamus;
}

/** One view a dictionary: made anew for every text it would cost more than the text. */
const views = new WeakMap<Uint8Array, Buffer>();

export function textOf({ bita, awal }: Kamus, number: number): string {
  let view = views.get(bita);
  if (view === undefined) {
    view = Buffer.from(bita.buffer, bita.byteOffset, bita.byteLength);
    views.set(bita, view);
  }
  return view.toString('utf8', awal[number], awal[number + 1]);
}

const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);

/** Numbers that grow; doubled when full. */
class Growing {
  private store = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.store.length) {
      const wider = new Uint32Array(this.length * 2);
      wider.set(this.store);
      this.store = wider;
    }
    this.store[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.store[index] ?? 0;
  }

  add(index: number, by: number): void {
    this.store[index] = (this.store[index] ?? 0) + by;
  }

  cut(length: number): void {
    this.length = length;
  }

  /** A copy that threads may share. */
  done(): Uint32Array {
    const copy = new Uint32Array(shared(this.length * 4));
    copy.set(this.store.subarray(0, this.length));
    return copy;
  }
}

/** Bytes of many texts, one after the other. */
class Texts {
  private store = new Uint8Array(1 << 16);
  private readonly awal = new Growing();
  private used = 0;
  private readonly encoder = new TextEncoder();

  constructor() {
    this.awal.push(0);
    this.awal.push(0);
  }

  push(text: string): void {
    if (this.used + text.length * 3 > this.store.length) {
      const wider = new Uint8Array(Math.max(this.store.length * 2, this.used + text.length * 3));
      wider.set(this.store);
      this.store = wider;
    }
    this.used += this.encoder.encodeInto(text, this.store.subarray(this.used)).written;
    this.awal.push(this.used);
  }

  cut(count: number): void {
    this.awal.cut(count + 2);
    this.used = this.awal.at(count + 1);
  }

  done(): Kamus {
    const bita = new Uint8Array(shared(this.used));
    bita.set(this.store.subarray(0, this.used));
    return { bita, awal: this.awal.done() };
  }
}

interface Pieces {
  readonly names: readonly string[];
  /** Hash of each piece of each text. */
  readonly hash: readonly Growing[];
}

/** One field while it is read. */
class Reading {
  private readonly known = new Map<string, number>();
  readonly kamus = new Texts();
  readonly nilai = new Growing();
  private readonly terms = new Map<string, number>();
  private readonly term = new Growing();
  private readonly count = new Growing();
  readonly pieces: Pieces;
  private readonly bidang: Skema['bidang'][number];

  constructor(bidang: Skema['bidang'][number], pieces: readonly string[]) {
    this.bidang = bidang;
    this.pieces = { names: pieces, hash: pieces.map(() => new Growing()) };
    this.learn(undefined);
  }

  add(baris: Baris): number {
    const { dari } = this.bidang;
    const [only = ''] = dari;
    const text = dari.length === 1 ? (baris[only] ?? '') : dari.map((column) => baris[column] ?? '').join('\u001f');
    const number = text === '' ? 0 : (this.known.get(text) ?? this.intern(text));
    this.nilai.push(number);
    this.count.add(this.term.at(number), 1);
    return number;
  }

  /** Takes back the records from `length` on; their texts stay known. */
  cut(length: number): void {
    for (let at = length; at < this.nilai.length; at += 1) this.count.add(this.term.at(this.nilai.at(at)), -1);
    this.nilai.cut(length);
  }

  jumlah(): Uint32Array | undefined {
    if (this.bidang.pembanding.suku === undefined) return undefined;
    const counts = new Uint32Array(shared(this.term.length * 4));
    for (let number = 1; number < this.term.length; number += 1) counts[number] = this.count.at(this.term.at(number));
    return counts;
  }

  private intern(text: string): number {
    const value = this.bidang.pembanding.siap(text);
    const number = value === undefined ? 0 : this.learn(value);
    if (number > 0) this.kamus.push(text);
    this.known.set(text, number);
    return number;
  }

  /** Number 0 is learnt first and means: nothing to compare. */
  private learn(value: unknown): number {
    const { pembanding } = this.bidang;
    const parts = value === undefined ? {} : pembanding.bagian(value);
    for (const [at, name] of this.pieces.names.entries()) {
      assert(value === undefined || name in parts, `${this.bidang.id} has a piece ${name}`);
      this.pieces.hash[at]?.push(hashText(parts[name] ?? ''));
    }
    const term = value === undefined ? '' : (pembanding.suku?.(value) ?? '');
    let number = this.terms.get(term);
    if (number === undefined) {
      number = this.terms.size;
      this.terms.set(term, number);
      this.count.push(0);
    }
    this.term.push(number);
    return this.term.length - 1;
  }
}

/** FNV-1a of UTF-16 units, never 0; 0 for the empty text. */
function hashText(text: string): number {
  if (text === '') return 0;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0 || 1;
}

function mix(hash: number, more: number): number {
  const mixed = Math.imul((hash ^ (hash >>> 16)) + more, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0 || 1;
}

/** Where a key's piece is found: field and place among its pieces. */
type Spot = readonly [field: number, piece: number];

/** Reads records into a table; may grow on after `done`, whose tables are copies. */
export class Pembaca {
  private readonly fields: readonly Reading[];
  private readonly keys: readonly (readonly Spot[])[];
  private readonly fine: readonly (readonly Spot[])[];
  private readonly kunci: readonly Growing[];
  private readonly halus: readonly Growing[];
  private readonly ids = new Texts();
  n = 0;

  constructor(skema: Skema) {
    const wanted = [...skema.kunci.flatMap(({ bagian }) => bagian), ...skema.halus];
    this.fields = skema.bidang.map((bidang) => new Reading(bidang, [...new Set(wanted.filter((name) => name.startsWith(`${bidang.id}.`)).map((name) => name.slice(bidang.id.length + 1)))]));
    const spot = (name: string): Spot => {
      const dot = name.indexOf('.');
      const field = skema.bidang.findIndex(({ id }) => id === name.slice(0, dot));
      const piece = this.fields[field]?.pieces.names.indexOf(name.slice(dot + 1)) ?? -1;
      assert(piece >= 0, `${skema.id} has ${name}`);
      return [field, piece];
    };
    this.keys = skema.kunci.map(({ bagian }) => bagian.map(spot));
    this.fine = skema.halus.map((name) => [spot(name)]);
    this.kunci = this.keys.map(() => new Growing());
    this.halus = this.fine.map(() => new Growing());
  }

  add(id: string, baris: Baris): void {
    const numbers = this.fields.map((field) => field.add(baris));
    for (const [at, spots] of this.keys.entries()) this.kunci[at]?.push(this.keyOf(spots, numbers));
    for (const [at, spots] of this.fine.entries()) this.halus[at]?.push(this.keyOf(spots, numbers));
    this.ids.push(id);
    this.n += 1;
  }

  /** Forgets the records from `n` on. */
  cut(n: number): void {
    for (const field of this.fields) field.cut(n);
    for (const keys of [...this.kunci, ...this.halus]) keys.cut(n);
    this.ids.cut(n);
    this.n = n;
  }

  done(): Tabel {
    return {
      n: this.n,
      kolom: this.fields.map((field) => ({ nilai: field.nilai.done(), kamus: field.kamus.done(), jumlah: field.jumlah() })),
      kunci: this.kunci.map((keys) => keys.done()),
      halus: this.halus.map((keys) => keys.done()),
      id: this.ids.done(),
    };
  }

  private keyOf(spots: readonly Spot[], numbers: readonly number[]): number {
    let key = 0x2545f491;
    for (const [field, piece] of spots) {
      const hash = this.fields[field]?.pieces.hash[piece]?.at(numbers[field] ?? 0) ?? 0;
      if (hash === 0) return 0;
      key = mix(key, hash);
    }
    return key;
  }
}
