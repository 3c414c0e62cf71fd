// Which figures does an order bring: those on the nation's one paper, or those whose paper is told by the station? (hasil.md 1.2)
import type { Sentence } from '#kernel/text';
import type { AreaCode } from '#kernel/area-code';
import { type Jenis, type PemiluPack, findKontes, findPemilu, listPemilu, paperCode, paperParts, scopeOfVillages, treeOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import { findContest } from '../contests.ts';
import { type Slip, slip } from './slip.ts';

/** A kind of contest with a paper for each dapil, province or regency. */
export interface Lembaran {
  readonly pemilu: PemiluPack;
  readonly jenis: Jenis;
  /** As ordered: `pdprdp`, or `pdprdp-330108` for one paper alone. */
  readonly kode: string;
  readonly nama: Sentence;
  /** Code of the one paper's scope; null = all papers of the kind. */
  readonly lingkup: string | null;
}

export type Target = Kontes | Lembaran;

export function isNation(target: Target): target is Kontes {
  return 'pack' in target;
}

/** How the contest is named in addresses, the audit log and folders of KPU's server. */
export function codeOfTarget(target: Target): string {
  return isNation(target) ? target.pack.kode : target.kode;
}

export function nameOfTarget(target: Target): Sentence {
  return isNation(target) ? target.pack.nama : target.nama;
}

export function kindOfTarget(target: Target): string {
  return isNation(target) ? target.pack.kode : target.jenis;
}

/** By `pemilu-2024` and `ppwp`, `pdprdp` or `pdprdp-330108`. Whether the paper is fixed shows at its first row. */
export function findTarget(slug: string, kode: string): Target | undefined {
  const [pemilu, pack] = [findPemilu(slug), findKontes(slug, kode)];
  if (pemilu === undefined) return undefined;
  if (pack !== undefined) return { pemilu, pack };
  const parts = paperParts(kode);
  const rules = pemilu.kertas.find(({ jenis }) => jenis === (parts?.jenis ?? kode));
  return rules === undefined ? undefined : { pemilu, jenis: rules.jenis, kode, nama: rules.nama, lingkup: parts?.lingkup ?? null };
}

/** `pemilu-2024 ppwp, pemilu-2024 pdpr, ...` */
export function knownTargets(): string {
  return listPemilu()
    .flatMap((one) => [...one.kontes.map(({ kode }) => kode), ...one.kertas.map(({ jenis }) => jenis)].map((kode) => `${one.slug} ${kode}`))
    .join(', ');
}

/** A paper of an election that still shows simulated figures is none that was fixed. */
export async function isSimulated(db: Db, target: Target): Promise<boolean> {
  return !isNation(target) && (await treeOf(db, target.pemilu.slug)).simulasi;
}

/** The paper of a station, or why it has none. */
export type PaperOf = (tps: AreaCode) => Promise<Kontes | Slip>;

/** Made once an import: the map of the dapil is read here, the papers as stations ask for them. */
export async function openPapers(db: Db, target: Target): Promise<PaperOf> {
  if (isNation(target)) return () => Promise.resolve(target);
  const { pemilu, jenis, lingkup } = target;
  const scopeOf = await scopeOfVillages(db, pemilu.slug, jenis);
  const none = new Set<string>();
  return async (tps) => {
    const scope = scopeOf(tps.slice(0, 10) as AreaCode);
    if (scope === undefined) return slip('KONTES_TIDAK_DI_SINI', 'kode_tps', tps);
    const kode = paperCode(jenis, scope);
    if (lingkup !== null && lingkup !== scope) return slip('KERTAS_LAIN', 'kode_tps', tps, kode);
    const found = none.has(scope) ? undefined : await findContest(db, pemilu.slug, kode);
    if (found !== undefined) return found;
    none.add(scope);
    return slip('TANPA_SURAT_SUARA', 'kode_tps', tps, kode);
  };
}

export function isKontes(found: Kontes | Slip): found is Kontes {
  return 'pack' in found;
}
