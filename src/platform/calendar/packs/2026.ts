// Which days of 2026 are closed, by which decree? (SKB 1497/2025)
import { day } from '#kernel/day';
import { type PackStep, TIGA_MENTERI, days } from './step.ts';

const tahun = 2026;

export const PACK_2026: readonly PackStep[] = [
  {
    id: '2026-skb-1497-2025',
    tahun,
    dasar: {
      jenis: 'SKB',
      nomor: '1497/2025, 2/2025, 5/2025',
      tanggal: day('2025-09-19'),
      penerbit: TIGA_MENTERI,
      yakin: 'H',
      sumber: 'Beberapa pemberitaan yang mengutip keputusan bersama, dicocokkan hari demi hari dengan kalender terbuka. Tanggal keputusan dari satu pemberitaan.',
    },
    jumlah: { libur_nasional: 17, cuti_bersama: 8 },
    keadaan: 'DITETAPKAN',
    tambah: [
      ...days(
        tahun,
        'libur_nasional',
        `01-01 Tahun Baru 2026 Masehi
        01-16 Isra Mikraj Nabi Muhammad S.A.W.
        02-17 Tahun Baru Imlek 2577 Kongzili
        03-19 Hari Suci Nyepi (Tahun Baru Saka 1948)
        03-21 Idulfitri 1447 Hijriah
        03-22 Idulfitri 1447 Hijriah
        04-03 Wafat Yesus Kristus
        04-05 Kebangkitan Yesus Kristus (Paskah)
        05-01 Hari Buruh Internasional
        05-14 Kenaikan Yesus Kristus
        05-27 Iduladha 1447 Hijriah
        05-31 Hari Raya Waisak 2570 BE
        06-01 Hari Lahir Pancasila
        06-16 1 Muharam Tahun Baru Islam 1448 Hijriah
        08-17 Proklamasi Kemerdekaan
        08-25 Maulid Nabi Muhammad S.A.W.
        12-25 Kelahiran Yesus Kristus (Natal)`,
      ),
      ...days(
        tahun,
        'cuti_bersama',
        `02-16 Tahun Baru Imlek 2577 Kongzili
        03-18 Hari Suci Nyepi (Tahun Baru Saka 1948)
        03-20 Idulfitri 1447 Hijriah
        03-23 Idulfitri 1447 Hijriah
        03-24 Idulfitri 1447 Hijriah
        05-15 Kenaikan Yesus Kristus
        05-28 Iduladha 1447 Hijriah
        12-24 Kelahiran Yesus Kristus (Natal)`,
      ),
    ],
  },
];
