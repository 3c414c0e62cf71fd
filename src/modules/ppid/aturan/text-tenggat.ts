// What is each clock of the information desk called?
import { defineText } from '#kernel/text';

export const tenggatText = defineText('ppid.tenggat', {
  lengkapi: { id: 'Melengkapi permohonan informasi', en: 'Completing a request for information' },
  jawabUmum: { id: 'Menjawab permohonan informasi', en: 'Answering a request for information' },
  jawabPemilu: { id: 'Menjawab permohonan informasi pemilu', en: 'Answering a request for election information' },
  keberatanAjukan: { id: 'Mengajukan keberatan', en: 'Filing an objection' },
  tanggapUmum: { id: 'Menanggapi keberatan', en: 'Answering an objection' },
  tanggapPemilu: { id: 'Menanggapi keberatan atas informasi pemilu', en: 'Answering an objection on election information' },
  berkas: { id: 'PPID menyampaikan berkas keberatan', en: 'The information officer hands in the file of an objection' },
  sengketaAjukan: { id: 'Mengajukan sengketa ke Komisi Informasi', en: 'Filing a dispute with the Information Commission' },
  kiDaftar: { id: 'Komisi Informasi mencatat sengketa', en: 'The Information Commission registers a dispute' },
  kiMulai: { id: 'Komisi Informasi mulai menangani sengketa', en: 'The Information Commission begins a dispute' },
  kiSelesai: { id: 'Komisi Informasi menyelesaikan sengketa', en: 'The Information Commission ends a dispute' },
  gugat: { id: 'Menggugat putusan Komisi Informasi', en: 'Suing against a ruling of the Information Commission' },
  kasasi: { id: 'Mengajukan kasasi', en: 'Filing a cassation' },
  identitas: { id: 'Memeriksa bukti identitas', en: 'Checking a proof of identity' },
  jalur: { id: 'Memilih jalur permohonan', en: 'Choosing the lane of a request' },
  serahkan: { id: 'Menyerahkan informasi', en: 'Handing over the information' },
  berkala: { id: 'Mengumumkan informasi berkala', en: 'Publishing periodic information' },
  laporan: { id: 'Laporan tahunan layanan informasi', en: 'Yearly report on information service' },
});
