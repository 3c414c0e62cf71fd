// Do the rows of the real files give the figures and defects that were counted in them? (hasil.md 12: T01-T06, T13, T26, T27)
import { beforeAll, describe, expect, test } from 'vitest';
import { SIFAT } from '../bits.ts';
import { type Topeng, periksaTopeng } from '../checks.ts';
import type { Bacaan, CekId } from '../figures.ts';
import { NIHIL, langkah, ukur } from '../station.ts';
import { contestOf, harapan, haveRealFiles, realReadings, sumsOf } from './real-fixture.ts';

const KONTES = contestOf('pemilu-2024');
const DKI = 'tps_ppwp_2024_dki_tanpa_jakarta_timur.csv.gz';

/** The checks that a reading by itself fails. */
function fails(reading: Bacaan, kontes = KONTES): Set<CekId> {
  const out: Topeng = { gagal: 0, takdapat: 0, cocok: 0 };
  periksaTopeng(kontes.pack, { kode: reading.kode, suara: reading.suara, sel: reading.sel, foto: null }, 0, out);
  return new Set(
    Array.from({ length: 24 }, (_, at) => at + 1).flatMap((n) =>
      (out.gagal >> (n - 1)) & 1 ? [`K${String(n).padStart(2, '0')}` as CekId] : [],
    ),
  );
}

function cell(reading: Bacaan, name: string): number | null {
  const at = KONTES.pack.form.sel.findIndex((sel) => sel.nama === name);
  return reading.sel?.[at] ?? null;
}

describe.runIf(haveRealFiles)('DKI Jakarta in three snapshots', () => {
  let rows: (readonly Bacaan[])[] = [];
  const at = (snapshot: number): Bacaan[] => rows.flatMap((row) => row[snapshot] ?? []);
  /** 20 Feb, all eighteen cells. */
  let whole: { readonly reading: Bacaan; readonly failed: ReadonlySet<CekId> }[] = [];
  beforeAll(async () => {
    rows = await realReadings(DKI, KONTES);
    const complete = at(0).filter((one) => KONTES.pack.form.administrasi.every((name) => cell(one, name) !== null));
    whole = complete.map((reading) => ({ reading, failed: fails(reading) }));
  });

  test('21,954 stations, of which 8,751 have the whole block and 8,754 any of it (T01)', () => {
    expect(rows).toHaveLength(harapan().dki_tanpa_jakarta_timur['jumlah_tps'] ?? -1);
    expect(whole).toHaveLength(8_751);
    expect(at(0).filter((one) => one.sel !== null)).toHaveLength(8_754);
  });

  test.each<[CekId, string]>([
    ['K01', 'R01_dpt_L+P!=J'],
    ['K02', 'R02_pengguna_dpt_L+P!=J'],
    ['K03', 'R03_pengguna_dptb_L+P!=J'],
    ['K04', 'R04_pengguna_non_dpt_L+P!=J'],
    ['K05', 'R05_pengguna_total_L+P!=J'],
    ['K07', 'R06_B1+B2+B3!=B4_l'],
    ['K08', 'R07_B1+B2+B3!=B4_p'],
    ['K09', 'R08_B1+B2+B3!=B4_j'],
    ['K16', 'R10_pengguna_total_j!=suara_total'],
    ['K18', 'R09_sah+tidak_sah!=total'],
  ])('%s is %s (T01)', (id, rule) => {
    expect(whole.filter(({ failed }) => failed.has(id))).toHaveLength(harapan().dki_tanpa_jakarta_timur[rule] ?? -1);
  });

  test('K10 in any column 174, in column j 109 (T01, R11)', () => {
    expect(whole.filter(({ failed }) => failed.has('K10'))).toHaveLength(174);
    const inTotal = whole.filter(({ reading }) => (cell(reading, 'pengguna_dpt_j') ?? 0) > (cell(reading, 'pemilih_dpt_j') ?? 0));
    expect(inTotal).toHaveLength(harapan().dki_tanpa_jakarta_timur['R11_pengguna_dpt_j>pemilih_dpt_j'] ?? -1);
  });

  test('with all votes too: K17 358 of 8,100, and 6,703 reconcile (T02, R12)', () => {
    const voted = whole.filter(({ reading }) => reading.suara.every((n) => n !== null));
    const ours = harapan().dki_tanpa_jakarta_timur;
    expect(voted).toHaveLength(ours['adm_lengkap_dan_suara'] ?? -1);
    expect(voted.filter(({ failed }) => failed.has('K17'))).toHaveLength(ours['R12_jumlah_paslon!=suara_sah'] ?? -1);
    const ids: readonly CekId[] = ['K01', 'K02', 'K03', 'K04', 'K05', 'K07', 'K08', 'K09', 'K16', 'K17', 'K18'];
    const sound = voted.filter(
      ({ reading, failed }) =>
        !ids.some((id) => failed.has(id)) && (cell(reading, 'pengguna_dpt_j') ?? 0) <= (cell(reading, 'pemilih_dpt_j') ?? 0),
    );
    expect(sound).toHaveLength(6_703);
    // Our counter asks more of a form: K10 in every column, K20 and K24.
    const passing = voted.filter(({ failed }) => failed.size === 0);
    const counted = at(0).filter((one) => {
      const state = langkah(NIHIL, { per: 1, suara: one.suara, sel: one.sel, foto: null });
      return (ukur(KONTES.pack, one.kode, state).sifat & SIFAT.LOLOS) !== 0;
    });
    expect(counted.map(({ kode }) => kode)).toEqual(passing.map(({ reading }) => reading.kode));
    expect(counted).toHaveLength(6_700);
  });

  test('two stations by name (T03)', () => {
    const found = (kode: string): string[] => [...(whole.find(({ reading }) => reading.kode === kode)?.failed ?? [])];
    expect(found('3101011001001')).toEqual(['K08', 'K09', 'K16']);
    expect(found('3101011001003')).toEqual(['K02', 'K08', 'K17']);
  });

  test('sums at each snapshot (T06)', () => {
    const ours = harapan().dki_tanpa_jakarta_timur;
    expect([0, 1, 2].map((n) => sumsOf(at(n)))).toEqual([ours.jumlah_20240220, ours.jumlah_20240312, ours.jumlah_20240317]);
  });

  test('32 of the 51 changed figures fell; 22 of the 33 with a known total of valid votes end K17 and 6 start it (T04)', () => {
    const changed = rows.flatMap(([first, second]) => {
      const both = first !== undefined && second !== undefined && first.suara[0] !== null && second.suara[0] !== null;
      return both && first.suara.some((n, o) => n !== second.suara[o]) ? [[first, second] as const] : [];
    });
    expect(changed).toHaveLength(51);
    const total = (one: Bacaan): number => one.suara.reduce<number>((sum, n) => sum + (n ?? 0), 0);
    expect(changed.filter(([first, second]) => total(second) < total(first))).toHaveLength(32);
    const known = changed.filter(([first]) => cell(first, 'suara_sah') !== null);
    expect(known).toHaveLength(33);
    const before = ([first]: readonly [Bacaan, Bacaan]): boolean => total(first) !== cell(first, 'suara_sah');
    const after = ([first, second]: readonly [Bacaan, Bacaan]): boolean => total(second) !== cell(first, 'suara_sah');
    expect(known.filter((pair) => before(pair) && !after(pair))).toHaveLength(22);
    expect(known.filter((pair) => !before(pair) && after(pair))).toHaveLength(6);
  });
});

describe.runIf(haveRealFiles)('other files', () => {
  test('abroad: 2,446 units, 1,111 with figures (T13)', async () => {
    const readings = (await realReadings('tps_ppwp_2024_luar_negeri.csv.gz', KONTES)).flat();
    expect(readings).toHaveLength(2_446);
    expect(readings.filter((one) => one.suara.every((n) => n !== null))).toHaveLength(1_111);
    expect(sumsOf(readings)).toEqual([71_200, 172_923, 61_636]);
  });

  test('the list of faulty stations: K17 fails in all 7,502 with five numbers, 255 have more valid votes than votes (T26)', async () => {
    const readings = (await realReadings('tps_ppwp_2024_tidak_konsisten.csv.gz', KONTES)).flat();
    expect(readings).toHaveLength(7_556);
    const five = readings.filter((one) => cell(one, 'suara_sah') !== null && cell(one, 'suara_total') !== null);
    expect(five).toHaveLength(7_502);
    expect(five.filter((one) => fails(one).has('K17'))).toHaveLength(7_502);
    expect(five.filter((one) => (cell(one, 'suara_sah') ?? 0) > (cell(one, 'suara_total') ?? 0))).toHaveLength(255);
    const excess = (one: Bacaan): number => one.suara.reduce<number>((sum, n) => sum + (n ?? 0), 0) - (cell(one, 'suara_sah') ?? 0);
    const largest = five.reduce((a, b) => (excess(b) > excess(a) ? b : a));
    expect([largest.suara, cell(largest, 'suara_sah'), largest.kode]).toEqual([[20_022, 2_222, 72_000], 59, '9905010003187']);
  });

  test('Aceh 2019: 15,047 rows, 16 blank, K17 415, K16 880, K18 283, sums (T27)', async () => {
    const kontes = contestOf('pemilu-2019');
    const readings = (await realReadings('tps_ppwp_2019_aceh.csv.gz', kontes)).flat();
    expect(readings).toHaveLength(15_047);
    expect(readings.filter((one) => one.sel === null && one.suara.every((n) => n === null))).toHaveLength(16);
    const failed = readings.map((one) => fails(one, kontes));
    expect((['K17', 'K16', 'K18'] as const).map((id) => failed.filter((ids) => ids.has(id)).length)).toEqual([415, 880, 283]);
    expect(sumsOf(readings)).toEqual([387_813, 2_297_859]);
  });
});
