// What is each act of an objection called where its doer looks back?
import { defineText } from '#kernel/text';

export const peristiwaText = defineText('ppid.keberatan-peristiwa', {
  ajukan: { id: 'Mendaftarkan keberatan', en: 'Registered an objection' },
  langkah: { id: 'Menangani keberatan', en: 'Worked on an objection' },
  sengketa: { id: 'Mencatat langkah sengketa', en: 'Wrote down a step of a dispute' },
});
