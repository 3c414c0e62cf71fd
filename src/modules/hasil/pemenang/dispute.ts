// How close must first and second be for a petition to be heard, and how many votes must back a nomination? (UU 10/2016 art 158; MK 60/PUU-XXII/2024)
import type { PackPita } from '../aturan/pack-schema.ts';
import { type Pita, checkDispute } from '../aturan/thresholds.ts';
import type { Suara } from '../aturan/votes.ts';
import type { JenisPemenang } from './contests.ts';

/** One band of the law: persons of the area (dispute) or voters of its list (nomination) from `dari` to `sampai`. */
export interface Jenjang {
  readonly dari: number;
  /** Null = without an upper bound. */
  readonly sampai: number | null;
  readonly permil: number;
}

export function bandsOf(pack: PackPita, jenis: JenisPemenang): Jenjang[] {
  const bands = pack.pita[jenis] ?? [];
  return bands.map(({ sampai, permil }, at) => ({ dari: at === 0 ? 0 : (bands[at - 1]?.sampai ?? 0) + 1, sampai, permil }));
}

/** What the article says of these votes in every band: the number of inhabitants that the court uses is in no file here. */
export type Sengketa = Jenjang & Pick<Pita, 'batas' | 'terpenuhi' | 'langkah'>;

export function disputeOf(pack: PackPita, jenis: JenisPemenang, options: readonly Suara[]): Sengketa[] {
  return bandsOf(pack, jenis).map((band) => {
    const { batas, terpenuhi, langkah } = checkDispute(pack, jenis, band.sampai ?? band.dari, options);
    return { ...band, batas, terpenuhi, langkah };
  });
}
