// Which words stand on the forms by which officers are called?
import { defineText } from '#kernel/text';

export const text = defineText('petugas.undang', {
  judul: { id: 'Undang petugas', en: 'Invite an officer' },
  pengantar: {
    id: 'Isi seperti tertulis di keputusan pengangkatan. Setelah dikirim, slip dengan tautan tampil sekali untuk dicetak atau diserahkan langsung.',
    en: 'Fill in as the decree of appointment says. Then a slip with the link is shown once, to be printed or handed over.',
  },
  nama: { id: 'Nama lengkap', en: 'Full name' },
  peran: { id: 'Peran', en: 'Role' },
  pilihPeran: { id: 'Pilih peran', en: 'Choose a role' },
  peranDua: { id: '{peran} (diputuskan dua petugas)', en: '{peran} (decided by two officers)' },
  wilayah: { id: 'Kode wilayah tugas', en: 'Code of the place' },
  wilayahPetunjuk: {
    id: 'Angka, dengan atau tanpa titik; TPS 13 angka. Wilayah Anda: {wilayah}.',
    en: 'Digits, with or without dots; a station has 13. Your area: {wilayah}.',
  },
  wilayahAnda: { id: '{kode} {nama}', en: '{kode} {nama}' },
  sk: { id: 'Nomor keputusan', en: 'Number of the decree' },
  mulai: { id: 'Mulai', en: 'From' },
  sampai: { id: 'Sampai', en: 'Until' },
  sampaiPetunjuk: {
    id: 'Hari terakhir, sampai 24.00 setempat. Wajib untuk PPK, PPS, Pantarlih, dan KPPS.',
    en: 'Last day, until 24.00 local time. Required for PPK, PPS, Pantarlih and KPPS.',
  },
  partai: { id: 'Nomor urut peserta', en: 'Ballot number of the participant' },
  partaiPetunjuk: {
    id: 'Hanya untuk pengurus atau penghubung peserta pemilu.',
    en: 'Only for the administration or liaison of a participant.',
  },
  kontak: { id: 'Kontak, bila ada', en: 'Contact, if any' },
  surel: { id: 'Surel', en: 'E-mail' },
  telepon: { id: 'Telepon', en: 'Phone' },
  kontakPetunjuk: {
    id: 'Disimpan tersegel, hanya tampil samar. Tidak pernah dipakai sebagai cara masuk.',
    en: 'Kept sealed, shown only in part. Never used to sign in.',
  },
  kirim: { id: 'Buat undangan', en: 'Make the invitation' },
  batal: { id: 'Kembali ke daftar petugas', en: 'Back to the list of officers' },
  mandatJudul: { id: 'Beri mandat lain', en: 'Give another mandate' },
  mandatPengantar: {
    id: 'Mandat tambahan untuk {nama}, misalnya keputusan baru setelah yang lama berakhir.',
    en: 'A further mandate for {nama}, such as a new decree after the old one ended.',
  },
  mandatKirim: { id: 'Beri mandat', en: 'Give the mandate' },
  // Slips
  slipJudul: { id: 'Slip undangan', en: 'Invitation slip' },
  slipSemua: { id: '{n} slip undangan', en: '{n} invitation slips' },
  slipSekali: {
    id: 'Halaman ini tampil sekali. Cetak sekarang, lalu serahkan langsung kepada orangnya; jangan kirim ke grup.',
    en: 'This page is shown once. Print it now and hand it to the person; never send it to a group.',
  },
  slipUntuk: { id: 'Untuk', en: 'For' },
  slipTugas: { id: 'Tugas', en: 'Post' },
  slipNamaMasuk: { id: 'Nama masuk', en: 'Sign-in name' },
  slipBerlaku: { id: 'Berlaku sampai', en: 'Good until' },
  slipTautan: { id: 'Alamat', en: 'Address' },
  slipGambar: {
    id: 'Kode QR ke alamat undangan; alamatnya juga tertulis',
    en: 'QR code of the invitation’s address, which is also written',
  },
  slipLangkah: {
    id: 'Pindai kodenya dengan kamera telepon, periksa nama dan tugas, lalu pilih cara masuk. Sekali pakai; jangan diberikan kepada orang lain.',
    en: 'Scan the code with the phone’s camera, check name and post, then choose how to sign in. Good once; give it to nobody else.',
  },
  slipKembali: { id: 'Sudah dicetak, kembali ke daftar', en: 'Printed, back to the list' },
  // Many
  banyakJudul: { id: 'Undang banyak sekaligus', en: 'Invite many at once' },
  banyakPengantar: {
    id: 'Tempel dari lembar kerja: satu orang satu baris, nama lalu kode TPS atau wilayah, boleh ditambah tanggal sampai (2024-03-25). Semua diundang, atau bila satu baris salah tidak seorang pun.',
    en: 'Paste from a spreadsheet: a person a line, name then code of station or place, if wanted a date until (2024-03-25). All are invited, or, if one line is wrong, nobody.',
  },
  banyakBaris: { id: 'Daftar orang', en: 'List of people' },
  banyakBarisPetunjuk: {
    id: 'Contoh: Siti Aminah;3174091004001;2024-03-25. Pemisah titik koma, koma, atau tab. Paling banyak {paling} baris.',
    en: 'Example: Siti Aminah;3174091004001;2024-03-25. Separated by semicolon, comma or tab. At most {paling} lines.',
  },
  banyakKirim: { id: 'Periksa dan undang semua', en: 'Check and invite all' },
  banyakKosong: { id: 'Tulis paling sedikit satu baris.', en: 'Write at least one line.' },
  banyakKolom: { id: 'Tulis nama dan kode wilayah, dipisah titik koma.', en: 'Write name and code, separated by a semicolon.' },
  barisSalah: { id: 'Baris {baris}: {sebab}', en: 'Line {baris}: {sebab}' },
  banyakDua: {
    id: 'Peran ini diputuskan dua petugas dan diundang satu per satu.',
    en: 'This role is decided by two officers; invite one by one.',
  },
  // Proposals
  usulanJudul: { id: 'Usul peran istimewa', en: 'Proposed privileged roles' },
  usulanPengantar: {
    id: 'Pimpinan, admin, auditor, dan penjaga kunci diberi peran oleh dua petugas: satu mengusulkan, yang lain memutuskan dalam 24 jam.',
    en: 'Commissioners, administrators, auditors and key custodians get their role by two officers: one proposes, another decides within 24 hours.',
  },
  usulanKosong: { id: 'Tidak ada usul yang menunggu.', en: 'No proposal is waiting.' },
  usulanNama: { id: '{peran} untuk {nama}', en: '{peran} for {nama}' },
  usulanTunggu: { id: 'petugas lain yang berwenang, sampai {waktu}', en: 'another officer with authority, until {waktu}' },
  usulanTugas: { id: 'Tugas', en: 'Post' },
  usulanMasa: { id: 'Masa tugas', en: 'Term' },
  usulanSk: { id: 'Keputusan', en: 'Decree' },
  usulanAkun: { id: 'Akun', en: 'Account' },
  akunBaru: { id: 'akun baru', en: 'a new account' },
  akunAda: { id: 'sudah punya akun', en: 'has an account' },
  belumAda: { id: 'belum', en: 'none' },
  setujui: { id: 'Setujui', en: 'Approve' },
  tolak: { id: 'Tolak', en: 'Refuse' },
  tarik: { id: 'Tarik usul', en: 'Withdraw the proposal' },
});
