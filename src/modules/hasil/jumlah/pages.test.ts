// Does a reader find what a source says of an area, with its file, both figures where levels differ, and every fall? (hasil.md 9, 12 T18 to T20)
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { HOSTILE, UNESCAPED } from '../../../../test/abuse/hostile.ts';
import type { Lang } from '#kernel/text';
import { module as pemilu } from '#modules/pemilu';
import { settingsSchema } from '#platform/config';
import type { Deps, Outcome } from '#platform/module';
import { draw, wordsOf } from '../pages/draw.tsx';
import { importSums } from './actions/import-sums.ts';
import { PASANGAN_2019, STATISTIK_2019 } from './columns-2019.ts';
import { sumPaths } from './public-paths.ts';
import { readSums } from './read-areas.ts';
import { readSumFile } from './read-file.ts';
import type { Tempat } from './record.ts';
import { sumRoutes } from './routes.ts';
import { sheetAnswer } from './sheet-files.ts';
import { readSumber } from './store/sum.ts';
import { type Desk, openDesk, paperTerminal } from './sum-fixture.ts';

async function ask(desk: Desk, id: string, params: Readonly<Record<string, string>>, query: Readonly<Record<string, string>> = {}, lang: Lang = 'id'): Promise<Outcome> {
  const route = sumRoutes.find((one) => one.id === `hasil.jumlah-sumber${id}`);
  if (route === undefined) throw new Error(`no route ${id}`);
  return route.handle({ deps: desk.deps as Deps, lang, params, query, path: '', origin: 'http://pendopo.test' });
}
function html(outcome: Outcome, lang: Lang = 'id'): string {
  if (outcome.kind !== 'page') throw new Error(`${outcome.kind}: ${JSON.stringify(outcome)}`);
  return draw(lang, outcome.body);
}
const words = (outcome: Outcome, lang: Lang = 'id'): string => wordsOf(html(outcome, lang));
function body(outcome: Outcome): string {
  if (outcome.kind !== 'json' && outcome.kind !== 'text') throw new Error(outcome.kind);
  return outcome.kind === 'text' ? outcome.body : JSON.stringify(outcome.body);
}

const KEC = ['kunci_kpu', 'provinsi', 'kab_kota', 'kecamatan', ...PASANGAN_2019.map(([name]) => name), ...STATISTIK_2019].join(',');
const KEL = KEC.replace('kecamatan,', 'kecamatan,kel_desa,');
const kec = (first: string): string => `${KEC}\nP7.8.9,JAWA BARAT,BANDUNG,ANDIR,${first},300,600,500,480,470,10,4,4,1,0\nP7.8.10,JAWA BARAT,BANDUNG,CICENDO,5,6,,,,,,2,0,2,0\n`;
const kel = `${KEL}\nP7.8.9.11,JAWA BARAT,BANDUNG,ANDIR,MALEBER,60,200,0,0,0,0,0,2,2,0,0\nP7.8.9.12,JAWA BARAT,BANDUNG,ANDIR,CIROYOM,40,90,0,0,0,0,0,2,2,1,0\n`;
const AT: Tempat = { pemilu: 'pemilu-2019', jenis: 'ppwp' };
const P19 = { pemilu: 'pemilu-2019', kontes: 'ppwp' };
const PILKADA = [
  'kode_induk,kode_wilayah,id_paslon,nomor_urut,suara,tps_total,tps_masuk,psu,status_progress',
  ',1971,51,1,60,3,2,Reguler,True', ',1971,52,2,41,3,2,Reguler,True', '1971,197101,51,1,60,2,2,Reguler,True', '1971,197101,52,2,40,2,2,Reguler,True', '1971,197102,,,,1,0,Reguler,False', '',
].join('\n');
const PAIRS = 'kode_wilayah,id_paslon,nomor_urut,nama,warna\n1971,51,1,KOLOM KOSONG - ,#FFFFFF\n1971,52,2,"Dr. ANI, S.E. - BUDI",#000000\n';
const SERIES = ['waktu,jenis,kode_provinsi,nomor_urut,suara,persen_tps', '2024-03-08T09:00:00+07:00,ppwp,11,1,100,50.5', '2024-03-08T09:00:00+07:00,ppwp,11,2,200,50.5', '2024-03-08T10:00:00+07:00,ppwp,11,2,190,50.6', '2024-03-08T10:00:00+07:00,pdpr,11,1,7,50.6', ''].join('\n');
const CAPTURES = ['waktu_unggah,kode_provinsi,id_paslon,suara,tps_total,tps_masuk', '2024-11-28T01:00:00+07:00,11,61,10,9,5', '2024-11-28T02:00:00+07:00,11,61,0,9,6', '2024-11-28T03:00:00+07:00,11,61,12,9,6', ''].join('\n');
const GOVERNORS: Tempat = { pemilu: 'pilkada-2024', jenis: 'pkwkp' };
const REGENTS: Tempat = { pemilu: 'pilkada-2024', jenis: 'pkwkk' };
const P24: Tempat = { pemilu: 'pemilu-2024', jenis: 'ppwp' };

async function importPairs(desk: Desk, path: string): Promise<void> {
  const deps = { ...desk.deps, settings: settingsSchema.parse({ PENDOPO_DATA: desk.folder }) } as Deps;
  const { terminal } = paperTerminal();
  await pemilu.commands?.find(({ words: name }) => name === 'import pairs')?.run(['--election', 'pilkada-2024', path], deps, terminal);
}

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.take(desk.file('kec.csv', kec('99')), AT);
  await desk.take(desk.file('kec2.csv', kec('100')), AT);
  await desk.take(desk.file('kel.csv', kel), AT);
  await desk.take(desk.file('seri.csv', SERIES), P24);
  await desk.take(desk.file('lengkap.csv', 'kode_provinsi,provinsi,jumlah_suara_paslon,tps_total,tps_berangka,tps_lolos_validasi_adm\n11,Aceh,295,9,5,4\n'), P24);
  await desk.take(desk.file('gub.csv', CAPTURES), GOVERNORS);
  await importPairs(desk, desk.file('pairs.csv', PAIRS));
  await desk.take(desk.file('pilkada.csv', PILKADA), REGENTS);
}, 60_000);
afterAll(() => desk.close());

describe('an area of 2019', () => {
  it('its own row beside the sum of its kel/desa, what stood before, file and hash; no word of being counted here', async () => {
    const page = words(await ask(desk, '-wilayah', { ...P19, kode: 'kpu-9' }));
    for (const sentence of ['Andir: jumlah suara menurut sumber', 'Bukan hitungan situs ini', 'Jumlah baris di bawahnya', 'Angka ini tidak sama dengan jumlah 2 baris kelurahan/desa di bawahnya', '+10', '3 dari 4 TPS', 'Angka sebelumnya (1)', 'Versi 1 dari kec.csv', 'kec2.csv', 'Jokowi–Ma\'ruf 99'])
      expect(page, sentence).toContain(sentence);
    expect(words(await ask(desk, '-wilayah', { ...P19, kode: 'kpu-9' }, {}, 'en'), 'en')).toContain('These figures differ from the sum of the 2 rows');
  });
  it('above the kecamatan the figures are sums and say so; a blank statistic adds nothing; nothing in is nothing', async () => {
    const page = words(await ask(desk, '-wilayah', { ...P19, kode: 'kpu-8' }));
    expect(page).toContain('Angka di atas adalah jumlah 2 baris kecamatan di bawahnya');
    expect(page).toContain('Cicendo');
    const json = sheetAnswer.parse(JSON.parse(body(await ask(desk, '-wilayah-json', { ...P19, kode: 'kpu-8' }))));
    expect([json.wilayah?.suara, json.wilayah?.dijumlah, json.keterangan['total-pemilih'], json.anak.map(({ nama }) => nama)]).toEqual([[105, 306], true, 600, ['Andir', 'Cicendo']]);
  });
  it('sorted by an address, in both directions', async () => {
    const order = async (arah: string): Promise<boolean> => {
      const page = html(await ask(desk, '-wilayah', { ...P19, kode: 'kpu-8' }, { urut: 'jumlah', arah }));
      return page.indexOf('kpu-9"') < page.indexOf('kpu-10"');
    };
    expect([await order('turun'), await order('naik')]).toEqual([true, false]);
  });
  it('the door for comparisons: votes by number, stations, file; sums above have none', async () => {
    const { db } = desk.deps.database;
    const [andir] = await readSums(db, AT, { kode: '0', tingkat: 3 });
    expect([andir?.kunci, [...(andir?.suara ?? [])], andir?.tps, andir?.sumber?.berkas]).toEqual(['kpu-9', [[1, 100], [2, 300]], { total: 4, masuk: 3 }, 'kec2.csv']);
    const [province] = await readSums(db, AT, { kode: '0', tingkat: 1 });
    expect([[...(province?.suara ?? [])], province?.sumber, (await readSums(db, AT, { kode: '0', tingkat: 4 })).length]).toEqual([[[1, 105], [2, 306]], null, 2]);
    expect(await readSums(db, AT, { kode: '3273', tingkat: 3 })).toEqual([]);
  });
  it('what does not agree is listed with both figures, and the areas without a code are too', async () => {
    expect(body(await ask(desk, '-temuan-csv', P19)).trim().split('\n').slice(1)).toEqual(['ANAK_BEDA,kpu-9,Andir,2,300,290,']);
    expect(words(await ask(desk, '-temuan', P19))).toContain('Tidak sama dengan jumlah baris di bawahnya');
    expect(body(await ask(desk, '-padanan-csv', P19))).toContain('P7.8.9.11,MALEBER,4,');
  });
  it('a replay writes nothing; a number that means another place refuses the file; the same bytes do not come in as another contest', async () => {
    const { db } = desk.deps.database;
    const before = (await readSumber(db, AT)).length;
    expect((await desk.take(desk.file('kec3.csv', kec('100')), AT)).sama).toBe(2);
    expect((await readSumber(db, AT)).length).toBe(before);
    const moved = await readSumFile(desk.file('lain.csv', kec('100').replaceAll('BANDUNG', 'CIMAHI')), AT);
    const refused = moved.ok ? await importSums(desk.deps, AT, moved.value) : moved;
    expect(refused.ok || refused.refusal.code).toBe('TEMPAT_BEDA');
  });
});

describe('Pilkada', () => {
  it('KOLOM KOSONG is an option of its own, a blank area stays blank, levels are compared (T18, T20)', async () => {
    const page = words(await ask(desk, '-wilayah', { pemilu: 'pilkada-2024', kontes: 'pkwkk', kode: '1971' }));
    for (const sentence of ['KOLOM KOSONG', '2. Dr. ANI, S.E. – BUDI', '2 dari 3 TPS', 'tidak sama dengan jumlah 2 baris kecamatan', '+1']) expect(page, sentence).toContain(sentence);
    const blank = sheetAnswer.parse(JSON.parse(body(await ask(desk, '-wilayah-json', { pemilu: 'pilkada-2024', kontes: 'pkwkk', kode: '197102' }))));
    expect([blank.wilayah?.suara, blank.wilayah?.tps_masuk]).toEqual([[null, null], 0]);
    expect(words(await ask(desk, '-wilayah', { pemilu: 'pilkada-2024', kontes: 'pkwkk', kode: '197102' }))).toContain('Sumber belum melaporkan angka');
    expect(body(await ask(desk, '-wilayah-csv', { pemilu: 'pilkada-2024', kontes: 'pkwkk', kode: '197102' })).split('\n')[1]).toMatch(/,KOLOM KOSONG,,BARIS,1,0,[0-9a-f]{64}$/);
  });
  it('the list of areas that elect, and its files', async () => {
    expect(words(await ask(desk, '', { pemilu: 'pilkada-2024', kontes: 'pkwkk' }))).toContain('Daerah pemilihan kepala daerah (1)');
    expect(sheetAnswer.parse(JSON.parse(body(await ask(desk, '-json', { pemilu: 'pilkada-2024', kontes: 'pkwkk' })))).wilayah).toBeNull();
    expect(body(await ask(desk, '-csv', { pemilu: 'pilkada-2024', kontes: 'pkwkk' })).trim().split('\n')).toHaveLength(3);
  });
  it('the hour of zeros is told and not shown (T19)', async () => {
    const page = words(await ask(desk, '-seri', { pemilu: 'pilkada-2024', kontes: 'pkwkp', kode: '11' }));
    expect(page).toContain('ditahan dan tidak diterbitkan');
    expect(page).toContain('2 saat, dari 10 menjadi 12 suara, 0 kali turun');
    expect(body(await ask(desk, '-seri-csv', { pemilu: 'pilkada-2024', kontes: 'pkwkp', kode: '11' }))).toMatch(/02:00:00\+07:00,11,,,,,,DITAHAN/);
  });
});

describe('a time series', () => {
  it('its last state is a sheet with how far the source is; each fall is named; the other contest is not mixed in', async () => {
    const at = { pemilu: 'pemilu-2024', kontes: 'ppwp' };
    const page = words(await ask(desk, '-seri', { ...at, kode: '11' }));
    expect(page).toContain('2 saat, dari 300 menjadi 290 suara, 1 kali turun');
    expect(words(await ask(desk, '-seri', { ...at, kode: '11' }, { pilih: '1' }))).toContain('Tidak ada angka yang turun');
    const sheet = sheetAnswer.parse(JSON.parse(body(await ask(desk, '-json', at))));
    expect([sheet.wilayah?.suara, sheet.anak[0]?.persen_tps, sheet.keterangan['tps-lolos']]).toEqual([[100, 190], 50.6, 4]);
    expect((await ask(desk, '', { pemilu: 'pemilu-2024', kontes: 'pdpr' })).kind).toBe('missing');
  });
});

describe('addresses', () => {
  test.each(HOSTILE.map((text) => [text.slice(0, 40)]))('%j is answered everywhere', async (text) => {
    for (const { id } of sumRoutes) {
      const short = id.replace('hasil.jumlah-sumber', '');
      expect((await ask(desk, short, { pemilu: text, kontes: text, kode: text })).kind, id).toBe('missing');
      const area = await ask(desk, short, { ...P19, kode: text }, { urut: text, arah: text, pilih: text });
      expect(['missing', 'page', 'json', 'text'].includes(area.kind), `${id} ${area.kind}`).toBe(true);
      if (area.kind === 'page') for (const piece of UNESCAPED) expect(html(area).includes(piece), piece).toBe(false);
    }
  });
  it('the publication carries an address for every page and file, and each answers', async () => {
    const versions = { peek: () => '1', get: () => Promise.resolve('1') };
    const paths = [];
    for await (const { path } of sumPaths({ ...desk.deps, versions })) paths.push(path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(expect.arrayContaining(['/hasil/pemilu-2019/ppwp/jumlah/kpu-9.json', '/hasil/pemilu-2019/ppwp/jumlah/kpu-12', '/hasil/pemilu-2024/ppwp/jumlah/0/seri', '/hasil/pilkada-2024/pkwkp/jumlah/11/seri.csv', '/hasil/pilkada-2024/pkwkk/jumlah/197102']));
  });
});
