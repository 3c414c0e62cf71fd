// What do letters bring to the house?
import { z } from 'zod';
import { type Part, type Deps, defineDesk, definePost, defineRoute } from '#platform/module';
import type { Resource } from '#platform/identity';
import { HANDLE_FIELD, HANDLE_MAX } from '#platform/receipts';
import { LIHAT } from '../permohonan/permissions.ts';
import { readPermohonan } from '../permohonan/store/permohonan.ts';
import { SURAT_SAYA } from './address.ts';
import { BENTUK_SURAT, giveSuratMeja, giveSuratSaya } from './pages/beri.tsx';
import { showPeriksa } from './pages/periksa.tsx';
import { suratJob } from './terbit.ts';

const params = z.object({ id: z.uuid(), surat: z.uuid() });
const body = z.object({ [HANDLE_FIELD]: z.string().max(HANDLE_MAX).optional(), perkara: z.uuid(), surat: z.uuid(), bentuk: z.enum(BENTUK_SURAT) });

async function resource({ database }: Deps, { id }: { readonly id: string }): Promise<Resource | undefined> {
  const p = await readPermohonan(database.db, id);
  return p === undefined ? undefined : { kind: 'permohonan', id, node: p.kantor };
}

export const part: Part = {
  routes: [
    defineRoute({ id: 'ppid.surat', path: '/ppid/surat/:kode', params: z.object({ kode: z.string().max(20) }), handle: (ask) => showPeriksa(ask) }),
    definePost({ id: 'ppid.surat-saya', path: SURAT_SAYA, body, handle: (ask) => giveSuratSaya(ask) }),
    defineDesk({ id: 'ppid.surat-meja', path: '/kerja/ppid/permohonan/:id/surat/:surat.pdf', params, type: 'application/pdf', permission: LIHAT, resource, handle: (ask) => giveSuratMeja(ask) }),
  ],
  jobs: [suratJob],
};
