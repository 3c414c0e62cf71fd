// Does a file go from an officer's upload over its report to the list, by one person or two, and shows no page whom it is about?
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { operator, perform } from '#platform/action';
import { isoInstant } from '#platform/clock';
import { ORIGIN, type SignedInOfficer, enrol, ticketIn } from '../../../../test/officers.ts';
import { type TestSite, testSite } from '../../../../test/site.ts';
import { createDaftar } from '../daftar/buat.ts';
import { countRekam } from '../daftar/store/pemilih.ts';
import { decideLoad } from './actions/decide-load.ts';
import { HEAD, line, sound } from './intake-fixture.ts';
import { loadApproved } from './job.ts';
import { readMuatan, setKeadaan } from './store/muatan.ts';

const LIST = 'pemilu-2024.6472';
const DESK = `/kerja/masukan-pemilih/${LIST}`;
let site: TestSite;
let staff: SignedInOfficer;
let member: SignedInOfficer;

beforeAll(async () => {
  site = await testSite(false);
  const { database, clock } = site.deps;
  await perform(database, clock, { event: 'sidalih.uji', actor: operator, object: LIST }, async (db) => ({ value: await createDaftar(db, clock, { paket: 'pemilu-2024', kab: areaCode('6472') }), facts: {} }));
  staff = await enrol(site, 'operator_bidang', '6472');
  member = await enrol(site, 'pimpinan', '6472');
});
afterAll(() => site.close());

async function upload(by: SignedInOfficer, bytes: string, name = 'dp4.csv', sumber = 'DP4'): Promise<Response> {
  const form = new FormData();
  form.set('_tiket', ticketIn(await (await by.get(DESK)).text(), DESK));
  form.set('sumber', sumber);
  form.set('berkas', new File([bytes], name));
  return site.app.fetch(new Request(new URL(DESK, ORIGIN), { method: 'POST', body: form, headers: { ...by.headers, 'sec-fetch-site': 'same-origin' } }));
}

const count = async (): Promise<number> => (await countRekam(site.deps.database.db, LIST)).reduce((sum, { banyak }) => sum + banyak, 0);
const kept = (): string[] => {
  const folder = join(site.deps.settings.PENDOPO_DATA, 'masukan');
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('a small file, one person', () => {
  let page: string;
  it('is checked on arrival; the page shows codes, masked values and what to do, and nothing is on the list yet', async () => {
    const sent = await upload(staff, [HEAD, line(1), line(2, { nik: '6.47201E+15' }), line(3, { nama: '=RUMUS(A1)' })].join('\n'));
    expect(sent.status).toBe(303);
    page = sent.headers.get('location') ?? '';
    const html = await (await staff.get(page)).text();
    expect(html).toContain('E_NIK_NOTASI_ILMIAH');
    expect(html).toContain('Ekspor ulang dari sumbernya');
    expect(html).toContain('*.*****E+15');
    for (const secret of [sound(1)['nik'], sound(1)['nkk'], 'SITI AMINAH', 'RUMUS(A1)', '1990-12-07']) expect(html).not.toContain(secret);
    expect(await count()).toBe(0);
  });
  it('lies sealed meanwhile', () => {
    const [name = ''] = kept();
    const bytes = readFileSync(join(site.deps.settings.PENDOPO_DATA, 'masukan', name));
    expect(bytes.includes(sound(1)['nik'] ?? '')).toBe(false);
  });
  it('gives its full report, escaped', async () => {
    const report = await staff.get(`${page}/laporan.csv`);
    expect(report.headers.get('content-disposition')).toContain('attachment');
    expect(await report.text()).toBe("baris,kolom,kode,nilai_tersamar\n3,nik,E_NIK_DIGIT,*.*****E+15\n3,nik,E_NIK_NOTASI_ILMIAH,*.*****E+15\n4,nama,W_RUMUS,'=********\n");
  });
  it('the same file again opens the same load', async () => {
    const sent = await upload(staff, [HEAD, line(1), line(2, { nik: '6.47201E+15' }), line(3, { nama: '=RUMUS(A1)' })].join('\n'));
    expect(sent.headers.get('location')).toBe(page);
    expect(kept()).toHaveLength(1);
  });
  it('goes onto the list by one word, in the background; the kept file goes, the report stays', async () => {
    const done = await staff.post(page, `${page}/putus`, { langkah: 'LANGSUNG' });
    expect(done.headers.get('location')).toBe(page);
    await loadApproved(site.deps);
    expect({ count: await count(), kept: kept() }).toEqual({ count: 2, kept: [] });
    expect(await (await staff.get(page)).text()).toContain('Selesai dimuat');
    expect(await (await staff.get(`${page}/laporan.csv`)).text()).toBe('baris,kolom,kode,nilai_tersamar\n3,nik,E_NIK_DIGIT,*.*****E+15\n3,nik,E_NIK_NOTASI_ILMIAH,*.*****E+15\n');
  });
});

describe('a file above 1,000 rows, two persons (keamanan.md 2.5)', () => {
  let page: string;
  it('cannot be loaded by one', async () => {
    page = (await upload(staff, [HEAD, ...Array.from({ length: 1_001 }, (_, at) => line(100 + at))].join('\n'))).headers.get('location') ?? '';
    const html = await (await staff.get(page)).text();
    expect(html).toContain('Usulkan untuk dimuat');
    expect(html).not.toContain('Muat ke daftar');
    const alone = await staff.post(page, `${page}/putus`, { langkah: 'LANGSUNG' });
    expect(await alone.text()).toContain('Di atas 1.000 baris');
  });
  it('is proposed, waits on the other desk, and is approved by somebody else only', async () => {
    await member.post(page, `${page}/putus`, { langkah: 'USUL' });
    expect(await (await member.get(page)).text()).not.toContain('Setujui dan muat');
    const id = page.split('/').at(-1) ?? '';
    expect(await decideLoad(site.deps, id, 'SETUJU', { id: member.account, role: 'pimpinan', node: '6472' })).toMatchObject({ ok: false, refusal: { code: 'MUATAN_ORANG_SAMA' } });
    const other = await enrol(site, 'pimpinan', '6472');
    expect(await (await other.get('/kerja')).text()).toContain('Setujui berkas 1.001 baris');
    const approved = await other.post(page, `${page}/setujui`, { langkah: 'SETUJU' });
    expect(approved.headers.get('location')).toBe(page);
    await loadApproved(site.deps);
    expect(await count()).toBe(1_003);
  });
  it('a proposal older than a day is void and can be made again', async () => {
    const again = (await upload(staff, [HEAD, ...Array.from({ length: 1_001 }, (_, at) => line(2_000 + at))].join('\n'))).headers.get('location') ?? '';
    const id = again.split('/').at(-1) ?? '';
    const { database, clock } = site.deps;
    const by = { id: staff.account, role: 'operator_bidang', node: '6472' };
    const yesterday = isoInstant({ now: () => clock.now() - 25 * 3_600_000 });
    await perform(database, clock, { event: 'sidalih.uji', actor: by, object: id }, async (db) => {
      await setKeadaan(db, id, 'DIUSULKAN', { pengusul: by, usulPada: yesterday });
      return { value: undefined, facts: {} };
    });
    expect(await decideLoad(site.deps, id, 'SETUJU', { ...by, id: member.account })).toMatchObject({ ok: false, refusal: { code: 'MUATAN_BASI' } });
    expect((await decideLoad(site.deps, id, 'USUL', by)).ok).toBe(true);
    const gone = await staff.post(again, `${again}/putus`, { langkah: 'BATAL' });
    expect(gone.headers.get('location')).toBe(DESK);
    expect((await readMuatan(database.db, id))?.keadaan).toBe('BATAL');
    expect(kept()).toEqual([]);
  });
});

it.each([
  ['no file of voters', 'a,b\n1,2\n', 'DP4', 'BERKAS_KEPALA'],
  ['a file without the desa', 'nkk,nik,nama\n1,2,3\n', 'DP4', 'BERKAS_KOLOM_KURANG'],
  ['a source that this stage does not take', `${HEAD}\n${line(1)}`, 'COKLIT', 'SIDALIH_TAHAP_TUTUP'],
])('%s is told on the page, with its code', async (_, bytes, sumber, code) => {
  const sent = await upload(staff, bytes, 'x.csv', sumber);
  expect(sent.status).toBe(422);
  expect(await sent.text()).toContain(code);
});

it.each([
  ['a PPK', 'ppk', '647201'],
  ['another kab/kota', 'operator_bidang', '6471'],
  ['the front office', 'resepsionis', '6472'],
] as const)('%s finds nothing here', async (_, role, node) => {
  const stranger = await enrol(site, role, node);
  expect((await stranger.get(DESK)).status).toBe(404);
});
