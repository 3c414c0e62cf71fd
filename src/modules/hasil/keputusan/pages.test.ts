// Can two members record a decree from page to page without script, and does everybody then read, check and compare it? (hasil.md 2, 5, 9.4; keamanan.md 5, 13)
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#platform/identity';
import { HOSTILE, UNESCAPED } from '../../../../test/abuse/hostile.ts';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { modules } from '../../../main.ts';
import { makeOfficer } from '../../../platform/identity/officer-fixture.ts';
import { type Page, Visitor, sheetOf } from '../desk/visit-fixture.ts';
import { closeNation } from '../recap/nation-fixture.ts';
import { asClosed, pdfFile } from './decree-fixture.ts';
import { type MejaSk, findMeja } from './standing.ts';

const DESK = '/kerja/hasil/pemilu-2024/ppwp/keputusan';
const NEW = `${DESK}/baru`;
const PUBLIC = '/hasil/pemilu-2024/ppwp';

let count: SmallCount;
let one: Visitor;
let other: Visitor;
const clock = { ms: Date.parse('2024-03-20T10:00:00Z'), now: () => clock.ms };
const visitor = async (role: Role, node: string): Promise<Visitor> => new Visitor(count.deps, await makeOfficer(count.deps.database, clock, [{ role, node }]));
beforeAll(async () => {
  count = await smallCount({ simulated: true, modules, clock });
  await closeNation(count.deps, count.kontes);
  [one, other] = [await visitor('pimpinan', '0'), await visitor('pimpinan', '0')];
}, 60_000);
afterAll(() => count.close());

/** What is asked of all decrees at once is kept for a moment. */
const later = (): void => {
  clock.ms += 5_000;
};
const meja = async (): Promise<MejaSk> => {
  const found = await findMeja(count.deps.database.db, count.kontes, Math.floor(clock.ms / 1000));
  if (found === undefined) throw new Error('laid');
  return found;
};

/** Fields as somebody copies them from the paper that says what the plenary closed. */
async function paper(over: Record<string, string> = {}): Promise<Record<string, string>> {
  const closed = asClosed(await meja());
  return {
    nomor: '360',
    tahun: '2024',
    tanggal_tanggal: '20',
    tanggal_bulan: '3',
    tanggal_tahun: '2024',
    sebab: 'REGULER',
    ...Object.fromEntries(closed.suara.map((cell, n) => [`c${String(n)}`, String(cell)])),
    sah: String(closed.suaraSah),
    lampiran: closed.lampiran.map(({ kode, suara }) => [kode, 'nama', ...suara].join('\t')).join('\n'),
    ...over,
  };
}

async function send(who: Visitor, over: Record<string, string> = {}, file: Uint8Array | null = pdfFile(JSON.stringify(over))): Promise<Page> {
  const sheet = sheetOf((await who.get(NEW)).html, NEW);
  const fields = { ...sheet.fields, ...(await paper(over)) };
  return who.sendFiles(NEW, fields, file === null ? {} : { berkas: new File([new Uint8Array(file)], 'SK.pdf', { type: 'application/pdf' }) });
}

async function act(who: Visitor, path: string, action: string, langkah: string, over: Record<string, string> = {}): Promise<Page> {
  const { html } = await who.get(path);
  const sheet = sheetOf(html.slice(html.lastIndexOf('<form', html.indexOf(`value="${langkah}"`))), action);
  return who.send(sheet.action, { ...sheet.fields, ...over });
}
const toward = (page: Page): string => {
  expect([page.status, page.to]).toEqual([303, expect.stringContaining('/naskah/')]);
  return page.to ?? '';
};

describe('before any decree', () => {
  it('the desk offers to record one, everybody reads that there is none', async () => {
    expect((await one.get('/kerja/keputusan')).html).toContain('Catat keputusan');
    const list = await one.get(`${PUBLIC}/keputusan`);
    expect([list.status, list.html.includes('Belum ada keputusan')]).toEqual([200, true]);
    expect((await one.get(`${PUBLIC}/keputusan/2024-360`)).status).toBe(404);
    expect((await one.get(PUBLIC)).html).toMatch(/Menurut formulir D nasional versi 1[\s\S]*Keputusan KPU belum tercatat/);
    expect((await one.get(`${PUBLIC}/64`)).html).toContain('Menurut formulir D nasional');
  });
  it.each<[string, Role, string, number]>([
    ['a member of a province', 'pimpinan', '64', 404],
    ['the auditor', 'auditor', '0', 404],
    ['the supervisor', 'bawaslu', '0', 404],
    ['an operator of the nation types it', 'operator_bidang', '0', 200],
  ])('%s at the form', async (_name, role, node, status) => {
    expect((await (await visitor(role, node)).get(NEW)).status).toBe(status);
  });
});

describe('what is refused keeps what was typed', () => {
  it.each<[string, Record<string, string>, string]>([
    ['D10, a figure differs', { c0: '1', lampiran: '', sah: '1' }, 'Keputusan berbeda dari rekapitulasi tanpa dasar'],
    ['no number', { nomor: '' }, 'Isi nomor keputusan dengan angka saja'],
    ['words for a figure', { c1: 'seribu' }, 'angka bulat'],
    ['31 February', { tanggal_tanggal: '31', tanggal_bulan: '2' }, 'tanggal yang ada di kalender'],
    ['a line of the annex with two figures', { lampiran: '64;1;2' }, 'Baris 1 lampiran tidak terbaca'],
    ['half a basis', { sebab: 'PSU', dasar_nomor: 'Keputusan 7' }, 'paling sedikit 3 huruf'],
    ['the decree dated tomorrow', { tanggal_tanggal: '21' }, 'belum tiba'],
  ])('%s', async (_name, over, words) => {
    const page = await send(one, { dasar_uraian: '', ...over });
    expect([page.status, page.html.includes(words)]).toEqual([422, true]);
    for (const [name, value] of Object.entries(over).filter(([field, value]) => value !== '' && field !== 'sebab' && field !== 'lampiran')) expect(page.html, name).toContain(`value="${value}"`);
    expect(page.html).toContain('Pilih lagi berkasnya');
  });
  it.each<[string, Uint8Array | null, string]>([
    ['no file', null, 'Pilih berkas PDF-nya'],
    ['a picture with another name', Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'bukan PDF'],
    ['a script inside', Buffer.from(pdfFile().toString('latin1').replace('/Catalog', '/Catalog /AA <</S /JavaScript>>'), 'latin1'), 'JavaScript'],
    ['an archive behind it', Buffer.concat([pdfFile(), Buffer.from('PK\x03\x04uji')]), 'berkas lain di belakang'],
  ])('the file: %s', async (_name, file, words) => {
    const page = await send(one, {}, file);
    expect([page.status, page.html.includes(words)]).toEqual([422, true]);
  });
  it('hostile values in every field: refused or kept as text', async () => {
    const sheet = sheetOf((await one.get(NEW)).html, NEW);
    for (const value of HOSTILE) {
      for (const name of [...Object.keys(await paper()), 'dasar_nomor', 'dasar_uraian', 'tidak_sah', 'total', 'uuid']) {
        const fields = { ...sheet.fields, ...(await paper()), [name]: value };
        const page = await one.sendFiles(NEW, fields, { berkas: new File([new Uint8Array(pdfFile())], value, { type: 'application/pdf' }) });
        expect(page.status, `${name}=${value}`).toBeLessThan(500);
        expect(UNESCAPED.filter((mark) => page.html.includes(mark)), `${name}=${value}`).toEqual([]);
      }
    }
    for (const { naskah, keadaan } of (await meja()).naskah) {
      const page = await one.get(`${DESK}/naskah/${naskah.id}`);
      expect([keadaan, page.status, UNESCAPED.filter((mark) => page.html.includes(mark))]).toEqual(['DRAF', 200, []]);
      expect((await act(one, `${DESK}/naskah/${naskah.id}/putus`, '/putus', 'BATAL', { alasan: 'Uji' })).status).toBe(303);
    }
  }, 60_000);
});

describe('KPU 360/2024 of 20 March 2024, from page to page', () => {
  let draft = '';
  it('typed by an operator, sent twice, it is one draft with what it differs in', async () => {
    const operator = await visitor('operator_bidang', '0');
    const sheet = sheetOf((await operator.get(NEW)).html, NEW);
    const fields = { ...sheet.fields, ...(await paper()) };
    const file = () => ({ berkas: new File([new Uint8Array(pdfFile('360'))], 'SK 360.pdf') });
    const [first, again] = await Promise.all([operator.sendFiles(NEW, fields, file()), operator.sendFiles(NEW, fields, file())]);
    draft = toward(first);
    expect(again.to).toBe(draft);
    const page = await operator.get(draft);
    expect([page.html.includes('sama dengan formulir rekapitulasi'), page.html.includes('Periksa dan putuskan')]).toEqual([true, false]);
    const bytes = Buffer.from(await (await operator.raw(`${draft}.pdf`)).arrayBuffer());
    expect(bytes).toEqual(pdfFile('360'));
    expect((await operator.get(`${draft}/putus`)).status).toBe(404);
    expect((await one.get(`${PUBLIC}/keputusan/2024-360`)).status).toBe(404);
  });
  it('one member proposes, another approves after the figures; the task stands on the desk of the other', async () => {
    expect((await act(one, `${draft}/putus`, '/putus', 'USUL')).to).toBe(draft);
    expect((await other.get('/kerja')).html).toContain('Keputusan Nomor 360 Tahun 2024 menunggu persetujuan');
    const own = await one.get(`${draft}/putus`);
    expect(own.html).not.toContain('value="SETUJU"');
    const seen = (await other.get(`${draft}/putus`)).html;
    expect(seen).toMatch(/rekapitulasi [\d.]+/);
    const sheet = sheetOf(seen, '/setujui');
    expect((await one.send(sheet.action, sheet.fields)).status).toBe(403);
    const answers = await Promise.all([other.send(sheet.action, sheet.fields), other.send(sheet.action, sheet.fields)]);
    expect(answers.map(({ status, to }) => [status, to])).toEqual([[303, draft], [303, draft]]);
    expect((await meja()).keputusan).toHaveLength(1);
    later();
  });
  it('everybody reads it: page, data, table, signed file, in both languages; the hashes are those of the bytes', async () => {
    const path = `${PUBLIC}/keputusan/2024-360`;
    const page = await one.get(path);
    expect(page.html).toMatch(/Keputusan KPU Nomor 360 Tahun 2024[\s\S]*Berlaku[\s\S]*KALIMANTAN TIMUR/);
    expect((await one.get(`/en${path}`)).html).toContain('KPU Decree number 360 of 2024');
    const json = await (await one.raw(`${path}.json`)).text();
    const pdf = Buffer.from(await (await one.raw(`${path}.pdf`)).arrayBuffer());
    expect(pdf).toEqual(pdfFile('360'));
    for (const bytes of [json, pdf]) expect(page.html).toContain(createHash('sha256').update(bytes).digest('hex'));
    expect((await (await one.raw(`${path}.csv`)).text()).trim().split('\n').map((line) => line.split(',')[0])).toEqual(['kode', '19', '64', '99', '0']);
    expect((await one.get(`${PUBLIC}/keputusan`)).html).toMatch(/Keputusan KPU 360\/2024[\s\S]*20 Maret 2024[\s\S]*Berlaku/);
  });
  it('it is the first figure of the nation and of the areas in its annex, beside the other layers; villages keep theirs', async () => {
    for (const kode of ['', '/64', '/99']) {
      const { html } = await one.get(`${PUBLIC}${kode}`);
      expect([html.includes('pd-tag--resmi'), html.includes('Menurut Keputusan KPU 360/2024, 20 Maret 2024')], kode).toEqual([true, true]);
    }
    const { html } = await one.get(`${PUBLIC}/6472`);
    expect([html.includes('Keputusan KPU 360/2024'), html.includes('pd-tag--sementara')]).toEqual([false, true]);
    expect((await one.get('/hasil')).html).toContain('Keputusan KPU 360/2024');
    const catalogue = (await one.get('/data.json')).html;
    for (const path of ['keputusan/2024-360.pdf', '0/rekapitulasi.json', '6472/rekapitulasi.pdf']) expect(catalogue.includes(`${PUBLIC}/${path}`), path).toBe(true);
  });
});

describe('a second decree after a ruling (UU 7/2017 Pasal 475)', () => {
  it('is refused without its basis, names it then; the first stays in view and says what replaced it', async () => {
    const closed = asClosed(await meja());
    const suara = closed.suara.map((cell, n) => cell + (n === 0 ? -3 : n === 1 ? 3 : 0));
    const changed = {
      nomor: '1050',
      sah: String(suara.reduce((sum, cell) => sum + cell, 0)),
      lampiran: '',
      ...Object.fromEntries(suara.map((cell, n) => [`c${String(n)}`, String(cell)])),
    };
    const bare = await send(one, changed);
    expect([bare.status, bare.html.includes('sudah berlaku'), bare.html.includes('tanpa dasar')]).toEqual([422, true, true]);
    const basis = { sebab: 'PUTUSAN_MK', dasar_nomor: 'Putusan MK 1/PHPU.PRES-XXII/2024', dasar_tanggal_tanggal: '20', dasar_tanggal_bulan: '3', dasar_tanggal_tahun: '2024', dasar_uraian: 'Tiga suara berpindah' };
    const draft = toward(await send(one, { ...changed, ...basis }));
    expect((await act(one, `${draft}/putus`, '/putus', 'USUL')).status).toBe(303);
    expect((await other.get(`${draft}/putus`)).html).toContain('keputusan 360/2024');
    clock.ms += 120_000;
    expect((await act(other, `${draft}/putus`, '/setujui', 'SETUJU')).status).toBe(303);
    later();
    const first = await one.get(`${PUBLIC}/keputusan/2024-360`);
    expect([first.status, first.html.includes('diganti oleh Keputusan KPU 1050/2024')]).toEqual([200, true]);
    const list = await one.get(`${PUBLIC}/keputusan`);
    expect(/1050\/2024[\s\S]*Berlaku[\s\S]*360\/2024[\s\S]*Sudah diganti/.test(list.html)).toBe(true);
    const nation = (await one.get(PUBLIC)).html;
    expect(nation.includes('Putusan Mahkamah Konstitusi. Putusan MK 1/PHPU.PRES-XXII/2024. Tiga suara berpindah')).toBe(true);
    // It lists no areas: the pages of provinces show the plenary's figures again.
    expect((await one.get(`${PUBLIC}/64`)).html).toContain('Menurut formulir D nasional');
  });
  it('a past page shows what was recorded by then, not what its paper is dated', async () => {
    const at = async (minute: string): Promise<string> => (await one.get(`${PUBLIC}?per=2024-03-20T${minute}`)).html;
    expect(await at('16:59')).not.toContain('Keputusan KPU 360/2024');
    expect(await at('17:00')).toContain('Menurut Keputusan KPU 360/2024');
    clock.ms += 120_000;
    expect(await at('17:03')).toContain('Menurut Keputusan KPU 1050/2024');
  });
});
