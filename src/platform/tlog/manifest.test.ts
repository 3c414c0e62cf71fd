// Does an entry say exactly what keamanan.md 8.6 lets it say?
import { describe, expect, it } from 'vitest';
import { type Leaf, entryHash, manifestOf, readManifest } from './manifest.ts';

const LEAF: Leaf = {
  jenis: 'data',
  id: 'contoh/satu',
  kantor: '0000',
  versi: 1,
  terbit: '2026-11-21T00:00:00Z',
  media: 'text/csv',
  ukuran: 0,
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  gantikan: null,
};

describe('the manifest (keamanan.md 8.6, vector)', () => {
  it('221 bytes, leaf 8655a16e...', () => {
    const text = manifestOf(LEAF);
    expect(Buffer.byteLength(text)).toBe(221);
    expect(Buffer.from(entryHash(Buffer.from(text))).toString('hex')).toBe(
      '8655a16e951ae3e0225a13a60b6b39d0f3ef6e1a8bcefa65d89401ac73c1722a',
    );
    expect(readManifest(text)).toEqual(LEAF);
  });
  it.each<[string, Partial<Record<keyof Leaf, unknown>>]>([
    ['a sentence for an id', { id: 'surat Ibu Ani' }],
    ['an empty id', { id: '' }],
    ['version 0', { versi: 0 }],
    ['half a byte', { ukuran: 0.5 }],
    ['more bytes than can be counted', { ukuran: 2 ** 60 }],
    ['an instant with milliseconds', { terbit: '2026-11-21T00:00:00.000Z' }],
    ['an hour of no zone', { terbit: '2026-11-21T00:00:00' }],
    ['a hash in capitals', { sha256: LEAF.sha256.toUpperCase() }],
    ['a short hash', { sha256: 'e3b0' }],
    ['a kind with blanks', { jenis: 'hasil potret' }],
    ['no media type', { media: 'csv' }],
    ['an office by name', { kantor: 'KPU' }],
    ['a field too many', { catatan: 'x' } as never],
  ])('refuses %s', (_what, wrong) => {
    expect(() => manifestOf({ ...LEAF, ...wrong } as Leaf)).toThrow();
  });
  it.each([
    ['other order of the fields', JSON.stringify({ v: 1, ...LEAF })],
    ['blanks', manifestOf(LEAF).replace(',', ', ')],
    ['another version of the format', manifestOf(LEAF).replace('"v":1', '"v":2')],
    ['no JSON', '{'],
  ])('does not read %s', (_what, text) => {
    expect(readManifest(text)).toBeUndefined();
  });
});
