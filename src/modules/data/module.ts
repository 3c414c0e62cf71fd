// What does the room of open data bring to the house?
import type { Module } from '#platform/module';
import { apiRoutes, programVersion } from './api.ts';
import { apiPage } from './pages/api.tsx';
import { cataloguePage } from './pages/catalogue.tsx';
import { publicPaths } from './public-paths.ts';
import { text } from './text.ts';

const MINUTE_MS = 60_000;

export const module: Module = {
  id: 'data',
  needs: [],
  name: text.module,
  routes: [cataloguePage, apiPage, ...apiRoutes],
  nav: [{ id: 'data.katalog', label: text.navData, href: '/data', order: 40 }],
  footer: [
    { column: 'keterbukaan', label: text.navData, href: '/data' },
    { column: 'keterbukaan', label: text.navApi, href: '/api' },
  ],
  services: [{ id: 'data.unduh', bay: 'hasil', label: text.taskDownload, detail: text.taskDownloadDetail, state: 'buka', href: '/data' }],
  versionSources: {
    /** The list of files: composed at most once a minute, whoever asks. */
    'data.menit': ({ clock }) => Promise.resolve(String(Math.floor(clock.now() / MINUTE_MS))),
    /** The description of the addresses: it changes with the program only. */
    'data.rilis': () => Promise.resolve(programVersion()),
  },
  publicPaths,
  retention: text.retention.en,
};
