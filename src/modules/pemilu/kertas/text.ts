// Which sentences does the fixing of ballot papers say?
import { defineText } from '#kernel/text';

export const text = defineText('pemilu.kertas', {
  perintah: { id: 'Tetapkan surat suara setiap dapil, provinsi, atau kabupaten/kota dari daftar yang ada', en: 'Fix the ballot papers of every dapil, province or regency from the lists at hand' },
  cara: {
    id: 'Cara memakai: {cara}. SLUG dan JENIS salah satu dari: {ada}.',
    en: 'Usage: {cara}. SLUG and KIND are one of: {ada}.',
  },
  simulasi: {
    id: '{pemilu} masih berisi data simulasi. Masukkan dahulu pohon wilayah dan daftar calon yang nyata.',
    en: '{pemilu} still holds simulated data. Bring in the real area tree and candidate lists first.',
  },
  ditetapkan: {
    id: '{kontes}: {baru} surat suara baru ditetapkan, {sudah} sudah tetap sebelumnya.',
    en: '{kontes}: {baru} papers fixed now, {sudah} were fixed before.',
  },
  tanpaDaftar: {
    id: '{kontes}: {n} tempat tanpa daftar calon, belum ditetapkan ({contoh}). Untuk total partai saja: --parties-only.',
    en: '{kontes}: {n} places without a list, not fixed ({contoh}). For totals of parties alone: --parties-only.',
  },
  calonSimulasi: { id: 'CALON SIMULASI {nomor} ({partai})', en: 'SIMULATED CANDIDATE {nomor} ({partai})' },
});
