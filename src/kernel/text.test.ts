// Does a room's text keep both languages in step? (look.md section 11)
import { expect, test } from 'vitest';
import { defineText, say } from './text.ts';

const text = defineText('contoh', {
  masuk: { id: '{n} dari {total} TPS sudah masuk', en: '{n} of {total} stations are in' },
  judul: { id: 'Hasil', en: 'Results' },
});

test('keys bear the room, so no two rooms clash', () => {
  expect(text.masuk.key).toBe('contoh.masuk');
});

test('each language gets its own sentence and the same values', () => {
  const values = { n: '5.886', total: '6.210' };
  expect(say('id', text.masuk, values)).toBe('5.886 dari 6.210 TPS sudah masuk');
  expect(say('en', text.masuk, values)).toBe('5.886 of 6.210 stations are in');
  expect(say('en', text.judul)).toBe('Results');
});

test('a value that looks like a placeholder or a pattern is printed as it is', () => {
  expect(say('id', text.masuk, { n: '{total}', total: '$&' })).toBe('{total} dari $& TPS sudah masuk');
});

test('a value nobody gave stays visible instead of becoming "undefined"', () => {
  expect(say('id', text.masuk, { n: '1' })).toBe('1 dari {total} TPS sudah masuk');
});

test('languages that name different values stop the start', () => {
  expect(() => defineText('contoh', { x: { id: '{n} suara', en: 'votes' } })).toThrow('contoh.x');
});
