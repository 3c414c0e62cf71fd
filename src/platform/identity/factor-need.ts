// Which proofs of identity must an officer hold before the account may act? (keamanan.md 1.2, 1.3, 1.6)
import { type Role, ruleOf } from './roles.ts';

/** What an account holds; frozen passkeys do not count. */
export interface FactorCount {
  readonly passkeys: number;
  /** Of these, keys that cannot leave their device. */
  readonly deviceBound: number;
  /** Password with one-time code. */
  readonly password: boolean;
}

export const FACTOR_LACKS = ['KUNCI_PERTAMA', 'KUNCI_KEDUA', 'KUNCI_PERANGKAT'] as const;
/** A first passkey (or password with code), a second passkey, a passkey bound to its device. */
export type FactorLack = (typeof FACTOR_LACKS)[number];

/** May password and one-time code stand in for a passkey? Only when every role allows it. */
export function allowsPassword(roles: readonly Role[]): boolean {
  return roles.every((role) => ruleOf(role).fallback);
}

/**
 * What is still lacking: two passkeys, one for ad hoc officers; who publishes, manages users or holds keys needs one
 * that is bound to its device (ASVS 6.3.3). Where no passkey can be used, password and code are enough for the others.
 */
export function lackingFactors(roles: readonly Role[], has: FactorCount): FactorLack[] {
  const privileged = roles.some((role) => ruleOf(role).privileged);
  const adhoc = roles.length > 0 && roles.every((role) => ruleOf(role).adhoc);
  if (!privileged && has.password && allowsPassword(roles)) return [];
  const lacks: FactorLack[] = [];
  if (has.passkeys === 0) lacks.push('KUNCI_PERTAMA');
  if (has.passkeys < 2 && !adhoc) lacks.push('KUNCI_KEDUA');
  if (privileged && has.deviceBound === 0) lacks.push('KUNCI_PERANGKAT');
  return lacks;
}
