// Which addresses do officers of the calendar and of running deadlines have?
import { z } from 'zod';
import { type Route, defineDesk, defineRoute } from '#platform/module';
import { CLOCKS, FEED_MAKE, FEED_REVOKE, showClocks, showFeed, takeFeed, takeRevocation } from './desk/clocks.tsx';
import { showImport, takeImport } from './desk/import.tsx';
import { DESK, showDesk } from './desk/list.tsx';
import { type ProposalRequest, proposalResource, showProposal, takeApproval, takeRejection } from './desk/proposal.tsx';
import { type NodeRequest, type RowRequest, nodeResource, rowResource, showRevoke, showRow, takeRevoke, takeRow } from './desk/row.tsx';
import { JAM, KALENDER, SETUJUI, USUL, ownPlace } from './permissions.ts';

const word = z.string().max(300).optional();
const dates = (name: string) => Object.fromEntries(['tanggal', 'bulan', 'tahun'].map((part) => [`${name}_${part}`, z.string().max(4).optional()]));
const decree = { dasar_jenis: word, dasar_nomor: word, ...dates('dasar_tanggal'), dasar_penerbit: word, sidik: word };
const rowBody = z.object({ lingkup: word, ...dates('tanggal'), jenis: word, nama: word, kepastian: word, ...decree });
const importBody = z.object({ tahun: word, libur_nasional: word, cuti_bersama: word, langkah: word, daftar: z.string().max(20_000).optional(), ...decree });
const node = z.object({ kode: z.string().max(20) });
const one = z.object({ uuid: z.uuid() });
const nothing = z.object({});

const asNode = (request: unknown): NodeRequest => request as NodeRequest;
const asRow = (request: unknown): RowRequest => request as RowRequest;
const asProposal = (request: unknown): ProposalRequest => request as ProposalRequest;

const NODE = `${DESK}/:kode`;
const PROPOSAL = `${DESK}/usul/:uuid`;
const REVOKE = `${DESK}/cabut/:uuid`;

const calendarRoutes: readonly Route[] = [
  defineDesk({ id: 'tenggat.kalender-meja', path: DESK, permission: KALENDER, resource: (_deps, _params, who) => ownPlace('kalender', who), handle: (request) => showDesk(request) }),
  defineDesk({ id: 'tenggat.kalender-cabut', path: REVOKE, params: one, permission: USUL, resource: (deps, { uuid }) => rowResource(deps, uuid), handle: (request) => showRevoke(asRow(request)) }),
  defineDesk({ id: 'tenggat.kalender-cabut-kirim', path: REVOKE, params: one, permission: USUL, resource: (deps, { uuid }) => rowResource(deps, uuid), body: z.object(decree), handle: (request) => takeRevoke(asRow(request)) }),
  defineDesk({ id: 'tenggat.kalender-usulan', path: PROPOSAL, params: one, permission: KALENDER, resource: (deps, { uuid }) => proposalResource(deps, uuid), handle: (request) => showProposal(asProposal(request)) }),
  defineDesk({ id: 'tenggat.kalender-setujui', path: `${PROPOSAL}/setujui`, params: one, permission: SETUJUI, resource: (deps, { uuid }) => proposalResource(deps, uuid), body: nothing, handle: (request) => takeApproval(asProposal(request)) }),
  defineDesk({ id: 'tenggat.kalender-tolak', path: `${PROPOSAL}/tolak`, params: one, permission: USUL, resource: (deps, { uuid }) => proposalResource(deps, uuid), body: nothing, handle: (request) => takeRejection(asProposal(request)) }),
  defineDesk({ id: 'tenggat.kalender-baris', path: `${NODE}/baris`, params: node, permission: USUL, resource: (deps, { kode }) => nodeResource(deps, kode), handle: (request) => showRow(asNode(request)) }),
  defineDesk({ id: 'tenggat.kalender-baris-kirim', path: `${NODE}/baris`, params: node, permission: USUL, resource: (deps, { kode }) => nodeResource(deps, kode), body: rowBody, handle: (request) => takeRow(asNode(request)) }),
  defineDesk({ id: 'tenggat.kalender-impor', path: `${NODE}/impor`, params: node, permission: USUL, resource: (deps, { kode }) => nationResource(deps, kode), handle: (request) => showImport(asNode(request)) }),
  defineDesk({ id: 'tenggat.kalender-impor-kirim', path: `${NODE}/impor`, params: node, permission: USUL, resource: (deps, { kode }) => nationResource(deps, kode), body: importBody, handle: (request) => takeImport(asNode(request)) }),
];

/** A year's decree is the nation's. */
async function nationResource(deps: Parameters<typeof nodeResource>[0], kode: string): ReturnType<typeof nodeResource> {
  return kode === '0' ? nodeResource(deps, kode) : undefined;
}

const clockRoutes: readonly Route[] = [
  defineDesk({ id: 'tenggat.jam', path: CLOCKS, permission: JAM, resource: (_deps, _params, who) => ownPlace('jam', who), handle: (request) => showClocks(request) }),
  defineDesk({ id: 'tenggat.umpan-buat', path: FEED_MAKE, permission: JAM, resource: (_deps, _params, who) => ownPlace('jam', who), body: nothing, handle: (request) => takeFeed(request) }),
  defineDesk({ id: 'tenggat.umpan-cabut', path: FEED_REVOKE, permission: JAM, resource: (_deps, _params, who) => ownPlace('jam', who), body: nothing, handle: (request) => takeRevocation(request) }),
  defineRoute({ id: 'tenggat.umpan', path: '/umpan/tenggat/:kunci.ics', params: z.object({ kunci: z.string().max(60) }), query: nothing, type: 'text/calendar; charset=utf-8', handle: (request) => showFeed(request) }),
];

export const deskRoutes: readonly Route[] = [...calendarRoutes, ...clockRoutes];
