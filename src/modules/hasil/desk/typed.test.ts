// Are figures and words taken exactly as typed, empty never zero, and nothing repaired? (hasil.md 1.3, 3.1, 4, 4.4)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assert } from '#kernel/result';
import { terbilang } from '#kernel/terbilang';
import { findKontes } from '#modules/pemilu';
import { HOSTILE } from '../../../../test/abuse/hostile.ts';
import { paperOf } from './paper.ts';
import { hurufSama, readAngka, readTyped, selOf, suaraOf, typedFrom } from './typed.ts';

const pack = findKontes('pemilu-2024', 'ppwp');
assert(pack !== undefined, 'the pack of 2024');
const paper = paperOf(pack);
const WORDS = paper.kotak.flatMap(({ huruf }) => (huruf === null ? [] : [huruf]));
const cell = fc.option(fc.integer({ min: 0, max: 999_999 }), { nil: null });
const form = fc.tuple(fc.array(cell, { minLength: 3, maxLength: 3 }), fc.array(cell, { minLength: 25, maxLength: 25 }));

describe('the paper of C.HASIL-PPWP (PKPU 25/2023)', () => {
  it('asks parts I to V in their order, men, women and total side by side', () => {
    expect(paper.bagian.map(({ bagian, baris }) => [bagian, baris.map(({ kotak }) => kotak.length)])).toEqual([
      ['I', [3, 3, 3, 3, 3]],
      ['II', [1, 1, 1, 1]],
      ['III', [3]],
      ['IV', [1, 1, 1]],
      ['V', [1, 1, 1]],
    ]);
    expect(paper.bagian.flatMap(({ baris }) => baris.flatMap(({ kotak }) => kotak)).sort((a, b) => a - b)).toEqual(paper.kotak.map((_, at) => at));
  });
  it('has words in parts IV and V only', () => {
    expect(WORDS).toEqual(['huruf_suara_1', 'huruf_suara_2', 'huruf_suara_3', 'huruf_suara_sah', 'huruf_suara_tidak_sah', 'huruf_suara_total']);
  });
  it('every field has a name of its own', () => {
    const names = [...paper.kotak.map(({ nama }) => nama), ...WORDS];
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('one figure', () => {
  it.each([
    ['', null],
    ['   ', null],
    ['0', 0],
    ['000', 0],
    ['20', 20],
    ['020', 20],
    [' 7 ', 7],
    ['999', 999],
    ['2731', 2731],
    ['999999', 999_999],
    ['1000000', 'E_BESAR'],
    ['0000007', 'E_BESAR'],
    ['-1', 'E_ANGKA'],
    ['+1', 'E_ANGKA'],
    ['1.5', 'E_ANGKA'],
    ['1,5', 'E_ANGKA'],
    ['1e2', 'E_ANGKA'],
    ['1 4', 'E_ANGKA'],
    ['/20', 'E_ANGKA'],
    ['3a', 'E_ANGKA'],
    ['१२३', 'E_ANGKA'],
    ['９９', 'E_ANGKA'],
    ['٣', 'E_ANGKA'],
    ['NaN', 'E_ANGKA'],
  ])('%j is %j', (typed, read) => {
    expect(readAngka(typed)).toBe(read);
  });
  it('whatever is typed: a whole number from 0, null where it is blank, or a refusal', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...HOSTILE)), (typed) => {
        const read = readAngka(typed);
        if (typeof read === 'string') return;
        if (read === null) expect(typed.trim()).toBe('');
        else expect(typed.trim().replace(/^0+(?=.)/, '')).toBe(String(read));
      }),
    );
  });
});

describe('a whole form', () => {
  it('what is rendered is read again, cell by cell', () => {
    fc.assert(
      fc.property(form, fc.boolean(), ([suara, sel], withWords) => {
        const read = readTyped(pack, typedFrom(pack, suara, sel, withWords));
        expect([suaraOf(pack, read), selOf(pack, read), read.galat]).toEqual([suara, sel, []]);
      }),
    );
  });
  it('typed sums are never repaired: each box says what was typed into it, whatever the others say', () => {
    fc.assert(
      fc.property(form, fc.nat(27), fc.integer({ min: 0, max: 999 }), ([suara, sel], at, other) => {
        const before = readTyped(pack, typedFrom(pack, suara, sel));
        const box = paper.kotak[at];
        assert(box !== undefined, 'one of 28 boxes');
        const after = readTyped(pack, { ...typedFrom(pack, suara, sel), [box.nama]: String(other) });
        expect(after.angka).toEqual(before.angka.map((n, i) => (i === at ? other : n)));
      }),
    );
  });
  it('hostile words in every field: refused at their field, the others stand', () => {
    for (const word of HOSTILE) {
      for (const { nama, huruf } of paper.kotak) {
        const read = readTyped(pack, { ...typedFrom(pack, [1, 2, 3], pack.form.sel.map(() => 4)), [nama]: word, ...(huruf === null ? {} : { [huruf]: word }) });
        expect(read.galat.every(({ field }) => field === nama || field === huruf)).toBe(true);
        expect(read.angka.every((n) => n === null || (Number.isSafeInteger(n) && n >= 0))).toBe(true);
      }
    }
  });
});

describe('K19: words and digits (hasil.md 4.4)', () => {
  const words = (typed: string, figure = '107') => readTyped(pack, { suara_1: figure, huruf_suara_1: typed }).huruf[0];
  it.each([
    ['seratus tujuh', 'COCOK'],
    ['Seratus  Tujuh', 'COCOK'],
    ['seratustujuh', 'COCOK'],
    ['satu nol tujuh', 'COCOK'],
    ['seratus tujuhh', 'COCOK'],
    ['seratus tujuh belas', 'BEDA'],
    ['satu ratus tujuh', 'TAK_TERBACA'],
    ['107', 'TAK_TERBACA'],
    ['', 'KOSONG'],
  ])('"%s" beside 107: %s', (typed, state) => {
    expect(words(typed)).toBe(state);
  });
  it('words without a figure are compared with nothing', () => {
    expect(words('seratus tujuh', '')).toBe('KOSONG');
  });
  it('agree only where all six agree; one that differs is enough for no', () => {
    const all = { ...typedFrom(pack, [10, 20, 30], pack.form.sel.map(() => 60), true) };
    const state = (over: Record<string, string>) => hurufSama(readTyped(pack, { ...all, ...over }));
    expect(state({})).toBe(true);
    expect(state({ huruf_suara_2: '' })).toBeNull();
    expect(state({ huruf_suara_2: 'dua puluh ekor' })).toBeNull();
    expect(state({ huruf_suara_2: 'dua puluh satu' })).toBe(false);
    expect(state({ huruf_suara_1: '', huruf_suara_2: 'dua puluh satu' })).toBe(false);
  });
  it('the words of a figure always agree with it', () => {
    fc.assert(fc.property(fc.nat(999_999), (n) => words(terbilang(n), String(n)) === 'COCOK'));
  });
});
