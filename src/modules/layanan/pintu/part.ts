// What does the one front door bring to the house?
import { z } from 'zod';
import { NATION } from '#kernel/area-code';
import { type Part, defineDesk, definePost, defineRoute } from '#platform/module';
import { PERIKSA_EVENT } from './actions/periksa-tujuan.ts';
import { KELUHAN, semuaKeinginan } from './keinginan.ts';
import { INGIN, KERTAS, MEJA, inginPath } from './pages/address.ts';
import { showIngin, showKe, showKeluhan, showKertas, showLanjut, showSatu, takeKeluhan, takeSegel } from './pages/handle.tsx';
import { showTujuan, takePeriksa, tujuanTasks } from './pages/meja.tsx';
import { PERIKSA, pintuPermissions } from './permissions.ts';
import { pintuText as text } from './text.ts';

const slug = z.string().max(40);
/** Longer than the form takes: what is too long is cut, never lost on an error page. */
const words = z.object({ cerita: z.string().max(40_000).optional() });
const keluhan = inginPath(KELUHAN);
const still = { epoch: ['layanan.hari'], maxAge: 300 };

export const part: Part = {
  routes: [
    defineRoute({ id: 'layanan.ingin', path: INGIN, summary: text.judul, ...still, handle: (ask) => showIngin(ask) }),
    defineRoute({ id: 'layanan.ingin-cetak', path: KERTAS, ...still, handle: (ask) => showKertas(ask) }),
    definePost({ id: 'layanan.ingin-keluhan', path: keluhan, handle: (ask) => showKeluhan(ask) }),
    definePost({ id: 'layanan.ingin-cerita', path: keluhan, body: words, handle: (ask) => takeKeluhan(ask) }),
    definePost({ id: 'layanan.ingin-lanjut', path: `${keluhan}/lanjut`, body: words, handle: (ask) => showLanjut(ask) }),
    definePost({ id: 'layanan.ingin-wbs', path: `${keluhan}/wbs`, body: z.object({}), handle: (ask) => takeSegel(ask) }),
    // Counted, so never kept.
    defineRoute({ id: 'layanan.ingin-ke', path: `${INGIN}/ke/:tujuan`, params: z.object({ tujuan: slug }), handle: (ask) => showKe(ask) }),
    defineRoute({ id: 'layanan.ingin-satu', path: `${INGIN}/:ingin`, params: z.object({ ingin: slug }), ...still, handle: (ask) => showSatu(ask) }),
    defineDesk({ id: 'layanan.tujuan-meja', path: MEJA, permission: PERIKSA, resource: () => ({ kind: 'meja', id: 'tujuan', node: NATION }), handle: (ask) => showTujuan(ask) }),
    defineDesk({ id: 'layanan.tujuan-periksa', path: MEJA, permission: PERIKSA, resource: () => ({ kind: 'meja', id: 'tujuan', node: NATION }), body: z.object({ tujuan: slug }), handle: (ask) => takePeriksa(ask) }),
  ],
  permissions: pintuPermissions,
  desk: [{ id: 'layanan.tujuan', label: text.meja, href: MEJA, permission: PERIKSA, order: 63, under: 'layanan.standar' }],
  tasks: tujuanTasks,
  auditEvents: [PERIKSA_EVENT],
  eventNames: { [PERIKSA_EVENT]: text.peristiwa },
  async *publicPaths({ versions }) {
    const version = await versions.get('layanan.hari');
    for (const path of [INGIN, KERTAS, ...semuaKeinginan(false).map(({ slug: one }) => inginPath(one)).filter((path) => path !== keluhan)]) yield { path, version };
  },
};
