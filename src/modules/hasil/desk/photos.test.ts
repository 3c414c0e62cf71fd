// Do photographs come in by page, sealed and covered, and does nobody see more than they may? (hasil.md 9.7, 9.8; keamanan.md 5; K23)
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { rows, sql } from '#platform/db';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { modules } from '../../../main.ts';
import { makeOfficer } from '../../../platform/identity/officer-fixture.ts';
import { findTps } from '../store/station.ts';
import { acceptForm } from './accept.ts';
import { formOf } from './desk-fixture.ts';
import { Visitor, sheetOf } from './visit-fixture.ts';

const tps = (nomor: number): string => `6472011001${String(nomor).padStart(3, '0')}`;
const at = (kode: string, rest = ''): string => `/kerja/hasil/pemilu-2024/ppwp/tps/${kode}${rest}`;

let count: SmallCount;
beforeAll(async () => {
  count = await smallCount({ simulated: true, filled: false, modules });
});
afterAll(async () => count.close());

const visitor = async (role: 'kpps' | 'ppk' | 'pimpinan' | 'pps', node: string): Promise<Visitor> =>
  new Visitor(count.deps, await makeOfficer(count.deps.database, count.deps.clock, [{ role, node }]));
/** A page of one colour, with a place in its metadata that must not come out. */
const page = async (red: number): Promise<File> => {
  const bytes = await sharp({ create: { width: 900, height: 1200, channels: 3, background: { r: red, g: 120, b: 90 } } })
    .withExif({ IFD0: { Make: 'TELEPON-RAHASIA' }, IFD3: { GPSLatitude: '1/1 2/1 3/1' } })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], 'halaman.jpg', { type: 'image/jpeg' });
};
/** Is a small square at this height black? */
const isCovered = async (bytes: Buffer, top: number): Promise<boolean> => {
  const square = await sharp(bytes).extract({ left: 100, top, width: 50, height: 50 }).png().toBuffer();
  return ((await sharp(square).stats()).channels[1]?.mean ?? 0) < 5;
};
const send = async (who: Visitor, kode: string, files: Readonly<Record<string, File>>) => {
  const sheet = sheetOf((await who.get(at(kode, '/foto'))).html, '/foto');
  return who.sendFiles(sheet.action, sheet.fields, files);
};
const station = (kode: string) => findTps(count.deps.database.db, count.kontes, areaCode(kode));
const photoOf = async (kode: string): Promise<string> => ((await station(kode))?.foto[0] ?? '').slice('/hasil/foto/'.length, -'.jpg'.length);
const entries = async (): Promise<object[]> => rows(count.deps.database.db, sql<object>`select aksi, dasar from audit_entri where aksi like 'hasil.foto%' or aksi = 'hasil.c-foto' order by urutan`);

describe('pages of a form', () => {
  it('before the figures: photo only, then the figures come without a conflict', async () => {
    const kode = tps(1);
    const who = await visitor('kpps', kode);
    const form = await who.get(at(kode));
    expect((await send(who, kode, { foto_2: await page(10), foto_1: await page(20) })).to).toBe(at(kode, '/foto'));
    expect(await station(kode)).toMatchObject({ status: 'FOTO_SAJA', fotoHalaman: [2, 1] });
    expect(await entries()).toEqual([{ aksi: 'hasil.foto-terima', dasar: null }, { aksi: 'hasil.foto-terima', dasar: null }, { aksi: 'hasil.c-foto', dasar: null }]);
    const sheet = sheetOf(form.html, kode);
    expect(sheet.fields['versi']).toBe('0');
    expect(await acceptForm(count.deps, formOf(count.kontes, kode))).toMatchObject({ ok: true, value: { versi: 2 } });
    const { html } = await who.get(at(kode, '/foto'));
    expect(html.match(/Foto diterima|Received/g) ?? html.match(/Terkirim/g)).toHaveLength(2);
  });
  it('the public sees it covered, without metadata, and nothing else of the house', async () => {
    const kode = tps(2);
    const who = await visitor('kpps', kode);
    await send(who, kode, { foto_1: await page(30) });
    const sha = await photoOf(kode);
    const open = await who.raw(`/hasil/foto/${sha}.jpg`);
    expect([open.status, open.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const bytes = Buffer.from(await open.arrayBuffer());
    expect(bytes.toString('latin1')).not.toMatch(/TELEPON-RAHASIA|Exif|GPS/);
    // Part III of the first page is covered, part I is not.
    expect([await isCovered(bytes, 900), await isCovered(bytes, 100)]).toEqual([true, false]);
    const officer = await who.raw(at(kode, `/besar/${sha}.jpg`));
    expect(await isCovered(Buffer.from(await officer.arrayBuffer()), 900)).toBe(false);
    const { html } = await who.get(`/hasil/pemilu-2024/ppwp/${kode}`);
    expect(html).toContain(`/hasil/foto/${sha}.jpg`);
    for (const wrong of ['0'.repeat(64), sha.toUpperCase(), '../objek', 'x']) expect((await who.get(`/hasil/foto/${wrong}.jpg`)).status).toBe(404);
  });
  it('a newer photograph of the same page is on show; the older one stays known', async () => {
    const kode = tps(3);
    const who = await visitor('kpps', kode);
    await send(who, kode, { foto_2: await page(40) });
    const first = await photoOf(kode);
    await send(who, kode, { foto_2: await page(50) });
    expect(await station(kode)).toMatchObject({ fotoHalaman: [2, 2] });
    const { html } = await who.get(at(kode, '/foto'));
    expect(html).not.toContain(`/kecil/${first}.jpg`);
    expect((await who.raw(`/hasil/foto/${first}.jpg`)).status).toBe(200);
  });
  it('sent twice: known, nothing twice', async () => {
    const kode = tps(4);
    const who = await visitor('kpps', kode);
    const file = await page(60);
    await send(who, kode, { foto_1: file });
    const before = (await station(kode))?.riwayat.length;
    expect((await send(who, kode, { foto_1: file })).status).toBe(303);
    expect((await station(kode))?.riwayat.length).toBe(before);
  });
  it('K23: a photograph that stands behind another station is not of this one', async () => {
    const file = await page(70);
    await send(await visitor('kpps', tps(5)), tps(5), { foto_1: file });
    const refused = await send(await visitor('kpps', tps(6)), tps(6), { foto_1: file });
    expect([refused.status, refused.html.includes('Foto ini bukan dari TPS yang sedang diisi')]).toEqual([422, true]);
    expect((await station(tps(6)))?.status).toBe('BELUM');
  });
  it('what is no photograph is refused by its page; the good page beside it is taken', async () => {
    const kode = tps(7);
    const who = await visitor('kpps', kode);
    const zip = new File([new Uint8Array(Buffer.from('PK\u0003\u0004 bukan foto'))], 'foto.jpg', { type: 'image/jpeg' });
    const answer = await send(who, kode, { foto_1: zip, foto_2: await page(80) });
    expect([answer.status, answer.html.includes('Halaman 1: Berkas ini bukan foto')]).toEqual([422, true]);
    expect(await station(kode)).toMatchObject({ fotoHalaman: [2] });
  });
  it('nothing chosen, or a field that is no page', async () => {
    const who = await visitor('kpps', tps(8));
    expect((await send(who, tps(8), {})).html).toContain('Pilih paling sedikit satu foto');
    expect((await send(who, tps(8), { foto_9: await page(90) })).html).toContain('Pilih paling sedikit satu foto');
  });
});

describe('who sees the original', () => {
  it('nobody without a purpose; with it the purpose is in the trail before a byte leaves', async () => {
    const kode = tps(9);
    const kpps = await visitor('kpps', kode);
    const file = await page(100);
    await send(kpps, kode, { foto_1: file });
    const sha = await photoOf(kode);
    expect((await kpps.get(at(kode, `/asli/${sha}`))).status).toBe(404);
    const chief = await visitor('pimpinan', '6472');
    const sheet = sheetOf((await chief.get(at(kode, `/asli/${sha}`))).html, sha);
    expect((await chief.send(sheet.action, { ...sheet.fields, maksud: 'ya' })).status).toBe(422);
    expect((await entries()).some((one) => 'aksi' in one && one.aksi === 'hasil.foto-asli')).toBe(false);
    const opened = await chief.send(sheet.action, { ...sheet.fields, maksud: 'Permintaan Bawaslu nomor 12' });
    expect(opened.status).toBe(200);
    expect((await entries()).at(-1)).toEqual({ aksi: 'hasil.foto-asli', dasar: 'Permintaan Bawaslu nomor 12' });
    expect((await chief.get(at(kode, `/asli/${'0'.repeat(64)}`))).status).toBe(404);
  });
  it('a PPS sees the page uncovered at its own stations only', async () => {
    const kode = tps(10);
    await send(await visitor('kpps', kode), kode, { foto_1: await page(110) });
    const sha = await photoOf(kode);
    expect((await (await visitor('pps', '6472011001')).raw(at(kode, `/kecil/${sha}.jpg`))).status).toBe(200);
    expect((await (await visitor('pps', '6472011002')).raw(at(kode, `/kecil/${sha}.jpg`))).status).toBe(404);
    expect((await (await visitor('pps', '6472011001')).raw(at(tps(11), `/kecil/${sha}.jpg`))).status).toBe(404);
  });
});
