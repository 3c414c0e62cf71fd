// Which days of 2024 were closed, by which decrees? (SKB 855/2023 and the two polling days)
import { day } from '#kernel/day';
import { type PackStep, TIGA_MENTERI, days } from './step.ts';

const tahun = 2024;

export const PACK_2024: readonly PackStep[] = [
  {
    id: '2024-skb-855-2023',
    tahun,
    dasar: {
      jenis: 'SKB',
      nomor: '855/2023, 3/2023, 4/2023',
      tanggal: day('2023-09-12'),
      penerbit: TIGA_MENTERI,
      yakin: 'H',
      sumber: 'Naskah keputusan bersama dan pemberitaan 12 September 2023 yang memuat seluruh daftar; jumlahnya cocok.',
    },
    jumlah: { libur_nasional: 17, cuti_bersama: 10 },
    keadaan: 'DITETAPKAN',
    tambah: [
      ...days(
        tahun,
        'libur_nasional',
        `01-01 Tahun Baru 2024 Masehi
        02-08 Isra Mikraj Nabi Muhammad SAW
        02-10 Tahun Baru Imlek 2575 Kongzili
        03-11 Hari Suci Nyepi Tahun Baru Saka 1946
        03-29 Wafat Isa Al Masih
        03-31 Hari Paskah
        04-10 Hari Raya Idulfitri 1445 Hijriah
        04-11 Hari Raya Idulfitri 1445 Hijriah
        05-01 Hari Buruh Internasional
        05-09 Kenaikan Isa Al Masih
        05-23 Hari Raya Waisak 2568 BE
        06-01 Hari Lahir Pancasila
        06-17 Hari Raya Iduladha 1445 Hijriah
        07-07 Tahun Baru Islam 1446 Hijriah
        08-17 Hari Kemerdekaan Republik Indonesia
        09-16 Maulid Nabi Muhammad SAW
        12-25 Hari Raya Natal`,
      ),
      ...days(
        tahun,
        'cuti_bersama',
        `02-09 Tahun Baru Imlek 2575 Kongzili
        03-12 Hari Suci Nyepi Tahun Baru Saka 1946
        04-08 Hari Raya Idulfitri 1445 Hijriah
        04-09 Hari Raya Idulfitri 1445 Hijriah
        04-12 Hari Raya Idulfitri 1445 Hijriah
        04-15 Hari Raya Idulfitri 1445 Hijriah
        05-10 Kenaikan Isa Al Masih
        05-24 Hari Raya Waisak
        06-18 Hari Raya Iduladha 1445 Hijriah
        12-26 Hari Raya Natal`,
      ),
    ],
  },
  {
    id: '2024-keppres-10-2024',
    tahun,
    dasar: {
      jenis: 'Keppres',
      nomor: '10/2024',
      tanggal: day('2024-02-06'),
      penerbit: 'Presiden',
      yakin: 'H',
      sumber: 'Bunyi diktum kesatu dalam beberapa pemberitaan 6 dan 7 Februari 2024.',
    },
    tambah: days(tahun, 'hari_pemungutan_suara', '02-14 Hari Pemungutan Suara Pemilihan Umum Tahun 2024'),
  },
  {
    id: '2024-keppres-33-2024',
    tahun,
    dasar: {
      jenis: 'Keppres',
      nomor: '33/2024',
      tanggal: day('2024-11-21'),
      penerbit: 'Presiden',
      yakin: 'H',
      sumber: 'Bunyi keputusan dalam beberapa pemberitaan 22 sampai 24 November 2024.',
    },
    tambah: days(
      tahun,
      'hari_pemungutan_suara',
      '11-27 Hari Pemungutan Suara Pemilihan Gubernur dan Wakil Gubernur, Bupati dan Wakil Bupati, serta Wali Kota dan Wakil Wali Kota Tahun 2024',
    ),
  },
];
