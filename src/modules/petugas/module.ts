// What does petugas bring to the house? (sign-in, invitations, own devices, the work desk, who may do what)
import type { Module } from '#platform/module';
import { deskSearch } from './desk-search.ts';
import { deskNotice, gauges, jobs, letterTasks } from './mail.ts';
import { FAILED } from './pages/failed-letters.tsx';
import { INBOX, INBOX_ITEM } from './pages/inbox.tsx';
import { LIHAT, MEJA, SURAT_GAGAL, permissions } from './permissions.ts';
import { policyCommand } from './policy-command.ts';
import { routes } from './routes.ts';
import { tasks } from './tasks.ts';
import { acts } from './text-desk.ts';
import { acts as inboxActs, text as inbox } from './text-inbox.ts';
import { text } from './text.ts';
import { userCommands } from './user-commands.ts';

export const module: Module = {
  id: 'petugas',
  needs: ['pemilu'],
  name: text.namaModul,
  routes,
  permissions,
  desk: [
    { id: 'petugas.meja', label: text.menuMeja, href: '/kerja', permission: MEJA, order: 0 },
    { id: INBOX_ITEM, label: inbox.judul, href: INBOX, permission: MEJA, order: 1 },
    { id: 'petugas.surat', label: inbox.gagalMenu, href: FAILED, permission: SURAT_GAGAL, order: 2, under: INBOX_ITEM },
    { id: 'petugas.daftar', label: text.menuPetugas, href: '/kerja/petugas', permission: LIHAT, order: 90 },
  ],
  footer: [{ column: 'tentang', label: text.menuMasuk, href: '/masuk' }],
  tasks: async (deps, lang, who) => [...(await tasks(deps, lang, who)), ...(await letterTasks(deps, lang, who))],
  deskNotice,
  jobs,
  gauges,
  deskSearch,
  commands: [policyCommand, ...userCommands],
  auditEvents: ['petugas.kotak-baca', 'petugas.surat-ulang'],
  eventNames: { ...acts, ...inboxActs },
  retention: 'an account is kept one year after its last mandate; address and text of a letter 30 days after it arrived, 90 after it failed, of an inbox notice one year',
};
