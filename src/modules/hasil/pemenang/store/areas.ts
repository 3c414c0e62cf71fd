// Which sums by area are in force for a contest: all places, or one place with the areas below it?
import { type Db, rows, sql } from '#platform/db';
import type { Berdiri, Tempat } from '../../jumlah/record.ts';

/** Sums of areas whose codes have so many digits and begin so; by code. Cost: one row an area and version. */
export async function readAreas(db: Db, { pemilu, jenis }: Tempat, digits: readonly number[], prefix: string): Promise<Berdiri<'wilayah'>[]> {
  return rows(
    db,
    sql<Berdiri<'wilayah'>>`select distinct on (kode) kode, versi, sumber, isi from hasil_jumlah
      where pemilu = ${pemilu} and jenis = ${jenis} and kelas = 'wilayah' and kode like ${`${prefix}%`}
        and length(kode) = any(${`{${digits.join(',')}}`}::int[]) order by kode, versi desc`,
  );
}
