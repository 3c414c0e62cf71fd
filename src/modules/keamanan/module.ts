// What does keamanan bring to the house? (security alarms on the desk, break-glass, what a killed upload left)
import { sweepUnfinished } from '#platform/attachments';
import { closeDueSiaga } from '#platform/identity';
import type { Module } from '#platform/module';
import { alarmsRoute } from './pages/alarms.tsx';
import { siagaRoutes } from './pages/siaga.tsx';
import { ALARM, SIAGA, permissions } from './permissions.ts';
import { deskNotice, tasks } from './tasks.ts';
import { acts, text } from './text.ts';

export const module: Module = {
  id: 'keamanan',
  needs: [],
  name: text.namaModul,
  routes: [alarmsRoute, ...siagaRoutes],
  permissions,
  desk: [
    { id: 'keamanan.alarm', label: text.menuAlarm, href: '/kerja/keamanan', permission: ALARM, order: 80 },
    { id: 'keamanan.siaga', label: text.menuSiaga, href: '/kerja/siaga', permission: SIAGA, order: 85 },
  ],
  tasks,
  deskNotice,
  jobs: [
    {
      id: 'keamanan.siaga-tutup',
      everySeconds: 60,
      run: async ({ database, clock }) => {
        await closeDueSiaga(database, clock);
      },
    },
    {
      id: 'keamanan.sapu',
      everySeconds: 3_600,
      run: async ({ settings, clock, log }) => {
        const gone = await sweepUnfinished(settings.PENDOPO_DATA, clock);
        if (gone > 0) log.info({ files: gone }, 'what a killed upload left was removed');
      },
    },
  ],
  eventNames: acts,
  retention: 'openings of break-glass are kept as long as the audit trail that tells of them',
};
