// Are the secrets made once, kept for their owner alone, and refused when unfit?
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logKeyOf, type LogKey } from './log-key.ts';
import { type LogRing, SECRETS, addLogKey, openKeys, openLogRing, retireLogKey } from './door.ts';

const folder = (): string => join(mkdtempSync(join(tmpdir(), 'kunci-')), 'kunci');

describe('openKeys (keamanan.md 6.3)', () => {
  it('makes each secret once, for the owner alone, and finds it again', () => {
    const at = folder();
    const first = openKeys(at);
    const again = openKeys(at);
    expect(first.ok && again.ok && first.value.secret('bidang').equals(again.value.secret('bidang'))).toBe(true);
    expect(first.ok && first.value.secret('bidang').equals(first.value.secret('indeks'))).toBe(false);
    for (const name of SECRETS) expect(statSync(join(at, `${name}.key`)).mode & 0o777).toBe(0o600);
  });
  it.each([
    ['too short', (file: string) => writeFileSync(file, 'short')],
    ['readable by others', (file: string) => chmodSync(file, 0o644)],
  ])('refuses a secret that is %s, without repeating it', (_what, spoil) => {
    const at = folder();
    openKeys(at);
    spoil(join(at, 'pin.key'));
    const read = openKeys(at);
    expect(read.ok).toBe(false);
    const line = read.ok ? '' : String(read.refusal.values?.['line']);
    expect(line).toMatch(/^PENDOPO_KEYS: pin\.key /);
    expect(line).not.toContain(readFileSync(join(at, 'pin.key'), 'latin1'));
  });
});

describe('the log key (keamanan.md 8.3, own vector)', () => {
  it('seed 000102..1f has the public key 03a107bf...', () => {
    const key: LogKey = logKeyOf(Buffer.from(Array.from({ length: 32 }, (_, n) => n)));
    expect(key.publicKey.toString('hex')).toBe('03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8');
    expect(key.sign(Buffer.from('x'))).toHaveLength(64);
  });
});

describe('a change of the log key', () => {
  const open = (read: ReturnType<typeof openLogRing>): LogRing => {
    if (!read.ok) throw new Error(read.refusal.code);
    return read.value;
  };
  const hex = (ring: LogRing): string[] => ring.publicKeys.map((key) => key.toString('hex'));
  it('the new key signs, the old one along with it until the change ends, and stays known for good', () => {
    const at = folder();
    openKeys(at);
    const first = open(openLogRing(at));
    const second = open(addLogKey(at));
    expect(second.before?.publicKey.equals(first.current.publicKey)).toBe(true);
    expect(hex(second)).toEqual([second.current.publicKey.toString('hex'), ...hex(first)]);
    expect(statSync(join(at, 'log-2.key')).mode & 0o777).toBe(0o600);
    expect(addLogKey(at)).toMatchObject({ refusal: { code: 'KEY_CHANGE_RUNS' } });
    const ended = open(retireLogKey(at));
    expect([ended.before, hex(ended)]).toEqual([undefined, hex(second)]);
    expect(readdirSync(at).filter((file) => file.startsWith('log'))).toEqual(['log-1.pub', 'log-2.key']);
    expect(retireLogKey(at)).toMatchObject({ refusal: { code: 'KEY_NO_CHANGE' } });
    const keys = openKeys(at);
    expect(keys.ok && keys.value.log.publicKey.equals(second.current.publicKey)).toBe(true);
    expect(keys.ok && keys.value.logBefore).toBeUndefined();
    expect(open(addLogKey(at)).generation).toBe(3);
  });
  it('an end that was cut off is ended by a second try', () => {
    const at = folder();
    openKeys(at);
    addLogKey(at);
    copyFileSync(join(at, 'log.key'), join(at, 'copy'));
    const ended = open(retireLogKey(at));
    copyFileSync(join(at, 'copy'), join(at, 'log.key'));
    expect(open(openLogRing(at)).before).toBeUndefined();
    expect(hex(open(retireLogKey(at)))).toEqual(hex(ended));
    expect(readdirSync(at)).not.toContain('log.key');
  });
  it.each([
    ['its seed is gone', (at: string) => rmSync(join(at, 'log-2.key'))],
    ['its seed is short', (at: string) => writeFileSync(join(at, 'log-2.key'), 'x')],
    ['the public half of an old one is cut', (at: string) => writeFileSync(join(at, 'log-1.pub'), '03a1')],
  ])('the newest key is refused when %s', (what, spoil) => {
    const at = folder();
    openKeys(at);
    addLogKey(at);
    retireLogKey(at);
    spoil(at);
    const read = openKeys(at);
    expect(read.ok ? what : String(read.refusal.values?.['line'])).toMatch(/^PENDOPO_KEYS: /);
  });
});
