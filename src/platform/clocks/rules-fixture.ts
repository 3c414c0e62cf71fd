// Which deadlines do the tests of this room run? (each owner, unit and trait once)
import { day } from '#kernel/day';
import type { DeadlineRule } from './rules.ts';

const since = day('2010-04-30');

function rule(id: string, more: Partial<DeadlineRule> = {}): DeadlineRule {
  return {
    id: `uji.${id}`,
    versi: 1,
    nama: { key: `uji.${id}`, id: 'Jawaban permohonan informasi', en: 'Answer to a request for information' },
    panjang: 10,
    satuan: 'hari_kerja',
    dari: 'permohonan.lengkap',
    pemilik: 'kantor',
    selesaiOleh: 'pemberitahuan.dikirim',
    dasar: 'UU 14/2008 Pasal 22 ayat (7), (8)',
    yakin: 'H',
    berlakuDari: since,
    ...more,
  };
}

export const RULES: readonly DeadlineRule[] = [
  rule('jawab', { perpanjangan: { panjang: 7, satuan: 'hari_kerja', kali: 1 } }),
  rule('cepat', { panjang: 3, perpanjangan: { panjang: 2, satuan: 'hari_kerja', kali: 1 }, dasar: 'PerKI 1/2019 Pasal 12 sampai 14', yakin: 'M' }),
  rule('lengkapi', { panjang: 3, pemilik: 'warga', dasar: 'PerKI 1/2021', yakin: 'M' }),
  rule('jendela', { pemilik: 'warga', dasar: 'UU 14/2008 Pasal 36 ayat (1)' }),
  rule('ki', { panjang: 10, pemilik: 'pihak_ketiga', dasar: 'UU 14/2008 Pasal 38 ayat (1)' }),
  rule('aduan', { panjang: 14, jeda: ['MENUNGGU_PELAPOR'], jedaPaling: 30, dasar: 'tangga SP4N', yakin: 'M' }),
  rule('kasasi', { panjang: 14, satuan: 'hari', pemilik: 'warga', dasar: 'UU 14/2008 Pasal 50' }),
  rule('berkala', { panjang: 6, satuan: 'bulan', dasar: 'UU 14/2008 Pasal 9 ayat (3)' }),
  rule('bocor', { panjang: 72, satuan: 'jam', dasar: 'UU 27/2022 Pasal 46', yakin: 'M' }),
  rule('loket', { panjang: 240, satuan: 'menit_layanan', dasar: 'standar layanan', yakin: 'L' }),
  rule('dptb', { panjang: 30, satuan: 'hari', arah: 'mundur', pemilik: 'warga', dasar: 'PKPU 7/2023' }),
  rule('lama', { panjang: 20, berlakuSampai: day('2026-01-31') }),
  rule('lama', { versi: 2, panjang: 10, berlakuDari: day('2026-02-01') }),
];
