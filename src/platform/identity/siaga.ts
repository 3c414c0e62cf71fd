// How is break-glass opened, closed and looked over? (keamanan.md 1.7: two persons, sixty minutes, reading alone, seen by all)
import { createHash, randomUUID } from 'node:crypto';
import { type AreaCode, NATION } from '#kernel/area-code';
import { ok, refuse } from '#kernel/result';
import { performAll } from '#platform/action';
import { committed, countActs } from '#platform/audit';
import type { Clock } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import { queueLeaf } from '#platform/tlog';
import { type DoneAct, actorOf, nothing } from './acts.ts';
import type { Answer } from './answer.ts';
import { type Mandate, type SignedIn, STEP_UP_MS } from './authority.ts';
import { inForce, isFresh } from './may-appoint.ts';
import {
  type SiagaRow,
  holdSiaga,
  markClosed,
  markOpened,
  markReviewed,
  readSiaga,
  readSiagas,
  readUnclosed,
  readUnreviewed,
  writeSiaga,
} from './store/siaga.ts';

export type Siaga = SiagaRow;

export const SIAGA_MS = 60 * 60_000;
export const SIAGA_REASON_MIN = 30;
export const SIAGA_REASON_MAX = 1_000;
/** Sealed for good, whatever a registry says (keamanan.md 1.7). */
const NEVER = 'wbs';
const LISTED = 50;

/**
 * SIAGA_MANDAT: no mandate of a sealed account; SIAGA_ALASAN: reason too short or too long; SIAGA_MODUL: nothing there that
 * break-glass may read; SIAGA_TERBUKA: one is open; SIAGA_TIDAK_ADA: no such wish; SIAGA_SENDIRI: the second is the first;
 * SIAGA_LEWAT: five minutes have passed since one of the two proved a factor; SIAGA_BELUM: still open; SIAGA_SUDAH: done before.
 */
export type SiagaRefusal =
  | 'BUKTI_ULANG'
  | 'SIAGA_MANDAT'
  | 'SIAGA_ALASAN'
  | 'SIAGA_MODUL'
  | 'SIAGA_TERBUKA'
  | 'SIAGA_TIDAK_ADA'
  | 'SIAGA_SENDIRI'
  | 'SIAGA_LEWAT'
  | 'SIAGA_BELUM'
  | 'SIAGA_SUDAH';
type Done<T> = Answer<T, SiagaRefusal>;

/** The standing mandate of a sealed account with a fresh proof. */
function sealedOf(who: SignedIn, now: number): Done<Mandate> {
  const mandate = inForce(who.mandates, now).find(({ role, module }) => role === 'siaga' && module === undefined);
  if (!who.active || mandate === undefined) return refuse('SIAGA_MANDAT');
  return isFresh(who, now) ? ok(mandate) : refuse('BUKTI_ULANG');
}

function act(event: 'identity.siaga-minta' | 'identity.siaga-buka' | 'identity.siaga-tutup' | 'identity.siaga-tinjau', of: Pick<Siaga, 'id' | 'module' | 'node'>, actor: DoneAct['actor'], facts: DoneAct['facts'] = {}): DoneAct {
  return { event, actor, kind: 'siaga', object: of.id, node: NATION, facts: { modul: of.module, wilayah: of.node, ...facts } };
}

/** The first of the two: what is to be read, where, and why. `modules`: those that break-glass may read. Gives the wish's id. */
export async function askSiaga(
  database: Database,
  clock: Clock,
  who: SignedIn,
  wish: { readonly module: string; readonly node: AreaCode; readonly reason: string; readonly modules: readonly string[] },
): Promise<Done<string>> {
  const reason = wish.reason.trim().normalize('NFC');
  return performAll<Done<string>>(database, clock, async (db) => {
    const now = clock.now();
    const by = sealedOf(who, now);
    if (!by.ok) return nothing(by);
    if (!isReason(reason)) return nothing(refuse('SIAGA_ALASAN', { paling_sedikit: SIAGA_REASON_MIN }));
    if (wish.module === NEVER || !wish.modules.includes(wish.module)) return nothing(refuse('SIAGA_MODUL'));
    await holdSiaga(db);
    if (await isAnyOpen(db, now)) return nothing(refuse('SIAGA_TERBUKA'));
    const made = { id: randomUUID(), module: wish.module, node: wish.node, reason, asker: who.account, asked: now, proof: who.steppedUpAt ?? now };
    await writeSiaga(db, made);
    return { value: ok(made.id), acts: [act('identity.siaga-minta', made, actorOf(who, by.value), { alasan: committed(reason) })] };
  });
}

function isReason(text: string): boolean {
  const length = Array.from(text).length;
  return length >= SIAGA_REASON_MIN && length <= SIAGA_REASON_MAX && text.isWellFormed() && !text.includes('\0');
}

async function isAnyOpen(db: Db, now: number): Promise<boolean> {
  return (await readUnclosed(db)).some(({ until }) => until !== null && now < until);
}

/** The second: from now on both read, for sixty minutes, and everybody who must know is told. */
export async function openSiaga(database: Database, clock: Clock, who: SignedIn, id: string): Promise<Done<null>> {
  return performAll<Done<null>>(database, clock, async (db) => {
    const now = clock.now();
    const by = sealedOf(who, now);
    if (!by.ok) return nothing(by);
    await holdSiaga(db);
    const found = await readSiaga(db, id);
    if (found === undefined || found.opened !== null) return nothing(refuse('SIAGA_TIDAK_ADA'));
    if (found.asker === who.account) return nothing(refuse('SIAGA_SENDIRI'));
    if (now - found.proof > STEP_UP_MS) return nothing(refuse('SIAGA_LEWAT'));
    if (await isAnyOpen(db, now)) return nothing(refuse('SIAGA_TERBUKA'));
    await markOpened(db, id, who.account, now, now + SIAGA_MS);
    await tell(db, now, 'siaga.buka', `siaga/${found.number}`);
    const actor = actorOf(who, by.value);
    return { value: ok(null), acts: [act('identity.siaga-buka', found, actor, { nomor: found.number, peminta: found.asker })] };
  });
}

/** The public log learns that it happened and how often something was asked for; not where, by whom or why. */
async function tell(db: Db, now: number, jenis: 'siaga.buka' | 'siaga.tutup', id: string): Promise<void> {
  const content = `${id}\n`;
  const terbit = `${new Date(now).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`;
  const sha256 = createHash('sha256').update(content).digest('hex');
  await queueLeaf(db, { jenis, id, kantor: NATION, versi: 1, terbit, media: 'text/plain', ukuran: Buffer.byteLength(content), sha256, gantikan: null });
}

/** One of the two ends it before its time. */
export async function closeSiaga(database: Database, clock: Clock, who: SignedIn, id: string): Promise<Done<null>> {
  return performAll<Done<null>>(database, clock, async (db) => {
    await holdSiaga(db);
    const found = await readSiaga(db, id);
    if (found?.opened == null || (found.asker !== who.account && found.opener !== who.account)) return nothing(refuse('SIAGA_TIDAK_ADA'));
    if (found.closed !== null) return nothing(refuse('SIAGA_SUDAH'));
    return { value: ok(null), acts: await close(db, found, Math.min(clock.now(), found.until ?? 0), actorOf(who, who.mandates.find(({ role }) => role === 'siaga'))) };
  });
}

const BY_CLOCK = { id: 'siaga', role: 'sistem', node: NATION };

/** Writes down the end of those whose hour is over. The right itself ended with the minute, whether this runs or not. */
export async function closeDueSiaga(database: Database, clock: Clock): Promise<number> {
  const now = clock.now();
  const due = (await readUnclosed(database.db)).filter(({ until }) => until !== null && until <= now);
  for (const { id } of due) {
    await performAll(database, clock, async (db) => {
      await holdSiaga(db);
      const found = await readSiaga(db, id);
      return { value: null, acts: found === undefined || found.closed !== null ? [] : await close(db, found, found.until ?? now, BY_CLOCK) };
    });
  }
  return due.length;
}

async function close(db: Db, found: Siaga, at: number, actor: DoneAct['actor']): Promise<DoneAct[]> {
  const actors = [found.asker, found.opener ?? found.asker];
  const requests = await countActs(db, { actors, events: ['identity.lihat', 'identity.tolak'], since: new Date(found.opened ?? at).toISOString(), until: new Date(at).toISOString() });
  if (!(await markClosed(db, found.id, at, requests))) return [];
  await tell(db, at, 'siaga.tutup', `siaga/${found.number}/permintaan/${requests}`);
  return [act('identity.siaga-tutup', found, actor, { nomor: found.number, permintaan: requests })];
}

/** Somebody who was neither of the two says what it was for and whether it was right. */
export async function reviewSiaga(database: Database, clock: Clock, who: SignedIn, by: DoneAct['actor'], given: { readonly id: string; readonly conclusion: string }): Promise<Done<null>> {
  const conclusion = given.conclusion.trim().normalize('NFC');
  return performAll<Done<null>>(database, clock, async (db) => {
    if (!isReason(conclusion)) return nothing(refuse('SIAGA_ALASAN', { paling_sedikit: SIAGA_REASON_MIN }));
    await holdSiaga(db);
    const found = await readSiaga(db, given.id);
    if (found?.opened == null) return nothing(refuse('SIAGA_TIDAK_ADA'));
    if (found.asker === who.account || found.opener === who.account) return nothing(refuse('SIAGA_SENDIRI'));
    if (found.closed === null) return nothing(refuse('SIAGA_BELUM'));
    if (!(await markReviewed(db, found.id, who.account, clock.now(), conclusion))) return nothing(refuse('SIAGA_SUDAH'));
    return { value: ok(null), acts: [act('identity.siaga-tinjau', found, by, { nomor: found.number, simpulan: committed(conclusion) })] };
  });
}

/** Newest first: openings, and wishes that can still be opened. */
export async function listSiaga(db: Db, clock: Clock): Promise<Siaga[]> {
  return readSiagas(db, clock.now() - STEP_UP_MS, LISTED);
}

/** Opened and not looked over yet. */
export async function listUnreviewedSiaga(db: Db): Promise<Siaga[]> {
  return readUnreviewed(db);
}

export async function findSiaga(db: Db, id: string): Promise<Siaga | undefined> {
  return readSiaga(db, id);
}
