// Do the officers' forms stand against foreign pages and whatever a field may hold? (keamanan.md 13 cases 3 and 10)
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows, run, sql } from '#platform/db';
import { module as petugas } from '#modules/petugas';
import { type SignedInOfficer, ORIGIN, enrol, send, ticketIn } from '../officers.ts';
import { type TestSite, testSite } from '../site.ts';
import { HOSTILE, UNESCAPED } from './hostile.ts';
import { TPS, stranger } from './officers-fixture.ts';

let site: TestSite;
let admin: SignedInOfficer;
let ppk: SignedInOfficer;
beforeAll(async () => {
  site = await testSite(false);
  admin = await enrol(site, 'admin_kantor', '3276');
  ppk = await enrol(site, 'ppk', '327606');
}, 300_000);
afterAll(() => site.close());

const db = () => site.deps.database.db;
const count = async (table: 'akun' | 'mandat' | 'usulan' | 'sesi'): Promise<number> => {
  const from = { akun: sql`identity_akun`, mandat: sql`identity_mandat`, usulan: sql`identity_usulan`, sesi: sql`identity_sesi` }[table];
  return (await rows(db(), sql<{ n: number }>`select count(*)::int as n from ${from}`))[0]?.n ?? -1;
};

describe('a form of the officers (case 3)', () => {
  const acts = (petugas.routes ?? []).filter((route) => route.post !== undefined);
  it.each(acts.map((route) => [route.id, route.path, route.post?.media ?? 'form'] as const))(
    '%s takes nothing from another page',
    async (_id, path, media) => {
      const address = path.replace(':akun', ppk.account).replace(':usul', randomUUID());
      const before = await Promise.all([count('akun'), count('mandat'), count('usulan'), count('sesi')]);
      const body = media === 'json' ? '{}' : 'x=1';
      const type = media === 'json' ? 'application/json' : 'application/x-www-form-urlencoded';
      for (const over of [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { 'sec-fetch-site': 'none' },
        { origin: 'null' },
        { origin: 'https://lain.test' },
        {},
      ]) {
        const headers = { 'content-type': type, ...admin.headers, ...over };
        const answer = await site.app.fetch(new Request(new URL(address, ORIGIN), { method: 'POST', body, headers }));
        expect([JSON.stringify(over), answer.status]).toEqual([JSON.stringify(over), 403]);
      }
      const forged = await site.app.fetch(
        new Request(new URL(address, ORIGIN), {
          method: 'POST',
          body,
          headers: { 'content-type': type, 'sec-fetch-site': 'same-origin', ...admin.headers },
        }),
      );
      expect([400, 403, 404]).toContain(forged.status);
      expect(await Promise.all([count('akun'), count('mandat'), count('usulan'), count('sesi')])).toEqual(before);
    },
  );
  it('the ticket of another officer’s session opens nothing', async () => {
    const foreign = ticketIn(await (await ppk.get('/kerja/saya')).text(), '/kerja/saya/sesi/semua');
    expect(foreign).not.toBe('');
    expect((await send(site, '/kerja/saya/sesi/semua', { _tiket: foreign }, admin.headers)).status).toBe(403);
    expect((await admin.get('/kerja')).status).toBe(200);
  });
});

describe('hostile values (case 10)', () => {
  const POST = {
    peran: 'kpps',
    wilayah: TPS,
    sk: 'SK',
    partai: '',
    mulai_tanggal: '1',
    mulai_bulan: '1',
    mulai_tahun: '2026',
    sampai_tanggal: '31',
    sampai_bulan: '12',
    sampai_tahun: '2099',
  };
  const FORMS: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
    ['/kerja/petugas/undang', '/kerja/petugas/undang', { nama: 'Siti', surel: '', telepon: '', ...POST }],
    [
      '/kerja/petugas/undang-banyak',
      '/kerja/petugas/undang-banyak',
      {
        peran: 'kpps',
        sk: 'SK',
        mulai_tanggal: '1',
        mulai_bulan: '1',
        mulai_tahun: '2026',
        sampai_tanggal: '31',
        sampai_bulan: '12',
        sampai_tahun: '2099',
        daftar: 'x',
      },
    ],
    ['/kerja/saya/sandi', '/kerja/saya/sandi', { sandi: 'x', ulang: 'x' }],
    ['/kerja/saya', '/kerja/saya/sesi/semua', {}],
  ];
  const wrongIn = async (answer: Response, what: string): Promise<string[]> => {
    const body = await answer.text();
    return [
      ...(answer.status >= 500 ? [`${what}: ${answer.status}`] : []),
      ...UNESCAPED.filter((mark) => body.includes(mark)).map((mark) => `${what} echoes ${mark}`),
    ];
  };
  it.each(FORMS.slice(0, 3))(
    '%s in every field',
    async (page, path, fields) => {
      const _tiket = ticketIn(await (await ppk.get(page)).text(), path);
      const wrong: string[] = [];
      for (const name of Object.keys(fields)) {
        for (const value of HOSTILE) {
          const answer = await send(site, path, { ...fields, [name]: value.toWellFormed(), _tiket }, ppk.headers);
          wrong.push(...(await wrongIn(answer, `${name}=${value.slice(0, 30)}`)));
        }
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );
  it('a name that is markup is text on the slip, the list, the search and the officer’s page', async () => {
    const nama = '<script>alert(1)</script>';
    const slip = await ppk.post('/kerja/petugas/undang', '/kerja/petugas/undang', { ...FORMS[0]?.[2], nama, wilayah: '3276061006004' });
    const html = await slip.text();
    expect([slip.status, html.includes('/undangan/')]).toEqual([200, true]);
    const list = await (await admin.get('/kerja/petugas')).text();
    const [account] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(list.slice(list.indexOf('&lt;script') - 200)) ?? [''];
    for (const text of [
      html,
      list,
      await (await admin.get('/kerja/cari?q=alert')).text(),
      await (await admin.get(`/kerja/petugas/${account}`)).text(),
    ]) {
      expect([text.includes('&lt;script>alert'), text.includes('<script>alert')]).toEqual([true, false]);
    }
  });
  it.each([
    ['/masuk', '/masuk', { nama: 'x', sandi: 'x', kode: 'x' }],
    ['/masuk', '/masuk/kunci', { jawaban: 'x', nama: 'x' }],
  ])(
    'a stranger at %s (%s)',
    async (page, path, fields) => {
      const wrong: string[] = [];
      const { ticket, headers } = await stranger(site, page, path);
      for (const name of [...Object.keys(fields), 'lanjut']) {
        await run(db(), sql`delete from identity_gagal`);
        // At once: each refusal takes its time on purpose.
        const tried = HOSTILE.map(async (value) => {
          const answer = await send(site, path, { ...fields, [name]: value.toWellFormed(), _tiket: ticket }, headers);
          return wrongIn(answer, `${name}=${value.slice(0, 30)}`);
        });
        wrong.push(...(await Promise.all(tried)).flat());
      }
      expect(wrong).toEqual([]);
    },
    300_000,
  );
  it('a passkey answer of any shape is refused, never a fault', async () => {
    const { ticket, headers } = await stranger(site, '/masuk', '/masuk/kunci');
    for (const jawaban of [
      '{}',
      '[]',
      'null',
      '1',
      '"x"',
      '{"id":1}',
      '{"id":"x","rawId":"x","type":"public-key","response":{}}',
      '['.repeat(5000),
    ]) {
      expect((await send(site, '/masuk/kunci', { jawaban, _tiket: ticket }, headers)).status).toBe(422);
    }
  });
});
