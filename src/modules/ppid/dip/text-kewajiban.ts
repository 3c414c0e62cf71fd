// What are the classes of information and the duties to publish called?
import { defineText } from '#kernel/text';

export const kewajibanText = defineText('ppid.wajib', {
  berkala: { id: 'Berkala', en: 'Periodic' },
  serta_merta: { id: 'Serta-merta', en: 'Immediate' },
  setiap_saat: { id: 'Setiap saat', en: 'At any time' },
  badan: { id: 'Informasi tentang badan publik', en: 'Information about the body' },
  kegiatan: { id: 'Kegiatan dan kinerja', en: 'Activities and performance' },
  keuangan: { id: 'Laporan keuangan', en: 'Financial report' },
  lainBerkala: { id: 'Informasi berkala lain menurut peraturan', en: 'Other periodic information required by regulation' },
  sertaMerta: { id: 'Ancaman terhadap hajat hidup orang banyak dan ketertiban umum', en: 'Threats to life and public order' },
  daftar: { id: 'Daftar seluruh informasi yang dikuasai', en: 'List of all information held' },
  keputusan: { id: 'Keputusan dan pertimbangannya', en: 'Decisions with their considerations' },
  kebijakan: { id: 'Kebijakan beserta dokumen pendukungnya', en: 'Policies with their papers' },
  rencana: { id: 'Rencana kerja proyek dan perkiraan biaya tahunannya', en: 'Project plans with their estimated yearly cost' },
  perjanjian: { id: 'Perjanjian dengan pihak ketiga', en: 'Contracts with third parties' },
  pertemuan: { id: 'Yang disampaikan pejabat dalam pertemuan terbuka', en: 'What officials say in open meetings' },
  prosedur: { id: 'Prosedur kerja pelayanan masyarakat', en: 'Work procedures of public service' },
  laporan: { id: 'Laporan layanan akses informasi', en: 'Report on the information service' },
});
