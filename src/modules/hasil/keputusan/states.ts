// Which act moves a decree from which state to which, and how many persons does it take? (hasil.md 2; keamanan.md 2.5)

/** BASI: proposed and not decided within a day. DIGANTI: a later decree stands in its place; both stay in view. */
export const KEADAAN_SK = ['DRAF', 'USUL', 'BASI', 'DITARIK', 'BERLAKU', 'DIGANTI'] as const;
export type KeadaanSk = (typeof KEADAAN_SK)[number];

export const LANGKAH_SK = ['USUL', 'BATAL', 'SETUJU'] as const;
export type LangkahSk = (typeof LANGKAH_SK)[number];

/** Hours after which a proposal is no longer good (keamanan.md 2.5). */
export const USUL_JAM = 24;

const TABLE: Readonly<Record<KeadaanSk, Readonly<Partial<Record<LangkahSk, KeadaanSk>>>>> = {
  DRAF: { USUL: 'USUL', BATAL: 'DITARIK' },
  USUL: { BATAL: 'DITARIK', SETUJU: 'BERLAKU' },
  BASI: { USUL: 'USUL', BATAL: 'DITARIK' },
  // What was published is replaced by another decree, never taken back.
  BERLAKU: {},
  DITARIK: {},
  DIGANTI: {},
};

/** The state after the act; undefined when it cannot be done in this state. */
export function keadaanSetelah(dari: KeadaanSk, langkah: LangkahSk): KeadaanSk | undefined {
  return TABLE[dari][langkah];
}

/** The state of a draft from its last step; `now` and `pada` in seconds, `diganti`: a later decree is in force. */
export function keadaanSk(
  last: { readonly langkah: LangkahSk; readonly pada: number } | undefined,
  diganti: boolean,
  now: number,
): KeadaanSk {
  switch (last?.langkah) {
    case undefined:
      return 'DRAF';
    case 'BATAL':
      return 'DITARIK';
    case 'SETUJU':
      return diganti ? 'DIGANTI' : 'BERLAKU';
    case 'USUL':
      return now - last.pada > USUL_JAM * 3_600 ? 'BASI' : 'USUL';
  }
}
