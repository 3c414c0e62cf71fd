// Which step may follow which in a letter of the supervisor, and when can the reply be published? (sidalih.md 5.8)

/** DITERIMA is the filing itself: its rows are divided and matched in the same act. */
export const KEADAAN_SARAN = ['DIBAGI', 'JAWABAN_TERBIT', 'LANJUT'] as const;
export type KeadaanSaran = (typeof KEADAAN_SARAN)[number];

export const HASIL_SARAN = ['SUDAH_SESUAI', 'DITINDAKLANJUTI', 'TIDAK_DAPAT'] as const;
export type HasilSaran = (typeof HASIL_SARAN)[number];

export type LangkahSaran = 'hasil' | 'terbit' | 'lanjut';

/** SARAN_KEADAAN: not now. SARAN_BELUM: rows are left without an outcome (`banyak`). */
export function setelah(keadaan: KeadaanSaran, step: LangkahSaran, tanpaHasil: number): KeadaanSaran | 'SARAN_KEADAAN' | 'SARAN_BELUM' {
  switch (step) {
    case 'hasil':
      return keadaan === 'DIBAGI' ? 'DIBAGI' : 'SARAN_KEADAAN';
    case 'terbit':
      if (keadaan !== 'DIBAGI') return 'SARAN_KEADAAN';
      return tanpaHasil === 0 ? 'JAWABAN_TERBIT' : 'SARAN_BELUM';
    case 'lanjut':
      return keadaan === 'JAWABAN_TERBIT' ? 'LANJUT' : 'SARAN_KEADAAN';
  }
}
