// Which entries and answers does a first look find? (public facts of elections that were held, each with its source)
import { type AreaCode, NATION, areaCode } from '#kernel/area-code';
import { type Day, day } from '#kernel/day';
import type { BahanArsip, Berkas } from './arsip.ts';
import type { IsiDip } from './isian-dip.ts';

const SAMARINDA = areaCode('6472');

export interface EntriContoh {
  readonly kantor: AreaCode;
  readonly isi: IsiDip;
}

type Fields = Pick<IsiDip, 'judul' | 'ringkasan' | 'kelas' | 'kewajiban' | 'unit' | 'tautan'> & { readonly hari: string };
const entry = (kantor: AreaCode, { hari, ...isi }: Fields): EntriContoh => ({
  kantor,
  isi: { ...isi, pembuat: isi.unit, dibuatHari: day(hari), dibuatTempat: kantor === NATION ? 'Jakarta' : 'Samarinda', bentuk: isi.tautan === null ? ['cetak'] : ['lunak', 'situs'], retensi: 'Permanen', bahasa: 'id', uji: null, permohonan: null, berkas: [] },
});

export const ENTRI_CONTOH: readonly EntriContoh[] = [
  entry(NATION, { judul: 'Tugas, wewenang, dan kewajiban KPU', ringkasan: 'Kedudukan KPU, KPU provinsi, dan KPU kabupaten/kota dengan tugas, wewenang, dan kewajibannya menurut UU 7/2017 Pasal 12 sampai 20.', kelas: 'berkala', kewajiban: 'badan', unit: 'Sekretariat Jenderal KPU', tautan: 'https://www.kpu.go.id/', hari: '2017-08-16' }),
  entry(NATION, { judul: 'Hasil dan tahapan pemilu di Info Pemilu', ringkasan: 'Peserta, tahapan, dan hasil Pemilu 2024 dan Pilkada 2024 yang diumumkan KPU.', kelas: 'berkala', kewajiban: 'kegiatan', unit: 'Pusat Data dan Teknologi Informasi', tautan: 'https://infopemilu.kpu.go.id/', hari: '2024-02-14' }),
  entry(NATION, { judul: 'Keputusan KPU 360 Tahun 2024: penetapan hasil Pemilu 2024', ringkasan: 'Penetapan hasil Pemilu Presiden dan Wakil Presiden, DPR, DPD, dan DPRD secara nasional, 20 Maret 2024.', kelas: 'setiap_saat', kewajiban: 'keputusan', unit: 'Biro Hukum', tautan: 'https://jdih.kpu.go.id/', hari: '2024-03-20' }),
  entry(NATION, { judul: 'PKPU 3 Tahun 2022: tahapan dan jadwal Pemilu 2024', ringkasan: 'Tahapan dan jadwal penyelenggaraan Pemilu 2024 dengan lampiran, termasuk hari pemungutan suara 14 Februari 2024.', kelas: 'setiap_saat', kewajiban: 'kebijakan', unit: 'Biro Hukum', tautan: 'https://jdih.kpu.go.id/', hari: '2022-06-09' }),
  entry(NATION, { judul: 'PKPU 2 Tahun 2024: tahapan dan jadwal Pilkada 2024', ringkasan: 'Tahapan dan jadwal pemilihan gubernur, bupati, dan wali kota 2024, dengan hari pemungutan suara 27 November 2024.', kelas: 'setiap_saat', kewajiban: 'kebijakan', unit: 'Biro Hukum', tautan: 'https://jdih.kpu.go.id/', hari: '2024-01-26' }),
  entry(NATION, { judul: 'Cara meminta informasi publik kepada KPU', ringkasan: 'Cara mengajukan permohonan, jangka waktu jawaban, keberatan, dan sengketa menurut UU 14/2008.', kelas: 'setiap_saat', kewajiban: 'prosedur', unit: 'PPID KPU', tautan: 'https://ppid.kpu.go.id/', hari: '2021-07-01' }),
  entry(SAMARINDA, { judul: 'Profil KPU Kota Samarinda', ringkasan: 'Kedudukan, alamat, susunan anggota, dan susunan sekretariat KPU Kota Samarinda.', kelas: 'berkala', kewajiban: 'badan', unit: 'Subbagian Keuangan, Umum, dan Logistik', tautan: 'https://kota-samarinda.kpu.go.id/', hari: '2025-01-02' }),
  entry(SAMARINDA, { judul: 'Daerah kerja PPK dan PPS di Kota Samarinda', ringkasan: 'Sepuluh kecamatan dan 59 kelurahan sebagai daerah kerja PPK dan PPS pada Pemilu 2024 dan Pilkada 2024.', kelas: 'setiap_saat', kewajiban: 'daftar', unit: 'Subbagian Perencanaan, Data, dan Informasi', tautan: null, hari: '2023-01-04' }),
];

export interface JawabanContoh extends Pick<BahanArsip, 'nomor' | 'kantor' | 'jalur' | 'diterima' | 'dijawab' | 'hariLayanan' | 'dokumen'> {
  readonly judul: string;
  readonly ringkasan: string;
}

const link = (nama: string, tautan: string): Berkas => ({ nama, tipe: 'tautan', bytes: null, sha256: null, berkas: null, tautan });
const days = (diterima: string, dijawab: string): { readonly diterima: Day; readonly dijawab: Day } => ({ diterima: day(diterima), dijawab: day(dijawab) });

export const JAWABAN_CONTOH: readonly JawabanContoh[] = [
  { nomor: 'PPID-0-2024-00001', kantor: NATION, jalur: 'pemilu', ...days('2024-03-25', '2024-03-28'), hariLayanan: 3, judul: 'Perolehan suara nasional Pemilu Presiden 2024', ringkasan: 'Menurut Keputusan KPU 360/2024, pasangan nomor urut 1: 40.971.906 suara; nomor urut 2: 96.214.691 suara; nomor urut 3: 27.040.878 suara.', dokumen: [link('Keputusan KPU 360 Tahun 2024', 'https://jdih.kpu.go.id/')] },
  { nomor: 'PPID-0-2024-00002', kantor: NATION, jalur: 'pemilu', ...days('2024-01-15', '2024-01-18'), hariLayanan: 3, judul: 'Jumlah TPS Pemilu 2024 di dalam dan luar negeri', ringkasan: 'Ditetapkan 823.220 TPS: 820.161 di dalam negeri dan 3.059 TPS, KSK, dan pos di luar negeri.', dokumen: [link('Rekapitulasi DPT Pemilu 2024', 'https://www.kpu.go.id/')] },
  { nomor: 'PPID-0-2024-00003', kantor: NATION, jalur: 'umum', ...days('2024-06-03', '2024-06-10'), hariLayanan: 5, judul: 'Jumlah pemilih tetap Pemilu 2024 menurut jenis kelamin', ringkasan: 'DPT nasional 204.807.222 pemilih: 102.218.503 laki-laki dan 102.588.719 perempuan.', dokumen: [link('Rekapitulasi DPT Pemilu 2024', 'https://www.kpu.go.id/')] },
  { nomor: 'PPID-6472-2024-00001', kantor: SAMARINDA, jalur: 'pemilu', ...days('2024-09-02', '2024-09-04'), hariLayanan: 2, judul: 'Hari pemungutan suara Pilkada 2024 di Kota Samarinda', ringkasan: 'Pemungutan suara pemilihan gubernur dan wali kota berlangsung Rabu, 27 November 2024 (PKPU 2/2024).', dokumen: [link('PKPU 2 Tahun 2024', 'https://jdih.kpu.go.id/')] },
];
