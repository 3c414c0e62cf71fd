// How long do address and text of a notice stay after it went out? (data: change a line, name its basis)

/** UU 27/2022 Pasal 16 ayat (2) huruf g: wiped after the time kept, unless another law says otherwise. */
export const KEPT = [
  // Long enough to answer "I never got it"; the contact itself stays with its case by that case's own rule.
  { channel: 'surel', state: 'TERKIRIM', days: 30, basis: 'UU 27/2022 Pasal 16 ayat (2) huruf g' },
  // An officer reaches the person another way meanwhile.
  { channel: 'surel', state: 'GAGAL', days: 90, basis: 'UU 27/2022 Pasal 16 ayat (2) huruf g' },
  // An officer's own record of work in hand.
  { channel: 'kotak', state: 'TERKIRIM', days: 365, basis: 'UU 27/2022 Pasal 16 ayat (2) huruf g' },
] as const;
