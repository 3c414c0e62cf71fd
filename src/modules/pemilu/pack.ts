// What does a rule pack say of an election and its contests? (numbers, options, forms: data with a legal basis)
import type { Sentence } from '#kernel/text';
import type { Jenis } from './surat-suara/record.ts';

/** Slug in addresses: `pemilu-2024`, `pilkada-2024`, `pemilu-2019`. */
export type PemiluSlug = string;

/** Which contest a ballot is of (hasil.md 1.2). */
export type { Jenis } from './surat-suara/record.ts';

/**
 * What a vote cell of part IV stands for. Choices of a contest: `paslon`, `perseorangan`, `kolom_kosong`, and of a party
 * contest `partai_total`, cell B of a party (its own crosses and those of its candidates: only this counts for seats).
 * Below it, in party contests: `partai` (A.1, crosses on the party alone) and `caleg` (A.2).
 */
export type JenisOpsi = 'paslon' | 'perseorangan' | 'kolom_kosong' | 'partai_total' | 'partai' | 'caleg';

/** One vote cell of the form. `id` is the source's opaque string, `nomor` the number on the ballot (of a `caleg`: on its list). */
export interface Opsi {
  readonly id: string;
  readonly jenis: JenisOpsi;
  readonly nomor: number;
  /** Number of the party that a `partai_total`, `partai` or `caleg` belongs to; else null. */
  readonly partai: number | null;
  /** Full text as on the ballot. */
  readonly nama: string;
  /** Leading and second name where the option is a pair. */
  readonly calon: readonly [string, string?];
  /** For narrow columns: "Anies–Muhaimin". */
  readonly singkat: string;
}

/** One cell of the paper form; the order of `Form.sel` is the order in which figures are stored. */
export interface Sel {
  readonly nama: string;
  /** Part of the form: I, II, III, V. */
  readonly bagian: 'I' | 'II' | 'III' | 'V';
}

/** A part of a page, as fractions of its width and height from the upper left corner. */
export interface Kotak {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** One page of the paper as it is photographed. */
export interface Halaman {
  /** Parts that stand on it; none = names and signatures only. */
  readonly bagian: readonly ('I' | 'II' | 'III' | 'IV' | 'V')[];
  /** Covered before the public sees it: part III, names, signatures. */
  readonly tutup: readonly Kotak[];
}

export interface Form {
  /** Name printed on the sheet, e.g. `C.HASIL-PPWP`. */
  readonly model: string;
  readonly sel: readonly Sel[];
  /** Names of `sel` that the source's electronic form carries ("administrasi"). */
  readonly administrasi: readonly string[];
  readonly halaman: readonly Halaman[];
}

/** One ballot paper and what is counted of it: the nation's for the president, else that of one dapil, province or regency. */
export interface KontesPack {
  /** As in addresses and tables: the `jenis` alone where one paper serves the nation (`ppwp`), else with its scope (`pdpr-3201`). */
  readonly kode: string;
  readonly jenis: Jenis;
  /** Code of the dapil, province or regency; `0` = the nation. */
  readonly lingkup: string;
  /** Name of the dapil, province or regency; null = the nation. */
  readonly tempat: string | null;
  /** `{pemilu id}:{jenis}:{lingkup}`, e.g. `2024:ppwp:0`, `2024:pdpr:3201`. */
  readonly id: string;
  readonly nama: Sentence;
  /** Vote cells in the order in which figures are stored: the choices first, then the cells below them. */
  readonly opsi: readonly Opsi[];
  /** How many of `opsi`, from the first, are the choices that a share is taken of (`pilihanOf`). */
  readonly utama: number;
  readonly form: Form;
  /** Reserve ballots per thousand voters of the DPT (K12). */
  readonly cadanganPermil: number;
  /** Greatest number that fits the boxes of one cell (K20). */
  readonly selMaks: number;
  /** First number of stations in special places (X_LOKSUS). */
  readonly loksusMulai: number;
  /** Kode prefixes where the noken exception holds (X_NOKEN); configuration, see hasil.md 13. */
  readonly noken: readonly string[];
  /** An import batch that lowers or blanks more than this share of stations (per mille) is held back (hasil.md 5). */
  readonly karantinaPermil: number;
  /** Level of the commission that fixes the result, and up to which plenaries go: 0 nation, 1 province, 2 regency. */
  readonly penetapan: 0 | 1 | 2;
  readonly dasar: readonly string[];
}

/** What all papers of one kind have in common: everything of a `KontesPack` but its scope and the names on it. */
export type AturanKertas = Omit<KontesPack, 'kode' | 'lingkup' | 'tempat' | 'id' | 'opsi' | 'utama'>;

/** Stages of the count, from the station's form up: each has days in which its figures may be entered (hasil.md 11). */
export const TAHAP = ['C', 'D_KEC', 'D_KAB', 'D_PROV', 'D_NAS'] as const;
export type Tahap = (typeof TAHAP)[number];

export interface JadwalTahap {
  readonly tahap: Tahap;
  /** First and last day, ISO, by the clock of the place. */
  readonly mulai: string;
  readonly selesai: string;
  readonly dasar: string;
  /** H: read in a source; M: one report or from memory. */
  readonly keyakinan: 'H' | 'M';
}

export interface PemiluPack {
  readonly slug: PemiluSlug;
  /** Id used in contest keys: `2024`, `2024p`, `2019`. */
  readonly id: string;
  readonly nama: Sentence;
  /** Voting day, ISO. */
  readonly hari: string;
  readonly berlakuSejak: string;
  readonly dasar: readonly string[];
  readonly tahap: readonly JadwalTahap[];
  /** Contests with one paper for the nation. */
  readonly kontes: readonly KontesPack[];
  /** Contests with a paper for each dapil, province or regency: the papers themselves are fixed by `ballots fix` (`kertas/`). */
  readonly kertas: readonly AturanKertas[];
}

/** The choices of the contest, in ballot order: pairs, persons, or parties by their totals. `suara[i]` of a figure is theirs. */
export function pilihanOf(pack: Pick<KontesPack, 'opsi' | 'utama'>): readonly Opsi[] {
  return pack.utama === pack.opsi.length ? pack.opsi : pack.opsi.slice(0, pack.utama);
}
