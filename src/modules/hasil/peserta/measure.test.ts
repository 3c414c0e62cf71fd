// Does each measure of hasil.md 10 give the number worked by hand, and hold its laws for any votes? (party analysis: share, rank, dominance, quotient, H, pockets, swing, tak_terjelaskan)
import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { csvCells } from '#kernel/csv-line';
import { nameKey } from '#kernel/name-key';
import { haveRealFiles, realFile } from '../intake/real-fixture.ts';
import { ayunan, jumlahSuara, kantong, kekuatan, kuosienLokasi, lebihLemah, pemusatan, takTerjelaskan } from './measure.ts';
import { findSuccessors } from './successors.ts';

describe('dominance and its labels (kuat >= 20 points, unggul > 0, seri = 0, tipis < 5; none below half of the stations)', () => {
  test.each([
    // 50 - 30 = 20 of 100: exactly the limit of "kuat".
    [[50, 30, 20], 0, 20, 'KUAT', false, 1],
    [[4999, 3000, 2001], 0, 19.99, 'UNGGUL', false, 1],
    // 36 - 31 = 5 points: no longer narrow.
    [[36, 31, 33], 0, 3, 'UNGGUL', true, 1],
    [[38, 33, 29], 0, 5, 'UNGGUL', false, 1],
    [[40, 40, 20], 0, 0, 'SERI', true, 1],
    [[40, 40, 20], 1, 0, 'SERI', true, 1],
    [[40, 40, 20], 2, -20, null, false, 3],
    [[41, 44, 15], 0, -3, null, true, 2],
    // A cell that nobody read is none of the others' votes.
    [[10, null, 0], 0, 100, 'KUAT', false, 1],
    [[0, 0, 7], 1, -100, null, false, 2],
  ] as const)('%j of choice %i: %d points, %s', (suara, at, poin, label, tipis, peringkat) => {
    const found = kekuatan(suara, at, true);
    expect(found).toMatchObject({ peringkat, dominasi: { label, tipis } });
    expect(found?.dominasi.poin).toBeCloseTo(poin, 9);
    expect(kekuatan(suara, at, false)?.dominasi).toMatchObject({ label: null, tipis: false });
  });
  it('nothing read, or nobody with a vote: no strength', () => {
    expect([kekuatan([null, 3], 0, true), kekuatan([0, 0], 0, true), kekuatan([null, null], 1, true), kekuatan([1], 3, true)]).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('location quotient, concentration, pockets', () => {
  it('30 % here against 20 % in the dapil is 1.5; without votes there is nothing to divide by', () => {
    expect(kuosienLokasi({ suara: 30, jumlah: 100 }, { suara: 200, jumlah: 1_000 })).toBeCloseTo(1.5, 12);
    expect([kuosienLokasi({ suara: 0, jumlah: 0 }, { suara: 1, jumlah: 2 }), kuosienLokasi({ suara: 1, jumlah: 2 }, { suara: 0, jumlah: 2 })]).toEqual([null, null]);
  });
  it('four of 25 %: H 0.25, as four of equal size; 50, 30, 20: H 0.38', () => {
    expect(pemusatan([25, 25, 25, 25])).toEqual({ h: 0.25, efektif: 4 });
    expect(pemusatan([50, 30, 20])?.h).toBeCloseTo(0.38, 12);
    expect(pemusatan([0, null])).toBeUndefined();
  });
  test.each([
    [[10, 40, 30, 20], { desa: 2, dari: 4, suara: 70, jumlah: 100 }],
    [[50, 25, 25], { desa: 1, dari: 3, suara: 50, jumlah: 100 }],
    [[49, 26, 25], { desa: 2, dari: 3, suara: 75, jumlah: 100 }],
    [[0, 0, 7], { desa: 1, dari: 3, suara: 7, jumlah: 7 }],
  ] as const)('pockets of %j', (votes, found) => {
    expect(kantong(votes)).toEqual(found);
  });
  it('no votes, no pockets', () => expect([kantong([]), kantong([0, 0])]).toEqual([undefined, undefined]));
});

describe('tak_terjelaskan = max(0, B4 - A - B2 - B3, B1 - A)', () => {
  const cells = (a: number | null, b1: number | null, b2: number | null, b3: number | null, b4: number | null) => ({ a, b1, b2, b3, b4 });
  test.each([
    // 116 + 5 + 2 = 123 explained, 130 voted.
    [cells(116, 110, 5, 2, 130), 7],
    [cells(116, 120, 5, 2, 127), 4],
    // Beyond the list, all explained by DPTb and DPK: lawful.
    [cells(100, 100, 12, 6, 118), 0],
    [cells(100, 80, 0, 0, 80), 0],
    [cells(100, 104, null, null, 104), 4],
    [cells(100, null, 1, 1, 105), 3],
    [cells(null, 104, 0, 0, 104), null],
    [cells(100, null, null, 0, 105), null],
  ] as const)('%j: %j', (input, n) => {
    expect(takTerjelaskan(input)).toBe(n);
  });
});

describe('laws', () => {
  const votes = fc.array(fc.option(fc.nat(1_000_000_000), { nil: null }), { minLength: 1, maxLength: 24 });
  it('shares add up to 1', () => {
    fc.assert(
      fc.property(votes, (suara) => {
        const shares = suara.flatMap((_, at) => kekuatan(suara, at, true)?.bagian ?? []);
        if (shares.length > 0) expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        else expect(jumlahSuara(suara) ?? 0).toBe(0);
      }),
    );
  });
  it('ranks: equal votes share one, more votes never stand below, and k equal ones leave k - 1 places free', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 24 }), (suara) => {
        const ranks = suara.map((_, at) => kekuatan(suara, at, true)?.peringkat);
        suara.forEach((own, a) =>
          suara.forEach((other, b) => {
            if (own === other) expect(ranks[a]).toBe(ranks[b]);
            if (own > other && ranks[a] !== undefined) expect(ranks[a]).toBeLessThan(ranks[b] ?? 0);
          }),
        );
        const sorted = [...suara].sort((a, b) => b - a);
        if (ranks[0] !== undefined) expect(ranks).toEqual(suara.map((own) => sorted.indexOf(own) + 1));
      }),
    );
  });
  it('only one side can be ahead, and the leader is as far ahead as the next is behind', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(1_000), fc.nat(1_000)), ([a, b]) => {
        const [left, right] = [kekuatan([a, b], 0, true)?.dominasi, kekuatan([a, b], 1, true)?.dominasi];
        if (left === undefined || right === undefined) return;
        expect(left.poin).toBeCloseTo(-right.poin, 9);
        expect([left.label, right.label].filter((label) => label === 'KUAT' || label === 'UNGGUL').length).toBe(a === b ? 0 : 1);
      }),
    );
  });
  it('pockets are the fewest: one kel/desa less gives less than half, whichever are taken', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { maxLength: 60 }), (all) => {
        const found = kantong(all);
        if (found === undefined) {
          expect(all.every((one) => one === 0)).toBe(true);
          return;
        }
        const sorted = [...all].sort((a, b) => b - a);
        const sum = (n: number): number => sorted.slice(0, n).reduce((total, one) => total + one, 0);
        expect([found.suara, found.suara * 2 >= found.jumlah]).toEqual([sum(found.desa), true]);
        expect(sum(found.desa - 1) * 2).toBeLessThan(found.jumlah);
      }),
    );
  });
  it('H lies between 1/n and 1', () => {
    fc.assert(
      fc.property(votes, (suara) => {
        const found = pemusatan(suara);
        if (found === undefined) return;
        expect(found.h).toBeGreaterThanOrEqual(1 / suara.length - 1e-9);
        expect(found.h).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
  it('the order of shares is that of the fractions', () => {
    const part = fc.tuple(fc.nat(10_000_000), fc.integer({ min: 1, max: 10_000_000 })).map(([suara, jumlah]) => ({ suara: Math.min(suara, jumlah), jumlah }));
    fc.assert(fc.property(part, part, (a, b) => Math.sign(lebihLemah(a, b)) === -Math.sign(lebihLemah(b, a)) && (a.suara / a.jumlah < b.suara / b.jumlah ? lebihLemah(a, b) < 0 : true)));
  });
});

describe('successors of parties', () => {
  it('each number stands once on either side; a pair of elections without a table has none', () => {
    const table = findSuccessors('pemilu-2024', 'pemilu-2019')?.partai ?? [];
    expect(table).toHaveLength(18);
    for (const side of ['kini', 'dulu'] as const) expect(new Set(table.map((one) => one[side])).size).toBe(table.length);
    expect(table.find(({ kini }) => kini === 3)).toMatchObject({ dulu: 3, nama: 'PDIP' });
    expect(findSuccessors('pemilu-2019', 'pemilu-2024')).toBeUndefined();
  });
});

describe.runIf(haveRealFiles)('T24: Cilacap, DPRD provinsi, 2024 by station against the kecamatan of 2019', () => {
  const lines = (name: string): string[][] =>
    gunzipSync(readFileSync(realFile(name)))
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => csvCells(line) ?? []);
  const table = (name: string) => {
    const [head = [], ...rows] = lines(name);
    return { at: (column: string) => head.indexOf(column), head, rows };
  };
  it('784,796 votes, PDIP 143,097 = 18.23 %; then 200,818 of 781,316 = 25.70 %; swing -7.47; 24 of 24 kecamatan', () => {
    const now = table('tps_dprd_prov_2024_cilacap.csv.gz');
    const parties = now.head.flatMap((name, at) => (/^p\d\d$/.test(name) ? [at] : []));
    const kini = new Map<string, { suara: number; jumlah: number }>();
    for (const row of now.rows) {
      const key = nameKey(row[now.at('kecamatan')] ?? '');
      const part = kini.get(key) ?? { suara: 0, jumlah: 0 };
      part.suara += Number(row[now.at('p03')] ?? '0');
      part.jumlah += parties.reduce((sum, at) => sum + Number(row[at] ?? '0'), 0);
      kini.set(key, part);
    }
    const then = table('kec_2019_dprdprov_nasional.csv.gz');
    const options = then.head.slice(then.at('pkb'), then.at('pkpi') + 1).map((_, at) => then.at('pkb') + at);
    const older = then.rows.filter((row) => row[then.at('provinsi')] === 'JAWA TENGAH' && row[then.at('kab_kota')] === 'CILACAP');
    const dulu = new Map(older.map((row) => [nameKey(row[then.at('kecamatan')] ?? ''), { suara: Number(row[then.at('pdip')]), jumlah: options.reduce((sum, at) => sum + Number(row[at] ?? '0'), 0) }]));
    const sum = (all: Iterable<{ suara: number; jumlah: number }>) => [...all].reduce((total, one) => ({ suara: total.suara + one.suara, jumlah: total.jumlah + one.jumlah }), { suara: 0, jumlah: 0 });
    const [a, b] = [sum(kini.values()), sum(dulu.values())];
    const read = now.rows.filter((row) => parties.some((at) => row[at] !== ''));
    expect([read.length, now.rows.length, a, b]).toEqual([4_592, 5_964, { suara: 143_097, jumlah: 784_796 }, { suara: 200_818, jumlah: 781_316 }]);
    expect(ayunan(a, b)?.toFixed(2)).toBe('-7.47');
    expect([...kini.keys()].filter((key) => dulu.has(key)).length).toBe(24);
    expect([kini.size, dulu.size]).toEqual([24, 24]);
  });
});
