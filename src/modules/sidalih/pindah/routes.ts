// At which addresses does moving the vote stand, and who may open each?
import { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import type { Resource, SignedIn } from '#platform/identity';
import { type Deps, type Route, defineDesk, definePost, defineRoute } from '#platform/module';
import { ANSWER_FIELD, PUZZLE_FIELD } from '#platform/puzzle';
import { HANDLE_FIELD, HANDLE_MAX } from '#platform/receipts';
import { findPaket } from '../aturan/packs.ts';
import { EVIDENCE_FILES } from '../bukti/bukti.ts';
import { jumlahAnswer } from './jumlah.ts';
import { AJUKAN, KHUSUS, MEJA, MEJA_DPK, PINDAH, SURAT_SAYA, TARIK } from './pages/address.ts';
import { showDpk, showDpkList, takeDpk } from './pages/dpk.tsx';
import { giveCsv, giveJson, showJumlah, showKhusus } from './pages/jumlah.tsx';
import { giveKasusSurat, showKasus, takeLangkah } from './pages/kasus-handle.tsx';
import { giveSurat, takeTarik } from './pages/lacak.tsx';
import { kerjaNode, nodeOf, showMeja, sisiOf } from './pages/meja.tsx';
import { AJUKAN_ROUTE, showAjukan, takeAjukan } from './pages/publik.tsx';
import { showSurat } from './pages/surat.tsx';
import { DPK, KERJA, LIHAT } from './permissions.ts';
import { type Pindah, readPindah } from './store/pindah.ts';
import { jumlahText } from './text-jumlah.ts';

const word = z.string().max(60).optional();
const typed = z.string().max(400).optional();
const chosen = z.object({ paket: word, asal: word, tujuan: word, alasan: word });
const request = chosen.extend({ nama: typed, nik: typed, nkk6: typed, tps: typed, lewat: typed, [PUZZLE_FIELD]: z.string().max(600).optional(), [ANSWER_FIELD]: typed });
const held = z.object({ [HANDLE_FIELD]: z.string().max(HANDLE_MAX).optional() });
const at = z.object({ paket: z.string().max(40), kode: z.string().max(20).optional() });
const area = at.extend({ kode: z.string().max(20) });
const CSV = 'text/csv; charset=utf-8';
const COUNTS = `${PINDAH}/jumlah/:paket`;
const shared = { epoch: ['sidalih.pindah'], maxAge: 60 };

export const publicRoutes: readonly Route[] = [
  definePost({ id: 'sidalih.pindah', path: PINDAH, query: chosen, handle: (ask) => showAjukan(ask) }),
  definePost({ id: AJUKAN_ROUTE, path: AJUKAN, body: request, media: 'files', files: EVIDENCE_FILES, handle: (ask) => takeAjukan(ask) }),
  definePost({ id: 'sidalih.pindah-tarik', path: TARIK, body: held, handle: (ask) => takeTarik(ask) }),
  definePost({ id: 'sidalih.pindah-surat-saya', path: SURAT_SAYA, body: held, type: 'application/pdf', handle: (ask) => giveSurat(ask) }),
  defineRoute({ id: 'sidalih.pindah-surat', path: `${PINDAH}/surat/:kode`, params: z.object({ kode: z.string().max(20) }), handle: (ask) => showSurat(ask) }),
  // Files first: the pattern of the page would take their endings for a part of the name.
  defineRoute({ id: 'sidalih.pindah-wilayah-json', path: `${COUNTS}/:kode.json`, summary: jumlahText.ruteJson, params: area, answer: jumlahAnswer, open: true, ...shared, handle: (ask) => giveJson(ask) }),
  defineRoute({ id: 'sidalih.pindah-wilayah-csv', path: `${COUNTS}/:kode.csv`, summary: jumlahText.ruteCsv, params: area, type: CSV, open: true, ...shared, handle: (ask) => giveCsv(ask) }),
  defineRoute({ id: 'sidalih.pindah-wilayah', path: `${COUNTS}/:kode`, params: area, ...shared, handle: (ask) => showJumlah(ask) }),
  defineRoute({ id: 'sidalih.pindah-json', path: `${COUNTS}.json`, summary: jumlahText.ruteJson, params: at, answer: jumlahAnswer, open: true, ...shared, handle: (ask) => giveJson(ask) }),
  defineRoute({ id: 'sidalih.pindah-csv', path: `${COUNTS}.csv`, summary: jumlahText.ruteCsv, params: at, type: CSV, open: true, ...shared, handle: (ask) => giveCsv(ask) }),
  defineRoute({ id: 'sidalih.pindah-jumlah', path: COUNTS, params: at, ...shared, handle: (ask) => showJumlah(ask) }),
  defineRoute({ id: 'sidalih.pemilih-khusus', path: KHUSUS, epoch: ['sidalih.pindah'], maxAge: 60, handle: (ask) => showKhusus(ask) }),
];

const kasusParams = z.object({ id: z.uuid() });
type Kasus = z.infer<typeof kasusParams>;
type Pick1 = (p: Pindah, who: SignedIn | undefined) => string | undefined;

const kasus =
  (node: Pick1) =>
  async ({ database }: Deps, { id }: Kasus, who: SignedIn | undefined): Promise<Resource | undefined> => {
    const p = await readPindah(database.db, id);
    const place = p === undefined ? undefined : node(p, who);
    return place === undefined ? undefined : { kind: 'pindah', id, node: place as AreaCode };
  };

const stepBody = z.object({ langkah: z.string().max(20), versi: z.string().regex(/^[0-9]{1,9}$/), tps: typed, catatan: z.string().max(2_000).optional() });
const dpkParams = z.object({ paket: z.string().max(40), tps: z.string().regex(/^[0-9]{13}$/) });
const many = z.union([z.string().max(40), z.array(z.string().max(40)).max(4)]).optional();
const dpkBody = z.object({ syarat: many, ...Object.fromEntries(['nama', 'nik', 'lahir_tanggal', 'lahir_bulan', 'lahir_tahun', 'jk', 'kawin', 'alamat', 'rt', 'rw', 'sisa', 'lain'].map((name) => [name, typed])) });

async function station({ database }: Deps, { paket, tps }: z.infer<typeof dpkParams>): Promise<Resource | undefined> {
  const found = await findPaket(database.db, paket);
  return found?.dpk === undefined || found.dpk === null || tps.endsWith('000') ? undefined : { kind: 'tps', id: tps, node: tps as AreaCode };
}

export const deskRoutes: readonly Route[] = [
  defineDesk({ id: 'sidalih.pindah-meja', path: MEJA, permission: LIHAT, resource: (_deps, _params, who) => ({ kind: 'meja', id: 'pindah', node: nodeOf(who) }), handle: (ask) => showMeja(ask) }),
  defineDesk({ id: 'sidalih.pindah-kasus-surat', path: `${MEJA}/:id/surat.pdf`, params: kasusParams, type: 'application/pdf', permission: LIHAT, resource: kasus(sisiOf), handle: (ask) => giveKasusSurat(ask) }),
  defineDesk({ id: 'sidalih.pindah-kasus', path: `${MEJA}/:id`, params: kasusParams, permission: LIHAT, resource: kasus(sisiOf), handle: (ask) => showKasus(ask) }),
  defineDesk({ id: 'sidalih.pindah-langkah', path: `${MEJA}/:id/langkah`, params: kasusParams, permission: KERJA, resource: kasus(kerjaNode), body: stepBody, handle: (ask) => takeLangkah(ask, ['CEK', 'BUKTI', 'SETUJU', 'SURAT', 'TOLAK']) }),
  defineDesk({ id: 'sidalih.pindah-catat-asal', path: `${MEJA}/:id/asal`, params: kasusParams, permission: KERJA, resource: kasus((p) => p.asalTps?.slice(0, 10)), body: stepBody, handle: (ask) => takeLangkah(ask, ['CATAT_ASAL']) }),
  defineDesk({ id: 'sidalih.pindah-catat-tujuan', path: `${MEJA}/:id/tujuan`, params: kasusParams, permission: KERJA, resource: kasus((p) => p.tps?.slice(0, 10)), body: stepBody, handle: (ask) => takeLangkah(ask, ['CATAT_TUJUAN']) }),
  defineDesk({ id: 'sidalih.dpk-daftar', path: MEJA_DPK, permission: DPK, resource: (_deps, _params, who) => ({ kind: 'meja', id: 'dpk', node: nodeOf(who) }), handle: (ask) => showDpkList(ask) }),
  defineDesk({ id: 'sidalih.dpk-tps', path: `${MEJA_DPK}/:paket/:tps`, params: dpkParams, permission: DPK, resource: station, handle: (ask) => showDpk({ ...ask, body: {} }) }),
  defineDesk({ id: 'sidalih.dpk-catat', path: `${MEJA_DPK}/:paket/:tps`, params: dpkParams, permission: DPK, resource: station, body: dpkBody, handle: (ask) => takeDpk(ask) }),
];
