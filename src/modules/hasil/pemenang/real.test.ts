// Do the real files of 2024 give the leaders that are known of them? (hasil.md 12: T20, T21, T23)
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase, testDeps } from '../../../../test/fixture.ts';
import { module as pemilu } from '#modules/pemilu';
import type { Deps } from '#platform/module';
import { ensureAreas } from '#platform/offices';
import { haveRealFiles, realFile } from '../intake/real-fixture.ts';
import { type Medan, findMedan } from './contests.ts';
import { type Meja, findMeja, listMeja } from './desk.ts';
import type { Tinjauan } from './judge.ts';
import { conditionsOf } from './pages/president.tsx';
import { takeFile, takePairs } from './pemenang-fixture.ts';
import { perolehanOf } from './view.ts';

function medanOf(slug: string, jenis: string): Medan {
  const medan = findMedan(slug, jenis);
  if (medan === undefined) throw new Error(`${slug} ${jenis}`);
  return medan;
}

describe.runIf(haveRealFiles)('the real files', () => {
  let own: TestDatabase;
  let deps: Deps;
  beforeAll(async () => {
    own = await testDatabase();
    deps = testDeps(own.database, [pemilu]);
    await ensureAreas(own.database);
    for (const name of ['gubernur', 'bupati_walikota']) await takePairs(deps, realFile(`pilkada_2024_paslon_${name}.csv`));
    await takeFile(deps, { pemilu: 'pilkada-2024', jenis: 'pkwkp' }, realFile('pilkada_2024_gubernur_kec.csv.gz'));
    await takeFile(deps, { pemilu: 'pilkada-2024', jenis: 'pkwkk' }, realFile('pilkada_2024_bupati_walikota_kec.csv.gz'));
    await takeFile(deps, { pemilu: 'pilkada-2024', jenis: 'pkwkp' }, realFile('pilkada_2024_gubernur_seri_waktu.csv.gz'));
    await takeFile(deps, { pemilu: 'pemilu-2024', jenis: 'ppwp' }, realFile('sirekap_2024_seri_waktu_provinsi.csv.gz'));
  }, 120_000);
  afterAll(() => own.close());

  async function at(slug: string, jenis: string, kode: string): Promise<Tinjauan> {
    const meja = await findMeja(own.database.db, medanOf(slug, jenis), kode);
    if (meja?.utama?.keadaan !== 'ADA') throw new Error(`${kode}: ${String(meja?.utama?.keadaan)}`);
    return meja.utama.tinjauan;
  }
  const top = ({ putusan, perolehan }: Tinjauan): unknown[] => putusan.peringkat.slice(0, 2).map(({ id, suara }) => [perolehan.peserta.find((one) => one.id === id)?.kosong, suara]);
  const empty = (all: readonly Meja[]): string[] =>
    all.flatMap(({ kode, utama }) => (utama?.keadaan === 'ADA' && utama.tinjauan.garis !== null && utama.tinjauan.garis.selisih > 0 && (top(utama.tinjauan)[0] as unknown[])[0] === true ? [kode] : []));

  test.each([
    ['1901', [[true, 67_546], [false, 50_443]]],
    ['1971', [[true, 48_528], [false, 35_177]]],
  ])('T20: the empty column leads in %s, so the single pair is not over half (UU 10/2016 art 54D)', async (kode, expected) => {
    const one = await at('pilkada-2024', 'pkwkk', kode);
    expect([one.putusan.hasil, top(one)]).toEqual(['ULANG', expected]);
  });
  test('T20: one single governor (92) and 36 regencies, the empty column leads in two alone; every place has its word', async () => {
    const [governors, regents] = [await listMeja(own.database.db, medanOf('pilkada-2024', 'pkwkp')), await listMeja(own.database.db, medanOf('pilkada-2024', 'pkwkk'))];
    expect([governors.length, regents.length]).toEqual([37, 508]);
    const single = (all: readonly Meja[]): string[] => all.flatMap(({ kode, utama }) => (utama !== undefined && perolehanOf(utama).peserta.some(({ kosong }) => kosong === true) ? [kode] : []));
    expect([single(governors), single(regents).length, empty([...governors, ...regents])]).toEqual([['92'], 36, ['1901', '1971']]);
    // The files leave 4 provinces and 102 regencies out, and 11 have a row without any option: named, without votes, never zero.
    const states = (all: readonly Meja[]): unknown => Object.fromEntries([...Map.groupBy(all, ({ utama }) => utama?.keadaan)].map(([state, some]) => [state, some.length]));
    expect([states(governors), states(regents)]).toEqual([{ ADA: 33, BELUM: 4 }, { ADA: 395, BELUM: 113 }]);
  });
  test('T21: governor of 31, one round by 5,808, "unggul sementara", and ten stations could still turn it', async () => {
    const { putusan, kepastian, sisa, pack } = await at('pilkada-2024', 'pkwkp', '31');
    const [step] = putusan.langkah;
    expect([pack.id, putusan.hasil, (step?.kiri ?? 0) - (step?.kanan ?? 0)]).toEqual(['pilkada-31', 'TERPILIH', 5_808]);
    expect([sisa?.tps, sisa?.suara, kepastian?.label]).toEqual([10, 6_150, 'MASIH_DAPAT_BERUBAH']);
  });
  test('T19: captures of governors that fall to zero at one instant move no winner', async () => {
    const { perolehan, jumlah } = await at('pilkada-2024', 'pkwkp', '31');
    expect([jumlah, perolehan.sumber.map(({ berkas }) => berkas)]).toEqual([4_358_070, ['pilkada_2024_gubernur_kec.csv.gz']]);
  });
  test('T23: the president on the last rows of the series', async () => {
    const one = await at('pemilu-2024', 'ppwp', '0');
    expect([one.jumlah, one.putusan.hasil, one.putusan.peserta.map(({ suara }) => suara)]).toEqual([128_138_944, 'TERPILIH', [75_372_546]]);
    expect(conditionsOf(one).map(({ provinsi, pertama, setengah }) => [provinsi, pertama, setengah])).toEqual([[20, 2, false], [38, 36, true], [8, 0, false]]);
    // The series says how far a province is in percent alone: what is left is not reckoned.
    expect([one.sisa, one.perolehan.per?.slice(0, 7)]).toEqual([null, '2024-03']);
  });
});
