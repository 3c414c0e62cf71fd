// Which words stand on the letter that lets a voter vote elsewhere?
import { defineText } from '#kernel/text';

export const suratText = defineText('sidalih-pindah-surat', {
  judul: { id: 'Surat Pindah Memilih (Model A-Surat Pindah Memilih)', en: 'Letter of moving the vote (Model A)' },
  pembuka: { id: 'Pemilih di bawah ini terdaftar dalam Daftar Pemilih Tetap {pemilu} dan memberikan suara di TPS tujuan.', en: 'The voter below is on the final list of {pemilu} and votes at the station of destination.' },
  nomor: { id: 'Nomor', en: 'Number' },
  nama: { id: 'Nama', en: 'Name' },
  nik: { id: 'NIK', en: 'NIK' },
  asal: { id: 'TPS asal', en: 'Station at home' },
  tujuan: { id: 'TPS tujuan', en: 'Station of destination' },
  alasan: { id: 'Alasan', en: 'Reason' },
  suratSuara: { id: 'Surat suara yang diterima', en: 'Ballots received' },
  jenis: { id: 'Surat suara', en: 'Ballot' },
  terima: { id: 'Diterima', en: 'Received' },
  ya: { id: 'Ya', en: 'Yes' },
  tidak: { id: 'Tidak', en: 'No' },
  bawa: { id: 'Bawa surat ini dan KTP-el ke TPS tujuan pada hari pemungutan suara, pukul 07.00 sampai 13.00 waktu setempat. Nama pemilih dicoret dari daftar TPS asal.', en: 'Bring this letter and the identity card to the station of destination on polling day, 7.00 to 13.00 local time. The name is crossed on the list at home.' },
  qr: { id: 'Kode {kode}. Pindai untuk memeriksa bahwa surat ini diterbitkan KPU; halamannya tidak memuat nama.', en: 'Code {kode}. Scan to check that this letter was issued by KPU; the page shows no name.' },
  petugas: { id: 'Petugas PPS/PPK/KPU', en: 'Officer' },
  pemilih: { id: 'Pemilih', en: 'Voter' },
});
