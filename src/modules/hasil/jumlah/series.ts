// What did a source show from instant to instant, where did it fall, and which instant is held back? (hasil.md 9.5, 12 T19, T22)
import { secondsOf } from '../instants.ts';
import type { IsiSeri, Satuan } from './record.ts';

/** One province at one instant, with every option as it then stood. */
export interface Titik {
  /** Seconds since 1970 UTC. */
  readonly pada: number;
  readonly waktu: string;
  /** By option; an option that the source has not named yet is not among them. */
  readonly suara: ReadonlyMap<string, number | null>;
  /** Stations in: the source's percentage in hundredths, or counts. */
  readonly persen: number | null;
  readonly tpsTotal: number | null;
  readonly tpsMasuk: number | null;
}

/** A figure of a province that is lower than the one before. */
export interface Turun {
  readonly provinsi: string;
  readonly pada: number;
  readonly opsi: string;
  readonly dari: number;
  readonly ke: number;
}

/** Every option of a province is 0 although it had votes before and stations are in: not published, and compared with nothing. */
export interface Ditahan {
  readonly provinsi: string;
  readonly pada: number;
  readonly waktu: string;
  readonly tpsMasuk: number | null;
  /** The last published votes of the province before it, all options together. */
  readonly sebelum: number;
}

export interface Deret {
  readonly provinsi: string;
  /** By time; those held back are not among them. */
  readonly titik: readonly Titik[];
  readonly turun: readonly Turun[];
  readonly ditahan: readonly Ditahan[];
}

/** Series by province code. The order of the units is of no account; a source names only what changed, the rest stands. */
export function deretOf(units: readonly Pick<Satuan<'seri'>, 'isi'>[]): Deret[] {
  const byProvince = Map.groupBy(units, ({ isi }) => isi.provinsi);
  return [...byProvince].map(([provinsi, own]) => oneDeret(provinsi, own.map(({ isi }) => isi))).sort((a, b) => Number(a.provinsi) - Number(b.provinsi));
}

function oneDeret(provinsi: string, all: readonly IsiSeri[]): Deret {
  const titik: Titik[] = [];
  const turun: Turun[] = [];
  const ditahan: Ditahan[] = [];
  let standing: ReadonlyMap<string, number | null> = new Map();
  for (const one of all.map((isi) => ({ ...isi, pada: secondsOf(isi.waktu) })).sort((a, b) => a.pada - b.pada)) {
    const { pada, waktu, persen, tpsTotal, tpsMasuk } = one;
    const sebelum = sumOf(standing);
    if (isEmptied(one, standing)) {
      ditahan.push({ provinsi, pada, waktu, tpsMasuk, sebelum });
      continue;
    }
    const next = new Map(standing);
    for (const { id, suara } of one.opsi) {
      const dari = standing.get(id) ?? null;
      if (dari !== null && suara !== null && suara < dari) turun.push({ provinsi, pada, opsi: id, dari, ke: suara });
      next.set(id, suara);
    }
    standing = next;
    titik.push({ pada, waktu, suara: next, persen, tpsTotal, tpsMasuk });
  }
  return { provinsi, titik, turun, ditahan };
}

/** All options named, all 0, with votes before; stations that fell to 0 as well would be a withdrawal and not this. */
function isEmptied({ opsi, tpsMasuk, persen }: IsiSeri, standing: ReadonlyMap<string, number | null>): boolean {
  const zero = opsi.length > 0 && opsi.every(({ suara }) => suara === 0) && [...standing.keys()].every((id) => opsi.some((one) => one.id === id));
  return zero && sumOf(standing) > 0 && (tpsMasuk ?? persen ?? 0) > 0;
}

export function sumOf(votes: ReadonlyMap<string, number | null>): number {
  return [...votes.values()].reduce<number>((sum, n) => sum + (n ?? 0), 0);
}

/** How many units of a file would be held back. */
export function heldIn(units: readonly Satuan[]): number {
  const seri = units.flatMap(({ isi }) => (isi.kelas === 'seri' ? [{ isi }] : []));
  return deretOf(seri).reduce((sum, { ditahan }) => sum + ditahan.length, 0);
}

/** The nation at every instant at which a province changed: each province as it then stood last. */
export function nationOf(all: readonly Deret[]): Titik[] {
  const steps = all.flatMap(({ provinsi, titik }) => titik.map((one) => ({ provinsi, one }))).sort((a, b) => a.one.pada - b.one.pada);
  const last = new Map<string, Titik>();
  const sums = new Map<string, number | null>();
  const out: Titik[] = [];
  for (const { provinsi, one } of steps) {
    for (const [id, suara] of one.suara) sums.set(id, (sums.get(id) ?? 0) + (suara ?? 0) - (last.get(provinsi)?.suara.get(id) ?? 0));
    last.set(provinsi, one);
    const now: Titik = { pada: one.pada, waktu: one.waktu, suara: new Map(sums), persen: null, ...stationsOf([...last.values()]) };
    if (out.at(-1)?.pada === one.pada) out.pop();
    out.push(now);
  }
  return out;
}

function stationsOf(all: readonly Titik[]): Pick<Titik, 'tpsTotal' | 'tpsMasuk'> {
  const sum = (of: (one: Titik) => number | null): number | null => all.reduce<number | null>((so, one) => (so === null ? null : sumCell(so, of(one))), 0);
  return { tpsTotal: sum((one) => one.tpsTotal), tpsMasuk: sum((one) => one.tpsMasuk) };
}

const sumCell = (so: number, n: number | null): number | null => (n === null ? null : so + n);
