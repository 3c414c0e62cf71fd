// Does a reader find what is asked and what was answered, and can the office in charge, and nobody else, answer? (hasil.md 9, 10; keamanan.md 2.1, 4.5)
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { NATION, areaCode } from '#kernel/area-code';
import { rows, run, sql } from '#platform/db';
import type { Outcome } from '#platform/module';
import type { Role } from '#platform/identity';
import { HOSTILE, UNESCAPED } from '../../../../test/abuse/hostile.ts';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { modules } from '../../../main.ts';
import { makeOfficer } from '../../../platform/identity/officer-fixture.ts';
import { Visitor, sheetOf } from '../desk/visit-fixture.ts';
import type { Bacaan } from '../figures.ts';
import { draw, wordsOf } from '../pages/draw.tsx';
import { publicPaths } from '../public-paths.ts';
import { findNomor } from '../store/columns.ts';
import { simulateAnswers } from './actions/simulate-answers.ts';
import { ikuti } from './ikuti.ts';
import { tanyaTasks } from './meja.tsx';
import { tanyaDataSets, tanyaRoutes } from './routes.ts';
import { daftarAnswer, tempatAnswer } from './shapes.ts';
import { clearTanya } from './store/tanya.ts';
import { dumpTanya, findTanya, forgetTanya } from './store/wilayah.ts';

/** All zero, and a second one with a list of zero. */
const NOL = '6472011001010';
const NIHIL = '6472011001011';
const DESA = '6472011001';

let count: SmallCount;
let no: number;
beforeAll(async () => {
  count = await smallCount({ simulated: true, modules });
  const read = (kode: string, suara: Bacaan['suara'], sel: Bacaan['sel'] = null): Bacaan => ({ kode: areaCode(kode), per: '2024-03-11T10:00:00+07:00', suara, sel, foto: null });
  const sel = count.kontes.pack.form.sel.map(({ nama }) => (nama === 'pemilih_dpt_j' ? 0 : null));
  await count.take('pertanyaan.csv', [read(NOL, [0, 0, 0]), read(NIHIL, [60, 61, 62], sel)]);
  await ikuti(count.deps);
  no = (await findNomor(count.deps.database.db, count.kontes)) ?? -1;
});
afterAll(() => count.close());

const AT = { pemilu: 'pemilu-2024', kontes: 'ppwp' };
async function ask(id: string, params: Readonly<Record<string, string>> = {}, query: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const route = tanyaRoutes.find((one) => one.id === `hasil.${id}`);
  if (route === undefined) throw new Error(`no route ${id}`);
  return route.handle({ deps: count.deps, lang: 'id', params: { ...AT, ...params }, query, path: '', origin: 'http://pendopo.test' });
}
function html(outcome: Outcome): string {
  if (outcome.kind !== 'page') throw new Error(`${outcome.kind}: ${JSON.stringify(outcome)}`);
  return draw('id', outcome.body);
}
const words = (outcome: Outcome): string => wordsOf(html(outcome));
const bodyOf = (outcome: Outcome): unknown => {
  if (outcome.kind !== 'json' && outcome.kind !== 'text') throw new Error(`${outcome.kind}: ${JSON.stringify(outcome)}`);
  return outcome.body;
};
const visitor = async (role: Role, node: string): Promise<Visitor> => new Visitor(count.deps, await makeOfficer(count.deps.database, count.deps.clock, [{ role, node }]));
const meja = (kode: string): string => `/kerja/hasil/pemilu-2024/ppwp/tps/${kode}/tanya`;

describe('what a reader finds', () => {
  it('the nation: eight questions with counts out of how many, chance, areas below, the rules with their basis', async () => {
    const page = words(await ask('tanya'));
    for (const part of ['AN01', 'AN08', 'Pertanyaan bukan tuduhan', 'kelompok TPS bersuara sama', 'Kalimantan Timur', 'UU 7/2017 Pasal 348', 'TANYA-PEMILU-2019', 'DATA SIMULASI']) expect(page.toLowerCase()).toContain(part.toLowerCase());
  });
  it('a kel/desa names its stations; a station says the fixed sentence, its lawful reasons, and that nobody answered', async () => {
    expect(words(await ask('tanya-wilayah', { kode: DESA }))).toMatch(/TPS 010[\s\S]*AN04/);
    const page = words(await ask('tanya-wilayah', { kode: NOL }));
    expect(page).toContain('Di TPS 010 RAWA MAKMUR tercatat 0 suara untuk semua pilihan. Ini belum tentu salah; mohon penjelasan atau foto yang lebih jelas.');
    expect(page).toContain('Belum ada jawaban kantor.');
  });
  it('a station without a question says so, one beyond the plan leads onward', async () => {
    expect(words(await ask('tanya-wilayah', { kode: '9901010002001' }))).toMatch(/Tidak ada pertanyaan|AN0/);
    expect((await ask('tanya-wilayah', { kode: `${DESA}099` })).kind).toBe('missing');
  });
  it('a list shows figures, check and state, a page at a time', async () => {
    const page = words(await ask('tanya-daftar', { kode: '64', aturan: 'an04' }));
    expect(page).toMatch(/TPS 010 RAWA MAKMUR[\s\S]*0 suara untuk semua pilihan[\s\S]*Belum dijawab/);
    expect(words(await ask('tanya-daftar', { kode: '64', aturan: 'an04' }, { after: `${DESA}999` }))).not.toContain('TPS 010 RAWA MAKMUR');
    expect(words(await ask('tanya-daftar', { kode: '64', aturan: 'an04' }, { keadaan: 'selesai' }))).not.toContain('TPS 010 RAWA MAKMUR');
  });
  it('one page, one address', async () => {
    expect(await ask('tanya-wilayah', { kode: '0' })).toMatchObject({ kind: 'redirect', to: '/hasil/pemilu-2024/ppwp/tanya' });
    expect(await ask('tanya-wilayah', { kode: '64.72' })).toMatchObject({ kind: 'redirect', to: '/hasil/pemilu-2024/ppwp/6472/tanya' });
    expect(await ask('tanya-daftar', { kode: '64', aturan: 'AN04' })).toMatchObject({ kind: 'redirect' });
  });
  test.each(HOSTILE)('hostile words in an address get an answer of ours: %j', async (word) => {
    for (const outcome of [
      await ask('tanya-wilayah', { kode: word }),
      await ask('tanya-daftar', { kode: '64', aturan: word }),
      await ask('tanya-daftar', { kode: '64', aturan: 'an04' }, { keadaan: word }),
      await ask('tanya', { kontes: word }),
    ]) {
      expect(['missing', 'refused', 'redirect']).toContain(outcome.kind);
      for (const piece of UNESCAPED) expect(JSON.stringify(outcome).includes(piece), piece).toBe(false);
    }
    expect((await ask('tanya-daftar', { kode: '64', aturan: 'an04' }, { after: word })).kind).toBe('page');
  });
});

describe('for programs', () => {
  it('JSON has the promised shapes at every level, CSV a line for each question and area', async () => {
    for (const outcome of [await ask('tanya-json'), await ask('tanya-wilayah-json', { kode: DESA }), await ask('tanya-wilayah-json', { kode: NOL })]) tempatAnswer.parse(bodyOf(outcome));
    const list = daftarAnswer.parse(bodyOf(await ask('tanya-daftar-json', { kode: '0', aturan: 'an04' })));
    expect(list.tps.find(({ kode }) => kode === NOL)?.tanya[0]).toMatchObject({ id: 'AN04', keadaan: 'MENUNGGU', tercatat: '0 suara untuk semua pilihan', suara: [0, 0, 0] });
    expect(String(bodyOf(await ask('tanya-csv'))).trimEnd().split('\n')).toHaveLength(1 + 8 * 4);
    expect(String(bodyOf(await ask('tanya-daftar-csv', { kode: '64', aturan: 'an04' })))).toContain(`${NOL},TPS 010 RAWA MAKMUR,AN04,MENUNGGU`);
  });
  it('the catalogue and the publication as files name the addresses, each with a version', async () => {
    expect((await tanyaDataSets[0]?.files(count.deps))?.map(({ href }) => href)).toContain('/hasil/pemilu-2024/ppwp/tanya.csv');
    const paths = new Map<string, string>();
    for await (const { path, version } of publicPaths(count.deps, { kind: 'pages' })) paths.set(path, version);
    for (const path of ['tanya', '64/tanya.json', `${DESA}/tanya/an04.csv`, '0/tanya/an04', `${NOL}/tanya`]) expect(paths.get(`/hasil/pemilu-2024/ppwp/${path}`)).toMatch(/^[0-9]+\.[0-9]+$/);
  });
});

describe('an office answers', () => {
  it('KPPS of the station by a form; public under role and place, without a name; counted; a second one adds', async () => {
    const before = await findTanya(count.deps.database.db, no, NATION);
    const who = await visitor('kpps', NOL);
    const sheet = sheetOf((await who.get(meja(NOL))).html, `${NOL}/tanya`);
    const sent = await who.send(sheet.action, { ...sheet.fields, tanya: 'AN04', alasan: 'SALAH_BACA', isi: 'Foto halaman dua terbalik, angka akan dibetulkan.', rujukan: 'H2' });
    expect([sent.status, sent.to]).toEqual([303, `${meja(NOL)}#an04`]);
    // The same form again: the same answer, once.
    await who.send(sheet.action, { ...sheet.fields, tanya: 'AN04', alasan: 'SALAH_BACA', isi: 'Foto halaman dua terbalik, angka akan dibetulkan.', rujukan: 'H2' });
    const page = words(await ask('tanya-wilayah', { kode: NOL }));
    expect(page).toMatch(/Jawaban 1: Angka salah terbaca[\s\S]*KPPS, TPS 010 RAWA MAKMUR[\s\S]*Foto halaman dua terbalik[\s\S]*halaman 2/);
    expect(page).not.toContain('Siti Uji');
    expect(page).not.toContain('Jawaban 2');
    const after = await findTanya(count.deps.database.db, no, NATION);
    expect([after?.cacah.per.AN04.dijawab, after?.cacah.per.AN04.menunggu]).toEqual([1, (before?.cacah.per.AN04.menunggu ?? 0) - 1]);
    const ppk = await visitor('ppk', '647201');
    const again = sheetOf((await ppk.get(meja(NOL))).html, `${NOL}/tanya`);
    await ppk.send(again.action, { ...again.fields, tanya: 'AN04', alasan: 'DITELUSURI', isi: 'Dibuka lagi dalam rapat pleno kecamatan.' });
    expect(words(await ask('tanya-wilayah', { kode: NOL }))).toMatch(/Jawaban 2[\s\S]*PPK[\s\S]*Jawaban 1/);
    const trail = await rows(count.deps.database.db, sql<{ n: number }>`select count(*)::int as n from audit_entri where aksi = 'hasil.tanya-jawab'`);
    expect(trail[0]?.n).toBe(2);
  });
  it('an answer is never changed or deleted, and a count anew keeps it', async () => {
    const { db } = count.deps.database;
    await expect(run(db, sql`update hasil_tanya_jawaban set isi = 'lain'`)).rejects.toThrow('never changed');
    await expect(run(db, sql`delete from hasil_tanya_jawaban`)).rejects.toThrow('never changed');
    const before = await dumpTanya(db, no);
    await forgetTanya(db);
    await ikuti(count.deps);
    expect(await dumpTanya(db, no)).toEqual(before);
  });
  test.each([
    [{ alasan: '', isi: 'Angka sudah sesuai kertas.' }, 'Pilih jenis jawaban'],
    [{ alasan: 'LAIN', isi: 'Ini kecurangan pihak lain, jelas.' }, 'tidak menuduh siapa pun'],
    [{ alasan: 'LAIN', isi: 'x' }, 'sedikitnya sepuluh huruf'],
    [{ alasan: 'LAIN', isi: 'Angka sudah sesuai kertas.', tanya: 'AN06' }, 'Pilih satu pertanyaan'],
  ])('%j is shown again with what to correct, and keeps what was typed', async (fields, expected) => {
    const who = await visitor('kpps', NIHIL);
    const sheet = sheetOf((await who.get(meja(NIHIL))).html, `${NIHIL}/tanya`);
    const again = await who.send(sheet.action, { ...sheet.fields, tanya: 'AN07', ...fields });
    expect([again.status, wordsOf(again.html).includes(expected)]).toEqual([422, true]);
    expect(again.html).toContain(fields.isi);
  });
  test.each<[Role, string, number]>([
    ['kpps', NIHIL, 404],
    ['ppk', '647202', 404],
    ['pps', DESA, 200],
    ['pimpinan', '6472', 200],
    ['bawaslu', '6472', 404],
  ])('%s at %s opens the answers of TPS 010: %d', async (role, node, status) => {
    const got = (await (await visitor(role, node)).get(meja(NOL))).status;
    expect(status === 200 ? got === 200 : got >= 400).toBe(true);
  });
  it('the desk counts what waits, once an area and contest; a station names its own questions', async () => {
    const who = async (role: Role, node: string) => (await makeOfficer(count.deps.database, count.deps.clock, [{ role, node }])).who();
    const menunggu = (await findTanya(count.deps.database.db, no, areaCode('647201')))?.cacah.menunggu ?? 0;
    const tasks = await tanyaTasks(count.deps, 'id', await who('ppk', '647201'));
    expect(tasks.map(({ title, href }) => [title, href])).toEqual([[`PALARAN: ${menunggu} TPS menunggu penjelasan`, '/kerja/hasil/pemilu-2024/ppwp/wilayah/647201/tanya']]);
    expect(await tanyaTasks(count.deps, 'id', await who('kpps', NIHIL))).toMatchObject([{ title: 'TPS 011 RAWA MAKMUR: 2 pertanyaan menunggu jawaban' }]);
    expect(await tanyaTasks(count.deps, 'id', await who('bawaslu', '6472'))).toEqual([]);
    const waiting = await (await visitor('ppk', '647201')).get('/kerja/hasil/pemilu-2024/ppwp/wilayah/647201/tanya');
    expect(wordsOf(waiting.html)).toMatch(/TPS 011 RAWA MAKMUR PALARAN, KOTA SAMARINDA AN07, AN08/);
    // The answered question of TPS 010 is gone from the desk, its other one is not.
    expect(wordsOf(waiting.html)).toMatch(/TPS 010 RAWA MAKMUR PALARAN, KOTA SAMARINDA AN08/);
  });
  it('a correction settles the question: it stays, with its answers, and says what settled it', async () => {
    await count.take('betul.csv', [{ kode: areaCode(NOL), per: '2024-03-12T10:00:00+07:00', suara: [101, 55, 21], sel: null, foto: null }]);
    await ikuti(count.deps);
    const page = words(await ask('tanya-wilayah', { kode: NOL }));
    expect(page).toMatch(/pernah tercatat 0 suara untuk semua pilihan\. Angka yang datang[\s\S]*menyelesaikan pertanyaan ini[\s\S]*Jawaban 1/);
    expect(words(await ask('tanya-daftar', { kode: '64', aturan: 'an04' }, { keadaan: 'selesai' }))).toMatch(/TPS 010 RAWA MAKMUR[\s\S]*Selesai/);
  });
});

describe('a first look', () => {
  it('simulated answers say so, once however often the house starts, and go with the simulation', async () => {
    const { db } = count.deps.database;
    await db.transaction().execute(async (tx) => clearTanya(tx, 'pemilu-2024'));
    await forgetTanya(db);
    await simulateAnswers(count.deps);
    const n = async (): Promise<number> => (await rows(db, sql<{ n: number }>`select count(*)::int as n from hasil_tanya_jawaban`))[0]?.n ?? 0;
    const first = await n();
    expect(first).toBeGreaterThan(1);
    await simulateAnswers(count.deps);
    expect(await n()).toBe(first);
    const [one] = await rows(db, sql<{ kode: number }>`select kode from hasil_tanya_jawaban limit 1`);
    expect(words(await ask('tanya-wilayah', { kode: String(one?.kode) }))).toContain('Jawaban simulasi, dibuat mesin untuk peragaan.');
  });
});
