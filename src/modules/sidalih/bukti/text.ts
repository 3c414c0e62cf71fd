// Which words does the evidence of a case need?
import { defineText } from '#kernel/text';

export const buktiText = defineText('sidalih', {
  buktiMedan: { id: 'Bukti (foto atau PDF)', en: 'Evidence (photograph or PDF)' },
  buktiPetunjuk: {
    id: 'Paling banyak {maks} berkas, masing-masing 25 MB: foto JPEG, PNG, atau WebP, atau PDF. Hanya petugas yang memeriksa laporan ini yang dapat membukanya.',
    en: 'At most {maks} files of 25 MB each: photographs as JPEG, PNG or WebP, or PDF. Only the officers who check this report can open them.',
  },
  buktiIzin: { id: 'Membuka berkas bukti perkara daftar pemilih', en: 'Open evidence files of voter-list cases' },
  buktiLihat: { id: 'Membuka berkas bukti', en: 'Opened an evidence file' },
  buktiFoto: { id: 'Foto {no}', en: 'Photograph {no}' },
  buktiPdf: { id: 'Dokumen PDF {no}', en: 'PDF document {no}' },
  buktiBerisi: { id: 'memuat skrip atau berkas lain: buka di komputer tanpa jaringan', en: 'holds a script or another file: open it on a computer without a network' },
  buktiTidakDipindai: { id: 'belum dipindai virus', en: 'not scanned for viruses' },
  buktiBersih: { id: 'bersih dari virus', en: 'free of viruses' },
  buktiDitahan: { id: 'ditahan oleh pemindai virus', en: 'held back by the virus scanner' },
  buktiTiada: { id: 'Tidak ada berkas bukti.', en: 'No evidence files.' },
  buktiTidakAda: { id: 'Berkas bukti ini tidak ada, atau masih ditahan oleh pemindai virus.', en: 'There is no such evidence file, or the virus scanner still holds it back.' },
});
