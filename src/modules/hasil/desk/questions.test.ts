// Does the form ask exactly what the checks K01 to K24 find, and take only a sentence for an answer? (hasil.md 4.1, 4.2)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { findKontes } from '#modules/pemilu';
import { judge, parseRule } from '#design/client';
import { HOSTILE } from '../../../../test/abuse/hostile.ts';
import { periksaLengkap } from '../checks.ts';
import { CEK } from '../figures.ts';
import { answersTo, keepField, reasonField } from './answers.ts';
import { LEVELS } from './levels.ts';
import { paperOf } from './paper.ts';
import { type Tanya, listSoal, questionsOf, slipOf } from './questions.ts';
import { type Terketik, hurufSama, readTyped, selOf, suaraOf } from './typed.ts';

const pack = findKontes('pemilu-2024', 'ppwp');
assert(pack !== undefined, 'the pack of 2024');
const TPS = areaCode('1701012001001');
const LOKSUS = areaCode('1701012001901');
const POS = areaCode('9901010002001');

/** A form on which everything agrees: 230 on the DPT, 181 + 4 + 2 came. */
const SOUND: Terketik = {
  pemilih_dpt_l: '118', pemilih_dpt_p: '112', pemilih_dpt_j: '230',
  pengguna_dpt_l: '92', pengguna_dpt_p: '89', pengguna_dpt_j: '181',
  pengguna_dptb_l: '2', pengguna_dptb_p: '2', pengguna_dptb_j: '4',
  pengguna_non_dpt_l: '1', pengguna_non_dpt_p: '1', pengguna_non_dpt_j: '2',
  pengguna_total_l: '95', pengguna_total_p: '92', pengguna_total_j: '187',
  ss_diterima: '235', ss_digunakan: '187', ss_dikembalikan: '1', ss_tidak_digunakan: '47',
  disabilitas_l: '1', disabilitas_p: '2', disabilitas_j: '3',
  suara_1: '20', suara_2: '144', suara_3: '20', suara_sah: '184', suara_tidak_sah: '3', suara_total: '187',
};

const ask = (over: Terketik, kode = TPS, lengkap = true): Tanya[] => questionsOf(pack, kode, readTyped(pack, { ...SOUND, ...over }), lengkap);
const open = (over: Terketik, kode = TPS, lengkap = true): string[] => ask(over, kode, lengkap).flatMap(({ gagal, kunci }) => (gagal ? [kunci] : []));

describe('one question a check, at the box that is most likely meant', () => {
  it('a form on which everything agrees is asked nothing', () => {
    expect(open({})).toEqual([]);
  });
  it.each<[string, Terketik, string[]]>([
    ['K01: men + women of the DPT', { pemilih_dpt_l: '117' }, ['K01']],
    ['K02, K07, K09: DPT voters', { pengguna_dpt_l: '91' }, ['K02', 'K07']],
    ['K03, K08: DPTb', { pengguna_dptb_p: '3' }, ['K03', 'K08']],
    ['K04, K09: DPK', { pengguna_non_dpt_j: '3' }, ['K04', 'K09']],
    ['K05, K08: all who voted', { pengguna_total_p: '29' }, ['K05', 'K08']],
    ['K06: disability', { disabilitas_j: '4' }, ['K06']],
    ['K10 in the men\'s column', { pemilih_dpt_l: '91', pemilih_dpt_j: '203', ss_diterima: '208', ss_tidak_digunakan: '20' }, ['K10-l']],
    ['K11 in the total', { disabilitas_l: '90', disabilitas_p: '98', disabilitas_j: '188' }, ['K11-p', 'K11-j']],
    ['K12: the reserve of 2 percent, rounded up (UU 7/2017 Pasal 344)', { ss_diterima: '234', ss_tidak_digunakan: '46' }, ['K12']],
    ['K13: ballots', { ss_dikembalikan: '2' }, ['K13']],
    ['K14, K15: ballots used', { ss_digunakan: '186', ss_tidak_digunakan: '48' }, ['K14', 'K15']],
    ['K15, K16, K18: the picture of the design', { suara_total: '178' }, ['K15', 'K16', 'K18']],
    ['K17: votes of all options', { suara_1: '21' }, ['K17']],
    ['K19: words', { huruf_suara_2: 'seratus empat puluh' }, ['K19-suara_2']],
    ['K19: words that say no number', { huruf_suara_total: 'seratus delapan puluh sembilan belas' }, ['K19-suara_total']],
    ['K20: more than three boxes', { suara_2: '1144', suara_sah: '1184', suara_total: '1187' }, ['K15', 'K16', 'K20-suara_2', 'K20-suara_sah', 'K20-suara_total']],
    ['K24: more voters than the DPT, not explained', { pemilih_dpt_l: '90', pemilih_dpt_p: '90', pemilih_dpt_j: '180', ss_diterima: '184', ss_tidak_digunakan: '-4' }, ['K10-l', 'K10-j', 'K24']],
    ['empty is not zero', { ss_dikembalikan: '', disabilitas_l: ' ' }, ['KOSONG']],
  ])('%s', (_what, over, kunci) => {
    expect(open(over).sort()).toEqual([...kunci].sort());
  });
  it('K24 is silent where DPTb and DPK explain it (X_DPTB)', () => {
    const explained = { pemilih_dpt_l: '92', pemilih_dpt_p: '90', pemilih_dpt_j: '182', ss_diterima: '186', ss_tidak_digunakan: '-2' };
    expect(open(explained)).toEqual([]);
  });
  it.each([
    ['lokasi khusus (X_LOKSUS)', LOKSUS, { ss_diterima: '234', ss_tidak_digunakan: '46' }],
    ['votes by mail (X_LN)', POS, { ss_diterima: '234', ss_tidak_digunakan: '46' }],
  ])('K12 is not asked of %s', (_what, kode, over) => {
    expect(open(over, kode)).toEqual([]);
  });
  it('K20 is not asked of votes by mail, which may hold 2,731', () => {
    expect(open({ suara_2: '2731', suara_sah: '2771', suara_total: '2774' }, POS)).toEqual(['K15', 'K16']);
  });
  it('a correction is not asked about boxes that were empty before', () => {
    expect(open({ ss_dikembalikan: '' }, TPS, false)).toEqual([]);
  });
});

const figure = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('0', '1', '2', '3') }, fc.integer({ min: 0, max: 1_200 }).map(String));
const anyForm = fc.record(Object.fromEntries(paperOf(pack).kotak.map(({ nama }) => [nama, figure])));

describe('questions and checks are one', () => {
  it('on a form without empty boxes: what is asked is exactly what fails', () => {
    fc.assert(
      fc.property(anyForm, fc.constantFrom(TPS, LOKSUS, POS), (typed, kode) => {
        const read = readTyped(pack, typed);
        const asked = new Set(questionsOf(pack, kode, read, true).flatMap(({ gagal, cek }) => (gagal ? [cek] : [])));
        const form = { kode, suara: suaraOf(pack, read), sel: selOf(pack, read), foto: null, huruf: hurufSama(read) };
        const failed = new Set(periksaLengkap(pack, form).flatMap(({ id, hasil }) => (hasil === 'GAGAL' ? [id] : [])));
        expect(asked).toEqual(failed);
      }),
      { numRuns: 500 },
    );
  });
  it('the phone judges as the server does, by the rule of the question', () => {
    fc.assert(
      fc.property(fc.record(Object.fromEntries(paperOf(pack).kotak.map(({ nama }) => [nama, fc.oneof(figure, fc.constant(''))]))), (typed) => {
        for (const { rule, gagal } of questionsOf(pack, TPS, readTyped(pack, typed), true)) {
          if (rule !== null) expect(judge(parseRule(rule), (name) => typed[name] ?? '').state === 'beda').toBe(gagal);
        }
      }),
    );
  });
  it('every check of the form is a question but K22 and K23, which need other papers', () => {
    const asked = new Set(listSoal(pack).map(({ cek }) => cek));
    expect(CEK.filter((id) => !asked.has(id))).toEqual(['K21', 'K22', 'K23']);
  });
  it('keys are their own, and their fields stay within what a form may carry (200 fields)', () => {
    const keys = listSoal(pack).map(({ kunci }) => kunci);
    expect(new Set(keys).size).toBe(keys.length);
    expect(paperOf(pack).kotak.length + 6 + 2 * keys.length).toBeLessThan(180);
  });
});

describe('two honest ways out', () => {
  const answer = (typed: Terketik) => answersTo(ask({ suara_total: '178' }), typed);
  const tick = { [keepField('K18')]: 'ya' };
  it('without an answer the form waits', () => {
    expect(answer({}).belum.map(({ tanya, karena }) => [tanya.kunci, karena])).toEqual([['K15', 'BELUM'], ['K16', 'BELUM'], ['K18', 'BELUM']]);
  });
  it.each([
    ['', 'PENDEK'],
    ['  ok  ', 'PENDEK'],
    ['1234567890 123', 'PENDEK'],
    ['\u202e\u200b\u0000 \t\n', 'PENDEK'],
    ['x'.repeat(301), 'PANJANG'],
  ])('a tick with the reason %j is not enough: %s', (reason, why) => {
    expect(answer({ ...tick, [reasonField('K18')]: reason }).belum.find(({ tanya }) => tanya.kunci === 'K18')?.karena).toBe(why);
  });
  it('a reason without the tick is no answer', () => {
    expect(answer({ [reasonField('K18')]: 'Tertulis 178 di halaman 2' }).dipertahankan).toEqual([]);
  });
  it('kept as on the paper, with the reason in one line', () => {
    const said = answer({ ...tick, [reasonField('K18')]: '  Tertulis 178\tdi halaman 2\u202e ' });
    expect(said.dipertahankan).toEqual([{ kunci: 'K18', cek: 'K18', tingkat: 'tolak', alasan: 'Tertulis 178 di halaman 2' }]);
  });
  it('an answer to what does not fail is dropped', () => {
    const typed = { [keepField('K17')]: 'ya', [reasonField('K17')]: 'Tertulis begitu di halaman 2' };
    expect(answersTo(ask({}), typed)).toEqual({ dipertahankan: [], belum: [] });
  });
  it('hostile reasons: one clean line, or refused', () => {
    for (const word of HOSTILE) {
      for (const { alasan } of answer({ ...tick, [reasonField('K18')]: word }).dipertahankan) {
        expect(alasan).not.toMatch(/[\p{Cc}\p{Cf}\n]/u);
        expect(alasan.isWellFormed()).toBe(true);
      }
    }
  });
  it('tolak stops, peringatan asks for a note: the levels of hasil.md 4.1', () => {
    expect(CEK.filter((id) => LEVELS[id] === 'peringatan')).toEqual(['K06', 'K12', 'K14', 'K22', 'K24']);
  });
});

describe('what usually lies behind a difference', () => {
  it.each([
    [187, 178, 'TUKAR'],
    [187, 183, 'SATU_ANGKA'],
    [187, 87, undefined],
    [187, 871, undefined],
    [5, 5, undefined],
  ])('%i and %i: %s', (sum, written, slip) => {
    expect(slipOf(sum, written)).toBe(slip);
  });
});
