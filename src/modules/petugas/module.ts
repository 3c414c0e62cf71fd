// What does petugas bring to the house? (sign-in, invitations, own devices, the work desk, who may do what)
import { ROLES } from '#platform/identity';
import type { Module } from '#platform/module';
import { policyCommand } from './policy-command.ts';
import { routes } from './routes.ts';
import { text } from './text.ts';

export const module: Module = {
  id: 'petugas',
  needs: [],
  name: text.namaModul,
  routes,
  permissions: [
    {
      id: 'petugas.meja',
      title: text.izinMeja,
      grants: Object.fromEntries(ROLES.map((role) => [role, 'semua' as const])),
    },
  ],
  desk: [{ id: 'petugas.meja', label: text.menuMeja, href: '/kerja', permission: 'petugas.meja', order: 0 }],
  commands: [policyCommand],
  auditEvents: [],
  retention: 'an account is kept one year after its last mandate',
};
