// How do the seats come out of what lies on the desk, and what cannot be reckoned? (UU 7/2017 art 414, 415, 420; nothing is guessed)
import { type HasilAndaian, type Kamar, allotChamber, whatIf } from '../aturan/nation.ts';
import type { Dapil, Pembagian } from '../aturan/seats.ts';
import type { SebaranTingkat } from '../aturan/ties.ts';
import type { Suara } from '../aturan/votes.ts';
import type { Opsi } from '../jumlah/record.ts';
import { type Meja, seatsToFill } from './desk.ts';
import type { Ditinggal } from './left-out.ts';
import type { SuaraDapil } from './votes-of.ts';
import type { Diandaikan } from './what-if.ts';

/**
 * KOSONG: no dapil has votes. TANPA_NASIONAL: the threshold needs the votes of the whole nation, and they are not at hand, or
 * leave a party out (`tanpa`). ADA: `cacat` are dapil with a blank cell, `tanpaKursi` those whose number of seats stands in
 * no source; neither is reckoned.
 */
export type Hitungan =
  | { readonly keadaan: 'KOSONG' }
  | { readonly keadaan: 'TANPA_NASIONAL'; readonly tanpa: readonly string[] }
  | { readonly keadaan: 'ADA'; readonly kamar: Kamar; readonly andai: HasilAndaian | null; readonly cacat: readonly string[]; readonly tanpaKursi: readonly string[] };

export type Terhitung = Extract<Hitungan, { readonly keadaan: 'ADA' }>;

/** What is asked of one dapil alone. */
export interface DiSatuDapil {
  readonly kode: string;
  readonly kursi: number | null;
  readonly ditinggal: Ditinggal | null;
}

/** `sebaran`: votes by area of the dapil with equal quotients; without them such a seat stays open. */
export function reckon(meja: Meja, asked: Diandaikan | null, satu: DiSatuDapil | null = null, sebaran?: ReadonlyMap<string, readonly SebaranTingkat[]>): Hitungan {
  const counted = meja.suara.flatMap((one) => fullVotes(meja, one) ?? []);
  if (counted.length === 0) return { keadaan: 'KOSONG' };
  const seated = counted.map((one) => ({ ...one, kursi: one.kursi ?? (one.kode === satu?.kode ? satu.kursi : null) }));
  const whole = seated.flatMap(({ kode, partai, kursi }): Dapil[] => (kursi === null ? [] : [{ kode, partai, kursi }]));
  const nasional = nationOf(meja, counted);
  const known = new Set(nasional.map(({ id }) => id));
  const tanpa = [...new Set(counted.flatMap(({ partai }) => partai.map(({ id }) => id)))].filter((id) => !known.has(id));
  if (tanpa.length > 0) return { keadaan: 'TANPA_NASIONAL', tanpa: nasional.length === 0 ? [] : tanpa };
  const cacat = meja.suara.filter(({ kode }) => !counted.some((one) => one.kode === kode)).map(({ kode }) => kode);
  const rest = { cacat, tanpaKursi: seated.flatMap(({ kode, kursi }) => (kursi === null ? [kode] : [])) };
  const choices = { nasional, ...(sebaran === undefined ? {} : { sebaran: (kode: string) => sebaran.get(kode) ?? [] }) };
  if (asked === null) return { keadaan: 'ADA', kamar: allotChamber(meja.pack, whole, choices), andai: null, ...rest };
  const andai = whatIf(meja.pack, whole, { ...ofRule(asked), ...ofDapil(satu) }, choices);
  return { keadaan: 'ADA', kamar: andai.kini, andai, ...rest };
}

function ofRule({ pembagi, ambang }: Diandaikan) {
  return { ...(pembagi === undefined ? {} : { pembagi }), ...(ambang === undefined ? {} : { ambang }) };
}

function ofDapil(satu: DiSatuDapil | null) {
  if (satu === null) return {};
  const { kode, kursi, ditinggal } = satu;
  return { ...(kursi === null ? {} : { kursi: new Map([[kode, kursi]]) }), ...(ditinggal === null ? {} : { tanpa: new Map([[kode, ditinggal.partai]]) }) };
}

/** Votes of a dapil without a blank cell, with its seats where they are known. */
export interface Penuh {
  readonly kode: string;
  readonly partai: readonly Suara[];
  readonly kursi: number | null;
}

/** Undefined where a cell is blank: not reported is not zero. */
export function fullVotes(meja: Meja, one: SuaraDapil): Penuh | undefined {
  const partai = votesIn(one.partai);
  return partai === undefined ? undefined : { kode: one.kode, partai, kursi: seatsToFill(meja, one) };
}

function votesIn(options: readonly Pick<Opsi, 'id' | 'suara'>[]): readonly Suara[] | undefined {
  const full = options.flatMap(({ id, suara }) => (suara === null ? [] : [{ id, suara }]));
  return full.length === options.length ? full : undefined;
}

/**
 * The votes that the threshold is taken of. Where it is zero those of the dapil at hand do. Else: of all stations, where every
 * dapil is counted from them (no sum mixes layers); the national list; without one the sum of all dapil, if all are at hand.
 */
function nationOf({ nasional, jumlahDapil, pack, suara }: Meja, counted: readonly Penuh[]): readonly Suara[] {
  const all = counted.length >= jumlahDapil;
  if (pack.ambang[0] === 0 || (all && suara.every(({ asal }) => asal === 'TPS'))) return sumOf(counted);
  if (nasional !== null) return votesIn(nasional.isi.opsi) ?? [];
  return all ? sumOf(counted) : [];
}

function sumOf(counted: readonly Penuh[]): Suara[] {
  const sums = new Map<string, number>();
  for (const { partai } of counted) for (const { id, suara } of partai) sums.set(id, (sums.get(id) ?? 0) + suara);
  return [...sums].map(([id, suara]) => ({ id, suara }));
}

/** The seats of one dapil in a chamber. */
export function findBagian(kamar: Kamar, kode: string): Pembagian | undefined {
  return kamar.dapil.find((one) => one.kode === kode);
}
