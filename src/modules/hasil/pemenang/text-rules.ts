// In which words are the rule packs shown, and how are the files of this desk described? (every pack with its articles, how sure each is, and its days)
import { defineText } from '#kernel/text';

export const rules = defineText('hasil-pemenang.aturan', {
  judul: { id: 'Aturan yang dipakai untuk menghitung', en: 'Rules that are used to reckon' },
  maksud: {
    id: 'Siapa terpilih, kursi partai, dan ambang dihitung dari {n} paket aturan ini. Setiap paket adalah data: menyebut pasalnya, hari berlakunya, dan seberapa yakin kami membacanya. Siapa pun dapat mengunduhnya dan menghitung sendiri.',
    en: 'Who is elected, the seats of parties and thresholds are reckoned from these {n} rule packs. Each pack is data: it names its articles, the days it holds, and how sure we are of our reading. Anyone can download it and reckon alone.',
  },
  yakin: { id: 'H: {h}. M: {m}. L: {l}.', en: 'H: {h}. M: {m}. L: {l}.' },
  semuaJson: { id: 'Semua paket (JSON)', en: 'All packs (JSON)' },
  satuJson: { id: 'Paket {id} (JSON)', en: 'Pack {id} (JSON)' },
  untuk: { id: 'Untuk', en: 'For' },
  berlaku: { id: 'Hari pemungutan suara', en: 'Voting days' },
  sejak: { id: 'sejak {dari}', en: 'from {dari}' },
  antara: { id: '{dari} sampai {sampai}', en: '{dari} to {sampai}' },
  hanya: { id: 'Hanya wilayah', en: 'Only areas' },
  kecuali: { id: 'Kecuali wilayah', en: 'Except areas' },
  sumber: { id: 'Sumber', en: 'Sources' },
  hal: { id: 'Hal', en: 'Matter' },
  ketentuan: { id: 'Ketentuan', en: 'Article' },
  keyakinan: { id: 'Keyakinan', en: 'Confidence' },
  tiada: { id: 'Tidak ada paket aturan bernama {id}.', en: 'There is no rule pack called {id}.' },
  lihat: { id: 'Semua aturan yang dipakai', en: 'All rules in use' },

  presiden: { id: 'Presiden dan wakil presiden', en: 'President and vice-president' },
  kursi: { id: 'Pembagian kursi', en: 'Allotment of seats' },
  terbanyak: { id: 'Suara terbanyak', en: 'Most votes' },
  sengketa: { id: 'Batas sengketa', en: 'Limit for a dispute' },
  pencalonan: { id: 'Ambang pencalonan', en: 'Threshold of nomination' },

  hal_mayoritas: { id: 'Lebih dari setengah suara', en: 'More than half of the votes' },
  hal_persebaran: { id: 'Persebaran di provinsi', en: 'Spread over provinces' },
  hal_putaranKedua: { id: 'Putaran kedua', en: 'Second round' },
  hal_duaPasangan: { id: 'Hanya dua pasangan', en: 'Two pairs alone' },
  hal_terbanyak: { id: 'Suara terbanyak', en: 'Most votes' },
  hal_tunggal: { id: 'Pasangan tunggal', en: 'Single pair' },
  hal_pengganti: { id: 'Pengganti', en: 'Replacements' },
  hal_ambang: { id: 'Ambang batas', en: 'Threshold' },
  hal_pembagi: { id: 'Deret pembagi', en: 'Series of divisors' },
  hal_caleg: { id: 'Calon dalam daftar', en: 'Candidates on the list' },
  hal_pita: { id: 'Persen menurut banyaknya orang', en: 'Percentage by number of people' },
  hal_tps: { id: 'Suara terbanyak satu TPS', en: 'Most votes of one station' },
  hal_tali: { id: 'Suara sama, langkah {n}', en: 'Equal votes, step {n}' },
  hal_taliCaleg: { id: 'Calon dengan suara sama, langkah {n}', en: 'Candidates with equal votes, step {n}' },
});

export const files = defineText('hasil-pemenang.berkas', {
  ruteDaftar: { id: 'Siapa unggul di setiap tempat suatu pemilihan, menurut aturan', en: 'Who leads at each place of a contest, by the rule' },
  ruteDaftarCsv: { id: 'Siapa unggul di setiap tempat, satu baris satu tempat', en: 'Who leads at each place, one row a place' },
  ruteTempat: { id: 'Siapa unggul di satu tempat: aturan, langkah, selisih, sisa, sengketa, wilayah', en: 'Who leads at one place: rule, steps, margin, what is left, dispute, areas' },
  ruteTempatCsv: { id: 'Suara satu tempat dan wilayah di bawahnya, satu baris satu peserta', en: 'Votes of one place and the areas below it, one row for each on the ballot' },
  ruteAturan: { id: 'Semua paket aturan sebagai data', en: 'All rule packs as data' },
  ruteAturanSatu: { id: 'Satu paket aturan sebagai data', en: 'One rule pack as data' },
  dataJudul: { id: 'Siapa unggul menurut aturan', en: 'Who leads by the rule' },
  dataIsi: {
    id: 'Presiden, DPD, gubernur, bupati dan wali kota: peserta yang unggul, selisih, kata aturan, dan sisa suara; bukan penetapan.',
    en: 'President, DPD, governors, regents and mayors: who leads, the margin, what the rule says and the votes still out; no decree.',
  },
  aturanJudul: { id: 'Paket aturan hasil pemilu', en: 'Rule packs of election results' },
  aturanIsi: { id: 'Aturan pemenang, kursi, dan ambang sebagai data, dengan pasal dan hari berlakunya.', en: 'Rules of winners, seats and thresholds as data, with their articles and days.' },
  berkasDaftar: { id: '{kontes}, {pemilu} ({bentuk})', en: '{kontes}, {pemilu} ({bentuk})' },
});
