// Which information may never be withheld? (UU 14/2008 Pasal 18 (1), Pasal 11 (2))

/** Kinds in the order of the article; the last is what an objection, a dispute or a court has opened. */
export const JENIS18 = ['putusan', 'kebijakan', 'penghentian', 'anggaran', 'keuangan', 'pengembalian', 'dibuka'] as const;
export type Jenis18 = (typeof JENIS18)[number];

export const isJenis18 = (text: unknown): text is Jenis18 => JENIS18.some((one) => one === text);

/** Personal parts of an annex may be blackened under these letters though the paper itself is open (ppid.md section 11, 3). */
export const BAGIAN_PRIBADI = ['h', 'j'] as const;
