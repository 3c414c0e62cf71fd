// Does a form reach its act only from our own page, whole, once, and from whoever may? (keamanan.md 2.1, 3.2, 3.4, 13 case 3)
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { h } from 'preact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { areaCode } from '#kernel/area-code';
import { defineText } from '#kernel/text';
import { settingsSchema } from '#platform/config';
import { rows, run, sql } from '#platform/db';
import { openSession } from '#platform/identity';
import { sampleKeys } from '#platform/keys';
import { makeLog } from '#platform/log';
import { type Deps, type FormPart, type Module, defineDesk, definePost, makeRegistry, makeVersions } from '#platform/module';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { type App, makeApp, makeMeter } from './door.ts';
import { VISITOR_COOKIE } from './ticket.ts';

const words = defineText('coba', { nama: { id: 'Coba', en: 'Trial' }, izin: { id: 'Mencoba', en: 'To try' } });
const taken: unknown[] = [];
const page = (request: FormPart<unknown>, path: string) => ({
  kind: 'page' as const,
  title: 'Coba',
  body: h('p', null, JSON.stringify(request.ticket(path))),
});
const resource = (_deps: unknown, { kode }: { kode: string }) =>
  kode === '99' ? undefined : { kind: 'tps', id: kode, node: areaCode(kode), open: kode !== '3172' };
const kode = z.object({ kode: z.string() });
const trial: Module = {
  id: 'coba',
  needs: [],
  name: words.nama,
  retention: 'nothing',
  permissions: [
    { id: 'coba.isi', title: words.izin, grants: { kpps: 'bawah', bawaslu: 'bawah' }, viewsLogged: ['bawaslu'] },
    { id: 'coba.tutup', title: words.izin, grants: { kpps: 'bawah' }, stepUp: true },
  ],
  routes: [
    definePost({ id: 'coba.buka', path: '/coba', handle: (request) => page(request, '/coba') }),
    definePost({
      id: 'coba.kirim',
      path: '/coba',
      body: z.object({ isi: z.string() }),
      handle: ({ body }) => {
        taken.push(body.isi);
        return { kind: 'redirect', to: '/coba' };
      },
    }),
    defineDesk({
      id: 'coba.meja',
      path: '/kerja/coba/:kode',
      params: kode,
      permission: 'coba.isi',
      resource,
      handle: (request) => page(request, request.path),
    }),
    defineDesk({
      id: 'coba.isi-meja',
      path: '/kerja/coba/:kode',
      params: kode,
      permission: 'coba.isi',
      resource,
      body: z.object({ isi: z.string() }),
      handle: ({ body, actor }) => {
        taken.push([body.isi, actor.role, actor.node]);
        return { kind: 'redirect', to: '/kerja/coba/31' };
      },
    }),
    defineDesk({
      id: 'coba.bahaya',
      path: '/kerja/tutup/:kode',
      params: kode,
      permission: 'coba.tutup',
      resource,
      handle: (request) => page(request, request.path),
    }),
  ],
};
const assets = { css: '/assets/x.css', script: () => undefined, find: () => undefined, build: 'x' };
const clock = { ms: Date.parse('2026-11-22T03:00:00Z'), now: () => clock.ms };
const HOST = 'http://pendopo.test';

let base: TestDatabase;
let app: App;
let officer = '';
let watcher = '';
beforeAll(async () => {
  base = await testDatabase();
  const settings = settingsSchema.parse({ PENDOPO_DATA: mkdtempSync(join(tmpdir(), 'form-')), PENDOPO_LOG: 'silent' });
  const deps: Deps = {
    database: base.database,
    clock,
    log: makeLog('silent'),
    settings,
    keys: sampleKeys(),
    registry: makeRegistry([trial]),
    versions: makeVersions([trial], clock, () => deps),
  };
  app = makeApp(deps, assets, makeMeter());
  officer = await signIn('kpps');
  watcher = await signIn('bawaslu');
});
afterAll(() => base.close());

async function signIn(role: string, node = '31'): Promise<string> {
  const id = randomUUID();
  const { db } = base.database;
  await run(db, sql`insert into identity_akun (id, nama, masuk, keadaan, dibuat, diubah) values (${id}, 'Sari', ${id}, 'AKTIF', 0, 0)`);
  await run(
    db,
    sql`insert into identity_mandat (id, akun, peran, wilayah, sk, mulai, dibuat) values (${randomUUID()}, ${id}, ${role}, ${node}, 'SK', 0, 0)`,
  );
  return `__Host-sid=${await openSession(db, clock, id, { steppedUp: false, agent: '' })}`;
}
const get = async (path: string, cookie?: string) =>
  app.fetch(new Request(HOST + path, { headers: cookie === undefined ? {} : { cookie } }));
const post = async (path: string, body: string | undefined, headers: Record<string, string>) =>
  app.fetch(
    new Request(HOST + path, {
      method: 'POST',
      ...(body === undefined ? {} : { body }),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
    }),
  );

async function ticketOf(path: string, cookie?: string): Promise<{ ticket: string; cookie: string }> {
  const answer = await get(path, cookie);
  const found = /_tiket[^}]*?value(?:&quot;|"):(?:&quot;|")([\w-]+)/.exec(await answer.text());
  const set = answer.headers.get('set-cookie') ?? '';
  return { ticket: found?.[1] ?? '', cookie: cookie ?? /__Host-pra=[\w-]+/.exec(set)?.[0] ?? '' };
}

describe('a public form (keamanan.md 3.2)', () => {
  it('the right one passes', async () => {
    const { ticket, cookie } = await ticketOf('/coba');
    expect(cookie.startsWith(VISITOR_COOKIE)).toBe(true);
    const answer = await post('/coba', `isi=a%20b&_tiket=${ticket}`, { cookie });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/coba']);
    expect(taken.at(-1)).toBe('a b');
  });
  it.each<[string, (t: string) => string | undefined, Record<string, string>, number]>([
    ['cross-site', (t) => `isi=x&_tiket=${t}`, { 'sec-fetch-site': 'cross-site' }, 403],
    ['same-site, another host', (t) => `isi=x&_tiket=${t}`, { 'sec-fetch-site': 'same-site' }, 403],
    ['typed address', (t) => `isi=x&_tiket=${t}`, { 'sec-fetch-site': 'none' }, 403],
    ['no ticket', () => 'isi=x', {}, 403],
    ['foreign ticket', () => `isi=x&_tiket=${'A'.repeat(43)}`, {}, 403],
    ['plain text', (t) => `isi=x&_tiket=${t}`, { 'content-type': 'text/plain' }, 415],
    ['a field that no form has', (t) => `isi=x&lain=1&_tiket=${t}`, {}, 400],
    ['a missing field', (t) => `_tiket=${t}`, {}, 400],
    ['a field twice', (t) => `isi=x&isi=y&_tiket=${t}`, {}, 400],
    ['NUL', (t) => `isi=%00&_tiket=${t}`, {}, 400],
    ['1,201 fields', (t) => `${'isi=x&'.repeat(1_200)}_tiket=${t}`, {}, 400],
    ['65 KiB', (t) => `isi=${'x'.repeat(66_000)}&_tiket=${t}`, {}, 413],
    ['nothing', () => undefined, {}, 400],
  ])('%s is refused and nothing is stored', async (_what, body, headers, status) => {
    const { ticket, cookie } = await ticketOf('/coba');
    const before = taken.length;
    expect((await post('/coba', body(ticket), { cookie, ...headers })).status).toBe(status);
    expect(taken).toHaveLength(before);
  });
  it('without Sec-Fetch-Site the Origin decides; null and none with a cookie are refused', async () => {
    const { ticket, cookie } = await ticketOf('/coba');
    const send = async (headers: Record<string, string>) =>
      (
        await app.fetch(
          new Request(`${HOST}/coba`, {
            method: 'POST',
            body: `isi=x&_tiket=${ticket}`,
            headers: { 'content-type': 'application/x-www-form-urlencoded', cookie, ...headers },
          }),
        )
      ).status;
    expect([
      await send({ origin: HOST }),
      await send({ origin: 'null' }),
      await send({ origin: 'https://lain.test' }),
      await send({}),
    ]).toEqual([303, 403, 403, 403]);
  });
  it('a ticket holds twelve hours', async () => {
    const { ticket, cookie } = await ticketOf('/coba');
    clock.ms += 12 * 3_600_000;
    expect((await post('/coba', `isi=x&_tiket=${ticket}`, { cookie })).status).toBe(303);
    clock.ms += 3_600_000;
    expect((await post('/coba', `isi=x&_tiket=${ticket}`, { cookie })).status).toBe(403);
    clock.ms -= 13 * 3_600_000;
  });
  it('a page with a form is kept nowhere', async () => {
    expect((await get('/coba')).headers.get('cache-control')).toBe('no-store');
  });
});

describe("an officer's address (keamanan.md 2.1)", () => {
  it.each([
    ['without session', () => undefined, '/kerja/coba/31', 303],
    ['within the node', () => officer, '/kerja/coba/3171', 200],
    ['another node is as if it were not there', () => officer, '/kerja/coba/32', 404],
    ['no such thing', () => officer, '/kerja/coba/99', 404],
    ['stage closed', () => officer, '/kerja/coba/3172', 403],
    ['role without grant', () => watcher, '/kerja/tutup/31', 404],
    ['factor not fresh', () => officer, '/kerja/tutup/31', 303],
  ])('%s', async (_what, cookie, path, status) => {
    expect((await get(path, cookie())).status).toBe(status);
  });
  it('what is denied answers with the very bytes of a missing page', async () => {
    const [denied, missing] = [await get('/kerja/coba/32', officer), await get('/kerja/coba/99', officer)];
    expect((await denied.text()).replaceAll('/32', '/99')).toBe(await missing.text());
  });
  it('sign-in comes back to the page', async () => {
    expect((await get('/en/kerja/coba/31')).headers.get('location')).toBe('/en/masuk?lanjut=%2Fkerja%2Fcoba%2F31');
  });
  it('the act is done in the role and at the node of the mandate', async () => {
    const { ticket } = await ticketOf('/kerja/coba/3171', officer);
    const answer = await post('/kerja/coba/3171', `isi=9&_tiket=${ticket}`, { cookie: officer });
    expect([answer.status, taken.at(-1)]).toEqual([303, ['9', 'kpps', '31']]);
  });
  it('a ticket of another session or another path opens nothing', async () => {
    const own = await ticketOf('/kerja/coba/3171', officer);
    const other = await ticketOf('/kerja/coba/3171', watcher);
    expect((await post('/kerja/coba/3171', `isi=9&_tiket=${other.ticket}`, { cookie: officer })).status).toBe(403);
    expect((await post('/kerja/coba/31', `isi=9&_tiket=${own.ticket}`, { cookie: officer })).status).toBe(403);
  });
  it('a session that ended keeps nothing and says how to go on', async () => {
    const answer = await post('/kerja/coba/3171', 'isi=9', {});
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('/masuk');
  });
  it('a view by the supervisor and a denial stand in the trail', async () => {
    await get('/kerja/coba/3173', watcher);
    await get('/kerja/coba/32', watcher);
    const entries = await rows(base.database.db, sql<{ aksi: string }>`select aksi from audit_entri`);
    expect(entries.map((entry) => entry.aksi)).toEqual(expect.arrayContaining(['identity.lihat', 'identity.tolak']));
  });
});
