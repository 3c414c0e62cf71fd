// Do the pages of registers, reports, statistics and oversight open to the right eyes alone? (ppid.md sections 2, 17, 20, 22; keamanan.md 2.5)
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ORIGIN, type SignedInOfficer, enrol } from '../../../../test/officers.ts';
import { type TestSite, testSite } from '../../../../test/site.ts';
import { ajukanUji } from '../permohonan/permohonan-fixture.ts';
import { LAPORAN, MAKLUMAT, PANTAU_PPID, REGISTER, REGISTER_KBR, REGISTER_LENGKAP, eksporPath, REGISTER_PERIKSA, STATISTIK, STATISTIK_API, SUSUN } from './address.ts';
import { hitungStatistik } from './statistik.ts';

let site: TestSite;
let d: SignedInOfficer;
beforeAll(async () => {
  site = await testSite(false);
  d = await enrol(site, 'ppid', '3313');
  for (let n = 0; n < 2; n += 1) await ajukanUji({ at: site.deps, jam: { now: () => site.deps.clock.now(), ke: () => undefined }, close: () => Promise.resolve() });
  await hitungStatistik(site.deps);
}, 60_000);
afterAll(() => site.close());

const open = (path: string): Promise<Response> => Promise.resolve(site.app.fetch(new Request(new URL(path, ORIGIN))));
const tahun = (): string => new Date(site.deps.clock.now()).toISOString().slice(0, 4);

it.each([STATISTIK, `${STATISTIK}?kantor=3313&lingkup=sendiri&jalur=umum`, STATISTIK_API, `${STATISTIK_API}.csv`, LAPORAN, MAKLUMAT, `${MAKLUMAT}?kantor=3313`])('%s is open to everybody and names nobody', async (path) => {
  const answer = await open(path);
  const body = await answer.text();
  expect([answer.status, /Sari Wulandari|Merdeka 11|081200/.test(body)]).toEqual([200, false]);
});

it('numerator and denominator stand in the data; an unknown office and a report not given out are missing', async () => {
  const data = (await (await open(`${STATISTIK_API}?kantor=3313`)).json()) as { angka: { angka: string; n: number; dari: number | null }[]; kelompok: { kelompok: string; n: number | null }[] };
  expect(data.angka.find(({ angka }) => angka === 'diterima')).toMatchObject({ n: 2, dari: null });
  expect(data.angka.find(({ angka }) => angka === 'tepat_waktu')).toMatchObject({ n: 0, dari: 0 });
  expect(data.kelompok.find(({ kelompok }) => kelompok === 'jenis')).toMatchObject({ n: null });
  expect((await open(`${STATISTIK}?kantor=9999`)).status).toBe(404);
  for (const ending of ['', '.pdf', '.xlsx']) expect((await open(`${LAPORAN}/3313/2020${ending}`)).status).toBe(404);
  expect((await open(`${LAPORAN}/3313/${tahun()}/angka?angka=diterima`)).status).toBe(200);
});

it('PerKI 1/2021 Pasal 47: six points, lengths of the live deadlines', async () => {
  const html = await (await open(MAKLUMAT)).text();
  for (const title of ['1. Dasar hukum', '2. Tata cara', '3. Jangka waktu', '4. Biaya', '5. Jaminan pelayanan', '6. Evaluasi']) expect(html).toContain(title);
  expect(html).toContain('10 hari kerja, dapat diperpanjang 7 hari kerja satu kali');
  expect(html).toContain('3 hari kerja, dapat diperpanjang 2 hari kerja satu kali');
});

it('the register of the own office, as page, table and spreadsheet, covered; strangers stay outside', async () => {
  for (const path of [REGISTER, `${REGISTER}?tahun=${tahun()}&angka=terbuka`, REGISTER_KBR, REGISTER_PERIKSA, SUSUN, PANTAU_PPID]) {
    const answer = await d.get(path);
    expect([path, answer.status, /Sari Wulandari|081200/.test(await answer.text())]).toEqual([path, 200, false]);
    expect([path, [200, 303].includes((await open(path)).status) && !(await (await open(path)).text()).includes('PPID-3313-')]).toEqual([path, true]);
  }
  expect(await (await d.get(REGISTER)).text()).toContain('PPID-3313-');
  const other = await enrol(site, 'ppid', '3372');
  expect(await (await other.get(REGISTER)).text()).not.toContain('PPID-3313-');
  const [sheet] = await readXlsx(Buffer.from(await (await d.get(`${REGISTER}.xlsx`)).arrayBuffer()));
  expect([sheet?.data.length, sheet?.data[1]?.[3]]).toEqual([3, 'S*** W***']);
  expect(await (await d.get(`${REGISTER}.csv`)).text()).toContain('S*** W***');
});

it('with identities: a reason is asked, another person agrees, then the file comes; a service officer and another office get nothing', async () => {
  const ask = { buku: 'permohonan', dari: `${tahun()}-01-01`, sampai: `${tahun()}-12-31` };
  const kosong = await d.post(REGISTER_LENGKAP, REGISTER_LENGKAP, { ...ask, alasan: '' });
  expect([kosong.status, (await kosong.text()).includes('paling sedikit 10 huruf')]).toEqual([422, true]);
  expect((await d.post(REGISTER_LENGKAP, REGISTER_LENGKAP, { ...ask, alasan: 'Pemeriksaan <internal>' })).status).toBe(303);
  const page = await (await d.get(REGISTER_LENGKAP)).text();
  expect(page).toContain('Pemeriksaan &lt;internal>');
  const id = /lengkap\/([0-9a-f-]{36})\/tolak/.exec(page)?.[1] ?? '';
  const a = await enrol(site, 'atasan_ppid', '3313');
  const other = await enrol(site, 'ppid', '3372');
  expect((await other.post(REGISTER_LENGKAP, eksporPath(id, 'setujui'), {})).status).toBe(404);
  expect((await a.post(REGISTER_LENGKAP, eksporPath(id, 'setujui'), {})).status).toBe(303);
  const file = await d.post(REGISTER_LENGKAP, eksporPath(id, 'ambil'), {});
  const [sheet] = await readXlsx(Buffer.from(await file.arrayBuffer()));
  expect(sheet?.data[1]?.[3]).toBe('Sari Wulandari');
  const l = await enrol(site, 'petugas_layanan', '3313');
  expect((await l.post(REGISTER, REGISTER_LENGKAP, { ...ask, alasan: 'Pemeriksaan internal' })).status).toBeGreaterThanOrEqual(303);
});

it('every figure of a report opens its query: requests, objections, disputes, questions that a search answered; a hostile name opens nothing', async () => {
  for (const angka of ['berantai', 'tingkat', 'jalur_umum', 'ditutup', 'kbr', 'kbr_ditanggapi', 'kbr.c', 'sengketa', 'hemat']) expect([angka, (await open(`${LAPORAN}/3313/${tahun()}/angka?angka=${angka}`)).status]).toEqual([angka, 200]);
  for (const angka of ['kbr.z', "x' or '1'='1", 'hemat.1']) expect([angka, (await open(`${LAPORAN}/3313/${tahun()}/angka?angka=${encodeURIComponent(angka)}`)).status]).toEqual([angka, 404]);
  expect((await d.get(`${REGISTER_KBR}?tahun=${tahun()}&angka=kbr.c`)).status).toBe(200);
});

it('the report of the last year is given out from its page and read by everybody', async () => {
  const lalu = String(Number(tahun()) - 1);
  const ini = await d.post(SUSUN, SUSUN, { tahun: tahun(), kebijakan: '', petugas: '', anggaran: '', kendala: '' });
  expect([ini.status, (await ini.text()).includes('belum berakhir')]).toEqual([422, true]);
  expect((await d.post(SUSUN, SUSUN, { tahun: lalu, kebijakan: 'Satu meja layanan.\nBuka lima hari.', petugas: '', anggaran: '', kendala: '' })).status).toBe(303);
  const page = await (await open(`${LAPORAN}/3313/${lalu}`)).text();
  expect(page).toContain('Buka lima hari.');
  expect(page).toContain(`${LAPORAN}/3313/${lalu}/angka?angka=diterima`);
  expect(await (await open(LAPORAN)).text()).toContain(`${LAPORAN}/3313/${lalu}`);
  for (const ending of ['.pdf', '.xlsx']) expect((await open(`${LAPORAN}/3313/${lalu}${ending}`)).status).toBe(200);
});
