// Are the phone's pages the same for everybody, is a page taken only as it was signed, and who is shown what came second? (keamanan.md 1.6, 5)
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '#platform/config';
import { systemClock } from '#platform/clock';
import type { Role } from '#platform/identity';
import { type App, makeApp, makeMeter, readAssets } from '#platform/web';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { modules } from '../../../main.ts';
import { makeOfficer } from '../../../platform/identity/officer-fixture.ts';
import { acceptForm } from '../desk/accept.ts';
import { formOf } from '../desk/desk-fixture.ts';
import { Visitor, sheetOf } from '../desk/visit-fixture.ts';
import type { Kiriman } from './message.ts';
import { phoneOf, typed } from './phone-fixture.ts';
import { receiveEntry } from './receive.ts';

/** Handil Bakti: eleven stations, nothing in. */
const tps = (no: number): string => `6472011002${String(no).padStart(3, '0')}`;
const at = (kode: string): string => `pemilu-2024/ppwp/${kode}`;

let count: SmallCount;
let app: App;
beforeAll(async () => {
  count = await smallCount({ simulated: true, filled: false, modules, clock: systemClock });
  app = makeApp(count.deps, readAssets(projectRoot()), makeMeter());
});
afterAll(async () => count.close());

const ask = async (path: string, init: RequestInit = {}): Promise<Response> => app.fetch(new Request(`http://pendopo.test${path}`, init));
const visitor = async (role: Role, node: string): Promise<Visitor> => new Visitor(count.deps, await makeOfficer(count.deps.database, count.deps.clock, [{ role, node }]));

describe('a page that is kept on phones', () => {
  it.each([['/luring'], [`/luring/isi/${at(tps(1))}`], [`/luring/cetak/${at(tps(1))}`]])('%s says the same to an officer and to a stranger', async (path) => {
    const officer = await visitor('kpps', tps(1));
    const [open, own] = [await ask(path), await officer.get(path)];
    expect([open.status, own.status, await open.text()]).toEqual([200, 200, own.html]);
    expect(own.html).not.toContain('_tiket');
  });
  it.each([['/luring/isi', tps(999)], ['/luring/cetak', tps(999)], ['/luring/isi', '64720110020'], ['/luring/isi', '6472011002001x']])('%s of no station is not there: %s', async (path, kode) => {
    expect((await ask(`${path}/${at(kode)}`)).status).toBe(404);
  });
  it.each([
    ['/luring/manifest.webmanifest', 'application/manifest+json'],
    ['/luring-pekerja.js', 'text/javascript'],
    ['/luring/ikon-192.png', 'image/png'],
    ['/luring/paket/pemilu-2024/ppwp.json', 'application/json'],
  ])('%s comes as %s', async (path, type) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
  });
  it('rules of no contest are not there', async () => {
    expect((await ask('/luring/paket/pemilu-2024/pkada.json')).status).toBe(404);
  });
});

const picture = async (red: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await sharp({ create: { width: 900, height: 1200, channels: 3, background: { r: red, g: 90, b: 70 } } }).jpeg().toBuffer());

async function sendPage(kiriman: Kiriman, bytes?: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const body = new FormData();
  for (const [name, value] of Object.entries(kiriman)) body.set(name, value as string);
  if (bytes !== undefined) body.set('foto', new File([bytes], 'halaman.jpg', { type: 'image/jpeg' }));
  const answer = await ask('/luring/foto', { method: 'POST', body });
  expect(answer.status).toBe(200);
  return answer.json();
}

describe('a photographed page', () => {
  it('is taken once as it was signed; the same again adds nothing', async () => {
    const hp = await phoneOf(count.deps, tps(2));
    const bytes = await picture(10);
    const message = await hp.signPage(bytes);
    const first = await sendPage(message, bytes);
    expect(first).toMatchObject({ keadaan: 'terkirim' });
    expect(await sendPage(message, bytes)).toEqual(first);
  });
  it.each<[string, Parameters<Awaited<ReturnType<typeof phoneOf>>['signPage']>[1], string]>([
    ['of a page that the form does not have', { halaman: 99 }, 'BENTUK'],
    ['of another station', { kode: tps(4) }, 'WILAYAH'],
    ['of no station', { kode: tps(999) }, 'TPS_TIADA'],
    ['under another hash', { sha256: '0'.repeat(64) }, 'FOTO_RUSAK'],
  ])('%s is refused although it is signed', async (_what, change, kode) => {
    const hp = await phoneOf(count.deps, tps(3));
    const bytes = await picture(20);
    expect(await sendPage(await hp.signPage(bytes, change), bytes)).toEqual({ keadaan: 'ditolak', kode });
  });
  it('that is no picture, is missing, or is another station’s already is refused', async () => {
    const [hp, other] = [await phoneOf(count.deps, tps(5)), await phoneOf(count.deps, tps(6))];
    const [bytes, noise] = [await picture(30), new TextEncoder().encode('%PDF-1.7 no picture')];
    expect(await sendPage(await hp.signPage(noise), noise)).toEqual({ keadaan: 'ditolak', kode: 'FOTO_RUSAK' });
    expect(await sendPage(await hp.signPage(bytes))).toEqual({ keadaan: 'ditolak', kode: 'BENTUK' });
    expect(await sendPage(await hp.signPage(bytes), bytes)).toMatchObject({ keadaan: 'terkirim' });
    expect(await sendPage(await other.signPage(bytes), bytes)).toEqual({ keadaan: 'ditolak', kode: 'K23' });
  });
});

describe('a form that came second', () => {
  const desk = (kode: string, rest = ''): string => `/kerja/hasil/pemilu-2024/ppwp/tps/${kode}${rest}`;
  const area = '/kerja/hasil/pemilu-2024/ppwp/wilayah/647201';
  it('stands on the desk of the KPPS and of the PPK beside the record, until a correction settles it', async () => {
    const kode = tps(7);
    const hp = await phoneOf(count.deps, kode);
    expect((await acceptForm(count.deps, formOf(count.kontes, kode))).ok).toBe(true);
    // The same figures again need nobody's choice.
    await receiveEntry(count.deps, await hp.sign());
    const [kpps, ppk, bystander] = [await visitor('kpps', kode), await visitor('ppk', '647201'), await visitor('kpps', tps(8))];
    expect((await ppk.get(area)).html).not.toContain('isian HP bentrok');
    expect(await receiveEntry(count.deps, await hp.sign({ isian: typed({ suara_1: '21', suara_2: '143' }) }))).toMatchObject({ keadaan: 'bentrok' });
    for (const who of [kpps, ppk]) {
      const { html } = await who.get(desk(kode, '/lihat'));
      for (const words of ['Isian HP yang bentrok', 'Di HP petugas', '143', '144', desk(kode, '/perbaiki')]) expect(html).toContain(words);
    }
    const list = await ppk.get(area);
    expect(list.html).toContain(`${desk(kode, '/lihat')}#bentrok`);
    expect(list.html).toContain('0 formulir diterima, 1 bentrok');
    for (const who of [kpps, ppk]) expect((await who.get('/kerja')).html).toContain('1 isian HP bentrok');
    expect((await bystander.get(desk(kode, '/lihat'))).status).toBe(404);
    const sheet = sheetOf((await ppk.get(desk(kode, '/perbaiki'))).html, '/perbaiki');
    const typedNow = { ...sheet.fields, suara_1: '21', suara_2: '143', sebab_kode: 'SALAH_BACA', sebab_catatan: 'Halaman 2 dibaca ulang bersama saksi.' };
    expect((await ppk.send(sheet.action, { ...typedNow, langkah: 'kirim' })).status).toBe(303);
    expect((await ppk.get(desk(kode, '/lihat'))).html).not.toContain('Isian HP yang bentrok');
    expect((await ppk.get(area)).html).not.toContain('#bentrok');
  });
});
