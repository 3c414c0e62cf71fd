// What does the information desk say about a request, whoever reads it?
import { defineText } from '#kernel/text';

export const permohonanText = defineText('ppid.permohonan', {
  jalurSementara: { id: 'Sampai PPID memilih jalur, kami memakai jalur yang lebih cepat.', en: 'Until the lane is chosen, we go by the faster one.' },
  kurangBaris: { id: 'Masih kurang: {kurang}. Lengkapi paling lambat {batas}. Hari ke-0 jawaban kami adalah hari Anda melengkapinya.', en: 'Still missing: {kurang}. Complete it by {batas}. Day 0 of our answer is the day you complete it.' },
  kurangIdentitas: { id: 'bukti identitas', en: 'proof of identity' },
  kurangTujuan: { id: 'tujuan penggunaan informasi', en: 'what the information is for' },
  kurangKuasa: { id: 'surat kuasa', en: 'power of attorney' },
  batalBukti: { id: 'bukti identitas ditolak', en: 'proof of identity rejected' },
  batalLengkap: { id: 'tidak dilengkapi', en: 'not completed' },
  batalCabut: { id: 'dicabut pemohon', en: 'withdrawn by the requester' },
  batalGabung: { id: 'digabung ke {nomor} dengan persetujuan pemohon', en: 'joined with {nomor} with the requester\'s consent' },
  batalJendela: { id: 'jendela lewat tanpa dipakai', en: 'the window passed unused' },
  anggapDiterima: { id: 'tidak ditolak dalam waktunya', en: 'not rejected in its time' },
});
