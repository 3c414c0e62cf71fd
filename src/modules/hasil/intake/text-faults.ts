// Why was this not taken, in one sentence? (each code of slip.ts has its own)
import { defineText } from '#kernel/text';
import type { FileFault, RowFault } from './slip.ts';

type Pair = { readonly id: string; readonly en: string };

const FILE: Record<FileFault, Pair> = {
  BERKAS_TIDAK_ADA: { id: 'Berkas atau folder ini tidak ada.', en: 'There is no such file or folder.' },
  BERKAS_TIDAK_TERBACA: { id: 'Berkas ini tidak dapat dibaca; periksa haknya.', en: 'This file cannot be read; check its rights.' },
  BERKAS_KOSONG: { id: 'Berkas ini kosong.', en: 'This file is empty.' },
  BERKAS_BUKAN_UTF8: { id: 'Berkas ini berkode UTF-16; simpan ulang sebagai UTF-8.', en: 'This file is UTF-16; save it as UTF-8.' },
  FOLDER_TANPA_HASIL: {
    id: 'Folder ini tidak memuat hasil TPS berbentuk Sirekap; berkas CSV disebut satu per satu.',
    en: 'This folder holds no station results in Sirekap form; name CSV files one by one.',
  },
  GZIP_BUKAN: { id: 'Namanya .gz, tetapi isinya bukan gzip.', en: 'It is named .gz but is no gzip.' },
  GZIP_TERPUTUS: {
    id: 'Gzip ini berakhir sebelum waktunya; unduh ulang. Tidak satu baris pun diambil.',
    en: 'This gzip ends before its end; download it again. Not one row was taken.',
  },
  GZIP_RUSAK: {
    id: 'Gzip ini rusak: jumlah ujinya tidak cocok. Tidak satu baris pun diambil.',
    en: 'This gzip is damaged: its checksum does not agree. Not one row was taken.',
  },
  JUDUL_TIDAK_DIKENAL: {
    id: 'Judul kolomnya tidak dikenal. Paling mirip: {mirip}. Kurang: {kurang}. Lebih: {lebih}.',
    en: 'Its columns are not known. Nearest: {mirip}. Missing: {kurang}. Extra: {lebih}.',
  },
  JUDUL_GANDA: { id: 'Kolom {kolom} tertulis dua kali.', en: 'Column {kolom} is written twice.' },
  JSON_TANPA_TPS: {
    id: 'JSON ini berisi jumlah wilayah, bukan TPS; sebutkan folder yang memuat berkas TPS.',
    en: 'This JSON holds sums of areas, no stations; name the folder with the files of the stations.',
  },
  JSON_TERLALU_BESAR: { id: 'JSON ini terlalu besar ({ukuran} bita); pecah menjadi beberapa berkas.', en: 'This JSON is too large ({ukuran} bytes); split it into several files.' },
  JSON_TIDAK_UTUH: { id: 'JSON ini tidak utuh; unduh ulang. Tidak satu baris pun diambil.', en: 'This JSON is not whole; download it again. Not one row was taken.' },
  AREA_KURANG: {
    id: 'Berkas ini menyebut kecamatan dan kelurahan atau desa tanpa kode; sebutkan kab/kotanya, misalnya --area 3301.',
    en: 'This file names kecamatan and kelurahan or desa without codes; name their kab/kota, for example --area 3301.',
  },
  AREA_TIDAK_ADA: {
    id: 'Kab/kota {area} tidak ada di pohon pemilu ini, atau tidak punya kelurahan dan desa.',
    en: 'Kab/kota {area} is not in the tree of this election, or has no kelurahan and desa.',
  },
  WAKTU_KURANG: {
    id: 'Berkas ini tidak memuat waktu; sebutkan keadaan kapan, misalnya --as-of 2024-03-20.',
    en: 'This file carries no time; say of when it is, for example --as-of 2024-03-20.',
  },
  CALEG_TIDAK_COCOK: {
    id: 'Nomor caleg di TPS {tps} tidak sama dengan daftar calon pada surat suara {kertas}. Tidak satu baris pun diambil.',
    en: 'The ids of candidates at station {tps} are not the lists on ballot paper {kertas}. Not one row was taken.',
  },
  LAPORAN_TIDAK_TERTULIS: {
    id: 'Laporan tidak dapat ditulis ke {laporan} ({sebab}). Baris yang ditolak tidak boleh hilang, jadi impor berhenti.',
    en: 'The report cannot be written to {laporan} ({sebab}). Refused rows must not vanish, so the import stops.',
  },
};

const ROW: Record<RowFault, Pair> = {
  ANGKA_NEGATIF: {
    id: '{kolom} berisi {nilai}; jumlah suara atau orang tidak di bawah nol.',
    en: '{kolom} holds {nilai}; votes and people are never below zero.',
  },
  ANGKA_DESIMAL: { id: '{kolom} berisi {nilai}; harus bilangan bulat.', en: '{kolom} holds {nilai}; it must be a whole number.' },
  ANGKA_RIBUAN: { id: '{kolom} berisi {nilai}; tulis tanpa tanda ribuan.', en: '{kolom} holds {nilai}; write it without thousands signs.' },
  ANGKA_TERLALU_BESAR: { id: '{kolom} berisi {nilai}; paling banyak sembilan angka.', en: '{kolom} holds {nilai}; at most nine digits.' },
  ANGKA_BUKAN: { id: '{kolom} berisi {nilai}, bukan angka.', en: '{kolom} holds {nilai}, which is no number.' },
  KODE_KOSONG: { id: '{kolom} kosong.', en: '{kolom} is empty.' },
  KODE_TANDA: { id: '{kolom} berisi {nilai}; kode tidak bertanda.', en: '{kolom} holds {nilai}; a code has no sign.' },
  KODE_HURUF: { id: '{kolom} berisi {nilai}; kode hanya angka.', en: '{kolom} holds {nilai}; a code has digits only.' },
  KODE_LUAR_NEGERI_LAMA: {
    id: '{kolom} berisi {nilai}, kode luar negeri lama yang tidak menyebut negaranya.',
    en: '{kolom} holds {nilai}, an old code abroad that names no country.',
  },
  KODE_PANJANG: { id: '{kolom} berisi {nilai}; kode TPS 13 angka.', en: '{kolom} holds {nilai}; the code of a station has 13 digits.' },
  KODE_TINGKAT: {
    id: '{kolom} berisi {nilai}; banyaknya angka tidak menurut tingkat mana pun.',
    en: '{kolom} holds {nilai}; no level has that many digits.',
  },
  KODE_TITIK: { id: '{kolom} berisi {nilai}; titiknya tidak pada tempatnya.', en: '{kolom} holds {nilai}; its dots are misplaced.' },
  KODE_PROVINSI: { id: '{kolom} berisi {nilai}; tidak ada provinsi berawal 0.', en: '{kolom} holds {nilai}; no province begins with 0.' },
  KODE_NOMOR_TPS: { id: '{kolom} berisi {nilai}, bukan nomor TPS.', en: '{kolom} holds {nilai}, which is no station number.' },
  KODE_BUKAN_TPS: {
    id: '{kolom} berisi {nilai}, kode wilayah; kode TPS 13 angka.',
    en: '{kolom} holds {nilai}, an area; the code of a station has 13 digits.',
  },
  KODE_LUAR_NEGERI_SIREKAP: {
    id: '{kolom} berisi {nilai}, urutan Sirekap di luar negeri; pakai daftar luar negeri yang menyebut jenis dan nomor.',
    en: '{kolom} holds {nilai}, a place in a Sirekap list abroad; use the list abroad that names kind and number.',
  },
  KOLOM_KURANG: { id: 'Ada {nilai} kolom, seharusnya {seharusnya}.', en: 'There are {nilai} columns instead of {seharusnya}.' },
  KOLOM_LEBIH: { id: 'Ada {nilai} kolom, seharusnya {seharusnya}.', en: 'There are {nilai} columns instead of {seharusnya}.' },
  KUTIP_RUSAK: { id: 'Tanda kutip tidak berpasangan: {nilai}', en: 'Quotes do not pair: {nilai}' },
  KARAKTER_NUL: { id: 'Baris memuat bita nol: {nilai}', en: 'The row holds a zero byte: {nilai}' },
  BUKAN_UTF8: { id: 'Baris memuat bita yang bukan UTF-8: {nilai}', en: 'The row holds bytes that are no UTF-8: {nilai}' },
  BARIS_PANJANG: { id: 'Baris terlalu panjang: {nilai}', en: 'The row is too long: {nilai}' },
  WAKTU_KOSONG: { id: '{kolom} kosong, padahal ada angka.', en: '{kolom} is empty although there are figures.' },
  WAKTU_BENTUK: {
    id: '{kolom} berisi {nilai}; tulis seperti 2024-02-15 12:00:28.',
    en: '{kolom} holds {nilai}; write it like 2024-02-15 12:00:28.',
  },
  WAKTU_TIDAK_ADA: {
    id: '{kolom} berisi {nilai}; tanggal atau jam itu tidak ada.',
    en: '{kolom} holds {nilai}; there is no such day or time.',
  },
  FOTO_BENTUK: { id: '{kolom} berisi {nilai}, bukan alamat foto.', en: '{kolom} holds {nilai}, which is no address of a photo.' },
  FOTO_TANPA_KODE: {
    id: '{kolom} berisi {nilai}; nama fotonya tidak memuat kode TPS.',
    en: '{kolom} holds {nilai}; the name of the photo has no code of a station.',
  },
  NOMOR_BEDA: {
    id: '{kolom} berisi {nilai}, kodenya menyebut TPS {seharusnya}.',
    en: '{kolom} holds {nilai}, its code says station {seharusnya}.',
  },
  NAMA_TIDAK_COCOK: { id: 'Tidak ada wilayah bernama {nilai}.', en: 'There is no area named {nilai}.' },
  NAMA_GANDA: { id: 'Lebih dari satu wilayah bernama {nilai}.', en: 'More than one area is named {nilai}.' },
  NAMA_BEDA_KODE: {
    id: '{kolom} berisi {nilai}, kode pada foto menyebut {seharusnya}.',
    en: '{kolom} holds {nilai}, the code on the photo says {seharusnya}.',
  },
  JENIS_TPS: { id: '{kolom} berisi {nilai}; jenisnya {seharusnya}.', en: '{kolom} holds {nilai}; kinds are {seharusnya}.' },
  WILAYAH_TIDAK_ADA: {
    id: 'Kelurahan atau desa dari {nilai} tidak ada di pohon pemilu ini.',
    en: 'The kelurahan or desa of {nilai} is not in the tree of this election.',
  },
  TPS_DI_LUAR_DAFTAR: { id: '{nilai} tidak ada di daftar TPS pemilu ini.', en: '{nilai} is not in the list of stations of this election.' },
  TPS_GANDA: {
    id: 'TPS {nilai} sudah ada di baris {seharusnya} dengan angka lain; yang pertama diambil.',
    en: 'Station {nilai} stands in row {seharusnya} with other figures; the first one is taken.',
  },
  JSON_RUSAK: { id: 'JSON tidak utuh: {nilai}', en: 'The JSON is not whole: {nilai}' },
  JSON_BENTUK: { id: '{kolom} tidak berbentuk seperti JSON Sirekap: {nilai}', en: '{kolom} is not shaped like Sirekap JSON: {nilai}' },
  PILIHAN_TIDAK_DIKENAL: {
    id: '{kolom} memuat {nilai}, yang tidak dikenal kontes ini.',
    en: '{kolom} holds {nilai}, which this contest does not know.',
  },
  CATATAN_PSU: {
    id: 'Sumber menyebut {nilai}. Angkanya diperlakukan seperti biasa; sebutan itu hanya tercatat di laporan ini.',
    en: 'The source says {nilai}. Its figures are treated as any; that word is kept in this report only.',
  },
  TANPA_SURAT_SUARA: {
    id: 'TPS {nilai} belum punya surat suara {seharusnya}; jalankan dahulu ballots fix.',
    en: 'Station {nilai} has no ballot paper {seharusnya} yet; run ballots fix first.',
  },
  KERTAS_LAIN: {
    id: 'TPS {nilai} memakai surat suara {seharusnya}, bukan yang disebut dalam perintah.',
    en: 'Station {nilai} uses ballot paper {seharusnya}, not the one that was ordered.',
  },
  KONTES_TIDAK_DI_SINI: {
    id: 'Pemilihan ini tidak diadakan di TPS {nilai}, atau peta dapil tidak menyebut wilayahnya.',
    en: 'This contest is not held at station {nilai}, or the map of dapil does not name its area.',
  },
  DAPIL_BEDA: {
    id: '{kolom} berisi {nilai}, padahal TPS ini termasuk {seharusnya}.',
    en: '{kolom} holds {nilai}, but this station belongs to {seharusnya}.',
  },
  CALEG_TIDAK_COCOK: {
    id: '{kolom} tidak sama dengan daftar calon pada surat suara: {nilai}',
    en: '{kolom} is not the list of candidates on the ballot paper: {nilai}',
  },
  KARANTINA: {
    id: 'TPS {nilai} ditahan: kelompok barisnya menurunkan atau mengosongkan terlalu banyak angka sekaligus. Periksa sumbernya; bila memang begitu, ulangi dengan --accept-falls.',
    en: 'Station {nilai} is held back: its batch lowers or blanks too many figures at once. Check the source; if it is so, repeat with --accept-falls.',
  },
};

export const fileFault = defineText('hasil-impor.berkas', FILE);
export const rowFault = defineText('hasil-impor.baris', ROW);
