// In which words is it explained how seats are reckoned? (plain Indonesian and English, on the dapil's own figures)
import { defineText } from '#kernel/text';

export const explain = defineText('hasil-kursi.cara', {
  judul: { id: 'Bagaimana kursi dihitung: {dapil}', en: 'How seats are reckoned: {dapil}' },
  pengantar: {
    id: 'Dapil {dapil} memilih {kursi} anggota {dewan}. Di bawah ini cara membagi kursinya, dengan angka dapil itu sendiri. Kalkulator biasa cukup untuk mengulanginya.',
    en: 'Dapil {dapil} elects {kursi} members: {dewan}. Below is how its seats are given, with its own figures. A plain calculator is enough to repeat it.',
  },
  satu: { id: '1. Siapa yang ikut?', en: '1. Who takes part?' },
  satuIsi: {
    id: 'Hanya partai dengan sedikitnya {persen} suara sah nasional yang ikut ({dasar}). Seluruhnya {jumlah} suara, jadi batasnya {batas} suara.',
    en: 'Only parties with at least {persen} of the valid votes of the nation take part ({dasar}). There are {jumlah} votes, so the limit is {batas}.',
  },
  satuSemua: { id: 'Semua partai ikut: tidak ada ambang batas untuk dewan ini ({dasar}).', en: 'All parties take part: there is no threshold for this council ({dasar}).' },
  satuIkut: { id: 'Ikut di dapil ini: {partai}.', en: 'Taking part in this dapil: {partai}.' },
  satuTidak: { id: 'Tidak ikut, walau mendapat suara di sini: {partai}.', en: 'Not taking part, although they have votes here: {partai}.' },
  dua: { id: '2. Bagi suara dengan {deret}', en: '2. Divide the votes by {deret}' },
  duaIsi: {
    id: 'Suara setiap partai dibagi 1. Partai yang sudah mendapat satu kursi, suaranya dibagi {kedua}; sudah dua kursi, dibagi {ketiga}; dan seterusnya ({dasar}).',
    en: "Each party's votes are divided by 1. Once a party has one seat, its votes are divided by {kedua}; with two seats by {ketiga}; and so on ({dasar}).",
  },
  duaContoh: {
    id: 'Contoh: {partai} mendapat {suara} suara. Dibagi {pembagi} menjadi {hasil}.',
    en: 'Example: {partai} has {suara} votes. Divided by {pembagi} that is {hasil}.',
  },
  tiga: { id: '3. Ambil hasil bagi terbesar, satu per satu', en: '3. Take the greatest quotient, one by one' },
  tigaLangkah: {
    id: 'Kursi ke-{ke}: {partai}, {suara} : {pembagi} = {hasil}.',
    en: 'Seat {ke}: {partai}, {suara} ÷ {pembagi} = {hasil}.',
  },
  tigaLawan: { id: 'Di bawahnya {partai} dengan {hasil}.', en: 'Below it {partai} with {hasil}.' },
  tigaSama: { id: 'Hasil baginya sama dengan {partai}; keduanya mendapat kursi, jadi urutannya tidak berarti.', en: 'Its quotient equals that of {partai}; both get a seat, so their order means nothing.' },
  tigaTali: { id: 'Hasil baginya sama dengan partai lain; persebaran suara yang menentukan.', en: 'Its quotient equals that of another party; the spread of votes decided.' },
  empat: { id: '4. Seberapa dekat kursi terakhir?', en: '4. How close was the last seat?' },
  lima: { id: '5. Siapa yang duduk?', en: '5. Who sits?' },
  limaIsi: {
    id: 'Kursi partai diisi calonnya dengan suara terbanyak di dapil ini. Bila suaranya sama, dilihat persebaran suara, lalu calon perempuan didahulukan, lalu nomor urut yang lebih kecil ({dasar}).',
    en: 'The seats of a party go to its candidates with most votes in this dapil. With equal votes their spread is compared, then the woman goes first, then the lower number ({dasar}).',
  },
  kembali: { id: 'Semua angka dapil ini', en: 'All figures of this dapil' },
});
