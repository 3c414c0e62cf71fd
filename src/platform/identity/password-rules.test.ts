// Are passwords refused that a guesser tries first, and long ones of any kind taken? (ASVS 6.2.1 to 6.2.12)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMON_WORDS } from './common-words.ts';
import { checkPassword } from './password-rules.ts';

const context = { names: ['Siti Rahmawati', 'kpps-3174091004001-7Q2M', 'KPU Kota Jakarta Selatan'], year: 2026 };
const codeOf = (password: string): string => {
  const checked = checkPassword(password, context);
  return checked.ok ? 'TERIMA' : checked.refusal.code;
};

describe('checkPassword', () => {
  it.each([
    ['elevenchars', 'SANDI_PENDEK'],
    ['', 'SANDI_PENDEK'],
    ['k'.repeat(129), 'SANDI_PANJANG'],
    ['Kpu#vj29xmwq', 'SANDI_TERKAIT'],
    ['P3m1lu-vj29xmwq', 'SANDI_TERKAIT'],
    ['rahmawati-vj29xm', 'SANDI_TERKAIT'],
    ['R4hm4w4t1-vj29xm', 'SANDI_TERKAIT'],
    ['vj29xmwq-jakarta', 'SANDI_TERKAIT'],
    ['vj29xmwq-2026-t', 'SANDI_TERKAIT'],
    ['vj29xmwq-2025-t', 'SANDI_TERKAIT'],
    ['password12345', 'SANDI_LEMAH'],
    ['P@ssw0rd12345', 'SANDI_LEMAH'],
    ['aaaaaaaaaaaa', 'SANDI_LEMAH'],
    ['xkqxkqxkqxkq', 'SANDI_LEMAH'],
    ['xkqxkqxkqxkqx', 'SANDI_LEMAH'],
    ['qwertyuiop12', 'SANDI_LEMAH'],
    ['1qaz2wsx3edc', 'SANDI_LEMAH'],
    ['123456789012', 'SANDI_LEMAH'],
    ['abcdefghijkl', 'SANDI_LEMAH'],
    ['lkjihgfedcba', 'SANDI_LEMAH'],
    ['Indonesia1945!', 'SANDI_LEMAH'],
    ['Bismillah17081945', 'SANDI_LEMAH'],
    ['sayangkamu123', 'SANDI_LEMAH'],
    ['Surabaya-111!', 'SANDI_LEMAH'],
  ])('%s: %s', (password, code) => {
    expect(codeOf(password)).toBe(code);
  });
  it.each([
    'vj29xmwqtrab',
    'ombak lilin sepatu traktor',
    'Tiga kerbau menyeberang jalan tol!',
    '  spasi di depan & belakang  ',
    'ꦲꦤꦕꦫꦏꦢꦠꦱꦮꦭꦥꦝ',
    '密码是一句很长的话不要猜测',
    '🐃🌋🛶🎋🪘🥥🌾🦎🪁🐢🌺🎏',
  ])('%s is taken exactly as received', (password) => {
    expect(checkPassword(password, context)).toEqual({ ok: true, value: password });
  });
  it('a common word with a year, a run or its double is refused whatever the word', () => {
    const long = COMMON_WORDS.filter((word) => word.length >= 8);
    expect(long.length).toBeGreaterThan(50);
    fc.assert(
      fc.property(
        fc.constantFrom(...long),
        fc.constantFrom('1945', '1234', '12345', 'abcd', '!!!!', '17081945'),
        fc.boolean(),
        (word, tail, capital) => {
          const start = capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
          return codeOf(start + tail) !== 'TERIMA' && codeOf(tail + start) !== 'TERIMA' && codeOf(start + start) !== 'TERIMA';
        },
      ),
    );
  });
  it('random letters of any length from 12 to 128 are taken', () => {
    const letters = fc.stringMatching(/^[bcdfghjkmnpqrtvwxz][bcdfghjkmnpqrtvwxz2-9]{15,127}$/);
    fc.assert(
      fc.property(
        letters.filter((text) => new Set(text).size > 10 && codeOf(text) !== 'SANDI_TERKAIT'),
        (text) => codeOf(text) === 'TERIMA',
      ),
    );
  });
});
