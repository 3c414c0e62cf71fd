// Which ballots does a voter of this place get, and how is each laid out? (hasil.md 1.2 and 3.2: data with a legal basis)
import type { Sentence } from '#kernel/text';
import type { Jenis } from './record.ts';

/** H: read in a law or in two reports; M: one report, or a statute from memory. */
export type Keyakinan = 'H' | 'M';

export interface Dasar {
  readonly aturan: string;
  readonly keyakinan: Keyakinan;
}

/** A place where the contest is not held: every code that begins so. */
export interface Tanpa extends Dasar {
  readonly kode: string;
}

/** The demand on a list of candidates: `bagian` women of all, and one in each `tiap` (UU 7/2017 Pasal 245 and 246). */
export interface Keterwakilan {
  /** Numerator and denominator: 30 of 100. */
  readonly bagian: readonly [number, number];
  readonly tiap: number;
  /** How a part of a person was rounded when these lists were fixed. */
  readonly pembulatan: 'biasa' | 'ke-atas';
  readonly dasar: readonly Dasar[];
}

/** One ballot of one election. What is counted of it here stands in the rule packs (`KontesPack`). */
export interface SuratSuara {
  readonly jenis: Jenis;
  readonly nama: Sentence;
  /** One result for the nation, for each dapil, each province or each regency; for DPD the province is the dapil. */
  readonly lingkup: 'nasional' | 'dapil' | 'provinsi' | 'kab_kota';
  /** `paslon`: one figure a pair. `perseorangan`: one a person. `partai_calon`: votes of the party and of each candidate apart. */
  readonly susunan: 'paslon' | 'perseorangan' | 'partai_calon';
  /** How many areas of its scope elect, and how many are elected in all; from the decree, whatever was imported. */
  readonly jumlahLingkup: number;
  readonly kursi: number;
  readonly tanpa: readonly Tanpa[];
  /** Votes abroad: not held; counted as a whole of their own; or counted in this dapil. */
  readonly luarNegeri: 'tidak' | 'sendiri' | { readonly dapil: string };
  /** Local parties stand on it in Aceh. */
  readonly partaiLokal: boolean;
  readonly keterwakilan: Keterwakilan | null;
  readonly dasar: readonly Dasar[];
}

export interface DaftarSuratSuara {
  readonly pemilu: string;
  /** Codes of areas in the maps of dapil: the Kemendagri code, or the numbers of KPU's 2019 scheme, which do not nest. */
  readonly kodeWilayah: 'kemendagri' | 'kpu-2019';
  readonly surat: readonly SuratSuara[];
}

/** Is the contest held here? `kode`: an area code of 2 to 13 digits, "99" and below abroad; "0" = at all. */
export function isHeldAt(surat: SuratSuara, kode: string): boolean {
  if (kode.startsWith('99')) return surat.luarNegeri !== 'tidak';
  return !surat.tanpa.some((place) => kode.startsWith(place.kode));
}
