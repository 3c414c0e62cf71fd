// At which addresses do the exports stand, and what of them does the catalogue list? (for module.ts)
import type { Route } from '#platform/module';
import { nistRoutes } from './nist-routes.ts';
import { xlsxTwinRoutes } from './twin-xlsx.ts';

export { nistDataSets } from './data-sets.ts';

export const exportRoutes: readonly Route[] = [...xlsxTwinRoutes, ...nistRoutes];
