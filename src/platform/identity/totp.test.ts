// Is the code of this moment taken, and the one before for ten seconds only? (RFC 6238 appendix B; keamanan.md 1.3)
import { describe, expect, it } from 'vitest';
import { newSeed, seedUri, stepOf } from './totp.ts';

/** The appendix's secret "12345678901234567890"; its codes have 8 digits, ours are their last 6. */
const SEED = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('stepOf', () => {
  it.each([
    [59, '287082', 1],
    [1111111109, '081804', 37037036],
    [1234567890, '005924', 41152263],
    [20000000000, '353130', 666666666],
  ])('RFC 6238 at %i s: %s is step %i', (seconds, code, step) => {
    expect(stepOf(SEED, code, seconds * 1000)).toBe(step);
  });
  it.each([
    [59_999, 1],
    [60_000, 1],
    [69_999, 1],
    [70_000, undefined],
    [29_999, undefined],
  ])('the code of step 1 at %i ms: %s', (now, step) => {
    expect(stepOf(SEED, '287082', now)).toBe(step);
  });
  it.each(['287083', '28708', '2870822', '', 'abcdef', '28708２', '1'.repeat(2000)])('%s is no code', (typed) => {
    expect(stepOf(SEED, typed, 59_000)).toBeUndefined();
  });
  it('takes a blank in the middle, as phones show it', () => {
    expect(stepOf(SEED, '287 082', 59_000)).toBe(1);
  });
  it('a new seed has 160 bits and an address that phones read', () => {
    const [one, two] = [newSeed(), newSeed()];
    expect(one).toMatch(/^[A-Z2-7]{32}$/);
    expect(one).not.toBe(two);
    expect(seedUri(one, 'ppk-317409-7Q2M')).toBe(
      `otpauth://totp/Pendopo:ppk-317409-7Q2M?issuer=Pendopo&secret=${one}&algorithm=SHA1&digits=6&period=30`,
    );
  });
});
