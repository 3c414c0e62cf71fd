// Do privileged roles take two officers, through the pages? (keamanan.md 2.5, 13 case 6)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows, run, sql } from '#platform/db';
import { type SignedInOfficer, enrol, ticketIn } from '../../../test/officers.ts';
import { type TestSite, testSite } from '../../../test/site.ts';

const FORM = '/kerja/petugas/undang';
const LIST = '/kerja/petugas/usulan';
const AUDITOR = {
  nama: 'Hasan Basri',
  peran: 'auditor',
  wilayah: '3276',
  sk: 'SK-3',
  partai: '',
  mulai_tanggal: '1',
  mulai_bulan: '1',
  mulai_tahun: '2026',
  sampai_tanggal: '',
  sampai_bulan: '',
  sampai_tahun: '',
  surel: 'hasan@contoh.id',
  telepon: '',
};

let site: TestSite;
let first: SignedInOfficer;
let second: SignedInOfficer;
beforeAll(async () => {
  site = await testSite(false);
  first = await enrol(site, 'admin_kantor', '3276');
  second = await enrol(site, 'sekretaris', '3276');
}, 120_000);
afterAll(() => site.close());

const db = () => site.deps.database.db;
const open = async (): Promise<string> =>
  (await rows(db(), sql<{ id: string }>`select id from identity_usulan where diputus is null order by dibuat desc limit 1`))[0]?.id ?? '';
const seenBy = async (who: SignedInOfficer): Promise<string> =>
  /name="dilihat" value="([0-9a-f]+)"/.exec(await (await who.get(LIST)).text())?.[1] ?? '';

describe('a privileged role', () => {
  it('is proposed by one, and shown to the other with all that it means', async () => {
    const sent = await first.post(FORM, FORM, AUDITOR);
    expect(sent.headers.get('location')).toBe(`${LIST}?pesan=usul`);
    const own = await (await first.get(LIST)).text();
    expect([own.includes('Anda yang mengusulkan'), own.includes('value="setuju"')]).toEqual([true, false]);
    const other = await (await second.get(LIST)).text();
    for (const words of ['Auditor untuk Hasan Basri', 'KPU Kota Depok', 'SK-3', 'Setujui']) expect(other).toContain(words);
    expect(await (await second.get('/kerja')).text()).toContain('Putuskan usul Auditor untuk Hasan Basri');
  });
  it('the proposer cannot approve it, nor anybody what was changed or without a fresh proof', async () => {
    const id = await open();
    const digest = await seenBy(second);
    const ticket = ticketIn(await (await second.get(LIST)).text(), `${LIST}/${id}`);
    expect(ticket).not.toBe('');
    const as = async (who: SignedInOfficer, dilihat: string) =>
      (await who.post(LIST, `${LIST}/${id}`, { dilihat, putusan: 'setuju' })).status;
    expect(await as(first, digest)).toBe(403);
    expect(await as(second, 'f'.repeat(64))).toBe(422);
    const stale = await enrol(site, 'sekretaris', '3276');
    await run(db(), sql`update identity_sesi set bukti = 0 where akun = ${stale.account}`);
    expect(await (await stale.get(LIST)).text()).not.toContain('value="setuju"');
    expect(await rows(db(), sql<object>`select 1 from identity_akun where nama = 'Hasan Basri'`)).toEqual([]);
  });
  it('the other approves what was seen, and gets the slip', async () => {
    const id = await open();
    const done = await second.post(LIST, `${LIST}/${id}`, { dilihat: await seenBy(second), putusan: 'setuju' });
    const html = await done.text();
    expect([done.status, html.includes('Hasan Basri'), /\/undangan\/[\w-]{43}/.test(html)]).toEqual([200, true, true]);
    const [act] = await rows(db(), sql<{ pelaku_id: string }>`select pelaku_id from audit_entri where aksi = 'identity.usul-setuju'`);
    const [asked] = await rows(db(), sql<{ pelaku_id: string }>`select pelaku_id from audit_entri where aksi = 'identity.usul'`);
    expect([asked?.pelaku_id, act?.pelaku_id]).toEqual([first.account, second.account]);
  });
  it('the proposer takes another one back', async () => {
    await first.post(FORM, FORM, { ...AUDITOR, nama: 'Rini Utami' });
    const id = await open();
    const done = await first.post(LIST, `${LIST}/${id}/tarik`, {});
    expect(done.headers.get('location')).toBe(`${LIST}?pesan=tolak`);
    expect(await (await second.get(LIST)).text()).toContain('Tidak ada usul yang menunggu.');
  });
});
