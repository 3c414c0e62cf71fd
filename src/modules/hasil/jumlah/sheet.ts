// What is on the sheet of an area: what a source says of it, of the areas below, and how the two agree? (one shape for all sources of sums)
import type { AreaCode } from '#kernel/area-code';
import { type PemiluPack, type SuratSuara, findPemilu, findSuratSuara } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Cara } from './match.ts';
import { KONTES_JUMLAH, type Kelas, type Sumber, type Tempat } from './record.ts';
import { daerahSheet } from './sheet-2019.ts';
import { pilkadaSheet } from './sheet-pilkada.ts';
import { seriesSheet } from './sheet-series.ts';
import { readKelas, readSumber } from './store/sum.ts';

/** Who stands on the ballot, in its order. */
export interface Pilihan {
  readonly id: string;
  readonly nomor: number;
  /** Null where no list names it. */
  readonly nama: string | null;
  readonly kosong: boolean;
}

/** One area. */
export interface Baris {
  /** As it stands in addresses. */
  readonly kunci: string;
  readonly kode: AreaCode | null;
  readonly nama: string;
  /** 0 nation to 4 kel/desa. */
  readonly tingkat: number;
  /** By `Lembar.pilihan`; null = blank, never zero. */
  readonly suara: readonly (number | null)[];
  readonly tps: { readonly total: number | null; readonly masuk: number | null };
  /** Stations in, as a percentage in hundredths, where the source says no count. */
  readonly persen: number | null;
  /** The figures are the sum of rows below, because the source has no row of its own. */
  readonly dijumlah: boolean;
  readonly sumber: number | null;
}

/** The rows of one level below an area, added up. */
export interface Bawah {
  readonly tingkat: number;
  readonly baris: number;
  readonly suara: readonly (number | null)[];
}

export const KETERANGAN = [
  'total-pemilih', 'total-pengguna', 'suara-total', 'suara-sah', 'suara-tidak-sah', 'tps', 'validated-tps', 'blank-tps', 'outlier-vote-tps', 'suara-paslon', 'tps-total', 'tps-angka', 'tps-lolos',
] as const;

export interface Keterangan {
  readonly id: (typeof KETERANGAN)[number];
  readonly nilai: number | null;
}

export interface Lembar {
  readonly area: Baris;
  /** From the nation or the top of the contest down to the parent. */
  readonly atas: readonly { readonly kunci: string; readonly nama: string }[];
  readonly pilihan: readonly Pilihan[];
  readonly anak: readonly Baris[];
  /** Sums of what lies below; where the source has its own row both figures are shown. */
  readonly bawah: readonly Bawah[];
  /** Of children that have rows below them: what those add up to, by key. */
  readonly bawahAnak: ReadonlyMap<string, Bawah>;
  readonly keterangan: readonly Keterangan[];
  /** How its code was found; null where the source uses codes. */
  readonly cara: Cara | null;
  readonly versi: number;
  /** Older figures of this very area, newest first. */
  readonly lama: readonly { readonly versi: number; readonly sumber: number; readonly suara: readonly (number | null)[] }[];
  /** Seconds of the newest instant of a series; null where the source gives no time. */
  readonly pada: number | null;
  readonly adaSeri: boolean;
}

/** A contest with sums. `daerah`, `wilayah`, `seri`: where its sheets come from. */
export interface Buku {
  readonly at: Tempat;
  readonly pemilu: PemiluPack;
  readonly surat: SuratSuara;
  readonly asal: 'daerah' | 'wilayah' | 'seri';
  readonly kelas: readonly Kelas[];
  readonly sumber: readonly Sumber[];
}

const ASAL = ['daerah', 'wilayah', 'seri'] as const;

/** Undefined for an unknown contest and for one without sums of areas or series. */
export async function findBuku(db: Db, slug: string, jenis: string): Promise<Buku | undefined> {
  const [pemilu, surat] = [findPemilu(slug), findSuratSuara(slug, jenis)];
  if (pemilu === undefined || surat === undefined) return undefined;
  const at: Tempat = { pemilu: pemilu.slug, jenis: surat.jenis };
  const kelas = await readKelas(db, at);
  const asal = ASAL.find((one) => kelas.includes(one));
  return asal === undefined ? undefined : { at, pemilu, surat, asal, kelas, sumber: await readSumber(db, at) };
}

/** Every contest of an election that has sums. */
export async function listBuku(db: Db, slug: string): Promise<Buku[]> {
  const found = await Promise.all((KONTES_JUMLAH[slug] ?? []).map((jenis) => findBuku(db, slug, jenis)));
  return found.filter((one) => one !== undefined);
}

/** The sheet at a key; the nation is `0`, which a contest of provinces or regencies does not have. */
export function findLembar(db: Db, buku: Buku, kunci: string): Promise<Lembar | undefined> {
  switch (buku.asal) {
    case 'daerah':
      return daerahSheet(db, buku, kunci);
    case 'wilayah':
      return pilkadaSheet(db, buku, kunci);
    case 'seri':
      return seriesSheet(db, buku, kunci);
  }
}

/** Has the contest one sheet for the whole country? */
export const isNational = ({ asal }: Pick<Buku, 'asal'>): boolean => asal !== 'wilayah';
