// Do the checks find what is wrong on real forms, and only that? (hasil.md 4.1, 4.2, T01 to T03)
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { findKontes } from '#modules/pemilu';
import { checksIn } from './bits.ts';
import { type Formulir, hitunganDari, periksaLengkap, periksaTopeng } from './checks.ts';
import { keadaanOf } from './exceptions.ts';
import type { Angka, CekId } from './figures.ts';
import { katakan } from './text.ts';

const found = findKontes('pemilu-2024', 'ppwp');
if (found === undefined) throw new Error('the pack of 2024 is missing');
const pack = found;
const KODE = areaCode('3101011001001');

function sel(values: Readonly<Record<string, number>>): Angka[] {
  for (const name of Object.keys(values)) if (!pack.form.sel.some((one) => one.nama === name)) throw new Error(`no cell ${name}`);
  return pack.form.sel.map(({ nama }) => values[nama] ?? null);
}

function form(suara: readonly Angka[] | null, values: Readonly<Record<string, number>>, more: Partial<Formulir> = {}): Formulir {
  return { kode: KODE, suara, sel: sel(values), foto: null, ...more };
}

function masks(one: Formulir, hall?: boolean): { gagal: CekId[]; takdapat: CekId[]; cocok: CekId[] } {
  const out = { gagal: 0, takdapat: 0, cocok: 0 };
  periksaTopeng(pack, one, keadaanOf(pack, one.kode, hall), out);
  return { gagal: checksIn(out.gagal), takdapat: checksIn(out.takdapat), cocok: checksIn(out.cocok) };
}

const row = (name: string, l: number, p: number, j: number): Record<string, number> => ({ [`${name}_l`]: l, [`${name}_p`]: p, [`${name}_j`]: j });

/** Everything agrees; primes where a wrong sum could hide. */
const BENAR: Record<string, number> = {
  ...row('pemilih_dpt', 131, 149, 280),
  ...row('pengguna_dpt', 101, 113, 214),
  ...row('pengguna_dptb', 3, 5, 8),
  ...row('pengguna_non_dpt', 2, 7, 9),
  ...row('pengguna_total', 106, 125, 231),
  ...row('disabilitas', 1, 2, 3),
  suara_sah: 224,
  suara_tidak_sah: 7,
  suara_total: 231,
  ss_diterima: 286,
  ss_digunakan: 231,
  ss_dikembalikan: 2,
  ss_tidak_digunakan: 53,
};
const SUARA = [83, 101, 40];

describe('one slip fails exactly the checks that name its cell (form C.HASIL-PPWP)', () => {
  it('a form on which everything agrees fails nothing', () => {
    expect(masks(form(SUARA, BENAR)).gagal).toEqual([]);
    expect(masks(form(SUARA, BENAR)).takdapat).toEqual(['K19', 'K22', 'K23']);
  });
  it.each<[string, Record<string, number>, CekId[]]>([
    ['A.l', { pemilih_dpt_l: 133 }, ['K01']],
    ['A.j', { pemilih_dpt_j: 281 }, ['K01', 'K12']],
    ['B1.l', { pengguna_dpt_l: 102 }, ['K02', 'K07']],
    ['B2.p', { pengguna_dptb_p: 6 }, ['K03', 'K08']],
    ['B3.j', { pengguna_non_dpt_j: 19 }, ['K04', 'K09']],
    ['B4.j', { pengguna_total_j: 232 }, ['K05', 'K09', 'K14', 'K16']],
    ['D.l', { disabilitas_l: 2 }, ['K06']],
    ['D above B4 in one column', { disabilitas_l: 107, disabilitas_j: 109 }, ['K11']],
    ['B1.l above A.l', { pengguna_dpt_l: 132, pengguna_dpt_j: 245 }, ['K07', 'K09', 'K10']],
    ['S1 without the reserve (2 %, rounded up: 5.6 is 6)', { ss_diterima: 280 }, ['K12', 'K13']],
    ['S3', { ss_dikembalikan: 3 }, ['K13']],
    ['S2', { ss_digunakan: 230, ss_tidak_digunakan: 54 }, ['K14', 'K15']],
    ['VA', { suara_sah: 225 }, ['K17', 'K18']],
    ['VB', { suara_tidak_sah: 8 }, ['K18']],
    ['VC', { suara_total: 230 }, ['K15', 'K16', 'K18']],
    ['a fourth box', { disabilitas_l: 1000, disabilitas_p: 2, disabilitas_j: 3 }, ['K06', 'K11', 'K20']],
  ])('%s', (_, change, gagal) => {
    expect(masks(form(SUARA, { ...BENAR, ...change })).gagal).toEqual(gagal);
  });
  it('votes of the options against the valid votes (K17)', () => {
    expect(masks(form([83, 101, 41], BENAR)).gagal).toEqual(['K17']);
  });
});

describe('a missing cell is no failure', () => {
  it('blank administration: only what needs no cell of it can be made', () => {
    const { gagal, takdapat, cocok } = masks(form(SUARA, {}));
    expect(gagal).toEqual([]);
    expect(cocok).toEqual(['K20']);
    expect(takdapat).toHaveLength(22);
  });
  it('one unread option: K17 cannot be made, and the null is not taken for zero', () => {
    const { gagal, takdapat } = masks(form([83, null, 141], BENAR));
    expect(gagal).toEqual([]);
    expect(takdapat).toContain('K17');
  });
  it('K10 needs all three columns', () => {
    const partly = Object.fromEntries(Object.entries({ ...BENAR, pengguna_dpt_j: 999 }).filter(([name]) => name !== 'pemilih_dpt_l'));
    expect(masks(form(SUARA, partly)).takdapat).toContain('K10');
  });
});

describe('lawful exceptions (hasil.md 4.2)', () => {
  const over = { ...BENAR, ...row('pemilih_dpt', 105, 120, 225), ss_diterima: 230 };
  it('X_DPTB: more voters than the DPT, explained by DPTb and DPK', () => {
    const check = periksaLengkap(pack, form(SUARA, over)).find((one) => one.id === 'K24');
    expect(check).toMatchObject({ hasil: 'DIKECUALIKAN', kecuali: 'X_DPTB', nilai: [231, 214, 8, 9, 225] });
  });
  it('unexplained: B1 above A as well', () => {
    expect(masks(form(SUARA, { ...over, ...row('pemilih_dpt', 105, 100, 205) })).gagal).toContain('K24');
  });
  it('X_LOKSUS: K12 and K24 are off from number 901', () => {
    const special = form(SUARA, { ...over, ...row('pemilih_dpt', 0, 0, 0), ss_diterima: 300 }, { kode: areaCode('3101011001901') });
    expect(masks(special).gagal).not.toContain('K24');
    expect(periksaLengkap(pack, special).find((one) => one.id === 'K12')).toMatchObject({ hasil: 'DIKECUALIKAN', kecuali: 'X_LOKSUS' });
  });
  it('X_LN: a postal unit abroad may hold 2,731 votes, a hall abroad may not (K20); K12 is a rule of the halls at home', () => {
    const abroad = form([2001, 700, 30], {}, { kode: areaCode('9901010001001') });
    expect(masks(abroad).gagal).toEqual([]);
    expect(masks(abroad, true).gagal).toEqual(['K20']);
    expect(periksaLengkap(pack, abroad, true).find((one) => one.id === 'K12')?.hasil).toBe('TAK_BERLAKU');
  });
  it('X_NOKEN: only where the pack lists the area', () => {
    const noken = { ...pack, noken: ['9401'] };
    const one = form([1200, 0, 0], {}, { kode: areaCode('9401012001001') });
    expect(masks(one).gagal).toEqual(['K20']);
    expect(periksaLengkap(noken, one).find((check) => check.id === 'K20')).toMatchObject({ hasil: 'DIKECUALIKAN', kecuali: 'X_NOKEN' });
  });
});

describe('K23: the photo names its station', () => {
  const stamp = '20240214-205639--4f9bafd8.jpg';
  it.each<[string, string | null, 'gagal' | 'takdapat' | 'cocok']>([
    ['own code', `2851/pemilu/ppwp/${KODE}-${stamp}`, 'cocok'],
    ['the neighbour', `2851/pemilu/ppwp/3101011001002-${stamp}`, 'gagal'],
    ['one page of three from elsewhere', `a/${KODE}-${stamp}\nb/3101011001002-${stamp}`, 'gagal'],
    ['a path without a code', 'upload/1.jpg', 'takdapat'],
    ['no photo', null, 'takdapat'],
  ])('%s', (_, foto, where) => {
    expect(masks(form(SUARA, BENAR, { foto }))[where]).toContain('K23');
  });
});

describe('masks and explanation agree', () => {
  const cell = fc.option(fc.integer({ min: 0, max: 1200 }), { nil: null, freq: 8 });
  it('for any form', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 3, maxLength: 3 }), fc.array(cell, { minLength: 25, maxLength: 25 }), fc.constantFrom('3101011001001', '3101011001901', '9901010001001'), (suara, cells, kode) => {
        const one: Formulir = { kode: areaCode(kode), suara, sel: cells, foto: null };
        const all = periksaLengkap(pack, one);
        const by = (...hasil: string[]): CekId[] => all.filter((check) => hasil.includes(check.hasil)).map((check) => check.id);
        expect(masks(one)).toEqual({ gagal: by('GAGAL'), takdapat: by('TAK_DAPAT'), cocok: by('LULUS') });
        for (const check of all) {
          const sum = hitunganDari(check);
          if (sum === null || check.hasil === 'DIKECUALIKAN') continue;
          const holds = sum.tanda === '=' ? sum.jumlah === sum.tertulis : sum.jumlah <= sum.tertulis;
          if (check.id !== 'K24') expect([check.id, holds]).toEqual([check.id, check.hasil === 'LULUS']);
        }
      }),
    );
  });
});

const DKI = resolve('../shared/data/results/tps_ppwp_2024_dki_tanpa_jakarta_timur.csv.gz');

describe.skipIf(!existsSync(DKI))('real forms of DKI Jakarta, 20 Feb 2024 (skipped without ../shared)', () => {
  const [header = '', ...lines] = existsSync(DKI) ? gunzipSync(readFileSync(DKI)).toString('utf8').trimEnd().split('\n') : [];
  const names = header.split(',');
  const number = (text: string | undefined): Angka => (text === undefined || text === '' ? null : Number(text));
  const rows = lines.map((line) => {
    const cells = line.split(',');
    const of = (name: string): Angka => number(cells[names.indexOf(name)]);
    return {
      kode: areaCode(cells[0] ?? ''),
      suara: [1, 2, 3].map((n) => of(`v20240220_paslon_${n}`)),
      suara12: [1, 2, 3].map((n) => of(`v20240312_paslon_${n}`)),
      sel: pack.form.sel.map(({ nama }) => (pack.form.administrasi.includes(nama) ? of(`adm20240220_${nama}`) : null)),
    };
  });
  const full = rows.filter(({ sel: cells }) => pack.form.sel.every(({ nama }, at) => !pack.form.administrasi.includes(nama) || cells[at] !== null));
  const failing = (list: typeof rows, id: CekId): number => list.filter((one) => masks({ ...one, foto: null }).gagal.includes(id)).length;

  it('T01: 8,751 full forms', () => {
    expect(full).toHaveLength(8751);
    const ids: CekId[] = ['K01', 'K02', 'K03', 'K04', 'K05', 'K07', 'K08', 'K09', 'K18', 'K16', 'K10'];
    // K10 in any column 174; the source's rule R11 looks at the total alone (109).
    expect(ids.map((id) => failing(full, id))).toEqual([219, 210, 167, 122, 289, 354, 379, 335, 138, 814, 174]);
  });
  it('T02: 8,100 with votes: K17 358, and 6,703 pass', () => {
    const votes = full.filter(({ suara }) => !suara.includes(null));
    expect(votes).toHaveLength(8100);
    expect(failing(votes, 'K17')).toBe(358);
    const asked = new Set<CekId>(['K01', 'K02', 'K03', 'K04', 'K05', 'K07', 'K08', 'K09', 'K16', 'K17', 'K18']);
    const [b1, a] = ['pengguna_dpt_j', 'pemilih_dpt_j'].map((name) => pack.form.sel.findIndex(({ nama }) => nama === name));
    const passes = votes.filter((one) => (one.sel[b1 ?? 0] ?? 0) <= (one.sel[a ?? 0] ?? 0) && !masks({ ...one, foto: null }).gagal.some((id) => asked.has(id)));
    expect(passes).toHaveLength(6703);
  });
  it('AN02: K24 fails at 112 of the forms with more voters than the DPT', () => {
    expect(failing(full.filter(({ kode }) => Number(kode.slice(10)) < pack.loksusMulai), 'K24')).toBeLessThanOrEqual(112);
    expect(full.filter((one) => masks({ ...one, kode: KODE, foto: null }).gagal.includes('K24'))).toHaveLength(112);
  });
  it('T03: two stations of Pulau Panggang', () => {
    const [first, , third] = rows;
    if (first === undefined || third === undefined) throw new Error('rows missing');
    expect(masks({ ...first, foto: null }).gagal).toEqual(['K08', 'K09', 'K16']);
    expect(masks({ ...third, foto: null }).gagal).toEqual(['K02', 'K08', 'K17']);
    expect(masks({ ...third, suara: third.suara12, foto: null }).gagal).toEqual(['K02', 'K08']);
    const k02 = periksaLengkap(pack, { ...third, foto: null }).find((one) => one.id === 'K02');
    expect(k02?.nilai).toEqual([116, 126, 237]);
    expect(k02 && hitunganDari(k02)).toEqual({ suku: [116, 126], jumlah: 242, tertulis: 237, tanda: '=' });
    const k17 = periksaLengkap(pack, { ...third, foto: null }).find((one) => one.id === 'K17');
    expect(k17 && katakan('id', k17, String)).toBe('Jumlah suara semua pilihan 243 tidak sama dengan suara sah 235.');
  });
});
