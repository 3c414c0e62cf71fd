// Can an officer draw, edit and take over the stations of a desa without script, and can nobody else? (sidalih.md 2, 5.1, 10)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSite, testSite } from '../../../../test/site.ts';
import { type SignedInOfficer, enrol } from '../../../../test/officers.ts';
import { DESA, KAB, KPU, type SmallList, smallList } from '../daftar/daftar-fixture.ts';
import { listRekam } from '../daftar/store/pemilih.ts';
import { listPerubahan } from '../daftar/store/perubahan.ts';
import { moveDaftar } from '../daftar/store/daftar.ts';
import { susunSemua } from './actions/susun-semua.ts';
import { desaPath, kabPath, semuaPath, susunPath, terimaPath } from './pages/address.ts';
import { readUsul } from './store/peta.ts';

let site: TestSite;
let list: SmallList;
let kpu: SignedInOfficer;
const at = { paket: 'pilkada-2024', kab: KAB, desa: DESA };
const page = desaPath(at);

beforeAll(async () => {
  site = await testSite(false);
  list = await smallList(site.deps.database, { keadaan: 'PEMETAAN_TPS' });
  kpu = await enrol(site, 'operator_bidang', KAB);
}, 60_000);
afterAll(() => site.close());

const usul = () => readUsul(site.deps.database.db, list.id, DESA);
const step = async (fields: Record<string, string>, who = kpu): Promise<Response> => who.post(page, susunPath(at), { versi: String((await usul()).versi), ...fields });
const html = async (answer: Response): Promise<string> => answer.text();
const tpsOf = async (): Promise<string[]> => (await listRekam(site.deps.database.db, list.id, { banyak: 50 })).map(({ nama, tps }) => `${nama} ${tps}`).sort();

describe('who comes in', () => {
  it.each<[string, Parameters<typeof enrol>[1], string, string, number]>([
    ['PPS of the desa', 'pps', DESA, page, 200],
    ['PPS of another desa', 'pps', '6472011002', page, 404],
    ['the office of another city', 'operator_bidang', '6471', page, 404],
    ['a party', 'peserta_lo', KAB, page, 404],
    ['PPS at the table of its city', 'pps', DESA, kabPath(at), 200],
    ['PPS at the act', 'pps', DESA, terimaPath(at), 404],
    ['the province at the act', 'operator_bidang', '64', terimaPath(at), 404],
  ])('%s', async (_who, role, node, path, status) => {
    const officer = await enrol(site, role, node, role === 'peserta_lo' ? '1' : undefined);
    expect((await officer.get(path)).status).toBe(status);
  });
});

describe('beginning', () => {
  it('the whole city at once: every desa without a proposal gets one, again changes nothing', async () => {
    const first = await kpu.post(kabPath(at), semuaPath(at), {});
    expect([first.status, (await usul()).versi, (await usul()).keadaan]).toEqual([303, 1, 'USUL']);
    expect(await html(await kpu.get(kabPath(at)))).not.toContain('Susun usulan untuk semua desa');
    expect(await susunSemua(site.deps, list.id, KPU)).toEqual({ ok: true, value: { desa: 0 } });
    await step({ langkah: 'buang' });
    const pps = await enrol(site, 'pps', DESA);
    expect(await html(await pps.get(kabPath(at)))).not.toContain('Susun usulan untuk semua desa');
  });
});

describe('drawing', () => {
  it('the map as the records say, then the proposal with what moves', async () => {
    expect(await html(await kpu.get(page))).toContain('Belum disusun');
    expect((await step({ langkah: 'susun', jumlah: '' })).status).toBe(303);
    const drawn = await html(await kpu.get(page));
    expect(drawn).toContain('Sedang disusun');
    expect(drawn).toContain('pemilih pindah TPS');
    expect(drawn).not.toMatch(/\b\d{16}\b/);
  });
  it.each<[string, Record<string, string>, string]>([
    ['more stations than families', { langkah: 'susun', jumlah: '99' }, 'Paling banyak 3 TPS'],
    ['no number', { langkah: 'susun', jumlah: 'dua' }, 'Isi angka bulat'],
    ['a special place by hand', { langkah: 'rt', bagian: '1/1 1', ke: '901' }, 'Nomor TPS 901 tidak dapat dipakai'],
    ['an RT that is not there', { langkah: 'rt', bagian: '9/9 1', ke: '2' }, 'tidak ada di TPS tersebut'],
    ['a line that says nothing', { langkah: 'medan', medan: 'RT 1/1 -0,5 117,1\nJALAN RAYA' }, 'Baris 2 tidak terbaca'],
    ['a point in another country', { langkah: 'medan', medan: 'RT 1/1 117,1 -0,5' }, 'Baris 1 tidak terbaca'],
  ])('%s is refused and kept', async (_what, fields, words) => {
    const { versi } = await usul();
    const answer = await step(fields);
    expect(answer.status).toBe(422);
    const text = await html(answer);
    expect(text).toContain(words);
    for (const value of Object.values(fields).slice(1).filter((one) => !one.includes('1/1 1') && !one.includes('9/9'))) expect(text).toContain(value);
    expect((await usul()).versi).toBe(versi);
  });
  it('a second officer with an old page: a conflict that keeps what was typed', async () => {
    const old = String((await usul()).versi - 1);
    const answer = await step({ langkah: 'susun', jumlah: '2', versi: old });
    expect(answer.status).toBe(409);
    const text = await html(answer);
    expect(text).toContain('Petugas lain sudah mengubah');
    expect(text).toContain('value="2"');
  });
  it('an edit that leaves a gap is shown at once, and taken back', async () => {
    await step({ langkah: 'susun', jumlah: '2' });
    await step({ langkah: 'rt', bagian: '1/1 1', ke: '5' });
    const text = await html(await kpu.get(page));
    expect(text).toContain('E_TPS_KOSONG');
    expect(text).toContain('terima-kunci');
    await step({ langkah: 'urung' });
    expect(await html(await kpu.get(page))).not.toContain('E_TPS_KOSONG');
  });
  it('a whole family moves, listed by its first member', async () => {
    expect(await html(await kpu.get(`${page}?rt=1/3`))).toContain('JL. MELATI 5');
    await step({ langkah: 'keluarga', rt: '1/3', keluarga: list.pemilih[5] ?? '', ke_keluarga: '1' });
    expect((await usul()).suntingan).toHaveLength(1);
    await step({ langkah: 'urung' });
  });
  it('points of the ground draw a map', async () => {
    await step({ langkah: 'medan', medan: 'TPS 1 -0,5 117,1 akses\nRT 1/1 -0,5 117,1\nRT 1/3 -0,52 117,1\nBATAS 1/1 1/3' });
    const text = await html(await kpu.get(page));
    expect(text).toContain('Peta RW/RT menurut TPS');
    expect(text).toContain('BATAS 1/1 1/3');
  });
  it('files hold counts alone', async () => {
    const csv = await html(await kpu.get(`${page}.csv`));
    expect(csv.split('\n')[0]).toBe('paket,desa,tps,rw,rt,pemilih,pemilih_tps');
    expect(csv).not.toMatch(/SUTRISNO|MELATI/);
    const pdf = await kpu.get(`${page}.pdf`);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });
});

describe('taking over', () => {
  it('moves through the door of the list, once, with a number each', async () => {
    // Two stations where there were two: the family of RT 3 keeps its own, so one RT of the other is moved by hand.
    await step({ langkah: 'susun', jumlah: '2' });
    await step({ langkah: 'rt', bagian: '1/2 1', ke: '2' });
    const before = await tpsOf();
    const fields = await seen();
    const wrong = await kpu.post(terimaPath(at), terimaPath(at), { ...fields, sidik: 'f'.repeat(64) });
    expect([wrong.status, await tpsOf()]).toEqual([409, before]);
    expect((await kpu.post(terimaPath(at), terimaPath(at), fields)).status).toBe(303);
    const after = await tpsOf();
    expect(after.filter((one) => !before.includes(one))).toEqual(['I WAYAN ARTA 002']);
    const changes = await listPerubahan(site.deps.database.db, list.id, { sesudah: 0, banyak: 50 });
    expect(changes.filter(({ jenis }) => jenis === 'tps').map(({ tps, tpsKe, sumber, dasar }) => [tps, tpsKe, sumber, dasar.slice(0, 9)])).toEqual([['001', '002', 'PEMETAAN', 'pemetaan ']]);
    expect((await usul()).keadaan).toBe('DITERIMA');
    expect((await kpu.post(terimaPath(at), terimaPath(at), fields)).status).toBe(422);
  });
  it('once the stage is closed nothing is drawn any more', async () => {
    await moveDaftar(site.deps.database.db, list.id, 'COKLIT', '2024-07-01T00:00:00Z');
    const text = await html(await kpu.get(page));
    expect(text).not.toContain('bagian-susun');
    expect((await kpu.post(terimaPath(at), terimaPath(at), await seen())).status).toBe(422);
  });
});

async function seen(): Promise<{ versi: string; sidik: string }> {
  const text = await html(await kpu.get(terimaPath(at)));
  return { versi: String((await usul()).versi), sidik: /name="sidik" value="([0-9a-f]{64})"/.exec(text)?.[1] ?? '' };
}
