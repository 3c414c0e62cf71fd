// Which words stand inside pictures?
import { defineText } from '#kernel/text';

export const text = defineText('picture', {
  suara: { id: '{n} suara', en: '{n} votes' },
  belumAda: { id: 'belum ada', en: 'not there yet' },
  lainnya: { id: 'dan {n} lainnya: lihat tabelnya', en: 'and {n} more: see the table' },
  kursi: { id: '{n} kursi', en: '{n} seats' },
});
