// What does its holder call a passkey?
import { type Db, run, sql } from '#platform/db';

/** False when the account holds no such key. */
export async function writeLabel(db: Db, akun: string, id: string, label: string): Promise<boolean> {
  return (await run(db, sql`update identity_passkey set label = ${label} where id = ${id} and akun = ${akun}`)) === 1;
}
