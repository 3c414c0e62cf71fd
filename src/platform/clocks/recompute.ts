// Which dates move when the calendar changes, and who is told? (tenggat.md section 7; restartable, twice is once)
import { type Day, day, dayNumber, dayParts } from '#kernel/day';
import { type Due, dueDate } from '#kernel/tenggat';
import { type WorkCalendar, covers } from '#kernel/tenggat-calendar';
import { endOfDay } from '#kernel/tenggat-moment';
import { lateBy } from '#kernel/tenggat-titik';
import { atZone } from '#kernel/zone';
import { type KeptRow, calendarHistory } from '#platform/calendar';
import { makeBreath, restAfter } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import { type ClockRow, askOf, isOpen } from './clock.ts';
import { type ClocksAt, type Judge, calendarUpTo, dueOf, nextPoint, nowOf, onDay, pointsOf, readJudge, withDue } from './compute.ts';
import type { ClockMove, Owners } from './event.ts';
import { type DeadlineRule, getRule, rulesForRunning } from './rules.ts';
import { type Judged, holdOutdated, markJudged, readOutdated, updateClocks } from './store/clock.ts';
import { type HistoryKind, type HistoryRow, type SentPoint, insertHistory, readPoints } from './store/history.ts';

/** tenggat.md names 500 at most; short transactions keep acts and pages waiting for less. */
const BATCH = 100;
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
  readonly at: ClocksAt;
  readonly judge: Judge;
  readonly now: string;
  readonly entries: Entries;
}

type Entries = (year: number) => Promise<readonly KeptRow[]>;

/** A clock that is to be written, and what its history says of it where it says anything. */
interface Change {
  readonly old: ClockRow;
  readonly next: ClockRow;
  readonly jenis: HistoryKind | undefined;
  readonly baris: readonly string[];
  readonly dasar: string | null;
  /** Of a moved date. */
  readonly kalender: WorkCalendar | undefined;
}

type Judgement = { readonly kind: 'same' | 'stuck'; readonly clock: ClockRow } | ({ readonly kind: 'change' } & Change);

/**
 * Every open clock that another calendar judged, and every late verdict: `BATCH` a transaction, and after each a rest
 * by the work that it took. Each clock keeps the mark of the calendar that judged it, so a run that was cut off goes on where it
 * stopped and a second run finds nothing.
 */
export async function recomputeClocks(database: Database, at: ClocksAt, owners: Owners): Promise<Recomputed> {
  const sum = { looked: 0, moved: 0, stuck: 0 };
  for (const what of ['terbuka', 'lewat'] as const) {
    for (let after: number | undefined = 0; after !== undefined; ) {
      const begun = performance.now();
      const from: number = after;
      const part = await database.transaction((db) => batch(db, at, owners, what, from));
      sum.looked += part.looked;
      sum.moved += part.moved;
      sum.stuck += part.stuck;
      after = part.last;
      if (after !== undefined) await restAfter(begun);
    }
  }
  return sum;
}

/** `last`: the clock after which the next part begins; undefined where this was the last one. */
async function batch(db: Db, at: ClocksAt, owners: Owners, what: Judged, after: number): Promise<Recomputed & { readonly last: number | undefined }> {
  const judge = await readJudge(db, at);
  const found = await readOutdated(db, what, judge.mark, after, BATCH);
  const last = found.length < BATCH ? undefined : found.at(-1)?.nomor;
  if (found.length === 0) return { looked: 0, moved: 0, stuck: 0, last };
  const busy = await owners.busy(db, found);
  const clocks = await holdOutdated(db, what, judge.mark, found.flatMap(({ id }) => (busy.has(id) ? [] : [id])));
  const judgements = await judgeAll({ at, judge, now: nowOf(at.clock), entries: entriesOf(db) }, clocks, await readPoints(db, clocks.map(({ id }) => id)));
  const changes = judgements.filter((one) => one.kind === 'change');
  const moved = await writeChanges(db, owners, nowOf(at.clock), changes);
  await markJudged(db, judgements.flatMap((one) => (one.kind === 'change' ? [] : [one.clock])), judge.mark, judge.at);
  return { looked: clocks.length, moved, stuck: judgements.filter(({ kind }) => kind === 'stuck').length, last };
}

async function judgeAll(run: Run, clocks: readonly ClockRow[], sent: ReadonlyMap<string, readonly SentPoint[]>): Promise<readonly Judgement[]> {
  const breath = makeBreath();
  const out: Judgement[] = [];
  for (const clock of clocks) {
    out.push(isOpen(clock) ? await reopen(run, clock, sent.get(clock.id) ?? []) : await rejudge(run, clock));
    await breath();
  }
  return out;
}

/** Each module is told of all its clocks at once; then clocks and history are written together. Answers how many dates moved. */
async function writeChanges(db: Db, owners: Owners, pada: string, changes: readonly Change[]): Promise<number> {
  const moves = changes.flatMap(({ old, next, baris, dasar, kalender }): ClockMove[] => (kalender === undefined ? [] : [{ clock: next, semula: old, lama: old.jatuhTempo, baru: next.jatuhTempo, kalender, baris, dasar }]));
  const told = moves.length === 0 ? undefined : await owners.moved(db, moves);
  await updateClocks(db, changes.map(({ next }) => next));
  const history = changes.flatMap(({ old, next, jenis, baris, dasar }): HistoryRow[] =>
    jenis === undefined ? [] : [{ jam: old.id, jenis, lama: old.jatuhTempo, baru: next.jatuhTempo, versiLama: old.kalenderVersi, versiBaru: next.kalenderVersi, baris, dasar, alasan: null, pada, diberitahukan: told?.get(old.id) ?? [] }],
  );
  await insertHistory(db, history);
  return moves.length;
}

/** Each year's entries are read once a transaction. */
function entriesOf(db: Db): Entries {
  const years = new Map<number, Promise<readonly KeptRow[]>>();
  return (year) => {
    const known = years.get(year) ?? calendarHistory(db, year);
    years.set(year, known);
    return known;
  };
}

/** An open clock: its date by owner. */
async function reopen(run: Run, clock: ClockRow, sent: readonly SentPoint[]): Promise<Judgement> {
  const { at, judge, now } = run;
  const own = getRule(at.deadlines, clock.rule, clock.versi);
  const rule = rulesForRunning(at.deadlines, atZone(now, clock.zona).day).find((one) => one.id === own.id && one.versi > own.versi) ?? own;
  const due = dueOf(judge.calendar, clock, rule);
  if (!due.ok) return { kind: 'stuck', clock };
  const next = { ...byOwner(run, clock, rule, due.value), versi: rule.versi };
  const isMoved = next.jatuhTempoPada !== clock.jatuhTempoPada;
  const points = pointsOf(judge.calendar, next, rule);
  const isQuiet = !isMoved && next.gerak === clock.gerak && next.sementara === clock.sementara && next.versi === clock.versi;
  const isAwake = clock.titikPada === null ? points.some(({ pada }) => pada > now) : points.every(({ pada }) => pada !== clock.titikPada);
  if (isQuiet && (clock.keadaan === 'JEDA' || !isAwake)) return { kind: 'same', clock: next };
  const whole = nextPoint(next, rule, points, sent);
  if (isQuiet) return { kind: 'change', old: clock, next: whole, jenis: undefined, baris: [], dasar: null, kalender: undefined };
  const { baris, dasar } = await causes(run, clock, whole);
  return { kind: 'change', old: clock, next: whole, jenis: rule === own ? 'kalender' : 'aturan', baris, dasar: dasar ?? (rule === own ? null : rule.dasar), kalender: isMoved ? judge.calendar : undefined };
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
async function rejudge(run: Run, clock: ClockRow): Promise<Judgement> {
  const { at, judge, now } = run;
  const rule = getRule(at.deadlines, clock.rule, clock.versi);
  const done = clock.selesaiPada ?? now;
  const calendar = await calendarUpTo(judge.calendar, run.entries, clock);
  const ask = askOf(clock, rule);
  const due = dueDate(calendar, ask);
  if (!due.ok) return { kind: 'stuck', clock };
  if (due.value.dueAt <= clock.jatuhTempoPada) return { kind: 'same', clock };
  const late = lateBy(calendar, ask, due.value, done) ?? null;
  const moved = withDue(clock, due.value, judge, now, true);
  const next: ClockRow = { ...moved, hasil: late === null ? 'tepat' : 'lewat', hasilLama: clock.hasilLama ?? clock.hasil, lewatN: late };
  return { kind: 'change', old: clock, next, jenis: 'nilai_ulang', ...(await causes(run, clock, next)), kalender: calendar };
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
