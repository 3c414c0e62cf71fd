// What does the table of quotients show: each party by each divisor, and which seat it brought? (UU 7/2017 art 415)
import { assert } from '#kernel/result';
import type { PackKursi } from './pack-schema.ts';
import { type Pembagian, divisor } from './seats.ts';
import { times } from './votes.ts';

export interface SelHasilBagi {
  readonly pembagi: number;
  /** The quotient in hundredths, half up: for reading only. The fraction `suara / pembagi` is what was compared. */
  readonly perseratus: number;
  /** Number of the seat that it brought; null = none. */
  readonly ke: number | null;
  /** It stands in a tie that nobody has decided yet. */
  readonly seri: boolean;
}

export interface BarisHasilBagi {
  readonly partai: string;
  readonly suara: number;
  readonly kursi: number;
  readonly sel: readonly SelHasilBagi[];
}

/** Each party by every divisor up to one beyond the greatest number of seats that a party got; columns are the same for all. */
export function quotientTable(pack: PackKursi, allotted: Pembagian): BarisHasilBagi[] {
  assert(pack.id === allotted.pack, 'the pack that decided');
  const columns = Math.max(0, ...allotted.peserta.map(({ kursi }) => kursi)) + 1;
  const seat = new Map(allotted.kursi.map(({ partai, pembagi, ke }) => [`${partai}/${pembagi}`, ke]));
  return allotted.peserta.map(({ id, suara, kursi, pembagiBerikut }) => ({
    partai: id,
    suara,
    kursi,
    sel: Array.from({ length: columns }, (_, held) => {
      const pembagi = divisor(pack.pembagi, held);
      return {
        pembagi,
        perseratus: hundredths(suara, pembagi),
        ke: seat.get(`${id}/${pembagi}`) ?? null,
        seri: pembagi === pembagiBerikut && (allotted.seri?.peserta.includes(id) ?? false),
      };
    }),
  }));
}

/** Half up in whole numbers; a quotient of floating numbers could round up onto the next hundredth. */
export function hundredths(suara: number, pembagi: number): number {
  const twice = times(suara, 200) + pembagi;
  return (twice - (twice % (2 * pembagi))) / (2 * pembagi);
}
