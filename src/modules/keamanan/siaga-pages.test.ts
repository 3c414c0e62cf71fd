// Can two holders of the emergency key open what they must see, from their pages, and does everybody who must hear of it? (keamanan.md 1.7)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows, run, sql } from '#platform/db';
import { type SignedInOfficer, enrol } from '../../../test/officers.ts';
import { type TestSite, testSite } from '../../../test/site.ts';

let site: TestSite;
let one: SignedInOfficer;
let two: SignedInOfficer;
let leader: SignedInOfficer;
let auditor: SignedInOfficer;
let ppk: SignedInOfficer;
const PATH = '/kerja/siaga';
const REASON = 'PPK Beji tidak dapat dihubungi dan rapat pleno menunggu';
beforeAll(async () => {
  site = await testSite(true);
  [one, two] = [await enrol(site, 'siaga', '0'), await enrol(site, 'siaga', '0')];
  [leader, auditor, ppk] = [await enrol(site, 'pimpinan', '32'), await enrol(site, 'auditor', '0'), await enrol(site, 'ppk', '327606')];
}, 300_000);
afterAll(() => site.close());

const page = async (officer: SignedInOfficer, path = PATH): Promise<string> => (await officer.get(path)).text();
const ask = (over: Readonly<Record<string, string>> = {}) => one.post(PATH, PATH, { modul: 'hasil', wilayah: '3276', alasan: REASON, ...over });
const AREA = '/kerja/hasil/pemilu-2024/ppwp/wilayah/3276';
const idOn = (html: string): string => /siaga\/([0-9a-f-]{36})\//.exec(html)?.[1] ?? '';

describe('break-glass from its page', () => {
  it('is asked for in words that say what is wrong', async () => {
    for (const [over, words] of [
      [{ alasan: 'mendesak' }, 'paling sedikit 30'],
      [{ wilayah: '9999' }, 'Kode wilayah itu tidak ada'],
      [{ modul: 'wbs' }, 'Pilih modul dari daftar'],
    ] as const) {
      const answer = await ask(over);
      expect([answer.status, (await answer.text()).includes(words)]).toEqual([422, true]);
    }
    expect((await one.get(AREA)).status).toBe(404);
  });
  it('opens for both once the second has agreed, shows what is to be read and nothing to be done', async () => {
    expect((await ask()).status).toBe(303);
    expect(await page(two, '/kerja')).toContain('menunggu orang kedua');
    const id = idOn(await page(two));
    expect(idOn(await page(one))).toBe('');
    expect((await one.post(PATH, `${PATH}/${id}/buka`, {})).status).toBe(403);
    expect((await two.post(PATH, `${PATH}/${id}/buka`, {})).status).toBe(303);
    for (const officer of [one, two]) {
      const html = await page(officer, AREA);
      expect(html).toContain('Depok');
      expect(html).not.toContain('<form action="/kerja/hasil');
    }
    expect((await one.get('/kerja/hasil/pemilu-2024/ppwp/wilayah/3273')).status).toBe(404);
    expect((await one.get('/kerja/hasil/pemilu-2024/ppwp/tps/3276061006003')).status).toBe(404);
    expect((await one.get('/kerja/hasil')).status).toBe(200);
    expect((await one.get('/kerja/petugas')).status).toBe(404);
  });
  it('tells all leadership and the auditor, and keeps each request', async () => {
    for (const officer of [leader, auditor]) expect(await page(officer, '/kerja')).toContain('sedang terbuka');
    expect(await page(ppk, '/kerja')).not.toContain('sedang terbuka');
    expect((await ppk.get(PATH)).status).toBe(404);
    expect(await page(auditor, '/kerja/keamanan')).toContain('Siaga dibuka');
    const seen = await rows(site.deps.database.db, sql<{ n: number }>`select count(*)::int as n from audit_entri where aksi = 'identity.lihat' and pelaku_jenis = 'siaga' and pelaku_id = ${one.account}`);
    await one.get('/kerja/cari?q=depok');
    const more = await rows(site.deps.database.db, sql<{ n: number }>`select count(*)::int as n from audit_entri where aksi = 'identity.lihat' and pelaku_jenis = 'siaga' and pelaku_id = ${one.account}`);
    expect([(seen[0]?.n ?? 0) >= 2, (more[0]?.n ?? 0) - (seen[0]?.n ?? 0)]).toEqual([true, 1]);
  });
  it('is closed early by one of the two, counted, and looked over by the nation’s auditor', async () => {
    const id = idOn(await page(one));
    expect((await one.post(PATH, `${PATH}/${id}/tutup`, {})).status).toBe(303);
    expect((await two.get(AREA)).status).toBe(404);
    expect(await page(leader)).not.toContain('/tinjau"');
    const short = await auditor.post(PATH, `${PATH}/${id}/tinjau`, { simpulan: 'baik' });
    expect(short.status).toBe(422);
    await run(site.deps.database.db, sql`update identity_siaga set ditutup = ditutup - 7 * 86400000, sampai = sampai - 7 * 86400000, dibuka = dibuka - 7 * 86400000 where id = ${id}`);
    expect(await page(ppk, '/kerja')).toContain('belum ditinjau dalam 3 hari kerja');
    expect((await auditor.post(PATH, `${PATH}/${id}/tinjau`, { simpulan: REASON })).status).toBe(303);
    expect(await page(ppk, '/kerja')).not.toContain('belum ditinjau dalam 3 hari kerja');
    expect(await page(leader)).toContain('Sudah ditinjau');
  });
});

describe('alarms', () => {
  it('five failures of one account and twenty refusals of one officer are each one line, at the office they concern', async () => {
    for (let n = 0; n < 21; n += 1) await ppk.get('/kerja/hasil/pemilu-2024/ppwp/wilayah/3273');
    const own = await enrol(site, 'admin_kantor', '3276');
    const other = await enrol(site, 'auditor', '64');
    const seen = await page(await enrol(site, 'auditor', '0'), '/kerja/keamanan');
    expect(seen).toContain('Ditolak berulang kali');
    expect(await page(other, '/kerja/keamanan')).not.toContain('Ditolak berulang kali');
    expect((await own.get('/kerja/keamanan')).status).toBe(200);
    expect((await ppk.get('/kerja/keamanan')).status).toBe(404);
  });
});
