// Which sentences does the page of break-glass say?
import { type Lang, type Sentence, defineText, say } from '#kernel/text';
import type { SiagaRefusal } from '#platform/identity';

export const text = defineText('keamanan.siaga', {
  judul: { id: 'Siaga', en: 'Break-glass' },
  pengantar: {
    id: 'Dua pemegang kunci siaga bersama-sama membuka satu modul di satu wilayah, hanya untuk dibaca, selama 60 menit. Setiap permintaan tercatat; semua pimpinan dan auditor diberi tahu; pembukaan dan penutupan masuk catatan publik.',
    en: 'Two holders of the emergency key together open one module at one place, for reading alone, for 60 minutes. Each request is on record; all commissioners and auditors are told; opening and closing enter the public log.',
  },
  kosong: { id: 'Belum pernah ada pembukaan siaga.', en: 'Break-glass was never opened.' },
  nomor: { id: 'Siaga {no}', en: 'Break-glass {no}' },
  minta: { id: 'Permintaan baru', en: 'New request' },
  modul: { id: 'Yang dibaca', en: 'What is read' },
  modulPetunjuk: { id: 'Satu modul saja.', en: 'One module only.' },
  wilayah: { id: 'Kode wilayah', en: 'Area code' },
  wilayahPetunjuk: {
    id: 'Wilayah itu dan semua di bawahnya, misalnya 3276 untuk Kota Depok; 0 untuk seluruh Indonesia.',
    en: 'That area and all below it, e.g. 3276 for Kota Depok; 0 for all of Indonesia.',
  },
  alasan: { id: 'Alasan', en: 'Reason' },
  alasanPetunjuk: { id: 'Paling sedikit 30 huruf: apa yang terjadi, apa yang harus dibaca.', en: 'At least 30 characters: what happened, what must be read.' },
  kirim: { id: 'Minta pembukaan', en: 'Ask for the opening' },
  buktikan: { id: 'Buktikan dahulu bahwa ini Anda', en: 'First prove that it is you' },
  keadaan: { id: 'Keadaan', en: 'State' },
  menunggu: { id: 'Menunggu orang kedua', en: 'Waits for the second person' },
  terbuka: { id: 'Terbuka sampai {waktu}', en: 'Open until {waktu}' },
  ditutup: { id: 'Ditutup {waktu}, belum ditinjau', en: 'Closed {waktu}, not looked over yet' },
  lewat: { id: 'Ditutup {waktu}, peninjauan lewat waktu', en: 'Closed {waktu}, the review is overdue' },
  ditinjau: { id: 'Sudah ditinjau', en: 'Looked over' },
  peminta: { id: 'Diminta oleh', en: 'Asked by' },
  pembuka: { id: 'Dibuka oleh', en: 'Opened by' },
  olehPada: { id: '{nama}, {waktu}', en: '{nama}, {waktu}' },
  permintaan: { id: 'Permintaan tercatat', en: 'Requests on record' },
  tenggat: { id: 'Ditinjau paling lambat', en: 'To be looked over by' },
  simpulan: { id: 'Simpulan peninjauan', en: 'Conclusion of the review' },
  simpulanPetunjuk: {
    id: 'Paling sedikit 30 huruf: untuk apa dibuka, apakah perlu, apa tindak lanjutnya.',
    en: 'At least 30 characters: what it was for, whether it was needed, what follows.',
  },
  buka: { id: 'Buka bersama', en: 'Open together' },
  tutup: { id: 'Tutup sekarang', en: 'Close now' },
  tinjau: { id: 'Simpan simpulan', en: 'Keep the conclusion' },
  adaMasalah: { id: 'Ada yang perlu diperbaiki', en: 'Something needs attention' },
  'modul.hasil': { id: 'Hasil: formulir C dan rapat pleno', en: 'Results: C forms and plenaries' },
  'modul.petugas': { id: 'Petugas: daftar dan mandat', en: 'Officers: list and mandates' },
  'modul.lain': { id: 'Modul {nama}', en: 'Module {nama}' },
});

const refused = defineText('keamanan.siaga-ditolak', {
  BUKTI_ULANG: { id: 'Buktikan dahulu bahwa ini Anda, lalu kirim lagi.', en: 'First prove that it is you, then send again.' },
  SIAGA_MANDAT: { id: 'Mandat kunci siaga Anda tidak berlaku.', en: 'Your mandate as holder of the emergency key is not in force.' },
  SIAGA_ALASAN: { id: 'Tulis paling sedikit 30 dan paling banyak 1.000 huruf.', en: 'Write at least 30 and at most 1,000 characters.' },
  SIAGA_MODUL: { id: 'Pilih modul dari daftar.', en: 'Choose a module from the list.' },
  SIAGA_TERBUKA: { id: 'Siaga sedang terbuka. Yang terbuka tidak dapat diperpanjang; tunggu sampai ditutup.', en: 'Break-glass is open. It cannot be extended; wait until it is closed.' },
  SIAGA_TIDAK_ADA: { id: 'Permintaan itu tidak ada lagi.', en: 'That request is not there any more.' },
  SIAGA_SENDIRI: { id: 'Ini harus dilakukan orang lain.', en: 'Somebody else has to do this.' },
  SIAGA_LEWAT: {
    id: 'Lebih dari lima menit sejak peminta membuktikan diri. Permintaan harus diajukan lagi.',
    en: 'More than five minutes since the first proved who it is. The request must be made again.',
  },
  SIAGA_BELUM: { id: 'Siaga ini masih terbuka; tinjau setelah ditutup.', en: 'This one is still open; look it over once it is closed.' },
  SIAGA_SUDAH: { id: 'Ini sudah dilakukan.', en: 'This was done already.' },
  WILAYAH: { id: 'Kode wilayah itu tidak ada.', en: 'There is no area of that code.' },
});

export type Code = SiagaRefusal | 'WILAYAH';

export function refusedText(lang: Lang, code: Code): string {
  return say(lang, refused[code]);
}

/** A module by what is read in it. */
export function moduleText(lang: Lang, module: string): string {
  const known = (text as Readonly<Record<string, Sentence | undefined>>)[`modul.${module}`];
  return known === undefined ? say(lang, text['modul.lain'], { nama: module }) : say(lang, known);
}
