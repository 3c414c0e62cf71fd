// Which words stand where the layers of a result are compared?
import { defineText } from '#kernel/text';

export const text = defineText('hasil.lapis', {
  judul: { id: 'Lapis demi lapis', en: 'Layer by layer' },
  maksud: {
    id: 'Angka tempat ini di setiap formulir, dari TPS ke atas. Yang berbeda tampil lebih dahulu, dengan sebabnya.',
    en: 'The figures of this place on every form, from the polling station upward. What differs stands first, with its reason.',
  },
  belum: {
    id: 'Belum ada rapat pleno tertutup yang memuat tempat ini. Yang tampil di halaman ini angka C.Hasil.',
    en: 'No closed plenary covers this place yet. This page shows the figures of C.Hasil.',
  },
  tabel: { id: 'Angka menurut lapis', en: 'Figures by layer' },
  c: { id: 'C.Hasil', en: 'C.Hasil' },
  dKec: { id: 'D kecamatan', en: 'D kecamatan' },
  dKab: { id: 'D kab/kota', en: 'D kab/kota' },
  dProv: { id: 'D provinsi', en: 'D provinsi' },
  dNas: { id: 'D nasional', en: 'D national' },
  sk: { id: 'Keputusan', en: 'Decree' },
  dPpln: { id: 'D PPLN', en: 'D PPLN' },
  perbaikan: { id: 'sedang diperbaiki; angka lama tetap tampil', en: 'under repair; the old figure stays in view' },
  oleh: { id: '{peran}, {tempat}', en: '{peran}, {tempat}' },
  keFormulir: { id: 'Buka formulir rekapitulasi tempat ini', en: 'Open the recapitulation form of this place' },
  sebabSalahTulis: { id: 'Salah tulis di TPS', en: 'Written wrongly at the station' },
  sebabSalahBaca: { id: 'Salah baca formulir', en: 'Form read wrongly' },
  sebabPlenoKec: { id: 'Dibetulkan rapat pleno kecamatan', en: 'Corrected by the plenary of the kecamatan' },
  sebabPlenoKab: { id: 'Dibetulkan rapat pleno kabupaten/kota', en: 'Corrected by the plenary of the kabupaten/kota' },
  sebabPlenoProv: { id: 'Dibetulkan rapat pleno provinsi', en: 'Corrected by the plenary of the provinsi' },
  sebabPsu: { id: 'Pemungutan suara ulang', en: 'Vote repeated' },
  sebabPuss: { id: 'Penghitungan suara ulang', en: 'Ballots recounted' },
  sebabMk: { id: 'Putusan Mahkamah Konstitusi', en: 'Ruling of the Constitutional Court' },
});
