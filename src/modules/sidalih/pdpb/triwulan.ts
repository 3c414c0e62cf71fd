// Which quarter is meant, when does it end, and by when is the next recap due? (PKPU 1/2025: kab/kota every 3 months, province and nation every 6)
import { type Day, addDays, day, dayParts } from '#kernel/day';
import { type Lang, say } from '#kernel/text';
import type { PaketAturan } from '../aturan/paket.ts';
import { pdpbText as text } from './text.ts';

export interface Triwulan {
  readonly tahun: number;
  /** 1 to 4. */
  readonly tw: number;
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'] as const;

/** As it stands in an address: `2025-tw3`. */
export const tulisTriwulan = ({ tahun, tw }: Triwulan): string => `${tahun}-tw${tw}`;

export function bacaTriwulan(written: string): Triwulan | undefined {
  const [, tahun, tw] = /^(20[0-9]{2})-tw([1-4])$/.exec(written) ?? [];
  return tahun === undefined || tw === undefined ? undefined : { tahun: Number(tahun), tw: Number(tw) };
}

export function namaTriwulan(lang: Lang, { tahun, tw }: Triwulan): string {
  return say(lang, text.namaTriwulan, { tw: ROMAN[tw] ?? '', tahun: String(tahun) });
}

export function triwulanDari(on: Day): Triwulan {
  const { year, month } = dayParts(on);
  return { tahun: year, tw: Math.ceil(month / 3) };
}

/** So many quarters later, earlier when negative. */
export function geser({ tahun, tw }: Triwulan, by: number): Triwulan {
  const n = tahun * 4 + (tw - 1) + by;
  return { tahun: Math.floor(n / 4), tw: (((n % 4) + 4) % 4) + 1 };
}

const two = (n: number): string => String(n).padStart(2, '0');
export const awalTriwulan = ({ tahun, tw }: Triwulan): Day => day(`${tahun}-${two(tw * 3 - 2)}-01`);
/** Its last day. */
export const akhirTriwulan = (at: Triwulan): Day => addDays(awalTriwulan(geser(at, 1)), -1);

/** From the nation to the kab/kota; undefined where the area hands in no recap. */
export type Tingkat = 'kab_kota' | 'provinsi' | 'nasional';
export function tingkatOf(kode: string): Tingkat | undefined {
  return kode === '0' ? 'nasional' : kode.length === 2 ? 'provinsi' : kode.length === 4 ? 'kab_kota' : undefined;
}

/** Quarters that one recap of this level spans: 1, or 2 for a semester. */
export function rentang(paket: PaketAturan, tingkat: Tingkat): number {
  const bulan = paket.rekapBulan;
  if (bulan === null) return 1;
  return Math.max(1, Math.round((tingkat === 'kab_kota' ? bulan.kabKota : bulan.provinsi) / 3));
}

/** Does a recap of this level end with this quarter? Semesters end with II and IV. */
export const isAkhirRentang = (paket: PaketAturan, tingkat: Tingkat, { tw }: Triwulan): boolean => tw % rentang(paket, tingkat) === 0;

/**
 * The oldest recap that should stand by `today` and does not: `terakhir` = the last one decided in plenary, null = none
 * since the pack began. Undefined where nothing is overdue.
 */
export function terlambat(paket: PaketAturan, tingkat: Tingkat, terakhir: Triwulan | null, today: Day): Triwulan | undefined {
  const span = rentang(paket, tingkat);
  let next = terakhir === null ? triwulanDari(day(paket.berlaku.dari)) : geser(terakhir, span);
  while (terakhir === null && next.tw % span !== 0) next = geser(next, 1);
  return akhirTriwulan(next) < today ? next : undefined;
}
