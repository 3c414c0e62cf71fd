// How are the signed promises of offices kept? (only added to)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import type { Maklumat } from '../maklumat.ts';

const columns = sql`id, kantor, no, nomor, tanggal::text as tanggal, jabatan, nama, to_json(standar) as standar, sha256, to_char(pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as pada`;

/** All of an office, the newest first. */
export async function listMaklumat(db: Db, kantor: AreaCode): Promise<Maklumat[]> {
  return rows(db, sql<Maklumat>`select ${columns} from layanan_maklumat where kantor = ${kantor} order by no desc`);
}

/** The newest of each of these offices. */
export async function newestMaklumat(db: Db, kantor: readonly string[]): Promise<Maklumat[]> {
  return rows(db, sql<Maklumat>`select distinct on (kantor) ${columns} from layanan_maklumat where kantor = any(${kantor}::text[]) order by kantor, no desc`);
}

export async function insertMaklumat(db: Db, one: Maklumat, by: { readonly teks: string; readonly akun: string }): Promise<void> {
  await run(
    db,
    sql`insert into layanan_maklumat (id, kantor, no, nomor, tanggal, jabatan, nama, standar, teks, sha256, akun, pada)
      values (${one.id}::uuid, ${one.kantor}, ${one.no}, ${one.nomor}, ${one.tanggal}::date, ${one.jabatan}, ${one.nama}, ${[...one.standar]}::uuid[], ${by.teks}, ${one.sha256}, ${by.akun}, ${one.pada}::timestamptz)`,
  );
}

/** The published bytes. */
export async function readTeksMaklumat(db: Db, kantor: AreaCode, no: number): Promise<string | undefined> {
  return (await rows(db, sql<{ teks: string }>`select teks from layanan_maklumat where kantor = ${kantor} and no = ${no}`))[0]?.teks;
}
