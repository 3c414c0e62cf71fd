// Where do the votes of a dapil come from? (stations first, then what a source added up; a sum never mixes them, hasil.md 5)
import { type JenisDapil, type PemiluPack, findPapers, paperCode } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import type { Angka, AngkaWilayah } from '../figures.ts';
import type { JumlahDapil } from '../jumlah/read-dapil-sums.ts';
import type { Berdiri } from '../jumlah/record.ts';
import { wilayah } from '../store/area.ts';
import { readPaperSums } from './store/paper-sums.ts';

/** TPS: figures of stations. DAPIL: sums of the dapil that a source handed in. KECAMATAN: its sums of kecamatan, added up here by the map of dapil. */
export const ASAL = ['TPS', 'DAPIL', 'KECAMATAN'] as const;
export type Asal = (typeof ASAL)[number];

/** Votes by party of one dapil from one source. */
export interface SuaraDapil {
  readonly kode: string;
  readonly asal: Asal;
  /** As a source of sums names the dapil. */
  readonly nama: string | null;
  /** Seats to fill, where the source says so. */
  readonly kursi: number | null;
  readonly partai: readonly { readonly id: string; readonly nama: string; readonly suara: Angka }[];
  /** Of sums: which version (null where many rows were added up), and numbers of the files, newest last. */
  readonly berkas: { readonly versi: number | null; readonly sumber: readonly number[] } | null;
  /** Names of areas of the dapil that the sums do not hold. */
  readonly kurang: readonly string[];
  /** Of stations: the paper with the figures of the whole dapil. */
  readonly kertas: Kertas | null;
}

export interface Kertas {
  readonly kontes: Kontes;
  readonly angka: AngkaWilayah;
}

export interface Tanya {
  readonly pemilu: PemiluPack;
  readonly jenis: JenisDapil;
  /** Codes of the dapil. */
  readonly dapil: readonly string[];
  readonly jumlah: readonly Berdiri<'dapil'>[];
  readonly kecamatan: ReadonlyMap<string, JumlahDapil>;
  readonly namaPartai: (nomor: number) => string;
}

/** All sources of each dapil in the order of `ASAL`; a dapil without any is left out. Two questions, whatever their number. */
export async function votesOf(db: Db, asked: Tanya): Promise<ReadonlyMap<string, readonly SuaraDapil[]>> {
  const found = new Map<string, SuaraDapil[]>();
  const added = asked.dapil.flatMap((kode) => fromAreas(asked.kecamatan.get(kode), asked.namaPartai));
  for (const one of [...(await fromStations(db, asked)), ...asked.jumlah.map(fromSums), ...added]) found.set(one.kode, [...(found.get(one.kode) ?? []), one]);
  return found;
}

async function fromStations(db: Db, { pemilu, jenis, dapil }: Tanya): Promise<SuaraDapil[]> {
  const sums = await readPaperSums(db, pemilu.slug, dapil.map((kode) => paperCode(jenis, kode)));
  const counted = dapil.filter((kode) => sums.has(paperCode(jenis, kode)));
  const packs = counted.length === 0 ? [] : await findPapers(db, pemilu, jenis, counted);
  return packs.flatMap((pack): SuaraDapil[] => {
    const raw = sums.get(pack.kode);
    if (raw === undefined) return [];
    const kontes = { pemilu, pack };
    const angka = wilayah(kontes, raw, undefined);
    return angka.suara.some((n) => n !== null) ? [ofPaper(pack.lingkup, { kontes, angka })] : [];
  });
}

/** The parties' totals: their own crosses and those of their candidates (K21). */
export function ofPaper(kode: string, kertas: Kertas): SuaraDapil {
  const { pack } = kertas.kontes;
  const partai = pack.opsi.flatMap((one, at) => (at < pack.utama ? [{ id: String(one.nomor), nama: one.singkat, suara: kertas.angka.suara[at] ?? null }] : []));
  return { kode, asal: 'TPS', nama: null, kursi: null, partai, berkas: null, kurang: [], kertas };
}

export function fromSums({ kode, isi, versi, sumber }: Berdiri<'dapil'>): SuaraDapil {
  const partai = isi.opsi.map(({ id, nama, suara }) => ({ id, nama, suara }));
  return { kode, asal: 'DAPIL', nama: isi.nama, kursi: isi.kursi, partai, berkas: { versi, sumber: [sumber] }, kurang: [], kertas: null };
}

/** A party that every row leaves blank is not on the ballot there. */
function fromAreas(sums: JumlahDapil | undefined, nama: Tanya['namaPartai']): SuaraDapil[] {
  if (sums === undefined) return [];
  const partai = [...sums.suara].flatMap(([nomor, suara]) => (suara === null ? [] : [{ id: String(nomor), nama: nama(nomor), suara }]));
  return [{ kode: sums.kode, asal: 'KECAMATAN', nama: null, kursi: null, partai, berkas: { versi: null, sumber: sums.sumber }, kurang: sums.kurang, kertas: null }];
}
