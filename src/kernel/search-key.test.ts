// Does search find a name however it is typed?
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchKey } from './search-key.ts';

test.each([
  ["PA' LOMBONGAN", 'pa lombongan'],
  ['Pa\u2019  lombongan', 'pa lombongan'],
  ["TANOSE'O", 'tanoseo'],
  ['BATU-BATU', 'batu batu'],
  ['31.73.01', '31 73 01'],
  ['S\u00e3o Paulo', 'sao paulo'],
  ['I\u0307stanbul', 'istanbul'],
  ['\uff24\uff25\uff30\uff2f\uff2b', 'depok'],
  ['  \t--- ', ''],
])('%j becomes %j', (typed, key) => {
  expect(searchKey(typed)).toBe(key);
});

test('a key is its own key, whatever was typed', () => {
  const typed = fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z\u00c0-\u017f '.-]{0,20}$/));
  fc.assert(
    fc.property(typed, (text) => {
      expect(searchKey(searchKey(text))).toBe(searchKey(text));
    }),
  );
});
