// What do the newer parts of the seat desk say: councils, stations, candidates, versions? (a candidate must understand each sentence)
import { defineText } from '#kernel/text';

export const councils = defineText('hasil-kursi.dewan', {
  judul: { id: 'Kursi {dewan}, {pemilu}', en: 'Seats of {dewan}, {pemilu}' },
  maksud: {
    id: 'Setiap provinsi, kabupaten, dan kota membagi kursi dewannya sendiri per dapil, tanpa ambang batas nasional ({dasar}). Pilih daerah Anda.',
    en: 'Every province, regency and city gives the seats of its own council by dapil, without a national threshold ({dasar}). Choose your area.',
  },
  daerah: { id: 'Daerah', en: 'Area' },
  dapil: { id: 'Dapil', en: 'Dapil' },
  berangka: { id: 'Dapil berangka', en: 'Dapil with figures' },
  kursi: { id: 'Kursi', en: 'Seats' },
  tanpaPeta: { id: 'Peta dapil untuk pemilihan ini belum diimpor.', en: 'The map of dapil of this contest has not been imported yet.' },
  tanpaKursiBanyak: { id: 'Banyaknya kursi {n} dapil tidak tercantum di sumber mana pun, jadi kursinya tidak dibagi di sini.', en: 'The number of seats of {n} dapil stands in no source, so their seats are not given here.' },
  kePilihan: { id: 'Semua {dewan}', en: 'All of {dewan}' },
});

export const search = defineText('hasil-kursi.cari', {
  judul: { id: 'Cari dapil Anda', en: 'Find your dapil' },
  label: { id: 'Nama kabupaten, kota, kecamatan, desa, atau dapil', en: 'Name of a regency, city, district, village or dapil' },
  tombol: { id: 'Cari dapil', en: 'Find the dapil' },
  hasil: { id: 'Dapil untuk "{kata}"', en: 'Dapil for "{kata}"' },
  kosong: { id: 'Tidak ada dapil yang cocok. Tulis nama daerah tanpa singkatan, misalnya "Bandung" atau "Kecamatan Coblong".', en: 'No dapil fits. Write the name of the area in full, such as "Bandung" or "Kecamatan Coblong".' },
  cara: { id: 'bagaimana kursinya dihitung', en: 'how its seats are reckoned' },
});

export const layers = defineText('hasil-kursi.asal', {
  TPS: { id: 'Angka TPS: {n} dari {semua} TPS masuk, sampai nomor {seq}', en: 'Figures of stations: {n} of {semua} are in, up to number {seq}' },
  DAPIL: { id: 'Jumlah dari sumber {berkas}, versi {versi}', en: 'Sums of the source {berkas}, version {versi}' },
  KECAMATAN: { id: 'Jumlah kecamatan dari sumber {berkas}, dijumlahkan di sini menurut peta dapil', en: 'Sums of kecamatan of the source {berkas}, added up here by the map of dapil' },
  kurang: { id: 'Jumlah ini belum mencakup: {wilayah}.', en: 'These sums do not hold: {wilayah}.' },
  waktu: { id: '{asal}; waktu sumber {waktu}', en: '{asal}; time of the source {waktu}' },
  campur: { id: 'Angka {tps} dapil dari TPS, {dapil} dapil dari jumlah sebuah sumber. Keduanya tidak dijumlahkan dalam satu dapil.', en: 'Figures of {tps} dapil come from stations, of {dapil} from sums of a source. They are never added up within a dapil.' },
  lain: { id: 'Lihat kursi menurut: {asal}', en: 'See the seats by: {asal}' },
  pilih_TPS: { id: 'angka TPS', en: 'figures of stations' },
  pilih_DAPIL: { id: 'jumlah dari sumber', en: 'sums of a source' },
  pilih_KECAMATAN: { id: 'jumlah kecamatan', en: 'sums of kecamatan' },
});

export const seatWords = defineText('hasil-kursi.gambar', {
  busur: { id: '{n} kursi menurut urutan: {urutan}', en: '{n} seats in order: {urutan}' },
  satu: { id: '{ke} {partai}', en: '{ke} {partai}' },
  terbuka: { id: 'belum terbagi', en: 'not given yet' },
  kursi: { id: 'Kursi {n}', en: 'Seat {n}' },
  berikut: { id: 'Berikut', en: 'Next' },
  dibagi: { id: 'dibagi {n}', en: 'divided by {n}' },
  utuh: { id: 'suara penuh', en: 'all its votes' },
  batas: { id: 'Garis putus-putus: batas kursi ke-{ke}. Garis tebal: jaraknya.', en: 'Broken line: where seat {ke} was given. Thick line: the distance.' },
  tambah: { id: 'suara lagi untuk {partai}, dan kursi berpindah', en: 'votes more for {partai}, and the seat changes hands' },
  kurang: { id: 'suara hilang dari {pemegang}, dan kursi pindah ke {partai}', en: 'votes lost by {pemegang}, and the seat goes to {partai}' },
  geser: { id: 'suara beralih dari {pemegang} ke {partai} sudah cukup', en: 'votes moved from {pemegang} to {partai} are enough' },
  bedaPembagi: {
    id: '{pemegang} dibagi {satu} dan {partai} dibagi {dua} di batas ini. Karena itu satu suara tidak sama nilainya bagi keduanya, dan kedua selisih tidak sama besar.',
    en: '{pemegang} is divided by {satu} and {partai} by {dua} at this line. So a vote does not weigh the same for both, and the two margins differ.',
  },
});

export const unknown = defineText('hasil-kursi.tanpa-kursi', {
  judul: { id: 'Banyaknya kursi tidak diketahui', en: 'The number of seats is not known' },
  isi: {
    id: 'Suara dapil ini ada, tetapi banyaknya kursi tidak tercantum di sumber mana pun yang diimpor. Karena itu kursi tidak dibagi; hasil baginya ada di bawah.',
    en: 'The votes of this dapil are there, but the number of its seats stands in no source that was imported. So no seat is given; the quotients stand below.',
  },
  kursi: { id: 'Andaikan banyaknya kursi', en: 'What if there were so many seats' },
  petunjuk: { id: 'Bilangan dari 1 sampai 55. Jawabannya andaian.', en: 'A whole number from 1 to 55. The answer is a what if.' },
  tombol: { id: 'Hitung andaian', en: 'Reckon it' },
  andai: { id: '{n} kursi', en: '{n} seats' },
});

export const stations = defineText('hasil-kursi.tps', {
  judul: { id: 'TPS yang masih dapat mengubah kursi', en: 'Stations that could still turn a seat' },
  hanyaJumlah: {
    id: 'Angka dapil ini adalah jumlah dari sebuah sumber. Keadaan tiap TPS tidak diketahui di sini, jadi tidak dapat dikatakan TPS mana yang masih dapat mengubah kursi.',
    en: 'The figures of this dapil are sums of a source. The state of each station is not known here, so it cannot be said which could still turn a seat.',
  },
  semua: { id: 'Semua TPS dapil ini sudah masuk dan tidak ada yang sedang diperbaiki.', en: 'All stations of this dapil are in, and none is under repair.' },
  sisa: { id: 'Paling banyak {n} suara masih dapat datang dari {tps} TPS.', en: 'At most {n} votes may still come from {tps} stations.' },
  batas: { id: 'Jumlah pemilih TPS-TPS ini tidak diketahui; dihitung paling banyak {maks} pemilih dan cadangannya ({dasar}).', en: 'The number of voters of these stations is not known; at most {maks} and their reserve are reckoned with ({dasar}).' },
  tidak: { id: 'Semuanya bersama-sama tidak dapat mengubah kursi dapil ini.', en: 'All of them together cannot turn a seat of this dapil.' },
  dapat: { id: 'Kursi masih dapat berubah: sedikitnya {n} TPS cukup, bila semua suaranya untuk {partai} dan {dari} tidak mendapat tambahan.', en: 'A seat may still change hands: {n} stations are enough if all their votes go to {partai} and none to {dari}.' },
  terbuka: { id: 'Ada kursi yang belum terbagi; setiap suara dari TPS ini dapat menentukannya.', en: 'A seat is open; any vote from these stations may decide it.' },
  tps: { id: 'TPS', en: 'Station' },
  sebab: { id: 'Keadaan', en: 'State' },
  paling: { id: 'Paling banyak suara', en: 'Most votes' },
  sendiri: { id: 'Dapat sendiri', en: 'Could alone' },
  ya: { id: 'ya', en: 'yes' },
  bukan: { id: 'tidak', en: 'no' },
  belum: { id: 'belum masuk', en: 'not in' },
  fotoSaja: { id: 'baru foto', en: 'photographs only' },
  ditarik: { id: 'dikosongkan sumbernya', en: 'withdrawn by its source' },
  perbaikan: { id: 'dalam perbaikan', en: 'under repair' },
  cacah: { id: '{n} {sebab}', en: '{n} {sebab}' },
  sebagian: { id: 'Daftar di bawah memuat paling banyak {n} TPS tiap keadaan; hitungannya memakai semuanya.', en: 'The list below names at most {n} stations of each state; the reckoning uses all of them.' },
  tanpaJudul: { id: 'Hitung tanpa TPS tertentu', en: 'Reckon without certain stations' },
  tanpaLabel: { id: 'Kode TPS yang dikeluarkan', en: 'Codes of the stations to leave out' },
  tanpaPetunjuk: { id: '13 angka tiap TPS, dipisah koma atau baris baru; paling banyak {n}. Jawabannya andaian.', en: '13 digits each, separated by commas or lines; at most {n}. The answer is a what if.' },
  tanpaTombol: { id: 'Hitung tanpa TPS ini', en: 'Reckon without them' },
  tanpaHanyaJumlah: { id: 'TPS hanya dapat dikeluarkan bila angka dapil ini berasal dari TPS.', en: 'Stations can be left out only where the figures of the dapil come from them.' },
  dikeluarkan: { id: '{n} TPS dikeluarkan, {suara} suara.', en: '{n} stations are left out, {suara} votes.' },
  tanpaAngka: { id: 'Tanpa angka, jadi tidak mengubah apa-apa: {tps}.', en: 'Without figures, so nothing changes: {tps}.' },
  andai: { id: 'tanpa {n} TPS', en: 'without {n} stations' },
});

export const people = defineText('hasil-kursi.calon', {
  judul: { id: 'Calon yang mendapat kursi', en: 'Candidates who get a seat' },
  isi: {
    id: 'Kursi partai jatuh kepada calonnya dengan suara terbanyak di dapil ini ({dasar}). Dihitung dari angka TPS yang masuk; kata yang berlaku sebelum penetapan: {kata}.',
    en: 'The seats of a party go to its candidates with most votes in this dapil ({dasar}). Reckoned from the stations that are in; the word before the decree: {kata}.',
  },
  kursi: { id: 'Kursi', en: 'Seat' },
  calon: { id: 'Calon', en: 'Candidate' },
  suara: { id: 'Suara calon', en: 'Personal votes' },
  peringkat: { id: 'Urutan suara', en: 'Place by votes' },
  berikut: { id: 'Calon berikutnya', en: 'Who follows' },
  lebih: { id: '{nama}, kurang {n} suara', en: '{nama}, {n} votes fewer' },
  daftar: { id: 'Semua calon {partai}: {kursi} kursi', en: 'All candidates of {partai}: {kursi} seats' },
  terpilih: { id: 'mendapat kursi', en: 'gets a seat' },
  nomor: { id: 'nomor {n}', en: 'number {n}' },
  seri: { id: '{n} kursi {partai} belum dapat diberikan: suara calonnya sama ({nama}). {sebab}', en: '{n} seats of {partai} cannot be given yet: the candidates have equal votes ({nama}). {sebab}' },
  kurang: { id: '{n} kursi {partai} tanpa calon lagi di daftarnya; pleno yang memutus.', en: '{n} seats of {partai} find nobody left on its list; the plenary decides.' },
  lewat: { id: 'Dilewati, suaranya tetap untuk partai: {nama} ({status}).', en: 'Passed over, the votes stay with the party: {nama} ({status}).' },
  satuJudul: { id: '{nama}: berapa suara dari kursi?', en: '{nama}: how many votes from a seat?' },
  satuIsi: { id: 'Calon nomor {nomor} dari {partai}, {suara} suara, urutan ke-{peringkat} dari {banyak} calon partainya. {partai} mendapat {kursi} kursi.', en: 'Candidate number {nomor} of {partai}, {suara} votes, place {peringkat} of {banyak} candidates of the party. {partai} has {kursi} seats.' },
  mendapat: { id: '{nama} mendapat kursi, unggul {n} suara atas {lain}.', en: '{nama} gets a seat, {n} votes ahead of {lain}.' },
  mendapatTali: { id: '{nama} mendapat kursi: suaranya sama dengan calon lain, dan urutan aturan untuk suara yang sama yang menentukan.', en: '{nama} gets a seat: the votes equal those of another, and the chain of rules for equal votes decided.' },
  mendapatSendiri: { id: '{nama} mendapat kursi; tidak ada calon lain di belakangnya.', en: '{nama} gets a seat; nobody follows.' },
  partaiHilang: { id: 'Kursi terakhir {partai} pindah ke {lain} bila {partai} kehilangan {n} suara.', en: 'The last seat of {partai} goes to {lain} if {partai} loses {n} votes.' },
  dalamDaftar: { id: 'Di dalam daftar: kurang {n} suara untuk melewati {lain}.', en: 'Inside the list: {n} votes lacked to pass {lain}.' },
  dalamTanpaKursi: { id: 'Di dalam daftar tidak ada kursi untuk diperebutkan: {partai} belum mendapat kursi.', en: 'Inside the list there is no seat to win: {partai} has none yet.' },
  lewatPartai: { id: 'Lewat partai: {partai} kurang {n} suara untuk kursi ke-{kursi}, yang jatuh pada urutan ini.', en: 'Through the party: {partai} lacked {n} votes for its seat {kursi}, which would come to this place.' },
  terdekat: { id: 'Jarak terdekat: {n} suara pribadi lagi, yang juga dihitung untuk partai.', en: 'The least of both: {n} personal votes more, which count for the party as well.' },
  tidakMungkin: { id: 'Dengan kursi dapil ini urutan itu tidak dapat tercapai.', en: 'With the seats of this dapil that place cannot be reached.' },
  seriTerbuka: { id: 'Ada kursi yang belum terbagi, jadi jaraknya belum dapat dihitung.', en: 'A seat is open, so the distance cannot be reckoned yet.' },
  bawahAmbang: { id: '{partai} di bawah ambang batas nasional, jadi tidak ikut dalam pembagian kursi.', en: '{partai} is below the national threshold and takes no part in the seats.' },
  sumberJudul: { id: 'Calon terpilih menurut sumber', en: 'Elected by the source' },
  hanyaTerpilih: { id: 'Sumber hanya mencantumkan calon terpilih. Suara calon lain tidak diketahui, jadi jarak di dalam daftar tidak dapat dihitung.', en: 'The source lists the elected only. The votes of the others are not known, so the distance inside the list cannot be reckoned.' },
});

export const versions = defineText('hasil-kursi.versi', {
  judul: { id: 'Versi angka: {dapil}', en: 'Versions of the figures: {dapil}' },
  maksud: {
    id: 'Angka sebuah dapil dapat berubah: karena sumber memperbaiki, pemungutan suara ulang, atau putusan. Semua versi tetap ada. Di bawah ini kursi menurut masing-masing, dengan aturan dan partai yang sama.',
    en: 'The figures of a dapil can change: a source corrects them, a vote is repeated, a court rules. All versions stay. Below are the seats under each, with the same rule and the same parties.',
  },
  tautan: { id: 'Semua versi angka dapil ini, berdampingan', en: 'All versions of the figures of this dapil, side by side' },
  satu: { id: 'Baru ada satu versi. Perbedaan tampil di sini bila ada versi lain.', en: 'There is one version so far. Differences stand here once there is another.' },
  nama_TPS: { id: 'Angka TPS, sampai nomor {seq}', en: 'Figures of stations, up to number {seq}' },
  nama_DAPIL: { id: 'Jumlah dari sumber, versi {versi}', en: 'Sums of a source, version {versi}' },
  nama_KECAMATAN: { id: 'Jumlah kecamatan dari sumber', en: 'Sums of kecamatan of a source' },
  nama_SK: { id: 'Keputusan {nomor} tahun {tahun}: {sebab}', en: 'Decree {nomor} of {tahun}: {sebab}' },
  rinci_DAPIL: { id: 'Berkas {berkas}', en: 'File {berkas}' },
  rinci_SK: { id: 'Dasar: {nomor}, {uraian}', en: 'Basis: {nomor}, {uraian}' },
  pada: { id: 'Waktu: {waktu}', en: 'Time: {waktu}' },
  kursi: { id: 'Kursi menurut tiap versi', en: 'Seats under each version' },
  suara: { id: 'Suara menurut tiap versi', en: 'Votes under each version' },
  beda: { id: 'Apa yang berubah', en: 'What changed' },
  bedaAntara: { id: '{baru}, dibandingkan dengan {lama}', en: '{baru}, against {lama}' },
  bedaSuara: { id: '{partai}: {lama} menjadi {baru} suara ({selisih})', en: '{partai}: {lama} became {baru} votes ({selisih})' },
  bedaKursi: { id: '{partai}: {lama} menjadi {baru} kursi', en: '{partai}: {lama} became {baru} seats' },
  masuk: { id: 'Mendapat kursi: {nama} ({partai})', en: 'Gets a seat: {nama} ({partai})' },
  keluar: { id: 'Tidak lagi mendapat kursi: {nama} ({partai})', en: 'No longer gets a seat: {nama} ({partai})' },
  sama: { id: 'Tidak ada yang berubah.', en: 'Nothing changed.' },
});
