// Which sentences does the room of elections and schedules say?
import { defineText } from '#kernel/text';

export const text = defineText('pemilu', {
  namaModul: { id: 'Pemilu dan tahapan', en: 'Elections and stages' },
  namaPemilu2024: { id: 'Pemilu 2024', en: '2024 general election' },
  namaPemilu2019: { id: 'Pemilu 2019', en: '2019 general election' },
  namaPilkada2024: { id: 'Pilkada 2024', en: '2024 regional elections' },
  kontesPpwp: { id: 'Presiden dan Wakil Presiden', en: 'President and Vice-President' },
});
