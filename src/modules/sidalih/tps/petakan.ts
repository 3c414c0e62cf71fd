// Which voters of a desa vote at which station? (sidalih.md 10: the hard rules always hold, the soft ones weigh in their order)
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { tpsMinimal } from '../aturan/layak.ts';
import { type BahanDesa, type Keluarga, type Titik, keluargaOf, kunciRt, memberAt, rwOf, urutKeluarga, urutRt } from './bahan.ts';
import { urutanJalan } from './jalan.ts';
import { type TpsBaru, nomorTps } from './nomor.ts';
import { type Bobot, type Langkah, palingSedikit, potong } from './potong.ts';

/** Of the rule pack. */
export interface AturanPeta {
  /** Most voters of a station; null = the pack draws no stations. */
  readonly maks: number | null;
  /** Below this share of the maximum (percent) a station is small. */
  readonly kecil: number;
  /** Metres from which a station is far. */
  readonly jauh: number;
  readonly bobot: Bobot;
}

/** Voters of one RT in one station. */
export interface Bagian {
  readonly rt: string;
  readonly n: number;
}

export interface TpsPeta {
  readonly nomor: number;
  readonly n: number;
  readonly difabel: number;
  /** By RW and RT. */
  readonly bagian: readonly Bagian[];
}

export interface Peta {
  readonly desa: string;
  /** By number. */
  readonly tps: readonly TpsPeta[];
  /** Station by the place of the voter in the material; null = lokasi khusus, left alone. */
  readonly nomor: readonly (number | null)[];
  /** ceil(voters / maximum). */
  readonly batasBawah: number;
  /** Fewest stations along the walk. */
  readonly sedikitnya: number;
}

/**
 * TANPA_BATAS: the pack draws no stations. KELUARGA_MELEBIHI: a family (value `rt`, `n`, `maks`) is larger than any station.
 * JUMLAH_KURANG, JUMLAH_LEBIH: so many stations (`jumlah`) cannot be drawn; at least or at most `batas`.
 */
export type SebabPeta = 'TANPA_BATAS' | 'KELUARGA_MELEBIHI' | 'JUMLAH_KURANG' | 'JUMLAH_LEBIH';

/**
 * Draws the stations of one desa: each regular voter in exactly one, none above the maximum, no family apart. The same
 * material gives the same map. Without `jumlah` the fewest stations; with it exactly so many. Costs grow with voters
 * times the families of a station: 20,000 voters take some hundredths of a second.
 */
export function petakan(bahan: BahanDesa, aturan: AturanPeta, jumlah?: number): Result<Peta, Refusal<SebabPeta>> {
  const { maks } = aturan;
  if (maks === null) return refuse('TANPA_BATAS');
  const families = keluargaOf(bahan);
  const large = families.find(({ anggota }) => anggota.length > maks);
  if (large !== undefined) return refuse('KELUARGA_MELEBIHI', { rt: large.rt, n: large.anggota.length, maks });
  const { urut, walk } = walkOf(bahan, families);
  const penghalang = pairsOf(bahan, urut);
  const sedikitnya = palingSedikit(walk, maks);
  const wanted = jumlah ?? sedikitnya;
  if (wanted < sedikitnya) return refuse('JUMLAH_KURANG', { jumlah: wanted, batas: sedikitnya });
  if (wanted > walk.length) return refuse('JUMLAH_LEBIH', { jumlah: wanted, batas: walk.length });
  const ends = potong(walk, wanted, { maks, jauh: aturan.jauh, bobot: aturan.bobot, penghalang });
  const stations = ends.map((end, at) => urut.slice(ends[at - 1] ?? 0, end));
  const n = walk.reduce((sum, one) => sum + one.n, 0);
  return ok({ desa: bahan.desa, ...numbered(bahan, stations), batasBawah: tpsMinimal(n, maks), sedikitnya });
}

interface Jalan {
  readonly urut: readonly Keluarga[];
  readonly walk: readonly Langkah[];
}

function walkOf(bahan: BahanDesa, families: readonly Keluarga[]): Jalan {
  const byRt = Map.groupBy(families, ({ rt }) => rt);
  const rts = urutanJalan([...byRt.keys()], { titik: bahan.titikRt, penghalang: bahan.penghalang });
  const urut = rts.flatMap((rt) => urutKeluarga(bahan.pemilih, byRt.get(rt) ?? []));
  const places = new Map(rts.map((rt, at) => [rt, at]));
  const rws = new Map([...new Set(rts.map(rwOf))].map((rw, at) => [rw, at]));
  const origin = [...bahan.titikRt.values()][0];
  const walk = urut.map(({ anggota, rt, dulu }): Langkah => {
    const point = bahan.titikRt.get(rt);
    return { n: anggota.length, rt: places.get(rt) ?? 0, rw: rws.get(rwOf(rt)) ?? 0, dulu, titik: point === undefined || origin === undefined ? null : plane(origin, point) };
  });
  return { urut, walk };
}

const METERS_A_DEGREE = 111_195;

/** Metres east and north of the origin; exact enough within a desa. */
function plane(origin: Titik, { lintang, bujur }: Titik): readonly [number, number] {
  const narrow = Math.cos((origin.lintang * Math.PI) / 180);
  return [(bujur - origin.bujur) * METERS_A_DEGREE * narrow, (lintang - origin.lintang) * METERS_A_DEGREE];
}

function pairsOf({ penghalang }: BahanDesa, urut: readonly Keluarga[]): [number, number][] {
  const places = new Map([...new Set(urut.map(({ rt }) => rt))].map((rt, at) => [rt, at]));
  return penghalang.flatMap(([one, other]) => {
    const [a, b] = [places.get(one), places.get(other)];
    return a === undefined || b === undefined || a === b ? [] : [[a, b] satisfies [number, number]];
  });
}

function numbered(bahan: BahanDesa, stations: readonly (readonly Keluarga[])[]): Pick<Peta, 'tps' | 'nomor'> {
  const numbers = nomorTps(stations.map((one) => brings(bahan, one)), bahan.tempat);
  const nomor = new Array<number | null>(bahan.pemilih.length).fill(null);
  stations.forEach((families, at) => {
    const own = numbers[at];
    assert(own !== undefined, 'every station has a number');
    for (const { anggota } of families) for (const voter of anggota) nomor[voter] = own;
  });
  return { nomor, tps: tpsOf(bahan, nomor) };
}

function brings(bahan: BahanDesa, families: readonly Keluarga[]): TpsBaru {
  const dulu = new Map<number, number>();
  let [n, difabel, weight, lintang, bujur] = [0, 0, 0, 0, 0];
  for (const { anggota, rt, difabel: disabled } of families) {
    n += anggota.length;
    difabel += disabled;
    for (const at of anggota) {
      const former = memberAt(bahan.pemilih, at).tps ?? 0;
      dulu.set(former, (dulu.get(former) ?? 0) + 1);
    }
    const point = bahan.titikRt.get(rt);
    if (point === undefined) continue;
    weight += anggota.length;
    lintang += point.lintang * anggota.length;
    bujur += point.bujur * anggota.length;
  }
  return { n, difabel, dulu, titik: weight === 0 ? null : { lintang: lintang / weight, bujur: bujur / weight } };
}

/** What the stations of an assignment hold, by number; a station without voters is not among them. */
export function tpsOf({ pemilih }: Pick<BahanDesa, 'pemilih'>, nomor: readonly (number | null)[]): TpsPeta[] {
  const groups = new Map<number, { n: number; difabel: number; readonly bagian: Map<string, number> }>();
  pemilih.forEach((voter, at) => {
    const own = nomor[at] ?? null;
    if (own === null) return;
    const group = groups.get(own) ?? { n: 0, difabel: 0, bagian: new Map<string, number>() };
    groups.set(own, group);
    group.n += 1;
    if (voter.difabel) group.difabel += 1;
    const rt = kunciRt(voter);
    group.bagian.set(rt, (group.bagian.get(rt) ?? 0) + 1);
  });
  return [...groups]
    .sort(([one], [other]) => one - other)
    .map(([own, { n, difabel, bagian }]) => ({ nomor: own, n, difabel, bagian: [...bagian].sort(([a], [b]) => urutRt(a, b)).map(([rt, count]) => ({ rt, n: count })) }));
}
