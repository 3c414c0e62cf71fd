// Does a candidate read how many votes separated her party from the last seat, and do wrong words get an answer? (UU 7/2017 art 414, 415, 420; hasil.md 6.3, 12 T14 to T17)
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { HOSTILE, UNESCAPED } from '../../../../test/abuse/hostile.ts';
import type { Lang } from '#kernel/text';
import type { Deps, Outcome } from '#platform/module';
import { haveRealFiles, realFile } from '../intake/real-fixture.ts';
import { DAPIL_CSV, DAPIL_HEADER, type Desk, ELECTED_CSV, NATION_CSV, dapilRow, openDesk } from '../jumlah/sum-fixture.ts';
import { draw, wordsOf } from '../pages/draw.tsx';
import { seatRoutes } from './routes.ts';
import { chamberAnswer, dapilAnswer } from './shapes.ts';
import { readWhatIf } from './what-if.ts';

async function ask(desk: Desk, id: string, params: Readonly<Record<string, string>>, query: Readonly<Record<string, string>> = {}, lang: Lang = 'id'): Promise<Outcome> {
  const route = seatRoutes.find((one) => one.id === id);
  if (route === undefined) throw new Error(`no route ${id}`);
  return route.handle({ deps: desk.deps as Deps, lang, params, query, path: '', origin: 'http://pendopo.test' });
}
const AT = { pemilu: 'pemilu-2024', jenis: 'pdpr' };
const chamber = (desk: Desk, query = {}, lang: Lang = 'id') => ask(desk, 'hasil.kursi', AT, query, lang);
const dapil = (desk: Desk, kode: string, query = {}, lang: Lang = 'id') => ask(desk, 'hasil.kursi-dapil', { ...AT, kode }, query, lang);
function html(outcome: Outcome, lang: Lang = 'id'): string {
  if (outcome.kind !== 'page') throw new Error(`${outcome.kind}: ${JSON.stringify(outcome)}`);
  return draw(lang, outcome.body);
}
const words = (outcome: Outcome, lang: Lang = 'id'): string => wordsOf(html(outcome, lang));
function body(outcome: Outcome): unknown {
  if (outcome.kind !== 'json' && outcome.kind !== 'text') throw new Error(outcome.kind);
  return outcome.body;
}

describe('nothing imported, or not enough', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());
  it('an empty desk says so; without national votes no threshold, and no seat', async () => {
    expect(words(await chamber(desk))).toContain('Belum ada angka untuk dewan ini');
    expect((await dapil(desk, '3201')).kind).toBe('missing');
    await desk.take(desk.file('dapil.csv', DAPIL_CSV));
    expect(words(await chamber(desk))).toContain('ambang batas 4 persen tidak dapat dihitung');
    expect(body(await ask(desk, 'hasil.kursi-json', AT))).toMatchObject({ keadaan: 'TANPA_NASIONAL', dapil: [] });
  });
  it('a party that the national votes leave out is named', async () => {
    await desk.take(desk.file('nasional.csv', NATION_CSV.replace(/^17,.*\n/m, '')));
    expect(words(await chamber(desk))).toContain('Tidak tercantum dalam suara nasional: PPP');
  });
  it('a blank cell is not zero: that dapil is not reckoned, the others are', async () => {
    await desk.take(desk.file('n.csv', NATION_CSV));
    await desk.take(desk.file('d.csv', `${DAPIL_HEADER}\n${dapilRow('3202', 'JAWA BARAT II', 3).replace('366052', '')}\n`));
    expect(words(await chamber(desk))).toContain('Jumlah suara dapil Jawa Barat II belum ada atau ada sel yang kosong');
    expect(body(await ask(desk, 'hasil.kursi-json', AT))).toMatchObject({ keadaan: 'ADA', dapil_terhitung: 1 });
  });
});

describe('Jawa Barat I (hasil.md 6.3)', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    await desk.take(desk.file('dapil.csv', DAPIL_CSV));
    await desk.take(desk.file('nasional.csv', NATION_CSV));
    await desk.take(desk.file('terpilih.csv', ELECTED_CSV));
  });
  afterAll(() => desk.close());
  it('the last seat stands in sentences, in both languages', async () => {
    const page = words(await dapil(desk, '3201'));
    for (const sentence of [
      'Kursi terakhir, kursi ke-7, jatuh kepada Golkar.',
      'NasDem kurang 389 suara untuk kursi terakhir.',
      '389 suara lagi untuk NasDem, dan kursi berpindah',
      '1.166 suara hilang dari Golkar, dan kursi pindah ke NasDem',
      '292 suara beralih dari Golkar ke NasDem sudah cukup',
      'Kursi 7 Partai nomor 4 Golkar 122.017,33 : 3',
      'Jumlah dari sumber dapil.csv, versi 1',
      'Unggul sementara',
      '122.017,33',
      'CALON SATU, S.H.',
      'dpr-2024',
    ])
      expect(page).toContain(sentence);
    expect(words(await dapil(desk, '3201', {}, 'en'), 'en')).toContain('NasDem lacked 389 votes for the last seat.');
  });
  it('PKS would lack 5,805; PPP is below the threshold and takes no part', async () => {
    const page = words(await dapil(desk, '3201'));
    expect(page).toContain('5.805 suara, dari Golkar');
    expect(page).toMatch(/Di bawah ambang batas nasional.*PPP/);
  });
  it('the explanation goes step by step on these figures', async () => {
    const page = words(await ask(desk, 'hasil.kursi-cara', { ...AT, kode: '3201' }));
    expect(page).toContain('Kursi ke-7: Golkar, 366.052 : 3 = 122.017,33. Di bawahnya NasDem dengan 121.629.');
    expect(page).toContain('Tidak ikut, walau mendapat suara di sini: PPP.');
  });
  it('what if: D’Hondt gives the last seat to another and is marked, and the files know nothing of it', async () => {
    const page = words(await dapil(desk, '3201', { pembagi: 'dhondt' }));
    expect(page).toContain('ANDAIAN, bukan hasil');
    expect(page).not.toContain('Unggul sementara');
    expect(words(await chamber(desk, { ambang: '0' }))).toContain('ambang batas 0 %');
    expect(JSON.stringify(body(await ask(desk, 'hasil.kursi-dapil-json', { ...AT, kode: '3201' }, { pembagi: 'dhondt' })))).not.toContain('andaian');
  });
  it('JSON as described, CSV with one row a seat', async () => {
    const all = chamberAnswer.parse(body(await ask(desk, 'hasil.kursi-json', AT)));
    // The invented national votes differ from the decree, and nothing else does.
    expect([all.kursi_terhitung, new Set(all.temuan.map(({ cek }) => cek))]).toEqual([7, new Set(['KEPUTUSAN'])]);
    expect(dapilAnswer.parse(body(await ask(desk, 'hasil.kursi-dapil-json', { ...AT, kode: '3201' })))).toMatchObject({ status: 'LENGKAP', kursi: 7 });
    const lines = String(body(await ask(desk, 'hasil.kursi-dapil-csv', { ...AT, kode: '3201' }))).trim().split('\n');
    expect(lines).toHaveLength(8);
    expect(lines[7]).toContain(',7,4,Golkar,3,366052,366052/3,,5,389,1166,292,,,');
  });
});

describe('equal quotients', () => {
  it('a tie at the last seat stays open and says what it waits for', async () => {
    const desk = await openDesk();
    // 364,887 / 3 is NasDem's 121,629 exactly (hasil.md 6.3).
    await desk.take(desk.file('dapil.csv', DAPIL_CSV.replace('366052', '364887')));
    await desk.take(desk.file('nasional.csv', NATION_CSV));
    const page = words(await dapil(desk, '3201'));
    expect(page).toContain('1 kursi belum dapat dibagi di antara Golkar, NasDem');
    expect(page).toContain('rincian yang diperlukan untuk membandingkannya belum ada');
    await desk.close();
  });
});

describe('wrong words are answered', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    await desk.take(desk.file('dapil.csv', DAPIL_CSV));
    await desk.take(desk.file('nasional.csv', NATION_CSV));
  });
  afterAll(() => desk.close());
  test.each(HOSTILE.map((text) => [text.slice(0, 40)]))('%j as election, dapil and what if', async (text) => {
    // The files of one address share one reading.
    for (const id of seatRoutes.map((route) => route.id).filter((one) => !/-(csv|xlsx)$/.test(one))) {
      const there = await ask(desk, id, { pemilu: text, jenis: text, kode: text, daerah: text });
      expect(['missing'].includes(there.kind), `${id} ${there.kind}`).toBe(true);
      const code = await ask(desk, id, { ...AT, kode: text, daerah: text });
      expect(['missing', 'page', 'json', 'text'].includes(code.kind), id).toBe(true);
    }
    for (const query of [{ pembagi: text }, { ambang: text }, { pembagi: text, ambang: text }]) {
      const got = await chamber(desk, query);
      expect(['refused', 'page'].includes(got.kind)).toBe(true);
      if (got.kind === 'page') for (const piece of UNESCAPED) expect(html(got).includes(piece), piece).toBe(false);
    }
  });
  test.each([
    ['', '', null],
    ['dhondt', '', { pembagi: 'dhondt', ambang: null }],
    ['', '2,5', { pembagi: null, ambang: '2.5' }],
    ['', '25', { pembagi: null, ambang: '25' }],
    ['', '0', { pembagi: null, ambang: '0' }],
  ])('pembagi %j, ambang %j', (pembagi, ambang, pilihan) => {
    const read = readWhatIf({ pembagi, ambang });
    expect(read.ok && (read.value?.pilihan ?? null)).toEqual(pilihan === null ? null : { ...pilihan, kursi: null, tanpa: [] });
  });
  test.each([
    ['hare', '', 'ANDAI_PEMBAGI'],
    ['__proto__', '', 'ANDAI_PEMBAGI'],
    ['', '25.01', 'ANDAI_AMBANG'],
    ['', '-1', 'ANDAI_AMBANG'],
    ['', '1e1', 'ANDAI_AMBANG'],
    ['', '4.125', 'ANDAI_AMBANG'],
    ['', ' 4', 'ANDAI_AMBANG'],
    ['', 'NaN', 'ANDAI_AMBANG'],
  ])('pembagi %j, ambang %j: %s', (pembagi, ambang, code) => {
    const read = readWhatIf({ pembagi, ambang });
    expect(read.ok || read.refusal.code).toBe(code);
  });
});

describe.runIf(haveRealFiles)('the real files', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    for (const name of ['dpr_ri_2024_dapil_suara_kursi.csv', 'dpr_ri_2024_nasional.csv', 'dpr_ri_2024_calon_terpilih.csv']) await desk.take(realFile(name));
  });
  afterAll(() => desk.close());
  it('54 dapil, 365 seats as listed, the elected too; the differences of the source are named (T14, T17)', async () => {
    const all = chamberAnswer.parse(body(await ask(desk, 'hasil.kursi-json', AT)));
    expect([all.dapil_terhitung, all.kursi_terhitung, all.kursi_semua]).toEqual([54, 365, 580]);
    expect(all.temuan.map(({ cek, kode, partai, tercantum, pembanding }) => [cek, kode, partai, tercantum - pembanding])).toEqual([
      ['KEPUTUSAN', '0', 4, 4_000],
      ['KEPUTUSAN', '0', 13, 129_361],
      ['KEPUTUSAN', '0', 16, -24_190],
      ['KEPUTUSAN', '0', 24, -1],
      ['SUARA_DPT', '9501', null, 22],
    ]);
  });
  test.each([
    ['3201', 'NasDem kurang 389 suara untuk kursi terakhir.', '1.166 suara hilang dari Golkar, dan kursi pindah ke NasDem'],
    ['5201', 'PAN kurang 449 suara untuk kursi terakhir.', '225 suara beralih dari PKS ke PAN sudah cukup'],
    ['3508', 'kurang 1.344 suara untuk kursi terakhir.', '1.344 suara hilang dari'],
    ['7601', 'kurang 1.854 suara untuk kursi terakhir.', '1.854 suara hilang dari'],
    ['3301', 'kurang 2.845 suara untuk kursi terakhir.', '569 suara hilang dari'],
    ['7301', 'kurang 2.654 suara untuk kursi terakhir.', '7.962 suara hilang dari'],
  ])('dapil %s: %s %s (T16)', async (kode, ...sentences) => {
    const page = words(await dapil(desk, kode));
    for (const sentence of sentences) expect(page).toContain(sentence);
  });
  test.each([
    ['without a threshold', { ambang: '0' }, ['PPP 0 9', 'PSI 0 3', 'Perindo 0 1', 'PKB 46 44', 'PDIP 74 68', 'Golkar 62 61', 'NasDem 43 40', 'PKS 31 30']],
    ['with D’Hondt', { pembagi: 'dhondt' }, ['PDIP 74 83', 'Golkar 62 73', 'Gerindra 52 55', 'PKB 46 49', 'NasDem 43 38', 'PKS 31 29', 'PAN 32 20', 'Demokrat 25 18']],
  ])('%s: the seats of T15', async (_name, query, rows) => {
    const page = words(await chamber(desk, query));
    for (const row of rows) expect(page).toContain(row);
  });
  it('PPP lacked 205,616 own votes; without a threshold it has nine seats (T15, T17)', async () => {
    expect(words(await chamber(desk))).toContain('Tidak lolos, kurang 205.616 suara');
    expect(words(await chamber(desk, { ambang: '0' }))).toMatch(/PPP 0 9 /);
  });
});
