// What do duplicate cases bring to the house?
import { z } from 'zod';
import { type DataSet, defineDesk, definePost, defineRoute, type Part, type Route } from '#platform/module';
import type { PublicPath } from '#platform/publish';
import { HANDLE_FIELD, HANDLE_MAX } from '#platform/receipts';
import { say } from '#kernel/text';
import { EVIDENCE_FILES } from '../bukti/bukti.ts';
import { ADIL_GANDA, CARI_PATH, KIRIM_BANDING, MEJA_GANDA, UMUM_GANDA } from './address.ts';
import { duplicatesCommand } from './cari/command.ts';
import { gandaDemo } from './demo.ts';
import { BUKA_KASUS, CARI_GANDA, LIHAT_TERANG, PERISTIWA_GANDA } from './events.ts';
import { gandaJobs } from './jobs.ts';
import { hakimResource, lihatResource, putusResource, sisiResource, tugasResource } from './load.ts';
import { showCari, takeCari } from './pages/cari.tsx';
import { type AtSisiRequest, type KasusRequest, showHakim, showKasus, showPutus, takeHakim, takePutus, takeTugas } from './pages/handle.tsx';
import { showSisi, takeBanding, takeLapor, takeSampai, takeSurat } from './pages/handle-sisi.tsx';
import { gandaTracked, takeKeberatan } from './pages/lacak.tsx';
import { gandaTasks, ownNode, showList } from './pages/list.tsx';
import { askTerang, showTerang } from './pages/terang.tsx';
import { adilAnswer, giveAdil, giveUmum, showAdil, showUmum, umumAnswer } from './pages/umum.tsx';
import { BANDING_GANDA, DAFTAR_GANDA, LAPOR_GANDA, LIHAT_GANDA, SETUJUI_GANDA, TERANG_GANDA, TOLAK_GANDA, TUGAS_GANDA, USUL_GANDA, gandaPermissions } from './permissions.ts';
import { cariVersion } from './store/cari.ts';
import { gandaVersion } from './store/perkara.ts';
import { STEP_WORDS, step } from './text-langkah.ts';
import { umum } from './text-umum.ts';
import { text } from './text.ts';

const SOURCE = 'sidalih.ganda';
const shared = { epoch: [SOURCE], maxAge: 300 };
const CSV = 'text/csv; charset=utf-8';
const KASUS = `${MEJA_GANDA}/:uuid`;
const params = z.object({ uuid: z.uuid() });
const sisi = z.object({ uuid: z.uuid(), sisi: z.string().regex(/^[0-9]$/).transform(Number) });
const typed = z.string().max(4_000).optional();
const urut = z.string().max(6).optional();
const stepBody = z.object({ urut, langkah: typed, alasan: typed, tetap: typed });
const many = z.union([z.string().max(40), z.array(z.string().max(40)).max(80)]).optional();
const laporBody = z.object({ urut, temu: typed, dokumen: many, alamatKtp: typed, pendapat: typed, teks: typed });
const sampaiBody = z.object({ urut, hari_tanggal: typed, hari_bulan: typed, hari_tahun: typed, kepada: typed });
const bandingBody = z.object({ urut, pemohon: typed, alasan: typed });
const query = z.object({ keadaan: z.string().max(40).optional(), pita: z.string().max(40).optional(), sesudah: z.string().max(12).optional() });

const asKasus = (request: unknown): KasusRequest => request as KasusRequest;
const asSisi = (request: unknown): AtSisiRequest => request as AtSisiRequest;
const files = { media: 'files', files: EVIDENCE_FILES } as const;
/** The search is of the lists that an own mandate covers. */
const cariResource = ownNode;

const umumRoutes: readonly Route[] = [
  defineRoute({ id: 'sidalih.ganda-umum-json', path: `${UMUM_GANDA}.json`, summary: umum.gandaRuteUmum, answer: umumAnswer, ...shared, open: true, handle: (request) => giveUmum(request, 'json') }),
  defineRoute({ id: 'sidalih.ganda-umum-csv', path: `${UMUM_GANDA}.csv`, summary: umum.gandaRuteUmum, type: CSV, ...shared, open: true, handle: (request) => giveUmum(request, 'csv') }),
  defineRoute({ id: 'sidalih.ganda-umum', path: UMUM_GANDA, ...shared, handle: (request) => showUmum(request) }),
  defineRoute({ id: 'sidalih.ganda-adil-json', path: `${ADIL_GANDA}.json`, summary: umum.gandaRuteAdil, answer: adilAnswer, ...shared, open: true, handle: (request) => giveAdil(request, 'json') }),
  defineRoute({ id: 'sidalih.ganda-adil-csv', path: `${ADIL_GANDA}.csv`, summary: umum.gandaRuteAdil, type: CSV, ...shared, open: true, handle: (request) => giveAdil(request, 'csv') }),
  defineRoute({ id: 'sidalih.ganda-adil', path: ADIL_GANDA, ...shared, handle: (request) => showAdil(request) }),
  definePost({
    id: 'sidalih.ganda-keberatan',
    path: KIRIM_BANDING,
    body: z.object({ [HANDLE_FIELD]: z.string().max(HANDLE_MAX).optional(), pemohon: typed, alasan: typed }),
    ...files,
    handle: (request) => takeKeberatan(request),
  }),
];

const mejaRoutes: readonly Route[] = [
  defineDesk({ id: 'sidalih.ganda-daftar', path: MEJA_GANDA, query, permission: DAFTAR_GANDA, resource: ownNode, handle: (request) => showList(request) }),
  defineDesk({ id: 'sidalih.ganda-cari-lihat', path: CARI_PATH, permission: TUGAS_GANDA, resource: cariResource, handle: (request) => showCari(request as unknown as Parameters<typeof showCari>[0]) }),
  defineDesk({ id: 'sidalih.ganda-cari-mulai', path: CARI_PATH, permission: TUGAS_GANDA, resource: cariResource, body: z.object({ daftar: many }), handle: (request) => takeCari(request) }),
  defineDesk({ id: 'sidalih.ganda-kasus', path: KASUS, params, permission: LIHAT_GANDA, resource: lihatResource, handle: (request) => showKasus(asKasus(request)) }),
  defineDesk({ id: 'sidalih.ganda-kasus-tugas', path: `${KASUS}/tugas`, params, permission: TUGAS_GANDA, resource: tugasResource, body: stepBody, handle: (request) => takeTugas(asKasus(request)) }),
  defineDesk({ id: 'sidalih.ganda-putus-lihat', path: `${KASUS}/putus`, params, permission: USUL_GANDA, resource: putusResource, handle: (request) => showPutus(asKasus(request)) }),
  defineDesk({ id: 'sidalih.ganda-putus-kirim', path: `${KASUS}/putus`, params, permission: USUL_GANDA, resource: putusResource, body: stepBody, handle: (request) => takePutus(asKasus(request), false) }),
  defineDesk({ id: 'sidalih.ganda-putus-setujui', path: `${KASUS}/putus/setujui`, params, permission: SETUJUI_GANDA, resource: putusResource, body: stepBody, handle: (request) => takePutus(asKasus(request), true) }),
  defineDesk({ id: 'sidalih.ganda-sisi', path: `${KASUS}/sisi/:sisi`, params: sisi, permission: LAPOR_GANDA, resource: sisiResource, handle: (request) => showSisi(asSisi(request)) }),
  defineDesk({ id: 'sidalih.ganda-sisi-lapor', path: `${KASUS}/sisi/:sisi/lapor`, params: sisi, permission: LAPOR_GANDA, resource: sisiResource, body: laporBody, ...files, handle: (request) => takeLapor(asSisi(request)) }),
  defineDesk({ id: 'sidalih.ganda-sisi-surat', path: `${KASUS}/sisi/:sisi/surat`, params: sisi, permission: LAPOR_GANDA, resource: sisiResource, body: z.object({ urut }), handle: (request) => takeSurat(asSisi(request)) }),
  defineDesk({ id: 'sidalih.ganda-sisi-sampai', path: `${KASUS}/sisi/:sisi/sampai`, params: sisi, permission: LAPOR_GANDA, resource: sisiResource, body: sampaiBody, handle: (request) => takeSampai(asSisi(request)) }),
  defineDesk({ id: 'sidalih.ganda-sisi-banding', path: `${KASUS}/sisi/:sisi/banding`, params: sisi, permission: LAPOR_GANDA, resource: sisiResource, body: bandingBody, ...files, handle: (request) => takeBanding(asSisi(request)) }),
  defineDesk({ id: 'sidalih.ganda-hakim', path: `${KASUS}/keberatan/:sisi`, params: sisi, permission: BANDING_GANDA, resource: hakimResource, handle: (request) => showHakim(asSisi(request)) }),
  defineDesk({ id: 'sidalih.ganda-hakim-kirim', path: `${KASUS}/keberatan/:sisi`, params: sisi, permission: BANDING_GANDA, resource: hakimResource, body: stepBody, handle: (request) => takeHakim(asSisi(request), false) }),
  defineDesk({ id: 'sidalih.ganda-hakim-setujui', path: `${KASUS}/keberatan/:sisi/setujui`, params: sisi, permission: TOLAK_GANDA, resource: hakimResource, body: stepBody, handle: (request) => takeHakim(asSisi(request), true) }),
  defineDesk({ id: 'sidalih.ganda-terang', path: `${KASUS}/lengkap/:sisi`, params: sisi, permission: TERANG_GANDA, resource: sisiResource, handle: (request) => askTerang(asSisi(request)) }),
  defineDesk({ id: 'sidalih.ganda-terang-buka', path: `${KASUS}/lengkap/:sisi`, params: sisi, permission: TERANG_GANDA, resource: sisiResource, body: z.object({ alasan: typed }), handle: (request) => showTerang(asSisi(request)) }),
];

const dataSets: readonly DataSet[] = [
  {
    id: 'sidalih.ganda',
    title: umum.gandaUmumJudul,
    description: umum.gandaUmumMaksud,
    license: 'CC-BY-4.0',
    files: () =>
      Promise.resolve(
        [UMUM_GANDA, ADIL_GANDA].flatMap((path) => [
          { href: `${path}.csv`, title: say('id', path === UMUM_GANDA ? umum.gandaRuteUmum : umum.gandaRuteAdil), type: 'text/csv' },
          { href: `${path}.json`, title: say('id', path === UMUM_GANDA ? umum.gandaRuteUmum : umum.gandaRuteAdil), type: 'application/json' },
        ]),
      ),
  },
];

export const part: Part = {
  routes: [...umumRoutes, ...mejaRoutes],
  permissions: gandaPermissions,
  desk: [{ id: 'sidalih.ganda', label: text.gandaMenu, href: MEJA_GANDA, permission: DAFTAR_GANDA, order: 44, under: 'sidalih.daftar' }],
  tasks: gandaTasks,
  tracked: [gandaTracked],
  commands: [duplicatesCommand],
  jobs: gandaJobs,
  openData: dataSets,
  auditEvents: [BUKA_KASUS, CARI_GANDA, LIHAT_TERANG, ...Object.values(PERISTIWA_GANDA)],
  eventNames: {
    [BUKA_KASUS]: step.gandaStepBuka,
    [CARI_GANDA]: step.gandaStepCari,
    [LIHAT_TERANG]: step.gandaStepTerang,
    ...Object.fromEntries(Object.entries(PERISTIWA_GANDA).map(([jenis, event]) => [event, STEP_WORDS[jenis as keyof typeof PERISTIWA_GANDA]])),
  },
  versionSources: { [SOURCE]: async ({ database: { db } }) => `${await gandaVersion(db)}-${await cariVersion(db)}` },
  async *publicPaths({ database: { db } }): AsyncGenerator<PublicPath> {
    const version = `${await gandaVersion(db)}-${await cariVersion(db)}`;
    for (const path of [UMUM_GANDA, ADIL_GANDA]) for (const ending of ['', '.json', '.csv']) yield { path: `${path}${ending}`, version };
  },
  demo: gandaDemo,
};
