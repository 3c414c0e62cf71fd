// Is an entry drafted, published with its number and clock, followed, replaced, found, and never lost in silence? (ppid.md section 16)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { type SignedInOfficer, ORIGIN, enrol, ticketIn } from '../../../../test/officers.ts';
import { type TestSite, testSite } from '../../../../test/site.ts';
import { checkLinks } from './actions/periksa-tautan.ts';
import { readDip as readTyped } from './isian-dip.ts';
import { KEWAJIBAN } from './kewajiban.ts';
import { boardOf } from './papan.ts';
import { dipPaths } from './public-paths.ts';
import { KEADAAN_DIP, LANGKAH_DIP, dipSetelah } from './states.ts';
import { listVersions } from './store/dip.ts';

const KAB = areaCode('6472');
const DESK = '/kerja/ppid/dip';
let site: TestSite;
let officer: SignedInOfficer;
let head: SignedInOfficer;

beforeAll(async () => {
  site = await testSite(false);
  officer = await enrol(site, 'petugas_layanan', KAB);
  head = await enrol(site, 'ppid', KAB);
});
afterAll(() => site.close());

const SOUND: Readonly<Record<string, string>> = {
  judul: 'Laporan keuangan KPU Kota Samarinda 2025',
  ringkasan: 'Laporan realisasi anggaran, neraca, dan catatan atas laporan keuangan.',
  kelas: 'berkala',
  kewajiban: 'keuangan',
  unit: 'Subbagian Keuangan',
  pembuat: 'Sekretaris',
  dibuat_tanggal: '31',
  dibuat_bulan: '1',
  dibuat_tahun: '2026',
  dibuat_tempat: 'Samarinda',
  bentuk: 'lunak',
  retensi: '10 tahun',
  bahasa: 'id',
  tautan: 'https://kota-samarinda.kpu.go.id/laporan',
};

async function upload(by: SignedInOfficer, path: string, fields: Readonly<Record<string, string>>, file?: File): Promise<Response> {
  const form = new FormData();
  const html = await (await by.get(path)).text();
  form.set('_tiket', ticketIn(html, path));
  form.set('_idem', new RegExp(`action="${path}"[\\s\\S]*?name="_idem" value="([\\w-]+)"`).exec(html)?.[1] ?? '');
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (file !== undefined) form.set('berkas', file);
  return site.app.fetch(new Request(new URL(path, ORIGIN), { method: 'POST', body: form, headers: { ...by.headers, 'sec-fetch-site': 'same-origin' } }));
}
const draft = async (over: Readonly<Record<string, string>> = {}, file?: File): Promise<string> => (await upload(officer, `${DESK}/baru`, { ...SOUND, ...over }, file)).headers.get('location') ?? '';
const decide = (page: string, fields: Readonly<Record<string, string>>, by = head): Promise<Response> => by.post(page, `${page}/putus`, fields);
const body = async (path: string): Promise<string> => (await site.get(path)).text();
async function published(over: Readonly<Record<string, string>> = {}, file?: File): Promise<{ readonly page: string; readonly nomor: string }> {
  const page = await draft(over, file);
  await decide(page, { langkah: 'TERBITKAN' });
  return { page, nomor: /DIP-6472-[0-9]{4}-[0-9]{5}/.exec(await (await head.get(page)).text())?.[0] ?? '' };
}

describe('from a draft to the public page', () => {
  it('a draft is nowhere public and has no number', async () => {
    const page = await draft({ judul: 'Rahasia sementara sebelum terbit' });
    expect(page).toMatch(/^\/kerja\/ppid\/dip\/[0-9a-f-]{36}$/);
    expect(await body('/ppid/dip?q=rahasia+sementara')).toContain('Tidak ada entri');
    expect(await (await officer.get(DESK)).text()).toContain('Rahasia sementara');
    const dropped = await decide(page, { langkah: 'GUGURKAN' });
    expect(dropped.headers.get('location')).toBe(DESK);
  });
  it('the head of the desk publishes; page, data, table and feed hold it, numbers have no gap', async () => {
    const [one, two] = [await published(), await published({ judul: 'Rencana kinerja tahunan 2026', kewajiban: 'kegiatan' })];
    expect(Number(two.nomor.slice(-5)) - Number(one.nomor.slice(-5))).toBe(1);
    const html = await body(`/ppid/dip/${one.nomor}`);
    for (const part of ['Laporan keuangan KPU Kota Samarinda 2025', 'Subbagian Keuangan', 'UU 14/2008 Pasal 9 ayat (2) huruf c', 'paling lambat']) expect(html).toContain(part);
    for (const path of ['/ppid/dip?q=neraca+keuangan', '/ppid/dip.json?q=neraca+keuangan', '/ppid/dip.csv', '/ppid/dip.atom?kantor=6472', `/ppid/dip/${one.nomor}.json`]) expect(await body(path)).toContain(one.nomor);
    expect((await site.get('/ppid/dip.atom')).headers.get('content-type')).toContain('application/atom+xml');
  });
  it('a service officer drafts and does not publish', async () => {
    const page = await draft();
    const sent = await officer.post(page, `${page}/putus`, { langkah: 'TERBITKAN' });
    expect(sent.status).toBe(404);
    await decide(page, { langkah: 'GUGURKAN' });
  });
  it('a newer version keeps the number and the former in view; another entry takes its place by name', async () => {
    const { page, nomor } = await published({ judul: 'Perjanjian sewa gudang', kelas: 'setiap_saat', kewajiban: 'perjanjian' });
    expect((await upload(officer, `${page}/versi`, { ...SOUND, judul: 'Perjanjian sewa gudang, diperbarui', kelas: 'setiap_saat', kewajiban: 'perjanjian' })).status).toBe(422);
    const next = (await upload(officer, `${page}/versi`, { ...SOUND, judul: 'Perjanjian sewa gudang, diperbarui', kelas: 'setiap_saat', kewajiban: 'perjanjian', sebab: 'Lampiran harga ditambahkan' })).headers.get('location') ?? '';
    const second = await upload(officer, `${page}/versi`, { ...SOUND, kewajiban: 'keuangan', sebab: 'Satu lagi pada saat yang sama' });
    expect([second.status, (await second.text()).includes('E_KEADAAN')]).toEqual([422, true]);
    await decide(next, { langkah: 'TERBITKAN' });
    const html = await body(`/ppid/dip/${nomor}`);
    for (const part of ['diperbarui', 'Versi 2, berlaku', 'Versi 1', 'Lampiran harga ditambahkan']) expect(html).toContain(part);
    const other = await published({ judul: 'Perjanjian penyewaan seluruh gudang', kelas: 'setiap_saat', kewajiban: 'perjanjian' });
    for (const [fields, words] of [
      [{ langkah: 'GANTI', pengganti: 'DIP-6472-2026-99999', alasan: 'sudah tidak berlaku' }, 'Tidak ada entri terbit'],
      [{ langkah: 'GANTI', pengganti: nomor, alasan: 'sudah tidak berlaku' }, 'Tidak ada entri terbit'],
      [{ langkah: 'GANTI', pengganti: other.nomor, alasan: '' }, 'E_ALASAN_KOSONG'],
      [{ langkah: 'TERBITKAN' }, 'E_KEADAAN'],
    ] as const) {
      const refused = await decide(next, fields);
      expect([refused.status, (await refused.text()).includes(words)]).toEqual([422, true]);
    }
    await decide(next, { langkah: 'GANTI', pengganti: other.nomor, alasan: 'Digabung menjadi satu perjanjian' });
    expect(await body(`/ppid/dip/${nomor}`)).toContain(`Diganti oleh ${other.nomor}`);
    expect(await body('/ppid/dip.json?q=gudang')).not.toContain(nomor);
    expect((await listVersions(site.deps.database.db, nomor)).map(({ keadaan }) => keadaan)).toEqual(['DIGANTI', 'LAMA']);
  });
  it('a file is kept, named with its hash and handed out; one that is no document is refused by its bytes', async () => {
    const { nomor } = await published({ judul: 'Daftar TPS Pemilu 2024', kelas: 'setiap_saat', kewajiban: 'daftar', tautan: '' }, new File(['kode,nama\n647201,Palaran\n'], 'daftar tps.csv'));
    expect(await body(`/ppid/dip/${nomor}`)).toContain('daftar tps.csv');
    const file = await site.get(`/ppid/dip/${nomor}/berkas/1`);
    expect([file.status, file.headers.get('content-disposition'), await file.text()]).toEqual([200, 'attachment; filename="daftar_tps.csv"', 'kode,nama\n647201,Palaran\n']);
    expect((await site.get(`/ppid/dip/${nomor}/berkas/2`)).status).toBe(404);
    const wrong = await upload(officer, `${DESK}/baru`, SOUND, new File([Buffer.from('4d5a9000', 'hex')], 'laporan.pdf'));
    expect(wrong.status).toBe(422);
  });
  it('words of whoever typed them stay words: page, feed, table', async () => {
    const { nomor } = await published({ judul: '=HYPERLINK("x") <script>alert(1)</script>', ringkasan: 'Isi dengan <b>tanda</b> & kutipan "ganda" yang cukup panjang.' });
    expect(await body(`/ppid/dip/${nomor}`)).not.toContain('<script>alert');
    expect(await body('/ppid/dip.atom?q=hyperlink')).toContain('&lt;script&gt;alert(1)');
    expect(await body('/ppid/dip.csv?q=hyperlink')).toContain(`"'=HYPERLINK(""x"")`);
  });
});

describe('duties', () => {
  it('a periodic publication starts its clock, the next one ends it; six months by Pasal 9 ayat (3)', async () => {
    await published({ judul: 'Profil dan struktur kantor', kewajiban: 'badan' });
    await published({ judul: 'Profil dan struktur kantor, kedua', kewajiban: 'badan' });
    const board = await boardOf(site.deps.database.db, site.deps.clock, KAB);
    const row = board.find(({ wajib }) => wajib.kode === 'badan');
    expect(row).toMatchObject({ lewat: false, terakhir: { judul: 'Profil dan struktur kantor, kedua' } });
    expect(row?.jatuh).toBeDefined();
    expect(board.map(({ wajib }) => wajib.kode)).toEqual(KEWAJIBAN.map(({ kode }) => kode));
    expect(board.find(({ wajib }) => wajib.kode === 'lain_berkala')).toMatchObject({ lewat: true, terakhir: undefined });
    const later = await boardOf(site.deps.database.db, { now: () => site.deps.clock.now() + 200 * 86_400_000 }, KAB);
    expect(later.find(({ wajib }) => wajib.kode === 'badan')?.lewat).toBe(true);
  });
  it('a dead link is red on the board; where nobody answers nothing is said', async () => {
    await published({ judul: 'Daftar inventaris kantor', kelas: 'setiap_saat', kewajiban: 'laporan', tautan: 'https://kota-samarinda.kpu.go.id/mati' });
    await checkLinks(site.deps, () => Promise.resolve(undefined));
    expect(await (await head.get('/kerja/ppid/kewajiban')).text()).not.toContain('Mati');
    await checkLinks(site.deps, (link) => Promise.resolve(link.endsWith('/mati') ? 404 : 200));
    const html = await (await head.get('/kerja/ppid/kewajiban')).text();
    expect(html).toContain('Mati');
    expect(await (await head.get('/kerja')).text()).toContain('tautan publikasi mati');
    let asked = 0;
    await checkLinks(site.deps, () => Promise.resolve(((asked += 1), 200)));
    expect(asked).toBe(0);
  });
  it('the unit of a duty is named by the head of the desk', async () => {
    const done = await head.post('/kerja/ppid/kewajiban', '/kerja/ppid/kewajiban', { kewajiban: 'prosedur', unit: 'Subbagian Hukum' });
    expect(done.status).toBe(303);
    expect(await (await officer.get('/kerja/ppid/kewajiban')).text()).toContain('Subbagian Hukum');
    const wrong = await head.post('/kerja/ppid/kewajiban', '/kerja/ppid/kewajiban', { kewajiban: 'tiada', unit: 'x' });
    expect(wrong.status).toBe(422);
  });
});

describe('what is typed', () => {
  const none = { berkas: [], permohonan: null };
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['a short title', { judul: 'x' }, 'JUDUL'],
    ['no summary', { ringkasan: '' }, 'RINGKASAN'],
    ['exempt information has no place here', { kelas: 'dikecualikan', kewajiban: '' }, 'KELAS'],
    ['a duty of another class', { kewajiban: 'keputusan' }, 'KEWAJIBAN'],
    ['a day that is none', { dibuat_tanggal: '31', dibuat_bulan: '2' }, 'HARI'],
    ['a day to come', { dibuat_tahun: '2027' }, 'HARI'],
    ['no form', { bentuk: 'batu' }, 'BENTUK'],
    ['a sheet by another name', { uji: 'UK1' }, 'UJI'],
    ['a link that is none', { tautan: 'http://kpu.go.id' }, 'TAUTAN'],
    ['neither link nor file nor print', { tautan: '' }, 'TANPA_ISI'],
    ['another language', { bahasa: 'xx' }, 'BAHASA'],
  ])('%s: %s', (_, over, code) => {
    const read = readTyped({ ...SOUND, ...over }, day('2026-11-22'), none);
    expect('salah' in read ? read.salah.map((one) => one.code) : []).toEqual([code]);
  });
  it('everything wrong is told at once', () => {
    const read = readTyped({}, day('2026-11-22'), none);
    expect('salah' in read ? read.salah.length : 0).toBeGreaterThan(8);
  });
});

it.each(KEADAAN_DIP)('%s: only what the table says', (keadaan) => {
  const table: Record<(typeof KEADAAN_DIP)[number], object> = { DRAF: { TERBITKAN: 'TERBIT', GUGURKAN: 'BATAL' }, TERBIT: { SUSUL: 'LAMA', GANTI: 'DIGANTI' }, LAMA: {}, DIGANTI: {}, BATAL: {} };
  expect(Object.fromEntries(LANGKAH_DIP.flatMap((langkah) => (dipSetelah(keadaan, langkah) === undefined ? [] : [[langkah, dipSetelah(keadaan, langkah)]])))).toEqual(table[keadaan]);
});

it.each([
  ['another office', 'ppid', '6471'],
  ['the front office', 'resepsionis', '6472'],
] as const)('%s finds no entry to work on', async (_, role, node) => {
  const page = await draft();
  expect((await (await enrol(site, role, node)).get(page)).status).toBe(404);
  await decide(page, { langkah: 'GUGURKAN' });
});

it.each(['/ppid/dip?kantor=99999', '/ppid/dip?tahun=abc', '/ppid/dip?sebelum=-1', '/ppid/dip?q=%00', "/ppid/dip?q='--", '/ppid/dip/DIP-1', '/ppid/arsip/PPID-6472-2026-99999', '/ppid/jawaban?q=%F0%9F%97%B3+a+b+c', '/ppid/jawaban.json?q=%5C%5C+%27+%22+%25'])('%s never breaks', async (path) => {
  expect((await site.get(path)).status).toBeLessThan(500);
});

it('entries are carried as files, archived answers are not: what was taken back or reported must not live on in a copy (ppid.md section 18)', async () => {
  const paths: string[] = [];
  for await (const { path } of dipPaths(site.deps)) paths.push(path);
  expect(paths.filter((path) => /^\/ppid\/dip\/DIP-/.test(path)).length).toBeGreaterThan(0);
  expect(paths.filter((path) => path.startsWith('/ppid/arsip'))).toEqual(['/ppid/arsip', '/ppid/arsip.json', '/ppid/arsip.csv', '/ppid/arsip.atom']);
});
