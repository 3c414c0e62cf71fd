// What must a recap of this area and quarter agree with: the recap before it, and those of the areas below?
import { type AreaCode, NATION } from '#kernel/area-code';
import type { Db } from '#platform/db';
import type { PaketAturan } from '../aturan/paket.ts';
import { type RekapBagian, sambung } from './rekap-jumlah.ts';
import { type RekapMasuk, listRekap, listRiwayat } from './store/rekap.ts';
import { type Triwulan, geser, rentang, tingkatOf } from './triwulan.ts';

export interface Latar {
  readonly anak: readonly RekapBagian[];
  /** The recap before, if it ends where this one begins. */
  readonly sebelum: RekapMasuk | undefined;
}

/** `publik`: only what is announced counts. Areas below are taken over all the quarters that the recap spans. */
export async function latarOf(db: Db, paket: PaketAturan, kode: AreaCode, when: Triwulan, publik: boolean): Promise<Latar> {
  const span = rentang(paket, tingkatOf(kode) ?? 'kab_kota');
  const before = geser(when, -span);
  const sebelum = (await listRiwayat(db, kode, publik)).findLast(({ tahun, tw }) => tahun === before.tahun && tw === before.tw);
  return { anak: await anakOf(db, paket, kode, when, publik), sebelum };
}

/** One line a child: its quarters of the span, one after the other. A kab/kota has none here: its form brings its kecamatan. */
export async function anakOf(db: Db, paket: PaketAturan, kode: AreaCode, when: Triwulan, publik: boolean): Promise<RekapBagian[]> {
  if (kode.length >= 4) return [];
  const [prefix, digits] = kode === NATION ? ['', 2] : [kode, 4];
  const own = rentang(paket, tingkatOf(kode) ?? 'nasional');
  const child = rentang(paket, kode === NATION ? 'provinsi' : 'kab_kota');
  const quarters = Array.from({ length: own }, (_, at) => geser(when, at - own + 1)).filter(({ tw }) => tw % child === 0);
  const groups = Map.groupBy(await listRekap(db, prefix, digits, quarters, publik), (one) => one.kode);
  return [...groups].flatMap(([area, found]) => {
    const joined = sambung(found.map(({ isi }) => isi));
    return joined === undefined ? [] : [{ ...joined, kode: area }];
  });
}
