// What happens with the signed text of a form once it is taken, or came second? (kept as it was signed; keamanan.md 1.6)
import { type Actor, performAll } from '#platform/action';
import type { Deps } from '#platform/module';
import type { Kontes } from '../../contest.ts';
import { type BarisLuring, writeLuring } from '../store/message.ts';

export const LURING_EVENTS: readonly string[] = ['hasil.luring-terima', 'hasil.luring-bentrok'];

/** Both clocks stand in the trail. The same message again adds nothing. */
export async function keepMessage({ database, clock }: Pick<Deps, 'database' | 'clock'>, { pemilu, pack }: Kontes, actor: Actor, row: BarisLuring): Promise<void> {
  await performAll(database, clock, async (db) => {
    if (!(await writeLuring(db, row))) return { value: undefined, acts: [] };
    const { uuid, perangkat, cacah, hasil, pada, diterima, kode } = row;
    const event = hasil === 'TERIMA' ? 'hasil.luring-terima' : 'hasil.luring-bentrok';
    const facts = { uuid, perangkat, cacah, pada, diterima };
    return { value: undefined, acts: [{ event, actor, object: `${pemilu.slug}/${pack.kode}/${kode}`, kind: 'tps', node: kode, facts }] };
  });
}
