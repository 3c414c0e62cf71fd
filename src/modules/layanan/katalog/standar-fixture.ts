// What does a whole standard look like that nothing is wrong with? (prime quantities, made-up office)
import { day } from '#kernel/day';
import type { IsiStandar } from './komponen.ts';
import type { Latar } from './periksa.ts';

export const KANAL = '11111111-1111-4111-8111-111111111111';

export const UTUH: IsiStandar = {
  1: { syarat: [{ teks: 'Menyebut informasi yang diminta', wajib: true, dokumen: '', dasar: 'UU 14/2008 Pasal 22', alternatif: '' }] },
  2: {
    langkah: [
      { no: 1, pelaku: 'Pemohon', uraian: 'Mengisi formulir', kanal: 'daring', menit: 11 },
      { no: 2, pelaku: 'Petugas', uraian: 'Memeriksa kelengkapan', kanal: 'loket', menit: 13 },
    ],
  },
  3: { nilai: 7, satuan: 'hari_kerja', dari: 'permohonan lengkap', perpanjangan: 5 },
  4: { rupiah: 0, dasar: '' },
  5: { produk: [{ nama: 'Surat jawaban', bentuk: 'PDF', tandaTangan: 'PPID', contoh: '' }] },
  6: { kanal: [KANAL], jabatan: 'Kepala Subbagian Hukum', jawab: { nilai: 5, satuan: 'hari_kerja' } },
  7: { peraturan: [{ jenis: 'UU', nomor: '14', tahun: 2008, pasal: '22' }] },
  8: { sarana: [{ kode: 'pintu', ada: 'ya', tanggal: null }, { kode: 'loop', ada: 'rencana', tanggal: '2027-03-01' }] },
  9: { kompetensi: [{ jabatan: 'Petugas layanan', pelatihan: 'Pelayanan prima' }] },
  10: { pengawasan: [{ jabatan: 'Sekretaris', cara: 'Pemeriksaan berkas', kekerapan: 'setiap bulan' }] },
  11: { orang: 3 },
  12: { janji: { nilai: 7, satuan: 'hari_kerja' }, ganti: [{ pemicu: 'terlambat', bentuk: 'jawaban diantar' }] },
  13: { teks: 'Berkas disimpan tersegel', darurat: 'Pintu timur', pemberitahuan: '2' },
  14: { cara: 'Survei pengguna', setahun: 2, hasil: 'SKM-7', tanggal: '2026-10-02' },
};

export const LATAR: Latar = { today: day('2026-11-25'), hidup: new Set([KANAL]), templat: undefined, hukum: [] };

/** The form of each component as an officer types it; `kanal`: id of the channel. */
export function ketikan(kanal: string): Readonly<Record<number, Readonly<Record<string, string>>>> {
  return {
    1: { syarat: 'Menyebut informasi yang diminta | wajib | | UU 14/2008 Pasal 22' },
    2: { langkah: '1 | Pemohon | Mengisi formulir | daring | 11\n2 | Petugas | Memeriksa kelengkapan | loket | 13' },
    3: { waktu_nilai: '7', waktu_satuan: 'hari_kerja', dari: 'permohonan lengkap', perpanjangan: '5' },
    4: { rupiah: '0', dasar: '' },
    5: { produk: 'Surat jawaban | PDF | PPID' },
    6: { [`kanal_${kanal}`]: kanal, jabatan: 'Kepala Subbagian Hukum', jawab_nilai: '5', jawab_satuan: 'hari_kerja' },
    7: { peraturan: 'UU | 14 | 2008 | 22' },
    8: { sarana_pintu: 'ya', sarana_loop: 'rencana', sarana_loop_tanggal: '1', sarana_loop_bulan: '3', sarana_loop_tahun: '2027' },
    9: { kompetensi: 'Petugas layanan | Pelayanan prima' },
    10: { pengawasan: 'Sekretaris | Pemeriksaan berkas | setiap bulan' },
    11: { orang: '3' },
    12: { janji_nilai: '7', janji_satuan: 'hari_kerja', ganti: 'terlambat | jawaban diantar' },
    13: { teks: 'Berkas disimpan tersegel', darurat: 'Pintu timur', pemberitahuan: '2' },
    14: { cara: 'Survei pengguna', setahun: '2', hasil: 'SKM-7', tanggal_tanggal: '2', tanggal_bulan: '10', tanggal_tahun: '2026' },
  };
}
