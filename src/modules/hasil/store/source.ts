// Which files were imported, when, and what became of their readings? (hasil.md 7.1)
import { assert } from '#kernel/result';
import { type Db, rows, run, sql } from '#platform/db';
import type { Kontes } from '../contest.ts';
import { isoOf } from '../instants.ts';

/** The file that readings come from; known by its bytes, so the same bytes are the same source. */
export interface Sumber {
  readonly berkas: string;
  readonly sha256: string;
}

export interface BarisSumber extends Sumber {
  readonly mulai: string;
  /** Null = the import was cut off or is still running. */
  readonly selesai: string | null;
  /** Readings by outcome, e.g. `{ BARU: 5886, SAMA: 0 }`, as taken so far; `DITOLAK` = rows that the reader refused. */
  readonly hitungan: Readonly<Record<string, number>>;
}

/** Imported files, newest first. */
export async function listSumber(db: Db, kontes: Kontes): Promise<BarisSumber[]> {
  const found = await rows(
    db,
    sql<{ berkas: string; sha256: string; mulai: number; selesai: number | null; hitungan: Record<string, number> }>`
      select s.berkas, s.sha256, s.mulai, s.selesai, s.hitungan from hasil_sumber s join hasil_kontes k on k.no = s.kontes
      where k.pemilu = ${kontes.pemilu.slug} and k.kode = ${kontes.pack.kode} order by s.id desc`,
  );
  return found.map((row) => ({ ...row, mulai: isoOf(row.mulai), selesai: row.selesai === null ? null : isoOf(row.selesai) }));
}

/** The source's row, made when its first batch comes. A second import of the same bytes counts onto the same row. */
export async function openSumber(
  db: Db,
  no: number,
  sumber: Sumber,
  at: number,
): Promise<{ readonly id: number; readonly hitungan: Readonly<Record<string, number>> }> {
  const [row] = await rows(
    db,
    sql<{ id: number; hitungan: Record<string, number> }>`
      insert into hasil_sumber (kontes, berkas, sha256, mulai) values (${no}, ${sumber.berkas}, ${sumber.sha256}, ${at})
      on conflict (kontes, sha256) do update set sha256 = excluded.sha256 returning id, hitungan`,
  );
  assert(row !== undefined, 'an upsert returns its row');
  return row;
}

export async function writeHitungan(db: Db, id: number, hitungan: Readonly<Record<string, number>>): Promise<void> {
  await run(db, sql`update hasil_sumber set hitungan = ${JSON.stringify(hitungan)}::jsonb where id = ${id}`);
}

export async function closeSumber(db: Db, id: number, at: number): Promise<void> {
  await run(db, sql`update hasil_sumber set selesai = ${at} where id = ${id}`);
}

/** File names and hashes by source id. */
export async function readSumber(db: Db, ids: readonly number[]): Promise<Map<number, Sumber>> {
  if (ids.length === 0) return new Map();
  const found = await rows(
    db,
    sql<Sumber & { id: number }>`select id, berkas, sha256 from hasil_sumber where id = any(${`{${[...new Set(ids)].join(',')}}`}::integer[])`,
  );
  return new Map(found.map((row) => [row.id, { berkas: row.berkas, sha256: row.sha256 }]));
}

/** Renews the planner's statistics after a large import; both engines decide by them which index to use. */
export async function renewStatistics(db: Db): Promise<void> {
  await run(db, sql`analyze hasil_angka`);
  await run(db, sql`analyze hasil_agregat`);
  await run(db, sql`analyze hasil_selisih`);
}
