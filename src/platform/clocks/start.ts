// How does a clock begin? (an event, a deadline, an office; the rule in force on day 0 judges it to its end)
import { randomUUID } from 'node:crypto';
import { type AreaCode, isAbroad } from '#kernel/area-code';
import { dayFromNumber } from '#kernel/day';
import { type Result, ok } from '#kernel/result';
import type { AskFault } from '#kernel/tenggat';
import { instantOf, localDayNumber, officeZone, secondsOf } from '#kernel/tenggat-moment';
import type { Db } from '#platform/db';
import type { ClockRow } from './clock.ts';
import { type ClocksAt, type Judge, dueOf, nowOf, readJudge, withDue, withNextPoint } from './compute.ts';
import { type DeadlineRule, ruleInForce } from './rules.ts';
import { insertClock } from './store/clock.ts';
import { insertHistory } from './store/history.ts';

export interface NewClock {
  /** Id of the deadline. */
  readonly rule: string;
  /** Module and id of the case. */
  readonly module: string;
  readonly object: string;
  /** The office that owes or receives the act: its zone, its closed days. */
  readonly office: AreaCode;
  /** ISO instant of the event, by the server's time. */
  readonly from: string;
  /** The office dates what arrives outside working days to the next working day (its own duties only). */
  readonly receivedNextWorkday?: boolean;
}

export type StartFault = AskFault | 'E_TENGGAT_TIDAK_BERLAKU' | 'E_ZONA_TIDAK_DIKENAL';

/** A start that cannot be computed; `code` as in tenggat.md section 13. */
export class ClockRefused extends Error {
  readonly code: StartFault;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(code: StartFault, values: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(values)}`);
    this.code = code;
    this.values = values;
  }
}

/** The clock as it would be, nothing written: for a page that tells the date before the act, and for asking whether it can be computed at all. */
export async function planClock(db: Db, at: ClocksAt, asked: NewClock): Promise<Result<ClockRow, { readonly code: StartFault; readonly values?: Readonly<Record<string, string | number>> }>> {
  const made = make(await readJudge(db, at), at, asked);
  return made.ok ? ok(made.value.clock) : made;
}

/**
 * Starts a clock, in the act's own transaction. Throws `ClockRefused` where no date can be told (no version of the rule on
 * that day, a year without even its fixed dates): the act does not happen. Ask `planClock` first where a person should read why.
 */
export async function startClock(db: Db, at: ClocksAt, asked: NewClock): Promise<ClockRow> {
  const judge = await readJudge(db, at);
  const made = make(judge, at, asked);
  if (!made.ok) throw new ClockRefused(made.refusal.code, made.refusal.values);
  const { rule } = made.value;
  const clock = await withNextPoint(db, judge.calendar, made.value.clock, rule, made.value.clock.gerakPada);
  await insertClock(db, clock);
  await insertHistory(db, [{ jam: clock.id, jenis: 'mulai', lama: null, baru: clock.jatuhTempo, versiLama: [], versiBaru: clock.kalenderVersi, baris: [], dasar: rule.dasar, alasan: null, pada: clock.gerakPada, diberitahukan: [] }]);
  return clock;
}

function make(judge: Judge, at: ClocksAt, asked: NewClock): Result<{ readonly clock: ClockRow; readonly rule: DeadlineRule }, { readonly code: StartFault; readonly values?: Readonly<Record<string, string | number>> }> {
  const zone = officeZone(asked.office);
  if (!zone.ok) return zone;
  const rule = ruleInForce(at.deadlines, asked.rule, dayFromNumber(localDayNumber(secondsOf(asked.from), zone.value)));
  if (!rule.ok) return rule;
  const now = nowOf(at.clock);
  const blank = blankClock(asked, rule.value, zone.value, now);
  const due = dueOf(judge.calendar, blank, rule.value);
  if (!due.ok) return due;
  const clock = { ...withDue(blank, due.value, judge, now, false), gerak: 0, jatuhTempoPertama: due.value.due };
  return ok({ clock, rule: rule.value });
}

function blankClock(asked: NewClock, rule: DeadlineRule, zona: ClockRow['zona'], now: string): ClockRow {
  const day = dayFromNumber(localDayNumber(secondsOf(asked.from), zona));
  return {
    id: randomUUID(),
    rule: rule.id,
    versi: rule.versi,
    modul: asked.module,
    objek: asked.object,
    kantor: asked.office,
    zona,
    pemilik: rule.pemilik,
    mulaiPada: instantOf(secondsOf(asked.from)),
    tanggal0: day,
    jatuhTempo: day,
    jatuhTempoPada: now,
    jatuhTempoPertama: day,
    tanggalAntrean: day,
    kalenderVersi: [],
    sementara: false,
    keadaan: 'BERJALAN',
    jeda: [],
    perpanjangan: 0,
    hariKerjaBerikut: asked.receivedNextWorkday === true,
    selesaiPada: null,
    hasil: null,
    lewatN: null,
    hasilLama: null,
    gerak: 0,
    gerakPada: now,
    titikPada: null,
    kalender: '',
    dihitungPada: now,
  };
}

/** Its own zone is not known to this engine: stages' WIB holds, and the page says so (tenggat.md section 2). */
export function isZoneBorrowed(clock: Pick<ClockRow, 'kantor'>): boolean {
  return isAbroad(clock.kantor);
}
