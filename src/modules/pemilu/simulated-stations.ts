// How many stations would each kel/desa have if we had to invent them? (demo only; every page says DATA SIMULASI)
import { type AreaCode } from '#kernel/area-code';
import type { StationPlan } from './stations.ts';

/** Areas of the demo's offices, and about how many stations each really had in 2024. */
export const SIMULATED_AREAS: readonly { readonly kode: string; readonly tps: number }[] = [
  { kode: '13', tps: 17_500 },
  { kode: '19', tps: 4_100 },
  { kode: '3276', tps: 5_600 },
  { kode: '64', tps: 11_400 },
  { kode: '65', tps: 2_300 },
];

/** A kelurahan has more people than a desa: 7th digit 1 (Kemendagri codes). */
const KELURAHAN_WEIGHT = 3;
/** One kel/desa in this many has a lokasi khusus. */
const SPECIAL_EVERY = 61;

/**
 * Shares out about `total` stations over the villages by a rule that depends on nothing but their codes: the same
 * villages get the same numbers on every machine. Each gets at least one.
 */
export function simulatedPlans(villages: readonly AreaCode[], total: number, loksusMulai: number): StationPlan[] {
  const weights = villages.map(weightOf);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return villages.map((kode, at): StationPlan => {
    const share = ((weights[at] ?? 0) / sum) * total;
    const reguler = Math.min(loksusMulai - 1, Math.max(1, Math.round(share)));
    const special = hash(`khusus ${kode}`) % SPECIAL_EVERY === 0;
    const khusus = special ? loksusMulai : null;
    return { kode, reguler, khususAwal: khusus, khususAkhir: khusus, nomor: null, jumlah: reguler + (special ? 1 : 0), sumber: 'simulasi' };
  });
}

/** From 0.3 to 3, most of them small, as villages are. */
function weightOf(kode: AreaCode): number {
  const chance = (hash(kode) % 10_000) / 10_000;
  return (0.3 + 2.7 * chance ** 3) * (kode[6] === '1' ? KELURAHAN_WEIGHT : 1);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const letter of text) h = Math.imul(h ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return h;
}
