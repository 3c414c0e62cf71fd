// Which packs, dapil and slow but plain rules do the tests of this room use?
import { day } from '#kernel/day';
import { haveRealFiles, realTable } from '../intake/real-fixture.ts';
import type { Cara, Jenis, PackOf, Pembagi } from './pack-schema.ts';
import { findAturan } from './packs.ts';
import { type Dapil, divisor } from './seats.ts';
import type { Suara } from './votes.ts';

export { haveRealFiles };

export function packOf<C extends Cara>(cara: C, jenis: Jenis, hari = '2024-02-14', wilayah = '0'): PackOf<C> {
  const found = findAturan({ cara, jenis, wilayah, hari: day(hari) });
  if (found === undefined) throw new Error(`no pack ${cara} ${jenis} ${hari}`);
  return found;
}

export const votes = (suara: Readonly<Record<string, number>>): Suara[] => Object.entries(suara).map(([id, n]) => ({ id, suara: n }));

/** hasil.md 6.3: Jawa Barat I, the eight parties over the threshold. */
export const JABAR_I: Dapil = {
  kode: '3201',
  kursi: 7,
  partai: votes({
    golkar: 366_052,
    pks: 360_248,
    gerindra: 215_807,
    pdip: 161_710,
    pkb: 138_013,
    demokrat: 131_385,
    nasdem: 121_629,
    pan: 90_955,
  }),
};

export interface Naif {
  /** Seats by party that are beyond doubt. */
  readonly pasti: Readonly<Record<string, number>>;
  /** Parties that share the line, and the places left for them. */
  readonly seri: readonly string[];
  readonly sisa: number;
}

/** Written from the law anew: all quotients of all parties as fractions of big integers, sorted, the greatest taken. */
export function naiveSeats(divisors: Pembagi, parties: readonly Suara[], seats: number): Naif {
  const all = parties
    .flatMap(({ id, suara }) =>
      Array.from({ length: seats }, (_, held) => ({ id, top: BigInt(suara), by: BigInt(divisor(divisors, held)) })),
    )
    .filter(({ top }) => top > 0n)
    .sort((a, b) => Number(b.top * a.by > a.top * b.by) - Number(b.top * a.by < a.top * b.by));
  const line = all[seats - 1];
  const pasti: Record<string, number> = Object.fromEntries(parties.map(({ id }) => [id, 0]));
  const same = line === undefined ? [] : all.filter(({ top, by }) => top * line.by === line.top * by);
  const above = line === undefined ? all : all.filter(({ top, by }) => top * line.by > line.top * by);
  for (const { id } of above) pasti[id] = (pasti[id] ?? 0) + 1;
  if (above.length + same.length <= seats) {
    for (const { id } of same) pasti[id] = (pasti[id] ?? 0) + 1;
    return { pasti, seri: [], sisa: 0 };
  }
  return { pasti, seri: same.map(({ id }) => id).sort(), sisa: seats - above.length };
}

/** The 54 dapil of DPR 2024 that are at hand, party ids by ballot number; seats as the source lists them. */
export function realDapil(): { readonly dapil: Dapil; readonly tercantum: Readonly<Record<string, number>> }[] {
  return realTable('dpr_ri_2024_dapil_suara_kursi.csv').map((row) => {
    const columns = (head: string): [string, number][] =>
      Object.keys(row)
        .filter((name) => name.startsWith(head))
        .map((name) => [String(Number(name.split('_')[1])), Number(row[name])]);
    return {
      dapil: { kode: row['kode_dapil'] ?? '', kursi: Number(row['alokasi_kursi']), partai: votes(Object.fromEntries(columns('suara_'))) },
      tercantum: Object.fromEntries(columns('kursi_')),
    };
  });
}

/** Votes of the 18 parties over all 84 dapil. */
export function realNational(): Suara[] {
  return realTable('dpr_ri_2024_nasional.csv').map((row) => ({ id: row['nomor_urut'] ?? '', suara: Number(row['suara_84_dapil']) }));
}
