// Which words does everybody read of a closed plenary?
import { defineText } from '#kernel/text';

export const publicText = defineText('hasil.rapat-publik', {
  judul: { id: 'Rekapitulasi {nama}', en: 'Recapitulation of {nama}' },
  belumJudul: { id: 'Rekapitulasi belum terbit', en: 'Recapitulation not published yet' },
  belum: {
    id: 'Rapat pleno tempat ini belum ditutup. Begitu ditutup, formulirnya terbit di sini.',
    en: 'The plenary of this place has not closed. Once it has, its form is published here.',
  },
  maksud: {
    id: 'Formulir D.Hasil versi {versi}, ditutup {waktu} oleh dua orang: {satu} mengusulkan, {dua} menyetujui.',
    en: 'Form D.Hasil, version {versi}, closed {waktu} by two persons: {satu} proposed, {dua} approved.',
  },
  perbaikan: {
    id: 'Rapat dibuka kembali dan sedang berjalan. Angka di bawah ini tetap berlaku sampai versi baru ditutup.',
    en: 'The plenary was reopened and is running. The figures below stand until the new version closes.',
  },
  tandaPerbaikan: { id: 'dalam perbaikan', en: 'under repair' },
  baris: { id: 'Baris formulir', en: 'Rows of the form' },
  nama: { id: 'Baris', en: 'Row' },
  jumlah: { id: 'Jumlah', en: 'Total' },
  beda: { id: 'Pembetulan', en: 'Correction' },
  catatanJudul: { id: 'Catatan rapat', en: 'Notes of the plenary' },
  saksi: { id: 'Saksi hadir, nomor urut', en: 'Witnesses present, ballot numbers' },
  pengawas: { id: 'Pengawas pemilu', en: 'Election supervisor' },
  hadir: { id: 'hadir', en: 'present' },
  takHadir: { id: 'tidak tercatat hadir', en: 'not noted as present' },
  nihil: { id: 'tidak ada', en: 'none' },
  keberatan: { id: 'Keberatan saksi', en: 'Objections of witnesses' },
  kejadian: { id: 'Kejadian khusus', en: 'Special events' },
  unduh: { id: 'Unduh', en: 'Download' },
  pdf: { id: 'Formulir untuk dicetak (PDF)', en: 'The form for printing (PDF)' },
  json: { id: 'Data formulir (JSON)', en: 'Data of the form (JSON)' },
  csv: { id: 'Baris formulir (CSV)', en: 'Rows of the form (CSV)' },
  bukti: { id: 'Periksa sendiri', en: 'Check it yourself' },
  buktiMaksud: {
    id: 'Sidik di bawah ini dihitung dari berkas data. Sidik yang sama tercatat di catatan publik dan tidak dapat diganti diam-diam.',
    en: 'The hash below is computed from the data file. The same hash stands in the public log and cannot be changed in silence.',
  },
  sidikData: { id: 'SHA-256 data', en: 'SHA-256 of the data' },
  sidikPdf: { id: 'SHA-256 PDF', en: 'SHA-256 of the PDF' },
  langkahUnduh: { id: 'Unduh berkas JSON dan hitung SHA-256-nya.', en: 'Download the JSON file and compute its SHA-256.' },
  langkahCocok: { id: 'Cocokkan dengan sidik di halaman ini.', en: 'Compare it with the hash on this page.' },
  langkahCatatan: {
    id: 'Cari sidik itu di catatan publik, halaman Catatan publik.',
    en: 'Find that hash in the public log, page Public log.',
  },
  versi: { id: 'Versi formulir', en: 'Versions of the form' },
  versiBaris: { id: 'Versi {n}', en: 'Version {n}' },
  ditutup: { id: 'ditutup {waktu}', en: 'closed {waktu}' },
  dibuka: { id: 'dibuka {waktu}, belum ditutup', en: 'opened {waktu}, not closed' },
  peserta: { id: 'Nomor urut {n}: ', en: 'Ballot number {n}: ' },
});
