// What does continuous updating bring to the house?
import { NATION } from '#kernel/area-code';
import type { Part } from '#platform/module';
import { MASUKAN_EVENTS } from './actions/masukan.ts';
import { PDPB_EVENTS } from './actions/triwulan.ts';
import { pdpbDemo } from './demo.ts';
import { MEJA, PDPB, rekapPath } from './pages/address.ts';
import { pdpbTasks } from './pages/meja.tsx';
import { LIHAT, pdpbPermissions } from './permissions.ts';
import { deskRoutes, publicRoutes } from './routes.ts';
import { listPeriode, pdpbVersion } from './store/rekap.ts';
import { isPublik } from './states.ts';
import { mejaText } from './text-meja.ts';
import { pdpbText as text } from './text.ts';
import { namaTriwulan, tulisTriwulan } from './triwulan.ts';

export const part: Part = {
  routes: [...publicRoutes, ...deskRoutes],
  permissions: pdpbPermissions,
  desk: [{ id: 'sidalih.pdpb', label: mejaText.menu, href: MEJA, permission: LIHAT, order: 48, under: 'sidalih.daftar' }],
  services: [{ id: 'sidalih.pdpb', bay: 'informasi', label: text.judul, detail: text.layananRinci, state: 'buka', href: PDPB }],
  tasks: pdpbTasks,
  demo: pdpbDemo,
  auditEvents: [...Object.values(PDPB_EVENTS), ...Object.values(MASUKAN_EVENTS)],
  eventNames: {
    [PDPB_EVENTS.BUKA]: mejaText.peristiwaBuka,
    [PDPB_EVENTS.LANJUT]: mejaText.peristiwaLanjut,
    [PDPB_EVENTS.USUL]: mejaText.peristiwaUsul,
    [PDPB_EVENTS.BATAL]: mejaText.peristiwaBatal,
    [PDPB_EVENTS.SETUJU]: mejaText.peristiwaSetuju,
    [MASUKAN_EVENTS.MUAT]: mejaText.peristiwaMasukan,
    [MASUKAN_EVENTS.TERAP]: mejaText.peristiwaTerap,
    [MASUKAN_EVENTS.COKTAS]: mejaText.peristiwaCoktas,
  },
  versionSources: { 'sidalih.pdpb': ({ database: { db } }) => pdpbVersion(db) },
  async *publicPaths({ database: { db } }) {
    const version = await pdpbVersion(db);
    yield { path: PDPB, version };
    for (const one of (await listPeriode(db, NATION)).filter(({ keadaan }) => isPublik(keadaan))) {
      for (const ending of ['', '.json', '.csv']) yield { path: `${rekapPath(one, one.kode)}${ending}`, version };
    }
  },
  openData: [
    {
      id: 'sidalih.pdpb',
      title: text.data,
      description: text.dataIsi,
      license: 'CC-BY-4.0',
      files: async ({ database: { db } }) => {
        const announced = (await listPeriode(db, NATION)).filter(({ keadaan }) => isPublik(keadaan));
        return [...new Map(announced.map((one) => [tulisTriwulan(one), one])).values()].map((one) => ({ href: `${rekapPath(one, NATION)}.csv`, title: namaTriwulan('id', one), type: 'text/csv' }));
      },
    },
  ],
};

