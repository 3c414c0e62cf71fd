// What do the figures of the voter list bring to the house?
import { z } from 'zod';
import { type AreaCode, NATION } from '#kernel/area-code';
import { say } from '#kernel/text';
import type { Resource } from '#platform/identity';
import { type DataSet, defineDesk, defineRoute, type Deps, type Part, type Route } from '#platform/module';
import type { PublicPath } from '#platform/publish';
import { findPaket } from '../aturan/packs.ts';
import { daftarVersion } from '../daftar/store/daftar.ts';
import { ANALISIS, DPT, wilayahPath } from './address.ts';
import { tahapTerbit } from './baca.ts';
import { giveWilayah, showIndex, showLists, showMeja, showWilayah } from './handle.tsx';
import { ringkasJob } from './jobs.ts';
import { dptAnswer } from './lembar-wilayah.ts';
import { LIHAT_ANALISIS, analisisPermissions } from './permissions.ts';
import { listPaketTerbit, listTerbit, readRingkas, ringkasVersion } from './store/ringkas.ts';
import { text } from './text.ts';

const SOURCE = 'sidalih.ringkas';
const KEEP_SECONDS = 60;
// Wide on purpose: a wrong word gets an answer of ours, not a bare one.
const word = z.string().max(40);
const pack = z.object({ paket: word });
const params = pack.extend({ kode: word });
const shared = { epoch: [SOURCE], maxAge: KEEP_SECONDS };
const ONE = `${DPT}/:paket/:kode`;
const WHOLE = `${DPT}/:paket`;

const routes: readonly Route[] = [
  defineRoute({ id: 'sidalih.dpt-indeks', path: DPT, ...shared, handle: (request) => showIndex(request) }),
  // Files first: the pattern of the page would take their endings for a part of the code.
  defineRoute({ id: 'sidalih.dpt-json', path: `${ONE}.json`, summary: text.anRute, params, answer: dptAnswer, ...shared, open: true, handle: (request) => giveWilayah(request, 'json') }),
  defineRoute({ id: 'sidalih.dpt-csv', path: `${ONE}.csv`, summary: text.anRute, params, type: 'text/csv; charset=utf-8', ...shared, open: true, handle: (request) => giveWilayah(request, 'csv') }),
  defineRoute({ id: 'sidalih.dpt-wilayah', path: ONE, params, ...shared, handle: (request) => showWilayah(request) }),
  defineRoute({ id: 'sidalih.dpt-paket', path: WHOLE, params: pack, ...shared, handle: (request) => showWilayah({ ...request, params: { ...request.params, kode: NATION } }) }),
  defineDesk({
    id: 'sidalih.analisis-daftar',
    path: ANALISIS,
    permission: LIHAT_ANALISIS,
    // The page itself lists within the own mandates alone.
    resource: (_deps, _params, who) => ({ kind: 'meja', id: 'analisis', node: who?.mandates[0]?.node ?? NATION }),
    handle: (request) => showLists(request),
  }),
  defineDesk({
    id: 'sidalih.analisis-wilayah',
    path: `${ANALISIS}/:paket/:kode`,
    params: z.object({ paket: word, kode: z.string().regex(/^(0|[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{10})$/) }),
    permission: LIHAT_ANALISIS,
    resource: (_deps, { paket, kode }): Resource => ({ kind: 'analisis', id: `${paket}/${kode}`, node: kode as AreaCode }),
    handle: (request) => showMeja(request),
  }),
];

const dataSets: readonly DataSet[] = [
  {
    id: 'sidalih.dpt',
    title: text.anData,
    description: text.anDataIsi,
    license: 'CC-BY-4.0',
    files: async ({ database: { db } }) =>
      (await listPaketTerbit(db)).flatMap((paket) => [
        { href: `${wilayahPath(paket, NATION)}.csv`, title: say('id', text.anUnduhCsv), type: 'text/csv' },
        { href: `${wilayahPath(paket, NATION)}.json`, title: say('id', text.anUnduhJson), type: 'application/json' },
      ]),
  },
];

/** Pages and files of the nation, its provinces, regencies and everything below that is announced; one kab/kota at a time. */
async function* publicPaths({ database: { db } }: Deps): AsyncGenerator<PublicPath> {
  const version = await ringkasVersion(db);
  yield { path: DPT, version };
  for (const id of await listPaketTerbit(db)) {
    const paket = await findPaket(db, id);
    const stages = paket === undefined ? [] : tahapTerbit(paket);
    const lists = stages.length === 0 ? [] : await listTerbit(db, id, stages, NATION);
    if (lists.length === 0) continue;
    const of = function* (kode: string, at: string): Generator<PublicPath> {
      for (const ending of ['', '.json', '.csv']) yield { path: `${wilayahPath(id, kode)}${ending}`, version: at, group: `dpt-${id}` };
    };
    yield { path: `${DPT}/${id}`, version, group: `dpt-${id}` };
    yield* of(NATION, version);
    for (const province of new Set(lists.map(({ kab }) => kab.slice(0, 2)))) yield* of(province, version);
    for (const list of lists) {
      yield* of(list.kab, String(list.no));
      for (const tingkat of [6, 10]) for (const kode of (await readRingkas(db, list, tingkat, list.kab)).keys()) yield* of(kode, String(list.no));
    }
  }
}

export const part: Part = {
  routes,
  permissions: analisisPermissions,
  desk: [{ id: 'sidalih.analisis', label: text.anMenu, href: ANALISIS, permission: LIHAT_ANALISIS, order: 43, under: 'sidalih.daftar' }],
  services: [{ id: 'sidalih.dpt', bay: 'pemilih', label: text.anNav, detail: text.anRingkas, state: 'buka', href: DPT }],
  openData: dataSets,
  jobs: [ringkasJob],
  versionSources: { [SOURCE]: async ({ database: { db } }) => `${await ringkasVersion(db)}-${await daftarVersion(db)}` },
  publicPaths,
};
