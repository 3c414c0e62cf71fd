// What lies on the seat desk of a contest: sums, threshold votes, elected, sources, names? (one read of each table)
import { day } from '#kernel/day';
import { type Dapil as DapilPeta, type Partai, type PemiluPack, findPemilu, findSuratSuara, listDapil, listPartai } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { findAturan } from '../aturan/packs.ts';
import type { PackKursi } from '../aturan/pack-schema.ts';
import type { Berdiri, Sumber, Tempat } from '../jumlah/record.ts';
import { readJumlah, readLama, readSumber } from '../jumlah/store/sum.ts';

export const JENIS = 'pdpr';

export interface Meja {
  readonly at: Tempat;
  readonly pemilu: PemiluPack;
  readonly pack: PackKursi;
  /** Dapil and seats of the whole contest, whatever is at hand. */
  readonly jumlahDapil: number;
  readonly jumlahKursi: number;
  /** Dapil with sums, by code. */
  readonly dapil: readonly Berdiri<'dapil'>[];
  /** Older versions of them, newest first. */
  readonly lama: readonly Berdiri<'dapil'>[];
  readonly nasional: Berdiri<'nasional'> | null;
  readonly terpilih: ReadonlyMap<string, Berdiri<'terpilih'>>;
  /** Newest first. */
  readonly sumber: readonly Sumber[];
  readonly partai: readonly Partai[];
  /** All dapil of the map, with the names and seats that the law gives them. */
  readonly peta: readonly DapilPeta[];
  /** The sums were generated. */
  readonly simulasi: boolean;
}

/** Undefined for an election without this contest, or without a rule for its day. */
export async function findMeja(db: Db, slug: string): Promise<Meja | undefined> {
  const [pemilu, surat] = [findPemilu(slug), findSuratSuara(slug, JENIS)];
  if (pemilu === undefined || surat === undefined) return undefined;
  const pack = findAturan({ cara: 'kursi', jenis: JENIS, wilayah: '0', hari: day(pemilu.hari) });
  if (pack === undefined) return undefined;
  const at: Tempat = { pemilu: pemilu.slug, jenis: JENIS };
  const sumber = await readSumber(db, at);
  const [nasional] = await readJumlah(db, at, 'nasional');
  const terpilih = await readJumlah(db, at, 'terpilih');
  return {
    at,
    pemilu,
    pack,
    jumlahDapil: surat.jumlahLingkup,
    jumlahKursi: surat.kursi,
    dapil: await readJumlah(db, at, 'dapil'),
    lama: await readLama(db, at, 'dapil'),
    nasional: nasional ?? null,
    terpilih: new Map(terpilih.map((one) => [one.kode, one])),
    sumber,
    partai: await listPartai(db, pemilu.slug),
    peta: await listDapil(db, pemilu.slug, JENIS),
    simulasi: sumber.some((one) => one.simulasi),
  };
}

/** Short name of a party; the source's own where the register has none; the number at last. */
export function partyName(meja: Pick<Meja, 'partai' | 'nasional'>, id: string): string {
  const known = meja.partai.find(({ nomor }) => String(nomor) === id)?.singkat;
  return known ?? meja.nasional?.isi.opsi.find((one) => one.id === id)?.nama ?? id;
}

/** As the map names it, else as the source does. */
export function dapilName(meja: Pick<Meja, 'peta' | 'dapil'>, kode: string): string {
  return meja.peta.find((one) => one.kode === kode)?.nama ?? meja.dapil.find((one) => one.kode === kode)?.isi.nama ?? kode;
}
