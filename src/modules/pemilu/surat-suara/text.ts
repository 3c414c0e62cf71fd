// Which sentences do the lists of ballots, dapil and candidates say to an operator, and what are contests called?
import { type Sentence, defineText } from '#kernel/text';
import type { FamilyFault } from './family.ts';
import type { ListFault, ListNote } from './lines.ts';

export const text = defineText('pemilu.surat', {
  ppwp: { id: 'Presiden dan Wakil Presiden', en: 'President and Vice-President' },
  pdpr: { id: 'DPR', en: 'House of Representatives (DPR)' },
  pdpd: { id: 'DPD', en: 'Regional Representative Council (DPD)' },
  pdprdp: { id: 'DPRD provinsi', en: 'Provincial council (DPRD provinsi)' },
  pdprdk: { id: 'DPRD kabupaten/kota', en: 'Regency and city council (DPRD kabupaten/kota)' },
  pkwkp: { id: 'Gubernur dan Wakil Gubernur', en: 'Governor and Vice-Governor' },
  pkwkk: { id: 'Bupati atau Wali Kota dan wakilnya', en: 'Regent or Mayor and deputy' },

  perintahPartai: { id: 'Masukkan atau perbarui daftar partai peserta satu pemilu', en: 'Bring in or renew the parties of an election' },
  perintahDapil: { id: 'Masukkan atau perbarui daerah pemilihan dan wilayahnya', en: 'Bring in or renew electoral districts and their areas' },
  perintahCalon: { id: 'Masukkan daftar calon tetap (DPR, DPRD, DPD) atau perubahan status calon', en: 'Bring in final candidate lists (DPR, DPRD, DPD) or changes of state' },
  perintahPaslon: { id: 'Masukkan pasangan calon Pilkada', en: 'Bring in the pairs of regional elections' },
  imporCoba: { id: 'Percobaan saja: tidak ada yang disimpan.', en: 'Dry run: nothing was stored.' },
  imporDibaca: { id: 'Baris dibaca {dibaca}, ditolak {ditolak}.', en: 'Rows read {dibaca}, refused {ditolak}.' },
  imporBeda_partai: { id: 'Partai baru {baru}, berubah {berubah}, sama {sama}.', en: 'Parties new {baru}, changed {berubah}, same {sama}.' },
  imporBeda_dapil: { id: 'Dapil baru {baru}, berubah {berubah}, sama {sama}.', en: 'Districts new {baru}, changed {berubah}, same {sama}.' },
  imporBeda_calon: { id: 'Calon baru {baru}, berubah {berubah}, sama {sama}.', en: 'Candidates new {baru}, changed {berubah}, same {sama}.' },
  imporBeda_paslon: { id: 'Pilihan baru {baru}, berubah {berubah}, sama {sama}.', en: 'Options new {baru}, changed {berubah}, same {sama}.' },
  imporCatatan: { id: 'Catatan sumber, {catatan}: {n} ({contoh}).', en: 'Note on the source, {catatan}: {n} ({contoh}).' },
  imporSama: { id: '{pemilu}: isi berkas ini sudah ada, tidak ada yang berubah.', en: '{pemilu}: all of this file is here already, nothing changed.' },
  imporSelesai: { id: '{pemilu}: daftar diperbarui; yang diganti tetap tersimpan sebagai riwayat.', en: '{pemilu}: the lists are renewed; what was replaced stays in the history.' },
});

/** Why a whole file was refused. */
export const FAMILY_TEXT: Readonly<Record<FamilyFault, Sentence>> = defineText('pemilu.keluarga', {
  KELUARGA_TIADA: { id: 'Kepala kolom tidak dikenal. Tertulis: {kepala}. Seharusnya: {seharusnya}.', en: 'The header is not known. It reads: {kepala}. It should read: {seharusnya}.' },
  KELUARGA_LAIN: { id: 'Berkas ini untuk perintah lain: {perintah}.', en: 'This file is for another command: {perintah}.' },
  KELUARGA_PEMILU: { id: 'Keluarga berkas {keluarga} hanya untuk: {pemilu}.', en: 'The family {keluarga} is only for: {pemilu}.' },
  BERKAS_KOSONG: { id: 'Berkas tidak berisi baris data.', en: 'The file holds no rows.' },
});

/** Why a row was left out. */
export const LINE_TEXT: Readonly<Record<ListFault, Sentence>> = defineText('pemilu.baris', {
  BARIS_RUSAK: { id: 'tanda kutip tidak berpasangan', en: 'quotes do not match' },
  BARIS_KOLOM: { id: 'jumlah kolom tidak sama dengan kepala', en: 'not as many columns as the header' },
  BARIS_GANDA: { id: 'sudah ada di baris sebelumnya', en: 'stands in an earlier row' },
  JENIS: { id: 'jenis pemilihan tidak dikenal', en: 'the kind of contest is not known' },
  KODE_DAPIL: { id: 'bukan kode dapil jenis ini', en: 'not a code of such a district' },
  DAPIL_TIADA: { id: 'dapil ini belum ada; impor dapil dahulu', en: 'no such district here; import districts first' },
  KODE_WILAYAH: { id: 'bukan kode wilayah di daerah dapil ini', en: 'not an area code within this district' },
  TINGKAT_LAIN: { id: 'tingkat atau tanda pecahan tidak sesuai dengan kode', en: 'level or mark of division does not fit the code' },
  WILAYAH_DUA_DAPIL: { id: 'wilayah utuh ini sudah masuk dapil lain', en: 'this whole area stands in another district already' },
  WILAYAH_BERTUMPUK: { id: 'wilayah di atasnya sudah masuk dapil seutuhnya', en: 'the area above stands in a district as a whole' },
  NOMOR: { id: 'bukan nomor urut', en: 'not a ballot number' },
  PARTAI_TIADA: { id: 'partai ini bukan peserta pemilu ini', en: 'no such party in this election' },
  PARTAI_LOKAL: { id: 'partai lokal Aceh hanya dalam DPRA dan DPRK', en: 'local parties of Aceh stand only for DPRA and DPRK' },
  NAMA_ISI: { id: 'nama kosong, terlalu panjang, atau berisi tanda kendali', en: 'the name is empty, too long or holds control characters' },
  KELAMIN: { id: 'jenis kelamin bukan L atau P', en: 'sex is neither L nor P' },
  PUBLIKASI: { id: 'persetujuan publikasi tidak dikenal', en: 'the consent to publication is not known' },
  WARNA: { id: 'warna bukan #RRGGBB', en: 'the colour is not #RRGGBB' },
  YA_TIDAK: { id: 'bukan ya atau tidak', en: 'neither yes nor no' },
  KURSI: { id: 'kursi bukan bilangan bulat dari 1', en: 'seats are no whole number from 1' },
  PENDUDUK: { id: 'penduduk bukan bilangan bulat', en: 'population is no whole number' },
  KONTES_TIADA: { id: 'pemilihan ini tidak diadakan di wilayah itu', en: 'this contest is not held there' },
  WILAYAH_TIADA: { id: 'wilayah ini tidak ada di pohon pemilu ini', en: 'the tree of this election has no such area' },
  PASANGAN: { id: 'bukan dua nama dengan " - " di antaranya, dan bukan KOLOM KOSONG', en: 'neither two names with " - " between them nor the empty column' },
  CALON_TIADA: { id: 'calon ini tidak ada di daftar', en: 'no such candidate on the lists' },
  STATUS: { id: 'status bukan aktif, meninggal, mundur, atau dicoret', en: 'the state is not aktif, meninggal, mundur or dicoret' },
  HARI: { id: 'bukan tanggal TTTT-BB-HH', en: 'not a day YYYY-MM-DD' },
  DASAR_KOSONG: { id: 'keputusan yang menjadi dasar tidak tertulis', en: 'the decree is missing' },
  ID_SUMBER: { id: 'nomor pengenal sumber bukan angka', en: "the source's id is no number" },
});

/** Gaps of a source. */
export const NOTE_TEXT: Readonly<Record<ListNote, Sentence>> = defineText('pemilu.catatan', {
  TIDAK_TERMASUK: { id: 'wilayah yang ditandai sumber sebagai tidak termasuk', en: 'areas that the source marks as not included' },
  NOMOR_LOMPAT: { id: 'daftar yang nomor urutnya berlubang', en: 'lists with a gap in their numbers' },
  KODE_ASING: { id: 'kode wilayah yang tidak ada di pohon pemilu ini', en: 'area codes that the tree of this election does not have' },
  DAPIL_TANPA_WILAYAH: { id: 'dapil tanpa wilayah', en: 'districts without areas' },
  JUMLAH_DAPIL: { id: 'jumlah dapil / menurut penetapan', en: 'districts / by the decree' },
  JUMLAH_KURSI: { id: 'jumlah kursi / menurut penetapan', en: 'seats / by the decree' },
  TIDAK_DISEBUT: { id: 'yang sudah tersimpan tetapi tidak disebut berkas ini, tetap disimpan', en: 'known but not named by this file, kept' },
});
