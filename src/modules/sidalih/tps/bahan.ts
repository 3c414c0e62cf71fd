// What is known of the voters and places of a desa before its stations are drawn? (families in the order of RW, RT, street)
import { assert } from '#kernel/result';

export interface Titik {
  readonly lintang: number;
  readonly bujur: number;
}

export interface PemilihPeta {
  /** Of the record, never an identifier of the person. */
  readonly id: string;
  /** Keyed hash of the NKK; empty = none known, a family of one. */
  readonly keluarga: string;
  readonly rw: string;
  readonly rt: string;
  readonly alamat: string;
  /** Number of the station at present (last election, or the mapping before); null = none yet. */
  readonly tps: number | null;
  readonly difabel: boolean;
}

/** A place where a station may stand. */
export interface Tempat {
  readonly nomor: number;
  readonly titik: Titik | null;
  /** A voter in a wheelchair gets in without help. */
  readonly akses: boolean;
}

export interface BahanDesa {
  /** Code of the desa, 10 digits. */
  readonly desa: string;
  /** From this number on a station is a lokasi khusus (of the pack, 901): its voters are never mapped. */
  readonly khusus: number;
  readonly pemilih: readonly PemilihPeta[];
  readonly tempat: readonly Tempat[];
  /** Where an RT lies, by `kunciRt`. */
  readonly titikRt: ReadonlyMap<string, Titik>;
  /** Pairs of RT (`kunciRt`) with a river, a ridge or a toll road between them. */
  readonly penghalang: readonly (readonly [string, string])[];
}

/** Voters who vote together because they share a family card. */
export interface Keluarga {
  readonly anggota: readonly number[];
  readonly rt: string;
  /** Station of most of them at present; 0 = none. */
  readonly dulu: number;
  readonly difabel: number;
}

/** "RW/RT" without leading zeros, so that 01 and 001 are one. */
export function kunciRt({ rw, rt }: Pick<PemilihPeta, 'rw' | 'rt'>): string {
  return `${bare(rw)}/${bare(rt)}`;
}

export function rwOf(kunci: string): string {
  return kunci.slice(0, kunci.indexOf('/'));
}

function bare(written: string): string {
  const word = written.trim().toUpperCase();
  const short = word.replace(/^0+(?=\d)/, '');
  return short === '' || short === '0' || short === '-' ? '-' : short;
}

const NUMBERS = new Intl.Collator('id', { numeric: true });
export const urutRt = (one: string, other: string): number => {
  const [rwOne, rwOther] = [rwOf(one), rwOf(other)];
  return rwOne === rwOther ? NUMBERS.compare(one.slice(rwOne.length + 1), other.slice(rwOther.length + 1)) : NUMBERS.compare(rwOne, rwOther);
};

/** Regular voters by family; a family whose members give several RT stands where most of them live. */
export function keluargaOf({ pemilih, khusus }: Pick<BahanDesa, 'pemilih' | 'khusus'>): Keluarga[] {
  const groups = new Map<string, number[]>();
  pemilih.forEach(({ keluarga, tps, id }, at) => {
    if (tps !== null && tps >= khusus) return;
    const key = keluarga === '' ? `?${id}` : keluarga;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [at]);
    else group.push(at);
  });
  return [...groups.values()].map((anggota) => {
    const members = anggota.map((at) => memberAt(pemilih, at));
    return {
      anggota,
      rt: most(members.map(kunciRt), urutRt),
      dulu: most(members.map(({ tps }) => tps ?? 0), (a, b) => a - b),
      difabel: members.filter(({ difabel }) => difabel).length,
    };
  });
}

/** Families of one RT in the order of a walk: station of today, street, and the record at last, so that the order is always the same. */
export function urutKeluarga(pemilih: readonly PemilihPeta[], families: readonly Keluarga[]): Keluarga[] {
  const keyed = families.map((one) => {
    const [first, ...rest] = one.anggota.map((at) => memberAt(pemilih, at));
    assert(first !== undefined, 'a family has a member');
    const { alamat, id } = rest.reduce((least, other) => (other.id < least.id ? other : least), first);
    return { one, alamat: alamat.toUpperCase(), id };
  });
  keyed.sort((a, b) => a.one.dulu - b.one.dulu || byText(a.alamat, b.alamat) || byText(a.id, b.id));
  return keyed.map(({ one }) => one);
}

export function memberAt(pemilih: readonly PemilihPeta[], at: number): PemilihPeta {
  const one = pemilih[at];
  assert(one !== undefined, 'a family names its members by their place');
  return one;
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The value that stands there most often; of equals the first by order. */
function most<T>(values: readonly T[], order: (one: T, other: T) => number): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort(([one, n], [other, m]) => m - n || order(one, other));
  assert(best !== undefined, 'a family has a member');
  return best[0];
}
