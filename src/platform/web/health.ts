// Is the process alive, is it ready, what does it measure?
import type { Hono } from 'hono';
import { isAnswering } from '#platform/db';
import type { Deps } from '#platform/module';
import type { Meter } from './meter.ts';

/** A database that takes longer than this to say hello is not ready. */
const READY_MS = 1_000;

/** `/healthz` (alive, nothing else), `/readyz` (database answers), `/metrics`. Outside they say only ok or no. */
export function addHealth(router: Hono, deps: Deps, meter: Meter): void {
  const plain = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  router.get('/healthz', (c) => c.text('ok\n', 200, plain));
  router.get('/readyz', async (c) =>
    (await isAnswering(deps.database.db, READY_MS)) ? c.text('ok\n', 200, plain) : c.text('no\n', 503, plain),
  );
  router.get('/metrics', async (c) => c.body(await meter.read(), 200, { ...plain, 'content-type': meter.type }));
}
