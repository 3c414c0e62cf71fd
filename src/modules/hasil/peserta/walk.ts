// What does one walk through an area give to the desks of all its participants? (areas by their sums, stations by the log; cost in the README)
import { setImmediate } from 'node:timers/promises';
import type { AreaCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import { pilihanOf } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import type { Angka } from '../figures.ts';
import { papersAt } from '../contests.ts';
import type { Hitungan } from '../gabung/read.ts';
import { berlakuPada } from '../station.ts';
import { findNomor, provOf, stationRange } from '../store/columns.ts';
import { groupStations, readRange } from '../store/log.ts';
import { type Kantong, jumlahSuara, kantong, takTerjelaskan } from './measure.ts';
import { type Bocor, JENJANG, type Jenjang, type Pemilih, type Ujung, kumpulBocor, kumpulPemilih, kumpulUjung } from './spread.ts';
import { type Bawah, readBelow } from './store/below.ts';
import { readBarisD } from './store/recap-rows.ts';

/** What an area's walk says of one participant. */
export interface Sebaran {
  readonly ujung: Readonly<Record<Jenjang, Ujung>>;
  /** Null without a vote. */
  readonly kantong: Kantong | null;
  readonly bocor: Bocor;
}

export interface Jalan {
  /** By number on the ballot. */
  readonly peserta: ReadonlyMap<number, Sebaran & { readonly desa: readonly number[] }>;
  readonly pemilih: Pemilih;
}

interface Gatherer {
  readonly ujung: Record<Jenjang, ReturnType<typeof kumpulUjung>>;
  readonly bocor: ReturnType<typeof kumpulBocor>;
  readonly desa: number[];
}

/**
 * Walks an area. With `stations` false only its areas: no ends of stations, no leaks. Memory: the areas of one level, one
 * kab/kota of stations, and both ends of each list.
 */
export async function walk(db: Db, hitungan: Hitungan, kode: AreaCode, stations = true): Promise<Jalan> {
  const all = new Map(hitungan.pilihan.map(({ nomor }): [number, Gatherer] => [nomor, gatherer()]));
  const pemilih = kumpulPemilih();
  const papers = hitungan.kertas.map((one): Paper => ({ no: one.no, ke: one.nomor.map((nomor) => hitungan.pilihan.findIndex((choice) => choice.nomor === nomor)) }));
  const regencies: AreaCode[] = kode.length >= 4 ? [kode] : [];
  for (const [level, digits] of LEVELS) {
    for (const area of together(hitungan, papers, await readBelow(db, papers.map(({ no }) => no), kode, digits, hitungan.pilihan.length))) {
      addArea(hitungan, all, level, area);
      if (level === 'kab' && kode.length < 4) regencies.push(area.kode);
    }
    await setImmediate();
  }
  for (const part of stations ? regencies : []) {
    for (const kontes of await papersAt(db, hitungan.pemilu, hitungan.jenis, part)) await walkStations(db, kontes, part, all, pemilih);
    await setImmediate();
  }
  return { peserta: new Map([...all].map(([nomor, one]) => [nomor, taken(one)])), pemilih: pemilih.take() };
}

/** `ke`: where each of a paper's choices stands among those of the place. */
interface Paper {
  readonly no: number;
  readonly ke: readonly number[];
}

/** Levels of areas and the digits of their codes; stations come from the log. */
const LEVELS = [['kab', 4], ['kec', 6], ['desa', 10]] as const;

interface Luas {
  readonly kode: AreaCode;
  /** By the choices of the place. */
  readonly suara: Angka[];
  lengkap: number;
  total: number;
}

/** Papers of one area added up: an area can be divided among dapil. `rows` come by code. */
function together(hitungan: Hitungan, papers: readonly Paper[], rows: readonly Bawah[]): Luas[] {
  const placeOf = new Map(papers.map(({ no, ke }) => [no, ke]));
  const out: Luas[] = [];
  for (const row of rows) {
    const last = out.at(-1);
    const area: Luas = last?.kode === row.kode ? last : { kode: row.kode, suara: hitungan.pilihan.map(() => null), lengkap: 0, total: 0 };
    if (area !== last) out.push(area);
    area.lengkap += row.lengkap;
    area.total += row.total;
    placeOf.get(row.no)?.forEach((place, at) => {
      const n = row.suara[at] ?? null;
      if (n !== null && place >= 0) area.suara[place] = (area.suara[place] ?? 0) + n;
    });
  }
  return out;
}

function gatherer(): Gatherer {
  return { ujung: { kab: kumpulUjung(), kec: kumpulUjung(), desa: kumpulUjung(), tps: kumpulUjung() }, bocor: kumpulBocor(), desa: [] };
}

function taken({ ujung, bocor, desa }: Gatherer): Sebaran & { readonly desa: readonly number[] } {
  const { kab, kec, desa: villages, tps } = ujung;
  return { ujung: { kab: kab.take(), kec: kec.take(), desa: villages.take(), tps: tps.take() }, kantong: kantong(desa) ?? null, bocor: bocor.take(), desa };
}

function addArea(hitungan: Hitungan, all: ReadonlyMap<number, Gatherer>, level: Jenjang, { kode, suara, lengkap, total }: Luas): void {
  const jumlah = jumlahSuara(suara);
  if (jumlah === null) return;
  hitungan.pilihan.forEach(({ nomor }, at) => {
    const [own, gathered] = [suara[at] ?? null, all.get(nomor)];
    if (own === null || gathered === undefined) return;
    gathered.ujung[level].add({ kode, suara: own, jumlah, lengkap, total });
    if (level === 'desa') gathered.desa.push(own);
  });
}

/** A, B1, B2, B3, B4; Sirekap's electronic form calls the DPK "non_dpt". */
const USERS = [['pemilih_dpt_j'], ['pengguna_dpt_j'], ['pengguna_dptb_j'], ['pengguna_dpk_j', 'pengguna_non_dpt_j'], ['pengguna_total_j']];

/** Stations in force of one paper below an area of 4 digits or more. */
async function walkStations(db: Db, kontes: Kontes, kode: AreaCode, all: ReadonlyMap<number, Gatherer>, pemilih: ReturnType<typeof kumpulPemilih>): Promise<void> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return;
  const { dari, ke } = stationRange(kode);
  const log = groupStations(await readRange(db, no, kontes, provOf(kode), dari, ke));
  if (log.length === 0) return;
  const recap = await readBarisD(db, no, kode);
  const choices = pilihanOf(kontes.pack);
  const [a, b1, b2, b3, b4] = USERS.map((names) => kontes.pack.form.sel.findIndex(({ nama }) => names.includes(nama)));
  for (const station of log) {
    const { suara, sel, ditarik } = berlakuPada(station);
    if (ditarik) continue;
    const at = station[0].kode;
    const cell = (index = -1): Angka => sel?.[index] ?? null;
    const users = { kode: at, a: cell(a), b1: cell(b1), b2: cell(b2), b3: cell(b3), b4: cell(b4) };
    pemilih.add(users, takTerjelaskan(users));
    if (suara !== null) addStation(choices, all, at, suara, recap.get(at));
  }
}

function addStation(choices: ReturnType<typeof pilihanOf>, all: ReadonlyMap<number, Gatherer>, kode: AreaCode, cells: readonly Angka[], recap: readonly Angka[] | undefined): void {
  const suara = cells.slice(0, choices.length);
  // A share needs every choice: a form read in part stands in no list of shares.
  const jumlah = suara.length < choices.length || suara.includes(null) ? null : jumlahSuara(suara);
  choices.forEach(({ nomor }, at) => {
    const [own, gathered] = [suara[at] ?? null, all.get(nomor)];
    if (own === null || gathered === undefined) return;
    if (jumlah !== null) gathered.ujung.tps.add({ kode, suara: own, jumlah, lengkap: 1, total: 1 });
    const signed = recap?.[at] ?? null;
    if (signed !== null) gathered.bocor.add(kode, own, signed);
  });
}

/** The levels that have lists below an area: a kab/kota has no kab/kota below. */
export function levelsBelow(kode: AreaCode): readonly Jenjang[] {
  return JENJANG.slice(kode.length <= 2 ? 0 : kode.length === 4 ? 1 : kode.length === 6 ? 2 : 3);
}
