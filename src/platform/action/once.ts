// How does an act that is sent twice happen once? (keamanan.md 4.5: a key with each form, kept for a day)
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { assert } from '#kernel/result';
import { appendEntries } from '#platform/audit';
import { type Clock, isoInstant } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import { type Act, type Facts, entryOf } from './perform.ts';
import { dropExpired, readAnswer, takeKey, writeAnswer } from './store.ts';

export interface Once {
  /** Issued with the form, 128 bits or more; whoever holds it may see the answer again. */
  readonly key: string;
  /** Which form it was issued for. */
  readonly form: string;
  /** What was sent, in a fixed writing: the same key with another body is refused. */
  readonly body: string;
}

export type Performed<T> = { readonly state: 'done' | 'again'; readonly value: T } | { readonly state: 'other-body' };

const KEPT_MS = 24 * 3_600_000;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * `perform`, at most once a key: the same key and body give the first value again (`again`), another body or form gives
 * `other-body`. A second request that comes while the first still runs waits for it. The value must survive JSON.
 */
export async function performOnce<T>(
  database: Database,
  clock: Clock,
  once: Once,
  act: Act,
  effect: (db: Db) => Promise<{ readonly value: T; readonly facts: Facts }>,
): Promise<Performed<T>> {
  const kunci = sha256(once.key);
  const slip = { kunci, formulir: once.form, badan: sha256(once.body) };
  return database.transaction(async (db) => {
    const now = isoInstant(clock);
    await dropExpired(db, now);
    if (!(await takeKey(db, { ...slip, sampai: new Date(clock.now() + KEPT_MS).toISOString() }, now))) {
      const kept = await readAnswer(db, kunci);
      if (kept.formulir !== slip.formulir || kept.badan !== slip.badan) return { state: 'other-body' };
      return { state: 'again', value: unseal(once.key, kept.jawaban) as T };
    }
    const { value, facts } = await effect(db);
    await writeAnswer(db, kunci, seal(once.key, value));
    await appendEntries(db, isoInstant(clock), [entryOf({ ...act, facts })]);
    return { state: 'done', value };
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function sealKey(key: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'sekali/v1', 32));
}

/** AES-256-GCM: nonce, tag and ciphertext in base64. */
function seal(key: string, value: unknown): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', sealKey(key), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify({ value }), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

function unseal(key: string, kept: string | null): unknown {
  assert(kept !== null, 'a key that was taken has its answer');
  const bytes = Buffer.from(kept, 'base64');
  const open = createDecipheriv('aes-256-gcm', sealKey(key), bytes.subarray(0, NONCE_BYTES));
  open.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const text = Buffer.concat([open.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), open.final()]).toString('utf8');
  return (JSON.parse(text) as { readonly value?: unknown }).value;
}
