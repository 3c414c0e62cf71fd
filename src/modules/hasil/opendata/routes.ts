// Which open-data addresses does the module of results bring? (for module.ts: `routes`, `openData`)
import type { Route } from '#platform/module';
import { bulkRoutes } from './bulk-routes.ts';
import { deltaRoutes } from './delta-routes.ts';
import { sirekapRoutes } from './sirekap-routes.ts';
import { sirekapPaperRoutes } from './sirekap-paper-routes.ts';
import { sumsRoutes } from './sums-routes.ts';
import { twinRoutes } from './twin-routes.ts';

export { hasilDataSets } from './data-sets.ts';

export const openDataRoutes: readonly Route[] = [...twinRoutes, ...sumsRoutes, ...bulkRoutes, ...deltaRoutes, ...sirekapRoutes, ...sirekapPaperRoutes];
