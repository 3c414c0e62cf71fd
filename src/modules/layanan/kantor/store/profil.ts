// How are the profiles of offices kept? (version by version, each from its own day)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Db, rows, run, sql } from '#platform/db';
import type { IsiProfil } from '../profil.ts';

export interface Profil {
  readonly kantor: AreaCode;
  readonly no: number;
  readonly isi: IsiProfil;
  readonly berlakuDari: Day;
  readonly pada: string;
}

const columns = sql`kantor, no, isi, berlaku_dari::text as "berlakuDari", to_char(pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as pada`;

/** What holds on a day. */
export async function readProfil(db: Db, kantor: AreaCode, on: Day): Promise<Profil | undefined> {
  return (await rows(db, sql<Profil>`select ${columns} from layanan_profil where kantor = ${kantor} and berlaku_dari <= ${on}::date order by berlaku_dari desc, no desc limit 1`))[0];
}

/** The next version's number, with the office's profile held until the transaction ends. */
export async function nextProfil(db: Db, kantor: AreaCode): Promise<number> {
  await run(db, sql`select pg_advisory_xact_lock(hashtextextended(${`layanan.profil/${kantor}`}, 0))`);
  const [found] = await rows(db, sql<{ n: number }>`select coalesce(max(no), 0)::int + 1 as n from layanan_profil where kantor = ${kantor}`);
  return found?.n ?? 1;
}

export async function insertProfil(db: Db, one: Profil, akun: string): Promise<void> {
  await run(db, sql`insert into layanan_profil (kantor, no, isi, berlaku_dari, akun, pada) values (${one.kantor}, ${one.no}, ${JSON.stringify(one.isi)}::jsonb, ${one.berlakuDari}::date, ${akun}, ${one.pada}::timestamptz)`);
}

/** Moves with every profile of whatever office. */
export async function profilVersion(db: Db): Promise<string> {
  const [found] = await rows(db, sql<{ n: number }>`select count(*)::int as n from layanan_profil`);
  return String(found?.n ?? 0);
}
