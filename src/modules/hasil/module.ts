// What does hasil bring to the house? (results from polling station to nation)
import type { Module } from '#platform/module';
import { hasilDataSets, openDataRoutes } from './opendata/routes.ts';
import { pageRoutes } from './pages/routes.ts';
import { seqTerakhir } from './store/history.ts';
import { text } from './text-module.ts';

export const module: Module = {
  id: 'hasil',
  needs: ['pemilu'],
  name: text.namaModul,
  routes: [...pageRoutes, ...openDataRoutes],
  nav: [{ id: 'hasil', label: text.menu, href: '/hasil', order: 10 }],
  services: [
    { id: 'hasil.daerah', bay: 'hasil', label: text.lihatHasil, detail: text.lihatHasilIsi, state: 'buka', href: '/hasil' },
    { id: 'hasil.formulir', bay: 'hasil', label: text.lihatFormulir, detail: text.lihatFormulirIsi, state: 'buka', href: '/cari' },
  ],
  openData: hasilDataSets,
  versionSources: {
    /** The last number of the log: any new figure moves it. */
    'hasil.seq': async ({ database }) => String(await seqTerakhir(database.db)),
  },
  retention: 'figures are public and append-only; they are kept for good, simulated ones until real ones come',
};
