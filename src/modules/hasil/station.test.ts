// Does each source's word change just what it says? (hasil.md 7.1: a field a snapshot does not carry keeps its value)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findKontes } from '#modules/pemilu';
import { SIFAT, checksIn } from './bits.ts';
import { contohKontes, contohTps } from './examples.ts';
import type { Angka, JenisPeristiwa } from './figures.ts';
import { rulesOf } from './rules.ts';
import { type Berlaku, type Berurut, NIHIL, type Ujaran, berlakuPada, jenisOf, langkah, rentangSel, ukur } from './station.ts';

const { pack } = contohKontes();
const cells = (values: Readonly<Record<string, number>>): Angka[] => pack.form.sel.map(({ nama }) => values[nama] ?? null);

/** 3101011001001 as of 20 Feb 2024: all 18 cells. */
const UTUH = cells({
  pemilih_dpt_l: 147, pemilih_dpt_p: 145, pemilih_dpt_j: 292,
  pengguna_dpt_l: 147, pengguna_dpt_p: 145, pengguna_dpt_j: 292,
  pengguna_dptb_l: 0, pengguna_dptb_p: 1, pengguna_dptb_j: 1,
  pengguna_non_dpt_l: 0, pengguna_non_dpt_p: 0, pengguna_non_dpt_j: 0,
  pengguna_total_l: 147, pengguna_total_p: 145, pengguna_total_j: 292,
  suara_sah: 228, suara_tidak_sah: 5, suara_total: 233,
});
/** What the list of faulty stations carries of a form. */
const DUA = cells({ suara_sah: 228, suara_total: 233 });
const DUA_LAIN = cells({ suara_sah: 228, suara_total: 292 });
const SUARA = [83, 107, 38];
const [SATU_FOTO, TIGA_FOTO] = ['a/1.jpg', 'a/1.jpg\na/2.jpg\na/3.jpg'];

const said = (per: number, suara: readonly Angka[] | null, sel: readonly Angka[] | null = null, foto: string | null = null): Ujaran => ({
  per,
  suara: suara ?? pack.opsi.map(() => null),
  sel,
  foto,
});
const after = (...all: readonly Ujaran[]): Berlaku => all.reduce(langkah, NIHIL);
const kinds = (...all: readonly Ujaran[]): (JenisPeristiwa | 'SAMA')[] => {
  let k = NIHIL;
  return all.map((one) => {
    const before = k;
    k = langkah(k, one);
    return k === before ? 'SAMA' : jenisOf(before, k);
  });
};
const counted = (k: Berlaku): boolean => (ukur(pack, contohTps('3101011001', 1), k).sifat & SIFAT.BERUBAH) !== 0;

describe('what kind of event a word is, and whether it counts as a change of figures', () => {
  it.each<[string, Ujaran[], (JenisPeristiwa | 'SAMA')[], boolean]>([
    ['votes, then the whole form', [said(1, SUARA), said(2, SUARA, UTUH)], ['BARU', 'MELENGKAPI'], false],
    ['votes, then photographs', [said(1, SUARA), said(2, SUARA, null, TIGA_FOTO)], ['BARU', 'FOTO'], false],
    ['votes, then form and photographs', [said(1, SUARA), said(2, SUARA, UTUH, TIGA_FOTO)], ['BARU', 'MELENGKAPI'], false],
    ['two cells, then all eighteen with the same two', [said(1, SUARA, DUA), said(2, SUARA, UTUH)], ['BARU', 'MELENGKAPI'], false],
    ['all eighteen, then two of them', [said(1, SUARA, UTUH), said(2, SUARA, DUA)], ['BARU', 'SAMA'], false],
    ['all eighteen, then one of two another', [said(1, SUARA, UTUH), said(2, SUARA, DUA_LAIN)], ['BARU', 'KOREKSI'], true],
    ['a third pair read at last', [said(1, [155, 0, null]), said(2, [155, 0, 12])], ['BARU', 'MELENGKAPI'], false],
    ['a pair blanked, the others stand', [said(1, [155, 0, 12]), said(2, [155, 0, null])], ['BARU', 'KOREKSI'], true],
    ['other votes', [said(1, SUARA), said(2, [83, 107, 30])], ['BARU', 'KOREKSI'], true],
    ['blank, then back', [said(1, SUARA), said(2, null), said(3, SUARA)], ['BARU', 'DITARIK', 'KOREKSI'], true],
    ['blank alone', [said(1, SUARA), said(2, null)], ['BARU', 'DITARIK'], false],
    ['photographs, then votes', [said(1, null, null, SATU_FOTO), said(2, SUARA)], ['FOTO', 'BARU'], false],
    ['fewer photographs', [said(1, SUARA, null, TIGA_FOTO), said(2, SUARA, null, SATU_FOTO)], ['BARU', 'SAMA'], false],
    ['the form without votes, then votes', [said(1, null, DUA), said(2, SUARA)], ['BARU', 'BARU'], false],
  ])('%s', (_, all, expected, changed) => {
    expect(kinds(...all)).toEqual(expected);
    expect(counted(after(...all))).toBe(changed);
  });
});

describe('reconciled or only looked at: one definition for counters and pages (hasil.md 5, tps_lolos)', () => {
  const TPS = contohTps('3101011001', 1);
  const KHUSUS = contohTps('3101011001', 901);
  const COCOK = cells({
    pemilih_dpt_l: 131, pemilih_dpt_p: 149, pemilih_dpt_j: 280,
    pengguna_dpt_l: 101, pengguna_dpt_p: 113, pengguna_dpt_j: 214,
    pengguna_dptb_l: 3, pengguna_dptb_p: 5, pengguna_dptb_j: 8,
    pengguna_non_dpt_l: 2, pengguna_non_dpt_p: 7, pengguna_non_dpt_j: 9,
    pengguna_total_l: 106, pengguna_total_p: 125, pengguna_total_j: 231,
    suara_sah: 224, suara_tidak_sah: 7, suara_total: 231,
  });
  const without = (sel: Angka[], name: string): Angka[] => sel.with(pack.form.sel.findIndex(({ nama }) => nama === name), null);
  const VOTES = [83, 101, 40];
  it.each<[string, typeof TPS, Angka[], Angka[] | null, boolean, boolean]>([
    ['the eighteen cells agree', TPS, VOTES, COCOK, true, true],
    ['votes alone: nothing to compare', TPS, VOTES, null, false, false],
    ['lokasi khusus, votes alone: K12 and K24 are off, which is no pass', KHUSUS, VOTES, null, false, false],
    ['lokasi khusus, all agree', KHUSUS, VOTES, COCOK, true, true],
    ['two cells agree, the others were not read', TPS, VOTES, cells({ suara_sah: 224, suara_total: 231 }), true, false],
    ['one cell not read', TPS, VOTES, without(COCOK, 'pengguna_dptb_l'), true, false],
    ['one option not read', TPS, [83, null, 40], COCOK, true, false],
    ['one sum fails', TPS, [83, 101, 41], COCOK, true, false],
    ['one sum fails and nothing else could be made', TPS, [83, 101, 41], cells({ suara_sah: 224 }), true, false],
  ])('%s', (_, kode, suara, sel, diuji, lolos) => {
    const { sifat } = ukur(pack, kode, after(said(1, suara, sel)));
    expect([(sifat & SIFAT.DIUJI) !== 0, (sifat & SIFAT.LOLOS) !== 0]).toEqual([diuji, lolos]);
  });
  it('withdrawn figures are neither', () => {
    expect(ukur(pack, TPS, after(said(1, VOTES, COCOK), said(2, null))).sifat & (SIFAT.DIUJI | SIFAT.LOLOS)).toBe(0);
  });
  it.each([
    ['pemilu-2024', 'K01 K02 K03 K04 K05 K07 K08 K09 K10 K16 K17 K18 K24'],
    ['pemilu-2019', 'K16 K17 K18'],
  ])('%s: what its electronic form lets anyone compare', (slug, ids) => {
    const found = findKontes(slug, 'ppwp');
    expect(found && checksIn(rulesOf(found).berhitung).join(' ')).toBe(ids);
  });
});

describe('the form, cell by cell', () => {
  it('two cells of the faulty list replace two of eighteen, and no other', () => {
    const { sel } = after(said(1, SUARA, UTUH), said(2, SUARA, DUA_LAIN));
    expect(sel).toEqual(UTUH.with(pack.form.sel.findIndex(({ nama }) => nama === 'suara_total'), 292));
  });
  const log = (...all: readonly Ujaran[]): Berurut[] => all.map((one, at) => ({ ...one, seq: at + 1 }));
  it.each<[string, Berurut[], ReturnType<typeof rentangSel>]>([
    ['no form at all', log(said(1, SUARA)), null],
    ['one snapshot', log(said(1, SUARA), said(2, SUARA, UTUH)), { lama: 2, baru: 2 }],
    ['sixteen cells stand from the older one', log(said(1, SUARA, UTUH), said(2, SUARA, DUA_LAIN)), { lama: 1, baru: 2 }],
    ['the newer one carries all of them again', log(said(1, SUARA, DUA), said(2, SUARA, UTUH)), { lama: 2, baru: 2 }],
    ['by source time, not by arrival', log(said(2, SUARA, DUA_LAIN), said(1, SUARA, UTUH)), { lama: 1, baru: 2 }],
  ])('snapshots of the cells: %s', (_, all, expected) => {
    expect(rentangSel(all)).toEqual(expected);
  });
  it('a cell once read is never blank again, whatever is left out later', () => {
    const cell = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null });
    const block = fc.option(fc.array(cell, { minLength: pack.form.sel.length, maxLength: pack.form.sel.length }), { nil: null });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const { sel } = after(...blocks.map((one, at) => said(at + 1, SUARA, one)));
        pack.form.sel.forEach((_, at) => {
          expect(sel?.[at] ?? null).toBe(blocks.map((one) => one?.[at] ?? null).findLast((n) => n !== null) ?? null);
        });
      }),
    );
  });
});

describe('photographs by path', () => {
  it.each([
    ['a new page stands behind those known', [TIGA_FOTO, 'a/4.jpg'], `${TIGA_FOTO}\na/4.jpg`],
    ['a longer list keeps the place of the shorter one', ['a/2.jpg', TIGA_FOTO], 'a/2.jpg\na/1.jpg\na/3.jpg'],
    ['the same in another order', [TIGA_FOTO, 'a/3.jpg\na/1.jpg'], TIGA_FOTO],
    ['none carried', [TIGA_FOTO, null], TIGA_FOTO],
  ])('%s', (_, lists, expected) => {
    expect(after(...lists.map((foto, at) => said(at + 1, SUARA, null, foto))).foto).toBe(expected);
  });
  it('in whatever order the files come, the same state (source time decides)', () => {
    const all: Berurut[] = [said(1, SUARA, UTUH, SATU_FOTO), said(2, SUARA, DUA_LAIN, TIGA_FOTO), said(3, [1, 2, 3], null, 'b/9.jpg')].map((one, at) => ({ ...one, seq: at + 1 }));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 3 }), (mixed) => {
        expect(berlakuPada(mixed)).toEqual(berlakuPada(all));
      }),
    );
  });
});
