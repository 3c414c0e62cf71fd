// When is a periodic publication due again? (UU 14/2008 Pasal 9 ayat (3): at least every six months)
import { createHash } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { type ClockRow, clocksOf, startClock, stopClock } from '#platform/clocks';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { KEWAJIBAN } from './kewajiban.ts';
import type { Dip } from './store/dip.ts';

const MODULE = 'ppid';
const RULE = 'ppid.berkala';

/** A case of its own for each duty of an office: the same id whenever it is asked, shaped as ids of cases are. */
function objectOf(kantor: AreaCode, kewajiban: string): string {
  const hash = createHash('sha256').update(`berkala/${kantor}/${kewajiban}`).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
}

const isRunning = ({ keadaan }: ClockRow): boolean => keadaan === 'BERJALAN';

/** An entry came out: the clock of its duty ends, on time or late, and runs anew. Nothing for an entry of another class. */
export async function berkalaDimulai(db: Db, { clock, registry }: Pick<Deps, 'clock' | 'registry'>, { kantor, kelas, kewajiban }: Dip): Promise<void> {
  if (kelas !== 'berkala' || kewajiban === null) return;
  const at = { clock, deadlines: registry.deadlines };
  const object = objectOf(kantor, kewajiban);
  for (const one of (await clocksOf(db, MODULE, object)).filter(isRunning)) await stopClock(db, at, one.id, {});
  await startClock(db, at, { rule: RULE, module: MODULE, object, office: kantor, from: isoInstant(clock) });
}

/** The running clock of each periodic duty of an office, by the duty. A duty without one was never fulfilled here. */
export async function jamBerkala(db: Db, kantor: AreaCode): Promise<Map<string, ClockRow>> {
  const found = new Map<string, ClockRow>();
  for (const { kode } of KEWAJIBAN.filter(({ kelas }) => kelas === 'berkala')) {
    const running = (await clocksOf(db, MODULE, objectOf(kantor, kode))).findLast(isRunning);
    if (running !== undefined) found.set(kode, running);
  }
  return found;
}
