// Which rules judge the voter list between elections from 2025? (PKPU 1/2025; MK 135/PUU-XXII/2024 parts the next elections)
import type { PaketTertulis } from '../paket.ts';
import { BANDING_GANDA, RETENSI_BERKELANJUTAN, TMS_UMUM, jamTanggapan, kodeLima } from './shared.ts';

const PKPU = [{ aturan: 'PKPU 1/2025', keyakinan: 'M' as const }];
const stage = { diumumkanHari: null, tanggapan: true, pleno: 4 as const, dasar: PKPU };

export const pdpb2025: PaketTertulis = {
  id: 'pdpb-2025',
  kode: 'PDPB-2025',
  nama: { id: 'Pemutakhiran daftar pemilih berkelanjutan', en: 'Continuous updating of the voter list' },
  jenis: 'berkelanjutan',
  dasar: [{ aturan: 'PKPU 1/2025', keyakinan: 'H' }],
  berlaku: { dari: '2025-01-24', sampai: null },
  pemilu: null,
  hariH: null,
  usiaMinimal: 17,
  usiaLebih: 100,
  kabisat: '1_MARET',
  maksTps: null,
  lokasiKhususMulai: 901,
  pantarlih: null,
  coklit: null,
  tahap: [
    { ...stage, kode: 'BUKA', nama: { id: 'Triwulan dibuka', en: 'Quarter opened' }, ubah: ['DPT_TERAKHIR'] },
    { ...stage, kode: 'MASUKAN', nama: { id: 'Masukan dari instansi dan warga', en: 'Input of agencies and citizens' }, ubah: ['DPT_TERAKHIR', 'DHS', 'TANGGAPAN', 'SARAN', 'GANDA', 'DUKCAPIL', 'TNI_POLRI', 'PENGADILAN', 'LAPAS', 'DESA'] },
    { ...stage, kode: 'COKTAS', nama: { id: 'Coklit terbatas', en: 'Limited check of doubtful rows' }, ubah: ['COKLIT', 'TANGGAPAN', 'SARAN', 'GANDA'] },
    { ...stage, kode: 'PLENO', nama: { id: 'Pleno rekapitulasi', en: 'Recap in plenary' }, ubah: [] },
    { ...stage, kode: 'DIUMUMKAN', nama: { id: 'Hasil diumumkan', en: 'Result announced' }, diumumkanHari: 7, ubah: [] },
    { ...stage, kode: 'TUTUP', nama: { id: 'Triwulan ditutup', en: 'Quarter closed' }, tanggapan: false, ubah: [] },
  ],
  perbaikan: null,
  tms: [...TMS_UMUM, kodeLima({ id: 'Warga negara asing', en: 'Foreigner' }, { id: 'Keterangan imigrasi atau dukcapil', en: 'Note of immigration or the registry' }, 'M', true)],
  jam: [...jamTanggapan(14, 7), BANDING_GANDA],
  dptb: null,
  dpk: null,
  cadanganPersen: 2,
  salinanHari: 7,
  lonjakan: { permil: 30, simpangan: 4, minimal: 20 },
  rekapBulan: { kabKota: 3, provinsi: 6, dasar: [{ aturan: 'PKPU 1/2025', keyakinan: 'H' }] },
  retensi: RETENSI_BERKELANJUTAN,
};
