// Which rooms make up this house, and do their names clash?
import { type DeadlineBook, makeDeadlineBook } from '#platform/clocks';
import type { Permission } from '#platform/identity';
import type { Command, DataSet, Module, Route, SearchSource, ServiceTask } from './spec.ts';

/** Every module's declaration, gathered once at the start. */
export interface Registry {
  readonly modules: readonly Module[];
  readonly routes: readonly Route[];
  readonly services: readonly ServiceTask[];
  readonly search: readonly SearchSource[];
  readonly openData: readonly DataSet[];
  readonly commands: readonly Command[];
  readonly permissions: ReadonlyMap<string, Permission>;
  /** Every deadline of every module, with all its versions. */
  readonly deadlines: DeadlineBook;
}

/** Throws on the first clash or foreign name: a house with two owners for one id must not open (house law 6). */
export function makeRegistry(modules: readonly Module[]): Registry {
  const owners = new Map<string, string>();
  const claim = (kind: string, id: string, owner: string): void => {
    const slot = `${kind} ${id}`;
    const other = owners.get(slot);
    if (other !== undefined) throw new Error(`${slot} belongs to ${other} and to ${owner}`);
    owners.set(slot, owner);
  };
  const bear = (kind: string, id: string, owner: string): void => {
    if (!id.startsWith(`${owner}.`)) throw new Error(`${kind} ${id} must begin with "${owner}."`);
    claim(kind, id, owner);
  };
  for (const module of modules) {
    claim('module', module.id, module.id);
    for (const need of module.needs) {
      if (!modules.some((other) => other.id === need)) throw new Error(`module ${module.id} needs ${need}, which is not here`);
    }
    for (const route of module.routes ?? []) {
      bear('route', route.id, module.id);
      claim('path', `${methodOf(route)} ${route.path}`, module.id);
    }
    for (const item of module.permissions ?? []) bear('permission', item.id, module.id);
    for (const item of module.desk ?? []) bear('desk entry', item.id, module.id);
    for (const item of module.jobs ?? []) bear('job', item.id, module.id);
    for (const item of module.services ?? []) bear('service', item.id, module.id);
    for (const item of module.search ?? []) bear('search source', item.id, module.id);
    for (const item of module.openData ?? []) bear('data set', item.id, module.id);
    for (const item of module.auditEvents ?? []) bear('audit event', item, module.id);
    for (const item of module.tracked ?? []) claim('tracked kind', item.kind, module.id);
    for (const name of Object.keys(module.versionSources ?? {})) bear('version', name, module.id);
    // Several versions of one deadline share its id.
    for (const id of new Set((module.clocks ?? []).map((one) => one.id))) bear('deadline', id, module.id);
    for (const command of module.commands ?? []) claim('command', command.words, module.id);
  }
  const permissions = new Map(modules.flatMap((module) => module.permissions ?? []).map((one) => [one.id, one]));
  for (const route of modules.flatMap((module) => module.routes ?? [])) checkRoute(route, permissions);
  return {
    modules,
    permissions,
    deadlines: makeDeadlineBook(modules.flatMap((m) => m.clocks ?? [])),
    routes: modules.flatMap((m) => m.routes ?? []),
    services: modules.flatMap((m) => m.services ?? []),
    search: modules.flatMap((m) => m.search ?? []),
    openData: modules.flatMap((m) => m.openData ?? []),
    commands: modules.flatMap((m) => m.commands ?? []),
  };
}

/** An address that is only read has no `post`. */
export function methodOf(route: Route): 'GET' | 'POST' {
  return route.post === undefined ? 'GET' : 'POST';
}

/** Every guard names a declared permission; officers' pages are guarded; nothing behind a guard is kept (keamanan.md 2.2); break-glass reads and never acts, and never opens `wbs` (1.7). */
function checkRoute(route: Route, permissions: ReadonlyMap<string, Permission>): void {
  const { guard } = route;
  const emergency = guard !== undefined && permissions.get(guard.permission)?.siaga === true;
  if (emergency && (route.post !== undefined || route.id.startsWith('wbs.'))) throw new Error(`route ${route.id}: nothing that break-glass may open`);
  if (guard !== undefined && !permissions.has(guard.permission)) throw new Error(`route ${route.id}: no permission ${guard.permission}`);
  if (guard === undefined && route.own !== true && /^\/kerja(\/|$)/.test(route.path)) throw new Error(`route ${route.id}: an officers' address without a guard`);
  // A page that can be framed can be overlaid by whoever frames it: there must be nothing to press in it.
  if (route.framed === true && (guard !== undefined || route.own === true || route.post !== undefined || route.formPage === true)) {
    throw new Error(`route ${route.id}: what is guarded or sent is never framed`);
  }
  if ((guard !== undefined || route.own === true || route.post !== undefined) && (route.epoch !== undefined || route.maxAge !== undefined)) {
    throw new Error(`route ${route.id}: what is guarded or sent is never kept`);
  }
}
