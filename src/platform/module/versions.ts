// Which version of the data is in force now? (cheap to ask on every request)
import type { Clock } from '#platform/clock';
import type { Deps, Module } from './spec.ts';

/** How long a version may be believed before the database is asked again, in milliseconds. */
const TRUST_MS = 1_000;

/**
 * Data versions by name. Other processes write too (an import beside the server), so each version is asked
 * again after a second; between, a request costs no query. While the database is away the last version holds.
 */
export interface Versions {
  /** The version if it is fresh enough to use without asking. */
  peek(name: string): string | undefined;
  get(name: string): Promise<string>;
}

export function makeVersions(modules: readonly Module[], clock: Clock, deps: () => Deps): Versions {
  const sources = new Map(modules.flatMap((module) => Object.entries(module.versionSources ?? {})));
  const known = new Map<string, { value: string; at: number }>();
  const asking = new Map<string, Promise<string>>();
  const ask = async (name: string): Promise<string> => {
    const source = sources.get(name);
    if (source === undefined) throw new Error(`no module declares the version ${name}`);
    try {
      const value = await source(deps());
      known.set(name, { value, at: clock.now() });
      return value;
    } catch (error) {
      const last = known.get(name);
      if (last === undefined) throw error;
      known.set(name, { value: last.value, at: clock.now() });
      return last.value;
    }
  };
  const peek = (name: string): string | undefined => {
    const entry = known.get(name);
    return entry !== undefined && clock.now() - entry.at < TRUST_MS ? entry.value : undefined;
  };
  return {
    peek,
    get: async (name) => {
      const fresh = peek(name);
      if (fresh !== undefined) return fresh;
      const running = asking.get(name) ?? ask(name).finally(() => asking.delete(name));
      asking.set(name, running);
      return running;
    },
  };
}

/** The version of an answer that hangs on these data versions alone. */
export async function versionOfAll(versions: Versions, names: readonly string[]): Promise<string> {
  const found = await Promise.all(names.map((name) => versions.get(name)));
  return found.join(' ') || '-';
}
