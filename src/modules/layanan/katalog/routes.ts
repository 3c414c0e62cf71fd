// At which addresses do standards and the maklumat stand, and who may open each?
import { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import type { Resource } from '#platform/identity';
import { type Deps, type Route, defineDesk, defineRoute } from '#platform/module';
import { officeCodeOf } from '#platform/offices';
import { tempat, wilayah } from '../kantor/tempat.ts';
import { standarJawab } from './data.ts';
import { DATA, MEJA, MEJA_MAKLUMAT, NASKAH, STANDAR } from './pages/address.ts';
import { ownOffice, showKomponen, showNaskah, takeKomponen, takeLangkah, takeSusun } from './pages/meja-handle.tsx';
import { showMeja } from './pages/meja.tsx';
import { showTanda, takeTanda } from './pages/meja-maklumat.tsx';
import { giveData, giveMaklumatPdf, giveMaklumatTeks, giveTeks, showDaftar, showMaklumat, showSatu, showVersi } from './pages/publik-handle.tsx';
import { LIHAT_STD, SETUJUI_STD, SUSUN_STD, TANDA_MAKLUMAT, USUL_STD } from './permissions.ts';
import { readStandar } from './store/standar.ts';
import { katalogText as text } from './text.ts';

const kode = z.string().max(40);
const kantor = z.string().max(20);
const pilihan = z.object({ prov: kantor.optional(), kantor: kantor.optional() });
const shared = { epoch: ['layanan.standar', 'layanan.kanal', 'layanan.hari'], maxAge: 60 };

export const publicRoutes: readonly Route[] = [
  defineRoute({ id: 'layanan.standar-data', path: DATA, summary: text.data, answer: standarJawab, open: true, ...shared, handle: (ask) => giveData(ask) }),
  defineRoute({ id: 'layanan.standar', path: STANDAR, summary: text.judul, query: pilihan, handle: (ask) => showDaftar(ask) }),
  // Files first: the pattern of a page would take their endings for a part of the name.
  defineRoute({ id: 'layanan.standar-teks', path: `${STANDAR}/:kode/:kantor/versi/:no.json`, params: z.object({ kode, kantor, no: z.string().max(6) }), type: 'application/json', ...shared, handle: (ask) => giveTeks(ask) }),
  defineRoute({ id: 'layanan.standar-versi', path: `${STANDAR}/:kode/:kantor/versi`, params: z.object({ kode, kantor }), ...shared, handle: (ask) => showVersi(ask) }),
  defineRoute({ id: 'layanan.standar-satu', path: `${STANDAR}/:kode`, params: z.object({ kode }), query: pilihan, handle: (ask) => showSatu(ask) }),
  defineRoute({ id: 'layanan.maklumat-pdf', path: '/kantor/:kantor/maklumat.pdf', params: z.object({ kantor }), query: z.object({ kertas: z.string().max(4).optional() }), type: 'application/pdf', handle: (ask) => giveMaklumatPdf(ask) }),
  defineRoute({ id: 'layanan.maklumat-teks', path: '/kantor/:kantor/maklumat/:no.json', params: z.object({ kantor, no: z.string().max(6) }), type: 'application/json', ...shared, handle: (ask) => giveMaklumatTeks(ask) }),
  defineRoute({ id: 'layanan.maklumat', path: '/kantor/:kantor/maklumat', params: z.object({ kantor }), ...shared, handle: (ask) => showMaklumat(ask) }),
];

async function naskah({ database }: Deps, { id }: { readonly id: string }): Promise<Resource | undefined> {
  const one = await readStandar(database.db, id);
  return one === undefined ? undefined : { kind: 'standar', id, node: one.kantor, ...(one.pengusul === null ? {} : { proposer: one.pengusul }) };
}

const naskahParams = z.object({ id: z.uuid() });
const kantorParams = z.object({ kantor });
const body = z.record(z.string().max(80), z.string().max(20_000));

export const deskRoutes: readonly Route[] = [
  defineDesk({
    id: 'layanan.standar-meja',
    path: MEJA,
    permission: LIHAT_STD,
    resource: (_deps, _params, who) => ({ kind: 'meja', id: 'standar', node: ownOffice(who) }),
    handle: (ask) => showMeja({ ...ask, params: { kantor: officeCodeOf(ownOffice(ask.who)) } }),
  }),
  defineDesk({ id: 'layanan.standar-naskah', path: `${NASKAH}/:id`, params: naskahParams, permission: LIHAT_STD, resource: naskah, handle: (ask) => showNaskah({ ...ask, body: {}, query: {} }) }),
  defineDesk({ id: 'layanan.standar-langkah', path: `${NASKAH}/:id/langkah`, params: naskahParams, permission: SUSUN_STD, resource: naskah, body, handle: (ask) => takeLangkah({ ...ask, query: {} }, ['bahas', 'kembali', 'tarik']) }),
  defineDesk({ id: 'layanan.standar-usul', path: `${NASKAH}/:id/usul`, params: naskahParams, permission: USUL_STD, resource: naskah, body, handle: (ask) => takeLangkah({ ...ask, query: {} }, ['usul']) }),
  defineDesk({ id: 'layanan.standar-setujui', path: `${NASKAH}/:id/setujui`, params: naskahParams, permission: SETUJUI_STD, resource: naskah, body, handle: (ask) => takeLangkah({ ...ask, query: {} }, ['setuju']) }),
  defineDesk({ id: 'layanan.standar-cabut', path: `${NASKAH}/:id/cabut`, params: naskahParams, permission: USUL_STD, resource: naskah, body, handle: (ask) => takeLangkah({ ...ask, query: {} }, ['cabut']) }),
  defineDesk({ id: 'layanan.standar-komponen', path: `${NASKAH}/:id/komponen/:no`, params: naskahParams.extend({ no: z.string().max(2) }), permission: SUSUN_STD, resource: naskah, handle: (ask) => showKomponen({ ...ask, body: {}, query: {} }) }),
  defineDesk({ id: 'layanan.standar-komponen-simpan', path: `${NASKAH}/:id/komponen/:no`, params: naskahParams.extend({ no: z.string().max(2) }), permission: SUSUN_STD, resource: naskah, body, handle: (ask) => takeKomponen({ ...ask, query: {} }) }),
  defineDesk({ id: 'layanan.standar-kantor', path: `${MEJA}/:kantor`, params: kantorParams, permission: LIHAT_STD, resource: wilayah, handle: (ask) => showMeja({ ...ask, params: { kantor: ask.params.kantor as AreaCode } }) }),
  defineDesk({ id: 'layanan.standar-susun', path: `${MEJA}/:kantor/:kode`, params: kantorParams.extend({ kode }), permission: SUSUN_STD, resource: tempat, body, handle: (ask) => takeSusun({ ...ask, query: {} }) }),
  defineDesk({ id: 'layanan.maklumat-tanda', path: `${MEJA_MAKLUMAT}/:kantor`, params: kantorParams, permission: TANDA_MAKLUMAT, resource: tempat, handle: (ask) => showTanda({ ...ask, body: {}, query: {} }) }),
  defineDesk({ id: 'layanan.maklumat-simpan', path: `${MEJA_MAKLUMAT}/:kantor`, params: kantorParams, permission: TANDA_MAKLUMAT, resource: tempat, body, handle: (ask) => takeTanda({ ...ask, query: {} }) }),
];
