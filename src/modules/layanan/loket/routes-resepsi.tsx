// At which addresses does a reception device work, and where is it set up?
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { say } from '#kernel/text';
import { projectRoot } from '#platform/config';
import { appIcon } from '#platform/documents';
import { type Route, defineDesk, definePost, defineRoute } from '#platform/module';
import { MEJA } from '../kunjungan/alamat.ts';
import { terimaLuring } from './actions/luring.ts';
import { KIRIM, MANIFEST, RESEPSI, WORKER, iconPath } from './alamat-resepsi.ts';
import { kantorResource } from './pages/kantor.ts';
import { ikatBody, showKertas, showPerangkat, takeAtur, takeCabut, takeIkat, takeKertas } from './pages/perangkat.tsx';
import { ATUR, TERIMA } from './permissions.ts';
import { kirimBody } from './resepsi/bentuk.ts';
import { ResepsiHeader, ResepsiPage } from './resepsi/halaman.tsx';
import { resepsiText as t } from './text-resepsi.ts';

const manifest = {
  name: say('id', t.judul),
  short_name: 'Resepsi',
  lang: 'id',
  start_url: RESEPSI,
  scope: RESEPSI,
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#a4161a',
  icons: ([192, 512] as const).map((side) => ({ src: iconPath(side), sizes: `${String(side)}x${String(side)}`, type: 'image/png', purpose: 'any maskable' })),
};

/** It stands at the root so that it may serve `/resepsi` itself, and is always asked for anew. */
function workerScript(): string {
  const folder = join(projectRoot(), 'dist/assets');
  const names = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Readonly<Record<string, string>>;
  return readFileSync(join(folder, names['resepsi-worker.js'] ?? ''), 'utf8');
}

const kantor = z.object({ kantor: z.string().max(20) });
const word = z.string().max(60).optional();
const many = z.union([z.string().max(60), z.array(z.string().max(60)).max(40)]).optional();
const desk = (path: string): string => `${MEJA}/:kantor${path}`;
const setUp = { params: kantor, permission: ATUR, resource: kantorResource };

export const resepsiRoutes: readonly Route[] = [
  definePost({ id: 'layanan.resepsi-hp', path: RESEPSI, handle: () => ({ kind: 'page', title: say('id', t.judul), header: <ResepsiHeader lang="id" />, tone: 'entry', scripts: ['resepsi'], body: <ResepsiPage lang="id" /> }) }),
  definePost({ id: 'layanan.resepsi-kirim', path: KIRIM, media: 'json', signed: true, body: kirimBody, handle: async ({ deps, body }) => ({ kind: 'json', body: await terimaLuring(deps, body) }) }),
  defineRoute({ id: 'layanan.resepsi-manifest', path: MANIFEST, type: 'application/manifest+json', handle: () => ({ kind: 'text', type: 'application/manifest+json', body: JSON.stringify(manifest) }) }),
  ...([192, 512] as const).map((side) => defineRoute({ id: `layanan.resepsi-ikon-${String(side)}`, path: iconPath(side), type: 'image/png', maxAge: 86_400, handle: async () => ({ kind: 'bytes', type: 'image/png', body: await appIcon(side) }) })),
  defineRoute({ id: 'layanan.resepsi-pekerja', path: WORKER, type: 'text/javascript', handle: () => ({ kind: 'text', type: 'text/javascript; charset=utf-8', body: workerScript() }) }),
  defineDesk({ id: 'layanan.loket-perangkat', path: desk('/perangkat'), ...setUp, handle: (ask) => showPerangkat(ask) }),
  defineDesk({ id: 'layanan.loket-perangkat-ikat', path: desk('/perangkat'), ...setUp, body: ikatBody, media: 'json', handle: (ask) => takeIkat(ask) }),
  defineDesk({ id: 'layanan.loket-perangkat-cabut', path: desk('/perangkat/cabut'), ...setUp, body: z.object({ id: word }), handle: (ask) => takeCabut(ask) }),
  defineDesk({ id: 'layanan.loket-perangkat-loket', path: desk('/perangkat/loket'), ...setUp, body: z.object({ nomor: word, nama: z.string().max(200).optional(), layanan: many }), handle: (ask) => takeAtur(ask) }),
  defineDesk({ id: 'layanan.loket-kertas', path: desk('/kertas'), params: kantor, permission: TERIMA, resource: kantorResource, handle: (ask) => showKertas(ask) }),
  defineDesk({ id: 'layanan.loket-kertas-catat', path: desk('/kertas'), params: kantor, permission: TERIMA, resource: kantorResource, body: z.object({ nomor: word, layanan: word, tiba: word, selesai: word, hasil: word, prioritas: many }), handle: (ask) => takeKertas(ask) }),
];
