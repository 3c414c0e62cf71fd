// Does an import remember every station of a file, and tell the same words from others?
import { expect, test } from 'vitest';
import { areaCode, stationCode } from '#kernel/area-code';
import type { Bacaan } from '../figures.ts';
import { makeSeen } from './seen.ts';

const reading = (suara: readonly (number | null)[], sel: readonly (number | null)[] | null = null): Bacaan => ({
  kode: areaCode('6472011001001'),
  per: '2024-02-15T05:00:28Z',
  suara,
  sel,
  foto: null,
});

test('more stations than fit at first, each with its own row', () => {
  const seen = makeSeen();
  const codes = Array.from({ length: 60 }, (_, desa) =>
    Array.from({ length: 900 }, (_, no) => stationCode(areaCode(`647201${1001 + desa}`), no + 1)),
  ).flat();
  codes.forEach((kode, at) => expect(seen.note(kode, [reading([at, 1, 2])], at + 2)).toBeUndefined());
  codes.forEach((kode, at) => expect(seen.note(kode, [reading([at, 1, 2])], 0)).toEqual({ row: at + 2, same: true }));
});

test.each<[string, Bacaan[], boolean]>([
  ['the same figures', [reading([1, 2, 3])], true],
  ['one vote more', [reading([1, 2, 4])], false],
  ['votes in another order', [reading([2, 1, 3])], false],
  ['blank instead of zero', [reading([null, 2, 3])], false],
  ['a cell of the form more', [reading([1, 2, 3], [7])], false],
  ['a snapshot more', [reading([1, 2, 3]), reading([1, 2, 3])], false],
])('%s', (_, again, same) => {
  const seen = makeSeen();
  const kode = areaCode('6472011001001');
  seen.note(kode, [reading([1, 2, 3])], 2);
  expect(seen.note(kode, again, 9)).toEqual({ row: 2, same });
});
