// Which finished pages are kept, and until when do they hold?
import { LRUCache } from 'lru-cache';
import type { Deps, Route } from '#platform/module';
import type { Answer } from './answer.ts';

interface Entry {
  readonly answer: Answer;
  /** Epoch at which `version` was last confirmed, and the instant of it (milliseconds since 1970). */
  epoch: string;
  confirmed: number;
  readonly version: string;
}

/** How old a page may be that readers get while its next version is being made. */
const MEANWHILE_MS = 4_000;

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
  /** What readers get while somebody else's request makes the next version: the last one, if it is young enough. */
  meanwhile(key: string, now: number): Answer | undefined;
  /** Makes an answer once for all who ask for it at the same time. */
  once(key: string, make: () => Promise<Answer | Response>): Promise<Answer | Response>;
}

export function makePageCache(): PageCache {
  const kept = new LRUCache<string, Entry>({
    maxSize: CACHE_BYTES,
    sizeCalculation: (entry) => entry.answer.body.length * 2 + 500,
  });
  const making = new Map<string, Promise<Answer | Response>>();
  return {
    meanwhile: (key, now) => {
      const entry = making.has(key) ? kept.get(key) : undefined;
      return entry !== undefined && now - entry.confirmed < MEANWHILE_MS ? entry.answer : undefined;
    },
    once: async (key, make) => {
      const running = making.get(key);
      if (running === undefined) {
        const made = make().finally(() => making.delete(key));
        making.set(key, made);
        return made;
      }
      const shared = await running;
      // A stream or a redirect goes to one reader.
      return shared instanceof Response ? make() : shared;
    },
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
