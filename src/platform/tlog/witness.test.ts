// Do witnesses get a head that they can check, is only their own signature shown, and is a fork or a backup put back found out? (C2SP tlog-witness, tlog-policy; keamanan.md 8.5)
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run, sql } from '#platform/db';
import { logVerifierKeys, openCheckpoint } from './checkpoint.ts';
import { ORIGIN, type TestLog, testLog } from './log-fixture.ts';
import { openNote } from './note.ts';
import { type Policy, isWitnessed, readPolicy } from './policy.ts';
import { type TestWitness, testWitness } from './witness-fixture.ts';
import { askWitnesses, findForeignHead, witnessesOf } from './witness.ts';
import { writeRound } from './write-round.ts';

const SEED = Buffer.from(Array.from({ length: 32 }, (_, at) => 0x20 + at));
let log: TestLog;
let one: TestWitness;
let two: TestWitness;
let policy: Policy;
beforeEach(async () => {
  log = await testLog();
  const keys = logVerifierKeys(log.keys, ORIGIN);
  one = await testWitness('saksi.contoh.test/w1', SEED, ORIGIN, keys);
  two = await testWitness('saksi.contoh.test/w2', Buffer.from(SEED).fill(7), ORIGIN, keys);
  const read = readPolicy(`# percobaan\nwitness W1 ${one.line} ${one.url}/\nwitness W2 ${two.line} ${two.url}\ngroup g all W1 W2\nquorum g\n`);
  if (!read.ok) throw new Error(read.refusal.code);
  policy = read.value;
});
afterEach(async () => {
  await Promise.all([log.close(), one.close(), two.close()]);
});

const grow = async (from: number, count: number): Promise<void> => {
  await log.queue(from, count);
  expect((await writeRound(log)).ok).toBe(true);
};
const note = (): string => readFileSync(join(log.folder, 'checkpoint'), 'utf8');
const signers = (): string[] => {
  const opened = openNote(note(), [one.key, two.key]);
  return opened.ok ? opened.value.signatures.map(({ key }) => key.name) : [];
};
const ask = (all = false) => askWitnesses(log, policy, all);

describe('a head before its witnesses', () => {
  it('is signed from nothing and from what each of them saw last, shown with the head, and still the log’s own to all readers', async () => {
    await grow(0, 5);
    expect((await ask()).every(({ answer }) => answer.ok)).toBe(true);
    expect(signers()).toEqual(['saksi.contoh.test/w1', 'saksi.contoh.test/w2']);
    expect(one.line).toContain('+c34c32bb+');
    expect(openCheckpoint(note(), ORIGIN, logVerifierKeys(log.keys, ORIGIN)).ok).toBe(true);
    expect(await ask()).toEqual([]);
    await grow(5, 300);
    expect(signers()).toEqual([]);
    expect(isWitnessed(policy, await witnessesOf(log, policy, 261))).toBe(false);
    await ask();
    expect(one.answers).toEqual([200, 200]);
    expect(signers()).toHaveLength(2);
    expect(isWitnessed(policy, await witnessesOf(log, policy, one.state?.size ?? 0))).toBe(true);
    await grow(305, 1);
    expect((await writeRound(log)).ok).toBe(true);
  });
  it('a witness that knows another size is asked again from there', async () => {
    await grow(0, 3);
    await ask();
    await grow(3, 4);
    await run(log.database.db, sql`update tlog_saksi set ukuran = 0`);
    expect((await ask()).map(({ answer }) => answer.ok)).toEqual([true, true]);
    expect(one.answers).toEqual([200, 409, 200]);
  });
  it('one that is silent, refuses or signs something else holds up nobody and is not shown', async () => {
    await grow(0, 3);
    await one.close();
    two.lie = { status: 200, body: `\u2014 saksi.contoh.test/w2 ${Buffer.alloc(76, 1).toString('base64')}\n` };
    const first = await ask();
    expect(first.map(({ answer }) => (answer.ok ? '' : answer.refusal.code))).toEqual(['SAKSI_SUNYI', 'SAKSI_SUNYI']);
    two.lie = { status: 403, body: '' };
    expect((await ask()).map(({ answer }) => (answer.ok ? '' : answer.refusal.code))).toEqual(['SAKSI_SUNYI', 'SAKSI_MENOLAK']);
    expect(signers()).toEqual([]);
    expect((await ask()).map(({ answer }) => answer.ok)).toEqual([false, true]);
    expect(signers()).toEqual(['saksi.contoh.test/w2']);
  });
});

describe('a witness that saw another log', () => {
  it('of more leaves (a backup was put back) is told by its size', async () => {
    await grow(0, 3);
    await ask();
    one.state = { size: 9, root: new Uint8Array(32) };
    expect((await ask(true)).map(({ answer }) => (answer.ok ? '' : answer.refusal.code))).toEqual(['SAKSI_LAIN', '']);
    expect(await findForeignHead(log, policy)).toBe(9);
  });
  it('of the same size, or that this one does not go on from (a fork with the real key)', async () => {
    await grow(0, 3);
    await ask();
    one.state = { size: 3, root: new Uint8Array(32).fill(1) };
    expect((await ask(true)).find(({ witness }) => witness === 'W1')?.answer).toMatchObject({ ok: false, refusal: { code: 'SAKSI_LAIN' } });
    await grow(3, 2);
    expect((await ask()).find(({ witness }) => witness === 'W1')?.answer).toMatchObject({ ok: false, refusal: { code: 'SAKSI_LAIN' } });
    expect(one.answers.at(-1)).toBe(422);
    expect(await findForeignHead(log, policy)).toBe(3);
  });
  it('before anything was published nobody is asked', async () => {
    const empty = { ...log, folder: mkdtempSync(join(tmpdir(), 'pendopo-kosong-')) };
    expect(await askWitnesses(empty, policy, true)).toEqual([]);
    rmSync(empty.folder, { recursive: true });
  });
});

describe('a policy', () => {
  const W = (n: number): string => `witness W${n} ${n === 1 ? one.line : two.line} https://w${n}.contoh.test/p`;
  it.each([
    ['two of two, and a comment', () => `\t# x\n${W(1)}\n${W(2)}\ngroup a 2 W1 W2\nquorum a\n`],
    ['one witness', () => `${W(1)}\nquorum W1`],
    ['without witnesses', () => 'quorum none\n'],
  ])('%s is read', (_what, text) => {
    expect(readPolicy(text()).ok).toBe(true);
  });
  it.each([
    ['no quorum', () => `${W(1)}\n`],
    ['two quorums', () => `${W(1)}\nquorum W1\nquorum W1`],
    ['an unknown keyword', () => 'saksi W1\nquorum none'],
    ['a key of a log', () => `witness L ${one.line.replace(/\+[^+]+\+.*/, '+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k')}\nquorum none`],
    ['a witness twice', () => `${W(1)}\nwitness W3 ${one.line}\nquorum W1`],
    ['a name twice', () => `${W(1)}\ngroup W1 any W1\nquorum W1`],
    ['a group of what comes later', () => `group a any W1\n${W(1)}\nquorum a`],
    ['a member in two groups', () => `${W(1)}\n${W(2)}\ngroup a any W1\ngroup b any W1 W2\nquorum b`],
    ['more than there are', () => `${W(1)}\ngroup a 2 W1\nquorum a`],
    ['a group named none', () => `${W(1)}\ngroup none any W1\nquorum none`],
    ['an address without TLS', () => `witness W1 ${one.line} http://w1.contoh.test\nquorum W1`],
    ['an address with a password', () => `witness W1 ${one.line} https://a:b@w1.contoh.test\nquorum W1`],
  ])('%s is refused', (_what, text) => {
    expect(readPolicy(text()).ok).toBe(false);
  });
});
