// Can two members run a whole plenary from page to page without script, and does everybody then read its form? (PKPU 5/2024; keamanan.md 2.5, 4.5, 13 case 6)
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import type { Role } from '#platform/identity';
import { HOSTILE, UNESCAPED } from '../../../../test/abuse/hostile.ts';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { modules } from '../../../main.ts';
import { type PostMade, makeOfficer } from '../../../platform/identity/officer-fixture.ts';
import { Visitor, sheetOf } from '../desk/visit-fixture.ts';
import { closeThroughPages, desk, fillIn, footOf, form, standingOf, step } from './plenary-pages-fixture.ts';
import type { Kedudukan } from './standing.ts';

const PALARAN = '647201';

let count: SmallCount;
const clock = { ms: Date.parse('2024-02-20T03:00:00Z'), now: () => clock.ms };
beforeAll(async () => {
  count = await smallCount({ simulated: true, modules, clock });
});
afterAll(async () => count.close());

/** What is asked of all plenaries at once is kept for a moment. */
const later = (): void => {
  clock.ms += 5_000;
};
const visitor = async (role: Role, node: string, more: Partial<PostMade> = {}): Promise<Visitor> =>
  new Visitor(count.deps, await makeOfficer(count.deps.database, clock, [{ role, node, ...more }]));
const standing = (node: string): Promise<Kedudukan> => standingOf(count, clock, node);
const close = (node: string, role: Role): Promise<void> => closeThroughPages(count, clock, node, role);
const sumsOf = async (node: string): Promise<Record<string, string>> => footOf(await standing(node));

describe('a plenary of a kecamatan, without script', () => {
  let one: Visitor;
  let other: Visitor;
  beforeAll(async () => {
    [one, other] = [await visitor('ppk', PALARAN), await visitor('ppk', PALARAN)];
  });

  it('before it is opened: the desk names it, everybody reads that nothing is published', async () => {
    expect((await one.get('/kerja/rapat')).html).toContain('PALARAN');
    expect((await one.get(desk(PALARAN))).html).toContain('Buka rapat');
    expect((await one.get(form(PALARAN))).status).toBe(404);
    expect((await one.get(desk(PALARAN, '/tutup'))).to).toBe(desk(PALARAN));
  });
  it('opening twice is one plenary; the other member sees it running', async () => {
    const sheet = sheetOf((await one.get(desk(PALARAN))).html, PALARAN);
    const fields = { ...sheet.fields, tempat: 'Aula kecamatan' };
    const late = sheetOf((await other.get(desk(PALARAN))).html, PALARAN);
    const answers = await Promise.all([one.send(sheet.action, fields), one.send(sheet.action, fields)]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
    const second = await other.send(late.action, { ...late.fields, tempat: 'Aula kecamatan' });
    expect([second.status, second.html.includes('sudah dibuka petugas lain')]).toEqual([422, true]);
    expect((await other.get(desk(PALARAN))).html).toMatch(/Sedang berjalan[\s\S]*0 dari 25/);
    expect((await other.get('/kerja')).html).toContain('25 baris belum dibacakan');
  });
  it('a row that differs needs reason and sentence, and stands first', async () => {
    const row = '6472011001005';
    const path = desk(PALARAN, `/baris/${row}`);
    const bare = await fillIn(one, path, row, { c0: '7' });
    expect([bare.status, bare.html.includes('pilih sebabnya'), bare.html.includes('value="7"')]).toEqual([422, true, true]);
    const word = await fillIn(one, path, row, { c0: 'tujuh' });
    expect([word.status, word.html.includes('angka bulat')]).toEqual([422, true]);
    expect((await fillIn(one, path, row, { c0: '7', sebab: 'SALAH_TULIS_KPPS', catatan: 'Turus dihitung ulang, halaman 2' })).status).toBe(303);
    expect((await one.get(desk(PALARAN))).html).toMatch(/Berbeda dari formulir di bawahnya[\s\S]*TPS 005/);
  });
  it('the rest of a village is accepted at once, as seen: not what was corrected below meanwhile', async () => {
    const stale = sheetOf((await one.get(desk(PALARAN))).html, PALARAN);
    expect((await one.send(stale.action, { ...stale.fields, sidik: 'a'.repeat(32) })).status).toBe(422);
    const sent = await one.send(stale.action, stale.fields);
    expect(sent.status).toBe(303);
    // The same sending again: one act.
    const { urut } = (await standing(PALARAN)).rapat;
    expect((await one.send(stale.action, stale.fields)).status).toBe(303);
    expect((await standing(PALARAN)).rapat.urut).toBe(urut);
    expect((await fillIn(other, desk(PALARAN), PALARAN, {}, step('terima'))).status).toBe(303);
    // Two stations have nothing in force below: the plenary says why their rows stay blank.
    const blank = (await standing(PALARAN)).anak.filter((child) => child.bawah === null);
    expect(blank).toHaveLength(2);
    for (const { kode } of blank)
      expect((await fillIn(one, desk(PALARAN, `/baris/${kode}`), kode, { sebab: 'SALAH_BACA', catatan: 'C.Hasil tidak ada' })).status).toBe(303);
    expect((await standing(PALARAN)).baris.size).toBe(25);
  });
  it('the foot is typed: a wrong digit is named with what the rows add up to (D02)', async () => {
    const sums = await sumsOf(PALARAN);
    await fillIn(one, desk(PALARAN, '/kaki'), '/kaki', { ...sums, c1: '1' });
    const page = await one.get(desk(PALARAN, '/tutup'));
    expect(page.html).toMatch(/tertulis 1, jumlah baris/);
    expect((await fillIn(one, desk(PALARAN, '/tutup'), '/tutup')).status).toBe(422);
    await fillIn(one, desk(PALARAN, '/kaki'), '/kaki', sums);
    expect((await one.get(desk(PALARAN, '/tutup'))).html).not.toContain('tertulis 1, jumlah baris');
  });
  it('witnesses, objection and event are noted', async () => {
    const notes = desk(PALARAN, '/catatan');
    expect((await fillIn(one, notes, '/catatan', { saksi: '2', pengawas: 'ya' }, step('hadir'))).status).toBe(303);
    expect((await fillIn(one, notes, '/catatan', { nomor: '3', uraian: 'Saksi meminta hitung ulang', baris: '' }, step('keberatan'))).status).toBe(303);
    expect((await fillIn(one, notes, '/catatan', { uraian: 'Listrik padam 10 menit' }, step('kejadian'))).status).toBe(303);
    expect((await one.get(notes)).html).toMatch(/Saksi meminta hitung ulang[\s\S]*Listrik padam/);
  });
  it('what cannot stand goes back to the form that it was typed in', async () => {
    const notes = desk(PALARAN, '/catatan');
    const { status, html } = await fillIn(one, notes, '/catatan', { uraian: 'Genset mati', baris: 'x1' }, step('kejadian'));
    const field = (id: string): string => new RegExp(`<(?:textarea|input)[^>]*id="${id}"[^>]*>([^<]*)`).exec(html)?.[0] ?? '';
    expect(status).toBe(422);
    expect([field('uraian-kejadian'), field('baris-kejadian')]).toEqual([expect.stringContaining('Genset mati'), expect.stringContaining('value="x1"')]);
    expect(`${field('uraian-keberatan')}${field('baris-keberatan')}`).not.toMatch(/Genset|x1/);
  });
  it('a proposal is taken back with a reason by the other as by the proposer, and can be made again', async () => {
    const tutup = desk(PALARAN, '/tutup');
    for (const who of [other, one]) {
      expect((await fillIn(one, tutup, '/tutup')).status).toBe(303);
      const bare = await fillIn(who, tutup, '/tutup', { alasan: '' }, step('batal-usul'));
      expect([bare.status, (await standing(PALARAN)).rapat.keadaan]).toEqual([422, 'DIUSULKAN']);
      expect((await fillIn(who, tutup, '/tutup', { alasan: 'Kaki perlu dibaca ulang' }, step('batal-usul'))).to).toBe(tutup);
      const { rapat, usul, peristiwa } = await standing(PALARAN);
      expect([rapat.keadaan, usul, peristiwa.at(-1)?.jenis]).toEqual(['DIBUKA', null, 'BATAL_USUL']);
    }
    expect((await one.get(tutup)).html).not.toContain(step('batal-usul'));
  });
  it('two persons close it: whoever proposed does not approve', async () => {
    const tutup = desk(PALARAN, '/tutup');
    expect((await fillIn(one, tutup, '/tutup')).status).toBe(303);
    expect((await other.get('/kerja')).html).toContain('menunggu persetujuan');
    const own = await one.get(tutup);
    expect(own.html).not.toContain(`${tutup}/setujui"`);
    const sheet = sheetOf((await other.get(tutup)).html, '/setujui');
    const mine = await one.send(sheet.action, sheet.fields);
    expect(mine.status).toBe(403);
    const answers = await Promise.all([other.send(sheet.action, sheet.fields), other.send(sheet.action, sheet.fields)]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
    expect((await standing(PALARAN)).rapat).toMatchObject({ keadaan: 'DITUTUP', versi: 1 });
  });
  it('everybody reads it: page, data, print; the layers stand on the page of the area', async () => {
    const reader = (path: string) => one.app.fetch(new Request(`http://pendopo.test${path}`));
    const page = await (await reader(form(PALARAN))).text();
    expect(page).toMatch(/Turus dihitung ulang[\s\S]*Saksi meminta hitung ulang/);
    const json = await (await reader(form(PALARAN, '.json'))).text();
    expect(page).toContain(createHash('sha256').update(json).digest('hex'));
    const pdf = Buffer.from(await (await reader(form(PALARAN, '.pdf'))).arrayBuffer());
    expect([pdf.subarray(0, 5).toString(), page.includes(createHash('sha256').update(pdf).digest('hex'))]).toEqual(['%PDF-', true]);
    expect((await (await reader(form(PALARAN, '.csv'))).text()).trim().split('\n')).toHaveLength(27);
    for (const kode of [PALARAN, '6472011001', '6472011001005']) expect(await (await reader(`/hasil/pemilu-2024/ppwp/${kode}`)).text(), kode).toContain('D kecamatan');
    expect(await (await reader('/hasil/pemilu-2024/ppwp/6472011001005')).text()).toContain('Salah tulis di TPS');
  });
  it('a closed plenary takes nothing more; to reopen takes two persons, and the old form stays in view', async () => {
    const row = await fillIn(one, desk(PALARAN, '/baris/6472011001005'), '6472011001005', { c0: '8' }).catch((error: unknown) => error);
    expect(row).toBeInstanceOf(Error);
    expect((await fillIn(one, desk(PALARAN, '/tutup'), '/tutup', { dasar: 'Putusan Bawaslu 7/2024' })).status).toBe(303);
    expect((await fillIn(other, desk(PALARAN, '/tutup'), '/setujui')).status).toBe(303);
    expect((await standing(PALARAN)).rapat).toMatchObject({ keadaan: 'DIBUKA', versi: 2 });
    later();
    const page = await one.get(form(PALARAN));
    expect([page.status, page.html.includes('tetap berlaku sampai versi baru ditutup')]).toEqual([200, true]);
    expect((await one.get('/hasil/pemilu-2024/ppwp/6472011001005')).html).toContain('sedang diperbaiki');
    await close(PALARAN, 'ppk');
    later();
    expect((await one.get(form(PALARAN))).html).toMatch(/Versi 2[\s\S]*Versi 1/);
  });
});

describe('others at the plenary', () => {
  const NODE = '190101';
  let member: Visitor;
  beforeAll(async () => {
    member = await visitor('ppk', NODE);
    await fillIn(member, desk(NODE), NODE, { tempat: 'Kantor camat' });
  });

  it('a liaison reads everything and writes the own objection under the own number, until closing is proposed', async () => {
    const lo = await visitor('peserta_lo', '1901', { party: '2' });
    const [agenda, notes] = [await lo.get(desk(NODE)), await lo.get(desk(NODE, '/catatan'))];
    expect([agenda.status, agenda.html.includes(step('terima')), notes.html.includes('Keberatan nomor urut 2')]).toEqual([200, false, true]);
    const row = await lo.get(desk(NODE, '/baris/1901011001001'));
    expect([row.status, row.html.includes('name="c0"')]).toEqual([200, false]);
    const sheet = sheetOf(notes.html, '/keberatan');
    expect((await lo.send(sheet.action, { ...sheet.fields, uraian: 'C.Hasil TPS 3 tidak dibuka' })).status).toBe(303);
    expect((await lo.send(sheet.action, { ...sheet.fields, uraian: 'Isi lain di bawah nomor yang sama' })).status).toBe(422);
    expect((await standing(NODE)).peristiwa.at(-1)).toMatchObject({ jenis: 'KEBERATAN', peran: 'peserta_lo', isi: { nomor: 2, uraian: 'C.Hasil TPS 3 tidak dibuka' } });
    const ticket = sheetOf((await lo.get(desk(NODE, '/catatan'))).html, '/keberatan').fields;
    expect((await lo.send(desk(NODE, '/catatan'), { ...ticket, langkah: 'kejadian' })).status).toBe(404);
  });
  it.each<[string, string, string | undefined]>([
    ['without a number of this contest', '1901', '77'],
    ['without any number', '190101', undefined],
  ])('a liaison %s reads, and is offered no objection', async (_name, node, party) => {
    const notes = await (await visitor('peserta_lo', node, party === undefined ? {} : { party })).get(desk(NODE, '/catatan'));
    expect([notes.status, notes.html.includes('Kirim keberatan')]).toEqual([200, false]);
  });
  it('a supervisor reads; another kecamatan does not', async () => {
    const [watcher, neighbour] = [await visitor('bawaslu', '19'), await visitor('ppk', PALARAN)];
    expect((await watcher.get(desk(NODE))).status).toBe(200);
    expect((await neighbour.get(desk(NODE))).status).toBe(404);
  });
  it('two members change the same row at once: both are kept in order, the later stands, a page gone back to is told', async () => {
    const other = await visitor('ppk', NODE);
    const row = '1901011001001';
    const path = desk(NODE, `/baris/${row}`);
    const sheets = [sheetOf((await member.get(path)).html, row), sheetOf((await other.get(path)).html, row)];
    const why = { sebab: 'SALAH_BACA', catatan: 'Halaman 2' };
    const answers = await Promise.all([
      member.send(path, { ...sheets[0]?.fields, ...why, c0: '11' }),
      other.send(path, { ...sheets[1]?.fields, ...why, c0: '13' }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
    const { baris } = await standing(NODE);
    expect(baris.get(areaCode(row))).toMatchObject({ versi: 2 });
    expect([11, 13]).toContain(baris.get(areaCode(row))?.suara[0]);
    const back = await member.send(path, { ...sheets[0]?.fields, ...why, c0: '17' });
    expect([back.status, back.html.includes('sudah dikirim dengan isi lain')]).toEqual([422, true]);
  });

  const FIELDS: readonly [string, string, string, readonly string[]][] = [
    ['', NODE, step('terima'), ['langkah', 'uuid', 'desa', 'sidik', 'tempat']],
    ['/baris/1901011001002', '1901011001002', '', ['uuid', 'c0', 'c5', 'sebab', 'catatan']],
    ['/kaki', '/kaki', '', ['uuid', 'c0', 'c5']],
    ['/catatan', '/catatan', step('hadir'), ['langkah', 'uuid', 'saksi', 'pengawas']],
    ['/catatan', '/catatan', step('keberatan'), ['nomor', 'uraian', 'tindak', 'baris']],
    ['/catatan', '/catatan', step('kejadian'), ['uraian', 'baris']],
    ['/tutup', '/tutup', '', ['langkah', 'uuid', 'urut', 'dasar']],
  ];
  it.each(FIELDS)('hostile values in the fields of %s%s %s: refused or kept as text', async (rest, action, pick, names) => {
    const { html } = await member.get(desk(NODE, rest));
    const from = pick === '' ? html.length : html.indexOf(pick);
    const sheet = sheetOf(html.slice(html.lastIndexOf('<form', from)), action);
    for (const value of HOSTILE) {
      for (const name of names) {
        const { status, html: answer } = await member.send(sheet.action, { ...sheet.fields, [name]: value });
        expect(status, `${name}=${value}`).toBeLessThan(500);
        expect(UNESCAPED.filter((mark) => answer.includes(mark)), `${name}=${value}`).toEqual([]);
      }
    }
    const { html: after, status } = await member.get(desk(NODE, '/catatan'));
    expect([status, UNESCAPED.filter((mark) => after.includes(mark))]).toEqual([200, []]);
  }, 60_000);
});

describe('outside the days of the pack (PKPU 3/2022 lampiran)', () => {
  it('a real election: with the last day of the stage the plenary can only be read, and the page says so', async () => {
    // 23.50 in Samarinda on 2 March 2024.
    const night = { ms: Date.parse('2024-03-02T15:50:00Z'), now: () => night.ms };
    const real = await smallCount({ modules, clock: night });
    const who = new Visitor(real.deps, await makeOfficer(real.deps.database, night, [{ role: 'ppk', node: PALARAN }]));
    const sheet = sheetOf((await who.get(desk(PALARAN))).html, PALARAN);
    night.ms += 15 * 60_000;
    const sent = await who.send(sheet.action, { ...sheet.fields, tempat: 'Kantor camat' });
    expect(sent.status).toBe(403);
    const page = await who.get(desk(PALARAN));
    expect([page.status, page.html.includes('tidak sedang dibuka'), page.html.includes(step('buka'))]).toEqual([200, true, false]);
    night.ms -= 15 * 60_000;
    expect((await who.send(sheet.action, { ...sheet.fields, tempat: 'Kantor camat' })).status).toBe(303);
    await real.close();
  });
});
