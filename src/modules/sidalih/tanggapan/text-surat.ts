// Which words stand in the letter to the person whom an objection is about?
import { defineText } from '#kernel/text';

export const suratText = defineText('sidalih', {
  suratJudul: { id: 'Pemberitahuan tentang data Anda di daftar pemilih', en: 'Notice about your data on the voter list' },
  suratKepada: { id: 'Kepada', en: 'To' },
  suratTempat: { id: 'Di', en: 'At' },
  suratNomor: { id: 'Nomor laporan', en: 'Number of the report' },
  suratIsi: { id: 'Yang dilaporkan', en: 'What was reported' },
  suratTanggal: { id: 'Diterbitkan', en: 'Issued' },
  suratPengantar: {
    id: 'Ada laporan masyarakat tentang data Anda di daftar pemilih. Data Anda belum diubah dan belum dicoret. Anda berhak menjawab dalam {hari} hari sejak surat ini Anda terima, dan jawaban Anda diperiksa sebelum ada keputusan.',
    en: 'Somebody reported on your data on the voter list. Your data were neither changed nor struck off. You may answer within {hari} days of receiving this letter, and your answer is examined before anything is decided.',
  },
  suratCara: { id: 'Cara menjawab', en: 'How to answer' },
  suratDaring: { id: 'Buka {alamat}, lalu masukkan kode dan PIN berikut. Bukti dapat dilampirkan.', en: 'Open {alamat} and enter this code and PIN. Evidence can be attached.' },
  suratKode: { id: 'Kode', en: 'Code' },
  suratPin: { id: 'PIN', en: 'PIN' },
  suratPps: { id: 'Atau datang ke PPS di kantor desa atau kelurahan dengan surat ini dan KTP-el; petugas mencatat jawaban Anda.', en: 'Or come to the village committee with this letter and your identity card; an officer writes down your answer.' },
  suratQr: { id: 'Alamat halaman jawaban. Kode dan PIN tetap diketik sendiri.', en: 'Address of the page. Code and PIN are typed by hand.' },
  suratTanpaJudul: { id: 'Bila Anda tidak menjawab', en: 'If you do not answer' },
  suratTanpa: {
    id: 'Sesudah waktu itu lewat, PPS memutus berdasarkan bukti yang ada. Bila data Anda dicoret secara keliru, Anda tetap dapat menyampaikan tanggapan, dan pada hari pemungutan suara memilih dengan KTP-el menurut aturan daftar pemilih khusus.',
    en: 'After that time the committee decides on the evidence at hand. If you are struck off by mistake you can still object, and on polling day vote with your identity card by the rules of the special list.',
  },
  suratPenerima: { id: 'Penerima', en: 'Received by' },
});
