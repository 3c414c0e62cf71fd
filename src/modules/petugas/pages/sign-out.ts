// How does an officer leave? (a POST from the bar; the session's row is gone: keamanan.md 1.4)
import { z } from 'zod';
import { signOut } from '#platform/identity';
import { defineOwn } from '#platform/module';

export const signOutRoute = defineOwn({
  id: 'petugas.keluar',
  path: '/keluar',
  body: z.object({}),
  handle: async ({ deps, who, sessionToken = '' }) => {
    await signOut(deps.database, deps.clock, who, sessionToken);
    return { kind: 'redirect', to: '/masuk', session: null };
  },
});
