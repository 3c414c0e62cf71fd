// What stands in every letter, and why did one not arrive?
import { type Sentence, defineText } from '#kernel/text';

export const text = defineText('notify', {
  sender: { id: 'Layanan KPU', en: 'KPU services' },
  footer: {
    id: 'Surat ini dibuat otomatis dan balasannya tidak dibaca. Untuk menjawab, buka kasus Anda dengan kode dan PIN di halaman Lacak.',
    en: 'This letter was made automatically and answers to it are not read. To answer, open your case with code and PIN on the Track page.',
  },
  badAddress: { id: 'Alamatnya tidak berbentuk alamat surel.', en: 'The address is no e-mail address.' },
  unknownAddress: { id: 'Server penerima berkata bahwa alamat ini tidak ada.', en: 'The recipient’s server says that there is no such address.' },
  sealed: { id: 'Isinya tidak dapat dibuka lagi: kuncinya sudah diganti.', en: 'Its text can no longer be opened: the key was changed.' },
  givenUp: {
    id: 'Server penerima tidak mau menerimanya selama lima hari (kode {kode}).',
    en: 'The recipient’s server would not take it for five days (code {kode}).',
  },
});

/** Why a notice was given up, from the code that its row keeps. */
export function failureWords(cause: string): { readonly sentence: Sentence; readonly values: Readonly<Record<string, string>> } {
  if (cause === 'ALAMAT') return { sentence: text.badAddress, values: {} };
  if (cause === 'KUNCI') return { sentence: text.sealed, values: {} };
  if (/^5(50|51|53|\d\d 5\.(1\.(1|2|3|6|10)|2\.1))/.test(cause)) return { sentence: text.unknownAddress, values: {} };
  return { sentence: text.givenUp, values: { kode: cause } };
}
