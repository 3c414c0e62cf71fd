// What does intake bring to the room of the voter list?
import type { Part } from '#platform/module';
import { BEGIN_EVENT } from './actions/begin-load.ts';
import { DECIDE_EVENTS } from './actions/decide-load.ts';
import { FAIL_EVENT } from './actions/fail-load.ts';
import { FINISH_EVENT } from './actions/finish-load.ts';
import { LOAD_EVENT } from './actions/load-batch.ts';
import { checkCommand } from './check-command.ts';
import { loadJob } from './job.ts';
import { loadCommand } from './load-command.ts';
import { loadTasks } from './pages/list.tsx';
import { REPORT_EVENT } from './pages/report.ts';
import { MEJA_MASUKAN, MUATAN_LIHAT, masukanPermissions } from './permissions.ts';
import { masukanRoutes } from './routes.ts';
import { text } from './text-meja.ts';

export const part: Part = {
  routes: masukanRoutes,
  permissions: masukanPermissions,
  desk: [{ id: 'sidalih.masukan', label: text.muatMenu, href: MEJA_MASUKAN, permission: MUATAN_LIHAT, order: 41, under: 'sidalih.daftar' }],
  tasks: loadTasks,
  jobs: [loadJob],
  commands: [checkCommand, loadCommand],
  auditEvents: [BEGIN_EVENT, LOAD_EVENT, FINISH_EVENT, FAIL_EVENT, REPORT_EVENT, ...Object.values(DECIDE_EVENTS)],
  eventNames: {
    [BEGIN_EVENT]: text.muatAcaraBerkas,
    [DECIDE_EVENTS.USUL]: text.muatAcaraUsul,
    [DECIDE_EVENTS.SETUJU]: text.muatAcaraSetuju,
    [DECIDE_EVENTS.LANGSUNG]: text.muatAcaraLangsung,
    [DECIDE_EVENTS.BATAL]: text.muatAcaraBatal,
    [REPORT_EVENT]: text.muatAcaraLaporan,
  },
};
