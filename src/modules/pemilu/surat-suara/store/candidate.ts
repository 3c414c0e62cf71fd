// How are candidates kept and found by name? (9,917 for the DPR, some 250,000 with every DPRD)
import { searchKey } from '#kernel/search-key';
import { type Db, rows, run, sql } from '#platform/db';
import type { Berdiri, Calon, JenisCalon } from '../record.ts';

const CHUNK = 5000;
const COLUMNS = sql`jenis, dapil, partai, nomor, nama, jk, domisili, publikasi, status, status_tanggal::text as "statusTanggal", status_dasar as "statusDasar", versi, impor`;

/** The candidates of one dapil (pdpd: province) by party and number; without `dapil` those of the whole contest. */
export async function readCalon(db: Db, slug: string, jenis: JenisCalon, dapil?: string): Promise<Berdiri<Calon>[]> {
  const where = dapil === undefined ? sql`true` : sql`dapil = ${dapil}`;
  return rows(
    db,
    sql<Berdiri<Calon>>`select ${COLUMNS} from pemilu_calon where pemilu = ${slug} and jenis = ${jenis} and ${where} order by dapil, partai, nomor`,
  );
}

export interface HitunganCalon {
  readonly jenis: JenisCalon;
  readonly dapil: string;
  readonly partai: number;
  readonly calon: number;
  readonly perempuan: number;
}

/** How many stand on each list of a contest, and how many women. */
export async function countCalon(db: Db, slug: string, jenis: JenisCalon): Promise<HitunganCalon[]> {
  return rows(
    db,
    sql<HitunganCalon>`select jenis, dapil, partai, count(*)::int as calon, (count(*) filter (where jk = 'P'))::int as perempuan
        from pemilu_calon where pemilu = ${slug} and jenis = ${jenis} group by 1, 2, 3 order by 2, 3`,
  );
}

/** People whose name holds every word, each perhaps cut short; no words = nobody. By name. */
export async function searchCalon(db: Db, slug: string, words: string, limit: number): Promise<Berdiri<Calon>[]> {
  const query = tsQuery(words);
  if (query === undefined) return [];
  return rows(
    db,
    sql<Berdiri<Calon>>`select ${COLUMNS} from pemilu_calon
        where pemilu = ${slug} and to_tsvector('simple', cari) @@ to_tsquery('simple', ${query}) order by cari, jenis, dapil, partai, nomor limit ${limit}`,
  );
}

/** "bu sant" is `'bu':* & 'sant':*`: letters and digits only, so nothing that a reader types is an operator. */
export function tsQuery(words: string): string | undefined {
  const keys = searchKey(words).split(' ').filter((word) => word !== '').slice(0, 8);
  if (keys.join('').length < 3) return undefined;
  return keys.map((word) => `'${word}':*`).join(' & ');
}

/** Adds candidates or replaces those of the same list and number. */
export async function writeCalon(db: Db, slug: string, calon: readonly Berdiri<Calon>[]): Promise<void> {
  for (let from = 0; from < calon.length; from += CHUNK) {
    const some = calon.slice(from, from + CHUNK).map((one) => ({ ...one, cari: searchKey(one.nama) }));
    await run(
      db,
      sql`insert into pemilu_calon (pemilu, jenis, dapil, partai, nomor, nama, cari, jk, domisili, publikasi, status, status_tanggal, status_dasar, versi, impor)
          select ${slug}, jenis, dapil, partai, nomor, nama, cari, jk, domisili, publikasi, status, "statusTanggal", "statusDasar", versi, impor
          from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as baris (jenis text, dapil text, partai int, nomor int, nama text, cari text, jk text,
            domisili text, publikasi text, status text, "statusTanggal" date, "statusDasar" text, versi int, impor int)
          on conflict (pemilu, jenis, dapil, partai, nomor) do update set nama = excluded.nama, cari = excluded.cari, jk = excluded.jk,
            domisili = excluded.domisili, publikasi = excluded.publikasi, status = excluded.status, status_tanggal = excluded.status_tanggal,
            status_dasar = excluded.status_dasar, versi = excluded.versi, impor = excluded.impor`,
    );
  }
}
