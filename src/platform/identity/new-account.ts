// How does a person get an account that waits for its first factor? (keamanan.md 1.1: DIUNDANG)
import { randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Db } from '#platform/db';
import type { Role } from './roles.ts';
import { newSignInName } from './sign-in-name.ts';
import { type AccountRow, writeAccount } from './store/account.ts';

/** A million names a post: a fifth try is never needed. */
const TRIES = 5;

/** `sealed`: the contact, sealed for the account's own row. */
export async function newAccount(
  db: Db,
  person: {
    readonly name: string;
    readonly role: Role;
    readonly node: AreaCode;
    sealed(id: string): Pick<AccountRow, 'surel' | 'telepon'>;
  },
  now: number,
): Promise<{ readonly id: string; readonly signInName: string }> {
  const id = randomUUID();
  const nama = person.name.trim().normalize('NFC');
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const signInName = newSignInName(person.role, person.node);
    if (await writeAccount(db, { id, nama, masuk: signInName, ...person.sealed(id) }, now)) return { id, signInName };
  }
  assert(false, 'a free sign-in name');
}
