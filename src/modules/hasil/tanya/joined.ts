// What do the questions add to the module of results? (joined in module.ts)
import type { Module } from '#platform/module';
import { ANSWER_EVENT } from './actions/answer.ts';
import { tanyaDeskRoutes } from './desk-routes.ts';
import { tanyaJob } from './ikuti.ts';
import { tanyaTasks } from './meja.tsx';
import { tanyaPermissions } from './permissions.ts';
import { tanyaDataSets, tanyaRoutes } from './routes.ts';
import { jawab } from './text-jawab.ts';

export const questions = {
  routes: [...tanyaRoutes, ...tanyaDeskRoutes],
  permissions: tanyaPermissions,
  tasks: tanyaTasks,
  openData: tanyaDataSets,
  jobs: [tanyaJob],
  auditEvents: [ANSWER_EVENT],
  eventNames: { [ANSWER_EVENT]: jawab.acara },
} satisfies Partial<Module>;
