// Which words do simulated answers use? (no office stands behind them, and they say so)
import { defineText } from '#kernel/text';

export const contoh = defineText('hasil-tanya.contoh', {
  contohDptb: { id: 'Contoh jawaban: kelebihan ini pemilih DPTb dan DPK; jumlahnya tercatat di bagian I formulir.', en: 'Sample answer: these are DPTb and DPK voters; their number stands in part I of the form.' },
  contohKertas: { id: 'Contoh jawaban: angka sudah dibandingkan dengan kertas dan tertulis demikian.', en: 'Sample answer: the figure was compared with the paper and stands so there.' },
  contohBaca: { id: 'Contoh jawaban: angka salah terbaca dari foto; pembetulan diusulkan dalam rapat pleno kecamatan.', en: 'Sample answer: the figure was misread from the photograph; a correction goes to the plenary of the kecamatan.' },
  contohKebetulan: { id: 'Contoh jawaban: kedua formulir sudah diperiksa dan angkanya memang sama.', en: 'Sample answer: both forms were checked and their figures are indeed equal.' },
});
