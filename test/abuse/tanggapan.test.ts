// Does the public form of objections stand against whatever is sent, twice, forged or out of turn, and does it leak nobody? (keamanan.md 13 cases 3, 10, 11, 12)
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows, run, sql } from '#platform/db';
import { showCode } from '#platform/receipts';
import { solveChallenge } from '#platform/puzzle';
import { DESA, smallList } from '../../src/modules/sidalih/daftar/daftar-fixture.ts';
import { type SignedInOfficer, ORIGIN, enrol, ticketIn } from '../officers.ts';
import { type TestSite, testSite } from '../site.ts';
import { HOSTILE, UNESCAPED } from './hostile.ts';

const NIK = '6472014107800009';
const CANARY = 'KENARI-PELAPOR';
const BARU = '/tanggapan/baru';
const OTHER = `${BARU}?jenis=tidak-memenuhi&tentang=orang-lain&desa=${DESA}`;
const MINE = `${BARU}?jenis=data-salah&tentang=sendiri&desa=${DESA}`;
const PDF = '%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n';

let site: TestSite;
let pps: SignedInOfficer;
beforeAll(async () => {
  site = await testSite(false);
  await smallList(site.deps.database, { keadaan: 'DPS_DIUMUMKAN' });
  pps = await enrol(site, 'pps', DESA);
}, 300_000);
afterAll(() => site.close());

interface Form {
  readonly cookie: string;
  readonly ticket: string;
  readonly idem: string;
  readonly soal: string;
}
async function open(path: string): Promise<Form> {
  const answer = await site.get(path);
  const html = await answer.text();
  const field = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  return { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '', ticket: ticketIn(html, BARU), idem: field('_idem'), soal: field('soal') };
}
const GOOD = { jenis: 'data-salah', tentang: 'sendiri', desa: DESA as string, nama: CANARY, nik: NIK, bidang: 'alamat', seharusnya: 'Jl. Kenari 1', uraian: 'Salah ketik.' };
async function post(path: string, form: Pick<Form, 'cookie' | 'ticket' | 'idem'>, fields: Readonly<Record<string, string>>, file?: string): Promise<{ status: number; html: string }> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...fields, _tiket: form.ticket, _idem: form.idem })) body.append(name, value);
  if (file !== undefined) body.append('bukti', new Blob([file], { type: 'application/pdf' }), 'KENARI-BERKAS.pdf');
  const answer = await site.app.fetch(new Request(new URL(path, ORIGIN), { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin', cookie: form.cookie } }));
  return { status: answer.status, html: await answer.text() };
}
const worked = (form: Form) => ({ soal: form.soal, jawab_soal: solveChallenge(form.soal) });
const count = async (): Promise<number> => (await rows(site.deps.database.db, sql<{ n: number }>`select count(*)::int as n from sidalih_tanggapan`))[0]?.n ?? -1;
const receiptIn = (html: string) => ({ code: /TG-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/.exec(html)?.[0] ?? '', pin: />([0-9]{6})</.exec(html)?.[1] ?? '' });

let receipt: { code: string; pin: string };

describe('the form', () => {
  it('takes an objection, and the same sending twice is one', async () => {
    const form = await open(MINE);
    const [one, two] = [await post(BARU, form, { ...GOOD, ...worked(form) }), await post(BARU, form, { ...GOOD, ...worked(form) })];
    expect([one.status, two.status, await count()]).toEqual([200, 200, 1]);
    receipt = receiptIn(one.html);
    expect(receiptIn(two.html)).toEqual(receipt);
    expect(receipt.code + receipt.pin).toMatch(/^TG-.{12}[0-9]{6}$/);
  });
  it('the same work under another key lets nobody in a second time; other words under the same key neither', async () => {
    const form = await open(MINE);
    await post(BARU, form, { ...GOOD, ...worked(form), uraian: 'Yang kedua.' });
    const before = await count();
    expect((await post(BARU, { ...form, idem: 'a'.repeat(22) }, { ...GOOD, ...worked(form), uraian: 'Yang ketiga.' })).status).toBe(409);
    expect((await post(BARU, form, { ...GOOD, ...worked(form), uraian: 'Yang keempat.' })).status).toBe(409);
    expect(await count()).toBe(before);
  });
  it('about somebody else without evidence, without work, or with work of another place: refused, what was typed stays', async () => {
    const form = await open(OTHER);
    const other = { ...GOOD, jenis: 'tidak-memenuhi', tentang: 'orang-lain', nama_orang: 'I Wayan Arta', alamat_orang: 'Jl. Mawar' };
    const before = await count();
    const bare = await post(BARU, form, { ...other, ...worked(form) });
    expect([bare.status, bare.html.includes('I Wayan Arta'), bare.html.includes(NIK)]).toEqual([422, true, false]);
    expect((await post(BARU, form, { ...other, soal: form.soal, jawab_soal: '' }, PDF)).status).toBe(422);
    expect((await post(BARU, form, { ...other, soal: form.soal.replace('~6472~', '~6471~'), jawab_soal: '1' }, PDF)).status).toBe(422);
    expect(await count()).toBe(before);
    expect((await post(BARU, form, { ...other, ...worked(form) }, PDF)).status).toBe(200);
    expect(await count()).toBe(before + 1);
  });
  it('from another page, without a ticket, or with that of another path: nothing', async () => {
    const form = await open(MINE);
    const before = await count();
    expect((await post(BARU, { ...form, ticket: '' }, { ...GOOD, ...worked(form) })).status).toBe(403);
    expect((await post('/tanggapan/mulai', form, { rekam: 'x' })).status).toBe(415);
    const foreign = await site.app.fetch(new Request(new URL(BARU, ORIGIN), { method: 'POST', body: new FormData(), headers: { 'sec-fetch-site': 'cross-site', cookie: form.cookie } }));
    expect([foreign.status, await count()]).toEqual([403, before]);
  });
  it('a forged handle of the look-up names nobody', async () => {
    const form = await open(MINE);
    const sent = await post(BARU, form, { ...GOOD, nik: '6472014107800010', rekam: 'A'.repeat(120), ...worked(form) });
    expect(sent.status).toBe(200);
    const [last] = await rows(site.deps.database.db, sql<{ pemilih: string | null }>`select pemilih from sidalih_tanggapan order by nomor desc limit 1`);
    expect(last?.pemilih).toBeNull();
  });
  const FIELDS = ['jenis', 'tentang', 'desa', 'nama', 'nik', 'telepon', 'surel', 'alamat_orang', 'tps_orang', 'bidang', 'seharusnya', 'uraian', 'rekam', 'soal', 'jawab_soal'];
  it.each(FIELDS.map((field, at) => [field, at] as const))('hostile values in %s: text or a refusal, never markup, never a fault', async (field, at) => {
    const form = await open(MINE);
    const work = worked(form);
    // Every value meets five of the fields.
    for (const value of HOSTILE.filter((_, n) => n % 3 === at % 3)) {
      const sent = await post(BARU, { ...form, idem: randomUUID() }, { ...GOOD, nik: '6472014107800011', ...work, [field]: value });
      expect([field, value.slice(0, 20), [200, 400, 409, 422, 429].includes(sent.status)]).toEqual([field, value.slice(0, 20), true]);
      for (const mark of UNESCAPED) expect(sent.html).not.toContain(mark);
    }
  });
});

describe('what leaks', () => {
  it('neither address, page of outcomes, trail nor table shows the claimant', async () => {
    const pages = await Promise.all(['/tanggapan', '/tanggapan/wilayah/6472', '/tanggapan/hasil/6472.csv', '/tanggapan/hasil/6472.json'].map(async (path) => (await site.get(path)).text()));
    const tables = JSON.stringify([
      await rows(site.deps.database.db, sql<object>`select * from sidalih_tanggapan`),
      await rows(site.deps.database.db, sql<object>`select * from sidalih_bukti`),
      await rows(site.deps.database.db, sql<object>`select isi, objek_id from audit_entri`),
    ]);
    for (const text of [...pages, tables]) for (const secret of [CANARY, NIK, 'KENARI-BERKAS', receipt.code, receipt.pin, 'I Wayan Arta']) expect(text).not.toContain(secret);
    expect(pages[1]).toContain('6472/');
  });
  it('an officer sees four digits; the whole number only by an act that stands in the trail', async () => {
    const [first] = await rows(site.deps.database.db, sql<{ id: string }>`select id from sidalih_tanggapan order by nomor limit 1`);
    const path = `/kerja/tanggapan/${first?.id ?? ''}`;
    const seen = await (await pps.get(path)).text();
    expect([seen.includes('************0009'), seen.includes(NIK)]).toEqual([true, false]);
    const shown = await (await pps.post(path, `${path}/buka`, { alasan: 'COCOK' })).text();
    expect(shown).toContain(NIK);
    const views = await rows(site.deps.database.db, sql<{ n: number }>`select count(*)::int as n from audit_entri where aksi = 'sidalih.tanggapan-buka'`);
    expect(views[0]?.n).toBe(1);
  });
  it('another village’s committee finds nothing there', async () => {
    const [first] = await rows(site.deps.database.db, sql<{ id: string }>`select id from sidalih_tanggapan order by nomor limit 1`);
    const beside = await enrol(site, 'pps', '6472011002');
    expect((await beside.get(`/kerja/tanggapan/${first?.id ?? ''}`)).status).toBe(404);
    expect(await (await beside.get('/kerja/tanggapan')).text()).not.toContain('6472/');
  });
});

describe('behind code and PIN', () => {
  async function track(code: string, pin: string): Promise<{ status: number; html: string; cookie: string }> {
    const answer = await site.get('/lacak');
    const html = await answer.text();
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const sent = await site.app.fetch(new Request(new URL('/lacak', ORIGIN), { method: 'POST', body: new URLSearchParams({ kode: code, pin, _tiket: ticketIn(html, '/lacak') }), headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', cookie } }));
    return { status: sent.status, html: await sent.text(), cookie };
  }
  it('the owner sees the state; a wrong PIN and an unknown code read alike', async () => {
    const mine = await track(receipt.code.toLowerCase(), receipt.pin);
    expect([mine.status, mine.html.includes('6472/'), mine.html.includes(CANARY)]).toEqual([200, true, false]);
    const wrong = await track(receipt.code, receipt.pin === '000000' ? '000001' : '000000');
    const unknown = await track(showCode('TG000000000' + '0'), '000000');
    expect(wrong.status).toBe(422);
    expect(unknown.status).toBe(422);
    expect((await track('1234 5678 9012 3456 7890', '1')).html).not.toContain('1234 5678 9012');
  });
  it('a forged or foreign handle neither answers nor completes a case', async () => {
    const mine = await track(receipt.code, receipt.pin);
    const handle = /name="pegangan" value="([^"]+)"/.exec(mine.html)?.[1] ?? 'x'.repeat(40);
    const page = await site.get('/lacak');
    const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    for (const path of ['/lacak/tanggapan/jawab', '/lacak/tanggapan/lengkapi']) {
      for (const forged of [handle, '', 'a.b.c']) expect([400, 403]).toContain((await post(path, { cookie, ticket: ticketIn(await page.clone().text(), path), idem: 'x' }, { pegangan: forged, jawaban: 'membenarkan' })).status);
    }
  });
  it('no removal by a direct act before the person was heard', async () => {
    const [other] = await rows(site.deps.database.db, sql<{ id: string }>`select id from sidalih_tanggapan where tentang = 'orang-lain' limit 1`);
    const path = `/kerja/tanggapan/${other?.id ?? ''}`;
    const pemilih = '00000000-0000-7000-8000-000000000005';
    await pps.post(path, `${path}/langkah`, { langkah: 'periksa' });
    const refused = await pps.post(path, `${path}/langkah`, { langkah: 'terima', kode: '1', pemilih });
    expect(refused.status).toBe(409);
    const letter = await pps.post(path, `${path}/langkah`, { langkah: 'surat', pemilih });
    expect([letter.status, letter.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await pps.post(path, `${path}/langkah`, { langkah: 'terima', kode: '1' })).status).toBe(409);
    expect((await pps.post(path, `${path}/langkah`, { langkah: 'antar', cara: 'diserahkan sendiri' })).status).toBe(303);
    expect((await pps.post(path, `${path}/langkah`, { langkah: 'terima', kode: '1' })).status).toBe(409);
    const [record] = await rows(site.deps.database.db, sql<{ tms: number | null }>`select tms from sidalih_pemilih where id = ${pemilih}::uuid`);
    expect(record?.tms).toBeNull();
  });
  it('while the list is final the page says what can be done, and takes nothing', async () => {
    await run(site.deps.database.db, sql`update sidalih_daftar set keadaan = 'DPT_DIUMUMKAN'`);
    const before = await count();
    expect(await (await site.get(MINE)).text()).toContain('12.00 sampai 13.00');
    await run(site.deps.database.db, sql`update sidalih_daftar set keadaan = 'DPS_DIUMUMKAN'`);
    const form = await open(MINE);
    await run(site.deps.database.db, sql`update sidalih_daftar set keadaan = 'DPT_DIUMUMKAN'`);
    await post(BARU, form, { ...GOOD, ...worked(form) });
    expect(await count()).toBe(before);
    await run(site.deps.database.db, sql`update sidalih_daftar set keadaan = 'DPS_DIUMUMKAN'`);
  });
});
