// Where do the lists of a province and of the nation stand between two walks? (derived; replaced whole)
import { type Db, rows, run, sql } from '#platform/db';
import { literal } from '../../store/columns.ts';

/** One contest of one election. */
export interface Kunci {
  readonly pemilu: string;
  readonly jenis: string;
}

/** How far a province's rows go. */
export interface Susunan {
  readonly prov: number;
  readonly versi: string;
  readonly seq: number;
  /** Seconds since 1970. */
  readonly pada: number;
}

export interface BarisSebaran {
  readonly nomor: number;
  readonly isi: unknown;
  readonly desa: readonly number[];
}

export async function readSusunan(db: Db, { pemilu, jenis }: Kunci): Promise<Susunan[]> {
  return rows(db, sql<Susunan>`select prov, versi, seq, pada from hasil_peserta_susun where pemilu = ${pemilu} and jenis = ${jenis} order by prov`);
}

/** What is kept of a province (0 = the nation) for some numbers. */
export async function readSebaran(db: Db, { pemilu, jenis }: Kunci, prov: number, nomor: readonly number[]): Promise<{ readonly nomor: number; readonly isi: unknown }[]> {
  return rows(
    db,
    sql<{ nomor: number; isi: unknown }>`select nomor, isi from hasil_peserta_sebaran
      where pemilu = ${pemilu} and jenis = ${jenis} and prov = ${prov} and nomor = any(${literal(nomor)}::smallint[])`,
  );
}

/** All provinces of one number, for the nation's row. */
export async function readProvinsi(db: Db, { pemilu, jenis }: Kunci, nomor: number): Promise<{ readonly isi: unknown; readonly desa: number[] }[]> {
  return rows(
    db,
    sql<{ isi: unknown; desa: number[] }>`select isi, desa from hasil_peserta_sebaran
      where pemilu = ${pemilu} and jenis = ${jenis} and nomor = ${nomor} and prov > 0 order by prov`,
  );
}

export async function readNomor(db: Db, { pemilu, jenis }: Kunci): Promise<number[]> {
  const found = await rows(db, sql<{ nomor: number }>`select distinct nomor from hasil_peserta_sebaran where pemilu = ${pemilu} and jenis = ${jenis} and prov > 0 order by nomor`);
  return found.map((row) => row.nomor);
}

/** Replaces the rows of one province (0 = the nation), in the caller's transaction. */
export async function writeSebaran(db: Db, { pemilu, jenis }: Kunci, susunan: Susunan, all: readonly BarisSebaran[]): Promise<void> {
  const { prov, versi, seq, pada } = susunan;
  await run(db, sql`delete from hasil_peserta_sebaran where pemilu = ${pemilu} and jenis = ${jenis} and prov = ${prov}`);
  for (const { nomor, isi, desa } of all) {
    await run(
      db,
      sql`insert into hasil_peserta_sebaran (pemilu, jenis, prov, nomor, isi, desa)
        values (${pemilu}, ${jenis}, ${prov}, ${nomor}, ${JSON.stringify(isi)}::jsonb, ${literal(desa)}::integer[])`,
    );
  }
  await run(
    db,
    sql`insert into hasil_peserta_susun (pemilu, jenis, prov, versi, seq, pada) values (${pemilu}, ${jenis}, ${prov}, ${versi}, ${seq}, ${pada})
      on conflict (pemilu, jenis, prov) do update set versi = excluded.versi, seq = excluded.seq, pada = excluded.pada`,
  );
}

/** Moves whenever a list is made anew. */
export async function sebaranVersion(db: Db): Promise<string> {
  const [found] = await rows(db, sql<{ n: number; seq: number; pada: number }>`select count(*)::int as n, coalesce(sum(seq), 0)::float8 as seq, coalesce(max(pada), 0)::float8 as pada from hasil_peserta_susun`);
  return `${found?.n ?? 0}-${found?.seq ?? 0}-${found?.pada ?? 0}`;
}

/** What was made of simulated figures goes with them; areas under watch keep nothing to compare with. */
export async function dropSebaran(db: Db, pemilu: string): Promise<void> {
  await run(db, sql`delete from hasil_peserta_sebaran where pemilu = ${pemilu}`);
  await run(db, sql`delete from hasil_peserta_susun where pemilu = ${pemilu}`);
}
