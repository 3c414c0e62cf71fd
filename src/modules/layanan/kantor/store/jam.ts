// Which new hours of an office wait for a second person?
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import type { JamBaru } from '../jam-baru.ts';

export interface UsulJam {
  readonly id: string;
  readonly kantor: AreaCode;
  readonly isi: JamBaru;
  readonly pengusul: string;
}

const columns = sql`id, kantor, isi, pengusul`;

/** The one that waits, held until the transaction ends. */
export async function lockUsulJam(db: Db, kantor: AreaCode): Promise<UsulJam | undefined> {
  return (await rows(db, sql<UsulJam>`select ${columns} from layanan_jam_usul where kantor = ${kantor} and putusan is null for update`))[0];
}

/** Those that wait at these offices. */
export async function listUsulJam(db: Db, kantor: readonly string[]): Promise<UsulJam[]> {
  return rows(db, sql<UsulJam>`select ${columns} from layanan_jam_usul where kantor = any(${kantor}::text[]) and putusan is null order by kantor`);
}

export async function insertUsulJam(db: Db, one: UsulJam, now: string): Promise<void> {
  await run(db, sql`insert into layanan_jam_usul (id, kantor, isi, pengusul, pada) values (${one.id}::uuid, ${one.kantor}, ${JSON.stringify(one.isi)}::jsonb, ${one.pengusul}, ${now}::timestamptz)`);
}

export async function decideUsulJam(db: Db, id: string, putusan: 'SETUJU' | 'BATAL', pemutus: string, now: string): Promise<void> {
  await run(db, sql`update layanan_jam_usul set putusan = ${putusan}, pemutus = ${pemutus}, diputus = ${now}::timestamptz where id = ${id}::uuid`);
}
