// What does petugas bring to the house? (sign-in, invitations, own devices, the work desk, who may do what)
import type { Module } from '#platform/module';
import { deskSearch } from './desk-search.ts';
import { LIHAT, MEJA, permissions } from './permissions.ts';
import { policyCommand } from './policy-command.ts';
import { routes } from './routes.ts';
import { tasks } from './tasks.ts';
import { acts } from './text-desk.ts';
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
    { id: 'petugas.daftar', label: text.menuPetugas, href: '/kerja/petugas', permission: LIHAT, order: 90 },
  ],
  footer: [{ column: 'tentang', label: text.menuMasuk, href: '/masuk' }],
  tasks,
  deskSearch,
  commands: [policyCommand, ...userCommands],
  auditEvents: [],
  eventNames: acts,
  retention: 'an account is kept one year after its last mandate',
};
