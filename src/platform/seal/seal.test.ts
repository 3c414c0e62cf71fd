// Does a sealed value open for its own key in its own place, and nowhere else? (keamanan.md 6.3)
import { createDecipheriv, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blindIndex, indexedEmail, kidOf, openBytes, openField, ringOf, sealBytes, sealField, sealStream } from './door.ts';

const key = Buffer.alloc(32, 7);
const other = Buffer.alloc(32, 8);
const place = { table: 'kunjungan_tamu', row: '0195-a', column: 'telepon' };
const kid = kidOf(key);

async function* inPieces(pieces: readonly Buffer[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

describe('sealField and openField', () => {
  it('any text comes back, and never stands in the sealed value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 3, maxLength: 80 }), (value) => {
        const sealed = sealField(key, place, kid, value);
        expect(openField(ringOf(key), place, sealed)).toEqual({ ok: true, value: Buffer.from(value, 'utf8').toString('utf8') });
        expect(sealed).toMatch(/^[0-9a-f]{8}\.[\w-]{16}\.[\w-]{22,}$/);
      }),
    );
  });
  it('one value sealed twice is two values', () => {
    expect(sealField(key, place, kid, 'sama')).not.toBe(sealField(key, place, kid, 'sama'));
  });
  it('the form is the one that is written down: subkey, bound text, tag', () => {
    const [name = '', nonce = '', rest = ''] = sealField(key, place, kid, '0812').split('.');
    const subkey = Buffer.from(hkdfSync('sha256', key, '', 'bidang/v1|kunjungan_tamu|telepon', 32));
    const bytes = Buffer.from(rest, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', subkey, Buffer.from(nonce, 'base64url'));
    decipher.setAAD(Buffer.from(`kunjungan_tamu|0195-a|telepon|${name}`));
    decipher.setAuthTag(bytes.subarray(-16));
    expect(decipher.update(bytes.subarray(0, -16), undefined, 'utf8') + decipher.final('utf8')).toBe('0812');
  });
  const sealed = sealField(key, place, kid, 'rahasia');
  it.each([
    ['another row', { ...place, row: '0195-b' }, sealed],
    ['another column', { ...place, column: 'surel' }, sealed],
    ['another table', { ...place, table: 'ppid_pemohon' }, sealed],
    ['nothing', place, ''],
    ['only a kid', place, `${kid}.`],
    ['four parts', place, `${sealed}.x`],
    ['a short tag', place, sealed.slice(0, -8)],
    ['a changed nonce', place, sealed.replace(/\.(.)/, (_, first: string) => `.${first === 'A' ? 'B' : 'A'}`)],
  ])('does not open: %s', (_what, at, value) => {
    expect(openField(ringOf(key), at, value)).toEqual({ ok: false, refusal: { code: 'SEAL_BROKEN' } });
  });
  it('any flipped bit is noticed', () => {
    const bytes = sealBytes(key, place, kid, Buffer.from('angka 127'));
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const changed = Buffer.from(bytes);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(openBytes(ringOf(key), place, changed).ok).toBe(false);
      }),
    );
  });
  it('a stream is sealed as the same bytes at once would be', async () => {
    const pieces = [Buffer.from('foto '), Buffer.alloc(0), Buffer.alloc(70_000, 3)];
    const sealed: Buffer[] = [];
    for await (const piece of sealStream(key, place, kid, inPieces(pieces))) sealed.push(piece);
    expect(openBytes(ringOf(key), place, Buffer.concat(sealed))).toEqual({ ok: true, value: Buffer.concat(pieces) });
  });
  it('another key under the same name does not open', () => {
    expect(openField(() => other, place, sealed).ok).toBe(false);
  });
  it('a destroyed key is named, so that the operator knows which one', () => {
    expect(openField(ringOf(other), place, sealed)).toEqual({ ok: false, refusal: { code: 'SEAL_KEY', values: { kid } } });
  });
  it('after a change of key old and new values open', () => {
    const fresh = sealField(other, place, kidOf(other), 'baru');
    expect([sealed, fresh].map((value) => openField(ringOf(other, key), place, value).ok)).toEqual([true, true]);
  });
  it.each([
    ['a bar in the row', () => sealField(key, { ...place, row: 'a|b' }, kid, 'x')],
    ['a point in the kid', () => sealField(key, place, 'a.b', 'x')],
    ['a short key', () => sealField(Buffer.alloc(16), place, kid, 'x')],
  ])('is impossible: %s', (_what, act) => {
    expect(act).toThrow('impossible');
  });
});

describe('blindIndex (vector of keamanan.md 6.3)', () => {
  const at = { table: 'kunjungan', column: 'telepon' };
  it('key 32 x 07, +628120000000 -> a59ce001...', () => {
    expect(blindIndex(key, at, '+628120000000')).toBe('a59ce001a1167bbc42147ab2c82f6d0a');
  });
  it('differs by column and by key', () => {
    const all = [blindIndex(key, at, 'x'), blindIndex(key, { ...at, column: 'surel' }, 'x'), blindIndex(other, at, 'x')];
    expect(new Set(all).size).toBe(3);
  });
  it('an address is found however it was typed', () => {
    expect(indexedEmail(' Siti.Ame\u0301lia@KPU.go.id ')).toBe(indexedEmail('siti.am\u00e9lia@kpu.go.id'));
  });
});
