// Which questions stand in a year, and what does an office answer?
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Db, rows, run, sql } from '#platform/db';

export type Yakin = 'H' | 'M' | 'L';
export const JENIS_BUKTI = ['angka', 'halaman', 'tautan'] as const;
export type JenisBukti = (typeof JENIS_BUKTI)[number];

export interface Tahun {
  readonly tahun: number;
  readonly serah: Day;
  readonly sumber: string;
  readonly yakin: Yakin;
}

export interface Soal {
  readonly id: string;
  readonly tahun: number;
  readonly no: number;
  readonly kelompok: string;
  readonly teks: string;
  readonly dasar: string;
  readonly yakin: Yakin;
  readonly berakhir: boolean;
}

export interface Jawaban {
  readonly kantor: AreaCode;
  readonly soal: string;
  readonly jenis: JenisBukti;
  readonly bukti: string;
  readonly uraian: string;
  readonly diperiksa: string | null;
  readonly hasil: 'hidup' | 'mati' | 'ragu' | null;
  readonly gagal: number;
}

const soalColumns = sql`id, tahun, no, kelompok, teks, dasar, yakin, berakhir`;
const jawabanColumns = sql`j.kantor, j.soal, j.jenis, j.bukti, j.uraian, to_char(j.diperiksa at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as diperiksa, j.hasil, j.gagal`;

export async function listTahun(db: Db): Promise<Tahun[]> {
  return rows(db, sql<Tahun>`select tahun, serah::text as serah, sumber, yakin from ppid_monev_tahun order by tahun desc`);
}

export async function writeTahun(db: Db, one: Tahun & { readonly oleh: string }, now: string): Promise<void> {
  await run(
    db,
    sql`insert into ppid_monev_tahun (tahun, serah, sumber, yakin, oleh, diubah) values (${one.tahun}, ${one.serah}::date, ${one.sumber}, ${one.yakin}, ${one.oleh}, ${now}::timestamptz)
      on conflict (tahun) do update set serah = excluded.serah, sumber = excluded.sumber, yakin = excluded.yakin, oleh = excluded.oleh, diubah = excluded.diubah`,
  );
}

export async function listSoal(db: Db, tahun: number): Promise<Soal[]> {
  return rows(db, sql<Soal>`select ${soalColumns} from ppid_monev_soal where tahun = ${tahun} order by no`);
}

export async function readSoal(db: Db, id: string): Promise<Soal | undefined> {
  return (await rows(db, sql<Soal>`select ${soalColumns} from ppid_monev_soal where id = ${id}::uuid`))[0];
}

/** A new one gets the next number of its year. */
export async function insertSoal(db: Db, one: Omit<Soal, 'no' | 'berakhir'>): Promise<void> {
  await run(
    db,
    sql`insert into ppid_monev_soal (id, tahun, no, kelompok, teks, dasar, yakin) select ${one.id}::uuid, ${one.tahun}, coalesce(max(no), 0) + 1, ${one.kelompok}, ${one.teks}, ${one.dasar}, ${one.yakin} from ppid_monev_soal where tahun = ${one.tahun}`,
  );
}

export async function writeSoal(db: Db, one: Pick<Soal, 'id' | 'kelompok' | 'teks' | 'dasar' | 'yakin' | 'berakhir'>): Promise<void> {
  await run(db, sql`update ppid_monev_soal set kelompok = ${one.kelompok}, teks = ${one.teks}, dasar = ${one.dasar}, yakin = ${one.yakin}, berakhir = ${one.berakhir} where id = ${one.id}::uuid`);
}

export async function listJawaban(db: Db, kantor: AreaCode, tahun: number): Promise<Jawaban[]> {
  return rows(db, sql<Jawaban>`select ${jawabanColumns} from ppid_monev_jawaban as j join ppid_monev_soal as s on s.id = j.soal where j.kantor = ${kantor} and s.tahun = ${tahun} order by s.no`);
}

export async function writeJawaban(db: Db, one: Jawaban & { readonly oleh: string }, now: string): Promise<void> {
  await run(
    db,
    sql`insert into ppid_monev_jawaban (kantor, soal, jenis, bukti, uraian, oleh, diubah, diperiksa, hasil, gagal) values (${one.kantor}, ${one.soal}::uuid, ${one.jenis}, ${one.bukti}, ${one.uraian}, ${one.oleh}, ${now}::timestamptz, ${one.diperiksa}::timestamptz, ${one.hasil}, ${one.gagal})
      on conflict (kantor, soal) do update set jenis = excluded.jenis, bukti = excluded.bukti, uraian = excluded.uraian, oleh = excluded.oleh, diubah = excluded.diubah, diperiksa = excluded.diperiksa, hasil = excluded.hasil, gagal = excluded.gagal`,
  );
}

/** Of questions that still stand and years not handed in yet: looked at longest ago first. */
export async function listJatuhPeriksa(db: Db, sebelum: string, hari: Day, limit: number): Promise<(Jawaban & { readonly tahun: number })[]> {
  return rows(
    db,
    sql<Jawaban & { tahun: number }>`select ${jawabanColumns}, s.tahun from ppid_monev_jawaban as j join ppid_monev_soal as s on s.id = j.soal join ppid_monev_tahun as t on t.tahun = s.tahun
      where not s.berakhir and t.serah >= ${hari}::date and (j.diperiksa is null or j.diperiksa < ${sebelum}::timestamptz) order by j.diperiksa nulls first, j.kantor, s.no limit ${limit}`,
  );
}

export async function writePeriksa(db: Db, one: Pick<Jawaban, 'kantor' | 'soal' | 'diperiksa' | 'hasil' | 'gagal'>): Promise<void> {
  await run(db, sql`update ppid_monev_jawaban set diperiksa = ${one.diperiksa}::timestamptz, hasil = ${one.hasil}, gagal = ${one.gagal} where kantor = ${one.kantor} and soal = ${one.soal}::uuid`);
}
