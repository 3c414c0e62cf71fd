// What does the house-to-house check bring to the voter list?
import { PANTAU as PANTAU_PATH, SIAPKAN } from './address.ts';
import { AMBIL } from './actions/ambil.ts';
import { BENTROK, CATAT, SERAH } from './actions/catat.ts';
import { KEMBALI, PUTUS as EV_PUTUS, TERIMA } from './actions/putus.ts';
import { CETAK } from './events.ts';
import { tasks } from './pantau.tsx';
import { mejaRoutes } from './routes-meja.ts';
import { ISI, PANTAU, PUTUS, SIAP } from './permissions.ts';
import { hpRoutes } from './routes-hp.tsx';
import { FOTO } from './terima.ts';
import { meja } from './text-meja.ts';
import type { Part } from '#platform/module';

export const part: Part = {
  routes: [...hpRoutes, ...mejaRoutes],
  permissions: [SIAP, ISI, PUTUS, PANTAU],
  desk: [{ id: 'sidalih.coklit-hp', label: meja.coklitMenuHp, href: SIAPKAN, permission: SIAP.id, order: 31, under: 'sidalih.daftar' }, { id: 'sidalih.coklit', label: meja.coklitMenu, href: PANTAU_PATH, permission: PANTAU.id, order: 32, under: 'sidalih.daftar' }],
  tasks,
  auditEvents: [CATAT, BENTROK, SERAH, EV_PUTUS, TERIMA, KEMBALI, AMBIL, FOTO, CETAK],
  eventNames: {
    [CATAT]: meja.coklitEvCatat,
    [BENTROK]: meja.coklitEvBentrok,
    [SERAH]: meja.coklitEvSerah,
    [EV_PUTUS]: meja.coklitEvPutus,
    [TERIMA]: meja.coklitEvTerima,
    [KEMBALI]: meja.coklitEvKembali,
    [AMBIL]: meja.coklitEvAmbil,
    [FOTO]: meja.coklitEvFoto,
    [CETAK]: meja.coklitEvCetak,
  },
};
