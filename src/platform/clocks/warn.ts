// Whose reminder is due, and did it go out already? (tenggat.md section 8; a tick may come twice, or late)
import type { Database, Db } from '#platform/db';
import { type ClockRow, pauseEnd } from './clock.ts';
import { type ClocksAt, type Judge, dueOf, nowOf, pointsOf, readJudge, waiting, withDue, withNextPoint } from './compute.ts';
import type { OwnedClock, Owners } from './event.ts';
import { type DeadlineRule, getRule } from './rules.ts';
import { holdDue, readDue, updateClocks } from './store/clock.ts';
import { insertHistory, insertPoint, readPoints } from './store/history.ts';

const BATCH = 500;

/**
 * Sends what is due, clock by clock, each in its own transaction; answers how many reminders went out. A point goes out
 * once per date of a clock. Where a module fails for one clock the others still get theirs; the failure is thrown at the
 * end. A clock whose case an act has in hand is left for the next run.
 */
export async function warnClocks(database: Database, at: ClocksAt, owners: Owners): Promise<number> {
  const now = nowOf(at.clock);
  const failures: unknown[] = [];
  const passed = new Set<string>();
  let sent = 0;
  for (;;) {
    const judge = await readJudge(database.db, at);
    const due = (await readDue(database.db, now, BATCH + passed.size)).filter(({ id }) => !passed.has(id));
    for (const clock of due) {
      try {
        const done = await database.transaction((db) => remind(db, at, judge, owners, clock, now));
        if (done === undefined) passed.add(clock.id);
        sent += done ?? 0;
      } catch (error) {
        failures.push(error);
        passed.add(clock.id);
      }
    }
    if (due.length < BATCH) break;
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} clocks could not tell their reminder`);
  return sent;
}

/** Undefined where somebody else has the case in hand. */
async function remind(db: Db, at: ClocksAt, judge: Judge, owners: Owners, owned: OwnedClock, now: string): Promise<number | undefined> {
  const { id } = owned;
  if ((await owners.busy(db, [owned])).has(id)) return undefined;
  const clock = await holdDue(db, id, now);
  if (clock === undefined) return 0;
  const rule = getRule(at.deadlines, clock.rule, clock.versi);
  if (clock.keadaan === 'JEDA') return wake(db, judge, clock, rule, now);
  let sent = 0;
  for (const { titik, pada } of waiting(pointsOf(judge.calendar, clock, rule), clock, (await readPoints(db, [id])).get(id) ?? [])) {
    if (pada > now || !(await insertPoint(db, id, clock.gerak, String(titik), now))) continue;
    await owners.due(db, { clock, titik });
    sent += 1;
  }
  await updateClocks(db, [await withNextPoint(db, judge.calendar, clock, rule, now)]);
  return sent;
}

/** A pause that reached its longest length: the clock runs on by itself. */
async function wake(db: Db, judge: Judge, clock: ClockRow, rule: DeadlineRule, now: string): Promise<number> {
  const jeda = clock.jeda.map((one) => (one.sampai === null ? { ...one, sampai: pauseEnd(one, rule, now) } : one));
  const running: ClockRow = { ...clock, keadaan: 'BERJALAN', jeda };
  const due = dueOf(judge.calendar, running, rule);
  const next = await withNextPoint(db, judge.calendar, due.ok ? withDue(running, due.value, judge, now, true) : running, rule, now);
  await updateClocks(db, [next]);
  await insertHistory(db, [{ jam: clock.id, jenis: 'lanjut', lama: clock.jatuhTempo, baru: next.jatuhTempo, versiLama: clock.kalenderVersi, versiBaru: next.kalenderVersi, baris: [], dasar: rule.dasar, alasan: null, pada: now, diberitahukan: [] }]);
  return 0;
}
