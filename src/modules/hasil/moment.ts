// Which past moment is meant, and when did a station's figures stand so? (hasil.md 2: any past state can be shown again)
import { assert } from '#kernel/result';
import type { KontesPack } from '#modules/pemilu';
import type { AreaCode } from '#kernel/area-code';
import { type Berlaku, type Berurut, type Ukuran, berlakuPada, ukur } from './station.ts';

/** The last second of a minute, since 1970: everything that the source stamped up to and with that minute counts. */
export type Saat = number & { readonly brand: 'Saat' };

export function saatOf(seconds: number): Saat {
  return (Math.floor(seconds / 60) * 60 + 59) as Saat;
}

/** What a station contributed at a moment; null where it had nothing yet. `events` as the log holds them, by version. */
export function keadaanPada(
  pack: KontesPack,
  kode: AreaCode,
  events: readonly (Berurut & Ukuran)[],
  pada: number,
): { readonly berlaku: Berlaku; readonly ukuran: Ukuran } | null {
  const last = events.at(-1);
  assert(last !== undefined, `${kode} is in the log`);
  const known = events.filter((one) => one.per <= pada);
  if (known.length === 0) return null;
  const berlaku = berlakuPada(known);
  // The newest version describes the state after all of them; an earlier state is measured again.
  return { berlaku, ukuran: known.length === events.length ? last : ukur(pack, kode, berlaku) };
}
