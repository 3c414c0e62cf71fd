// How is a promised time written?
import { defineText } from '#kernel/text';

export const satuanText = defineText('layanan.satuan', {
  menit_layanan: { id: '{n} menit pelayanan', en: '{n} minutes of service' },
  jam: { id: '{n} jam', en: '{n} hours' },
  hari_kerja: { id: '{n} hari kerja', en: '{n} working days' },
  hari: { id: '{n} hari', en: '{n} days' },
  bulan: { id: '{n} bulan', en: '{n} months' },
});
