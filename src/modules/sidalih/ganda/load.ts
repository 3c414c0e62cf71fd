// What does every page of a case need before it shows or does anything?
import { type AreaCode, NATION } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Db } from '#platform/db';
import { type Resource, type SignedIn, can, isWithin } from '#platform/identity';
import type { Deps } from '#platform/module';
import { findPaket } from '../aturan/packs.ts';
import type { PaketAturan } from '../aturan/paket.ts';
import { brankasOf } from '../brankas/brankas.ts';
import { type BobotBidang, type BuktiRekaman, type Penjaga, type SebabTetap, jelaskan, modelBaku, pilihYangTetap } from '../cocok/cocok.ts';
import { findRekam } from '../daftar/baca.ts';
import type { Rekam } from '../daftar/rekam.ts';
import { readRiwayat } from '../daftar/store/perubahan.ts';
import { areaNames } from '../daftar/words.ts';
import { findDihapus } from '../retensi/hapus.ts';
import { terimaGanda } from './actions/langkah.ts';
import { kantorBanding } from './kantor.ts';
import { orangCocok } from './orang.ts';
import { type Kasus, type Langkah, readKasus, readLangkah } from './store/perkara.ts';

export interface KasusParams extends Record<string, unknown> {
  readonly uuid: string;
}
export type SisiParams = KasusParams & { readonly sisi: number };

/** Days to appeal, by the pack of the case. */
export function hariBanding(paket: PaketAturan): number {
  return paket.jam.find(({ kode }) => kode === 'BANDING_GANDA')?.hari ?? 14;
}

const at = (kasus: Kasus, node: AreaCode): Resource => ({ kind: 'ganda', id: kasus.id, node });

/** To read: at the reader's own side where there is one, else at the office that decides. */
export async function lihatResource(deps: Deps, { uuid }: KasusParams, who?: SignedIn): Promise<Resource | undefined> {
  const kasus = await readKasus(deps.database.db, uuid);
  if (kasus === undefined) return undefined;
  const places = [...kasus.sisi.map(({ desa }) => desa), kasus.pemutus];
  const near = places.find((place) => who?.mandates.some(({ node }) => isWithin(node, place)) === true);
  return at(kasus, near ?? kasus.pemutus);
}

/** At one side: the village where the record stood. */
export async function sisiResource(deps: Deps, { uuid, sisi }: SisiParams): Promise<Resource | undefined> {
  const kasus = await readKasus(deps.database.db, uuid);
  const side = kasus?.sisi[sisi];
  return kasus === undefined || side === undefined ? undefined : at(kasus, side.desa);
}

/** At the office that decides; `excluded` who reported, `proposer` who proposed. */
export async function putusResource(deps: Deps, { uuid }: KasusParams): Promise<Resource | undefined> {
  const kasus = await readKasus(deps.database.db, uuid);
  return kasus === undefined ? undefined : { ...at(kasus, kasus.pemutus), excluded: kasus.isi.pelapor, ...(kasus.isi.usul === null ? {} : { proposer: kasus.isi.usul.oleh }) };
}

export async function tugasResource(deps: Deps, { uuid }: KasusParams): Promise<Resource | undefined> {
  const kasus = await readKasus(deps.database.db, uuid);
  return kasus === undefined ? undefined : at(kasus, kasus.pemutus);
}

/** At the office above, without those who took part before. */
export async function hakimResource(deps: Deps, { uuid, sisi }: SisiParams): Promise<Resource | undefined> {
  const kasus = await readKasus(deps.database.db, uuid);
  const side = kasus?.isi.sisi[sisi];
  if (kasus === undefined || side === undefined) return undefined;
  const usul = side.banding?.usul ?? null;
  return { ...at(kasus, kantorBanding(kasus.pemutus)), excluded: [...kasus.isi.pelapor, ...kasus.isi.pemutus], ...(usul === null ? {} : { proposer: usul.oleh }) };
}

/** Would this permission let the officer in, once a fresh proof is given? */
export function boleh(deps: Pick<Deps, 'registry' | 'clock'>, who: SignedIn, id: string, resource: Resource | undefined): boolean {
  const permission = deps.registry.permissions.get(id);
  if (permission === undefined || resource === undefined) return false;
  const answer = can(who, permission, resource, deps.clock.now());
  return answer.allow || answer.reason === 'BUKTI_ULANG';
}

export interface Banding2 {
  readonly a: number;
  readonly b: number;
  readonly p: number;
  readonly bobot: readonly BobotBidang[];
  readonly penjaga: readonly Penjaga[];
}

export interface Usulan {
  readonly ke: number;
  readonly sebab: SebabTetap;
}

/** A case with everything that its pages show. The records are in the clear here: pages mask them. */
export interface KasusView {
  readonly kasus: Kasus;
  readonly paket: PaketAturan;
  readonly langkah: readonly Langkah[];
  /** Day on which what was said in free words was deleted by the rule of retention. */
  readonly dihapus: string | undefined;
  readonly rekam: readonly Rekam[];
  readonly pasangan: readonly Banding2[];
  readonly usulan: Usulan;
  /** Do all lists take duplicate decisions now? */
  readonly terbuka: boolean;
  readonly nama: (kode: string) => string;
}

export async function loadKasus(deps: Deps, uuid: string): Promise<KasusView | undefined> {
  const { db } = deps.database;
  const kasus = await readKasus(db, uuid);
  if (kasus === undefined) return undefined;
  const brankas = brankasOf(deps.keys);
  const [paket, langkah] = [await findPaket(db, kasus.paket), await readLangkah(db, uuid)];
  assert(paket !== undefined, 'the pack of a case is known');
  const rekam: Rekam[] = [];
  let terbuka = true;
  for (const { daftar, pemilih } of kasus.sisi) {
    const found = await findRekam(db, brankas, daftar, pemilih);
    assert(found !== undefined, 'records are never deleted');
    rekam.push(found);
    terbuka &&= await terimaGanda(db, daftar);
  }
  const nodes = [NATION, kasus.pemutus, kantorBanding(kasus.pemutus), ...kasus.sisi.flatMap(({ desa }) => [desa, desa.slice(0, 4)]), ...rekam.map(({ desa }) => desa), ...langkah.map(({ node }) => node)];
  return { kasus, paket, langkah, rekam, dihapus: await findDihapus(db, 'ganda', uuid), pasangan: compare(rekam), usulan: await usulkan(db, rekam, langkah), terbuka, nama: await areaNames(db, nodes) };
}

function compare(rekam: readonly Rekam[]): Banding2[] {
  return rekam.flatMap((one, a) =>
    rekam.slice(a + 1).map((other, n): Banding2 => {
      const { p, bobot, penjaga } = jelaskan(orangCocok(one), orangCocok(other), modelBaku());
      return { a, b: a + n + 1, p, bobot, penjaga };
    }),
  );
}

/** The record that would stay by 9.4: newest evidence, the card's address by the field reports, the most complete. */
async function usulkan(db: Db, rekam: readonly Rekam[], langkah: readonly Langkah[]): Promise<Usulan> {
  const facts: BuktiRekaman[] = [];
  for (const [ke, one] of rekam.entries()) {
    const seen = (await readRiwayat(db, one.daftar, one.id)).filter(({ bukti, sumber }) => bukti.length > 0 || sumber === 'COKLIT').at(-1);
    facts.push({ orang: orangCocok(one), buktiPada: seen?.pada.slice(0, 10), alamatKtpEl: laporanSisi(langkah, ke)?.isi['alamatKtp'] === 'YA', lokasiKhusus: Number(one.tps) >= 901 });
  }
  return facts.slice(1).reduce<Usulan>(
    (best, other, n) => {
      const own = facts[best.ke];
      assert(own !== undefined, 'a side of the case');
      const { tetap, sebab } = pilihYangTetap(own, other);
      return { ke: tetap === 'a' ? best.ke : n + 1, sebab };
    },
    { ke: 0, sebab: 'SETARA' },
  );
}

/** The newest report of a side. */
export function laporanSisi(langkah: readonly Langkah[], ke: number): Langkah | undefined {
  return langkah.findLast(({ peristiwa }) => peristiwa.jenis === 'lapor' && peristiwa.sisi === ke);
}
