// In which state is a request to move the vote, and what may follow? (sidalih.md 5.5)

export const KEADAAN = ['DIAJUKAN', 'DICEK', 'BUKTI_OK', 'DISETUJUI', 'SURAT_TERBIT', 'TERCATAT', 'DITOLAK', 'DITARIK'] as const;
export type Keadaan = (typeof KEADAAN)[number];

export const LANGKAH = ['CEK', 'BUKTI', 'SETUJU', 'SURAT', 'CATAT_ASAL', 'CATAT_TUJUAN', 'TOLAK', 'TARIK'] as const;
export type Langkah = (typeof LANGKAH)[number];

/** Which sides have written the move down: crossed on the list at home, added at the new place. */
export interface Sisi {
  readonly asal: boolean;
  readonly tujuan: boolean;
}

export interface Posisi extends Sisi {
  readonly keadaan: Keadaan;
}

export const AWAL: Posisi = { keadaan: 'DIAJUKAN', asal: false, tujuan: false };

const NEXT: Readonly<Partial<Record<Langkah, readonly [from: Keadaan, to: Keadaan]>>> = {
  CEK: ['DIAJUKAN', 'DICEK'],
  BUKTI: ['DICEK', 'BUKTI_OK'],
  SETUJU: ['BUKTI_OK', 'DISETUJUI'],
  SURAT: ['DISETUJUI', 'SURAT_TERBIT'],
};
/** Before the letter it may still be refused or withdrawn; the letter is a promise. */
const OPEN: readonly Keadaan[] = ['DIAJUKAN', 'DICEK', 'BUKTI_OK', 'DISETUJUI'];

/** Undefined where the step is not open. TERCATAT needs both sides; each writes it down once. */
export function setelah({ keadaan, asal, tujuan }: Posisi, langkah: Langkah): Posisi | undefined {
  const kept = { asal, tujuan };
  switch (langkah) {
    case 'TOLAK':
      return OPEN.includes(keadaan) ? { keadaan: 'DITOLAK', ...kept } : undefined;
    case 'TARIK':
      return OPEN.includes(keadaan) ? { keadaan: 'DITARIK', ...kept } : undefined;
    case 'CATAT_ASAL':
      return keadaan === 'SURAT_TERBIT' && !asal ? { keadaan: tujuan ? 'TERCATAT' : keadaan, asal: true, tujuan } : undefined;
    case 'CATAT_TUJUAN':
      return keadaan === 'SURAT_TERBIT' && !tujuan ? { keadaan: asal ? 'TERCATAT' : keadaan, asal, tujuan: true } : undefined;
    default: {
      const step = NEXT[langkah];
      return step?.[0] === keadaan ? { keadaan: step[1], ...kept } : undefined;
    }
  }
}

export const BOLEH_TARIK = OPEN;
