// Which rules judge the voter list of the election of 14 February 2024? (UU 7/2017; PKPU 7/2022, 7/2023; Keputusan KPU 27/2023)
import type { PaketTertulis } from '../paket.ts';
import { ALASAN_PINDAH, BANDING_GANDA, RETENSI_PEMILIHAN, TMS_UMUM, jamTanggapan, kodeLima, tahapSampaiDps } from './shared.ts';

const PKPU = [{ aturan: 'PKPU 7/2022 sebagaimana diubah PKPU 7/2023', keyakinan: 'H' as const }];
const UU = (pasal: string, keyakinan: 'H' | 'M' = 'M') => [{ aturan: `UU 7/2017 ${pasal}`, keyakinan }];
const stage = { diumumkanHari: null, tanggapan: false, pleno: 4 as const, dasar: PKPU };

export const pemilu2024: PaketTertulis = {
  id: 'pemilu-2024',
  kode: 'PEMILU-2024',
  nama: { id: 'Pemilu 14 Februari 2024', en: 'Election of 14 February 2024' },
  jenis: 'pemilu',
  dasar: [{ aturan: 'UU 7/2017', keyakinan: 'H' }, ...PKPU, { aturan: 'Keputusan KPU 27/2023', keyakinan: 'H' }],
  berlaku: { dari: '2022-10-14', sampai: '2024-10-20' },
  pemilu: 'pemilu-2024',
  hariH: '2024-02-14',
  usiaMinimal: 17,
  usiaLebih: 100,
  kabisat: '1_MARET',
  maksTps: 300,
  lokasiKhususMulai: 901,
  pantarlih: { satuSampai: 300, paling: 1, keyakinan: 'M' },
  coklit: { dari: '2023-02-12', sampai: '2023-03-14', dasar: PKPU },
  tahap: [
    ...tahapSampaiDps(PKPU),
    { ...stage, kode: 'DPS_DIUMUMKAN', nama: { id: 'DPS diumumkan', en: 'Provisional list announced' }, diumumkanHari: 14, tanggapan: true, ubah: ['TANGGAPAN', 'SARAN', 'GANDA', 'LOKSUS'], dasar: UU('Pasal 206') },
    { ...stage, kode: 'DPSHP', nama: { id: 'DPS hasil perbaikan ditetapkan', en: 'Corrected provisional list decided' }, ubah: [], dasar: UU('Pasal 207') },
    { ...stage, kode: 'DPSHP_DIUMUMKAN', nama: { id: 'DPSHP diumumkan', en: 'Corrected provisional list announced' }, diumumkanHari: 7, tanggapan: true, ubah: ['TANGGAPAN', 'SARAN', 'GANDA', 'LOKSUS'], dasar: UU('Pasal 208') },
    { ...stage, kode: 'DPSHP_AKHIR', nama: { id: 'DPSHP akhir', en: 'Last corrected provisional list' }, ubah: ['TANGGAPAN', 'SARAN', 'GANDA'] },
    { ...stage, kode: 'DPT', nama: { id: 'Daftar Pemilih Tetap ditetapkan', en: 'Final list decided' }, ubah: [], dasar: UU('Pasal 209') },
    { ...stage, kode: 'DPT_DIUMUMKAN', nama: { id: 'DPT diumumkan', en: 'Final list announced' }, diumumkanHari: 30, ubah: [] },
    { ...stage, kode: 'DPT_PERBAIKAN', nama: { id: 'DPT dibuka untuk melaksanakan putusan', en: 'Final list opened by an order' }, ubah: ['PUTUSAN', 'GANDA'] },
    { ...stage, kode: 'DIKUNCI', nama: { id: 'Dikunci untuk hari pemungutan suara', en: 'Locked for polling day' }, ubah: [] },
  ],
  perbaikan: { dari: ['DPT', 'DPT_DIUMUMKAN'], ke: 'DPT_PERBAIKAN' },
  tms: [...TMS_UMUM, kodeLima({ id: 'Tidak dikenal', en: 'Unknown' }, { id: 'Catatan tiga kali kunjungan', en: 'Record of three visits' }, 'H')],
  jam: [
    { kode: 'DPS_DIUMUMKAN', nama: { id: 'DPS diumumkan', en: 'Provisional list announced' }, hari: 14, dihitungDari: 'DPS_DIUMUMKAN', dasar: UU('Pasal 206') },
    { kode: 'TANGGAPAN', nama: { id: 'Masukan dan tanggapan masyarakat', en: 'Objections of the public' }, hari: 21, dihitungDari: 'DPS_DIUMUMKAN', dasar: UU('Pasal 206') },
    { kode: 'PERBAIKAN_DPS', nama: { id: 'Perbaikan menjadi DPSHP', en: 'Repair to the corrected list' }, hari: 14, dihitungDari: 'TANGGAPAN', dasar: UU('Pasal 207') },
    { kode: 'DPSHP_DIUMUMKAN', nama: { id: 'DPSHP diumumkan', en: 'Corrected list announced' }, hari: 7, dihitungDari: 'DPSHP', dasar: UU('Pasal 208') },
    { kode: 'PERBAIKAN_AKHIR', nama: { id: 'Perbaikan terakhir', en: 'Last repair' }, hari: 14, dihitungDari: 'DPSHP_DIUMUMKAN', dasar: UU('Pasal 208', 'H') },
    { kode: 'PENETAPAN_DPT', nama: { id: 'Penetapan DPT', en: 'Final list decided' }, hari: 7, dihitungDari: 'DPSHP_AKHIR', dasar: UU('Pasal 209', 'H') },
    ...jamTanggapan(7, 5),
    { kode: 'SALINAN', nama: { id: 'Salinan DPT bagi peserta', en: 'Copy to participants' }, hari: 7, dihitungDari: 'DPT', dasar: UU('Pasal 209') },
    BANDING_GANDA,
  ],
  dptb: {
    alasan: ALASAN_PINDAH,
    suratSuara: [
      { kode: 'ppwp', nama: { id: 'Presiden dan Wakil Presiden', en: 'President and vice-president' }, syarat: [] },
      { kode: 'pdpd', nama: { id: 'DPD', en: 'Regional council of the nation (DPD)' }, syarat: ['provinsi'] },
      { kode: 'pdpr', nama: { id: 'DPR', en: 'National parliament (DPR)' }, syarat: ['provinsi', 'dapil'] },
      { kode: 'pdprdp', nama: { id: 'DPRD provinsi', en: 'Provincial parliament' }, syarat: ['provinsi', 'dapil'] },
      { kode: 'pdprdk', nama: { id: 'DPRD kabupaten/kota', en: 'Regency or city parliament' }, syarat: ['kab_kota', 'dapil'] },
    ],
    hanyaProvinsiSama: false,
    dasar: UU('Pasal 348', 'H'),
  },
  dpk: { dari: '12:00', sampai: '13:00', dasar: UU('Pasal 348', 'H') },
  cadanganPersen: 2,
  salinanHari: 7,
  lonjakan: { permil: 50, simpangan: 4, minimal: 20 },
  rekapBulan: null,
  retensi: RETENSI_PEMILIHAN,
};
