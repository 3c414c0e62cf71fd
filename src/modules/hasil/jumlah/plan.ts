// Which of these sums are new, which say something else than before, which the same? (changed = a new version; nothing goes)
import { isDeepStrictEqual } from 'node:util';
import type { Berdiri, Satuan } from './record.ts';

export interface Rencana {
  readonly baru: number;
  readonly berubah: readonly string[];
  readonly sama: number;
  /** To be written, each with its version. */
  readonly tulis: readonly (Satuan & { readonly versi: number })[];
}

/** A unit that the file does not name stays as it stands. */
export function planSums(standing: readonly Berdiri[], given: readonly Satuan[]): Rencana {
  const known = new Map(standing.map((one) => [one.kode, one]));
  const changed = given.filter(({ kode, isi }) => !isDeepStrictEqual(known.get(kode)?.isi, isi));
  const tulis = changed.map((one) => ({ ...one, versi: (known.get(one.kode)?.versi ?? 0) + 1 }));
  const berubah = tulis.filter(({ versi }) => versi > 1).map(({ kode }) => kode);
  return { baru: tulis.length - berubah.length, berubah, sama: given.length - tulis.length, tulis };
}
