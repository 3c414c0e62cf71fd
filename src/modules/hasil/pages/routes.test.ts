// Does every address of the results answer: the page, the one right address, or the way onward? (on a database, no socket)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lang } from '#kernel/text';
import { fixedClock } from '#platform/clock';
import { settingsSchema } from '#platform/config';
import { sampleKeys } from '#platform/keys';
import { makeLog } from '#platform/log';
import { type Deps, type Outcome, makeRegistry, makeVersions } from '#platform/module';
import { module as pemilu } from '#modules/pemilu';
import { type TestDatabase, testDatabase } from '../../../../test/fixture.ts';
import { applyReadings, newSession } from '../actions/apply-readings.ts';
import { contohBacaan, contohKontes, contohPohon, contohTps } from '../examples.ts';
import { module as hasil } from '../module.ts';
import { draw, wordsOf } from './draw.tsx';
import { pageRoutes } from './routes.ts';

const PANGGANG = '3101011001';
const CLOCK = fixedClock('2024-03-20T09:00:00Z');
/** The 20 Feb form of 3101011001003: K02, K08 and K17 fail. */
const FORM_003 = {
  pemilih_dpt_l: 137, pemilih_dpt_p: 145, pemilih_dpt_j: 282, pengguna_dpt_l: 116, pengguna_dpt_p: 126, pengguna_dpt_j: 237,
  pengguna_dptb_l: 0, pengguna_dptb_p: 1, pengguna_dptb_j: 1, pengguna_non_dpt_l: 0, pengguna_non_dpt_p: 0, pengguna_non_dpt_j: 0,
  pengguna_total_l: 116, pengguna_total_p: 122, pengguna_total_j: 238, suara_sah: 235, suara_tidak_sah: 3, suara_total: 238,
};

let open: TestDatabase;
let deps: Deps;

beforeAll(async () => {
  open = await testDatabase();
  const { database } = open;
  const kontes = await contohPohon(database.db, 12);
  const registry = makeRegistry([pemilu, hasil]);
  const settings = settingsSchema.parse({});
  deps = { database, clock: CLOCK, log: makeLog('silent'), settings, keys: sampleKeys(), registry, versions: makeVersions([pemilu, hasil], CLOCK, () => deps) };
  const read = (nomor: number, per: string, suara: readonly (number | null)[] | null, sel?: Record<string, number>) =>
    contohBacaan(kontes, contohTps(PANGGANG, nomor), per, suara, sel);
  const readings = [
    read(1, '2024-02-20', [83, 107, 38]),
    read(2, '2024-02-20', [0, 12, null]),
    read(3, '2024-02-20', [86, 119, 38], FORM_003),
    read(3, '2024-03-12', [86, 119, 30]),
    read(4, '2024-02-20', [61, 151, 23]),
    read(4, '2024-03-12', null),
  ];
  await applyReadings({ database, clock: CLOCK }, kontes, { berkas: 'dki.csv.gz', sha256: 'a1' }, readings, newSession());
});
afterAll(async () => open.close());

async function ask(id: string, params: Readonly<Record<string, string>>, query: Readonly<Record<string, string>> = {}, lang: Lang = 'id'): Promise<Outcome> {
  const route = pageRoutes.find((one) => one.id === id);
  if (route === undefined) throw new Error(`no route ${id}`);
  return route.handle({ deps, lang, params, query, path: '', origin: 'http://pendopo.test' });
}
const area = (kode: string, query = {}, lang: Lang = 'id') => ask('hasil.wilayah', { pemilu: 'pemilu-2024', kontes: 'ppwp', kode }, query, lang);
const list = (kode: string, hal: string, query = {}) => ask('hasil.daftar', { pemilu: 'pemilu-2024', kontes: 'ppwp', kode, hal }, query);
function words(outcome: Outcome, lang: Lang = 'id'): string {
  if (outcome.kind !== 'page') throw new Error(`${outcome.kind}: ${JSON.stringify(outcome)}`);
  return wordsOf(draw(lang, outcome.body));
}

describe('pages from the nation to a station', () => {
  it.each([
    ['31', 'DKI Jakarta', '2 dari 36 TPS (5,56 %)'],
    ['3101', 'Kabupaten Administrasi Kepulauan Seribu', '2 dari 24 TPS (8,33 %)'],
    ['310101', 'Kepulauan Seribu Utara', '2 dari 24 TPS (8,33 %)'],
    [PANGGANG, 'Pulau Panggang', '2 dari 12 TPS (16,67 %)'],
  ])('%s is %s with %s', async (kode, nama, progress) => {
    const found = words(await area(kode));
    expect(found).toContain(nama);
    expect(found).toContain(progress);
    // 83 + 86, 107 + 12 + 119, 38 + 30: the partial row adds what was read, the withdrawn one nothing.
    expect(found).toContain('169 suara');
    expect(found).toContain('238 suara');
    expect(found).toContain('Jumlah suara semua pasangan 475');
  });

  it('the nation stands at the contest itself, in both languages', async () => {
    expect(words(await ask('hasil.nasional', { pemilu: 'pemilu-2024', kontes: 'ppwp' }))).toContain('Menurut provinsi');
    expect(words(await ask('hasil.nasional', { pemilu: 'pemilu-2024', kontes: 'ppwp' }, {}, 'en'), 'en')).toContain('By province');
  });

  it('a desa lists all its stations, those with nothing in too', async () => {
    const found = words(await area(PANGGANG));
    for (const state of ['TPS 001 83 107 38 Terbaca', 'TPS 003 86 119 30 Bertemuan K02, K08', 'TPS 012']) expect(found).toContain(state);
    expect(found).toMatch(/TPS 002 0 12 – Belum ada Sebagian terbaca/);
    expect(found).toContain('TPS 004 61 151 23 Dikosongkan sumber');
  });

  it('a desa without figures stands with its stations', async () => {
    expect(words(await area('3171011001'))).toContain('Kosong di sini berarti belum ada, bukan nol.');
  });

  it('a station shows form, sums and versions', async () => {
    const found = words(await area(`${PANGGANG}003`));
    expect(found).toContain('116 + 126 = 242, tertulis 237');
    expect(found).toContain('Pasangan 3: 38 menjadi 30');
    expect(found).toContain('12 TPS di Pulau Panggang');
    expect(words(await area(`${PANGGANG}012`))).toContain('Belum ada foto atau angka dari TPS ini.');
  });

  it('the list of elections and the page of one', async () => {
    expect(words(await ask('hasil.daftar-pemilu', {}))).toContain('Presiden dan Wakil Presiden, Pemilu 2024 Sementara');
    expect(words(await ask('hasil.pemilu', { pemilu: 'pemilu-2024' }))).toContain('UU 7/2017 Pasal 416');
    expect(words(await ask('hasil.pemilu', { pemilu: 'pilkada-2024' }))).toContain('Buka hasil Gubernur dan Wakil Gubernur');
  });
});

describe('every count opens the list that it counts', () => {
  it.each([
    ['bertemuan', 1],
    ['sebagian', 1],
    ['ditarik', 1],
    ['berubah', 1],
    ['lengkap', 2],
    ['fotoSaja', 0],
    ['belum', 32],
    ['K02', 1],
    ['K17', 0],
  ])('%s: %i stations', async (hal, n) => {
    const outcome = await list('31', hal);
    if (outcome.kind !== 'page') throw new Error(outcome.kind);
    expect(wordsOf(draw('id', outcome.body))).toContain(`${n} TPS di DKI Jakarta.`);
    const rows = draw('id', outcome.body).match(/<tr><th scope="row">/g) ?? [];
    expect(rows).toHaveLength(n);
  });
  it('beside each station stands the sum that does not fit', async () => {
    expect(words(await list(PANGGANG, 'K08'))).toContain('126 + 1 + 0 = 127, tertulis 122');
  });
  it('a list goes on after the station it ended with, and ignores one from elsewhere', async () => {
    expect(words(await list('31', 'belum', { after: `${PANGGANG}010` }))).not.toContain('TPS 010 Pulau Panggang');
    expect(words(await list(PANGGANG, 'belum', { after: '6471011001001' }))).toContain('TPS 005 Pulau Panggang');
  });
});

describe('one page, one address', () => {
  it.each([
    ['31.01', '/hasil/pemilu-2024/ppwp/3101'],
    ['0', '/hasil/pemilu-2024/ppwp'],
  ])('%s leads to %s', async (kode, to) => {
    expect(await area(kode)).toEqual({ kind: 'redirect', to });
    expect(await area(kode, {}, 'en')).toEqual({ kind: 'redirect', to: `/en${to}` });
  });
  it('a station by its number at its desa; a number that is not there is said to be missing', async () => {
    expect(await area(PANGGANG, { tps: '3' })).toEqual({ kind: 'redirect', to: `/hasil/pemilu-2024/ppwp/${PANGGANG}003` });
    expect(words(await area(PANGGANG, { tps: '99' }))).toContain('Tidak ada TPS 99 di Pulau Panggang.');
    expect(words(await area(PANGGANG, { tps: '-1' }))).toContain('Tidak ada TPS -1 di Pulau Panggang.');
  });
  it('a list by another case', async () => {
    expect(await list('31', 'k02')).toEqual({ kind: 'redirect', to: '/hasil/pemilu-2024/ppwp/31/daftar/K02' });
  });
});

describe('where nothing stands a page says so and leads on', () => {
  it.each([
    [() => area('3199'), 'Tidak ada wilayah berkode 3199', '/hasil/pemilu-2024/ppwp/31'],
    [() => area(`${PANGGANG}013`), `Tidak ada TPS berkode ${PANGGANG}013`, `/hasil/pemilu-2024/ppwp/${PANGGANG}`],
    [() => area('abc'), 'Kode wilayah ditulis dengan', '/hasil/pemilu-2024/ppwp'],
    [() => area('<script>'), 'Kode wilayah ditulis dengan', '/hasil/pemilu-2024/ppwp'],
    [() => ask('hasil.nasional', { pemilu: 'pilkada-2024', kontes: 'ppwp' }), 'Tidak diadakan bukan berarti nol.', '/hasil/pilkada-2024'],
    [() => ask('hasil.nasional', { pemilu: 'x', kontes: 'ppwp' }), 'Tidak ada pemilu dengan nama itu', '/hasil'],
    [() => ask('hasil.pemilu', { pemilu: '__proto__' }), 'Tidak ada pemilu dengan nama itu', '/hasil'],
    [() => list('31', 'constructor'), 'Tidak ada daftar bernama itu.', '/hasil/pemilu-2024/ppwp/31'],
    [() => list(`${PANGGANG}003`, 'K17'), 'Tidak ada TPS berkode', `/hasil/pemilu-2024/ppwp/${PANGGANG}`],
  ])('%#', async (request, reason, onward) => {
    const outcome = await request();
    expect(outcome).toMatchObject({ kind: 'missing', onward: expect.arrayContaining([expect.objectContaining({ href: onward })]) as unknown });
    expect(outcome.kind === 'missing' && outcome.reason).toContain(reason);
  });
});

it('the version of a desa stays while another moves; nation and province move with the nation', async () => {
  const version = async (kode: string) => pageRoutes.find((one) => one.id === 'hasil.wilayah')?.version?.(deps, { pemilu: 'pemilu-2024', kontes: 'ppwp', kode });
  const before = await Promise.all(['31', PANGGANG, '3101011002'].map(version));
  const kontes = { pemilu: 'pemilu-2024', kontes: 'ppwp' };
  expect(await version('abc')).toBe('-');
  expect(await pageRoutes.find((one) => one.id === 'hasil.nasional')?.version?.(deps, kontes)).toBe(before[0]);
  const reading = contohBacaan(contohKontes(), contohTps('3101011002', 1), '2024-02-20', [1, 2, 3]);
  await applyReadings({ database: deps.database, clock: CLOCK }, contohKontes(), { berkas: 'b.csv', sha256: 'b2' }, [reading], newSession());
  const after = await Promise.all(['31', PANGGANG, '3101011002'].map(version));
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).toBe(before[1]);
  expect(after[2]).not.toBe(before[2]);
});
