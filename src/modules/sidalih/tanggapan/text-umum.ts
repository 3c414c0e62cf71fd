// Which words stand on the public pages of objections and their outcomes?
import { defineText } from '#kernel/text';

export const umumText = defineText('sidalih', {
  tuJudul: { id: 'Tanggapan masyarakat atas daftar pemilih', en: 'Objections of the public to the voter list' },
  tuJudulDi: { id: 'Tanggapan atas daftar pemilih, {tempat}', en: 'Objections to the voter list, {tempat}' },
  tuPengantar: {
    id: 'Belum terdaftar, data salah, atau ada nama yang seharusnya tidak ada? Siapa pun boleh menyampaikan. Setiap laporan mendapat nomor, dan hasilnya diumumkan di sini tanpa nama orang.',
    en: 'Not listed, wrong data, or a name that should not be there? Anybody may tell. Every report gets a number, and its outcome is published here without names.',
  },
  tuSampaikan: { id: 'Sampaikan tanggapan', en: 'Raise an objection' },
  tuLacak: { id: 'Lacak laporan saya', en: 'Follow my report' },
  tuHasil: { id: 'Hasil', en: 'Outcomes' },
  tuWilayah: { id: 'Wilayah', en: 'Area' },
  tuJumlah: { id: 'Masuk', en: 'Received' },
  tuBerjalan: { id: 'Berjalan', en: 'Running' },
  tuDiterima: { id: 'Diterima', en: 'Accepted' },
  tuDitolak: { id: 'Ditolak', en: 'Refused' },
  tuBelumAda: { id: 'Belum ada tanggapan di wilayah ini.', en: 'No objection in this area yet.' },
  tuTiada: { id: 'Wilayah ini tidak ada.', en: 'There is no such area.' },
  tuPerNomor: { id: 'Setiap laporan', en: 'Each report' },
  tuNomor: { id: 'Nomor', en: 'Number' },
  tuJenis: { id: 'Jenis', en: 'Kind' },
  tuKeadaan: { id: 'Hasil', en: 'Outcome' },
  tuTercatat: { id: 'Tercatat', en: 'Received' },
  tuUnduh: { id: 'Data terbuka', en: 'Open data' },
  tuCsv: { id: 'Hasil tanggapan, CSV', en: 'Outcomes, CSV' },
  tuJson: { id: 'Hasil tanggapan, JSON', en: 'Outcomes, JSON' },
  tuDataJudul: { id: 'Hasil tanggapan masyarakat atas daftar pemilih', en: 'Outcomes of public objections to the voter list' },
  tuDataRinci: { id: 'Satu baris tiap laporan: nomor, desa, jenis, keadaan, alasan, tanggal. Tanpa data orang.', en: 'One row a report: number, village, kind, state, reason, days. Nothing of any person.' },
  tuLayanan: { id: 'Betulkan daftar pemilih', en: 'Put the voter list right' },
  tuLayananRinci: { id: 'Belum terdaftar, data salah, atau nama yang tidak berhak', en: 'Not listed, wrong data, or a name without the right' },
  tuPotongan: { id: 'Ditampilkan {n} laporan pertama; semuanya ada di berkas CSV.', en: 'The first {n} reports are shown; all are in the CSV file.' },
});
