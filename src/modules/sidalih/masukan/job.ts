// Who turns approved files into records while the server runs? (one after the other; a file that was cut off goes on)
import type { Deps, Job } from '#platform/module';
import { failLoad } from './actions/fail-load.ts';
import { DESK_LIMITS } from './file.ts';
import { loadFile } from './load.ts';
import { dropFile, withFile } from './simpanan.ts';
import { listApproved } from './store/muatan.ts';

export const loadJob: Job = { id: 'sidalih.muat', everySeconds: 5, run: loadApproved };

export async function loadApproved(deps: Deps): Promise<void> {
  for (const muatan of await listApproved(deps.database.db)) {
    const { penyetuju } = muatan;
    // A load of the console has no approver: its operator goes on with it.
    if (penyetuju === null) continue;
    const done = await withFile(deps, muatan.id, (path) => loadFile(deps, muatan, path, DESK_LIMITS, penyetuju));
    if (done?.ok === true) await dropFile(deps, muatan.id);
    else if (done?.refusal.code !== 'MUATAN_LAIN') await failLoad(deps, muatan, done?.refusal.code ?? 'BERKAS_TIADA', penyetuju);
  }
}
