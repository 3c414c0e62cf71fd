// Is what people type, say and send read as they mean it? (sign-in names, printed codes, words said in person, browsers)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { sampleKeys } from '#platform/keys';
import { browserFamily } from './browser-family.ts';
import { codeWord, isCodeWord } from './code-word.ts';
import { maskContact } from './contact.ts';
import { newPlatformCode, newRecoveryCodes, readRecoveryCode } from './recovery-code.ts';
import { readClearCode } from './secret-token.ts';
import { newSignInName, readSignInName } from './sign-in-name.ts';

const keys = sampleKeys();

describe('names and codes', () => {
  it('a sign-in name is read however it is typed', () => {
    fc.assert(
      fc.property(fc.constantFrom('kpps', 'admin_kantor', 'peserta_lo'), fc.boolean(), (role, upper) => {
        const name = newSignInName(role, areaCode('3174091004001'));
        expect(readSignInName(` ${upper ? name.toUpperCase() : name.toLowerCase()} `)).toBe(name);
      }),
    );
  });
  it.each([
    ['KPPS-3174091004001-7qOm', 'kpps-3174091004001-7Q0M'],
    ['ppk-317409-lI1o', 'ppk-317409-1110'],
    ['', ''],
    ['tanpa', 'TANPA'],
  ])('%j is %j', (typed, name) => {
    expect(readSignInName(typed)).toBe(name);
  });
  it('recovery codes: ten different ones, read back from any writing', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const [number, code] of codes.entries()) {
      expect(code).toMatch(new RegExp(`^${number}(-[0-9A-HJKMNP-TV-Z]{4}){4}$`));
      for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' '), code.replaceAll('-', '')])
        expect(readRecoveryCode(typed)).toEqual({ number, secret: code.slice(2).replaceAll('-', '') });
    }
    for (const none of ['', '123456', `${codes[0] ?? ''}A`, 'A-0000-0000-0000-0000']) expect(readRecoveryCode(none)).toBeUndefined();
  });
  it('the offline code is read back from any writing', () => {
    const code = newPlatformCode();
    expect(readClearCode(` ${code.toLowerCase()} `)).toBe(code.replaceAll('-', ''));
  });
});

describe('the words said in person', () => {
  it('belong to one invitation, and are heard in spite of capitals and commas', () => {
    const words = codeWord(keys, 'undangan-1');
    expect(words.split(' ')).toHaveLength(3);
    expect(codeWord(keys, 'undangan-1')).toBe(words);
    for (const said of [words, words.toUpperCase(), words.replaceAll(' ', ', '), ` ${words}. `.replace('. ', '')])
      expect(isCodeWord(keys, 'undangan-1', said)).toBe(true);
    for (const said of ['', words.split(' ').reverse().join('?'), codeWord(keys, 'undangan-2'), `${words} apel`])
      expect(isCodeWord(keys, 'undangan-1', said)).toBe(false);
  });
});

describe('browserFamily', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
      'Edge, Windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36',
      'Samsung Internet, Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
      'Safari, iPhone',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0 Mobile/15E148 Safari/604.1',
      'Chrome, iPhone',
    ],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox, Mac'],
    ['curl/8.5', '?, ?'],
    ['', '?, ?'],
  ])('%s', (agent, family) => {
    expect(browserFamily(agent)).toBe(family);
  });
});

describe('masks (keamanan.md 6.2)', () => {
  it.each([
    ['sari@gmail.co.id', '081234567789', 's***@g***.id', '0812****789'],
    [null, '0812345', null, '****'],
    ['x', null, 'x***@***', null],
  ])('%s, %s', (email, phone, maskedEmail, maskedPhone) => {
    expect(maskContact({ email, phone })).toEqual({ email: maskedEmail, phone: maskedPhone });
  });
});
