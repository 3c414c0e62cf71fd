// Does each page show the state of the moment that its address names, say so, and lead on in it? (on a database, no socket)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import type { Lang } from '#kernel/text';
import { fixedClock } from '#platform/clock';
import type { Deps } from '#platform/module';
import { run, sql } from '#platform/db';
import { module as pemilu } from '#modules/pemilu';
import { type Reply, ask as askRoute, bytesOf, jsonOf, readCsv } from '../../../../test/ask.ts';
import { type TestDatabase, testDatabase, testDeps } from '../../../../test/fixture.ts';
import { applyReadings } from '../actions/apply-readings.ts';
import { contohBacaan, contohPohon, contohTps } from '../examples.ts';
import { module as hasil } from '../module.ts';
import { openDataRoutes } from '../opendata/routes.ts';
import { twinAnswer } from '../opendata/shapes.ts';
import { recompute } from '../recompute.ts';
import { draw, wordsOf } from './draw.tsx';
import { pageRoutes } from './routes.ts';

const PANGGANG = '3101011001';
const AT = '/hasil/pemilu-2024/ppwp';

let open: TestDatabase;
let deps: Deps;
beforeAll(async () => {
  open = await testDatabase();
  const kontes = await contohPohon(open.database.db, 12);
  deps = { ...testDeps(open.database, [pemilu, hasil]), clock: fixedClock('2024-03-20T09:00:00Z') };
  const read = (nomor: number, per: string, suara: readonly (number | null)[] | null) => contohBacaan(kontes, contohTps(PANGGANG, nomor), per, suara);
  await applyReadings(deps, kontes, { berkas: 'dki.csv.gz', sha256: 'a1' }, [
    read(1, '2024-02-15', [83, 107, 38]),
    read(2, '2024-02-20', [10, 20, 30]),
    read(2, '2024-03-12', [10, 20, 35]),
    read(3, '2024-02-20', [61, 151, 23]),
    read(3, '2024-03-12', null),
  ]);
});
afterAll(async () => open.close());

const page = (path: string, lang: Lang = 'id'): Promise<Reply> => askRoute({ ...deps }, lang === 'id' ? pageRoutes : pageRoutes.map((one) => ({ ...one, handle: (request) => one.handle({ ...request, lang }) })), `${AT}${path}`);
async function html(path: string, lang: Lang = 'id'): Promise<string> {
  const got = await page(path, lang);
  if (got.kind !== 'page') throw new Error(`${got.kind}: ${JSON.stringify(got)}`);
  return `${got.title} ${draw(lang, got.body)}`;
}
const words = async (path: string, lang: Lang = 'id'): Promise<string> => wordsOf(await html(path, lang));
const target = async (path: string): Promise<string> => {
  const got = await page(path);
  return got.kind === 'redirect' ? got.to : got.kind;
};

describe('areas', () => {
  it.each(['', '/31', '/3101', '/310101', `/${PANGGANG}`])('%s on 20 February: three stations, the figures of then', async (path) => {
    const then = await words(`${path}?per=2024-02-20T12:00`);
    for (const part of ['Keadaan pada', '20 Feb 2024 12.00', '154 suara', '278 suara', '91 suara', 'Kembali ke keadaan sekarang']) expect(then).toContain(part);
    expect(await words(`${path}?per=2024-02-19T23:59`)).toContain('83 suara');
    const now = await words(path);
    for (const part of ['93 suara', '127 suara', '73 suara', 'Lihat keadaan pada saat lampau']) expect(now).toContain(part);
    expect(now).not.toContain('Kembali ke keadaan sekarang');
  });
  it('links lead on in the same moment, downloads too, and back to now', async () => {
    const then = await html('/3101?per=2024-02-20T12:00');
    for (const path of ['/31', '/310101', '/3101/daftar/belum', '/3101.json', '/3101.csv']) expect(then).toContain(`${AT}${path}?per=2024-02-20T12:00"`);
    expect(then).toContain(`href="${AT}/3101"`);
    // The bulk file and the forms above are those of now.
    expect(then).not.toContain('/data/pemilu-2024/ppwp/C/31.csv.gz');
    expect(await html('/3101')).not.toContain('?per=');
  });
  it('before the first figure nothing is in; the minute of a figure counts it', async () => {
    expect(await words('/31?per=2024-02-14T23:59')).toContain('Keadaan pada');
    expect(await words('/31?per=2024-02-14T23:59')).not.toContain('83 suara');
    expect(await words('/31?per=2024-02-15T00:00')).toContain('83 suara');
  });
  it('the corrections and the flow end at the moment', async () => {
    expect(await words('/31?per=2024-02-20T12:00')).toContain('Belum ada koreksi di wilayah ini');
    expect(await words('/31?per=2024-03-12T12:00')).toContain('menjadi');
  });
  it('in English', async () => {
    expect(await words('/31?per=2024-02-20T12:00', 'en')).toContain('The state at Tue 20 Feb 2024');
  });
});

describe('how a moment is written', () => {
  it.each([
    ['/31?per=2024-02-20', '/31?per=2024-02-20T23:59'],
    ['/31?per=2024-02-20T05:00Z', '/31?per=2024-02-20T12:00'],
    ['/31?per=2024-02-20T12:00:31', '/31?per=2024-02-20T12:00'],
    ['/31/daftar/belum?per=2024-02-20', '/31/daftar/belum?per=2024-02-20T23:59'],
    ['/31.01?per=2024-02-20T12:00', '/3101?per=2024-02-20T12:00'],
  ])('%s leads to %s', async (path, to) => {
    expect(await target(path)).toBe(`${AT}${to}`);
  });
  it.each([
    ['kemarin', 'Saat ditulis sebagai tanggal dan jam'],
    ['2024-02-30T12:00', 'tidak ada'],
    ['2024-03-21T12:00', 'belum tiba'],
  ])('%s is refused in plain words, with the way to now', async (per, reason) => {
    for (const path of ['', '/31', `/${PANGGANG}`, '/31/daftar/belum', `/${PANGGANG}001`]) {
      const got = await page(`${path}?per=${per}`);
      expect(got).toMatchObject({ kind: 'refused', onward: [{ href: `${AT}${path}` }] });
      expect(got.kind === 'refused' && got.reason).toContain(reason);
    }
    for (const path of ['/31.json', `/${PANGGANG}001.csv`]) expect(await askRoute(deps, openDataRoutes, `${AT}${path}?per=${per}`)).toMatchObject({ kind: 'refused' });
  });
});

describe('lists and stations', () => {
  it('a list of then', async () => {
    expect(await words('/31/daftar/lengkap?per=2024-02-20T12:00')).toContain('3 TPS');
    expect(await words('/31/daftar/lengkap')).toContain('2 TPS');
    expect(await html('/31/daftar/lengkap?per=2024-02-20T12:00')).toContain(`${AT}/${PANGGANG}003?per=2024-02-20T12:00`);
  });
  it('a station of then: its figures, its versions up to then', async () => {
    const then = await words(`/${PANGGANG}003?per=2024-02-20T12:00`);
    for (const part of ['Keadaan pada', '61', 'Versi 1']) expect(then).toContain(part);
    expect(then).not.toContain('Versi 2');
    expect(await words(`/${PANGGANG}003`)).toContain('Dikosongkan sumber');
  });
  it('a station before its first figure', async () => {
    expect(await words(`/${PANGGANG}003?per=2024-02-14T12:00`)).toContain('Belum ada yang diterima dari TPS ini');
  });
  it('the search for another station stays in the moment', async () => {
    expect(await html(`/${PANGGANG}?per=2024-02-20T12:00`)).toContain('<input type="hidden" name="per" value="2024-02-20T12:00"');
    expect(await target(`/${PANGGANG}?per=2024-02-20T12:00&tps=2`)).toBe(`${AT}/${PANGGANG}002?per=2024-02-20T12:00`);
  });
});

describe('for programs', () => {
  it.each(['', '/31', '/3101', '/310101', `/${PANGGANG}`, `/${PANGGANG}002`])('%s.json of then fits its shape and its children add up', async (path) => {
    const got = twinAnswer.parse(await jsonOf(askRoute(deps, openDataRoutes, `${AT}${path}.json?per=2024-02-20T12:00`)));
    const station = path.length === 14;
    expect(got).toMatchObject({ pada: '2024-02-20T05:00:59Z', suara: station ? { '1': 10, '2': 20, '3': 30 } : { '1': 154, '2': 278, '3': 91 } });
    if (!station) expect(got.anak.reduce((sum, one) => sum + (one.suara?.['3'] ?? 0), 0)).toBe(91);
  });
  it('the table says of which moment it is', async () => {
    const rows = readCsv((await bytesOf(askRoute(deps, openDataRoutes, `${AT}/31.csv?per=2024-02-20T12:00`))).toString());
    expect(rows.at(-1)).toMatchObject({ baris: 'jumlah', suara_3: '91', keterangan: 'PADA 2024-02-20T05:00:59Z' });
  });
});

describe('day by day', () => {
  const DAYS = [
    ['2024-02-15', 1, [83, 107, 38]],
    ['2024-02-20', 3, [154, 278, 91]],
    ['2024-03-12', 2, [93, 127, 73]],
  ] as const;
  it.each(['0', '31', '3101', '310101', PANGGANG])('%s: the sums at the end of each day that changed them', async (kode) => {
    const rows = readCsv((await bytesOf(askRoute(deps, pageRoutes, `${AT}/${kode}/riwayat.csv`))).toString());
    expect(rows.map((row) => [row['hari'], Number(row['tps_lengkap']), [1, 2, 3].map((n) => Number(row[`suara_${n}`]))])).toEqual(DAYS);
    expect(rows.at(-1)).toMatchObject({ tps_berubah: '1', tps_ditarik: '1' });
    const found = await html(`/${kode}/riwayat`);
    expect(wordsOf(found)).toContain('278');
    // Each day leads to the page of its end.
    for (const [hari] of DAYS) expect(found).toContain(`?per=${hari}T23:59`);
  });
  it('a place with nothing in says so; a station has its own page; dots lead on', async () => {
    expect(await words('/3171/riwayat')).toContain('Belum ada angka');
    expect(await target(`/${PANGGANG}001/riwayat`)).toBe(`${AT}/${PANGGANG}001`);
    expect(await target('/31.01/riwayat')).toBe(`${AT}/3101/riwayat`);
    expect(await page('/77/riwayat')).toMatchObject({ kind: 'missing' });
  });
  it('is linked from the page of the area', async () => {
    expect(await html('/3101')).toContain(`${AT}/3101/riwayat`);
  });
});

it('while the steps of time are missing, areas that need them say so, and those below are read from the log', async () => {
  const { db } = open.database;
  await run(db, sql`delete from hasil_selisih`);
  for (const path of ['?per=2024-02-20T12:00', '/31?per=2024-02-20T12:00', '/31/riwayat']) expect(await page(path)).toMatchObject({ kind: 'refused' });
  expect(await words('/310101?per=2024-02-20T12:00')).toContain('154 suara');
  const kontes = await contohPohon(db, 12);
  expect((await recompute(db, kontes, true)).bedaLangkah).toEqual([areaCode('3101'), areaCode('31')]);
  expect(await words('/31?per=2024-02-20T12:00')).toContain('154 suara');
});
