// Which services does every office of KPU give, and which times does the law set for them? (layanan.md 2.1)
import { type Day, day } from '#kernel/day';
import type { Sentence } from '#kernel/text';
import type { Satuan } from './satuan.ts';
import { layananText as t } from './text-layanan.ts';

export type Kanal = 'daring' | 'loket' | 'telepon' | 'surat';
/** May somebody come without an appointment? */
export type Janji = 'ya' | 'tidak' | 'boleh';

/** A time that the law sets; what has none is "belum ditetapkan" until an office sets it. */
export interface WaktuHukum {
  readonly nilai: number;
  readonly satuan: Satuan;
  readonly dari: Sentence;
  /** What is due then. */
  readonly untuk: Sentence;
  /** Once, with a written notice. */
  readonly perpanjangan?: number;
  readonly dasar: string;
  readonly yakin: 'H' | 'M';
}

export interface Layanan {
  /** As in addresses: `informasi`. */
  readonly kode: string;
  readonly nama: Sentence;
  readonly resmi: Sentence;
  readonly siapa: Sentence;
  /** What else people call it, for the search. */
  readonly kata: string;
  readonly kanal: readonly Kanal[];
  /** Ids of the house's services that carry it online. */
  readonly tujuan: readonly string[];
  /** Group letter of its queue numbers. */
  readonly huruf: string;
  /** Minutes that one guest takes at the counter; for slots, until an office knows better. */
  readonly durasi: number;
  readonly janji: Janji;
  /** Post that owns it in an office. */
  readonly pemilik: string;
  /** The first is what is promised; the others stand beside it. Empty: no law sets one. */
  readonly waktu: readonly WaktuHukum[];
}

const UU_KIP = 'UU 14/2008 Pasal 22 ayat (7) dan (8)';
const ADUAN = 'Perpres 76/2013; PermenPANRB 62/2018';
const semua: readonly Kanal[] = ['daring', 'loket', 'telepon', 'surat'];
const datang: readonly Kanal[] = ['loket', 'surat'];

const hk = (nilai: number, dari: Sentence, untuk: Sentence, dasar: string, yakin: 'H' | 'M', perpanjangan?: number): WaktuHukum => ({ nilai, satuan: 'hari_kerja', dari, untuk, dasar, yakin, ...(perpanjangan === undefined ? {} : { perpanjangan }) });

/** In force from this day; a later set stands beside it with its own day, so that old cases keep theirs. */
const BERLAKU = day('2026-11-22');

const LAYANAN: readonly Layanan[] = [
  {
    kode: 'informasi', nama: t.informasi, resmi: t.informasiResmi, siapa: t.informasiSiapa, kata: 'ppid e-ppid kip dokumen data salinan', kanal: semua, tujuan: ['ppid.minta'],
    huruf: 'A', durasi: 15, janji: 'boleh', pemilik: 'PPID', waktu: [hk(10, t.sejakLengkap, t.untukJawab, UU_KIP, 'H', 7), hk(3, t.sejakLengkap, t.untukTahapan, 'PerKI 1/2019', 'M', 2)],
  },
  {
    kode: 'keberatan-informasi', nama: t.keberatan, resmi: t.keberatanResmi, siapa: t.keberatanSiapa, kata: 'banding ditolak sengketa atasan ppid', kanal: semua, tujuan: ['ppid.keberatan'],
    huruf: 'B', durasi: 20, janji: 'boleh', pemilik: 'Atasan PPID', waktu: [hk(30, t.sejakKeberatan, t.untukKeberatan, 'UU 14/2008 Pasal 36 ayat (2)', 'H'), hk(3, t.sejakKeberatan, t.untukTahapanKeberatan, 'PerKI 1/2019', 'M')],
  },
  {
    kode: 'data-pemilih', nama: t.dataPemilih, resmi: t.dataPemilihResmi, siapa: t.dataPemilihSiapa, kata: 'dpt nik terdaftar salah nama tps', kanal: semua, tujuan: ['sidalih.cek', 'sidalih.tanggapan'],
    huruf: 'C', durasi: 10, janji: 'tidak', pemilik: 'Subbagian data', waktu: [],
  },
  { kode: 'pindah-memilih', nama: t.pindah, resmi: t.pindahResmi, siapa: t.pindahSiapa, kata: 'dptb pindah nyoblos a5 kota daerah lain rantau', kanal: ['daring', 'loket'], tujuan: ['sidalih.pindah'], huruf: 'D', durasi: 15, janji: 'tidak', pemilik: 'Subbagian data', waktu: [] },
  {
    kode: 'pengaduan', nama: t.pengaduan, resmi: t.pengaduanResmi, siapa: t.pengaduanSiapa, kata: 'keluhan komplain lapor ngadu', kanal: semua, tujuan: [], huruf: 'E', durasi: 20, janji: 'boleh', pemilik: 'Subbagian hukum',
    waktu: [hk(5, t.sejakAduan, t.untukRingan, ADUAN, 'M'), hk(3, t.sejakAduan, t.untukPeriksa, ADUAN, 'M'), hk(14, t.sejakAduan, t.untukSedang, ADUAN, 'M'), hk(60, t.sejakAduan, t.untukBerat, ADUAN, 'M')],
  },
  { kode: 'peserta-pemilu', nama: t.peserta, resmi: t.pesertaResmi, siapa: t.pesertaSiapa, kata: 'pencalonan silon sipol partai calon lo', kanal: ['loket', 'telepon', 'surat'], tujuan: [], huruf: 'F', durasi: 30, janji: 'boleh', pemilik: 'Subbagian teknis', waktu: [] },
  { kode: 'produk-hukum', nama: t.hukum, resmi: t.hukumResmi, siapa: t.hukumSiapa, kata: 'jdih pkpu undang-undang perpustakaan', kanal: ['daring', 'loket'], tujuan: [], huruf: 'G', durasi: 20, janji: 'tidak', pemilik: 'Subbagian hukum', waktu: [] },
  { kode: 'kunjungan', nama: t.kunjungan, resmi: t.kunjunganResmi, siapa: t.kunjunganSiapa, kata: 'buku tamu janji temu audiensi konsultasi bertemu antrean', kanal: ['daring', 'loket', 'telepon', 'surat'], tujuan: ['layanan.janji'], huruf: 'H', durasi: 30, janji: 'ya', pemilik: 'Sekretaris', waktu: [] },
  {
    kode: 'penggantian-antarwaktu', nama: t.paw, resmi: t.pawResmi, siapa: t.pawSiapa, kata: 'paw pengganti dprd', kanal: ['surat'], tujuan: [], huruf: 'I', durasi: 30, janji: 'ya', pemilik: 'Subbagian teknis',
    waktu: [{ nilai: 5, satuan: 'hari', dari: t.sejakSurat, untuk: t.untukPaw, dasar: 'UU 17/2014 Pasal 242; UU 23/2014', yakin: 'M' }],
  },
  { kode: 'salinan-keputusan', nama: t.keputusan, resmi: t.keputusanResmi, siapa: t.keputusanSiapa, kata: 'sk berita acara hasil salinan', kanal: semua, tujuan: ['hasil.daerah'], huruf: 'J', durasi: 15, janji: 'tidak', pemilik: 'Subbagian teknis', waktu: [] },
  { kode: 'pemantau-survei', nama: t.pemantau, resmi: t.pemantauResmi, siapa: t.pemantauSiapa, kata: 'pemantau survei hitung cepat quick count akreditasi', kanal: datang, tujuan: [], huruf: 'K', durasi: 30, janji: 'boleh', pemilik: 'Subbagian partisipasi', waktu: [] },
  { kode: 'pendidikan-pemilih', nama: t.pendidikan, resmi: t.pendidikanResmi, siapa: t.pendidikanSiapa, kata: 'sosialisasi narasumber sekolah rumah pintar pemilu', kanal: semua, tujuan: [], huruf: 'L', durasi: 20, janji: 'boleh', pemilik: 'Subbagian partisipasi', waktu: [] },
  { kode: 'magang-penelitian', nama: t.magang, resmi: t.magangResmi, siapa: t.magangSiapa, kata: 'magang pkl skripsi riset penelitian', kanal: datang, tujuan: [], huruf: 'Q', durasi: 15, janji: 'tidak', pemilik: 'Subbagian umum', waktu: [] },
  { kode: 'surat-masuk', nama: t.surat, resmi: t.suratResmi, siapa: t.suratSiapa, kata: 'surat undangan kirim', kanal: datang, tujuan: [], huruf: 'N', durasi: 5, janji: 'tidak', pemilik: 'Subbagian umum', waktu: [] },
  {
    kode: 'data-pribadi', nama: t.dataPribadi, resmi: t.dataPribadiResmi, siapa: t.dataPribadiSiapa, kata: 'pdp privasi hapus data bocor', kanal: semua, tujuan: [], huruf: 'P', durasi: 20, janji: 'boleh', pemilik: 'Petugas pelindungan data',
    waktu: [{ nilai: 72, satuan: 'jam', dari: t.sejakPermintaan, untuk: t.untukJawab, dasar: 'UU 27/2022 Pasal 30 sampai 33', yakin: 'M' }],
  },
];

const SETS: readonly { readonly berlaku: Day; readonly layanan: readonly Layanan[] }[] = [{ berlaku: BERLAKU, layanan: LAYANAN }];

/** The catalogue in force on a day, in its own order; the first set also for the days before it. */
export function serviceCatalogue(on: Day): readonly Layanan[] {
  return (SETS.findLast(({ berlaku }) => berlaku <= on) ?? SETS[0])?.layanan ?? [];
}

/** A service of any set, the newest first: an old code of an old case is still named. */
export function findService(kode: string): Layanan | undefined {
  return SETS.toReversed().flatMap(({ layanan }) => layanan).find((one) => one.kode === kode);
}
