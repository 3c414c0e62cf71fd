// Which words does the person concerned read, on paper and on the tracking page?
import { defineText } from '#kernel/text';

export const surat = defineText('sidalih', {
  gandaSuratJudul: { id: 'Pemberitahuan data ganda, perkara {no}', en: 'Notice of a duplicate record, case {no}' },
  gandaSuratMark: { id: 'Perkara ganda {no}', en: 'Duplicate case {no}' },
  gandaSuratKepala: { id: 'Pemberitahuan dan hak keberatan', en: 'Notice and right of appeal' },
  gandaSuratKepada: { id: 'Kepada', en: 'To' },
  gandaSuratTempat: { id: 'Tercantum di', en: 'Listed at' },
  gandaSuratDaftar: { id: 'Daftar pemilih', en: 'Voter list' },
  gandaSuratIsi: {
    id: '{kantor} memutuskan bahwa data Anda tercantum lebih dari satu kali. Data yang lain tercantum di {lain}. Data yang lain itulah yang akan dipakai; data pada alamat ini akan dicoret.',
    en: '{kantor} decided that you are listed more than once. The other record stands at {lain}. That other record will be used; the one at this address will be removed.',
  },
  gandaSuratHak: {
    id: 'Data Anda masih tercantum. Bila putusan ini keliru, Anda, keluarga, atau kuasa Anda dapat mengajukan keberatan dalam {hari} hari sejak surat ini diterima. Selama waktu itu, dan selama keberatan diperiksa, data Anda tidak dicoret.',
    en: 'Your record is still listed. If the decision is wrong, you, your family or your representative may appeal within {hari} days of receiving this letter. During that time, and while an appeal is heard, your record is not removed.',
  },
  gandaSuratCara: { id: 'Caranya: datang ke PPS atau kantor KPU dengan surat ini, atau buka halaman Lacak di laman KPU dan masukkan kode dan PIN berikut. Tidak dipungut biaya.', en: 'How: come to the PPS or the KPU office with this letter, or open the tracking page of the KPU site and enter the code and PIN below. It is free.' },
  gandaSuratKode: { id: 'Kode', en: 'Code' },
  gandaSuratPin: { id: 'PIN', en: 'PIN' },
  gandaSuratTanpa: { id: 'Simpan PIN ini. KPU tidak menyimpannya dan tidak pernah memintanya lewat telepon atau pesan.', en: 'Keep this PIN. KPU does not hold it and never asks for it by telephone or message.' },
  gandaSuratTerlambat: { id: 'Keberatan yang datang terlambat tetap diperiksa. Bila dikabulkan, data Anda kembali ke TPS semula.', en: 'An appeal that comes late is heard too. If it is granted, your record returns to its station.' },
  gandaSuratKantor: { id: 'Untuk {kantor}', en: 'For {kantor}' },
  gandaSuratPenerima: { id: 'Penerima, nama dan tanggal', en: 'Received by, name and date' },

  gandaLacakNama: { id: 'Pemberitahuan data ganda', en: 'Notice of a duplicate record' },
  gandaLacakDiputus: { id: 'Diputus: data ini ganda. Data Anda masih tercantum.', en: 'Decided: this is a duplicate. Your record is still listed.' },
  gandaLacakBanding: { id: 'Keberatan Anda sedang diperiksa. Data Anda tidak dicoret selama itu.', en: 'Your appeal is being heard. Your record is not removed meanwhile.' },
  gandaLacakBandingTercoret: { id: 'Keberatan Anda sedang diperiksa. Data sudah dicoret karena waktu keberatan lewat; bila dikabulkan, data kembali ke TPS semula.', en: 'Your appeal is being heard. The record was removed when the time had passed; if granted it returns to its station.' },
  gandaLacakKabul: { id: 'Keberatan dikabulkan. Data Anda tercantum di TPS semula.', en: 'Appeal granted. Your record stands at its station.' },
  gandaLacakTolak: { id: 'Keberatan ditolak. Data Anda yang lain tetap berlaku.', en: 'Appeal refused. Your other record stays in force.' },
  gandaLacakDicoret: { id: 'Dicoret karena ganda. Data Anda yang lain tetap berlaku.', en: 'Removed as a duplicate. Your other record stays in force.' },
  gandaLacakTetap: { id: 'Putusan dibatalkan atau diperiksa ulang. Data Anda tercantum.', en: 'The decision was undone or is being looked at again. Your record is listed.' },
  gandaLacakLanjut: { id: 'Bila Anda tidak setuju, ajukan keberatan di bawah ini. Anda juga dapat datang ke PPS.', en: 'If you do not agree, appeal below. You may also come to the PPS.' },
  gandaLacakTunggu: { id: 'Tidak ada yang perlu Anda lakukan sekarang.', en: 'Nothing is asked of you now.' },
  gandaLacakTempat: { id: 'Tercantum di', en: 'Listed at' },
  gandaLacakAjukan: { id: 'Ajukan keberatan', en: 'Appeal' },
  gandaLacakTerkirim: { id: 'Keberatan terkirim', en: 'Appeal sent' },
  gandaLacakTerkirimIsi: { id: 'Keberatan diperiksa oleh kantor di atasnya, oleh orang yang tidak ikut memutus. Lihat perkembangannya dengan kode dan PIN yang sama.', en: 'The office above hears it, by people who took no part in the decision. Follow it with the same code and PIN.' },
  gandaLacakLihat: { id: 'Lihat perkara', en: 'See the case' },
  gandaLacakHabis: { id: 'Waktu membuka perkara ini habis. Masukkan lagi kode dan PIN.', en: 'The time to look at this case is over. Enter code and PIN again.' },
  gandaKeLacak: { id: 'Lacak', en: 'Track' },
});
