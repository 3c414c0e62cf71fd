// Which fields of a table are compared, and which keys bring two of its records together? (sidalih.md 9.2 and 9.3)
import type { Penjaga } from './orang.ts';
import { penjagaPemilih } from './penjaga.ts';
import { type Pembanding, namaIndonesia, nik, nkk, pilihan, tanggal, teks, tinggal } from './pembanding.ts';

export type Baris = Readonly<Record<string, string | undefined>>;

export interface Bidang {
  readonly id: string;
  /** Columns of the record; several are joined by U+001F. */
  readonly dari: readonly string[];
  readonly pembanding: Pembanding;
  /**
   * Id of an earlier field that this one hangs on: its weights are learnt apart for pairs that are the same there and
   * for all others (one household shares its address anyway, so the address adds nothing there).
   */
  readonly induk?: string;
  /** Only strangers hang together so: one person's slips in this field do not follow those in the parent. */
  readonly galatBebas?: true;
  /** Known before learning: at most this share of one person's pairs differs so. */
  readonly palingBanyak?: Readonly<Record<string, number>>;
}

/** One block key: pieces (`bidang.bagian`) that must all be there and be equal. */
export interface Kunci {
  readonly id: string;
  readonly bagian: readonly string[];
}

export interface Skema {
  readonly id: string;
  /** Cheap comparisons first: a pair that cannot win any more is left early. */
  readonly bidang: readonly Bidang[];
  readonly kunci: readonly Kunci[];
  /** Pieces by which a block above the cap is cut into smaller ones. */
  readonly halus: readonly string[];
  /** Why two records must be looked at by people, whatever their score. */
  readonly penjaga?: (a: Baris, b: Baris) => readonly Penjaga[];
}

/** The cap of 9.2; above it a block is refined, never dropped. */
export const BATAS_BLOK = 200;

/** The 13-element form. Disability is never compared (specific data, 4.3), nor is anything about the source of a row. */
export const skemaPemilih: Skema = {
  id: 'pemilih-13',
  bidang: [
    { id: 'nkk', dari: ['nkk'], pembanding: nkk },
    { id: 'tanggalLahir', dari: ['tanggalLahir'], pembanding: tanggal, induk: 'nkk', galatBebas: true },
    { id: 'jenisKelamin', dari: ['jenisKelamin'], pembanding: pilihan },
    // A NIK is for life and keeps its first area and date (section 4): two that differ in both are hardly ever one person's.
    { id: 'nik', dari: ['nik'], pembanding: nik, induk: 'tanggalLahir', galatBebas: true, palingBanyak: { BEDA: 0.002 } },
    { id: 'tinggal', dari: ['kodeKel', 'alamat', 'rt', 'rw'], pembanding: tinggal, induk: 'nkk' },
    { id: 'tempatLahir', dari: ['tempatLahir'], pembanding: teks },
    { id: 'statusKawin', dari: ['statusKawin'], pembanding: pilihan },
    { id: 'nama', dari: ['nama'], pembanding: namaIndonesia },
  ],
  kunci: [
    { id: 'nik', bagian: ['nik.utuh'] },
    { id: 'nik-wilayah-tanggal', bagian: ['nik.wilayahTanggal'] },
    { id: 'nik-tanggal-urut', bagian: ['nik.tanggalUrut'] },
    { id: 'nik-tanpa-hari', bagian: ['nik.tanpaHari'] },
    { id: 'lahir-jk', bagian: ['tanggalLahir.utuh', 'jenisKelamin.utuh'] },
    { id: 'nkk-jk', bagian: ['nkk.utuh', 'jenisKelamin.utuh'] },
    { id: 'nama-jk', bagian: ['nama.lipat', 'jenisKelamin.utuh'] },
    { id: 'nama-urut-tahun', bagian: ['nama.urut', 'tanggalLahir.tahun'] },
  ],
  halus: ['tanggalLahir.utuh', 'nkk.utuh', 'nama.urut', 'nik.wilayahTanggal', 'tanggalLahir.bulanHari', 'nama.depan', 'tinggal.desa'],
  penjaga: penjagaPemilih,
};
