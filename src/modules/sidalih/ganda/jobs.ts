// What runs by the clock? (searches go on, suspicions become cases, removals whose time has come)
import type { Job } from '#platform/module';
import { bukaDariDugaan } from './actions/buka.ts';
import { cariBerikut } from './cari/cari.ts';
import { coretYangJatuhTempo } from './coret.ts';

/** What they found stands in the trail. */
const nothing = (): void => undefined;

export const gandaJobs: readonly Job[] = [
  { id: 'sidalih.ganda-cari', everySeconds: 20, run: (deps) => cariBerikut(deps).then(nothing) },
  { id: 'sidalih.ganda-buka', everySeconds: 60, run: (deps) => bukaDariDugaan(deps).then(nothing) },
  { id: 'sidalih.ganda-coret', everySeconds: 600, run: (deps) => coretYangJatuhTempo(deps).then(nothing) },
];
