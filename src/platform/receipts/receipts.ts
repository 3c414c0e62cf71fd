// How does somebody without an account get a receipt, and come back to the case with it? (keamanan.md 4.4)
import { createHmac, randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { record } from '#platform/action';
import { type Clock, isoInstant } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import { checkSecret, hashSecret, waitSeconds } from '#platform/identity';
import type { Keys } from '#platform/keys';
import { blindIndex } from '#platform/seal';
import { type CodeRefusal, type ReceiptKind, newCode, readCode } from './code.ts';
import { countAllFailures, dropFailures, holdFailures, insertReceipt, readFailures, readReceipt, takeAlarm, writeFailure } from './store.ts';

export interface ReceiptAt {
  readonly database: Database;
  readonly clock: Clock;
  readonly keys: Keys;
}

/** What is handed to the person, once. `code` has no marks: show it by `showCode`. */
export interface Receipt {
  readonly code: string;
  /** Six digits. */
  readonly pin: string;
}

/** Drawn before the transaction, because hashing a PIN takes its time. */
export interface DrawnReceipt extends Receipt {
  readonly kind: ReceiptKind;
  readonly hash: string;
}

const PIN_DIGITS = 6;
const WINDOW_MS = 15 * 60_000;
const HOUR_MS = 3_600_000;
/** Failures of the whole host within the hour from which every look-up costs work (keamanan.md 4.1). */
const HOST_FAILURES = 600;
/** Every answer takes at least so long, so that its time says nothing. */
export const ANSWER_MS = 400;
const WRITTEN_PIN = /^[0-9]{6}$/;

/** A code and a PIN that nobody has yet. Undefined = the server is busy hashing: say so and let the person send again. */
export async function drawReceipt(keys: Keys, kind: ReceiptKind): Promise<DrawnReceipt | undefined> {
  const pin = String(randomInt(10 ** PIN_DIGITS)).padStart(PIN_DIGITS, '0');
  const hash = await hashSecret(peppered(keys, pin));
  return hash === undefined ? undefined : { kind, code: newCode(kind), pin, hash };
}

/**
 * Binds the receipt to a case, in the transaction that writes the case. `subject`: id of the case in its module, no
 * person's data. Several receipts may open one case (the claimant's and that of the person it concerns).
 */
export async function keepReceipt(db: Db, { clock, keys }: Pick<ReceiptAt, 'clock' | 'keys'>, drawn: DrawnReceipt, subject: string): Promise<void> {
  await insertReceipt(db, { kunci: keyOf(keys, drawn.code), jenis: drawn.kind, perkara: subject, pin: drawn.hash, dibuat: isoInstant(clock) });
}

export interface OpenedReceipt {
  readonly kind: ReceiptKind;
  readonly subject: string;
}

/**
 * TIDAK_COCOK: no such code, or another PIN: one answer, one time. TUNGGU: after five failures on one code, `detik`
 * seconds, a minute at most, for known and unknown codes alike; never a lock. SIBUK: send again.
 */
export type OpenRefusal = CodeRefusal | Refusal<'TIDAK_COCOK' | 'TUNGGU' | 'SIBUK'>;

/** What somebody typed. `leastMs` is shorter in tests only. */
export async function openReceipt(at: ReceiptAt, typed: { readonly code: string; readonly pin: string }, leastMs = ANSWER_MS): Promise<Result<OpenedReceipt, OpenRefusal>> {
  const read = readCode(typed.code);
  if (!read.ok) return read;
  const [opened] = await Promise.all([tryOpen(at, read.value.code, typed.pin.replace(/\s/g, '')), setTimeout(leastMs)]);
  return opened;
}

async function tryOpen(at: ReceiptAt, code: string, pin: string): Promise<Result<OpenedReceipt, OpenRefusal>> {
  const { database, clock, keys } = at;
  const kunci = keyOf(keys, code);
  const now = clock.now();
  // Counted as a failure until it is known to be none: a hundred at once do not all find the count at zero.
  const seconds = await database.transaction(async (db) => {
    await holdFailures(db, kunci);
    const { jumlah, terakhir } = await readFailures(db, kunci, now - WINDOW_MS);
    const wait = waitSeconds(jumlah, now - (terakhir ?? now));
    if (wait === 0) await writeFailure(db, kunci, now, now - HOUR_MS);
    return wait;
  });
  if (seconds > 0) return refuse('TUNGGU', { detik: seconds });
  const found = await readReceipt(database.db, kunci);
  const checked = await checkSecret(found?.pin, WRITTEN_PIN.test(pin) ? peppered(keys, pin) : '');
  if (checked === undefined) return refuse('SIBUK');
  if (found === undefined || !checked.same) {
    await soundAlarm(at);
    return refuse('TIDAK_COCOK');
  }
  await dropFailures(database.db, kunci);
  return ok({ kind: found.jenis as ReceiptKind, subject: found.perkara });
}

/** Does the whole host see so many failures that every look-up must bring work now? */
export async function isGuessed({ database, clock }: Pick<ReceiptAt, 'database' | 'clock'>): Promise<boolean> {
  return (await countAllFailures(database.db, clock.now() - HOUR_MS)) >= HOST_FAILURES;
}

/** Once an hour at most. */
async function soundAlarm({ database, clock }: ReceiptAt): Promise<void> {
  if (!(await isGuessed({ database, clock })) || !(await takeAlarm(database.db, clock.now(), clock.now() - HOUR_MS))) return;
  await record(database, clock, { event: 'receipts.tebak', actor: { id: 'lacak', role: 'sistem', node: '0' }, kind: 'alarm', object: 'lacak' }, { gagal: HOST_FAILURES });
}

/** The pepper makes a stolen table useless: a million PINs are soon tried otherwise. */
function peppered(keys: Keys, pin: string): string {
  return createHmac('sha256', keys.secret('pin')).update(`pin/v1|${pin}`).digest('base64url');
}

function keyOf(keys: Keys, code: string): string {
  return blindIndex(keys.secret('indeks'), { table: 'receipts_resi', column: 'kode' }, code);
}
