// How does an officer call a passkey by another name? (a label for its holder's eyes; nothing that is proven hangs on it)
import { ok, refuse } from '#kernel/result';
import { performAll } from '#platform/action';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/db';
import { accountAct, actorOf, nothing } from './acts.ts';
import type { Answer } from './answer.ts';
import type { SignedIn } from './authority.ts';
import { writeLabel } from './store/passkey-label.ts';

const LABEL_MAX = 60;

/** LABEL: nothing is left of the name once blanks are taken off. */
export async function renamePasskey(
  database: Database,
  clock: Clock,
  who: SignedIn,
  given: { readonly id: string; readonly label: string },
): Promise<Answer<null, 'LABEL' | 'TIDAK_ADA'>> {
  const label = given.label.trim().slice(0, LABEL_MAX).toWellFormed();
  if (label === '') return refuse('LABEL');
  return performAll<Answer<null, 'TIDAK_ADA'>>(database, clock, async (db) => {
    if (!(await writeLabel(db, who.account, given.id, label))) return nothing(refuse('TIDAK_ADA'));
    return { value: ok(null), acts: [accountAct('identity.faktor-nama', actorOf(who), who.account, { faktor: 'passkey' })] };
  });
}
