// Where are invitations kept? (the hash of the link, one use, until an instant)
import { type Db, rows, run, sql } from '#platform/db';

export type InvitationKind = 'undangan' | 'pemulihan' | 'pertama' | 'stasiun';

export interface InvitationRow {
  readonly id: string;
  readonly akun: string;
  readonly jenis: InvitationKind;
  readonly pengundang: string | null;
  readonly sampai: number;
  readonly dipakai: number | null;
  readonly dibatalkan: number | null;
}

const COLUMNS = sql`id, akun, jenis, pengundang, sampai, dipakai, dibatalkan`;

export async function readInvitation(db: Db, kunci: string): Promise<InvitationRow | undefined> {
  return (await rows(db, sql<InvitationRow>`select ${COLUMNS} from identity_undangan where kunci = ${kunci}`))[0];
}

/** The account's newest invitation: the one by which it was, or will be, enrolled. */
export async function readNewestInvitation(db: Db, akun: string): Promise<InvitationRow | undefined> {
  const found = await rows(
    db,
    sql<InvitationRow>`select ${COLUMNS} from identity_undangan where akun = ${akun} and dibatalkan is null order by dibuat desc, id limit 1`,
  );
  return found[0];
}

export async function writeInvitation(
  db: Db,
  kunci: string,
  made: Omit<InvitationRow, 'dipakai' | 'dibatalkan'>,
  now: number,
): Promise<void> {
  await run(
    db,
    sql`insert into identity_undangan (id, kunci, akun, jenis, pengundang, dibuat, sampai)
        values (${made.id}, ${kunci}, ${made.akun}, ${made.jenis}, ${made.pengundang}, ${now}, ${made.sampai})`,
  );
}

export async function cancelInvitations(db: Db, akun: string, now: number): Promise<void> {
  await run(db, sql`update identity_undangan set dibatalkan = ${now} where akun = ${akun} and dibatalkan is null`);
}

/** True for the first that uses it. */
export async function spendInvitation(db: Db, id: string, now: number): Promise<boolean> {
  return (
    (await run(
      db,
      sql`update identity_undangan set dipakai = ${now} where id = ${id} and dipakai is null and dibatalkan is null and sampai > ${now}`,
    )) === 1
  );
}
