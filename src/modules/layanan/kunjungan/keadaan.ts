// In which state is a visit, and what may follow, by whose hand? (layanan.md 6.2; no state is ever deleted)

export const KEADAAN = ['DIPESAN', 'TERKONFIRMASI', 'BATAL', 'CHECK_IN', 'MENUNGGU', 'DIPANGGIL', 'DILAYANI', 'TIDAK_HADIR', 'PULANG', 'SELESAI'] as const;
export type Keadaan = (typeof KEADAAN)[number];

export const PERISTIWA = ['PESAN', 'KONFIRMASI', 'BATAL', 'UBAH', 'TIBA', 'NOMOR', 'PANGGIL', 'PANGGIL_LAGI', 'HADIR', 'TIDAK_MUNCUL', 'KEMBALI', 'HANGUS', 'ALIH', 'SELESAI', 'PULANG'] as const;
export type Peristiwa = (typeof PERISTIWA)[number];

/** `tamu`: the holder of the receipt or of the position page; `sistem`: by the clock. */
export type Tangan = 'tamu' | 'resepsionis' | 'petugas' | 'sistem';

interface Langkah {
  /** Undefined = the visit begins with it. */
  readonly dari: readonly (Keadaan | undefined)[];
  readonly ke: Keadaan;
  readonly oleh: readonly Tangan[];
}

const BERJANJI: readonly Keadaan[] = ['DIPESAN', 'TERKONFIRMASI'];
const DESK: readonly Tangan[] = ['resepsionis', 'petugas'];

/** Each way from one state to another stands here once. */
export const TABEL: Readonly<Record<Peristiwa, Langkah>> = {
  PESAN: { dari: [undefined], ke: 'DIPESAN', oleh: ['tamu', 'resepsionis'] },
  KONFIRMASI: { dari: ['DIPESAN'], ke: 'TERKONFIRMASI', oleh: ['sistem', ...DESK] },
  BATAL: { dari: BERJANJI, ke: 'BATAL', oleh: ['tamu', 'sistem', ...DESK] },
  UBAH: { dari: BERJANJI, ke: 'DIPESAN', oleh: ['tamu'] },
  TIBA: { dari: [undefined, 'TERKONFIRMASI'], ke: 'CHECK_IN', oleh: ['tamu', 'resepsionis'] },
  NOMOR: { dari: ['CHECK_IN'], ke: 'MENUNGGU', oleh: ['sistem'] },
  PANGGIL: { dari: ['MENUNGGU'], ke: 'DIPANGGIL', oleh: ['petugas'] },
  PANGGIL_LAGI: { dari: ['DIPANGGIL'], ke: 'DIPANGGIL', oleh: ['petugas'] },
  HADIR: { dari: ['DIPANGGIL'], ke: 'DILAYANI', oleh: ['petugas'] },
  TIDAK_MUNCUL: { dari: ['DIPANGGIL'], ke: 'TIDAK_HADIR', oleh: ['petugas'] },
  KEMBALI: { dari: ['TIDAK_HADIR'], ke: 'MENUNGGU', oleh: ['resepsionis'] },
  HANGUS: { dari: ['TERKONFIRMASI'], ke: 'TIDAK_HADIR', oleh: ['sistem'] },
  ALIH: { dari: ['DILAYANI'], ke: 'MENUNGGU', oleh: ['petugas'] },
  SELESAI: { dari: ['DILAYANI'], ke: 'SELESAI', oleh: ['petugas'] },
  PULANG: { dari: ['MENUNGGU', 'DIPANGGIL'], ke: 'PULANG', oleh: ['tamu', 'resepsionis', 'sistem'] },
};

/** The state after an event by this hand; undefined where the way does not exist. */
export function setelah(dari: Keadaan | undefined, peristiwa: Peristiwa, oleh: Tangan): Keadaan | undefined {
  const langkah = TABEL[peristiwa];
  return langkah.dari.includes(dari) && langkah.oleh.includes(oleh) ? langkah.ke : undefined;
}

/** Nothing follows but a correction, or the one return of somebody who was called in vain. */
export const USAI: readonly Keadaan[] = ['BATAL', 'TIDAK_HADIR', 'PULANG', 'SELESAI'];

export const HASIL = ['terlayani', 'jadi_kasus', 'dirujuk', 'tidak_dapat'] as const;
export type Hasil = (typeof HASIL)[number];

/** A number is called three times at most, a minute apart (layanan.md 6.2, 6.4). */
export const PANGGILAN_PALING_BANYAK = 3;
export const JEDA_PANGGILAN_MS = 60_000;
export const ALIH_PALING_BANYAK = 2;
export const UBAH_PALING_BANYAK = 2;
/** Whoever did it takes it back within two minutes; later only a correction entry can say otherwise. */
export const URUNG_MS = 2 * 60_000;
/** A booked seat is free again so long after its beginning (loket.hangus). */
export const HANGUS_MS = 15 * 60_000;
/** A booking counts with its slot from half an hour before to a quarter after it (layanan.md 6.3). */
export const DATANG_DINI_MS = 30 * 60_000;

/** The time a guest queues by: the slot for whoever comes about then, else the arrival. */
export function waktuEfektif(tiba: number, slot: number | null): number {
  return slot !== null && tiba >= slot - DATANG_DINI_MS && tiba <= slot + HANGUS_MS ? slot : tiba;
}
