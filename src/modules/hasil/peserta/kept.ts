// How does a desk of millions of votes open at once? (lists of a province are kept and made anew in the background; smaller areas are walked when asked)
import { z } from 'zod';
import { type AreaCode, NATION } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Db } from '#platform/db';
import { type Baris, type Hitungan, readDi } from '../gabung/read.ts';
import { type Kantong, kantong } from './measure.ts';
import { type Pemilih, gabungBocor, gabungPemilih, gabungUjung } from './spread.ts';
import { type BarisSebaran, type Kunci, readNomor, readProvinsi, readSebaran, readSusunan } from './store/kept.ts';
import { type Jalan, type Sebaran, walk } from './walk.ts';

/** Up to so many stations an area is walked when it is asked for: the largest kab/kota has 15,228. */
export const LANGSUNG = 20_000;

/** Of what the lists tell, and how fresh they are. A nation's may be of some provinces alone. */
export interface Asal {
  /** Last number of the log that the lists know; of a nation the oldest of its provinces. */
  readonly seq: number;
  /** Of a nation's kept lists: provinces that are in them, of all with figures. Else null. */
  readonly provinsi: { readonly ada: number; readonly dari: number } | null;
}

export interface Terbaca {
  readonly sebaran: Sebaran;
  readonly pemilih: Pemilih;
  readonly asal: Asal;
}

const kode = z.string().transform((digits) => digits as AreaCode);
const angka = z.int().nullable();
const titik = z.object({ kode, suara: z.int(), jumlah: z.int(), lengkap: z.int(), total: z.int() });
const ujung = z.object({ lemah: z.array(titik), kuat: z.array(titik), banyak: z.int() });
const bocor = z.object({ tps: z.int(), beda: z.int(), bersih: z.int(), mutlak: z.int(), daftar: z.array(z.object({ kode, c: z.int(), d: z.int() })) });
const kantongShape = z.object({ desa: z.int(), dari: z.int(), suara: z.int(), jumlah: z.int() }).nullable();
const sebaranShape = z.object({ ujung: z.object({ kab: ujung, kec: ujung, desa: ujung, tps: ujung }), kantong: kantongShape, bocor });
const pemilihShape = z.object({
  tps: z.int(), beda: z.int(), jumlah: z.int(), dpt: z.int(), dptTps: z.int(),
  daftar: z.array(z.object({ kode, n: z.int(), a: angka, b1: angka, b2: angka, b3: angka, b4: angka })),
});

/** Number of the row that holds what concerns the voters and no participant. */
export const PEMILIH = 0;

export const kunciOf = ({ pemilu, jenis }: Pick<Hitungan, 'pemilu' | 'jenis'>): Kunci => ({ pemilu: pemilu.slug, jenis });

/** Is the area small enough to be walked when asked? `most` is another limit in tests. */
export function isSmall({ tps }: Pick<Baris, 'tps'>, most = LANGSUNG): boolean {
  return tps.masuk <= most;
}

/**
 * The lists of a participant in an area: those that are kept of a province or the nation, else from a walk. Undefined where
 * they are not made yet: an area of more than `LANGSUNG` stations before the job has come to it.
 */
export async function readLists(db: Db, hitungan: Hitungan, area: Baris, nomor: number, most = LANGSUNG): Promise<Terbaca | undefined> {
  const kept = area.kode.length <= 2 ? await readKept(db, hitungan, area.kode, nomor) : undefined;
  if (kept !== undefined || (area.kode.length <= 2 && !isSmall(area, most))) return kept;
  const { peserta, pemilih } = await walk(db, hitungan, area.kode);
  const sebaran = peserta.get(nomor);
  return sebaran === undefined ? undefined : { sebaran, pemilih, asal: { seq: area.seq, provinsi: null } };
}

async function readKept(db: Db, hitungan: Hitungan, area: AreaCode, nomor: number): Promise<Terbaca | undefined> {
  const key = kunciOf(hitungan);
  const found = await readSebaran(db, key, Number(area), [PEMILIH, nomor]);
  const isi = (which: number): unknown => found.find((one) => one.nomor === which)?.isi;
  if (isi(nomor) === undefined || isi(PEMILIH) === undefined) return undefined;
  const made = await readSusunan(db, key);
  const provinces = made.filter((one) => one.prov > 0);
  const own = made.find((one) => one.prov === Number(area));
  const figures = { sebaran: sebaranShape.parse(isi(nomor)), pemilih: pemilihShape.parse(isi(PEMILIH)) };
  if (area !== NATION) return { ...figures, asal: { seq: own?.seq ?? 0, provinsi: null } };
  const dari = (await readDi(db, hitungan, NATION))?.anak.filter((one) => one.tps.masuk > 0).length ?? 0;
  return { ...figures, asal: { seq: Math.min(...provinces.map((one) => one.seq)), provinsi: { ada: provinces.length, dari } } };
}

/** Do the lists tell of the whole area? */
export function isWhole({ asal: { provinsi } }: Terbaca): boolean {
  return provinsi === null || provinsi.ada >= provinsi.dari;
}

/** A walk as rows to keep. */
export function rowsOf({ peserta, pemilih }: Jalan): BarisSebaran[] {
  const each = [...peserta].map(([nomor, { desa, ...isi }]): BarisSebaran => ({ nomor, isi, desa }));
  return [...each, { nomor: PEMILIH, isi: pemilih, desa: [] }];
}

/** The nation's rows from those of its provinces: ends of ends, sums of sums, pockets over all kel/desa. One number at a time in memory. */
export async function nationRows(db: Db, key: Kunci): Promise<BarisSebaran[]> {
  const out: BarisSebaran[] = [];
  for (const nomor of await readNomor(db, key)) {
    const parts = await readProvinsi(db, key, nomor);
    if (nomor === PEMILIH) {
      out.push({ nomor, isi: gabungPemilih(parts.map(({ isi }) => pemilihShape.parse(isi))), desa: [] });
      continue;
    }
    out.push({ nomor, isi: together(parts.map(({ isi }) => sebaranShape.parse(isi)), parts.flatMap(({ desa }) => desa)), desa: [] });
  }
  return out;
}

function together(all: readonly Sebaran[], desa: readonly number[]): Sebaran {
  assert(all.length > 0, 'a number is kept of some province');
  const of = (level: keyof Sebaran['ujung']) => gabungUjung(all.map(({ ujung: ends }) => ends[level]));
  const pockets: Kantong | null = kantong(desa) ?? null;
  return { ujung: { kab: of('kab'), kec: of('kec'), desa: of('desa'), tps: of('tps') }, kantong: pockets, bocor: gabungBocor(all.map((one) => one.bocor)) };
}
