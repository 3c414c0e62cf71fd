// Which words does this room itself put on a page?
import { defineText } from '#kernel/text';

export const text = defineText('documents', {
  page: { id: 'Halaman {no} dari {jumlah}', en: 'Page {no} of {jumlah}' },
});
