// Can a stranger follow who leads at a place and why, in both languages, without scripts, and do wrong words get an answer? (hasil.md 6, 9)
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { HOSTILE, UNESCAPED } from '../../../../test/abuse/hostile.ts';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import type { Lang } from '#kernel/text';
import type { Outcome } from '#platform/module';
import { ATURAN } from '../aturan/packs.ts';
import { decreeInForce } from '../keputusan/decree-fixture.ts';
import { draw, wordsOf } from '../pages/draw.tsx';
import { closeNation } from '../recap/nation-fixture.ts';
import { fillPilkada, renamePair } from './pemenang-fixture.ts';
import { winnerPaths } from './public-paths.ts';
import { winnerDataSets, winnerRoutes } from './routes.ts';
import { listAnswer, placeAnswer } from './shapes.ts';

let count: SmallCount;
beforeAll(async () => {
  count = await smallCount({ simulated: false });
  await fillPilkada(count.deps);
}, 60_000);
afterAll(() => count.close());

async function ask(id: string, params: Readonly<Record<string, string>>, query: Readonly<Record<string, string>> = {}, lang: Lang = 'id'): Promise<Outcome> {
  const route = winnerRoutes.find((one) => one.id === id);
  if (route === undefined) throw new Error(`no route ${id}`);
  return route.handle({ deps: count.deps, lang, params, query, path: '', origin: 'http://pendopo.test' });
}
const place = (jenis: string, kode: string, query = {}, lang: Lang = 'id') => ask('hasil.pemenang-tempat', { ...at(jenis), kode }, query, lang);
const at = (jenis: string) => ({ pemilu: jenis.startsWith('pk') ? 'pilkada-2024' : 'pemilu-2024', jenis });
function html(outcome: Outcome, lang: Lang = 'id'): string {
  if (outcome.kind !== 'page') throw new Error(`${outcome.kind}: ${JSON.stringify(outcome)}`);
  return draw(lang, outcome.body);
}
const words = (outcome: Outcome, lang: Lang = 'id'): string => wordsOf(html(outcome, lang));
function body(outcome: Outcome): unknown {
  if (outcome.kind !== 'json' && outcome.kind !== 'text') throw new Error(outcome.kind);
  return outcome.body;
}

describe('the president, counted from stations', () => {
  it('both conditions, every province and the votes abroad stand on the page, with what is still out', async () => {
    const page = words(await place('ppwp', '0'));
    for (const piece of ['Dua syarat presiden', 'Lebih dari setengah', 'Provinsi yang mencapai 20 %', 'KALIMANTAN TIMUR', 'Luar negeri', 'bukan provinsi', 'TPS belum lengkap', 'dari 38', 'ppwp-2024', 'UU 7/2017 pasal 416'])
      expect(page).toContain(piece);
    expect(page).not.toContain('Sengketa');
    expect(words(await place('ppwp', '0', {}, 'en'), 'en')).toContain('The two conditions for the president');
  });
  it('three provinces of 38 are not more than half: a second round, and it is not announced before the plenary', async () => {
    const page = words(await place('ppwp', '0'));
    expect(page).toContain('Sementara menuju putaran kedua');
    const json = placeAnswer.parse(body(await ask('hasil.pemenang-tempat-json', { ...at('ppwp'), kode: '0' })));
    expect([json.utama?.asal, json.utama?.lapisan, json.utama?.hasil, json.utama?.kepastian]).toEqual(['tps', 'C', 'PUTARAN_KEDUA', 'MASIH_DAPAT_BERUBAH']);
    expect(json.wilayah.map(({ kode }) => kode)).toEqual(['19', '64', '99']);
    const sums = json.utama?.peserta.map((_, n) => json.wilayah.reduce((sum, area) => sum + (area.suara[n] ?? 0), 0));
    expect(json.utama?.peserta.map(({ suara }) => suara)).toEqual(sums);
  });
  it('the replay multiplies the figures of the place, each step with its article', async () => {
    const json = placeAnswer.parse(body(await ask('hasil.pemenang-tempat-json', { ...at('ppwp'), kode: '0' })));
    const half = json.langkah.filter(({ langkah }) => langkah === 'mayoritas').sort((a, b) => b.kiri - a.kiri)[0];
    const dots = (n = 0): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.');
    const page = words(await ask('hasil.pemenang-cara', { ...at('ppwp'), kode: '0' }));
    expect(page).toContain(`${dots((half?.kiri ?? 0) / 2)} × 2 = ${dots(half?.kiri)}`);
    expect(page).toContain(`${dots(half?.kanan)} × 1 = ${dots(half?.kanan)}`);
    expect(page).toContain('UUD 1945 pasal 6A ayat (3); UU 7/2017 pasal 416 ayat (1)');
    expect(page).toContain('Arti setiap angka');
    expect(html(await ask('hasil.pemenang-cara', { ...at('ppwp'), kode: '0' }))).toContain('href="/hasil/aturan/ppwp-2024.json"');
  });
  it('what if: another threshold and without an area, marked, and no file knows of it', async () => {
    const page = words(await place('ppwp', '0', { ambang: '0', sebaran: '0', tanpa: '64' }));
    expect(page).toContain('ANDAIAN, bukan hasil');
    expect(page).toContain('tanpa KALIMANTAN TIMUR');
    expect(page).toContain('Masukkan kembali KALIMANTAN TIMUR');
    expect(page).not.toContain('Sengketa');
    const json = await ask('hasil.pemenang-tempat-json', { ...at('ppwp'), kode: '0' }, { ambang: '0' });
    expect(JSON.stringify(body(json))).not.toContain('andaian');
  });
  it('after the national plenary the word is that of the law, and no station is awaited; a decree goes before it', async () => {
    await closeNation(count.deps, count.kontes);
    const plenary = placeAnswer.parse(body(await ask('hasil.pemenang-tempat-json', { ...at('ppwp'), kode: '0' })));
    expect([plenary.utama?.lapisan, plenary.utama?.kata, plenary.utama?.sisa?.tps]).toEqual(['D_NAS', 'Putaran kedua', 0]);
    await decreeInForce(count);
    const decreed = placeAnswer.parse(body(await ask('hasil.pemenang-tempat-json', { ...at('ppwp'), kode: '0' })));
    expect([decreed.utama?.lapisan, decreed.utama?.kata]).toEqual(['SK', 'Putaran kedua']);
    expect(words(await place('ppwp', '0'))).toContain('tidak ada TPS yang ditunggu');
  }, 60_000);
});

describe('regents and governors, from the sums of a source', () => {
  it('KOLOM KOSONG leads: the single pair is not over half, and lacks so many votes (UU 10/2016 art 54D)', async () => {
    const page = words(await place('pkwkk', '1901'));
    for (const piece of ['Sementara tidak lebih dari setengah', 'MULKAN – RAMADIAN belum melewati setengah suara sah; untuk itu kurang 17.104 suara', 'Kolom kosong unggul dengan 67.546', 'Semua TPS sudah masuk', 'pasal 54D', 'jumlah yang diserahkan sumber'])
      expect(page).toContain(piece);
    expect(words(await ask('hasil.pemenang-cara', { ...at('pkwkk'), kode: '1901' }))).toContain('50.443 × 2 = 100.886');
  });
  it('equal votes: the areas below decide (art 107 (2)), here they are level as well and the plenary waits', async () => {
    const page = words(await place('pkwkk', '6472'));
    expect(page).toContain('Seri, belum ada keputusan');
    expect(page).toContain('UU 10/2016 pasal 107');
    expect(page).toContain('ANI – BUDI: 1; CICI – DEDI: 1');
  });
  it('two on the ballot and no list of pairs: nothing is reckoned, and the page says why', async () => {
    expect(words(await place('pkwkk', '6474'))).toContain('Daftar pasangan calon belum diimpor');
    const json = placeAnswer.parse(body(await ask('hasil.pemenang-tempat-json', { ...at('pkwkk'), kode: '6474' })));
    expect([json.utama?.keadaan, json.utama?.hasil, json.langkah]).toEqual(['TANPA_NAMA', null, []]);
  });
  it('the limit of a dispute in every band, whatever the number of inhabitants (art 158)', async () => {
    const page = words(await place('pkwkp', '64'));
    expect(page).toContain('Berapa pun penduduknya, selisihnya melebihi batas.');
    expect(page).toContain('di atas 12.000.000');
    expect(page).toContain('Ambang pencalonan');
    expect(words(await place('pkwkk', '6472'))).toContain('Berapa pun penduduknya, selisihnya di dalam batas.');
  });
  it('the list: leader, margin, state; by province, by outcome, in an order', async () => {
    const list = (query: Readonly<Record<string, string>>) => ask('hasil.pemenang', at('pkwkk'), query);
    expect(words(await list({}))).toContain('Kolom kosong unggul di 1 tempat: BANGKA.');
    expect(words(await list({ prov: '64' }))).not.toContain('MULKAN');
    expect(words(await list({ keluaran: 'ULANG' }))).not.toContain('SAMARINDA');
    expect(words(await list({ keluaran: 'TERPILIH' }))).toContain('Tidak ada tempat yang cocok');
    const sorted = words(await list({ urut: 'selisih', arah: 'turun' }));
    expect(sorted.indexOf('BANGKA')).toBeLessThan(sorted.indexOf('KOTA SAMARINDA'));
    expect(words(await ask('hasil.pemenang', at('pdpd'), {}))).toContain('Belum ada suara yang masuk atau diimpor');
  });
  it('JSON as described; CSV with one row a place, and nothing that a spreadsheet would run', async () => {
    const all = listAnswer.parse(body(await ask('hasil.pemenang-json', at('pkwkk'))));
    expect(all.tempat.map(({ kode, utama }) => [kode, utama?.hasil ?? utama?.keadaan])).toEqual([['1901', 'ULANG'], ['6472', 'SERI'], ['6474', 'TANPA_NAMA']]);
    const lines = String(body(await ask('hasil.pemenang-csv', at('pkwkk')))).trim().split('\n');
    expect(lines[1]).toContain(',1901,BANGKA,jumlah,JUMLAH,pilkada-bupati-wali-kota-2016,ADA,ULANG,Sementara tidak lebih dari setengah,2,KOLOM KOSONG,67546,117989,17103,592,592,0,TAK_TERKEJAR');
    expect(String(body(await ask('hasil.pemenang-tempat-csv', { ...at('pkwkk'), kode: '6472' })))).toContain("'=SUM(A1) –");
  });
});

describe('rule packs as data', () => {
  it('all of them stand on one page with articles, confidence and days, and each as JSON', async () => {
    const page = words(await ask('hasil.paket-aturan', {}));
    for (const { id } of ATURAN) expect(page).toContain(id);
    expect(page).toContain('UU 10/2016 pasal 158');
    expect(page).toContain('H: dibaca dalam peraturannya');
    expect(body(await ask('hasil.paket-aturan-json', {}))).toHaveLength(13);
    expect(body(await ask('hasil.paket-aturan-satu', { id: 'pilkada-31' }))).toMatchObject({ id: 'pilkada-31', mayoritas: [1, 2] });
    expect((await ask('hasil.paket-aturan-satu', { id: '../ppwp-2024' })).kind).toBe('missing');
  });
  it('publication and catalogue name the pages and no what if', async () => {
    const paths: string[] = [];
    for await (const { path } of winnerPaths(count.deps)) paths.push(path);
    for (const path of ['/hasil/aturan', '/hasil/aturan/dpd-2024.json', '/hasil/pemilu-2024/ppwp/pemenang/0/cara', '/hasil/pilkada-2024/pkwkk/pemenang.csv', '/hasil/pilkada-2024/pkwkk/pemenang/1901.json']) expect(paths).toContain(path);
    expect(paths.filter((path) => path.includes('?'))).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
    // A name that is corrected moves the page of its place, and of no other.
    const versions = async (): Promise<Map<string, string>> => {
      const found = new Map<string, string>();
      for await (const { path, version } of winnerPaths(count.deps)) found.set(path, version);
      return found;
    };
    const before = await versions();
    await renamePair(count.deps);
    const after = await versions();
    const moved = [...after].filter(([path, version]) => before.get(path) !== version).map(([path]) => path);
    expect(moved.filter((path) => !path.includes('/1901'))).toEqual(['', '.csv', '.json'].map((ending) => `/hasil/pilkada-2024/pkwkk/pemenang${ending}`));
    expect(moved).toContain('/hasil/pilkada-2024/pkwkk/pemenang/1901/cara');
    const files = await Promise.all(winnerDataSets.map((one) => one.files(count.deps)));
    expect(files.flat().map(({ href }) => href)).toContain('/hasil/pilkada-2024/pkwkp/pemenang.csv');
  });
});

describe('wrong words are answered', () => {
  test.each(HOSTILE.map((text) => [text.slice(0, 40)]))('%j as election, contest, code, filter and what if', async (text) => {
    for (const { id } of winnerRoutes) {
      if (id.startsWith('hasil.paket-aturan')) continue;
      for (const params of [{ pemilu: text, jenis: 'ppwp', kode: '0' }, { pemilu: 'pemilu-2024', jenis: text, kode: '0' }]) expect((await ask(id, params)).kind, id).toBe('missing');
      if (id.includes('tempat') || id.includes('cara')) expect((await ask(id, { ...at('pkwkk'), kode: text })).kind, id).toBe('missing');
    }
    expect((await ask('hasil.paket-aturan-satu', { id: text })).kind).toBe('missing');
    for (const query of [{ ambang: text }, { sebaran: text }, { kursi: text }, { tanpa: text }, { urut: text, arah: text }]) {
      const got = await place('ppwp', '0', query);
      expect(['refused', 'page']).toContain(got.kind);
      if (got.kind === 'page') for (const piece of UNESCAPED) expect(html(got).includes(piece), piece).toBe(false);
    }
    const list = html(await ask('hasil.pemenang', at('pkwkk'), { prov: text, keluaran: text, urut: text, arah: text, hal: text }));
    for (const piece of UNESCAPED) expect(list.includes(piece), piece).toBe(false);
  });
  it('a contest of parties leads to its seats; names of pairs are never run', async () => {
    const parties = await ask('hasil.pemenang', { pemilu: 'pemilu-2024', jenis: 'pdpr' });
    expect(parties).toMatchObject({ kind: 'missing', onward: [{ href: '/hasil/pemilu-2024/pdpr/kursi' }, {}, {}] });
    expect(html(await place('pkwkk', '6472'))).not.toContain('<b>EKO</b>');
  });
});
