// Does a party officer read where her votes are strong, weak and in question, and does every wrong word get an answer? (hasil.md 10; figures worked by hand)
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { HOSTILE, UNESCAPED } from '../../../../test/abuse/hostile.ts';
import { areaCode } from '#kernel/area-code';
import type { SmallCount } from '../../../../test/small-count.ts';
import { openHitungan, readDi } from '../gabung/read.ts';
import { readLists } from './kept.ts';
import { AT, ask, body, closePalaran, count2019, handCount, html, words } from './peserta-fixture.ts';
import { renewLists } from './renew.ts';
import { participants } from './routes.ts';
import { allAnswer, deskAnswer, listAnswer } from './shapes.ts';
import { participantPaths } from './public-paths.ts';
import { walk } from './walk.ts';

let count: SmallCount;
beforeAll(async () => {
  count = await handCount();
  await closePalaran(count);
  await count2019(count);
});
afterAll(() => count.close());

const desk = (kode?: string, query = {}, lang: 'id' | 'en' = 'id') =>
  kode === undefined ? ask(count.deps, 'hasil.peserta-meja', { ...AT, nomor: '1' }, query, lang) : ask(count.deps, 'hasil.peserta-wilayah', { ...AT, nomor: '1', kode }, query, lang);
const list = (kode: string, hal: string, ending = '') => ask(count.deps, `hasil.peserta-daftar${ending}`, { ...AT, nomor: '1', kode, hal });
const json = async (kode?: string) =>
  deskAnswer.parse(body(await (kode === undefined ? ask(count.deps, 'hasil.peserta-meja-json', { ...AT, nomor: '1' }) : ask(count.deps, 'hasil.peserta-wilayah-json', { ...AT, nomor: '1', kode }))));

describe('strength by area', () => {
  it('the nation: 365 of 1,410 votes, rank 2, no label below half of the stations, pockets of two villages', async () => {
    const page = words(await desk());
    for (const sentence of ['365 suara, 25,89 % dari 1.410 suara untuk semua peserta. Peringkat 2 dari 3.', 'belum dinamai: TPS yang masuk kurang dari 50 %', '2 dari 4 kel/desa memberi separuh suaranya', '13 dari 56 TPS (23,21 %)', 'Lapis C'])
      expect(page).toContain(sentence);
    expect(await json()).toMatchObject({
      kekuatan: { suara: 365, jumlah: 1_410, persen: 25.89, peringkat: 2, keunggulan: { poin: -29.08, label: null }, kuosien_lokasi: null },
      kantong: { desa: 2, dari: 4, suara: 330, jumlah: 365 },
      wilayah: [
        { kode: '19', tps_lengkap: 9, tps_total: 9, kekuatan: { persen: 20, peringkat: 2, kuosien_lokasi: 0.77 } },
        { kode: '64', tps_lengkap: 4, tps_total: 41, kekuatan: { persen: 36.27, peringkat: 2, keunggulan: { label: null }, kuosien_lokasi: 1.4 } },
        { kode: '99', kekuatan: null },
      ],
    });
  });
  it('a province with all stations in: pair 2 is strong there, pair 1 behind, pairs 1 and 3 share rank 2', async () => {
    expect((await json('19')).kekuatan?.keunggulan).toEqual({ poin: -40, label: null, tipis: false });
    const two = deskAnswer.parse(body(await ask(count.deps, 'hasil.peserta-wilayah-json', { ...AT, nomor: '2', kode: '19' })));
    expect(two.kekuatan?.keunggulan).toEqual({ poin: 40, label: 'KUAT', tipis: false });
    expect(words(await ask(count.deps, 'hasil.peserta-wilayah', { ...AT, nomor: '2', kode: '19' }))).toContain('kuat, +40,00 poin');
    const three = deskAnswer.parse(body(await ask(count.deps, 'hasil.peserta-wilayah-json', { ...AT, nomor: '3', kode: '19' })));
    expect(three.kekuatan?.peringkat).toBe(2);
  });
  it('a village lists its stations; one read in part has votes and no place in a list of shares', async () => {
    const found = await json('6472011001');
    expect(found.wilayah.slice(0, 4).map(({ kode, kekuatan }) => [kode.slice(10), kekuatan?.suara ?? null])).toEqual([['001', 100], ['002', 0], ['003', 50], ['004', null]]);
    expect(found.ujung?.tps.lemah.map(({ kode }) => kode.slice(10))).toEqual(['002', '001']);
  });
  it('all participants, in ballot order, with their desks', async () => {
    const all = allAnswer.parse(body(await ask(count.deps, 'hasil.peserta-json', AT)));
    expect(all.peserta.map(({ nomor, suara, peringkat }) => [nomor, suara, peringkat])).toEqual([[1, 365, 2], [2, 775, 1], [3, 270, 3]]);
    expect(html(await ask(count.deps, 'hasil.peserta', AT))).toContain('href="/hasil/pemilu-2024/ppwp/peserta/2"');
  });
  it('reads in English too', async () => {
    expect(words(await desk(undefined, {}, 'en'), 'en')).toContain('365 votes, 25.89% of 1,410 votes for all participants. Rank 2 of 3.');
  });
});

describe('the fifty weakest stations', () => {
  it('as a file: 0 of 100 first, then nine of 20 %, of the two with 50 % the larger', async () => {
    const lines = String(body(await list('0', 'tps-terlemah', '-csv'))).trim().split('\n');
    expect(lines[0]).toBe('kontes,nomor,peserta,lapisan,urutan,kode,nama,jalur,suara,jumlah,persen,tps_lengkap,tps_total');
    expect(lines.slice(1).map((line) => /,(\d{13}),/.exec(line)?.[1])).toEqual([
      '6472011001002', ...Array.from({ length: 9 }, (_, at) => `190101100100${at + 1}`), '6472011002001', '6472011001001', '6472021001001',
    ]);
    // A village named "=SUM(A1)" stays a text.
    expect(lines[2]).toContain(`"'=SUM(A1), SUNGAI LIAT, BANGKA, KEPULAUAN BANGKA BELITUNG",20,100,20,1,1`);
  });
  it('as a spreadsheet and as JSON', async () => {
    const file = await list('64', 'tps-terlemah', '-xlsx');
    if (file.kind !== 'bytes') throw new Error(file.kind);
    expect(file.fileName).toBe('pemilu-2024-ppwp-peserta-1-64-tps-terlemah.xlsx');
    expect(Object.keys(unzipSync(file.body))).toContain('xl/worksheets/sheet2.xml');
    expect(listAnswer.parse(body(await list('64', 'tps-terlemah', '-json'))).baris.map(({ kode }) => String(kode).slice(4))).toEqual(['011001002', '011002001', '011001001', '021001001']);
  });
  it('the page of a list leads to each station and back', async () => {
    const page = html(await list('64', 'desa-terkuat'));
    expect(page).toContain('href="/hasil/pemilu-2024/ppwp/peserta/1/6472011001"');
    expect(page).toContain('href="/hasil/pemilu-2024/ppwp/peserta/1/64"');
  });
  it.each([['64', 'kec-terkuat', 'page'], ['6472', 'kab-terkuat', 'missing'], ['6472011001', 'tps-terkuat', 'page'], ['6472011001', 'desa-terkuat', 'missing'], ['64', 'tps-terbaik', 'missing']])('%s %s: %s', async (kode, hal, kind) => {
    expect((await list(kode, hal)).kind).toBe(kind);
  });
});

describe('questions, never accusations (hasil.md 10)', () => {
  it('D - C: 97 for 100 and 2 for 0, in sum -1, in size 5; the fixed sentence stands beside each', async () => {
    expect((await json('64')).beda_c_d).toEqual({ tps: 3, beda: 2, bersih: -1, mutlak: 5, daftar: [{ kode: '6472011001001', c: 100, d: 97 }, { kode: '6472011001002', c: 0, d: 2 }] });
    expect(words(await list('64', 'bocor'))).toContain('Di TPS 001, RAWA MAKMUR tercatat C 100 dan D 97. Ini belum tentu salah; mohon penjelasan atau foto yang lebih jelas.');
    expect(words(await desk('64'))).toContain('Dari 3 TPS yang ada di kedua lapis, 2 berbeda untuk');
  });
  it('users beyond the lists: 5 at one station of ten; no figure of a decree on the DPT is known, and the page says so', async () => {
    expect((await json()).di_luar_daftar).toMatchObject({ tps: 10, beda: 1, jumlah: 5, dpt: 9 * 120 + 100, dptTps: 10, daftar: [{ kode: '6472011001001', n: 5, a: 100, b4: 110 }] });
    const page = words(await desk());
    expect(page).toContain('Angka keputusan DPT wilayah ini belum ada di sini');
    expect(words(await list('0', 'data-pemilih'))).toContain('tercatat 5 pengguna di luar DPT, DPTb, dan DPK');
  });
  it('no page says a word that accuses', async () => {
    for (const outcome of [await desk(), await desk('64'), await list('64', 'bocor'), await list('0', 'data-pemilih')]) expect(words(outcome)).not.toMatch(/curang|manipulasi|penggelembungan|fiktif|siluman/i);
  });
});

describe('against another election', () => {
  it('a pair is compared only with the pair that the reader chooses; one area matches, two have no partner', async () => {
    expect(words(await desk(undefined, { banding: 'pemilu-2019' }))).toContain('Pilih pasangan calon Pemilu 2019');
    const page = words(await desk(undefined, { banding: 'pemilu-2019', dengan: '1' }));
    expect(page).toContain('1 wilayah cocok satu lawan satu; tanpa pasangan: 1 sekarang, 0 dulu');
    // Bangka Belitung 20 % now, 30 % then.
    expect(page).toMatch(/KEPULAUAN BANGKA BELITUNG 20,00 % 30,00 % −10,00/);
    const file = await ask(count.deps, 'hasil.peserta-daftar-csv', { ...AT, nomor: '1', kode: '0', hal: 'ayunan' }, { banding: 'pemilu-2019', dengan: '1' });
    expect(String(body(file))).toContain(',19,KEPULAUAN BANGKA BELITUNG,180,900,20,pemilu-2019,1,30,100,30,turun,10');
  });
  it('an election that cannot be compared is refused, with the way back', async () => {
    for (const banding of ['pilkada-2024', 'pemilu-2024', 'x']) expect((await desk(undefined, { banding })).kind).toBe('refused');
  });
});

describe('lists of large areas are kept', () => {
  it('kept by province and joined for the nation, they say what a walk of the whole says', async () => {
    const { database } = count.deps;
    const hitungan = await openHitungan(database.db, 'pemilu-2024', 'ppwp');
    const nation = hitungan === undefined ? undefined : await readDi(database.db, hitungan, areaCode('0'));
    if (hitungan === undefined || nation === undefined) throw new Error('no count');
    expect(await readLists(database.db, hitungan, nation.area, 1, 0)).toBeUndefined();
    // Budget 0: one province a turn, the oldest first; nothing stale, nothing walked.
    expect([await renewLists(count.deps, 0, 0), await renewLists(count.deps, 0, 0), await renewLists(count.deps, 0, 0), await renewLists(count.deps, 0, 0)]).toEqual([1, 1, 1, 0]);
    for (const nomor of [1, 2, 3]) {
      const [kept, walked] = [await readLists(database.db, hitungan, nation.area, nomor, 0), await walk(database.db, hitungan, nation.area.kode)];
      const { ujung, kantong, bocor } = walked.peserta.get(nomor) ?? {};
      expect(kept?.sebaran).toEqual({ ujung, kantong, bocor });
      expect(kept?.pemilih).toEqual(walked.pemilih);
      expect(kept?.asal.provinsi).toEqual({ ada: 2, dari: 2 });
    }
  });
});

describe('the publication as files', () => {
  it('carries the desks of the nation with their files, and no area below', async () => {
    const paths: string[] = [];
    for await (const { path } of participantPaths(count.deps)) paths.push(path);
    expect(paths).toContain('/hasil/pemilu-2024/ppwp/peserta/1/0/daftar/tps-terlemah.csv');
    expect(paths).toContain('/hasil/pemilu-2024/ppwp/peserta/3');
    expect(paths.filter((path) => path.startsWith('/hasil/pemilu-2024/ppwp/'))).toHaveLength(2 + 3 * (3 + 6 * 4));
    expect(paths.some((path) => path.includes('/peserta/1/64'))).toBe(false);
  });
});

describe('wrong words are answered', () => {
  const given = participants.routes.filter((route) => route.guard === undefined);
  test.each(HOSTILE.map((text) => [text.slice(0, 40)]))('%j as election, contest, number, area, list and comparison', async (text) => {
    for (const { id } of given) {
      expect((await ask(count.deps, id, { pemilu: text, kontes: text, nomor: text, kode: text, hal: text })).kind, id).toBe('missing');
      for (const params of [{ ...AT, nomor: text, kode: '64', hal: 'bocor' }, { ...AT, nomor: '1', kode: text, hal: text }]) {
        const found = await ask(count.deps, id, params, { urut: text, arah: text });
        if (found.kind === 'page') for (const piece of UNESCAPED) expect(html(found).includes(piece), `${id} ${piece}`).toBe(false);
        else expect(['missing', 'redirect', 'json', 'text'].includes(found.kind), `${id} ${found.kind}`).toBe(true);
      }
    }
    expect(['refused', 'page'].includes((await desk(undefined, { banding: text, dengan: text })).kind)).toBe(true);
    expect((await desk(undefined, { banding: 'pemilu-2019', dengan: text })).kind).toBe('page');
  });
  it('contests of many numbers, and those that are not counted here, say where to go', async () => {
    for (const kontes of ['pdpd', 'pkwkp']) expect((await ask(count.deps, 'hasil.peserta', { pemilu: kontes === 'pdpd' ? 'pemilu-2024' : 'pilkada-2024', kontes })).kind).toBe('missing');
    expect((await ask(count.deps, 'hasil.peserta', { ...AT, kontes: 'pdpr' })).kind).toBe('missing');
  });
  it('a code with dots leads to its one address', async () => {
    expect(await desk('64.72')).toEqual({ kind: 'redirect', to: '/hasil/pemilu-2024/ppwp/peserta/1/6472' });
    expect(await desk('0')).toEqual({ kind: 'redirect', to: '/hasil/pemilu-2024/ppwp/peserta/1' });
  });
});
