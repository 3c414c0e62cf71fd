// What are the guard's menu entries, permissions and desk lines called?
import { defineText } from '#kernel/text';

export const text = defineText('keamanan', {
  namaModul: { id: 'Keamanan', en: 'Security' },
  menuAlarm: { id: 'Alarm', en: 'Alarms' },
  menuSiaga: { id: 'Siaga', en: 'Break-glass' },
  izinAlarm: { id: 'Melihat alarm keamanan', en: 'See security alarms' },
  izinSiaga: { id: 'Melihat pembukaan siaga', en: 'See openings of break-glass' },
  izinBuka: { id: 'Membuka dan menutup siaga', en: 'Open and close break-glass' },
  izinTinjau: { id: 'Meninjau pembukaan siaga', en: 'Look over an opening of break-glass' },
  tugasAlarm: { id: '{n} alarm keamanan dalam 24 jam terakhir', en: '{n} security alarms in the last 24 hours' },
  tugasAlarmAksi: { id: 'Lihat alarm', en: 'See alarms' },
  tugasRantai: { id: 'Rantai audit putus', en: 'The audit chain is broken' },
  tugasRantaiIsi: { id: 'Tempat: {tempat}', en: 'Place: {tempat}' },
  tugasTerbuka: { id: 'Siaga {no} sedang terbuka: {modul}, {tempat}', en: 'Break-glass {no} is open: {modul}, {tempat}' },
  tugasTutup: { id: 'Siaga {no} belum ditinjau: {modul}, {tempat}', en: 'Break-glass {no} has not been looked over: {modul}, {tempat}' },
  tugasMinta: { id: 'Pembukaan siaga menunggu orang kedua', en: 'An opening of break-glass waits for the second person' },
  tugasOleh: { id: 'Oleh {satu} dan {dua}', en: 'By {satu} and {dua}' },
  tugasMintaOleh: { id: 'Diminta {nama}; lima menit sejak bukti dirinya', en: 'Asked by {nama}; five minutes from the proof given' },
  tugasSiagaAksi: { id: 'Buka halaman siaga', en: 'Open the break-glass page' },
  spanduk: {
    id: 'Siaga {no} sudah ditutup dan belum ditinjau dalam 3 hari kerja. Pimpinan KPU RI atau auditor wajib meninjaunya.',
    en: 'Break-glass {no} was closed and not looked over within 3 working days. The commissioners of KPU RI or an auditor must do so.',
  },
});

/** What the doer of such an act reads when looking back. */
export const acts = defineText('keamanan.riwayat', {
  'identity.siaga-minta': { id: 'Meminta pembukaan siaga', en: 'Asked for break-glass' },
  'identity.siaga-buka': { id: 'Membuka siaga', en: 'Opened break-glass' },
  'identity.siaga-tutup': { id: 'Menutup siaga', en: 'Closed break-glass' },
  'identity.siaga-tinjau': { id: 'Meninjau pembukaan siaga', en: 'Looked over an opening of break-glass' },
});
