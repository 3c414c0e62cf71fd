// What are the figures of an area and of the areas below it, now? (hasil.md 5)
import { type AreaCode, NATION } from '#kernel/area-code';
import { type Db, rows, sql } from '#platform/db';
import { type Area, findArea, findAreas, listChildren } from '#platform/offices';
import { treeOf } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import { tutup } from '../disability.ts';
import { type Angka, type AngkaWilayah, CEK, type CekId, type Pencacah } from '../figures.ts';
import { isoOf } from '../instants.ts';
import { PENCACAH } from '../rollup.ts';
import { codeOf, findNomor, literal } from './columns.ts';

/** A row of sums as it is stored. */
export interface Raw {
  readonly kode: number;
  readonly tingkat: number;
  readonly total: number;
  readonly suara: number[];
  readonly sel: number[];
  readonly ada: number[];
  readonly cacah: number[];
  readonly gagal: number[];
  readonly takdapat: number[];
  readonly seq: number;
  readonly per: number | null;
}

const KEL_DESA = 4;
/** Columns of `Raw`, of `hasil_agregat a`. */
export const COLUMNS = sql`a.kode, a.tingkat, a.total, a.suara, a.sel, a.ada, a.cacah, a.gagal, a.takdapat, a.seq, a.per`;

/** Figures of an area with those of others that its page shows. */
export interface Lingkup {
  readonly area: AngkaWilayah;
  /** One level below, by code; empty for a kel/desa. */
  readonly anak: readonly AngkaWilayah[];
  /** All provinces and the votes abroad, for the map of a nation or province of a contest of the nation; else empty. */
  readonly provinsi: readonly AngkaWilayah[];
  /** Every area that was read or asked for by name, by level and code. */
  readonly nama: readonly Area[];
}

/**
 * Everything that the page of an area counts, in two questions: one for the figures, one for all names, `more` among
 * them. `pohon` is the election's tree. Undefined where no figures were laid for the area.
 */
export async function findLingkup(db: Db, kontes: Kontes, pohon: string, kode: AreaCode, more: readonly AreaCode[]): Promise<Lingkup | undefined> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return undefined;
  const { lingkup } = kontes.pack;
  const parents = kode.length === 2 && lingkup === NATION ? [NATION, kode] : kode.length === 10 ? [] : [kode];
  const found = await rows(
    db,
    sql<Raw & { induk: number | null }>`select ${COLUMNS}, a.induk from hasil_agregat a
      where a.kontes = ${no} and (a.kode = ${Number(kode)} or a.induk = any(${literal(parents)}::bigint[])) order by a.kode`,
  );
  const own = found.find((raw) => raw.kode === Number(kode));
  if (own === undefined) return undefined;
  const nama = await findAreas(db, pohon, [...new Set([...found.map((raw) => codeOf(raw.kode)), ...more])]);
  const names = new Map(nama.map((area) => [area.kode, area.nama]));
  const below = (induk: number): AngkaWilayah[] => found.filter((raw) => raw.induk === induk).map((raw) => wilayah(kontes, raw, names.get(codeOf(raw.kode))));
  const anak = below(own.kode);
  const provinsi = lingkup !== NATION ? [] : kode === NATION ? anak : kode.length === 2 ? below(Number(NATION)) : [];
  return { area: wilayah(kontes, own, names.get(kode)), anak, provinsi, nama };
}

/** Figures of a node of 0 (the nation, "0"), 2, 4, 6 or 10 digits; undefined where the election's tree (`pohon`, if known) has none. */
export async function findAngkaWilayah(db: Db, kontes: Kontes, kode: AreaCode, pohon?: string): Promise<AngkaWilayah | undefined> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return undefined;
  const [found] = await rows(
    db,
    sql<Raw>`select ${COLUMNS} from hasil_agregat a where a.kontes = ${no} and a.kode = ${Number(kode)}`,
  );
  if (found === undefined) return undefined;
  const tree = pohon ?? (await treeOf(db, kontes.pemilu.slug)).pohon;
  return wilayah(kontes, found, (await findArea(db, tree, kode))?.nama);
}

/** The children of a node of 0 to 6 digits in the order of their codes; empty for a kel/desa (see `listTps`). */
export async function listAnak(db: Db, kontes: Kontes, kode: AreaCode): Promise<AngkaWilayah[]> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return [];
  const found = await rows(
    db,
    sql<Raw>`select ${COLUMNS} from hasil_agregat a where a.kontes = ${no} and a.induk = ${Number(kode)} order by a.kode`,
  );
  if (found.length === 0) return [];
  const { pohon } = await treeOf(db, kontes.pemilu.slug);
  const names = new Map((await listChildren(db, pohon, kode)).map((area) => [area.kode, area.nama]));
  return found.map((raw) => wilayah(kontes, raw, names.get(codeOf(raw.kode))));
}

/** Those of the contests, by their numbers, in which anything is in. */
export async function numbersWithFigures(db: Db, nos: readonly number[]): Promise<number[]> {
  const found = await rows(db, sql<{ no: number }>`select kontes as no from hasil_agregat where kontes = any(${literal(nos)}::smallint[]) and kode = 0 and seq > 0`);
  return found.map(({ no }) => no);
}

/** A stored row as figures; part III of a kel/desa stays closed. */
export function wilayah({ pack }: Kontes, raw: Raw, nama: string | undefined): AngkaWilayah {
  const nOpsi = pack.opsi.length;
  const sums = (values: readonly number[], from: number, length: number): Angka[] =>
    Array.from({ length }, (_, at) => ((raw.ada[from + at] ?? 0) > 0 ? (values[at] ?? 0) : null));
  const sel = sums(raw.sel, nOpsi, pack.form.sel.length);
  return {
    kode: codeOf(raw.kode),
    nama: nama ?? codeOf(raw.kode),
    tingkat: raw.tingkat,
    suara: sums(raw.suara, 0, nOpsi),
    sel: raw.tingkat === KEL_DESA ? tutup(pack, sel) : sel,
    tps: pencacah(raw),
    temuan: perCek(raw.gagal),
    takDapat: perCek(raw.takdapat),
    seq: raw.seq,
    per: raw.per === null ? null : isoOf(raw.per),
  };
}

/** The counters of a stored row. */
export function pencacah(raw: Pick<Raw, 'total' | 'cacah'>): Pencacah {
  const counts = Object.fromEntries(PENCACAH.map((name, at) => [name, raw.cacah[at] ?? 0])) as Record<(typeof PENCACAH)[number], number>;
  return { total: raw.total, ...counts };
}

/** Counts by check; checks without any are absent. */
export function perCek(counts: readonly number[]): Partial<Record<CekId, number>> {
  return Object.fromEntries(CEK.flatMap((id, at) => ((counts[at] ?? 0) > 0 ? [[id, counts[at]]] : [])));
}
