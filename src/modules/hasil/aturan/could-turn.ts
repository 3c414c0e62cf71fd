// Can what is still out, or under dispute, turn a result? (hasil.md 6: sisa, TAK_TERKEJAR, "masih dapat berubah")
import { assert } from '#kernel/result';
import type { Pembagian, PesertaKursi } from './seats.ts';
import { type Suara, assertVotes, times, total } from './votes.ts';

/** A station that is out, or whose vote may be repeated. */
export interface TpsTertunda {
  readonly kode: string;
  /** Voters on its list (A); null = unknown, then the pack's maximum counts. */
  readonly pemilih: number | null;
  /** What is counted there now and would be counted anew; absent = nothing is in. */
  readonly suara?: readonly Suara[];
}

export interface BatasTps {
  readonly pemilihMaks: number;
  readonly cadanganPermil: number;
}

/** Most votes that the station can bring: voters and reserve ballots, and never less than were counted there. */
export function capacity(limits: BatasTps, station: TpsTertunda): number {
  const voters = station.pemilih ?? limits.pemilihMaks;
  assert(Number.isSafeInteger(voters) && voters >= 0, `${voters} voters at ${station.kode}`);
  return Math.max(voters + Math.ceil(times(voters, limits.cadanganPermil) / 1000), total(station.suara ?? []));
}

/** sisa(node): most votes that may still come. */
export function outstanding(limits: BatasTps, stations: readonly TpsTertunda[]): number {
  return stations.reduce((sum, station) => sum + capacity(limits, station), 0);
}

/** Of a lead in a contest that most votes decide. Drawing level counts as reachable: then a tie rule would speak. */
export function reach(lead: number, left: number): 'TAK_TERKEJAR' | 'MASIH_DAPAT_BERUBAH' {
  return lead > left ? 'TAK_TERKEJAR' : 'MASIH_DAPAT_BERUBAH';
}

export interface DapatBerubah {
  /** Most votes that all of these stations together can bring. */
  readonly sisa: number;
  /** Stations whose number of voters is unknown; the pack's maximum was taken for them. */
  readonly tanpaPemilih: number;
  /** All together could give a seat to another party, or bring it level. */
  readonly dapat: boolean;
  /** Codes of those that could do so alone. */
  readonly sendiri: readonly string[];
  /** Fewest stations that could do so together; null = not even all. */
  readonly palingSedikit: number | null;
  /** The nearest change, by fewest stations: which party would gain from which; null = none, or the seat is open already. */
  readonly terdekat: { readonly partai: string; readonly dari: string } | null;
}

/** Rows of one pair: what each station can close of the gap. */
interface Pasangan {
  readonly naik: PesertaKursi;
  readonly turun: PesertaKursi;
  /** At least 1: where a tie was broken by a rule, it still takes a vote to break it otherwise. */
  readonly jarak: number;
}

/**
 * Which stations could still turn a seat of the dapil. The bound is exact for this model: at each station anything from no
 * votes to `capacity` may be counted, for any one party, and what is counted there now falls away. Limits: parties that take
 * part stay the same (the national threshold is not asked again), and stations of the dapil that are not named stay as they are.
 */
export function couldTurn(limits: BatasTps, allotted: Pembagian, stations: readonly TpsTertunda[]): DapatBerubah {
  for (const { suara } of stations) assertVotes(suara ?? []);
  const caps = stations.map((station) => capacity(limits, station));
  const shared = { sisa: caps.reduce((sum, cap) => sum + cap, 0), tanpaPemilih: stations.filter(({ pemilih }) => pemilih === null).length };
  if (allotted.status !== 'LENGKAP') {
    // A single vote may decide what is open.
    const sendiri = stations.filter((_, at) => (caps[at] ?? 0) > 0).map(({ kode }) => kode);
    return { ...shared, dapat: sendiri.length > 0, sendiri, palingSedikit: sendiri.length > 0 ? 1 : null, terdekat: null };
  }
  const columns = columnsOf(allotted.peserta, stations);
  const alone = new Set<number>();
  let [fewest, nearest]: [number | null, Pasangan | null] = [null, null];
  // Of changes that take equally many stations the one with the fewest votes is named.
  for (const pair of pairsOf(allotted.peserta).sort((a, b) => votesLacked(a) - votesLacked(b))) {
    const steps = stepsOf(pair, caps, columns);
    steps.forEach((step, at) => step >= pair.jarak && alone.add(at));
    const needed = fewestOf(steps, pair.jarak, fewest ?? Number.POSITIVE_INFINITY);
    if (needed !== null) [fewest, nearest] = [needed, pair];
  }
  return {
    ...shared,
    dapat: fewest !== null,
    sendiri: stations.filter((_, at) => alone.has(at)).map(({ kode }) => kode),
    palingSedikit: fewest,
    terdekat: nearest === null ? null : { partai: nearest.naik.id, dari: nearest.turun.id },
  };
}

/**
 * Every (gaining, losing) pair with the gap between the one's next and the other's last quotient, on a common denominator.
 * If no pair closes its gap nothing changes; if one does, the party with the best quotient among those gains a seat.
 */
function pairsOf(parties: readonly PesertaKursi[]): Pasangan[] {
  return parties.flatMap((turun) => {
    const { pembagiTerakhir } = turun;
    if (pembagiTerakhir === null) return [];
    return parties
      .filter((naik) => naik !== turun)
      .map((naik) => ({ naik, turun, jarak: Math.max(1, turun.suara * naik.pembagiBerikut - naik.suara * pembagiTerakhir) }));
  });
}

/** About how many votes the gaining party lacks: to put pairs in order, never to decide. */
function votesLacked({ turun, jarak }: Pasangan): number {
  return jarak / (turun.pembagiTerakhir ?? 1);
}

type Columns = ReadonlyMap<string, Float64Array>;

/** What is counted at each station, party by party: a dapil may have twenty thousand stations. */
function columnsOf(parties: readonly PesertaKursi[], stations: readonly TpsTertunda[]): Columns {
  const columns = new Map(parties.map(({ id }) => [id, new Float64Array(stations.length)]));
  stations.forEach(({ suara }, at) => {
    for (const { id, suara: n } of suara ?? []) columns.get(id)?.fill(n, at, at + 1);
  });
  return columns;
}

/** How much of the gap each station closes when all it can bring goes to the gaining party. */
function stepsOf({ naik, turun }: Pasangan, caps: readonly number[], columns: Columns): Float64Array {
  const [by, next] = [turun.pembagiTerakhir ?? 0, naik.pembagiBerikut];
  const [own, other] = [columns.get(naik.id), columns.get(turun.id)];
  const steps = new Float64Array(caps.length);
  for (let at = 0; at < caps.length; at += 1) steps[at] = by * ((caps[at] ?? 0) - (own?.[at] ?? 0)) + next * (other?.[at] ?? 0);
  return steps;
}

/** Greatest first: what the stations close adds up. Null where all of them do not, or not fewer than `known`. */
function fewestOf(steps: Float64Array, gap: number, known: number): number | null {
  const most = steps.reduce((best, step) => Math.max(best, step), 0);
  if (Math.ceil(gap / most) >= known || steps.reduce((sum, step) => sum + step, 0) < gap) return null;
  let closed = 0;
  const used =
    steps
      .sort()
      .reverse()
      .findIndex((step) => (closed += step) >= gap) + 1;
  return used < known ? used : null;
}
