// Which figures would a plausible count bring, with the defects that real forms have? (rates measured in DKI, 20 Feb 2024)
import { type AreaCode, isAbroad, stationCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { KontesPack, PemiluPack } from '#modules/pemilu';
import { plantDefects } from './generate-defects.ts';
import type { Angka, Bacaan } from './figures.ts';
import { isoOf, secondsOf } from './instants.ts';

/** The stations of one kel/desa (or group abroad). */
export interface Rencana {
  readonly kode: AreaCode;
  readonly nomor: readonly number[];
}

/** A source of chance that always runs alike: numbers from 0 up to, not including, 1. */
export type Acak = () => number;

/** Shares per mille of what a station's row looks like; about 5 % not yet in, as on the last day of 2024. */
const BELUM = 50;
const FOTO_SAJA = 20;
const SEBAGIAN = 2;
/** Rows with a readable administration block: 8,751 of 16,199 in DKI. */
const ADMINISTRASI = 540;
/** Of 1,000 stations with figures, how many change or are blanked later: 51 and 44 of 11,367 in DKI. */
const DIKOREKSI = 4;
const DITARIK = 4;

const HOUR = 3_600;
/** Hours after the vote closed until the figures came in, per mille: most on the first three days. */
const MASUK: readonly (readonly [until: number, permil: number])[] = [
  [6, 180],
  [12, 130],
  [30, 180],
  [54, 290],
  [120, 130],
  [480, 90],
];
const PERBAIKAN = 27 * 24 * HOUR;

/**
 * Readings of every station of the plan that has any, kel/desa by kel/desa; corrections follow directly on what they
 * correct. Same arguments, same readings. Figures are invented: mark the election as simulated.
 */
export function* bacaanSimulasi(pemilu: PemiluPack, pack: KontesPack, rencana: Iterable<Rencana>): Generator<Bacaan> {
  const start = secondsOf(`${pemilu.hari}T14:00:00+07:00`);
  const blank: Tetap = { suara: pack.opsi.map(() => null), sel: pack.form.sel.map(({ nama }) => (pack.form.administrasi.includes(nama) ? nama : null)) };
  for (const { kode, nomor } of rencana) {
    const lean = leanOf(pack, kode);
    for (const no of nomor) {
      const tps = stationCode(kode, no);
      yield* readingsOf(pack, blank, tps, lean, start, acak(tps));
    }
  }
}

/** Names of the cells that the source's electronic form carries, null for the others; and a blank row of votes. */
interface Tetap {
  readonly suara: readonly null[];
  readonly sel: readonly (string | null)[];
}

function* readingsOf(pack: KontesPack, { suara: none, sel: carried }: Tetap, kode: AreaCode, lean: readonly number[], start: number, chance: Acak): Generator<Bacaan> {
  const fate = chance() * 1000;
  if (fate < BELUM) return;
  const at = start + arrival(chance);
  const foto = photos(kode, at, chance);
  if (fate < BELUM + FOTO_SAJA) {
    yield { kode, per: isoOf(at), suara: none, sel: null, foto };
    return;
  }
  const form = fill(pack, lean, chance);
  plantDefects(form, chance);
  const partial = fate > 1000 - SEBAGIAN;
  const suara = form.suara.map((n, option): Angka => (partial && option === form.suara.length - 1 ? null : n));
  const sel = chance() * 1000 < ADMINISTRASI ? carried.map((nama) => (nama === null ? null : (form.sel.get(nama) ?? null))) : null;
  yield { kode, per: isoOf(at), suara, sel, foto };
  const later = chance() * 1000;
  const per = isoOf(at + PERBAIKAN + Math.floor(chance() * HOUR));
  if (later < DIKOREKSI) yield { kode, per, suara: corrected(suara, chance), sel: null, foto: null };
  else if (later < DIKOREKSI + DITARIK) yield { kode, per, suara: none, sel: null, foto: null };
}

/** One form while it is written; names of cells as in the pack. */
export interface Lembar {
  readonly suara: number[];
  readonly sel: Map<string, number>;
}

/** A form on which everything agrees. A hall has up to 300 voters on its list. */
function fill(pack: KontesPack, lean: readonly number[], chance: Acak): Lembar {
  const between = (from: number, to: number): number => from + Math.floor(chance() * (to - from + 1));
  const [dptL, dptP] = [between(85, 148), between(85, 150)];
  const turnout = 0.72 + chance() * 0.2;
  const rows: Record<string, readonly [number, number]> = {
    pemilih_dpt: [dptL, dptP],
    pengguna_dpt: [Math.round(dptL * turnout), Math.round(dptP * (turnout + (1 - turnout) * 0.2))],
    pengguna_dptb: [between(-2, 3), between(-2, 3)],
    pengguna_non_dpt: [between(-1, 4), between(-1, 4)],
  };
  const sel = new Map<string, number>();
  let total: readonly [number, number] = [0, 0];
  for (const [name, counts] of Object.entries(rows)) {
    const [l, p] = [Math.max(0, counts[0]), Math.max(0, counts[1])];
    write(sel, name, l, p);
    if (name !== 'pemilih_dpt') total = [total[0] + l, total[1] + p];
  }
  write(sel, 'pengguna_total', total[0], total[1]);
  const all = total[0] + total[1];
  const invalid = between(0, 9);
  sel.set('suara_tidak_sah', invalid);
  sel.set('suara_sah', all - invalid);
  sel.set('suara_total', all);
  return { suara: voteCells(pack, divide(all - invalid, lean, chance), chance), sel };
}

/** Below a party's total: a third for the party alone, the rest for its candidates, more for those on top of the list. */
function voteCells({ opsi, utama }: KontesPack, totals: readonly number[], chance: Acak): number[] {
  if (utama === opsi.length) return [...totals];
  const cells = opsi.map((_, at) => totals[at] ?? 0);
  for (let at = utama; at < opsi.length; ) {
    let end = at + 1;
    while (end < opsi.length && opsi[end]?.partai === opsi[at]?.partai) end += 1;
    const total = totals[opsi.findIndex(({ partai }) => partai === opsi[at]?.partai)] ?? 0;
    const weights = Array.from({ length: end - at }, (_, place) => 1 / (place + 1));
    divide(total, weights, chance).forEach((n, place) => (cells[at + place] = n));
    at = end;
  }
  return cells;
}

function write(sel: Map<string, number>, name: string, l: number, p: number): void {
  sel.set(`${name}_l`, l).set(`${name}_p`, p).set(`${name}_j`, l + p);
}

function divide(votes: number, lean: readonly number[], chance: Acak): number[] {
  const weights = lean.map((share) => share * (0.7 + chance() * 0.6));
  const sum = weights.reduce((a, b) => a + b, 0);
  const out = weights.map((weight) => Math.floor((votes * weight) / sum));
  const rest = votes - out.reduce((a, b) => a + b, 0);
  // Rounding leaves a vote or two: they go to the strongest, so that the sum is the valid votes.
  const top = out.indexOf(Math.max(...out));
  return out.map((n, at) => (at === top ? n + rest : n));
}

/** Regions lean differently, kecamatan within them a little: maps and tables then have something to show. */
function leanOf(pack: KontesPack, kode: AreaCode): number[] {
  const region = acak(`${kode.slice(0, 4)}/lean`);
  const near = acak(`${kode.slice(0, 6)}/lean`);
  if (pack.jenis === 'ppwp') return pack.opsi.map((_, at) => (at === 1 ? 0.35 : 0.12) + region() * 0.45 + near() * 0.12);
  // A few large parties or candidates and many small ones, the same everywhere; regions change their order.
  return pack.opsi.slice(0, pack.utama).map(({ nomor }) => acak(`${pack.jenis}/${nomor}`)() ** 3 + region() ** 2 * 0.3 + near() * 0.05);
}

function arrival(chance: Acak): number {
  let left = chance() * 1000;
  let from = 1;
  for (const [until, permil] of MASUK) {
    if (left < permil) return Math.floor((from + (until - from) * chance()) * HOUR);
    left -= permil;
    from = until;
  }
  return from * HOUR;
}

/** Later readings of one cell: a digit read anew. One option rises or falls by up to 30. */
function corrected(suara: readonly Angka[], chance: Acak): Angka[] {
  const at = Math.floor(chance() * suara.length);
  const step = 1 + Math.floor(chance() * 30);
  const sign = chance() < 0.63 ? -1 : 1;
  return suara.map((n, option) => (option === at && n !== null ? Math.max(0, n + sign * step) + (n < step && sign < 0 ? n + 1 : 0) : n));
}

/** Paths as Sirekap names them: code and time of capture; three of a thousand show the neighbour's form (K23). */
function photos(kode: AreaCode, at: number, chance: Acak): string[] {
  const shown = !isAbroad(kode) && chance() < 0.003 ? kode.slice(0, 10) + (kode.endsWith('001') ? '002' : '001') : kode;
  const t = isoOf(at - HOUR);
  const stamp = `${t.slice(0, 4)}${t.slice(5, 7)}${t.slice(8, 10)}-${t.slice(11, 13)}${t.slice(14, 16)}${t.slice(17, 19)}`;
  return [1, 2, 3].map((page) => `simulasi/${shown}-${stamp}--${page}.jpg`);
}

/** mulberry32 seeded with the FNV-1a hash of a text: the same text always gives the same run of numbers. */
function acak(seed: string): Acak {
  assert(seed !== '', 'chance needs a seed');
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at += 1) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
