// Which suspicions do tests find, as they were raised?
import { type Db, rows, sql } from '#platform/db';
import type { Dugaan } from './dugaan.ts';

/** Those that no case has taken up, oldest first. */
export async function listDugaan(db: Db, banyak: number): Promise<Dugaan[]> {
  return rows(
    db,
    sql<Dugaan>`select id, daftar_a as "daftarA", pemilih_a as "pemilihA", daftar_b as "daftarB", pemilih_b as "pemilihB", asal, p, pada::text as pada, kasus
      from sidalih_dugaan where kasus is null order by pada, id limit ${banyak}`,
  );
}
