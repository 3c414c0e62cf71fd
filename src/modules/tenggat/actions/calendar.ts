// What happens when somebody proposes, approves or refuses a change of the calendar? (tenggat.md 3.1; keamanan.md 2.5, 7.2)
import type { Result } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { type CalendarChange, type Entered, type EntryRefusal, type Verdict, approveChange, findProposal, nodeOfScope, proposeChange, rejectChange } from '#platform/calendar';
import type { Deps } from '#platform/module';

export const CALENDAR_EVENTS = { usul: 'tenggat.kalender-usul', setuju: 'tenggat.kalender-setuju', tolak: 'tenggat.kalender-tolak' } as const;

type At = Pick<Deps, 'database' | 'clock'>;

function factsOf({ lingkup, tambah, cabut, tahun }: CalendarChange): Record<string, unknown> {
  return { lingkup, tambah: tambah.map(({ tanggal, jenis }) => `${tanggal} ${jenis}`), cabut: cabut.map(({ baris }) => baris), tahun: tahun?.tahun ?? null };
}

/** For one office or kab/kota it holds at once; else it waits for a second person. Running deadlines follow by the job. */
export async function propose({ database, clock }: At, change: CalendarChange, actor: Actor): Promise<Result<Entered, EntryRefusal>> {
  return performAll<Result<Entered, EntryRefusal>>(database, clock, async (db) => {
    const value = await proposeChange(db, clock, change, actor);
    if (!value.ok) return { value, acts: [] };
    const { id, versions } = value.value;
    const act = { actor, kind: 'kalender', object: id, node: nodeOfScope(change.lingkup) ?? actor.node, facts: { ...factsOf(change), versi: versions ?? null } };
    return { value, acts: [{ ...act, event: versions === undefined ? CALENDAR_EVENTS.usul : CALENDAR_EVENTS.setuju }] };
  });
}

/** Both who put it into force stand in the trail. */
export async function approve({ database, clock }: At, id: string, actor: Actor): Promise<Result<Entered, EntryRefusal>> {
  return performAll<Result<Entered, EntryRefusal>>(database, clock, async (db) => {
    const found = await findProposal(db, id);
    const value = await approveChange(db, clock, id, actor);
    if (!value.ok || found === undefined) return { value, acts: [] };
    const facts = { ...factsOf(found.isi), versi: value.value.versions ?? null, pengusul: found.oleh.akun };
    return { value, acts: [{ event: CALENDAR_EVENTS.setuju, actor, kind: 'kalender', object: id, node: nodeOfScope(found.isi.lingkup) ?? actor.node, facts }] };
  });
}

/** Withdrawn by its proposer, refused by anybody else. */
export async function reject({ database, clock }: At, id: string, actor: Actor): Promise<Result<Verdict, EntryRefusal>> {
  return performAll<Result<Verdict, EntryRefusal>>(database, clock, async (db) => {
    const value = await rejectChange(db, clock, id, actor);
    return { value, acts: value.ok ? [{ event: CALENDAR_EVENTS.tolak, actor, kind: 'kalender', object: id, facts: { putusan: value.value } }] : [] };
  });
}
