// How are the parties of an election kept? (none imported = the project's own list)
import { type Db, rows, run, sql } from '#platform/db';
import type { Berdiri, Partai } from '../record.ts';
import { OWN_PARTIES } from '../register/parties.ts';

/** In ballot order; empty for an election without parties. */
export async function readPartai(db: Db, slug: string): Promise<readonly Berdiri<Partai>[]> {
  const found = await rows(
    db,
    sql<Berdiri<Partai>>`select nomor, id_sirekap as "idSirekap", nama, singkat, warna, lokal_aceh as "lokalAceh", versi, impor
        from pemilu_partai where pemilu = ${slug} order by nomor`,
  );
  return found.length > 0 ? found : (OWN_PARTIES.get(slug) ?? []);
}

export async function writePartai(db: Db, slug: string, parties: readonly Berdiri<Partai>[]): Promise<void> {
  await run(
    db,
    sql`insert into pemilu_partai (pemilu, nomor, id_sirekap, nama, singkat, warna, lokal_aceh, versi, impor)
        select ${slug}, nomor, "idSirekap", nama, singkat, warna, "lokalAceh", versi, impor from jsonb_to_recordset(${JSON.stringify(parties)}::jsonb)
          as baris (nomor int, "idSirekap" text, nama text, singkat text, warna text, "lokalAceh" boolean, versi int, impor int)
        on conflict (pemilu, nomor) do update set id_sirekap = excluded.id_sirekap, nama = excluded.nama, singkat = excluded.singkat,
          warna = excluded.warna, lokal_aceh = excluded.lokal_aceh, versi = excluded.versi, impor = excluded.impor`,
  );
}
