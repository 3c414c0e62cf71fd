// Does a reader see who voted and compare it, with the coverage of each figure, without a script, and does every wrong word get an answer? (hasil.md 3.1, 4.1 K22, 9.7, 10)
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { HOSTILE, UNESCAPED } from '../../../../test/abuse/hostile.ts';
import type { SmallCount } from '../../../../test/small-count.ts';
import { areaCode } from '#kernel/area-code';
import type { Lang } from '#kernel/text';
import type { Outcome } from '#platform/module';
import { applyReadings } from '../actions/apply-readings.ts';
import type { Kontes } from '../contest.ts';
import { findContest } from '../contests.ts';
import type { Bacaan } from '../figures.ts';
import { importSums } from '../jumlah/actions/import-sums.ts';
import { readSumFile } from '../jumlah/read-file.ts';
import { paperCount, usualCells } from '../kursi/paper-fixture.ts';
import { body, count2019, handCount, html, words } from '../peserta/peserta-fixture.ts';
import { userRoutes } from '../pengguna/routes.ts';
import { usersAnswer } from '../pengguna/shapes.ts';
import { userPaths } from '../pengguna/public-paths.ts';
import { compareRoutes } from './routes.ts';
import { compareAnswer } from './shapes.ts';

const PER = '2024-02-16T20:00:00+07:00';

function ask({ deps }: SmallCount, id: string, params: Readonly<Record<string, string>>, query: Readonly<Record<string, string>> = {}, lang: Lang = 'id'): Promise<Outcome> | Outcome {
  const route = [...userRoutes, ...compareRoutes].find((one) => one.id === `hasil.${id}`);
  if (route === undefined) throw new Error(`no route ${id}`);
  return route.handle({ deps, lang, params, query, path: '', origin: 'http://pendopo.test' });
}

/** A form of which only these cells are read. */
function form({ pack }: Kontes, kode: string, suara: Bacaan['suara'], cells: Readonly<Record<string, number>>): Bacaan {
  for (const name of Object.keys(cells)) if (!pack.form.sel.some(({ nama }) => nama === name)) throw new Error(`no cell ${name}`);
  return { kode: areaCode(kode), per: PER, suara, sel: pack.form.sel.map(({ nama }) => cells[nama] ?? null), foto: null };
}

const disability = (l: number, p: number) => ({ disabilitas_l: l, disabilitas_p: p, disabilitas_j: l + p });

describe('a small count by hand', () => {
  let count: SmallCount;
  beforeAll(async () => {
    count = await handCount();
    await count2019(count);
    const { kontes } = count;
    await count.take('lanjut.csv', [
      // A without B4, and B4 without A: neither may enter a ratio.
      form(kontes, '6472011002001', [30, 30, 40], { pemilih_dpt_j: 200, ...disability(4, 5) }),
      form(kontes, '6472021001001', [5, 5, 0], { pengguna_total_j: 50, suara_sah: 10, suara_tidak_sah: 2, suara_total: 12 }),
      form(kontes, '6472011001001', [100, 50, 50], disability(1, 2)),
    ]);
  });
  afterAll(() => count.close());

  const at = { pemilu: 'pemilu-2024', kontes: 'ppwp' };
  const users = (kode: string, lang: Lang = 'id') => ask(count, 'pengguna', { ...at, kode }, {}, lang);
  const json = async (kode: string) => usersAnswer.parse(body(await ask(count, 'pengguna-json', { ...at, kode })));

  it('the nation: 1,010 users over 1,180 on the DPT at the 10 of 56 stations that carry both', async () => {
    const found = await json('0');
    expect(found.angka.slice(0, 3)).toEqual([
      { id: 'partisipasi_dpt', pembilang: 1_010, penyebut: 1_180, persen: 85.59, tps: 10 },
      { id: 'partisipasi_daftar', pembilang: 1_010, penyebut: 1_203, persen: 83.96, tps: 10 },
      { id: 'suara_dpt', pembilang: null, penyebut: null, persen: null, tps: 0 },
    ]);
    expect(found.angka.find(({ id }) => id === 'tidak_sah')).toEqual({ id: 'tidak_sah', pembilang: 2, penyebut: 12, persen: 16.67, tps: 1 });
    expect(found.wilayah.map(({ kode, angka }) => [kode, angka[0]?.persen, angka[0]?.tps])).toEqual([['19', 83.33, 9], ['64', 110, 1], ['99', null, 0]]);
  });
  it('each figure goes by its name, with its definition card, coverage, and why the three differ', async () => {
    const page = words(await users('0'));
    for (const sentence of ['Pengguna terhadap DPT 85,59 %', 'Suara (sah + tidak sah) terhadap DPT', 'Ketiganya berbeda karena', '10 dari 56 TPS', 'I.B.4 seluruh pengguna', 'UU 7/2017 Pasal 348; formulir C.HASIL-PPWP bagian I', 'Lapis C', '13 dari 56 TPS']) expect(page).toContain(sentence);
    expect(html(await users('0'))).not.toContain('<script');
    expect(words(await users('0', 'en'), 'en')).toContain('Users over DPT 85.59%');
  });
  it('a row of the form sums all stations that carry it, and says how many: A 300 at two, B4 160 at two', async () => {
    const page = words(await users('64'));
    expect(page).toMatch(/I\.A pemilih dalam DPT .*300 2 /);
    expect(page).toMatch(/I\.B\.4 seluruh pengguna .*160 2 /);
  });
  it('above 100 %: shown with the three classes; what they leave open is a question', async () => {
    const page = words(await users('64'));
    expect(page).toContain('Di atas 100 %: pengguna 110, DPT 100. DPTb dan DPK pada formulir belum menjelaskan seluruhnya. Ini belum tentu salah');
    expect(page).toContain('di atas 100 %; lihat DPTb dan DPK');
    expect(page).not.toMatch(/curang|manipulasi|penggelembungan|fiktif|siluman/i);
  });
  it('part III: by sex in the kecamatan, "below 5" and covered below it, and no number beside a covered one', async () => {
    expect((await json('647201')).disabilitas).toEqual({ keadaan: 'RINCI', l: 5, p: 7, j: 12 });
    expect((await json('647201')).wilayah.map(({ disabilitas }) => disabilitas)).toEqual([{ keadaan: 'KURANG' }, { keadaan: 'TUTUP' }]);
    const village = await json('6472011002');
    expect([village.disabilitas, village.wilayah[0]?.disabilitas, village.wilayah[1]?.disabilitas]).toEqual([{ keadaan: 'TUTUP' }, { keadaan: 'TUTUP' }, { keadaan: 'BELUM' }]);
    expect((await json('6472011001001')).disabilitas).toEqual({ keadaan: 'KURANG' });
    expect(words(await users('647201'))).toContain('12 orang: 5 laki-laki, 7 perempuan');
    expect(words(await users('6472011002'))).not.toContain('9 orang');
  });
  it('as CSV: a row a place and figure; empty is nothing, and a name that a spreadsheet would run stays a text', async () => {
    const lines = String(body(await ask(count, 'pengguna-csv', { ...at, kode: '190101' }))).trim().split('\n');
    expect(lines[0]).toBe('kontes,lapisan,kode,nama,angka,pembilang,penyebut,persen,tps_memuat,tps_total');
    expect(lines).toContain('pemilu-2024/ppwp,C,190101,SUNGAI LIAT,partisipasi_dpt,900,1080,83.33,9,9');
    expect(lines).toContain("pemilu-2024/ppwp,C,1901011001,'=SUM(A1),suara_dpt,,,,0,9");
  });
  test.each([['64.72', 'redirect'], ['6472', 'page'], ['6472011001001', 'page'], ['6472011001099', 'missing'], ['88', 'missing'], ['abc', 'missing']])('the code %s: %s', async (kode, kind) => {
    expect((await users(kode)).kind).toBe(kind);
  });
  it('the publication carries nation, provinces and regencies', async () => {
    const paths: string[] = [];
    for await (const { path } of userPaths(count.deps)) paths.push(path);
    expect(paths).toContain('/hasil/pemilu-2024/ppwp/0/pengguna');
    expect(paths).toContain('/hasil/pemilu-2024/ppwp/6472/pengguna.csv');
    expect(paths.some((path) => path.includes('/647201/'))).toBe(false);
  });

  const compare = (query: Readonly<Record<string, string>>, lang: Lang = 'id') => ask(count, 'banding', {}, query, lang);
  const two = { kontes: 'pemilu-2024/ppwp', wilayah: '19', dengan_wilayah: '64' };
  const then = { kontes: 'pemilu-2024/ppwp', wilayah: '0', dengan_kontes: 'pemilu-2019/ppwp' };

  it('two areas: 180 of 900 against 185 of 510 for pair 1 is 5 votes less and 16.27 points less', async () => {
    const found = compareAnswer.parse(body(await ask(count, 'banding-json', {}, two)));
    expect(found.peserta?.[0]).toEqual({ nomor: 1, nama: expect.any(String) as string, kiri: 180, kiri_dari: 900, kanan: 185, kanan_dari: 510, selisih: -5, poin: -16.27 });
    expect([found.kiri.tps_masuk, found.kiri.tps_total, found.kanan.tps_masuk, found.kanan.tps_total]).toEqual([9, 9, 4, 41]);
    expect(found.formulir.find(({ sel }) => sel === 'A')).toEqual({ sel: 'A', kiri: 1_080, kiri_tps: 9, kanan: 300, kanan_tps: 2, selisih: 780 });
    expect(found.angka[0]).toMatchObject({ id: 'partisipasi_dpt', kiri: { persen: 83.33 }, kanan: { persen: 110 }, poin: -26.67 });
    const page = words(await compare(two));
    for (const sentence of ['KEPULAUAN BANGKA BELITUNG dan KALIMANTAN TIMUR', '9 dari 9', '4 dari 41', '−16,27', 'Selisih = KEPULAUAN BANGKA BELITUNG dikurangi KALIMANTAN TIMUR']) expect(page).toContain(sentence);
  });
  it('two elections: one area matches, Kalimantan Timur has no partner and is in neither sum; pairs are other people', async () => {
    const found = compareAnswer.parse(body(await ask(count, 'banding-json', {}, then)));
    expect(found.padanan).toEqual({ cocok: 1, tanpa_kiri: 1, tanpa_kanan: 0, wilayah: [{ kode: '19', nama: 'KEPULAUAN BANGKA BELITUNG', kiri: 900, kanan: 100 }] });
    expect(found.peserta).toBeNull();
    const page = words(await compare(then));
    expect(page).toContain('1 wilayah cocok satu lawan satu; tanpa pasangan: 1 di Pemilu 2024, 0 di Pemilu 2019');
    expect(page).toContain('berbeda orangnya');
  });
  it('the older election first is led to the one address of this comparison', async () => {
    const found = await compare({ kontes: 'pemilu-2019/ppwp', wilayah: '0', dengan_kontes: 'pemilu-2024/ppwp' });
    expect(found).toEqual({ kind: 'redirect', to: '/hasil/banding?kontes=pemilu-2024/ppwp&wilayah=0&dengan_kontes=pemilu-2019/ppwp' });
  });
  it('without a script: a name becomes a list of links that ask the same of each area', async () => {
    const page = html(await compare({ ...two, dengan_wilayah: 'samarinda' }));
    expect(page).toContain('href="/hasil/banding?kontes=pemilu-2024/ppwp&amp;wilayah=19&amp;dengan_wilayah=6472"');
    expect(page).toContain('<form');
    expect(words(await compare({ ...two, wilayah: 'tidakada' }))).toContain('Tidak ada wilayah dengan nama itu');
    expect(html(await compare({ kontes: 'pemilu-2024/ppwp', wilayah: '64' }))).toContain('dengan_kontes=pemilu-2019/ppwp');
    expect((await compare({})).kind).toBe('page');
  });
  it('as CSV every row has both sides', async () => {
    const lines = String(body(await ask(count, 'banding-csv', {}, two))).split('\n');
    expect(lines).toContain('formulir,A,pemilu-2024/ppwp/19,1080,,9,pemilu-2024/ppwp/64,300,,2');
  });
  test.each<[string, Record<string, string>, string]>([
    ['two things at once', { ...two, dengan_kontes: 'pemilu-2019/ppwp' }, 'Ubah satu hal saja'],
    ['a contest that is none', { ...two, kontes: 'pemilu-2024/raja' }, 'Pemilihan itu tidak ada'],
    ['too many words in a contest', { ...two, dengan_kontes: 'pemilu-2024/ppwp/31' }, 'Pemilihan itu tidak ada'],
    ['a station', { ...two, wilayah: '6472011001001' }, 'TPS dibandingkan di halamannya sendiri'],
    ['a code that is none', { ...two, wilayah: '123' }, 'Kode wilayah terdiri'],
  ])('%s is answered with what to change', async (_, query, sentence) => {
    const found = await compare(query);
    expect([found.kind, found.kind === 'refused' ? found.reason : '']).toEqual(['refused', expect.stringContaining(sentence) as string]);
  });
  it('hostile words get an answer of ours, escaped', async () => {
    for (const word of HOSTILE) {
      const cut = word.slice(0, 200);
      for (const query of [{ ...two, kontes: cut }, { ...two, wilayah: cut }, { ...two, dengan_kontes: cut }, { ...two, dengan_wilayah: cut }]) {
        const found = await compare(query);
        expect(['page', 'redirect', 'missing', 'refused']).toContain(found.kind);
        const page = found.kind === 'page' ? html(found) : '';
        for (const raw of UNESCAPED) expect(page).not.toContain(raw);
      }
      expect(['missing', 'redirect', 'page']).toContain((await users(cut.slice(0, 40))).kind);
    }
  });
});

describe('a station with two ballots (K22)', () => {
  let count: SmallCount;
  const [FEWER, OTHER, ALONE, SAME] = ['3273021001001', '3273021001002', '3273021001003', '3273021002001'];
  const lists = (a: number, b2: number) => ({ pemilih_dpt_j: a, pengguna_dpt_j: 214, pengguna_dptb_j: b2, pengguna_non_dpt_j: 9, pengguna_total_j: 223 + b2 });
  beforeAll(async () => {
    count = await paperCount();
    const dpr = await findContest(count.deps.database.db, 'pemilu-2024', 'pdpr-3201');
    if (dpr === undefined) throw new Error('the paper is not fixed');
    const { kontes } = count;
    await count.take('presiden.csv', [
      form(kontes, FEWER, [83, 101, 40], { ...lists(280, 8), suara_sah: 224, suara_tidak_sah: 7, suara_total: 231 }),
      form(kontes, OTHER, [83, 101, 40], lists(280, 8)),
      form(kontes, ALONE, [83, 101, 40], lists(280, 8)),
      form(kontes, SAME, [83, 101, 40], { ...lists(280, 8), suara_sah: 224, suara_tidak_sah: 7, suara_total: 231 }),
    ]);
    await applyReadings(count.deps, dpr, { berkas: 'dpr.csv', sha256: '4'.repeat(64) }, [
      form(dpr, FEWER, usualCells(), { ...lists(280, 6), suara_sah: 220, suara_tidak_sah: 9, suara_total: 229 }),
      form(dpr, OTHER, usualCells(), lists(281, 8)),
      form(dpr, SAME, usualCells(), { ...lists(280, 6), suara_sah: 220, suara_tidak_sah: 9, suara_total: 229 }),
    ]);
  });
  afterAll(() => count.close());
  const at = (kontes: string, kode: string) => ({ pemilu: 'pemilu-2024', kontes, kode });
  const station = async (kode: string) => usersAnswer.parse(body(await ask(count, 'pengguna-json', at('ppwp', kode)))).k22;

  it.each([
    ['fewer DPTb on the ballot for the DPR is lawful', FEWER, 'DIKECUALIKAN', 'X_JENIS'],
    ['another DPT is a question', OTHER, 'GAGAL', null],
    ['a form without part I leaves the check open', ALONE, 'TAK_DAPAT', null],
  ])('%s', async (_, kode, hasil, kecuali) => {
    expect(await station(kode)).toMatchObject({ hasil, kecuali });
  });
  it('every ballot stands side by side, with the reason in words and a way to its own form', async () => {
    const page = await ask(count, 'pengguna', at('pdpr', FEWER));
    expect(words(page)).toContain('Dikecualikan (X_JENIS): pemilih pindahan mendapat surat suara lebih sedikit');
    expect(words(page)).toMatch(/Presiden dan Wakil Presiden formulir masuk 280 214 8 9 231 224 7/);
    expect(html(page)).toContain(`href="/hasil/pemilu-2024/pdpr-3201/${FEWER}"`);
    const other = words(await ask(count, 'pengguna', at('ppwp', OTHER)));
    expect(other).toContain('baris I.A pemilih dalam DPT. Ini belum tentu salah; mohon penjelasan atau foto yang lebih jelas.');
  });
  it('two contests of an area at the same stations: valid votes differ by 4, with the lawful reasons; participants are others', async () => {
    const query = { kontes: 'pemilu-2024/ppwp', wilayah: '3273021002', dengan_kontes: 'pemilu-2024/pdpr' };
    const page = words(await ask(count, 'banding', {}, query));
    expect(page).toContain('Suara sah kedua surat suara berbeda 4. Ini dapat sah');
    expect(page).toContain('X_JENIS');
    expect(page).toContain('X_PSU');
    expect(page).toContain('Pesertanya berbeda');
    const found = compareAnswer.parse(body(await ask(count, 'banding-json', {}, query)));
    expect(found.formulir.find(({ sel }) => sel === 'VA')).toEqual({ sel: 'VA', kiri: 224, kiri_tps: 1, kanan: 220, kanan_tps: 1, selisih: 4 });
  });
  it('three stations against two, with another DPT: nothing is subtracted, for it could be the stations that differ', async () => {
    const query = { kontes: 'pemilu-2024/ppwp', wilayah: '3273021001', dengan_kontes: 'pemilu-2024/pdpr' };
    const found = compareAnswer.parse(body(await ask(count, 'banding-json', {}, query)));
    expect(found.formulir.find(({ sel }) => sel === 'B2')).toEqual({ sel: 'B2', kiri: 24, kiri_tps: 3, kanan: 14, kanan_tps: 2, selisih: null });
    expect(words(await ask(count, 'banding', {}, query))).toContain('Jumlahnya tidak dikurangkan');
  });
  it('two elections of a party contest: sums of 2019 by the dated table, Golkar 24.49 % of the matched areas now and 70 % then', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pendopo-banding-'));
    const path = join(folder, 'kec.csv');
    const parties = 'pkb,gerinda,pdip,golkar,nasdem,garuda,berkarya,pks,perindo,ppp,psi,pan,hanura,demokrat,pa,sira,pda,pna,pbb,pkpi';
    const row = (id: string, regency: string, name: string): string => `P1.${id},JAWA BARAT,${regency},${name},${parties.split(',').map((party) => (party === 'golkar' ? 70 : party === 'psi' ? 30 : 0)).join()},200,101,101,100,1,2,2,0,0`;
    writeFileSync(path, [`kunci_kpu,provinsi,kab_kota,kecamatan,${parties},total-pemilih,total-pengguna,suara-total,suara-sah,suara-tidak-sah,tps,validated-tps,blank-tps,outlier-vote-tps`, row('2.3', 'KOTA BANDUNG', 'COBLONG'), row('4.5', 'BEKASI', 'SETU')].join('\n'));
    const then = { pemilu: 'pemilu-2019', jenis: 'pdpr' } as const;
    const read = await readSumFile(path, then);
    rmSync(folder, { recursive: true, force: true });
    if (!read.ok) throw new Error(read.refusal.code);
    expect((await importSums(count.deps, then, read.value)).ok).toBe(true);
    const query = { kontes: 'pemilu-2024/pdpr', wilayah: '3273', dengan_kontes: 'pemilu-2019/pdpr' };
    const found = compareAnswer.parse(body(await ask(count, 'banding-json', {}, query)));
    expect(found.peserta?.find(({ nomor }) => nomor === 4)).toEqual({ nomor: 4, nama: 'Golkar', kiri: 520, kiri_dari: 2_123, kanan: 70, kanan_dari: 100, selisih: 450, poin: -45.51 });
    expect(found.padanan).toEqual({ cocok: 1, tanpa_kiri: 0, tanpa_kanan: 0, wilayah: [{ kode: '327302', nama: 'COBLONG', kiri: 2_123, kanan: 100 }] });
    const page = words(await ask(count, 'banding', {}, query));
    for (const sentence of ['jumlah dari berkas kec.csv, bukan dari TPS', 'Hanya dari wilayah yang cocok satu lawan satu', 'hanya memuat suara peserta', '8 dari 9']) expect(page).toContain(sentence);
  });
});
