// Which days of 2023 were closed, by which decrees? (SKB 1066/2022, changed twice)
import { day } from '#kernel/day';
import { type PackStep, TIGA_MENTERI, days } from './step.ts';

const tahun = 2023;

export const PACK_2023: readonly PackStep[] = [
  {
    id: '2023-skb-1066-2022',
    tahun,
    dasar: {
      jenis: 'SKB',
      nomor: '1066/2022, 3/2022, 3/2022',
      tanggal: day('2022-10-11'),
      penerbit: TIGA_MENTERI,
      yakin: 'H',
      sumber: 'Dua pemberitaan 11 Oktober 2022 dan 22 Maret 2023 yang memuat seluruh daftar; jumlahnya cocok.',
    },
    jumlah: { libur_nasional: 16, cuti_bersama: 8 },
    keadaan: 'DITETAPKAN',
    tambah: [
      ...days(
        tahun,
        'libur_nasional',
        `01-01 Tahun Baru 2023 Masehi
        01-22 Tahun Baru Imlek 2574 Kongzili
        02-18 Isra Mikraj Nabi Muhammad SAW
        03-22 Hari Suci Nyepi Tahun Baru Saka 1945
        04-07 Wafat Isa Al Masih
        04-22 Hari Raya Idulfitri 1444 Hijriah
        04-23 Hari Raya Idulfitri 1444 Hijriah
        05-01 Hari Buruh Internasional
        05-18 Kenaikan Isa Al Masih
        06-01 Hari Lahir Pancasila
        06-04 Hari Raya Waisak 2567 BE
        06-29 Hari Raya Iduladha 1444 Hijriah
        07-19 Tahun Baru Islam 1445 Hijriah
        08-17 Hari Kemerdekaan Republik Indonesia
        09-28 Maulid Nabi Muhammad SAW
        12-25 Hari Raya Natal`,
      ),
      ...days(
        tahun,
        'cuti_bersama',
        `01-23 Tahun Baru Imlek 2574 Kongzili
        03-23 Hari Suci Nyepi Tahun Baru Saka 1945
        04-21 Hari Raya Idulfitri 1444 Hijriah
        04-24 Hari Raya Idulfitri 1444 Hijriah
        04-25 Hari Raya Idulfitri 1444 Hijriah
        04-26 Hari Raya Idulfitri 1444 Hijriah
        06-02 Hari Raya Waisak
        12-26 Hari Raya Natal`,
      ),
    ],
  },
  {
    id: '2023-skb-327-2023',
    tahun,
    dasar: {
      jenis: 'SKB',
      nomor: '327/2023, 1/2023, 1/2023',
      tanggal: day('2023-03-29'),
      penerbit: TIGA_MENTERI,
      yakin: 'H',
      sumber: 'Dua pemberitaan: cuti bersama Idulfitri dari 21, 24, 25, 26 April menjadi 19, 20, 21, 24, 25 April.',
    },
    tambah: days(
      tahun,
      'cuti_bersama',
      `04-19 Hari Raya Idulfitri 1444 Hijriah
      04-20 Hari Raya Idulfitri 1444 Hijriah`,
    ),
    cabut: [[day('2023-04-26'), 'cuti_bersama']],
  },
  {
    id: '2023-skb-624-2023',
    tahun,
    dasar: {
      jenis: 'SKB',
      nomor: '624/2023, 2/2023, 2/2023',
      tanggal: day('2023-06-16'),
      penerbit: TIGA_MENTERI,
      yakin: 'H',
      sumber: 'Beberapa pemberitaan 20 dan 21 Juni 2023.',
    },
    tambah: days(
      tahun,
      'cuti_bersama',
      `06-28 Hari Raya Iduladha 1444 Hijriah
      06-30 Hari Raya Iduladha 1444 Hijriah`,
    ),
  },
];
