// Can an officer be appointed as ordered: a name, a post that exists, a decree, a time? (keamanan.md 1.1, 1.6)
import type { Day } from '#kernel/day';
import { ok, refuse } from '#kernel/result';
import type { Answer } from './answer.ts';
import type { Contact } from './contact.ts';
import { endOfDay, startOfDay } from './local-time.ts';
import { type Post, isParticipant } from './may-appoint.ts';
import { type Digits, ruleOf } from './roles.ts';
import type { Grant } from './store/mandate.ts';

/** A post for a time, by a decree. */
export interface PostOrder extends Post {
  /** Number of the decree of appointment. */
  readonly decree: string;
  /** From 00.00 of this day on the clock of the place. */
  readonly from: Day;
  /** To 24.00 of this day on the clock of the place; ad hoc bodies must name it. */
  readonly until: Day | null;
  /** A mandate that ends with this one's beginning in the system (replacement decree). */
  readonly replaces: string | null;
}

/** A person who has no account yet. */
export interface PersonOrder extends PostOrder, Contact {
  readonly name: string;
}

export type OrderRefusal = 'NAMA' | 'KONTAK' | 'SK' | 'TINGKAT' | 'PARTAI' | 'SELESAI_WAJIB' | 'SELESAI_LEWAT' | 'WAKTU';

const NAME_MAX = 120;
const DECREE_MAX = 120;
const CONTACT_MAX = 200;
const PARTY = /^[0-9]{1,3}$/;

/** Checks the post and turns its days into instants. */
export function readPost(order: PostOrder, now: number): Answer<Grant, OrderRefusal> {
  const rule = ruleOf(order.role);
  const decree = order.decree.trim();
  if (!isLine(decree, DECREE_MAX)) return refuse('SK');
  if (!rule.levels.includes(order.node.length as Digits)) return refuse('TINGKAT');
  if (isParticipant(order.role) ? order.party === null || !PARTY.test(order.party) : order.party !== null) return refuse('PARTAI');
  if (rule.adhoc && order.until === null) return refuse('SELESAI_WAJIB');
  const from = startOfDay(order.node, order.from);
  const until = order.until === null ? null : endOfDay(order.node, order.until);
  if (until !== null && until <= from) return refuse('WAKTU');
  if (until !== null && until <= now) return refuse('SELESAI_LEWAT');
  return ok({ role: order.role, node: order.node, party: order.party, decree, from, until });
}

export function readPerson(order: PersonOrder, now: number): Answer<Grant, OrderRefusal> {
  if (!isPersonName(order.name)) return refuse('NAMA');
  if ([order.email, order.phone].some((way) => way !== null && !isLine(way, CONTACT_MAX))) return refuse('KONTAK');
  return readPost(order, now);
}

/** One line of text as a legal name is written, no control signs, no lone surrogates. */
export function isPersonName(name: string): boolean {
  return isLine(name.trim(), NAME_MAX);
}

function isLine(text: string, max: number): boolean {
  return text !== '' && text.length <= max && text.isWellFormed() && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text);
}
