// What do joined requests and joint files bring to the house?
import { z } from 'zod';
import { NATION } from '#kernel/area-code';
import type { Resource, SignedIn } from '#platform/identity';
import { type Deps, type Part, defineDesk, definePost } from '#platform/module';
import { permohonanResource } from '../jawaban/pages/susun.tsx';
import { LAYANI, LIHAT, PUTUS } from '../permohonan/permissions.ts';
import { BERSAMA, BERSAMA_BARU, BERSAMA_SATU, GABUNG, GABUNG_SAYA, SALIN } from './address.ts';
import { GABUNG_EVENTS } from './events.ts';
import { baruBersamaBody, baruQuery, showBersama, showBersamaBaru, takeBersamaBaru } from './pages/daftar.tsx';
import { gabungSayaBody, takeGabungSaya } from './pages/saya.ts';
import { anggotaBody, bersamaResource, serentakBody, showSatu } from './pages/satu.tsx';
import { takeAnggota, takeSerentak } from './pages/serentak.ts';
import { gabungBody, salinBody, takeGabung, takeSalin } from './pages/tawar.ts';

const params = z.object({ id: z.uuid() });
const own = (_deps: Deps, _params: unknown, who: SignedIn | undefined): Resource => ({ kind: 'meja', id: 'ppid', node: who?.mandates[0]?.node ?? NATION });

export const part: Part = {
  routes: [
    defineDesk({ id: 'ppid.bersama', path: BERSAMA, permission: LIHAT, resource: own, handle: (ask) => showBersama(ask) }),
    defineDesk({ id: 'ppid.bersama-baru', path: BERSAMA_BARU, query: baruQuery, permission: LAYANI, resource: own, handle: (ask) => showBersamaBaru(ask) }),
    defineDesk({ id: 'ppid.bersama-buat', path: BERSAMA_BARU, permission: LAYANI, resource: own, body: baruBersamaBody, handle: (ask) => takeBersamaBaru(ask) }),
    defineDesk({ id: 'ppid.bersama-satu', path: BERSAMA_SATU, params, permission: LIHAT, resource: bersamaResource, handle: (ask) => showSatu(ask) }),
    defineDesk({ id: 'ppid.bersama-anggota', path: `${BERSAMA_SATU}/anggota`, params, permission: LAYANI, resource: bersamaResource, body: anggotaBody, handle: (ask) => takeAnggota(ask) }),
    defineDesk({ id: 'ppid.bersama-serentak', path: `${BERSAMA_SATU}/serentak`, params, permission: PUTUS, resource: bersamaResource, body: serentakBody, handle: (ask) => takeSerentak(ask) }),
    defineDesk({ id: 'ppid.gabung', path: GABUNG, params, permission: LAYANI, resource: permohonanResource, body: gabungBody, handle: (ask) => takeGabung(ask) }),
    defineDesk({ id: 'ppid.salin', path: SALIN, params, permission: PUTUS, resource: permohonanResource, body: salinBody, handle: (ask) => takeSalin(ask) }),
    definePost({ id: 'ppid.gabung-saya', path: GABUNG_SAYA, body: gabungSayaBody, handle: takeGabungSaya }),
  ],
  auditEvents: Object.keys(GABUNG_EVENTS),
  eventNames: GABUNG_EVENTS,
};
