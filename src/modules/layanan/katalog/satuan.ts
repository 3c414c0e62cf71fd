// How long is a promised time, and is one longer than another? (layanan.md 2.2 component 3, 3.2)
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { satuanText } from './text-satuan.ts';

export const SATUAN = ['menit_layanan', 'jam', 'hari_kerja', 'hari', 'bulan'] as const;
export type Satuan = (typeof SATUAN)[number];

export interface Lama {
  readonly nilai: number;
  readonly satuan: Satuan;
}

const HARI = 24 * 60;
/** Working minutes of an ordinary day (Perpres 21/2023: 37.5 h in five days). */
const HARI_LAYANAN = 450;

/** Service minutes that fit into a promised time: the steps of a service may not add up to more. */
export function menitLayanan({ nilai, satuan }: Lama): number {
  const each = { menit_layanan: 1, jam: 60, hari_kerja: HARI_LAYANAN, hari: HARI, bulan: 28 * HARI }[satuan];
  return nilai * each;
}

/** Minutes by the calendar that pass at the least. */
function tersingkat({ nilai, satuan }: Lama): number {
  const each = { menit_layanan: 1, jam: 60, hari_kerja: HARI, hari: HARI, bulan: 28 * HARI }[satuan];
  return nilai * each;
}

/** Days off beyond weekends that a count of working days may meet in the worst weeks of the year. */
const LIBUR_PANJANG = 10;

/** Minutes by the calendar that pass at the most. */
function terlama({ nilai, satuan }: Lama): number {
  switch (satuan) {
    case 'menit_layanan':
      return terlama({ nilai: Math.ceil(nilai / HARI_LAYANAN), satuan: 'hari_kerja' });
    case 'jam':
      return nilai * 60;
    case 'hari_kerja':
      return (nilai + 2 * Math.ceil(nilai / 5) + LIBUR_PANJANG) * HARI;
    case 'hari':
      return nilai * HARI;
    case 'bulan':
      return nilai * 31 * HARI;
  }
}

/** Can `a` take longer than `b`? Of the same unit the number says it; of two units the worst case against the best. */
export function lebihLama(a: Lama, b: Lama): boolean {
  return a.satuan === b.satuan ? a.nilai > b.nilai : terlama(a) > tersingkat(b);
}

export function samaLama(a: Lama, b: Lama): boolean {
  return a.nilai === b.nilai && a.satuan === b.satuan;
}

export function lamaWords(lang: Lang, { nilai, satuan }: Lama): string {
  return say(lang, satuanText[satuan], { n: formatInt(lang, nilai) });
}
