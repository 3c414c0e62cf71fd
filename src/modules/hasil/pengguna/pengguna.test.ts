// Do small numbers stay hidden, ratios on the same stations, and K22 to its lawful exceptions? (hasil.md 9.7, 4.1, 4.2)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { BATAS, type SelTutup, tutupKelompok } from '#kernel/tutupan';
import type { Angka } from '../figures.ts';
import { difabelDesa, difabelKecamatan, difabelTps } from './difabel.ts';
import { type LembarK22, periksaK22 } from './k22.ts';
import { type Bukti, terbuktiSama } from './sama-tps.ts';

const said = (sel: readonly SelTutup[]): string => sel.map((one) => (one.keadaan === 'ADA' ? String(one.n) : { KURANG: '<', TUTUP: 'x', BELUM: '-' }[one.keadaan])).join(' ');

describe('small numbers of part III (hasil.md 9.7)', () => {
  it.each<[string, Angka[], string, boolean]>([
    ['none is small: every total stands', [5, 9, 12], '5 9 12', true],
    ['one small one could be worked out, so the smallest of the others is covered', [3, 9, 12], '< x 12', true],
    ['two small ones hide each other', [3, 1, 12], '< < 12', true],
    ['two zeros do not: a third is covered', [0, 0, 12, 20], '< < x 20', true],
    ['two at the limit do not either', [4, 4, 12, 20], '< < x 20', true],
    ['a zero beside the least that is covered: one more is covered', [0, 5, 12, 20], '< x x 20', true],
    ['two fours alone: nothing is told of either', [4, 4], 'x x', true],
    ['a zero beside a five: nothing is told', [0, 5], 'x x', true],
    ['all zeros: even the sum would tell', [0, 0, 0], 'x x x', false],
    ['one place alone: its sum is itself', [3], 'x', false],
    ['what nobody has read is neither', [null, 3, 9, null, 1], '- < 9 - <', true],
    ['nothing is in', [null, null], '- -', true],
  ])('%s', (_, totals, expected, induk) => {
    const found = tutupKelompok(totals);
    expect([said(found.sel), found.induk]).toEqual([expected, induk]);
  });

  it('no covered number can be worked out: for each at least two values fit what is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }), (totals) => {
        const { sel, induk } = tutupKelompok(totals);
        const sum = totals.reduce((a, b) => a + b, 0);
        const values = sel.map(() => new Set<number>());
        for (const guess of guesses(sel, induk ? sum : null)) guess.forEach((n, at) => values[at]?.add(n));
        sel.forEach((one, at) => {
          // The true number is among them, and never alone.
          expect(values[at]?.has(totals[at] ?? -1)).toBe(true);
          if (one.keadaan !== 'ADA') expect(values[at]?.size).toBeGreaterThan(1);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('a total of 5 or more is shown wherever it gives nothing away', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: BATAS, max: 60 }), { maxLength: 12 }), (totals) => {
        expect(tutupKelompok(totals).sel.every(({ keadaan }) => keadaan === 'ADA')).toBe(true);
      }),
    );
  });
});

/** All that a reader can think of who knows the rule: labels, limit, sum, and that the smallest were covered. */
function* guesses(sel: readonly SelTutup[], sum: number | null): Generator<number[]> {
  const labelled = sel.some(({ keadaan }) => keadaan === 'KURANG');
  const least = Math.min(...sel.flatMap((one) => (one.keadaan === 'ADA' ? [one.n] : [])));
  const most = sum ?? 12;
  const options = sel.map((one) => {
    if (one.keadaan === 'ADA') return [one.n];
    const [from, to] = one.keadaan === 'KURANG' ? [0, BATAS - 1] : labelled ? [BATAS, Math.min(least, most)] : [0, most];
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  });
  yield* fill(options, sum);
}

function* fill(options: readonly (readonly number[])[], sum: number | null): Generator<number[]> {
  const [first, ...rest] = options;
  if (first === undefined) {
    if (sum === null || sum === 0) yield [];
    return;
  }
  for (const n of first) if (sum === null || n <= sum) for (const tail of fill(rest, sum === null ? null : sum - n)) yield [n, ...tail];
}

describe('part III from the kecamatan down', () => {
  const [one, two, three] = ['1901011001', '1901011002', '1901011003'].map(areaCode);
  const isi = (j: Angka, l: Angka = null, p: Angka = null) => ({ l, p, j });
  it.each([
    ['by sex, where two kel/desa have figures', isi(12, 5, 7), [isi(6), isi(6)], { keadaan: 'RINCI', l: 5, p: 7, j: 12 }],
    ['no sex where it is that of the one kel/desa', isi(12, 5, 7), [isi(12), isi(null)], { keadaan: 'ADA', n: 12 }],
    ['no sex where none of one sex voted: it would be so in every kel/desa', isi(12, 0, 12), [isi(6), isi(6)], { keadaan: 'ADA', n: 12 }],
    ['nothing where all are zero', isi(0, 0, 0), [isi(0), isi(0)], { keadaan: 'TUTUP' }],
    ['nothing yet', isi(null), [isi(null)], { keadaan: 'BELUM' }],
  ])('a kecamatan: %s', (_, own, desa, expected) => {
    expect(difabelKecamatan(own, desa)).toEqual(expected);
  });
  it('a kel/desa stands among its neighbours; its stations show nothing beside a covered total', () => {
    if (one === undefined || two === undefined || three === undefined) throw new Error('no codes');
    const found = difabelDesa([[one, isi(3)], [two, isi(9)], [three, isi(20)]]);
    expect([...found.values()]).toEqual([{ keadaan: 'KURANG' }, { keadaan: 'TUTUP' }, { keadaan: 'ADA', n: 20 }]);
    const stations = [[areaCode(`${three}001`), 14], [areaCode(`${three}002`), 5], [areaCode(`${three}003`), 1]] as const;
    expect([...difabelTps({ keadaan: 'ADA', n: 20 }, stations).values()]).toEqual([{ keadaan: 'ADA', n: 14 }, { keadaan: 'TUTUP' }, { keadaan: 'KURANG' }]);
    expect([...difabelTps({ keadaan: 'TUTUP' }, stations).values()]).toEqual([{ keadaan: 'TUTUP' }, { keadaan: 'TUTUP' }, { keadaan: 'TUTUP' }]);
  });
});

describe('cells of the same stations', () => {
  // Cells 0 A, 1 B1, 2 B4, 3 VC; check 0 compares A with B1, check 1 B1 with B4.
  const bukti: Bukti[] = [{ cek: 0, sel: [0, 1] }, { cek: 1, sel: [1, 2] }];
  it.each<[string, number[], number[], number[], boolean]>([
    ['every station carries all', [9, 9, 9, 9], [0, 0], [0, 2, 3], true],
    ['seven of nine: as many as both checks could be made at', [7, 7, 7, 7], [2, 2], [0, 2], true],
    ['votes are in no check here: as many is not the same', [7, 7, 7, 7], [2, 2], [0, 3], false],
    ['one station has A and no B1, another B1 and no A', [7, 7, 7, 7], [3, 2], [0, 2], false],
    ['one carries more', [8, 7, 7, 7], [2, 2], [0, 2], false],
  ])('%s', (_, ada, takDapat, sel, expected) => {
    expect(terbuktiSama({ ada, dihitung: 9, takDapat }, bukti, sel)).toBe(expected);
  });
  it('what is proved is true: for any stations, never two cells with different ones', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 8 }), (stations) => {
        const ada = [0, 1, 2, 3].map((at) => stations.filter((one) => one[at]).length);
        const takDapat = bukti.map(({ sel }) => stations.filter((one) => !sel.every((at) => one[at])).length);
        for (const sel of [[0, 1], [0, 2], [1, 2], [0, 1, 2], [0, 3]]) {
          if (!terbuktiSama({ ada, dihitung: stations.length, takDapat }, bukti, sel)) continue;
          expect(stations.every((one) => sel.every((at) => one[at]) || sel.every((at) => !one[at]))).toBe(true);
        }
      }),
    );
  });
});

describe('K22: over the ballots of one TPS (hasil.md 4.1, 4.2)', () => {
  const form = (jenis: LembarK22['jenis'], A: Angka, B1: Angka, B2: Angka, B3: Angka, ulang = false): LembarK22 => ({ kontes: jenis, jenis, A, B1, B2, B3, ulang });
  it.each<[string, LembarK22[], string, string | null, string[]]>([
    ['alike on all ballots', [form('ppwp', 280, 214, 8, 9), form('pdpr', 280, 214, 8, 9)], 'LULUS', null, []],
    ['X_JENIS: two of eight DPTb got no ballot for the DPR', [form('ppwp', 280, 214, 8, 9), form('pdpr', 280, 214, 6, 9)], 'DIKECUALIKAN', 'X_JENIS', []],
    ['more DPTb for the DPR than for the president', [form('ppwp', 280, 214, 8, 9), form('pdpr', 280, 214, 9, 9)], 'GAGAL', null, ['B2']],
    ['A differs', [form('ppwp', 280, 214, 8, 9), form('pdpr', 282, 214, 8, 9)], 'GAGAL', null, ['A']],
    ['B1 and B3 differ', [form('ppwp', 280, 214, 8, 9), form('pdpd', 280, 213, 8, 10)], 'GAGAL', null, ['B1', 'B3']],
    ['X_PSU: one ballot was repeated alone', [form('ppwp', 280, 214, 8, 9), form('pdpr', 280, 180, 2, 9, true)], 'DIKECUALIKAN', 'X_PSU', ['B1']],
    ['a form is out', [form('ppwp', 280, 214, 8, 9), form('pdpr', null, null, null, null)], 'TAK_DAPAT', null, []],
    ['a form is out, and two others differ already', [form('ppwp', 280, 214, 8, 9), form('pdpr', 281, 214, 8, 9), form('pdpd', null, null, null, null)], 'GAGAL', null, ['A']],
    ['one ballot alone', [form('ppwp', 280, 214, 8, 9)], 'TAK_BERLAKU', null, []],
    ['Pilkada: two ballots, DPTb of another regency vote for the governor alone', [form('pkwkp', 280, 214, 8, 9), form('pkwkk', 280, 214, 3, 9)], 'LULUS', null, []],
  ])('%s', (_, forms, hasil, kecuali, rows) => {
    const found = periksaK22(forms);
    expect([found.hasil, found.kecuali, found.nilai.filter(({ cocok }) => cocok === false).map(({ baris }) => baris)]).toEqual([hasil, kecuali, rows]);
    expect(found.nilai[0]?.angka).toEqual(forms.map(({ A }) => A));
  });
  it('the order of the ballots changes nothing', () => {
    const cell = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
    const forms = fc.array(fc.record({ kontes: fc.string(), jenis: fc.constantFrom('ppwp' as const, 'pdpr' as const, 'pdpd' as const), A: cell, B1: cell, B2: cell, B3: cell, ulang: fc.boolean() }), { maxLength: 5 });
    fc.assert(
      fc.property(forms, (some) => {
        const [one, other] = [periksaK22(some), periksaK22([...some].reverse())];
        expect([one.hasil, one.kecuali]).toEqual([other.hasil, other.kecuali]);
      }),
    );
  });
});
