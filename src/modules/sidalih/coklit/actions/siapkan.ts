// When do the stations of a list get their lines of counts? (when somebody first looks at its visits; drawn from the records, so that no fact is new)
import { performAll } from '#platform/action';
import type { Deps } from '#platform/module';
import type { Daftar } from '../../daftar/store/daftar.ts';
import { TAHAP_COKLIT } from '../muat.ts';
import { ensureTps } from '../store/keadaan.ts';

export async function siapkanTps({ database, clock }: Pick<Deps, 'database' | 'clock'>, list: Daftar): Promise<void> {
  if (list.keadaan !== TAHAP_COKLIT) return;
  await performAll(database, clock, async (db) => {
    await ensureTps(db, list.id);
    return { value: undefined, acts: [] };
  });
}
