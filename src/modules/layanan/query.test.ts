// Does the search box read every query the right way, and keep no NIK?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery } from './query.ts';

describe('what was typed', () => {
  it.each([
    [undefined, 'kosong'],
    ['', 'kosong'],
    ['   \t\n', 'kosong'],
    ['\u0000\u202e\u200b', 'kosong'],
    ['depok', 'kata'],
    ['32.76', 'kode'],
    ['3276', 'kode'],
    ['31.73.01.1005.003', 'kode'],
    ['3173 0110 0500 3', 'kode'],
    ['0', 'kode'],
    ['32.7', 'kata'],
    ['TPS 4 Beji', 'kata'],
    ['3276015502900001', 'nik'],
    ['3276 0155 0290 0001', 'nik'],
    ['NIK saya 3276.0155.0290.0001 tolong', 'nik'],
    ['32-76-01-55-02-90-00-01', 'nik'],
    ['３２７６０１５５０２９００００１', 'nik'],
    ['32760155029000', 'nik'],
    ['<script>alert(1)</script>', 'kata'],
    ['%00%ff%', 'kata'],
  ])('%j is %s', (raw, kind) => {
    expect(readQuery(raw).kind).toBe(kind);
  });

  it('a code comes without its dots', () => {
    expect(readQuery(' 32.76.01 ')).toEqual({ kind: 'kode', kode: '327601', words: '32.76.01' });
  });

  it('turned and unseen characters are gone, long input is cut', () => {
    expect(readQuery('be\u202eji\u0000 depok')).toEqual({ kind: 'kata', words: 'be ji depok' });
    const long = readQuery('a'.repeat(10_000));
    expect(long.kind === 'kata' && long.words.length).toBe(80);
  });

  it('whatever is typed around it, sixteen digits never come back', () => {
    const nik = fc.stringMatching(/^[1-9][0-9]{15}$/);
    const around = fc.string({ maxLength: 40, unit: 'grapheme' });
    fc.assert(
      fc.property(around, nik, around, (before, number, after) => {
        const query = readQuery(`${before} ${number} ${after}`);
        expect(JSON.stringify(query)).not.toContain(number);
      }),
    );
  });
});
