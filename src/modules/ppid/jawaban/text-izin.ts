// What is the permission of the second person called?
import { defineText } from '#kernel/text';

export const izinJawabText = defineText('ppid.izin-jawaban', {
  setujui: { id: 'Menyetujui informasi yang ditahan', en: 'Agree that information is withheld' },
});
