// Where is the walk through a desa cut into stations, so that the soft rules cost least? (sidalih.md 10; exact, by dynamic programming)
import { assert } from '#kernel/result';

/** One family on the walk. */
export interface Langkah {
  readonly n: number;
  /** Places of its RT and RW on the walk, counted from 0. */
  readonly rt: number;
  readonly rw: number;
  /** Its station at present, 0 = none. */
  readonly dulu: number;
  /** Metres east and north of any point of the desa; null = unknown. */
  readonly titik: readonly [number, number] | null;
}

/** What each soft rule weighs, in their order. */
export interface Bobot {
  /** Of each voter, by the square of the distance to the middle of the station in units of `jauh`, as a share of a mean station: near costs next to nothing, far much. */
  readonly jarak: number;
  /** Of each barrier that a station reaches across. */
  readonly penghalang: number;
  /** Of each cut inside an RT, and of each inside an RW. */
  readonly rt: number;
  readonly rw: number;
  /** Of each station, by the square of its distance from the mean, as a share of the mean. */
  readonly imbang: number;
  /** Of each voter who leaves the neighbours of the last election, as a share of a mean station. */
  readonly tetap: number;
}

export interface Potongan {
  readonly maks: number;
  /** Metres that count as far. */
  readonly jauh: number;
  readonly bobot: Bobot;
  /** Pairs of RT, by their places on the walk. */
  readonly penghalang: readonly (readonly [number, number])[];
}

/** Fewest stations along this walk: a family that finds no room opens the next one, and no other cut does with fewer. */
export function palingSedikit(walk: readonly Langkah[], maks: number): number {
  let [stations, left] = [0, 0];
  for (const { n } of walk) {
    assert(n <= maks, 'a family fits into a station');
    if (n > left) [stations, left] = [stations + 1, maks];
    left -= n;
  }
  return stations;
}

/** Ends of exactly `jumlah` stations on the walk (places after their last family). `jumlah` is at least `palingSedikit`, at most the families. */
export function potong(walk: readonly Langkah[], jumlah: number, aturan: Potongan): number[] {
  assert(jumlah >= palingSedikit(walk, aturan.maks) && jumlah <= walk.length, 'so many stations can be cut');
  if (jumlah === 0) return [];
  const table = new Table(walk, jumlah, aturan);
  for (let to = 1; to <= walk.length; to += 1) table.fill(to);
  return table.ends();
}

/** `best[k][to]`: the least cost of k stations that hold the first `to` families. Cost: families x families of a station x the spread of k. */
class Table {
  private readonly sum: Float64Array;
  private readonly best: readonly Float64Array[];
  private readonly from: readonly Int32Array[];
  private readonly mean: number;
  private readonly crossing: readonly (readonly number[])[];

  private readonly walk: readonly Langkah[];
  private readonly jumlah: number;
  private readonly aturan: Potongan;

  constructor(walk: readonly Langkah[], jumlah: number, aturan: Potongan) {
    this.walk = walk;
    this.jumlah = jumlah;
    this.aturan = aturan;
    this.sum = new Float64Array(walk.length + 1);
    walk.forEach(({ n }, at) => (this.sum[at + 1] = (this.sum[at] ?? 0) + n));
    this.best = Array.from({ length: jumlah + 1 }, () => new Float64Array(walk.length + 1).fill(Infinity));
    this.from = Array.from({ length: jumlah + 1 }, () => new Int32Array(walk.length + 1));
    const [none] = this.best;
    if (none !== undefined) none[0] = 0;
    this.mean = (this.sum[walk.length] ?? 0) / jumlah;
    this.crossing = barriers(walk, aturan.penghalang);
  }

  /** Every station that ends before family `to`, from the shortest to the fullest. */
  fill(to: number): void {
    const { walk, aturan, sum, best, from } = this;
    const end = sum[to] ?? 0;
    const all = sum[walk.length] ?? 0;
    const cut = this.cutCost(to);
    const most = this.jumlah - Math.ceil((all - end) / aturan.maks);
    const least = Math.ceil(end / aturan.maks);
    const station = new Station(aturan, this.mean);
    for (let start = to - 1; start >= 0; start -= 1) {
      const begin = sum[start] ?? 0;
      if (end - begin > aturan.maks) return;
      const family = walk[start];
      assert(family !== undefined, 'a place on the walk is a family');
      station.add(family, reached(this.crossing[start], to));
      const cost = cut + station.cost(end - begin);
      for (let k = Math.max(1, least, Math.ceil(begin / aturan.maks) + 1); k <= most && k - 1 <= start; k += 1) {
        const [row, before, origin] = [best[k], best[k - 1], from[k]];
        if (row === undefined || before === undefined || origin === undefined) break;
        const sumCost = (before[start] ?? Infinity) + cost;
        if (sumCost < (row[to] ?? Infinity)) {
          row[to] = sumCost;
          origin[to] = start;
        }
      }
    }
  }

  ends(): number[] {
    const out: number[] = [];
    for (let [k, to] = [this.jumlah, this.walk.length]; k > 0; k -= 1) {
      assert(Number.isFinite(this.best[k]?.[to] ?? Infinity), 'a cut into so many stations exists');
      out.unshift(to);
      to = this.from[k]?.[to] ?? 0;
    }
    return out;
  }

  private cutCost(to: number): number {
    const [last, next] = [this.walk[to - 1], this.walk[to]];
    if (last === undefined || next === undefined) return 0;
    const { rt, rw } = this.aturan.bobot;
    return last.rt === next.rt ? rt : last.rw === next.rw ? rw : 0;
  }
}

/** The costs of one station while families are added at its front. */
class Station {
  private readonly former = new Map<number, number>();
  private known = 0;
  private fresh = 0;
  private parted = 0;
  private weight = 0;
  private east = 0;
  private north = 0;
  private square = 0;

  private readonly aturan: Potongan;
  private readonly mean: number;

  constructor(aturan: Potongan, mean: number) {
    this.aturan = aturan;
    this.mean = mean;
  }

  add({ n, dulu, titik }: Langkah, parted: number): void {
    this.parted += parted;
    const together = (this.former.get(dulu) ?? 0) + n;
    this.former.set(dulu, together);
    // Who had no station yet leaves no neighbours.
    if (dulu === 0) this.fresh += n;
    else if (together > this.known) this.known = together;
    if (titik === null) return;
    const [x, y] = titik;
    this.weight += n;
    this.east += n * x;
    this.north += n * y;
    this.square += n * (x * x + y * y);
  }

  cost(n: number): number {
    const { bobot, jauh } = this.aturan;
    const off = (n - this.mean) / this.mean;
    const spread = this.weight === 0 ? 0 : Math.max(0, this.square - (this.east ** 2 + this.north ** 2) / this.weight);
    const moved = n - this.known - this.fresh;
    return (bobot.jarak * spread) / (jauh ** 2 * this.mean) + bobot.penghalang * this.parted + bobot.imbang * off ** 2 + (bobot.tetap * moved) / this.mean;
  }
}

/** How many barriers a station reaches across anew when this family joins it. */
function reached(beyond: readonly number[] | undefined, to: number): number {
  if (beyond === undefined || beyond.length === 0) return 0;
  return beyond.filter((other) => other < to).length;
}

/** By the last family of one RT: the first families of the RT that a barrier parts from it and that come later. */
function barriers(walk: readonly Langkah[], pairs: Potongan['penghalang']): number[][] {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  walk.forEach(({ rt }, at) => {
    if (!first.has(rt)) first.set(rt, at);
    last.set(rt, at);
  });
  const out = walk.map((): number[] => []);
  for (const [one, other] of pairs) {
    const near = last.get(Math.min(one, other));
    const beyond = first.get(Math.max(one, other));
    if (near !== undefined && beyond !== undefined) out[near]?.push(beyond);
  }
  return out;
}
