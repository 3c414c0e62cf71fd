// Which finished pages are kept, and until when do they hold?
import { LRUCache } from 'lru-cache';
import type { Deps, Route } from '#platform/module';
import type { Answer } from './answer.ts';

interface Entry {
  readonly answer: Answer;
  /** Epoch at which `version` was last confirmed. */
  epoch: string;
  readonly version: string;
}

/** Bytes of finished pages kept in memory, packed forms included. */
const CACHE_BYTES = 256 * 1024 * 1024;

/**
 * Finished answers by address and language. An entry holds while the epoch stands still; when the epoch moved,
 * one cheap query tells whether this address is touched at all (house plan, section 6: a version in the ETag).
 */
export interface PageCache {
  /** The entry if it is good without asking the database. */
  fresh(key: string, route: Route, deps: Deps): Answer | undefined;
  find(key: string): Entry | undefined;
  keep(key: string, entry: Entry): void;
}

export function makePageCache(): PageCache {
  const kept = new LRUCache<string, Entry>({
    maxSize: CACHE_BYTES,
    sizeCalculation: (entry) => entry.answer.body.length * 2 + 500,
  });
  return {
    fresh: (key, route, deps) => {
      const entry = kept.get(key);
      return entry !== undefined && entry.epoch === peekEpoch(route, deps) ? entry.answer : undefined;
    },
    find: (key) => kept.get(key),
    keep: (key, entry) => {
      kept.set(key, entry);
    },
  };
}

function peekEpoch(route: Route, deps: Deps): string | undefined {
  let epoch = '';
  for (const name of route.epoch ?? []) {
    const version = deps.versions.peek(name);
    if (version === undefined) return undefined;
    epoch += `${name}=${version};`;
  }
  return epoch;
}

export async function askEpoch(route: Route, deps: Deps): Promise<string> {
  let epoch = '';
  for (const name of route.epoch ?? []) epoch += `${name}=${await deps.versions.get(name)};`;
  return epoch;
}
