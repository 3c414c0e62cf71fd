// What does the retention of personal data beside the lists bring to the room?
import { operator } from '#platform/action';
import type { Part } from '#platform/module';
import { JALAN_EVENT, jalankanRetensi } from './actions/jalankan.ts';
import { LEPAS_EVENT, TAHAN_EVENT, holdCommand, releaseCommand, retentionCommand } from './commands.ts';
import { listJalan } from './store/jalan.ts';
import { text } from './text.ts';

export const RETENSI_SOURCE = 'sidalih.retensi';
const DAY_SECONDS = 86_400;

export const part: Part = {
  // The longer words first: a command is found by how its words begin.
  commands: [holdCommand, releaseCommand, retentionCommand],
  jobs: [
    {
      id: 'sidalih.retensi',
      everySeconds: DAY_SECONDS,
      run: async (deps) => {
        await jalankanRetensi(deps, { actor: operator });
      },
    },
  ],
  versionSources: { [RETENSI_SOURCE]: async ({ database }) => String((await listJalan(database.db, 1))[0]?.no ?? 0) },
  auditEvents: [JALAN_EVENT, TAHAN_EVENT, LEPAS_EVENT],
  eventNames: { [JALAN_EVENT]: text.retensiPeristiwaJalan, [TAHAN_EVENT]: text.retensiPeristiwaTahan, [LEPAS_EVENT]: text.retensiPeristiwaLepas },
};
