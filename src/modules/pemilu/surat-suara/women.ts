// Does a list of candidates hold enough women, and one among every three? (UU 7/2017 Pasal 245 and 246 ayat (2))
import { percent2 } from '#kernel/share';
import type { Keterwakilan } from './ballot.ts';
import type { Calon } from './record.ts';

/** What a list shows. Of all who stand on it: who dies or withdraws later stays counted, the list was fixed before. */
export interface Keterisian {
  readonly calon: number;
  readonly perempuan: number;
  /** Of 100, two decimals; null for an empty list. */
  readonly persen: number | null;
  /** Fewer women than the part asked, with a part of a person rounded as usual (applied in 2024), and rounded up (MA 24 P/HUM/2023). */
  readonly kurangBiasa: boolean;
  readonly kurangKeAtas: boolean;
  /** Some whole three in ballot order has no woman. */
  readonly gagalTiga: boolean;
  /** A number between 1 and the last is missing: struck off, or missing in the source. */
  readonly nomorLompat: boolean;
}

/** Reads one list; integers only. `daftar` in any order. */
export function readKeterisian(daftar: readonly Pick<Calon, 'nomor' | 'jk'>[], rule: Keterwakilan): Keterisian {
  const list = [...daftar].sort((a, b) => a.nomor - b.nomor);
  const calon = list.length;
  const perempuan = list.filter((one) => one.jk === 'P').length;
  const [part, whole] = rule.bagian;
  return {
    calon,
    perempuan,
    persen: percent2(perempuan, calon),
    // Half and more of a person counts as one: floor(calon * part / whole + 1/2).
    kurangBiasa: perempuan < Math.floor((2 * calon * part + whole) / (2 * whole)),
    kurangKeAtas: perempuan * whole < calon * part,
    gagalTiga: blocks(list, rule.tiap).some((block) => block.length === rule.tiap && block.every((one) => one.jk !== 'P')),
    nomorLompat: list.some((one, at) => one.nomor !== at + 1),
  };
}

function blocks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}
