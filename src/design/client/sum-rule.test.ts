// Do the sums of the paper hold as section 4.1 of the rules says, and is nothing said where a figure is missing?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terbilang } from '#kernel/terbilang';
import { fillVerdict, judge, parseRule, readFigure, writtenTerms } from './sum-rule.ts';

function verdict(rule: string, typed: Record<string, string>) {
  return judge(parseRule(rule), (name) => typed[name] ?? '');
}

describe('grammar', () => {
  it.each([
    ['p1+p2+p3', { terms: ['p1', 'p2', 'p3'], relation: undefined, right: undefined }],
    ['va + vb = vc', { terms: ['va', 'vb'], relation: '=', right: 'vc' }],
    ['b1.l<=a.l', { terms: ['b1.l'], relation: '<=', right: 'a.l' }],
    ['suara:100025~huruf:100025', { terms: ['suara:100025'], relation: '~', right: 'huruf:100025' }],
  ])('%s', (rule, read) => expect(parseRule(rule)).toEqual(read));

  it.each(['', '+p1', 'p1+', 'a=b=c', 'a+b~c', 'a-b=c d(e)', 'a<b'])('"%s" is no rule', (rule) => {
    expect(() => parseRule(rule)).toThrow(/impossible/);
  });
});

describe('a figure as typed (section 1.3: an empty field is no zero)', () => {
  it.each([
    ['0', 0],
    ['020', 20],
    [' 144 ', 144],
    ['', undefined],
    ['  ', undefined],
    ['-3', undefined],
    ['3a', undefined],
    ['1.203', undefined],
    ['٣', undefined],
    ['1234567890', undefined],
  ])('%j is %s', (raw, n) => expect(readFigure(raw)).toBe(n));
});

describe('checks of section 4.1 on the phone', () => {
  it.each([
    ['K18, TPS 1701012001001 as first read', 'va+vb=vc', { va: '184', vb: '3', vc: '178' }, 'beda'],
    ['K18, after the paper was looked at', 'va+vb=vc', { va: '184', vb: '3', vc: '187' }, 'cocok'],
    ['K17', 'p1+p2+p3=va', { p1: '20', p2: '144', p3: '20', va: '184' }, 'cocok'],
    ['K17, one pair still empty', 'p1+p2+p3=va', { p1: '20', p2: '144', va: '164' }, 'belum'],
    ['K10', 'b1_l<=a_l', { b1_l: '116', a_l: '116' }, 'cocok'],
    ['K10, more users than voters', 'b1_l<=a_l', { b1_l: '117', a_l: '116' }, 'beda'],
    ['K19', 'p2~p2_huruf', { p2: '144', p2_huruf: 'seratus empat puluh empat' }, 'cocok'],
    ['K19, digits and words differ', 'p2~p2_huruf', { p2: '144', p2_huruf: 'seratus empat belas' }, 'beda'],
    ['K19, words that cannot be read are left to the server', 'p2~p2_huruf', { p2: '144', p2_huruf: 'seratus gajah' }, 'belum'],
    ['an unknown name is an empty field', 'p1+p9=va', { p1: '20', va: '20' }, 'belum'],
  ] as const)('%s', (_name, rule, typed, state) => {
    expect(verdict(rule, typed).state).toBe(state);
  });

  it('holds exactly when the figures do', () => {
    const figure = fc.nat(999_999_999);
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 24 }), figure, (terms, right) => {
        const typed: Record<string, string> = { r: String(right) };
        terms.forEach((n, at) => (typed[`t${at}`] = String(n)));
        const left = terms.map((_, at) => `t${at}`).join('+');
        const sum = terms.reduce((a, b) => a + b, 0);
        expect(verdict(`${left}=r`, typed).state).toBe(sum === right ? 'cocok' : 'beda');
        expect(verdict(`${left}<=r`, typed).state).toBe(sum <= right ? 'cocok' : 'beda');
        expect(verdict(left, typed).sum).toBe(sum);
        expect(verdict('t0~w', { ...typed, w: terbilang(terms[0] ?? 0) }).state).toBe('cocok');
      }),
    );
  });
});

describe('words of a verdict', () => {
  const open = verdict('va+vb=vc', { va: '184', vb: '3', vc: '178' });
  it('states the sum, never an accusation', () => {
    expect(fillVerdict('id', '{hitung}, tetapi C terisi {isi}. Selisihnya {selisih}.', open)).toBe(
      '184 + 3 = 187, tetapi C terisi 178. Selisihnya 9.',
    );
  });
  it('a single figure stands alone', () => {
    expect(fillVerdict('id', '{hitung} lebih dari {isi}', verdict('b<=a', { b: '1203', a: '900' }))).toBe('1.203 lebih dari 900');
  });
  it('what is missing is dots, not zero', () => {
    expect(writtenTerms('id', verdict('a+b', { a: '7' }))).toBe('7 + …');
    expect(fillVerdict('id', '{isi} {selisih}', verdict('a=b', { a: '7' }))).toBe('… …');
  });
  it('a long row is counted, not written out', () => {
    const long = verdict('a+b+c+d+e+f=g', { a: '1', b: '1', c: '1', d: '1', e: '1', f: '1', g: '7' });
    expect(writtenTerms('id', long)).toBeUndefined();
    expect(fillVerdict('id', '{hitung}, tertulis {isi}', long)).toBe('6, tertulis 7');
  });
});
