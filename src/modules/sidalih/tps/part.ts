// What does the mapping of stations bring to the house?
import { z } from 'zod';
import { type AreaCode, NATION } from '#kernel/area-code';
import type { Resource } from '#platform/identity';
import { defineDesk, type Deps, type Part, type Route } from '#platform/module';
import { idDaftar } from '../daftar/buat.ts';
import { readDaftar } from '../daftar/store/daftar.ts';
import { PETA_TERIMA } from './actions/terima-peta.ts';
import { PETA_UBAH } from './actions/ubah-usul.ts';
import { DAFTAR_PETA } from './pages/address.ts';
import { type DesaRequest, showDesa, showFile, showTerima, takeSemua, takeStep, takeTerima } from './pages/handle.tsx';
import { showKab, showLists } from './pages/list.tsx';
import { LIHAT_PETA, SUSUN_PETA, TETAPKAN_PETA, petaPermissions } from './permissions.ts';
import { text } from './text.ts';

const KAB = `${DAFTAR_PETA}/:paket/:kab`;
const DESA = `${KAB}/:desa`;
const kabParams = z.object({ paket: z.string().regex(/^[a-z]+-[0-9]{4}$/), kab: z.string().regex(/^[0-9]{4}$/) });
const desaParams = kabParams.extend({ desa: z.string().regex(/^[0-9]{10}$/) });
const sorted = z.object({ urut: z.string().max(20).optional(), arah: z.string().max(10).optional() });
const rt = z.object({ rt: z.string().max(9).optional() });
const typed = z.string().max(100).optional();
const stepBody = z.object({
  langkah: z.string().max(20),
  versi: z.string().regex(/^[0-9]{1,9}$/),
  jumlah: typed,
  bagian: typed,
  ke: typed,
  rt: typed,
  keluarga: typed,
  ke_keluarga: typed,
  medan: z.string().max(60_000).optional(),
});
const takeBody = z.object({ versi: z.string().regex(/^[0-9]{1,9}$/), sidik: z.string().regex(/^[0-9a-f]{64}$/) });

type Kab = z.infer<typeof kabParams>;

/** A part of a list at a node within its kab/kota. */
const partAt = (node: (params: Kab & { desa?: string }) => string) =>
  async ({ database: { db } }: Deps, params: Kab & { desa?: string }): Promise<Resource | undefined> => {
    const list = await readDaftar(db, idDaftar(params.paket, params.kab));
    if (list === undefined || params.desa?.startsWith(params.kab) === false) return undefined;
    return { kind: 'peta', id: list.id, node: node(params) as AreaCode };
  };
const ofDesa = partAt(({ kab, desa }) => desa ?? kab);
const ofKab = partAt(({ kab }) => kab);

/** For the table of desa: whoever has any part of the kab/kota in reach comes in and sees that part. */
async function nearKab(deps: Deps, params: Kab, who: Parameters<NonNullable<Route['guard']>['resource']>[2]): Promise<Resource | undefined> {
  const own = who?.mandates.find(({ node }) => node.startsWith(params.kab))?.node;
  const list = await ofKab(deps, params);
  return list === undefined || own === undefined ? list : { ...list, node: own };
}

const asDesa = (request: unknown): DesaRequest => request as DesaRequest;

const routes: readonly Route[] = [
  defineDesk({
    id: 'sidalih.peta-daftar',
    path: DAFTAR_PETA,
    query: sorted,
    permission: LIHAT_PETA,
    // The page itself lists within the own mandates alone.
    resource: (_deps, _params, who) => ({ kind: 'meja', id: 'peta', node: who?.mandates[0]?.node ?? NATION }),
    handle: (request) => showLists(request),
  }),
  defineDesk({ id: 'sidalih.peta-kab', path: KAB, params: kabParams, query: sorted, permission: LIHAT_PETA, resource: nearKab, handle: (request) => showKab(request) }),
  defineDesk({ id: 'sidalih.peta-semua', path: `${KAB}/susun`, params: kabParams, permission: SUSUN_PETA, resource: ofKab, body: z.object({}), handle: (request) => takeSemua(request) }),
  // Before the page itself: the router would take the ending for a part of the code.
  defineDesk({ id: 'sidalih.peta-pdf', path: `${DESA}.pdf`, params: desaParams, type: 'application/pdf', permission: LIHAT_PETA, resource: ofDesa, handle: (request) => showFile(asDesa(request), 'pdf') }),
  defineDesk({ id: 'sidalih.peta-csv', path: `${DESA}.csv`, params: desaParams, type: 'text/csv', permission: LIHAT_PETA, resource: ofDesa, handle: (request) => showFile(asDesa(request), 'csv') }),
  defineDesk({ id: 'sidalih.peta-desa', path: DESA, params: desaParams, query: rt, permission: LIHAT_PETA, resource: ofDesa, handle: (request) => showDesa(asDesa(request)) }),
  defineDesk({ id: 'sidalih.peta-susun', path: `${DESA}/susun`, params: desaParams, query: rt, permission: SUSUN_PETA, resource: ofKab, body: stepBody, handle: (request) => takeStep(asDesa(request)) }),
  defineDesk({ id: 'sidalih.peta-terima', path: `${DESA}/terima`, params: desaParams, permission: TETAPKAN_PETA, resource: ofKab, handle: (request) => showTerima(asDesa(request)) }),
  defineDesk({ id: 'sidalih.peta-tetapkan', path: `${DESA}/terima`, params: desaParams, permission: TETAPKAN_PETA, resource: ofKab, body: takeBody, handle: (request) => takeTerima(asDesa(request)) }),
];

export const part: Part = {
  routes,
  permissions: petaPermissions,
  desk: [{ id: 'sidalih.peta', label: text.tpsMenu, href: DAFTAR_PETA, permission: LIHAT_PETA, order: 42, under: 'sidalih.daftar' }],
  auditEvents: [PETA_UBAH, PETA_TERIMA],
  eventNames: { [PETA_UBAH]: text.tpsPeristiwaUbah, [PETA_TERIMA]: text.tpsPeristiwaTerima },
};
