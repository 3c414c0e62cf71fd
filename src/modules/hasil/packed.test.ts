// Do packed changes and lists come back as they were, and are broken bytes refused?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPacked, packList, packSums, unpackList } from './packed.ts';

const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const value = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -300, max: 300 }), fc.integer({ min: -(2 ** 51), max: 2 ** 51 }), fc.maxSafeInteger().map((n) => n % 2 ** 52));

describe('sums', () => {
  it('any changes of any cells come back', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 130 }), (cells) => {
        const jumlah = Float64Array.from(cells, (n) => n + 0);
        const back = new Float64Array(jumlah.length);
        addPacked(back, bytesOf(packSums(jumlah)));
        expect(back).toEqual(jumlah);
      }),
    );
  });
  it('are added to what stands there', () => {
    const into = Float64Array.of(5, 7, 11);
    addPacked(into, bytesOf(packSums(Float64Array.of(-5, 0, 2))));
    expect([...into]).toEqual([0, 7, 13]);
  });
  it('one vote more in the first cell, a hundred fewer in the third: five bytes', () => {
    expect(packSums(Float64Array.of(1, 0, -100))).toBe('010202c701');
  });
  it.each<[string, string]>([
    ['a place without a value', '01'],
    ['a number that does not end', '0182'],
    ['a place beyond the area', '0502'],
  ])('%s is refused', (_, hex) => {
    expect(() => addPacked(new Float64Array(3), bytesOf(hex))).toThrow('impossible');
  });
  it('more than a double holds is refused', () => {
    expect(() => packSums(Float64Array.of(2 ** 52))).toThrow('impossible');
  });
});

it('lists come back in rising order, each number once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 64e9 })), (numbers) => {
      expect(unpackList(bytesOf(packList(numbers)))).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    }),
  );
});
