// At which addresses does continuous updating stand, and who may open each?
import { z } from 'zod';
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import type { Resource } from '#platform/identity';
import { type Deps, type Route, defineDesk, defineRoute } from '#platform/module';
import { MEJA, PDPB } from './pages/address.ts';
import { type BatchParams, barisBody, masukanBody, showBatch, showMasukan, takeMasukan, takePutus, takeTerapkan } from './pages/masukan.tsx';
import { nodeOf, showMeja, takeBuka } from './pages/meja.tsx';
import { type PeriodeParams, type PeriodeRequest, showPeriode, takeBatal, takeLanjut, takeRekap, takeSetujui } from './pages/periode-handle.tsx';
import { giveCsv, giveJson, showDepan, showRekap } from './pages/publik.tsx';
import { KERJA, LIHAT, SETUJUI } from './permissions.ts';
import { KATEGORI } from './rekap-jumlah.ts';
import { findMasukan } from './store/masukan.ts';
import { findPeriode, findRekap } from './store/rekap.ts';
import { terbitAnswer } from './terbit.ts';
import { pdpbText as text } from './text.ts';
import { bacaTriwulan } from './triwulan.ts';

const shared = { epoch: ['sidalih.pdpb'], maxAge: 60 };
const place = z.object({ triwulan: z.string().max(12), kode: z.string().max(12) });
const AT = `${PDPB}/:triwulan/:kode`;

export const publicRoutes: readonly Route[] = [
  defineRoute({ id: 'sidalih.pdpb', path: PDPB, ...shared, handle: (ask) => showDepan(ask) }),
  // Files first: the pattern of the page would take their endings for a part of the code.
  defineRoute({ id: 'sidalih.pdpb-json', path: `${AT}.json`, summary: text.ruteJson, params: place, answer: terbitAnswer, open: true, ...shared, handle: (ask) => giveJson(ask) }),
  defineRoute({ id: 'sidalih.pdpb-csv', path: `${AT}.csv`, summary: text.ruteCsv, params: place, type: 'text/csv; charset=utf-8', open: true, ...shared, handle: (ask) => giveCsv(ask) }),
  defineRoute({ id: 'sidalih.pdpb-rekap', path: AT, params: place, ...shared, handle: (ask) => showRekap(ask) }),
];

const QUARTER = `${MEJA}/:triwulan/:kode`;
const typed = z.string().max(100).optional();
const opening = z.object({ kode: typed, triwulan: typed });
const names = ['awal', 'baru', 'tms', 'akhir', 'laki', 'perempuan', ...KATEGORI, 'nomor', 'tanggal_tanggal', 'tanggal_bulan', 'tanggal_tahun', 'dari', 'sidik'];
const stepBody = z.object({ ...Object.fromEntries(names.map((name) => [name, typed])), csv: z.string().max(60_000).optional() });

export async function quarter({ database }: Pick<Deps, 'database'>, { triwulan, kode }: PeriodeParams): Promise<Resource | undefined> {
  const [at, read] = [bacaTriwulan(triwulan), parseAreaCode(kode)];
  const found = at === undefined || !read.ok ? undefined : await findPeriode(database.db, read.value, at);
  return found === undefined || at === undefined ? undefined : { kind: 'pdpb', id: `${triwulan}/${kode}`, node: kode as AreaCode };
}

/** With whoever proposed: that person cannot approve. */
async function proposal(deps: Deps, params: PeriodeParams): Promise<Resource | undefined> {
  const [at, found] = [bacaTriwulan(params.triwulan), await quarter(deps, params)];
  const rekap = at === undefined ? undefined : await findRekap(deps.database.db, params.kode, at);
  return found === undefined || rekap === undefined ? undefined : { ...found, proposer: rekap.pengusul };
}

const inBatch = place.extend({ masukan: z.uuid() });
const BATCH = `${QUARTER}/masukan/:masukan`;

/** A batch stands at its own quarter alone. */
async function batch(deps: Deps, params: BatchParams): Promise<Resource | undefined> {
  const [found, held] = [await quarter(deps, params), await findMasukan(deps.database.db, params.masukan)];
  return held?.kode === found?.node ? found : undefined;
}

const asPeriode = (request: unknown): PeriodeRequest => request as PeriodeRequest;
const mine = (_deps: Deps, _params: unknown, who: Parameters<NonNullable<Route['guard']>['resource']>[2]): Resource => ({ kind: 'meja', id: 'pdpb', node: nodeOf(who) });

export const deskRoutes: readonly Route[] = [
  defineDesk({ id: 'sidalih.pdpb-meja', path: MEJA, permission: LIHAT, resource: mine, handle: (ask) => showMeja({ ...ask, body: {} }) }),
  defineDesk({ id: 'sidalih.pdpb-buka', path: MEJA, permission: KERJA, resource: mine, body: opening, handle: (ask) => takeBuka(ask) }),
  defineDesk({ id: 'sidalih.pdpb-periode', path: QUARTER, params: place, permission: LIHAT, resource: quarter, handle: (ask) => showPeriode(asPeriode(ask)) }),
  defineDesk({ id: 'sidalih.pdpb-lanjut', path: `${QUARTER}/lanjut`, params: place, permission: KERJA, resource: quarter, body: stepBody, handle: (ask) => takeLanjut(asPeriode(ask)) }),
  defineDesk({ id: 'sidalih.pdpb-usul', path: `${QUARTER}/rekap`, params: place, permission: KERJA, resource: quarter, body: stepBody, handle: (ask) => takeRekap(asPeriode(ask)) }),
  defineDesk({ id: 'sidalih.pdpb-batal', path: `${QUARTER}/batal`, params: place, permission: KERJA, resource: quarter, body: stepBody, handle: (ask) => takeBatal(asPeriode(ask)) }),
  defineDesk({ id: 'sidalih.pdpb-setujui', path: `${QUARTER}/setujui`, params: place, permission: SETUJUI, resource: proposal, body: stepBody, handle: (ask) => takeSetujui(asPeriode(ask)) }),
  defineDesk({ id: 'sidalih.pdpb-masukan', path: `${QUARTER}/masukan`, params: place, permission: KERJA, resource: quarter, handle: (ask) => showMasukan(ask) }),
  defineDesk({ id: 'sidalih.pdpb-masukan-muat', path: `${QUARTER}/masukan`, params: place, permission: KERJA, resource: quarter, body: masukanBody, media: 'files', files: 1, handle: (ask) => takeMasukan(ask) }),
  defineDesk({ id: 'sidalih.pdpb-masukan-satu', path: BATCH, params: inBatch, permission: KERJA, resource: batch, handle: (ask) => showBatch(ask) }),
  defineDesk({ id: 'sidalih.pdpb-terapkan', path: `${BATCH}/terapkan`, params: inBatch, permission: KERJA, resource: batch, body: z.object({}), handle: (ask) => takeTerapkan(ask) }),
  defineDesk({ id: 'sidalih.pdpb-putus', path: `${BATCH}/putus`, params: inBatch, permission: KERJA, resource: batch, body: barisBody, handle: (ask) => takePutus(ask) }),
];
