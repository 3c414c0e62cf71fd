// Does a finding of a plenary name its row or the foot, and say with its figures what does not agree? (hasil.md 4.3, D05; 9 wording)
import { describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { findKontes, findPemilu } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import type { Angka, CekId } from '../figures.ts';
import { periksaRekap } from './check-form.ts';
import type { Sel } from './d-checks.ts';
import { findingWords } from './pages/words.ts';

const [pemilu, pack] = [findPemilu('pemilu-2024'), findKontes('pemilu-2024', 'ppwp')];
assert(pemilu !== undefined && pack !== undefined, 'the pack of 2024 is there');
const kontes: Kontes = { pemilu, pack };
const TPS = areaCode('6472011001003');
const OTHER = areaCode('6472011001004');

/** 53 + 71 + 47 = 171 valid, 7 invalid; `over` changes single cells. */
function sel(over: Readonly<Record<string, number>> = {}): Sel {
  const cells: Readonly<Record<string, number>> = { pengguna_total_j: 178, suara_sah: 171, suara_tidak_sah: 7, suara_total: 178, ...over };
  return { suara: [53, 71, 47], sel: kontes.pack.form.sel.map(({ nama }): Angka => cells[nama] ?? null) };
}

function sentences(rows: readonly Sel[], kaki: Sel): (readonly [CekId | undefined, string, string])[] {
  const kodes = [TPS, OTHER];
  const baris = rows.map((row, at) => ({ ...row, kode: kodes[at] ?? TPS, bawah: null, sebab: null }));
  const anak = baris.map(({ kode }) => ({ kode, nama: `TPS ${kode.slice(10)}`, desa: 'RAWA MAKMUR', bawah: null }));
  const found = periksaRekap(kontes.pack, { lapisan: 'D_KEC', baris, kaki, anak: anak.map(({ kode }) => kode), ditutup: 0, anakDitutup: new Map() });
  const standing = { anak, kaki, rapat: { kode: areaCode('647201') }, baris: new Map(baris.map((row) => [row.kode, { ...row, versi: 1, urut: 1, pada: 0, peran: 'ppk', simpul: areaCode('647201'), catatan: null }])) };
  return found.filter(({ cek }) => cek === 'D05').map((one) => [one.k, one.tuntutan, findingWords('id', kontes, standing as Parameters<typeof findingWords>[2], one)]);
}

describe('D05', () => {
  it('names the row, and says the sum', () => {
    expect(sentences([sel({ suara_total: 187 })], sel({ suara_total: 187 }))).toEqual([
      ['K16', 'tolak', 'Baris TPS 003 RAWA MAKMUR belum cocok: Jumlah suara 187, pengguna hak pilih 178'],
      ['K18', 'tolak', 'Baris TPS 003 RAWA MAKMUR belum cocok: 171 + 7 = 178, tetapi C terisi 187'],
      ['K16', 'catat', 'Kaki formulir belum cocok: Jumlah suara 187, pengguna hak pilih 178'],
      ['K18', 'catat', 'Kaki formulir belum cocok: 171 + 7 = 178, tetapi C terisi 187'],
    ]);
  });
  it('leaves a foot that is not the sum to D02, and a column that a row lacks to nobody', () => {
    expect(sentences([sel()], sel({ suara_tidak_sah: 17 }))).toEqual([]);
    const without = { ...sel(), sel: sel().sel.map((n, at) => (kontes.pack.form.sel[at]?.nama === 'suara_tidak_sah' ? null : n)) };
    expect(sentences([sel(), without], { suara: [106, 142, 94], sel: sel({ pengguna_total_j: 356, suara_sah: 342, suara_tidak_sah: 7, suara_total: 356 }).sel })).toEqual([]);
  });
  it('says nothing where everything agrees', () => {
    expect(sentences([sel(), sel()], { suara: [106, 142, 94], sel: sel({ pengguna_total_j: 356, suara_sah: 342, suara_tidak_sah: 14, suara_total: 356 }).sel })).toEqual([]);
  });
});
