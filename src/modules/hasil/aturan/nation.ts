// How do all dapil of a chamber come out together: threshold first, then the seats? (UU 7/2017 art 414, 415, 420)
import { assert } from '#kernel/result';
import type { PackKursi, Pecahan, Pembagi } from './pack-schema.ts';
import { type Dapil, type Pembagian, allotSeats } from './seats.ts';
import { type Ambang, checkThreshold } from './thresholds.ts';
import type { SebaranTingkat } from './ties.ts';
import { type Suara, sorted } from './votes.ts';

export interface Kamar {
  readonly pack: string;
  readonly ambang: Ambang;
  readonly dapil: readonly Pembagian[];
  /** Seats by party over all dapil, open ones not counted; every party that stood anywhere, in the order of its id. */
  readonly kursi: readonly { readonly id: string; readonly kursi: number }[];
  /** Codes of the dapil in which a seat is open. */
  readonly terbuka: readonly string[];
}

export interface ChamberChoices {
  /** Votes of the parties in the whole nation where not all dapil are at hand; absent = the sum over `dapil`. */
  readonly nasional?: readonly Suara[];
  /** Votes by area of a dapil; asked for all, looked into in a tie alone. */
  readonly sebaran?: (kode: string) => readonly SebaranTingkat[];
}

/** Throws where a dapil comes twice or a party stands in a dapil and not in `nasional`. Cost: dapil x seats x parties. */
export function allotChamber(pack: PackKursi, dapil: readonly Dapil[], { nasional, sebaran }: ChamberChoices = {}): Kamar {
  assert(new Set(dapil.map(({ kode }) => kode)).size === dapil.length, 'a dapil comes twice');
  const ambang = checkThreshold(pack, nasional ?? sumOf(dapil));
  const known = new Set(ambang.partai.map(({ id }) => id));
  const seats = new Map<string, number>([...known].map((id) => [id, 0]));
  const all = dapil.map((one) => {
    assert(
      one.partai.every(({ id }) => known.has(id)),
      `a party of ${one.kode} has no national votes`,
    );
    const allotted = allotSeats(pack, one, { ikut: ambang.ikut, ...(sebaran === undefined ? {} : { sebaran: sebaran(one.kode) }) });
    for (const { partai } of allotted.kursi) seats.set(partai, (seats.get(partai) ?? 0) + 1);
    return allotted;
  });
  return {
    pack: pack.id,
    ambang,
    dapil: all,
    kursi: sorted([...seats].map(([id, kursi]) => ({ id, kursi }))),
    terbuka: all.filter(({ status }) => status !== 'LENGKAP').map(({ kode }) => kode),
  };
}

function sumOf(dapil: readonly Pick<Dapil, 'partai'>[]): Suara[] {
  const sums = new Map<string, number>();
  for (const { partai } of dapil) for (const { id, suara } of partai) sums.set(id, (sums.get(id) ?? 0) + suara);
  return [...sums].map(([id, suara]) => ({ id, suara }));
}

/** Other divisors, another threshold, other numbers of seats and without some stations, both by dapil code. */
export interface Andaian {
  readonly pembagi?: Pembagi;
  readonly ambang?: Pecahan;
  readonly kursi?: ReadonlyMap<string, number>;
  /** Votes of the stations that are left out. */
  readonly tanpa?: ReadonlyMap<string, readonly Suara[]>;
}

export interface HasilAndaian {
  /** Always true: to be shown with that word, never to be stored as a result (hasil.md 6). */
  readonly andaian: true;
  readonly kini: Kamar;
  readonly andai: Kamar;
  readonly selisih: readonly { readonly id: string; readonly kini: number; readonly andai: number }[];
  /** Codes of the dapil whose seats go to others, or open or close. */
  readonly berubah: readonly string[];
}

/** Throws where `tanpa` or `kursi` names an unknown dapil, or `tanpa` takes more votes than there are. */
export function whatIf(
  pack: PackKursi,
  dapil: readonly Dapil[],
  { pembagi, ambang, kursi, tanpa }: Andaian,
  choices: ChamberChoices = {},
): HasilAndaian {
  const kini = allotChamber(pack, dapil, choices);
  const other: PackKursi = { ...pack, id: `${pack.id}+andaian`, pembagi: pembagi ?? pack.pembagi, ambang: ambang ?? pack.ambang };
  for (const kode of [...(tanpa?.keys() ?? []), ...(kursi?.keys() ?? [])])
    assert(
      dapil.some((one) => one.kode === kode),
      `no dapil ${kode}`,
    );
  const smaller = dapil.map((one) => ({ ...one, kursi: kursi?.get(one.kode) ?? one.kursi, partai: without(one.partai, tanpa?.get(one.kode) ?? []) }));
  const andai = allotChamber(other, smaller, tanpa === undefined ? choices : fewer(choices, tanpa));
  const then = new Map(andai.kursi.map(({ id, kursi }) => [id, kursi]));
  return {
    andaian: true,
    kini,
    andai,
    selisih: kini.kursi.map(({ id, kursi }) => ({ id, kini: kursi, andai: then.get(id) ?? 0 })),
    berubah: kini.dapil.filter((one, at) => outcome(one) !== outcome(andai.dapil[at])).map(({ kode }) => kode),
  };
}

/** Votes by area would no longer add up without the stations: a tie then stays open. */
function fewer({ nasional }: ChamberChoices, tanpa: ReadonlyMap<string, readonly Suara[]>): ChamberChoices {
  if (nasional === undefined) return {};
  return { nasional: without(nasional, sumOf([...tanpa.values()].map((partai) => ({ partai })))) };
}

function outcome(one: Pembagian | undefined): string {
  return JSON.stringify([one?.status, one?.peserta.filter(({ kursi }) => kursi > 0).map(({ id, kursi }) => [id, kursi])]);
}

function without(from: readonly Suara[], taken: readonly Suara[]): Suara[] {
  const off = new Map(taken.map(({ id, suara }) => [id, suara]));
  assert(
    taken.every(({ id }) => from.some((one) => one.id === id)),
    'votes of a party that does not stand there',
  );
  return from.map(({ id, suara }) => {
    const left = suara - (off.get(id) ?? 0);
    assert(left >= 0, `more votes of ${id} taken away than there are`);
    return { id, suara: left };
  });
}
