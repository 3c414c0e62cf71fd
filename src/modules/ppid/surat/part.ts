// What do letters bring to the house?
import { z } from 'zod';
import { type Part, type Deps, defineDesk, definePost, defineRoute } from '#platform/module';
import { NATION } from '#kernel/area-code';
import type { Resource, SignedIn } from '#platform/identity';
import { HANDLE_FIELD, HANDLE_MAX } from '#platform/receipts';
import { LIHAT, PUTUS } from '../permohonan/permissions.ts';
import { readPermohonan } from '../permohonan/store/permohonan.ts';
import { SURAT_SAYA } from './address.ts';
import { BENTUK_SURAT, giveSuratMeja, giveSuratSaya } from './pages/beri.tsx';
import { REKENING_EVENT } from './actions/catat-rekening.ts';
import { showPeriksa } from './pages/periksa.tsx';
import { REKENING, rekeningBody, showRekening, takeRekening } from './pages/rekening.tsx';
import { tagihanText } from './text-tagihan.ts';
import { kunciTanda } from '../warga/tanda/tanda-tangan.ts';
import { LURING, giveLuring } from './luring.ts';
import { luringText } from './text-luring.ts';
import { suratJob } from './terbit.ts';

const params = z.object({ id: z.uuid(), surat: z.uuid() });
const body = z.object({ [HANDLE_FIELD]: z.string().max(HANDLE_MAX).optional(), perkara: z.uuid(), surat: z.uuid(), bentuk: z.enum(BENTUK_SURAT) });

const ownDesk = (_deps: Deps, _params: unknown, who: SignedIn | undefined): Resource => ({ kind: 'rekening', id: 'ppid', node: who?.mandates[0]?.node ?? NATION });

async function resource({ database }: Deps, { id }: { readonly id: string }): Promise<Resource | undefined> {
  const p = await readPermohonan(database.db, id);
  return p === undefined ? undefined : { kind: 'permohonan', id, node: p.kantor };
}

export const part: Part = {
  routes: [
    defineRoute({ id: 'ppid.periksa-luring', path: LURING, summary: luringText.rute, type: 'text/html; charset=utf-8', handle: (ask) => giveLuring(ask) }),
    defineRoute({ id: 'ppid.surat', path: '/ppid/surat/:kode', params: z.object({ kode: z.string().max(20) }), handle: (ask) => showPeriksa(ask) }),
    definePost({ id: 'ppid.surat-saya', path: SURAT_SAYA, body, handle: (ask) => giveSuratSaya(ask) }),
    defineDesk({ id: 'ppid.rekening', path: REKENING, permission: PUTUS, resource: ownDesk, handle: (ask) => showRekening(ask) }),
    defineDesk({ id: 'ppid.rekening-catat', path: REKENING, permission: PUTUS, resource: ownDesk, body: rekeningBody, handle: (ask) => takeRekening(ask) }),
    defineDesk({ id: 'ppid.surat-meja', path: '/kerja/ppid/permohonan/:id/surat/:surat.pdf', params, type: 'application/pdf', permission: LIHAT, resource, handle: (ask) => giveSuratMeja(ask) }),
  ],
  desk: [{ id: 'ppid.rekening', label: tagihanText.menu, href: REKENING, permission: PUTUS, order: 37, under: 'ppid.meja' }],
  auditEvents: [REKENING_EVENT],
  eventNames: { [REKENING_EVENT]: tagihanText.peristiwa },
  jobs: [suratJob],
  async *publicPaths({ keys }) {
    // Written again when a key is added.
    yield await Promise.resolve({ path: LURING, version: kunciTanda(keys).map(({ kunci }) => kunci).join(' ') });
  },
};
