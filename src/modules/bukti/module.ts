// What does bukti bring to the house? (the public log, the publication as files, the re-check by strangers)
import type { Module } from '#platform/module';
import { auditCommand } from './audit-command.ts';
import { hourlyRootJob } from './hourly-root.ts';
import { text } from './text.ts';

export const module: Module = {
  id: 'bukti',
  needs: ['pemilu'],
  name: text.namaModul,
  routes: [],
  commands: [auditCommand],
  jobs: [hourlyRootJob],
  auditEvents: [],
  retention: 'the public log and its keys are kept for good',
};
