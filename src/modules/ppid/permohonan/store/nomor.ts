// How far has a number series come?
import { assert } from '#kernel/result';
import { type Db, rows, sql } from '#platform/db';

export interface Series {
  readonly kantor: string;
  readonly jenis: string;
  readonly tahun: number;
}

/** The row stays held until the transaction ends. */
export async function takeNumber(db: Db, { kantor, jenis, tahun }: Series): Promise<number> {
  const [row] = await rows(
    db,
    sql<{ terakhir: number }>`insert into ppid_nomor (kantor, jenis, tahun, terakhir) values (${kantor}, ${jenis}, ${tahun}, 1)
      on conflict (kantor, jenis, tahun) do update set terakhir = ppid_nomor.terakhir + 1 returning terakhir`,
  );
  assert(row !== undefined, 'a series answers with its number');
  return row.terakhir;
}
