// Which words stand on a print of the figures of a station, from a phone or from the desk?
import { defineText } from '#kernel/text';

export const cetak = defineText('hasil.cetak', {
  tandaTangan: { id: 'Tanda tangan', en: 'Signature' },
  jabatan: { id: 'Jabatan', en: 'Post' },
  namaTerang: { id: 'Nama', en: 'Name' },
  ketua: { id: '{n}. Ketua KPPS', en: '{n}. Chair of the KPPS' },
  anggota: { id: '{n}. Anggota KPPS', en: '{n}. Member of the KPPS' },
  saksi: { id: 'Saksi nomor urut {nomor}', en: 'Witness of number {nomor}' },
  qr: { id: 'Kode QR angka formulir ini', en: "QR code of this form's figures" },
  qrKet: {
    id: 'Pindai kode ini untuk melihat apakah angka di kertas ini asli dan apa yang tercatat sekarang. Bagian III tidak dimuat.',
    en: 'Scan this code to see whether the figures on this paper are genuine and what is on record now. Part III is left out.',
  },
});
