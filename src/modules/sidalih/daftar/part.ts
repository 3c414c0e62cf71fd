// What do the lists themselves bring to the room?
import type { Part } from '#platform/module';
import { PLENO_EVENTS } from './actions/decide-pleno.ts';
import { ROTATE_EVENT } from './actions/rotate-keys.ts';
import { MEJA_DAFTAR, PAPAN } from './address.ts';
import { OPEN_EVENT, PACK_EVENT, openCommand, packCommand, rotateCommand } from './commands.ts';
import { SIMULATE_EVENT, simulateLists } from './examples.ts';
import { plenoTasks } from './pages/list.tsx';
import { UNMASK_EVENT } from './pages/records.tsx';
import { LIHAT, daftarPermissions } from './permissions.ts';
import { daftarRoutes } from './routes.ts';
import { daftarVersion } from './store/daftar.ts';
import { text } from './text-meja.ts';
import { text as papan } from './text-papan.ts';

export const part: Part = {
  routes: daftarRoutes,
  permissions: daftarPermissions,
  desk: [{ id: 'sidalih.daftar', label: text.mejaMenu, href: MEJA_DAFTAR, permission: LIHAT, order: 40 }],
  tasks: plenoTasks,
  services: [{ id: 'sidalih.papan', bay: 'pemilih', label: papan.papanLayanan, detail: papan.papanLayananIsi, state: 'buka', href: PAPAN }],
  commands: [openCommand, packCommand, rotateCommand],
  auditEvents: [...Object.values(PLENO_EVENTS), OPEN_EVENT, PACK_EVENT, ROTATE_EVENT, SIMULATE_EVENT, UNMASK_EVENT],
  eventNames: { [PLENO_EVENTS.usul]: text.plenoKirim, [PLENO_EVENTS.setuju]: text.plenoSetujui, [PLENO_EVENTS.batal]: text.plenoTarik, [UNMASK_EVENT]: text.rekamBuka },
  versionSources: { 'sidalih.daftar': async ({ database }) => daftarVersion(database.db) },
  demo: simulateLists,
};
