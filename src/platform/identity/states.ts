// Which states does an account pass through, and what moves it? (keamanan.md 1.1)

/** What the table keeps. BERAKHIR is read from the mandates: it begins by the clock, and nothing runs by the clock. */
export const STORED_STATES = ['DIUNDANG', 'TERDAFTAR', 'AKTIF', 'DIBEKUKAN', 'DICABUT'] as const;
export type StoredState = (typeof STORED_STATES)[number];
export type AccountState = StoredState | 'BERAKHIR';

/** States in which the holder may be signed in; only AKTIF gives authority, TERDAFTAR sees its own profile. */
export const SIGN_IN_STATES: readonly StoredState[] = ['TERDAFTAR', 'AKTIF'];
