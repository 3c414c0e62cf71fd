// How fast are all seats of DPR and of every DPRD, with their margins? (84 dapil under 50 ms, 2,710 under 1 s)
import { day } from '#kernel/day';
import { assert } from '#kernel/result';
import { distances, lastSeats } from '../../src/modules/hasil/aturan/margin.ts';
import { allotChamber } from '../../src/modules/hasil/aturan/nation.ts';
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

/** Prints the median of some turns of each; run it as a section of the bench: `measureSeats(say)`. */
export function measureSeats(say: (line: string) => void): void {
  const hari = day('2024-02-14');
  const [dpr, dprd] = [
    findAturan({ cara: 'kursi', jenis: 'pdpr', wilayah: '0', hari }),
    findAturan({ cara: 'kursi', jenis: 'pdprdp', wilayah: '0', hari }),
  ];
  assert(dpr !== undefined && dprd !== undefined, 'the packs of 2024');
  const runs = [
    { name: '84 dapil of DPR', dapil: generated(84), packs: [dpr], limit: 50 },
    { name: '2,710 dapil of DPR and every DPRD', dapil: generated(2_710), packs: [dprd], limit: 1_000 },
  ];
  for (const { name, dapil, packs, limit } of runs) {
    const times = Array.from({ length: TURNS }, () => {
      const begun = performance.now();
      for (const pack of packs)
        for (const one of allotChamber(pack, dapil).dapil)
          assert(lastSeats(one).length + distances(one).length > 0 || one.status === 'SERI', 'each dapil has its margins');
      return performance.now() - begun;
    });
    say(
      `  seats and margins of ${name}: first ${(times[0] ?? 0).toFixed(1)} ms, median ${median(times).toFixed(1)} ms (limit ${limit} ms)`,
    );
  }
}
