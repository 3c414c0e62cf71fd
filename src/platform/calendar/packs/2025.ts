// Which days of 2025 were closed, by which decrees? (SKB 1017/2024, changed once for 18 August)
import { day } from '#kernel/day';
import { type PackStep, TIGA_MENTERI, days } from './step.ts';

const tahun = 2025;

export const PACK_2025: readonly PackStep[] = [
  {
    id: '2025-skb-1017-2024',
    tahun,
    dasar: {
      jenis: 'SKB',
      nomor: '1017/2024, 2/2024, 2/2024',
      tanggal: day('2024-10-14'),
      penerbit: TIGA_MENTERI,
      yakin: 'H',
      sumber: 'Beberapa pemberitaan yang memuat seluruh daftar; jumlahnya cocok.',
    },
    jumlah: { libur_nasional: 17, cuti_bersama: 10 },
    keadaan: 'DITETAPKAN',
    tambah: [
      ...days(
        tahun,
        'libur_nasional',
        `01-01 Tahun Baru 2025 Masehi
        01-27 Isra Mikraj Nabi Muhammad S.A.W.
        01-29 Tahun Baru Imlek 2576 Kongzili
        03-29 Hari Suci Nyepi (Tahun Baru Saka 1947)
        03-31 Idulfitri 1446 Hijriah
        04-01 Idulfitri 1446 Hijriah
        04-18 Wafat Yesus Kristus
        04-20 Kebangkitan Yesus Kristus (Paskah)
        05-01 Hari Buruh Internasional
        05-12 Hari Raya Waisak 2569 BE
        05-29 Kenaikan Yesus Kristus
        06-01 Hari Lahir Pancasila
        06-06 Iduladha 1446 Hijriah
        06-27 1 Muharam Tahun Baru Islam 1447 Hijriah
        08-17 Proklamasi Kemerdekaan
        09-05 Maulid Nabi Muhammad S.A.W.
        12-25 Kelahiran Yesus Kristus`,
      ),
      ...days(
        tahun,
        'cuti_bersama',
        `01-28 Tahun Baru Imlek 2576 Kongzili
        03-28 Hari Suci Nyepi (Tahun Baru Saka 1947)
        04-02 Idulfitri 1446 Hijriah
        04-03 Idulfitri 1446 Hijriah
        04-04 Idulfitri 1446 Hijriah
        04-07 Idulfitri 1446 Hijriah
        05-13 Hari Raya Waisak 2569 BE
        05-30 Kenaikan Yesus Kristus
        06-09 Iduladha 1446 Hijriah
        12-26 Kelahiran Yesus Kristus`,
      ),
    ],
  },
  {
    id: '2025-skb-933-2025',
    tahun,
    dasar: {
      jenis: 'SKB',
      nomor: '933/2025, 1/2025, 3/2025',
      tanggal: day('2025-08-07'),
      penerbit: TIGA_MENTERI,
      yakin: 'H',
      sumber: 'Dua pemberitaan 7 dan 8 Agustus 2025 yang memuat nomor dan isinya.',
    },
    tambah: days(tahun, 'cuti_bersama', '08-18 Proklamasi Kemerdekaan'),
  },
];
