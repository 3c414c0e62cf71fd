// Which addresses, permissions and events do decrees bring?
import { z } from 'zod';
import { NATION } from '#kernel/area-code';
import { type Module, type Route, defineDesk } from '#platform/module';
import { cellFields } from '../recap/pages/typed.ts';
import { DECREE_EVENTS } from './actions/decide-decree.ts';
import { DRAFT_EVENT } from './actions/record-draft.ts';
import { LIST_SK } from './pages/address.ts';
import { type MejaRequest, type NaskahRequest, showDecide, showDraft, showFile, showForm, takeDecision, takeForm } from './pages/handle.tsx';
import { decreeTasks, showList } from './pages/list.tsx';
import { mejaResource, setujuResource } from './pages/load.ts';
import { DAFTAR_SK, ISI_SK, LIHAT_SK, SETUJUI_SK, USUL_SK, decreePermissions } from './permissions.ts';
import { publicDecreeRoutes } from './public-routes.tsx';
import { desk } from './text-desk.ts';

const MEJA = '/kerja/hasil/:pemilu/:kontes/keputusan';
const NASKAH = `${MEJA}/naskah/:naskah`;
const name = z.string().max(40);
const params = z.object({ pemilu: name, kontes: name });
const draftParams = params.extend({ naskah: z.uuid() });
const typed = z.string().max(4_000).optional();
const dates = (field: string) => Object.fromEntries(['tanggal', 'bulan', 'tahun'].map((part) => [`${field}_${part}`, typed]));
const formBody = z.object({
  uuid: z.uuid(),
  nomor: typed,
  tahun: typed,
  ...dates('tanggal'),
  sebab: typed,
  dasar_nomor: typed,
  ...dates('dasar_tanggal'),
  dasar_uraian: typed,
  ...cellFields,
  sah: typed,
  tidak_sah: typed,
  total: typed,
  lampiran: z.string().max(40_000).optional(),
});
const decisionBody = z.object({ langkah: z.string().max(20), sidik: z.string().max(64), alasan: typed });

const asMeja = (request: unknown): MejaRequest => request as MejaRequest;
const asNaskah = (request: unknown): NaskahRequest => request as NaskahRequest;

const deskRoutes: readonly Route[] = [
  defineDesk({
    id: 'hasil.keputusan-daftar',
    path: LIST_SK,
    permission: DAFTAR_SK,
    // The list itself is of contests that the own mandates cover.
    resource: (_deps, _params, who) => ({ kind: 'meja', id: 'keputusan', node: who?.mandates[0]?.node ?? NATION }),
    handle: (request) => showList(request),
  }),
  defineDesk({ id: 'hasil.keputusan-isi', path: `${MEJA}/baru`, params, permission: ISI_SK, resource: mejaResource, handle: (request) => showForm(asMeja(request)) }),
  defineDesk({
    id: 'hasil.keputusan-simpan',
    path: `${MEJA}/baru`,
    params,
    permission: ISI_SK,
    resource: mejaResource,
    body: formBody,
    media: 'files',
    files: 1,
    handle: (request) => takeForm(asMeja(request)),
  }),
  // Before the draft's own page: the router would take the ending for a part of its number.
  defineDesk({
    id: 'hasil.keputusan-berkas',
    path: `${NASKAH}.pdf`,
    params: draftParams,
    type: 'application/pdf',
    permission: LIHAT_SK,
    resource: mejaResource,
    handle: (request) => showFile(asNaskah(request)),
  }),
  defineDesk({ id: 'hasil.keputusan-naskah', path: NASKAH, params: draftParams, permission: LIHAT_SK, resource: mejaResource, handle: (request) => showDraft(asNaskah(request)) }),
  defineDesk({ id: 'hasil.keputusan-putus', path: `${NASKAH}/putus`, params: draftParams, permission: USUL_SK, resource: mejaResource, handle: (request) => showDecide(asNaskah(request)) }),
  defineDesk({
    id: 'hasil.keputusan-usul',
    path: `${NASKAH}/putus`,
    params: draftParams,
    permission: USUL_SK,
    resource: mejaResource,
    body: decisionBody,
    handle: (request) => takeDecision(asNaskah(request), false),
  }),
  defineDesk({
    id: 'hasil.keputusan-setujui',
    path: `${NASKAH}/putus/setujui`,
    params: draftParams,
    permission: SETUJUI_SK,
    resource: setujuResource,
    body: decisionBody,
    handle: (request) => takeDecision(asNaskah(request), true),
  }),
];

/** What decrees add to the module's declaration. */
export const decrees = {
  routes: [...deskRoutes, ...publicDecreeRoutes],
  permissions: decreePermissions,
  desk: [{ id: 'hasil.keputusan', label: desk.menu, href: LIST_SK, permission: DAFTAR_SK, order: 35 }],
  tasks: decreeTasks,
  auditEvents: [DRAFT_EVENT, ...Object.values(DECREE_EVENTS)],
} satisfies Partial<Module>;
