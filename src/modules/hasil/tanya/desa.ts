// Which questions do the stations of one kel/desa raise, now and ever, and what do they add to the counts above? (hasil.md 10)
import { createHash } from 'node:crypto';
import { type AreaCode, stationNumber } from '#kernel/area-code';
import { type Berlaku, type Berurut, NIHIL, langkah } from '../station.ts';
import { type Cacah, type TanyaTps, addTps, cacahKosong } from './cacah.ts';
import { type Isi, type Tanyaku, jumlahOf, lengkap, timbang } from './timbang.ts';

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
interface Masa {
  readonly isi: Isi;
  readonly dari: number;
  readonly sampai: number;
  readonly turun: boolean;
}

const TIADA: Isi = { suara: null, sel: null };

/** Every state that a station had, in the order of its source. The last one is in force. */
export function masaOf(t: Tanyaku, catatan: readonly Berurut[]): Masa[] {
  const ordered = [...catatan].sort((a, b) => a.per - b.per || a.seq - b.seq);
  const out: Masa[] = [];
  let k: Berlaku = NIHIL;
  let most = 0;
  ordered.forEach((one, at) => {
    k = langkah(k, one);
    const sum = k.suara === null ? 0 : jumlahOf(k.suara.slice(0, t.utama));
    const turun = k.suara !== null && (k.ditarik || sum < most);
    if (!k.ditarik) most = Math.max(most, sum);
    out.push({ isi: k.ditarik ? TIADA : { suara: k.suara, sel: k.sel }, dari: one.per, sampai: ordered[at + 1]?.per ?? Infinity, turun });
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

/** By their votes: every state of every station. */
function bersama(t: Tanyaku, all: readonly { readonly kode: AreaCode; readonly masa: readonly Masa[] }[]): Map<string, Berdiri[]> {
  const out = new Map<string, Berdiri[]>();
  for (const { kode, masa } of all) {
    for (const one of masa) {
      const key = kunci(t, one.isi);
      if (key === undefined) continue;
      const known = out.get(key);
      if (known === undefined) out.set(key, [{ kode, masa: one }]);
      else known.push({ kode, masa: one });
    }
  }
  return out;
}

/** Did another station have the same votes at the same time; now, where `own` is in force? */
function berkembar(same: ReadonlyMap<string, readonly Berdiri[]>, t: Tanyaku, kode: AreaCode, own: Masa, now: boolean): boolean {
  const key = kunci(t, own.isi);
  const others = key === undefined ? [] : (same.get(key) ?? []);
  return others.some(({ kode: other, masa }) => other !== kode && (now ? masa.sampai === Infinity : masa.dari < own.sampai && own.dari < masa.sampai));
}

/** The whole of a kel/desa: its stations judge each other (AN03, AN05). Same rows, same answer, in whatever order. */
export function timbangDesa(t: Tanyaku, stations: readonly StasiunDesa[]): TanyaDesa {
  const all = stations.filter(({ catatan }) => catatan.length > 0).map((one) => ({ ...one, masa: masaOf(t, one.catatan) }));
  const same = bersama(t, all);
  const now = all.map(({ masa }) => lengkap(t, masa.at(-1)?.isi.suara ?? null));
  const sums = t.utama <= t.paket.pilihanSedikit ? null : sumOf(t, now);
  const cacah = cacahKosong();
  const tps: TanyaTps[] = [];
  const groups = new Map<string, number>();
  all.forEach(({ kode, masa, dijawab }, at) => {
    const lain = sums === null ? null : without(sums, now[at] ?? null);
    const masks = (one: Masa, now: boolean): Topeng => masksOf(timbang(t, kode, one.isi, { kembar: berkembar(same, t, kode, one, now), lain, turun: one.turun }));
    const inForce = masa.at(-1);
    if (inForce === undefined) return;
    const last = masks(inForce, true);
    const ever = masa.reduce((mask, one) => mask | masks(one, false).kini, 0);
    const line: TanyaTps = { kode, kini: last.kini, ditandai: last.ditandai, lepas: last.lepas, selesai: ever & ~last.kini, dijawab };
    addTps(cacah, line, last.diuji);
    if ((line.kini | line.selesai) !== 0) tps.push(line);
    const key = kunci(t, inForce.isi);
    if (key !== undefined) groups.set(key, (groups.get(key) ?? 0) + 1);
  });
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

function sumOf(t: Tanyaku, votes: readonly (readonly number[] | null)[]): { readonly n: number; readonly suara: number[] } {
  const read = votes.filter((one) => one !== null);
  return { n: read.length, suara: Array.from({ length: t.utama }, (_, at) => read.reduce((sum, one) => sum + (one[at] ?? 0), 0)) };
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

function masksOf(found: ReturnType<typeof timbang>): Topeng {
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

/** The other stations of the kel/desa with the same votes now (AN05). */
export function kembaran(t: Tanyaku, stations: readonly StasiunDesa[], kode: AreaCode): AreaCode[] {
  const keyOf = (one: StasiunDesa): string | undefined => kunci(t, masaOf(t, one.catatan).at(-1)?.isi ?? TIADA);
  const own = stations.find((one) => one.kode === kode);
  const key = own === undefined ? undefined : keyOf(own);
  return key === undefined ? [] : stations.filter((one) => one.kode !== kode && keyOf(one) === key).map((one) => one.kode);
}

