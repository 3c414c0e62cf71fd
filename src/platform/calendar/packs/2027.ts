// Which days of 2027 are closed whatever the joint decree will say? (the fixed dates of Keppres 8/2024; the rest is not decreed)
import { day } from '#kernel/day';
import { type PackStep, days } from './step.ts';

const tahun = 2027;

export const PACK_2027: readonly PackStep[] = [
  {
    id: '2027-keppres-8-2024',
    tahun,
    dasar: {
      jenis: 'Keppres',
      nomor: '8/2024',
      tanggal: day('2024-01-29'),
      penerbit: 'Presiden',
      yakin: 'M',
      sumber: 'Pemberitaan yang memuat enam belas hari libur Keppres 8/2024; hanya yang bertanggal tetap diambil.',
    },
    keadaan: 'SEMENTARA',
    tambah: days(
      tahun,
      'libur_nasional',
      `01-01 Tahun Baru Masehi
      05-01 Hari Buruh Internasional
      06-01 Hari Lahir Pancasila
      08-17 Proklamasi Kemerdekaan
      12-25 Kelahiran Yesus Kristus`,
    ),
  },
];
