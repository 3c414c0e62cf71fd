// What do the commands of the look-up tell the operator?
import { defineText } from '#kernel/text';

export const text = defineText('sidalih', {
  cekPerintahTerbit: { id: 'Tidak ada daftar itu. Cara: {cara}', en: 'No such list. Usage: {cara}' },
  cekPerintahTerbitKet: { id: 'terbitkan daftar sebagai berkas bersegel untuk Cek DPT', en: 'publish a list as a sealed file for the look-up' },
  cekPerintahSampai: { id: '{n} pemilih tersegel', en: '{n} voters sealed' },
  cekPerintahBelum: { id: '{daftar}: daftar belum ditetapkan sebagai DPS, jadi belum dapat dicek publik.', en: '{daftar}: not decided as a provisional list yet, so the public cannot look it up.' },
  cekPerintahKosong: { id: '{daftar}: tidak ada pemilih yang aktif.', en: '{daftar}: no voter is on it.' },
  cekPerintahMenunggu: { id: '{daftar}: berkas baru tidak menjawab, berkas lama tetap dipakai.', en: '{daftar}: the new file does not answer; the old one stays.' },
  cekPerintahJadi: {
    id: '{daftar} versi {versi}: {n} pemilih dalam {detik} detik, {bita} bita per pemilih, {kembar} kembar, SHA-256 {sha256}',
    en: '{daftar} version {versi}: {n} voters in {detik} seconds, {bita} bytes a voter, {kembar} twins, SHA-256 {sha256}',
  },
  cekPerintahTempat: { id: 'Cara: {cara}. Kolom: {kolom}', en: 'Usage: {cara}. Columns: {kolom}' },
  cekPerintahTempatKet: { id: 'catat alamat, jam, dan akses TPS', en: 'record address, hours and access of stations' },
  cekPerintahTakTerbaca: { id: 'Berkas tidak terbaca.', en: 'The file cannot be read.' },
  cekPerintahBaris: { id: 'Baris {baris}, kolom {kolom}: tidak dapat dipakai. Tidak ada yang dicatat.', en: 'Line {baris}, column {kolom}: cannot be used. Nothing was recorded.' },
  cekPerintahTercatat: { id: '{n} TPS tercatat.', en: '{n} stations recorded.' },
});
