// What do the copies of the list bring to the house?
import { z } from 'zod';
import { type AreaCode, NATION } from '#kernel/area-code';
import type { Resource, SignedIn } from '#platform/identity';
import { defineDesk, defineRoute, type Deps, type Part, type Route } from '#platform/module';
import { idDaftar } from '../daftar/buat.ts';
import { SALINAN_SERAH, SALINAN_TERIMA } from './actions/serah.ts';
import { SALINAN_MINTA, SALINAN_SETUJU, SALINAN_SIAP } from './actions/terbit.ts';
import { PERIKSA, SALINAN } from './address.ts';
import { type SalinanRequest, showApprove, showCheck, showLists, showReceipt, showSalinan, showTake, takeApprove, takeCopy, takeMinta } from './handle.tsx';
import { salinanJob } from './jobs.ts';
import { AMBIL_SALINAN, LIHAT_SALINAN, MINTA_SALINAN, SETUJUI_SALINAN, salinanPermissions } from './permissions.ts';
import { salinanTasks } from './tasks.ts';
import { findTerbit } from './terbit.ts';
import { text } from './text.ts';

const ONE = `${SALINAN}/:paket/:kab`;
const params = z.object({ paket: z.string().regex(/^[a-z]+-[0-9]{4}$/), kab: z.string().regex(/^[0-9]{4}$/) });
const place = params.extend({ kode: z.string().regex(/^(\d{4}|\d{6}|\d{10}|\d{13})$/) });
const handed = params.extend({ serah: z.uuid() });
const query = z.object({ ambil: z.string().max(20).optional() });
const body = z.object({});

type Params = z.infer<typeof params> & { readonly kode?: string };

async function ofKab(deps: Deps, { paket, kab }: Params): Promise<Resource | undefined> {
  const terbit = await findTerbit(deps.database.db, idDaftar(paket, kab));
  return terbit === undefined ? undefined : { kind: 'salinan', id: terbit.list.id, node: terbit.kab };
}

/** Whoever has a part of the kab/kota in reach sees how far the copy is. */
async function near(deps: Deps, at: Params, who: SignedIn | undefined): Promise<Resource | undefined> {
  const found = await ofKab(deps, at);
  const own = who?.mandates.find(({ node }) => node.startsWith(at.kab))?.node;
  return found === undefined || own === undefined ? found : { ...found, node: own };
}

/** For approving: whoever proposed is named, so that the decision keeps that person out. */
async function proposed(deps: Deps, at: Params): Promise<Resource | undefined> {
  const terbit = await findTerbit(deps.database.db, idDaftar(at.paket, at.kab));
  return terbit?.salinan === undefined ? undefined : { kind: 'salinan', id: terbit.list.id, node: terbit.kab, proposer: terbit.salinan.pengusul };
}

async function ofPlace(deps: Deps, at: Params): Promise<Resource | undefined> {
  const found = await ofKab(deps, at);
  return found === undefined || at.kode?.startsWith(at.kab) !== true ? undefined : { ...found, node: at.kode as AreaCode };
}

const asked = (request: unknown): SalinanRequest => request as SalinanRequest;

const routes: readonly Route[] = [
  // Asks the database each time and is kept nowhere: a file may have been handed over a moment ago.
  defineRoute({ id: 'sidalih.salinan-periksa', path: PERIKSA, query: z.object({ kode: z.string().max(90).optional() }), maxAge: 0, handle: (request) => showCheck(request) }),
  defineDesk({
    id: 'sidalih.salinan-daftar',
    path: SALINAN,
    permission: LIHAT_SALINAN,
    // The page itself lists within the own mandates alone.
    resource: (_deps, _params, who) => ({ kind: 'meja', id: 'salinan', node: who?.mandates[0]?.node ?? NATION }),
    handle: (request) => showLists(request),
  }),
  defineDesk({ id: 'sidalih.salinan-kab', path: ONE, params, query, permission: LIHAT_SALINAN, resource: near, handle: (request) => showSalinan(asked(request)) }),
  defineDesk({ id: 'sidalih.salinan-minta', path: `${ONE}/minta`, params, query, permission: MINTA_SALINAN, resource: ofKab, body, handle: (request) => takeMinta(asked(request)) }),
  defineDesk({ id: 'sidalih.salinan-setujui', path: `${ONE}/setujui`, params, permission: SETUJUI_SALINAN, resource: ofKab, handle: (request) => showApprove(asked(request)) }),
  defineDesk({ id: 'sidalih.salinan-disetujui', path: `${ONE}/setujui`, params, permission: SETUJUI_SALINAN, resource: proposed, body, handle: (request) => takeApprove(asked(request)) }),
  defineDesk({ id: 'sidalih.salinan-terima', path: `${ONE}/serah/:serah.pdf`, params: handed, type: 'application/pdf', permission: LIHAT_SALINAN, resource: near, handle: (request) => showReceipt(asked(request)) }),
  defineDesk({ id: 'sidalih.salinan-ambil', path: `${ONE}/:kode/ambil`, params: place, permission: AMBIL_SALINAN, resource: ofPlace, handle: (request) => showTake(asked(request)) }),
  defineDesk({ id: 'sidalih.salinan-serah', path: `${ONE}/:kode/ambil`, params: place, permission: AMBIL_SALINAN, resource: ofPlace, body, handle: (request) => takeCopy(asked(request)) }),
];

export const part: Part = {
  routes,
  permissions: salinanPermissions,
  desk: [{ id: 'sidalih.salinan', label: text.salMenu, href: SALINAN, permission: LIHAT_SALINAN, order: 44, under: 'sidalih.daftar' }],
  tasks: salinanTasks,
  jobs: [salinanJob],
  auditEvents: [SALINAN_MINTA, SALINAN_SETUJU, SALINAN_SIAP, SALINAN_SERAH, SALINAN_TERIMA],
  eventNames: {
    [SALINAN_MINTA]: text.salPeristiwaMinta,
    [SALINAN_SETUJU]: text.salPeristiwaSetuju,
    [SALINAN_SIAP]: text.salPeristiwaSiap,
    [SALINAN_SERAH]: text.salPeristiwaSerah,
    [SALINAN_TERIMA]: text.salPeristiwaTerima,
  },
};
