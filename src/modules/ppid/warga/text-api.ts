// What does the API of requests say about itself and about what cannot stand?
import { defineText } from '#kernel/text';

export const apiText = defineText('ppid.api', {
  permohonan: { id: 'Ajukan permohonan informasi (Idempotency-Key wajib)', en: 'File a request for information (Idempotency-Key is required)' },
  soal: { id: 'Soal keamanan untuk satu permohonan', en: 'Security puzzle for one request' },
  status: { id: 'Keadaan permohonan dengan kode dan PIN', en: 'State of a request by code and PIN' },
  lengkapi: { id: 'Lengkapi tujuan permohonan (Idempotency-Key wajib)', en: 'Complete the purpose of a request (Idempotency-Key is required)' },
  cabut: { id: 'Cabut permohonan (Idempotency-Key wajib)', en: 'Withdraw a request (Idempotency-Key is required)' },
  keberatan: { id: 'Ajukan keberatan atas permohonan (Idempotency-Key wajib)', en: 'Object to the handling of a request (Idempotency-Key is required)' },
  kasusPendek: { id: 'Ceritakan kasusnya, paling sedikit {n} huruf.', en: 'Tell what happened, in {n} letters at least.' },
  alasanKosong: { id: 'Pilih paling sedikit satu alasan, huruf a sampai g.', en: 'Choose one ground at least, letters a to g.' },
  jendelaTutup: { id: 'Waktu mengajukan keberatan sudah berakhir {tanggal} ({zona}).', en: 'The time for objecting ended on {tanggal} ({zona}).' },
  belumDapat: { id: 'Keberatan belum dapat diajukan: jawaban belum ada dan batas waktunya belum lewat.', en: 'It cannot be objected to yet: there is no answer, and its due date has not passed.' },
  sibuk: { id: 'Server sedang sibuk. Kirim lagi sebentar lagi dengan kunci yang sama.', en: 'The server is busy. Send again soon with the same key.' },
  kunci: { id: 'Kunci publik tanda terima', en: 'Public keys of receipts' },
  kantor: { id: 'Kantor tidak dikenal. Pakai kode kantor: 0, dua angka, atau empat angka.', en: 'Unknown office. Use its code: 0, two digits or four digits.' },
  isian: { id: 'Ada isian yang perlu dibetulkan.', en: 'Some fields need correction.' },
  tanpaKunci: { id: 'Sertakan tajuk Idempotency-Key, 16 sampai 64 huruf atau angka.', en: 'Send the header Idempotency-Key, 16 to 64 letters or digits.' },
  kodeSalah: { id: 'Kode atau PIN tidak cocok.', en: 'Code or PIN does not match.' },
  tunggu: { id: 'Terlalu banyak percobaan. Tunggu {detik} detik.', en: 'Too many attempts. Wait {detik} seconds.' },
  nomorLain: { id: 'Tidak ada permohonan dengan nomor itu pada kode ini.', en: 'This code opens no request with that number.' },
  keadaan: { id: 'Permohonan dalam keadaan {keadaan}; langkah itu tidak dapat dilakukan.', en: 'The request is in the state {keadaan}; that step cannot be taken.' },
  sudah: { id: 'Idempotency-Key ini sudah dipakai untuk kiriman lain.', en: 'This Idempotency-Key was used for another message.' },
});
