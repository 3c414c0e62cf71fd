// How are the counts of a whole province kept between the units, which come first in the file, and the contests? (one number a cell)
import type { Angka } from '../figures.ts';
import { type Counted, type Unit, unitId } from './nist-units.ts';

/** Not read. */
const NONE = -1;
/** Held, and not said: too small a place. */
const HIDDEN = -2;

const encode = (cell: Angka): number => cell ?? NONE;

export interface Counts {
  add(unit: Unit): void;
  /** `VoteCounts` of one vote cell, unit by unit; those without a figure are left out. */
  votes(cell: number, kind?: { readonly Type: 'other'; readonly OtherType: string }): Generator<string>;
  /** `SummaryCounts`, unit by unit. */
  summaries(): Generator<string>;
}

/** For `cells` vote cells a unit. Memory: 8 bytes a cell and some 40 a unit, a province at a time. */
export function makeCounts(cells: number): Counts {
  const ids: string[] = [];
  const votes = Array.from({ length: cells }, (): number[] => []);
  const [rejected, cast, disabled]: [number[], number[], number[]] = [[], [], []];
  return {
    add: ({ kode, hitung }) => {
      if (hitung === null) return;
      ids.push(unitId(kode));
      for (const [at, column] of votes.entries()) column.push(encode(hitung.suara[at] ?? null));
      rejected.push(encode(hitung.tidakSah));
      cast.push(encode(hitung.jumlahSuara));
      disabled.push(encodeHidden(hitung.disabilitas));
    },
    votes: function* (cell, kind) {
      for (const [at, Count] of (votes[cell] ?? []).entries()) {
        if (Count >= 0) yield JSON.stringify({ '@type': 'ElectionResults.VoteCounts', GpUnitId: ids[at], ...(kind ?? { Type: 'total' }), Count });
      }
    },
    summaries: function* () {
      for (const [at, GpUnitId] of ids.entries()) {
        const [no, all, few] = [rejected[at] ?? NONE, cast[at] ?? NONE, disabled[at] ?? NONE];
        const base = { '@type': 'ElectionResults.SummaryCounts', GpUnitId };
        if (no >= 0 || all >= 0) yield JSON.stringify({ ...base, Type: 'total', ...(no < 0 ? {} : { BallotsRejected: no }), ...(all < 0 ? {} : { BallotsCast: all }) });
        if (few !== NONE) yield JSON.stringify({ ...base, Type: 'other', OtherType: 'pemilih-disabilitas', ...(few === HIDDEN ? { IsSuppressedForPrivacy: true } : { BallotsCast: few }) });
      }
    },
  };
}

function encodeHidden(cell: Counted['disabilitas']): number {
  return cell === 'TUTUP' ? HIDDEN : encode(cell);
}
