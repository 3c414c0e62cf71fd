// What did a station contribute, from which moment on? (hasil.md 5: sums are pure functions of the log)
import type { AreaCode } from '#kernel/area-code';
import type { KontesPack } from '#modules/pemilu';
import { type Berlaku, type Berurut, NIHIL, type Ukuran, langkah, ukur } from './station.ts';

/** The state from an event on, in the order of the source's time. */
export interface Titik {
  readonly per: number;
  readonly seq: number;
  readonly berlaku: Berlaku;
  readonly ukuran: Ukuran;
}

/** `ukuran`: the measure of the state after all of them, known already; those before are measured here. */
export function garisWaktu(pack: KontesPack, kode: AreaCode, catatan: readonly Berurut[], ukuran: Ukuran | null): Titik[] {
  const ordered = catatan.length < 2 ? catatan : [...catatan].sort((a, b) => a.per - b.per || a.seq - b.seq);
  let berlaku = NIHIL;
  return ordered.map((one, at) => {
    berlaku = langkah(berlaku, one);
    const known = at === ordered.length - 1 ? ukuran : null;
    return { per: one.per, seq: one.seq, berlaku, ukuran: known ?? ukur(pack, kode, berlaku) };
  });
}

/** A change of a station's contribution at a moment: what stops counting and what counts instead. */
export interface Ubahan {
  readonly per: number;
  readonly dari: Titik | null;
  readonly ke: Titik | null;
}

/** What turns the course `lama` into the course `baru`: an older snapshot that comes late changes what followed it. */
export function ubahan(lama: readonly Titik[], baru: readonly Titik[]): Ubahan[] {
  let same = 0;
  while (same < lama.length && lama[same]?.seq === baru[same]?.seq) same += 1;
  const out: Ubahan[] = [];
  for (let at = same; at < lama.length; at += 1) {
    const [from, to] = [lama[at - 1] ?? null, lama[at] ?? null];
    if (to !== null) out.push({ per: to.per, dari: to, ke: from });
  }
  // The last of what is common stops counting in its old measure.
  for (let at = same; at < baru.length; at += 1) {
    const [from, to] = [at === same ? (lama[at - 1] ?? null) : (baru[at - 1] ?? null), baru[at] ?? null];
    if (to !== null) out.push({ per: to.per, dari: from, ke: to });
  }
  return out;
}
