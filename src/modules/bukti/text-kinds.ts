// What kind of thing does a leaf of the public log speak of, in words? (keamanan.md 8.6)
import { type Sentence, defineText } from '#kernel/text';

const exact = defineText('bukti.jenis', {
  data: { id: 'Data terbuka', en: 'Open data' },
  dokumen: { id: 'Dokumen', en: 'Document' },
  'hasil.potret': { id: 'Potret hasil', en: 'Snapshot of results' },
  keputusan: { id: 'Keputusan atau berita acara', en: 'Decree or minutes' },
  jawaban: { id: 'Jawaban resmi', en: 'Official answer' },
  'audit.akar': { id: 'Ikatan jejak audit satu jam', en: 'Seal of an hour of the audit trail' },
  'harian.terima': { id: 'Tanda terima satu hari', en: 'Receipts of a day' },
  kode: { id: 'Rilis program', en: 'Release of the program' },
  kunci: { id: 'Kunci pemeriksa', en: 'Verifier key' },
  kebijakan: { id: 'Paket aturan', en: 'Rule pack' },
  'retensi.jalan': { id: 'Penghapusan terjadwal', en: 'Scheduled deletion' },
});
const families = defineText('bukti.rumpun', {
  siaga: { id: 'Keadaan siaga', en: 'Alert' },
  platform: { id: 'Perubahan sistem', en: 'Change of the system' },
  lain: { id: 'Terbitan', en: 'Publication' },
});

/** A kind that this page does not know yet is still a publication. */
export function kindText(kind: string): Sentence {
  const known = Object.entries(exact).find(([name]) => name === kind)?.[1];
  const [family = ''] = kind.split('.', 1);
  return known ?? Object.entries(families).find(([name]) => name === family)?.[1] ?? families.lain;
}
