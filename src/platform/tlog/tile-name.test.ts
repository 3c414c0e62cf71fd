// Do tiles lie where C2SP tlog-tiles says, under one spelling each?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countAt, parseTilePath, tileOf, tilePath } from './tile-name.ts';

describe('addresses (keamanan.md 8.2)', () => {
  it.each([
    [0, 'tile/0/000'],
    [1000, 'tile/0/x001/000'],
    [1234067, 'tile/0/x001/x234/067'],
    [999, 'tile/0/999'],
    [999999, 'tile/0/x999/999'],
  ])('tile %i', (index, path) => {
    expect(tilePath({ level: 0, index, width: 256 })).toBe(path);
  });
  it('partial tiles and bundles', () => {
    expect(tilePath({ level: 2, index: 5, width: 17 })).toBe('tile/2/005.p/17');
    expect(tilePath({ level: 'entries', index: 1000, width: 112 })).toBe('tile/entries/x001/000.p/112');
  });
  it('every address reads back', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.nat({ max: 63 }), fc.constant('entries' as const)),
        fc.nat({ max: 2 ** 45 }),
        fc.integer({ min: 1, max: 256 }),
        (level, index, width) => {
          const name = { level, index, width };
          expect(parseTilePath(tilePath(name))).toEqual(name);
        },
      ),
    );
  });
  it.each([
    'tile/0/0',
    'tile/00/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/0/x000/001',
    'tile/0/001/000',
    'tile/0/x001',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/000.p',
    'tile/0/000.p/1/',
    'tile/entries/../../checkpoint',
    'tile/0/..',
    'tile/0/%2e%2e',
    'tile/0/000\u0000',
    'tile/0/x001/x000/x000/x000/x000/000',
    'checkpoint',
    '',
  ])('%j is no tile', (path) => {
    expect(parseTilePath(path)).toBeUndefined();
  });
});

describe('a log of 70,000 (keamanan.md 8.2)', () => {
  it('273 full and 112, one full and 17, one', () => {
    expect([0, 1, 2, 3].map((level) => [Math.floor(countAt(70_000, level) / 256), countAt(70_000, level) % 256])).toEqual([
      [273, 112],
      [1, 17],
      [0, 1],
      [0, 0],
    ]);
    expect(tileOf(70_000, 0, 69_999)).toEqual({ level: 0, index: 273, width: 112 });
    expect(tileOf(70_000, 1, 3)).toEqual({ level: 1, index: 0, width: 256 });
    expect(tileOf(256, 1, 0)).toEqual({ level: 1, index: 0, width: 1 });
  });
});
