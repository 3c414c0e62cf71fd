// Which requests show every part of the desk? (questions of a kind that offices get; the people are invented)
import type { Identitas, Kanal } from './isian.ts';
import type { Jalur } from './jalur.ts';

/** Days before today. */
export interface Contoh {
  readonly no: number;
  readonly lalu: number;
  readonly rincian: string;
  readonly kanal: Kanal;
  readonly identitas: Identitas;
  readonly jalur?: Jalur;
  readonly diperpanjang?: number;
  /** In full, by a link to what is public already. */
  readonly dijawab?: { readonly lalu: number };
  readonly diserahkan?: number;
}

export const CONTOH: readonly [Contoh, ...Contoh[]] = [
  { no: 1, lalu: 60, kanal: 'web', identitas: 'diterima', jalur: 'umum', rincian: 'Laporan realisasi anggaran kantor tahun lalu per jenis belanja.', dijawab: { lalu: 52 }, diserahkan: 51 },
  { no: 2, lalu: 24, kanal: 'loket', identitas: 'diterima', jalur: 'umum', rincian: 'Salinan daftar pengadaan barang dan jasa beserta nilai kontraknya.' },
  { no: 3, lalu: 9, kanal: 'surel', identitas: 'diterima', jalur: 'umum', rincian: 'Rincian sosialisasi kepada pemilih pemula dan jumlah pesertanya.' },
  { no: 4, lalu: 6, kanal: 'web', identitas: 'belum', rincian: 'Jumlah pemilih penyandang disabilitas per kelurahan pada Pilkada 2024.' },
  { no: 5, lalu: 1, kanal: 'web', identitas: 'menunggu', rincian: 'Jumlah surat suara rusak yang dimusnahkan pada Pilkada 2024 dan berita acaranya.' },
  { no: 6, lalu: 0, kanal: 'telepon', identitas: 'diterima', rincian: 'Daftar lokasi TPS yang dapat dimasuki kursi roda pada pemilihan terakhir.' },
];
