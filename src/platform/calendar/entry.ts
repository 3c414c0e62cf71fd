// How does an entry come into force? (tenggat.md 3.1: two persons for the nation and a province; in the caller's transaction)
import { randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { dayParts } from '#kernel/day';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Actor } from '#platform/action';
import { type Clock, isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import { type ChangeFault, checkChange } from './check.ts';
import { type HoursFault, type HoursRow, type HoursWarning, checkHours } from './hours.ts';
import { type CalendarChange, takesTwo } from './row.ts';
import { readLiving } from './store/read.ts';
import { type Proposal, type Trace, type Verdict, findProposal, insertProposal, insertVerdict } from './store/proposal.ts';
import { type ModeRow, type WeekRow, insertHours, insertMode, insertRevocation, insertRow, insertWeek, insertYear, lockCalendar } from './store/write.ts';
import { numberVersions } from './version.ts';

/** TIADA: no such proposal; SUDAH: decided already; ORANG_SAMA: its proposer; SALAH: it cannot stand, faults listed. */
export type EntryRefusal = Refusal<'TIADA' | 'SUDAH' | 'ORANG_SAMA' | 'SALAH'> & { readonly faults?: readonly ChangeFault[] };

export interface Entered {
  readonly id: string;
  /** Versions that came of it, "ID-2026.3"; undefined while a second person is awaited. */
  readonly versions: readonly string[] | undefined;
}

/** Keeps an entry for a second person, or puts it into force where one is enough (one office, one kab/kota). */
export async function proposeChange(db: Db, clock: Clock, change: CalendarChange, by: Actor): Promise<Result<Entered, EntryRefusal>> {
  await lockCalendar(db);
  const faults = checkChange(await readLiving(db), change);
  if (faults.length > 0) return { ok: false, refusal: { code: 'SALAH', faults } };
  const id = randomUUID();
  const trace = traceOf(clock, by);
  await insertProposal(db, id, change, trace);
  if (takesTwo(change.lingkup)) return ok({ id, versions: undefined });
  await insertVerdict(db, id, 'SETUJU', trace);
  return ok({ id, versions: await putInForce(db, change, trace) });
}

/** The second person's yes. The entry is checked again: the calendar may have moved since it was proposed. */
export async function approveChange(db: Db, clock: Clock, id: string, by: Actor): Promise<Result<Entered, EntryRefusal>> {
  await lockCalendar(db);
  const found = await waiting(db, id);
  if (!found.ok) return found;
  const { isi, oleh } = found.value;
  if (oleh.akun === by.id) return refuse('ORANG_SAMA');
  const faults = checkChange(await readLiving(db), isi);
  if (faults.length > 0) return { ok: false, refusal: { code: 'SALAH', faults } };
  const trace = traceOf(clock, by);
  await insertVerdict(db, id, 'SETUJU', trace);
  return ok({ id, versions: await putInForce(db, isi, trace) });
}

/** The proposer takes it back (BATAL), or somebody else refuses it (TOLAK). */
export async function rejectChange(db: Db, clock: Clock, id: string, by: Actor): Promise<Result<Verdict, EntryRefusal>> {
  await lockCalendar(db);
  const found = await waiting(db, id);
  if (!found.ok) return found;
  const verdict: Verdict = found.value.oleh.akun === by.id ? 'BATAL' : 'TOLAK';
  await insertVerdict(db, id, verdict, traceOf(clock, by));
  return ok(verdict);
}

async function waiting(db: Db, id: string): Promise<Result<Proposal, EntryRefusal>> {
  const found = await findProposal(db, id);
  if (found === undefined) return refuse('TIADA');
  return found.putusan === null ? ok(found) : refuse('SUDAH');
}

function traceOf(clock: Clock, by: Actor): Trace {
  return { akun: by.id, peran: by.role, simpul: by.node as AreaCode, pada: isoInstant(clock) };
}

async function putInForce(db: Db, { lingkup, tambah, cabut, tahun }: CalendarChange, { simpul, pada }: Trace): Promise<string[]> {
  const living = await readLiving(db);
  const gone = living.filter((row) => cabut.some((one) => one.baris === row.id));
  for (const { baris, dasar } of cabut) await insertRevocation(db, baris, dasar, pada);
  for (const row of tambah) await insertRow(db, randomUUID(), lingkup, row, row.jenis === 'tutup_kantor' ? simpul : null, pada);
  if (tahun !== undefined) await insertYear(db, tahun.tahun, tahun.keadaan, tahun.dasar, pada);
  const years = [...tambah, ...gone].map((row) => dayParts(row.tanggal).year);
  return numberVersions(db, lingkup, tahun === undefined ? years : [...years, tahun.tahun], pada, tahun !== undefined);
}

/** One row of an office's hours; a later row with the same season and first day stands in its place. Warnings do not stop it. */
export async function writeWindows(db: Db, clock: Clock, row: Omit<HoursRow, 'id' | 'diketahuiSejak'>): Promise<Result<readonly HoursWarning[], { readonly code: HoursFault }>> {
  const checked = checkHours(row);
  if (!checked.ok) return checked;
  await insertHours(db, { ...row, jendela: checked.value.jendela, id: randomUUID(), diketahuiSejak: isoInstant(clock) });
  return ok(checked.value.warnings);
}

/** The working weekdays of an office from a day on. */
export async function writeWeek(db: Db, clock: Clock, row: Omit<WeekRow, 'id'>): Promise<Result<undefined, { readonly code: 'E_PEKAN' }>> {
  const hari = [...new Set(row.hari)].sort();
  if (hari.length === 0 || hari.some((one) => !Number.isInteger(one) || one < 1 || one > 7)) return refuse('E_PEKAN');
  await insertWeek(db, { ...row, hari, id: randomUUID() }, isoInstant(clock));
  return ok(undefined);
}

/** Hours of a queue during a stage, on every day of it, closed or not. */
export async function writeMode(db: Db, clock: Clock, row: Omit<ModeRow, 'id'>): Promise<Result<undefined, { readonly code: HoursFault }>> {
  const checked = checkHours({ ...row, musim: 'tahapan' });
  if (!checked.ok) return checked;
  await insertMode(db, { ...row, jendela: checked.value.jendela, id: randomUUID() }, isoInstant(clock));
  return ok(undefined);
}
