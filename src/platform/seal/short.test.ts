// Do short values open in their own row alone, and is their index the one of every other column? (keamanan.md 6.3)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blindIndex, kidOf, ringOf, shortIndex, shortSealer } from './door.ts';

const key = Buffer.alloc(32, 7);
const newer = Buffer.alloc(32, 9);
const at = { table: 'sidalih_pemilih', column: 'rahasia' };
const sealer = shortSealer(key, ringOf(key), at);

describe('shortSealer', () => {
  it('any text comes back, never in the clear, and never twice the same bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 3, maxLength: 90 }), (value) => {
        const sealed = sealer.seal('r1', value);
        expect(sealer.open('r1', sealed)).toEqual({ ok: true, value });
        expect(sealed.includes(Buffer.from(value, 'utf8'))).toBe(false);
        expect(sealer.seal('r1', value).equals(sealed)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
  it.each([
    ['another row', 'r2', (b: Buffer) => b],
    ['one bit changed', 'r1', (b: Buffer) => Buffer.concat([b.subarray(0, -1), Buffer.from([(b.at(-1) ?? 0) ^ 1])])],
    ['cut', 'r1', (b: Buffer) => b.subarray(0, 20)],
  ])('refuses %s', (_what, row, spoil) => {
    expect(sealer.open(row, spoil(sealer.seal('r1', '6471054708990002')))).toMatchObject({ ok: false, refusal: { code: 'SEAL_BROKEN' } });
  });
  it('after a change of key old values open by the ring, new ones bear the new kid, a destroyed key opens nothing', () => {
    const old = sealer.seal('r1', 'nik');
    const changed = shortSealer(newer, ringOf(newer, key), at);
    expect(changed.open('r1', old)).toEqual({ ok: true, value: 'nik' });
    expect([changed.isCurrent(old), changed.isCurrent(changed.seal('r1', 'nik'))]).toEqual([false, true]);
    expect(shortSealer(newer, ringOf(newer), at).open('r1', old)).toMatchObject({ refusal: { code: 'SEAL_KEY', values: { kid: kidOf(key) } } });
  });
  it('another column of the same key opens nothing', () => {
    expect(shortSealer(key, ringOf(key), { ...at, column: 'sebelum' }).open('r1', sealer.seal('r1', 'nik'))).toMatchObject({ ok: false });
  });
});

it('shortIndex gives the bytes of blindIndex (vector of keamanan.md 6.3)', () => {
  const index = shortIndex(key, { table: 'kunjungan', column: 'telepon' });
  expect(index('+628120000000').toString('hex')).toBe('a59ce001a1167bbc42147ab2c82f6d0a');
  expect(index('x').toString('hex')).toBe(blindIndex(key, { table: 'kunjungan', column: 'telepon' }, 'x'));
});
