// Do the plain pages write visits down, from a Pantarlih and from paper, and do the desks add up? (sidalih.md 4.3, 5.2, 8)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedInOfficer, enrol } from '../../../../test/officers.ts';
import { type TestSite, testSite } from '../../../../test/site.ts';
import { systemClock } from '#platform/clock';
import { rows, sql } from '#platform/db';
import { DESA, KAB, type SmallList, smallList } from '../daftar/daftar-fixture.ts';
import { hpOf, kata } from './coklit-fixture.ts';
import { isMacet } from './meja.ts';

const PAKET = 'pilkada-2024';
const TPS = `${DESA}001`;
const AT = `/kerja/coklit/${PAKET}/tps/${TPS}`;

let site: TestSite;
let list: SmallList;
let pantarlih: SignedInOfficer;
let pps: SignedInOfficer;
beforeAll(async () => {
  site = await testSite(false);
  list = await smallList(site.deps.database, { keadaan: 'COKLIT', at: new Date(systemClock.now()).toISOString() });
  pantarlih = await enrol(site, 'pantarlih', TPS);
  pps = await enrol(site, 'pps', DESA);
});
afterAll(() => site.close());

const voter = (at: number): string => `${AT}/pemilih/${list.pemilih[at] ?? ''}`;
const day = { tanggal_tanggal: '1', tanggal_bulan: '7', tanggal_tahun: '2024' };

async function visit(who: SignedInOfficer, at: number, fields: Readonly<Record<string, string>>): Promise<Response> {
  const html = await (await who.get(voter(at))).text();
  const form = new FormData();
  for (const [, name = '', value = ''] of (/<form[^>]*multipart[\s\S]*?<\/form>/.exec(html)?.[0] ?? '').matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)) form.set(name, value);
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return site.app.fetch(new Request(`http://pendopo.test${voter(at)}`, { method: 'POST', body: form, headers: { ...who.headers, 'sec-fetch-site': 'same-origin' } }));
}
const progress = async () => (await (await pps.get(`/kerja/coklit/${PAKET}/${DESA}.json`)).json()) as { semua: { total: number; selesai: number; sisa: number; tunggu: number }; anak: { kode: string; nama: string }[] };

describe('a page without a script', () => {
  it('shows names and outcomes, and no number of anybody', async () => {
    for (const path of [AT, voter(0)]) {
      const html = await (await pantarlih.get(path)).text();
      expect(html).toContain('SUTRISNO');
      expect(html).not.toMatch(/\d{16}/);
    }
    expect(await (await pantarlih.get(voter(0))).text()).toContain('************0001');
  });
  it('takes a visit of the Pantarlih, says what is wrong, and keeps provenance', async () => {
    expect((await visit(pantarlih, 0, { hasil: 'V' })).status).toBe(303);
    const wrong = await visit(pantarlih, 1, { hasil: 'T', kode: '1' });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('tulis jenis dan nomornya')]);
    expect((await visit(pantarlih, 1, { hasil: 'T', kode: '1', surat: 'akta kematian 12' })).status).toBe(303);
    const kept = await rows(site.deps.database.db, sql<{ asal: string; peran: string }>`select asal, peran from sidalih_coklit_pesan`);
    expect(kept).toEqual([{ asal: 'DARING', peran: 'pantarlih' }, { asal: 'DARING', peran: 'pantarlih' }]);
  });
  it('takes paper from the PPS by the same rules, with the day on it; another hand is kept for a decision', async () => {
    expect((await visit(pps, 2, { hasil: 'U', alamat: 'Jl. Kertas 1' })).status).toBe(422);
    expect((await visit(pps, 2, { ...day, hasil: 'U', alamat: 'Jl. Kertas 1' })).status).toBe(303);
    const other = await visit(pps, 0, { ...day, hasil: 'T', kode: '4', surat: 'KK baru' });
    expect(await other.text()).toContain('PPS yang memutuskan');
    const { semua } = await progress();
    expect(semua).toMatchObject({ total: 7, selesai: 3, sisa: 4, tunggu: 1 });
    const page = await (await pps.get(`${AT}/putus`)).text();
    for (const words of ['SUTRISNO', 'Sesuai', 'TMS kode 4', 'kertas', 'halaman daring']) expect(page).toContain(words);
  });
  it('the PPS decides once, with a reason', async () => {
    const page = await (await pps.get(`${AT}/putus`)).text();
    const [, perangkat = ''] = /name="perangkat" value="([^"]+)"/.exec(page) ?? [];
    const [, cacah = ''] = /name="cacah" value="([^"]+)"/.exec(page) ?? [];
    const decide = (alasan: string) => pps.post(`${AT}/putus`, `${AT}/putus`, { perangkat, cacah, pilihan: 'PAKAI', alasan });
    expect([(await decide('')).status, (await decide('KK baru dilihat PPS')).status]).toEqual([422, 303]);
    expect((await progress()).semua.tunggu).toBe(0);
    expect((await (await pps.get('/kerja')).text())).not.toContain('catatan berbeda');
  });
  it('a new voter, a slip, a hand-in that must wait, and the form on paper', async () => {
    const fields = { nkk: '6472010101100001', nik: '6472015506990009', nama: 'Dewi', lahir_tanggal: '15', lahir_bulan: '6', lahir_tahun: '1999', kawin: 'B', jk: 'P', alamat: 'Jl. Mawar 3', rt: '1', rw: '1', ktp: 'S', disabilitas: '0' };
    const id = '00000000-0000-7000-8000-0000000000c1';
    expect((await pantarlih.post(`${AT}/baru`, `${AT}/baru`, { ...fields, id, nik: '' })).status).toBe(422);
    expect((await pantarlih.post(`${AT}/baru`, `${AT}/baru`, { ...fields, id })).status).toBe(303);
    expect((await progress()).semua).toMatchObject({ total: 8, selesai: 4 });
    expect(await (await pantarlih.post(AT, `${AT}/serah`, {})).text()).toContain('Masih ada pemilih yang tersisa');
    const pdf = await pps.get(`${AT}/formulir.pdf`);
    expect([pdf.headers.get('content-type'), Buffer.from(await pdf.arrayBuffer()).subarray(0, 4).toString()]).toEqual(['application/pdf', '%PDF']);
  });
});

describe('desks', () => {
  it('PPK by desa, KPU by kecamatan; CSV and JSON close; strangers are kept out', async () => {
    const ppk = await enrol(site, 'ppk', DESA.slice(0, 6));
    const kpu = await enrol(site, 'operator_bidang', KAB);
    for (const [who, kode, child] of [[ppk, DESA.slice(0, 6), DESA], [kpu, KAB, DESA.slice(0, 6)]] as const) {
      const html = await (await who.get(`/kerja/coklit/${PAKET}/${kode}`)).text();
      expect(html).toContain('4 selesai + 4 sisa = 8 pemilih (50,00 %)');
      const csv = await (await who.get(`/kerja/coklit/${PAKET}/${kode}.csv`)).text();
      expect(csv).toContain(`\n${child},`);
    }
    expect((await (await enrol(site, 'pps', '6472011002')).get(AT)).status).toBe(404);
    expect((await (await enrol(site, 'kpps', TPS)).get(`/kerja/coklit/${PAKET}/${DESA}`)).status).toBe(404);
  });
  it('a station that sends nothing for three days is stalled, unless it is handed in', () => {
    const now = Date.parse('2024-07-10T00:00:00Z');
    const visited = { keadaan: 'COKLIT', sejak: '2024-06-24T00:00:00Z' };
    const tps = (sinkron: string | null, keadaan: 'BERJALAN' | 'DISERAHKAN' = 'BERJALAN') => ({ sinkron, keadaan, total: 2, selesai: 1 });
    expect([tps(null), tps('2024-07-08T00:00:00Z'), tps('2024-07-06T00:00:00Z'), tps(null, 'DISERAHKAN')].map((one) => isMacet(one, visited, now, 3))).toEqual([true, false, true, false]);
  });
  it('entries of a phone stand on the desk of the PPS with role, day and way', async () => {
    const hp = await hpOf(site.deps, list.id, TPS);
    expect(kata(await hp.say({ t: 'V', pemilih: list.pemilih[3] ?? '', rekam: 1 }))).toBe('terap');
    expect(await (await pps.get(voter(3))).text()).toMatch(/Pantarlih, kunjungan .+ lewat HP/);
  });
});
