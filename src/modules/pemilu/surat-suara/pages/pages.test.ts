// Do the pages of ballots and candidates say who stands where, in both languages, with their files, and survive hostile addresses?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { module } from '#modules/pemilu';
import type { Deps } from '#platform/module';
import { ensureAreas } from '#platform/offices';
import { type App, makeApp, makeMeter } from '#platform/web';
import { type TestDatabase, recordedTerminal, testDatabase, testDeps } from '../../../../../test/fixture.ts';

const FILES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'candidates', 'pemilu-2024',
    [
      'jenis,kode_dapil,nama_dapil,nomor_partai,nomor_urut,nama,jenis_kelamin,alamat_kabko,status_publikasi,pilihan_publikasi',
      'DPR RI,3201,JAWA BARAT I,1,1,"Dra. Hj. Uji <b>Satu</b>, M.Si.",P,KOTA BANDUNG,Bersedia,',
      'DPR RI,3201,JAWA BARAT I,1,2,Uji Dua,L,KOTA CIMAHI,,',
      'DPR RI,3201,JAWA BARAT I,4,1,Uji Tiga,L,KOTA CIMAHI,Tidak Bersedia,',
    ],
  ],
  ['candidates', 'pemilu-2024', ['jenis,kode_dapil,nomor_partai,nomor_urut,status,tanggal,keputusan', 'pdpr,3201,1,2,dicoret,2024-01-15,Keputusan KPU 1/2024']],
  ['candidates', 'pemilu-2024', ['kode_provinsi,nomor_urut,nama,jenis_kelamin,alamat_kabko,pilihan_publikasi', '64,1,Uji Empat,P,KOTA SAMARINDA / KALIMANTAN TIMUR,BERSEDIA']],
  ['pairs', 'pilkada-2024', ['kode_wilayah,id_paslon,nomor_urut,nama,warna', '6471,1000001,1,"Uji Lima, S.H. - Uji Enam",#B67352', '6471,1000002,2,KOLOM KOSONG - ,#8CB9BD']],
];

let own: TestDatabase;
let deps: Deps;
let app: App;
beforeAll(async () => {
  own = await testDatabase();
  deps = testDeps(own.database, [module]);
  await ensureAreas(own.database);
  const assets = { css: '/assets/a.css', script: () => undefined, find: () => undefined, build: 'b' };
  app = makeApp(deps, assets, makeMeter());
  const folder = mkdtempSync(join(tmpdir(), 'calon-'));
  for (const [words, pemilu, lines] of FILES) {
    const path = join(folder, 'daftar-uji.csv');
    writeFileSync(path, lines.join('\n'));
    const command = module.commands?.find((one) => one.words === `import ${words}`);
    expect(await command?.run(['--election', pemilu, path], deps, recordedTerminal())).toBe(0);
  }
  rmSync(folder, { recursive: true });
}, 120_000);
afterAll(() => own.close());

const get = async (path: string): Promise<{ status: number; type: string; body: string }> => {
  const answer = await app.fetch(new Request(new URL(path, 'http://pendopo.test')));
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', body: await answer.text() };
};
const json = async (path: string): Promise<unknown> => JSON.parse((await get(path)).body);

describe('an election', () => {
  test('names its ballots, where they are not held, its parties and the basis with its certainty', async () => {
    const { status, body } = await get('/pemilu/pemilu-2024');
    expect(status).toBe(200);
    for (const words of ['DPRD kabupaten/kota', '2.325 dapil', '17.510', 'Suara luar negeri dihitung di dapil 3102', 'partai lokal Aceh', 'UU 29/2007 Pasal 9', 'perlu dipastikan', '84 dapil', '580']) expect(body).toContain(words);
    expect(body).not.toContain(' style=');
    expect((await get('/en/pemilu/pemilu-2024')).body).toContain('votes of the party and of each candidate are counted apart');
    expect((await get('/pemilu')).body).toContain('href="/pemilu/pilkada-2024"');
  });
  test('its files have 24 parties and five ballots', async () => {
    expect(await json('/pemilu/pemilu-2024.json')).toMatchObject({ pemilu: 'pemilu-2024', surat_suara: { length: 5 }, partai: { length: 24, 23: { nomor: 24, singkat: 'Ummat' } } });
    expect((await get('/pemilu/pemilu-2019.csv')).body.trim().split('\n')).toHaveLength(21);
  });
});

describe('a contest', () => {
  test('without an import the DPR has its 84 dapil with seats and areas from the law', async () => {
    const { body } = await get('/pemilu/pemilu-2024/pdpr');
    expect(body).toContain('84 dapil dengan 580 kursi menurut penetapan');
    expect(body).toContain('href="/pemilu/pemilu-2024/pdpr/dapil/3211"');
    expect(body).toContain('Kota Bandung, Kota Cimahi');
    expect(await json('/pemilu/pemilu-2024/pdpr.json')).toMatchObject({ kursi_menurut_penetapan: 580, tempat: { length: 84 } });
    expect((await get('/pemilu/pemilu-2024/pdpr.csv')).body.trim().split('\n')).toHaveLength(1 + 514);
  });
  test('the search narrows by a dapil or an area in it; nothing found says so', async () => {
    const found = (await get('/pemilu/pemilu-2024/pdpr?q=cimahi')).body;
    expect(found).toContain('dapil/3201"');
    expect(found).not.toContain('dapil/3202"');
    expect((await get('/pemilu/pemilu-2024/pdpr?q=zzzz')).body).toContain('Tidak ada dapil atau wilayah dengan nama &quot;zzzz&quot;');
  });
  test('what was not imported is said, not shown as nothing', async () => {
    expect((await get('/pemilu/pemilu-2024/pdprdk')).body).toContain('Daftarnya belum diimpor di server ini');
    expect((await get('/pemilu/pemilu-2019/pdpr')).body).toContain('belum diimpor');
    expect((await get('/pemilu/pemilu-2024/pdpr/dapil/1101')).body).toContain('Daftar calon untuk tempat ini belum diimpor');
  });
  test("the president's ballot names the pairs and leads to the results", async () => {
    const { body } = await get('/pemilu/pemilu-2024/ppwp');
    expect(body).toContain('Muhaimin Iskandar');
    expect(body).toContain('href="/hasil/pemilu-2024/ppwp"');
    expect((await get('/pemilu/pemilu-2024/pdpd')).body).not.toContain('href="/hasil');
  });
  test('a long list stands area by area', async () => {
    expect((await get('/pemilu/pilkada-2024/pkwkk')).body).toContain('href="/pemilu/pilkada-2024/pkwkk/daerah/64"');
    const { status, body } = await get('/pemilu/pilkada-2024/pkwkk/daerah/64');
    expect(status).toBe(200);
    expect(body).toContain('href="/pemilu/pilkada-2024/pkwkk/wilayah/6471"');
    expect(body).not.toContain('wilayah/6571"');
    expect((await get('/pemilu/pilkada-2024/pkwkk/daerah/31')).status).toBe(404);
  });
});

describe('a dapil', () => {
  test('shows seats, areas, each list with sex and residence, and the women on it with the article', async () => {
    const { status, body } = await get('/pemilu/pemilu-2024/pdpr/dapil/3201');
    expect(status).toBe(200);
    for (const words of ['Dra. Hj. Uji &lt;b>Satu&lt;/b>, M.Si.', 'perempuan', 'Kota Cimahi', 'id="partai-4"', 'Perempuan 1 dari 2 calon (50,00', 'UU 7/2017 Pasal 245', 'paling sedikit 30 %', 'Keputusan KPU 1/2024', 'daftar-uji.csv (SHA-256 ']) {
      expect(body).toContain(words);
    }
    expect(body).not.toContain('<b>Satu');
    expect(body).not.toContain('id="partai-2"');
    expect(body).toContain('Yang pernah berubah');
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map((one) => one[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await get('/pemilu/pemilu-2024/pdpr/dapil/3102')).body).toContain('Luar negeri');
  });
  test('its files say the same; a publication consent is nobody else\'s business', async () => {
    const answer = await json('/pemilu/pemilu-2024/pdpr/dapil/3201.json');
    expect(answer).toMatchObject({ kursi: 7, daftar: [{ partai: { nomor: 1 }, jumlah: 2, perempuan: 1, persen_perempuan: 50 }, { partai: { nomor: 4 }, jumlah: 1 }] });
    expect(JSON.stringify(answer)).not.toContain('publikasi');
    expect((await get('/pemilu/pemilu-2024/pdpr/dapil/3201.csv')).body.trim().split('\n')[2]).toBe('pemilu-2024,pdpr,3201,1,2,Uji Dua,L,Kota Cimahi,dicoret,2024-01-15,Keputusan KPU 1/2024,2');
    expect((await get('/pemilu/pemilu-2024/pdpr/calon.csv')).body.trim().split('\n')).toHaveLength(4);
  });
  test('DPD stands by province, Pilkada by area with the empty column', async () => {
    expect((await get('/pemilu/pemilu-2024/pdpd/dapil/64')).body).toContain('1. Uji Empat');
    const { body } = await get('/pemilu/pilkada-2024/pkwkk/wilayah/6471');
    expect(body).toContain('Uji Lima, S.H. dan Uji Enam');
    expect(body).toContain('Memilih kolom kosong adalah suara sah');
    expect(await json('/pemilu/pilkada-2024/pkwkk/wilayah/6471.json')).toMatchObject({ paslon: [{ kolom_kosong: false }, { nomor: 2, ketua: null, kolom_kosong: true }] });
  });
});

describe('the search for a name', () => {
  test('finds candidates and pairs by parts of a name, with contest, place and number', async () => {
    const { body } = await get('/pemilu/pemilu-2024/calon?q=uji%20emp');
    expect(body).toContain('href="/pemilu/pemilu-2024/pdpd/dapil/64#partai-0"');
    expect(body).not.toContain('Uji Dua');
    expect(await json('/pemilu/pemilu-2024/calon/cari.json?q=dua')).toEqual({ calon: [{ nama: 'Uji Dua', jenis: 'pdpr', kode: '3201', tempat: 'Jawa Barat I', partai: 'Partai Kebangkitan Bangsa', nomor: 2, href: '/pemilu/pemilu-2024/pdpr/dapil/3201#partai-1' }] });
    expect(await json('/pemilu/pilkada-2024/calon/cari.json?q=enam')).toMatchObject({ calon: [{ jenis: 'pkwkk', kode: '6471', partai: null }] });
  });
  test("the house's one search finds them too", async () => {
    const source = module.search?.find((one) => one.id === 'pemilu.calon');
    const hits = await source?.find(deps, 'id', 'uji', 10);
    expect(hits?.map((hit) => hit.title)).toEqual(['Uji Lima, S.H. dan Uji Enam', 'Dra. Hj. Uji <b>Satu</b>, M.Si.', 'Uji Dua', 'Uji Empat', 'Uji Tiga']);
    expect(await source?.find(deps, 'id', 'u', 10)).toEqual([]);
  });
  test.each(["'", ':*', 'a & b | c', '!!!', '\\', "uji' | 'x", '%00', '(((', '😀😀😀'])('%s finds nobody and breaks nothing', async (words) => {
    expect((await get(`/pemilu/pemilu-2024/calon/cari.json?q=${encodeURIComponent(words)}`)).body).toBe('{"calon":[]}');
  });
});

test.each([
  '/pemilu/pemilu-2029', '/pemilu/pemilu-2024/pkwkp', '/pemilu/pemilu-2024/xyz', '/pemilu/pemilu-2024/pdpr/dapil/9999', '/pemilu/pemilu-2024/pdpr/dapil/abc', '/pemilu/pemilu-2024/pdpr/wilayah/3201',
  '/pemilu/pilkada-2024/pkwkp/dapil/64', '/pemilu/pilkada-2024/pkwkp/wilayah/34', '/pemilu/pemilu-2024/ppwp/dapil/0', '/pemilu/__proto__', "/pemilu/'%20or%201=1/pdpr", '/pemilu/%3Cscript%3Ealert(1)%3C%2Fscript%3E/pdpr',
])('%s is nothing here, and says where to go', async (path) => {
  for (const ending of ['', '.json', '.csv']) {
    const { status, body } = await get(`${path}${ending}`);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain('<script>alert');
  }
});
