// What does the matcher know of one voter record, and what does it say of two? (sidalih.md 3.1, 9.3, 9.4)

/**
 * One record of the 13-element form. A missing or empty element weighs nothing. Dates are ISO (`1990-05-07`), codes as in
 * sidalih.md 3.1. `id` is the caller's own and comes back in pairs; it is never a feature.
 * A type, not an interface: it must also be readable field by field by name.
 */
export type Orang = {
  readonly id: string;
  readonly nkk?: string | undefined;
  readonly nik?: string | undefined;
  readonly nama?: string | undefined;
  readonly tempatLahir?: string | undefined;
  readonly tanggalLahir?: string | undefined;
  readonly statusKawin?: string | undefined;
  readonly jenisKelamin?: string | undefined;
  readonly alamat?: string | undefined;
  readonly rt?: string | undefined;
  readonly rw?: string | undefined;
  readonly disabilitas?: string | undefined;
  readonly statusKtpEl?: string | undefined;
  /** Desa or kelurahan, 10 digits. */
  readonly kodeKel?: string | undefined;
};

/** OTOMATIS_USUL only opens a case with a proposed keeper; no band removes anybody. */
export type Pita = 'OTOMATIS_USUL' | 'TINJAU' | 'ABAIKAN';

/** Why a pair is looked at by people whatever its score. The last three are this project's own, stricter than 9.4. */
export type Penjaga = 'JK_DAN_NAMA_BEDA' | 'KEMBAR' | 'AYAH_ANAK' | 'NIK_SAMA_SEKELUARGA' | 'NIK_BEDA' | 'NAMA_BEDA' | 'BUKTI_TIPIS';

/** What one field adds to the belief, in bits: above 0 speaks for one person, below 0 for two, 0 says nothing. */
export interface BobotBidang {
  readonly bidang: string;
  readonly tingkat: string;
  readonly bobot: number;
}

export interface Penjelasan {
  /** Probability that both records are one person, 0 to 1. */
  readonly p: number;
  /** The prior first (`bidang: 'awal'`), then every field; their sum is the logarithm of the odds, base 2. */
  readonly bobot: readonly BobotBidang[];
  readonly pita: Pita;
  readonly penjaga: readonly Penjaga[];
}

/** Two records, by the ids of the caller; in `matchAgainst` `a` is the new one. */
export interface Pasangan {
  readonly a: string;
  readonly b: string;
  readonly p: number;
  readonly pita: Pita;
  readonly penjaga: readonly Penjaga[];
}
