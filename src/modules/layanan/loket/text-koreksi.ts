// What does the form say that sets a finished visit straight?
import { defineText } from '#kernel/text';

export const koreksiText = defineText('layanan-koreksi', {
  maksud: { id: 'Catatan semula tidak berubah. Koreksi berdiri di sampingnya dengan alasan dan peran Anda. Kosongkan yang tidak perlu diluruskan.', en: 'What was written stays. The correction stands beside it with the reason and your role. Leave empty what is right.' },
  buka: { id: 'Ada yang salah tercatat?', en: 'Was something written wrong?' },
  hasilTetap: { id: 'Tetap seperti tercatat', en: 'As written' },
  mulai: { id: 'Jam mulai dilayani', en: 'Time service began' },
  selesai: { id: 'Jam selesai', en: 'Time it ended' },
  jamPetunjuk: { id: 'Misalnya 09.05, jam kantor', en: 'Such as 09.05, office time' },
  alasan: { id: 'Alasan koreksi', en: 'Why' },
  simpan: { id: 'Simpan koreksi', en: 'Save the correction' },
  daftar: { id: 'Koreksi', en: 'Corrections' },
  baris: { id: '{bidang}: {lama} menjadi {baru}', en: '{bidang}: {lama} becomes {baru}' },
  kosong: { id: 'kosong', en: 'empty' },
  bidang_hasil: { id: 'Hasil', en: 'Outcome' },
  bidang_kasus: { id: 'Nomor perkara', en: 'Number of the case' },
  bidang_mulai: { id: 'Mulai dilayani', en: 'Service began' },
  bidang_selesai: { id: 'Selesai', en: 'Ended' },
  tolakE_KOREKSI_DINI: { id: 'Belum dua menit: batalkan saja langkah terakhir.', en: 'It is not two minutes yet: take the last step back instead.' },
  tolakE_KOREKSI_KOSONG: { id: 'Tidak ada yang berbeda dari catatan. Isi yang salah saja.', en: 'Nothing differs from what is written. Fill in what is wrong.' },
  tolakE_KOREKSI_WAKTU: { id: 'Tulis jam seperti 09.05: mulai tidak sebelum tamu tiba, selesai tidak sebelum mulai, dan tidak di masa depan.', en: 'Write a time such as 09.05: not before the guest came, the end not before the beginning, not in the future.' },
});
