// Is the audit chain looked at without anybody asking, and who hears when it is broken? (keamanan.md 7.3, 11)
import { atZone } from '#kernel/zone';
import { type Actor, record } from '#platform/action';
import { type ChainCheck, checkTail, checkWhole, readChecks } from '#platform/audit';
import { isoInstant } from '#platform/clock';
import type { Deps, Gauge, Job } from '#platform/module';
import { findPublishedRoot } from './hourly-root.ts';

const HOUR_MS = 3_600_000;
/** The whole chain waits for the small hours in Jakarta, but never longer than two days. */
const NIGHT = { from: '01', to: '05' };
const WHOLE_MS = 20 * HOUR_MS;
const LONGEST_MS = 48 * HOUR_MS;
const server: Actor = { id: 'periksa-rantai', role: 'sistem', node: '0' };

type Handed = Pick<Deps, 'database' | 'clock' | 'log'>;

/** At the start and each hour what is new; each night all of it. */
export const chainCheckJob: Job = { id: 'bukti.periksa-rantai', everySeconds: 3_600, run: lookAtChain };

export async function lookAtChain(deps: Handed): Promise<void> {
  const { db } = deps.database;
  const before = await readChecks(db);
  const whole = before.find(({ kind }) => kind === 'seluruh');
  const due = isDue(whole, deps.clock.now(), isoInstant(deps.clock));
  const found = due ? await checkWhole(db, deps.clock, (root) => findPublishedRoot(db, root)) : await checkTail(db, deps.clock);
  if (found.code === 0) return;
  const place = placeOf(found);
  deps.log.error({ code: found.code, place }, 'audit chain broken; see docs/operate.md');
  // Told once, however often it is found again.
  if (before.some((one) => one.code !== 0 && placeOf(one) === place)) return;
  await record(deps.database, deps.clock, { event: 'bukti.rantai-putus', actor: server, kind: 'rantai', object: place }, { kode: found.code });
}

function isDue(whole: ChainCheck | undefined, now: number, iso: string): boolean {
  const hour = atZone(iso, 'WIB').time.slice(0, 2);
  const night = hour >= NIGHT.from && hour < NIGHT.to;
  // A first start by day does not walk through a chain of unknown length.
  if (whole === undefined) return night;
  return now - Date.parse(whole.at) >= (night ? WHOLE_MS : LONGEST_MS);
}

/** Stream and number of the first broken link, or the hour whose root is another. */
export function placeOf({ alur, no, jam }: ChainCheck): string {
  if (alur === null || no === null) return `akar/${jam ?? '?'}`;
  return `${alur}/${no}`;
}

export async function chainGauges({ database }: Pick<Deps, 'database'>): Promise<readonly Gauge[]> {
  const checks = await readChecks(database.db);
  const last = Math.max(0, ...checks.map(({ at }) => Date.parse(at) / 1000));
  return [
    { name: 'audit_chain_sound', help: '1 while the last looks at the audit chain found nothing, else 0', value: checks.every(({ code }) => code === 0) ? 1 : 0 },
    { name: 'audit_chain_checked_timestamp_seconds', help: 'When the audit chain was last looked at; 0 never', value: last },
  ];
}
