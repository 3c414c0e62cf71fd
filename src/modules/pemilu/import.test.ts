// Does an election's own tree replace the old one whole, and do stations learn only what files list? (hasil.md T13)
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AreaCode, areaCode } from '#kernel/area-code';
import { projectRoot } from '#platform/config';
import { rows, sql } from '#platform/db';
import type { Deps } from '#platform/module';
import { BASE_TREE, areaShapes, countLevels, ensureAreas, findArea, listAncestors } from '#platform/offices';
import {
  endSimulation, isStation, learnStations, module, stationCounts, stationNumbers, stationPlan, stationTotals, stationsOf, treeOf,
} from '#modules/pemilu';
import { writeState } from './store/election.ts';
import { type TestDatabase, recordedTerminal, testDatabase, testDeps } from '../../../test/fixture.ts';

const HEAD = 'kode,tingkat,kode_induk,nama,n_tps,no_tps_reguler_terakhir,no_tps_khusus_awal,no_tps_khusus_akhir';
const SMALL = [HEAD, '11,provinsi,,ACEH,,,,', '1101,kab_kota,11,ACEH SELATAN,,,,', '110112,kecamatan,1101,KLUET TENGAH,,,,', '1101122007,kel_desa,110112,BLANG POROH,6,4,901,902'];

let own: TestDatabase;
let deps: Deps;
let folder: string;
beforeAll(async () => {
  own = await testDatabase();
  deps = testDeps(own.database, [module]);
  folder = mkdtempSync(join(tmpdir(), 'pemilu-'));
  await ensureAreas(own.database);
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await own.close();
});
let terminal = recordedTerminal();
beforeEach(() => {
  terminal = recordedTerminal();
});

const command = (words: string, ...args: string[]): Promise<number> => {
  const found = module.commands?.find((one) => one.words === words);
  if (found === undefined) throw new Error(words);
  return found.run(args, deps, terminal);
};
const put = (name: string, bytes: string | Buffer): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const codes = (...list: string[]): AreaCode[] => list.map(areaCode);

describe('the simulation', () => {
  test('an empty election gets stations in the areas of the demo offices, near the real totals', async () => {
    expect(await treeOf(own.database.db, 'pemilu-2024')).toEqual({ slug: 'pemilu-2024', pohon: BASE_TREE, simulasi: false, versi: 0 });
    await module.demo?.(deps, terminal);
    const state = await treeOf(own.database.db, 'pemilu-2024');
    expect(state).toMatchObject({ pohon: BASE_TREE, simulasi: true, versi: 1 });
    const { provinsi, luarNegeri } = await stationTotals(own.database.db, 'pemilu-2024');
    expect(luarNegeri).toBe(0);
    for (const [kode, real] of [['13', 17_569], ['19', 4_116], ['32', 5_570], ['64', 11_441], ['65', 2_295]] as const) {
      expect(Math.abs((provinsi.get(areaCode(kode)) ?? 0) - real) / real, kode).toBeLessThan(0.05);
    }
    expect((await stationCounts(own.database.db, 'pemilu-2024', '32', 4)).map((row) => row.kode)).toEqual(['3276']);
    expect((await stationPlan(own.database.db, 'pemilu-2024', '')).some((plan) => plan.khususAwal === 901)).toBe(true);
  });
  test('a second start invents nothing more', async () => {
    await module.demo?.(deps, terminal);
    expect((await treeOf(own.database.db, 'pemilu-2024')).versi).toBe(1);
  });
  test('it ends once, and takes its stations along', async () => {
    expect(await own.database.transaction((db) => endSimulation(db, 'pemilu-2024'))).toBe(true);
    expect(await own.database.transaction((db) => endSimulation(db, 'pemilu-2024'))).toBe(false);
    expect(await treeOf(own.database.db, 'pemilu-2024')).toMatchObject({ simulasi: false, versi: 2 });
    expect((await stationTotals(own.database.db, 'pemilu-2024')).total).toBe(0);
  });
  test('an imported tree ends it and says so', async () => {
    await own.database.transaction((db) => writeState(db, 'pemilu-2024', BASE_TREE, true));
    expect(await command('import areas', '--election', 'pemilu-2024', put('kecil.csv', SMALL.join('\n')))).toBe(0);
    expect(terminal.lines.join('\n')).toContain('Data simulasi Pemilu 2024 diakhiri');
    expect(await treeOf(own.database.db, 'pemilu-2024')).toMatchObject({ pohon: 'kpu-2024', simulasi: false });
    expect((await stationTotals(own.database.db, 'pemilu-2024')).total).toBe(6);
  });
});

describe('stations learnt from a result file', () => {
  const learn = (...list: string[]) => own.database.transaction((db) => learnStations(db, 'pemilu-2019', codes(...list)));
  test('on the base tree the file is the list; twice teaches nothing new', async () => {
    expect(await learn('1101122007001', '1101122007003', '1101122007901')).toEqual({ added: 3, outside: [] });
    expect(await learn('1101122007003', '1101122007001')).toEqual({ added: 0, outside: [] });
    expect(await learn('1101122007002')).toEqual({ added: 1, outside: [] });
    const plan = await stationsOf(own.database.db, 'pemilu-2019', areaCode('1101122007'));
    expect(plan).toEqual({ kode: '1101122007', reguler: 3, khususAwal: 901, khususAkhir: 901, nomor: [1, 2, 3, 901], jumlah: 4, sumber: 'berkas' });
    expect(plan && stationNumbers(plan)).toEqual([1, 2, 3, 901]);
  });
  test('a kel/desa that the tree does not have is outside, named station by station', async () => {
    expect(await learn('1199999999001', '1199999999002', '1199999999001')).toEqual({ added: 0, outside: ['1199999999001', '1199999999002'] });
  });
  test('no codes, no change', async () => {
    const before = await treeOf(own.database.db, 'pemilu-2019');
    expect(await learn()).toEqual({ added: 0, outside: [] });
    expect(await treeOf(own.database.db, 'pemilu-2019')).toEqual(before);
  });
});

describe('import areas', () => {
  test.each([[[]], [['x.csv']], [['--election', 'pemilu-2029', 'x.csv']], [['--election', 'pemilu-2024']], [['--election', 'pemilu-2024', 'a', 'b']], [['--lagi']]])('%j is no command: exit 2', async (args) => {
    expect(await command('import areas', ...args)).toBe(2);
    expect(terminal.problems).toHaveLength(1);
  });
  test.each([
    ['tiada.csv', undefined, 'BERKAS_TIADA'],
    ['terputus.csv.gz', gzipSync(SMALL.join('\n')).subarray(0, 60), 'BERKAS_GZIP'],
    ['bom.bin', Buffer.from([0xff, 0xfe, 0x00, 0x01]), 'BERKAS_BUKAN_UTF8'],
    ['lain.csv', 'kode_tps,paslon_1\n', 'BERKAS_KEPALA'],
    ['kosong.csv', '', 'BERKAS_KEPALA'],
  ])('%s is refused whole: exit 1, one clear line, nothing changed', async (name, bytes, code) => {
    const before = await treeOf(own.database.db, 'pilkada-2024');
    expect(await command('import areas', '--election', 'pilkada-2024', bytes === undefined ? join(folder, name) : put(name, bytes))).toBe(1);
    expect(terminal.problems).toHaveLength(1);
    expect(terminal.problems[0]).toMatch(new RegExp(`^${code}: `));
    expect(await treeOf(own.database.db, 'pilkada-2024')).toEqual(before);
  });
  test('--dry-run reports and stores nothing', async () => {
    const path = put('kecil.csv', SMALL.join('\n'));
    expect(await command('import areas', '--election', 'pilkada-2024', path, '--dry-run')).toBe(0);
    expect(terminal.lines.join('\n')).toContain('tidak ada yang disimpan');
    expect((await treeOf(own.database.db, 'pilkada-2024')).versi).toBe(0);
  });
  test('good rows are taken, bad ones reported: exit 1, the report names row, column, reason, value', async () => {
    const path = put('campur.csv.gz', gzipSync([...SMALL, '1101122008,kel_desa,110112,=CMD(),5,4,,', 'x'].join('\n')));
    const report = join(folder, 'laporan.csv');
    expect(await command('import areas', '--election', 'pilkada-2024', path, '--report', report)).toBe(1);
    expect(await treeOf(own.database.db, 'pilkada-2024')).toMatchObject({ pohon: 'kpu-2024p', simulasi: false, versi: 1 });
    const plan = await stationsOf(own.database.db, 'pilkada-2024', areaCode('1101122007'));
    expect(plan && [isStation(plan, 4), isStation(plan, 5), isStation(plan, 902)]).toEqual([true, false, true]);
    const lines = readFileSync(report, 'utf8').split('\n');
    expect(lines.filter((line) => line.startsWith('ditolak_'))).toEqual(['ditolak_tps_jumlah,,,,,6,n_tps,5', 'ditolak_baris_kolom,,,,,7,,1']);
    expect(lines.filter((line) => line.startsWith('hanya_dasar,1,')).length).toBe(37);
    const trail = await rows(own.database.db, sql<{ fakta: { tps: number } }>`select isi::jsonb as fakta from audit_entri where aksi = 'pemilu.impor-wilayah' and objek_id = 'pilkada-2024'`);
    expect(trail.map((entry) => entry.fakta.tps)).toEqual([6]);
  });
  test('on an imported tree a number outside the plan is outside, and nothing is learnt', async () => {
    const learnt = await own.database.transaction((db) => learnStations(db, 'pilkada-2024', codes('1101122007004', '1101122007005', '1201012001001')));
    expect(learnt).toEqual({ added: 0, outside: ['1101122007005', '1201012001001'] });
  });
  test('another file replaces the tree, the same file again changes nothing; the base tree stays', async () => {
    const path = put('kecil.csv', SMALL.join('\n'));
    expect(await command('import areas', '--election', 'pilkada-2024', path)).toBe(0);
    expect(await command('import areas', '--election', 'pilkada-2024', path)).toBe(0);
    expect(terminal.lines.at(-1)).toContain('tidak ada yang berubah');
    expect(await countLevels(own.database.db, 'kpu-2024p')).toEqual([1, 1, 1, 1, 1]);
    expect((await countLevels(own.database.db, BASE_TREE))[4]).toBe(83_762);
    expect((await treeOf(own.database.db, 'pilkada-2024')).versi).toBe(2);
  });
});

describe('import areas with the list of units abroad', () => {
  const LIST = 'kode_wilayah,nama,kode_negara,negara,kode_kpu_kota,kode_kota,kota,kode_kpu_tps,kode_tps,tps/pos/ksk,no_tps';
  const unit = (kode: string, kind: string, no: string): string => `99,LUAR NEGERI,9901,BRUNEI DARUSSALAM,91595,990101,KBRI BANDAR SERI BEGAWAN,91855001,${kode},${kind},${no}`;
  const TREE = [...SMALL, '99,provinsi,,LUAR NEGERI,,,,', '9901,kab_kota,99,BRUNEI DARUSSALAM,,,,', '990101,kecamatan,9901,KBRI BANDAR SERI BEGAWAN,,,,', '9901010001,kel_desa,990101,TPS,2,,,', '9901010002,kel_desa,990101,POS,1,,,'];
  const whole = (): string => put('luar.csv.gz', gzipSync([LIST, unit('9901010001', 'TPS', '001'), unit('9901010001', 'TPS', '002'), unit('9901010002', 'POS', '026')].join('\n')));
  const numbers = async (kode: string): Promise<readonly number[]> => {
    const plan = await stationsOf(own.database.db, 'pilkada-2024', areaCode(kode));
    return plan === undefined ? [] : stationNumbers(plan);
  };
  const give = (path: string, ...more: string[]): Promise<number> => command('import areas', '--election', 'pilkada-2024', path, ...more);

  test('without the tree of KPU it is refused with the next step', async () => {
    expect(await command('import areas', '--election', 'pemilu-2019', whole())).toBe(1);
    expect(terminal.problems).toEqual([expect.stringMatching(/^POHON_TIADA: .*impor dahulu/)]);
  });
  test('a trial changes nothing; then the numbers of the list, once, with the same totals, in the audit trail', async () => {
    await give(put('luar-pohon.csv', TREE.join('\n')));
    expect(await numbers('9901010002')).toEqual([1]);
    expect(await give(whole(), '--dry-run')).toBe(0);
    expect(await numbers('9901010002')).toEqual([1]);
    expect(await give(whole())).toBe(0);
    expect([await numbers('9901010001'), await numbers('9901010002')]).toEqual([[1, 2], [26]]);
    expect((await stationTotals(own.database.db, 'pilkada-2024')).luarNegeri).toBe(3);
    expect(terminal.lines.join('\n')).toContain('Grup luar negeri menurut daftar: 2; nomornya lain daripada pohon: 1; tetap menurut pohon: 0.');
    const { versi } = await treeOf(own.database.db, 'pilkada-2024');
    expect(await give(whole())).toBe(0);
    expect(terminal.lines.at(-1)).toContain('tidak ada yang berubah');
    expect((await treeOf(own.database.db, 'pilkada-2024')).versi).toBe(versi);
    const trail = await rows(own.database.db, sql<{ fakta: { baris: number } }>`select isi::jsonb as fakta from audit_entri where aksi = 'pemilu.impor-luar-negeri'`);
    expect(trail.map((entry) => entry.fakta.baris)).toEqual([3]);
  });
  test('bad rows are reported like those of the tree: exit 1, the rest is taken', async () => {
    const report = join(folder, 'luar-laporan.csv');
    const path = put('luar-campur.csv', [LIST, unit('9901010002', 'POS', '030'), unit('9901010001', '=TPS', '001')].join('\n'));
    expect(await give(path, '--report', report)).toBe(1);
    expect(await numbers('9901010002')).toEqual([30]);
    expect(await numbers('9901010001')).toEqual([1, 2]);
    expect(readFileSync(report, 'utf8').split('\n')).toEqual(['jenis,kode,baris,kolom,nilai', 'grup_tetap,9901010001,,,', "ditolak_grup_jenis,,3,tps/pos/ksk,'=TPS", '']);
  });
  test('a number on which figures stand is not taken away', async () => {
    const holds = { ...module, id: 'angka', commands: [], routes: [], stationsHeld: (_: unknown, __: string, list: readonly AreaCode[]) => Promise.resolve(list) };
    const usual = deps;
    deps = { ...deps, registry: { ...deps.registry, modules: [...deps.registry.modules, holds] } };
    expect(await give(whole())).toBe(1);
    deps = usual;
    expect(terminal.problems.at(-1)).toMatch(/^UNIT_BERANGKA: .*1 unit .*9901010002030/);
    expect(await numbers('9901010002')).toEqual([30]);
  });
  test('another tree gives its own counts again and says that the list is due', async () => {
    expect(await give(put('luar-pohon-2.csv', [...TREE, ''].join('\r\n')))).toBe(0);
    expect(terminal.lines.at(-1)).toContain('impor lagi daftarnya');
    expect(await numbers('9901010002')).toEqual([1]);
  });
});

describe('import boundaries', () => {
  test('a file with an unknown code is drawn without it: exit 1', async () => {
    const square = (kode: string): object => ({ type: 'Feature', id: kode, properties: {}, geometry: { type: 'Polygon', coordinates: [[[115, 0], [116, 0], [116, 1], [115, 0]]] } });
    const path = put('batas.geojson.gz', gzipSync(JSON.stringify({ type: 'FeatureCollection', features: [square('6401'), square('6499')] })));
    expect(await command('import boundaries', path, '--source', 'Uji, CC BY')).toBe(1);
    expect((await areaShapes(own.database.db, areaCode('64')))?.sumber).toBe('Uji, CC BY');
    expect(terminal.problems.join()).toContain('6499');
  });
  test('no file: exit 2; a file that is no map: exit 1', async () => {
    expect(await command('import boundaries')).toBe(2);
    expect(await command('import boundaries', put('x.json', '{}'))).toBe(1);
    expect(terminal.problems.at(-1)).toMatch(/^BATAS_BUKAN_KOLEKSI: /);
  });
});

const real = join(projectRoot(), '../shared/data/results/wilayah_kpu_2024.csv.gz');
const absent = existsSync(real) ? undefined : 'skipped: ../shared/data/results is not here';
if (absent !== undefined) process.stdout.write(`${absent}\n`);

describe.skipIf(absent !== undefined)('T13: the tree of KPU 2024', () => {
  test('38, 514, 7,277, 83,731 areas; 820,161 stations at home, 3,205 abroad', async () => {
    expect(await command('import areas', '--election', 'pemilu-2024', real)).toBe(0);
    // Abroad the file has 1 root, 96 countries, 128 missions and 304 groups.
    expect(await countLevels(own.database.db, 'kpu-2024')).toEqual([1, 38 + 1, 514 + 96, 7277 + 128, 83_731 + 304]);
    const totals = await stationTotals(own.database.db, 'pemilu-2024');
    expect([totals.total - totals.luarNegeri, totals.luarNegeri]).toEqual([820_161, 3_205]);
    expect(terminal.lines.join('\n')).toContain('38 provinsi, 514 kabupaten/kota, 7.277 kecamatan, 83.731 kelurahan/desa');
    expect(terminal.lines.find((line) => line.startsWith('Hanya di pohon dasar'))).toMatch(/: 0 \/ 0 \/ 32 \/ 544\)\.$/);
    expect(terminal.lines.find((line) => line.startsWith('Hanya di berkas'))).toMatch(/: 0 \/ 0 \/ 24 \/ 513\)\.$/);
    const special = (await stationPlan(own.database.db, 'pemilu-2024', '')).filter((plan) => plan.khususAwal !== null);
    expect([special.length, special.reduce((sum, plan) => sum + (plan.khususAkhir ?? 0) - (plan.khususAwal ?? 0) + 1, 0)]).toEqual([702, 1_822]);
    expect((await stationsOf(own.database.db, 'pemilu-2024', areaCode('3173011005')))?.jumlah).toBe(451);
  }, 60_000);
  test('the list of 3,205 units abroad: whole, three numbers other than 1 to n', async () => {
    expect(await command('import areas', '--election', 'pemilu-2024', real.replace('wilayah_kpu', 'tps_luar_negeri'))).toBe(0);
    expect(terminal.lines.join('\n')).toContain('Grup luar negeri menurut daftar: 304; nomornya lain daripada pohon: 3; tetap menurut pohon: 0.');
    const odd = (await stationPlan(own.database.db, 'pemilu-2024', '99')).filter((plan) => plan.nomor?.some((no) => no > plan.jumlah));
    expect(odd.map((plan) => [plan.kode, plan.nomor])).toEqual([['9901010002', [26]], ['9919010002', [2]], ['9919010003', [3]]]);
    expect((await stationTotals(own.database.db, 'pemilu-2024')).luarNegeri).toBe(3_205);
  });
  test('names are written for reading, the way up is whole, abroad too', async () => {
    expect((await findArea(own.database.db, 'kpu-2024', areaCode('31')))?.nama).toBe('DKI Jakarta');
    const up = await listAncestors(own.database.db, 'kpu-2024', areaCode('9901010001'));
    expect(up.map((area) => area.nama)).toEqual(['Indonesia', 'Luar Negeri', 'Brunei Darussalam', 'KBRI Bandar Seri Begawan']);
  });
});
