// What did a source's sums say of the areas of a contest, by the code of the 2024 tree? (for comparisons between elections and contests)
import { type AreaCode, NATION } from '#kernel/area-code';
import { findAreas } from '#platform/offices';
import { treeOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { cells2019 } from './columns-2019.ts';
import type { IsiWilayah, Sumber, Tempat } from './record.ts';
import { type TempatTersimpan, findTempat, readNaik, readSel, readTempatDi } from './store/daerah.ts';
import { readJumlahDi, readKelas, readSumber } from './store/sum.ts';

/** One area as a source's sums say it. */
export interface BarisJumlah {
  /** Code of the 2024 tree; null = an area of 2019 without one area there (`cara` of its match says why). */
  readonly kode: AreaCode | null;
  /** The key in addresses: the code, or `kpu-` and the source's own number. */
  readonly kunci: string;
  /** As the source names it; of Pilkada as the tree does. */
  readonly nama: string;
  readonly tingkat: number;
  /** By number on the ballot; null = the source leaves it blank. A number that is missing was not on the list there. */
  readonly suara: ReadonlyMap<number, number | null>;
  /** Stations that the source counts, and those of them with figures. */
  readonly tps: { readonly total: number | null; readonly masuk: number | null };
  /** The file of the row; null = no row of the source, but the sum of its rows below. */
  readonly sumber: Sumber | null;
}

/** Where to look: every area of `tingkat` (1 provinsi to 4 kel/desa) at or below `kode` ("0" = the nation). */
export interface DiMana {
  readonly kode: string;
  readonly tingkat: number;
}

/**
 * Are there sums of areas of this contest (2019: all five but DPD; Pilkada 2024: pkwkp, pkwkk)? Sums by dapil (pdpr
 * 2024), of the nation and of time series are others and do not count. One small read.
 */
export async function hasSums(db: Db, at: Tempat): Promise<boolean> {
  return (await readKelas(db, at)).some((kelas) => kelas === 'daerah' || kelas === 'wilayah');
}

/**
 * Votes by number on the ballot of the areas of one level, by name of the source and then number (2019), by code
 * (Pilkada). Empty where nothing is at hand or the code was matched with no area. 2019: kecamatan for the country
 * (DPR in seven province groups), kel/desa in nine provinces; provinces and regencies are the sums of their kecamatan
 * and have no `sumber`. Cost: a row an area; 7,331 kecamatan are about 0.2 s, a province's 20 ms.
 */
export async function readSums(db: Db, at: Tempat, di: DiMana): Promise<BarisJumlah[]> {
  const kelas = await readKelas(db, at);
  if (kelas.includes('daerah')) return readDaerah(db, at, di);
  return kelas.includes('wilayah') ? readWilayah(db, at, di) : [];
}

async function readDaerah(db: Db, at: Tempat, { kode, tingkat }: DiMana): Promise<BarisJumlah[]> {
  const top = kode === NATION ? { id: 0, tingkat: 0 } : await findTempat(db, at.pemilu, { kode });
  if (top === undefined) return [];
  const places = await readTempatDi(db, at.pemilu, top, tingkat);
  const ids = places.map(({ id }) => id);
  const sources = new Map((await readSumber(db, at)).map((one) => [one.urut, one]));
  const own = tingkat < 3 ? [] : await readSel(db, at, ids);
  const rows = new Map(own.map(({ kode: id, isi, sumber }) => [Number(id), { sel: isi.sel, sumber: sources.get(sumber) ?? null }]));
  // Sums of the kecamatan stand before those of the kel/desa, and are the ones that cover the country.
  for (const { id, dari, sel } of tingkat < 3 ? await readNaik(db, at, ids) : []) if (dari === 3) rows.set(id, { sel, sumber: null });
  return places.flatMap((place) => {
    const row = rows.get(place.id);
    return row === undefined ? [] : [barisOf(at, place, row.sel, row.sumber)];
  });
}

/** A place with its cells. */
export function barisOf({ jenis }: Tempat, place: TempatTersimpan, sel: readonly (number | null)[], sumber: Sumber | null): BarisJumlah {
  const { suara, statistik } = cells2019(jenis, sel, place.jalur[0] ?? 0);
  const [total, blank] = [statistik('tps'), statistik('blank-tps')];
  const masuk = total === null || blank === null ? null : Math.max(0, total - blank);
  return { kode: place.kode, kunci: kunciOf(place), nama: place.nama, tingkat: place.tingkat, suara, tps: { total, masuk }, sumber };
}

export function kunciOf({ kode, id }: Pick<TempatTersimpan, 'kode' | 'id'>): string {
  return kode ?? `kpu-${id}`;
}

async function readWilayah(db: Db, at: Tempat, { kode, tingkat }: DiMana): Promise<BarisJumlah[]> {
  const width = tingkat * 2;
  const found = (await readJumlahDi(db, at, 'wilayah', kode === NATION ? '' : kode)).filter((one) => one.kode.length === width);
  const names = new Map((await findAreas(db, (await treeOf(db, at.pemilu)).pohon, found.map((one) => one.kode as AreaCode))).map((area) => [area.kode as string, area.nama]));
  const sources = new Map((await readSumber(db, at)).map((one) => [one.urut, one]));
  return found.map((one) => wilayahOf(one.kode, names.get(one.kode) ?? one.kode, one.isi, sources.get(one.sumber) ?? null));
}

/** An area of Pilkada; empty votes = nothing is in there. */
export function wilayahOf(kode: string, nama: string, isi: IsiWilayah, sumber: Sumber | null): BarisJumlah {
  const suara = new Map(isi.opsi.map((one) => [one.nomor, one.suara]));
  return { kode: kode as AreaCode, kunci: kode, nama, tingkat: kode.length / 2, suara, tps: { total: isi.tpsTotal, masuk: isi.tpsMasuk }, sumber };
}
