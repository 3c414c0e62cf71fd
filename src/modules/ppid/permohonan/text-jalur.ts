// What are the two lanes called?
import { defineText } from '#kernel/text';

export const jalurText = defineText('ppid.jalur', {
  umum: { id: 'umum', en: 'general' },
  pemilu: { id: 'informasi pemilu', en: 'election information' },
});
