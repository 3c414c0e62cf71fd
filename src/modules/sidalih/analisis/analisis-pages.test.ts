// Does everybody read the totals of the list as the plenary decided them, with small groups covered, and officers the rest? (sidalih.md 4.3, 11)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrol } from '../../../../test/officers.ts';
import { type TestSite, testSite } from '../../../../test/site.ts';
import { DESA, KAB } from '../daftar/daftar-fixture.ts';
import { mejaPath, wilayahPath } from './address.ts';
import { frozenList } from './beku-fixture.ts';
import { buatRingkas } from './jobs.ts';
import { dptAnswer } from './lembar-wilayah.ts';
import { part } from './part.ts';

let site: TestSite;
const PACK = 'pilkada-2024';
beforeAll(async () => {
  site = await testSite(false);
  await frozenList(site.deps.database);
}, 60_000);
afterAll(() => site.close());

const json = async (kode: string) => dptAnswer.parse(await (await site.get(`${wilayahPath(PACK, kode)}.json`)).json());
const page = async (path: string): Promise<string> => (await site.get(path)).text();

describe('what everybody reads', () => {
  it('a kab/kota at once, from its stations, before the job came by; the nation says that it waits', async () => {
    expect(await json(KAB)).toMatchObject({ pemilih: 7, laki: 3, perempuan: 4, tps: 2, awal: 0, baru: 7, versi: [{ kab: KAB, no: 1, tahap: 'DPT' }] });
    expect(await page(wilayahPath(PACK, '0'))).toContain('1 kabupaten/kota masih dijumlahkan');
  });
  it('the job sums each version once, and every level says the same', async () => {
    expect([await buatRingkas(site.deps), await buatRingkas(site.deps)]).toEqual([1, 0]);
    for (const kode of ['64', KAB, KAB + '01', DESA]) expect([kode, (await json(kode)).pemilih]).toEqual([kode, 7]);
  });
  it('a kab/kota tells its groups; seven voters of a village tell none', async () => {
    expect((await json(KAB)).usia).toMatchObject({ '-20': 2, '71-': 1 });
    const village = await json(DESA);
    expect([village.usia, village.pemula, village.sumber, village.tms, village.ragam_disabilitas, village.disabilitas.keadaan]).toEqual([null, null, { DP4: 7 }, [0, 0, 0, 0, 0, 0, 0], null, 'TUTUP']);
    expect(village.wilayah.map(({ kode, pemilih, usia, disabilitas }) => [kode.slice(10), pemilih, usia, disabilitas.keadaan])).toEqual([['001', 5, null, 'TUTUP'], ['002', 2, null, 'TUTUP']]);
    const html = await page(wilayahPath(PACK, DESA));
    expect(html).toContain('agar tidak ada orang yang dapat dikenali');
    expect(html).not.toMatch(/SUTRISNO|Sensorik netra|\d{16}/);
  });
  it('as CSV a covered cell is empty, never 0', async () => {
    const lines = (await page(`${wilayahPath(PACK, DESA)}.csv`)).trim().split('\n');
    expect(lines[1]).toMatch(/^pilkada-2024,6472011001,.*,2,7,3,4,0,7,0,0,,,,,,,,,,$/);
    expect(lines).toHaveLength(4);
  });
  it.each<[string, number, string]>([
    ['/dpt', 200, 'href="/dpt/pilkada-2024"'],
    [`/dpt/${PACK}`, 200, 'Daftar pemilih, Indonesia'],
    [`/dpt/${PACK}/64.72`, 303, ''],
    [`/dpt/${PACK}/6471`, 404, 'belum mempunyai daftar pemilih'],
    [`/dpt/${PACK}/6472011001001`, 404, 'belum mempunyai'],
    ['/dpt/pemilu-1955/64', 404, 'Daftar pemilih itu tidak ada'],
    ['/dpt/pemilu-2024', 404, 'belum mempunyai'],
  ])('%s: %i', async (path, status, words) => {
    const answer = await site.get(path);
    expect([answer.status, (await answer.text()).includes(words)]).toEqual([status === 303 ? answer.status : status, true]);
    if (status === 303) expect(answer.headers.get('location')).toBe(`/dpt/${PACK}/6472`);
  });
  it('every listed address answers', async () => {
    const paths: string[] = [];
    for await (const { path } of part.publicPaths?.(site.deps, { kind: 'pages' }) ?? []) paths.push(path);
    expect(paths).toContain(wilayahPath(PACK, DESA));
    for (const path of paths) expect([path, (await site.get(path)).status]).toEqual([path, 200]);
  });
});

describe('what officers read', () => {
  it.each<[string, Parameters<typeof enrol>[1], string, string, number, boolean]>([
    ['the city', 'operator_bidang', KAB, KAB, 200, true],
    ['PPS of the village', 'pps', DESA, DESA, 200, true],
    ['PPS at its city', 'pps', DESA, KAB, 404, false],
    ['another city', 'kasubbag', '6471', KAB, 404, false],
    ['a party: as everybody', 'peserta_lo', KAB, DESA, 200, false],
    ['Bawaslu', 'bawaslu', KAB, DESA, 200, true],
    ['the front office', 'resepsionis', KAB, KAB, 404, false],
  ])('%s', async (_who, role, node, kode, status, full) => {
    const officer = await enrol(site, role, node, role === 'peserta_lo' ? '1' : undefined);
    const answer = await officer.get(mejaPath(PACK, kode));
    const html = await answer.text();
    expect([answer.status, html.includes('Sensorik netra')]).toEqual([status, full]);
    if (status === 200) expect(html).toContain('Perubahan yang perlu dijelaskan');
  });
  it('the list of lists leads to the own place', async () => {
    const pps = await enrol(site, 'pps', DESA);
    expect(await (await pps.get('/kerja/dpt/analisis')).text()).toContain(mejaPath(PACK, DESA));
  });
});
