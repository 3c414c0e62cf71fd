// Where are living sessions kept, and what does one request need to know of its holder?
import { type Db, rows, run, sql, together } from '#platform/db';
import type { Mandate } from '../authority.ts';
import type { StoredState } from '../states.ts';
import { MANDATE_JSON } from './mandate.ts';

export interface SessionRow {
  readonly akun: string;
  readonly nama: string;
  readonly keadaan: StoredState;
  readonly dibuka: number;
  readonly terlihat: number;
  readonly bukti: number | null;
  readonly peramban: string;
  readonly mandat: readonly Mandate[];
  /** What break-glass gives to this account now, if it is open. */
  readonly siaga: Mandate | null;
}

interface Asked {
  readonly kunci: string;
  readonly now: number;
}

/** Session, account and the mandates that are not over, in one statement: rights are never older than the request. */
export async function readSession(db: Db, kunci: string, now: number): Promise<SessionRow | undefined> {
  return readTogether(db, { kunci, now });
}

const readTogether = together<Asked, SessionRow | undefined>(async (db, asked) => {
  const now = Math.max(...asked.map((one) => one.now));
  const found = await rows(
    db,
    sql<SessionRow & { kunci: string }>`select s.kunci, s.akun, a.nama, a.keadaan, s.dibuka, s.terlihat, s.bukti, s.peramban,
          coalesce((select json_agg(${MANDATE_JSON} order by m.mulai, m.id)
            from identity_mandat m where m.akun = s.akun and coalesce(least(m.selesai, m.ditutup), ${now}::bigint + 1) > ${now}::bigint), '[]') as mandat,
          (select json_build_object('id', w.id, 'role', 'siaga', 'node', w.wilayah, 'party', null, 'from', w.dibuka, 'until', w.sampai,
              'decree', 'SIAGA/' || w.nomor, 'module', w.modul)
            from identity_siaga w where w.dibuka is not null and w.ditutup is null and w.sampai > ${now}::bigint
              and s.akun in (w.peminta, w.pembuka) limit 1) as siaga
        from identity_sesi s join identity_akun a on a.id = s.akun where s.kunci = any(${asked.map((one) => one.kunci)}::text[])`,
  );
  const known = new Map(found.map(({ kunci, ...row }) => [kunci, row]));
  return asked.map(({ kunci }) => known.get(kunci));
});

export async function writeSession(
  db: Db,
  kunci: string,
  akun: string,
  now: number,
  bukti: number | null,
  peramban: string,
): Promise<void> {
  // The account's row is held, so that two sign-ins at once cannot both find room.
  await run(db, sql`select 1 from identity_akun where id = ${akun} for update`);
  await run(
    db,
    sql`insert into identity_sesi (kunci, akun, dibuka, terlihat, bukti, peramban) values (${kunci}, ${akun}, ${now}, ${now}, ${bukti}, ${peramban})`,
  );
}

/** Leaves the newest `room` sessions of the account; `newest` is among them, whatever the clock says. */
export async function trimSessions(db: Db, akun: string, newest: string, room: number): Promise<void> {
  await run(
    db,
    sql`delete from identity_sesi where akun = ${akun} and kunci not in
        (select kunci from identity_sesi where akun = ${akun} order by kunci = ${newest} desc, dibuka desc, terlihat desc, kunci limit ${room})`,
  );
}

export async function touchSession(db: Db, kunci: string, now: number): Promise<void> {
  await run(db, sql`update identity_sesi set terlihat = ${now} where kunci = ${kunci}`);
}

/** Gives the session another key, and the instant and browser of a new proof if there is one. False when it is not there. */
export async function rekeySession(
  db: Db,
  from: string,
  to: string,
  now: number,
  proof: { readonly at: number; readonly browser: string } | null,
): Promise<boolean> {
  return (
    (await run(
      db,
      sql`update identity_sesi set kunci = ${to}, terlihat = ${now}, bukti = coalesce(${proof?.at ?? null}::bigint, bukti),
            peramban = coalesce(${proof?.browser ?? null}::text, peramban) where kunci = ${from}`,
    )) === 1
  );
}

export async function deleteSession(db: Db, kunci: string): Promise<void> {
  await run(db, sql`delete from identity_sesi where kunci = ${kunci}`);
}

/** All sessions of an account, or all but one; says how many. */
export async function deleteSessionsOf(db: Db, akun: string, except = ''): Promise<number> {
  return run(db, sql`delete from identity_sesi where akun = ${akun} and kunci <> ${except}`);
}

export async function deleteSessionOf(db: Db, akun: string, kunci: string): Promise<boolean> {
  return (await run(db, sql`delete from identity_sesi where akun = ${akun} and kunci = ${kunci}`)) === 1;
}

/** Is the session still there? It stays so until the transaction ends. */
export async function holdSession(db: Db, akun: string, kunci: string): Promise<boolean> {
  const found = await rows(db, sql<object>`select 1 from identity_sesi where akun = ${akun} and kunci = ${kunci} for update`);
  return found.length === 1;
}

export interface OpenSession {
  readonly key: string;
  readonly opened: number;
  readonly seen: number;
  /** "Chrome, Android"; "?" for a part that nobody knows. */
  readonly browser: string;
}

/** Newest first; `since`: those opened before are over. */
export async function readSessionsOf(db: Db, akun: string, since: number): Promise<OpenSession[]> {
  return rows(
    db,
    sql<OpenSession>`select kunci as key, dibuka as opened, terlihat as seen, peramban as browser from identity_sesi
        where akun = ${akun} and dibuka > ${since} order by terlihat desc, kunci`,
  );
}

/** Sessions past the absolute limit, of anybody. */
export async function deleteSessionsBefore(db: Db, opened: number): Promise<void> {
  await run(db, sql`delete from identity_sesi where dibuka <= ${opened}`);
}
