// Which sentences does the check of the audit chain print?
import { defineText } from '#kernel/text';

export const text = defineText('bukti.audit', {
  ringkasan: {
    id: 'Memeriksa rantai audit mata demi mata; 0 utuh, 1 putus, 2 ada nomor hilang, 3 lain dari akar per jam, 4 tidak terbaca, 64 perintah keliru',
    en: 'Checks the audit chain link by link; 0 sound, 1 broken, 2 numbers missing, 3 not what an hourly root bound, 4 unreadable, 64 wrong command',
  },
  utuh: {
    id: 'Rantai audit utuh: {entri} entri dalam {alur} alur; {akar} akar per jam cocok.',
    en: 'The audit chain is sound: {entri} entries in {alur} streams; {akar} hourly roots agree.',
  },
  utuhAlur: { id: 'Alur {alur} utuh: {entri} entri diperiksa.', en: 'Stream {alur} is sound: {entri} entries checked.' },
  kosong: {
    id: 'Tidak ada entri yang dapat diperiksa: alur {alur} tidak ada, atau tidak sampai ke nomor {no}.',
    en: 'No entry to check: there is no stream {alur}, or it does not reach number {no}.',
  },
  putus: {
    id: 'Rantai audit PUTUS di alur {alur} nomor {no}: entri itu bukan yang dahulu ditulis, atau tidak menyambung ke entri sebelumnya.',
    en: 'The audit chain is BROKEN in stream {alur} at number {no}: that entry is not the one once written, or does not follow from the one before.',
  },
  hilang: {
    id: 'Ada yang HILANG di alur {alur}: tidak ada entri nomor {no}.',
    en: 'Something is MISSING in stream {alur}: there is no entry number {no}.',
  },
  bedaKepala: {
    id: 'Alur {alur} DITULIS ULANG: nomor {no} lain dari yang diikat akar audit {jam}.',
    en: 'Stream {alur} was REWRITTEN: number {no} differs from what the audit root of {jam} bound.',
  },
  bedaAkar: {
    id: 'Akar audit {jam} DITULIS ULANG: yang tersimpan lain dari yang dihitung atau yang diumumkan.',
    en: 'The audit root of {jam} was REWRITTEN: what is stored differs from what is computed or was published.',
  },
  tidakTerbaca: { id: 'Entri nomor {no} di alur {alur} TIDAK TERBACA.', en: 'Entry number {no} in stream {alur} is UNREADABLE.' },
  gagal: { id: 'Rantai audit tidak dapat dibaca: {sebab}', en: 'The audit chain cannot be read: {sebab}' },
  langkah: {
    id: 'Jangan ubah apa pun. Simpan salinan basis data ini, lalu bandingkan dengan cadangan terakhir yang utuh.',
    en: 'Change nothing. Keep a copy of this database, then compare it with the last sound backup.',
  },
});
