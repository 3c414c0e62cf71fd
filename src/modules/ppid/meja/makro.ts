// Which sentences does the desk write every day? (macros: chosen, then mended before they are sent)
import type { Sentence } from '#kernel/text';
import { makroText as text } from './text-makro.ts';

export interface Makro {
  readonly id: string;
  readonly untuk: 'tanya' | 'jalur' | 'perpanjang' | 'unit';
  readonly isi: Sentence;
}

export const MAKRO: readonly Makro[] = [
  { id: 'periode', untuk: 'tanya', isi: text.periode },
  { id: 'wilayah', untuk: 'tanya', isi: text.wilayah },
  { id: 'bentuk', untuk: 'tanya', isi: text.bentuk },
  { id: 'pemilu', untuk: 'jalur', isi: text.pemilu },
  { id: 'umum', untuk: 'jalur', isi: text.umum },
  { id: 'banyak', untuk: 'perpanjang', isi: text.banyak },
  { id: 'pihak', untuk: 'perpanjang', isi: text.pihak },
  { id: 'cari', untuk: 'unit', isi: text.cari },
];
