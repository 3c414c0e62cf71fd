// How does a record leave the list when its time to appeal has ended, or its appeal was refused by two? (run by the clock)
import type { AreaCode } from '#kernel/area-code';
import { addDays } from '#kernel/day';
import type { Deps } from '#platform/module';
import { hariDi } from '../daftar/today.ts';
import { listJatuhTempo, readKasus } from './store/perkara.ts';
import { jalankanLangkah } from './actions/langkah.ts';

const SEKALI = 500;
/** The easternmost clock: nobody's last day ends before it does there. */
const TIMUR = '91' as AreaCode;

/** Each in its own transaction; one that its list does not take now stays and is asked again. Gives how many left. */
export async function coretYangJatuhTempo(deps: Pick<Deps, 'database' | 'clock' | 'keys'>): Promise<number> {
  const { db } = deps.database;
  let done = 0;
  for (const { kasus, ke } of await listJatuhTempo(db, addDays(hariDi(deps.clock, TIMUR), 1), SEKALI)) {
    const found = await readKasus(db, kasus);
    const side = found?.sisi[ke];
    if (found === undefined || side === undefined) continue;
    // In the name of the office that decided; the two persons stand in the case.
    const actor = { id: 'operator', role: 'operator', node: found.pemutus };
    const told = await jalankanLangkah(deps, { kasus, peristiwa: { jenis: 'coret', sisi: ke, hari: hariDi(deps.clock, side.desa) }, isi: {}, actor });
    if (told.ok) done += 1;
  }
  return done;
}
