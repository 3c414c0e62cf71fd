// Is a visitor a network block under a key of the day, and nothing more? (keamanan.md 4.2)
import { describe, expect, it } from 'vitest';
import { addressOf, blockOf, makeVisitorKeys } from './visitor.ts';

describe('blockOf', () => {
  it.each([
    ['203.0.113.9', '203.0.113'],
    ['::ffff:203.0.113.77', '203.0.113'],
    ['2001:db8:12:3456:7:8:9:a', '2001:0db8:0012:34'],
    ['2001:db8:12:34ff::1', '2001:0db8:0012:34'],
    ['2001:db8::1', '2001:0db8:0000:00'],
    ['::1', '0000:0000:0000:00'],
    ['fe80::1%eth0', 'fe80:0000:0000:00'],
    ['unknown', undefined],
    ['', undefined],
    ['1.2.3', undefined],
  ])('%s', (address, block) => expect(blockOf(address)).toBe(block));
});

describe('makeVisitorKeys', () => {
  const at = { ms: 0 };
  const keys = makeVisitorKeys({ now: () => at.ms });
  it('one block is one visitor for a day, another the next day, and no address stands in it', () => {
    const first = keys('203.0.113.9');
    expect(keys('203.0.113.200')).toBe(first);
    expect(keys('203.0.114.9')).not.toBe(first);
    expect(first).toMatch(/^[\w-]{16}$/);
    at.ms += 86_400_000;
    expect(keys('203.0.113.9')).not.toBe(first);
  });
  it('no address is no visitor', () => expect(keys(undefined)).toBe(''));
});

describe('addressOf', () => {
  it('believes a header only of the proxy that is ours, and only its last hop', () => {
    expect(addressOf(false, '198.51.100.1', '203.0.113.9')).toBe('203.0.113.9');
    expect(addressOf(true, '10.0.0.1, 198.51.100.1', '127.0.0.1')).toBe('198.51.100.1');
    expect(addressOf(true, null, '127.0.0.1')).toBeUndefined();
  });
});
