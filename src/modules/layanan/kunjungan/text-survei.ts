// What does somebody read who comes with a survey token, before the survey itself is here?
import { defineText } from '#kernel/text';

export const surveiText = defineText('layanan-survei', {
  judul: { id: 'Nilai pelayanan kami', en: 'Rate our service' },
  maksud: { id: 'Kode dari loket membuka survei tanpa nama. Kami hanya tahu layanan, kantor, dan pekannya; kode tidak terhubung dengan kunjungan Anda.', en: 'The code from the counter opens a survey without a name. We know the service, the office and the week alone; the code is not tied to your visit.' },
  kode: { id: 'Kode survei', en: 'Survey code' },
  kodePetunjuk: { id: 'Sepuluh huruf dan angka pada slip, misalnya 7K3Q9-XW24Q', en: 'Ten letters and digits of the slip, e.g. 7K3Q9-XW24Q' },
  periksa: { id: 'Periksa kode', en: 'Check the code' },
  berlaku: { id: 'Kode berlaku: {layanan}, {kantor}, pekan {minggu}.', en: 'The code is good: {layanan}, {kantor}, week {minggu}.' },
  nanti: { id: 'Pertanyaan survei belum dibuka di sini. Kode Anda belum terpakai: simpan dan pakai lagi selama 14 hari.', en: 'The questions are not open here yet. Your code is not used up: keep it and use it within 14 days.' },
  tidak: { id: 'Kode ini tidak berlaku, sudah dipakai, atau sudah lewat waktunya. Periksa tulisannya.', en: 'This code is not good, was used, or is too old. Check how it is written.' },
});
