// Is every new family of sums read strictly, and are areas matched one to one whatever their names? (hasil.md 7.1, 10, 12 T19, T28)
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type AreaCode, areaCode } from '#kernel/area-code';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { CARA, type TempatSumber, matchPlaces } from './match.ts';
import { PARTAI_2019, PASANGAN_2019, STATISTIK_2019, cells2019 } from './columns-2019.ts';
import { againstCompleteness, seriesFindings } from './findings.ts';
import { readSumFile } from './read-file.ts';
import type { IsiSeri, Tempat } from './record.ts';
import { rollUp } from './roll-up.ts';
import { deretOf, nationOf, sumOf } from './series.ts';

const folder = mkdtempSync(join(tmpdir(), 'pendopo-keluarga-'));
async function read(text: string, at: Tempat) {
  const path = join(folder, 'berkas.csv');
  writeFileSync(path, text);
  const found = await readSumFile(path, at);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
}

const PPWP_2019: Tempat = { pemilu: 'pemilu-2019', jenis: 'ppwp' };
const HEAD = ['kunci_kpu', 'provinsi', 'kab_kota', 'kecamatan', ...PASANGAN_2019.map(([name]) => name), ...STATISTIK_2019].join(',');
const row = (kunci: string, names: string, cells = '10,20,40,31,31,30,1,2,2,0,0'): string => `${kunci},${names},${cells}`;
const GOOD = row('P1.2.3', 'ACEH,ACEH SELATAN,BAKONGAN');

describe('kecamatan of 2019', () => {
  it('cells stand in ballot order, then the nine statistics; a blank cell is null', async () => {
    const file = await read(`${HEAD}\n${row('P1.2.3', 'ACEH,ACEH SELATAN,BAKONGAN', ',20,40,31,31,30,1,2,2,0,0')}\n`, PPWP_2019);
    expect(file.satuan).toEqual([{ kode: '3', isi: { kelas: 'daerah', sel: [null, 20, 40, 31, 31, 30, 1, 2, 2, 0, 0] } }]);
    expect(file.tempat.map(({ id, jalur, nama }) => [id, jalur, nama])).toEqual([[1, [1], 'ACEH'], [2, [1, 2], 'ACEH SELATAN'], [3, [1, 2, 3], 'BAKONGAN']]);
  });
  test.each([
    ['no key', row('', 'ACEH,ACEH SELATAN,LAIN'), 'KUNCI_ISI', 'kunci_kpu'],
    ['a Kemendagri code', row('110101', 'ACEH,ACEH SELATAN,LAIN'), 'KUNCI_ISI', 'kunci_kpu'],
    ['a level too many', row('P1.2.3.4', 'ACEH,ACEH SELATAN,LAIN'), 'KUNCI_ISI', 'kunci_kpu'],
    ['a number twice on its way', row('P1.2.2', 'ACEH,ACEH SELATAN,LAIN'), 'KUNCI_ISI', 'kunci_kpu'],
    ['leading zeros', row('P1.2.04', 'ACEH,ACEH SELATAN,LAIN'), 'KUNCI_ISI', 'kunci_kpu'],
    ['letters', row('P1.2.x', 'ACEH,ACEH SELATAN,LAIN'), 'KUNCI_ISI', 'kunci_kpu'],
    ['a number beyond the scheme', row('P1.2.9999999999', 'ACEH,ACEH SELATAN,LAIN'), 'KUNCI_ISI', 'kunci_kpu'],
    ['another name for a number', row('P1.2.4', 'ACEH,ACEH BARAT,LAIN'), 'NAMA_BEDA', 'kab_kota'],
    ['the number of a regency under another province', row('P5.2.4', 'RIAU,ACEH SELATAN,LAIN'), 'KUNCI_PINDAH', 'kunci_kpu'],
    ['no name', row('P1.2.4', 'ACEH,ACEH SELATAN,'), 'NAMA_ISI', 'kecamatan'],
    ['votes below zero', row('P1.2.4', 'ACEH,ACEH SELATAN,LAIN', '-1,20,40,31,31,30,1,2,2,0,0'), 'ANGKA_NEGATIF', 'pemilih-1'],
    ['a statistic with a point', row('P1.2.4', 'ACEH,ACEH SELATAN,LAIN', '1,20,40.5,31,31,30,1,2,2,0,0'), 'ANGKA_DESIMAL', 'total-pemilih'],
    ['a formula', row('P1.2.4', 'ACEH,ACEH SELATAN,LAIN', '=1+1,20,40,31,31,30,1,2,2,0,0'), 'ANGKA_BUKAN', 'pemilih-1'],
    ['a column less', row('P1.2.4', 'ACEH,ACEH SELATAN,LAIN', '1,20,40,31,31,30,1,2,2,0'), 'KOLOM_KURANG', ''],
    ['an area twice', row('P1.2.3', 'ACEH,ACEH SELATAN,BAKONGAN', '1,20,40,31,31,30,1,2,2,0,0'), 'SATUAN_GANDA', 'kunci_kpu'],
  ])('%s is refused', async (_name, bad, code, column) => {
    const file = await read(`${HEAD}\n${GOOD}\n${row('P1.2.9', 'ACEH,ACEH SELATAN,TRUMON')}\n${bad}\n`, PPWP_2019);
    const [slip] = file.ditolak.filter((one) => one.row === 4);
    expect([slip?.code, slip?.column]).toEqual([code, column]);
    expect(file.satuan.map(({ kode }) => kode)).toContain('9');
  });
  it('a refused row says nothing of names', async () => {
    const file = await read(`${HEAD}\n${row('P1.2.3', 'ACEH,SALAH,BAKONGAN', 'x,20,40,31,31,30,1,2,2,0,0')}\n${row('P1.2.9', 'ACEH,ACEH SELATAN,TRUMON')}\n`, PPWP_2019);
    expect([file.satuan.map(({ kode }) => kode), file.tempat.find(({ id }) => id === 2)?.nama]).toEqual([['9'], 'ACEH SELATAN']);
  });
  test.each([
    ['parties are no pairs', `kunci_kpu,provinsi,kab_kota,kecamatan,${PARTAI_2019.map(([name]) => name).join(',')},${STATISTIK_2019.join(',')}`, 'KONTES_LAIN'],
    ['gerindra is not the spelling of the source', `kunci_kpu,provinsi,kab_kota,kecamatan,${PARTAI_2019.map(([name]) => name.replace('gerinda', 'gerindra')).join(',')},${STATISTIK_2019.join(',')}`, 'JUDUL_ASING'],
    ['a statistic is missing', HEAD.replace(',tps,', ','), 'JUDUL_ASING'],
  ])('%s', async (_name, header, code) => {
    await expect(read(`${header}\n1\n`, PPWP_2019)).rejects.toThrow(code);
  });
  it('local parties of Aceh stand on the ballot of Aceh alone, and never on that of the DPR', () => {
    const sel = Array.from({ length: PARTAI_2019.length + STATISTIK_2019.length }, (_, n) => n);
    const numbers = (jenis: 'pdpr' | 'pdprdp', provinsi: number): number => [...cells2019(jenis, sel, provinsi).suara.keys()].filter((n) => n >= 15 && n <= 18).length;
    expect([numbers('pdprdp', 1), numbers('pdprdp', 0), numbers('pdprdp', 32_676), numbers('pdpr', 1)]).toEqual([4, 4, 0, 0]);
  });
});

describe('time series and completeness', () => {
  const SIREKAP = 'waktu,jenis,kode_provinsi,nomor_urut,suara,persen_tps';
  const PILKADA = 'waktu_unggah,kode_provinsi,id_paslon,suara,tps_total,tps_masuk';
  const P24: Tempat = { pemilu: 'pemilu-2024', jenis: 'ppwp' };
  test.each([
    ['no offset', '2024-03-08T09:49:06,ppwp,11,1,5,67.39', 'WAKTU_ISI'],
    ['a day that is not', '2024-02-30T09:49:06+07:00,ppwp,11,1,5,67.39', 'WAKTU_ISI'],
    ['another clock than ours', '2024-03-08T09:49:06+05:00,ppwp,11,1,5,67.39', 'WAKTU_ISI'],
    ['another contest', '2024-03-08T09:49:06+07:00,pdpd,11,1,5,67.39', 'JENIS_ASING'],
    ['more than the whole', '2024-03-08T09:49:06+07:00,ppwp,11,1,5,100.01', 'PERSEN_ISI'],
    ['a percentage with a comma', '2024-03-08T09:49:06+07:00,ppwp,11,1,5,"67,39"', 'PERSEN_ISI'],
    ['no province', '2024-03-08T09:49:06+07:00,ppwp,1,1,5,67.39', 'KODE_PROVINSI'],
    ['votes in letters', '2024-03-08T09:49:06+07:00,ppwp,11,1,NaN,67.39', 'ANGKA_BUKAN'],
  ])('%s', async (_name, line, code) => {
    const file = await read(`${SIREKAP}\n2024-03-08T10:00:00+07:00,ppwp,12,1,7,50\n${line}\n`, P24);
    expect([file.satuan.length, file.ditolak.map((slip) => slip.code)]).toEqual([1, [code]]);
  });
  it('one option twice at an instant, and stations that differ there, take the instant away', async () => {
    const twice = await read(`${PILKADA}\n2024-11-28T01:00:00+07:00,11,5,1,9,9\n2024-11-28T01:00:00+07:00,11,5,2,9,9\n`, { pemilu: 'pilkada-2024', jenis: 'pkwkp' });
    const heads = await read(`${PILKADA}\n2024-11-28T01:00:00+07:00,11,5,1,9,9\n2024-11-28T01:00:00+07:00,11,6,2,9,8\n`, { pemilu: 'pilkada-2024', jenis: 'pkwkp' });
    expect([twice.satuan, twice.ditolak.map(({ code }) => code)]).toEqual([[], ['SATUAN_TIDAK_UTUH', 'OPSI_GANDA']]);
    expect([heads.satuan, heads.ditolak.map(({ code }) => code)]).toEqual([[], ['SATUAN_TIDAK_UTUH', 'KEPALA_BEDA']]);
  });
  it('more checked stations than stations are refused', async () => {
    const file = await read('kode_provinsi,provinsi,jumlah_suara_paslon,tps_total,tps_berangka,tps_lolos_validasi_adm\n11,Aceh,1,10,11,3\n12,Sumut,1,10,,9\n', P24);
    expect([file.satuan.map(({ kode }) => kode), file.ditolak.map(({ code }) => code)]).toEqual([['12'], ['TPS_LEBIH']]);
  });
});

const titik = (provinsi: string, jam: string, votes: Readonly<Record<string, number | null>>, tpsMasuk: number | null = 5): { isi: IsiSeri } => ({
  isi: { kelas: 'seri', provinsi, waktu: `2024-11-28T${jam}:00+07:00`, persen: null, tpsTotal: 9, tpsMasuk, opsi: Object.entries(votes).map(([id, suara]) => ({ id, suara })) },
});

describe('falls, and what is held back (T19, T22)', () => {
  it('all zeros after votes with stations in are held back; the figures before stand', () => {
    const [one] = deretOf([titik('11', '03:00', { a: 11, b: 6 }), titik('11', '01:00', { a: 10, b: 5 }), titik('11', '02:00', { a: 0, b: 0 })]);
    expect([one?.titik.map(({ suara }) => sumOf(suara)), one?.ditahan.map(({ sebelum }) => sebelum), one?.turun]).toEqual([[15, 17], [15], []]);
  });
  test.each([
    ['nothing was there before', [titik('11', '01:00', { a: 0, b: 0 })], [0], 0],
    ['one option alone is zero', [titik('11', '01:00', { a: 10, b: 5 }), titik('11', '02:00', { a: 0, b: 6 })], [15, 6], 1],
    ['no station is in', [titik('11', '01:00', { a: 10 }), titik('11', '02:00', { a: 0 }, 0)], [10, 0], 1],
    ['an option that is not named stands', [titik('11', '01:00', { a: 10, b: 5 }), titik('11', '02:00', { a: 0 })], [15, 5], 1],
    ['a blank is no fall', [titik('11', '01:00', { a: 10 }), titik('11', '02:00', { a: null })], [10, 0], 0],
  ])('%s: nothing is held back', (_name, units, sums, falls) => {
    const [one] = deretOf(units);
    expect([one?.titik.map(({ suara }) => sumOf(suara)), one?.ditahan, one?.turun.length]).toEqual([sums, [], falls]);
  });
  it('the nation is each province as it stood last', () => {
    const all = deretOf([titik('11', '01:00', { a: 10 }), titik('12', '02:00', { a: 1 }), titik('11', '03:00', { a: 8 })]);
    expect(nationOf(all).map(({ suara, tpsMasuk }) => [sumOf(suara), tpsMasuk])).toEqual([[10, 5], [11, 10], [9, 10]]);
    expect(seriesFindings(all, new Map([['11', 'Aceh']])).map(({ cek, nama, tercantum, pembanding }) => [cek, nama, tercantum, pembanding])).toEqual([['TURUN', 'Aceh', 8, 10]]);
  });
  it('the order of the rows is of no account, and the nation ends at the sum of the last figures', () => {
    const unit = fc.record({ provinsi: fc.constantFrom('11', '12', '13'), hour: fc.integer({ min: 10, max: 23 }), a: fc.integer({ min: 1, max: 999 }), b: fc.integer({ min: 0, max: 999 }) });
    fc.assert(
      fc.property(fc.uniqueArray(unit, { selector: ({ provinsi, hour }) => `${provinsi}/${hour}`, maxLength: 20 }), (all) => {
        const units = all.map(({ provinsi, hour, a, b }) => titik(provinsi, `${hour}:00`, { a, b }));
        const [so, turned] = [deretOf(units), deretOf([...units].reverse())];
        expect(turned).toEqual(so);
        const last = so.reduce((sum, { titik: points }) => sum + sumOf(points.at(-1)?.suara ?? new Map()), 0);
        expect(sumOf(nationOf(so).at(-1)?.suara ?? new Map())).toBe(last);
      }),
    );
  });
});

describe('completeness against the count (T11)', () => {
  const given = (kode: string, suara: number, tpsTotal: number, tpsAngka: number) => ({ kode, versi: 1, sumber: 1, isi: { kelas: 'kelengkapan' as const, nama: kode, suara, tpsTotal, tpsAngka, tpsLolos: 0 } });
  it('equal figures say nothing; others are named with both; what is not counted here is passed over', () => {
    const found = againstCompleteness(
      [given('17', 1_203_132, 6_210, 5_886), given('75', 660_161, 3_539, 3_033), given('18', 4_673_791, 25_825, 23_686), given('11', 2_514_614, 16_046, 12_820)],
      new Map([['17', { suara: 1_203_132, angka: 5_886, tps: 6_210 }], ['75', { suara: 659_922, angka: 3_032, tps: 3_539 }], ['18', { suara: 4_679_576, angka: 23_714, tps: 25_825 }], ['11', { suara: null, angka: null, tps: 16_046 }]]),
    );
    expect(found.map(({ cek, kunci, tercantum, pembanding }) => [cek, kunci, tercantum, pembanding])).toEqual([
      ['HITUNGAN_BEDA', '75', 660_161, 659_922], ['ANGKA_BEDA', '75', 3_033, 3_032], ['HITUNGAN_BEDA', '18', 4_673_791, 4_679_576], ['ANGKA_BEDA', '18', 23_686, 23_714],
    ]);
  });
});

describe('sums of rows', () => {
  it('every area above holds the sum of its rows, level by level, in whatever order; null adds nothing', () => {
    const cell = fc.option(fc.integer({ min: 0, max: 1_000_000 }));
    const line = fc.record({ province: fc.integer({ min: 1, max: 3 }), regency: fc.integer({ min: 1, max: 3 }), sel: fc.tuple(cell, cell) });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const rows = lines.map(({ province, regency, sel }, at) => ({ id: 1_000 + at, jalur: [province, province * 10 + regency, 1_000 + at], sel }));
        const places = new Map(rows.map((one) => [one.id, one]));
        const sums = rollUp(places, rows);
        expect(rollUp(places, [...rows].reverse()).sort((a, b) => a.id - b.id)).toEqual([...sums].sort((a, b) => a.id - b.id));
        for (const { id, baris, sel } of sums) {
          const inside = rows.filter(({ jalur }) => id === 0 || jalur.slice(0, -1).includes(id));
          expect(baris).toBe(inside.length);
          for (const at of [0, 1] as const) {
            const known = inside.flatMap((one) => one.sel[at] ?? []);
            expect(sel[at]).toBe(known.length === 0 ? null : known.reduce((sum, n) => sum + n, 0));
          }
        }
      }),
    );
  });
});

describe('areas of 2019 and of 2024', () => {
  const area = (kode: string, nama: string) => ({ kode: areaCode(kode), nama, tingkat: kode.length === 10 ? 4 : kode.length / 2 });
  const place = (jalur: readonly number[], nama: string): TempatSumber => ({ id: jalur.at(-1) ?? 0, jalur, nama });
  const TREE = [area('32', 'Jawa Barat'), area('3201', 'Bogor'), area('3271', 'Kota Bogor'), area('3273', 'Kota Bandung'), area('327301', 'Sukasari'), area('91', 'Papua'), area('9101', 'Jayapura'), area('93', 'Papua Selatan'), area('9301', 'Merauke')];
  const found = matchPlaces(
    [
      place([1], 'JAWA BARAT'), place([1, 2], 'BOGOR'), place([1, 3], 'KOTA BOGOR'), place([1, 4], 'BANDUNG'), place([1, 4, 5], 'SUKA SARI.'),
      place([6], 'PAPUA'), place([6, 7], 'JAYAPURA'), place([6, 8], 'MERAUKE'), place([-99], '+Luar Negeri'),
    ],
    TREE,
  );
  test.each<[number, AreaCode | null, string]>([
    [1, areaCode('32'), 'PENUH'],
    [2, areaCode('3201'), 'PENUH'],
    [3, areaCode('3271'), 'PENUH'],
    [4, areaCode('3273'), 'TANPA_JENIS'],
    [5, areaCode('327301'), 'TANPA_JENIS'],
    [6, null, 'TERBAGI'],
    [7, areaCode('9101'), 'PENUH'],
    [8, null, 'TIADA'],
    [-99, areaCode('99'), 'PENUH'],
  ])('place %i is %s (%s)', (id, kode, cara) => expect(found.get(id)).toEqual({ kode, cara }));
  it('where Kota and Kabupaten share a bare name, a name without its kind is matched with neither by guess', () => {
    const both = matchPlaces([place([1], 'JAWA BARAT'), place([1, 2], 'KAB. BOGOR')], [area('32', 'Jawa Barat'), area('3271', 'Kota Bogor'), area('3272', 'Kota Administrasi Bogor')]);
    expect(both.get(2)).toEqual({ kode: null, cara: 'GANDA' });
  });
  it('one to one, in whatever order, and a code always carries the same path of names', () => {
    const name = fc.constantFrom('BOGOR', 'KOTA BOGOR', 'KAB. BOGOR', 'BANDUNG', 'KOTA BANDUNG', 'B-O-G-O-R', 'CIAMIS');
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), fc.array(name, { maxLength: 8 }), (old, tree) => {
        const places = [place([1], 'JAWA BARAT'), ...old.map((nama, at) => place([1, at + 2], nama))];
        const areas = [area('32', 'JAWA BARAT'), ...tree.map((nama, at) => area(`32${String(at + 10)}`, nama))];
        const all = matchPlaces(places, areas);
        expect(matchPlaces([...places].reverse(), [...areas].reverse())).toEqual(new Map([...all]));
        const codes = [...all.values()].flatMap(({ kode }) => kode ?? []);
        expect(new Set(codes).size).toBe(codes.length);
        expect([...all.values()].every(({ kode, cara }) => CARA.includes(cara) && (kode === null) === !['PENUH', 'TANPA_JENIS'].includes(cara))).toBe(true);
      }),
    );
  });
});
