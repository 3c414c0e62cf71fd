// Which shapes do figures have on their way from a file to a page? (hasil.md sections 1.3, 2, 5)
import type { AreaCode } from '#kernel/area-code';

/** A cell: a number (also 0), or null where nothing was read. Null is never counted as zero. */
export type Angka = number | null;

/** One reading of one form by one source at one time, as handed to the log. Arrays follow the pack's order. */
export interface Bacaan {
  /** 13 digits. */
  readonly kode: AreaCode;
  /** Instant of the source's snapshot or stamp, ISO with offset. Orders the versions of a station. */
  readonly per: string;
  /** By ballot order of `KontesPack.opsi`. */
  readonly suara: readonly Angka[];
  /** By `Form.sel`; null = this source does not carry the block, so earlier values stay in force. */
  readonly sel: readonly Angka[] | null;
  /** Addresses or paths of the photographs; null = this source does not carry them. */
  readonly foto: readonly string[] | null;
  /** Do the words of every cell on the paper agree with its digits (K19)? Null or absent = this source does not say. */
  readonly huruf?: boolean | null;
  /** Why an office hands it in; absent = an imported file, whose reason is the file. */
  readonly sebab?: Sebab;
}

/** Reasons of an event (hasil.md 2). SUMBER_IMPOR: the source said so. */
export const SEBAB = [
  'SALAH_BACA', 'SALAH_TULIS_KPPS', 'PLENO_KEC', 'PLENO_KAB', 'PLENO_PROV', 'PSU', 'PUSS', 'PUTUSAN_MK', 'SUMBER_IMPOR',
] as const;
export type SebabKode = (typeof SEBAB)[number];

/** Why an office wrote an event. All of it is published beside the figure: a role and an office, never a person (hasil.md 9.1, 9.3). */
export interface Sebab {
  /** Null = the event names only the check that is in doubt. */
  readonly kode: SebabKode | null;
  readonly cek: CekId | null;
  /** Role that acts, in its own word (`PPK`), and the office's area. */
  readonly peran: string;
  readonly kantor: AreaCode;
  /** The basis: page, plenary, ruling. */
  readonly catatan: string | null;
}

export const CEK = [
  'K01', 'K02', 'K03', 'K04', 'K05', 'K06', 'K07', 'K08', 'K09', 'K10', 'K11', 'K12',
  'K13', 'K14', 'K15', 'K16', 'K17', 'K18', 'K19', 'K20', 'K21', 'K22', 'K23', 'K24',
] as const;
export type CekId = (typeof CEK)[number];

/** TAK_DAPAT = a cell is missing, TAK_BERLAKU = not of this form, DIKECUALIKAN = a lawful exception holds. */
export type HasilCek = 'LULUS' | 'GAGAL' | 'TAK_DAPAT' | 'TAK_BERLAKU' | 'DIKECUALIKAN';

export interface Pemeriksaan {
  readonly id: CekId;
  readonly hasil: HasilCek;
  /** Values that the sentence names, in the sentence's own order, e.g. [116, 126, 237]. */
  readonly nilai: readonly number[];
  /** Code of the exception (X_DPTB ...) where one holds. */
  readonly kecuali?: string;
}

export type StatusAngka = 'BELUM' | 'FOTO_SAJA' | 'TERBIT' | 'TERBIT_BERCATATAN' | 'DALAM_PERBAIKAN' | 'DITARIK';

/**
 * Kinds of events, in the order in which the log numbers them (from 1). BARU first figures; KOREKSI a figure that was
 * there became another one, or came back after a withdrawal; DITARIK blanked by its source; FOTO photographs only;
 * MELENGKAPI cells that nobody had read before, while every figure that was there stands; PERBAIKAN an office doubts the
 * figure, which stays shown and counted; DIPASTIKAN it was checked again and stands.
 */
export const JENIS = ['BARU', 'KOREKSI', 'DITARIK', 'FOTO', 'MELENGKAPI', 'PERBAIKAN', 'DIPASTIKAN'] as const;
export type JenisPeristiwa = (typeof JENIS)[number];
/** Events that say something about a figure and carry none. */
export type Tanda = Extract<JenisPeristiwa, 'PERBAIKAN' | 'DIPASTIKAN'>;

/** Counters of an area; each counts stations (hasil.md 5). */
export interface Pencacah {
  readonly total: number;
  readonly masuk: number;
  readonly foto: number;
  /** All options read. */
  readonly lengkap: number;
  readonly sebagian: number;
  /** All options read, and every check that the source's electronic form allows passed or is lawfully off (`ukur`). */
  readonly lolos: number;
  /** At least one failed check now. */
  readonly bertemuan: number;
  /** A figure that was there became another one at least once; cells added to it are no change. */
  readonly berubah: number;
  readonly perbaikan: number;
  /** The source blanked it later; the old value stays on display but leaves the sums. */
  readonly ditarik: number;
  readonly psu: number;
  readonly ditunda: number;
  /** At least one sum of the form could be made (`ukur`). */
  readonly diuji: number;
}

/** The figures of one area below the nation or of the nation itself (kode "0"). */
export interface AngkaWilayah {
  readonly kode: AreaCode;
  readonly nama: string;
  /** 0 nasional, 1 provinsi, 2 kab/kota, 3 kecamatan, 4 kel/desa. */
  readonly tingkat: number;
  /** Null = no cell below has a figure. */
  readonly suara: readonly Angka[];
  readonly sel: readonly Angka[];
  readonly tps: Pencacah;
  /** Stations that fail each check now; checks without a failure are absent. */
  readonly temuan: Readonly<Partial<Record<CekId, number>>>;
  readonly takDapat: Readonly<Partial<Record<CekId, number>>>;
  /** Sequence number of the newest event below; 0 = none. */
  readonly seq: number;
  /** Source time of the newest event below, ISO; null = none. */
  readonly per: string | null;
}

/** One version of a station's figures, as the source gave it. */
export interface VersiTps {
  readonly versi: number;
  readonly seq: number;
  readonly jenis: JenisPeristiwa;
  readonly per: string;
  /** When it entered this system, ISO. */
  readonly diterima: string;
  readonly suara: readonly Angka[];
  readonly sel: readonly Angka[] | null;
  readonly foto: readonly string[];
  /** Name of the imported file and the hash of its bytes. */
  readonly sumber: { readonly berkas: string; readonly sha256: string };
  /** Whether words and digits agree; null or absent = not carried. */
  readonly huruf?: boolean | null;
  /** Reason, role and office; absent = the source said so. */
  readonly sebab?: Sebab;
  /** Checks that fail on the paper itself and were kept so by the officer, each with the reason (X_KERTAS). */
  readonly kertas?: readonly { readonly cek: CekId; readonly alasan: string }[];
  /** Why boxes are empty, in the officer's words. */
  readonly kosong?: string;
  readonly status: StatusAngka;
}

/** Everything known of one station. */
export interface AngkaTps {
  readonly kode: AreaCode;
  readonly nomor: number;
  /** Figures in force; for DITARIK the last ones shown, which count in no sum. */
  readonly suara: readonly Angka[];
  readonly sel: readonly Angka[];
  /** Newest snapshot that carried administration cells in force, where it differs from that of the votes. */
  readonly selPer: string | null;
  /** Where the cells come from more than one snapshot: the oldest of them. */
  readonly selLama: string | null;
  readonly per: string | null;
  readonly status: StatusAngka;
  readonly foto: readonly string[];
  /** Page of each photograph, where officers said it; absent or null = by its place in the list. */
  readonly fotoHalaman?: readonly (number | null)[];
  readonly pemeriksaan: readonly Pemeriksaan[];
  /** Oldest first. */
  readonly riwayat: readonly VersiTps[];
}

/** One line of a list of stations (children of a desa, list behind a count). */
export interface BarisTps {
  readonly kode: AreaCode;
  readonly suara: readonly Angka[];
  readonly status: StatusAngka;
  readonly gagal: readonly CekId[];
  readonly berubah: boolean;
  readonly per: string | null;
}
