// Over which stations may a ratio of cells be taken, and what do the cells add up to there? (only stations that carry all of them)
import type { AreaCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import type { Angka } from '../figures.ts';
import { type Hitungan, kontesOf } from '../gabung/read.ts';
import { berlakuPada } from '../station.ts';
import { provOf, stationRange } from '../store/columns.ts';
import { groupStations, readRange } from '../store/log.ts';
import { type Bukti, buktiOf, terbuktiSama } from './sama-tps.ts';
import { type Simpul, readSimpul } from './store/sel.ts';
import { DEFINISI, type Definisi, type Ukuran, selOf, tempatSel, ukur, ukuranOf } from './ukuran.ts';

/** Areas of one level that one answer goes into; those beyond are left out and counted. */
const MOST = 400;

/** Running sums of one figure: stations that carry all of its cells, and at most how many were left out. */
interface Jumlahan {
  readonly definisi: Definisi;
  /** Places in `Form.sel`. */
  readonly sel: readonly number[];
  readonly jumlah: number[];
  tps: number;
  lewat: number;
}

/** The figures of one area. */
export interface Terukur {
  readonly ukuran: readonly Ukuran[];
  /** At most so many stations were left out of some figure: finding those that carry all cells would take too long. */
  readonly lewat: number;
}

/** An area still to go into, the sums it adds to and which of them. */
interface Buka {
  readonly simpul: Simpul;
  readonly ke: readonly Jumlahan[];
}

/**
 * Figures by area code. Most areas are settled by their counters (`terbuktiSama`); where some forms are read in part the
 * areas below are asked, down to the stations' own log. Each level is one question.
 */
export async function ukurWilayah(db: Db, hitungan: Hitungan, akar: readonly Simpul[]): Promise<ReadonlyMap<AreaCode, Terukur>> {
  const sums = new Map<AreaCode, Jumlahan[]>();
  for (const { kode } of akar) if (!sums.has(kode)) sums.set(kode, emptySums(hitungan));
  const [first] = hitungan.kertas;
  const kontes = first === undefined ? undefined : await kontesOf(db, hitungan, first);
  const bukti = kontes === undefined ? [] : buktiOf(kontes.pack);
  let open = akar.flatMap((simpul) => settle({ simpul, ke: sums.get(simpul.kode) ?? [] }, bukti));
  while (open.length > 0) {
    for (const { simpul, ke } of open.slice(MOST)) for (const one of ke) one.lewat += fewest(simpul, one);
    const into = open.slice(0, MOST);
    await walkVillages(db, hitungan, into.filter(({ simpul }) => simpul.tingkat === 4));
    open = (await below(db, hitungan, into.filter(({ simpul }) => simpul.tingkat < 4))).flatMap((one) => settle(one, bukti));
  }
  return new Map([...sums].map(([kode, all]) => [kode, terukur(all)]));
}

function emptySums({ form }: Hitungan): Jumlahan[] {
  return DEFINISI.flatMap((definisi): Jumlahan[] => {
    const sel = selOf(definisi).map((name) => tempatSel(form, name));
    return sel.some((at) => at === undefined) ? [] : [{ definisi, sel: sel.filter((at) => at !== undefined), jumlah: sel.map(() => 0), tps: 0, lewat: 0 }];
  });
}

function terukur(all: readonly Jumlahan[]): Terukur {
  return { ukuran: all.map(({ definisi, jumlah, tps }) => ukur(definisi, jumlah, tps)), lewat: Math.max(0, ...all.map(({ lewat }) => lewat)) };
}

/** No more stations than this carry all cells. */
function fewest({ ada }: Simpul, { sel }: Jumlahan): number {
  return Math.min(...sel.map((at) => ada[at] ?? 0));
}

/** Adds what the counters prove; what is left has to be gone into. */
function settle({ simpul, ke }: Buka, bukti: readonly Bukti[]): Buka[] {
  const left = ke.filter((one) => {
    if (fewest(simpul, one) === 0) return false;
    if (!terbuktiSama(simpul, bukti, one.sel)) return true;
    add(one, simpul.sel, fewest(simpul, one));
    return false;
  });
  return left.length === 0 ? [] : [{ simpul, ke: left }];
}

function add(into: Jumlahan, cells: readonly Angka[], tps: number): void {
  into.sel.forEach((at, place) => {
    into.jumlah[place] = (into.jumlah[place] ?? 0) + (cells[at] ?? 0);
  });
  into.tps += tps;
}

async function below(db: Db, hitungan: Hitungan, open: readonly Buka[]): Promise<Buka[]> {
  if (open.length === 0) return [];
  const key = (kontes: number, kode: AreaCode | null): string => `${String(kontes)}/${kode ?? ''}`;
  const parents = new Map(open.map((one) => [key(one.simpul.kontes, one.simpul.kode), one.ke]));
  const found = await readSimpul(db, hitungan, { induk: [...new Set(open.map(({ simpul }) => simpul.kode))] });
  return found.flatMap((simpul) => {
    const ke = parents.get(key(simpul.kontes, simpul.induk));
    return ke === undefined ? [] : [{ simpul, ke }];
  });
}

async function walkVillages(db: Db, hitungan: Hitungan, villages: readonly Buka[]): Promise<void> {
  for (const { simpul, ke } of villages) {
    for (const cells of (await readFormulir(db, hitungan, simpul.kontes, simpul.kode)).values()) for (const one of ke) if (one.sel.every((at) => typeof cells[at] === 'number')) add(one, cells, 1);
  }
}

/** The cells in force of each station of a kel/desa on one paper; none of a withdrawn form. Part III is among them: whoever shows it covers it. */
export async function readFormulir(db: Db, hitungan: Hitungan, no: number, desa: AreaCode): Promise<ReadonlyMap<AreaCode, readonly Angka[]>> {
  const lembar = hitungan.kertas.find((one) => one.no === no);
  const kontes = lembar === undefined ? undefined : await kontesOf(db, hitungan, lembar);
  if (kontes === undefined) return new Map();
  const { dari, ke } = stationRange(desa);
  const stations = groupStations(await readRange(db, no, kontes, provOf(desa), dari, ke));
  return new Map(
    stations.flatMap((log) => {
      const { sel, ditarik } = berlakuPada(log);
      return sel === null || ditarik ? [] : [[log[0].kode, sel] as const];
    }),
  );
}

/** The figures of one form alone. */
export function ukurFormulir(hitungan: Hitungan, cells: readonly Angka[] | undefined): Terukur {
  const all = emptySums(hitungan);
  if (cells !== undefined) for (const one of all) if (one.sel.every((at) => typeof cells[at] === 'number')) add(one, cells, 1);
  return terukur(all);
}

/** The figures of several areas together: no station is in two of them. */
export function gabungUkuran(all: readonly Terukur[]): Terukur {
  const ukuran = DEFINISI.flatMap(({ id }): Ukuran[] => {
    const own = all.flatMap((one) => one.ukuran.filter((each) => each.id === id));
    if (own.length === 0) return [];
    const sum = (pick: (one: Ukuran) => number): number => own.reduce((total, one) => total + pick(one), 0);
    return [ukuranOf(id, sum(({ atas }) => atas), sum(({ bawah }) => bawah), sum(({ tps }) => tps))];
  });
  return { ukuran, lewat: all.reduce((total, { lewat }) => total + lewat, 0) };
}
