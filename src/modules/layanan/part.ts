// What did the front door bring before it had rooms behind it? (home, services, search, offices, tracking)
import type { Part } from '#platform/module';
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

export const part: Part = {
  routes: [home, services, search, searchJson, offices, office, about, access, ...trackRoutes],
  services: COMING_TASKS,
  search: SOURCES,
  publicPaths,
};
