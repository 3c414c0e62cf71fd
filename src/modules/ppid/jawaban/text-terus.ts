// What does an offer to pass a request on say to the applicant?
import { defineText } from '#kernel/text';

export const terusText = defineText('ppid.terus', {
  judul: { id: 'Kantor lain yang menguasai informasi ini', en: 'Another office that holds this information' },
  tawar: { id: 'Informasi ini dikuasai {kantor}. Bila Anda setuju, permohonan yang sama dibuka di sana dengan nomor dan tenggat sendiri. Anda tidak perlu menulis ulang, dan kode Anda tetap berlaku.', en: '{kantor} holds this information. If you agree, the same request is opened there with its own number and deadline. You need not write again, and your code stays valid.' },
  tombol: { id: 'Setuju, teruskan ke {kantor}', en: 'I agree, pass it on to {kantor}' },
  jadi: { id: 'Diteruskan ke {kantor} dengan nomor {nomor}. Buka dengan kode yang sama.', en: 'Passed on to {kantor} under number {nomor}. It opens with the same code.' },
});
