// What is public of the recap of an area and quarter: the decided one, or the sum of those below that have announced?
import { type AreaCode, NATION, parseAreaCode } from '#kernel/area-code';
import { properName } from '#kernel/format';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { Db } from '#platform/db';
import { BASE_TREE, findArea, findAreas, listChildren } from '#platform/offices';
import { getPaket } from '../aturan/packs.ts';
import { anakOf } from './latar.ts';
import { KATEGORI, type RekapBagian, type RekapJumlah, jumlahkan } from './rekap-jumlah.ts';
import { type RekapTerbit, listRiwayat } from './store/rekap.ts';
import { type Triwulan, bacaTriwulan, tulisTriwulan } from './triwulan.ts';

/** The pack whose periods count the public quarters. */
export const PAKET_PDPB = 'pdpb-2025';

export interface BarisAnak extends RekapBagian {
  readonly nama: string;
}

export interface Terbit {
  readonly at: Triwulan;
  readonly kode: AreaCode;
  readonly nama: string;
  /** Null: only a sum of the areas below stands here. */
  readonly resmi: RekapTerbit | null;
  readonly isi: RekapJumlah;
  readonly anak: readonly BarisAnak[];
  /** How many areas lie below; 0 where a kab/kota brought no lines of its own. */
  readonly anakSemua: number;
  readonly riwayat: readonly RekapTerbit[];
  readonly simulasi: boolean;
}

/** Undefined for a wrong address and where nothing has been announced. */
export async function findTerbit(db: Db, triwulan: string, typed: string): Promise<Terbit | undefined> {
  const [at, read] = [bacaTriwulan(triwulan), parseAreaCode(typed)];
  if (at === undefined || !read.ok || read.value.length > 4) return undefined;
  const kode = read.value;
  const area = await findArea(db, BASE_TREE, kode);
  if (area === undefined && kode !== NATION) return undefined;
  const riwayat = await listRiwayat(db, kode, true);
  const resmi = riwayat.find((one) => one.tahun === at.tahun && one.tw === at.tw) ?? null;
  const below = kode.length === 4 ? (resmi?.anak ?? []) : await belowOf(db, kode, at);
  if (resmi === null && below.length === 0) return undefined;
  const names = new Map((await findAreas(db, BASE_TREE, below.map((one) => one.kode as AreaCode))).map((one) => [String(one.kode), properName(one.nama)]));
  const anak = below.map((one) => ({ ...one, nama: names.get(one.kode) ?? one.kode }));
  const semua = kode.length === 4 ? anak.length : (await listChildren(db, BASE_TREE, kode)).filter((one) => one.kode !== '99').length;
  const nama = area === undefined || kode === NATION ? 'Indonesia' : properName(area.nama);
  return { at, kode, nama, resmi, isi: resmi?.isi ?? jumlahkan(anak), anak, anakSemua: semua, riwayat, simulasi: riwayat.some((one) => one.simulasi) };
}

/** The nation of a quarter in which no province decides shows the kab/kota of the provinces instead. */
async function belowOf(db: Db, kode: AreaCode, at: Triwulan): Promise<RekapBagian[]> {
  const paket = getPaket(PAKET_PDPB);
  const found = await anakOf(db, paket, kode, at, true);
  if (found.length > 0 || kode !== NATION) return found;
  const provinces = (await listChildren(db, BASE_TREE, NATION)).map((one) => one.kode);
  const sums = await Promise.all(provinces.map(async (prov) => ({ prov, rows: await anakOf(db, paket, prov, at, true) })));
  return sums.flatMap(({ prov, rows }) => (rows.length === 0 ? [] : [{ ...jumlahkan(rows), kode: prov }]));
}

const HEADS = ['kode', 'nama', 'awal', 'baru', 'tms', 'akhir', 'laki', 'perempuan', ...KATEGORI];

export function terbitCsv({ kode, nama, isi, anak }: Terbit): string {
  const line = (one: RekapJumlah, area: string, name: string): (string | number | null)[] => [area, name, one.awal, one.baru, one.tms, one.akhir, one.laki, one.perempuan, ...KATEGORI.map((key) => (one.rincian === null ? null : (one.rincian[key] ?? 0)))];
  return stringify([HEADS, line(isi, kode, nama), ...anak.map((one) => line(one, one.kode, one.nama))], { escape_formulas: true });
}

const baris = z.object({
  kode: z.string(),
  nama: z.string(),
  awal: z.int(),
  baru: z.int(),
  tms: z.int(),
  akhir: z.int(),
  laki: z.int().nullable(),
  perempuan: z.int().nullable(),
  rincian: z.record(z.string(), z.int()).nullable(),
});
export const terbitAnswer = z.object({ triwulan: z.string(), resmi: z.boolean(), berita_acara: z.string().nullable(), tanggal: z.string().nullable(), sha256: z.string().nullable(), simulasi: z.boolean(), rekap: baris, wilayah: z.array(baris) });

export function terbitJson({ at, kode, nama, resmi, isi, anak, simulasi }: Terbit): z.infer<typeof terbitAnswer> {
  const of = (one: RekapJumlah, area: string, name: string) => ({ kode: area, nama: name, awal: one.awal, baru: one.baru, tms: one.tms, akhir: one.akhir, laki: one.laki, perempuan: one.perempuan, rincian: one.rincian === null ? null : { ...one.rincian } });
  return {
    triwulan: tulisTriwulan(at),
    resmi: resmi !== null,
    berita_acara: resmi?.nomor ?? null,
    tanggal: resmi?.tanggal ?? null,
    sha256: resmi?.sidik ?? null,
    simulasi,
    rekap: of(isi, kode, nama),
    wilayah: anak.map((one) => of(one, one.kode, one.nama)),
  };
}
