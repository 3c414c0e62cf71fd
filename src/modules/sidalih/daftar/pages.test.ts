// Do officers move a list by two, find records without a number in any address, and does the public see names alone? (sidalih.md 4.3, 5.1)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedInOfficer, enrol, send, ticketIn } from '../../../../test/officers.ts';
import { type TestSite, testSite } from '../../../../test/site.ts';
import { operator, perform } from '#platform/action';
import { rows, sql } from '#platform/db';
import { brankasOf } from '../brankas/brankas.ts';
import { idContoh, simulateLists, pemilihContoh } from './examples.ts';
import { readDaftar } from './store/daftar.ts';
import { applyChanges } from './ubah.ts';

const KAB = '6472';
const LIST = `/kerja/daftar-pemilih/pilkada-2024.${KAB}/${KAB}`;
const FORM = { nomor: '7/BA/2024', tanggal_tanggal: '21', tanggal_bulan: '9', tanggal_tahun: '2024', tempat: 'Samarinda', pimpinan: 'Ketua', hadir: 'Bawaslu 2\nPeserta 9', catatan: '', putusan: '' };

let site: TestSite;
let [first, second]: SignedInOfficer[] = [];
beforeAll(async () => {
  site = await testSite(false);
  await simulateLists(site.deps, { line: () => undefined, problem: () => undefined });
  [first, second] = [await enrol(site, 'pimpinan', KAB), await enrol(site, 'pimpinan', KAB)];
});
afterAll(() => site.close());

const get = (who: SignedInOfficer | undefined, path: string): Promise<Response> => (who === undefined ? site.get(path) : who.get(path));
const words = async (who: SignedInOfficer | undefined, path: string): Promise<string> => (await get(who, path)).text();

describe('the desk of a list', () => {
  it('one proposes, the same one cannot approve, another does: the list stands one stage on', async () => {
    const path = `${LIST}/pleno/baru/dpshp`;
    const sent = await first?.post(path, path, FORM);
    const at = sent?.headers.get('location') ?? '';
    expect([sent?.status, at.startsWith(`${LIST}/pleno/`)]).toEqual([303, true]);
    // No form for the one who proposed; with the ticket of another page the permission refuses all the same.
    expect(await words(first, at)).not.toContain(`${at}/setujui`);
    const stolen = ticketIn(await words(second, at), `${at}/setujui`);
    expect((await send(site, `${at}/setujui`, { _tiket: stolen }, first?.headers)).status).toBeGreaterThanOrEqual(403);
    expect((await readDaftar(site.deps.database.db, `pilkada-2024.${KAB}`))?.keadaan).toBe('DPS_DIUMUMKAN');
    expect((await second?.post(at, `${at}/setujui`, {}))?.status).toBe(303);
    expect((await readDaftar(site.deps.database.db, `pilkada-2024.${KAB}`))?.keadaan).toBe('DPSHP');
    // The minutes still show the recap that was signed, from the frozen version.
    expect(await words(first, at)).toContain('TPS 001');
    const pdf = await first?.get(`${at}.pdf`);
    expect([pdf?.status, pdf?.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });
  it.each([
    ['no number', { nomor: '  ' }, 'Isi nomor'],
    ['a day that does not exist', { tanggal_tanggal: '31', tanggal_bulan: '2' }, 'Isi nomor'],
    ['who was present without a count', { hadir: 'Bawaslu' }, 'Tulis unsur'],
    ['a formula and a tag are text', { nomor: '=1+1<script>', hadir: '' }, 'Tulis unsur'],
  ])('minutes with %s are refused and what was typed stays', async (_what, over, says) => {
    const path = `${LIST}/pleno/baru/dpt`;
    const answer = await first?.post(path, path, { ...FORM, ...over });
    const html = (await answer?.text()) ?? '';
    expect([answer?.status, html.includes(says), html.includes('<script>')]).toEqual([422, true, false]);
    expect(html).toContain('value="Samarinda"');
  });
});

describe('a voter record', () => {
  const one = pemilihContoh('pilkada-2024', 'DP4')[0];
  const path = `${LIST}/pemilih/${idContoh('pilkada-2024', 0)}`;
  it('is found by NIK through POST, shown masked, and opened only with a reason that stands in the trail', async () => {
    const found = await (await first?.post(`${LIST}/pemilih`, `${LIST}/nik`, { nik: one?.nik ?? '' }))?.text();
    expect(found).toContain(one?.nama);
    const masked = await words(first, path);
    for (const secret of [one?.nik, one?.nkk, one?.tanggalLahir]) expect(masked.includes(secret ?? '?')).toBe(false);
    expect(masked).toContain(`************${one?.nik.slice(-4) ?? ''}`);
    expect((await first?.post(path, `${path}/buka`, { alasan: 'IKUT_SAJA' }))?.status).toBe(422);
    const open = await (await first?.post(path, `${path}/buka`, { alasan: 'TANGGAPAN' }))?.text();
    expect(open).toContain(one?.nik);
    const trail = JSON.stringify(await rows(site.deps.database.db, sql<object>`select * from audit_entri where aksi = 'sidalih.rekam-buka'`));
    expect([trail.includes('TANGGAPAN'), trail.includes(one?.nik ?? '?')]).toEqual([true, false]);
  });
  it('changes since the last version are listed by number and handed out without a person', async () => {
    const { database, clock, keys } = site.deps;
    const done = await perform(database, clock, { event: 'sidalih.uji', actor: operator, object: 'x', node: KAB }, async (db) => {
      const told = await applyChanges(db, { clock, brankas: brankasOf(keys) }, `pilkada-2024.${KAB}`, [{ sumber: 'GANDA', jenis: 'ubah', pemilih: idContoh('pilkada-2024', 3), isi: { alamat: 'JL. BARU 9' }, dasar: 'GD-1' }], operator);
      return { value: told.ok, facts: {} };
    });
    expect(done).toBe(true);
    expect(await words(first, `${LIST}/perubahan`)).toContain('diubah: alamat');
    const csv = await words(first, `${LIST}/perubahan.csv`);
    expect(csv.trim().split('\n').at(-1)).toContain(',ubah,,');
    for (const { nik, nkk, nama } of pemilihContoh('pilkada-2024', 'DP4').slice(0, 9)) for (const person of [nik, nkk, nama]) expect(csv.includes(person)).toBe(false);
    expect((await (await enrol(site, 'pps', '6472021001')).get(`${LIST}/perubahan.csv`)).status).toBe(404);
  });
  it('of another desa is not there for a PPS', async () => {
    const pps = await enrol(site, 'pps', '6472021001');
    expect((await pps.get(path)).status).toBe(404);
    expect((await pps.get(`/kerja/daftar-pemilih/pilkada-2024.${KAB}/6472021001/pemilih/${idContoh('pilkada-2024', 0)}`)).status).toBe(404);
    expect(await words(pps, '/kerja/daftar-pemilih')).toContain('/6472021001"');
  });
});

describe('the public board', () => {
  it('hangs only while announced, with names and stations and nothing else', async () => {
    expect((await get(undefined, '/daftar-pemilih/pilkada-2024/6472011001')).status).toBe(404); // DPSHP is not announced
    for (const to of ['dpt', 'dpt_diumumkan']) {
      const path = `${LIST}/pleno/baru/${to}`;
      const at = (await first?.post(path, path, FORM))?.headers.get('location') ?? '';
      expect((await second?.post(at, `${at}/setujui`, {}))?.status).toBe(303);
    }
    expect(await words(undefined, '/daftar-pemilih')).toContain('/daftar-pemilih/pilkada-2024/6472"');
    const html = await words(undefined, '/daftar-pemilih/pilkada-2024/6472011001');
    const here = pemilihContoh('pilkada-2024', 'DP4').filter(({ desa }) => desa === '6472011001');
    expect(here.filter(({ nama }) => html.includes(nama)).length).toBeGreaterThan(90);
    for (const { nik, nkk, tanggalLahir } of here) for (const secret of [nik, nkk, tanggalLahir]) expect(html.includes(secret)).toBe(false);
    expect((await words(undefined, '/daftar-pemilih/pilkada-2024/6472011001?hal=2')).includes('Sebelumnya')).toBe(true);
    const pdf = await get(undefined, '/daftar-pemilih/pilkada-2024/6472011001.pdf');
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });
  it.each(['/daftar-pemilih/pilkada-2024/9999', '/daftar-pemilih/x/6472', "/daftar-pemilih/pilkada-2024/6472'--", '/daftar-pemilih/pilkada-2024/6472011001?hal=-1', '/daftar-pemilih/pilkada-2024/6472011001?hal=%00'])('%s answers clearly', async (path) => {
    expect((await get(undefined, path)).status).toBeLessThan(500);
  });
});
