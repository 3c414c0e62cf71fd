// Can a tired officer fill in a form without script, be asked, answer, and never lose or double anything? (issue of the desk; WCAG; keamanan.md 4.5)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { rows, sql } from '#platform/db';
import { HOSTILE, UNESCAPED } from '../../../../test/abuse/hostile.ts';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { modules } from '../../../main.ts';
import { makeOfficer } from '../../../platform/identity/officer-fixture.ts';
import { findTps } from '../store/station.ts';
import { SOUND, formOf } from './desk-fixture.ts';
import { acceptForm } from './accept.ts';
import { type Page, type Sheet, Visitor, sheetOf } from './visit-fixture.ts';

const PALARAN = '6472011001';
const tps = (nomor: number): string => `${PALARAN}${String(nomor).padStart(3, '0')}`;
const at = (kode: string, rest = ''): string => `/kerja/hasil/pemilu-2024/ppwp/tps/${kode}${rest}`;

let count: SmallCount;
beforeAll(async () => {
  count = await smallCount({ simulated: true, filled: false, modules });
});
afterAll(async () => count.close());

const visitor = async (role: 'kpps' | 'ppk' | 'pimpinan' | 'pps', node: string): Promise<Visitor> =>
  new Visitor(count.deps, await makeOfficer(count.deps.database, count.deps.clock, [{ role, node }]));
const station = (kode: string) => findTps(count.deps.database.db, count.kontes, areaCode(kode));
const forms = async (): Promise<number> => (await rows(count.deps.database.db, sql<{ n: number }>`select count(*)::int as n from hasil_bacaan`))[0]?.n ?? 0;
const typed = (over: Record<string, string> = {}): Record<string, string> => ({ ...(SOUND as Record<string, string>), ...over });

/** Fills the sheet and presses a button. */
const press = (who: Visitor, sheet: Sheet, langkah: string, over: Record<string, string> = {}): Promise<Page> => who.send(sheet.action, { ...sheet.fields, ...over, langkah });

async function fillIn(who: Visitor, kode: string, over: Record<string, string> = {}): Promise<Page> {
  const sheet = sheetOf((await who.get(at(kode))).html, kode);
  return press(who, sheet, 'periksa', typed(over));
}

describe('a KPPS at midnight, without script', () => {
  it('two steps: fill in, read once more, send; the receipt says number, time and figures', async () => {
    const kode = tps(1);
    const who = await visitor('kpps', kode);
    expect((await who.get('/kerja/hasil')).html).toContain('Isi C.Hasil TPS 001');
    const review = await fillIn(who, kode);
    expect([review.status, review.html.includes('Periksa sebelum dikirim'), await forms()]).toEqual([200, true, 0]);
    const sent = await press(who, sheetOf(review.html, kode), 'kirim');
    expect([sent.status, sent.to?.startsWith(`${at(kode)}/terima/`)]).toEqual([303, true]);
    const receipt = await who.get(sent.to ?? '');
    expect(receipt.html).toMatch(/C\.Hasil diterima[\s\S]*Nomor catatan[\s\S]*>1<[\s\S]*144/);
    expect(await station(kode)).toMatchObject({ suara: [20, 144, 20], status: 'TERBIT' });
    // The way back leads to the station, not to a second form.
    expect((await who.get(at(kode))).to).toBe(at(kode, '/lihat'));
  });
  it('the same form sent twice, also at the same moment: one form, the same receipt', async () => {
    const kode = tps(2);
    const who = await visitor('kpps', kode);
    const sheet = sheetOf((await fillIn(who, kode)).html, kode);
    const before = await forms();
    const [one, other] = await Promise.all([press(who, sheet, 'kirim'), press(who, sheet, 'kirim')]);
    const third = await press(who, sheet, 'kirim');
    expect([other.to, third.to]).toEqual([one.to, one.to]);
    expect([one.status, await forms()]).toEqual([303, before + 1]);
    // Back in the browser, the same page pressed once more: the receipt again.
    expect((await press(who, sheet, 'periksa')).to).toBe(one.to);
  });
  it('another content under the same number is told so, and can go on as a correction', async () => {
    const kode = tps(3);
    const who = await visitor('kpps', kode);
    const sheet = sheetOf((await fillIn(who, kode)).html, kode);
    await press(who, sheet, 'kirim');
    const other = await press(who, sheet, 'kirim', { suara_1: '21', suara_sah: '185', suara_total: '188' });
    expect([other.status, other.html.includes('sudah terkirim dengan isi yang lain')]).toEqual([409, true]);
    const onward = sheetOf(other.html, `${kode}/perbaiki`);
    expect(onward.fields).toMatchObject({ suara_1: '21', versi: '1' });
    expect(onward.fields['uuid']).not.toBe(sheet.fields['uuid']);
    expect((await station(kode))?.suara).toEqual([20, 144, 20]);
  });
});

describe('what does not fit', () => {
  it('K18: asked at its box with the sum, the typed figures stand as typed', async () => {
    const kode = tps(4);
    const who = await visitor('kpps', kode);
    const asked = await fillIn(who, kode, { suara_total: '178' });
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('184 + 3 = 187, tetapi C terisi 178');
    const sheet = sheetOf(asked.html, kode);
    expect(sheet.fields).toMatchObject({ suara_total: '178', suara_sah: '184' });
    // A tick without a reason is not enough.
    const ticked = await press(who, sheet, 'periksa', { kertas_K15: 'ya', kertas_K16: 'ya', kertas_K18: 'ya', sebab_K18: 'ya' });
    expect([ticked.status, ticked.html.includes('paling sedikit 10 huruf')]).toEqual([422, true]);
    const why = 'Tertulis 178 di halaman 2, saksi melihat';
    const review = await press(who, sheetOf(ticked.html, kode), 'periksa', { sebab_K15: why, sebab_K16: why, sebab_K18: why });
    expect([review.status, review.html.includes(why)]).toEqual([200, true]);
    await press(who, sheetOf(review.html, kode), 'kirim');
    expect(await station(kode)).toMatchObject({ status: 'TERBIT_BERCATATAN' });
    // X_KERTAS is public, with its reason, role and office; nobody's name.
    const open = (await who.get(`/hasil/pemilu-2024/ppwp/${kode}`)).html;
    expect([open.includes(`K18: di kertas memang begini. ${why}`), open.includes('Siti Uji')]).toEqual([true, false]);
    const twin = JSON.parse((await who.get(`/hasil/pemilu-2024/ppwp/${kode}.json`)).html) as { riwayat: { kertas?: object[]; oleh?: object }[] };
    expect(twin.riwayat[0]).toMatchObject({ kertas: [{ cek: 'K15' }, { cek: 'K16' }, { cek: 'K18', alasan: why }], oleh: { peran: 'KPPS', kantor: kode } });
  });
  it('K19: the words of the paper beside the figure', async () => {
    const who = await visitor('kpps', tps(5));
    const asked = await fillIn(who, tps(5), { huruf_suara_2: 'seratus empat puluh' });
    expect([asked.status, asked.html.includes('Angkanya 144, hurufnya berbunyi 140')]).toEqual([422, true]);
    const odd = await fillIn(who, tps(5), { huruf_suara_2: 'satu ratus empat' });
    expect(odd.html).toContain('Huruf &quot;satu ratus empat&quot; tidak terbaca sebagai bilangan');
  });
  it('empty is not zero: asked once, kept with a reason', async () => {
    const kode = tps(5);
    const who = await visitor('kpps', kode);
    const asked = await fillIn(who, kode, { ss_diterima: '', ss_dikembalikan: '' });
    expect([asked.status, asked.html.includes('2 kotak masih kosong')]).toEqual([422, true]);
    const review = await press(who, sheetOf(asked.html, kode), 'periksa', { kertas_KOSONG: 'ya', sebab_KOSONG: 'Bagian II sobek di halaman 1' });
    expect(review.status).toBe(200);
    await press(who, sheetOf(review.html, kode), 'kirim');
    expect((await station(kode))?.pemeriksaan.find(({ id }) => id === 'K13')?.hasil).toBe('TAK_DAPAT');
  });
  it.each([
    ['3a', 'Tulis angka saja'],
    ['-1', 'Tulis angka saja'],
    ['1234567', 'Paling banyak enam angka'],
  ])('E_ANGKA: %j is refused at its box and stays there', async (word, said) => {
    const who = await visitor('kpps', tps(6));
    const asked = await fillIn(who, tps(6), { suara_tidak_sah: word });
    expect([asked.status, asked.html.includes(said), sheetOf(asked.html, tps(6)).fields['suara_tidak_sah']]).toEqual([422, true, word]);
  });
  it('votes that are all empty cannot be sent', async () => {
    const who = await visitor('kpps', tps(6));
    expect((await fillIn(who, tps(6), { suara_1: '', suara_2: '', suara_3: '' })).html).toContain('Isi perolehan suara di bagian IV');
  });
});

describe('a form that is not sent yet', () => {
  it('is kept for its writer alone, opened where it was left, gone when it is sent', async () => {
    const kode = tps(7);
    const who = await visitor('kpps', kode);
    const sheet = sheetOf((await who.get(at(kode))).html, kode);
    expect((await press(who, sheet, 'simpan', { suara_1: '20', huruf_suara_1: 'dua puluh' })).to).toBe(at(kode));
    const again = await who.get(at(kode));
    expect(sheetOf(again.html, kode).fields).toMatchObject({ suara_1: '20', huruf_suara_1: 'dua puluh', uuid: sheet.fields['uuid'] });
    expect(again.html).toContain('belum terkirim dibuka lagi');
    expect((await who.get('/kerja/hasil')).html).toContain('Lanjutkan isian');
    const other = await visitor('ppk', '647201');
    expect(sheetOf((await other.get(at(kode))).html, kode).fields['suara_1']).toBe('');
    const review = await press(who, sheetOf(again.html, kode), 'periksa', typed());
    // The connection is lost here: what was checked is kept.
    expect(sheetOf((await who.get(at(kode))).html, kode).fields).toMatchObject({ pemilih_dpt_j: '230' });
    await press(who, sheetOf(review.html, kode), 'kirim');
    expect(await rows(count.deps.database.db, sql<object>`select 1 from hasil_draf where kode = ${Number(kode)}`)).toEqual([]);
  });
  it('back from the check to the fields, with everything that was typed', async () => {
    const kode = tps(8);
    const who = await visitor('kpps', kode);
    const back = await press(who, sheetOf((await fillIn(who, kode)).html, kode), 'ubah');
    expect([back.status, sheetOf(back.html, kode).fields['suara_2']]).toEqual([200, '144']);
  });
  it('at night by an address, and it stays so', async () => {
    const kode = tps(8);
    const who = await visitor('kpps', kode);
    const night = await who.get(`${at(kode)}?malam=1`);
    expect(night.html).toContain('data-theme="dark"');
    expect((await press(who, sheetOf(night.html, kode), 'periksa', typed({ suara_total: '1' }))).html).toContain('data-theme="dark"');
  });
});

describe('two officers at one station', () => {
  it('the second sees both, keeps what was typed, and goes on as a correction', async () => {
    const kode = tps(9);
    const [kpps, ppk] = [await visitor('kpps', kode), await visitor('ppk', '647201')];
    const mine = sheetOf((await ppk.get(at(kode))).html, kode);
    await press(kpps, sheetOf((await fillIn(kpps, kode)).html, kode), 'kirim');
    const late = await press(ppk, mine, 'periksa', typed({ suara_1: '21', suara_sah: '185', suara_total: '188', ss_digunakan: '188', ss_tidak_digunakan: '46', pengguna_total_j: '188' }));
    expect([late.status, late.html.includes('Angka TPS ini sudah berganti'), late.html.includes('KPPS, ')]).toEqual([409, true, true]);
    const onward = await press(ppk, sheetOf(late.html, `${kode}/perbaiki`), 'ubah');
    expect(sheetOf(onward.html, `${kode}/perbaiki`).fields).toMatchObject({ suara_1: '21', versi: '1' });
    expect((await station(kode))?.suara).toEqual([20, 144, 20]);
  });
  it('faster between look and turn: nothing is overwritten', async () => {
    const kode = tps(10);
    const ppk = await visitor('ppk', '647201');
    const review = sheetOf((await fillIn(ppk, kode)).html, kode);
    await acceptForm(count.deps, formOf(count.kontes, kode, {}, { suara_1: '19' }));
    const late = await press(ppk, review, 'kirim');
    expect([late.status, (await station(kode))?.suara]).toEqual([409, [19, 144, 20]]);
  });
});

describe('a correction', () => {
  const open = async (kode: string): Promise<Visitor> => {
    await acceptForm(count.deps, formOf(count.kontes, kode));
    return visitor('kpps', kode);
  };
  const FIX = { suara_2: '143', suara_sah: '183', suara_total: '186', ss_digunakan: '186', ss_tidak_digunakan: '48', pengguna_dpt_l: '91', pengguna_dpt_j: '180', pengguna_total_l: '94', pengguna_total_j: '186' };
  it('needs its reason and its basis, shows what changes, and stands in public with role and time', async () => {
    const kode = tps(11);
    const who = await open(kode);
    const sheet = sheetOf((await who.get(at(kode, '/perbaiki'))).html, '/perbaiki');
    expect(sheet.fields).toMatchObject({ suara_2: '144', pemilih_dpt_j: '230', disabilitas_j: '3', versi: '1' });
    const asked = await press(who, sheet, 'periksa', FIX);
    expect([asked.status, asked.html.includes('Pilih sebab perbaikan')]).toEqual([422, true]);
    const basis = 'Salah lihat angka satuan di halaman 2';
    const review = await press(who, sheetOf(asked.html, '/perbaiki'), 'periksa', { sebab_kode: 'SALAH_BACA', sebab_catatan: basis });
    expect([review.status, review.html.includes('Yang berubah'), review.html.includes(basis)]).toEqual([200, true, true]);
    const sent = await press(who, sheetOf(review.html, '/perbaiki'), 'kirim');
    expect(sent.status).toBe(303);
    expect((await station(kode))?.riwayat.at(-1)).toMatchObject({ jenis: 'KOREKSI', sebab: { kode: 'SALAH_BACA', catatan: basis, peran: 'KPPS', kantor: kode } });
    const html = (await who.get(`/hasil/pemilu-2024/ppwp/${kode}`)).html;
    expect(html).toContain(basis);
    expect(html).not.toContain('Siti Uji');
  });
  it('a reason that the role may not give is no reason', async () => {
    const kode = tps(12);
    const who = await open(kode);
    const sheet = sheetOf((await who.get(at(kode, '/perbaiki'))).html, '/perbaiki');
    const asked = await press(who, sheet, 'periksa', { ...FIX, sebab_kode: 'PUTUSAN_MK', sebab_catatan: 'Putusan nomor satu tahun ini' });
    expect([asked.status, asked.html.includes('Pilih sebab perbaikan')]).toEqual([422, true]);
  });
  it('a figure on record cannot be emptied, and nothing changed is no correction', async () => {
    const kode = tps(13);
    const who = await open(kode);
    const sheet = sheetOf((await who.get(at(kode, '/perbaiki'))).html, '/perbaiki');
    const why = { sebab_kode: 'SALAH_BACA', sebab_catatan: 'Salah lihat angka satuan' };
    expect((await press(who, sheet, 'periksa', { ...why, ss_diterima: '' })).html).toContain('Sudah tercatat 235');
    expect((await press(who, sheet, 'periksa', why)).html).toContain('Belum ada angka yang berbeda');
  });
  it('figures that are not there are entered, not corrected', async () => {
    const who = await visitor('kpps', tps(14));
    expect((await who.get(at(tps(14), '/perbaiki'))).to).toBe(at(tps(14)));
  });
});

describe('who may', () => {
  it('another station does not exist for a KPPS; a PPS looks and does not enter', async () => {
    const kpps = await visitor('kpps', tps(1));
    expect([(await kpps.get(at(tps(2)))).status, (await kpps.get(at(tps(2), '/lihat'))).status]).toEqual([404, 404]);
    const pps = await visitor('pps', PALARAN);
    expect([(await pps.get(at(tps(1), '/lihat'))).status, (await pps.get(at(tps(14)))).status]).toEqual([200, 404]);
  });
  it.each(['6472011001999', '6472011009001', '647201', '6472011001001 ', '64.72.01.1001.001', "' OR 1=1--"])('%s is no station', async (kode) => {
    const who = await visitor('ppk', '647201');
    expect((await who.get(at(encodeURIComponent(kode)))).status).toBe(404);
  });
  it('the PPK sees its stations by kel/desa with their state', async () => {
    const { html } = await (await visitor('ppk', '647201')).get('/kerja/hasil');
    expect(html).toMatch(/RAWA MAKMUR|Rawa Makmur/);
    expect(html).toContain('Isi C.Hasil');
    expect(html.includes('DATA SIMULASI')).toBe(true);
  });
  it('a commissioner of the regency sees kecamatan, then stations', async () => {
    const who = await visitor('pimpinan', '6472');
    const { html } = await who.get('/kerja/hasil');
    expect(html).toContain('/kerja/hasil/pemilu-2024/ppwp/wilayah/647201');
    expect((await who.get('/kerja/hasil/pemilu-2024/ppwp/wilayah/647201')).status).toBe(200);
    expect((await who.get('/kerja/hasil/pemilu-2024/ppwp/wilayah/19')).status).toBe(404);
  });
});

describe('hostile words in every field', () => {
  it('are refused or stand as text; no page runs them, nothing breaks', async () => {
    const kode = tps(14);
    const who = await visitor('kpps', kode);
    const sheet = sheetOf((await who.get(at(kode))).html, kode);
    const names = ['suara_1', 'huruf_suara_1', 'kertas_K18', 'sebab_K18', 'sebab_KOSONG', 'langkah', 'uuid', 'versi'];
    const one = (word: string) => names.map((name) => ({ [name]: word }));
    for (const word of HOSTILE) {
      const boxes = Object.fromEntries(Object.keys(SOUND).map((name) => [name, word]));
      for (const over of [boxes, ...one(word)]) {
        const page = await press(who, sheet, 'periksa', { ...typed({ suara_total: '178' }), ...over });
        expect([200, 303, 400, 409, 422].includes(page.status), `${Object.keys(over)[0] ?? ''}=${word}: ${String(page.status)}`).toBe(true);
        for (const mark of UNESCAPED) expect(page.html.includes(mark), word).toBe(false);
      }
    }
    expect(await station(kode)).toMatchObject({ status: 'BELUM' });
  });
});
