// What is this room called? (Indonesian first)
import { defineText } from '#kernel/text';

export const text = defineText('sidalih', {
  namaModul: { id: 'SIDALIH dan Cek DPT', en: 'SIDALIH, the voter list' },
});
