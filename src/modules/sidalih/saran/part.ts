// What do the supervisor's corrections bring to the house?
import { NATION } from '#kernel/area-code';
import type { Resource, SignedIn } from '#platform/identity';
import { defineDesk, type Deps, type Part } from '#platform/module';
import { EVIDENCE_FILES } from '../bukti/bukti.ts';
import { AJUKAN_SARAN } from './actions/ajukan.ts';
import { HASIL_EVENT, LANJUT_EVENT, TERBIT_EVENT } from './actions/jawab.ts';
import { barisBody, baruBody, kosongBody, saranParams, saranResource, showBaruSaran, showBerkas, showDaftarSaran, showSaran, takeBaris, takeBaruSaran, takeLanjut, takeTerbit } from './handle.tsx';
import { SARAN, SARAN_BARU } from './pages/address.ts';
import { AJUKAN, JAWAB, LIHAT, TERBIT, saranPermissions } from './permissions.ts';
import { saranText as text } from './text.ts';

const ONE = `${SARAN}/:uuid`;
/** The desk itself lists within the own mandates alone. */
const ownDesk = (_deps: Deps, _params: unknown, who: SignedIn | undefined): Resource => ({ kind: 'meja', id: 'saran', node: who?.mandates[0]?.node ?? NATION });

export const part: Part = {
  routes: [
    defineDesk({ id: 'sidalih.saran-daftar', path: SARAN, permission: LIHAT, resource: ownDesk, handle: showDaftarSaran }),
    defineDesk({ id: 'sidalih.saran-baru', path: SARAN_BARU, permission: AJUKAN, resource: ownDesk, handle: showBaruSaran }),
    defineDesk({ id: 'sidalih.saran-ajukan', path: SARAN_BARU, permission: AJUKAN, resource: ownDesk, body: baruBody, media: 'files', files: 1, handle: takeBaruSaran }),
    defineDesk({ id: 'sidalih.saran-csv', path: `${ONE}.csv`, type: 'text/csv', params: saranParams, permission: LIHAT, resource: saranResource, handle: (request) => showBerkas(request, 'csv') }),
    defineDesk({ id: 'sidalih.saran-pdf', path: `${ONE}.pdf`, type: 'application/pdf', params: saranParams, permission: LIHAT, resource: saranResource, handle: (request) => showBerkas(request, 'pdf') }),
    defineDesk({ id: 'sidalih.saran-surat', path: ONE, params: saranParams, permission: LIHAT, resource: saranResource, handle: (request) => showSaran(request) }),
    defineDesk({ id: 'sidalih.saran-baris', path: `${ONE}/baris`, params: saranParams, permission: JAWAB, resource: saranResource, body: barisBody, media: 'files', files: EVIDENCE_FILES, handle: takeBaris }),
    defineDesk({ id: 'sidalih.saran-terbit', path: `${ONE}/terbit`, params: saranParams, permission: TERBIT, resource: saranResource, body: kosongBody, handle: takeTerbit }),
    defineDesk({ id: 'sidalih.saran-lanjut', path: `${ONE}/lanjut`, params: saranParams, permission: AJUKAN, resource: saranResource, body: kosongBody, handle: takeLanjut }),
  ],
  permissions: saranPermissions,
  desk: [{ id: 'sidalih.saran', label: text.srMenu, href: SARAN, permission: LIHAT, order: 45, under: 'sidalih.daftar' }],
  auditEvents: [AJUKAN_SARAN, HASIL_EVENT, TERBIT_EVENT, LANJUT_EVENT],
  eventNames: { [AJUKAN_SARAN]: text.srPeristiwaAjukan, [HASIL_EVENT]: text.srPeristiwaHasil, [TERBIT_EVENT]: text.srPeristiwaTerbit, [LANJUT_EVENT]: text.srPeristiwaLanjut },
};
