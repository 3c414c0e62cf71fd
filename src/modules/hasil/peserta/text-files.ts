// How do the catalogue and the API document name the files of a participant's desk?
import { defineText } from '#kernel/text';

export const files = defineText('hasil-peserta-berkas', {
  ruteSemua: { id: 'Peserta sebuah pemilihan dengan suara dan peringkatnya', en: 'Participants of a contest with votes and ranks' },
  ruteMeja: { id: 'Kekuatan seorang peserta di seluruh Indonesia: bagian, keunggulan, kantong, wilayah di bawahnya', en: 'Strength of a participant in the nation: share, dominance, pockets, areas below' },
  ruteMejaCsv: { id: 'Kekuatan seorang peserta menurut provinsi', en: 'Strength of a participant by province' },
  ruteMejaWilayah: { id: 'Kekuatan seorang peserta di sebuah wilayah', en: 'Strength of a participant in an area' },
  ruteMejaWilayahCsv: { id: 'Kekuatan seorang peserta menurut wilayah di bawahnya', en: 'Strength of a participant by the areas below' },
  ruteDaftar: { id: 'Satu daftar seorang peserta: lima puluh terlemah atau terkuat, beda C dan D, pengguna di luar daftar', en: 'One list of a participant: the fifty weakest or strongest, differences of C and D, voters beyond the lists' },
  dataJudul: { id: 'Kekuatan peserta menurut wilayah', en: 'Strength of participants by area' },
  dataIsi: {
    id: 'Bagian suara, peringkat, keunggulan, kuosien lokasi, kantong, lima puluh wilayah dan TPS terlemah dan terkuat setiap peserta. Alamat yang sama berlaku untuk setiap wilayah.',
    en: 'Share, rank, dominance, location quotient, pockets, the fifty weakest and strongest areas and stations of each participant. The same addresses hold for every area.',
  },
  berkasPeserta: { id: '{kontes}: {nomor} {peserta}, menurut provinsi', en: '{kontes}: {nomor} {peserta}, by province' },
  berkasSemua: { id: '{kontes}: semua peserta', en: '{kontes}: all participants' },
});
