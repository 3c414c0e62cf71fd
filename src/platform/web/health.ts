// Is the process alive, is it ready, what does it measure?
import type { Hono } from 'hono';
import { readChecks } from '#platform/audit';
import { isAnswering } from '#platform/db';
import type { Deps } from '#platform/module';
import type { Meter } from './meter.ts';

/** A database that takes longer than this to say hello is not ready. */
const READY_MS = 1_000;

/** `/healthz` (alive, nothing else), `/readyz` (database answers, audit chain sound when last looked at), `/metrics`. Outside they say only ok or no. */
export function addHealth(router: Hono, deps: Deps, meter: Meter): void {
  const plain = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  router.get('/healthz', (c) => c.text('ok\n', 200, plain));
  router.get('/readyz', async (c) =>
    (await isReady(deps)) ? c.text('ok\n', 200, plain) : c.text('no\n', 503, plain),
  );
  router.get('/metrics', async (c) => c.body(`${await meter.read()}${await gauges(deps)}`, 200, { ...plain, 'content-type': meter.type }));
}

async function isReady({ database }: Deps): Promise<boolean> {
  if (!(await isAnswering(database.db, READY_MS))) return false;
  return readChecks(database.db).then(
    (checks) => checks.every(({ code }) => code === 0),
    () => false,
  );
}

/** What the modules measure; a database that is away leaves only theirs out. */
async function gauges(deps: Deps): Promise<string> {
  const asked = deps.registry.modules.map(async (module) => (await module.gauges?.(deps).catch(() => [])) ?? []);
  const found = (await Promise.all(asked)).flat();
  return found.map(({ name, help, value }) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`).join('');
}
