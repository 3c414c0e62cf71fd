// What are the figures of any contest at any place, whichever ballot papers it has there? (choices only, one shape for all contests)
import { type AreaCode, NATION } from '#kernel/area-code';
import { type Form, type Jenis, type PemiluPack, findPemilu, findSuratSuara, isHeldAt, pilihanOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import type { Angka, AngkaWilayah, BarisTps, Pencacah } from '../figures.ts';
import { findAngkaWilayah, listAnak } from '../store/area.ts';
import { findNomor } from '../store/columns.ts';
import { listTps } from '../store/station.ts';
import { streamAngka } from '../store/sums.ts';

/** A choice that a share is taken of: a pair, a person, a party by its total. */
export interface Pilihan {
  /** On the ballot; in a contest of parties the party's number. */
  readonly nomor: number;
  readonly nama: string;
  readonly singkat: string;
  readonly kosong: boolean;
}

/** A contest at a place. `pilihan`: every choice on one of its papers there, by number. */
export interface Hitungan {
  readonly pemilu: PemiluPack;
  readonly jenis: Jenis;
  /** The ballot papers that are counted at the place, by scope. One, except where several dapil (provinces, regencies) lie below it. */
  readonly kertas: readonly Kontes[];
  readonly pilihan: readonly Pilihan[];
  readonly form: Form;
}

/** Figures of one area: all papers of the contest there together. */
export interface Baris {
  readonly kode: AreaCode;
  readonly nama: string;
  /** 0 nasional, 1 provinsi, 2 kab/kota, 3 kecamatan, 4 kel/desa. */
  readonly tingkat: number;
  /** By `Hitungan.pilihan`; null = no station below has a figure for it. */
  readonly suara: readonly Angka[];
  /** By `Hitungan.form.sel`. */
  readonly sel: readonly Angka[];
  readonly tps: Pencacah;
  /** Newest event below; 0 = none. */
  readonly seq: number;
  readonly per: string | null;
}

/** The contest at a place (`0` = the nation); undefined where it has no ballot paper there. */
export async function openHitungan(db: Db, slug: string, jenis: Jenis, kode: AreaCode = NATION): Promise<Hitungan | undefined> {
  const [pemilu, surat] = [findPemilu(slug), findSuratSuara(slug, jenis)];
  if (pemilu === undefined || surat === undefined || !isHeldAt(surat, kode)) return undefined;
  const kertas = await papersAt(db, pemilu, jenis);
  const [first] = kertas;
  if (first === undefined) return undefined;
  const pilihan = pilihanOf(first.pack).map((one): Pilihan => ({ nomor: one.nomor, nama: one.nama, singkat: one.singkat, kosong: one.jenis === 'kolom_kosong' }));
  return { pemilu, jenis, kertas, pilihan, form: first.pack.form };
}

/** Those of the packs whose tree is laid. */
async function papersAt(db: Db, pemilu: PemiluPack, jenis: Jenis): Promise<Kontes[]> {
  const all = pemilu.kontes.filter((one) => one.jenis === jenis).map((pack): Kontes => ({ pemilu, pack }));
  const laid = await Promise.all(all.map((kontes) => findNomor(db, kontes)));
  return all.filter((_, at) => laid[at] !== undefined);
}

/** An area and the areas one level below (none below a kel/desa: `readTps`); undefined where the contest counts nothing there. */
export async function readDi(db: Db, hitungan: Hitungan, kode: AreaCode): Promise<{ readonly area: Baris; readonly anak: readonly Baris[] } | undefined> {
  const [kontes] = hitungan.kertas;
  const area = kontes === undefined ? undefined : await findAngkaWilayah(db, kontes, kode);
  if (kontes === undefined || area === undefined) return undefined;
  return { area: barisOf(kontes, area), anak: (await listAnak(db, kontes, kode)).map((one) => barisOf(kontes, one)) };
}

/** Every area of one level (1 to 4) below a place, in the order of their codes, in pieces of at most 2,000. */
export async function* streamDi(db: Db, hitungan: Hitungan, kode: AreaCode, tingkat: number): AsyncGenerator<readonly Baris[]> {
  const [kontes] = hitungan.kertas;
  if (kontes === undefined) return;
  const provinces = kode === NATION ? (await listAnak(db, kontes, NATION)).map((one) => one.kode) : [kode.slice(0, 2) as AreaCode];
  for (const prov of provinces) {
    for await (const piece of streamAngka(db, kontes, prov)) {
      const wanted = piece.filter((one) => one.tingkat === tingkat && (kode === NATION || one.kode.startsWith(kode)));
      if (wanted.length > 0) yield wanted.map((one) => barisOf(kontes, one));
    }
  }
}

/** The stations of a kel/desa, also those with nothing in; `suara` by `Hitungan.pilihan`. */
export async function readTps(db: Db, hitungan: Hitungan, desa: AreaCode): Promise<BarisTps[]> {
  const [kontes] = hitungan.kertas;
  if (kontes === undefined) return [];
  return (await listTps(db, kontes, desa)).map((one) => ({ ...one, suara: one.suara.slice(0, kontes.pack.utama) }));
}

function barisOf({ pack }: Kontes, { kode, nama, tingkat, suara, sel, tps, seq, per }: AngkaWilayah): Baris {
  return { kode, nama, tingkat, suara: suara.slice(0, pack.utama), sel, tps, seq, per };
}
