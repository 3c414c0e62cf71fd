// Do links lead to the reader's language, and files to their one address?
import { describe, expect, it } from 'vitest';
import { makeReader, pathIn } from './reader.ts';

describe('addresses by language', () => {
  it.each([
    ['/', '/en/'],
    ['/hasil/pemilu-2024/ppwp/17', '/en/hasil/pemilu-2024/ppwp/17'],
    ['/hasil/pemilu-2024/ppwp/17?urut=nama#anak', '/en/hasil/pemilu-2024/ppwp/17?urut=nama#anak'],
    ['/kantor/32.76', '/en/kantor/32.76'], // a Kemendagri code with dots is no file
    ['/hasil/pemilu-2024/ppwp/17.json', '/hasil/pemilu-2024/ppwp/17.json'],
    ['/data/ppwp.csv.gz?versi=3', '/data/ppwp.csv.gz?versi=3'],
    ['/assets/pendopo.css', '/assets/pendopo.css'],
    ['https://infopublik.id/', 'https://infopublik.id/'],
    ['//evil.example/x', '//evil.example/x'],
    ['#isi', '#isi'],
    ['?urut=nama', '?urut=nama'],
  ])('%s in English is %s', (path, english) => {
    expect(pathIn('en', path)).toBe(english);
    expect(pathIn('id', path)).toBe(path);
  });

  it('a reader carries its language', () => {
    expect(makeReader('en').href('/cari')).toBe('/en/cari');
    expect(makeReader('id').href('/cari')).toBe('/cari');
  });
});
