// What may happen to a running clock, and what is written of it? (tenggat.md section 6; every change of a date is a row)
import type { Day } from '#kernel/day';
import { dueDate } from '#kernel/tenggat';
import { type Result, assert, ok, refuse } from '#kernel/result';
import { instantOf, secondsOf } from '#kernel/tenggat-moment';
import { lateBy } from '#kernel/tenggat-titik';
import type { Db } from '#platform/db';
import { type ClockPause, type ClockRow, askOf, isOpen, pauseEnd } from './clock.ts';
import { type ClocksAt, type Judge, dueOf, nowOf, onDay, readJudge, withDue, withNextPoint } from './compute.ts';
import { type DeadlineRule, getRule, lengthOf, ruleInForce } from './rules.ts';
import { ClockRefused } from './start.ts';
import { holdClock, updateClocks } from './store/clock.ts';
import { type HistoryKind, insertHistory } from './store/history.ts';

export type ExtendFault = 'E_PERPANJANG_TERLAMBAT' | 'E_PERPANJANG_SEKALI' | 'E_ALASAN_KOSONG';

interface Held {
  readonly clock: ClockRow;
  readonly rule: DeadlineRule;
  readonly judge: Judge;
  readonly now: string;
}

async function hold(db: Db, at: ClocksAt, id: string): Promise<Held> {
  const clock = await holdClock(db, id);
  assert(clock !== undefined, `clock ${id}`);
  return { clock, rule: getRule(at.deadlines, clock.rule, clock.versi), judge: await readJudge(db, at), now: nowOf(at.clock) };
}

/** Writes the clock with its next reminder, and the row of its history. */
async function save(db: Db, held: Held, next: ClockRow, jenis: HistoryKind, alasan: string | null): Promise<ClockRow> {
  const { clock, rule, judge, now } = held;
  const whole = await withNextPoint(db, judge.calendar, next, rule, now);
  await updateClocks(db, [whole]);
  const [lama, baru]: readonly Day[] = [clock.jatuhTempo, whole.jatuhTempo];
  await insertHistory(db, [{ jam: clock.id, jenis, lama: lama ?? null, baru: baru ?? null, versiLama: clock.kalenderVersi, versiBaru: whole.kalenderVersi, baris: [], dasar: rule.dasar, alasan, pada: now, diberitahukan: [] }]);
  return whole;
}

/** The sum again from the same day 0. A citizen's window never comes earlier; an office's does when a rule says so. */
function again(held: Held, clock: ClockRow, keep: boolean): ClockRow {
  const due = dueOf(held.judge.calendar, clock, held.rule);
  if (!due.ok) throw new ClockRefused(due.refusal.code, due.refusal.values);
  return withDue(clock, due.value, held.judge, held.now, keep);
}

/** On or before the current due date, with a written reason, as often as the rule allows; counted from the first due date. */
export async function extendClock(db: Db, at: ClocksAt, id: string, { reason }: { readonly reason: string }): Promise<Result<ClockRow, { readonly code: ExtendFault }>> {
  const held = await hold(db, at, id);
  const { clock, rule, now } = held;
  if (reason.trim() === '') return refuse('E_ALASAN_KOSONG');
  if (clock.perpanjangan >= (rule.perpanjangan?.kali ?? 0)) return refuse('E_PERPANJANG_SEKALI', { kali: rule.perpanjangan?.kali ?? 0 });
  if (!isOpen(clock) || (clock.keadaan === 'BERJALAN' && now > clock.jatuhTempoPada)) return refuse('E_PERPANJANG_TERLAMBAT', { tanggal: clock.jatuhTempo });
  return ok(await save(db, held, again(held, { ...clock, perpanjangan: clock.perpanjangan + 1 }, true), 'perpanjang', reason.trim()));
}

/** Only in a state that the rule names; otherwise the clock runs on. */
export async function pauseClock(db: Db, at: ClocksAt, id: string, { state, reason }: { readonly state: string; readonly reason?: string }): Promise<Result<ClockRow, { readonly code: 'E_JEDA_TIDAK_BOLEH' }>> {
  const held = await hold(db, at, id);
  const { clock, rule, now } = held;
  if (clock.keadaan !== 'BERJALAN' || rule.jeda?.includes(state) !== true) return refuse('E_JEDA_TIDAK_BOLEH', { keadaan: state });
  const pause: ClockPause = { dari: now, sampai: null, keadaan: state, alasan: reason ?? null };
  return ok(await save(db, held, { ...clock, keadaan: 'JEDA', jeda: [...clock.jeda, pause] }, 'jeda', reason ?? state));
}

/** The days after the pause began, up to and including today, are not counted. */
export async function resumeClock(db: Db, at: ClocksAt, id: string): Promise<Result<ClockRow, { readonly code: 'E_JEDA_TIDAK_BOLEH' }>> {
  const held = await hold(db, at, id);
  if (held.clock.keadaan !== 'JEDA') return refuse('E_JEDA_TIDAK_BOLEH', { keadaan: held.clock.keadaan });
  return ok(await save(db, held, again(held, { ...held.clock, keadaan: 'BERJALAN', jeda: closed(held, held.now) }, true), 'lanjut', null));
}

/** The open pause with its end: `now`, or its longest length. */
function closed({ clock, rule }: Pick<Held, 'clock' | 'rule'>, now: string): readonly ClockPause[] {
  return clock.jeda.map((one) => (one.sampai === null ? { ...one, sampai: pauseEnd(one, rule, now) } : one));
}

/** Done, at the event's own time (sent, not typed); the verdict is judged then. `at.at`: an ISO instant up to now. */
export async function stopClock(db: Db, at: ClocksAt, id: string, { at: told }: { readonly at?: string } = {}): Promise<ClockRow> {
  const held = await hold(db, at, id);
  assert(isOpen(held.clock), `clock ${id} is open`);
  const done = told === undefined ? held.now : instantOf(secondsOf(told));
  const begun = held.rule.arah === 'mundur' || done >= held.clock.mulaiPada;
  assert(begun && done <= held.now, `clock ${id} stops between its start and now`);
  const paused = held.clock.keadaan === 'JEDA';
  const last = paused ? again(held, { ...held.clock, keadaan: 'BERJALAN', jeda: closed(held, done) }, true) : held.clock;
  const lewatN = lateBy(held.judge.calendar, askOf(last, held.rule), { due: last.jatuhTempo, dueAt: last.jatuhTempoPada }, done) ?? null;
  const stopped: ClockRow = { ...last, keadaan: 'SELESAI', selesaiPada: done, hasil: lewatN === null ? 'tepat' : 'lewat', lewatN };
  return save(db, held, stopped, 'selesai', null);
}

/** The case is withdrawn or void: no verdict. */
export async function voidClock(db: Db, at: ClocksAt, id: string, { reason }: { readonly reason: string }): Promise<ClockRow> {
  const held = await hold(db, at, id);
  assert(isOpen(held.clock), `clock ${id} is open`);
  return save(db, held, { ...held.clock, keadaan: 'BATAL' }, 'batal', reason);
}

/**
 * Another length for the same event, e.g. after a change of lane: applied to the old day 0, never a new start (principle 9).
 * `leaves`: working days that an office has at least where the new date is over already; verdicts go by the date that holds.
 */
export async function changeRule(db: Db, at: ClocksAt, id: string, { rule, reason, leaves = 0 }: { readonly rule: string; readonly reason: string; readonly leaves?: number }): Promise<ClockRow> {
  const held = await hold(db, at, id);
  const { clock } = held;
  assert(isOpen(clock), `clock ${id} is open`);
  const other = ruleInForce(at.deadlines, rule, clock.tanggal0);
  if (!other.ok) throw new ClockRefused(other.refusal.code, { tenggat: rule, tanggal: clock.tanggal0 });
  const moved: Held = { ...held, rule: other.value };
  const citizens = clock.pemilik === 'warga' || other.value.pemilik === 'warga';
  const next = again(moved, { ...clock, rule: other.value.id, versi: other.value.versi, pemilik: other.value.pemilik }, citizens);
  return save(db, moved, leaves === 0 ? next : leaving(moved, next, leaves), 'aturan', reason);
}

/** A shorter rule whose date is over leaves an office so many working days from now, and never more than it had; the sum stays what it is. */
function leaving({ clock, rule, judge, now }: Held, next: ClockRow, panjang: number): ClockRow {
  if (next.pemilik !== 'kantor' || next.jatuhTempoPada >= now || clock.jatuhTempoPada < now) return next;
  const floor = dueDate(judge.calendar, { office: clock.kantor, zone: clock.zona, from: now, rule: { ...lengthOf(rule), panjang, satuan: 'hari_kerja' } });
  if (!floor.ok) throw new ClockRefused(floor.refusal.code, floor.refusal.values);
  const day = floor.value.due < clock.jatuhTempo ? floor.value.due : clock.jatuhTempo;
  return { ...onDay(next, day), tanggalAntrean: day };
}
