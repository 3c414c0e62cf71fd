// How do the tests of this room start a clock and change the calendar? (through the doors alone)
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import type { Actor } from '#platform/action';
import { type CalendarChange, type Decree, approveChange, livingRows, nodeOfScope, proposeChange } from '#platform/calendar';
import { fixedClock } from '#platform/clock';
import type { Database } from '#platform/db';
import { type ClockMove, type ClockPoint, type ClockRow, type ClocksAt, type DeadlineRule, type NewClock, type Owners, makeDeadlineBook, startClock } from './door.ts';
import { RULES } from './rules-fixture.ts';

export const at = (now: string, rules: readonly DeadlineRule[] = RULES): ClocksAt => ({ clock: fixedClock(now), deadlines: makeDeadlineBook(rules) });

/** Starts at the instant of the event. */
export function start(database: Database, rule: string, object: string, from: string, more: Partial<NewClock> = {}): Promise<ClockRow> {
  return startClock(database.db, at(from), { rule: `uji.${rule}`, module: 'uji', object, office: areaCode('3313'), from, ...more });
}

export const decree = (tanggal: string): Decree => ({ jenis: 'SKB', nomor: `933/${tanggal.slice(0, 4)}`, tanggal: day(tanggal), penerbit: 'Tiga menteri' });

/** Proposed by one officer of the scope's own office and approved by another. */
export async function enter(database: Database, now: string, change: Partial<CalendarChange>): Promise<void> {
  const by = (id: string): Actor => ({ id, role: 'sekretaris', node: nodeOfScope(change.lingkup ?? 'ID') ?? '0' });
  await database.transaction(async (db) => {
    const made = await proposeChange(db, fixedClock(now), { lingkup: 'ID', tambah: [], cabut: [], ...change }, by('a'));
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    if (made.value.versions !== undefined) return;
    const done = await approveChange(db, fixedClock(now), made.value.id, by('b'));
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  });
}

/** A closed day for the whole nation. */
export function add(database: Database, now: string, tanggal: string, dated: string, more: Partial<CalendarChange> = {}): Promise<void> {
  return enter(database, now, { tambah: [{ tanggal: day(tanggal), jenis: 'cuti_bersama', nama: 'Cuti bersama', kepastian: 'pasti', dasar: decree(dated) }], ...more });
}

/** Takes every row of a day away. */
export async function revoke(database: Database, now: string, tanggal: string, dated: string): Promise<void> {
  const found = (await livingRows(database.db)).filter((row) => row.tanggal === tanggal);
  await enter(database, now, { cabut: found.map(({ id }) => ({ baris: id, dasar: decree(dated) })) });
}

/** Keeps what modules would be told, and answers that the applicant was. Nobody has a case in hand. */
export function listener(): { readonly heard: (ClockMove | ClockPoint)[]; readonly owners: Owners } {
  const heard: (ClockMove | ClockPoint)[] = [];
  const owners: Owners = {
    busy: () => Promise.resolve(new Set()),
    moved: (_, moves) => {
      heard.push(...moves);
      return Promise.resolve(new Map(moves.map(({ clock }) => [clock.id, ['pemohon']])));
    },
    due: (_, point) => {
      heard.push(point);
      return Promise.resolve();
    },
  };
  return { heard, owners };
}
