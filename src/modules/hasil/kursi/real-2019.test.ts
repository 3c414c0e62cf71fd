// Are the seats of the councils of 2019 exact through the desk, and what is said of councils whose seats no source knows? (UU 7/2017 art 414 (2), 415; SITUNG sums of kecamatan)
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { settingsSchema } from '#platform/config';
import type { Deps, Outcome } from '#platform/module';
import { module as pemilu } from '#modules/pemilu';
import { haveRealFiles, realFile } from '../intake/real-fixture.ts';
import { type Desk, openDesk, paperTerminal } from '../jumlah/sum-fixture.ts';
import { draw, wordsOf } from '../pages/draw.tsx';
import { seatRoutes } from './routes.ts';
import { chamberAnswer } from './shapes.ts';

const UNKNOWN = '81';

function withoutSeats(header: string, row: string): string {
  const at = header.split(',').indexOf('kursi');
  return row.split(',').map((cell, n) => (n === at ? '-1' : cell)).join(',');
}

const AT = { pemilu: 'pemilu-2019', jenis: 'pdprdp' } as const;

describe.runIf(haveRealFiles)('councils of provinces', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    await desk.take(cut('kec_2019_dprdprov_nasional.csv.gz', 'kecamatan.csv', ['P32676.', 'P22328.', 'P53241.', 'P1.']), AT);
    const deps = { ...desk.deps, settings: settingsSchema.parse({ PENDOPO_DATA: desk.folder }) } as Deps;
    const order = pemilu.commands?.find(({ words }) => words === 'import dapil');
    const seats = cut('dapil_2019.csv.gz', 'dapil.csv', ['dprd_prov,']);
    for (const path of [seats, cut('dapil_2019_wilayah.csv.gz', 'wilayah.csv', ['dprd_prov,'])]) expect(await order?.run(['--election', AT.pemilu, path], deps, paperTerminal().terminal)).toBe(0);
  }, 240_000);
  afterAll(() => desk.close());

  /** The lines of a real file that begin so: four provinces are enough. One dapil of Aceh as if its seats stood in no source (-1). */
  function cut(name: string, as: string, heads: readonly string[]): string {
    const [header = '', ...lines] = gunzipSync(readFileSync(realFile(name))).toString().split('\n');
    const kept = lines.filter((line) => heads.some((head) => line.startsWith(head)));
    return desk.file(as, [header, ...kept.map((line) => (as === 'dapil.csv' && line.startsWith(`dprd_prov,${UNKNOWN},`) ? withoutSeats(header, line) : line)), ''].join('\n'));
  }
  async function ask(id: string, params: Readonly<Record<string, string>>, query: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    const route = seatRoutes.find((one) => one.id === id);
    if (route === undefined) throw new Error(`no route ${id}`);
    return route.handle({ deps: desk.deps as Deps, lang: 'id', params: { ...AT, ...params }, query, path: '', origin: 'http://pendopo.test' });
  }
  const words = (outcome: Outcome): string => (outcome.kind === 'page' ? wordsOf(draw('id', outcome.body)) : JSON.stringify(outcome));

  // As in aturan/real-dprd.test.ts; ids are those of the source's provinces.
  test.each<[string, string, number, Record<string, number>]>([
    ['Jawa Tengah', '32676', 120, { 3: 42, 1: 20, 2: 13, 4: 12, 8: 10, 10: 9, 12: 6, 14: 5, 5: 3 }],
    ['Lampung', '22328', 85, { 3: 19, 2: 11, 4: 10, 14: 10, 1: 9, 5: 9, 8: 9, 12: 7, 10: 1 }],
    ['Bali', '53241', 55, { 3: 33, 4: 8, 2: 6, 14: 4, 5: 2, 13: 1, 11: 1 }],
  ])('%s: exact', async (_name, daerah, seats, expected) => {
    const got = await ask('hasil.kursi-daerah-json', { daerah });
    const all = chamberAnswer.parse(got.kind === 'json' ? got.body : null);
    expect([all.kursi_terhitung, all.kursi_semua, all.tanpa_jumlah_kursi, all.dapil_terhitung]).toEqual([seats, seats, [], all.dapil_semua]);
    expect(Object.fromEntries(all.partai.filter(({ kursi }) => kursi > 0).map(({ nomor, kursi }) => [nomor, kursi]))).toEqual(expected);
  });
  it('the page of a council: bars and the table beside, no threshold, the layer named; the list leads there', async () => {
    const page = words(await ask('hasil.kursi-daerah', { daerah: '53241' }));
    for (const sentence of ['Kursi DPRD provinsi', 'Bali', 'Semua partai ikut dalam pembagian kursi, tanpa ambang batas', '55 dari 55 kursi dihitung']) expect(page).toContain(sentence);
    expect(words(await ask('hasil.kursi', {}))).toContain('Bali 9 9 55');
    const [one] = chamberAnswer.parse(((got) => (got.kind === 'json' ? got.body : null))(await ask('hasil.kursi-daerah-json', { daerah: '53241' }))).dapil;
    const dapil = words(await ask('hasil.kursi-dapil', { kode: one?.kode ?? '' }));
    expect(dapil).toContain('Jumlah kecamatan dari sumber kecamatan.csv');
    expect(words(await ask('hasil.kursi-cara', { kode: one?.kode ?? '' }))).toContain('Semua partai ikut: tidak ada ambang batas untuk dewan ini');
  });
  it('a reader finds her dapil by the name of her regency', async () => {
    expect(words(await ask('hasil.kursi', {}, { cari: 'buleleng' }))).toMatch(/Dapil untuk "buleleng".*Bali/);
    expect(words(await ask('hasil.kursi', {}, { cari: 'xyzzy' }))).toContain('Tidak ada dapil yang cocok');
  });
  it('the number of seats in no source: quotients, a what if, no seat, and the council names it', async () => {
    const page = words(await ask('hasil.kursi-dapil', { kode: UNKNOWN }));
    for (const sentence of ['Banyaknya kursi tidak diketahui', 'Andaikan banyaknya kursi', ': 7']) expect(page).toContain(sentence);
    const asked = words(await ask('hasil.kursi-dapil', { kode: UNKNOWN }, { kursi: '8' }));
    for (const sentence of ['ANDAIAN, bukan hasil', 'Kursi 8 Partai nomor', '8 kursi']) expect(asked).toContain(sentence);
    expect((await ask('hasil.kursi-dapil-json', { kode: UNKNOWN })).kind).toBe('missing');
  });
  it('a dapil that no council has, a council that no province has', async () => {
    for (const [id, params] of [['hasil.kursi-dapil', { kode: '999999' }], ['hasil.kursi-daerah', { daerah: '999999' }]] as const) expect((await ask(id, params)).kind).toBe('missing');
  });
});
