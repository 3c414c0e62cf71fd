// What happens when the week's links are looked at? (the duty board shows a dead one red; ppid.md section 16)
import { performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { listLinksDue, writeLink } from '../store/dip.ts';
import { HOST, type Tanya, isListed, judgeLink } from '../tautan.ts';

export const TAUTAN_EVENT = 'ppid.tautan-periksa';
const WEEK_MS = 7 * 86_400_000;
/** A run is short; the next one goes on. */
const AT_ONCE = 20;
const SYSTEM = { id: 'sistem', role: 'sistem', node: '0' };

/** Where not one host answers the fault is ours, and nothing is said of any link. */
export async function checkLinks({ database, clock }: Pick<Deps, 'database' | 'clock'>, ask: Tanya): Promise<void> {
  const before = new Date(clock.now() - WEEK_MS).toISOString();
  const due = (await listLinksDue(database.db, HOST, before, AT_ONCE)).filter(({ tautan }) => isListed(tautan));
  const looked = await Promise.all(due.map(async (one) => ({ ...one, kode: await ask(one.tautan) })));
  if (looked.every(({ kode }) => kode === undefined)) return;
  await performAll(database, clock, async (db) => {
    const periksa = isoInstant(clock);
    const judged = looked.map(({ tautan, kode, gagal }) => ({ tautan, kode: kode ?? null, periksa, ...judgeLink(kode, gagal) }));
    for (const one of judged) await writeLink(db, one);
    const mati = judged.filter(({ hasil }) => hasil === 'mati').length;
    return { value: undefined, acts: [{ event: TAUTAN_EVENT, actor: SYSTEM, kind: 'dip', object: 'tautan', facts: { diperiksa: judged.length, mati } }] };
  });
}
