// At which addresses does the offline station stand? (pages are shells without anybody's data; what is sent is signed)
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { say } from '#kernel/text';
import { projectRoot } from '#platform/config';
import { appIcon } from '#platform/documents';
import { type Deps, type DeskItem, type FormRequest, type Outcome, type Route, defineDesk, definePost, defineRoute } from '#platform/module';
import { findContest } from '../contests.ts';
import { contestParam, slugParam } from '../opendata/read-contest.ts';
import { findStation, stationParams } from '../desk/resource.ts';
import { type MejaTps, loadTps } from '../desk/scene.ts';
import { noticeOf } from '../pages/scene.ts';
import { LEPASKAN, LURING, MANIFEST, SIAPKAN, WORKER, iconPath } from './address.ts';
import { showCheck } from './check-print.tsx';
import { FormHeader, FormPage } from './pages/form.tsx';
import { ListHeader, ListPage } from './pages/list.tsx';
import { PrintPage } from './pages/print.tsx';
import { SIAP, bindBody, bindPhone, ownPhone, releaseBody, releasePhone, showPrepare } from './prepare.tsx';
import { receivePage } from './receive-photo.ts';
import { receiveEntry } from './receive.ts';
import { kirimanBody } from './shape.ts';
import { text } from './text.ts';

type Station = z.infer<typeof stationParams>;
const NOT_HERE = { kind: 'missing', reason: say('id', text.periksaRusak) } as const;

/** A page about one station, the same for everybody; in Indonesian, as the paper is. */
async function stationPage(deps: Deps, params: Station, draw: (tps: MejaTps) => Outcome): Promise<Outcome> {
  if ((await findStation(deps, params)) === undefined) return NOT_HERE;
  return draw(await loadTps(deps, 'id', params));
}

const entry = ({ deps, params }: FormRequest<Station, unknown, unknown>): Promise<Outcome> =>
  stationPage(deps, params, (tps) => ({
    kind: 'page',
    title: `${say('id', text.isiFormulir)}, ${tps.nama}`,
    header: <FormHeader tps={tps} />,
    tone: 'entry',
    scripts: ['entry', 'luring'],
    ...noticeOf(tps.scene),
    body: <FormPage tps={tps} />,
  }));

const print = ({ deps, params }: FormRequest<Station, unknown, unknown>): Promise<Outcome> =>
  stationPage(deps, params, (tps) => ({
    kind: 'page',
    title: `${say('id', text.cetakJudul)}, ${tps.nama}`,
    header: <FormHeader tps={tps} />,
    tone: 'entry',
    scripts: ['luring'],
    ...noticeOf(tps.scene),
    body: <PrintPage tps={tps} />,
  }));

const pages: readonly Route[] = [
  definePost({
    id: 'hasil.luring',
    path: LURING,
    handle: () => ({ kind: 'page', title: say('id', text.judul), header: <ListHeader lang="id" />, tone: 'entry', scripts: ['entry', 'luring'], body: <ListPage lang="id" /> }),
  }),
  definePost({ id: 'hasil.luring-isi', path: `${LURING}/isi/:pemilu/:kontes/:kode`, params: stationParams, handle: entry }),
  definePost({ id: 'hasil.luring-cetak', path: `${LURING}/cetak/:pemilu/:kontes/:kode`, params: stationParams, handle: print }),
  defineRoute({ id: 'hasil.luring-periksa', path: `${LURING}/periksa`, query: z.object({ d: z.string().max(1_200).optional() }), handle: showCheck }),
  defineDesk({ id: 'hasil.luring-siapkan', path: SIAPKAN, permission: SIAP.id, resource: ownPhone, handle: showPrepare }),
  defineDesk({ id: 'hasil.luring-ikat', path: SIAPKAN, permission: SIAP.id, resource: ownPhone, body: bindBody, media: 'json', handle: bindPhone }),
  defineDesk({ id: 'hasil.luring-lepas', path: LEPASKAN, permission: SIAP.id, resource: ownPhone, body: releaseBody, handle: releasePhone }),
];

const messages: readonly Route[] = [
  definePost({
    id: 'hasil.luring-kirim',
    path: `${LURING}/kirim`,
    media: 'json',
    signed: true,
    body: kirimanBody,
    handle: async ({ deps, body }) => ({ kind: 'json', body: await receiveEntry(deps, body) }),
  }),
  definePost({
    id: 'hasil.luring-foto',
    path: `${LURING}/foto`,
    media: 'files',
    files: 1,
    signed: true,
    body: kirimanBody,
    handle: async ({ deps, body, uploads }) => ({ kind: 'json', body: await receivePage(deps, body, uploads[0]) }),
  }),
];

const packParams = z.object({ pemilu: slugParam, kontes: contestParam });

/** What an installed page is made of besides its pages. */
const files: readonly Route[] = [
  defineRoute({
    id: 'hasil.luring-paket',
    path: `${LURING}/paket/:pemilu/:kontes.json`,
    params: packParams,
    handle: async ({ deps, params }) => {
      const kontes = await findContest(deps.database.db, params.pemilu, params.kontes);
      return kontes === undefined ? NOT_HERE : { kind: 'json', body: kontes.pack };
    },
  }),
  defineRoute({
    id: 'hasil.luring-manifest',
    path: MANIFEST,
    type: 'application/manifest+json',
    handle: () => ({ kind: 'text', type: 'application/manifest+json', body: JSON.stringify(manifest) }),
  }),
  ...([192, 512] as const).map((side) =>
    defineRoute({
      id: `hasil.luring-ikon-${side}`,
      path: iconPath(side),
      type: 'image/png',
      maxAge: 86_400,
      handle: async () => ({ kind: 'bytes', type: 'image/png', body: await appIcon(side) }),
    }),
  ),
  defineRoute({ id: 'hasil.luring-pekerja', path: WORKER, type: 'text/javascript', handle: () => ({ kind: 'text', type: 'text/javascript; charset=utf-8', body: workerScript() }) }),
];

const manifest = {
  name: say('id', text.judul),
  short_name: 'Pendopo TPS',
  lang: 'id',
  start_url: LURING,
  scope: LURING,
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#a4161a',
  icons: ([192, 512] as const).map((side) => ({ src: iconPath(side), sizes: `${side}x${side}`, type: 'image/png', purpose: 'any maskable' })),
};

/** It stands at the root so that it may serve `/luring` itself, and is always asked for anew. */
function workerScript(): string {
  const folder = join(projectRoot(), 'dist/assets');
  const names = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Readonly<Record<string, string>>;
  return readFileSync(join(folder, names['worker.js'] ?? ''), 'utf8');
}

export const luringDesk: DeskItem = { id: 'hasil.luring', label: text.menu, href: SIAPKAN, permission: SIAP.id, order: 25 };
export const luringRoutes: readonly Route[] = [...pages, ...messages, ...files];
