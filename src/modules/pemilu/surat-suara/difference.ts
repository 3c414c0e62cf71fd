// What does a list change of what is known? (a value that the list does not carry stays as it is)
import type { Berdiri } from './record.ts';

export interface Ubahan<T> {
  readonly lama: Berdiri<T>;
  readonly kini: T;
  /** Names of the fields that changed. */
  readonly medan: readonly string[];
}

export interface Perubahan<T> {
  readonly baru: readonly T[];
  readonly berubah: readonly Ubahan<T>[];
  readonly sama: number;
  /** Keys that are known in a scope that the list speaks of, but that it does not name. They stay. */
  readonly tidakDisebut: readonly string[];
}

export interface Ukuran<T, R> {
  readonly key: (one: R | T) => string;
  /** What one list is a whole of: the candidates of a dapil, the dapil of a contest. */
  readonly scope: (one: R | T) => string;
  /** The whole record: the list's values over those that are known. */
  readonly fill: (read: R, known: Berdiri<T> | undefined) => T;
}

/** `read` has each key once. */
export function compareLists<T extends object, R extends object>(known: readonly Berdiri<T>[], read: readonly R[], { key, scope, fill }: Ukuran<T, R>): Perubahan<T> {
  const before = new Map(known.map((one) => [key(one), one]));
  const baru: T[] = [];
  const berubah: Ubahan<T>[] = [];
  for (const one of read) {
    const lama = before.get(key(one));
    const kini = fill(one, lama);
    if (lama === undefined) baru.push(kini);
    else {
      const medan = changedFields(lama, kini);
      if (medan.length > 0) berubah.push({ lama, kini, medan });
    }
  }
  const named = new Set(read.map(key));
  const scopes = new Set(read.map(scope));
  return {
    baru,
    berubah,
    sama: read.length - baru.length - berubah.length,
    tidakDisebut: known.filter((one) => scopes.has(scope(one)) && !named.has(key(one))).map(key),
  };
}

function changedFields<T extends object>(lama: Berdiri<T>, kini: T): string[] {
  return Object.keys(kini).filter((name) => JSON.stringify(kini[name as keyof T]) !== JSON.stringify(lama[name as keyof T]));
}
