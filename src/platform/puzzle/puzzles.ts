// Who gets how hard a puzzle, and does what comes back let somebody in? (keamanan.md 4.1 to 4.3)
import { randomBytes } from 'node:crypto';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import type { Clock } from '#platform/clock';
import type { Keys } from '#platform/keys';
import { kidOf } from '#platform/seal';
import { type Challenge, LEVELS, type Signer, isAnswer, readChallenge, signerOf, writeChallenge } from './challenge.ts';
import { makeTally } from './tally.ts';
import { makeUsed } from './used.ts';

/** Names of the two fields that a form carries: the puzzle, and its answer (empty without a script). */
export const PUZZLE_FIELD = 'soal';
export const ANSWER_FIELD = 'jawab_soal';

/** Which door is knocked at. */
export interface Ask {
  /** Id of the route that the form is sent to, e.g. `sidalih.tanggapan-kirim`. */
  readonly form: string;
  /** Area code of the office, "0" = the nation. */
  readonly office: string;
  /** `FormPart.visitor`: the network block under a key of the day; '' = unknown. */
  readonly visitor: string;
  /** The caller knows that this place is being walked: at least this level. */
  readonly least?: number;
  /** So many accepted in ten minutes at this form and office add a level (keamanan.md 4.1); default 60. */
  readonly crowd?: number;
  /** Whose bucket a way without a script is counted in: 60 an hour; default the office. */
  readonly bucket?: string;
}

export interface Sent {
  readonly soal: string;
  /** '' = no script ran: the puzzle counts as a ticket with an age. */
  readonly jawab: string;
}

/** Lets one effect happen, once: hand it to `spendPass` in the transaction of the effect, or to `Puzzles.take`. */
export interface Pass {
  readonly way: 'kerja' | 'tiket';
  readonly nonce: string;
  /** Milliseconds since 1970: from then on the puzzle is refused by its age. */
  readonly until: number;
  readonly serial: number;
  readonly epoch: string;
}

/**
 * SOAL_SALAH: not ours, not for this form, or a wrong answer. SOAL_LAMA: too old. SOAL_DIPAKAI: used before.
 * SOAL_RINGAN: a harder one is asked here now. SOAL_DINI: sent faster than a person writes, without a script.
 * SOAL_PENUH: the bucket of the way without a script is full for this hour.
 */
export type PuzzleRefusal = Refusal<'SOAL_SALAH' | 'SOAL_LAMA' | 'SOAL_DIPAKAI' | 'SOAL_RINGAN' | 'SOAL_DINI' | 'SOAL_PENUH'>;

export interface Puzzles {
  /** A puzzle in writing, for the hidden field `soal`. */
  issue(ask: Ask): string;
  /** Weighs what came back. Nothing is used up: a form with a wrong field keeps its work. */
  weigh(ask: Ask, sent: Sent): Result<Pass, PuzzleRefusal>;
  /** Uses a pass up in this process's memory, for a path without a transaction. False = used before, or of another start. */
  take(pass: Pass): boolean;
  /** An attempt of this visitor failed: the next puzzles are harder. */
  blame(visitor: string): void;
  /** The level that this visitor would get now. */
  levelOf(ask: Ask): number;
}

const WORK_MS = 20 * 60_000;
const TICKET_FROM_MS = 5_000;
const TICKET_UNTIL_MS = 2 * 3_600_000;
const TICKETS_AN_HOUR = 60;
const CROWD = 60;
/** Failures within the hour from which a visitor's puzzles cost a level more. */
const STEPS = [5, 15, 40];
/** Another process's clock may be ahead. */
const AHEAD_MS = 5_000;

interface Held {
  readonly current: { readonly kid: string; readonly sign: Signer };
  readonly signers: ReadonlyMap<string, Signer>;
}

function held(keys: Keys): Held {
  const all = [keys.secret('soal'), ...keys.before('soal')].map((secret) => ({ kid: kidOf(secret), sign: signerOf(secret) }));
  const [current] = all;
  assert(current !== undefined, 'there is a secret for puzzles');
  return { current, signers: new Map(all.map(({ kid, sign }) => [kid, sign])) };
}

/** `levels` other than the house's are for tests and measurements only. */
export function makePuzzles(keys: Keys, clock: Clock, levels = LEVELS): Puzzles {
  const { current, signers } = held(keys);
  const epoch = randomBytes(6).toString('base64url');
  const used = makeUsed();
  const failures = makeTally(clock, 3_600_000);
  const tickets = makeTally(clock, 3_600_000);
  const accepted = makeTally(clock, 600_000);
  const levelOf = ({ form, office, visitor, least = 0, crowd = CROWD }: Ask): number => {
    const failed = visitor === '' ? 0 : failures.count(visitor);
    const own = STEPS.filter((step) => failed >= step).length + (accepted.count(`${form}|${office}`) >= crowd ? 1 : 0);
    return Math.min(Math.max(own, least), levels.length - 1);
  };
  const asTicket = (ask: Ask, age: number): PuzzleRefusal['code'] | undefined => {
    if (age < TICKET_FROM_MS) return 'SOAL_DINI';
    if (age > TICKET_UNTIL_MS) return 'SOAL_LAMA';
    return tickets.add(`${ask.form}|${ask.bucket ?? ask.office}`) > TICKETS_AN_HOUR ? 'SOAL_PENUH' : undefined;
  };
  const faultOf = (ask: Ask, challenge: Challenge, sent: Sent, age: number): PuzzleRefusal['code'] | undefined => {
    if (challenge.form !== ask.form || challenge.office !== ask.office || age < -AHEAD_MS) return 'SOAL_SALAH';
    if (sent.jawab !== '' && !isAnswer(challenge, sent.jawab)) return 'SOAL_SALAH';
    if (sent.jawab === '' || age > WORK_MS) return asTicket(ask, age);
    return challenge.level < (ask.least ?? 0) ? 'SOAL_RINGAN' : undefined;
  };
  return {
    issue: (ask) => {
      const level = levelOf(ask);
      const range = levels[level] ?? [0, 1];
      return writeChallenge(current.sign, current.kid, { form: ask.form, office: ask.office, level, issued: clock.now(), serial: used.next(), epoch }, range);
    },
    weigh: (ask, sent) => {
      const challenge = readChallenge(signers, sent.soal);
      if (challenge === undefined) return refuse('SOAL_SALAH');
      const age = clock.now() - challenge.issued;
      const fault = faultOf(ask, challenge, sent, age);
      if (fault !== undefined) return refuse(fault);
      if ((ask.crowd ?? CROWD) !== Infinity) accepted.add(`${ask.form}|${ask.office}`);
      const way = sent.jawab === '' || age > WORK_MS ? 'tiket' : 'kerja';
      const { nonce, issued, serial } = challenge;
      return ok({ way, nonce, until: issued + TICKET_UNTIL_MS + AHEAD_MS, serial, epoch: challenge.epoch });
    },
    take: (pass) => pass.epoch === epoch && used.take(pass.serial),
    blame: (visitor) => {
      if (visitor !== '') failures.add(visitor);
    },
    levelOf,
  };
}

const made = new WeakMap<Keys, Puzzles>();

/** The puzzles of this server: one memory of what was used, however many forms ask. */
export function puzzlesOf({ keys, clock }: { readonly keys: Keys; readonly clock: Clock }): Puzzles {
  const known = made.get(keys);
  if (known !== undefined) return known;
  const puzzles = makePuzzles(keys, clock);
  made.set(keys, puzzles);
  return puzzles;
}
