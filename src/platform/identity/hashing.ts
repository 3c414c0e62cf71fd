// How are passwords and recovery codes kept, and how does checking an unknown one cost the same? (keamanan.md 1.3)
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { makeTurnstile } from './turnstile.ts';

/** argon2id (the package's default kind): the floor of keamanan.md 1.3, about 26 ms and 46 MiB each. */
const PARAMETERS = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };
const AT_ONCE = 4;
const WAIT_MS = 2000;

/** Of 32 random bytes that nobody kept: what an unknown account is compared with. */
export const DUMMY_HASH = '$argon2id$v=19$m=47104,t=1,p=1$xqeoxtBdv3oD4qta7vysxg$7SVBhZtzDHFUfDBicoywBIWnHLUvYx7t1VWLVPxXMlI';

/** Memory is the limit: the fifth waits two seconds, then is told that the server is busy. */
const turnstile = makeTurnstile(AT_ONCE, WAIT_MS);

export interface Checked {
  readonly same: boolean;
  /** The hash was made with weaker parameters than today's: make it anew while the password is at hand. */
  readonly outdated: boolean;
}

/** Compares; `stored` undefined costs the same and is never the same. Undefined = busy. */
export async function checkSecret(stored: string | undefined, typed: string): Promise<Checked | undefined> {
  const passed = await turnstile.pass(() => verify(stored ?? DUMMY_HASH, typed));
  if (passed === undefined) return undefined;
  return { same: passed.done && stored !== undefined, outdated: stored !== undefined && isOutdated(stored) };
}

/** argon2id with a salt of its own. Undefined = busy. */
export async function hashSecret(secret: string): Promise<string | undefined> {
  return (await turnstile.pass(() => hash(secret, PARAMETERS)))?.done;
}

export function isOutdated(stored: string): boolean {
  const made = parseOptions(stored);
  return made.memoryCost < PARAMETERS.memoryCost || made.timeCost < PARAMETERS.timeCost || made.parallelism < PARAMETERS.parallelism;
}
