// Which states does an account pass through, and what moves it? (keamanan.md 1.1)
import type { Mandate } from './authority.ts';

/** What the table keeps. BERAKHIR is read from the mandates: it begins by the clock, and nothing runs by the clock. */
export const STORED_STATES = ['DIUNDANG', 'TERDAFTAR', 'AKTIF', 'DIBEKUKAN', 'DICABUT'] as const;
export type StoredState = (typeof STORED_STATES)[number];
export type AccountState = StoredState | 'BERAKHIR';

/** States in which the holder may be signed in; only AKTIF gives authority, TERDAFTAR sees its own profile. */
export const SIGN_IN_STATES: readonly StoredState[] = ['TERDAFTAR', 'AKTIF'];

/**
 * What moves an account. `ikat`: the first factor is bound; `konfirmasi`: a second person has seen the holder;
 * `setel-ulang`: the factors are lost, and the way begins anew at the strength of enrolment (ASVS 6.4.4).
 */
export const ACCOUNT_EVENTS = ['ikat', 'konfirmasi', 'bekukan', 'cairkan', 'setel-ulang', 'cabut'] as const;
export type AccountEvent = (typeof ACCOUNT_EVENTS)[number];

const TRANSITIONS: Readonly<Record<StoredState, Readonly<Partial<Record<AccountEvent, StoredState>>>>> = {
  DIUNDANG: { ikat: 'TERDAFTAR', cabut: 'DICABUT' },
  TERDAFTAR: { konfirmasi: 'AKTIF', 'setel-ulang': 'DIUNDANG', cabut: 'DICABUT' },
  AKTIF: { bekukan: 'DIBEKUKAN', 'setel-ulang': 'DIUNDANG', cabut: 'DICABUT' },
  DIBEKUKAN: { cairkan: 'AKTIF', cabut: 'DICABUT' },
  DICABUT: {},
};

/** The state after the event; undefined when the event cannot happen in this state. */
export function nextState(from: StoredState, event: AccountEvent): StoredState | undefined {
  return TRANSITIONS[from][event];
}

/** What a reader is told: an active account whose last mandate is over has ended; a new decree brings it back. */
export function accountState(stored: StoredState, mandates: readonly Pick<Mandate, 'until'>[], now: number): AccountState {
  const over = mandates.every((mandate) => mandate.until !== null && mandate.until <= now);
  return stored === 'AKTIF' && over ? 'BERAKHIR' : stored;
}
