// What is this room called? (Indonesian first)
import { defineText } from '#kernel/text';

export const text = defineText('ppid', {
  namaModul: { id: 'e-PPID, informasi publik', en: 'e-PPID, public information' },
});
