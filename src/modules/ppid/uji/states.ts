// In which state is a consequence test, what may follow, and who does it? (ppid.md section 15)

export const KEADAAN_UJI = ['DRAF', 'DIUJI', 'DITETAPKAN', 'BERLAKU', 'KEDALUWARSA', 'DICABUT', 'DIBUKA'] as const;
export type KeadaanUji = (typeof KEADAAN_UJI)[number];

/** D head of the desk (of the office that proposes, or that tests), T advisory team, A head of the body, S the system. */
export type PelakuUji = 'D' | 'T' | 'A' | 'S';

export const LANGKAH_UJI = ['ajukan', 'pendapat', 'kembalikan', 'tetapkan', 'setujui', 'tinjau-lagi', 'cabut', 'buka', 'habis', 'catat-dip'] as const;
export type LangkahUji = (typeof LANGKAH_UJI)[number];

interface Langkah {
  readonly dari: readonly KeadaanUji[];
  /** Absent = the state stays. */
  readonly ke?: KeadaanUji;
  readonly pelaku: PelakuUji;
}

/** The sheet no longer covers anything. */
export const BERAKHIR: readonly KeadaanUji[] = ['KEDALUWARSA', 'DICABUT', 'DIBUKA'];

const TABLE: Readonly<Record<LangkahUji, Langkah>> = {
  ajukan: { dari: ['DRAF'], ke: 'DIUJI', pelaku: 'D' },
  pendapat: { dari: ['DIUJI'], pelaku: 'T' },
  kembalikan: { dari: ['DIUJI'], ke: 'DRAF', pelaku: 'D' },
  tetapkan: { dari: ['DIUJI'], ke: 'DITETAPKAN', pelaku: 'D' },
  setujui: { dari: ['DITETAPKAN'], ke: 'BERLAKU', pelaku: 'A' },
  'tinjau-lagi': { dari: ['DITETAPKAN'], ke: 'DIUJI', pelaku: 'A' },
  cabut: { dari: ['BERLAKU'], ke: 'DICABUT', pelaku: 'A' },
  buka: { dari: ['BERLAKU'], ke: 'DIBUKA', pelaku: 'D' },
  habis: { dari: ['BERLAKU'], ke: 'KEDALUWARSA', pelaku: 'S' },
  'catat-dip': { dari: BERAKHIR, pelaku: 'D' },
};

/** Undefined = E_KEADAAN. A test whose result is that the information is open ends as such where the head approves. */
export function ujiSetelah(keadaan: KeadaanUji, langkah: LangkahUji, hasil: 'tertutup' | 'sebagian' | 'terbuka' | null): KeadaanUji | undefined {
  const row = TABLE[langkah];
  if (!row.dari.includes(keadaan)) return undefined;
  if (langkah === 'setujui' && hasil === 'terbuka') return 'DIBUKA';
  return row.ke ?? keadaan;
}

export const pelakuUji = (langkah: LangkahUji): PelakuUji => TABLE[langkah].pelaku;
