// Where are the ready drawings of boundaries kept? (39 maps, about 550 paths)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import type { MapDrawing } from '../drawing.ts';

/** One map as a page draws it: `<svg viewBox>` with a path (fill-rule evenodd) for each area. */
export interface AreaShapes {
  readonly viewBox: string;
  readonly shapes: readonly { readonly kode: AreaCode; readonly d: string }[];
  /** File and owner of the boundaries. */
  readonly sumber: string;
}

/** Replaces the maps that the drawings name; others stay. */
export async function writeMaps(db: Db, maps: readonly MapDrawing[], sumber: string): Promise<void> {
  for (const map of maps) {
    await run(db, sql`delete from offices_batas where peta = ${map.peta}`);
    await run(
      db,
      sql`insert into offices_batas (peta, kode, lebar, tinggi, d, sumber)
          select ${map.peta}, kode, ${map.lebar}::int, ${map.tinggi}::int, d, ${sumber}
          from unnest(${map.shapes.map((s) => s.kode)}::text[], ${map.shapes.map((s) => s.d)}::text[]) as bentuk (kode, d)`,
    );
  }
}

/** The map of an area's children: "0" by province, a province by regency; undefined where none was imported. */
export async function readShapes(db: Db, kode: AreaCode): Promise<AreaShapes | undefined> {
  if (kode.length > 2) return undefined;
  const found = await rows(
    db,
    sql<{ kode: AreaCode; d: string; lebar: number; tinggi: number; sumber: string }>`
      select kode, d, lebar, tinggi, sumber from offices_batas where peta = ${kode} order by kode`,
  );
  const [first] = found;
  if (first === undefined) return undefined;
  return { viewBox: `0 0 ${first.lebar} ${first.tinggi}`, shapes: found.map((row) => ({ kode: row.kode, d: row.d })), sumber: first.sumber };
}

/** Changes whenever boundaries were imported; "0" = none yet. */
export async function readMapVersion(db: Db): Promise<string> {
  const [found] = await rows(
    db,
    sql<{ versi: string }>`select coalesce(max(dimuat)::text, '0') as versi from offices_batas`,
  );
  return found?.versi ?? '0';
}
