// Was the person whom an objection is about told, when did it reach her, and what did she answer?
import type { Day } from '#kernel/day';
import { type Db, rows, run, sql } from '#platform/db';
import type { Jawaban } from '../perkara.ts';

export interface SuratRow {
  readonly diterbitkan: string;
  readonly diantar: Day | null;
  readonly cara: string | null;
  readonly batas: Day | null;
  readonly jawaban: Jawaban | null;
  /** Sealed. */
  readonly isi: string | null;
  /** `lacak` herself, `pps` through the village committee. */
  readonly lewat: string | null;
}

export async function readSurat(db: Db, perkara: string): Promise<SuratRow | undefined> {
  return (
    await rows(
      db,
      sql<SuratRow>`select to_char(diterbitkan at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as diterbitkan, diantar::text as diantar, cara, batas::text as batas, jawaban, isi, lewat
        from sidalih_tanggapan_surat where perkara = ${perkara}::uuid`,
    )
  )[0];
}

export async function insertSurat(db: Db, perkara: string, now: string): Promise<void> {
  await run(db, sql`insert into sidalih_tanggapan_surat (perkara, diterbitkan) values (${perkara}::uuid, ${now}::timestamptz)
      on conflict (perkara) do update set diterbitkan = excluded.diterbitkan`);
}

export async function writeAntar(db: Db, perkara: string, { diantar, cara, batas }: { readonly diantar: Day; readonly cara: string; readonly batas: Day }): Promise<void> {
  await run(db, sql`update sidalih_tanggapan_surat set diantar = ${diantar}::date, cara = ${cara}, batas = ${batas}::date where perkara = ${perkara}::uuid`);
}

export async function writeJawaban(db: Db, perkara: string, { jawaban, isi, lewat }: { readonly jawaban: Jawaban; readonly isi: string; readonly lewat: 'lacak' | 'pps' }, now: string): Promise<void> {
  await run(db, sql`update sidalih_tanggapan_surat set jawaban = ${jawaban}, isi = ${isi}, lewat = ${lewat}, dijawab = ${now}::timestamptz where perkara = ${perkara}::uuid`);
}
