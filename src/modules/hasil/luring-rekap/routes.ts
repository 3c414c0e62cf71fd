// Which address, commands and events does a plenary away from the centre bring?
import { z } from 'zod';
import { type Module, defineDesk } from '#platform/module';
import type { RapatRequest } from '../recap/pages/do.ts';
import { seenResource } from '../recap/pages/load.ts';
import { LIHAT_RAPAT } from '../recap/permissions.ts';
import { PAKET_EVENTS } from './actions/keep-package.ts';
import { LAPTOP_EVENTS } from './actions/register-laptop.ts';
import { centreCommands } from './centre-commands.ts';
import { laptopCommands } from './laptop-commands.ts';
import { showPackages } from './pages/packages.tsx';

const name = z.string().max(40);

/** What the room adds to the module's declaration. */
export const luringRekap = {
  routes: [
    defineDesk({
      id: 'hasil.rapat-paket',
      path: '/kerja/hasil/:pemilu/:kontes/rapat/:kode/paket',
      params: z.object({ pemilu: name, kontes: name, kode: name }),
      permission: LIHAT_RAPAT,
      resource: seenResource,
      handle: (request) => showPackages(request as unknown as RapatRequest),
    }),
  ],
  commands: [...centreCommands, ...laptopCommands],
  auditEvents: [...PAKET_EVENTS, ...LAPTOP_EVENTS],
} satisfies Partial<Module>;
