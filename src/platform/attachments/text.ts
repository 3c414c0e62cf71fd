// What does somebody read whose form or file cannot be taken, and what can they do now? (keamanan.md 3.5)
import { type Sentence, defineText } from '#kernel/text';
import type { UploadCode } from './multipart.ts';
import type { PdfCode } from './pdf.ts';
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
    id: 'Berkas "{berkas}" lebih besar dari {maks} MB. Kecilkan, lalu kirim lagi.',
    en: 'The file "{berkas}" is larger than {maks} MB. Make it smaller and send again.',
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
  pdfEmpty: { id: 'Pilih berkas PDF-nya. Berkas yang terkirim kosong.', en: 'Choose the PDF file. The one that came is empty.' },
  pdfType: {
    id: 'Berkas ini bukan PDF, atau ada isi lain di depannya. Simpan dokumennya sebagai PDF, lalu kirim lagi.',
    en: 'This file is not a PDF, or something else stands in front of it. Save the document as PDF and send it again.',
  },
  pdfLarge: {
    id: 'PDF ini lebih besar dari {maks} MB. Pindai ulang dengan resolusi lebih rendah, lalu kirim lagi.',
    en: 'This PDF is larger than {maks} MB. Scan it again at a lower resolution and send it.',
  },
  pdfCut: {
    id: 'PDF ini terpotong. Buka di komputer Anda untuk memeriksanya, lalu kirim lagi.',
    en: 'This PDF is cut off. Open it on your computer to check, then send it again.',
  },
  pdfTwoFiles: {
    id: 'Ada berkas lain di belakang PDF ini. Cetak ulang ke PDF, lalu kirim hasilnya.',
    en: 'Another file stands behind this PDF. Print it to PDF again and send the result.',
  },
  pdfLocked: {
    id: 'PDF ini dikunci dengan sandi. Simpan tanpa sandi, lalu kirim lagi.',
    en: 'This PDF is locked with a password. Save it without one and send it again.',
  },
  pdfActive: {
    id: 'PDF ini memuat {apa}, yang dapat menjalankan sesuatu atau membawa berkas lain. Cetak ulang ke PDF, lalu kirim hasilnya.',
    en: 'This PDF holds {apa}, which can run something or carry another file. Print it to PDF again and send the result.',
  },
  pdfPacked: {
    id: 'Sebagian PDF ini dikemas dengan cara yang tidak dapat diperiksa. Cetak ulang ke PDF, lalu kirim hasilnya.',
    en: 'Part of this PDF is packed in a way that cannot be checked. Print it to PDF again and send the result.',
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

/** The sentence of each refusal of a PDF; values as in `refusal.values`. */
export const PDF_WORDS: Readonly<Record<PdfCode, Sentence>> = {
  PDF_EMPTY: text.pdfEmpty,
  PDF_TYPE: text.pdfType,
  PDF_LARGE: text.pdfLarge,
  PDF_CUT: text.pdfCut,
  PDF_TWO_FILES: text.pdfTwoFiles,
  PDF_LOCKED: text.pdfLocked,
  PDF_ACTIVE: text.pdfActive,
  PDF_PACKED: text.pdfPacked,
  PDF_NO_ROOM: text.noRoom,
};
