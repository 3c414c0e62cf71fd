// What do the catalogue of services, their standards and the maklumat bring to the house?
import { type AreaCode, NATION } from '#kernel/area-code';
import type { Part } from '#platform/module';
import { findOffice } from '#platform/offices';
import { LANGKAH_EVENT } from './actions/melangkah.ts';
import { SUSUN_EVENT } from './actions/susun.ts';
import { MAKLUMAT_EVENT } from './actions/tanda-tangani.ts';
import { hariKantor } from '../kantor/hari.ts';
import { DATA, MEJA, STANDAR, satuPath } from './pages/address.ts';
import { serviceCatalogue } from './layanan.ts';
import { standarTasks } from './pages/meja.tsx';
import { LIHAT_STD, katalogPermissions } from './permissions.ts';
import { deskRoutes, publicRoutes } from './routes.ts';
import { standarSearch } from './search.ts';
import { standarVersion } from './store/standar.ts';
import { katalogText as text } from './text.ts';
import { meja } from './text-meja.ts';

export const part: Part = {
  routes: [...publicRoutes, ...deskRoutes],
  permissions: katalogPermissions,
  desk: [{ id: 'layanan.standar', label: meja.menu, href: MEJA, permission: LIHAT_STD, order: 60 }],
  search: [standarSearch],
  tasks: standarTasks,
  auditEvents: [SUSUN_EVENT, LANGKAH_EVENT, MAKLUMAT_EVENT],
  eventNames: { [SUSUN_EVENT]: meja.peristiwaSusun, [LANGKAH_EVENT]: meja.peristiwaLangkah, [MAKLUMAT_EVENT]: meja.peristiwaMaklumat },
  versionSources: {
    'layanan.standar': ({ database: { db } }) => standarVersion(db),
    // Midnight comes three times.
    'layanan.hari': ({ clock }) => Promise.resolve(['31', '51', '94'].map((kode) => hariKantor(clock, kode as AreaCode)).join()),
  },
  async *publicPaths({ database: { db }, clock }) {
    // Without the tree of areas there is no office yet whose standard could be shown.
    if ((await findOffice(db, NATION)) === undefined) return;
    const today = hariKantor(clock, NATION);
    const version = `${await standarVersion(db)}.${today}`;
    yield { path: STANDAR, version };
    for (const { kode } of serviceCatalogue(today)) yield { path: satuPath(kode, NATION), version };
  },
  openData: [
    {
      id: 'layanan.standar',
      title: text.data,
      description: text.dataIsi,
      license: 'CC-BY-4.0',
      files: () => Promise.resolve([{ href: DATA, title: 'standar.json', type: 'application/json' }]),
    },
  ],
};
