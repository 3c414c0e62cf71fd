// What is kept of a party, a dapil, a candidate and a pair, and by which key?

/** Contests of hasil.md 1.2. */
export const JENIS = ['ppwp', 'pdpr', 'pdpd', 'pdprdp', 'pdprdk', 'pkwkp', 'pkwkk'] as const;
export type Jenis = (typeof JENIS)[number];
/** Contests that are held in dapil, each with its own map. */
export const JENIS_DAPIL = ['pdpr', 'pdprdp', 'pdprdk'] as const;
export type JenisDapil = (typeof JENIS_DAPIL)[number];
export type JenisCalon = JenisDapil | 'pdpd';
export const JENIS_PILKADA = ['pkwkp', 'pkwkk'] as const;
export type JenisPilkada = (typeof JENIS_PILKADA)[number];

export interface Partai {
  /** On the ballot; 18-23 in 2024 and 15-18 in 2019 are local parties of Aceh. */
  readonly nomor: number;
  readonly idSirekap: string | null;
  readonly nama: string;
  /** For narrow columns; the name where no abbreviation is known. */
  readonly singkat: string;
  /** `#RRGGBB` as the source shows it; never the only sign of a party. */
  readonly warna: string | null;
  readonly lokalAceh: boolean;
}

/** One area of a dapil. `pecah`: only a part of it, the smaller areas listed beside it decide. */
export interface BagianDapil {
  /** Area code of 4, 6 or 10 digits; in 2019 the source's own number. */
  readonly kode: string;
  /** As the source names it; null in the project's own data (the tree has the name). */
  readonly nama: string | null;
  readonly pecah: boolean;
}

/** A line of a contest's map: one area of one dapil. */
export interface BarisPeta extends BagianDapil {
  readonly dapil: string;
}

export interface Dapil {
  readonly jenis: JenisDapil;
  readonly kode: string;
  readonly nama: string;
  /** What it is listed under: a province code, in 2019 the source's number of its province or regency. */
  readonly kelompok: string;
  readonly kursi: number | null;
  readonly penduduk: number | null;
  /** By code. */
  readonly wilayah: readonly BagianDapil[];
}

export const STATUS_CALON = ['aktif', 'meninggal', 'mundur', 'dicoret'] as const;
export type StatusCalon = (typeof STATUS_CALON)[number];

/** One person on a list, or alone (pdpd). */
export interface Calon {
  readonly jenis: JenisCalon;
  /** For pdpd the province code. */
  readonly dapil: string;
  /** Number of the party; 0 = stands alone. */
  readonly partai: number;
  /** On the ballot. */
  readonly nomor: number;
  readonly nama: string;
  readonly jk: 'L' | 'P' | null;
  /** Regency or city of residence, as published. */
  readonly domisili: string | null;
  /** Consent to publish the curriculum vitae; null = the source has none. */
  readonly publikasi: 'bersedia' | 'sebagian' | 'tidak' | null;
  readonly status: StatusCalon;
  /** Day and decree of a status other than `aktif`. */
  readonly statusTanggal: string | null;
  readonly statusDasar: string | null;
}

/** One pair on a Pilkada ballot, or KOLOM KOSONG against a single pair. */
export interface Paslon {
  readonly jenis: JenisPilkada;
  /** Code of the province or regency. */
  readonly wilayah: string;
  readonly nomor: number;
  /** The source's opaque id ("1000105"), by which its results name the pair. */
  readonly idSumber: string;
  readonly ketua: string | null;
  readonly wakil: string | null;
  readonly kosong: boolean;
  readonly warna: string | null;
}

/** A record as it stands: `versi` counts its changes from 1; `impor` 0 = the project's own data, never imported. */
export type Berdiri<T> = T & { readonly versi: number; readonly impor: number };

export type Benda = 'partai' | 'dapil' | 'calon' | 'paslon';

export const keyOf = {
  partai: (one: Pick<Partai, 'nomor'>): string => String(one.nomor),
  dapil: (one: Pick<Dapil, 'jenis' | 'kode'>): string => `${one.jenis}/${one.kode}`,
  calon: (one: Pick<Calon, 'jenis' | 'dapil' | 'partai' | 'nomor'>): string => `${one.jenis}/${one.dapil}/${one.partai}/${one.nomor}`,
  paslon: (one: Pick<Paslon, 'jenis' | 'wilayah' | 'nomor'>): string => `${one.jenis}/${one.wilayah}/${one.nomor}`,
} as const;

/** On which candidate lists may this party stand? Local parties only in Aceh, for its DPRA and DPRK (UU 11/2006 Pasal 80). */
export function mayStand(partai: Pick<Partai, 'lokalAceh'>, jenis: JenisCalon, dapil: string): boolean {
  return !partai.lokalAceh || ((jenis === 'pdprdp' || jenis === 'pdprdk') && dapil.startsWith('11'));
}

/** What can be imported: the word after `import`. */
export type Daftar = 'parties' | 'dapil' | 'candidates' | 'pairs';
