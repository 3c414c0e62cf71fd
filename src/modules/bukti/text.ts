// Which words does the proof room need for itself?
import { defineText } from '#kernel/text';

export const text = defineText('bukti', {
  namaModul: { id: 'Bukti', en: 'Proof' },
});
