// What does bukti bring to the house? (the public log, the publication as files, the re-check by strangers)
import type { Module } from '#platform/module';
import { findLastPoint } from '#platform/tlog';
import { auditCommand } from './audit-command.ts';
import { backupCommands } from './backup-command.ts';
import { chainCheckJob, chainGauges } from './chain-check.ts';
import { hourlyRootJob } from './hourly-root.ts';
import { logCommands } from './log-commands.ts';
import { logRoutes } from './log-routes.ts';
import { witnessGauges, witnessJob } from './log-witnesses.ts';
import { logRoundJob } from './log-writer.ts';
import { publicPaths } from './public-paths.ts';
import { publishCommand } from './publish-command.ts';
import { publishGauges, publishJob, publishTasks } from './publish-job.ts';
import { text } from './text.ts';
import { checkText } from './text-check.ts';
import { logText } from './text-log.ts';
import { verifyRoutes } from './verify-routes.ts';

export const module: Module = {
  id: 'bukti',
  needs: ['pemilu'],
  name: text.namaModul,
  routes: [...logRoutes, ...verifyRoutes],
  footer: [
    { column: 'keterbukaan', label: logText.judul, href: '/log' },
    { column: 'keterbukaan', label: checkText.periksaJudul, href: '/periksa' },
  ],
  commands: [auditCommand, ...logCommands, publishCommand, ...backupCommands],
  // Witnesses before anything is signed, the hour's leaf before the round that signs it.
  jobs: [witnessJob, hourlyRootJob, logRoundJob, chainCheckJob, publishJob],
  tasks: publishTasks,
  gauges: async (deps) => [...(await chainGauges(deps)), ...(await witnessGauges(deps)), ...publishGauges(deps)],
  auditEvents: ['bukti.kunci', 'bukti.kunci-selesai', 'bukti.pulih', 'bukti.rantai-putus', 'bukti.terbit', 'bukti.titik'],
  versionSources: {
    /** Size of the signed log. */
    'bukti.log': async ({ database }) => String((await findLastPoint(database.db))?.size ?? 0),
  },
  publicPaths,
  retention: 'the public log and its keys are kept for good',
};
