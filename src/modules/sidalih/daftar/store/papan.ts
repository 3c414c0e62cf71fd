// What does the board of a desa need, now and before the changes since a version?
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, sql } from '#platform/db';
import type { IdDaftar } from '../rekam.ts';

export async function readPapan(db: Db, daftar: IdDaftar, desa: AreaCode): Promise<{ readonly id: string; readonly nama: string; readonly tps: string; readonly tms: number | null }[]> {
  return rows(db, sql<{ id: string; nama: string; tps: string; tms: number | null }>`select id, nama, tps, tms from sidalih_pemilih where daftar = ${daftar} and desa = ${desa}`);
}

/** The first change after a number of every record that touched the desa: what it was before. */
export async function readSesudah(db: Db, daftar: IdDaftar, desa: AreaCode, sampai: number): Promise<{ readonly pemilih: string; readonly sebelum: Uint8Array | null }[]> {
  return rows(
    db,
    sql<{ pemilih: string; sebelum: Uint8Array | null }>`select distinct on (pemilih) pemilih, sebelum from sidalih_perubahan
      where daftar = ${daftar} and urut > ${sampai}::bigint and pemilih is not null
        and pemilih in (select pemilih from sidalih_perubahan where daftar = ${daftar} and urut > ${sampai}::bigint and (desa = ${desa} or desa_ke = ${desa}))
      order by pemilih, urut`,
  );
}
