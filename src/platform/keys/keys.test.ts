// Are the secrets made once, kept for their owner alone, and refused when unfit?
import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logKeyOf, type LogKey } from './log-key.ts';
import { SECRETS, openKeys } from './door.ts';

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
