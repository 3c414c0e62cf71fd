// What is wrong with a map of stations, and what is worth a second look? (codes of sidalih.md 10)
import { type BahanDesa, type PemilihPeta, type Titik, kunciRt, urutRt } from './bahan.ts';
import { meter } from './jalan.ts';
import type { AturanPeta } from './petakan.ts';

/** E_ stops a map, W_ is told. E_PEMILIH_TANPA_TPS and E_PEMILIH_RANGKAP: "every voter in exactly one TPS". */
export const KODE_PETA = [
  'E_TPS_PENUH',
  'E_TPS_LINTAS_DESA',
  'E_KK_TERPISAH',
  'E_TPS_KOSONG',
  'E_PEMILIH_TANPA_TPS',
  'E_PEMILIH_RANGKAP',
  'W_TPS_JAUH',
  'W_TPS_KECIL',
] as const;
export type KodePeta = (typeof KODE_PETA)[number];

/** A finding names places and counts, never a person. */
export interface TemuanPeta {
  readonly kode: KodePeta;
  /** Stations concerned, ascending. */
  readonly tps: readonly number[];
  /** Voters concerned; families for E_KK_TERPISAH. */
  readonly n: number;
  readonly rt?: string;
  readonly meter?: number;
}

/** A voter as a map places it; `desaTps` where the station lies in another desa than the map's. */
export type Ditempatkan = Pick<PemilihPeta, 'id' | 'keluarga' | 'rw' | 'rt'> & { readonly nomor: number | null; readonly desaTps?: string };

export interface PetaDiperiksa {
  readonly desa: string;
  readonly khusus: number;
  readonly pemilih: readonly Ditempatkan[];
  /** Numbers that the map announces, with or without voters. */
  readonly nomor: readonly number[];
  readonly tempat: BahanDesa['tempat'];
  readonly titikRt: BahanDesa['titikRt'];
}

/** All findings, in the order of the codes and then of the stations. Lokasi khusus (901 and above) hold whom they hold. */
export function periksa(peta: PetaDiperiksa, aturan: Pick<AturanPeta, 'maks' | 'kecil' | 'jauh'>): TemuanPeta[] {
  const regular = peta.pemilih.filter(({ nomor }) => nomor === null || nomor < peta.khusus);
  const loads = new Map(peta.nomor.filter((nomor) => nomor < peta.khusus).map((nomor) => [nomor, 0]));
  for (const { nomor } of regular) if (nomor !== null) loads.set(nomor, (loads.get(nomor) ?? 0) + 1);
  const stations = [...loads].sort(([one], [other]) => one - other);
  const { maks, kecil } = aturan;
  const full = stations.filter(([, n]) => maks !== null && n > maks).map(([nomor, n]): TemuanPeta => ({ kode: 'E_TPS_PENUH', tps: [nomor], n }));
  const empty = stations.filter(([, n]) => n === 0).map(([nomor]): TemuanPeta => ({ kode: 'E_TPS_KOSONG', tps: [nomor], n: 0 }));
  const small = stations.filter(([, n]) => maks !== null && n > 0 && n * 100 < maks * kecil).map(([nomor, n]): TemuanPeta => ({ kode: 'W_TPS_KECIL', tps: [nomor], n }));
  return [...full, ...abroad(peta, regular), ...parted(regular), ...empty, ...nowhere(regular), ...twice(peta.pemilih), ...far(peta, regular, aturan.jauh), ...small];
}

export function menghalangi({ kode }: TemuanPeta): boolean {
  return kode.startsWith('E_');
}

function abroad({ desa }: PetaDiperiksa, voters: readonly Ditempatkan[]): TemuanPeta[] {
  const strangers = voters.filter(({ desaTps }) => desaTps !== undefined && desaTps !== desa);
  return strangers.length === 0 ? [] : [{ kode: 'E_TPS_LINTAS_DESA', tps: numbersOf(strangers), n: strangers.length }];
}

/** One finding a set of stations between which families are split. */
function parted(voters: readonly Ditempatkan[]): TemuanPeta[] {
  const stations = new Map<string, Set<number>>();
  for (const { keluarga, nomor } of voters) {
    if (keluarga === '' || nomor === null) continue;
    const own = stations.get(keluarga);
    if (own === undefined) stations.set(keluarga, new Set([nomor]));
    else own.add(nomor);
  }
  const split = [...stations.values()].filter((own) => own.size > 1).map((own) => [...own].sort((a, b) => a - b));
  const groups = Map.groupBy(split, (own) => own.join());
  return [...groups.values()].map((group) => ({ kode: 'E_KK_TERPISAH', tps: group[0] ?? [], n: group.length }));
}

function nowhere(voters: readonly Ditempatkan[]): TemuanPeta[] {
  const n = voters.filter(({ nomor }) => nomor === null).length;
  return n === 0 ? [] : [{ kode: 'E_PEMILIH_TANPA_TPS', tps: [], n }];
}

function twice(voters: readonly Ditempatkan[]): TemuanPeta[] {
  const seen = new Set<string>();
  const again = voters.filter(({ id }) => seen.size === seen.add(id).size);
  return again.length === 0 ? [] : [{ kode: 'E_PEMILIH_RANGKAP', tps: numbersOf(again), n: again.length }];
}

/** Each RT of a station from which the way to it is far; only where both have a point. */
function far({ tempat, titikRt }: PetaDiperiksa, voters: readonly Ditempatkan[], jauh: number): TemuanPeta[] {
  const places = new Map(tempat.flatMap(({ nomor, titik }): [number, Titik][] => (titik === null ? [] : [[nomor, titik]])));
  if (places.size === 0 || titikRt.size === 0) return [];
  const counts = Map.groupBy(voters, (voter) => `${String(voter.nomor ?? 0)} ${kunciRt(voter)}`);
  const found = [...counts].flatMap(([key, own]): Required<TemuanPeta>[] => {
    const [nomor, rt] = [Number(key.slice(0, key.indexOf(' '))), key.slice(key.indexOf(' ') + 1)];
    const [place, home] = [places.get(nomor), titikRt.get(rt)];
    if (place === undefined || home === undefined) return [];
    const way = Math.round(meter(place, home));
    return way <= jauh ? [] : [{ kode: 'W_TPS_JAUH', tps: [nomor], n: own.length, rt, meter: way }];
  });
  return found.sort((a, b) => (a.tps[0] ?? 0) - (b.tps[0] ?? 0) || urutRt(a.rt, b.rt));
}

function numbersOf(voters: readonly Ditempatkan[]): number[] {
  return [...new Set(voters.flatMap(({ nomor }) => (nomor === null ? [] : [nomor])))].sort((a, b) => a - b);
}
