// What do answers bring to the house?
import { z } from 'zod';
import { FILE_BYTES } from '#platform/attachments';
import { type Part, defineDesk, definePost } from '#platform/module';
import { HANDLE_FIELD, HANDLE_MAX } from '#platform/receipts';
import { LIHAT, PUTUS } from '../permohonan/permissions.ts';
import { HALAMAN, HASIL, HITAM, JAWAB, LAMPIR, SETUJU, TERUS_SAYA } from './address.ts';
import { giveHalaman, showHitam, takeHasil, takeHitam } from './pages/hitam.tsx';
import { permohonanResource as resource, showJawab, takeJawab, takeLampir, takeSetuju, takeTerus } from './pages/susun.tsx';
import { SETUJUI, jawabanPermissions } from './permissions.ts';

const params = z.object({ id: z.uuid() });
const berkasParams = z.object({ id: z.uuid(), berkas: z.uuid() });
const halamanParams = z.object({ id: z.uuid(), berkas: z.uuid(), hal: z.string().regex(/^[1-9][0-9]{0,3}$/) });
/** Fields of items carry their number, so their names are not known beforehand. */
const sent = z.record(z.string().regex(/^[a-z0-9_]{1,30}$/), z.string().max(4_000).optional());
const many = z.union([z.string().max(120), z.array(z.string().max(120)).max(500)]).optional();
const hitamBody = z.object({ tetap: many, usul: many, kata: z.string().max(400).optional(), kisi: z.string().max(1_000).optional(), alasan: z.string().max(600).optional(), uji: z.string().max(60).optional() });
const terusBody = z.object({ [HANDLE_FIELD]: z.string().max(HANDLE_MAX).optional(), perkara: z.uuid(), kantor: z.string().max(10) });

export const part: Part = {
  routes: [
    defineDesk({ id: 'ppid.jawaban', path: JAWAB, params, permission: LIHAT, resource, handle: (ask) => showJawab(ask) }),
    defineDesk({ id: 'ppid.jawaban-susun', path: JAWAB, params, permission: PUTUS, resource, body: sent, handle: (ask) => takeJawab(ask) }),
    defineDesk({ id: 'ppid.jawaban-lampir', path: LAMPIR, params, permission: PUTUS, resource, body: sent, media: 'files', files: 1, largest: FILE_BYTES, handle: (ask) => takeLampir(ask) }),
    defineDesk({ id: 'ppid.jawaban-setuju', path: SETUJU, params, permission: SETUJUI, resource, body: sent, handle: (ask) => takeSetuju(ask) }),
    defineDesk({ id: 'ppid.jawaban-halaman', path: HALAMAN, params: halamanParams, type: 'image/png', permission: LIHAT, resource, handle: (ask) => giveHalaman(ask) }),
    defineDesk({ id: 'ppid.jawaban-hitam', path: HITAM, params: berkasParams, query: z.object({ hal: z.string().max(6).optional() }), permission: LIHAT, resource, handle: (ask) => showHitam(ask) }),
    defineDesk({ id: 'ppid.jawaban-hitamkan', path: HITAM, params: berkasParams, permission: PUTUS, resource, body: hitamBody, handle: (ask) => takeHitam(ask) }),
    defineDesk({ id: 'ppid.jawaban-hasil', path: HASIL, params: berkasParams, permission: LIHAT, resource, body: z.object({}), handle: (ask) => takeHasil(ask) }),
    definePost({ id: 'ppid.teruskan', path: TERUS_SAYA, body: terusBody, handle: (ask) => takeTerus(ask) }),
  ],
  permissions: jawabanPermissions,
};
