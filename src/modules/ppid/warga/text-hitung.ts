// Which words stand around the sum of a due date?
import { defineText } from '#kernel/text';

export const hitungText = defineText('ppid.hitung', {
  pukul: { id: 'pukul {jam}', en: 'at {jam}' },
  lengkap: { id: 'lengkap', en: 'complete' },
  mulai: { id: 'mulai', en: 'start' },
  hari_kerja: { id: 'hari kerja', en: 'working days' },
  hari: { id: 'hari', en: 'days' },
  bulan: { id: 'bulan', en: 'months' },
  jam: { id: 'jam', en: 'hours' },
  menit_layanan: { id: 'menit layanan', en: 'minutes of service' },
  cuti: { id: 'cuti bersama {nama}', en: 'collective leave {nama}' },
});
