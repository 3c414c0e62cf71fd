// On which day is it due, and which days were counted for it? (tenggat.md sections 1, 3.3, 5, 6 and 9; pure)
import type { AreaCode } from './area-code.ts';
import { dayFromNumber, dayNumber, weekday, type Day } from './day.ts';
import { ok, refuse } from './result.ts';
import { type Ask, type AskResult, type Due, pausedDays, viewOf } from './tenggat-ask.ts';
import { type CalendarRow, type RowKind, type WorkCalendar, covers, workWeek } from './tenggat-calendar.ts';
import { type View, closingOf } from './tenggat-grid.ts';
import { dueInDays, nextWorkday } from './tenggat-hari.ts';
import { serviceSpans, spendService } from './tenggat-layanan.ts';
import { instantOf, localDayNumber, secondsOf } from './tenggat-moment.ts';

/** One day after day 0: counted (`nomor`) or skipped (`alasan`). */
export interface ReckonedDay {
  readonly tanggal: Day;
  /** 1, 2, 3, ...; null = not counted. */
  readonly nomor: number | null;
  readonly alasan: RowKind | 'akhir_pekan' | 'jeda' | 'tanpa_jam_layanan' | null;
  /** Name of the holiday, reason of the pause; also of a forecast holiday that was counted all the same. */
  readonly nama: string | null;
  readonly dasar: string | null;
  /** Forecast only. */
  readonly sementara: boolean;
  /** `menit_layanan`: minutes of service counted on this day; day 0 has a row then, too. */
  readonly menit?: number;
}

export interface Reckoning extends Due {
  /** Working days and calendar days: each day after day 0 to the due date (before it, for H-n). Months and hours have none but pauses. */
  readonly rows: readonly ReckonedDay[];
  /** A day or month sum that ends on a closed day does not move; the page warns with this. */
  readonly dueClosed: ReckonedDay | null;
}

/** The due date with every day of its sum. Pure: same calendar and question, same answer, on any machine. */
export function reckon(calendar: WorkCalendar, ask: Ask): AskResult<Reckoning> {
  const found = dueDate(calendar, ask);
  if (!found.ok) return found;
  const { satuan } = ask.rule;
  const due = found.value;
  const rows = satuan === 'menit_layanan' ? serviceRows(calendar, ask, due) : satuan === 'jam' ? [] : dayRows(calendar, ask, due);
  const stays = satuan === 'hari' || satuan === 'bulan';
  return ok({ ...due, rows, dueClosed: stays ? (closedDay(calendar, ask.office, due.due, viewOf(ask.rule)) ?? null) : null });
}

/** The due date alone, for queues and recomputing: hundreds of thousands a second on one core, whatever the length. */
export function dueDate(calendar: WorkCalendar, ask: Ask): AskResult<Due> {
  const { rule } = ask;
  if ((ask.pauses?.length ?? 0) > 0 && (rule.satuan === 'jam' || rule.arah === 'mundur')) return refuse('E_JEDA_TIDAK_BOLEH', { satuan: rule.satuan });
  if (rule.satuan === 'jam') return ok(inHours(ask));
  const view = viewOf(rule);
  if (rule.satuan === 'menit_layanan') return spendService(calendar, ask, view);
  const arrival = localDayNumber(secondsOf(ask.from), ask.zone);
  const plain = dueInDays(calendar, ask, arrival, view);
  if (!plain.ok) return plain;
  if (rule.pemilik === 'warga') return withQueue(plain, dueInDays(calendar, ask, arrival, viewOf({ ...rule, pemilik: 'kantor' })));
  if (ask.receivedNextWorkday !== true || rule.pemilik !== 'kantor' || rule.arah === 'mundur') return plain;
  const shifted = nextWorkday(calendar, ask.office, rule, view, arrival);
  if (!shifted.ok) return shifted;
  return shifted.value === arrival ? plain : withQueue(dueInDays(calendar, ask, shifted.value, view), plain);
}

/** The officer's queue keeps the earliest plausible date. */
function withQueue(legal: AskResult<Due>, queue: AskResult<Due>): AskResult<Due> {
  if (!legal.ok || !queue.ok || queue.value.due >= legal.value.due) return legal;
  return ok({ ...legal.value, queueDay: queue.value.due });
}

function inHours(ask: Ask): Due {
  const begun = secondsOf(ask.from);
  const first = begun + (ask.rule.arah === 'mundur' ? -1 : 1) * ask.rule.panjang * 3600;
  const end = (ask.extensions ?? []).reduce((at, one) => at + one.panjang * 3600, first);
  const dayOf = (seconds: number): Day => dayFromNumber(localDayNumber(seconds, ask.zone));
  return { day0: dayOf(begun), due: dayOf(end), dueAt: instantOf(end), firstDue: dayOf(first), queueDay: dayOf(end), provisional: false, versions: [] };
}

function dayRows(calendar: WorkCalendar, ask: Ask, due: Due): readonly ReckonedDay[] {
  const view = viewOf(ask.rule);
  const pauses = pausedDays(ask.pauses ?? [], ask.zone);
  const [from, to] = [dayNumber(due.day0), dayNumber(due.due)];
  const step = to < from ? -1 : 1;
  const working = ask.rule.satuan === 'hari_kerja';
  const rows: ReckonedDay[] = [];
  let nomor = 0;
  for (let number = from + step; step * (number - to) <= 0; number += step) {
    const on = dayFromNumber(number);
    const pause = pauses.find(({ after, upTo }) => after < number && number <= upTo);
    const closed = working ? closedDay(calendar, ask.office, on, view) : undefined;
    if (closed !== undefined) rows.push(closed);
    else if (pause !== undefined) rows.push({ tanggal: on, nomor: null, alasan: 'jeda', nama: pause.reason, dasar: null, sementara: false });
    else if (ask.rule.satuan !== 'bulan') rows.push({ ...forecastOn(calendar, ask.office, on, working), nomor: (nomor += 1) });
  }
  return rows;
}

/** A counted day, with the forecast that was not heeded. */
function forecastOn(calendar: WorkCalendar, office: AreaCode, on: Day, working: boolean): ReckonedDay {
  const row = working ? calendar.byDay.get(on)?.find((one) => one.kepastian === 'sementara' && covers(one.lingkup, office)) : undefined;
  return { tanggal: on, nomor: null, alasan: null, nama: row?.nama ?? null, dasar: row?.dasar ?? null, sementara: row !== undefined };
}

/** Why a day does not count for an office: the weekend, or the row that closes it; undefined for a working day. */
export function closedDay(calendar: WorkCalendar, office: AreaCode, on: Day, view: View): ReckonedDay | undefined {
  const rows: readonly CalendarRow[] = calendar.byDay.get(on)?.filter((row) => covers(row.lingkup, office)) ?? [];
  const special = rows.some((row) => row.jenis === 'hari_kerja_khusus' && row.kepastian === 'pasti');
  if (!special && !workWeek(calendar, office, on).includes(weekday(on))) return { tanggal: on, nomor: null, alasan: 'akhir_pekan', nama: null, dasar: null, sementara: false };
  const row = closingOf(rows, office, view);
  return row === undefined ? undefined : { tanggal: on, nomor: null, alasan: row.jenis, nama: row.nama, dasar: row.dasar, sementara: row.kepastian === 'sementara' };
}

function serviceRows(calendar: WorkCalendar, ask: Ask, due: Due): readonly ReckonedDay[] {
  const view = viewOf(ask.rule);
  const service = { office: ask.office, view, queue: ask.queue };
  const pauses = (ask.pauses ?? []).map(({ from, to }) => ({ from: secondsOf(from), to: secondsOf(to) }));
  const [begun, end] = [secondsOf(ask.from), secondsOf(due.dueAt)];
  const rows: ReckonedDay[] = [];
  for (let number = dayNumber(due.day0); number <= dayNumber(due.due); number += 1) {
    const on = dayFromNumber(number);
    const spent = serviceSpans(calendar, service, number, ask.zone, pauses).reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, end) - Math.max(from, begun)), 0);
    const why = spent > 0 ? undefined : closedDay(calendar, ask.office, on, view);
    rows.push(why === undefined ? { tanggal: on, nomor: null, alasan: spent > 0 ? null : 'tanpa_jam_layanan', nama: null, dasar: null, sementara: false, menit: Math.floor(spent / 60) } : { ...why, menit: 0 });
  }
  return rows;
}

export type { Ask, AskFault, AskResult, Due, Length, Pause, Pemilik, Satuan } from './tenggat-ask.ts';
export { viewOf } from './tenggat-ask.ts';
