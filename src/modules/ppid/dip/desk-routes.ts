// At which addresses does the desk work on the list, the duties and the archive, and who may open each?
import { z } from 'zod';
import type { Resource, SignedIn } from '#platform/identity';
import { type Deps, type Route, defineDesk } from '#platform/module';
import { officeOf } from './may.ts';
import { MEJA_ARSIP, MEJA_DIP, MEJA_WAJIB } from './pages/address.ts';
import { showDeskAnswer, takeApproval, takeEntry, takeJudgement, takeProposal } from './pages/desk-answer-handle.tsx';
import { showBoard, takeUnit } from './pages/desk-duties.tsx';
import { FILES, WRITE_ROUTE, showDeskEntry, showNew, showVersion, takeDecision, takeNew, takeVersion } from './pages/desk-entry-handle.tsx';
import { showArsipDesk, showDipDesk } from './pages/desk-list.tsx';
import { ARSIP_LIHAT, ARSIP_PUTUS, ARSIP_SETUJU, ARSIP_USUL, DIP_LIHAT, DIP_SUSUN, DIP_TERBIT } from './permissions.ts';
import { readArsip } from './store/arsip.ts';
import { readDip } from './store/dip.ts';

const params = z.object({ id: z.uuid() });
type Id = z.infer<typeof params>;
const line = z.string().max(600).optional();
const entryBody = z.object({
  judul: line, ringkasan: z.string().max(4_000).optional(), kelas: line, kewajiban: line, unit: line, pembuat: line, dibuat_tanggal: line, dibuat_bulan: line, dibuat_tahun: line, dibuat_tempat: line,
  bentuk: z.union([z.string().max(20), z.array(z.string().max(20)).max(8)]).optional(), retensi: line, bahasa: line, uji: line, tautan: line, sebab: line,
});
const versi = z.string().regex(/^[0-9]{1,9}$/);
const proposal = z.object({
  versi, judul: z.string().max(400), ringkasan: z.string().max(2_000).optional(), pakai: z.string().max(5).optional(),
  samar: z.union([z.string().max(20), z.array(z.string().max(20)).max(200)]).optional(), tutup: z.string().max(2_000).optional(),
});
const judgement = z.object({ versi, langkah: z.string().max(20).optional(), alasan: z.string().max(2_000).optional() });

/** A list is of the own office; which rows stand in it the mandates decide. */
const desk =
  (permission: string) =>
  (deps: Deps, _params: unknown, who: SignedIn | undefined): Resource => ({ kind: 'meja', id: permission, node: officeOf(deps, who, permission) });

async function entry({ database }: Deps, { id }: Id): Promise<Resource | undefined> {
  const dip = await readDip(database.db, id);
  return dip === undefined ? undefined : { kind: 'dip', id, node: dip.kantor };
}

async function answer({ database }: Deps, { id }: Id): Promise<Resource | undefined> {
  const arsip = await readArsip(database.db, id);
  return arsip === undefined ? undefined : { kind: 'arsip', id, node: arsip.kantor };
}

async function proposed(deps: Deps, { id }: Id): Promise<Resource | undefined> {
  const arsip = await readArsip(deps.database.db, id);
  return arsip === undefined ? undefined : { kind: 'arsip', id, node: arsip.kantor, ...(arsip.pengusul === null ? {} : { proposer: arsip.pengusul }) };
}

const files = { media: 'files', files: FILES.most, largest: FILES.most * FILES.bytes } as const;

export const deskRoutes: readonly Route[] = [
  defineDesk({ id: 'ppid.dip-meja', path: MEJA_DIP, permission: DIP_LIHAT, resource: desk(DIP_LIHAT), handle: (ask) => showDipDesk(ask) }),
  defineDesk({ id: 'ppid.dip-baru', path: `${MEJA_DIP}/baru`, permission: DIP_SUSUN, resource: desk(DIP_SUSUN), handle: (ask) => showNew(ask) }),
  defineDesk({ id: WRITE_ROUTE, path: `${MEJA_DIP}/baru`, permission: DIP_SUSUN, resource: desk(DIP_SUSUN), body: entryBody, ...files, handle: (ask) => takeNew(ask) }),
  defineDesk({ id: 'ppid.dip-kerja', path: `${MEJA_DIP}/:id`, params, permission: DIP_LIHAT, resource: entry, handle: (ask) => showDeskEntry(ask) }),
  defineDesk({ id: 'ppid.dip-versi', path: `${MEJA_DIP}/:id/versi`, params, permission: DIP_SUSUN, resource: entry, handle: (ask) => showVersion(ask) }),
  defineDesk({ id: 'ppid.dip-versi-simpan', path: `${MEJA_DIP}/:id/versi`, params, permission: DIP_SUSUN, resource: entry, body: entryBody, ...files, handle: (ask) => takeVersion(ask) }),
  defineDesk({ id: 'ppid.dip-putus', path: `${MEJA_DIP}/:id/putus`, params, permission: DIP_TERBIT, resource: entry, body: z.object({ langkah: z.string().max(20), pengganti: line, alasan: line }), handle: (ask) => takeDecision(ask) }),
  defineDesk({ id: 'ppid.wajib', path: MEJA_WAJIB, permission: DIP_LIHAT, resource: desk(DIP_LIHAT), handle: (ask) => showBoard(ask) }),
  defineDesk({ id: 'ppid.wajib-unit', path: MEJA_WAJIB, permission: DIP_TERBIT, resource: desk(DIP_TERBIT), body: z.object({ kewajiban: z.string().max(40), unit: z.string().max(400) }), handle: (ask) => takeUnit(ask) }),
  defineDesk({ id: 'ppid.arsip-meja', path: MEJA_ARSIP, permission: ARSIP_LIHAT, resource: desk(ARSIP_LIHAT), handle: (ask) => showArsipDesk(ask) }),
  defineDesk({ id: 'ppid.arsip-kerja', path: `${MEJA_ARSIP}/:id`, params, permission: ARSIP_LIHAT, resource: answer, handle: (ask) => showDeskAnswer(ask) }),
  defineDesk({ id: 'ppid.arsip-usul', path: `${MEJA_ARSIP}/:id/usul`, params, permission: ARSIP_USUL, resource: answer, body: proposal, handle: (ask) => takeProposal(ask) }),
  defineDesk({ id: 'ppid.arsip-setujui', path: `${MEJA_ARSIP}/:id/setujui`, params, permission: ARSIP_SETUJU, resource: proposed, body: judgement, handle: (ask) => takeApproval(ask) }),
  defineDesk({ id: 'ppid.arsip-putus', path: `${MEJA_ARSIP}/:id/putus`, params, permission: ARSIP_PUTUS, resource: answer, body: judgement, handle: (ask) => takeJudgement(ask) }),
  defineDesk({ id: 'ppid.arsip-dip', path: `${MEJA_ARSIP}/:id/dip`, params, permission: DIP_TERBIT, resource: answer, body: z.object({ unit: z.string().max(400) }), handle: (ask) => takeEntry(ask) }),
];
