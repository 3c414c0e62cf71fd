// Which questions do the stations of one kel/desa raise, now and ever, and what do they add to the counts above? (hasil.md 10)
import { createHash } from 'node:crypto';
import { type AreaCode, stationNumber } from '#kernel/area-code';
import { type Berlaku, type Berurut, NIHIL, langkah } from '../station.ts';
import { type Cacah, type TanyaTps, addTps, cacahKosong } from './cacah.ts';
import { type Isi, type Tanyaku, type Temuan, jumlahOf, lengkap, timbang } from './timbang.ts';

/** A station as the log knows it. `dijawab`: bits of the questions that an office has answered. */
export interface StasiunDesa {
  readonly kode: AreaCode;
  readonly catatan: readonly Berurut[];
  readonly dijawab: number;
}

export interface TanyaDesa {
  /** Stations that are or were asked about, by code. */
  readonly tps: readonly TanyaTps[];
  readonly cacah: Cacah;
  /** One number for each station whose votes are all read and not all zero: equal votes, equal number. */
  readonly sidik: readonly number[];
}

/** A state of a station while it was in force, by source time. */
export interface Masa {
  readonly isi: Isi;
  readonly dari: number;
  /** Infinity = in force. */
  readonly sampai: number;
  /** Lower than had been recorded, or withdrawn (AN08); `dulu` = the most votes before. */
  readonly turun: boolean;
  readonly dulu: number;
}

const TIADA: Isi = { suara: null, sel: null };

/** Every state that a station had, in the order of its source. The last one is in force. */
export function masaOf(t: Tanyaku, catatan: readonly Berurut[]): Masa[] {
  const ordered = [...catatan].sort((a, b) => a.per - b.per || a.seq - b.seq);
  const out: Masa[] = [];
  let k: Berlaku = NIHIL;
  let dulu = 0;
  ordered.forEach((one, at) => {
    k = langkah(k, one);
    const sum = k.suara === null ? 0 : jumlahOf(k.suara.slice(0, t.utama));
    const turun = k.suara !== null && (k.ditarik || sum < dulu);
    out.push({ isi: k.ditarik ? TIADA : { suara: k.suara, sel: k.sel }, dari: one.per, sampai: ordered[at + 1]?.per ?? Infinity, turun, dulu });
    if (!k.ditarik) dulu = Math.max(dulu, sum);
  });
  return out;
}

/** The votes of a state as one word; undefined where not all are read, or none was cast. */
function kunci(t: Tanyaku, { suara }: Isi): string | undefined {
  const votes = lengkap(t, suara);
  return votes === null || jumlahOf(votes) === 0 ? undefined : votes.join(',');
}

interface Berdiri {
  readonly kode: AreaCode;
  readonly masa: Masa;
}

/** A station with its states. */
export interface Riwayat extends StasiunDesa {
  readonly masa: readonly Masa[];
}

/** What the stations of a kel/desa know of each other. */
export interface Peta {
  readonly t: Tanyaku;
  readonly semua: readonly Riwayat[];
  /** Every state of every station, by its votes. */
  readonly bersuara: ReadonlyMap<string, readonly Berdiri[]>;
  /** Votes in force by choice, of the stations that have all of them; null where no rule asks for it. */
  readonly jumlah: { readonly n: number; readonly suara: readonly number[] } | null;
}

export function petaOf(t: Tanyaku, stations: readonly StasiunDesa[]): Peta {
  const semua = stations.filter(({ catatan }) => catatan.length > 0).map((one) => ({ ...one, masa: masaOf(t, one.catatan) }));
  const bersuara = new Map<string, Berdiri[]>();
  for (const { kode, masa } of semua) {
    for (const one of masa) {
      const key = kunci(t, one.isi);
      if (key === undefined) continue;
      const known = bersuara.get(key);
      if (known === undefined) bersuara.set(key, [{ kode, masa: one }]);
      else known.push({ kode, masa: one });
    }
  }
  if (t.utama <= t.paket.pilihanSedikit) return { t, semua, bersuara, jumlah: null };
  const read = semua.map(({ masa }) => lengkap(t, masa.at(-1)?.isi.suara ?? null)).filter((one) => one !== null);
  const suara = Array.from({ length: t.utama }, (_, at) => read.reduce((sum, one) => sum + (one[at] ?? 0), 0));
  return { t, semua, bersuara, jumlah: { n: read.length, suara } };
}

/** The states of other stations with the same votes at the same time; now, where `own` is asked as in force. */
export function kembarOf({ t, bersuara }: Peta, kode: AreaCode, own: Masa, now: boolean): readonly Berdiri[] {
  const key = kunci(t, own.isi);
  const others = key === undefined ? [] : (bersuara.get(key) ?? []);
  return others.filter(({ kode: other, masa }) => other !== kode && (now ? masa.sampai === Infinity : masa.dari < own.sampai && own.dari < masa.sampai));
}

/** What the eight rules find at a state of a station; `now` = against what the others have now, else what they had then. */
export function temuanPada(peta: Peta, { kode, masa }: Riwayat, own: Masa, now: boolean): Temuan[] {
  const lain = peta.jumlah === null ? null : without(peta.jumlah, lengkap(peta.t, masa.at(-1)?.isi.suara ?? null));
  return timbang(peta.t, kode, own.isi, { kembar: kembarOf(peta, kode, own, now).length > 0, lain, turun: own.turun });
}

/** The whole of a kel/desa: its stations judge each other (AN03, AN05). Same rows, same answer, in whatever order. */
export function timbangDesa(t: Tanyaku, stations: readonly StasiunDesa[]): TanyaDesa {
  const peta = petaOf(t, stations);
  const cacah = cacahKosong();
  const tps: TanyaTps[] = [];
  const groups = new Map<string, number>();
  for (const one of peta.semua) {
    const inForce = one.masa.at(-1);
    if (inForce === undefined) continue;
    const last = masksOf(temuanPada(peta, one, inForce, true));
    const ever = one.masa.reduce((mask, state) => mask | masksOf(temuanPada(peta, one, state, false)).kini, 0);
    const { kini, ditandai, lepas, diuji } = last;
    const line: TanyaTps = { kode: one.kode, kini, ditandai, lepas, selesai: ever & ~kini, dijawab: one.dijawab };
    addTps(cacah, line, diuji);
    if ((kini | line.selesai) !== 0) tps.push(line);
    const key = kunci(t, inForce.isi);
    if (key !== undefined) groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  addPairs(cacah, [...groups.values()]);
  tps.sort((a, b) => (stationNumber(a.kode) ?? 0) - (stationNumber(b.kode) ?? 0));
  return { tps, cacah, sidik: [...groups].flatMap(([key, n]) => Array.from({ length: n }, () => sidikOf(key))).sort((a, b) => a - b) };
}

/** Groups of stations with equal votes, pairs of stations, pairs with equal votes. */
function addPairs(cacah: Cacah, sizes: readonly number[]): void {
  const pairs = (n: number): number => (n * (n - 1)) / 2;
  cacah.kelompok += sizes.filter((n) => n > 1).length;
  cacah.pasang += pairs(sizes.reduce((sum, n) => sum + n, 0));
  cacah.sama += sizes.reduce((sum, n) => sum + pairs(n), 0);
}

function without({ n, suara }: { readonly n: number; readonly suara: readonly number[] }, own: readonly number[] | null): readonly number[] | null {
  const others = own === null ? n : n - 1;
  return others === 0 ? null : suara.map((sum, at) => sum - (own?.[at] ?? 0));
}

interface Topeng {
  readonly kini: number;
  readonly ditandai: number;
  readonly lepas: number;
  readonly diuji: number;
}

function masksOf(found: readonly Temuan[]): Topeng {
  let [kini, ditandai, lepas, diuji] = [0, 0, 0, 0];
  found.forEach(({ hasil }, at) => {
    const bit = 1 << at;
    if (hasil !== 'TAK_DAPAT') diuji |= bit;
    if (hasil === 'TANYA' || hasil === 'DITANDAI') kini |= bit;
    if (hasil === 'DITANDAI') ditandai |= bit;
    if (hasil === 'LEPAS') lepas |= bit;
  });
  return { kini, ditandai, lepas, diuji };
}

const BYTES = 6;

/** 48 bits of a hash: two different votes of one kab/kota share a number once in 10^8. */
function sidikOf(key: string): number {
  return createHash('sha256').update(key).digest().readUIntBE(0, BYTES);
}
