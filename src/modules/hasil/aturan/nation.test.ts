// Do threshold, dapil and "what if" work together? (UU 7/2017 art 414, 415; hasil.md 6)
import { describe, expect, test } from 'vitest';
import { packOf, votes } from './aturan-fixture.ts';
import { allotChamber, whatIf } from './nation.ts';
import type { Dapil } from './seats.ts';
import type { SebaranTingkat } from './ties.ts';

const PACK = packOf('kursi', 'pdpr');
const DAPIL: Dapil[] = [
  { kode: '1101', kursi: 3, partai: votes({ a: 500, b: 310, c: 33 }) },
  { kode: '1201', kursi: 2, partai: votes({ a: 90, b: 20, c: 0 }) },
];

test('a party under four percent of the nation gets no seat, also where it is strong', () => {
  const strong: Dapil = { kode: '1301', kursi: 3, partai: votes({ a: 10, b: 9, c: 4 }) };
  const chamber = allotChamber(PACK, [strong, ...DAPIL]);
  expect(chamber.ambang.partai.find(({ id }) => id === 'c')).toMatchObject({ suara: 37, lolos: false, kurang: 3 });
  expect(chamber.dapil[0]?.tidakIkut).toEqual([{ id: 'c', suara: 4 }]);
  expect(chamber.kursi).toEqual([
    { id: 'a', kursi: 6 },
    { id: 'b', kursi: 2 },
    { id: 'c', kursi: 0 },
  ]);
});

test('national votes from elsewhere go before the sum of the dapil at hand', () => {
  const chamber = allotChamber(PACK, DAPIL, { nasional: votes({ a: 500, b: 400, c: 100 }) });
  expect([...chamber.ambang.ikut]).toEqual(['a', 'b', 'c']);
});

test('a dapil with an open seat is named, and its seat counted for nobody', () => {
  const level: Dapil = { kode: '1301', kursi: 1, partai: votes({ a: 7, b: 7 }) };
  expect(allotChamber(PACK, [level])).toMatchObject({
    terbuka: ['1301'],
    kursi: [
      { id: 'a', kursi: 0 },
      { id: 'b', kursi: 0 },
    ],
  });
  const sebaran = (kode: string): SebaranTingkat[] => (kode === '1301' ? [{ tingkat: 'kab_kota', suara: { a: [7, 0], b: [6, 1] } }] : []);
  expect(allotChamber(PACK, [level], { sebaran })).toMatchObject({
    terbuka: [],
    kursi: [
      { id: 'a', kursi: 0 },
      { id: 'b', kursi: 1 },
    ],
  });
});

describe('what if', () => {
  test('without some stations: their votes leave the dapil and the nation, and what changes is named', () => {
    const asked = whatIf(PACK, DAPIL, { tanpa: new Map([['1101', votes({ a: 400 })]]) });
    expect(asked.andai.ambang.total).toBe(asked.kini.ambang.total - 400);
    expect(asked.selisih).toEqual([
      { id: 'a', kini: 4, andai: 3 },
      { id: 'b', kini: 1, andai: 2 },
      { id: 'c', kini: 0, andai: 0 },
    ]);
    expect(asked.berubah).toEqual(['1101']);
  });
  test('national votes from elsewhere lose those of the stations as well', () => {
    const choices = { nasional: votes({ a: 500, b: 460, c: 40 }) };
    expect([...allotChamber(PACK, DAPIL, choices).ambang.ikut]).toEqual(['a', 'b', 'c']);
    const asked = whatIf(PACK, DAPIL, { tanpa: new Map([['1101', votes({ c: 5 })]]) }, choices);
    expect([asked.andai.ambang.total, [...asked.andai.ambang.ikut]]).toEqual([995, ['a', 'b']]);
  });
  test('nothing supposed, nothing changed', () => {
    const asked = whatIf(PACK, DAPIL, {});
    expect([asked.berubah, asked.andai.pack, asked.kini.pack]).toEqual([[], 'dpr-2024+andaian', 'dpr-2024']);
    expect(asked.andai.kursi).toEqual(asked.kini.kursi);
  });
  test('votes by area no longer fit without stations: a tie stays open rather than wrong', () => {
    const level: Dapil = { kode: '1301', kursi: 1, partai: votes({ a: 8, b: 7 }) };
    const asked = whatIf(
      PACK,
      [level],
      { tanpa: new Map([['1301', votes({ a: 1 })]]) },
      { sebaran: () => [{ tingkat: 'kab_kota', suara: { a: [8, 0], b: [6, 1] } }] },
    );
    expect([asked.kini.terbuka, asked.andai.terbuka, asked.berubah]).toEqual([[], ['1301'], ['1301']]);
  });
  test.each<[string, Parameters<typeof whatIf>[2]]>([
    ['an unknown dapil', { tanpa: new Map([['9999', votes({ a: 1 })]]) }],
    ['more votes than there are', { tanpa: new Map([['1201', votes({ a: 91 })]]) }],
    ['a party that does not stand there', { tanpa: new Map([['1201', votes({ z: 1 })]]) }],
  ])('%s is a bug of the caller', (_, andaian) => {
    expect(() => whatIf(PACK, DAPIL, andaian)).toThrow('impossible');
  });
});

test.each<[string, Dapil[]]>([
  ['a dapil twice', [DAPIL[0], DAPIL[0]].filter((one) => one !== undefined)],
  ['no seats', [{ kode: 'x', kursi: 0, partai: votes({ a: 1 }) }]],
])('%s is a bug of the caller', (_, dapil) => {
  expect(() => allotChamber(PACK, dapil)).toThrow('impossible');
});
