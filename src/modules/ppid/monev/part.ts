// What does the yearly questionnaire bring to the house?
import { NATION } from '#kernel/area-code';
import type { Resource, SignedIn } from '#platform/identity';
import { type Deps, type Part, defineDesk } from '#platform/module';
import { askHead } from '../dip/tautan.ts';
import { periksaMingguan } from './actions/monev.ts';
import { MONEV, MONEV_SUSUN } from './address.ts';
import { MONEV_EVENTS } from './events.ts';
import { jawabBody, monevQuery, showMonev, takeJawab } from './pages/isi.tsx';
import { showSusunMonev, susunMonevBody, takeSusunMonev } from './pages/susun.tsx';
import { MONEV_ISI, MONEV_SOAL, monevPermissions } from './permissions.ts';
import { monevText } from './text.ts';

const ownDesk = (_deps: Deps, _params: unknown, who: SignedIn | undefined): Resource => ({ kind: 'monev', id: 'ppid', node: who?.mandates[0]?.node ?? NATION });
/** Whoever has no mandate at KPU RI finds nothing here. */
const nation = (): Resource => ({ kind: 'monev', id: 'soal', node: NATION });
const DAY_SECONDS = 86_400;

export const part: Part = {
  routes: [
    defineDesk({ id: 'ppid.monev-susun', path: MONEV_SUSUN, permission: MONEV_SOAL, resource: nation, handle: (ask) => showSusunMonev(ask) }),
    defineDesk({ id: 'ppid.monev-susun-kirim', path: MONEV_SUSUN, permission: MONEV_SOAL, resource: nation, body: susunMonevBody, handle: (ask) => takeSusunMonev(ask) }),
    defineDesk({ id: 'ppid.monev', path: MONEV, permission: MONEV_ISI, resource: ownDesk, query: monevQuery, handle: (ask) => showMonev(ask) }),
    defineDesk({ id: 'ppid.monev-jawab', path: MONEV, permission: MONEV_ISI, resource: ownDesk, body: jawabBody, handle: (ask) => takeJawab({ ...ask, query: {} }) }),
  ],
  permissions: monevPermissions,
  desk: [{ id: 'ppid.monev', label: monevText.menu, href: MONEV, permission: MONEV_ISI, order: 36, under: 'ppid.meja' }],
  auditEvents: Object.keys(MONEV_EVENTS),
  eventNames: MONEV_EVENTS,
  jobs: [
    {
      id: 'ppid.monev',
      // Looked at daily, each proof once a week.
      everySeconds: DAY_SECONDS,
      run: async (deps) => {
        while ((await periksaMingguan(deps, askHead)) > 0) await Promise.resolve();
      },
    },
  ],
};
