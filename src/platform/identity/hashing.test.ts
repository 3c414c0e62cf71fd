// Are secrets kept at the floor of cost, and is nobody let in beyond the memory? (keamanan.md 1.3; ASVS 6.2.12, 11.4.2)
import { hash, parseOptions } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { DUMMY_HASH, checkSecret, hashSecret, isOutdated } from './hashing.ts';
import { makeTurnstile } from './turnstile.ts';

const FLOOR = { algorithm: 2, memoryCost: 47_104, timeCost: 1, parallelism: 1 };

describe('argon2id', () => {
  it('stands at m=47104 t=1 p=1, and so does the hash of nobody: an unknown account costs the same', async () => {
    expect(parseOptions((await hashSecret('ombak lilin')) ?? '')).toMatchObject(FLOOR);
    expect(parseOptions(DUMMY_HASH)).toMatchObject(FLOOR);
  });
  it('takes the secret exactly as received', async () => {
    const stored = (await hashSecret(' Ombak Lilin ')) ?? '';
    expect(await checkSecret(stored, ' Ombak Lilin ')).toEqual({ same: true, outdated: false });
    for (const other of ['Ombak Lilin', ' ombak lilin ', ' Ombak Lilin']) expect((await checkSecret(stored, other))?.same).toBe(false);
  });
  it('nobody is nobody, whatever is typed', async () => {
    expect(await checkSecret(undefined, '')).toEqual({ same: false, outdated: false });
  });
  it('knows a hash that is weaker than today', async () => {
    const weak = await hash('x', { memoryCost: 19_456, timeCost: 1, parallelism: 1 });
    expect(await checkSecret(weak, 'x')).toEqual({ same: true, outdated: true });
    expect(isOutdated(DUMMY_HASH)).toBe(false);
  });
});

describe('makeTurnstile', () => {
  const held = (): { promise: Promise<string>; open: (value: string) => void } => {
    let open: (value: string) => void = () => undefined;
    const promise = new Promise<string>((resolve) => {
      open = resolve;
    });
    return { promise, open };
  };
  it('lets so many in; who waits too long is turned away and never begins', async () => {
    const turnstile = makeTurnstile(2, 20);
    const [one, two] = [held(), held()];
    const inside = [turnstile.pass(() => one.promise), turnstile.pass(() => two.promise)];
    let began = false;
    expect(await turnstile.pass(() => Promise.resolve((began = true)))).toBeUndefined();
    expect(began).toBe(false);
    one.open('satu');
    two.open('dua');
    expect(await Promise.all(inside)).toEqual([{ done: 'satu' }, { done: 'dua' }]);
  });
  it('the place goes to the one who waits, also after a failure', async () => {
    const turnstile = makeTurnstile(1, 60_000);
    const one = held();
    const order: string[] = [];
    const first = turnstile.pass(() => one.promise);
    const failing = turnstile.pass(() => Promise.reject(new Error('rusak')));
    const last = turnstile.pass(() => Promise.resolve(order.push('akhir')));
    one.open('satu');
    await first;
    await expect(failing).rejects.toThrow('rusak');
    expect(await last).toEqual({ done: 1 });
    expect(await turnstile.pass(() => Promise.resolve('lagi'))).toEqual({ done: 'lagi' });
  });
});
