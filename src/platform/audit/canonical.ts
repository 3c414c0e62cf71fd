// In which bytes is a value written down, so that everybody computes the same hash? (RFC 8785; keamanan.md 7.1)
import canonicalize from 'canonicalize';
import { assert } from '#kernel/result';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A value that the trail must prove without telling it. */
export class Committed {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

/** Marks a sensitive value: the entry keeps a salted commitment, the salt lies apart and can be deleted. */
export function committed(value: unknown): Committed {
  return new Committed(value);
}

/** RFC 8785: members sorted by UTF-16 units, ECMAScript numbers, no blanks. */
export function canonicalText(value: Json): string {
  const text = canonicalize(value);
  assert(text !== undefined, 'JSON has a text');
  return text;
}

/**
 * A value as it may stand in an entry: strings in NFC, integers beyond 2^53 - 1 as strings, members without a value left
 * out. `commit` says what stands for a committed value; `path` is a JSON pointer (RFC 6901). Throws on what has no
 * single writing: lone surrogates, NaN, infinities, dates and other objects that are not plain.
 */
export function plain(value: unknown, commit: (value: unknown, path: string) => Json, path = ''): Json {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value === 'bigint') return isSafe(value) ? Number(value) : value.toString();
  if (typeof value === 'number') {
    assert(Number.isFinite(value), `a number in the trail at ${path}`);
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(value).toString() : value;
  }
  if (value instanceof Committed) return commit(value.value, path);
  if (Array.isArray(value)) return value.map((item, at) => plain(item, commit, `${path}/${at}`));
  assert(isPlainObject(value), `a plain value in the trail at ${path}`);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [wellFormed(key), plain(member, commit, `${path}/${pointer(key)}`)]));
}

/** The library would write a lone surrogate in one version and throw in another: it is refused before. */
export function wellFormed(text: string): string {
  assert(text.isWellFormed(), 'text without lone surrogates in the trail');
  return text.normalize('NFC');
}

function isSafe(value: bigint): boolean {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const parent: unknown = Object.getPrototypeOf(value);
  return parent === Object.prototype || parent === null;
}

function pointer(key: string): string {
  return wellFormed(key).replaceAll('~', '~0').replaceAll('/', '~1');
}
