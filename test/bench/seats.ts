// How fast are all seats of DPR and of every DPRD, with their margins? (84 dapil under 50 ms, 2,710 under 1 s)
import { day } from '#kernel/day';
import { assert } from '#kernel/result';
import { distances, lastSeats } from '../../src/modules/hasil/aturan/margin.ts';
import { allotChamber } from '../../src/modules/hasil/aturan/nation.ts';
import type { PackKursi } from '../../src/modules/hasil/aturan/pack-schema.ts';
import { findAturan } from '../../src/modules/hasil/aturan/packs.ts';
import type { Dapil } from '../../src/modules/hasil/aturan/seats.ts';
import { median } from './measure.ts';

const PARTIES = 18;
const TURNS = 21;

/** Dapil of 3 to 12 seats with votes that look like those of a count: a few large parties, many small; the same each run. */
function generated(count: number): Dapil[] {
  let state = 20_240_214;
  const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
  return Array.from({ length: count }, (_, at) => ({
    kode: String(at),
    kursi: 3 + next(10),
    partai: Array.from({ length: PARTIES }, (_party, id) => ({
      id: String(id + 1),
      suara: 1 + Math.floor(next(600_000) / (1 + (id % 9))),
    })),
  }));
}

interface Turn {
  /** Milliseconds by the clock on the wall, and of the processor alone: a machine that is busy with others stretches the first only. */
  readonly clock: number;
  readonly processor: number;
}

function turn(pack: PackKursi, dapil: readonly Dapil[]): Turn {
  const [used, begun] = [process.cpuUsage(), performance.now()];
  for (const one of allotChamber(pack, dapil).dapil)
    assert(lastSeats(one).length + distances(one).length > 0 || one.status === 'SERI', 'each dapil has its margins');
  const { user, system } = process.cpuUsage(used);
  return { clock: performance.now() - begun, processor: (user + system) / 1000 };
}

/**
 * Prints the first turn, which compiles as it goes, and the median of all, each with how often it fits into its limit. The
 * processor's time counts compiling and cleaning in other threads as well. A section of the bench: `measureSeats(say)`.
 */
export function measureSeats(say: (line: string) => void): void {
  const hari = day('2024-02-14');
  const [dpr, dprd] = [
    findAturan({ cara: 'kursi', jenis: 'pdpr', wilayah: '0', hari }),
    findAturan({ cara: 'kursi', jenis: 'pdprdp', wilayah: '0', hari }),
  ];
  assert(dpr !== undefined && dprd !== undefined, 'the packs of 2024');
  const runs = [
    { name: '84 dapil of DPR', dapil: generated(84), pack: dpr, limit: 50 },
    { name: '2,710 dapil of DPR and every DPRD', dapil: generated(2_710), pack: dprd, limit: 1_000 },
  ];
  for (const { name, dapil, pack, limit } of runs) {
    const turns = Array.from({ length: TURNS }, () => turn(pack, dapil));
    const [first] = turns;
    assert(first !== undefined, 'there is a first turn');
    const middle = median(turns.map(({ clock }) => clock));
    const within = (ms: number): string => `${ms.toFixed(1)} ms, ${(limit / ms).toFixed(1)} times within`;
    say(`  seats and margins of ${name}, limit ${limit} ms: first ${within(first.clock)} (processor ${first.processor.toFixed(1)} ms); median ${within(middle)}`);
  }
}
