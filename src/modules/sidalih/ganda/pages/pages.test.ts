// Do the pages of a case hold from the list to the letter, without script, with numbers masked and every look told to the trail? (sidalih.md 4.3, 5.4; keamanan.md 6.2)
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase, testDeps } from '../../../../../test/fixture.ts';
import { settingsSchema } from '#platform/config';
import { rows, sql } from '#platform/db';
import type { Role } from '#platform/identity';
import type { Deps } from '#platform/module';
import { modules } from '../../../../main.ts';
import { makeOfficer } from '../../../../platform/identity/officer-fixture.ts';
import { type Page, Visitor, sheetOf } from '../../../hasil/desk/visit-fixture.ts';
import { bukaDariDugaan } from '../actions/buka.ts';
import { DESA_A, DESA_B, type DuaDaftar, duaDaftar } from '../ganda-fixture.ts';

let own: TestDatabase;
let two: DuaDaftar;
let deps: Deps;
let id = '';
let [ppsA, ppsB, prov1, prov2, bawaslu]: Visitor[] = [];
let sisiB = 0;
const AT = '2024-08-20T02:00:00Z';
const folder = mkdtempSync(join(tmpdir(), 'pendopo-ganda-'));
let photo: File;

const visitor = async (role: Role, node: string): Promise<Visitor> => new Visitor(deps, await makeOfficer(own.database, deps.clock, [{ role, node }]));
beforeAll(async () => {
  own = await testDatabase();
  two = await duaDaftar(own.database, AT);
  deps = { ...testDeps(own.database, modules, AT), settings: settingsSchema.parse({ PENDOPO_LOG: 'silent', PENDOPO_DATA: folder }) };
  await two.raise(two.pemilih[0] ?? '', two.diB[0] ?? '', 'TANGGAPAN');
  [id = ''] = await bukaDariDugaan(deps);
  sisiB = (await two.kasus(id)).sisi.findIndex(({ desa }) => desa === DESA_B);
  [ppsA, ppsB, prov1, prov2, bawaslu] = [await visitor('pps', DESA_A), await visitor('pps', DESA_B), await visitor('pimpinan', '64'), await visitor('pimpinan', '64'), await visitor('bawaslu', '64')];
  photo = new File([new Uint8Array(await sharp({ create: { width: 800, height: 600, channels: 3, background: '#888' } }).jpeg().toBuffer())], 'rumah.jpg', { type: 'image/jpeg' });
}, 120_000);
afterAll(async () => {
  await own.close();
  rmSync(folder, { recursive: true, force: true });
});

const path = (rest = ''): string => `/kerja/ganda/${id}${rest}`;
const who = (one: Visitor | undefined): Visitor => {
  if (one === undefined) throw new Error('enrolled');
  return one;
};
async function send(one: Visitor | undefined, page: string, action: string, over: Record<string, string>): Promise<Page> {
  const sheet = sheetOf((await who(one).get(page)).html, action);
  return who(one).send(sheet.action, { ...sheet.fields, ...over });
}
const LAPORAN = { temu: 'SENDIRI', dokumen: 'KTP_EL', alamatKtp: 'YA', pendapat: 'BEDA_ORANG', teks: 'Didatangi sore hari, ditemui di rumah.' };
async function report(one: Visitor | undefined, ke: number, over: Record<string, string> = {}, files: Record<string, File> = { bukti: photo }): Promise<Page> {
  const page = path(`/sisi/${String(ke)}`);
  const sheet = sheetOf((await who(one).get(page)).html, `${page}/lapor`);
  return who(one).sendFiles(sheet.action, { ...sheet.fields, ...LAPORAN, ...over }, files);
}
const events = async (event: string): Promise<number> => (await rows(own.database.db, sql<{ n: number }>`select count(*)::int as n from audit_entri where aksi = ${event}`))[0]?.n ?? 0;

describe('who sees what', () => {
  it('both PPS, their office and Bawaslu find the case; a village beside does not', async () => {
    for (const one of [ppsA, ppsB, prov1, bawaslu]) expect((await who(one).get('/kerja/ganda')).html).toContain('Perkara ganda 1');
    const other = await visitor('pps', '6472011002');
    expect([(await other.get('/kerja/ganda')).html.includes('Perkara ganda 1'), (await other.get(path())).status]).toEqual([false, 404]);
  });
  it('the page shows both records with four digits of the NIK, no NKK, no birth date; the weights speak for and against', async () => {
    const { html } = await who(prov1).get(path());
    expect(html).toContain('************0001');
    for (const secret of ['6472010708800001', '6472010101100001', '6471010506150002', '1980-08-07', '7 Agustus 1980']) expect(html).not.toContain(secret);
    for (const words of ['SUTRISNO', 'JL. PELABUHAN NO. 7', 'Nomor Kartu Keluarga', 'Satu orang', 'Dua orang', 'Usulan data yang tetap', 'Tanggapan masyarakat']) expect(html).toContain(words);
  });
  it('each look of Bawaslu stands in the trail', async () => {
    const before = await events('identity.lihat');
    expect((await who(bawaslu).get(path())).status).toBe(200);
    expect(await events('identity.lihat')).toBe(before + 1);
  });
  it('the numbers open for a reason alone, under a watermark, as an event; a PPS opens its own side only', async () => {
    const at = path(`/lengkap/${String(sisiB)}`);
    expect((await send(ppsB, at, at, { alasan: '' })).status).toBe(422);
    const opened = await send(ppsB, at, at, { alasan: 'VERIFIKASI' });
    expect([opened.status, opened.html.includes('6471010506150002'), opened.html.includes('Dibuka oleh PPS')]).toEqual([200, true, true]);
    expect(await events('sidalih.ganda-lihat-terang')).toBe(1);
    expect((await who(ppsA).get(at)).status).toBe(404);
  });
});

describe('field reports', () => {
  it('a case that no score is sure of waits for an officer, who sends it to the field or sets it aside with a note', async () => {
    await two.raise(two.pemilih[5] ?? '', two.diB[1] ?? '', 'TANGGAPAN');
    const [other = ''] = await bukaDariDugaan(deps);
    const at = `/kerja/ganda/${other}`;
    expect((await who(ppsA).get(`${at}/sisi/0`)).html).not.toContain('Kirim laporan');
    expect((await who(ppsA).get(at)).html).not.toContain('value="kesampingkan"');
    expect((await send(prov1, at, `${at}/tugas`, { langkah: 'kesampingkan', alasan: 'ya' })).status).toBe(422);
    expect((await send(prov1, at, `${at}/tugas`, { langkah: 'kesampingkan', alasan: 'Senama, NIK dan keluarga berbeda.' })).to).toBe(at);
    expect((await who(prov1).get(at)).html).toContain('Selesai: Orang berbeda');
  });
  it.each<[string, Record<string, string>, Record<string, File>, string]>([
    ['no photograph', {}, {}, 'Lampirkan paling sedikit satu foto'],
    ['a NIK in the statement', { teks: 'NIK 6472010708800001 benar' }, { bukti: new File([], '') }, 'tidak boleh ditulis di sini'],
    ['no answer', { temu: '' }, { bukti: new File([], '') }, 'Pilih satu jawaban'],
  ])('%s: told at the field, what was typed stays', async (_what, over, files, words) => {
    const page = await report(ppsA, 1 - sisiB, over, files);
    expect([page.status, page.html.includes(words), page.html.includes(over['teks'] ?? LAPORAN.teks)]).toEqual([422, true, true]);
  });
  it('one report from each side; a PPS cannot report for the other', async () => {
    expect((await report(ppsA, 1 - sisiB)).to).toBe(path());
    expect((await who(ppsA).get(path(`/sisi/${String(sisiB)}`))).status).toBe(404);
    expect((await who(prov1).get(path('/putus'))).html).toContain('Putusan menunggu laporan dari semua sisi');
    expect((await report(ppsB, sisiB)).to).toBe(path());
    const { html } = await who(prov1).get(path());
    expect(html).toMatch(/Laporan lapangan[\s\S]*Didatangi sore hari[\s\S]*\/kerja\/bukti-dpt\//);
  });
});

describe('decision, letter, delivery', () => {
  it('one proposes; the form of the slower officer says so and nothing is lost', async () => {
    const slow = sheetOf((await who(prov2).get(path('/putus'))).html, '/putus');
    const fast = await send(prov1, path('/putus'), '/putus', { langkah: 'usul', tetap: String(1 - sisiB), alasan: 'Kedua laporan menyebut satu orang.' });
    expect(fast.to).toBe(path());
    const late = await who(prov2).send(slow.action, { ...slow.fields, langkah: 'beda-orang', alasan: 'Menurut saya berbeda.' });
    expect([late.status, late.html.includes('Petugas lain lebih dahulu')]).toEqual([409, true]);
  });
  it('the proposer reads that it is not hers to approve; the second approves', async () => {
    const mine = await who(prov1).get(path('/putus'));
    expect(mine.html).not.toContain(`action="${path('/putus/setujui')}"`);
    expect((await send(prov2, path('/putus'), '/putus/setujui', {})).to).toBe(path());
    expect((await who(prov1).get(path())).html).toContain('masih tercantum');
  });
  it('the letter is a PDF; the day of delivery must be real, and it begins the days to appeal', async () => {
    const page = path(`/sisi/${String(sisiB)}`);
    const sheet = sheetOf((await who(ppsB).get(page)).html, `${page}/surat`);
    const letter = await who(ppsB).send(sheet.action, sheet.fields);
    expect([letter.status, letter.html.slice(0, 5)]).toEqual([200, '%PDF-']);
    expect((await send(ppsB, page, `${page}/sampai`, { hari_tanggal: '31', hari_bulan: '8', hari_tahun: '2024', kepada: 'SENDIRI' })).status).toBe(422);
    expect((await send(ppsB, page, `${page}/sampai`, { hari_tanggal: '20', hari_bulan: '8', hari_tahun: '2024', kepada: 'SENDIRI' })).to).toBe(path());
    expect((await who(ppsB).get(path())).html).toContain('27 Agustus 2024');
  });
});

describe('what everybody reads', () => {
  it.each([['/perkara-ganda'], ['/perkara-ganda.csv'], ['/perkara-ganda.json'], ['/perkara-ganda/keadilan'], ['/perkara-ganda/keadilan.csv'], ['/perkara-ganda/keadilan.json'], ['/en/perkara-ganda']])('%s holds counts alone', async (address) => {
    const { status, html } = await who(ppsA).get(address);
    expect(status).toBe(200);
    for (const secret of ['SUTRISNO', 'PELABUHAN', '0001', id]) expect(html).not.toContain(secret);
  });
  it('the counts are of the cases that were made', async () => {
    const { html } = await who(ppsA).get('/perkara-ganda.json');
    expect(JSON.parse(html)).toMatchObject({ perkara: 2, dicoret: 0, keberatan: 0, kantor: [{ kode: '64', perkara: 2, satuOrang: 1, bedaOrang: 1, usulSkor: 1, ditinjau: 1 }] });
  });
  it('small numbers of groups are covered', async () => {
    const { html } = await who(ppsA).get('/perkara-ganda/keadilan.json');
    const all = JSON.parse(html) as { jenisKelamin: { perkara: unknown }[] };
    expect(all.jenisKelamin.every(({ perkara }) => perkara === '<5' || perkara === 'tutup')).toBe(true);
  });
});
