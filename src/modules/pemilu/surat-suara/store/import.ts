// How are imports of lists and what they replaced kept? (append only; keys grow by election)
import { type Db, rows, run, sql } from '#platform/db';
import type { Benda } from '../record.ts';

export interface Impor {
  readonly keluarga: string;
  readonly berkas: string;
  readonly sha256: string;
  /** ISO instant. */
  readonly waktu: string;
  readonly dibaca: number;
  readonly ditolak: number;
  readonly baru: number;
  readonly berubah: number;
}

/** Adds one and returns its number. Two at once: the second fails and is repeated by its operator. */
export async function addImpor(db: Db, slug: string, one: Impor): Promise<number> {
  const [added] = await rows(
    db,
    sql<{ urut: number }>`insert into pemilu_impor (pemilu, urut, keluarga, berkas, sha256, waktu, dibaca, ditolak, baru, berubah)
        select ${slug}, coalesce(max(urut), 0) + 1, ${one.keluarga}, ${one.berkas}, ${one.sha256}, ${one.waktu}::timestamptz,
          ${one.dibaca}::int, ${one.ditolak}::int, ${one.baru}::int, ${one.berubah}::int
        from pemilu_impor where pemilu = ${slug} returning urut`,
  );
  return added?.urut ?? 0;
}

/** The imports of an election, the newest first. */
export async function readImpor(db: Db, slug: string): Promise<(Impor & { readonly urut: number })[]> {
  return rows(
    db,
    sql<Impor & { urut: number }>`select urut, keluarga, berkas, sha256, to_char(waktu at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as waktu,
        dibaca, ditolak, baru, berubah from pemilu_impor where pemilu = ${slug} order by urut desc`,
  );
}

/** Moves with every import of any election. */
export async function readListVersion(db: Db): Promise<number> {
  const [found] = await rows(db, sql<{ n: number }>`select count(*)::int as n from pemilu_impor`);
  return found?.n ?? 0;
}

/** An older state with its key. */
export interface Lama {
  readonly kunci: string;
  readonly versi: number;
  readonly isi: object;
  readonly impor: number;
}

/** Keeps what the import `diganti` replaces. */
export async function addRiwayat(db: Db, slug: string, benda: Benda, kept: readonly Lama[], diganti: number): Promise<void> {
  if (kept.length === 0) return;
  await run(
    db,
    sql`insert into pemilu_riwayat (pemilu, benda, kunci, versi, isi, impor, diganti)
        select ${slug}, ${benda}, kunci, versi, isi, impor, ${diganti}::int
        from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as baris (kunci text, versi int, isi jsonb, impor int)`,
  );
}

/** An older state of one thing: what it was, and the imports that wrote and replaced it. */
export interface Riwayat extends Lama {
  readonly isi: Readonly<Record<string, unknown>>;
  readonly diganti: number;
}

/** Older states whose key begins so, newest change first. */
export async function readRiwayat(db: Db, slug: string, benda: Benda, prefix: string, limit: number): Promise<Riwayat[]> {
  return rows(
    db,
    sql<Riwayat>`select kunci, versi, isi, impor, diganti from pemilu_riwayat
        where pemilu = ${slug} and benda = ${benda} and starts_with(kunci, ${prefix}) order by diganti desc, kunci, versi desc limit ${limit}`,
  );
}
