// What happens when an officer makes or revokes the secret address of the own calendar? (shown once, kept as a hash)
import { createHash, randomBytes } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { dropFeed, writeFeed } from '../store/feed.ts';

export const FEED_EVENTS = { buat: 'tenggat.umpan-buat', cabut: 'tenggat.umpan-cabut' } as const;

type At = Pick<Deps, 'database' | 'clock'>;

/** SHA-256, hex: what is kept of a secret that is too long to guess. */
export function feedKey(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** 256 random bits; a former address of the account ends. */
export async function makeFeed({ database, clock }: At, place: { readonly node: AreaCode; readonly below: boolean }, actor: Actor): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  return performAll(database, clock, async (db) => {
    await writeFeed(db, feedKey(secret), { akun: actor.id, simpul: place.node, bawah: place.below, dibuat: isoInstant(clock) });
    return { value: secret, acts: [{ event: FEED_EVENTS.buat, actor, kind: 'umpan', object: place.node, facts: { bawah: place.below } }] };
  });
}

export async function revokeFeed({ database, clock }: At, actor: Actor): Promise<void> {
  await performAll(database, clock, async (db) => {
    const gone = await dropFeed(db, actor.id);
    return { value: undefined, acts: gone ? [{ event: FEED_EVENTS.cabut, actor, kind: 'umpan', object: actor.node, facts: {} }] : [] };
  });
}
