// Do figures of contests with many papers come in on the paper of their station, strictly, and go out as KPU had them? (hasil.md 7)
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NATION, areaCode } from '#kernel/area-code';
import { HOSTILE } from '../../../../test/abuse/hostile.ts';
import { ask } from '../../../../test/ask.ts';
import { type Kontes } from '../contest.ts';
import { findContest } from '../contests.ts';
import type { Angka } from '../figures.ts';
import { openDataRoutes } from '../opendata/routes.ts';
import { sirekapPaperRoutes } from '../opendata/sirekap-paper-routes.ts';
import { recompute } from '../recompute.ts';
import { findAngkaWilayah } from '../store/area.ts';
import { seqTerakhir } from '../store/history.ts';
import { findTps } from '../store/station.ts';
import { csvText } from './csv-fixtures.ts';
import { type Done, runImport } from './import-fixture.ts';
import { type PaperElection, STATIONS_EACH, TOTALS_HEADER, VILLAGES, paperElection, totalsRow } from './papers-fixture.ts';

let pemilu: PaperElection;
beforeAll(async () => {
  pemilu = await paperElection();
}, 120_000);
afterAll(() => pemilu.close());

const AT = ['--as-of', '2024-03-20'];
const run = (contest: string, ...args: readonly string[]): Promise<Done> => runImport(pemilu.deps, '--contest', contest, ...args);
const file = (name: string, text: string): string => pemilu.folder.file(name, text);
const seq = (): Promise<number> => seqTerakhir(pemilu.deps.database.db);
async function paper(kode: string, slug = 'pemilu-2024'): Promise<Kontes> {
  const found = await findContest(pemilu.deps.database.db, slug, kode);
  if (found === undefined) throw new Error(kode);
  return found;
}
async function voteOf(kode: string, id: string, slug?: string): Promise<Angka | undefined> {
  const kontes = await paper(kode, slug);
  const area = await findAngkaWilayah(pemilu.deps.database.db, kontes, NATION);
  return area?.suara[kontes.pack.opsi.findIndex((one) => one.id === id)];
}

const SAMARINDA = csvText(TOTALS_HEADER, [
  totalsRow('PALARAN', 'RAWA MAKMUR', 1, { 3: 10, 4: 5 }),
  totalsRow('PALARAN', 'RAWA MAKMUR', 2, null),
  totalsRow('Samarinda-Ilir', 'SELILI', 1, { 3: 7, 24: 2 }),
  totalsRow('PALARAN', 'HANDIL BAKTI', 1, { 3: 1 }),
]);

describe('orders', () => {
  test.each([
    ['a contest that there is none of', 'pdprx', [], 'Yang ada: '],
    ['an area that is no kab/kota', 'pdprdp', ['--area', '64'], 'kode kab/kota empat angka'],
    ['a moment that is none', 'pdprdp', ['--as-of', 'kemarin'], 'tanggal atau waktu WIB'],
  ])('%s: exit 2', async (_what, contest, args, said) => {
    const done = await run(contest, file('a.csv', SAMARINDA), ...args);
    expect([done.code, done.text]).toEqual([2, expect.stringContaining(said)]);
  });
  test.each([
    ['AREA_KURANG', AT],
    ['WAKTU_KURANG', ['--area', '6472']],
    ['AREA_TIDAK_ADA', ['--area', '6499', ...AT]],
  ])('a file that does not say it itself: %s', async (code, args) => {
    const done = await run('pdprdp', file('a.csv', SAMARINDA), ...args);
    expect([done.code, done.text]).toEqual([1, expect.stringContaining(code)]);
  });
});

describe('party totals by names', () => {
  const order = ['--area', '6472', ...AT];

  test('without papers every station is refused with the way out, and nothing is stored', async () => {
    const before = await seq();
    const done = await run('pdprdp', file('samarinda.csv', SAMARINDA), ...order);
    expect(done.code).toBe(1);
    expect(done.text).toMatch(/TANPA_SURAT_SUARA 4\b/);
    expect(done.text).toContain('jalankan dahulu ballots fix');
    expect(await seq()).toBe(before);
  });

  test('each station is counted on its own paper; cut off between two papers and begun again, nothing is lost or doubled', async () => {
    expect(await pemilu.fix('pdprdp')).toBe(0);
    const path = file('samarinda.csv', SAMARINDA);
    // What a kill between the papers leaves: the first is counted, the second is not.
    const first = await run('pdprdp-640001', path, ...order);
    expect(first.text).toMatch(/Diambil +2 .*\n.*Sama +1 .*\n.*\n.*Ditolak +1 .*KERTAS_LAIN 1/);
    const whole = await run('pdprdp', path, ...order);
    expect([whole.code, whole.text]).toEqual([0, expect.stringMatching(/Diambil +1 .*\n.*Sama +3 /)]);
    expect([await voteOf('pdprdp-640001', '3'), await voteOf('pdprdp-640002', '3'), await voteOf('pdprdp-640002', '24')]).toEqual([11, 7, 2]);
    const before = await seq();
    const again = await run('pdprdp', path, ...order);
    expect(again.text).toMatch(/Sama +4 [^]*samarinda\.csv/);
    expect(await seq()).toBe(before);
    for (const kode of ['pdprdp-640001', 'pdprdp-640002']) {
      const kontes = await paper(kode);
      expect((await pemilu.deps.database.transaction((db) => recompute(db, kontes))).beda).toEqual([]);
    }
  });

  test('a later snapshot corrects on the paper, a blank one withdraws there', async () => {
    const later = csvText(TOTALS_HEADER, [totalsRow('PALARAN', 'RAWA MAKMUR', 1, { 3: 12 }), totalsRow('SAMARINDA ILIR', 'SELILI', 1, null)]);
    const done = await run('pdprdp', file('nanti.csv', later), '--area', '6472', '--as-of', '2024-03-21 08:00:00');
    expect(done.text).toMatch(/Diganti +2 +\(angka lain 1, dikosongkan sumber 1\)/);
    expect([await voteOf('pdprdp-640001', '3'), await voteOf('pdprdp-640002', '3')]).toEqual([13, null]);
  });

  test('hostile rows are refused one by one, each with its code', async () => {
    const row = (desa: string, tps: number): string[] => totalsRow('PALARAN', desa, tps, { 1: 4 });
    const with3 = (value: string): string[] => row('RAWA MAKMUR', 3).map((cell, at) => (at === 5 ? value : cell));
    const rows = [row('RAWA MAKMUR II', 1), row('RAWA MAKMUR', 0), row('RAWA MAKMUR', 99), with3('-1'), with3('1.234'), with3('=1+1'), ['PALARAN', 'RAWA MAKMUR']];
    const before = await seq();
    const done = await run('pdprdp', file('jahat.csv', csvText(TOTALS_HEADER, rows)), ...order);
    for (const code of ['NAMA_TIDAK_COCOK', 'KODE_NOMOR_TPS', 'ANGKA_NEGATIF', 'ANGKA_RIBUAN', 'ANGKA_BUKAN', 'KOLOM_KURANG', 'TPS_DI_LUAR_DAFTAR']) expect(done.text).toContain(`${code} 1`);
    expect([done.code, await seq()]).toEqual([1, before]);
  });

  test.each([
    ['a party too few', TOTALS_HEADER.slice(0, -1), 'Kurang: p24'],
    ['the president\'s columns', ['kode_tps', 'paslon_1'], 'JUDUL_TIDAK_DIKENAL'],
  ])('%s is no such table', async (_what, header, said) => {
    expect((await run('pdprdp', file('judul.csv', csvText(header, [])), ...order)).text).toContain(said);
  });
});

/** KPU's ids: one run a party, the last digit the number on the list; number 2 of list 4 was struck. */
const IDS = [100_211, 100_213, 100_214, 101_051, 101_052];
const votesFor = (ids: readonly number[], first: unknown = 3): Record<string, unknown> => ({ null: null, ...Object.fromEntries(ids.map((id, at) => [id, at === 0 ? first : at])) });

describe('candidates by ids alone', () => {
  const json = (stations: Readonly<Record<string, unknown>>): string => file('caleg.json', JSON.stringify(stations));

  test('runs of numbers are the lists of the paper; totals of parties stay unread', async () => {
    await pemilu.fix('pdpr');
    const done = await run('pdpr', json({ '6472011001001': votesFor(IDS), '6472011001002': votesFor(IDS, null) }), ...AT);
    expect([done.code, done.text]).toEqual([0, expect.stringMatching(/Diambil +2 /)]);
    expect([await voteOf('pdpr-6401', '4.1'), await voteOf('pdpr-6401', '4.3'), await voteOf('pdpr-6401', '8.2'), await voteOf('pdpr-6401', '4')]).toEqual([3, 2, 8, null]);
  });
  test.each([
    ['one too few', IDS.slice(1)],
    ['one too many', [...IDS, 101_053]],
    ['a run where the list has a gap', [100_211, 100_212, 100_213, 101_051, 101_052]],
    ['lists that begin elsewhere', IDS.map((id) => id + 1)],
    ['a name instead of an id', [...IDS.slice(0, 4), NaN]],
  ])('%s: the file is refused whole', async (_what, ids) => {
    const before = await seq();
    const done = await run('pdpr', json({ '6472011001003': votesFor(IDS), '6474011001001': votesFor(ids) }), ...AT);
    expect([done.code, done.text, await seq()]).toEqual([1, expect.stringContaining('CALEG_TIDAK_COCOK'), before]);
  });
  test('stations and cells that are none are refused one by one; a broken JSON whole', async () => {
    const done = await run('pdpr', json({ '6472011001003': votesFor(IDS, '7'), '3901010001001': votesFor(IDS), '6472011002001': 5 }), ...AT);
    for (const code of ['ANGKA_BUKAN', 'KONTES_TIDAK_DI_SINI', 'JSON_BENTUK']) expect(done.text).toContain(code);
    expect((await run('pdpr', file('putus.json', '{"6472011001003":{"100211":'), ...AT)).text).toContain('JSON_TIDAK_UTUH');
    expect((await run('pdpr', json({ '6472011001003': votesFor(IDS) }))).text).toContain('WAKTU_KURANG');
  });
});

const STATION = '6472011001001';
const TS = '2024-03-22 10:00:00';

describe("KPU's own objects", () => {
  const put = (contest: string, body: object, slug = 'pemilu-2024', tps = STATION): Promise<Done> =>
    runImport(pemilu.deps, '--election', slug, '--contest', contest, file(`${tps}.json`, JSON.stringify({ images: [], administrasi: null, psu: null, ts: TS, ...body })));
  const CHART = { null: null, '4': { jml_suara_total: 12, jml_suara_partai: 2 }, '8': { jml_suara_total: 5, jml_suara_partai: 1 } };
  const LISTS = { null: null, '4': { '100211': 6, '100213': 4, '100214': 0, null: null }, '8': { '101051': 4, '101052': null } };

  test('DPR: totals, crosses for the party alone, candidates below it', async () => {
    const done = await put('pdpr', { chart: CHART, caleg: LISTS, kode_dapil: '6401' });
    expect([done.code, done.text]).toEqual([0, expect.stringMatching(/Diganti +1 /)]);
    const kontes = await paper('pdpr-6401');
    const station = await findTps(pemilu.deps.database.db, kontes, areaCode(STATION));
    const cells = Object.fromEntries(kontes.pack.opsi.map(({ id }, at) => [id, station?.suara[at]]));
    expect(cells).toMatchObject({ '4': 12, '4.0': 2, '4.1': 6, '4.3': 4, '4.4': 0, '8': 5, '8.0': 1, '8.1': 4, '8.2': null, '1': null });
  });
  test.each([
    ['another dapil', { chart: CHART, kode_dapil: '6402' }, 'DAPIL_BEDA'],
    ['a party that is not on the paper', { chart: { '18': { jml_suara_total: 1, jml_suara_partai: 1 } } }, 'PILIHAN_TIDAK_DIKENAL'],
    ['a list that is not the paper\'s', { chart: CHART, caleg: { '8': { '101051': 4 } } }, 'CALEG_TIDAK_COCOK'],
    ['a total in quotes', { chart: { '4': { jml_suara_total: '12', jml_suara_partai: 2 } } }, 'ANGKA_BUKAN'],
    ['a cell of another layout', { chart: { '4': { total: 12 } } }, 'JSON_BENTUK'],
    ['a list that is none', { chart: CHART, caleg: [] }, 'JSON_BENTUK'],
    ['figures without a time', { chart: CHART, ts: null }, 'WAKTU_KOSONG'],
  ])('%s: %o is refused', async (_what, body, code) => {
    const before = await seq();
    const done = await put('pdpr', body);
    expect([done.code, done.text, await seq()]).toEqual([1, expect.stringContaining(code), before]);
  });
  test('DPD by KPU\'s ids or by number; DPRD kab/kota with totals where the paper has no lists', async () => {
    for (const contest of ['pdpd', 'pdprdk']) await pemilu.fix(contest);
    expect((await put('pdpd', { chart: { null: null, '140151': 8, '140152': 0, '140153': 2 } })).code).toBe(0);
    expect((await put('pdpd', { chart: { '140151': 8, '140153': 2 } })).text).toContain('PILIHAN_TIDAK_DIKENAL');
    expect([await voteOf('pdpd-64', '1'), await voteOf('pdpd-64', '3')]).toEqual([8, 2]);
    expect((await put('pdprdk', { chart: CHART, caleg: LISTS })).code).toBe(0);
    expect([await voteOf('pdprdk-647201', '4'), await voteOf('pdprdk-647201', '8')]).toEqual([12, 5]);
  });
  test('Pilkada: figures one level deeper, KOLOM KOSONG with its own id', async () => {
    for (const contest of ['pkwkp', 'pkwkk']) await pemilu.fix(contest, 'pilkada-2024');
    expect((await put('pkwkp', { mode: 'hhcw', tungsura: { chart: { '1000301': 9, '1000302': 4, progres: {} } } }, 'pilkada-2024')).code).toBe(0);
    expect((await put('pkwkk', { mode: 'hhcw', tungsura: { chart: { '1000401': 3, '1000402': 8 } } }, 'pilkada-2024')).code).toBe(0);
    expect((await put('pkwkk', { tungsura: { chart: { '1000401': 3 } } }, 'pilkada-2024', '6474011001001')).text).toContain('PILIHAN_TIDAK_DIKENAL');
    expect((await put('pkwkk', { tungsura: { chart: { '1000403': 1, '1000404': 2 } } }, 'pilkada-2024', '6474011001001')).code).toBe(0);
    expect([await voteOf('pkwkp-64', '1000301', 'pilkada-2024'), await voteOf('pkwkk-6472', '1000402', 'pilkada-2024')]).toEqual([9, 8]);
  });
});

describe('what this program serves under /sirekap', () => {
  const get = async (path: string): Promise<unknown> => {
    const reply = await ask(pemilu.deps, openDataRoutes, path);
    if (reply.kind !== 'json') throw new Error(`${path}: ${reply.kind}`);
    return JSON.parse(JSON.stringify(reply.body)) as unknown;
  };
  const VALUES: Readonly<Record<string, string>> = { pp: '64', ppkk: '6472', ppkkcc: '647201', desa: '6472011001', tps: STATION };
  const dapilOf = (path: string): string => (path.includes('pdprdp') ? '640001' : path.includes('pdprdk') ? '647201' : '6401');

  test.each(sirekapPaperRoutes.map((route) => [route.path, route] as const))('%s has the shape of KPU\'s own', async (path, route) => {
    const filled = path.replace(/:(\w+)/g, (_whole, name: string) => VALUES[name] ?? dapilOf(path));
    const body = await get(filled);
    expect(route.answer?.parse(body)).toEqual(body);
    expect(JSON.stringify(body)).not.toBe('{}');
  });

  test('hostile values in any segment are no address, or nothing is there', async () => {
    for (const route of sirekapPaperRoutes) {
      const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
      for (const name of names) {
        for (const value of HOSTILE.filter((one) => one !== NATION)) {
          const params = { ...Object.fromEntries(names.map((one) => [one, VALUES[one] ?? dapilOf(route.path)])), [name]: value };
          const read = route.params?.safeParse(params);
          if (read?.success !== true) continue;
          const got = await route.handle({ deps: pemilu.deps, lang: 'id', params: read.data, query: {}, path: '/', origin: 'http://pendopo.test' });
          expect([route.id, name, value, got.kind]).toEqual([route.id, name, value, 'missing']);
        }
      }
    }
  });

  test.each([
    ['/sirekap/pemilu/hhcw/pdpr/64.json', { chart: { '4': 12, '8': 5 }, table: { '6472': { '4': 12 } } }],
    ['/sirekap/pemilu/hhcw/pdpd.json', { chart: { persen: 8.33 }, table: { '64': { '1': 8, '3': 2 } } }],
    ['/sirekap/pemilu/hhcw/pdprdp/64.json', { chart: { '3': 13 }, table: { '6472': { '3': 13 } } }],
    ['/sirekap/pemilu/hhcd/pdpr/0.json', { table: { '6401': { '4': 12 } } }],
    ['/sirekap/pemilu/hhcd/pdpr/6401.json', { chart: { '4': 12 }, table: { '4': { '64010401': 6, '64010403': 5, jml_suara_total: 12, jml_suara_partai: 2 } } }],
    ['/sirekap/pemilu/caleg/partai/6401.json', { '4': { '64010401': { nama: 'CALON 4 1', nomor_urut: 1, jenis_kelamin: 'P', tempat_tinggal: 'Kota Samarinda' } } }],
    ['/sirekap/wilayah/pemilu/pdprdk/64/6472.json', [{ id_dapil: 647_201, kode_dapil: '647201', nama_dapil: 'Samarinda 1' }, { kode_dapil: '647202' }]],
    ['/sirekap/pilkada/hhcw/pkwkk/64.json', { tungsura: { chart: {}, table: { '6472': { '1000401': 3, '1000402': 8, progres: { total: 9, progres: 1 } }, '6474': { '1000404': 2 } } } }],
    [`/sirekap/pilkada/hhcw/pkwkp/64/6472/647201/6472011001/${STATION}.json`, { tungsura: { chart: { '1000301': 9, '1000302': 4 } }, status_suara: true }],
  ])('%s', async (path, part) => {
    expect(await get(path)).toMatchObject(part);
  });

  test.each(['/sirekap/pemilu/hhcw/pdpr/65.json', '/sirekap/pemilu/hhcw/pdpr/64/1901.json', '/sirekap/pemilu/hhcd/pdprdp/63/640001.json', '/sirekap/pemilu/hhcd/pdpr/6402.json', '/sirekap/pemilu/caleg/partai/640003.json', '/sirekap/wilayah/pilkada/pkwkk/65.json'])('%s is not there', async (path) => {
    expect((await ask(pemilu.deps, openDataRoutes, path)).kind).toBe('missing');
  });

  test('can be read again: nothing is new in it', async () => {
    for (const [slug, jenis] of [['pemilu-2024', 'pdpr'], ['pemilu-2024', 'pdpd'], ['pilkada-2024', 'pkwkk']] as const) {
      const base = `${slug === 'pilkada-2024' ? 'pilkada' : 'pemilu'}/hhcw/${jenis}`;
      for (const desa of VILLAGES) {
        const under = [2, 4, 6, 10].map((digits) => desa.slice(0, digits)).join('/');
        const place = join(pemilu.folder.path, 'lagi', jenis, base, under);
        mkdirSync(place, { recursive: true });
        for (let no = 1; no <= STATIONS_EACH; no += 1) writeFileSync(join(place, `${desa}00${no}.json`), JSON.stringify(await get(`/sirekap/${base}/${under}/${desa}00${no}.json`)));
      }
      const before = await seq();
      const done = await runImport(pemilu.deps, '--election', slug, '--contest', jenis, join(pemilu.folder.path, 'lagi', jenis));
      expect([jenis, done.code, done.text]).toEqual([jenis, 0, expect.stringMatching(/Sama +12 /)]);
      expect(await seq()).toBe(before);
    }
  });
});
