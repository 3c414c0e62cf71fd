// What does the retention of applicants' identities say?
import { defineText } from '#kernel/text';

export const retensiText = defineText('ppid.retensi', {
  ringkas: { id: 'Menyamarkan identitas pemohon yang perkaranya sudah final dan waktunya habis', en: 'Pseudonymises applicants whose cases are final and whose time is over' },
  peristiwa: { id: 'Menyamarkan identitas pemohon informasi', en: 'Pseudonymised applicants' },
  tempo: { id: 'Jatuh tempo: {n} perkara; ditahan karena keberatan atau sengketa: {tahan}', en: 'Due: {n} cases; held by an objection or dispute: {tahan}' },
  selesai: { id: 'Disamarkan: {n} perkara, {surat} surat dikosongkan, {keberatan} keberatan dikosongkan', en: 'Pseudonymised: {n} cases, {surat} letters emptied, {keberatan} objections emptied' },
  sisa: { id: 'Masih menunggu: {n} perkara. Lebih dari {batas} sekali jalan memerlukan --setujui.', en: 'Still waiting: {n} cases. More than {batas} at once need --setujui.' },
});
