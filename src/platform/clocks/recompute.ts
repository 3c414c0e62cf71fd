// Which dates move when the calendar changes, and who is told? (tenggat.md section 7; restartable, twice is once)
import { type Day, day, dayNumber, dayParts } from '#kernel/day';
import { type Due, dueDate } from '#kernel/tenggat';
import { covers } from '#kernel/tenggat-calendar';
import { endOfDay } from '#kernel/tenggat-moment';
import { lateBy } from '#kernel/tenggat-titik';
import { atZone } from '#kernel/zone';
import { type KeptRow, calendarHistory } from '#platform/calendar';
import type { Database, Db } from '#platform/db';
import { type ClockRow, askOf, isOpen } from './clock.ts';
import { type ClocksAt, type Judge, calendarUpTo, dueOf, nowOf, onDay, pointsOf, readJudge, withDue, withNextPoint } from './compute.ts';
import type { Tell } from './event.ts';
import { type DeadlineRule, getRule, rulesForRunning } from './rules.ts';
import { holdOutdated, markJudged, updateClock } from './store/clock.ts';
import { insertHistory } from './store/history.ts';

const BATCH = 500;
/** An earlier date leaves an office this many working days after the entry. */
const FLOOR_DAYS = 2;

export interface Recomputed {
  /** Clocks that were held against the new calendar. */
  readonly looked: number;
  readonly moved: number;
  /** Their year has no calendar any more: they keep their date. */
  readonly stuck: number;
}

interface Run {
  readonly db: Db;
  readonly at: ClocksAt;
  readonly judge: Judge;
  readonly now: string;
  readonly entries: (year: number) => Promise<readonly KeptRow[]>;
  readonly tell: Tell;
}

/**
 * Every open clock that another calendar judged, and every late verdict. 500 a transaction; each clock keeps the mark of
 * the calendar that judged it, so a run that was cut off goes on where it stopped and a second run finds nothing.
 */
export async function recomputeClocks(database: Database, at: ClocksAt, tell: Tell): Promise<Recomputed> {
  const sum = { looked: 0, moved: 0, stuck: 0 };
  for (;;) {
    const part = await database.transaction((db) => batch(db, at, tell));
    sum.looked += part.looked;
    sum.moved += part.moved;
    sum.stuck += part.stuck;
    if (part.looked < BATCH) return sum;
  }
}

async function batch(db: Db, at: ClocksAt, tell: Tell): Promise<Recomputed> {
  const judge = await readJudge(db, at);
  const clocks = await holdOutdated(db, judge.mark, BATCH);
  const years = new Map<number, Promise<readonly KeptRow[]>>();
  const entries = (year: number): Promise<readonly KeptRow[]> => {
    const known = years.get(year) ?? calendarHistory(db, year);
    years.set(year, known);
    return known;
  };
  const run: Run = { db, at, judge, now: nowOf(at.clock), entries, tell };
  const same: ClockRow[] = [];
  let [moved, stuck] = [0, 0];
  for (const clock of clocks) {
    const what = isOpen(clock) ? await reopen(run, clock) : await rejudge(run, clock);
    if (what === 'moved') moved += 1;
    else same.push(what === 'stuck' ? clock : what);
    if (what === 'stuck') stuck += 1;
  }
  await markJudged(db, same, judge.mark, judge.at);
  return { looked: clocks.length, moved, stuck };
}

/** An open clock: its date by owner. Answers the clock with its new marks where nothing is to be told. */
async function reopen(run: Run, clock: ClockRow): Promise<'moved' | 'stuck' | ClockRow> {
  const { db, at, judge, now } = run;
  const own = getRule(at.deadlines, clock.rule, clock.versi);
  const rule = rulesForRunning(at.deadlines, atZone(now, clock.zona).day).find((one) => one.id === own.id && one.versi > own.versi) ?? own;
  const due = dueOf(judge.calendar, clock, rule);
  if (!due.ok) return 'stuck';
  const next = { ...byOwner(run, clock, rule, due.value), versi: rule.versi };
  const isMoved = next.jatuhTempoPada !== clock.jatuhTempoPada;
  const points = pointsOf(judge.calendar, next, rule);
  const isQuiet = !isMoved && next.gerak === clock.gerak && next.sementara === clock.sementara && next.versi === clock.versi;
  const isAwake = clock.titikPada === null ? points.some(({ pada }) => pada > now) : points.every(({ pada }) => pada !== clock.titikPada);
  if (isQuiet && (clock.keadaan === 'JEDA' || !isAwake)) return next;
  const whole = await withNextPoint(db, judge.calendar, next, rule, now);
  await updateClock(db, whole);
  if (isQuiet) return whole;
  const { baris, dasar } = await causes(run, clock, whole);
  const told = isMoved ? await run.tell(db, { kind: 'pindah', clock: whole, semula: clock, lama: clock.jatuhTempo, baru: whole.jatuhTempo, kalender: judge.calendar, baris, dasar }) : undefined;
  await write(run, clock, whole, rule === own ? 'kalender' : 'aturan', baris, dasar ?? (rule === own ? null : rule.dasar), told ?? []);
  return isMoved ? 'moved' : whole;
}

/** Section 7's table: an office's date may come earlier, but leaves it two working days; a citizen's never does. */
function byOwner({ judge, now }: Run, clock: ClockRow, rule: DeadlineRule, due: Due): ClockRow {
  const next = withDue(clock, due, judge, now, clock.pemilik === 'warga');
  if (clock.pemilik !== 'kantor' || due.dueAt >= clock.jatuhTempoPada) return next;
  const floor = dueDate(judge.calendar, { office: clock.kantor, zone: clock.zona, from: now, rule: { panjang: FLOOR_DAYS, satuan: 'hari_kerja', pemilik: 'kantor', ...(rule.cutiBersamaDihitung === true && { cutiBersamaDihitung: true }) } });
  const least = floor.ok ? floor.value.due : clock.jatuhTempo;
  if (endOfDay(least, clock.zona) <= due.dueAt) return next;
  // The floor holds an earlier date back; it never makes the old one later.
  if (least >= clock.jatuhTempo) return { ...clock, kalenderVersi: due.versions, sementara: due.provisional, kalender: judge.mark, dihitungPada: judge.at };
  return { ...onDay(next, least), tanggalAntrean: least };
}

/** A late verdict: judged again when a decree of the time before its end gave more days. Both verdicts stay. */
async function rejudge(run: Run, clock: ClockRow): Promise<'moved' | 'stuck' | ClockRow> {
  const { db, at, judge, now } = run;
  const rule = getRule(at.deadlines, clock.rule, clock.versi);
  const done = clock.selesaiPada ?? now;
  const calendar = await calendarUpTo(judge.calendar, run.entries, clock);
  const ask = askOf(clock, rule);
  const due = dueDate(calendar, ask);
  if (!due.ok) return 'stuck';
  if (due.value.dueAt <= clock.jatuhTempoPada) return clock;
  const late = lateBy(calendar, ask, due.value, done) ?? null;
  const next = withDue(clock, due.value, judge, now, true);
  const whole: ClockRow = { ...next, hasil: late === null ? 'tepat' : 'lewat', hasilLama: clock.hasilLama ?? clock.hasil, lewatN: late };
  await updateClock(db, whole);
  const { baris, dasar } = await causes(run, clock, whole);
  const told = await run.tell(db, { kind: 'pindah', clock: whole, semula: clock, lama: clock.jatuhTempo, baru: whole.jatuhTempo, kalender: calendar, baris, dasar });
  await write(run, clock, whole, 'nilai_ulang', baris, dasar, told ?? []);
  return 'moved';
}

/** Entries of the span that came or went since the clock was judged last. */
async function changed(run: Run, clock: ClockRow, until: string): Promise<readonly KeptRow[]> {
  const last = atZone(until, clock.zona).day;
  const [from, to] = dayNumber(last) < dayNumber(clock.tanggal0) ? [last, clock.tanggal0] : [clock.tanggal0, last];
  const out: KeptRow[] = [];
  for (let year = dayParts(from).year; year <= dayParts(to).year; year += 1) {
    for (const row of await run.entries(year)) {
      const wasKnown = row.diketahuiSejak <= clock.dihitungPada;
      const isNew = row.dicabut === null ? !wasKnown : wasKnown && row.dicabut.pada > clock.dihitungPada;
      if (isNew && from <= row.tanggal && row.tanggal <= to && covers(row.lingkup, clock.kantor)) out.push(row);
    }
  }
  return out;
}

async function causes(run: Run, old: ClockRow, next: ClockRow): Promise<{ readonly baris: readonly string[]; readonly dasar: string | null }> {
  const later: Day = old.jatuhTempo > next.jatuhTempo ? old.jatuhTempo : next.jatuhTempo;
  const found = await changed(run, old, endOfDay(day(later), old.zona));
  const decrees = [...new Set(found.flatMap(({ dasar, dicabut }) => (dicabut === null ? (dasar ?? []) : `${dicabut.dasar.jenis} ${dicabut.dasar.nomor}`)))];
  return { baris: found.map(({ id }) => id), dasar: decrees.length === 0 ? null : decrees.join('; ') };
}

async function write({ db, now }: Run, old: ClockRow, next: ClockRow, jenis: 'kalender' | 'aturan' | 'nilai_ulang', baris: readonly string[], dasar: string | null, told: readonly string[]): Promise<void> {
  await insertHistory(db, { jam: old.id, jenis, lama: old.jatuhTempo, baru: next.jatuhTempo, versiLama: old.kalenderVersi, versiBaru: next.kalenderVersi, baris, dasar, alasan: null, pada: now, diberitahukan: told });
}
