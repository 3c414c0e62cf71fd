// Which words do people choose first when a password is asked for? (written for this house: Indonesian, English, names, keys)

/** Lower case, three letters or more; letters only. */
export const COMMON_WORDS: readonly string[] = // what people call a password, and what they feel
  (
    'password passwort passw sandi katasandi kata rahasia secret kunci masuk login signin welcome selamat datang hello halo admin administrator ' +
    'root user pengguna guest tamu test tes testing coba default super master bismillah alhamdulillah allah akbar amin insyaallah yesus tuhan jesus god ' +
    'sayang cinta love iloveyou lovely kamu aku saya kita kamu dia forever selamanya rindu kangen bahagia happy senang sukses success semangat sabar ikhlas ' +
    'ganteng cantik manis cakep jelek bodoh gila anjing babi bangsat kontol memek fuck sexy baby honey ' +
    // people
    'mama papa ibu bapak ayah bunda adik kakak anak suami istri nenek kakek keluarga family mother father brother sister ' +
    'agus budi joko bambang slamet sugeng eko dwi tri adi andi rudi hendra hendri dedi deni doni yanto yanti sri siti nur nurul dewi putri putra ' +
    'wati ningsih sari ratna lestari fitri indah ayu rina rini lina tina dian wahyu hidayat muhammad mohamad ahmad abdul rahman ridwan rizki rizky ' +
    'fajar ilham yusuf ibrahim hasan husein fatimah aisyah khadijah maria yohanes petrus paulus made ketut wayan nyoman michael daniel jessica ashley ' +
    // places and nation
    'indonesia merdeka pancasila garuda nusantara jakarta bandung surabaya medan semarang makassar denpasar palembang padang yogyakarta jogja solo ' +
    'malang bogor depok bekasi tangerang papua maluku sulawesi kalimantan sumatera sumatra jawa bali lombok aceh riau jambi lampung banten batam manado ' +
    'bangsa negara rakyat presiden prabowo jokowi sukarno soekarno suharto megawati gibran anies ganjar ' +
    // offices and elections
    'kantor office kerja bekerja pegawai staf staff petugas ketua anggota sekretaris bendahara operator panitia komisi umum pemilihan suara coblos ' +
    'rekapitulasi rekap hasil hitung demokrasi jujur adil partai calon kecamatan kelurahan desa kabupaten kota provinsi pusat daerah ' +
    // time
    'januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat sabtu minggu ' +
    'january february march may june july august october december monday tuesday wednesday thursday friday saturday sunday summer winter spring autumn ' +
    'tahun bulan hari pagi siang malam today ' +
    // animals, things, food, play
    'kucing ikan burung gajah harimau singa naga dragon monkey tiger lion eagle bunga mawar melati flower matahari sunshine bintang star langit laut ' +
    'gunung pantai hujan rumah mobil motor sepeda kopi nasi goreng bakso mie sate gudeg rendang pizza chocolate cookie cheese pepper ' +
    'bola football soccer baseball basketball persib persija arema liverpool chelsea arsenal barcelona madrid juventus manchester united milan ' +
    'naruto doraemon pokemon batman superman spiderman starwars harry potter frozen princess game gamer gaming play music musik dangdut gitar ' +
    // machines
    'computer komputer laptop internet wifi google facebook whatsapp instagram twitter youtube tiktok samsung xiaomi oppo vivo nokia iphone android ' +
    'windows microsoft apple linux ubuntu server system data access change changeme letmein open trustno qazwsx qwerty qwertyuiop asdf asdfgh asdfghjkl ' +
    'zxcv zxcvbn zxcvbnm uiop hjkl vbnm wsx edc rfv azerty abc abcd xyz ' +
    // small words that glue
    'yang dan dari untuk dengan itu ini ada tidak bisa mau jangan pasti baru lama besar kecil satu dua tiga empat lima enam tujuh delapan sembilan sepuluh ' +
    'the and you are not for new old big one two three four five six seven eight nine ten number nomor angka my your our good best cool ninja money uang kaya ' +
    'power magic shadow killer hunter freedom peace jordan charlie thomas george robert ' +
    'hitam putih merah biru hijau kuning ungu black white red blue green yellow silver gold emas'
  ).split(' ');
