// Can an account act without a bound factor and a confirmation, whatever happens in whatever order? (keamanan.md 1.1)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_EVENTS, type AccountEvent, STORED_STATES, type StoredState, accountState, nextState } from './states.ts';

describe('the states of an account', () => {
  it.each<[StoredState, AccountEvent, StoredState | undefined]>([
    ['DIUNDANG', 'ikat', 'TERDAFTAR'],
    ['DIUNDANG', 'konfirmasi', undefined],
    ['TERDAFTAR', 'konfirmasi', 'AKTIF'],
    ['TERDAFTAR', 'bekukan', undefined],
    ['AKTIF', 'bekukan', 'DIBEKUKAN'],
    ['AKTIF', 'setel-ulang', 'DIUNDANG'],
    ['DIBEKUKAN', 'setel-ulang', undefined],
    ['DIBEKUKAN', 'cairkan', 'AKTIF'],
    ['DICABUT', 'cairkan', undefined],
  ])('%s, %s: %s', (from, event, to) => {
    expect(nextState(from, event)).toBe(to);
  });
  it('AKTIF stands only behind a factor and a confirmation since the last invitation; DICABUT is the end', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACCOUNT_EVENTS), { maxLength: 30 }), (events) => {
        let state: StoredState = 'DIUNDANG';
        let since: AccountEvent[] = [];
        for (const event of events) {
          const next = nextState(state, event);
          if (next === undefined) continue;
          expect(state).not.toBe('DICABUT');
          expect(STORED_STATES).toContain(next);
          since = next === 'DIUNDANG' ? [] : [...since, event];
          state = next;
          if (state === 'AKTIF') expect([since.includes('ikat'), since.includes('konfirmasi')]).toEqual([true, true]);
        }
      }),
    );
  });
  it.each([
    ['AKTIF', [100], 99, 'AKTIF'],
    ['AKTIF', [100], 100, 'BERAKHIR'],
    ['AKTIF', [100, null], 500, 'AKTIF'],
    ['AKTIF', [], 0, 'BERAKHIR'],
    ['DIBEKUKAN', [100], 500, 'DIBEKUKAN'],
  ] as const)('%s with mandates until %j at %i is %s', (state, untils, now, told) => {
    expect(
      accountState(
        state,
        untils.map((until) => ({ until })),
        now,
      ),
    ).toBe(told);
  });
});
