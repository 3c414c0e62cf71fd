// What do objections and disputes bring to the house?
import { z } from 'zod';
import { NATION } from '#kernel/area-code';
import type { Resource, SignedIn } from '#platform/identity';
import { type Deps, type Part, defineDesk, definePost } from '#platform/module';
import { IDENTITAS, LAYANI, LIHAT, PUTUS } from '../permohonan/permissions.ts';
import { penahan } from '../permohonan/store/tahan.ts';
import { BARU_KBR, BEKU, BERKAS_SENGKETA, BERKAS_ZIP, KASUS_KBR, KEBERATAN, MEJA_KBR, MULAI, SEPAKAT, SURAT_KBR } from './address.ts';
import { KEBERATAN_EVENTS } from './events.ts';
import { kbrResource, layaniBody, pendapatBody, putusKbrBody, showDaftarKbr, showKasusKbr, takeBerkasMeja, takeLayani, takePendapat, takePutusKbr, takeTanggapi, tanggapiBody } from './pages/meja.tsx';
import { baruKbrBody, baruKbrQuery, showBaruKbr, takeBaruKbr } from './pages/baru.tsx';
import { bekuBody, berkasBody, giveArsip, giveBerkas, giveSuratKbr, suratBody, takeBeku } from './pages/berkas.tsx';
import { giveSidang, takeSidang, takeSidangBuka, takeSidangSetuju } from './pages/sidang.tsx';
import { handleBody, kirimBody, showTanpa, takeKirim, takeMulai, takeSepakat, trackedKb } from './pages/warga.tsx';
import { saatJamKbr, tanggalPindahKbr } from './saat-jam.ts';
import { KBR_PENDAPAT, KBR_TANGGAPI, SIDANG, SIDANG_SETUJU, keberatanPermissions } from './permissions.ts';
import { suratKbrJob } from './surat-terima.ts';
import { kbrMejaText } from './text-meja.ts';

const params = z.object({ id: z.uuid() });
const ZIP = 'application/zip';
const ownDesk = (_deps: Deps, _params: unknown, who: SignedIn | undefined): Resource => ({ kind: 'meja', id: 'ppid', node: who?.mandates[0]?.node ?? NATION });

export const part: Part = {
  routes: [
    definePost({ id: 'ppid.keberatan', path: KEBERATAN, handle: (ask) => showTanpa(ask) }),
    definePost({ id: 'ppid.keberatan-kirim', path: KEBERATAN, body: kirimBody, handle: (ask) => takeKirim(ask) }),
    definePost({ id: 'ppid.keberatan-mulai', path: MULAI, body: handleBody, handle: (ask) => takeMulai(ask) }),
    definePost({ id: 'ppid.keberatan-sepakat', path: SEPAKAT, body: handleBody, handle: (ask) => takeSepakat(ask) }),
    definePost({ id: 'ppid.keberatan-berkas', path: BERKAS_SENGKETA, body: berkasBody, type: 'application/pdf', handle: (ask) => giveBerkas(ask) }),
    definePost({ id: 'ppid.keberatan-berkas-zip', path: BERKAS_ZIP, body: berkasBody, type: ZIP, handle: (ask) => giveArsip(ask) }),
    definePost({ id: 'ppid.keberatan-surat', path: SURAT_KBR, body: suratBody, handle: (ask) => giveSuratKbr(ask) }),
    definePost({ id: 'ppid.keberatan-beku', path: BEKU, body: bekuBody, handle: (ask) => takeBeku(ask) }),
    defineDesk({ id: 'ppid.keberatan-baru', path: BARU_KBR, query: baruKbrQuery, permission: LAYANI, resource: ownDesk, handle: (ask) => showBaruKbr(ask) }),
    defineDesk({ id: 'ppid.keberatan-catat', path: BARU_KBR, permission: LAYANI, resource: ownDesk, body: baruKbrBody, handle: (ask) => takeBaruKbr({ ...ask, query: {} }) }),
    defineDesk({ id: 'ppid.keberatan-meja', path: MEJA_KBR, permission: LIHAT, resource: ownDesk, handle: (ask) => showDaftarKbr(ask) }),
    defineDesk({ id: 'ppid.keberatan-kasus', path: KASUS_KBR, params, permission: LIHAT, resource: kbrResource, handle: (ask) => showKasusKbr(ask) }),
    defineDesk({ id: 'ppid.keberatan-layani', path: `${KASUS_KBR}/layani`, params, permission: LAYANI, resource: kbrResource, body: layaniBody, handle: (ask) => takeLayani(ask) }),
    defineDesk({ id: 'ppid.keberatan-putus', path: `${KASUS_KBR}/putus`, params, permission: PUTUS, resource: kbrResource, body: putusKbrBody, handle: (ask) => takePutusKbr(ask) }),
    defineDesk({ id: 'ppid.keberatan-pendapat', path: `${KASUS_KBR}/pendapat`, params, permission: KBR_PENDAPAT, resource: kbrResource, body: pendapatBody, handle: (ask) => takePendapat(ask) }),
    defineDesk({ id: 'ppid.keberatan-tanggapi', path: `${KASUS_KBR}/tanggapi`, params, permission: KBR_TANGGAPI, resource: kbrResource, body: tanggapiBody, handle: (ask) => takeTanggapi(ask) }),
    defineDesk({ id: 'ppid.keberatan-berkas-meja', path: `${KASUS_KBR}/berkas`, params, type: 'application/pdf', permission: IDENTITAS, resource: kbrResource, body: z.object({}), handle: (ask) => takeBerkasMeja(ask) }),
    defineDesk({ id: 'ppid.keberatan-zip-meja', path: `${KASUS_KBR}/berkas.zip`, params, type: ZIP, permission: IDENTITAS, resource: kbrResource, body: z.object({}), handle: (ask) => takeBerkasMeja(ask, true) }),
    defineDesk({ id: 'ppid.keberatan-sidang', path: `${KASUS_KBR}/sidang`, params, permission: SIDANG, resource: kbrResource, body: z.object({ beban: z.string().max(20_000).optional() }), handle: (ask) => takeSidang(ask) }),
    defineDesk({ id: 'ppid.keberatan-sidang-setuju', path: `${KASUS_KBR}/sidang-setuju`, params, permission: SIDANG_SETUJU, resource: kbrResource, body: z.object({}), handle: (ask) => takeSidangSetuju(ask) }),
    defineDesk({ id: 'ppid.keberatan-sidang-buka', path: `${KASUS_KBR}/sidang-buka`, params, permission: SIDANG, resource: kbrResource, body: z.object({}), handle: (ask) => takeSidangBuka(ask) }),
    defineDesk({ id: 'ppid.keberatan-sidang-unduh', path: `${KASUS_KBR}/sidang.zip`, params, type: ZIP, permission: SIDANG, resource: kbrResource, body: z.object({ frasa: z.string().max(60) }), handle: (ask) => giveSidang(ask) }),
  ],
  jobs: [suratKbrJob],
  permissions: keberatanPermissions,
  desk: [{ id: 'ppid.keberatan', label: kbrMejaText.menu, href: MEJA_KBR, permission: LIHAT, order: 32, under: 'ppid.meja' }],
  auditEvents: Object.keys(KEBERATAN_EVENTS),
  eventNames: KEBERATAN_EVENTS,
  tracked: [trackedKb],
  holdCases: penahan('ppid_keberatan'),
  clocksMoved: tanggalPindahKbr,
  clockDue: saatJamKbr,
};
