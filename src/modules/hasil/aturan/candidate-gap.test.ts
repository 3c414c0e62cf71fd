// Is the number of votes that separated a candidate from a seat the least that is enough? (UU 7/2017 art 415, 422; hasil.md 6.1, 6.2)
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JABAR_I, packOf, votes } from './aturan-fixture.ts';
import { candidateGap, votesForSeats } from './candidate-gap.ts';
import { electCandidates } from './candidates.ts';
import { distances } from './margin.ts';
import { type Dapil, allotSeats } from './seats.ts';

const PACK = packOf('kursi', 'pdprdp');
const list = (...suara: number[]) => suara.map((n, at) => ({ id: `c${at + 1}`, suara: n }));

describe('Jawa Barat I: Golkar two seats, NasDem 389 votes short of one (hasil.md 6.3)', () => {
  const one = allotSeats(PACK, JABAR_I);
  test.each([
    ['the last of the elected leads the next by 9,000', 'golkar', list(101_000, 99_000, 90_000), 'c2', { terpilih: true, unggul: { suara: 9_000, atas: 'c3' } }],
    ['third of two seats: inside the list 9,001, by a third seat of the party 290,874 (art 415)', 'golkar', list(101_000, 99_000, 90_000), 'c3', { dalamDaftar: { suara: 9_001, dari: 'c2' }, lewatPartai: { suara: 290_874, kursi: 3 }, terdekat: 9_001 }],
    ['first of a party without a seat: what the party lacked', 'nasdem', list(60_000, 20_000), 'c1', { dalamDaftar: null, lewatPartai: { suara: 389, kursi: 1 }, terdekat: 389 }],
    ['second of such a party: pass the first, and the party gets its seat by those very votes', 'nasdem', list(60_000, 59_900), 'c2', { dalamDaftar: null, terdekat: 389 }],
    ['alone on the list and elected: nobody follows', 'pkb', list(9), 'c1', { terpilih: true, unggul: null }],
  ])('%s', (_, party, daftar, calon, expected) => {
    expect(candidateGap(PACK, one, party, daftar, calon)).toMatchObject(expected);
  });
  test('nobody where the party takes no part or the candidate is not on its list', () => {
    expect(candidateGap(PACK, one, 'ppp', list(1), 'c1')).toBeUndefined();
    expect(candidateGap(PACK, one, 'pkb', list(1), 'c2')).toBeUndefined();
  });
});

const race = fc.record({
  kursi: fc.integer({ min: 1, max: 12 }),
  suara: fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 2, maxLength: 7 }),
  calon: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 6 }),
});

function dapilOf(kursi: number, suara: readonly number[]): Dapil {
  return { kode: '1', kursi, partai: votes(Object.fromEntries(suara.map((n, at) => [`p${at}`, n]))) };
}

test('with so many votes more the candidate sits for certain; with one fewer not (any dapil, any list)', () => {
  fc.assert(
    fc.property(race, fc.nat(), ({ kursi, suara, calon }, pick) => {
      const own = calon.reduce((sum, n) => sum + n, 0);
      const one = allotSeats(PACK, dapilOf(kursi, [own, ...suara]));
      const daftar = list(...calon);
      const who = `c${(pick % calon.length) + 1}`;
      const gap = candidateGap(PACK, one, 'p0', daftar, who);
      fc.pre(gap !== undefined);
      /** Elected by votes alone after `more` votes for the candidate, which count for the party too. */
      const sits = (more: number): boolean => {
        const then = allotSeats(PACK, dapilOf(kursi, [own + more, ...suara]));
        const seats = then.kursi.filter(({ partai }) => partai === 'p0').length;
        const after = daftar.map((each) => (each.id === who ? { ...each, suara: each.suara + more } : each));
        const sure = then.seri === null || !then.seri.peserta.includes('p0') ? seats : then.peserta.find(({ id }) => id === 'p0')?.kursi ?? 0;
        const elected = sure === 0 ? [] : electCandidates(PACK, sure, after.map((each, at) => ({ ...each, nomor: at + 1, jk: 'L' as const, status: 'aktif' as const }))).terpilih;
        return elected.some(({ id, cara }) => id === who && cara === 'suara');
      };
      expect(sits(0)).toBe(gap.terpilih);
      if (gap.terdekat !== null) expect([sits(gap.terdekat), sits(gap.terdekat - 1)]).toEqual([true, false]);
      if (gap.unggul !== null) expect(gap.unggul.suara).toBeGreaterThan(0);
    }),
    { numRuns: 400 },
  );
});

test('one more seat for the party is the distance of the margin (hasil.md 6.2)', () => {
  fc.assert(
    fc.property(race, ({ kursi, suara }) => {
      const one = allotSeats(PACK, dapilOf(kursi, suara));
      for (const { partai, tambah } of distances(one)) {
        const party = one.peserta.find(({ id }) => id === partai);
        if (party === undefined || tambah === null || party.kursi === kursi) continue;
        expect(votesForSeats(PACK, one, party, party.kursi + 1)).toBe(tambah.suara);
      }
    }),
    { numRuns: 300 },
  );
});
