// Why was an act of the desk refused, and what is to be done now?
import { defineText } from '#kernel/text';

export const tolakText = defineText('ppid.tolak', {
  E_ISIAN: { id: 'Isian belum lengkap. Periksa pilihan dan tanggalnya.', en: 'Something is missing. Check the choice and the date.' },
  PERMOHONAN_TIADA: { id: 'Perkara tidak ditemukan.', en: 'The case was not found.' },
  PERMOHONAN_BERUBAH: { id: 'Perkara ini berubah sejak halaman dibuka. Lihat keadaan terbarunya, lalu ulangi.', en: 'The case changed since the page was opened. Look at it as it is now, then try again.' },
  E_KEADAAN: { id: 'Langkah ini tidak terbuka pada keadaan perkara sekarang.', en: 'This act is not open in the present state of the case.' },
  E_BUKAN_PELAKU: { id: 'Langkah ini bukan untuk peran Anda.', en: 'This act is not for your role.' },
  E_DUA_ORANG: { id: 'Yang mencatat tidak dapat menyetujui sendiri.', en: 'Whoever wrote it down cannot confirm it.' },
  BUKTI_LEWAT: { id: 'Waktu untuk menolak bukti sudah lewat, jadi bukti dianggap diterima.', en: 'The time for rejecting the proof is over, so it counts as accepted.' },
  E_ALASAN_KOSONG: { id: 'Tulis alasan atau keterangan yang cukup.', en: 'Write a reason that is long enough.' },
  E_JALUR_ALASAN: { id: 'Tulis alasan pemilihan jalur. Pemohon membacanya.', en: 'Write why this lane. The applicant reads it.' },
  UNIT_KOSONG: { id: 'Tulis unit yang ditugaskan.', en: 'Write the unit.' },
  UNIT_BATAS: { id: 'Batas untuk unit tidak boleh sesudah tenggat jawaban.', en: 'The unit\'s last day cannot lie after the answer is due.' },
  E_PERPANJANG_TERLAMBAT: { id: 'Tenggat sudah lewat, jadi tidak dapat diperpanjang lagi. Jawab secepatnya.', en: 'The deadline has passed and cannot be extended. Answer as soon as you can.' },
  E_PERPANJANG_SEKALI: { id: 'Waktu sudah pernah diperpanjang. Perpanjangan hanya sekali.', en: 'The time was extended before. It can be done once.' },
  TANPA_JAM: { id: 'Belum ada tenggat jawaban yang berjalan.', en: 'No clock for the answer runs.' },
  SAMPAI_SUDAH: { id: 'Tanggal sampai sudah tercatat.', en: 'The day of arrival is on record.' },
  TUGAS_TIADA: { id: 'Tugas tidak ditemukan.', en: 'The task was not found.' },
  TUGAS_SUDAH: { id: 'Tugas ini sudah dijawab.', en: 'This task was answered.' },
});
