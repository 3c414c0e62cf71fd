// Which act moves a plenary from which state to which, and how many persons does it take? (hasil.md 2; keamanan.md 2.5)

/** DIGANTI: a later plenary of the same node has closed; the form stays public as an older version. */
export const KEADAAN_RAPAT = ['DIBUKA', 'DIUSULKAN', 'DITUTUP', 'DIGANTI'] as const;
export type KeadaanRapat = (typeof KEADAAN_RAPAT)[number];

/**
 * `ubah`: anything that changes what would be signed (a row, a witness, a note). `buka-lagi` is the approval of a
 * reopening; the closed form stays in force, marked as under repair, until the new plenary closes (`ganti`).
 */
export const LANGKAH_RAPAT = ['ubah', 'usul-tutup', 'batal-usul', 'setuju-tutup', 'usul-buka-lagi', 'buka-lagi', 'ganti'] as const;
export type LangkahRapat = (typeof LANGKAH_RAPAT)[number];

const TABLE: Readonly<Record<KeadaanRapat, Readonly<Partial<Record<LangkahRapat, KeadaanRapat>>>>> = {
  // A change after the proposal takes the proposal back: the second person must not sign what the first has not seen.
  DIBUKA: { ubah: 'DIBUKA', 'usul-tutup': 'DIUSULKAN' },
  DIUSULKAN: { ubah: 'DIBUKA', 'batal-usul': 'DIBUKA', 'setuju-tutup': 'DITUTUP' },
  DITUTUP: { 'usul-buka-lagi': 'DITUTUP', 'buka-lagi': 'DITUTUP', ganti: 'DIGANTI' },
  DIGANTI: {},
};

/** The state after the act; undefined when it cannot be done in this state. */
export function keadaanSetelah(dari: KeadaanRapat, langkah: LangkahRapat): KeadaanRapat | undefined {
  return TABLE[dari][langkah];
}

/** Acts that one proposes and another decides, both with a fresh factor. */
export const DUA_ORANG: readonly LangkahRapat[] = ['setuju-tutup', 'buka-lagi'];

/** Hours after which a proposal is no longer good (keamanan.md 2.5). */
export const USUL_JAM = 24;
