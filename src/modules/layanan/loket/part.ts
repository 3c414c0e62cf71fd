// What do reception and counters bring to the house?
import type { Part } from '#platform/module';
import { tutupPindah } from '../kunjungan/actions/pindahkan.ts';
import { MEJA } from '../kunjungan/alamat.ts';
import { ATUR_EVENT } from './actions/atur-loket.ts';
import { hanguskan, lepaskanTahanan, tutupHari } from './actions/hari.ts';
import { LURING_EVENT } from './actions/luring.ts';
import { PERANGKAT_EVENT } from './actions/perangkat.ts';
import { TIBA_EVENT } from './actions/tiba.ts';
import { loketDemo } from './demo.ts';
import { TERIMA, loketPermissions } from './permissions.ts';
import { deskRoutes, publicRoutes } from './routes.ts';
import { resepsiRoutes } from './routes-resepsi.tsx';
import { loketText as t } from './text.ts';

export const part: Part = {
  routes: [...publicRoutes, ...resepsiRoutes, ...deskRoutes],
  permissions: loketPermissions,
  desk: [{ id: 'layanan.loket', label: t.menu, href: MEJA, permission: TERIMA, order: 62 }],
  jobs: [
    {
      id: 'layanan.loket-detak',
      everySeconds: 30,
      run: async (deps) => {
        await lepaskanTahanan(deps);
        await tutupPindah(deps);
        await hanguskan(deps);
        await tutupHari(deps);
      },
    },
  ],
  auditEvents: [TIBA_EVENT, ATUR_EVENT, LURING_EVENT, PERANGKAT_EVENT],
  eventNames: { [TIBA_EVENT]: t.evTiba, [ATUR_EVENT]: t.evAtur, [LURING_EVENT]: t.evLuring, [PERANGKAT_EVENT]: t.evPerangkat },
  demo: loketDemo,
};
