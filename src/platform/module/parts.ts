// How does one folder of a large room say what it brings? (the room's module.ts joins its parts)
import type { Module } from './spec.ts';

type Lists = 'routes' | 'permissions' | 'desk' | 'services' | 'openData' | 'commands' | 'jobs' | 'auditEvents' | 'tracked' | 'clocks' | 'measures';
type Asked = 'tasks' | 'deskSearch' | 'gauges';

/** Everything is optional; the words of `Module` hold. */
export type Part = Partial<Pick<Module, Lists | Asked | 'search' | 'eventNames' | 'versionSources' | 'publicPaths' | 'firstPages' | 'demo' | 'holdCases' | 'clocksMoved' | 'clockDue'>>;

/** Parts in the order of their routes: an address with a fixed word stands before one with a code in the same place. */
export function joinParts(parts: readonly Part[]): Part {
  const all = <K extends Lists | 'search'>(name: K): NonNullable<Part[K]> => parts.flatMap((part): readonly unknown[] => part[name] ?? []) as NonNullable<Part[K]>;
  const none: Promise<readonly never[]> = Promise.resolve([]);
  return {
    routes: all('routes'),
    permissions: all('permissions'),
    desk: all('desk'),
    services: all('services'),
    search: all('search'),
    openData: all('openData'),
    commands: all('commands'),
    jobs: all('jobs'),
    auditEvents: all('auditEvents'),
    tracked: all('tracked'),
    clocks: all('clocks'),
    measures: all('measures'),
    eventNames: Object.assign({}, ...parts.map((part) => part.eventNames ?? {})) as NonNullable<Part['eventNames']>,
    versionSources: Object.assign({}, ...parts.map((part) => part.versionSources ?? {})) as NonNullable<Part['versionSources']>,
    tasks: async (deps, lang, who) => (await Promise.all(parts.map((part) => part.tasks?.(deps, lang, who) ?? none))).flat(),
    deskSearch: async (deps, lang, who, words, limit) => (await Promise.all(parts.map((part) => part.deskSearch?.(deps, lang, who, words, limit) ?? none))).flat().slice(0, limit),
    gauges: async (deps) => (await Promise.all(parts.map((part) => part.gauges?.(deps) ?? none))).flat(),
    firstPages: async (deps) => (await Promise.all(parts.map((part) => part.firstPages?.(deps) ?? none))).flat(),
    async *publicPaths(deps, wish) {
      if (wish.kind !== 'pages') return;
      for (const part of parts) for await (const one of part.publicPaths?.(deps, wish) ?? []) if (isWished(one.path, wish.area)) yield one;
    },
    holdCases: async (db, cases) => {
      const busy: string[] = [];
      for (const part of parts) busy.push(...((await part.holdCases?.(db, cases)) ?? []));
      return busy;
    },
    clocksMoved: async (deps, db, moves) => {
      const told = new Map<string, readonly string[]>();
      for (const part of parts) for (const [clock, whom] of (await part.clocksMoved?.(deps, db, moves)) ?? []) told.set(clock, [...(told.get(clock) ?? []), ...whom]);
      return told;
    },
    clockDue: async (deps, db, point) => {
      for (const part of parts) await part.clockDue?.(deps, db, point);
    },
    demo: async (deps, terminal) => {
      for (const part of parts) await part.demo?.(deps, terminal);
    },
  };
}

/** Does this address belong to a wish for one area, or is everything wished? */
function isWished(path: string, area: string | undefined): boolean {
  return area === undefined || path.split(/[/.]/).some((part) => /^[0-9]{2,13}$/.test(part) && part.startsWith(area));
}
