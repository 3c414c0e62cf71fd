// At which addresses do lists, plenaries, records and boards stand?
import { z } from 'zod';
import { type Route, defineDesk, definePost, defineRoute } from '#platform/module';
import { MEJA_DAFTAR, PAPAN } from './address.ts';
import { giveBoard, showBoard, showBoards } from './pages/board.tsx';
import { giveChanges, perubahanQuery, showChanges } from './pages/changes.tsx';
import { showDesk } from './pages/desk.tsx';
import { ownNode, showList } from './pages/list.tsx';
import { giveMinutes, plenoBody, showNew, showPleno, takeDecision, takeNew } from './pages/pleno.tsx';
import { bukaBody, cariQuery, nikBody, showRecord, showSearch, takeOpen, takeSearch } from './pages/records.tsx';
import { BUKA, LIHAT, PEMILIH, SETUJUI, USUL } from './permissions.ts';
import { daftarParams, daftarResource, plenoResource } from './resource.ts';

const word = z.string().max(40);
const LIST = `${MEJA_DAFTAR}/:daftar/:node`;
const baru = daftarParams.extend({ tahap: word });
const one = daftarParams.extend({ id: word });
const area = { params: daftarParams, resource: daftarResource };
const none = z.object({});

export const daftarRoutes: readonly Route[] = [
  defineDesk({ id: 'sidalih.daftar', path: MEJA_DAFTAR, permission: LIHAT, resource: ownNode, handle: (request) => showList(request) }),
  defineDesk({ id: 'sidalih.daftar-pleno-baru', path: `${LIST}/pleno/baru/:tahap`, permission: USUL, params: baru, resource: daftarResource, handle: (request) => showNew(request) }),
  defineDesk({ id: 'sidalih.daftar-pleno-usul', path: `${LIST}/pleno/baru/:tahap`, permission: USUL, params: baru, resource: daftarResource, body: plenoBody, handle: (request) => takeNew(request) }),
  defineDesk({ id: 'sidalih.daftar-acara', path: `${LIST}/pleno/:id.pdf`, permission: LIHAT, params: one, type: 'application/pdf', resource: plenoResource, handle: (request) => giveMinutes(request) }),
  defineDesk({ id: 'sidalih.daftar-pleno', path: `${LIST}/pleno/:id`, permission: LIHAT, params: one, resource: plenoResource, handle: (request) => showPleno(request) }),
  defineDesk({ id: 'sidalih.daftar-pleno-setujui', path: `${LIST}/pleno/:id/setujui`, permission: SETUJUI, params: one, resource: plenoResource, body: none, handle: (request) => takeDecision(request, true) }),
  defineDesk({ id: 'sidalih.daftar-pleno-tarik', path: `${LIST}/pleno/:id/tarik`, permission: USUL, params: one, resource: plenoResource, body: none, handle: (request) => takeDecision(request, false) }),
  defineDesk({ id: 'sidalih.daftar-perubahan-csv', path: `${LIST}/perubahan.csv`, permission: PEMILIH, ...area, query: perubahanQuery, type: 'text/csv; charset=utf-8', handle: (request) => giveChanges(request) }),
  defineDesk({ id: 'sidalih.daftar-perubahan', path: `${LIST}/perubahan`, permission: PEMILIH, ...area, query: perubahanQuery, handle: (request) => showChanges(request) }),
  defineDesk({ id: 'sidalih.daftar-cari', path: `${LIST}/pemilih`, permission: PEMILIH, ...area, query: cariQuery, handle: (request) => showSearch(request) }),
  defineDesk({ id: 'sidalih.daftar-cari-nik', path: `${LIST}/nik`, permission: PEMILIH, ...area, body: nikBody, handle: (request) => takeSearch(request) }),
  defineDesk({ id: 'sidalih.daftar-rekam', path: `${LIST}/pemilih/:id`, permission: PEMILIH, params: one, resource: daftarResource, handle: (request) => showRecord(request) }),
  defineDesk({ id: 'sidalih.daftar-rekam-buka', path: `${LIST}/pemilih/:id/buka`, permission: BUKA, params: one, resource: daftarResource, body: bukaBody, handle: (request) => takeOpen(request) }),
  defineDesk({ id: 'sidalih.daftar-satu', path: LIST, permission: LIHAT, ...area, handle: (request) => showDesk(request) }),
  // Names are never kept by caches: they hang for some days only.
  definePost({ id: 'sidalih.papan-semua', path: PAPAN, handle: (request) => showBoards(request) }),
  defineRoute({ id: 'sidalih.papan-cetak', path: `${PAPAN}/:paket/:kode.pdf`, params: z.object({ paket: word, kode: word }), type: 'application/pdf', handle: (request) => giveBoard(request) }),
  definePost({ id: 'sidalih.papan', path: `${PAPAN}/:paket/:kode`, params: z.object({ paket: word, kode: word }), query: z.object({ hal: word.optional() }), handle: (request) => showBoard(request) }),
];
