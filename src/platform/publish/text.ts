// What does the operator read when the folder of a publication cannot take the files?
import { defineText } from '#kernel/text';

export const text = defineText('publish', {
  gagal: {
    id: '{folder}: {sebab}; terbitan yang lama tetap utuh, ulangi perintah ini sesudah dibereskan',
    en: '{folder}: {sebab}; the earlier publication is whole, run this again once it is mended',
  },
  dipakai: { id: '{folder}: sedang diterbitkan oleh proses lain', en: '{folder}: another process is publishing there' },
  penuh: { id: 'disk penuh', en: 'the disk is full' },
  jatah: { id: 'jatah disk habis', en: 'the disk quota is used up' },
  hanyaBaca: { id: 'folder hanya dapat dibaca', en: 'the folder can only be read' },
  tanpaHak: { id: 'folder tidak dapat ditulis', en: 'the folder cannot be written' },
  terhalang: { id: 'ada berkas di tempat folder', en: 'there is a file where a folder should be' },
  rusak: { id: 'disk rusak', en: 'the disk is faulty' },
});
