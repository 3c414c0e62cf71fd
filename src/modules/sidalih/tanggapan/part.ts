// What do objections bring to the house?
import { NATION } from '#kernel/area-code';
import type { Resource, SignedIn } from '#platform/identity';
import { defineDesk, definePost, defineRoute, type Deps, type Part, type Route } from '#platform/module';
import { EVIDENCE_FILES } from '../bukti/bukti.ts';
import { BARU, JAWAB, LENGKAPI, MEJA, MEJA_BARU, MULAI, TANGGAPAN } from './address.ts';
import { tanggapanDemo } from './demo.ts';
import { TANGGAPAN_EVENTS } from './events.ts';
import { bukaBody, daftarQuery, kasusParams, laksanaBody, langkahBody, resourceOf, showDaftar, showKasus, takeBuka, takeLaksana, takeLangkah, tanggapanTasks } from './meja.tsx';
import { baruQuery, kirimBody, mulaiBody, showBaru, takeBaru, takeMulai } from './pages/baru.tsx';
import { jawabBody, lengkapiBody, showTanggapan, takeJawab, takeLengkapi } from './pages/lacak.tsx';
import { mejaBaruBody, showMejaBaru, takeMejaBaru } from './pages/meja-baru.tsx';
import { AJUKAN, BUKA, LAKSANA, LIHAT, PERIKSA, tanggapanPermissions } from './permissions.ts';
import { tanggapanVersion } from './store/tanggapan.ts';
import { lacakText } from './text-lacak.ts';
import { mejaText } from './text-meja.ts';
import { umumText as text } from './text-umum.ts';
import { hasilCsv, hasilJson, kabParams, showUmum, tanggapanData, tanggapanPaths, wilayahParams } from './umum.tsx';

const EPOCH = ['sidalih.tanggapan'];
const KASUS = `${MEJA}/:uuid`;

/** The desk itself lists within the own mandates alone. */
const ownDesk = (_deps: Deps, _params: unknown, who: SignedIn | undefined): Resource => ({ kind: 'meja', id: 'tanggapan', node: who?.mandates[0]?.node ?? NATION });

const umum: readonly Route[] = [
  defineRoute({ id: 'sidalih.tanggapan-umum', path: TANGGAPAN, summary: text.tuJudul, epoch: EPOCH, maxAge: 60, handle: (request) => showUmum({ ...request, params: {} }) }),
  defineRoute({ id: 'sidalih.tanggapan-csv', path: '/tanggapan/hasil/:kode.csv', summary: text.tuCsv, type: 'text/csv', params: kabParams, epoch: EPOCH, maxAge: 60, open: true, handle: hasilCsv }),
  defineRoute({ id: 'sidalih.tanggapan-json', path: '/tanggapan/hasil/:kode.json', summary: text.tuJson, params: kabParams, epoch: EPOCH, maxAge: 60, open: true, handle: hasilJson }),
  defineRoute({ id: 'sidalih.tanggapan-wilayah', path: '/tanggapan/wilayah/:kode', summary: text.tuJudul, params: wilayahParams, epoch: EPOCH, maxAge: 60, handle: showUmum }),
];

const files = { media: 'files', files: EVIDENCE_FILES } as const;
const isian: readonly Route[] = [
  definePost({ id: 'sidalih.tanggapan-baru', path: BARU, query: baruQuery, handle: showBaru }),
  definePost({ id: 'sidalih.tanggapan-kirim', path: BARU, body: kirimBody, ...files, handle: takeBaru }),
  definePost({ id: 'sidalih.tanggapan-mulai', path: MULAI, body: mulaiBody, handle: takeMulai }),
  definePost({ id: 'sidalih.tanggapan-lengkapi', path: LENGKAPI, body: lengkapiBody, ...files, handle: takeLengkapi }),
  definePost({ id: 'sidalih.tanggapan-jawab', path: JAWAB, body: jawabBody, ...files, handle: takeJawab }),
];

const meja: readonly Route[] = [
  defineDesk({ id: 'sidalih.tanggapan-meja', path: MEJA, query: daftarQuery, permission: LIHAT, resource: ownDesk, handle: showDaftar }),
  defineDesk({ id: 'sidalih.tanggapan-meja-baru', path: MEJA_BARU, query: baruQuery, permission: AJUKAN, resource: ownDesk, handle: showMejaBaru }),
  defineDesk({ id: 'sidalih.tanggapan-catat', path: MEJA_BARU, permission: AJUKAN, resource: ownDesk, body: mejaBaruBody, ...files, handle: takeMejaBaru }),
  defineDesk({ id: 'sidalih.tanggapan-kasus', path: KASUS, params: kasusParams, permission: LIHAT, resource: resourceOf, handle: showKasus }),
  defineDesk({ id: 'sidalih.tanggapan-langkah', path: `${KASUS}/langkah`, params: kasusParams, permission: PERIKSA, resource: resourceOf, body: langkahBody, handle: takeLangkah }),
  defineDesk({ id: 'sidalih.tanggapan-laksana', path: `${KASUS}/laksana`, params: kasusParams, permission: LAKSANA, resource: resourceOf, body: laksanaBody, handle: takeLaksana }),
  defineDesk({ id: 'sidalih.tanggapan-buka', path: `${KASUS}/buka`, params: kasusParams, permission: BUKA, resource: resourceOf, body: bukaBody, handle: takeBuka }),
];

export const part: Part = {
  routes: [...umum, ...isian, ...meja],
  permissions: tanggapanPermissions,
  desk: [{ id: 'sidalih.tanggapan', label: mejaText.tmMenu, href: MEJA, permission: LIHAT, order: 44, under: 'sidalih.daftar' }],
  tasks: tanggapanTasks,
  services: [{ id: 'sidalih.tanggapan', bay: 'pemilih', label: text.tuLayanan, detail: text.tuLayananRinci, state: 'buka', href: TANGGAPAN }],
  openData: [tanggapanData],
  auditEvents: Object.keys(TANGGAPAN_EVENTS),
  eventNames: TANGGAPAN_EVENTS,
  versionSources: { 'sidalih.tanggapan': ({ database }) => tanggapanVersion(database.db) },
  publicPaths: tanggapanPaths,
  demo: tanggapanDemo,
  tracked: [{ kind: 'TG', name: lacakText.tlJudul, show: showTanggapan }],
};
