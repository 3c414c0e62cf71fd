// What does KPU's layout need of a contest with many papers at one place? (areas over several papers by `gabung`)
import type { AreaCode } from '#kernel/area-code';
import { type Jenis, findPapers, pilihanOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import { findContest } from '../contests.ts';
import type { AngkaTps, BarisTps } from '../figures.ts';
import { type Baris, type Hitungan, openHitungan, readDi, readTps } from '../gabung/read.ts';
import { findTps } from '../store/station.ts';
import { type Tempat, byId } from './sirekap-papers.ts';

export interface Daerah {
  readonly area: Tempat & { readonly nama: string };
  readonly anak: readonly (Tempat & { readonly nama: string; readonly tingkat: number })[];
}

const PARTIES: ReadonlySet<Jenis> = new Set(['pdpr', 'pdprdp', 'pdprdk']);

/** An area with those below it, votes by the ids of their choices; undefined where the contest counts nothing. */
export async function readDaerah(db: Db, slug: string, jenis: Jenis, kode: AreaCode): Promise<Daerah | undefined> {
  const hitungan = await openHitungan(db, slug, jenis, kode);
  if (hitungan === undefined) return undefined;
  // Persons of several papers have no choices in common, but each area below may lie on one of them.
  const numbers = [...new Set(hitungan.kertas.flatMap(({ nomor }) => nomor))].sort((a, b) => a - b);
  const wide: Hitungan = hitungan.pilihan.length > 0 ? hitungan : { ...hitungan, pilihan: numbers.map((nomor) => ({ nomor, nama: '', singkat: '', kosong: false })) };
  const found = await readDi(db, wide, kode);
  if (found === undefined) return undefined;
  const idsAt = await idsBy(db, wide);
  const of = (one: Baris) => ({ kode: one.kode, nama: one.nama, tingkat: one.tingkat, suara: byId(idsAt(one.kode), one.suara), tps: one.tps, per: one.per });
  return { area: of(found.area), anak: found.anak.map(of) };
}

/** Ids of the choices at an area, in the order of `Hitungan.pilihan`; none where it lies on several papers of persons. */
async function idsBy(db: Db, hitungan: Hitungan): Promise<(kode: AreaCode) => readonly string[]> {
  const { pemilu, jenis, kertas, pilihan } = hitungan;
  if (PARTIES.has(jenis)) {
    const ids = pilihan.map(({ nomor }) => String(nomor));
    return () => ids;
  }
  const packs = await findPapers(db, pemilu, jenis, kertas.map(({ lingkup }) => lingkup));
  const byScope = new Map(packs.map((pack) => [pack.lingkup, new Map(pilihanOf(pack).map(({ nomor, id }) => [nomor, id]))]));
  const digits = kertas[0]?.lingkup.length ?? 0;
  return (kode) => {
    const own = kode.length < digits ? undefined : byScope.get(kode.slice(0, digits));
    // A number that this paper does not have never has votes here; its place stays.
    return own === undefined ? [] : pilihan.map(({ nomor }) => own.get(nomor) ?? '');
  };
}

/** The stations of a kel/desa with the ids of their votes. */
export async function readStasiun(db: Db, slug: string, jenis: Jenis, desa: AreaCode): Promise<{ readonly ids: readonly string[]; readonly rows: readonly BarisTps[] }> {
  const hitungan = await openHitungan(db, slug, jenis, desa);
  if (hitungan === undefined) return { ids: [], rows: [] };
  return { ids: (await idsBy(db, hitungan))(desa), rows: await readTps(db, hitungan, desa) };
}

/** A station on its paper. */
export async function readStation(db: Db, slug: string, jenis: Jenis, tps: AreaCode): Promise<{ readonly kontes: Kontes; readonly station: AngkaTps } | undefined> {
  const hitungan = await openHitungan(db, slug, jenis, tps.slice(0, 10) as AreaCode);
  const [paper] = hitungan?.kertas ?? [];
  const kontes = paper === undefined ? undefined : await findContest(db, slug, paper.kode);
  const station = kontes === undefined ? undefined : await findTps(db, kontes, tps);
  return kontes === undefined || station === undefined ? undefined : { kontes, station };
}
