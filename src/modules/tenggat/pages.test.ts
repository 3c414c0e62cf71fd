// Do the pages and addresses of deadlines and calendars answer as they promise, and can two officers keep a year from page to page? (tenggat.md 3.4, 9)
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { fixedClock } from '#platform/clock';
import { recomputeClocks, startClock } from '#platform/clocks';
import { HOSTILE, UNESCAPED } from '../../../test/abuse/hostile.ts';
import { type SignedInOfficer, enrol } from '../../../test/officers.ts';
import { type TestSite, testSite } from '../../../test/site.ts';
import { PACK_2026 } from '../../platform/calendar/packs/2026.ts';
import { add } from '../../platform/clocks/scene-fixture.ts';
import { ownersOf } from './jobs.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite(false);
}, 300_000);
afterAll(() => site.close());
const text = async (path: string): Promise<string> => (await site.get(path)).text();
const json = async (path: string): Promise<Record<string, unknown>> => (await (await site.get(path)).json()) as Record<string, unknown>;

describe('the calculator', () => {
  it('shows the form, then the date with its days, its calendar and its files', async () => {
    expect(await text('/tenggat')).toContain('name="panjang"');
    const page = await text('/tenggat?panjang=10&satuan=hari_kerja&dari=2026-03-13&kantor=3313');
    for (const part of ['Senin, 6 April 2026', 'pukul 23.59 WIB', 'ID-2026.1 (SKB 1497/2025, 2/2025, 5/2025)', '/api/tenggat/hitung.ics?', 'KPU Kabupaten Karanganyar', 'cuti bersama Idulfitri 1447 Hijriah']) expect(page).toContain(part);
  });
  it('says both clocks outside WIB, and that a date is provisional', async () => {
    const page = await text('/tenggat?panjang=10&satuan=hari_kerja&dari=2026-12-16&kantor=81');
    expect(page).toContain('pukul 23.59 WIT (21.59 WIB)');
    expect(page).toContain('Tanggal ini sementara');
  });
  it('a bad question keeps what was typed and says what is wrong', async () => {
    const answer = await site.get('/tenggat?panjang=x&dari=2026-02-30&kantor=karang');
    const page = await answer.text();
    expect(answer.status).toBe(422);
    for (const part of ['Isi lama dengan angka', 'Tanggal mulai tidak terbaca', 'KPU Kabupaten Karangasem', 'kantor=3313', 'value="karang"']) expect(page).toContain(part);
  });
  it('English too', async () => {
    expect(await text('/en/tenggat?panjang=3&satuan=hari_kerja&dari=2026-03-13')).toContain('Wednesday, 25 March 2026');
  });
});

describe('open data', () => {
  it('the sum as JSON, refusals as problems', async () => {
    expect(await json('/api/tenggat/hitung?dari=2026-03-13&satuan=hari_kerja&panjang=10&kantor=3313')).toMatchObject({ jatuh_tempo: '2026-04-06', kalender_versi: ['ID-2026.1'] });
    const bad = await site.get('/api/tenggat/hitung?dari=besok&panjang=10');
    expect([bad.status, bad.headers.get('content-type')]).toEqual([422, 'application/problem+json; charset=utf-8']);
    expect(await bad.json()).toMatchObject({ kode: 'DARI', isian: { dari: expect.stringContaining('Tanggal mulai') as string } });
  });
  it.each([
    ['/api/tenggat/hitung.ics?dari=2026-03-13&panjang=10', ['DTSTART;VALUE=DATE:20260406', 'BEGIN:VALARM']],
    ['/api/kalender/2026.ics', ['DTSTART;VALUE=DATE:20260324', 'SUMMARY:Idulfitri 1447 Hijriah (Cuti bersama)']],
    ['/api/kalender/kantor/3312.ics', ['Kalender kerja KPU Kabupaten Wonogiri', 'DTSTART;VALUE=DATE:20260817']],
  ])('%s is a calendar (RFC 5545)', async (path, parts) => {
    const body = await text(path);
    for (const part of parts) expect(body).toContain(part);
    expect(body.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(await text(path)).toBe(body);
  });
  it('a year with its versions; an old version holds what it held', async () => {
    expect(await json('/api/kalender/2025.json')).toMatchObject({ versi: 'ID-2025.2', keadaan: 'DITETAPKAN', hari_kerja: 237 });
    const old = await json('/api/kalender/2025.json?versi=1');
    expect((old['hari'] as unknown[]).length).toBe(27);
    expect(old['sidik']).toBe((old['riwayat_versi'] as { nama: string; sidik: string }[]).find((one) => one.nama === 'ID-2025.1')?.sidik);
  });
  it.each(['/api/kalender/2028.json', '/api/kalender/20x6.json', '/api/kalender/2025.json?versi=9', '/kalender/1999', '/api/kalender/kantor/331301.ics'])('%s is not there', async (path) => {
    expect((await site.get(path)).status).toBe(404);
  });
  it('all deadlines, each with its basis and mark', async () => {
    const { tenggat } = (await json('/api/tenggat/daftar')) as { tenggat: { id: string; dasar: string; yakin: string }[] };
    expect(tenggat.map((one) => one.id)).toContain('ppid.jawab.umum');
    expect(tenggat.every((one) => one.dasar !== '' && /^[HML]$/.test(one.yakin))).toBe(true);
    expect(await text('/tenggat/daftar')).toContain('UU 14/2008 Pasal 22');
  });
});

describe('the page of a year', () => {
  it('names each day with its decree and what each version changed', async () => {
    const page = await text('/kalender/2025');
    for (const part of ['ID-2025.2', 'SKB 933/2025, 1/2025, 3/2025', 'Ditambah: 18 Agustus Proklamasi Kemerdekaan', '237 hari kerja']) expect(page).toContain(part);
    expect(await text('/kalender/2023')).toContain('Dicabut: 26 April');
    expect(await text('/kalender/2027')).toContain('Keputusan untuk tahun ini belum ada');
  });
  it('the bare address leads to this year', async () => {
    const answer = await site.get('/kalender');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/kalender\/20\d\d$/)]);
  });
  it.each(['/kalender/', '/api/kalender/kantor/'])('%s with anything behind it never breaks', async (start) => {
    for (const value of HOSTILE) {
      const answer = await site.get(`${start}${encodeURIComponent(value.toWellFormed())}?versi=${encodeURIComponent(value.toWellFormed())}`);
      const body = await answer.text();
      expect(answer.status).toBeLessThan(500);
      for (const mark of UNESCAPED) expect(body).not.toContain(mark);
    }
  });
});

const DAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
/** A decree for 2028 on the days of 2026. */
const LIST = (PACK_2026[0]?.tambah ?? []).map(([on, jenis, nama]) => {
  const tanggal = on.replace('2026', '2028');
  return `${tanggal}; ${DAYS[new Date(tanggal).getUTCDay()] ?? ''}; ${jenis}; ${nama}`;
});
const DECREE = { dasar_jenis: 'SKB', dasar_nomor: '1/2027, 2/2027, 3/2027', dasar_tanggal_tanggal: '1', dasar_tanggal_bulan: '9', dasar_tanggal_tahun: '2027', dasar_penerbit: 'Tiga menteri' };

describe('the calendar desk', () => {
  const IMPORT = '/kerja/kalender/0/impor';
  const fields = (over: Record<string, string> = {}) => ({ tahun: '2028', libur_nasional: '17', cuti_bersama: '8', daftar: LIST.join('\n'), langkah: 'periksa', ...DECREE, ...over });
  let one: SignedInOfficer;
  let two: SignedInOfficer;
  beforeAll(async () => {
    [one, two] = [await enrol(site, 'sekretaris', '0'), await enrol(site, 'admin_kantor', '0')];
  });

  it('a list that does not count what its decree counts is shown and not proposed', async () => {
    const answer = await one.post(IMPORT, IMPORT, fields({ cuti_bersama: '7', langkah: 'usul' }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Jumlah cuti bersama: 8 dalam daftar, 7 menurut keputusan.');
  });
  it('a wrong weekday and a line of something else are told by their line', async () => {
    const wrong = await one.post(IMPORT, IMPORT, fields({ daftar: LIST.join('\n').replace('Sabtu', 'Rabu') }));
    expect(await wrong.text()).toMatch(/bukan hari Rabu/);
    const odd = await one.post(IMPORT, IMPORT, fields({ daftar: `${LIST.join('\n')}\n<script>alert(1)</script>` }));
    expect(await odd.text()).toContain('Baris 26: tulis empat bagian');
  });
  it('shown first, proposed, refused to its proposer, approved by the second: the year is decreed and public', async () => {
    const preview = await one.post(IMPORT, IMPORT, fields());
    expect(await preview.text()).toContain('Yang akan berubah');
    const sent = await one.post(IMPORT, IMPORT, fields({ langkah: 'usul' }));
    const path = sent.headers.get('location') ?? '';
    expect([sent.status, path]).toEqual([303, expect.stringMatching(/^\/kerja\/kalender\/usul\//)]);
    expect((await site.get('/kalender/2028')).status).toBe(404);
    expect(await (await one.get(path)).text()).not.toContain(`action="${path}/setujui"`);
    const second = await (await two.get(path)).text();
    expect(second).toContain('tenggat yang sedang berjalan akan berpindah tanggal');
    expect((await two.post(path, `${path}/setujui`, {})).status).toBe(303);
    expect(await (await site.get('/api/kalender/2028.json')).json()).toMatchObject({ versi: 'ID-2028.1', keadaan: 'DITETAPKAN' });
    expect((await two.post(path, `${path}/setujui`, {})).status).not.toBe(303);
    expect(await (await two.get('/kerja/kalender')).text()).toContain('Sudah diputus');
  });
  it('one kab/kota enters its own day at once; nobody enters the nation’s from there', async () => {
    const local = await enrol(site, 'sekretaris', '3313');
    const form = '/kerja/kalender/3313/baris';
    const row = { lingkup: 'wilayah', tanggal_tanggal: '18', tanggal_bulan: '11', tanggal_tahun: '2027', jenis: 'libur_daerah', nama: 'Hari jadi', kepastian: 'pasti', ...DECREE, dasar_jenis: 'Keputusan' };
    expect((await local.post(form, form, { ...row, nama: '' })).status).toBe(422);
    expect((await local.post(form, form, row)).status).toBe(303);
    // Asked for the first time: a page is kept for a second before the data's version is asked again.
    expect(await text('/api/kalender/kantor/3313.ics')).toContain('Hari jadi (Libur daerah)');
    expect(await text('/api/kalender/kantor/3314.ics')).not.toContain('Hari jadi');
    expect((await local.get('/kerja/kalender/0/baris')).status).toBeGreaterThanOrEqual(403);
    expect((await local.get('/kerja/kalender/3314/baris')).status).toBeGreaterThanOrEqual(403);
  });
  it('a day is revoked by its decree, by two; its row stays in the history', async () => {
    const { hari } = (await json('/api/kalender/2028.json')) as { hari: { id: string; tanggal: string }[] };
    const row = hari.find((item) => item.tanggal === '2028-12-24');
    const form = `/kerja/kalender/cabut/${row?.id ?? ''}`;
    const sent = await one.post(form, form, DECREE);
    const path = sent.headers.get('location') ?? '';
    expect((await two.post(path, `${path}/setujui`, {})).status).toBe(303);
    expect(await text('/kalender/2028')).toContain('Dicabut: 24 Desember');
  });
});

describe('running deadlines', () => {
  it('the page stands empty, and its secret feed lives until it is revoked', async () => {
    const who = await enrol(site, 'ppid', '3313');
    const page = '/kerja/tenggat';
    expect(await (await who.get(page)).text()).toContain('Tidak ada tenggat yang berjalan');
    const made = await (await who.post(page, `${page}/umpan`, {})).text();
    const [path = ''] = /\/umpan\/tenggat\/[\w-]{43}\.ics/.exec(made) ?? [];
    expect(await text(path)).toContain('BEGIN:VCALENDAR');
    expect(await (await who.get(page)).text()).not.toContain(path);
    expect((await site.get(path.replace(/.{8}\.ics$/, 'AAAAAAAA.ics'))).status).toBe(404);
    await who.post(page, `${page}/umpan/cabut`, {});
    expect((await site.get(path)).status).toBe(404);
  });
  it('tenggat.md 7: the office sees which date a decree moved, and from which day', async () => {
    const { database, registry } = site.deps;
    const at = { clock: fixedClock('2026-03-30T03:00:00Z'), deadlines: registry.deadlines };
    await database.transaction((db) => startClock(db, at, { rule: 'ppid.jawab.umum', module: 'ppid', object: randomUUID(), office: areaCode('3372'), from: '2026-03-30T03:00:00Z' }));
    await add(database, '2026-03-31T02:00:00Z', '2026-04-02', '2026-03-31');
    await recomputeClocks(database, { ...at, clock: fixedClock('2026-03-31T03:00:00Z') }, ownersOf(site.deps));
    const own = await enrol(site, 'ppid', '3372');
    const words = 'Semula Sel 14 Apr, pindah karena kalender berubah (SKB 933/2026)';
    expect(await (await own.get('/kerja/tenggat')).text()).toContain(words);
    expect(await (await (await enrol(site, 'ppid', '3313')).get('/kerja/tenggat')).text()).not.toContain(words);
  });
});
