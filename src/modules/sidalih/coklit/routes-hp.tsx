// At which addresses does the phone of a Pantarlih work? (the page is a shell without anybody's data; what is sent is signed)
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '#kernel/text';
import { projectRoot } from '#platform/config';
import { appIcon } from '#platform/documents';
import { type Route, defineDesk, definePost, defineRoute } from '#platform/module';
import { AMBIL, COKLIT, FOTO, KIRIM, LEPASKAN, MANIFEST, SIAPKAN, WORKER, iconPath } from './address.ts';
import { fotoBody, kirimBody } from './bentuk.ts';
import { HpHeader, HpPage } from './pages/hp.tsx';
import { SIAP } from './permissions.ts';
import { bindBody, ownPhone, perangkatBody, showSiap, takeAmbil, takeIkat, takeLepas } from './siap.tsx';
import { receiveEntries, receivePhoto } from './terima.ts';
import { hp } from './text-hp.ts';

const manifest = {
  name: say('id', hp.coklitHpJudul),
  short_name: 'Coklit',
  lang: 'id',
  start_url: COKLIT,
  scope: COKLIT,
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#a4161a',
  icons: ([192, 512] as const).map((side) => ({ src: iconPath(side), sizes: `${String(side)}x${String(side)}`, type: 'image/png', purpose: 'any maskable' })),
};

/** It stands at the root so that it may serve `/coklit` itself, and is always asked for anew. */
function workerScript(): string {
  const folder = join(projectRoot(), 'dist/assets');
  const names = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Readonly<Record<string, string>>;
  return readFileSync(join(folder, names['coklit-worker.js'] ?? ''), 'utf8');
}

export const hpRoutes: readonly Route[] = [
  definePost({
    id: 'sidalih.coklit-hp',
    path: COKLIT,
    handle: () => ({ kind: 'page', title: say('id', hp.coklitHpJudul), header: <HpHeader lang="id" />, tone: 'entry', scripts: ['coklit'], body: <HpPage lang="id" /> }),
  }),
  definePost({
    id: 'sidalih.coklit-kirim',
    path: KIRIM,
    media: 'json',
    signed: true,
    body: kirimBody,
    handle: async ({ deps, body }) => ({ kind: 'json', body: await receiveEntries(deps, body.perangkat, body.kiriman) }),
  }),
  definePost({
    id: 'sidalih.coklit-foto',
    path: FOTO,
    media: 'files',
    files: 1,
    signed: true,
    body: fotoBody,
    handle: async ({ deps, body, uploads }) => ({ kind: 'json', body: await receivePhoto(deps, body, uploads) }),
  }),
  defineRoute({
    id: 'sidalih.coklit-manifest',
    path: MANIFEST,
    type: 'application/manifest+json',
    handle: () => ({ kind: 'text', type: 'application/manifest+json', body: JSON.stringify(manifest) }),
  }),
  ...([192, 512] as const).map((side) =>
    defineRoute({
      id: `sidalih.coklit-ikon-${String(side)}`,
      path: iconPath(side),
      type: 'image/png',
      maxAge: 86_400,
      handle: async () => ({ kind: 'bytes', type: 'image/png', body: await appIcon(side) }),
    }),
  ),
  defineRoute({ id: 'sidalih.coklit-pekerja', path: WORKER, type: 'text/javascript', handle: () => ({ kind: 'text', type: 'text/javascript; charset=utf-8', body: workerScript() }) }),
  defineDesk({ id: 'sidalih.coklit-siapkan', path: SIAPKAN, permission: SIAP.id, resource: ownPhone, handle: showSiap }),
  defineDesk({ id: 'sidalih.coklit-ikat', path: SIAPKAN, permission: SIAP.id, resource: ownPhone, body: bindBody, media: 'json', handle: takeIkat }),
  defineDesk({ id: 'sidalih.coklit-ambil', path: AMBIL, permission: SIAP.id, resource: ownPhone, body: perangkatBody, media: 'json', handle: takeAmbil }),
  defineDesk({ id: 'sidalih.coklit-lepas', path: LEPASKAN, permission: SIAP.id, resource: ownPhone, body: perangkatBody, handle: takeLepas }),
];
