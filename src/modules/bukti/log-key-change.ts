// How does the log get another signing key, so that no reader is left with a signature he does not know? (keamanan.md 8.3)
import { createHash } from 'node:crypto';
import type { Result } from '#kernel/result';
import { operator, perform, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import { type LogRing, addLogKey, keysFolder, openLogRing, retireLogKey } from '#platform/keys';
import type { Deps } from '#platform/module';
import { type Leaf, findLeaf, logOrigin, queueLeaf, verifierKey, verifierLine } from '#platform/tlog';

type Handed = Pick<Deps, 'database' | 'clock' | 'settings'>;

/** The leaf of the log's key: version n is its nth key, the content its verifier key line and LF. */
const KEY_LEAF = { jenis: 'kunci', id: 'log/kunci' } as const;

/** Verifier key lines of all keys the log ever had, newest first. */
export function keyLines(origin: string, publicKeys: readonly Buffer[]): string[] {
  return publicKeys.map((key) => `${verifierLine(verifierKey(origin, key))}\n`);
}

/**
 * Makes the next key and queues its leaf. A change whose leaf is not in the log yet (a first try was cut off) is
 * announced again instead of making one more key.
 */
export async function changeKey(deps: Handed): Promise<Result<LogRing>> {
  const folder = keysFolder(deps.settings);
  const held = openLogRing(folder);
  if (!held.ok) return held;
  const { generation } = held.value;
  const announced = generation === 1 || (await findLeaf(deps.database.db, KEY_LEAF.jenis, KEY_LEAF.id, generation)) !== undefined;
  const ring = announced ? addLogKey(folder) : held;
  if (!ring.ok) return ring;
  const leaf = leafOf(deps, ring.value);
  const act = { event: 'bukti.kunci', actor: operator, object: `${leaf.id}/${leaf.versi}` };
  await perform(deps.database, deps.clock, act, async (db) => {
    await queueLeaf(db, leaf);
    return { value: undefined, facts: { sha256: leaf.sha256, gantikan: leaf.gantikan } };
  });
  return ring;
}

/** Ends a change: the seed before is destroyed, its verifier key stays in the list. */
export async function endKeyChange(deps: Handed): Promise<Result<LogRing>> {
  return performAll(deps.database, deps.clock, () => {
    const value = retireLogKey(keysFolder(deps.settings));
    const act = { event: 'bukti.kunci-selesai', actor: operator, object: KEY_LEAF.id };
    return Promise.resolve({ value, acts: value.ok ? [{ ...act, facts: { kunci: value.value.generation } }] : [] });
  });
}

function leafOf({ clock, settings }: Handed, { publicKeys, generation }: LogRing): Leaf {
  const [line = '', before = ''] = keyLines(logOrigin(settings), publicKeys);
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  return {
    ...KEY_LEAF,
    kantor: '0',
    versi: generation,
    terbit: `${isoInstant(clock).slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`,
    media: 'text/plain',
    ukuran: Buffer.byteLength(line),
    sha256: hash(line),
    gantikan: before === '' ? null : hash(before),
  };
}
