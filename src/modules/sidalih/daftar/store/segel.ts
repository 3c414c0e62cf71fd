// Which sealed values of the lists are there, page by page, and how is one put back under a new key?
import { type Db, rows, run, sql } from '#platform/db';
import { column } from './bulk.ts';

export interface Segel {
  readonly daftar: string;
  readonly id: string;
  readonly rahasia: Uint8Array;
}

const START = '00000000-0000-0000-0000-000000000000';

/** Identities after (list, id). */
export async function readIdentitas(db: Db, after: { readonly daftar: string; readonly id: string } | undefined, banyak: number): Promise<Segel[]> {
  return rows(db, sql<Segel>`select daftar, id, rahasia from sidalih_pemilih where (daftar, id) > (${after?.daftar ?? ''}, ${after?.id ?? START}::uuid) order by daftar, id limit ${banyak}`);
}

export async function writeIdentitas(db: Db, all: readonly (Segel & { readonly nikKunci: Uint8Array; readonly nkkKunci: Uint8Array })[]): Promise<void> {
  await run(
    db,
    sql`update sidalih_pemilih p set rahasia = u.rahasia, nik_kunci = u.nik_kunci, nkk_kunci = u.nkk_kunci
      from unnest(${column('text', all.map((one) => one.daftar))}, ${column('uuid', all.map((one) => one.id))}, ${column('bytea', all.map((one) => one.rahasia))},
        ${column('bytea', all.map((one) => one.nikKunci))}, ${column('bytea', all.map((one) => one.nkkKunci))}) as u (daftar, id, rahasia, nik_kunci, nkk_kunci)
      where p.daftar = u.daftar and p.id = u.id`,
  );
}

export interface SegelDisabilitas {
  readonly daftar: string;
  readonly id: string;
  readonly rahasia: string;
}

export async function readDisabilitas(db: Db, after: { readonly daftar: string; readonly id: string } | undefined, banyak: number): Promise<SegelDisabilitas[]> {
  return rows(db, sql<SegelDisabilitas>`select daftar, pemilih as id, rahasia from sidalih_disabilitas where (daftar, pemilih) > (${after?.daftar ?? ''}, ${after?.id ?? START}::uuid) order by daftar, pemilih limit ${banyak}`);
}

export async function writeDisabilitas(db: Db, all: readonly SegelDisabilitas[]): Promise<void> {
  await run(
    db,
    sql`update sidalih_disabilitas d set rahasia = u.rahasia
      from unnest(${column('text', all.map((one) => one.daftar))}, ${column('uuid', all.map((one) => one.id))}, ${column('text', all.map((one) => one.rahasia))}) as u (daftar, id, rahasia)
      where d.daftar = u.daftar and d.pemilih = u.id`,
  );
}

export interface SegelSebelum {
  readonly daftar: string;
  readonly urut: number;
  readonly id: string;
  readonly rahasia: Uint8Array;
}

export async function readSebelum(db: Db, after: { readonly daftar: string; readonly urut: number } | undefined, banyak: number): Promise<SegelSebelum[]> {
  return rows(
    db,
    sql<SegelSebelum>`select daftar, urut, pemilih as id, sebelum as rahasia from sidalih_perubahan
      where sebelum is not null and (daftar, urut) > (${after?.daftar ?? ''}, ${after?.urut ?? 0}::bigint) order by daftar, urut limit ${banyak}`,
  );
}

export async function writeSebelum(db: Db, all: readonly SegelSebelum[]): Promise<void> {
  await run(
    db,
    sql`update sidalih_perubahan p set sebelum = u.rahasia
      from unnest(${column('text', all.map((one) => one.daftar))}, ${column('bigint', all.map((one) => one.urut))}, ${column('bytea', all.map((one) => one.rahasia))}) as u (daftar, urut, rahasia)
      where p.daftar = u.daftar and p.urut = u.urut`,
  );
}
