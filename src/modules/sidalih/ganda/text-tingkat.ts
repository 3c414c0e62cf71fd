// What does the matcher say of a field, in words? (levels of 9.3 for whoever must decide)
import { type Lang, defineText, say } from '#kernel/text';

const bidang = defineText('sidalih', {
  gandaBidangAwal: { id: 'Kemungkinan awal sebelum dibandingkan', en: 'Chance before anything is compared' },
  gandaBidangNkk: { id: 'Nomor Kartu Keluarga', en: 'Family card number' },
  gandaBidangLahir: { id: 'Tanggal lahir', en: 'Birth date' },
  gandaBidangJk: { id: 'Jenis kelamin', en: 'Sex' },
  gandaBidangNik: { id: 'NIK', en: 'NIK' },
  gandaBidangTinggal: { id: 'Tempat tinggal', en: 'Home' },
  gandaBidangTempatLahir: { id: 'Tempat lahir', en: 'Birthplace' },
  gandaBidangKawin: { id: 'Status perkawinan', en: 'Marital status' },
  gandaBidangNama: { id: 'Nama', en: 'Name' },
  gandaBidangLain: { id: 'Isian lain', en: 'Another field' },
});
const BIDANG: Readonly<Record<string, (typeof bidang)[keyof typeof bidang]>> = {
  awal: bidang.gandaBidangAwal,
  nkk: bidang.gandaBidangNkk,
  tanggalLahir: bidang.gandaBidangLahir,
  jenisKelamin: bidang.gandaBidangJk,
  nik: bidang.gandaBidangNik,
  tinggal: bidang.gandaBidangTinggal,
  tempatLahir: bidang.gandaBidangTempatLahir,
  statusKawin: bidang.gandaBidangKawin,
  nama: bidang.gandaBidangNama,
};

const tingkat = defineText('sidalih', {
  gandaTkAWAL: { id: 'Sebagian besar data bukan ganda', en: 'Most records are no duplicates' },
  gandaTkKOSONG: { id: 'Kosong pada salah satu data', en: 'Empty in one record' },
  gandaTkSAMA: { id: 'Sama', en: 'Equal' },
  gandaTkLIPAT: { id: 'Sama bunyinya, ejaan berbeda', en: 'Equal in sound, spelt otherwise' },
  gandaTkURUTAN: { id: 'Kata sama, urutan berbeda', en: 'Equal words in another order' },
  gandaTkMIRIP: { id: 'Mirip sekali', en: 'Very much alike' },
  gandaTkAGAK_MIRIP: { id: 'Agak mirip', en: 'Somewhat alike' },
  gandaTkINISIAL: { id: 'Salah satu memakai inisial', en: 'One uses initials' },
  gandaTkHIMPUNAN: { id: 'Satu nama termuat dalam nama lain', en: 'One name stands within the other' },
  gandaTkSEBAGIAN: { id: 'Sebagian kata sama', en: 'Some words are equal' },
  gandaTkAKHIRAN: { id: 'Akhir kata berbeda', en: 'The ends of words differ' },
  gandaTkBEDA: { id: 'Berbeda', en: 'Different' },
  gandaTkBERTENTANGAN: { id: 'Bertentangan', en: 'In contradiction' },
  gandaTkSUNTING: { id: 'Berbeda satu angka', en: 'One digit differs' },
  gandaTkTERTUKAR: { id: 'Hari dan bulan tertukar', en: 'Day and month swapped' },
  gandaTkTAHUN: { id: 'Hanya tahun yang sama', en: 'Only the year is equal' },
  gandaTkHARI_BULAN: { id: 'Hari dan bulan sama, tahun berbeda', en: 'Day and month equal, another year' },
  gandaTkTANPA_URUT: { id: 'Wilayah dan tanggal sama, tanpa nomor urut', en: 'Area and date equal, no serial' },
  gandaTkWILAYAH_TANGGAL: { id: 'Wilayah dan tanggal sama, nomor urut berbeda', en: 'Area and date equal, another serial' },
  gandaTkWILAYAH_URUT: { id: 'Wilayah dan nomor urut sama, tanggal berbeda', en: 'Area and serial equal, another date' },
  gandaTkTANGGAL_URUT: { id: 'Tanggal dan nomor urut sama, wilayah berbeda', en: 'Date and serial equal, another area' },
  gandaTkTANGGAL: { id: 'Hanya tanggal yang sama', en: 'Only the date is equal' },
  gandaTkWILAYAH: { id: 'Hanya wilayah yang sama', en: 'Only the area is equal' },
  gandaTkJALAN: { id: 'Jalan sama', en: 'Same street' },
  gandaTkRT: { id: 'RT dan RW sama', en: 'Same neighbourhood' },
  gandaTkDESA: { id: 'Kelurahan/desa sama', en: 'Same village' },
  gandaTkKECAMATAN: { id: 'Kecamatan sama', en: 'Same sub-district' },
  gandaTkKAB: { id: 'Kabupaten/kota sama', en: 'Same regency or city' },
  gandaTkLAIN: { id: 'Tingkat lain', en: 'Another level' },
});
const TINGKAT: Readonly<Record<string, (typeof tingkat)[keyof typeof tingkat]>> = {
  AWAL: tingkat.gandaTkAWAL,
  KOSONG: tingkat.gandaTkKOSONG,
  SAMA: tingkat.gandaTkSAMA,
  LIPAT: tingkat.gandaTkLIPAT,
  URUTAN: tingkat.gandaTkURUTAN,
  JW94: tingkat.gandaTkMIRIP,
  JW88: tingkat.gandaTkMIRIP,
  JW70: tingkat.gandaTkAGAK_MIRIP,
  INISIAL: tingkat.gandaTkINISIAL,
  HIMPUNAN: tingkat.gandaTkHIMPUNAN,
  SEBAGIAN: tingkat.gandaTkSEBAGIAN,
  AKHIRAN: tingkat.gandaTkAKHIRAN,
  BEDA: tingkat.gandaTkBEDA,
  BERTENTANGAN: tingkat.gandaTkBERTENTANGAN,
  SATU_SUNTINGAN: tingkat.gandaTkSUNTING,
  SATU_ANGKA: tingkat.gandaTkSUNTING,
  SUNTINGAN_TANGGAL: tingkat.gandaTkSUNTING,
  TERTUKAR: tingkat.gandaTkTERTUKAR,
  TAHUN_SAMA: tingkat.gandaTkTAHUN,
  HARI_BULAN_SAMA: tingkat.gandaTkHARI_BULAN,
  TANPA_URUT: tingkat.gandaTkTANPA_URUT,
  WILAYAH_TANGGAL: tingkat.gandaTkWILAYAH_TANGGAL,
  WILAYAH_URUT: tingkat.gandaTkWILAYAH_URUT,
  TANGGAL_URUT: tingkat.gandaTkTANGGAL_URUT,
  TANGGAL: tingkat.gandaTkTANGGAL,
  WILAYAH: tingkat.gandaTkWILAYAH,
  JALAN_SAMA: tingkat.gandaTkJALAN,
  RT_SAMA: tingkat.gandaTkRT,
  DESA_SAMA: tingkat.gandaTkDESA,
  KECAMATAN_SAMA: tingkat.gandaTkKECAMATAN,
  KAB_SAMA: tingkat.gandaTkKAB,
};

export function bidangWords(lang: Lang, id: string): string {
  return say(lang, BIDANG[id] ?? bidang.gandaBidangLain);
}

/** A level that the matcher has learnt to tell and this list does not know yet is "another level", never a code. */
export function tingkatWords(lang: Lang, kode: string): string {
  return say(lang, TINGKAT[kode] ?? tingkat.gandaTkLAIN);
}
