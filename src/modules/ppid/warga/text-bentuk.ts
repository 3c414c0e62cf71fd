// What is said about the forms in which letters and files can be taken away?
import { defineText } from '#kernel/text';

export const bentukText = defineText('ppid.bentuk-surat', {
  surat_besar: { id: 'Huruf besar (PDF 18 pt)', en: 'Large print (PDF, 18 pt)' },
  surat_teks: { id: 'Teks untuk dibacakan', en: 'Text to be read aloud' },
  surat_braille: { id: 'Teks siap braille', en: 'Text ready for braille' },
  bentukLain: { id: 'Huruf besar, dibacakan, atau braille', en: 'Large print, read aloud, or braille' },
  bentukIsi: {
    id: 'Teks untuk dibacakan dapat diputar oleh pembaca layar di ponsel. Teks siap braille berisi 40 sel sebaris dan 25 baris sehalaman; tanda dan singkatan braille dibuat oleh perangkat lunak pencetaknya. Bila Anda perlu rekaman suara atau lembar braille, minta kepada petugas: gratis.',
    en: 'The text to be read aloud can be played by the screen reader of a telephone. The text ready for braille holds 40 cells a line and 25 lines a page; signs and contractions are made by the software that embosses it. If you need a recording or a sheet in braille, ask the officer: it is free.',
  },
  berkasTeks: { id: 'Teksnya saja', en: 'Its text alone' },
  tolakTeks: { id: 'Teks berkas ini tidak dapat dibaca mesin. {sebab} Minta petugas membacakannya atau membuat rekaman: gratis.', en: 'No machine can read the text of this file. {sebab} Ask the officer to read it out or record it: it is free.' },
  hanyaGambar: { id: 'Setiap halamannya gambar.', en: 'Every page of it is a picture.' },
});
