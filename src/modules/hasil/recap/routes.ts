// Which addresses and permissions does the recapitulation desk bring?
import { z } from 'zod';
import { areaCode } from '#kernel/area-code';
import { NATION } from '#kernel/area-code';
import { type Module, type Route, defineDesk } from '#platform/module';
import { RECAP_EVENTS } from './actions/record-event.ts';
import {
  doAgenda,
  doApprove,
  doFoot,
  doNotes,
  doOwnObjection,
  doPropose,
  doRow,
  showAgenda,
  showClose,
  showFoot,
  showNotes,
  showRow,
} from './pages/handle.tsx';
import { LIST } from './pages/address.ts';
import type { RapatRequest } from './pages/do.ts';
import { recapTasks, showList } from './pages/list.tsx';
import { approveResource, seenResource, workResource } from './pages/load.ts';
import { cellFields } from './pages/typed.ts';
import { DAFTAR, KEBERATAN, KELOLA, LIHAT_RAPAT, SETUJUI, USUL, recapPermissions } from './permissions.ts';
import { publicRecapRoutes } from './public-routes.tsx';
import { desk } from './text-desk.ts';

const ROOT = '/kerja/hasil/:pemilu/:kontes/rapat/:kode';
const name = z.string().max(40);
const params = z.object({ pemilu: name, kontes: name, kode: name });
const rowParams = params.extend({ baris: z.string().regex(/^[1-9][0-9]{1,12}$/) });
const typed = z.string().max(4_000).optional();
const many = z.union([z.string().max(40), z.array(z.string().max(40)).max(200)]).optional();
const uuid = z.uuid();
const common = { langkah: z.string().max(20), uuid };

const as = (request: unknown): RapatRequest => request as RapatRequest;

const deskRoutes: readonly Route[] = [
  defineDesk({
    id: 'hasil.rapat-daftar',
    path: LIST,
    permission: DAFTAR,
    // The list itself is of one's own nodes only.
    resource: (_deps, _params, who) => ({ kind: 'meja', id: 'rapat', node: who?.mandates[0]?.node ?? NATION }),
    handle: (request) => showList(request),
  }),
  defineDesk({
    id: 'hasil.rapat',
    path: ROOT,
    params,
    permission: LIHAT_RAPAT,
    resource: seenResource,
    handle: (request) => showAgenda(as(request)),
  }),
  defineDesk({
    id: 'hasil.rapat-jalankan',
    path: ROOT,
    params,
    permission: KELOLA,
    resource: workResource,
    body: z.object({ ...common, tempat: typed, desa: z.string().max(200).optional(), sidik: z.string().max(64).optional() }),
    handle: (request) => doAgenda(as(request)),
  }),
  defineDesk({
    id: 'hasil.rapat-baris',
    path: `${ROOT}/baris/:baris`,
    params: rowParams,
    permission: LIHAT_RAPAT,
    resource: seenResource,
    handle: (request) => showRow(as(request), areaCode(request.params.baris)),
  }),
  defineDesk({
    id: 'hasil.rapat-isi-baris',
    path: `${ROOT}/baris/:baris`,
    params: rowParams,
    permission: KELOLA,
    resource: workResource,
    body: z.object({ uuid, sebab: typed, catatan: typed, ...cellFields }),
    handle: (request) => doRow(as(request), areaCode(request.params.baris)),
  }),
  defineDesk({
    id: 'hasil.rapat-kaki',
    path: `${ROOT}/kaki`,
    params,
    permission: LIHAT_RAPAT,
    resource: seenResource,
    handle: (request) => showFoot(as(request)),
  }),
  defineDesk({
    id: 'hasil.rapat-isi-kaki',
    path: `${ROOT}/kaki`,
    params,
    permission: KELOLA,
    resource: workResource,
    body: z.object({ uuid, ...cellFields }),
    handle: (request) => doFoot(as(request)),
  }),
  defineDesk({
    id: 'hasil.rapat-catatan',
    path: `${ROOT}/catatan`,
    params,
    permission: LIHAT_RAPAT,
    resource: seenResource,
    handle: (request) => showNotes(as(request)),
  }),
  defineDesk({
    id: 'hasil.rapat-catat',
    path: `${ROOT}/catatan`,
    params,
    permission: KELOLA,
    resource: workResource,
    body: z.object({ ...common, saksi: many, pengawas: many, nomor: typed, uraian: typed, tindak: typed, baris: typed }),
    handle: (request) => doNotes(as(request)),
  }),
  defineDesk({
    id: 'hasil.rapat-keberatan',
    path: `${ROOT}/keberatan`,
    params,
    permission: KEBERATAN,
    resource: workResource,
    body: z.object({ uuid, uraian: typed, baris: typed }),
    handle: (request) => doOwnObjection(as(request)),
  }),
  defineDesk({
    id: 'hasil.rapat-tutup',
    path: `${ROOT}/tutup`,
    params,
    permission: USUL,
    resource: seenResource,
    handle: (request) => showClose(as(request)),
  }),
  defineDesk({
    id: 'hasil.rapat-usul',
    path: `${ROOT}/tutup`,
    params,
    permission: USUL,
    resource: workResource,
    body: z.object({ ...common, urut: typed, dasar: typed, alasan: typed }),
    handle: (request) => doPropose(as(request)),
  }),
  defineDesk({
    id: 'hasil.rapat-setujui',
    path: `${ROOT}/tutup/setujui`,
    params,
    permission: SETUJUI,
    resource: approveResource,
    body: z.object({ ...common, urut: typed }),
    handle: (request) => doApprove(as(request)),
  }),
];

/** What the recapitulation desk adds to the module's declaration. */
export const recap = {
  routes: [...deskRoutes, ...publicRecapRoutes],
  permissions: recapPermissions,
  desk: [{ id: 'hasil.rapat', label: desk.menu, href: LIST, permission: DAFTAR, order: 30 }],
  tasks: recapTasks,
  auditEvents: RECAP_EVENTS,
} satisfies Partial<Module>;
