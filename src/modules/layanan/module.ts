// What does layanan bring to the house? (front door, services, search, offices)
import type { Module } from '#platform/module';
import { about } from './pages/about.tsx';
import { access } from './pages/access.tsx';
import { home } from './pages/home.tsx';
import { office } from './pages/office.tsx';
import { offices } from './pages/offices.tsx';
import { search, searchJson } from './pages/search.tsx';
import { services } from './pages/services.tsx';
import { trackRoutes } from './pages/track.tsx';
import { publicPaths } from './public-paths.ts';
import { SOURCES } from './search-sources.ts';
import { COMING_TASKS } from './services.ts';
import { text } from './text.ts';
import { aboutText } from './text-about.ts';
import { officeText } from './text-offices.ts';
import { trackText } from './text-track.ts';

export const module: Module = {
  id: 'layanan',
  needs: ['hasil', 'pemilu'],
  name: text.nama,
  routes: [home, services, search, searchJson, offices, office, about, access, ...trackRoutes],
  nav: [{ id: 'layanan', label: text.nama, href: '/', order: 1 }],
  footer: [
    { column: 'layanan', label: text.daftarJudul, href: '/layanan' },
    { column: 'layanan', label: officeText.judul, href: '/kantor' },
    { column: 'layanan', label: trackText.lacakJudul, href: '/lacak' },
    { column: 'layanan', label: text.cariJudul, href: '/cari' },
    { column: 'tentang', label: aboutText.judul, href: '/tentang' },
    { column: 'tentang', label: aboutText.aksesJudul, href: '/bantuan/aksesibilitas' },
  ],
  services: COMING_TASKS,
  search: SOURCES,
  publicPaths,
  retention: 'keeps nothing: searches are neither logged nor counted',
};
