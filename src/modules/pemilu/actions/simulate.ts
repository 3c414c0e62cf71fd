// What does an empty house show at the first start? (simulated stations for the areas of the demo's offices)
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { operator, perform } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Terminal } from '#platform/log';
import type { Deps } from '#platform/module';
import { BASE_TREE, ensureAreas, listLevel } from '#platform/offices';
import { LOKSUS_MULAI } from '../elections.ts';
import { simulatedPapers } from '../kertas/simulated.ts';
import { addPapers } from '../kertas/store/paper.ts';
import { PEMILU_2024 } from '../packs/pemilu-2024.ts';
import { SIMULATED_AREAS, simulatedPlans } from '../simulated-stations.ts';
import { readState, writeState } from '../store/election.ts';
import { writePlans } from '../store/station.ts';
import { text } from '../text.ts';

export const EVENT = 'pemilu.simulasi';
const VILLAGE = 4;

/** Marks the election as simulated and invents its stations; does nothing where the election already holds anything. */
export async function simulate(deps: Deps, terminal: Terminal): Promise<void> {
  const { slug, nama, kontes } = PEMILU_2024;
  if ((await readState(deps.database.db, slug)) !== undefined) return;
  await ensureAreas(deps.database);
  const act = { event: EVENT, actor: operator, object: slug };
  const tps = await perform(deps.database, deps.clock, act, async (db) => {
    await writeState(db, slug, BASE_TREE, true);
    let sum = 0;
    for (const area of SIMULATED_AREAS) {
      const villages = (await listLevel(db, BASE_TREE, VILLAGE, area.kode)).map((village) => village.kode);
      const plans = simulatedPlans(villages, area.tps, kontes[0]?.loksusMulai ?? LOKSUS_MULAI);
      await writePlans(db, slug, plans);
      sum += plans.reduce((all, plan) => all + plan.jumlah, 0);
    }
    await addPapers(db, slug, isoInstant(deps.clock), true, await simulatedPapers(db, slug));
    return { value: sum, facts: { tps: sum, wilayah: SIMULATED_AREAS.map((area) => area.kode) } };
  });
  terminal.line(say('id', text.simulasiSiap, { pemilu: say('id', nama), tps: formatInt('id', tps) }));
}
