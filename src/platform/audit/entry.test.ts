// Do entry and commitment have the bytes and hashes of keamanan.md 7.1, and is what has no single writing refused?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Json, canonicalText, committed, plain } from './canonical.ts';
import { type Entry, ZEROS, chainOf, commitment, entryHash } from './entry.ts';

const none = (): never => {
  throw new Error('nothing committed here');
};
const FIRST: Entry = {
  v: 1,
  alur: 'layanan/3171/2026-11',
  no: 1,
  waktu: '2026-11-21T01:02:03.004Z',
  pelaku: { jenis: 'sistem', id: 'buka-alur' },
  aksi: 'alur.buka',
  objek: { jenis: 'alur', id: 'layanan/3171/2026-11' },
  kantor: '3171',
  dasar: null,
  isi: {},
  sebelum: ZEROS,
};

describe('the vectors of keamanan.md 7.1', () => {
  it('entry 1: 311 bytes and its hash', () => {
    const text = canonicalText({ ...FIRST, pelaku: { ...FIRST.pelaku }, objek: { ...FIRST.objek } });
    expect(text).toBe(
      `{"aksi":"alur.buka","alur":"layanan/3171/2026-11","dasar":null,"isi":{},"kantor":"3171","no":1,"objek":{"id":"layanan/3171/2026-11","jenis":"alur"},"pelaku":{"id":"buka-alur","jenis":"sistem"},"sebelum":"${ZEROS}","v":1,"waktu":"2026-11-21T01:02:03.004Z"}`,
    );
    expect(Buffer.byteLength(text)).toBe(311);
    expect(entryHash(FIRST)).toBe('f1f85d2ec21415dd4e7a3eb76cc16e9d53e405caf7e96379a99685fda295ea23');
  });
  it('commitment of +628120000000 under the salt 000102..0f', () => {
    const salt = Buffer.from(Array.from({ length: 16 }, (_, at) => at));
    expect(commitment(salt, '+628120000000')).toBe('08edb27220e1fede9609673f5d5c0d795743fea4b51822c608deb7a73a958925');
  });
  it('a stream without its month is a chain', () => expect(chainOf(FIRST.alur)).toBe('layanan/3171'));
});

describe('RFC 8785', () => {
  it.each<[string, unknown, string]>([
    ['members by UTF-16 units (3.2.3)', { '\u20ac': 1, '\r': 2, '\uff21': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, 'ö': 7 }, '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"Ａ":3}'],
    ['numbers as ECMAScript writes them (3.2.2.3)', [333333333.3333333, 1e3, 1e21 / 10 ** 24, 4.5, 2e-3, 1e-27, -0], '[333333333.3333333,1000,0.001,4.5,0.002,1e-27,0]'],
    ['integers beyond 2^53 - 1 as strings', [2 ** 53 - 1, 2 ** 53, 10n, 2n ** 70n, -(2 ** 53)], '[9007199254740991,"9007199254740992",10,"1180591620717411303424","-9007199254740992"]'],
    ['strings and names in NFC', { 'e\u0301': 'o\u0308' }, '{"é":"ö"}'],
    ['members without a value left out', { a: undefined, b: null }, '{"b":null}'],
    ['control characters escaped', '\u0000\u001f"\\', '"\\u0000\\u001f\\"\\\\"'],
    ['a member called __proto__ is a member', JSON.parse('{"__proto__":1,"a":2}'), '{"__proto__":1,"a":2}'],
  ])('%s', (_what, value, text) => expect(canonicalText(plain(value, none))).toBe(text));

  it.each<[string, unknown]>([
    ['a lone surrogate', { a: 'x\ud800' }],
    ['a lone surrogate in a name', { '\udc00': 1 }],
    ['NaN', [Number.NaN]],
    ['an infinity', Infinity],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a hole', [undefined]],
    ['a function', none],
  ])('refuses %s', (_what, value) => expect(() => plain(value, none)).toThrow('impossible'));

  it('what is read back from its text has the same text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = canonicalText(plain(value, none));
        expect(canonicalText(JSON.parse(text) as Json)).toBe(text);
      }),
    );
  });
  it('a committed value is named by its JSON pointer and never told', () => {
    const seen: unknown[] = [];
    const value = plain({ 'a/b': [{ 'c~': committed('rahasia') }] }, (hidden, path) => {
      seen.push([hidden, path]);
      return { komitmen: '00' };
    });
    expect([seen, value]).toEqual([[['rahasia', '/a~1b/0/c~0']], { 'a/b': [{ 'c~': { komitmen: '00' } }] }]);
  });
});
