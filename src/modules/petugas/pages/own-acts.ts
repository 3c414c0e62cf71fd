// What can an officer do with the own sessions, keys and devices? (each a POST from the account's page)
import { z } from 'zod';
import {
  type RemoveRefusal,
  endAllSessions,
  endSession,
  removePasskey,
  removePassword,
  renamePasskey,
  revokeDevice,
} from '#platform/identity';
import { type Outcome, defineOwn } from '#platform/module';
import { withOnward } from '../onward.ts';
import type { MESSAGES } from '../text-own.ts';

export const OWN = '/kerja/saya';
export const SESSIONS = '/kerja/saya/sesi';

type Message = (typeof MESSAGES)[number];

function back(pesan: Message, section: string): Outcome {
  return { kind: 'redirect', to: `${OWN}?pesan=${pesan}#${section}` };
}

/** An act that needs a fresh proof leads to it, and back to the account. */
export const proveFirst: Outcome = { kind: 'redirect', to: withOnward('/masuk/ulang', OWN) };

const REMOVED: Readonly<Record<Exclude<RemoveRefusal, 'BUKTI_ULANG'>, Message>> = { FAKTOR_TERAKHIR: 'terakhir', TIDAK_ADA: 'tiada' };

function removed(done: Awaited<ReturnType<typeof removePasskey>>, section: string): Outcome {
  if (done.ok) return back('hapus', section);
  return done.refusal.code === 'BUKTI_ULANG' ? proveFirst : back(REMOVED[done.refusal.code], section);
}

const key = z.string().max(1500);

const end = defineOwn({
  id: 'petugas.saya-sesi',
  path: SESSIONS,
  body: z.object({ kunci: z.string().max(200) }),
  handle: async ({ deps, who, body }) => back((await endSession(deps.database, deps.clock, who, body.kunci)) ? 'sesi' : 'tiada', 'sesi'),
});

const endAll = defineOwn({
  id: 'petugas.saya-sesi-semua',
  path: `${SESSIONS}/semua`,
  body: z.object({}),
  handle: async ({ deps, who }): Promise<Outcome> => {
    await endAllSessions(deps.database, deps.clock, who);
    return { kind: 'redirect', to: '/masuk', session: null };
  },
});

const rename = defineOwn({
  id: 'petugas.saya-kunci-nama',
  path: `${OWN}/kunci/nama`,
  body: z.object({ id: key, label: z.string().max(200) }),
  handle: async ({ deps, who, body }) => {
    const done = await renamePasskey(deps.database, deps.clock, who, body);
    return back(done.ok ? 'nama' : done.refusal.code === 'LABEL' ? 'label' : 'tiada', 'kunci');
  },
});

const removeKey = defineOwn({
  id: 'petugas.saya-kunci-hapus',
  path: `${OWN}/kunci/hapus`,
  body: z.object({ id: key }),
  handle: async ({ deps, who, body }) => removed(await removePasskey(deps.database, deps.clock, who, body.id), 'kunci'),
});

const removeSecret = defineOwn({
  id: 'petugas.saya-sandi-hapus',
  path: `${OWN}/sandi/hapus`,
  body: z.object({}),
  handle: async ({ deps, who }) => removed(await removePassword(deps.database, deps.clock, who), 'sandi'),
});

const revoke = defineOwn({
  id: 'petugas.saya-perangkat',
  path: `${OWN}/perangkat`,
  body: z.object({ id: z.uuid() }),
  handle: async ({ deps, who, body }): Promise<Outcome> => {
    const done = await revokeDevice(deps.database, deps.clock, who, body.id);
    if (done.ok) return back('perangkat', 'luring');
    return done.refusal.code === 'BUKTI_ULANG' ? proveFirst : back('tiada', 'luring');
  },
});

export const ownActs = [end, endAll, rename, removeKey, removeSecret, revoke];
