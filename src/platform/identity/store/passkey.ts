// Where are passkeys and the challenges of their ceremonies kept?
import { type Db, rows, run, sql } from '#platform/db';
import type { FactorCount } from '../factor-need.ts';

export type DeviceType = 'singleDevice' | 'multiDevice';

export interface PasskeyRow {
  readonly id: string;
  readonly akun: string;
  readonly kunci: string;
  readonly penghitung: number;
  readonly transports: string[];
  readonly jenis: DeviceType;
  readonly cadangan: boolean;
  readonly label: string;
  readonly dibuat: number;
  readonly dipakai: number | null;
  readonly dibekukan: number | null;
}

const COLUMNS = sql`id, akun, kunci, penghitung, transports, jenis, cadangan, label, dibuat, dipakai, dibekukan`;

export async function readPasskey(db: Db, id: string): Promise<PasskeyRow | undefined> {
  return (await rows(db, sql<PasskeyRow>`select ${COLUMNS} from identity_passkey where id = ${id}`))[0];
}

export async function readPasskeys(db: Db, akun: string): Promise<PasskeyRow[]> {
  return rows(db, sql<PasskeyRow>`select ${COLUMNS} from identity_passkey where akun = ${akun} order by dibuat, id`);
}

/** False when the credential is already known, to this account or to another. */
export async function writePasskey(db: Db, key: Omit<PasskeyRow, 'dipakai' | 'dibekukan'>): Promise<boolean> {
  return (
    (await run(
      db,
      sql`insert into identity_passkey (id, akun, kunci, penghitung, transports, jenis, cadangan, label, dibuat)
          values (${key.id}, ${key.akun}, ${key.kunci}, ${key.penghitung}, ${key.transports}::text[], ${key.jenis}, ${key.cadangan}, ${key.label}, ${key.dibuat})
          on conflict (id) do nothing`,
    )) === 1
  );
}

/** Notes a use. False when the counter did not move on: it stands at zero for good, or it grows. */
export async function usePasskey(db: Db, id: string, counter: number, cadangan: boolean, now: number): Promise<boolean> {
  return (
    (await run(
      db,
      sql`update identity_passkey set penghitung = ${counter}, cadangan = ${cadangan}, dipakai = ${now}
          where id = ${id} and (penghitung < ${counter} or (penghitung = 0 and ${counter}::bigint = 0))`,
    )) === 1
  );
}

export async function freezePasskey(db: Db, id: string, now: number): Promise<void> {
  await run(db, sql`update identity_passkey set dibekukan = ${now} where id = ${id} and dibekukan is null`);
}

export async function deletePasskey(db: Db, akun: string, id: string): Promise<boolean> {
  return (await run(db, sql`delete from identity_passkey where akun = ${akun} and id = ${id}`)) === 1;
}

/** What the account holds that counts. */
export async function countFactors(db: Db, akun: string): Promise<FactorCount> {
  const [found] = await rows(
    db,
    sql<FactorCount>`select count(*) filter (where dibekukan is null) as passkeys,
          count(*) filter (where dibekukan is null and jenis = 'singleDevice') as "deviceBound",
          exists (select 1 from identity_sandi where akun = ${akun} and hash is not null) as password
        from identity_passkey where akun = ${akun}`,
  );
  return found ?? { passkeys: 0, deviceBound: 0, password: false };
}

/** Passkeys, password, seed and recovery codes: the account has no factor after this. */
export async function deleteFactors(db: Db, akun: string): Promise<void> {
  await run(db, sql`delete from identity_passkey where akun = ${akun}`);
  await run(db, sql`delete from identity_sandi where akun = ${akun}`);
  await run(db, sql`delete from identity_kode_cadangan where akun = ${akun}`);
}

export type Purpose = 'daftar' | 'masuk' | 'bukti';

/** Keeps a challenge for its holder and forgets those whose time is over. */
/** How many challenges wait: of this holder for this purpose, and of anybody (counted no further than `most`). */
export async function countChallenges(
  db: Db,
  of: { readonly tujuan: Purpose; readonly pemegang: string; readonly now: number; readonly most: number },
): Promise<{ readonly own: number; readonly all: number }> {
  const [found] = await rows(
    db,
    sql<{ own: number; all: number }>`select
        (select count(*)::int from identity_tantangan where pemegang = ${of.pemegang} and tujuan = ${of.tujuan} and sampai > ${of.now}) as own,
        (select count(*)::int from (select 1 from identity_tantangan where sampai > ${of.now} limit ${of.most}) as waiting) as "all"`,
  );
  return found ?? { own: 0, all: 0 };
}

export async function writeChallenge(
  db: Db,
  tantangan: string,
  tujuan: Purpose,
  pemegang: string,
  now: number,
  sampai: number,
): Promise<void> {
  await run(db, sql`delete from identity_tantangan where sampai <= ${now}`);
  await run(
    db,
    sql`insert into identity_tantangan (tantangan, tujuan, pemegang, sampai) values (${tantangan}, ${tujuan}, ${pemegang}, ${sampai})`,
  );
}

/** Takes a challenge away: true for the first that brings it, in time, for the same purpose and from the same holder. */
export async function takeChallenge(db: Db, tantangan: string, tujuan: Purpose, pemegang: string, now: number): Promise<boolean> {
  return (
    (await run(
      db,
      sql`delete from identity_tantangan
          where tantangan = ${tantangan} and tujuan = ${tujuan} and pemegang = ${pemegang} and sampai > ${now}`,
    )) === 1
  );
}
