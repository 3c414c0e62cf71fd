// Do waits grow, is nothing given up before five days, and when is it night where? (layanan.md section 8)
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CLAIM_MS, isGivenUp, letterWait, quietZones, serverWait } from './timing.ts';

const MINUTE = 60_000;

it('waits of a letter grow to an hour, of a server to a quarter of one', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 99].map((n) => letterWait(n) / MINUTE)).toEqual([1, 2, 4, 8, 15, 30, 60, 60, 60]);
  expect([1, 2, 3, 4, 5, 6, 99].map((n) => serverWait(n) / MINUTE)).toEqual([1, 2, 4, 8, 15, 15, 15]);
});

it('never given up before five days, nor after few tries however long this server itself was away', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 20 * 24 * 60 }), (tries, minutes) => {
      expect(isGivenUp(tries, 0, minutes * MINUTE)).toBe(tries >= 24 && minutes >= 5 * 24 * 60);
    }),
  );
});

it.each([
  ['2026-11-22T05:00:00Z', []],
  ['2026-11-22T10:59:59Z', []],
  ['2026-11-22T11:00:00Z', ['WIT']],
  ['2026-11-22T12:00:00Z', ['WITA', 'WIT']],
  ['2026-11-22T13:00:00Z', ['WIB', 'WITA', 'WIT']],
  ['2026-11-22T22:00:00Z', ['WIB', 'WITA']],
  ['2026-11-22T23:00:00Z', ['WIB']],
  ['2026-11-23T00:00:00Z', []],
])('%s: night in %j', (iso, zones) => {
  expect(quietZones(Date.parse(iso))).toEqual(zones);
});

it('a claim outlives the longest sending', () => {
  expect(CLAIM_MS).toBeGreaterThan(4 * 120_000);
});
