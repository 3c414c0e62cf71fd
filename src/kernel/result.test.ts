// Is a refusal a value and the impossible an exception? (house law 9)
import { expect, test } from 'vitest';
import { assert, ok, refuse } from './result.ts';

test('a refusal carries its code, and values only when it has some', () => {
  expect(ok(17)).toEqual({ ok: true, value: 17 });
  expect(refuse('KODE_PANJANG')).toStrictEqual({ ok: false, refusal: { code: 'KODE_PANJANG' } });
  expect(refuse('BARIS', { baris: 12 })).toStrictEqual({ ok: false, refusal: { code: 'BARIS', values: { baris: 12 } } });
});

test('the impossible stops with its name; zero and the empty text are not true', () => {
  expect(() => assert(0, 'tree without a nation')).toThrow('impossible: tree without a nation');
  expect(() => assert('', 'no name')).toThrow('impossible: no name');
  expect(() => assert('x', 'no name')).not.toThrow();
});
