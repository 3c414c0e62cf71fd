// How are the hours of an office said?
import { defineText } from '#kernel/text';

export const jamText = defineText('layanan.jamkantor', {
  judul: { id: 'Jam layanan', en: 'Opening hours' },
  buka: { id: 'Buka sampai {sampai}.', en: 'Open until {sampai}.' },
  bukaJeda: { id: 'Buka sampai {sampai}, istirahat {jeda}.', en: 'Open until {sampai}, break {jeda}.' },
  jeda: { id: 'Sedang istirahat; buka lagi {dari} sampai {sampai}.', en: 'On a break; open again {dari} to {sampai}.' },
  tutup: { id: 'Tutup.', en: 'Closed.' },
  tutupBuka: { id: 'Tutup; buka lagi {hari} pukul {jam}.', en: 'Closed; opens {hari} at {jam}.' },
  hariIni: { id: 'hari ini', en: 'today' },
  besok: { id: 'besok', en: 'tomorrow' },
  libur: { id: 'Tutup', en: 'Closed' },
  pukul: { id: 'Menurut jam kantor ini, {hari} pukul {jam} {zona}.', en: 'By the clock of this office, {hari} at {jam} {zona}.' },
  tujuhHari: { id: 'Tujuh hari ke depan', en: 'The next seven days' },
  h1: { id: 'Senin', en: 'Monday' },
  h2: { id: 'Selasa', en: 'Tuesday' },
  h3: { id: 'Rabu', en: 'Wednesday' },
  h4: { id: 'Kamis', en: 'Thursday' },
  h5: { id: 'Jumat', en: 'Friday' },
  h6: { id: 'Sabtu', en: 'Saturday' },
  h7: { id: 'Minggu', en: 'Sunday' },
});
