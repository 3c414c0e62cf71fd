// Does an import of the real files, tree and all, show what is known of them? (hasil.md 12: T03-T13, T26-T28)
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AreaCode, areaCode } from '#kernel/area-code';
import { percent2 } from '#kernel/share';
import { makeRegistry } from '#platform/module';
import { module as pemilu, stationTotals } from '#modules/pemilu';
import { recordedTerminal, testDatabase } from '../../../../test/fixture.ts';
import { importAreas } from '../../pemilu/actions/import-areas.ts';
import type { AngkaWilayah } from '../figures.ts';
import { module as hasil } from '../module.ts';
import { findAngkaWilayah } from '../store/area.ts';
import { seqTerakhir } from '../store/history.ts';
import { findTps } from '../store/station.ts';
import { heldStations } from '../store/tree.ts';
import { loadPlaces } from './ground.ts';
import { provinceCsv } from './csv-fixtures.ts';
import { type Done, importDeps, runImport, scratch } from './import-fixture.ts';
import { contestOf, harapan, harapanWilayah, haveRealFiles, namePaths, realFile, realReadings, realTable, realText } from './real-fixture.ts';

const KONTES = contestOf('pemilu-2024');
const PROVINCES = [
  ['17', 'bengkulu'],
  ['18', 'lampung'],
  ['34', 'di_yogyakarta'],
  ['75', 'gorontalo'],
] as const;
const DKI = 'tps_ppwp_2024_dki_tanpa_jakarta_timur.csv.gz';
const FILES = [...PROVINCES.map(([, name]) => `tps_ppwp_2024_${name}.csv.gz`), DKI, 'tps_ppwp_2024_luar_negeri.csv.gz'];
const FAULTY = 'tps_ppwp_2024_tidak_konsisten.csv.gz';

interface FileSummary {
  readonly file: string;
  readonly read: number;
  readonly taken: number;
  readonly same: number;
  readonly replaced: number;
  readonly refused: number;
  readonly fate: Readonly<Record<string, number>>;
  readonly reasons: Readonly<Record<string, number>>;
  readonly transitions: readonly Readonly<Record<string, number | string>>[];
}

describe.runIf(haveRealFiles)('the real files', () => {
  let own: ReturnType<typeof importDeps>;
  let summaries: readonly FileSummary[] = [];
  const summary = (name: string): FileSummary | undefined => summaries.find((one) => one.file === name);
  const area = async (kode: string, kontes = KONTES): Promise<AngkaWilayah> => {
    const found = await findAngkaWilayah(own.deps.database.db, kontes, areaCode(kode));
    if (found === undefined) throw new Error(`no area ${kode}`);
    return found;
  };
  const run = (files: readonly string[], ...args: readonly string[]): Promise<Done> =>
    runImport(own.deps, ...files.map(realFile), '--json', ...args);
  const filesOf = (done: Done): readonly FileSummary[] => (JSON.parse(done.text) as { files: FileSummary[] }).files;

  beforeAll(async () => {
    own = importDeps(await testDatabase());
    const quiet = { line: () => undefined, problem: () => undefined };
    for (const file of ['wilayah_kpu_2024.csv.gz', 'tps_luar_negeri_2024.csv.gz']) {
      expect(await importAreas(['--election', 'pemilu-2024', realFile(file)], own.deps, quiet)).toBe(0);
    }
    const done = await run(FILES);
    summaries = filesOf(done);
    expect(done.code).toBe(0);
  }, 300_000);
  afterAll(() => own.close());

  test.each([
    ['tps_ppwp_2024_bengkulu.csv.gz', 6_210, 5_886],
    ['tps_ppwp_2024_lampung.csv.gz', 25_825, 23_719],
    ['tps_ppwp_2024_di_yogyakarta.csv.gz', 11_932, 9_483],
    ['tps_ppwp_2024_gorontalo.csv.gz', 3_539, 3_032],
    ['tps_ppwp_2024_luar_negeri.csv.gz', 2_446, 1_111],
    [DKI, 3 * 21_954, undefined],
  ])('%s: %i readings, none refused, and the counts add up', (name, read, fresh) => {
    const one = summary(name);
    expect(one).toMatchObject({ read, refused: 0 });
    expect((one?.taken ?? 0) + (one?.same ?? 0) + (one?.replaced ?? 0)).toBe(read);
    if (fresh !== undefined) expect(one?.fate['BARU']).toBe(fresh);
  });

  test('transitions of DKI (T04, T05)', () => {
    const ours = harapan().dki_tanpa_jakarta_timur;
    const [first, second] = summary(DKI)?.transitions ?? [];
    expect(first).toMatchObject(ours.versi_20240220_ke_20240312);
    expect(second).toMatchObject({ ...ours.versi_20240312_ke_20240317, berubah: 0, ditarik: 0 });
    expect(summary(DKI)?.fate).toMatchObject({ DITARIK: 44 });
  });

  test.each(PROVINCES)('province %s and its regencies equal what the file says (T09, T10)', async (_, name) => {
    for (const [kode, [a, b, c, total, withFirst]] of Object.entries(harapanWilayah(name))) {
      const { suara, tps } = await area(kode);
      expect([kode, suara, tps.total]).toEqual([kode, [a, b, c], total]);
      // The expected count is of rows with a figure for pair 1, so partly read stations may or may not be in it.
      expect(tps.lengkap).toBeLessThanOrEqual(withFirst);
      expect(tps.lengkap + tps.sebagian).toBeGreaterThanOrEqual(withFirst);
    }
  });

  test.each([
    ['17', 5_886, 0],
    ['18', 23_714, 5],
    ['34', 9_483, 0],
    ['75', 3_032, 0],
    ['31', 16_190, 9],
  ])('province %s: %i stations complete, %i partly read (T08, T09)', async (kode, lengkap, sebagian) => {
    expect((await area(kode)).tps).toMatchObject({ lengkap, sebagian });
  });

  test('regency 1709 stands at 99.74 percent (T10)', async () => {
    const { tps } = await area('1709');
    expect(percent2(tps.lengkap, tps.total)).toBe(99.74);
  });

  test('DKI as of 17 March, by regency (T06, T07)', async () => {
    const ours = harapan().dki_tanpa_jakarta_timur;
    expect((await area('31')).suara).toEqual(ours.jumlah_20240317);
    for (const [kode, [a, b, c, rows]] of Object.entries(ours.per_kab_20240317)) {
      const { suara, tps } = await area(kode);
      expect([kode, suara, tps.total]).toEqual([kode, [a, b, c], rows]);
    }
  });

  test('a partly read station adds what is there; a corrected one keeps both versions and ends K17 (T03, T08)', async () => {
    const { db } = own.deps.database;
    expect((await findTps(db, KONTES, areaCode('3174091004197')))?.suara).toEqual([155, 0, null]);
    const changed = await findTps(db, KONTES, areaCode('3101011001003'));
    expect(changed?.riwayat.map((one) => one.suara)).toEqual([
      [86, 119, 38],
      [86, 119, 30],
    ]);
    expect(changed?.pemeriksaan.flatMap((one) => (one.hasil === 'GAGAL' ? [one.id] : []))).toEqual(['K02', 'K08']);
  });

  test('abroad every unit with figures is placed (T13)', async () => {
    const { suara, tps } = await area('99');
    expect(suara).toEqual([71_200, 172_923, 61_636]);
    expect(tps).toMatchObject({ lengkap: 1_111, total: 3_205 });
  });

  test('three units whose number runs on from another group stand on the code of KPU\'s list (T13)', async () => {
    const { db } = own.deps.database;
    for (const [kode, suara] of [
      ['9901010002026', [72, 294, 102]],
      ['9919010002002', [6, 62, 11]],
      ['9919010003003', [44, 408, 98]],
    ] as const) {
      expect((await findTps(db, KONTES, areaCode(kode)))?.suara).toEqual(suara);
      expect(await findTps(db, KONTES, areaCode(`${kode.slice(0, 10)}001`))).toBeUndefined();
    }
    expect(await heldStations(db, 'pemilu-2024', [areaCode('9901010002026'), areaCode('9901010002001')])).toEqual(['9901010002026']);
    // Without its numbers the figures would count on no station, so the list cannot take them away.
    const terminal = recordedTerminal();
    const folder = scratch();
    const list = folder.file('lain.csv', realText('tps_luar_negeri_2024.csv.gz').replace('9901010002,POS,026', '9901010002,POS,027'));
    const registry = makeRegistry([pemilu, hasil]);
    expect(await importAreas(['--election', 'pemilu-2024', list], { ...own.deps, registry }, terminal)).toBe(1);
    folder.remove();
    expect(terminal.problems.at(-1)).toMatch(/^UNIT_BERANGKA: .*9901010002026/);
  });

  test('an independent later scrape: equal in 17 and 34, withdrawn figures apart in 18 and 75 (T11)', async () => {
    const later = new Map(realTable('sirekap_2024_ppwp_kelengkapan_provinsi.csv').map((row) => [row['kode_provinsi'] ?? '', row]));
    const seen: Record<string, readonly (number | undefined)[]> = {};
    for (const [kode] of PROVINCES) {
      const { suara, tps } = await area(kode);
      const theirs = later.get(kode);
      const votes = suara.reduce<number>((sum, n) => sum + (n ?? 0), 0);
      seen[kode] = [
        votes - Number(theirs?.['jumlah_suara_paslon']),
        tps.lengkap - Number(theirs?.['tps_berangka']),
        tps.total - Number(theirs?.['tps_total']),
      ];
    }
    expect(seen).toEqual({ 17: [0, 0, 0], 34: [0, 0, 0], 75: [659_922 - 660_161, -1, 0], 18: [4_679_576 - 4_673_791, 28, 0] });
  });

  test('the whole scrape and the tree have the same stations in all 38 provinces (T12)', async () => {
    const rows = realTable('sirekap_2024_ppwp_kelengkapan_provinsi.csv');
    const sum = (column: string): number => rows.reduce((n, row) => n + Number(row[column]), 0);
    expect(['tps_total', 'tps_berangka', 'tps_lolos_validasi_adm', 'jumlah_suara_paslon'].map(sum)).toEqual([
      823_378, 645_858, 494_311, 128_089_145,
    ]);
    const totals = await stationTotals(own.deps.database.db, 'pemilu-2024');
    const home = rows.filter((row) => row['kode_provinsi'] !== '99');
    expect(home.map((row) => totals.provinsi.get(row['kode_provinsi'] as AreaCode))).toEqual(home.map((row) => Number(row['tps_total'])));
    expect(home).toHaveLength(38);
    expect([totals.total - totals.luarNegeri, totals.luarNegeri]).toEqual([820_161, 3_205]);
  });

  test('a second import of the same bytes changes nothing (hasil.md 7.1)', async () => {
    const before = await seqTerakhir(own.deps.database.db);
    const [dki, gorontalo] = filesOf(await run([DKI, 'tps_ppwp_2024_gorontalo.csv.gz']));
    expect(dki).toMatchObject({ taken: 0, replaced: 0, refused: 0, same: 3 * 21_954 });
    expect(gorontalo).toMatchObject({ taken: 0, replaced: 0, refused: 0, same: 3_539 });
    expect(await seqTerakhir(own.deps.database.db)).toBe(before);
  });

  test('an hour of zeros from the source is held back, and every row of it named (hasil.md 5, T19)', async () => {
    const rows = (await realReadings('tps_ppwp_2024_gorontalo.csv.gz', KONTES)).flat();
    const zeros = rows.map((one) => ({
      ...one,
      per: '2024-03-30T00:00:00Z',
      suara: one.suara.map((n) => (n === null ? null : 0)),
      foto: [],
    }));
    const folder = scratch();
    const before = await area('75');
    const [held] = filesOf(await runImport(own.deps, folder.file('nol.csv', provinceCsv(zeros)), '--json'));
    folder.remove();
    expect(held).toMatchObject({ read: 3_539, taken: 0, replaced: 0, reasons: { KARANTINA: held?.refused } });
    expect(held?.refused).toBeGreaterThan(3_000);
    expect((await area('75')).suara).toEqual(before.suara);
  });

  test('the faulty stations: 17 whose names are not those of the code on the photo, no vote of a later figure lost (T26)', async () => {
    const before = (await area('17')).suara;
    const trial = filesOf(await run([FAULTY], '--dry-run'));
    const real = filesOf(await run([FAULTY]));
    expect(real).toEqual(trial);
    expect(real[0]).toMatchObject({ read: 7_556, refused: 17, reasons: { NAMA_BEDA_KODE: 17 } });
    expect((await area('17')).suara).toEqual(before);
    const largest = await findTps(own.deps.database.db, KONTES, areaCode('9905010003187'));
    expect(largest?.suara).toEqual([20, 31, 8]); // corrected later: the monster of 17 February is history
    expect(largest?.riwayat.map((one) => one.suara)).toContainEqual([20_022, 2_222, 72_000]);
  });

  test('Aceh 2019 by names only: matched one to one or refused, never guessed (T27, T28)', async () => {
    const kontes = contestOf('pemilu-2019');
    const [aceh] = filesOf(await run(['tps_ppwp_2019_aceh.csv.gz'], '--election', 'pemilu-2019'));
    expect(aceh).toMatchObject({ read: 15_047, replaced: 0 });
    expect(aceh?.reasons).toEqual({ NAMA_TIDAK_COCOK: aceh?.refused });
    expect((aceh?.taken ?? 0) + (aceh?.same ?? 0)).toBeGreaterThan(12_500);
    expect((await area('11', kontes)).tps.total).toBe(15_047 - (aceh?.refused ?? 0));
    // The same names against KPU's tree of 2024: 5,337 of 6,226 desa, 12,951 of 15,047 stations.
    const places = await loadPlaces(own.deps.database.db, 'pemilu-2024');
    const rows = namePaths('tps_ppwp_2019_aceh.csv.gz');
    expect(rows.filter((path) => places.village(path).ok)).toHaveLength(12_951);
    expect(new Set(rows.filter((path) => places.village(path).ok).map((path) => Object.values(path).join('/'))).size).toBe(5_337);
  });
});
