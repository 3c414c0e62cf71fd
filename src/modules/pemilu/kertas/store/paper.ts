// Where do the fixed ballot papers lie? (2,748 in a general election; a paper is written once)
import { type Db, rows, run, sql } from '#platform/db';
import type { Kertas } from '../paper.ts';

const CHUNK = 200;

/** Removes the papers of a simulation, in the caller's transaction. */
export async function dropSimulatedPapers(db: Db, slug: string): Promise<void> {
  await run(db, sql`select set_config('pemilu.hapus_simulasi', 'ya', true)`);
  await run(db, sql`delete from pemilu_kertas where pemilu = ${slug} and simulasi`);
  await run(db, sql`select set_config('pemilu.hapus_simulasi', '', true)`);
}

/** Adds papers; those that are fixed already stay as they are. Returns how many are new. */
export async function addPapers(db: Db, slug: string, waktu: string, simulasi: boolean, papers: readonly Kertas[]): Promise<number> {
  let added = 0;
  for (let from = 0; from < papers.length; from += CHUNK) {
    const some = papers.slice(from, from + CHUNK);
    added += await run(
      db,
      sql`insert into pemilu_kertas (pemilu, jenis, lingkup, nama, kursi, utama, opsi, sel, nomor, waktu, simulasi)
          select ${slug}, jenis, lingkup, nama, kursi, utama, opsi, jsonb_array_length(opsi), array(select jsonb_array_elements_text(nomor)::int), ${waktu}::timestamptz, ${simulasi}::boolean
          from jsonb_to_recordset(${JSON.stringify(some.map((one) => ({ ...one, nomor: one.opsi.slice(0, one.utama).map(({ nomor }) => nomor) })))}::jsonb) as baris (jenis text, lingkup text, nama text, kursi int, utama int, opsi jsonb, nomor jsonb)
          on conflict (pemilu, jenis, lingkup) do nothing`,
    );
  }
  return added;
}

/** A paper as it lies here; one of a simulation gives way to a real one some day. */
export type Tersimpan = Kertas & { readonly simulasi: boolean };

export async function readPaper(db: Db, slug: string, jenis: string, lingkup: string): Promise<Tersimpan | undefined> {
  const [found] = await rows(
    db,
    sql<Tersimpan>`select jenis, lingkup, nama, kursi, utama, opsi, simulasi from pemilu_kertas where pemilu = ${slug} and jenis = ${jenis} and lingkup = ${lingkup}`,
  );
  return found;
}

/** Papers of a contest by code, whole; with `lingkup` only these. */
export async function readPapers(db: Db, slug: string, jenis: string, lingkup?: readonly string[]): Promise<Tersimpan[]> {
  const which = lingkup === undefined ? sql`true` : sql`lingkup = any(${lingkup}::text[])`;
  return rows(
    db,
    sql<Tersimpan>`select jenis, lingkup, nama, kursi, utama, opsi, simulasi from pemilu_kertas where pemilu = ${slug} and jenis = ${jenis} and ${which} order by lingkup`,
  );
}

/** A paper by its measures, without what stands on it. */
export interface KepalaKertas extends Pick<Kertas, 'jenis' | 'lingkup' | 'nama' | 'kursi' | 'utama'> {
  /** How many vote cells it has. */
  readonly sel: number;
  /** Ballot numbers of its choices, in their order. */
  readonly nomor: readonly number[];
}

/** Which papers there are; of one contest, and only these scopes, where they are given. */
export async function listPapers(db: Db, slug: string, jenis?: string, lingkup?: readonly string[] | null): Promise<KepalaKertas[]> {
  const kind = jenis === undefined ? sql`true` : sql`jenis = ${jenis}`;
  const which = lingkup === undefined || lingkup === null ? sql`true` : sql`lingkup = any(${lingkup}::text[])`;
  return rows(
    db,
    sql<KepalaKertas>`select jenis, lingkup, nama, kursi, utama, sel, nomor from pemilu_kertas where pemilu = ${slug} and ${kind} and ${which} order by jenis, lingkup`,
  );
}

/** How many papers are fixed, of all elections: papers are only ever added, but for those of a simulation. */
export async function countPapers(db: Db): Promise<number> {
  const [found] = await rows(db, sql<{ n: number }>`select count(*)::int as n from pemilu_kertas`);
  return found?.n ?? 0;
}
