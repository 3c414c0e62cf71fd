// What are the places outside KPU called, and what does one bring there? (only what a named source says)
import { defineText } from '#kernel/text';

export const tujuanText = defineText('layanan.tujuan', {
  bawaslu: { id: 'Bawaslu', en: 'Bawaslu (election supervisory body)' },
  bawasluBawa: { id: 'Waktu dan tempat kejadian, uraian kejadian, dan bukti seperti surat, dokumen, foto, video, atau barang. Di kecamatan, datang ke Panwaslu kecamatan; di desa, ke pengawas kelurahan/desa.', en: 'Time and place, what happened, and evidence such as letters, documents, photographs, videos or things. In a district go to the supervisors of the district, in a village to those of the village.' },
  dkpp: { id: 'DKPP', en: 'DKPP (honorary council of election organisers)' },
  ombudsman: { id: 'Ombudsman Republik Indonesia', en: 'Ombudsman of the Republic of Indonesia' },
  ombudsmanBawa: { id: 'Identitas diri, urutan kejadian dengan tanggalnya, dan bukti bahwa Anda sudah mengadu ke instansinya.', en: 'Your identity, what happened with its dates, and proof that you complained to the office before.' },
  polisi: { id: 'Polisi 110', en: 'Police 110' },
  polisiBawa: { id: 'Sebut tempat kejadian dan apa yang terjadi. Gratis, 24 jam.', en: 'Say where you are and what happens. Free of charge, day and night.' },
  disdukcapil: { id: 'Disdukcapil kabupaten/kota Anda', en: 'Civil registry of your regency or city (Disdukcapil)' },
  disdukcapilBawa: { id: 'KTP, kartu keluarga, dan akta kelahiran.', en: 'Identity card, family card and birth certificate.' },
  lapor: { id: 'SP4N-LAPOR!', en: 'SP4N-LAPOR! (national complaints)' },
  laporBawa: { id: 'Uraian kejadian, tanggal, tempat, instansi yang dituju, dan bukti bila ada. Dapat juga dengan SMS ke 1708.', en: 'What happened, when, where, which office, and evidence if any. An SMS to 1708 works too.' },
});
