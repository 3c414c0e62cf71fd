// What do the profile, the hours and the channels of an office bring to the house?
import { z } from 'zod';
import { NATION } from '#kernel/area-code';
import { calendarVersion } from '#platform/calendar';
import type { Resource } from '#platform/identity';
import { type Deps, type Part, type Route, defineDesk, defineRoute } from '#platform/module';
import { findOffice, officeCodeOf } from '#platform/offices';
import { PROFIL_EVENT } from './actions/simpan-profil.ts';
import { JAM_EVENT } from './actions/ubah-jam.ts';
import { KANAL_EVENT, UJI_EVENT } from './actions/urus-kanal.ts';
import { MEJA } from './pages/address.ts';
import { kantorTasks, showKantor, takeJam, takeJamSetujui, takeKanal, takeProfil, takeUji } from './pages/meja-handle.ts';
import { nodeOf } from './pages/meja.tsx';
import { showStatus } from './pages/status.tsx';
import { LIHAT_KANTOR, SETUJUI_JAM, UJI_KANAL, URUS_KANTOR, kantorPermissions } from './permissions.ts';
import { listUsulJam } from './store/jam.ts';
import { kanalVersion } from './store/kanal.ts';
import { profilVersion } from './store/profil.ts';
import { tempat, wilayah } from './tempat.ts';
import { kanalText } from './text-kanal.ts';
import { meja } from './text-meja.ts';
import { ujiJob } from './uji.ts';

const params = z.object({ kantor: z.string().max(20) });
const body = z.record(z.string().max(80), z.union([z.string().max(2_000), z.array(z.string().max(60)).max(20)]));
const FIVE_MINUTES = 300_000;

/** The proposer of waiting hours is not their approver. */
async function usulan(deps: Deps, { kantor }: { readonly kantor: string }): Promise<Resource | undefined> {
  const resource = await tempat(deps, { kantor });
  const [usul] = await listUsulJam(deps.database.db, [kantor]);
  return resource === undefined ? undefined : { ...resource, ...(usul === undefined ? {} : { proposer: usul.pengusul }) };
}

const take = (id: string, ending: string, permission: string, handle: typeof takeProfil, resource = tempat): Route =>
  defineDesk({ id, path: `${MEJA}/:kantor/${ending}`, params, permission, resource, body, handle: (ask) => handle({ ...ask, query: {} }) });

export const part: Part = {
  routes: [
    defineRoute({ id: 'layanan.kantor-saluran', path: '/kantor/:kantor/saluran', summary: kanalText.status, params, epoch: ['layanan.kanal', 'layanan.jamkerja', 'layanan.saat'], maxAge: 60, handle: (ask) => showStatus(ask) }),
    defineDesk({
      id: 'layanan.kantor-meja',
      path: MEJA,
      permission: LIHAT_KANTOR,
      resource: (_deps, _params, who) => ({ kind: 'meja', id: 'kantor', node: nodeOf(who) }),
      handle: (ask) => showKantor({ ...ask, params: { kantor: officeCodeOf(nodeOf(ask.who)) }, body: {}, query: {} }),
    }),
    defineDesk({ id: 'layanan.kantor-satu-meja', path: `${MEJA}/:kantor`, params, permission: LIHAT_KANTOR, resource: wilayah, handle: (ask) => showKantor({ ...ask, body: {}, query: {} }) }),
    take('layanan.kantor-profil', 'profil', URUS_KANTOR, takeProfil),
    take('layanan.kantor-kanal', 'kanal', URUS_KANTOR, takeKanal),
    take('layanan.kantor-uji', 'uji', UJI_KANAL, takeUji),
    take('layanan.kantor-jam', 'jam', URUS_KANTOR, takeJam),
    take('layanan.kantor-jam-setujui', 'jam-setujui', SETUJUI_JAM, takeJamSetujui, usulan),
  ],
  permissions: kantorPermissions,
  desk: [{ id: 'layanan.kantor', label: meja.menu, href: MEJA, permission: LIHAT_KANTOR, order: 61, under: 'layanan.standar' }],
  tasks: kantorTasks,
  jobs: [ujiJob],
  auditEvents: [PROFIL_EVENT, KANAL_EVENT, UJI_EVENT, JAM_EVENT],
  eventNames: { [PROFIL_EVENT]: meja.peristiwaProfil, [KANAL_EVENT]: meja.peristiwaKanal, [UJI_EVENT]: meja.peristiwaUji, [JAM_EVENT]: meja.peristiwaJam },
  versionSources: {
    'layanan.kanal': ({ database: { db } }) => kanalVersion(db),
    'layanan.profil': ({ database: { db } }) => profilVersion(db),
    'layanan.jamkerja': ({ database: { db } }) => calendarVersion(db),
    // Hours are said to the minute, pages are made anew every five.
    'layanan.saat': ({ clock }) => Promise.resolve(String(Math.floor(clock.now() / FIVE_MINUTES))),
  },
  async *publicPaths({ database: { db } }) {
    if ((await findOffice(db, NATION)) !== undefined) yield { path: `/kantor/${NATION}/saluran`, version: await kanalVersion(db) };
  },
};
