// Which rules judge the voter list of the regional elections of 27 November 2024? (UU 1/2015 to UU 6/2020; PKPU 7/2024; Keputusan KPU 799/2024)
import type { PaketTertulis } from '../paket.ts';
import { ALASAN_PINDAH, BANDING_GANDA, RETENSI_PEMILIHAN, TMS_UMUM, jamTanggapan, kodeLima, tahapSampaiDps } from './shared.ts';

const PKPU = [{ aturan: 'PKPU 7/2024', keyakinan: 'M' as const }];
const stage = { diumumkanHari: null, tanggapan: false, pleno: 4 as const, dasar: PKPU };

export const pilkada2024: PaketTertulis = {
  id: 'pilkada-2024',
  kode: 'PILKADA-2024',
  nama: { id: 'Pilkada 27 November 2024', en: 'Regional elections of 27 November 2024' },
  jenis: 'pilkada',
  dasar: [{ aturan: 'UU 1/2015 sebagaimana terakhir diubah UU 6/2020', keyakinan: 'H' }, { aturan: 'PKPU 7/2024', keyakinan: 'H' }, { aturan: 'Keputusan KPU 799/2024', keyakinan: 'H' }],
  berlaku: { dari: '2024-05-31', sampai: '2025-04-30' },
  pemilu: 'pilkada-2024',
  hariH: '2024-11-27',
  usiaMinimal: 17,
  usiaLebih: 100,
  kabisat: '1_MARET',
  maksTps: 600,
  lokasiKhususMulai: 901,
  pantarlih: { satuSampai: 400, paling: 2, keyakinan: 'H' },
  coklit: { dari: '2024-06-24', sampai: '2024-07-24', dasar: [{ aturan: 'PKPU 2/2024', keyakinan: 'H' }] },
  tahap: [
    ...tahapSampaiDps(PKPU),
    { ...stage, kode: 'DPS_DIUMUMKAN', nama: { id: 'DPS diumumkan', en: 'Provisional list announced' }, diumumkanHari: 10, tanggapan: true, ubah: ['TANGGAPAN', 'SARAN', 'GANDA', 'LOKSUS'], dasar: [{ aturan: 'PKPU 2/2024', keyakinan: 'H' }] },
    { ...stage, kode: 'DPSHP', nama: { id: 'DPS hasil perbaikan ditetapkan', en: 'Corrected provisional list decided' }, ubah: ['TANGGAPAN', 'SARAN', 'GANDA'] },
    { ...stage, kode: 'DPT', nama: { id: 'Daftar Pemilih Tetap ditetapkan', en: 'Final list decided' }, ubah: [] },
    { ...stage, kode: 'DPT_DIUMUMKAN', nama: { id: 'DPT diumumkan', en: 'Final list announced' }, diumumkanHari: 30, ubah: [] },
    { ...stage, kode: 'DPT_PERBAIKAN', nama: { id: 'DPT dibuka untuk melaksanakan putusan', en: 'Final list opened by an order' }, ubah: ['PUTUSAN', 'GANDA'] },
    { ...stage, kode: 'DIKUNCI', nama: { id: 'Dikunci untuk hari pemungutan suara', en: 'Locked for polling day' }, ubah: [] },
  ],
  perbaikan: { dari: ['DPT', 'DPT_DIUMUMKAN'], ke: 'DPT_PERBAIKAN' },
  tms: [...TMS_UMUM, kodeLima({ id: 'Warga negara asing', en: 'Foreigner' }, { id: 'Keterangan imigrasi atau dukcapil', en: 'Note of immigration or the registry' }, 'M', true)],
  jam: [
    { kode: 'DPS_DIUMUMKAN', nama: { id: 'DPS diumumkan', en: 'Provisional list announced' }, hari: 10, dihitungDari: 'DPS_DIUMUMKAN', dasar: [{ aturan: 'PKPU 2/2024', keyakinan: 'H' }] },
    { kode: 'TANGGAPAN', nama: { id: 'Masukan dan tanggapan masyarakat', en: 'Objections of the public' }, hari: 10, dihitungDari: 'DPS_DIUMUMKAN', dasar: [{ aturan: 'PKPU 2/2024', keyakinan: 'H' }] },
    ...jamTanggapan(3, 3),
    { kode: 'SALINAN', nama: { id: 'Salinan DPT bagi peserta', en: 'Copy to participants' }, hari: 7, dihitungDari: 'DPT', dasar: PKPU },
    BANDING_GANDA,
  ],
  dptb: {
    alasan: ALASAN_PINDAH,
    suratSuara: [
      { kode: 'pkwkp', nama: { id: 'Gubernur dan Wakil Gubernur', en: 'Governor' }, syarat: ['provinsi'] },
      { kode: 'pkwkk', nama: { id: 'Bupati/Wali Kota dan wakil', en: 'Regent or mayor' }, syarat: ['kab_kota'] },
    ],
    hanyaProvinsiSama: true,
    dasar: PKPU,
  },
  dpk: { dari: '12:00', sampai: '13:00', dasar: PKPU },
  cadanganPersen: 2,
  salinanHari: 7,
  lonjakan: { permil: 50, simpangan: 4, minimal: 20 },
  rekapBulan: null,
  retensi: RETENSI_PEMILIHAN,
};
