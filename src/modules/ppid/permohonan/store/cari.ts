// Which words does an office find its cases by: title and question, never who asks?
import type { AreaCode } from '#kernel/area-code';
import { type Db, run, sql } from '#platform/db';
import type { Permohonan } from './permohonan.ts';

/** The office is a word of its own: the index answers for one office alone, whatever the others hold. */
const kantorKata = (kantor: AreaCode): string => `kantor:${kantor}`;

/** Whenever title or question change; no other act writes here. */
export async function writeCari(db: Db, { id, kantor, judul, rincian }: Pick<Permohonan, 'id' | 'kantor' | 'judul' | 'rincian'>): Promise<void> {
  await run(
    db,
    sql`insert into ppid_cari (permohonan, kata) values (${id}::uuid, to_tsvector('indonesian', ${`${judul} ${rincian}`}) || array_to_tsvector(array[${kantorKata(kantor)}]::text[]))
      on conflict (permohonan) do update set kata = excluded.kata`,
  );
}

/** Requests of the office in which every word stands, in any form of it; words that stand everywhere narrow nothing. */
export const memuat = (kantor: AreaCode, kata: string) =>
  sql`id in (select permohonan from ppid_cari where kata @@ (plainto_tsquery('indonesian', ${kata}) && ${`'${kantorKata(kantor)}'`}::tsquery))`;
