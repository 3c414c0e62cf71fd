// Does sign-in stand against planted sessions, guessing and foreign ways on, and is an invitation used once? (keamanan.md 13 cases 1, 12, 15)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows, run, sql } from '#platform/db';
import { SESSION_COOKIE } from '#platform/identity';
import { type SignedInOfficer, ORIGIN, enrol, send } from '../officers.ts';
import { type TestSite, testSite } from '../site.ts';
import { PASSWORD, TPS, codeOf, enrolByPassword, invited, passwordFor, sidOf, stranger } from './officers-fixture.ts';

let site: TestSite;
let ppk: SignedInOfficer;
beforeAll(async () => {
  site = await testSite(false);
  ppk = await enrol(site, 'ppk', '327606');
}, 300_000);
afterAll(() => site.close());

const db = () => site.deps.database.db;
const count = async (): Promise<number> => (await rows(db(), sql<{ n: number }>`select count(*)::int as n from identity_akun`))[0]?.n ?? -1;

describe('sign-in', () => {
  it('a name that nobody bears gets the very bytes of a known one (case 12)', async () => {
    const known = await invited(site, ppk, 'Made Dikenal');
    await enrolByPassword(site, known.token);
    const bodies: string[] = [];
    for (const nama of [known.signInName, `kpps-${TPS}-0000`]) {
      const { ticket, headers } = await stranger(site, '/masuk', '/masuk');
      const answer = await send(site, '/masuk', { nama, sandi: 'salah sama sekali', kode: '123456', _tiket: ticket }, headers);
      expect(answer.status).toBe(422);
      bodies.push((await answer.text()).replaceAll(nama, 'NAMA').replace(/name="_(tiket|idem)" value="[\w-]*"|data-tiket="[\w-]*"/g, ''));
    }
    expect(bodies[0]).toBe(bodies[1]);
  });
  it('after five failures the wait is told in seconds, known or not', async () => {
    for (const nama of [`kpps-${TPS}-1111`, `kpps-${TPS}-2222`]) {
      const { ticket, headers } = await stranger(site, '/masuk', '/masuk');
      const states: number[] = [];
      let text = '';
      for (let attempt = 0; attempt < 6; attempt += 1) {
        const answer = await send(site, '/masuk', { nama, sandi: 'salah', kode: '123456', _tiket: ticket }, headers);
        states.push(answer.status);
        text = await answer.text();
      }
      expect(states).toEqual([422, 422, 422, 422, 422, 429]);
      expect(text).toMatch(/Tunggu \d+ detik/);
    }
  });
  it.each([
    ['//x', '/kerja'],
    ['/\\x', '/kerja'],
    ['https:x', '/kerja'],
    ['%2f%2fx', '/kerja'],
    ['/a@x', '/kerja'],
    ['/kerja/saya', '/kerja/saya'],
  ])('lanjut=%s leads to %s (case 15)', async (lanjut, to) => {
    const officer = await enrol(site, 'kpps', TPS);
    const seed = await passwordFor(site, officer);
    const { ticket, headers } = await stranger(site, '/masuk', '/masuk');
    const code = codeOf(site, seed.seed);
    await run(db(), sql`update identity_sandi set langkah = 0`);
    const answer = await send(site, '/masuk', { nama: seed.name, sandi: PASSWORD, kode: code, lanjut, _tiket: ticket }, headers);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, to]);
  });
  it('a session planted before is never the session after, and two sign-ins give two (case 1)', async () => {
    const officer = await enrol(site, 'kpps', TPS);
    const { name, seed } = await passwordFor(site, officer);
    const planted = 'A'.repeat(43);
    const ids: string[] = [];
    for (const cookie of [`${SESSION_COOKIE}=${planted}`, officer.headers.cookie]) {
      await run(db(), sql`update identity_sandi set langkah = 0`);
      const { ticket, headers } = await stranger(site, '/masuk', '/masuk');
      const answer = await send(
        site,
        '/masuk',
        { nama: name, sandi: PASSWORD, kode: codeOf(site, seed), _tiket: ticket },
        { cookie: `${headers.cookie}; ${cookie}` },
      );
      expect(answer.headers.getSetCookie().join()).toMatch(/__Host-sid=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax($|,)/);
      ids.push(sidOf(answer));
    }
    expect(new Set([planted, ...ids]).size).toBe(3);
    expect((await site.get('/kerja', { cookie: `${SESSION_COOKIE}=${planted}` })).headers.get('location')).toBe('/masuk?lanjut=%2Fkerja');
    const kept = JSON.stringify(await rows(db(), sql<object>`select * from identity_sesi`));
    expect(ids.some((id) => kept.includes(id))).toBe(false);
  });
  it('leaving ends the session and its cookie', async () => {
    const officer = await enrol(site, 'kpps', TPS);
    const answer = await officer.post('/kerja', '/keluar', {});
    expect([answer.headers.get('location'), answer.headers.get('clear-site-data')]).toEqual(['/masuk', '"cache"']);
    expect(answer.headers.getSetCookie().join()).toMatch(/__Host-sid=; .*Max-Age=0/);
    expect((await officer.get('/kerja')).headers.get('location')).toBe('/masuk?lanjut=%2Fkerja');
  });
});

describe('an invitation', () => {
  it('is used once; its link does not stand in the address of the next page', async () => {
    const one = await invited(site, ppk, 'Putu Sekali');
    const linked = await site.get(`/undangan/${one.token}`);
    expect([linked.status, linked.headers.get('location')?.includes(one.token), linked.headers.get('referrer-policy')]).toEqual([
      303,
      false,
      'same-origin',
    ]);
    const first = await enrolByPassword(site, one.token);
    expect(first.sid).toMatch(/^[\w-]{43}$/);
    const again = await first.step(codeOf(site, first.seed));
    expect([again.status, sidOf(again)]).toEqual([404, '']);
    const opened = await site.get(`/undangan/${one.token}`);
    expect([opened.status, (await opened.text()).includes('sudah dipakai')]).toEqual([404, true]);
  });
  it('goes on only in the browser that began', async () => {
    const one = await invited(site, ppk, 'Ketut Dua Peramban');
    const loose = (await site.get(`/undangan/${one.token}`)).headers.get('location') ?? '';
    const { ticket, headers } = await stranger(site, loose, '/undangan');
    const u = new URL(loose, ORIGIN).searchParams.get('u') ?? '';
    const bound = (await send(site, '/undangan', { u, cara: 'kunci', _tiket: ticket }, headers)).headers.get('location') ?? '';
    const other = await stranger(site, '/masuk', '/masuk');
    expect([
      (await site.get(bound, headers)).status,
      (await site.get(bound, other.headers)).status,
      (await site.get(bound)).status,
    ]).toEqual([200, 404, 404]);
  });
  it('twice by a double click makes one account', async () => {
    const fields = {
      nama: 'Nyoman Klik',
      peran: 'kpps',
      wilayah: '3276061006005',
      sk: 'SK',
      partai: '',
      mulai_tanggal: '1',
      mulai_bulan: '1',
      mulai_tahun: '2026',
      sampai_tanggal: '31',
      sampai_bulan: '12',
      sampai_tahun: '2099',
      surel: '',
      telepon: '',
    };
    const before = await count();
    const first = await ppk.post('/kerja/petugas/undang', '/kerja/petugas/undang', fields);
    const second = await ppk.post('/kerja/petugas/undang', '/kerja/petugas/undang', fields);
    expect([first.status, second.status, await count()]).toEqual([200, 422, before + 1]);
  });
  it('of a list with one wrong line calls nobody', async () => {
    const before = await count();
    const fields = {
      peran: 'kpps',
      sk: 'SK',
      mulai_tanggal: '1',
      mulai_bulan: '1',
      mulai_tahun: '2026',
      sampai_tanggal: '31',
      sampai_bulan: '12',
      sampai_tahun: '2099',
    };
    const bad = await ppk.post('/kerja/petugas/undang-banyak', '/kerja/petugas/undang-banyak', {
      ...fields,
      daftar: `Adi;${TPS}\nBudi;3171010001001\nCitra;x`,
    });
    const html = await bad.text();
    expect([bad.status, await count(), html.includes('Baris 3')]).toEqual([422, before, true]);
    const outside = await ppk.post('/kerja/petugas/undang-banyak', '/kerja/petugas/undang-banyak', {
      ...fields,
      daftar: `Adi;${TPS}\nBudi;3273011001001`,
    });
    expect([outside.status, await count()]).toEqual([422, before]);
    const good = await ppk.post('/kerja/petugas/undang-banyak', '/kerja/petugas/undang-banyak', {
      ...fields,
      daftar: `Adi;${TPS}\nBudi;3276061006006`,
    });
    expect([good.status, await count(), [...(await good.text()).matchAll(/href="[^"]*\/undangan\/[\w-]{43}"/g)].length]).toEqual([
      200,
      before + 2,
      2,
    ]);
  });
});
