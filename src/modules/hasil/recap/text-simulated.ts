// Which words stand in the one plenary of the demo? (invented, and each says so)
import { defineText } from '#kernel/text';

export const simulated = defineText('hasil.rapat-simulasi', {
  tempat: { id: 'Aula kecamatan (data simulasi)', en: 'Hall of the kecamatan (simulated data)' },
  betul: {
    id: 'Data simulasi: halaman 2 dibaca ulang di rapat, satu suara tidak sah ternyata sah untuk nomor 1.',
    en: 'Simulated data: page 2 was read again at the plenary, one invalid vote was valid for number 1.',
  },
  belumMasuk: {
    id: 'Data simulasi: C.Hasil TPS ini belum masuk ketika rapat ditutup.',
    en: 'Simulated data: the C.Hasil of this station was not in when the plenary closed.',
  },
  keberatan: {
    id: 'Data simulasi: saksi meminta C.Hasil TPS pertama dibuka dan dibacakan ulang.',
    en: 'Simulated data: a witness asked to open the C.Hasil of the first station and to read it again.',
  },
  tindakLanjut: { id: 'Data simulasi: dibuka dan dibacakan, angkanya tetap.', en: 'Simulated data: opened and read, the figures stand.' },
});
