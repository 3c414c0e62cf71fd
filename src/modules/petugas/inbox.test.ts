// Does an officer find the news of the own desk, and letters that did not arrive, and does a file leave once and harmlessly?
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { type FileType, insertFile, makeDownload, receiveFile } from '#platform/attachments';
import { rows, run, sql } from '#platform/db';
import { type Recipient, notify } from '#platform/notify';
import { type SignedInOfficer, enrol, send, ticketIn } from '../../../test/officers.ts';
import { type TestSite, testSite } from '../../../test/site.ts';
import { FAILED } from './pages/failed-letters.tsx';
import { INBOX } from './pages/inbox.tsx';

let site: TestSite;
let ppid: SignedInOfficer;
beforeAll(async () => {
  site = await testSite(false);
  ppid = await enrol(site, 'ppid', '3276');
}, 120_000);
afterAll(() => site.close());

const db = () => site.deps.database.db;
const tell = (to: Recipient, over: { subject?: string; office?: string; href?: string } = {}): Promise<void> =>
  site.deps.database.transaction((inner) =>
    notify(inner, site.deps, {
      ...{ event: 'ppid.baru', module: 'ppid', object: 'k1', to, lang: 'id', subject: over.subject ?? 'Permohonan baru', body: ['Satu permohonan <b>baru</b>.'] },
      ...(over.office === undefined ? {} : { office: areaCode(over.office) }),
      ...(over.href === undefined ? {} : { href: over.href }),
    }),
  );
const textOf = async (who: SignedInOfficer, path: string): Promise<string> => (await who.get(path)).text();

describe(INBOX, () => {
  it('says that there is nothing, then what is new, and marks it read for this officer alone', async () => {
    expect(await textOf(ppid, INBOX)).toContain('Belum ada kabar untuk Anda.');
    await tell({ kind: 'peran', role: 'ppid', node: areaCode('3276') }, { href: '/kerja/petugas' });
    await tell({ kind: 'akun', account: ppid.account }, { subject: 'Untuk Anda <script>' });
    const page = await textOf(ppid, INBOX);
    expect(page).toContain('2 belum dibaca.');
    expect(page).toContain('href="/kerja/petugas"');
    expect(page).toContain('Untuk Anda &lt;script>');
    expect(page).not.toContain('<b>baru');
    const newest = /name="sampai" value="(\d+)"/.exec(page)?.[1] ?? '';
    const answer = await ppid.post(INBOX, `${INBOX}/dibaca`, { sampai: newest });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, INBOX]);
    expect(await textOf(ppid, INBOX)).toContain('Semua sudah dibaca.');
    const other = await enrol(site, 'ppid', '3276');
    expect(await textOf(other, INBOX)).toContain('1 belum dibaca.');
    expect(await textOf(await enrol(site, 'ppid', '3171'), INBOX)).toContain('Belum ada kabar untuk Anda.');
  });
});

describe(FAILED, () => {
  it('lists failures of the own offices under a masked address, in the task list too, and sends them again', async () => {
    await tell({ kind: 'surel', address: 'bukan alamat' }, { office: '3276' });
    await tell({ kind: 'surel', address: 'bukan alamat' }, { office: '3171' });
    const list = await textOf(ppid, FAILED);
    expect(list).toContain('Alamatnya tidak berbentuk alamat surel.');
    expect(list).toContain('Server surat belum diatur. 0 surat menunggu');
    expect(await textOf(ppid, '/kerja')).toContain('1 surat tidak sampai');
    expect(await textOf(ppid, INBOX)).toContain(`href="${FAILED}"`);
    expect(ticketIn(list, `${FAILED}/ulang`)).toBe('');
    await tell({ kind: 'surel', address: 'siti@contoh.id' }, { office: '3276' });
    await run(db(), sql`update notify_pesan set keadaan = 'GAGAL', sebab = '550', selesai = dibuat where saluran = 'surel' and keadaan = 'DIBUAT'`);
    const page = await textOf(ppid, FAILED);
    expect(page).toContain('s***@c***.id');
    expect(page).not.toContain('siti@');
    const [found] = await rows(db(), sql<{ id: string }>`select id from notify_pesan where sebab = '550'`);
    const fields = { surat: found?.id ?? '', _tiket: ticketIn(page, `${FAILED}/ulang`) };
    expect((await send(site, `${FAILED}/ulang`, fields, ppid.headers)).headers.get('location')).toBe(`${FAILED}?pesan=baik`);
    expect((await send(site, `${FAILED}/ulang`, fields, ppid.headers)).headers.get('location')).toBe(`${FAILED}?pesan=tiada`);
    expect(await textOf(ppid, `${FAILED}?pesan=baik`)).toContain('1 surat menunggu');
  });
  it('another office cannot send it again, a role without the permission finds nothing here', async () => {
    await tell({ kind: 'surel', address: 'budi@contoh.id' }, { office: '3171' });
    await run(db(), sql`update notify_pesan set keadaan = 'GAGAL', sebab = '550', selesai = dibuat where saluran = 'surel' and keadaan = 'DIBUAT'`);
    const stranger = await enrol(site, 'ppid', '3171');
    const [found] = await rows(db(), sql<{ id: string }>`select id from notify_pesan where sebab = '550' and kantor = '3276'`);
    const fields = { surat: found?.id ?? '', _tiket: ticketIn(await textOf(stranger, FAILED), `${FAILED}/ulang`) };
    expect((await send(site, `${FAILED}/ulang`, fields, stranger.headers)).headers.get('location')).toBe(`${FAILED}?pesan=tiada`);
    expect((await (await enrol(site, 'kpps', '3276061001001')).get(FAILED)).status).toBe(404);
  });
});

describe('/berkas/:kunci', () => {
  async function link(content: string, fileName: string, types: readonly FileType[]): Promise<string> {
    mkdirSync(join(site.deps.settings.PENDOPO_DATA, 'kiriman'), { recursive: true });
    const path = join(site.deps.settings.PENDOPO_DATA, 'kiriman', 'x.up');
    writeFileSync(path, content);
    const got = await receiveFile(site.deps, { path, fileName, bytes: Buffer.byteLength(content) }, { types, largest: 1_000_000 });
    if (!got.ok) throw new Error(got.refusal.code);
    const made = await site.deps.database.transaction(async (inner) => {
      const kept = await insertFile(inner, site.deps, got.value, { module: 'ppid', object: 'k1', class: 'terbatas', by: 'warga' });
      return makeDownload(inner, site.deps, kept.id);
    });
    return made.ok ? made.value : '';
  }
  it('once, as a saved file of its own kind, under a sandbox, kept by nobody on the way', async () => {
    const path = await link('a,b\n1,2\n', 'data "Pemilih" Jakarta ’26.csv', ['csv']);
    const answer = await site.get(path);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(['content-type', 'content-disposition', 'x-content-type-options', 'content-security-policy', 'cross-origin-resource-policy', 'cache-control'].map((name) => [name, answer.headers.get(name)]))).toEqual({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="berkas.csv"; filename*=UTF-8\'\'data%20Pemilih%20Jakarta%20%E2%80%9926.csv',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(await answer.text()).toBe('a,b\n1,2\n');
    const again = await site.get(path);
    expect([again.status, (await again.text()).includes('sudah dipakai')]).toEqual([404, true]);
  });
  it('a name with line ends and turning marks adds no header', async () => {
    const answer = await site.get(await link('halo', 'surat\r\nSet-Cookie: a=b\u202efdp.txt', ['txt']));
    expect(answer.headers.get('set-cookie')).toBe(null);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="berkas\.txt"; filename\*=UTF-8''[\w%.-]+$/);
  });
  it.each(['/berkas/', '/berkas/x', `/berkas/${'x'.repeat(32)}`, '/berkas/..%2f..%2fetc%2fpasswd'])('%s is nothing', async (path) => {
    expect((await site.get(path)).status).toBe(404);
  });
});

describe('a scanner that is silent', () => {
  it('is no officer\'s business for a quarter of an hour, then stands above every page of the desk', async () => {
    const now = site.deps.clock.now();
    const line = 'Pemindai virus tidak menjawab sejak';
    await run(db(), sql`insert into attachments_pemindai (beruntun, sejak, berikut) values (3, ${now - 10 * 60_000}, ${now})`);
    expect(await textOf(ppid, '/kerja')).not.toContain(line);
    await run(db(), sql`update attachments_pemindai set sejak = ${now - 16 * 60_000}`);
    expect(await textOf(ppid, '/kerja')).toContain(line);
    await run(db(), sql`delete from attachments_pemindai`);
  });
});
