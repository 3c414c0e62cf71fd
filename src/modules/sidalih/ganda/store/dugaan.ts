// Which suspicions are to become cases, and which pairs were found to be two persons?
import { type Db, rows, run, sql } from '#platform/db';
import { column } from '../../daftar/store/bulk.ts';

export interface DugaanBaru {
  readonly id: string;
  readonly daftarA: string;
  readonly pemilihA: string;
  readonly daftarB: string;
  readonly pemilihB: string;
  readonly asal: string;
  readonly p: number | null;
  readonly pita: string | null;
  readonly penjaga: string;
}

/** Oldest first. A pair one of whose records stands in a case that is still open waits until that is over. */
export async function listTerbuka(db: Db, banyak: number): Promise<DugaanBaru[]> {
  return rows(
    db,
    sql<DugaanBaru>`select d.id, d.daftar_a as "daftarA", d.pemilih_a as "pemilihA", d.daftar_b as "daftarB", d.pemilih_b as "pemilihB", d.asal, d.p, d.pita, d.penjaga
      from sidalih_dugaan d where d.kasus is null and not exists (select 1 from sidalih_ganda_sisi s join sidalih_ganda k on k.id = s.kasus
        where s.pemilih in (d.pemilih_a, d.pemilih_b) and k.keadaan <> 'SELESAI') order by d.pada, d.id limit ${banyak}`,
  );
}

/** The others that name one of these records: they belong to the same case. */
export async function listTerkait(db: Db, pemilih: readonly string[]): Promise<DugaanBaru[]> {
  const ids = column('uuid', pemilih);
  return rows(
    db,
    sql<DugaanBaru>`select id, daftar_a as "daftarA", pemilih_a as "pemilihA", daftar_b as "daftarB", pemilih_b as "pemilihB", asal, p, pita, penjaga
      from sidalih_dugaan where kasus is null and (pemilih_a = any(${ids}) or pemilih_b = any(${ids})) order by pada, id`,
  );
}

/** False where somebody else took one of them up in the meantime. */
export async function ambilDugaan(db: Db, ids: readonly string[], kasus: string): Promise<boolean> {
  return (await run(db, sql`update sidalih_dugaan set kasus = ${kasus}::uuid where id = any(${column('uuid', ids)}) and kasus is null`)) === ids.length;
}

/** What stands for "no case": a record has left the list, or the pair was found to be two persons before. */
export const TANPA_KASUS = '00000000-0000-0000-0000-000000000000';

/** Band and guards beside the score of a suspicion that the matcher raised. */
export async function isiPita(db: Db, pemilihA: string, pemilihB: string, { pita, penjaga }: { readonly pita: string; readonly penjaga: string }): Promise<void> {
  const [a, b] = [pemilihA, pemilihB].sort();
  await run(db, sql`update sidalih_dugaan set pita = ${pita}, penjaga = ${penjaga} where pemilih_a = ${a}::uuid and pemilih_b = ${b}::uuid and kasus is null`);
}

/** Two persons, for good. */
export async function insertBeda(db: Db, { a, b, sidik, kasus, pada }: { readonly a: string; readonly b: string; readonly sidik: Uint8Array; readonly kasus: string; readonly pada: string }): Promise<void> {
  const [first, second] = [a, b].sort();
  await run(
    db,
    sql`insert into sidalih_ganda_beda (a, b, sidik, kasus, pada) select ${first}::uuid, ${second}::uuid, u.s, ${kasus}::uuid, ${pada}::timestamptz from unnest(${column('bytea', [sidik])}) as u (s) on conflict do nothing`,
  );
}

/** Was this pair, or the same two persons on another list, found to be two? */
export async function isBeda(db: Db, a: string, b: string, sidik: Uint8Array): Promise<boolean> {
  const [first, second] = [a, b].sort();
  const found = await rows(
    db,
    sql<{ n: number }>`select count(*)::int as n from sidalih_ganda_beda where (a = ${first}::uuid and b = ${second}::uuid) or sidik = any(${column('bytea', [sidik])})`,
  );
  return (found[0]?.n ?? 0) > 0;
}
