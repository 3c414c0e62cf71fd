// Can the desk write, test, decide and approve a sheet by its pages, and does everybody read the list without the parts? (by pages)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedInOfficer, enrol } from '../../../../test/officers.ts';
import { type TestSite, testSite } from '../../../../test/site.ts';
import { ujiDemo } from './demo.ts';
import { typedOf } from './pages/isian.tsx';
import { isiContoh } from './uji-fixture.ts';

const DESK = '/kerja/ppid/uji';
const NEW = `${DESK}/baru`;
let site: TestSite;
let city: SignedInOfficer;
let d: SignedInOfficer;
let t: SignedInOfficer;
let a: SignedInOfficer;

beforeAll(async () => {
  site = await testSite(false);
  await ujiDemo(site.deps);
  [city, d, t, a] = await Promise.all([enrol(site, 'ppid', '6472'), enrol(site, 'ppid', '64'), enrol(site, 'tim_pertimbangan', '64'), enrol(site, 'atasan_ppid', '64')]);
});
afterAll(() => site.close());

const year = new Date().getFullYear();
const day = (name: string, tahun: number): Record<string, string> => ({ [`${name}_tanggal`]: '1', [`${name}_bulan`]: '1', [`${name}_tahun`]: String(tahun) });
const fields = (over: Record<string, string> = {}): Record<string, string> => ({
  ...(typedOf(isiContoh, '64') as Record<string, string>),
  ...day('dari', year),
  ...day('tinjau', year + 1),
  ...day('sampai', year + 2),
  lingkup: 'satu',
  ...over,
});
const versi = (html: string): string => /name="versi" value="([0-9]+)"/.exec(html)?.[1] ?? '';
async function step(by: SignedInOfficer, page: string, way: string, more: Record<string, string>): Promise<number> {
  const seen = versi(await (await by.get(page)).text());
  return (await by.post(page, `${page}/${way}`, { versi: seen, ...more })).status;
}
const body = async (path: string): Promise<string> => (await site.get(path)).text();

describe('the desk', () => {
  it('a city proposes, its province tests: draft, opinion, decree, approval, list', async () => {
    const kept = await city.post(NEW, NEW, fields({ manfaat: '', judul: 'Data pribadi <script>alert(1)</script>' }));
    const page = kept.headers.get('location') ?? '';
    expect(page).toMatch(new RegExp(`^${DESK}/`));
    const draft = await (await city.get(page)).text();
    expect(draft).toContain('kedua sisi harus ditimbang');
    expect(draft).not.toContain('<script>alert');
    expect(draft).not.toContain(`action="${page}/ajukan"`);
    expect((await city.post(`${page}/ubah`, `${page}/ubah`, fields({ versi: '1' }))).headers.get('location')).toBe(page);
    expect(await step(city, page, 'ajukan', { langkah: 'ajukan' })).toBe(303);
    expect(await (await city.get(page)).text()).toMatch(/UK-64-[0-9]{4}-00002/);
    // Its own head of the desk sees it, and decides nothing.
    expect((await city.post(page, `${page}/ppid`, { versi: '3', langkah: 'tetapkan' })).status).toBe(404);
    expect(await step(d, page, 'ppid', { langkah: 'tetapkan', sk: 'Kep 1', ...day('sk_hari', year) })).toBe(422);
    expect(await step(t, page, 'tim', { langkah: 'pendapat', catatan: 'Bagiannya tepat dan masanya cukup.' })).toBe(303);
    expect(await step(d, page, 'ppid', { langkah: 'tetapkan', sk: '', ...day('sk_hari', year) })).toBe(422);
    expect(await step(d, page, 'ppid', { langkah: 'tetapkan', sk: 'Kep 1/64', ...day('sk_hari', year) })).toBe(303);
    expect(await (await d.get(page)).text()).not.toContain(`action="${page}/atasan"`);
    expect(await step(a, page, 'atasan', { langkah: 'setujui' })).toBe(303);
    expect(await (await a.get(page)).text()).toContain('Cabut lembar');
    const list = await body('/ppid/dikecualikan?kantor=6472');
    expect(list).toContain('Kep 1/64');
    expect(list).toContain(isiContoh.judul);
    expect(list + (await body('/ppid/dikecualikan.json')) + (await body('/ppid/dikecualikan.csv'))).not.toContain('Nomor rekening pribadi');
    expect(await body('/ppid/dikecualikan?kantor=8101')).not.toContain('Kep 1/64');
  });

  it('a form without a title, an unknown step and an old page change nothing', async () => {
    const empty = await city.post(NEW, NEW, { judul: '' });
    expect([empty.status, (await empty.text()).includes('paling sedikit 10 huruf')]).toEqual([422, true]);
    const page = (await city.post(NEW, NEW, { judul: 'Sebuah draf yang belum lengkap' })).headers.get('location') ?? '';
    expect((await city.post(`${page}/ubah`, `${page}/ubah`, fields({ versi: '99' }))).status).toBe(409);
    expect(await (await city.get(page)).text()).toContain('Sebuah draf yang belum lengkap');
  });

  it('nobody from another office opens a draft; one who is bound by a sheet may read it', async () => {
    const page = (await city.post(NEW, NEW, { judul: 'Draf yang tertutup bagi lain' })).headers.get('location') ?? '';
    const far = await enrol(site, 'ppid', '8101');
    expect((await far.get(page)).status).not.toBe(200);
    expect((await site.get(page)).status).not.toBe(200);
    const desk = await (await far.get(DESK)).text();
    expect(desk).toContain('Ditetapkan kantor lain');
    const link = new RegExp(`href="(${DESK}/[0-9a-f-]{36})"`).exec(desk)?.[1] ?? '';
    expect((await far.get(link)).status).toBe(200);
  });

  it('the morning page counts what waits', async () => {
    const page = (await city.post(NEW, NEW, fields())).headers.get('location') ?? '';
    await step(city, page, 'ajukan', { langkah: 'ajukan' });
    expect(await (await t.get('/kerja')).text()).toContain('menunggu pendapat');
  });
});

describe('the public list as data', () => {
  it('says letter, term, decree and scope', async () => {
    const { butir } = JSON.parse(await body('/ppid/dikecualikan.json?huruf=h')) as { butir: Record<string, unknown>[] };
    expect(butir.length).toBeGreaterThan(0);
    for (const one of butir) expect(one).toMatchObject({ huruf: 'h', keadaan: 'BERLAKU', terbukaSejak: null });
    expect((await body('/ppid/dikecualikan.csv')).split(/\r?\n/)[0]).toContain('nomor,judul,huruf');
    expect((await site.get('/ppid/dikecualikan?huruf=z')).status).toBe(400);
  });
});
