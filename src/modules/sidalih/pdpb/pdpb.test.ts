// Do quarters run from opening to announcement by two persons, and are recaps that do not sum refused with their difference? (PKPU 1/2025; sidalih.md 5.7, 11)
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { type Actor, perform } from '#platform/action';
import { rows, sql } from '#platform/db';
import { type SignedInOfficer, enrol } from '../../../../test/officers.ts';
import { type TestSite, testSite } from '../../../../test/site.ts';
import { setujuiPleno, usulkanPleno } from '../daftar/pleno.ts';
import { ISI, type SmallList, smallList } from '../daftar/daftar-fixture.ts';
import { readRekam } from '../daftar/store/pemilih.ts';
import { muatMasukan, putusCoktas, terapkanMasukan } from './actions/masukan.ts';
import type { Instansi, Jenis } from './nilai.ts';
import { countBaris, listBaris } from './store/masukan.ts';
import { bukaTriwulan, lanjutTriwulan, setujuiRekap, usulkanRekap } from './actions/triwulan.ts';
import type { RekapBagian, RekapJumlah } from './rekap-jumlah.ts';
import type { Keadaan } from './states.ts';
import { findPeriode, findRekap } from './store/rekap.ts';

let site: TestSite;
let staff: SignedInOfficer;
beforeAll(async () => {
  site = await testSite(false);
  staff = await enrol(site, 'operator_bidang', '3520');
});
afterAll(() => site.close());

const by = (node: string, id = 'a-1'): Actor => ({ id, role: 'operator_bidang', node });
const TW4 = { tahun: 2025, tw: 4 };
const TW3 = { tahun: 2025, tw: 3 };
const said = (result: { ok: boolean; value?: unknown; refusal?: { code: string } }): unknown => (result.ok ? result.value : result.refusal?.code);

/** Opens the quarter of an area and takes it to the stage before the plenary. */
async function ready(kode: string, when = TW4): Promise<void> {
  const at = { ...when, kode: areaCode(kode) };
  await bukaTriwulan(site.deps, at, 'pdpb-2025', by(kode));
  for (const dari of kode.length === 4 ? (['BUKA', 'MASUKAN'] as Keadaan[]) : []) await lanjutTriwulan(site.deps, at, dari, by(kode));
}
const usul = (kode: string, isi: RekapJumlah, anak: readonly RekapBagian[] = [], when = TW4) =>
  usulkanRekap(site.deps, { at: { ...when, kode: areaCode(kode) }, isi, anak, nomor: '12/PL.02.1-BA/2025', tanggal: day('2025-12-10'), actor: by(kode) });
async function setuju(kode: string, who = 'a-2', when = TW4): Promise<unknown> {
  const at = { ...when, kode: areaCode(kode) };
  const found = await findRekap(site.deps.database.db, kode, when);
  return said(await setujuiRekap(site.deps, at, found?.sidik ?? '', by(kode, who)));
}
async function umumkan(kode: string, when = TW4): Promise<unknown> {
  return said(await lanjutTriwulan(site.deps, { ...when, kode: areaCode(kode) }, 'PLENO', by(kode)));
}
const MAGETAN = { awal: 530_630, baru: 25_487, tms: 12_140, akhir: 543_977, laki: null, perempuan: null, rincian: null };
/** Figures of September 2022, handed in as the form of a later semester. */
const MALUKU_UTARA = { awal: 757_366, baru: 57_448, tms: 26_680, akhir: 788_134, laki: null, perempuan: null, rincian: { pindah: 796, meninggal: 232, ganda: 833, tidak_dikenal: 24_770, di_bawah_umur: 2, tni: 1, polri: 8, bukan_penduduk: 11, belum_ktp_el: 27 } };
const KEPRI = { awal: 1_500_000, baru: 60_000, tms: 40_689, akhir: 1_519_311, laki: null, perempuan: null, rincian: { meninggal: 8_080, pindah: 32_054, tni: 79, polri: 158, wna: 2, ganda: 216 } };

describe('real recaps go through the plenary or are refused', () => {
  it('Magetan 2025 closes by two persons and stands in the public log', async () => {
    await ready('3520');
    expect(said(await usul('3520', MAGETAN))).toBe('COKTAS');
    expect(said(await usul('3520', MAGETAN))).toBe('PDPB_SUDAH');
    expect(await setuju('3520', 'a-1')).toBe('PDPB_ORANG_SAMA');
    expect((await site.get('/pdpb/2025-tw4/3520')).status).toBe(404);
    expect([await setuju('3520'), await umumkan('3520')]).toEqual(['PLENO', 'DIUMUMKAN']);
    const page = await (await site.get('/pdpb/2025-tw4/3520')).text();
    expect(page).toContain('530.630 + 25.487 − 12.140 = 543.977');
    const found = await findRekap(site.deps.database.db, '3520', TW4);
    const [leaf] = await rows(site.deps.database.db, sql<{ sha256: string }>`select sha256 from tlog_antre where id = 'sidalih/pdpb/2025-tw4/3520'`);
    expect([page.includes(found?.sidik ?? '-'), leaf?.sha256]).toEqual([true, found?.sidik]);
  });
  it('Maluku Utara closes with its nine reasons', async () => {
    await ready('82');
    expect([said(await usul('82', MALUKU_UTARA)), await setuju('82'), await umumkan('82')]).toEqual(['BUKA', 'PLENO', 'DIUMUMKAN']);
    expect(await (await site.get('/pdpb/2025-tw4/82.csv')).text()).toContain('82,Maluku Utara,757366,57448,26680,788134,,,232,833,2,796,0,1,8,0,24770,11,27,0,0');
  });
  it('Kepri is refused: 40.589 are named, 40.689 are stated', async () => {
    await ready('21');
    const refused = await usul('21', KEPRI);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'PDPB_REKAP', salah: [{ salah: 'R_RINCIAN_TMS', tertulis: 40_689, seharusnya: 40_589 }] } });
    expect((await findPeriode(site.deps.database.db, '21', TW4))?.keadaan).toBe('BUKA');
  });
});

describe('levels and quarters', () => {
  it.each([
    ['a province in quarter III', '35', TW3, 'PDPB_RENTANG'],
    ['a kecamatan', '352001', TW4, 'PDPB_WILAYAH'],
    ['before the rules began', '3520', { tahun: 2024, tw: 4 }, 'PDPB_PAKET'],
    ['twice', '3520', TW4, 'PDPB_ADA'],
  ])('%s is not opened', async (_what, kode, when, code) => {
    expect(said(await bukaTriwulan(site.deps, { ...when, kode: areaCode(kode) }, 'pdpb-2025', by(kode)))).toBe(code);
  });
  it('a recap begins where the one before ended, and a province is the sum of its regencies over the semester', async () => {
    const small = (awal: number, baru: number): RekapJumlah => ({ awal, baru, tms: 0, akhir: awal + baru, laki: null, perempuan: null, rincian: null });
    for (const [when, isi] of [[TW3, small(100, 5)], [TW4, small(105, 7)]] as const) {
      await ready('1401', when);
      if (when === TW4) expect(await usul('1401', small(104, 7), [], TW4)).toMatchObject({ refusal: { salah: [{ salah: 'R_SAMBUNG', tertulis: 104, seharusnya: 105 }] } });
      expect([said(await usul('1401', isi, [], when)), await setuju('1401', 'a-2', when), await umumkan('1401', when)]).toEqual(['COKTAS', 'PLENO', 'DIUMUMKAN']);
    }
    await ready('14');
    expect(await usul('14', small(100, 11))).toMatchObject({ refusal: { code: 'PDPB_REKAP', salah: expect.arrayContaining([expect.objectContaining({ salah: 'R_ANAK', kolom: 'akhir', tertulis: 111, seharusnya: 112 })]) as unknown } });
    expect([said(await usul('14', small(100, 12))), await setuju('14')]).toEqual(['BUKA', 'PLENO']);
  });
  it('the nation shows the sum of what has been announced until it decides', async () => {
    const json = (await (await site.get('/pdpb/2025-tw4/0.json')).json()) as { resmi: boolean; rekap: { akhir: number } };
    expect([json.resmi, json.rekap.akhir]).toEqual([false, 788_134]);
    expect(await (await site.get('/pdpb')).text()).toContain('Triwulan IV 2025');
  });
  it.each(['/pdpb/2025-tw5/35', '/pdpb/2025-tw4/%3Cscript%3E', '/pdpb/2025-tw4/3599', "/pdpb/2025-tw4/35'.csv", '/pdpb/2025-tw1/35.json'])('%s is no page', async (path) => {
    expect((await site.get(path)).status).toBe(404);
  });
});

describe('the desk of a regency', () => {
  it('opens a quarter, is told line by line what does not sum, and keeps what was typed', async () => {
    const meja = '/kerja/pdpb';
    const opened = await staff.post(meja, meja, { kode: '3520', triwulan: '2026-tw3' });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/kerja/pdpb/2026-tw3/3520']);
    const path = '/kerja/pdpb/2026-tw3/3520';
    for (const dari of ['BUKA', 'MASUKAN']) expect((await staff.post(path, `${path}/lanjut`, { dari })).status).toBe(303);
    const typed = { awal: '543.977', baru: '100', tms: '50', akhir: '544.027', meninggal: '30', pindah: '10', nomor: '1/BA/2026', tanggal_tanggal: '5', tanggal_bulan: '10', tanggal_tahun: '2026' };
    const refused = await staff.post(path, `${path}/rekap`, typed);
    const html = await refused.text();
    expect([refused.status, html.includes('rincian sebab berjumlah 40, tertulis 50: selisih 10'), html.includes('value="543.977"')]).toEqual([422, true, true]);
    const missing = await staff.post(path, `${path}/rekap`, { awal: '=1', nomor: '', tanggal_tahun: '2026' });
    expect([missing.status, (await missing.text()).includes('Tulis angka bulat')]).toEqual([422, true]);
    expect((await staff.post(path, `${path}/rekap`, { ...typed, pindah: '20' })).status).toBe(303);
    expect((await staff.get('/kerja/pdpb/2026-tw3/3521')).status).toBe(404);
  });
});

describe('batches of agencies against the list of Samarinda', () => {
  const at = { ...TW4, kode: areaCode('6472') };
  const who = by('6472');
  const HEAD = 'nkk,nik,nama,tempat_lahir,tanggal_lahir,status_kawin,jenis_kelamin,alamat,rt,rw,disabilitas,status_ktp_el,kode_kel';
  let folder: string;
  let list: SmallList;
  let n = 0;
  /** The list's own plenary, by two; gives the version that it froze. */
  const pleno = (tahap: string): Promise<number | null> =>
    perform(site.deps.database, list.clock, { event: 'sidalih.uji', actor: who, object: tahap, node: at.kode }, async (db) => {
      const beritaAcara = { nomor: '1', tanggal: '2025-12-01', tempat: 'Samarinda', pimpinan: 'K', hadir: [], catatan: '', putusan: '' };
      const told = await usulkanPleno(db, list, { daftar: list.id, tahap, node: at.kode, beritaAcara, akun: 'a-1' });
      if (!told.ok) throw new Error(told.refusal.code);
      const done = await setujuiPleno(db, list, told.value.id, 'a-2');
      if (!done.ok) throw new Error(done.refusal.code);
      return { value: done.value.versi, facts: {} };
    });
  const muat = async (instansi: Instansi, jenis: Jenis, text: string) => {
    const path = join(folder, `${(n += 1)}.csv`);
    writeFileSync(path, text);
    return muatMasukan(site.deps, { at, instansi, jenis, surat: `S-${n}`, path, actor: who });
  };
  const idOf = async (told: ReturnType<typeof muat>): Promise<string> => {
    const done = await told;
    if (!done.ok) throw new Error(done.refusal.code);
    return done.value.id;
  };
  const counts = async (id: string) => Object.fromEntries(await countBaris(site.deps.database.db, id));
  const voter = (at: number) => ISI[at] ?? { nik: '', nkk: '', nama: '' };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pendopo-pdpb-'));
    list = await smallList(site.deps.database, { paket: 'pdpb-2025' });
    expect(await pleno('MASUKAN')).toBe(1);
    await bukaTriwulan(site.deps, at, 'pdpb-2025', who);
    await lanjutTriwulan(site.deps, at, 'BUKA', who);
  });

  it('new voters and deaths are applied with agency and letter as basis; what is doubtful waits', async () => {
    const born = '6472010101,';
    const fresh = `6472010909090009,6472010503990021,EKO PRASETYO,SAMARINDA,05-03-1999,B,L,JL. BARU 1,005,001,0,S,6472011001`;
    const young = `6472010909090009,6472010503190021,ANAK KECIL,SAMARINDA,05-03-2019,B,L,JL. BARU 1,005,001,0,S,6472011001`;
    const id = await idOf(muat('DUKCAPIL', 'PEMULA', `${HEAD}\n${fresh}\n${fresh}\n${young}\n${born}`));
    expect(await counts(id)).toEqual({ USUL: 1, SUDAH: 1, DITOLAK: 2 });
    expect(said(await terapkanMasukan(site.deps, id, who))).toEqual({ diterapkan: 1, ditunda: 0 });
    const dead = await idOf(muat('DESA', 'MENINGGAL', `nkk,nik,nama\n${voter(4).nkk},${voter(4).nik},${voter(4).nama}\n${voter(0).nkk},${voter(0).nik},ORANG LAIN\n,6472019999999999,TIDAK ADA`));
    expect(await counts(dead)).toEqual({ USUL: 1, COKTAS: 1, DITOLAK: 1 });
    expect(said(await terapkanMasukan(site.deps, dead, who))).toEqual({ diterapkan: 1, ditunda: 0 });
    const [row] = await readRekam(site.deps.database.db, 'pdpb-2025.6472', ['00000000-0000-7000-8000-000000000005']);
    expect(row?.tms).toBe(1);
    const [change] = await rows(site.deps.database.db, sql<object>`select sumber, dasar, kode from sidalih_perubahan where daftar = 'pdpb-2025.6472' and jenis = 'tms'`);
    expect(change).toEqual({ sumber: 'DESA', dasar: 'PDPB DESA S-2', kode: 1 });
    const [doubt] = await listBaris(site.deps.database.db, dead, 'COKTAS', 9);
    expect(doubt).toMatchObject({ sebab: 'NAMA_BEDA', usul: 'TMS' });
    const decide = { id: dead, no: doubt?.no ?? 0, catatan: 'Keluarga ditemui, masih hidup', actor: who };
    expect(said(await putusCoktas(site.deps, { ...decide, terap: false }))).toBe('MASUKAN_TAHAP');
    expect(said(await lanjutTriwulan(site.deps, at, 'MASUKAN', who))).toBe('PDPB_DAFTAR');
    await pleno('COKTAS');
    expect(said(await lanjutTriwulan(site.deps, at, 'MASUKAN', who))).toBe('COKTAS');
    expect([said(await putusCoktas(site.deps, { ...decide, terap: false })), said(await putusCoktas(site.deps, { ...decide, terap: true }))]).toEqual([false, 'MASUKAN_DIPUTUS']);
    const raw = JSON.stringify(await rows(site.deps.database.db, sql<object>`select * from sidalih_pdpb_baris`));
    for (const secret of [voter(4).nik, voter(0).nik, 'EKO']) expect(raw).not.toContain(secret);
  });
  it.each<[string, Instansi, Jenis, string, string]>([
    ['a court that reports deaths', 'PENGADILAN', 'MENINGGAL', 'nkk,nik,nama\n', 'MASUKAN_TAHAP'],
  ])('%s after the stage is refused', async (_what, instansi, jenis, text, code) => {
    expect(said(await muat(instansi, jenis, text))).toBe(code);
  });
  it('the recap is what the list decided in plenary, and nothing else can be typed', async () => {
    const figures = (over: Partial<RekapJumlah> = {}): RekapJumlah => ({ awal: 7, baru: 1, tms: 1, akhir: 7, laki: 3, perempuan: 4, rincian: { meninggal: 1 }, ...over });
    expect(await pleno('PLENO')).toBe(3);
    expect(said(await usul('6472', figures({ awal: 8, akhir: 8, laki: 4 })))).toBe('PDPB_BEDA_DAFTAR');
    expect(said(await usul('6472', figures()))).toBe('COKTAS');
    expect((await findRekap(site.deps.database.db, '6472', TW4))?.asal).toBe('pdpb-2025.6472/3');
    const kota = await enrol(site, 'operator_bidang', '6472');
    const page = await (await kota.get('/kerja/pdpb/2025-tw4/6472/masukan')).text();
    expect(page).toContain('S-2');
    expect((await kota.get('/kerja/pdpb/2025-tw4/3520/masukan')).status).toBe(404);
  });
});
