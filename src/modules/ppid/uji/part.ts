// What do consequence tests bring to the house?
import type { Part } from '#platform/module';
import { BUKA_EVENT } from './buka.ts';
import { LANGKAH_EVENT } from './actions/langkah.ts';
import { TULIS_EVENT } from './actions/tulis.ts';
import { ujiDemo } from './demo.ts';
import { ujiJobs } from './habis.ts';
import { DIKECUALIKAN, MEJA_UJI } from './pages/address.ts';
import { ujiTasks } from './pages/meja.tsx';
import { UJI_LIHAT, ujiPermissions } from './permissions.ts';
import { ujiRoutes } from './routes.ts';
import { ujiVersion } from './store/uji.ts';
import { mejaUji } from './text-meja.ts';
import { publikUji } from './text-publik.ts';

export const part: Part = {
  routes: ujiRoutes,
  permissions: ujiPermissions,
  desk: [{ id: 'ppid.uji', label: mejaUji.menu, href: MEJA_UJI, permission: UJI_LIHAT, order: 66 }],
  tasks: ujiTasks,
  jobs: ujiJobs,
  auditEvents: [TULIS_EVENT, LANGKAH_EVENT, BUKA_EVENT],
  eventNames: { [TULIS_EVENT]: mejaUji.peristiwaTulis, [LANGKAH_EVENT]: mejaUji.peristiwaLangkah, [BUKA_EVENT]: mejaUji.peristiwaBuka },
  versionSources: { 'ppid.uji': ({ database }) => ujiVersion(database.db) },
  async *publicPaths({ database }) {
    const version = await ujiVersion(database.db);
    for (const ending of ['', '.json', '.csv']) yield { path: `${DIKECUALIKAN}${ending}`, version };
  },
  openData: [
    {
      id: 'ppid.dikecualikan',
      title: publikUji.data,
      description: publikUji.dataIsi,
      license: 'CC-BY-4.0',
      files: () =>
        Promise.resolve([
          { href: `${DIKECUALIKAN}.csv`, title: publikUji.unduhCsv.id, type: 'text/csv' },
          { href: `${DIKECUALIKAN}.json`, title: publikUji.unduhJson.id, type: 'application/json' },
        ]),
    },
  ],
  demo: ujiDemo,
};
