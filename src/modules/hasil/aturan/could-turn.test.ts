// Is the answer "this can still turn" exactly right, station by station? (hasil.md 6: sisa, TAK_TERKEJAR)
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JABAR_I, packOf, votes } from './aturan-fixture.ts';
import { type TpsTertunda, capacity, couldTurn, outstanding, reach } from './could-turn.ts';
import { type Dapil, type Pembagian, allotSeats } from './seats.ts';

const PACK = packOf('kursi', 'pdpr');
const BARE = { pemilihMaks: 300, cadanganPermil: 0 };

test.each<[string, TpsTertunda, number]>([
  ['voters and two percent of reserve, rounded up', { kode: 'a', pemilih: 251 }, 257],
  ['voters unknown: the greatest station of the pack', { kode: 'a', pemilih: null }, 306],
  ['no voters, no reserve', { kode: 'a', pemilih: 0 }, 0],
  ['more votes counted than the list allows: those', { kode: 'a', pemilih: 10, suara: votes({ x: 30, y: 4 }) }, 34],
])('capacity: %s', (_, station, most) => {
  expect(capacity(PACK.tps, station)).toBe(most);
});

test('sisa of a node, and a lead that is out of reach only when greater', () => {
  const left = outstanding(PACK.tps, [
    { kode: 'a', pemilih: 251 },
    { kode: 'b', pemilih: null },
  ]);
  expect(left).toBe(563);
  expect([reach(563, left), reach(564, left)]).toEqual(['MASIH_DAPAT_BERUBAH', 'TAK_TERKEJAR']);
});

describe('Jawa Barat I: NasDem lacks 389 for the last seat (hasil.md 6.3)', () => {
  const allotted = allotSeats(PACK, JABAR_I);
  const out = (...voters: number[]): TpsTertunda[] => voters.map((pemilih, at) => ({ kode: `t${at}`, pemilih }));
  test('387 votes out: no; 388 draw near a third of a vote short; 389 turn it', () => {
    expect(couldTurn(BARE, allotted, out(387))).toMatchObject({ dapat: false, sendiri: [], palingSedikit: null, terdekat: null });
    expect(couldTurn(BARE, allotted, out(388)).dapat).toBe(false);
    expect(couldTurn(BARE, allotted, out(389))).toMatchObject({
      dapat: true,
      sendiri: ['t0'],
      palingSedikit: 1,
      terdekat: { partai: 'nasdem', dari: 'golkar' },
    });
  });
  test('two stations together, the greatest first; those of unknown size are counted', () => {
    const stations = [...out(100, 250, 200), { kode: 't9', pemilih: null }];
    expect(couldTurn(BARE, allotted, stations)).toEqual({
      sisa: 850,
      tanpaPemilih: 1,
      dapat: true,
      sendiri: [],
      palingSedikit: 2,
      terdekat: { partai: 'nasdem', dari: 'golkar' },
    });
  });
  test('a disputed station: what is counted there falls away, so less is needed', () => {
    const disputed: TpsTertunda = { kode: 't', pemilih: 300, suara: votes({ golkar: 270, nasdem: 1 }) };
    // 3 x (300 - 1) + 1 x 270 = 1,167 closes the gap of 366,052 x 1 - 121,629 x 3 = 1,165.
    expect(couldTurn(BARE, allotted, [disputed])).toMatchObject({ dapat: true, sendiri: ['t'] });
    expect(couldTurn(BARE, allotted, [{ ...disputed, suara: votes({ golkar: 267, nasdem: 1 }) }]).dapat).toBe(false);
  });
  test('nothing out, nothing turns', () => {
    expect(couldTurn(BARE, allotted, [])).toEqual({
      sisa: 0,
      tanpaPemilih: 0,
      dapat: false,
      sendiri: [],
      palingSedikit: null,
      terdekat: null,
    });
  });
});

test('an open seat may be decided by any single vote', () => {
  const open = allotSeats(PACK, { kode: 'x', kursi: 1, partai: votes({ a: 5, b: 5 }) });
  expect(
    couldTurn(BARE, open, [
      { kode: 't1', pemilih: 0 },
      { kode: 't2', pemilih: 1 },
    ]),
  ).toMatchObject({ dapat: true, sendiri: ['t2'], palingSedikit: 1 });
});

test('a tie that the spread has decided: a station without voters turns nothing, a single vote does', () => {
  const sebaran = [{ tingkat: 'kab_kota' as const, suara: { a: [5, 0], b: [4, 1] } }];
  const decided = allotSeats(PACK, { kode: 'x', kursi: 1, partai: votes({ a: 5, b: 5 }) }, { sebaran });
  expect(decided.status).toBe('LENGKAP');
  expect(couldTurn(BARE, decided, [{ kode: 't1', pemilih: 0 }])).toMatchObject({ dapat: false, sendiri: [] });
  expect(
    couldTurn(BARE, decided, [
      { kode: 't1', pemilih: 0 },
      { kode: 't2', pemilih: 1 },
    ]),
  ).toMatchObject({ dapat: true, sendiri: ['t2'] });
});

describe('against every way in which the stations could vote as one', () => {
  const IDS = ['a', 'b', 'c'];
  const station = fc.record({
    pemilih: fc.nat(14),
    tercatat: fc.option(fc.record({ a: fc.nat(5), b: fc.nat(5), c: fc.nat(5) }), { nil: undefined }),
  });
  const scene = fc.record({
    kursi: fc.integer({ min: 1, max: 5 }),
    lain: fc.record({ a: fc.nat(60), b: fc.nat(60), c: fc.nat(60) }),
    tps: fc.array(station, { minLength: 1, maxLength: 3 }),
  });
  const outcome = ({ status, peserta }: Pembagian): string => JSON.stringify([status, peserta.map(({ kursi }) => kursi)]);

  /** Fewest stations with which some vote changes the outcome; each station gives all it can to one party, or nothing. */
  function bruteForce(dapil: Dapil, stations: readonly TpsTertunda[]): number | null {
    const now = outcome(allotSeats(PACK, dapil));
    const choices = stations.map((): (string | null | undefined)[] => [undefined, null, ...IDS]);
    const ways = choices.reduce<(string | null | undefined)[][]>(
      (all, some) => all.flatMap((way) => some.map((one) => [...way, one])),
      [[]],
    );
    const used = ways
      .filter((way) => {
        const changed = dapil.partai.map(({ id, suara }) => {
          const change = stations.reduce((sum, one, at) => {
            if (way[at] === undefined) return sum;
            const counted = one.suara?.find((party) => party.id === id)?.suara ?? 0;
            return sum - counted + (way[at] === id ? capacity(BARE, one) : 0);
          }, 0);
          return { id, suara: suara + change };
        });
        return outcome(allotSeats(PACK, { ...dapil, partai: changed })) !== now;
      })
      .map((way) => way.filter((one) => one !== undefined).length);
    return used.length === 0 ? null : Math.min(...used);
  }

  test('the fewest stations that can turn a seat', () => {
    fc.assert(
      fc.property(scene, ({ kursi, lain, tps }) => {
        const stations = tps.map(({ pemilih, tercatat }, at): TpsTertunda => ({
          kode: `t${at}`,
          pemilih,
          ...(tercatat === undefined ? {} : { suara: votes(tercatat) }),
        }));
        const partai = votes(lain).map(({ id, suara }) => ({
          id,
          suara: stations.reduce((sum, one) => sum + (one.suara?.find((party) => party.id === id)?.suara ?? 0), suara),
        }));
        const dapil: Dapil = { kode: 'x', kursi, partai };
        const allotted = allotSeats(PACK, dapil);
        fc.pre(allotted.status === 'LENGKAP');
        const answer = couldTurn(BARE, allotted, stations);
        expect(answer.palingSedikit).toBe(bruteForce(dapil, stations));
        expect(answer.sendiri).toEqual(stations.filter((one) => bruteForce(dapil, [one]) !== null).map(({ kode }) => kode));
      }),
      { numRuns: 300 },
    );
  });
});
