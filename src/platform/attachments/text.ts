// What does somebody read whose form or file cannot be taken, and what can they do now? (keamanan.md 3.5)
import { type Sentence, defineText } from '#kernel/text';
import type { UploadCode } from './multipart.ts';
import type { PhotoCode } from './photo.ts';

export const text = defineText('attachments', {
  broken: {
    id: 'Kiriman ini tidak terbaca. Muat ulang halamannya, lalu kirim sekali lagi.',
    en: 'This submission cannot be read. Reload the page and send it once more.',
  },
  cut: {
    id: 'Kiriman terputus sebelum selesai. Tidak ada yang tersimpan; kirim sekali lagi saat sambungan lebih baik.',
    en: 'The submission broke off before its end. Nothing was kept; send it again when the connection is better.',
  },
  tooMuch: {
    id: 'Kiriman ini berisi lebih banyak bagian daripada yang diminta formulir. Muat ulang halamannya, lalu isi kembali.',
    en: 'This submission has more parts than the form asks for. Reload the page and fill it in again.',
  },
  fieldLong: {
    id: 'Isian "{kolom}" terlalu panjang. Singkatkan, lalu kirim lagi.',
    en: 'The field "{kolom}" is too long. Shorten it and send again.',
  },
  textLong: {
    id: 'Seluruh isian bersama-sama terlalu panjang. Singkatkan, lalu kirim lagi.',
    en: 'All fields together are too long. Shorten them and send again.',
  },
  files: {
    id: 'Paling banyak {maks} berkas sekali kirim. Kirim sisanya sesudah ini.',
    en: 'At most {maks} files at a time. Send the rest after this.',
  },
  fileLarge: {
    id: 'Berkas "{berkas}" lebih besar dari {maks} MB. Kecilkan fotonya, lalu kirim lagi.',
    en: 'The file "{berkas}" is larger than {maks} MB. Make the photograph smaller and send again.',
  },
  large: {
    id: 'Semua berkas bersama-sama lebih besar dari {maks} MB. Kirim dalam beberapa kali.',
    en: 'All files together are larger than {maks} MB. Send them in several goes.',
  },
  noRoom: {
    id: 'Tempat penyimpanan di server penuh, jadi berkas belum tersimpan. Simpan berkas Anda dan coba lagi nanti.',
    en: 'The server has no room left, so the file was not kept. Keep your file and try again later.',
  },
  photoType: {
    id: 'Berkas ini bukan foto. Kirim foto berformat JPEG, PNG, atau WebP.',
    en: 'This file is not a photograph. Send a photograph as JPEG, PNG or WebP.',
  },
  photoHeic: {
    id: 'Foto HEIC belum dapat dibaca. Di iPhone: Pengaturan > Kamera > Format > Paling Kompatibel, lalu foto ulang; atau kirim tangkapan layarnya.',
    en: 'HEIC photographs cannot be read. On an iPhone: Settings > Camera > Formats > Most Compatible, then take it again; or send a screenshot of it.',
  },
  photoName: {
    id: 'Nama berkas berakhiran ".{akhiran}", tetapi isinya {jenis}. Ganti akhiran namanya atau foto ulang.',
    en: 'The name of the file ends in ".{akhiran}", but it holds {jenis}. Change the ending or take the photograph again.',
  },
  photoPixels: {
    id: 'Foto ini lebih dari {maks} juta piksel. Kecilkan ukurannya, lalu kirim lagi.',
    en: 'This photograph has more than {maks} million pixels. Make it smaller and send it again.',
  },
  photoBroken: {
    id: 'Foto ini rusak atau terpotong. Buka di telepon Anda untuk memeriksanya, lalu kirim lagi atau foto ulang.',
    en: 'This photograph is damaged or cut off. Open it on your telephone to check, then send it again or take it anew.',
  },
  photoTwoFiles: {
    id: 'Berkas ini memuat berkas lain ({jenis}) di dalam fotonya. Foto ulang, atau kirim tangkapan layarnya.',
    en: 'This file carries another file ({jenis}) inside its picture. Take the photograph again, or send a screenshot of it.',
  },
  photoBusy: {
    id: 'Banyak foto sedang diproses. Foto ini belum tersimpan; kirim lagi sebentar lagi.',
    en: 'Many photographs are being processed. This one was not kept; send it again in a moment.',
  },
  photoEmpty: {
    id: 'Berkas foto ini kosong. Pilih fotonya sekali lagi.',
    en: 'This photograph file is empty. Choose the photograph once more.',
  },
  photoLarge: {
    id: 'Foto ini lebih besar dari {maks} MB. Kecilkan ukurannya, lalu kirim lagi.',
    en: 'This photograph is larger than {maks} MB. Make it smaller and send it again.',
  },
});

/** The sentence of each refusal of a form; values as in `refusal.values`. */
export const UPLOAD_WORDS: Readonly<Record<UploadCode, Sentence>> = {
  UPLOAD_NOT_FORM: text.broken,
  UPLOAD_NO_BOUNDARY: text.broken,
  UPLOAD_TWO_LENGTHS: text.broken,
  UPLOAD_NAMELESS: text.broken,
  UPLOAD_CUT: text.cut,
  UPLOAD_PARTS: text.tooMuch,
  UPLOAD_FIELDS: text.tooMuch,
  UPLOAD_FIELD_LONG: text.fieldLong,
  UPLOAD_TEXT_LONG: text.textLong,
  UPLOAD_FILES: text.files,
  UPLOAD_FILE_LARGE: text.fileLarge,
  UPLOAD_LARGE: text.large,
  UPLOAD_NO_ROOM: text.noRoom,
};

/** The sentence of each refusal of a photograph; values as in `refusal.values`. */
export const PHOTO_WORDS: Readonly<Record<PhotoCode, Sentence>> = {
  PHOTO_TYPE: text.photoType,
  PHOTO_HEIC: text.photoHeic,
  PHOTO_NAME: text.photoName,
  PHOTO_PIXELS: text.photoPixels,
  PHOTO_BROKEN: text.photoBroken,
  PHOTO_TWO_FILES: text.photoTwoFiles,
  PHOTO_BUSY: text.photoBusy,
  PHOTO_EMPTY: text.photoEmpty,
  PHOTO_LARGE: text.photoLarge,
  PHOTO_NO_ROOM: text.noRoom,
};
