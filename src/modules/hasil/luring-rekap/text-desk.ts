// Which sentences stand on pages about a plenary away from the centre? (banner of the laptop, packages at the centre)
import { defineText } from '#kernel/text';

export const desk = defineText('hasil.luring-rekap-meja', {
  spanduk: {
    id: 'Stasiun luring {nama}. Angka di sini belum diumumkan sampai pusat menerimanya. {n} tindakan belum diekspor.',
    en: 'Offline station of {nama}. Figures here are not public until the centre has them. {n} acts are not exported yet.',
  },
  judul: { id: 'Paket dari laptop', en: 'Packages from laptops' },
  tautan: { id: 'Paket dari laptop', en: 'Packages from laptops' },
  kosong: { id: 'Belum ada paket dari laptop untuk pleno ini.', en: 'No package came from a laptop for this plenary.' },
  kelompokPaket: { id: 'Diterima', en: 'Received' },
  kelompokBentrok: { id: 'Bentrok, keduanya disimpan', en: 'In conflict, both are kept' },
  kelompokMenunggu: { id: 'Menunggu paket sebelumnya', en: 'Waiting for an earlier package' },
  kelompokFoto: { id: 'Foto ditunggu', en: 'Photographs awaited' },
  kolom: { id: 'Paket', en: 'Package' },
  paket: { id: 'lewat stasiun {nama}: tindakan {dari} sampai {sampai}', en: 'by the station {nama}: acts {dari} to {sampai}' },
  diterima: { id: 'diterima {waktu}, ditulis {dibuat} menurut jam laptop', en: 'received {waktu}, written {dibuat} by the laptop’s clock' },
  diterapkan: { id: 'diterapkan', en: 'applied' },
  menunggu: { id: 'menunggu', en: 'waiting' },
  bentrok: { id: 'bentrok', en: 'in conflict' },
  butir: { id: 'No. {no}: {tempat}', en: 'No. {no}: {tempat}' },
  pleno: { id: 'pleno {nama}', en: 'plenary of {nama}' },
  tps: { id: 'C.Hasil TPS {no} {nama}', en: 'C.Hasil of station {no} {nama}' },
  lihatTps: { id: 'Lihat TPS', en: 'See the station' },
  unggah: { id: 'Unggah foto', en: 'Attach photographs' },
  lihatPleno: { id: 'Lihat pleno', en: 'See the plenary' },
});
