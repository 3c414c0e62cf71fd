// Which ballot paper is meant, and which papers are counted at a place? (fixed papers never change: once read, kept; but for a simulation's)
import { LRUCache } from 'lru-cache';
import { type AreaCode, NATION } from '#kernel/area-code';
import type { Db } from '#platform/db';
import type { KontesPack, PemiluPack } from '../pack.ts';
import { findKontes, findPemilu } from '../packs.ts';
import { isHeldAt } from '../surat-suara/ballot.ts';
import { findSuratSuara } from '../surat-suara/ballots.ts';
import { dapilOf, petaDapil } from '../surat-suara/dapil-of.ts';
import type { Jenis, JenisDapil } from '../surat-suara/record.ts';
import { codeOf, packOf, partsOf } from './paper.ts';
import { listPapers, readPaper, readPapers } from './store/paper.ts';

/** Papers in memory: one has up to 400 cells, 60 kB. */
const KEPT = 400;
const packs = new WeakMap<Db, LRUCache<string, KontesPack>>();

function cacheOf(db: Db): LRUCache<string, KontesPack> {
  const known = packs.get(db) ?? new LRUCache<string, KontesPack>({ max: KEPT });
  packs.set(db, known);
  return known;
}

/** By election and contest code: `pemilu-2024`, `ppwp` or `pdpr-3201`. Undefined where no such paper is fixed. */
export async function findPaper(db: Db, slug: string, kode: string): Promise<KontesPack | undefined> {
  const [whole, parts, pemilu] = [findKontes(slug, kode), partsOf(kode), findPemilu(slug)];
  if (whole !== undefined || parts === undefined || pemilu === undefined) return whole;
  const cache = cacheOf(db);
  const key = `${slug}/${kode}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const kertas = await readPaper(db, slug, parts.jenis, parts.lingkup);
  const pack = kertas === undefined ? undefined : packOf(pemilu, kertas);
  if (pack !== undefined && kertas?.simulasi === false) cache.set(key, pack);
  return pack;
}

/** The papers of a contest by these scopes, in the order of their codes; all of them without `lingkup`. */
export async function findPapers(db: Db, pemilu: PemiluPack, jenis: Jenis, lingkup?: readonly string[]): Promise<KontesPack[]> {
  const whole = pemilu.kontes.filter((one) => one.jenis === jenis);
  if (whole.length > 0) return whole;
  const cache = cacheOf(db);
  const kept = lingkup?.flatMap((one) => cache.get(`${pemilu.slug}/${codeOf(jenis, one)}`) ?? []);
  if (kept !== undefined && kept.length === lingkup?.length) return kept;
  return (await readPapers(db, pemilu.slug, jenis, lingkup)).flatMap((kertas) => {
    const pack = packOf(pemilu, kertas);
    if (pack !== undefined && !kertas.simulasi) cache.set(`${pemilu.slug}/${pack.kode}`, pack);
    return pack ?? [];
  });
}

/**
 * Scopes of a contest that an area of any level lies in or holds ("0" = all, null); empty where it is not held or the
 * map does not know the area.
 */
export async function scopesAt(db: Db, slug: string, jenis: Jenis, kode: AreaCode): Promise<readonly string[] | null> {
  const surat = findSuratSuara(slug, jenis);
  if (surat === undefined || !isHeldAt(surat, kode)) return [];
  if (kode === NATION) return null;
  if (surat.lingkup === 'nasional') return ['0'];
  if (surat.lingkup === 'provinsi') return [kode.slice(0, 2)];
  if (surat.lingkup === 'kab_kota') {
    if (kode.length >= 4) return [kode.slice(0, 4)];
    return (await listPapers(db, slug, jenis)).map((one) => one.lingkup).filter((one) => one.startsWith(kode));
  }
  const letak = await dapilOf(db, slug, jenis as JenisDapil, kode);
  if (letak.keadaan === 'utuh') return [letak.dapil];
  return letak.keadaan === 'terbagi' ? letak.dapil : [];
}

/** To which scope a kel/desa (10 digits) belongs; undefined where the contest is not held there, or in a dapil that no map names. */
export async function scopeOfVillages(db: Db, slug: string, jenis: Jenis): Promise<(desa: AreaCode) => string | undefined> {
  const surat = findSuratSuara(slug, jenis);
  if (surat === undefined) return () => undefined;
  if (surat.lingkup === 'nasional') return (desa) => (isHeldAt(surat, desa) ? '0' : undefined);
  if (surat.lingkup !== 'dapil') {
    const digits = surat.lingkup === 'provinsi' ? 2 : 4;
    return (desa) => (isHeldAt(surat, desa) ? desa.slice(0, digits) : undefined);
  }
  const peta = await petaDapil(db, slug, jenis as JenisDapil);
  return (desa) => {
    const letak = peta.find(desa);
    return letak.keadaan === 'utuh' ? letak.dapil : undefined;
  };
}
