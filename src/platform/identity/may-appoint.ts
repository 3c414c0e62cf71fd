// Who may appoint, confirm, freeze and dismiss whom? (keamanan.md 1.1, 2.5; the table is ROLE_RULES.invitedBy)
import type { AreaCode } from '#kernel/area-code';
import { ok, refuse } from '#kernel/result';
import type { Answer } from './answer.ts';
import { type Mandate, type SignedIn, STEP_UP_MS, isWithin } from './authority.ts';
import { type Role, ruleOf } from './roles.ts';

/** What is to be held, where, for which participant. */
export interface Post {
  readonly role: Role;
  readonly node: AreaCode;
  readonly party: string | null;
}

export type AppointRefusal = 'AKUN' | 'MANDAT' | 'PERAN' | 'WILAYAH' | 'PARTAI' | 'BUKTI_ULANG';
type Appointed = Answer<Mandate, AppointRefusal>;

export function isParticipant(role: Role): boolean {
  return role === 'peserta_admin' || role === 'peserta_lo';
}

export function inForce(mandates: readonly Mandate[], now: number): Mandate[] {
  return mandates.filter((mandate) => mandate.from <= now && (mandate.until === null || now < mandate.until));
}

/** Mandates in force or still to come. */
export function notOver(mandates: readonly Mandate[], now: number): Mandate[] {
  return mandates.filter((mandate) => mandate.until === null || now < mandate.until);
}

/** The mandate under which this officer may fill the post; a fresh proof is always needed (keamanan.md 1.4: role grants). */
export function mayAppoint(who: SignedIn, post: Post, now: number): Appointed {
  if (!who.active) return refuse('AKUN');
  const own = inForce(who.mandates, now);
  if (own.length === 0) return refuse('MANDAT');
  const roles = own.filter((mandate) => ruleOf(post.role).invitedBy.includes(mandate.role));
  if (roles.length === 0) return refuse('PERAN');
  const near = roles.filter((mandate) => isWithin(mandate.node, post.node));
  if (near.length === 0) return refuse('WILAYAH');
  const fit = near.find((mandate) => !isParticipant(mandate.role) || (mandate.party !== null && mandate.party === post.party));
  if (fit === undefined) return refuse('PARTAI');
  return isFresh(who, now) ? ok(fit) : refuse('BUKTI_ULANG');
}

/**
 * The mandate under which this officer may act on an account as a whole: one who could fill every post that the account
 * holds (or held last), or an administrator of the platform. So no office's administrator reaches an officer above.
 */
export function mayGovern(who: SignedIn, held: readonly Mandate[], now: number): Appointed {
  const posts = notOver(held, now).length > 0 ? notOver(held, now) : held;
  const platform = inForce(who.mandates, now).find((mandate) => mandate.role === 'admin_platform');
  if (who.active && platform !== undefined) return isFresh(who, now) ? ok(platform) : refuse('BUKTI_ULANG');
  const answers = posts.map((post) => mayAppoint(who, post, now));
  return answers.find((answer) => !answer.ok) ?? answers[0] ?? refuse('PERAN');
}

export function isFresh(who: SignedIn, now: number): boolean {
  return who.steppedUpAt !== null && now - who.steppedUpAt <= STEP_UP_MS;
}
