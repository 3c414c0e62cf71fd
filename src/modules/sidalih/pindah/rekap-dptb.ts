// How many moved out of and into each station, and does the nation balance? (sidalih.md 11: DPTb out of A = DPTb into B)
import type { RekapSalah } from '../daftar/rekap.ts';

/** One move that both sides have written down, by the codes of its stations (13 digits) and the sex of the voter. */
export interface Pindahan {
  readonly asal: string;
  readonly tujuan: string;
  readonly jk: 'L' | 'P';
}

export interface BarisDptb {
  /** 13 digits of a station, or an area above. */
  readonly kode: string;
  readonly keluarL: number;
  readonly keluarP: number;
  readonly masukL: number;
  readonly masukP: number;
}

/** By area of so many digits, in the order of the codes; a move inside an area counts on both sides of it. */
export function rekapDptb(moves: Iterable<Pindahan>, digits: 1 | 2 | 4 | 6 | 10 | 13): BarisDptb[] {
  const rows = new Map<string, { keluarL: number; keluarP: number; masukL: number; masukP: number }>();
  const at = (kode: string) => {
    const area = digits === 1 ? '0' : kode.slice(0, digits);
    const row = rows.get(area) ?? { keluarL: 0, keluarP: 0, masukL: 0, masukP: 0 };
    rows.set(area, row);
    return row;
  };
  for (const { asal, tujuan, jk } of moves) {
    at(asal)[jk === 'L' ? 'keluarL' : 'keluarP'] += 1;
    at(tujuan)[jk === 'L' ? 'masukL' : 'masukP'] += 1;
  }
  return [...rows].map(([kode, row]) => ({ kode, ...row })).sort((a, b) => (a.kode < b.kode ? -1 : 1));
}

/** Over the rows of the whole nation, of whatever level: what went out of one place came into another, by sex. */
export function dptbFaults(rows: readonly BarisDptb[]): RekapSalah[] {
  const sum = (of: (row: BarisDptb) => number): number => rows.reduce((n, row) => n + of(row), 0);
  const pairs = [
    [sum((r) => r.keluarL), sum((r) => r.masukL)],
    [sum((r) => r.keluarP), sum((r) => r.masukP)],
  ] as const;
  return pairs.flatMap(([tertulis, seharusnya]) => (tertulis === seharusnya ? [] : [{ kode: '0', salah: 'R_PINDAH' as const, tertulis, seharusnya }]));
}
