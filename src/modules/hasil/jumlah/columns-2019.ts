// In which order do the cells of a 2019 area stand, and under which column of the source? (hasil.md 7.1 "2019 areas"; `gerinda` is the source's spelling)
import type { Jenis } from '../aturan/pack-schema.ts';

/** Numbers on the ballot (KPU 58/2018 and 61/2018); 15 to 18 stood in Aceh alone. */
export const PARTAI_2019 = [
  ['pkb', 1], ['gerinda', 2], ['pdip', 3], ['golkar', 4], ['nasdem', 5], ['garuda', 6], ['berkarya', 7], ['pks', 8], ['perindo', 9], ['ppp', 10],
  ['psi', 11], ['pan', 12], ['hanura', 13], ['demokrat', 14], ['pa', 15], ['sira', 16], ['pda', 17], ['pna', 18], ['pbb', 19], ['pkpi', 20],
] as const satisfies readonly (readonly [string, number])[];

export const PASANGAN_2019 = [['pemilih-1', 1], ['pemilih-2', 2]] as const satisfies readonly (readonly [string, number])[];

/** After the options. Voters to invalid votes come only from stations that passed the source's checks. */
export const STATISTIK_2019 = [
  'total-pemilih', 'total-pengguna', 'suara-total', 'suara-sah', 'suara-tidak-sah', 'tps', 'validated-tps', 'blank-tps', 'outlier-vote-tps',
] as const;
export type Statistik2019 = (typeof STATISTIK_2019)[number];

export const optionColumns2019 = (jenis: Jenis): readonly (readonly [string, number])[] => (jenis === 'ppwp' ? PASANGAN_2019 : PARTAI_2019);

/** KPU's 2019 number of Aceh, whose local parties stood for its DPRA and DPRK alone (UU 11/2006 art 80). */
const ACEH = 1;
const LOKAL = { from: 15, to: 18 };

/** Was this number on the ballot of a province (the source's number; 0 = the nation)? The source writes 0 where it was not. */
function wasOnBallot(jenis: Jenis, nomor: number, provinsi: number): boolean {
  const local = jenis !== 'ppwp' && nomor >= LOKAL.from && nomor <= LOKAL.to;
  return !local || (jenis !== 'pdpr' && (provinsi === ACEH || provinsi === 0));
}

export interface Cells2019 {
  readonly suara: ReadonlyMap<number, number | null>;
  readonly statistik: (name: Statistik2019) => number | null;
}

/** A row of cells taken apart, by the ballot of its province (0 = the nation); a row of another kind of contest is a bug and throws. */
export function cells2019(jenis: Jenis, sel: readonly (number | null)[], provinsi: number): Cells2019 {
  const options = optionColumns2019(jenis);
  if (sel.length !== options.length + STATISTIK_2019.length) throw new Error(`impossible: ${sel.length} cells of ${jenis} 2019`);
  return {
    suara: new Map(options.flatMap(([, nomor], at) => (wasOnBallot(jenis, nomor, provinsi) ? [[nomor, sel[at] ?? null] as const] : []))),
    statistik: (name) => sel[options.length + STATISTIK_2019.indexOf(name)] ?? null,
  };
}
