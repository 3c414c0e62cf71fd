// Which words explain the ballots, the last days and the special list of moving the vote?
import { defineText } from '#kernel/text';

export const aturanText = defineText('sidalih-pindah-aturan', {
  hitunganTenggat: { id: '{hariH} dikurangi {hari} hari: paling lambat {batas} pukul 23.59 waktu kantor setempat', en: '{hariH} less {hari} days: at the latest {batas}, 23.59 by the clock of the office' },
  suratSelalu: { id: 'Surat suara {surat} sama di seluruh Indonesia, jadi tetap Anda terima.', en: 'The ballot for {surat} is the same all over Indonesia, so you still receive it.' },
  suratSama: { id: 'Tempat tujuan memilih wakil yang sama untuk {surat}, jadi tetap Anda terima.', en: 'The new place votes on the same {surat}, so you still receive it.' },
  suratProvinsi: { id: 'Tujuan berada di provinsi lain, jadi surat suara {surat} tidak Anda terima.', en: 'The new place lies in another province, so you do not receive the ballot for {surat}.' },
  suratKab: { id: 'Tujuan berada di kabupaten/kota lain, jadi surat suara {surat} tidak Anda terima.', en: 'The new place lies in another regency or city, so you do not receive the ballot for {surat}.' },
  suratDapil: { id: 'Tujuan berada di daerah pemilihan lain, jadi surat suara {surat} tidak Anda terima.', en: 'The new place lies in another electoral district, so you do not receive the ballot for {surat}.' },
  suratBelumPasti: { id: 'Peta daerah pemilihan belum cukup rinci untuk {surat}. Petugas memastikannya saat memeriksa permohonan.', en: 'The map of districts is not fine enough for {surat}. The officer makes sure when checking the request.' },
  suratTidakAsal: { id: '{surat} tidak dipilih di tempat asal Anda.', en: '{surat} is not voted on at your home.' },
  suratTidakTujuan: { id: '{surat} tidak dipilih di tempat tujuan, jadi surat suaranya tidak ada di sana.', en: '{surat} is not voted on at the new place, so there is no such ballot there.' },
});

/** Why somebody is not written onto the special list here and now, and where to go instead. */
export const dpkTolak = defineText('sidalih-dpk', {
  DPK_TANPA: { id: 'Paket aturan ini tidak mengenal daftar pemilih khusus.', en: 'This rule pack knows no special list.' },
  DPK_KTP: { id: 'Pemilih khusus harus menunjukkan KTP-el.', en: 'A voter of the special list must show the electronic identity card.' },
  DPK_UMUR: { id: 'Orang ini belum 17 tahun pada hari pemungutan suara dan belum pernah kawin.', en: 'This person is not 17 on polling day and was never married.' },
  DPK_TERDAFTAR: { id: 'Orang ini sudah terdaftar di {tempat}. Ia memilih di sana, bukan sebagai pemilih khusus.', en: 'This person is listed at {tempat} and votes there, not on the special list.' },
  DPK_DESA: { id: 'Alamat KTP-el berada di desa/kelurahan lain. Pemilih khusus memilih di desa/kelurahan alamatnya.', en: 'The address on the card lies in another village. A voter of the special list votes in the village of the address.' },
  DPK_RT: { id: 'RT/RW ini dilayani TPS {tempat}. Arahkan pemilih ke sana selama surat suaranya masih ada.', en: 'This RT/RW belongs to station {tempat}. Send the voter there while it has ballots.' },
  DPK_HARI: { id: 'Pemilih khusus hanya dicatat pada hari pemungutan suara, {tempat}.', en: 'The special list is only written on polling day, {tempat}.' },
  DPK_AWAL: { id: 'Pemilih khusus dilayani mulai pukul {tempat} waktu setempat, sesudah pemilih DPT dan DPTb.', en: 'The special list is served from {tempat} local time, after listed and moved voters.' },
  DPK_AKHIR: { id: 'Pelayanan pemilih khusus ditutup pukul {tempat} waktu setempat.', en: 'The special list closes at {tempat} local time.' },
  DPK_SURAT_PINDAH: { id: 'Surat suara di TPS ini habis. TPS terdekat di desa yang sama yang masih punya surat suara: TPS {tempat}.', en: 'This station has no ballots left. Nearest station of the same village that has some: {tempat}.' },
  DPK_SURAT_HABIS: { id: 'Surat suara di semua TPS desa/kelurahan ini habis. Catat dalam formulir kejadian khusus.', en: 'No station of this village has ballots left. Write it into the form of special events.' },
});
