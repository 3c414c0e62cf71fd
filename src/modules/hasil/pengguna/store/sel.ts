// What do the forms of an area say cell by cell, and at how many stations does each cell stand? (all papers of a contest, a row each)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, sql } from '#platform/db';
import type { Angka } from '../../figures.ts';
import type { Hitungan } from '../../gabung/read.ts';
import { isoOf } from '../../instants.ts';
import { pencacah } from '../../store/area.ts';
import { codeOf, literal } from '../../store/columns.ts';
import type { Hadir } from '../sama-tps.ts';

/** One area on one ballot paper. */
export interface Simpul extends Hadir {
  /** Number of the paper in these tables. */
  readonly kontes: number;
  readonly kode: AreaCode;
  readonly induk: AreaCode | null;
  /** 0 nasional .. 4 kel/desa. */
  readonly tingkat: number;
  /** By `Hitungan.form.sel`; null = no station carries it. */
  readonly sel: readonly Angka[];
  /** Stations of the plan, and those with all choices read. */
  readonly total: number;
  readonly lengkap: number;
  readonly seq: number;
  readonly per: string | null;
}

interface Raw {
  readonly kontes: number;
  readonly kode: number;
  readonly induk: number | null;
  readonly tingkat: number;
  readonly total: number;
  readonly sel: number[];
  readonly ada: number[];
  readonly cacah: number[];
  readonly takdapat: number[];
  readonly seq: number;
  readonly per: number | null;
}

/** The area itself on each paper, or the areas one level below these. */
export async function readSimpul(db: Db, { kertas, form }: Hitungan, di: { readonly kode: AreaCode } | { readonly induk: readonly AreaCode[] }): Promise<Simpul[]> {
  const where = 'kode' in di ? sql`a.kode = ${Number(di.kode)}` : sql`a.induk = any(${literal(di.induk.map(Number))}::bigint[])`;
  const found = await rows(
    db,
    sql<Raw>`select a.kontes, a.kode, a.induk, a.tingkat, a.total, a.sel, a.ada[u.sel + 1:u.sel + ${form.sel.length}::int] as ada, a.cacah, a.takdapat, a.seq, a.per
      from unnest(${literal(kertas.map(({ no }) => no))}::smallint[], ${literal(kertas.map(({ sel }) => sel))}::int[]) u (no, sel)
      join hasil_agregat a on a.kontes = u.no where ${where} order by a.kode, a.kontes`,
  );
  return found.map(fromRaw);
}

function fromRaw(raw: Raw): Simpul {
  const counts = pencacah(raw);
  return {
    kontes: raw.kontes,
    kode: codeOf(raw.kode),
    induk: raw.induk === null ? null : codeOf(raw.induk),
    tingkat: raw.tingkat,
    sel: raw.sel.map((n, at) => ((raw.ada[at] ?? 0) > 0 ? n : null)),
    ada: raw.ada,
    dihitung: counts.masuk - counts.ditarik,
    takDapat: raw.takdapat,
    total: counts.total,
    lengkap: counts.lengkap,
    seq: raw.seq,
    per: raw.per === null ? null : isoOf(raw.per),
  };
}
