// What does the room of open data bring to the house?
import type { Module } from '#platform/module';
import { apiRoutes } from './api.ts';
import { apiPage } from './pages/api.tsx';
import { cataloguePage } from './pages/catalogue.tsx';
import { text } from './text.ts';

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
  retention: text.retention.en,
};
