// What did an answer come to when it was sent?
import type { Day } from '#kernel/day';
import { type Db, rows, run, sql } from '#platform/db';
import type { Answered } from '../../permohonan/states.ts';

export interface Hitung {
  readonly permohonan: string;
  readonly hasil: Answered;
  readonly hari0: Day;
  readonly jatuhTempo: Day;
  /** Counted days from day 0 to sending. */
  readonly hari: number;
  readonly tepat: boolean;
  readonly diperpanjang: boolean;
  readonly kalender: string;
  /** Rupiah. */
  readonly biaya: number;
}

/** Written with the answer, and again when a later decree changes the verdict. */
export async function writeHitung(db: Db, h: Hitung): Promise<void> {
  await run(
    db,
    sql`insert into ppid_hitung (permohonan, hasil, hari_0, jatuh_tempo, hari, tepat, diperpanjang, kalender, biaya)
      values (${h.permohonan}::uuid, ${h.hasil}, ${h.hari0}::date, ${h.jatuhTempo}::date, ${h.hari}, ${h.tepat}, ${h.diperpanjang}, ${h.kalender}, ${h.biaya})
      on conflict (permohonan) do update set jatuh_tempo = excluded.jatuh_tempo, hari = excluded.hari, tepat = excluded.tepat, kalender = excluded.kalender`,
  );
}

export async function readHitung(db: Db, permohonan: string): Promise<Hitung | undefined> {
  return (
    await rows(db, sql<Hitung>`select permohonan, hasil, hari_0::text as "hari0", jatuh_tempo::text as "jatuhTempo", hari, tepat, diperpanjang, kalender, biaya::int as biaya from ppid_hitung where permohonan = ${permohonan}::uuid`)
  )[0];
}
