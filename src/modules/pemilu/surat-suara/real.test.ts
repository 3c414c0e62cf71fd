// Do the real lists come in whole, with their documented gaps told? (DCT 2024, dapil 2024 and 2019, Pilkada pairs; hasil.md 1.2)
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { module } from '#modules/pemilu';
import { projectRoot } from '#platform/config';
import { rows, sql } from '#platform/db';
import type { Deps } from '#platform/module';
import { listLevel } from '#platform/offices';
import { type TestDatabase, recordedTerminal, testDatabase, testDeps } from '../../../../test/fixture.ts';
import { findDaftarSuratSuara, findSuratSuara } from './ballots.ts';
import { petaDapil } from './dapil-of.ts';
import { JENIS_DAPIL, type Calon, type JenisDapil } from './record.ts';
import { DAPIL_DPR_2024 } from './register/dapil-dpr-2024.ts';
import { OWN_PARTIES } from './register/parties.ts';
import { readCalon } from './store/candidate.ts';
import { readDapil } from './store/dapil.ts';
import { readRiwayat } from './store/import.ts';
import { readPaslon } from './store/pair.ts';
import { readPartai } from './store/party.ts';
import { readKeterisian } from './women.ts';

const shared = join(projectRoot(), '../shared/data');
const absent = existsSync(join(shared, 'linkage')) && existsSync(join(shared, 'results')) ? undefined : 'skipped: ../shared/data is not here';
if (absent !== undefined) process.stdout.write(`${absent}\n`);

let own: TestDatabase;
let deps: Deps;
let terminal = recordedTerminal();
const give = (words: string, pemilu: string, file: string): Promise<number> => {
  terminal = recordedTerminal();
  const command = module.commands?.find((one) => one.words === `import ${words}`);
  if (command === undefined) throw new Error(words);
  return command.run(['--election', pemilu, join(shared, file)], deps, terminal);
};
const told = (): string => terminal.lines.join('\n');

describe.skipIf(absent !== undefined)('the lists of 2024', () => {
  beforeAll(async () => {
    own = await testDatabase();
    deps = testDeps(own.database, [module]);
    expect(await give('areas', 'pemilu-2024', 'results/wilayah_kpu_2024.csv.gz')).toBe(0);
    expect(await give('areas', 'pilkada-2024', 'results/wilayah_kpu_2024.csv.gz')).toBe(0);
  }, 120_000);
  afterAll(() => own.close());

  test('24 parties: the file says what the own list says, but for capitals', async () => {
    expect(await give('parties', 'pemilu-2024', 'results/partai_2024.csv')).toBe(0);
    const parties = await readPartai(own.database.db, 'pemilu-2024');
    expect([parties.length, parties.filter((one) => one.lokalAceh).map((one) => one.nomor)]).toEqual([24, [18, 19, 20, 21, 22, 23]]);
    const ours = OWN_PARTIES.get('pemilu-2024') ?? [];
    const plain = (one: (typeof parties)[number]): unknown[] => [one.nomor, one.idSirekap, one.nama.toLowerCase(), one.warna, one.lokalAceh, one.singkat];
    expect(parties.map(plain)).toEqual(ours.map(plain));
    expect(told()).toContain('Partai baru 0, berubah 2, sama 22.');
  });
  test('2,710 dapil: 84, 301 and 2,325; the own 84 have the areas of the map and 580 seats, those of the file keep them', async () => {
    const areas = (list: readonly { kode: string; wilayah: readonly { kode: string }[] }[]): unknown[] => list.map((one) => [one.kode, one.wilayah.map((area) => area.kode)]);
    const ours = areas(DAPIL_DPR_2024);
    expect(await give('dapil', 'pemilu-2024', 'linkage/dapil2024_wilayah.csv')).toBe(0);
    const counts = await Promise.all(JENIS_DAPIL.map(async (jenis) => (await readDapil(own.database.db, 'pemilu-2024', jenis)).length));
    expect(counts).toEqual([84, 301, 2325]);
    expect(counts).toEqual(JENIS_DAPIL.map((jenis) => findSuratSuara('pemilu-2024', jenis)?.jumlahLingkup));
    const dpr = await readDapil(own.database.db, 'pemilu-2024', 'pdpr');
    expect(areas(dpr)).toEqual(ours);
    expect(dpr.reduce((sum, one) => sum + (one.kursi ?? 0), 0)).toBe(580);
    const councils = [...(await readDapil(own.database.db, 'pemilu-2024', 'pdprdp')), ...(await readDapil(own.database.db, 'pemilu-2024', 'pdprdk'))];
    expect(councils.every((one) => one.kursi === null)).toBe(true);
    expect(told()).toMatch(/kode wilayah yang tidak ada di pohon pemilu ini: 24 \(960102;/);
  }, 60_000);
  test('the names of the law stay in the history when the map names a dapil otherwise', async () => {
    const [jambi] = await readRiwayat(own.database.db, 'pemilu-2024', 'dapil', 'pdpr/1501', 5);
    expect(jambi).toMatchObject({ versi: 1, isi: { nama: 'Jambi', kursi: 8 } });
    expect((await readDapil(own.database.db, 'pemilu-2024', 'pdpr')).find((one) => one.kode === '1501')).toMatchObject({ nama: 'Jambi I', kursi: 8, versi: 2 });
  });
  test('54 shared seat numbers of the DPR are the own ones', () => {
    const [head = '', ...lines] = readFileSync(join(shared, 'results/dpr_ri_2024_dapil_suara_kursi.csv'), 'utf8').trim().split('\n');
    expect(head.startsWith('kode_dapil,dapil,provinsi,gugusan,alokasi_kursi')).toBe(true);
    const seats = new Map(DAPIL_DPR_2024.map((one) => [one.kode, one.kursi]));
    const listed = lines.map((line) => line.split(',')).map(([kode = '', , , , kursi]) => [kode, Number(kursi)] as const);
    expect(listed.map(([kode]) => [kode, seats.get(kode)])).toEqual(listed);
    expect(listed).toHaveLength(54);
  });
  test('43 and 50 rows of divided regencies and districts', async () => {
    const divided = await rows(own.database.db, sql<{ jenis: string; n: number }>`select jenis, count(*)::int as n from pemilu_dapil_wilayah where pecah group by 1 order by 1`);
    expect(divided).toEqual([{ jenis: 'pdprdk', n: 50 }, { jenis: 'pdprdp', n: 43 }]);
  });
  test('every desa of the tree lies in exactly one dapil of each kind; those without one are named', async () => {
    const desa = (await listLevel(own.database.db, 'kpu-2024', 4)).map((area) => area.kode).filter((kode) => !kode.startsWith('99'));
    expect(desa).toHaveLength(83_731);
    const count = async (jenis: JenisDapil): Promise<Record<string, number>> => {
      const peta = await petaDapil(own.database.db, 'pemilu-2024', jenis);
      const states: Record<string, number> = {};
      for (const kode of desa) states[peta.find(kode).keadaan] = (states[peta.find(kode).keadaan] ?? 0) + 1;
      return states;
    };
    expect(await count('pdpr')).toEqual({ utuh: 83_731 });
    expect(await count('pdprdp')).toEqual({ utuh: 83_731 });
    // 267 in Jakarta. 165 in 9601 and 9602, whose districts the map numbers otherwise, and the four of 960325, which it
    // leaves out. Four villages of divided districts (6112012021 and three others) it does not list: either part is possible.
    expect(await count('pdprdk')).toEqual({ utuh: 83_731 - 267 - 173, tidak_diadakan: 267, tak_tercatat: 169, terbagi: 4 });
  }, 60_000);
  test('the areas of the map: each line that is whole leads back to its dapil, each divided one to its dapil', async () => {
    for (const jenis of JENIS_DAPIL) {
      const peta = await petaDapil(own.database.db, 'pemilu-2024', jenis);
      const wrong = (await readDapil(own.database.db, 'pemilu-2024', jenis)).flatMap((one) =>
        one.wilayah.filter(({ kode, pecah }) => {
          const found = peta.find(kode);
          return pecah ? found.keadaan !== 'terbagi' || !found.dapil.includes(one.kode) : found.keadaan !== 'utuh' || found.dapil !== one.kode;
        }),
      );
      expect(wrong).toEqual([]);
    }
  });
  test('DCT DPR, DPRD of Kalimantan Timur, DPD: every count of the expected file', async () => {
    expect(await give('candidates', 'pemilu-2024', 'linkage/dct2024_dpr.csv')).toBe(0);
    expect(told()).toContain('Calon baru 9.917, berubah 0, sama 0.');
    expect(await give('candidates', 'pemilu-2024', 'linkage/dct2024_dprd_kaltim.csv')).toBe(0);
    expect(told()).toContain('daftar yang nomor urutnya berlubang: 1 (pdprdk/647106/1)');
    expect(await give('candidates', 'pemilu-2024', 'linkage/dct2024_dpd.csv')).toBe(0);
    const expected = JSON.parse(readFileSync(join(shared, 'linkage/dct2024_expected.json'), 'utf8')) as Record<string, object>;
    const { db } = own.database;
    expect(summary(await readCalon(db, 'pemilu-2024', 'pdpr'))).toMatchObject(expected['dct2024_dpr.csv'] ?? {});
    const kaltim = summary([...(await readCalon(db, 'pemilu-2024', 'pdprdp')), ...(await readCalon(db, 'pemilu-2024', 'pdprdk'))]);
    expect(kaltim).toMatchObject(expected['dct2024_dprd_kaltim.csv'] ?? {});
    const dpd = await readCalon(db, 'pemilu-2024', 'pdpd');
    expect({ calon: dpd.length, perempuan: dpd.filter((one) => one.jk === 'P').length }).toEqual(expected['dct2024_dpd.csv']);
    expect(new Set(dpd.map((one) => one.dapil)).size).toBe(findSuratSuara('pemilu-2024', 'pdpd')?.jumlahLingkup);
  }, 120_000);
  test('the same bytes again change nothing: no import, no version, no entry of the trail', async () => {
    const trail = () => rows(own.database.db, sql<{ n: number }>`select (select count(*) from pemilu_impor)::int as n, (select count(*) from audit_entri)::int as m`);
    const before = await trail();
    for (const [words, file] of [['parties', 'results/partai_2024.csv'], ['dapil', 'linkage/dapil2024_wilayah.csv'], ['candidates', 'linkage/dct2024_dpd.csv']] as const) {
      expect(await give(words, 'pemilu-2024', file)).toBe(0);
      expect(told()).toContain('tidak ada yang berubah');
    }
    expect(await trail()).toEqual(before);
  }, 60_000);
  test('T20: 104 and 1,490 options in 37 and 508 areas, 1 and 36 of them the empty column', async () => {
    expect(await give('pairs', 'pilkada-2024', 'results/pilkada_2024_paslon_gubernur.csv')).toBe(0);
    expect(await give('pairs', 'pilkada-2024', 'results/pilkada_2024_paslon_bupati_walikota.csv')).toBe(0);
    const count = async (jenis: 'pkwkp' | 'pkwkk'): Promise<number[]> => {
      const pairs = await readPaslon(own.database.db, 'pilkada-2024', jenis);
      return [pairs.length, new Set(pairs.map((one) => one.wilayah)).size, pairs.filter((one) => one.kosong).length];
    };
    expect([await count('pkwkp'), await count('pkwkk')]).toEqual([[104, 37, 1], [1490, 508, 36]]);
    expect(findDaftarSuratSuara('pilkada-2024')?.surat.map((one) => one.jumlahLingkup)).toEqual([37, 508]);
    expect((await readPaslon(own.database.db, 'pilkada-2024', 'pkwkk', '1901')).map((one) => [one.nomor, one.kosong])).toEqual([[1, false], [2, true]]);
  });
});

function summary(calon: readonly Calon[]): object {
  const rule = findSuratSuara('pemilu-2024', 'pdpr')?.keterwakilan;
  if (!rule) throw new Error('no rule');
  const lists = new Map<string, Calon[]>();
  for (const one of calon) lists.set(`${one.dapil}/${one.partai}`, [...(lists.get(`${one.dapil}/${one.partai}`) ?? []), one]);
  const read = [...lists].map(([key, list]) => ({ key, ...readKeterisian(list, rule) }));
  const named = (some: typeof read): object[] =>
    some.map((one) => ({ kode_dapil: one.key.split('/')[0], nomor_partai: Number(one.key.split('/')[1]), calon: one.calon, perempuan: one.perempuan }));
  const words = { bersedia: 'Bersedia', sebagian: 'Bersedia Sebagian', tidak: 'Tidak Bersedia', kosong: '(kosong)' } as const;
  return {
    calon: calon.length,
    perempuan: calon.filter((one) => one.jk === 'P').length,
    daftar: lists.size,
    kurang_30_pembulatan_ke_atas: read.filter((one) => one.kurangKeAtas).length,
    kurang_30_pembulatan_biasa: read.filter((one) => one.kurangBiasa).length,
    gagal_1_dari_3: read.filter((one) => one.gagalTiga).length,
    nomor_urut_tidak_urut: read.filter((one) => one.nomorLompat).length,
    kurang_30_menurut_ukuran: tally(read.filter((one) => one.kurangKeAtas).map((one) => String(one.calon))),
    status_publikasi: tally(calon.map((one) => words[one.publikasi ?? 'kosong'])),
    daftar_gagal_1_dari_3: named(read.filter((one) => one.gagalTiga)),
    daftar_kurang_30_pembulatan_biasa: named(read.filter((one) => one.kurangBiasa)),
    daftar_kurang_30_ke_atas: named(read.filter((one) => one.kurangKeAtas)),
  };
}

function tally(words: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const word of words) found[word] = (found[word] ?? 0) + 1;
  return found;
}

describe.skipIf(absent !== undefined)('the dapil of 2019', () => {
  beforeAll(async () => {
    own = await testDatabase();
    deps = testDeps(own.database, [module]);
  }, 60_000);
  afterAll(() => own.close());

  test('80, 272 and 2,206 dapil with 575, 2,207 and 17,340 seats; the missing 270 are told, not filled', async () => {
    expect(await give('dapil', 'pemilu-2019', 'results/dapil_2019_wilayah.csv.gz')).toBe(1);
    expect(terminal.problems[0]).toContain('DAPIL_TIADA');
    expect(await give('dapil', 'pemilu-2019', 'results/dapil_2019.csv.gz')).toBe(0);
    expect(told()).toContain('jumlah kursi / menurut penetapan: 1 (pdprdk: 17340 / 17610)');
    const read = await Promise.all(JENIS_DAPIL.map((jenis) => readDapil(own.database.db, 'pemilu-2019', jenis)));
    expect(read.map((list) => [list.length, list.reduce((sum, one) => sum + (one.kursi ?? 0), 0)])).toEqual([[80, 575], [272, 2207], [2206, 17_340]]);
  }, 60_000);
  test('areas by the numbers of 2019; three that the source marks as not included are told', async () => {
    expect(await give('dapil', 'pemilu-2019', 'results/dapil_2019_wilayah.csv.gz')).toBe(0);
    expect(told()).toMatch(/tidak termasuk: 3 \(/);
    const peta = await petaDapil(own.database.db, 'pemilu-2019', 'pdpr');
    expect(peta.find('2452')).toEqual({ keadaan: 'utuh', dapil: '1' });
    // A number that begins like another is another place.
    expect(peta.find('24529')).toEqual({ keadaan: 'tak_tercatat' });
    const dapil = (await readDapil(own.database.db, 'pemilu-2019', 'pdpr')).find((one) => one.kode === '19');
    expect(dapil).toMatchObject({ nama: 'DKI Jakarta II', kursi: 7 });
    expect((await readPartai(own.database.db, 'pemilu-2019')).map((one) => one.nomor)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  }, 60_000);
});
