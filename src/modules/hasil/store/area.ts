// What are the figures of an area and of the areas below it, now? (hasil.md 5)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, sql } from '#platform/db';
import { findArea, listChildren } from '#platform/offices';
import { treeOf } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import { tutup } from '../disability.ts';
import { type Angka, type AngkaWilayah, CEK, type CekId, type Pencacah } from '../figures.ts';
import { isoOf } from '../instants.ts';
import { PENCACAH } from '../rollup.ts';
import { codeOf } from './columns.ts';

interface Raw {
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
const COLUMNS = sql`a.kode, a.tingkat, a.total, a.suara, a.sel, a.ada, a.cacah, a.gagal, a.takdapat, a.seq, a.per`;

/** Figures of a node of 0 (the nation, "0"), 2, 4, 6 or 10 digits; undefined where the election's tree has none. */
export async function findAngkaWilayah(db: Db, kontes: Kontes, kode: AreaCode): Promise<AngkaWilayah | undefined> {
  const [found] = await rows(
    db,
    sql<Raw>`select ${COLUMNS} from hasil_agregat a join hasil_kontes k on k.no = a.kontes
      where k.pemilu = ${kontes.pemilu.slug} and k.kode = ${kontes.pack.kode} and a.kode = ${Number(kode)}`,
  );
  if (found === undefined) return undefined;
  const { pohon } = await treeOf(db, kontes.pemilu.slug);
  return wilayah(kontes, found, (await findArea(db, pohon, kode))?.nama ?? kode);
}

/** The children of a node of 0 to 6 digits in the order of their codes; empty for a kel/desa (see `listTps`). */
export async function listAnak(db: Db, kontes: Kontes, kode: AreaCode): Promise<AngkaWilayah[]> {
  const found = await rows(
    db,
    sql<Raw>`select ${COLUMNS} from hasil_agregat a join hasil_kontes k on k.no = a.kontes
      where k.pemilu = ${kontes.pemilu.slug} and k.kode = ${kontes.pack.kode} and a.induk = ${Number(kode)} order by a.kode`,
  );
  if (found.length === 0) return [];
  const { pohon } = await treeOf(db, kontes.pemilu.slug);
  const names = new Map((await listChildren(db, pohon, kode)).map((area) => [area.kode, area.nama]));
  return found.map((raw) => wilayah(kontes, raw, names.get(codeOf(raw.kode)) ?? codeOf(raw.kode)));
}

function wilayah({ pack }: Kontes, raw: Raw, nama: string): AngkaWilayah {
  const nOpsi = pack.opsi.length;
  const sums = (values: readonly number[], from: number, length: number): Angka[] =>
    Array.from({ length }, (_, at) => ((raw.ada[from + at] ?? 0) > 0 ? (values[at] ?? 0) : null));
  const sel = sums(raw.sel, nOpsi, pack.form.sel.length);
  return {
    kode: codeOf(raw.kode),
    nama,
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

function pencacah(raw: Raw): Pencacah {
  const counts = Object.fromEntries(PENCACAH.map((name, at) => [name, raw.cacah[at] ?? 0])) as Record<(typeof PENCACAH)[number], number>;
  return { total: raw.total, ...counts };
}

function perCek(counts: readonly number[]): Partial<Record<CekId, number>> {
  return Object.fromEntries(CEK.flatMap((id, at) => ((counts[at] ?? 0) > 0 ? [[id, counts[at]]] : [])));
}
