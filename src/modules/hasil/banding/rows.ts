// Which rows stand side by side where both sides have forms of stations? (cells of the form with their stations; figures with theirs)
import type { Pandangan } from '../pengguna/baca.ts';
import { type IdUkuran, type SelPendek, type Ukuran, tempatSel } from '../pengguna/ukuran.ts';
import { type BarisAngka, bandingAngka } from './hitung.ts';
import type { Macam } from './sisi.ts';

/** Part I and V; part III is compared nowhere, its small numbers would come apart in differences. */
const ROWS: readonly SelPendek[] = ['A', 'B1', 'B2', 'B3', 'B4', 'VA', 'VB', 'VC'];

export interface BarisFormulir extends BarisAngka {
  readonly name: SelPendek;
  readonly kiriTps: number;
  readonly kananTps: number;
}

/**
 * Of two contests of one place a difference of sums is told only where both rows come from as many stations with one and
 * the same DPT, which is the same on every ballot (K22): else it could be the stations that differ, not the ballots.
 */
export function formulirOf(left: Pandangan, right: Pandangan, macam: Macam): BarisFormulir[] {
  const cell = ({ hitungan, isi }: Pandangan, name: SelPendek) => isi[tempatSel(hitungan.form, name) ?? -1] ?? { n: null, tps: 0 };
  const [dpt, other] = [cell(left, 'A'), cell(right, 'A')];
  const sameStations = dpt.n !== null && dpt.n === other.n;
  return ROWS.map((name) => {
    const [a, b] = [cell(left, name), cell(right, name)];
    const row = bandingAngka(a.n, b.n);
    return { name, ...row, beda: macam === 'KONTES' && !(sameStations && [a.tps, b.tps, other.tps].every((n) => n === dpt.tps)) ? null : row.beda, kiriTps: a.tps, kananTps: b.tps };
  }).filter(({ kiri, kanan }) => kiri !== null || kanan !== null);
}

export interface BarisUkuran {
  readonly id: IdUkuran;
  readonly kiri: Ukuran;
  readonly kanan: Ukuran;
  /** Percentage points, from the whole numbers; null where a side has none. */
  readonly poin: number | null;
}

export function ukuranOf(left: Pandangan, right: Pandangan): BarisUkuran[] {
  return left.terukur.ukuran.flatMap((kiri): BarisUkuran[] => {
    const kanan = right.terukur.ukuran.find(({ id }) => id === kiri.id);
    if (kanan === undefined || (kiri.tps === 0 && kanan.tps === 0)) return [];
    const poin = kiri.bawah === 0 || kanan.bawah === 0 ? null : (kiri.atas / kiri.bawah - kanan.atas / kanan.bawah) * 100;
    return [{ id: kiri.id, kiri, kanan, poin }];
  });
}
