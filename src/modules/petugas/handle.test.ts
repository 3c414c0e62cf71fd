// Does an invitation that travels from page to page open only where and as long as it should?
import { describe, expect, it } from 'vitest';
import { sampleKeys } from '#platform/keys';
import { makeHandle, readHandle } from './handle.ts';

const keys = sampleKeys();
const START = Date.parse('2026-11-22T03:00:00Z');
const at = (minutes: number) => ({ now: () => START + minutes * 60_000 });
const TOKEN = 'k'.repeat(43);

describe('makeHandle, readHandle', () => {
  it('tells nothing of the link', () => {
    const handle = makeHandle(keys, at(0), TOKEN, 'browser-a');
    expect(handle).not.toContain(TOKEN);
    expect(handle).not.toContain(Buffer.from(TOKEN).toString('base64url'));
    expect(handle).toMatch(/^[\w.-]+$/);
  });
  it.each([
    ['in the browser that began, within the hour', 'browser-a', 'browser-a', 59, TOKEN],
    ['after the hour', 'browser-a', 'browser-a', 60, undefined],
    ['in another browser', 'browser-a', 'browser-b', 1, undefined],
    ['where it is not bound', 'browser-a', undefined, 1, undefined],
    ['not bound yet, anywhere within ten minutes', undefined, undefined, 9, TOKEN],
    ['not bound yet, after ten minutes', undefined, undefined, 10, undefined],
    ['not bound, where it must be', undefined, 'browser-a', 1, undefined],
  ])('%s', (_what, made, read, minutes, token) => {
    expect(readHandle(keys, at(minutes), makeHandle(keys, at(0), TOKEN, made), read)).toBe(token);
  });
  it.each(['', 'x', '.', '..', 'a.b.c', 'a.b.c.d', '\u0000', '../..'])('%j opens nothing', (given) => {
    expect(readHandle(keys, at(0), given)).toBeUndefined();
  });
});
