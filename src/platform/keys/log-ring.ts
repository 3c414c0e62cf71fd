// Which keys did the public log ever have, and how does one follow another? (keamanan.md 8.3, 8.4)
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Result, ok, refuse } from '#kernel/result';
import { KEY_BYTES, faultOf, keepFile, newSecret } from './key-file.ts';
import { type LogKey, logKeyOf } from './log-key.ts';

/** The keys of the log: one signs, the one before it signs along while a change runs, the others are only known. */
export interface LogRing {
  readonly current: LogKey;
  readonly before?: LogKey;
  /** 32 bytes each, newest first, `current` included: nothing that any of them signed is ever forgotten. */
  readonly publicKeys: readonly Buffer[];
  /** How many keys the log has had, 1 for a first one. */
  readonly generation: number;
}

/** `log.key` is the first seed, `log-2.key` the second; a seed that has gone leaves `log-1.pub` (hex). */
const seedFile = (generation: number): string => (generation === 1 ? 'log.key' : `log-${generation}.key`);
const publicFile = (generation: number): string => `log-${generation}.pub`;

/** Opens the ring, making the first key where there is none. A fault is one line for the operator. */
export function openLogRing(folder: string): Result<LogRing> {
  if (generationsOf(folder).length === 0) keepFile(join(folder, seedFile(1)), newSecret());
  const generations = generationsOf(folder);
  const held = generations.filter((n) => !existsSync(join(folder, publicFile(n))));
  for (const n of held) {
    const fault = faultOf(join(folder, seedFile(n)));
    if (fault !== undefined) return unfit(`${seedFile(n)} ${fault}`);
  }
  const [current, before] = held.map((n) => logKeyOf(readFileSync(join(folder, seedFile(n)))));
  if (current === undefined || held[0] !== generations[0]) return unfit('the newest key of the log has no seed; put it back');
  const publicKeys = generations.map((n) => readPublic(folder, n) ?? logKeyOf(readFileSync(join(folder, seedFile(n)))).publicKey);
  const odd = generations.find((_, at) => publicKeys[at]?.length !== KEY_BYTES);
  if (odd !== undefined) return unfit(`${publicFile(odd)} must hold ${KEY_BYTES} bytes as hex digits`);
  return ok({ current, ...(before === undefined ? {} : { before }), publicKeys, generation: generations.length });
}

/** Makes the next key. Servers sign with it from their next start on, and with the one before it too. */
export function addLogKey(folder: string): Result<LogRing> {
  const ring = openLogRing(folder);
  if (!ring.ok) return ring;
  if (ring.value.before !== undefined) return refuse('KEY_CHANGE_RUNS');
  keepFile(join(folder, seedFile(ring.value.generation + 1)), newSecret());
  return openLogRing(folder);
}

/** Ends a change of keys: the seed before is destroyed, its public half stays known. */
export function retireLogKey(folder: string): Result<LogRing> {
  const ring = openLogRing(folder);
  if (!ring.ok) return ring;
  const { before, generation } = ring.value;
  const publicHalf = join(folder, publicFile(generation - 1));
  // A retirement that was cut off has its public half and still its seed.
  if (before === undefined && !(existsSync(publicHalf) && existsSync(join(folder, seedFile(generation - 1)))))
    return refuse('KEY_NO_CHANGE');
  if (before !== undefined) keepFile(publicHalf, Buffer.from(`${before.publicKey.toString('hex')}\n`));
  rmSync(join(folder, seedFile(generation - 1)));
  return openLogRing(folder);
}

/** Newest first. */
function generationsOf(folder: string): number[] {
  const numbers = readdirSync(folder).flatMap((file) => {
    const found = /^log(?:-([1-9][0-9]*))?\.(?:key|pub)$/.exec(file);
    return found === null ? [] : [Number(found[1] ?? 1)];
  });
  return [...new Set(numbers)].sort((a, b) => b - a);
}

function readPublic(folder: string, generation: number): Buffer | undefined {
  const file = join(folder, publicFile(generation));
  return existsSync(file) ? Buffer.from(readFileSync(file, 'utf8').trim(), 'hex') : undefined;
}

function unfit(what: string): Result<never> {
  return refuse('KEY_UNFIT', { line: `PENDOPO_KEYS: ${what}` });
}
