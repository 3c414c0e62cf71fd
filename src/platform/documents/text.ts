// Which words does this room itself put on a page?
import { defineText } from '#kernel/text';

export const text = defineText('documents', {
  page: { id: 'Halaman {no} dari {jumlah}', en: 'Page {no} of {jumlah}' },
  picture: { id: '[Halaman ini gambar. Tidak ada teks yang dapat dibacakan.]', en: '[This page is a picture. It holds no text that can be read aloud.]' },
});
