// Which addresses does intake have for officers?
import { z } from 'zod';
import { NATION } from '#kernel/area-code';
import type { Resource } from '#platform/identity';
import { type Deps, type Route, defineDesk } from '#platform/module';
import { readDaftar } from '../daftar/store/daftar.ts';
import { DESK_LIMITS } from './file.ts';
import { type ListParams, showLists, showUpload, takeUpload, uploadBody } from './pages/list.tsx';
import { type LoadParams, decideBody, showLoad, takeDecision } from './pages/load.tsx';
import { giveReport } from './pages/report.ts';
import { MEJA_MASUKAN, MUATAN_LIHAT, MUATAN_SETUJU, MUATAN_UNGGAH, MUATAN_USUL } from './permissions.ts';
import { readMuatan } from './store/muatan.ts';

const params = z.object({ daftar: z.string().max(40) });
const loadParams = params.extend({ id: z.uuid() });
const LIST = `${MEJA_MASUKAN}/:daftar`;
const LOAD = `${LIST}/:id`;

async function listResource({ database }: Deps, { daftar }: ListParams): Promise<Resource | undefined> {
  const list = await readDaftar(database.db, daftar);
  return list === undefined ? undefined : { kind: 'daftar', id: list.id, node: list.kab };
}

/** Names who proposed, so that another one approves. */
async function loadResource({ database }: Deps, { daftar, id }: LoadParams): Promise<Resource | undefined> {
  const [list, load] = [await readDaftar(database.db, daftar), await readMuatan(database.db, id)];
  if (list === undefined || load?.daftar !== list.id) return undefined;
  return { kind: 'muatan', id: load.id, node: list.kab, ...(load.pengusul === null ? {} : { proposer: load.pengusul.id }) };
}

export const masukanRoutes: readonly Route[] = [
  defineDesk({
    id: 'sidalih.masukan',
    path: MEJA_MASUKAN,
    permission: MUATAN_LIHAT,
    // The list itself is of lists that the own mandates cover.
    resource: (_deps, _params, who) => ({ kind: 'meja', id: 'masukan', node: who?.mandates[0]?.node ?? NATION }),
    handle: (request) => showLists(request),
  }),
  defineDesk({ id: 'sidalih.masukan-daftar', path: LIST, params, permission: MUATAN_LIHAT, resource: listResource, handle: (request) => showUpload(request) }),
  defineDesk({
    id: 'sidalih.masukan-unggah',
    path: LIST,
    params,
    permission: MUATAN_UNGGAH,
    resource: listResource,
    body: uploadBody,
    media: 'files',
    files: 1,
    largest: DESK_LIMITS.bytes,
    handle: (request) => takeUpload(request),
  }),
  defineDesk({ id: 'sidalih.masukan-laporan', path: `${LOAD}/laporan.csv`, params: loadParams, type: 'text/csv', permission: MUATAN_LIHAT, resource: loadResource, handle: (request) => giveReport(request) }),
  defineDesk({ id: 'sidalih.masukan-muatan', path: LOAD, params: loadParams, permission: MUATAN_LIHAT, resource: loadResource, handle: (request) => showLoad(request) }),
  defineDesk({ id: 'sidalih.masukan-putus', path: `${LOAD}/putus`, params: loadParams, permission: MUATAN_USUL, resource: loadResource, body: decideBody, handle: (request) => takeDecision(request, false) }),
  defineDesk({ id: 'sidalih.masukan-setujui', path: `${LOAD}/setujui`, params: loadParams, permission: MUATAN_SETUJU, resource: loadResource, body: decideBody, handle: (request) => takeDecision(request, true) }),
];
