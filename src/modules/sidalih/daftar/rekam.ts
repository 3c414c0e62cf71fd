// What is one voter record, and what may be done to it? (Model A-Daftar Pemilih, 13 elements; sidalih.md 3.1)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import type { StatusKawin } from '../aturan/layak.ts';

export type Jk = 'L' | 'P';
export type Disabilitas = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The person as the form knows it. */
export interface Orang {
  readonly nkk: string;
  readonly nik: string;
  readonly nama: string;
  readonly tempatLahir: string;
  readonly tanggalLahir: Day;
  readonly kawin: StatusKawin;
  readonly jk: Jk;
  readonly alamat: string;
  /** Three digits, `000` unknown. */
  readonly rt: string;
  readonly rw: string;
  readonly disabilitas: Disabilitas;
  /** S has an electronic identity card, B has not. */
  readonly ktpEl: 'S' | 'B';
}

/** Three digits: 001 to 899, 901 and above special places; `000` = not placed yet. */
export type NomorTps = string;
export const TANPA_TPS = '000';

/** `<paket>.<kab>`, e.g. `pemilu-2024.6472`. */
export type IdDaftar = string;

export interface Tempat {
  readonly desa: AreaCode;
  readonly tps: NomorTps;
}

/** What lies open in the table: enough for lists, boards and counts, nothing that identifies beyond the name. */
export interface RekamTerbuka extends Tempat {
  readonly daftar: IdDaftar;
  /** Random, never derived from a number of the person. */
  readonly id: string;
  readonly nama: string;
  readonly jk: Jk;
  readonly kawin: StatusKawin;
  readonly ktpEl: 'S' | 'B';
  readonly alamat: string;
  readonly rt: string;
  readonly rw: string;
  readonly sumber: string;
  /** Coklit: V, U, B (baru) or empty. */
  readonly keterangan: string;
  /** Warnings of intake that somebody should look at. */
  readonly tanda: readonly string[];
  /** Why it is off the list; null = on it. */
  readonly tms: number | null;
  /** Counts the changes of this record, from 1. */
  readonly rekam: number;
  /** Number of its last change in the list. */
  readonly urut: number;
}

export type Rekam = RekamTerbuka & Orang;

interface Dasar {
  /** Where the change comes from; the stage of the list says which are taken. */
  readonly sumber: string;
  /** The case, letter, receipt or order that it rests on. */
  readonly dasar?: string;
  /** Ids of evidence files. */
  readonly bukti?: readonly string[];
  /** The count of the record that its changer saw; another one in the meantime is a conflict. */
  readonly rekam?: number;
}

export type Ubahan = Dasar &
  (
    | ({ readonly jenis: 'baru'; readonly orang: Orang; readonly id?: string; readonly keterangan?: string; readonly tanda?: readonly string[] } & Tempat)
    | { readonly jenis: 'ubah'; readonly pemilih: string; readonly isi: Partial<Orang>; readonly keterangan?: string; readonly tanda?: readonly string[] }
    /** `kasus` where the code asks for a decision (2). */
    | { readonly jenis: 'tms'; readonly pemilih: string; readonly kode: number; readonly kasus?: string }
    /** Back on the list, at the place where it stood. */
    | { readonly jenis: 'pulih'; readonly pemilih: string }
    /** Another station of this list; `salahTps`: code 8, out there and in here in one act. */
    | ({ readonly jenis: 'tps'; readonly pemilih: string; readonly salahTps?: boolean } & Tempat)
  );

export type UbahanRefusal =
  | 'SIDALIH_DAFTAR_TIDAK_ADA'
  | 'SIDALIH_TAHAP_TUTUP' // the stage takes no change of this source
  | 'SIDALIH_PEMILIH_TIDAK_ADA'
  | 'SIDALIH_REKAM_BERUBAH' // somebody was faster
  | 'SIDALIH_SUDAH_TMS'
  | 'SIDALIH_BELUM_TMS'
  | 'SIDALIH_TMS_KODE' // not a code of this pack
  | 'SIDALIH_TMS_BUKTI' // evidence must be attached
  | 'SIDALIH_TMS_KAWIN' // code 3 for somebody who is or was married
  | 'SIDALIH_TMS_UMUR' // code 3 for somebody who is of age
  | 'SIDALIH_TMS_KASUS' // code 2 without the decision of a case
  | 'SIDALIH_TMS_TPS' // code 8 is a move, not a loss
  | 'SIDALIH_TEMPAT'; // outside the kab/kota of the list, or no station number

export const SUMBER = ['DP4', 'DPT_TERAKHIR', 'DHS', 'COKLIT', 'TANGGAPAN', 'SARAN', 'LOKSUS', 'LUAR_NEGERI'] as const;
