// Does a request go its whole way without a script: asked, registered with its sum, followed, completed, changed, withdrawn? (ppid.md section 25)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { filesOf } from '#platform/attachments';
import { rows, sql } from '#platform/db';
import { jamOf } from '../permohonan/jam.ts';
import { tutupTidakLengkap } from '../permohonan/actions/lengkapi.ts';
import { cabut } from '../permohonan/actions/akhiri.ts';
import { perpanjang, pilihJalur, tanya } from '../permohonan/actions/urus.ts';
import { type Permohonan, readByNomor } from '../permohonan/store/permohonan.ts';
import { periksaTanda } from './tanda/tanda-tangan.ts';
import { type Page, type Visitor, type WargaSite, wargaSite } from './warga-fixture.ts';

const ISI = '/ppid/minta/isi';
const PDF = '%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n';
const bukti = (content: string | Uint8Array<ArrayBuffer> = PDF, name = 'ktp.pdf'): File => new File([content], name, { type: 'application/pdf' });
const D = { id: 'a-ppid', role: 'ppid', node: areaCode('3313') };

let site: WargaSite;
beforeAll(async () => {
  site = await wargaSite('2026-03-13T03:15:00Z');
});
afterAll(() => site.close());

interface Asked {
  readonly who: Visitor;
  readonly page: Page;
}
let people = 0;

/** To the last page, everything written; each person has a telephone of her own. */
async function filled({ kantor = '3313', rincian = 'Salinan laporan keuangan kantor tahun 2025', telepon = `0812 0000 ${String((people += 1)).padStart(4, '0')}`, ...over }: Readonly<Record<string, string>> = {}): Promise<Asked> {
  const who = site.visitor();
  let page = await who.send(await who.get(`${ISI}?kantor=${kantor}`), ISI, { rincian });
  if (page.html.includes('value="mirip"')) page = await who.send(page, ISI);
  page = await who.send(page, ISI, { tujuan: over['tujuan'] ?? 'Ingin tahu' });
  page = await who.send(page, ISI);
  page = await who.send(page, ISI, { nama: 'Sulastri', alamat: 'Jl. Melati 3', telepon, surel: over['surel'] ?? '' });
  page = await who.send(page, ISI);
  site.later(6);
  return { who, page };
}
/** The form that sends is the second on its page. */
const kirim = async ({ who, page }: Asked, files: Readonly<Record<string, string | File>> = {}): Promise<Page> => who.send(page, ISI, files, 1);
const nomorOf = (page: Page): string => /PPID-[0-9-]+[0-9]/.exec(page.text)?.[0] ?? page.text.slice(0, 300);
const rowOf = async (nomor: string): Promise<Permohonan> => {
  const p = await readByNomor(site.deps.database.db, nomor);
  if (p === undefined) throw new Error(nomor);
  return p;
};
const umum = async (nomor: string): Promise<void> => {
  const p = await rowOf(nomor);
  const done = await pilihJalur(site.deps, { id: p.id, versi: p.versi, actor: { ...D, node: p.kantor }, jalur: 'umum', alasan: 'Dokumen keuangan kantor' });
  expect(done.ok).toBe(true);
};
const count = async (): Promise<number> => (await rows(site.deps.database.db, sql<{ n: number }>`select count(*)::int as n from ppid_permohonan`))[0]?.n ?? -1;
const lacak = async (who: Visitor, page: Page): Promise<Page> => who.send(page, '/lacak/ppid');

describe('S1, S2: complete on Friday 13 March 2026 10:15 WIB, kab/kota 3313', () => {
  it('number, code and PIN at once; the faster lane until it is chosen: 25 March; general: 6 April; extended: 15 April', async () => {
    site.at('2026-03-13T03:15:00Z');
    const asked = await filled();
    const tanda = await kirim(asked, { bukti: bukti() });
    expect(tanda.status).toBe(200);
    const nomor = nomorOf(tanda);
    expect(nomor).toMatch(/^PPID-3313-2026-\d{5}$/);
    expect(tanda.text).toMatch(/PN-\w{4}-\w{4}-\w{2} PIN \d{3} \d{3}/);
    expect(tanda.text).toContain('Rabu, 25 Maret 2026');
    for (const skipped of ['18 Maret', '19 Maret', '20, 23, 24 Maret']) expect(tanda.text).toContain(skipped);
    await umum(nomor);
    let page = await lacak(asked.who, tanda);
    expect(page.text).toContain('Jawaban paling lambat Senin, 6 April 2026 pukul 23.59 WIB');
    expect(page.text).toContain('10 hari kerja');
    expect(page.text).toContain('Dokumen keuangan kantor');
    site.at('2026-04-06T03:00:00Z');
    const p = await rowOf(nomor);
    expect((await perpanjang(site.deps, { id: p.id, versi: p.versi, actor: D, alasan: 'Dokumen masih dikumpulkan dari dua gudang arsip.' })).ok).toBe(true);
    const opened = await asked.who.get('/lacak');
    const [, code = '', pin = ''] = /(PN-\w{4}-\w{4}-\w{2}) PIN (\d{3} \d{3})/.exec(tanda.text) ?? [];
    page = await asked.who.send(opened, '/lacak', { kode: code, pin });
    expect(page.text).toContain('Rabu, 15 April 2026');
    expect(page.text).toContain('Waktu jawaban diperpanjang');
  });
  it('the signed receipt holds, and falls with one changed letter', async () => {
    site.at('2026-03-13T03:15:00Z');
    const asked = await filled();
    const tanda = await kirim(asked, { bukti: bukti() });
    const file = await asked.who.send(tanda, '/lacak/ppid/tanda-terima');
    const read = periksaTanda(site.deps.keys, file.html);
    expect(read.ok && [read.value.nomor, read.value.hari0, read.value.batas, read.value.jalur, read.value.hari]).toEqual([nomorOf(tanda), '2026-03-13', '2026-03-25', 'sementara', [3, 4, 12]]);
    expect(periksaTanda(site.deps.keys, file.html.replace('2026-03-25', '2026-03-26'))).toMatchObject({ ok: false, refusal: { code: 'TANDA_PALSU' } });
    expect(periksaTanda(site.deps.keys, 'halo')).toMatchObject({ ok: false, refusal: { code: 'TANDA_BENTUK' } });
    const shown = await asked.who.send(await asked.who.get('/ppid/periksa-tanda'), '/ppid/periksa-tanda', { tanda: file.html });
    expect(shown.text).toContain('Tanda tangannya cocok');
    expect(shown.text).toContain('Rabu, 25 Maret 2026');
    const ics = await asked.who.send(tanda, '/lacak/ppid/kalender');
    expect(ics.html).toContain('BEGIN:VEVENT');
    expect(ics.html).not.toContain('Sulastri');
  });
});

describe('S4, B2: no proof on Wednesday 1 April 2026', () => {
  it('a number all the same, until 7 April; the proof that day: registered, general lane 21 April', async () => {
    site.at('2026-04-01T03:00:00Z');
    const asked = await filled();
    const tanda = await kirim(asked, { cara: 'nanti' });
    expect(tanda.text).toContain('Masih kurang: bukti identitas');
    expect(tanda.text).toContain('Selasa, 7 April 2026');
    const nomor = nomorOf(tanda);
    expect((await rowOf(nomor)).keadaan).toBe('DITERIMA');
    const page = await lacak(asked.who, tanda);
    site.later(60);
    const done = await asked.who.send(page, '/lacak/ppid/lengkapi', { bukti: bukti() });
    expect(done.text).toContain('Permohonan Anda lengkap');
    expect((await rowOf(nomor)).keadaan).toBe('TERDAFTAR');
  });
  it('completed on 7 April: day 0 is that day', async () => {
    site.at('2026-04-01T03:00:00Z');
    const asked = await filled({ tujuan: '' });
    const tanda = await kirim(asked, { bukti: bukti() });
    expect(tanda.text).toContain('Masih kurang: tujuan penggunaan informasi');
    const [, code = '', pin = ''] = /(PN-\w{4}-\w{4}-\w{2}) PIN (\d{3} \d{3})/.exec(tanda.text) ?? [];
    site.at('2026-04-07T16:00:00Z');
    const page = await asked.who.send(await asked.who.get('/lacak'), '/lacak', { kode: code, pin });
    expect((await asked.who.send(page, '/lacak/ppid/lengkapi', { tujuan: 'ab' })).status).toBe(422);
    expect((await asked.who.send(page, '/lacak/ppid/lengkapi', { tujuan: 'Untuk skripsi' })).text).toContain('Permohonan Anda lengkap');
    await umum(nomorOf(tanda));
    expect((await lacak(asked.who, tanda)).status).toBe(403);
    const again = await asked.who.send(await asked.who.get('/lacak'), '/lacak', { kode: code, pin });
    expect(again.text).toContain('Selasa, 21 April 2026');
  });
  it('nothing by then: closed without lateness; filed again the old number is linked', async () => {
    site.at('2026-04-01T03:00:00Z');
    const asked = await filled();
    const tanda = await kirim(asked, { cara: 'loket' });
    const [, code = '', pin = ''] = /(PN-\w{4}-\w{4}-\w{2}) PIN (\d{3} \d{3})/.exec(tanda.text) ?? [];
    const old = await rowOf(nomorOf(tanda));
    site.at('2026-04-07T17:00:01Z');
    await tutupTidakLengkap(site.deps, old.id);
    const page = await asked.who.send(await asked.who.get('/lacak'), '/lacak', { kode: code, pin });
    expect(page.text).toContain('Ditutup karena tidak dilengkapi sampai Selasa, 7 April 2026');
    let form = await asked.who.send(page, '/lacak/ppid/ulang');
    expect(form.text).toContain(old.nomor);
    for (let n = 0; n < 7 && !form.html.includes('name="bukti"'); n += 1) form = await asked.who.send(form, ISI, form.html.includes('name="nama"') ? { nama: 'Sulastri', alamat: 'Jl. Melati 3', telepon: '0812 9999 0000' } : {});
    site.later(6);
    const fresh = await rowOf(nomorOf(await kirim({ who: asked.who, page: form }, { bukti: bukti() })));
    expect([fresh.sebelumnya, fresh.keadaan, old.terlambat]).toEqual([old.id, 'TERDAFTAR', false]);
  });
});

describe('S8: one text to three offices on Wednesday 21 October 2026 23:10 WIB', () => {
  it('three numbers, each with day 0 and due date in its zone, one code for all', async () => {
    site.at('2026-10-21T16:09:54Z');
    const asked = await filled({ kantor: '3313,5103,8171' });
    const tanda = await kirim(asked, { bukti: bukti() });
    const nomor = [...new Set(tanda.text.match(/PPID-[0-9]{4}-2026-[0-9]{5}/g))];
    expect(nomor).toHaveLength(3);
    for (const one of nomor) await umum(one);
    const all = await Promise.all(nomor.map(async (one) => (await jamOf(site.deps.database.db, (await rowOf(one)).id)).jawab));
    expect(all.map((one) => [one?.kantor, one?.tanggal0, one?.jatuhTempo, one?.zona])).toEqual([['3313', '2026-10-21', '2026-11-04', 'WIB'], ['5103', '2026-10-22', '2026-11-05', 'WITA'], ['8171', '2026-10-22', '2026-11-05', 'WIT']]);
    const page = await lacak(asked.who, tanda);
    for (const one of nomor) expect(page.text).toContain(one);
    const bali = await asked.who.send(page, '/lacak/ppid', {}, 0);
    expect(bali.text).toContain('WITA');
  });
});

describe('what she can do, and until when', () => {
  it('answers a question, changes the wording within half an hour, keeps number and day 0; consents on and off', async () => {
    site.at('2026-05-04T03:00:00Z');
    const asked = await filled({ surel: 's@contoh.id' });
    const tanda = await kirim(asked, { bukti: bukti() });
    const p = await rowOf(nomorOf(tanda));
    await tanya(site.deps, { id: p.id, versi: p.versi, actor: D, pelaku: 'D', tanya: 'Semester pertama atau kedua?' });
    let page = await lacak(asked.who, tanda);
    expect(page.text).toContain('Semester pertama atau kedua?');
    expect((await asked.who.send(page, '/lacak/ppid/jawab', { jawab: ' ' })).status).toBe(422);
    page = await asked.who.send(page, '/lacak/ppid/jawab', { jawab: 'Keduanya <b>ya</b>' });
    expect(page.text).toContain('Keduanya <b>ya</b>');
    page = await asked.who.send(page, '/lacak/ppid/ubah', { rincian: 'Salinan laporan keuangan kantor tahun 2024 dan 2025' });
    expect(page.text).toContain('Naskah diubah');
    expect(await rowOf(p.nomor)).toMatchObject({ rincian: 'Salinan laporan keuangan kantor tahun 2024 dan 2025', lengkapPada: p.lengkapPada });
    const late = page;
    page = await asked.who.send(page, '/lacak/ppid/izin', { arsip: 'ya', kabar: 'ya' });
    expect(await rowOf(p.nomor)).toMatchObject({ izinArsip: true });
    await asked.who.send(page, '/lacak/ppid/izin', { arsip: '', kabar: '' });
    expect(await rowOf(p.nomor)).toMatchObject({ izinArsip: false });
    site.at('2026-05-04T03:29:00Z');
    expect(late.text).toContain('Ubah naskah');
    site.at('2026-05-04T03:35:00Z');
    expect((await lacak(asked.who, tanda)).status).toBe(400);
  });
  it('withdraws on a page of its own; twice is E_KEADAAN; no officer can do it for her (B3, B10)', async () => {
    site.at('2026-05-05T03:00:00Z');
    const asked = await filled();
    const tanda = await kirim(asked, { bukti: bukti() });
    const p = await rowOf(nomorOf(tanda));
    expect(await cabut(site.deps, { id: p.id, actor: D, pelaku: 'L' })).toMatchObject({ ok: false, refusal: { code: 'E_BUKAN_PELAKU' } });
    const sure = await asked.who.send(await lacak(asked.who, tanda), '/lacak/ppid/cabut');
    expect((await rowOf(p.nomor)).keadaan).toBe('TERDAFTAR');
    expect((await asked.who.send(sure, '/lacak/ppid/cabut')).text).toContain('Permohonan dicabut');
    expect((await rowOf(p.nomor)).keadaan).toBe('DICABUT');
    expect((await asked.who.send(sure, '/lacak/ppid/cabut')).status).toBe(409);
    expect(await filesOf(site.deps.database.db, 'ppid', p.id)).toEqual([]);
  });
  it('another browser with the same sealed case sees nothing', async () => {
    const asked = await filled();
    const tanda = await kirim(asked, { bukti: bukti() });
    const stranger = site.visitor();
    await stranger.get('/lacak');
    expect((await lacak(stranger, tanda)).status).toBe(403);
  });
  it('wrong PIN and unknown code answer alike (B10)', async () => {
    const who = site.visitor();
    const tanda = await kirim(await filled(), { bukti: bukti() });
    const [, code = ''] = /(PN-\w{4}-\w{4}-\w{2})/.exec(tanda.text) ?? [];
    const wrong = await who.send(await who.get('/lacak'), '/lacak', { kode: code, pin: '000000' });
    expect([wrong.status, wrong.text.includes('Sulastri')]).toEqual([422, false]);
  });
});

describe('bad input', () => {
  it('B1: nothing written, every field named, no row', async () => {
    const before = await count();
    const who = site.visitor();
    const page = await who.send(await who.get(`${ISI}?kantor=3313`), ISI);
    expect([page.status, page.text.includes('Tulis informasi yang Anda minta')]).toEqual([422, true]);
    const direct = await who.send(page, ISI, { langkah: 'kirim', rincian: 'Laporan keuangan kantor tahun 2025' });
    for (const words of ['Tulis nama yang meminta', 'Tulis alamat']) expect(direct.text).toContain(words);
    expect([direct.status, direct.html.includes('Laporan keuangan kantor tahun 2025'), await count()]).toEqual([422, true, before]);
  });
  it('B5: the same form twice is one row and the same receipt; the same text again warns with the own number', async () => {
    const asked = await filled({ telepon: '0812 7777 0001' });
    const before = await count();
    const [one, two] = [await kirim(asked, { bukti: bukti() }), await kirim(asked, { bukti: bukti() })];
    expect([nomorOf(two), await count()]).toEqual([nomorOf(one), before + 1]);
    expect(/PIN \d{3} \d{3}/.exec(two.text)?.[0]).toBe(/PIN \d{3} \d{3}/.exec(one.text)?.[0]);
    const again = await filled({ telepon: '+62 812-7777-0001' });
    expect(again.page.text).toContain(`nomor ${nomorOf(one)}`);
    const third = await kirim(again, { bukti: bukti() });
    expect([third.status, await count()]).toEqual([200, before + 2]);
  });
  it('B6: 25 MB is 413 with the limit and other ways, and what was written stays', async () => {
    const asked = await filled({ rincian: 'Peta lokasi TPS seluruh kecamatan tahun 2024' });
    const before = await count();
    const page = await kirim(asked, { lampiran: bukti(new Uint8Array(25 * 1024 * 1024), 'besar.pdf') });
    expect([page.status, await count()]).toEqual([413, before]);
    for (const words of ['10 MB', 'tautannya', 'loket', 'Peta lokasi TPS seluruh kecamatan tahun 2024', 'Sulastri']) expect(page.text).toContain(words);
    expect((await kirim({ who: asked.who, page }, { bukti: bukti() })).status).toBe(422);
    site.later(6);
    expect((await kirim({ who: asked.who, page }, { bukti: bukti() })).status).toBe(200);
  });
  it('B7: markup and formulas are shown as text', async () => {
    const asked = await filled({ rincian: 'Minta data ini <script>alert(1)</script>\n=HYPERLINK("http://x")' });
    const tanda = await kirim(asked, { bukti: bukti() });
    for (const page of [asked.page, tanda, await lacak(asked.who, tanda)]) {
      expect(page.html).not.toContain('<script>alert');
      expect(page.text).toContain('<script>alert(1)</script>');
    }
  });
  it('B8: a program called PDF is 415 by its bytes; the request goes on without it', async () => {
    const asked = await filled();
    const page = await kirim(asked, { bukti: bukti('MZ\u0090\u0000\u0003program', 'ktp.pdf') });
    expect([page.status, page.text.includes('ktp.pdf')]).toEqual([415, true]);
    site.later(6);
    expect((await kirim({ who: asked.who, page }, { cara: 'loket' })).text).toContain('tercatat');
  });
});
