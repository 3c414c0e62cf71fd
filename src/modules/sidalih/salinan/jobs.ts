// When are the hashes of an approved copy made? (some seconds a turn, so that nobody else waits)
import type { Job } from '#platform/module';
import { siapkanSalinan } from './actions/terbit.ts';

const EVERY_SECONDS = 20;
const BUDGET_MS = 4_000;

export const salinanJob: Job = {
  id: 'sidalih.salinan',
  everySeconds: EVERY_SECONDS,
  run: async (deps) => {
    await siapkanSalinan(deps, BUDGET_MS);
  },
};
