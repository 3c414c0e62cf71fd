// Which thresholds do the questions ask with, in which elections? (a dated pack; the youngest in force goes before an older one)
import { z } from 'zod';
import { assert } from '#kernel/result';
import type { Kontes } from '../contest.ts';
import pemilu from './packs/tanya-pemilu-2019.json' with { type: 'json' };
import pilkada from './packs/tanya-pilkada-2024.json' with { type: 'json' };

const permil = z.int().min(0).max(1000);

export const paketSchema = z.strictObject({
  id: z.string().regex(/^TANYA-[A-Z0-9-]+$/),
  jenis: z.array(z.enum(['ppwp', 'pdpr', 'pdpd', 'pdprdp', 'pdprdk', 'pkwkp', 'pkwkk'])).min(1),
  berlakuSejak: z.iso.date(),
  /** Most voters on the list of one TPS (AN07). */
  pemilihTps: z.strictObject({ nilai: z.int().positive(), dasar: z.string().min(1), keyakinan: z.enum(['H', 'M', 'L']) }),
  /** AN06: share of one choice. */
  hampirSemuaPermil: permil,
  /** AN03: up to so many choices a zero is asked about as it is; beyond that only where the choice is strong around it. */
  pilihanSedikit: z.int().positive(),
  /** AN03 beyond that: share of the choice at the other TPS of the same kel/desa. */
  kuatDiDesaPermil: permil,
  /** A voter list that changed by more than this against another election. */
  dptBerubahPermil: permil,
});
export type PaketTanya = z.infer<typeof paketSchema>;

/** The packs that the house brings. */
export const PAKET: readonly PaketTanya[] = [pemilu, pilkada].map((file) => paketSchema.parse(file));

/** The pack of a contest on its voting day. Throws where none was in force: the house brings one for each kind. */
export function paketOf({ pemilu: { hari }, pack }: Kontes, packs: readonly PaketTanya[] = PAKET): PaketTanya {
  const fit = packs.filter(({ jenis, berlakuSejak }) => jenis.includes(pack.jenis) && berlakuSejak <= hari);
  const found = fit.reduce<PaketTanya | undefined>((best, one) => (best === undefined || one.berlakuSejak > best.berlakuSejak ? one : best), undefined);
  assert(found !== undefined, `a pack of questions was in force for ${pack.id} on ${hari}`);
  return found;
}
