// Do two persons put a standard in force page by page, does it then stand for good, and does the maklumat expire with it? (layanan.md 2.3, 2.4, cases 3 and 11)
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { settingsSchema } from '#platform/config';
import { rows, run, sql } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { makeLog } from '#platform/log';
import type { Deps } from '#platform/module';
import { type App, type Assets, makeApp, makeMeter } from '#platform/web';
import { HOSTILE, UNESCAPED } from '../../../../test/abuse/hostile.ts';
import { type TestDatabase, testDatabase } from '../../../../test/fixture.ts';
import { type SignedInOfficer, enrol, send, ticketIn } from '../../../../test/officers.ts';
import { modules } from '../../../main.ts';
import { makeDeps, prepare } from '../../../start.ts';
import { catatUji, tambahKanal } from '../kantor/actions/urus-kanal.ts';
import { findStandard, standardVersionsOf } from './cari.ts';
import { ketikan } from './standar-fixture.ts';
import { keadaanPada } from './states.ts';
import { listVersi } from './store/standar.ts';

const noAssets: Assets = { css: '/assets/x.css', script: () => undefined, find: () => undefined, build: 'test' };
const DEPOK = areaCode('3276');
const MEJA = '/kerja/layanan/standar/3276';
const clock = { ms: Date.parse('2026-11-25T02:00:00Z'), now: () => clock.ms };

let base: TestDatabase;
let deps: Deps;
let app: App;
let kanal = '';
let [kasubbag, sekretaris, ketua, asing]: SignedInOfficer[] = [];
beforeAll(async () => {
  base = await testDatabase({ areas: true });
  const settings = settingsSchema.parse({ PENDOPO_DEMO: 'off', PENDOPO_LOG: 'silent' });
  deps = makeDeps(modules, settings, base.database, sampleKeys(), makeLog('silent'), clock);
  await prepare(deps, modules);
  app = makeApp(deps, noAssets, makeMeter());
  const actor = { id: 'admin', role: 'admin_kantor', node: '3276' };
  const made = await tambahKanal(deps, DEPOK, { jenis: 'telepon', alamat: '021-77827871', berakhir: null }, actor);
  kanal = made.ok ? made.value : '';
  await later('2026-11-25T02:00:00Z');
}, 180_000);
afterAll(() => base.close());

/** Sessions and tests of channels do not outlive a jump of the clock: others come to the desk, somebody calls again. */
async function later(iso: string): Promise<void> {
  clock.ms = Date.parse(iso);
  await catatUji(deps, kanal, { lulus: true, sebab: null }, { id: 'admin', role: 'admin_kantor', node: '3276' });
  kasubbag = await enrol({ app, deps }, 'kasubbag', '3276');
  sekretaris = await enrol({ app, deps }, 'sekretaris', '3276');
  ketua = await enrol({ app, deps }, 'pimpinan', '3276');
  asing = await enrol({ app, deps }, 'sekretaris', '64');
}

const page = async (path: string): Promise<string> => (await app.fetch(new Request(new URL(path, 'http://pendopo.test')))).text();
const versiDi = async (who: SignedInOfficer, path: string): Promise<string> => /name="versi" value="(\d+)"/.exec(await (await who.get(path)).text())?.[1] ?? '';
const tanggal = (name: string, iso: string): Record<string, string> => ({ [`${name}_tanggal`]: iso.slice(8), [`${name}_bulan`]: iso.slice(5, 7), [`${name}_tahun`]: iso.slice(0, 4) });
const penetapan = (berlaku: string) => ({ nomor: '97/2026', ...tanggal('keputusan', '2026-11-24'), jabatan: 'Sekretaris', ...tanggal('berlaku', berlaku) });

async function langkah(who: SignedInOfficer, id: string, ending: string, fields: Record<string, string>): Promise<Response> {
  const path = `/kerja/layanan/standar/naskah/${id}`;
  return who.post(path, `${path}/${ending}`, { versi: await versiDi(who, path), ...fields });
}

async function isi(who: SignedInOfficer, id: string, no: number, typed: Readonly<Record<string, string>>): Promise<Response> {
  const path = `/kerja/layanan/standar/naskah/${id}/komponen/${String(no)}`;
  return who.post(path, path, { versi: await versiDi(who, path), ...typed });
}

async function naskah(who: SignedInOfficer, layanan: string): Promise<string> {
  const answer = await who.post(MEJA, `${MEJA}/${layanan}`, {});
  expect(answer.status).toBe(303);
  return (answer.headers.get('location') ?? '').split('/').at(-1) ?? '';
}

async function lengkap(layanan: string): Promise<string> {
  const id = await naskah(kasubbag as SignedInOfficer, layanan);
  for (const [no, typed] of Object.entries(ketikan(kanal))) expect((await isi(kasubbag as SignedInOfficer, id, Number(no), typed)).status, `component ${no}`).toBe(303);
  return id;
}

const FORUM = { langkah: 'bahas', ...tanggal('forum', '2026-11-20'), berita: 'BA-31/2026', peserta: '29' };

describe('from draft to force', () => {
  let id = '';
  it('an empty draft names its missing components; nobody outside the office opens it', async () => {
    id = await naskah(kasubbag as SignedInOfficer, 'informasi');
    const path = `/kerja/layanan/standar/naskah/${id}`;
    const html = await (await (kasubbag as SignedInOfficer).get(path)).text();
    expect(html).toContain('Komponen 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 belum diisi.');
    expect((await (asing as SignedInOfficer).get(path)).status).toBe(404);
    expect(html).toContain('Belum diisi');
  });
  it('begun twice at once it is one draft', async () => {
    const path = `${MEJA}/produk-hukum`;
    const { headers } = kasubbag as SignedInOfficer;
    const html = await (await (kasubbag as SignedInOfficer).get(MEJA)).text();
    const both = await Promise.all([1, 2].map(() => send({ app }, path, { _tiket: ticketIn(html, path) }, headers)));
    expect(both.map((one) => one.status)).toEqual([303, 303]);
    expect(new Set(both.map((one) => one.headers.get('location'))).size).toBe(1);
  });
  it('component 3 as free text is refused and what was typed stays', async () => {
    const answer = await isi(kasubbag as SignedInOfficer, id, 3, { waktu_nilai: 'secepatnya', waktu_satuan: 'hari_kerja', dari: 'permohonan' });
    expect([answer.status, (await answer.text()).includes('value="secepatnya"')]).toEqual([422, true]);
  });
  it('without a forum it cannot be proposed, and not from a day that has begun', async () => {
    for (const [no, typed] of Object.entries(ketikan(kanal))) expect((await isi(kasubbag as SignedInOfficer, id, Number(no), typed)).status).toBe(303);
    const bare = await langkah(sekretaris as SignedInOfficer, id, 'usul', { langkah: 'usul', ...penetapan('2026-12-01') });
    expect([bare.status, (await bare.text()).includes('belum dibahas dengan pengguna')]).toEqual([422, true]);
    expect((await langkah(kasubbag as SignedInOfficer, id, 'langkah', FORUM)).status).toBe(303);
    const late = await langkah(sekretaris as SignedInOfficer, id, 'usul', { langkah: 'usul', ...penetapan('2026-11-25') });
    expect([late.status, (await late.text()).includes('hari yang belum tiba')]).toEqual([422, true]);
  });
  it('a component changed after the forum sends it back to the draft', async () => {
    expect((await isi(kasubbag as SignedInOfficer, id, 11, { orang: '2' })).status).toBe(303);
    expect((await (await (kasubbag as SignedInOfficer).get(`/kerja/layanan/standar/naskah/${id}`)).text())).toContain('Forum dengan pengguna belum dicatat');
    expect((await langkah(kasubbag as SignedInOfficer, id, 'langkah', FORUM)).status).toBe(303);
  });
  it('one proposes, the same person cannot set it, another does; a stale page changes nothing', async () => {
    const stale = await versiDi(sekretaris as SignedInOfficer, `/kerja/layanan/standar/naskah/${id}`);
    expect((await langkah(kasubbag as SignedInOfficer, id, 'usul', { langkah: 'usul', ...penetapan('2026-12-01') })).status).toBe(303);
    const path = `/kerja/layanan/standar/naskah/${id}`;
    const old = await (sekretaris as SignedInOfficer).post(path, `${path}/setujui`, { langkah: 'setuju', versi: stale });
    expect(old.status).toBe(422);
    expect((await (sekretaris as SignedInOfficer).get('/kerja')).status).toBe(200);
    expect((await langkah(sekretaris as SignedInOfficer, id, 'setujui', { langkah: 'setuju' })).status).toBe(303);
    const [one] = await standardVersionsOf(deps.database.db, DEPOK, 'informasi');
    expect([one?.id, one?.keadaan, one && keadaanPada(one, day('2026-11-30')), one && keadaanPada(one, day('2026-12-01'))]).toEqual([id, 'DITETAPKAN', 'DITETAPKAN', 'BERLAKU']);
  });
  it('it begins at 00.00 of the office, shows its words to everybody, and its bytes are those of the log', async () => {
    expect(await findStandard(deps.database.db, DEPOK, 'informasi', day('2026-11-30'))).toBeUndefined();
    await later('2026-11-30T17:00:00Z');
    const html = await page('/layanan/standar/informasi?kantor=3276');
    for (const words of ['7 hari kerja, sejak permohonan lengkap', 'Gratis', 'Telepon 021-77827871', '1. Pemohon: Mengisi formulir (daring, 11 menit)', 'Belum cukup data.']) expect(html, words).toContain(words);
    expect(html).not.toContain('Berkas disimpan tersegel');
    const text = await page('/layanan/standar/informasi/3276/versi/1.json');
    const sha256 = createHash('sha256').update(text).digest('hex');
    const leaf = await rows(deps.database.db, sql<{ id: string }>`select id from tlog_antre where sha256 = ${sha256}`);
    expect(leaf).toEqual([{ id: 'standar/3276/informasi' }]);
    const data = JSON.parse(await page('/data/standar.json')) as { standar: { sha256: string }[] };
    expect(data.standar.map((one) => one.sha256)).toEqual([sha256]);
  });
});

describe('what was set stands for good', () => {
  it('neither its words nor its day can be changed, nor the row deleted, by any statement', async () => {
    const { db } = deps.database;
    for (const attempt of [
      sql`update layanan_standar set isi = '{}'::jsonb where keadaan = 'DITETAPKAN'`,
      sql`update layanan_standar set berlaku_dari = '2026-12-02' where keadaan = 'DITETAPKAN'`,
      sql`delete from layanan_standar where keadaan = 'DITETAPKAN'`,
    ])
      await expect(run(db, attempt)).rejects.toThrow();
  });
  it('two in force at one moment are ruled out by the database itself', async () => {
    const { db } = deps.database;
    const copy = sql`insert into layanan_standar (id, kantor, layanan, no, keadaan, isi, penetapan, berlaku_dari, sha256, penyusun, dibuat, diubah)
      select gen_random_uuid(), kantor, layanan, 99, keadaan, isi, penetapan, '2027-01-01', 'x', penyusun, dibuat, diubah from layanan_standar where keadaan = 'DITETAPKAN'`;
    await expect(run(db, copy)).rejects.toThrow(/layanan_standar/);
  });
  it('a next version ends it on its own first day; a visit that began before is judged by the old one', async () => {
    const visit = await findStandard(deps.database.db, DEPOK, 'informasi', day('2026-12-01'));
    const id = await naskah(kasubbag as SignedInOfficer, 'informasi');
    expect((await isi(kasubbag as SignedInOfficer, id, 3, { waktu_nilai: '5', waktu_satuan: 'hari_kerja', dari: 'permohonan lengkap', perpanjangan: '' })).status).toBe(303);
    expect((await isi(kasubbag as SignedInOfficer, id, 12, { janji_nilai: '5', janji_satuan: 'hari_kerja', ganti: '' })).status).toBe(303);
    expect((await langkah(kasubbag as SignedInOfficer, id, 'langkah', FORUM)).status).toBe(303);
    expect((await langkah(kasubbag as SignedInOfficer, id, 'usul', { langkah: 'usul', ...penetapan('2026-12-07') })).status).toBe(303);
    expect((await langkah(sekretaris as SignedInOfficer, id, 'setujui', { langkah: 'setuju' })).status).toBe(303);
    const at = async (on: string): Promise<string | undefined> => (await findStandard(deps.database.db, DEPOK, 'informasi', day(on)))?.id;
    expect([await at('2026-12-06'), await at('2026-12-07')]).toEqual([visit?.id, id]);
    const html = await page('/layanan/standar/informasi/3276/versi');
    expect(html).toContain('Dihapus: 7 hari kerja, sejak permohonan lengkap');
    expect(html).toContain('Ditambahkan: 5 hari kerja, sejak permohonan lengkap');
  });
  it('a version that would overlap one already set is refused (E_STD_TUMPANG)', async () => {
    const id = await naskah(kasubbag as SignedInOfficer, 'informasi');
    expect((await langkah(kasubbag as SignedInOfficer, id, 'langkah', FORUM)).status).toBe(303);
    expect((await langkah(sekretaris as SignedInOfficer, id, 'usul', { langkah: 'usul', ...penetapan('2026-12-05') })).status).toBe(303);
    // Whoever proposed it finds no form to set it, and cannot send one either.
    const own = await langkah(sekretaris as SignedInOfficer, id, 'setujui', { langkah: 'setuju' });
    expect([own.status, (await listVersi(deps.database.db, DEPOK, 'informasi'))[0]?.keadaan]).toEqual([403, 'USUL']);
    const refused = await langkah(ketua as SignedInOfficer, id, 'setujui', { langkah: 'setuju' });
    expect([refused.status, (await refused.text()).includes('Versi lain sudah ditetapkan')]).toEqual([422, true]);
    expect((await langkah(kasubbag as SignedInOfficer, id, 'langkah', { langkah: 'tarik' })).status).toBe(303);
    expect((await listVersi(deps.database.db, DEPOK, 'informasi')).map(({ keadaan }) => keadaan)).toEqual(['DITARIK', 'DITETAPKAN', 'DITETAPKAN']);
  });
  it('longer than the law is refused at the proposal (E_STD_LEBIH_BERAT)', async () => {
    const id = await lengkap('keberatan-informasi');
    await isi(kasubbag as SignedInOfficer, id, 3, { waktu_nilai: '31', waktu_satuan: 'hari_kerja', dari: 'keberatan tercatat', perpanjangan: '' });
    await isi(kasubbag as SignedInOfficer, id, 12, { janji_nilai: '31', janji_satuan: 'hari_kerja', ganti: '' });
    const refused = await langkah(kasubbag as SignedInOfficer, id, 'usul', { langkah: 'usul', ...penetapan('2026-12-09'), mendesak: 'putusan pengadilan' });
    const html = await refused.text();
    expect([refused.status, html.includes('Lebih berat dari standar nasional atau hukum')]).toEqual([422, true]);
  });
  it('urgent with its reason goes without a forum, and says until when it follows', async () => {
    const id = await lengkap('surat-masuk');
    expect((await langkah(kasubbag as SignedInOfficer, id, 'usul', { langkah: 'usul', ...penetapan('2026-12-09'), mendesak: 'pindah gedung' })).status).toBe(303);
    expect((await langkah(sekretaris as SignedInOfficer, id, 'setujui', { langkah: 'setuju' })).status).toBe(303);
    await later('2026-12-09T01:00:00Z');
    expect(await page('/layanan/standar/surat-masuk?kantor=3276')).toContain('Ditetapkan mendesak: pindah gedung. Forum dengan pengguna paling lambat 9 Maret 2027.');
  });
});

describe('the maklumat', () => {
  it('names the standards in force, stands with its three statements, prints, and bears its hash', async () => {
    const path = '/kerja/layanan/maklumat/3276';
    const early = await (sekretaris as SignedInOfficer).post(path, path, { nomor: '1/M/2026', ...tanggal('tanggal', '2026-12-10'), jabatan: 'Ketua', nama: 'Contoh' });
    expect(early.status).toBe(422);
    const answer = await (sekretaris as SignedInOfficer).post(path, path, { nomor: '1/M/2026', ...tanggal('tanggal', '2026-12-09'), jabatan: 'Ketua', nama: 'Contoh' });
    expect(answer.headers.get('location')).toBe('/kantor/3276/maklumat');
    const html = await page('/kantor/3276/maklumat');
    for (const words of ['sanggup memberi pelayanan', 'memperbaikinya terus-menerus', 'sanksi dan/atau memberi kompensasi', '1/M/2026', 'Minta informasi', 'Belum cukup data.']) expect(html, words).toContain(words);
    const text = await page('/kantor/3276/maklumat/1.json');
    expect(html).toContain(createHash('sha256').update(text).digest('hex'));
    for (const kertas of ['A3', 'A4', '<b>']) {
      const pdf = await app.fetch(new Request(`http://pendopo.test/kantor/3276/maklumat.pdf?kertas=${encodeURIComponent(kertas)}`));
      expect([pdf.status, Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    }
    expect((await (kasubbag as SignedInOfficer).get(path)).status).toBe(404);
  }, 60_000);
  it('turns KEDALUWARSA on the day a named standard is replaced or revoked, and is a task of the head', async () => {
    const [one] = await standardVersionsOf(deps.database.db, DEPOK, 'surat-masuk');
    expect((await langkah(sekretaris as SignedInOfficer, one?.id ?? '', 'cabut', { langkah: 'cabut', sebab: 'layanan digabung' })).status).toBe(303);
    expect(await page('/kantor/3276/maklumat')).not.toContain('Kedaluwarsa');
    await later('2026-12-09T17:00:01Z');
    expect(await page('/kantor/3276/maklumat')).toContain('Kedaluwarsa');
    expect(await (await (sekretaris as SignedInOfficer).get('/kerja')).text()).toContain('Maklumat pelayanan kedaluwarsa');
  });
});

describe('hostile values', () => {
  it('in addresses and queries give a page, never a fault or markup', async () => {
    for (const value of HOSTILE) {
      const word = encodeURIComponent(value.replace(/[\uD800-\uDFFF]/g, '?'));
      for (const path of [`/layanan/standar?kantor=${word}`, `/layanan/standar/${word}`, `/layanan/standar/informasi?kantor=${word}&prov=${word}`, `/layanan/standar/informasi/${word}/versi`, `/layanan/standar/informasi/3276/versi/${word}.json`, `/kantor/${word}/maklumat`, `/kantor/3276/maklumat/${word}.json`]) {
        const answer = await app.fetch(new Request(new URL(path, 'http://pendopo.test')));
        const html = await answer.text();
        expect(answer.status, path).toBeLessThan(500);
        expect(UNESCAPED.filter((mark) => html.includes(mark)), path).toEqual([]);
      }
    }
  }, 60_000);
});
