// In which state is an entry of the list or an answer in the archive, and what may follow? (ppid.md sections 16 and 18)

/** LAMA: a newer version of the same entry stands. DIGANTI: another entry stands in its place. Nothing that was public is taken away in silence. */
export const KEADAAN_DIP = ['DRAF', 'TERBIT', 'LAMA', 'DIGANTI', 'BATAL'] as const;
export type KeadaanDip = (typeof KEADAAN_DIP)[number];
export const LANGKAH_DIP = ['TERBITKAN', 'GUGURKAN', 'SUSUL', 'GANTI'] as const;
export type LangkahDip = (typeof LANGKAH_DIP)[number];

const ENTRY: Readonly<Record<KeadaanDip, Readonly<Partial<Record<LangkahDip, KeadaanDip>>>>> = {
  DRAF: { TERBITKAN: 'TERBIT', GUGURKAN: 'BATAL' },
  TERBIT: { SUSUL: 'LAMA', GANTI: 'DIGANTI' },
  LAMA: {},
  DIGANTI: {},
  BATAL: {},
};

/** Undefined where the step is not open. */
export function dipSetelah(keadaan: KeadaanDip, langkah: LangkahDip): KeadaanDip | undefined {
  return ENTRY[keadaan][langkah];
}

/** BAHAN: an answer went out, a neutral title is missing. TERTUNDA: approved, its embargo runs. TERSEMBUNYI: reported, and not judged yet. */
export const KEADAAN_ARSIP = ['BAHAN', 'DIUSULKAN', 'TERTUNDA', 'TERBIT', 'TERSEMBUNYI', 'DITARIK'] as const;
export type KeadaanArsip = (typeof KEADAAN_ARSIP)[number];
/** Of L: USUL; of D: SETUJU, KEMBALI, TAMPIL, TARIK; of the reader: LAPOR; of the one who asked: SENGKETA; of the system: BUKA, JAWAB_BARU. */
export const LANGKAH_ARSIP = ['USUL', 'SETUJU', 'KEMBALI', 'BUKA', 'LAPOR', 'TAMPIL', 'TARIK', 'SENGKETA', 'JAWAB_BARU'] as const;
export type LangkahArsip = (typeof LANGKAH_ARSIP)[number];

/** `tunda`: the embargo still runs on the day of the step. */
export function arsipSetelah(keadaan: KeadaanArsip, langkah: LangkahArsip, tunda: boolean): KeadaanArsip | undefined {
  switch (langkah) {
    case 'USUL':
      return keadaan === 'BAHAN' ? 'DIUSULKAN' : undefined;
    case 'SETUJU':
      return keadaan === 'DIUSULKAN' ? (tunda ? 'TERTUNDA' : 'TERBIT') : undefined;
    case 'KEMBALI':
      return keadaan === 'DITARIK' || keadaan === 'BAHAN' ? undefined : 'BAHAN';
    case 'BUKA':
      return keadaan === 'TERTUNDA' && !tunda ? 'TERBIT' : undefined;
    case 'LAPOR':
      return keadaan === 'TERBIT' || keadaan === 'TERSEMBUNYI' ? 'TERSEMBUNYI' : undefined;
    case 'TAMPIL':
      return keadaan === 'TERSEMBUNYI' ? 'TERBIT' : undefined;
    // Also before it was ever shown: what was given is about the one who asked.
    case 'TARIK':
      return keadaan === 'TERSEMBUNYI' || keadaan === 'BAHAN' || keadaan === 'DIUSULKAN' ? 'DITARIK' : undefined;
    // A dispute and a second letter both send it back to the start; what was withdrawn stays withdrawn.
    case 'SENGKETA':
    case 'JAWAB_BARU':
      return keadaan === 'DITARIK' ? undefined : 'BAHAN';
  }
}

/** May anybody read it now? */
export function isPublic(keadaan: KeadaanArsip): boolean {
  return keadaan === 'TERBIT';
}
