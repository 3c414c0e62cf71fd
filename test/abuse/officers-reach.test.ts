// How far does an officer reach, when does it end, and what answers while the first administrators are being set up? (keamanan.md 13 cases 2, 4, 5)
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { run, sql } from '#platform/db';
import { bootstrap } from '#platform/identity';
import { type SignedInOfficer, enrol } from '../officers.ts';
import { type TestSite, testSite } from '../site.ts';
import { TPS, invited } from './officers-fixture.ts';

let site: TestSite;
let ppk: SignedInOfficer;
beforeAll(async () => {
  site = await testSite(false);
  ppk = await enrol(site, 'ppk', '327606');
}, 300_000);
afterAll(() => site.close());

const db = () => site.deps.database.db;

describe('reach (cases 2 and 5)', () => {
  it('an officer of another place is as if not there', async () => {
    const far = await enrol(site, 'ppk', '327301');
    const [denied, missing] = [await ppk.get(`/kerja/petugas/${far.account}`), await ppk.get(`/kerja/petugas/${randomUUID()}`)];
    const same = async (answer: Response) => (await answer.text()).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');
    expect([denied.status, missing.status]).toEqual([404, 404]);
    expect(await same(denied)).toBe(await same(missing));
    expect(await (await ppk.get('/kerja/cari?q=ppk-327301')).text()).not.toContain(far.account);
  });
  it('a KPPS sees no officers and invites nobody', async () => {
    const kpps = await enrol(site, 'kpps', TPS);
    for (const path of ['/kerja/petugas', '/kerja/petugas/undang', '/kerja/petugas/usulan', `/kerja/petugas/${ppk.account}`])
      expect((await kpps.get(path)).status).toBe(404);
  });
  it('a mandate that is over ends the work, not the view of the own account', async () => {
    const officer = await enrol(site, 'ppk', '327606');
    expect((await officer.get('/kerja/petugas')).status).toBe(200);
    await run(db(), sql`update identity_mandat set selesai = ${site.deps.clock.now() - 1}, mulai = 0 where id = ${officer.mandate}`);
    expect((await officer.get('/kerja/petugas')).status).toBe(404);
    expect((await officer.get('/kerja')).headers.get('location')).toBe('/kerja/saya');
    expect(await (await officer.get('/kerja/saya')).text()).toContain('Tidak ada mandat yang berlaku sekarang');
  });
  it('an old proof opens no act: the page asks for a new one', async () => {
    const officer = await enrol(site, 'ppk', '327606');
    await run(db(), sql`update identity_sesi set bukti = 0 where akun = ${officer.account}`);
    expect((await officer.get('/kerja/petugas/undang')).headers.get('location')).toBe('/masuk/ulang?lanjut=%2Fkerja%2Fpetugas%2Fundang');
    expect((await officer.get('/kerja/saya/sandi')).headers.get('location')).toBe('/masuk/ulang?lanjut=%2Fkerja%2Fsaya%2Fsandi');
    const page = await (await officer.get(`/kerja/petugas/${(await invited(site, ppk, 'Gede Uji')).account}`)).text();
    expect([page.includes('Buktikan dahulu bahwa ini Anda'), page.includes('Batalkan undangan')]).toEqual([true, false]);
  });
});

describe('while the first administrators are being set up (case 4)', () => {
  it('officers’ pages answer nothing else; the public stays served', async () => {
    const own = await testSite(false);
    const officer = await enrol(own, 'ppk', '327606');
    expect((await officer.get('/kerja/petugas')).status).toBe(200);
    const begun = await bootstrap(own.deps.database, own.deps.clock, [
      { name: 'Satu', node: areaCode('0') },
      { name: 'Dua', node: areaCode('31') },
    ]);
    expect(begun.ok).toBe(true);
    const closed = await officer.get('/kerja/petugas');
    expect([closed.status, (await closed.text()).includes('Pendopo sedang disiapkan')]).toEqual([403, true]);
    expect([(await own.get('/')).status, (await own.get('/masuk')).status]).toEqual([200, 200]);
    await own.close();
  }, 120_000);
});
