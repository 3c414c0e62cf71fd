// At which addresses do reception, counters, screens and the lobby stand, and who may open each?
import { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import { type Route, defineDesk, definePost, defineRoute } from '#platform/module';
import { isianBody } from '../kunjungan/routes.ts';
import { MEJA } from '../kunjungan/alamat.ts';
import { kantorResource, nodesOf } from './pages/kantor.ts';
import { LANGSUNG_ROUTE, showLangsung, takeLangsung, takeTiba, takeTindak } from './pages/langsung.tsx';
import { showLoket, takeLoket } from './pages/loket.tsx';
import { showMeja, showPilih } from './pages/meja.tsx';
import { KIOS_ROUTE, showAntre, showKios, showLayar, takeKios, takeKiosIsi, takeKiosTiba, takePulang } from './pages/publik.tsx';
import { giveFoto, showTamu, takeTamu } from './pages/tamu.tsx';
import { LAYANI, TERIMA } from './permissions.ts';

const word = z.string().max(60).optional();
const line = z.string().max(600).optional();
const kantor = z.object({ kantor: z.string().max(20) });
const tamu = kantor.extend({ id: z.uuid() });
const counter = kantor.extend({ no: z.string().max(3) });
const scan = z.object({ kode: z.string().max(6_000).optional() });
const token = z.object({ token: z.string().max(60) });
const many = z.union([z.string().max(20), z.array(z.string().max(20)).max(4)]).optional();

export const publicRoutes: readonly Route[] = [
  defineRoute({ id: 'layanan.layar', path: '/layar/:kantor', params: kantor, handle: (ask) => showLayar(ask) }),
  definePost({ id: 'layanan.antre', path: '/antre/:token', params: token, handle: (ask) => showAntre(ask) }),
  definePost({ id: 'layanan.antre-pulang', path: '/antre/:token', params: token, body: z.object({}), handle: (ask) => takePulang(ask) }),
  definePost({ id: 'layanan.kios-tiba', path: '/kios/:kantor/tiba', params: kantor, body: scan, handle: (ask) => takeKiosTiba(ask) }),
  definePost({ id: 'layanan.kios-isi', path: '/kios/:kantor/isi', params: kantor, body: isianBody, handle: (ask) => takeKiosIsi(ask) }),
  definePost({ id: KIOS_ROUTE, path: '/kios/:kantor/kirim', params: kantor, body: isianBody, media: 'files', files: 1, handle: (ask) => takeKios(ask) }),
  definePost({ id: 'layanan.kios', path: '/kios/:kantor', params: kantor, query: z.object({ layanan: word }), handle: (ask) => showKios(ask) }),
];

const desk = (path: string): string => `${MEJA}/:kantor${path}`;
const NATION = '0' as AreaCode;

export const deskRoutes: readonly Route[] = [
  defineDesk({ id: 'layanan.loket', path: MEJA, permission: TERIMA, resource: (deps, _params, who) => ({ kind: 'loket', id: 'daftar', node: (who === undefined ? undefined : nodesOf(deps, who, TERIMA)[0]) ?? NATION }), handle: (ask) => showPilih(ask) }),
  defineDesk({ id: 'layanan.loket-tiba', path: desk('/tiba'), params: kantor, permission: TERIMA, resource: kantorResource, body: scan, handle: (ask) => takeTiba(ask) }),
  defineDesk({ id: 'layanan.loket-tindak', path: desk('/tindak'), params: kantor, permission: TERIMA, resource: kantorResource, body: z.object({ id: word }), handle: (ask) => takeTindak(ask) }),
  defineDesk({ id: 'layanan.loket-langsung', path: desk('/langsung'), params: kantor, permission: TERIMA, resource: kantorResource, handle: (ask) => showLangsung(ask) }),
  defineDesk({ id: LANGSUNG_ROUTE, path: desk('/langsung'), params: kantor, permission: TERIMA, resource: kantorResource, body: isianBody.extend({ dibantu: many }), handle: (ask) => takeLangsung(ask) }),
  defineDesk({ id: 'layanan.loket-foto', path: desk('/kunjungan/:id/foto.jpg'), params: tamu, type: 'image/jpeg', permission: TERIMA, resource: kantorResource, handle: (ask) => giveFoto(ask) }),
  defineDesk({ id: 'layanan.loket-langkah', path: desk('/kunjungan/:id/langkah'), params: tamu, permission: TERIMA, resource: kantorResource, body: z.object({ aksi: word, versi: word, alasan: line, hasil: word, kasus: line, mulai: word, selesai: word }), handle: (ask) => takeTamu(ask) }),
  defineDesk({ id: 'layanan.loket-tamu', path: desk('/kunjungan/:id'), params: tamu, permission: TERIMA, resource: kantorResource, handle: (ask) => showTamu(ask) }),
  defineDesk({ id: 'layanan.loket-layani', path: desk('/loket/:no'), params: counter, query: z.object({ urung: z.uuid().optional() }), permission: LAYANI, resource: kantorResource, handle: (ask) => showLoket(ask) }),
  defineDesk({
    id: 'layanan.loket-layani-langkah',
    path: desk('/loket/:no'),
    params: counter,
    query: z.object({ urung: z.uuid().optional() }),
    permission: LAYANI,
    resource: kantorResource,
    body: z.object({ aksi: word, id: word, hasil: word, kasus: line, catatan: line, ke: word, alasan: line, keadaan: word }),
    handle: (ask) => takeLoket(ask),
  }),
  defineDesk({ id: 'layanan.loket-meja', path: desk(''), params: kantor, permission: TERIMA, resource: kantorResource, handle: (ask) => showMeja(ask) }),
];
