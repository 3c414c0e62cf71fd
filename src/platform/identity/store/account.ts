// Where are accounts kept, and in which state are they?
import { type Db, rows, run, sql } from '#platform/db';
import type { Mandate } from '../authority.ts';
import type { StoredState } from '../states.ts';
import { MANDATE_JSON } from './mandate.ts';

export interface AccountRow {
  readonly id: string;
  readonly nama: string;
  readonly masuk: string;
  readonly keadaan: StoredState;
  /** Sealed. */
  readonly surel: string | null;
  readonly telepon: string | null;
  readonly dibuat: number;
  /** All of them, also those that are over. */
  readonly mandat: readonly Mandate[];
}

const COLUMNS = sql`a.id, a.nama, a.masuk, a.keadaan, a.surel, a.telepon, a.dibuat,
  coalesce((select json_agg(${MANDATE_JSON} order by m.mulai, m.id) from identity_mandat m where m.akun = a.id), '[]') as mandat`;

export async function readAccount(db: Db, id: string): Promise<AccountRow | undefined> {
  return (await rows(db, sql<AccountRow>`select ${COLUMNS} from identity_akun a where a.id = ${id}`))[0];
}

/** Holds the account's row until the transaction ends, then reads what stands there. */
export async function holdAccount(db: Db, id: string): Promise<AccountRow | undefined> {
  await run(db, sql`select 1 from identity_akun where id = ${id} for update`);
  return readAccount(db, id);
}

export async function readAccountByName(db: Db, masuk: string): Promise<AccountRow | undefined> {
  return (await rows(db, sql<AccountRow>`select ${COLUMNS} from identity_akun a where a.masuk = ${masuk}`))[0];
}

/** False when the sign-in name is taken. */
export async function writeAccount(
  db: Db,
  account: Pick<AccountRow, 'id' | 'nama' | 'masuk' | 'surel' | 'telepon'>,
  now: number,
): Promise<boolean> {
  return (
    (await run(
      db,
      sql`insert into identity_akun (id, nama, masuk, keadaan, surel, telepon, dibuat, diubah)
          values (${account.id}, ${account.nama}, ${account.masuk}, 'DIUNDANG', ${account.surel}, ${account.telepon}, ${now}, ${now})
          on conflict (masuk) do nothing`,
    )) === 1
  );
}

export async function writeState(db: Db, id: string, keadaan: StoredState, now: number): Promise<void> {
  await run(db, sql`update identity_akun set keadaan = ${keadaan}, diubah = ${now} where id = ${id}`);
}

/** Is there anybody with this role in force whose account is active? */
export async function hasActive(db: Db, peran: string, now: number): Promise<boolean> {
  const [found] = await rows(
    db,
    sql<{ ada: boolean }>`select exists (select 1 from identity_mandat m join identity_akun a on a.id = m.akun
        where m.peran = ${peran} and a.keadaan = 'AKTIF' and m.mulai <= ${now} and coalesce(least(m.selesai, m.ditutup), ${now}::bigint + 1) > ${now}) as ada`,
  );
  return found?.ada === true;
}
