// Which clocks run for a request, an objection and a dispute? (ppid.md section 10; UU 14/2008 Pasal 22, 36, 37, 38, 48, 50)
import { day } from '#kernel/day';
import type { DeadlineRule } from '#platform/clocks';
import { tenggatText as text } from './text-tenggat.ts';

/** The Act is in force since then (Pasal 64). */
const KIP = day('2010-04-30');
/** PerKI 1/2019, the fast lane of election information. */
const PEMILU = day('2019-02-01');
/** PerKI 1/2021. */
const LAYANAN = day('2021-07-01');

const rule = (one: Omit<DeadlineRule, 'versi' | 'satuan'> & Partial<Pick<DeadlineRule, 'satuan'>>): DeadlineRule => ({ versi: 1, satuan: 'hari_kerja', ...one });
const desk = ['unit', 'ppid', 'atasan_ppid', 'kantor_induk'] as const;

const answers: readonly DeadlineRule[] = [
  rule({ id: 'ppid.lengkapi', nama: text.lengkapi, panjang: 3, dari: 'kekurangan.disampaikan', pemilik: 'warga', selesaiOleh: 'permohonan.lengkap', dasar: 'PerKI 1/2021, sebagaimana diterapkan badan publik', yakin: 'M', berlakuDari: LAYANAN }),
  rule({
    id: 'ppid.jawab.umum', nama: text.jawabUmum, panjang: 10, dari: 'permohonan.lengkap', pemilik: 'kantor', selesaiOleh: 'pemberitahuan.dikirim',
    perpanjangan: { panjang: 7, satuan: 'hari_kerja', kali: 1 }, dasar: 'UU 14/2008 Pasal 22 ayat (7) dan (8)', yakin: 'H', berlakuDari: KIP, naikKe: desk,
  }),
  rule({
    id: 'ppid.jawab.pemilu', nama: text.jawabPemilu, panjang: 3, dari: 'permohonan.lengkap', pemilik: 'kantor', selesaiOleh: 'pemberitahuan.dikirim',
    perpanjangan: { panjang: 2, satuan: 'hari_kerja', kali: 1 }, dasar: 'PerKI 1/2019 Pasal 12 sampai 14', yakin: 'M', berlakuDari: PEMILU, naikKe: desk,
  }),
];

const objections: readonly DeadlineRule[] = [
  rule({ id: 'ppid.keberatan.ajukan', nama: text.keberatanAjukan, panjang: 30, dari: 'alasan.ditemukan', pemilik: 'warga', selesaiOleh: 'keberatan.diterima', dasar: 'UU 14/2008 Pasal 36 ayat (1)', yakin: 'H', berlakuDari: KIP }),
  rule({ id: 'ppid.keberatan.tanggap.umum', nama: text.tanggapUmum, panjang: 30, dari: 'keberatan.diterima', pemilik: 'kantor', selesaiOleh: 'tanggapan.dikirim', dasar: 'UU 14/2008 Pasal 36 ayat (2)', yakin: 'H', berlakuDari: KIP, naikKe: ['atasan_ppid', 'kantor_induk'] }),
  rule({ id: 'ppid.keberatan.tanggap.pemilu', nama: text.tanggapPemilu, panjang: 3, dari: 'keberatan.diterima', pemilik: 'kantor', selesaiOleh: 'tanggapan.dikirim', dasar: 'PerKI 1/2019', yakin: 'M', berlakuDari: PEMILU, naikKe: ['atasan_ppid', 'kantor_induk'] }),
  rule({ id: 'ppid.keberatan.berkas.umum', nama: text.berkas, panjang: 2, dari: 'keberatan.diterima', pemilik: 'kantor', selesaiOleh: 'berkas.masuk', dasar: 'Standar meja informasi KPU', yakin: 'L', berlakuDari: LAYANAN }),
  rule({ id: 'ppid.keberatan.berkas.pemilu', nama: text.berkas, panjang: 1, dari: 'keberatan.diterima', pemilik: 'kantor', selesaiOleh: 'berkas.masuk', dasar: 'Standar meja informasi KPU', yakin: 'L', berlakuDari: LAYANAN }),
];

const disputes: readonly DeadlineRule[] = [
  rule({ id: 'ppid.sengketa.ajukan', nama: text.sengketaAjukan, panjang: 14, dari: 'tanggapan.diterima', pemilik: 'warga', selesaiOleh: 'sengketa.diajukan', dasar: 'UU 14/2008 Pasal 37 ayat (2)', yakin: 'H', berlakuDari: KIP }),
  rule({ id: 'ppid.ki.daftar', nama: text.kiDaftar, panjang: 3, dari: 'sengketa.diajukan', pemilik: 'pihak_ketiga', selesaiOleh: 'sengketa.terdaftar', dasar: 'Praktik Komisi Informasi', yakin: 'M', berlakuDari: KIP }),
  rule({ id: 'ppid.ki.mulai', nama: text.kiMulai, panjang: 14, dari: 'sengketa.diajukan', pemilik: 'pihak_ketiga', selesaiOleh: 'sengketa.mulai', dasar: 'UU 14/2008 Pasal 38 ayat (1)', yakin: 'H', berlakuDari: KIP }),
  rule({ id: 'ppid.ki.selesai', nama: text.kiSelesai, panjang: 100, dari: 'sengketa.diajukan', pemilik: 'pihak_ketiga', selesaiOleh: 'sengketa.putus', dasar: 'UU 14/2008 Pasal 38 ayat (2)', yakin: 'H', berlakuDari: KIP }),
  rule({ id: 'ppid.gugat', nama: text.gugat, panjang: 14, dari: 'putusan.diterima', pemilik: 'warga', selesaiOleh: 'gugatan.diajukan', dasar: 'UU 14/2008 Pasal 48 ayat (1)', yakin: 'H', berlakuDari: KIP }),
  // The Act says days here and not working days.
  rule({ id: 'ppid.kasasi', nama: text.kasasi, panjang: 14, satuan: 'hari', dari: 'putusan.diterima', pemilik: 'warga', selesaiOleh: 'kasasi.diajukan', dasar: 'UU 14/2008 Pasal 50', yakin: 'H', berlakuDari: KIP }),
];

const inner: readonly DeadlineRule[] = [
  rule({ id: 'ppid.identitas', nama: text.identitas, panjang: 1, dari: 'bukti.masuk', pemilik: 'kantor', selesaiOleh: 'identitas.diperiksa', dasar: 'Standar meja informasi KPU', yakin: 'L', berlakuDari: LAYANAN }),
  rule({ id: 'ppid.jalur', nama: text.jalur, panjang: 1, dari: 'permohonan.lengkap', pemilik: 'kantor', selesaiOleh: 'jalur.dipilih', dasar: 'Standar meja informasi KPU', yakin: 'L', berlakuDari: LAYANAN }),
  rule({ id: 'ppid.serahkan', nama: text.serahkan, panjang: 3, dari: 'pemberitahuan.dikirim', pemilik: 'kantor', selesaiOleh: 'informasi.diserahkan', dasar: 'Standar meja informasi KPU', yakin: 'L', berlakuDari: LAYANAN }),
  rule({ id: 'ppid.berkala', nama: text.berkala, panjang: 6, satuan: 'bulan', dari: 'pengumuman.terakhir', pemilik: 'kantor', selesaiOleh: 'pengumuman.terbit', dasar: 'UU 14/2008 Pasal 9 ayat (3)', yakin: 'H', berlakuDari: KIP }),
  rule({ id: 'ppid.laporan_tahunan', nama: text.laporan, panjang: 3, satuan: 'bulan', dari: 'tahun.berakhir', pemilik: 'kantor', selesaiOleh: 'laporan.terbit', dasar: 'PerKI 1/2021', yakin: 'L', berlakuDari: LAYANAN }),
];

export const ppidClocks: readonly DeadlineRule[] = [...answers, ...objections, ...disputes, ...inner];
