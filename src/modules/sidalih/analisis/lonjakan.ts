// Which changes between two versions are so unlike those of the neighbours that somebody should look? (limits of the pack; a question, never a finding of guilt)
import { pemilihOf, type Ringkas } from './ringkas.ts';

/** Of the rule pack: share of the list in permil, distance in robust deviations, fewest voters that count. */
export interface AturanLonjakan {
  readonly permil: number;
  readonly simpangan: number;
  readonly minimal: number;
}

export const UKURAN = ['jumlah', 'baru', 'keluar'] as const;
export type UkuranLonjakan = (typeof UKURAN)[number];

export interface Lonjakan {
  readonly kode: string;
  readonly ukuran: UkuranLonjakan;
  /** Voters before, and by how many it changed (negative = fewer). */
  readonly awal: number;
  readonly n: number;
  /** Of the voters before, in permil. */
  readonly permil: number;
  /** Middle of the neighbours, in permil. */
  readonly tengah: number;
  /** Robust deviations from the middle; null = all neighbours alike, so that any distance is large. */
  readonly z: number | null;
  readonly tetangga: number;
}

/** A normal spread is 1.4826 times the median distance from the median. */
const NORMAL = 1.4826;

const CHANGE: Readonly<Record<UkuranLonjakan, (isi: Ringkas) => number>> = {
  jumlah: (isi) => pemilihOf(isi) - isi.awal,
  baru: (isi) => isi.baru,
  keluar: (isi) => isi.keluar,
};

/**
 * Areas of one group held against each other, by median and median distance, which a few wild ones cannot move. Asked
 * about: share and number above the limits of the pack, and far from the neighbours. An area without voters before has
 * no share and is left to the table of totals.
 */
export function lonjakan(rows: readonly (readonly [kode: string, isi: Ringkas])[], aturan: AturanLonjakan): Lonjakan[] {
  const known = rows.filter(([, { awal }]) => awal > 0);
  return UKURAN.flatMap((ukuran) => {
    const shares = known.map(([, isi]) => (CHANGE[ukuran](isi) * 1_000) / isi.awal);
    const tengah = median(shares);
    const spread = NORMAL * median(shares.map((share) => Math.abs(share - tengah)));
    return known.flatMap(([kode, isi], at): Lonjakan[] => {
      const permil = shares[at] ?? 0;
      const n = CHANGE[ukuran](isi);
      const z = spread === 0 ? null : (permil - tengah) / spread;
      const far = z === null ? permil !== tengah : Math.abs(z) >= aturan.simpangan;
      return far && Math.abs(n) >= aturan.minimal && Math.abs(permil) >= aturan.permil ? [{ kode, ukuran, awal: isi.awal, n, permil, tengah, z, tetangga: known.length - 1 }] : [];
    });
  }).sort((a, b) => Math.abs(b.permil) - Math.abs(a.permil) || (a.kode < b.kode ? -1 : 1));
}

function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[half - 1] ?? 0, sorted[half] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
