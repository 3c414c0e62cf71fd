// What does a whole consequence-test sheet look like? (for tests)
import { day } from '#kernel/day';
import type { IsiUji } from './lembar.ts';

export const isiContoh: IsiUji = {
  judul: 'Data pribadi dalam lampiran kontrak',
  bagian: [{ dokumen: 'Kontrak sewa kendaraan', halaman: '7', bagian: 'Nomor rekening pribadi' }],
  asal: 'sendiri',
  rujukan: '',
  huruf: 'h',
  angka: 3,
  dasar: 'UU 14/2008 Pasal 17 huruf h angka 3',
  akibatBuka: 'Rekening orang yang bukan pejabat publik dapat dipakai untuk penipuan.',
  akibatTutup: 'Nilai dan pelaksana kontrak tetap terbaca, jadi pengawasan tidak berkurang.',
  manfaat: 'Warga memperoleh kontraknya; yang tidak mereka peroleh hanya data orang.',
  persetujuan: false,
  jabatan: false,
  buktiOrang: 'Tidak ada persetujuan tertulis dalam berkas.',
  pasal18: 'bukan',
  bukti18: 'Bukan keputusan atau kebijakan.',
  hasil: 'sebagian',
  dari: day('2026-10-22'),
  sampai: day('2029-10-21'),
  tinjau: day('2028-04-21'),
  lingkup: 'semua',
  unit: 'PPID KPU',
  tempat: 'Jakarta',
};
