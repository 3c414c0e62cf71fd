// What do the list of public information, the duties to publish, the archive and "answer once" bring to the house?
import type { Part } from '#platform/module';
import { EMBARGO_EVENT, openEmbargoes } from './actions/buka-embargo.ts';
import { JADI_DIP_EVENT } from './actions/jadikan-dip.ts';
import { LAPOR_EVENT } from './actions/lapor-arsip.ts';
import { TAUTAN_EVENT, checkLinks } from './actions/periksa-tautan.ts';
import { PUTUS_EVENT } from './actions/putus-arsip.ts';
import { TERBIT_EVENT } from './actions/putus-dip.ts';
import { UNIT_EVENT } from './actions/tetapkan-unit.ts';
import { TULIS_EVENT } from './actions/tulis-dip.ts';
import { USUL_EVENT } from './actions/usul-arsip.ts';
import { dipDemo } from './demo.ts';
import { deskRoutes } from './desk-routes.ts';
import { ARSIP, DIP, MEJA_ARSIP, MEJA_DIP, MEJA_WAJIB } from './pages/address.ts';
import { ARSIP_LIHAT, DIP_LIHAT, dipPermissions } from './permissions.ts';
import { dipPaths } from './public-paths.ts';
import { publicRoutes } from './public-routes.ts';
import { dipSearch } from './search.ts';
import { askHead } from './tautan.ts';
import { mejaArsip } from './text-arsip-meja.ts';
import { arsipText } from './text-arsip.ts';
import { mejaDip } from './text-dip-meja.ts';
import { dipText } from './text-dip.ts';
import { dipTasks } from './tugas.ts';

/** Minutes and hours, in seconds. */
const EVERY = { embargo: 600, links: 3_600 };

export const part: Part = {
  routes: [...publicRoutes, ...deskRoutes],
  permissions: dipPermissions,
  desk: [
    { id: 'ppid.dip', label: mejaDip.menu, href: MEJA_DIP, permission: DIP_LIHAT, order: 62 },
    { id: 'ppid.wajib', label: mejaDip.menuWajib, href: MEJA_WAJIB, permission: DIP_LIHAT, order: 63, under: 'ppid.dip' },
    { id: 'ppid.arsip', label: mejaArsip.menu, href: MEJA_ARSIP, permission: ARSIP_LIHAT, order: 64, under: 'ppid.dip' },
  ],
  services: [{ id: 'ppid.dip', bay: 'informasi', label: dipText.layanan, detail: dipText.layananRinci, state: 'buka', href: DIP }],
  search: [dipSearch],
  tasks: dipTasks,
  jobs: [
    { id: 'ppid.arsip-embargo', everySeconds: EVERY.embargo, run: openEmbargoes },
    { id: 'ppid.dip-tautan', everySeconds: EVERY.links, run: (deps) => checkLinks(deps, askHead) },
  ],
  auditEvents: [TULIS_EVENT, TERBIT_EVENT, UNIT_EVENT, USUL_EVENT, PUTUS_EVENT, LAPOR_EVENT, EMBARGO_EVENT, JADI_DIP_EVENT, TAUTAN_EVENT],
  eventNames: {
    [TULIS_EVENT]: mejaDip.peristiwaTulis,
    [TERBIT_EVENT]: mejaDip.peristiwaTerbit,
    [UNIT_EVENT]: mejaDip.peristiwaUnit,
    [USUL_EVENT]: mejaArsip.peristiwaUsul,
    [PUTUS_EVENT]: mejaArsip.peristiwaPutus,
    [LAPOR_EVENT]: mejaArsip.peristiwaLapor,
    [EMBARGO_EVENT]: mejaArsip.peristiwaBuka,
    [JADI_DIP_EVENT]: mejaArsip.peristiwaDip,
    [TAUTAN_EVENT]: mejaDip.peristiwaTautan,
  },
  publicPaths: dipPaths,
  firstPages: () => Promise.resolve([DIP]),
  openData: [
    {
      id: 'ppid.dip',
      title: dipText.data,
      description: dipText.dataIsi,
      license: 'CC-BY-4.0',
      files: () =>
        Promise.resolve(
          ([[DIP, dipText.judul], [ARSIP, arsipText.judul]] as const).flatMap(([path, { id: title }]) => [
            { href: `${path}.csv`, title, type: 'text/csv' },
            { href: `${path}.json`, title, type: 'application/json' },
          ]),
        ),
    },
  ],
  demo: dipDemo,
};
