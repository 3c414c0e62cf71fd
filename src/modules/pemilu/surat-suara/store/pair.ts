// How are the pairs of Pilkada kept and found by name? (1,594 in 2024)
import { searchKey } from '#kernel/search-key';
import { type Db, rows, run, sql } from '#platform/db';
import type { Berdiri, JenisPilkada, Paslon } from '../record.ts';
import { tsQuery } from './candidate.ts';

const COLUMNS = sql`jenis, wilayah, nomor, id_sumber as "idSumber", ketua, wakil, kosong, warna, versi, impor`;

/** The pairs of one area by number; without `wilayah` those of the whole contest. */
export async function readPaslon(db: Db, slug: string, jenis: JenisPilkada, wilayah?: string): Promise<Berdiri<Paslon>[]> {
  const where = wilayah === undefined ? sql`true` : sql`wilayah = ${wilayah}`;
  return rows(db, sql<Berdiri<Paslon>>`select ${COLUMNS} from pemilu_paslon where pemilu = ${slug} and jenis = ${jenis} and ${where} order by wilayah, nomor`);
}

/** Pairs of which one or both hold every word. */
export async function searchPaslon(db: Db, slug: string, words: string, limit: number): Promise<Berdiri<Paslon>[]> {
  const query = tsQuery(words);
  if (query === undefined) return [];
  return rows(
    db,
    sql<Berdiri<Paslon>>`select ${COLUMNS} from pemilu_paslon
        where pemilu = ${slug} and not kosong and to_tsvector('simple', cari) @@ to_tsquery('simple', ${query}) order by cari, wilayah, nomor limit ${limit}`,
  );
}

export async function writePaslon(db: Db, slug: string, pairs: readonly Berdiri<Paslon>[]): Promise<void> {
  const all = pairs.map((one) => ({ ...one, cari: searchKey(`${one.ketua ?? ''} ${one.wakil ?? ''}`) }));
  await run(
    db,
    sql`insert into pemilu_paslon (pemilu, jenis, wilayah, nomor, id_sumber, ketua, wakil, cari, kosong, warna, versi, impor)
        select ${slug}, jenis, wilayah, nomor, "idSumber", ketua, wakil, cari, kosong, warna, versi, impor from jsonb_to_recordset(${JSON.stringify(all)}::jsonb)
          as baris (jenis text, wilayah text, nomor int, "idSumber" text, ketua text, wakil text, cari text, kosong boolean, warna text, versi int, impor int)
        on conflict (pemilu, jenis, wilayah, nomor) do update set id_sumber = excluded.id_sumber, ketua = excluded.ketua, wakil = excluded.wakil,
          cari = excluded.cari, kosong = excluded.kosong, warna = excluded.warna, versi = excluded.versi, impor = excluded.impor`,
  );
}
