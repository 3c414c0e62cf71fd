// At which addresses does the desk of a participant stand, and which officers' pages does it bring?
import { z } from 'zod';
import { NATION } from '#kernel/area-code';
import { say } from '#kernel/text';
import { type Jenis, findSuratSuara } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Resource } from '#platform/identity';
import { type DataFile, type DataSet, type Deps, type Module, type Route, defineDesk, defineRoute } from '#platform/module';
import type { SignedIn } from '#platform/identity';
import { XLSX } from '#platform/sheets';
import { openHitungan } from '../gabung/read.ts';
import { DATA_LICENSE } from '../opendata/license.ts';
import { WATCH_EVENTS } from './actions/watch.ts';
import { allPath, deskPath } from './address.ts';
import { sameKinds } from './contest.ts';
import { giveAll, giveDesk, giveList, showAll, showDesk, showList } from './handle.tsx';
import { renewJob } from './renew.ts';
import { allAnswer, deskAnswer, listAnswer } from './shapes.ts';
import { files } from './text-files.ts';
import { watch } from './text-watch.ts';
import { text } from './text.ts';
import { ADD, REMOVE, SEEN, WATCH, doAdd, doRemove, doSee, showWatch, watchTasks } from './watch-pages.tsx';
import { PANTAU, mandateOf, watchPermission } from './watched.ts';

const EPOCH = ['hasil.seq', 'hasil.rapat', 'hasil.jumlah', 'hasil.sebaran', 'pemilu.daftar', 'pemilu.versi'];
const KEEP_SECONDS = 60;
const CSV = 'text/csv; charset=utf-8';

// Wide on purpose: a wrong word gets an answer of ours, not a bare one.
const word = z.string().max(40);
const params = z.object({ pemilu: word, kontes: word });
const one = params.extend({ nomor: word });
const area = one.extend({ kode: word });
const list = area.extend({ hal: word });
const query = z.object({ urut: word.optional(), arah: word.optional(), banding: word.optional(), dengan: word.optional() });
const ALL = '/hasil/:pemilu/:kontes/peserta';
const ONE = `${ALL}/:nomor`;
const AREA = `${ONE}/:kode`;
const LIST = `${AREA}/daftar/:hal`;
const shared = { epoch: EPOCH, maxAge: KEEP_SECONDS };
const open = { ...shared, open: true } as const;

const routes: readonly Route[] = [
  // Files first: the pattern of the page would take their endings for a part of the code.
  defineRoute({ id: 'hasil.peserta-json', path: `${ALL}.json`, summary: files.ruteSemua, params, answer: allAnswer, ...open, handle: (request) => giveAll(request) }),
  defineRoute({ id: 'hasil.peserta-meja-json', path: `${ONE}.json`, summary: files.ruteMeja, params: one, query, answer: deskAnswer, ...open, handle: (request) => giveDesk(request, 'json') }),
  defineRoute({ id: 'hasil.peserta-meja-csv', path: `${ONE}.csv`, summary: files.ruteMejaCsv, params: one, query, type: CSV, ...open, handle: (request) => giveDesk(request, 'csv') }),
  defineRoute({ id: 'hasil.peserta-wilayah-json', path: `${AREA}.json`, summary: files.ruteMejaWilayah, params: area, query, answer: deskAnswer, ...open, handle: (request) => giveDesk(request, 'json') }),
  defineRoute({ id: 'hasil.peserta-wilayah-csv', path: `${AREA}.csv`, summary: files.ruteMejaWilayahCsv, params: area, query, type: CSV, ...open, handle: (request) => giveDesk(request, 'csv') }),
  defineRoute({ id: 'hasil.peserta-daftar-json', path: `${LIST}.json`, summary: files.ruteDaftar, params: list, query, answer: listAnswer, ...open, handle: (request) => giveList(request, 'json') }),
  defineRoute({ id: 'hasil.peserta-daftar-csv', path: `${LIST}.csv`, summary: files.ruteDaftar, params: list, query, type: CSV, ...open, handle: (request) => giveList(request, 'csv') }),
  defineRoute({ id: 'hasil.peserta-daftar-xlsx', path: `${LIST}.xlsx`, summary: files.ruteDaftar, params: list, query, type: XLSX, ...open, handle: (request) => giveList(request, 'xlsx') }),
  defineRoute({ id: 'hasil.peserta', path: ALL, params, query: z.object({ kode: word.optional() }), ...shared, handle: showAll }),
  defineRoute({ id: 'hasil.peserta-meja', path: ONE, params: one, query, ...shared, handle: showDesk }),
  defineRoute({ id: 'hasil.peserta-wilayah', path: AREA, params: area, query, ...shared, handle: showDesk }),
  defineRoute({ id: 'hasil.peserta-daftar', path: LIST, params: list, query, ...shared, handle: showList }),
];

/** The list is of one's own account; the mandate that watches says whose numbers it shows. */
function watchResource({ clock }: Deps, _params: unknown, who: SignedIn | undefined): Resource {
  const mandate = mandateOf(who, clock.now());
  return { kind: 'pantau', id: 'sendiri', node: mandate?.node ?? who?.mandates[0]?.node ?? NATION, ...(mandate === undefined ? {} : { party: mandate.party }) };
}

const guarded = { permission: PANTAU, resource: watchResource };
const typed = z.string().max(60).default('');

const desk: readonly Route[] = [
  defineDesk({ id: 'hasil.pantau', path: WATCH, ...guarded, query: z.object({ kontes: word.optional(), kode: word.optional() }), handle: (request) => showWatch(request) }),
  defineDesk({ id: 'hasil.pantau-tambah', path: ADD, ...guarded, body: z.object({ kontes: typed, kode: typed }), handle: (request) => doAdd({ ...request, query: {} }) }),
  defineDesk({ id: 'hasil.pantau-hapus', path: REMOVE, ...guarded, body: z.object({ wilayah: typed }), handle: (request) => doRemove({ ...request, query: {} }) }),
  defineDesk({ id: 'hasil.pantau-dilihat', path: SEEN, ...guarded, body: z.object({ lihat: z.string().max(25_000).default('') }), handle: (request) => doSee({ ...request, query: {} }) }),
];

/** One entry: a table by province for each participant of every contest that is counted here. */
const dataSets: readonly DataSet[] = [
  {
    id: 'hasil.peserta',
    title: files.dataJudul,
    description: files.dataIsi,
    license: DATA_LICENSE,
    files: async ({ database: { db } }) => {
      const found = await Promise.all(sameKinds().map((at) => filesOf(db, at)));
      return found.flat();
    },
  },
];

async function filesOf(db: Db, at: { readonly pemilu: string; readonly jenis: Jenis }): Promise<DataFile[]> {
  const [hitungan, surat] = [await openHitungan(db, at.pemilu, at.jenis), findSuratSuara(at.pemilu, at.jenis)];
  if (hitungan === undefined || surat === undefined) return [];
  const kontes = `${say('id', surat.nama)}, ${say('id', hitungan.pemilu.nama)}`;
  const each = hitungan.pilihan.map(({ nomor, nama }): DataFile => ({ href: `${deskPath(at, nomor, NATION)}.csv`, title: say('id', files.berkasPeserta, { kontes, nomor: String(nomor), peserta: nama }), type: 'text/csv' }));
  return [{ href: `${allPath(at)}.json`, title: say('id', files.berkasSemua, { kontes }), type: 'application/json' }, ...each];
}

/** What the desks of participants add to the module's declaration. */
export const participants = {
  routes: [...routes, ...desk],
  permissions: [watchPermission],
  desk: [{ id: 'hasil.pantau', label: watch.menu, href: WATCH, permission: PANTAU, order: 35 }],
  tasks: watchTasks,
  auditEvents: WATCH_EVENTS,
  openData: dataSets,
  jobs: [renewJob],
  services: [{ id: 'hasil.peserta', bay: 'hasil', label: text.lihatPeserta, detail: text.ringkasPeserta, state: 'buka', href: '/hasil/pemilu-2024' }],
} satisfies Partial<Module>;
