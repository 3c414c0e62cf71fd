// Does a vote move once, by the letter, between two kab/kota, and does the nation balance? (sidalih.md 5.5, 5.6, 11; cases by acts and by pages)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { type Actor, perform } from '#platform/action';
import { fixedClock } from '#platform/clock';
import { rows, sql } from '#platform/db';
import { HANDLE_FIELD, makeCaseHandle, openReceipt } from '#platform/receipts';
import { enrol } from '../../../../test/officers.ts';
import { type TestSite, testSite } from '../../../../test/site.ts';
import { getPaket } from '../aturan/packs.ts';
import { createDaftar } from '../daftar/buat.ts';
import { DESA, ISI, KPU, PPS, type SmallList, orang, smallList } from '../daftar/daftar-fixture.ts';
import { loadRecords } from '../daftar/muat.ts';
import { moveDaftar } from '../daftar/store/daftar.ts';
import { ajukanPindah } from './actions/ajukan.ts';
import { catatDpk } from './actions/catat-dpk.ts';
import { melangkah } from './actions/melangkah.ts';
import type { Pengajuan } from './isian.ts';
import { jumlahOf } from './jumlah.ts';
import type { LangkahMasuk } from './langkah.ts';
import { readLain } from './pages/dpk.tsx';
import { giveSurat, takeTarik, tracked } from './pages/lacak.tsx';
import type { Langkah } from './states.ts';
import { readPindah } from './store/pindah.ts';
import { cetakSurat } from './surat-pindah.ts';

const BALIKPAPAN = areaCode('6471');
const DESA_BPP = areaCode('6471011001');
const TPS_BPP = areaCode('6471011001001');
const OTHER: Actor = { id: 'a-bpp', role: 'pps', node: DESA_BPP };
const paket = getPaket('pemilu-2024');

let site: TestSite;
let list: SmallList;
beforeAll(async () => {
  site = await testSite(false);
  const { database } = site.deps;
  list = await smallList(database, { paket: paket.id, keadaan: 'DPT_DIUMUMKAN', at: '2024-01-10T02:00:00Z' });
  await perform(database, list.clock, { event: 'sidalih.uji', actor: KPU, object: 'bpp', node: BALIKPAPAN }, async (db) => {
    const made = await createDaftar(db, list.clock, { paket: paket.id, kab: BALIKPAPAN });
    if (!made.ok) throw new Error(made.refusal.code);
    const row = { ...orang({ nik: '6471010101900001', nkk: '6471010101900099', nama: 'BUDI' }), id: '00000000-0000-7000-8000-0000000000b1', desa: DESA_BPP, tps: '001', sumber: 'DP4', keterangan: '', tanda: [] };
    await loadRecords(db, list, made.value, [row], { sumber: 'DP4', dasar: 'uji', actor: KPU });
    await moveDaftar(db, made.value, 'DPT_DIUMUMKAN', '2024-01-01T00:00:00Z');
    return { value: undefined, facts: {} };
  });
});
afterAll(() => site.close());

const deps = () => ({ ...site.deps, clock: list.clock });
const isi = (over: Partial<Pengajuan> = {}): Pengajuan => ({
  asal: DESA,
  tujuan: DESA_BPP,
  alasan: 'TUGAS_BELAJAR',
  tpsDiminta: null,
  lewat: 'tujuan',
  identitas: { nama: 'Sutrisno', nik: ISI[0]?.nik ?? '', nkk6: (ISI[0]?.nkk ?? '').slice(-6) },
  ...over,
});
let sent = 0;
async function ajukan(over: Partial<Pengajuan> = {}) {
  const done = await ajukanPindah(deps(), { key: `kunci-${(sent += 1)}`, form: 'uji', body: String(sent) }, { paket: paket.id, isi: isi(over), bukti: [], pass: null });
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
}
async function step(id: string, langkah: Langkah, over: Omit<LangkahMasuk, 'langkah'> = {}, actor = OTHER) {
  const p = await readPindah(site.deps.database.db, id);
  if (p === undefined) throw new Error('gone');
  const surat = langkah === 'SURAT' ? { surat: await cetakSurat(list.clock, { paket, pindah: p, identitas: isi().identitas, surat: [], asal: 'TPS 001', tujuan: 'TPS 001', kantor: 'KPU Kota Balikpapan', origin: 'http://pendopo.test' }) } : {};
  const done = await melangkah(deps(), { id, versi: p.versi, langkah, actor, ...over, ...surat });
  return done.ok ? done.value : done.refusal.code;
}

describe('a request', () => {
  it('found on the lists or not, the answer looks the same, and no table or trail shows who', async () => {
    const [known, unknown] = [await ajukan(), await ajukan({ identitas: { nama: 'Sutrisno', nik: ISI[0]?.nik ?? '', nkk6: '999999' } })];
    expect(Object.keys(known)).toEqual(Object.keys(unknown));
    expect([known, unknown].map(({ code, pin }) => [code.length, pin.length])).toEqual([[12, 6], [12, 6]]);
    const all = JSON.stringify(await rows(site.deps.database.db, sql<object>`select * from sidalih_pindah`)) + JSON.stringify(await rows(site.deps.database.db, sql<object>`select * from audit_entri`));
    for (const secret of [ISI[0]?.nik ?? '-', 'Sutrisno', '999999']) expect(all).not.toContain(secret);
    const entries = await rows(site.deps.database.db, sql<{ isi: string }>`select isi from audit_entri where aksi = 'sidalih.pindah-ajukan'`);
    expect(new Set(entries.map((entry) => entry.isi)).size).toBe(1);
    expect(await openReceipt(site.deps, known, 0)).toMatchObject({ ok: true, value: { kind: 'PM', subject: known.id } });
    expect([await step(unknown.id, 'CEK'), await step(unknown.id, 'TOLAK', { catatan: 'x' }), await step(unknown.id, 'TOLAK', { catatan: 'Tidak terdaftar di DPT' })]).toEqual(['PINDAH_BUKAN_DPT', 'PINDAH_ALASAN', 'DITOLAK']);
    await step(known.id, 'TARIK');
  });

  it('moves from Samarinda to Balikpapan: checked, approved, letter, written down by both', async () => {
    const one = await ajukan();
    const again = await ajukan();
    expect(await step(one.id, 'SETUJU', { tps: TPS_BPP })).toBe('PINDAH_LANGKAH');
    expect(await step(one.id, 'CEK')).toBe('DICEK');
    expect(await step(again.id, 'CEK')).toBe('PINDAH_SUDAH');
    expect(await step(one.id, 'BUKTI')).toBe('BUKTI_OK');
    expect(await step(one.id, 'SETUJU', { tps: areaCode('6472011001001') })).toBe('PINDAH_TPS');
    expect(await step(one.id, 'SETUJU', { tps: areaCode('6471011001009') })).toBe('PINDAH_TPS');
    expect(await step(one.id, 'SETUJU', { tps: TPS_BPP })).toBe('DISETUJUI');
    expect(await step(one.id, 'SURAT')).toBe('SURAT_TERBIT');
    expect(await step(one.id, 'TARIK')).toBe('PINDAH_LANGKAH');
    expect((await jumlahOf(site.deps.database.db, paket.id, areaCode('0'))).baris).toEqual([]);
    expect(await step(one.id, 'CATAT_ASAL', {}, PPS)).toBe('SURAT_TERBIT');
    expect(await step(one.id, 'CATAT_TUJUAN')).toBe('TERCATAT');
    const nation = await jumlahOf(site.deps.database.db, paket.id, areaCode('0'));
    expect([nation.salah, nation.total]).toMatchObject([[], { keluarL: 1, masukL: 1 }]);
    expect((await jumlahOf(site.deps.database.db, paket.id, areaCode('64'))).baris.map(({ kode, keluarL, masukL }) => [kode, keluarL, masukL])).toEqual([['6471', 0, 1], ['6472', 1, 0]]);
    const [leaf] = await rows(site.deps.database.db, sql<{ id: string; sha256: string }>`select id, sha256 from tlog_antre where id like 'sidalih/surat-pindah/%'`);
    const p = await readPindah(site.deps.database.db, one.id);
    expect(leaf).toEqual({ id: `sidalih/surat-pindah/${p?.kode ?? ''}`, sha256: p?.sidik });
    const page = await (await site.get(`/pindah-memilih/surat/${p?.kode ?? ''}`)).text();
    expect(page).toContain(p?.sidik);
    expect(page).not.toMatch(/sutrisno/i);
    expect((await site.get('/pindah-memilih/surat/ZZZZZZZZZZZZ')).status).toBe(404);
  });

  it('waits while the list at home is not final; a stale step is a conflict', async () => {
    await moveDaftar(site.deps.database.db, list.id, 'DPS_DIUMUMKAN', '2024-01-01T00:00:00Z');
    const one = await ajukan({ identitas: { nama: 'Rina', nik: ISI[2]?.nik ?? '', nkk6: (ISI[2]?.nkk ?? '').slice(-6) } });
    expect(await step(one.id, 'CEK')).toBe('PINDAH_BELUM_DPT');
    await moveDaftar(site.deps.database.db, list.id, 'DPT_DIUMUMKAN', '2024-01-01T00:00:00Z');
    expect((await melangkah(deps(), { id: one.id, versi: 9, langkah: 'CEK', actor: OTHER })).ok).toBe(false);
    expect(await step(one.id, 'CEK')).toBe('DICEK');
  });
});

describe('the holder of the receipt', () => {
  const ticket = () => [];
  const handle = (id: string) => ({ name: HANDLE_FIELD, value: makeCaseHandle(site.deps, { kind: 'PM', subject: id }, 'h') });
  const request = (id: string, holder = 'h') => ({ deps: site.deps, lang: 'id' as const, params: {}, query: {}, path: '', origin: '', body: { [HANDLE_FIELD]: handle(id).value }, uploads: [], ticket, idem: '', bodyHash: '', sessionToken: undefined, agent: '', holder, visitor: '' });
  it('sees the steps and withdraws before the letter, once, from the own browser', async () => {
    const one = await ajukan({ identitas: { nama: 'Ridwan', nik: ISI[5]?.nik ?? '', nkk6: (ISI[5]?.nkk ?? '').slice(-6) } });
    const seen = await tracked.show({ deps: site.deps, lang: 'id', ticket, handle: handle(one.id) }, one.id);
    expect(seen).toMatchObject({ state: 'Menunggu diperiksa', steps: [{ title: 'Permohonan diterima' }] });
    expect(JSON.stringify({ ...seen, acts: undefined })).not.toMatch(/ridwan|6472012512700003/i);
    expect((await takeTarik(request(one.id, 'lain'))).kind).toBe('page');
    expect((await readPindah(site.deps.database.db, one.id))?.keadaan).toBe('DIAJUKAN');
    await takeTarik(request(one.id));
    expect((await readPindah(site.deps.database.db, one.id))?.keadaan).toBe('DITARIK');
    expect(await takeTarik(request(one.id))).toMatchObject({ kind: 'page', state: 'conflict' });
    expect(await giveSurat(request(one.id))).toMatchObject({ kind: 'missing' });
  });
  it('fetches the letter once it is issued', async () => {
    const [done] = await rows(site.deps.database.db, sql<{ id: string }>`select id from sidalih_pindah where keadaan = 'TERCATAT'`);
    const given = await giveSurat(request(done?.id ?? ''));
    expect(given).toMatchObject({ kind: 'bytes', type: 'application/pdf' });
    expect(given.kind === 'bytes' && Buffer.from(given.body).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('pages', () => {
  it('the calculator shows ballots, last day and sum, and says that the time is over', async () => {
    const html = await (await site.get(`/pindah-memilih?paket=pemilu-2024&asal=${DESA}&tujuan=${DESA_BPP}&alasan=TUGAS_BELAJAR`)).text();
    expect(html).toContain('Rabu, 14 Februari 2024 dikurangi 30 hari: paling lambat Senin, 15 Januari 2024');
    expect(html).toContain('Surat suara Presiden dan Wakil Presiden sama di seluruh Indonesia');
    expect(html).toContain('sudah lewat');
    expect(html).not.toContain('name="nik"');
  });
  it.each(['?asal=64%27', '?asal=<script>&tujuan=99', '?alasan=XXXXXXXX&paket=..%2F..', '?tujuan=6472999999'])('hostile query %s is answered', async (query) => {
    const reply = await site.get(`/pindah-memilih${query}`);
    expect([200, 400]).toContain(reply.status);
    expect(await reply.text()).not.toContain('<script>&');
  });
  it('counts: page, JSON and CSV agree; the board of the desa shows name and station alone', async () => {
    const json = (await (await site.get('/pindah-memilih/jumlah/pemilu-2024.json')).json()) as { seimbang: boolean; jumlah: { masuk: { l: number } } };
    expect([json.seimbang, json.jumlah.masuk.l]).toEqual([true, 1]);
    expect(await (await site.get('/pindah-memilih/jumlah/pemilu-2024/64.csv')).text()).toContain('6471,Kota Balikpapan,0,0,1,0,0,0');
    const board = await (await site.get(`/pindah-memilih/jumlah/pemilu-2024/${DESA_BPP}`)).text();
    expect(board).toContain('Sutrisno');
    expect(board).not.toContain(ISI[0]?.nik ?? '-');
    expect((await site.get('/pindah-memilih/jumlah/pdpb-2025')).status).toBe(404);
    expect(await (await site.get('/pemilih-khusus')).text()).toContain('pukul 12.00 sampai 13.00');
  });
  it('both sides see a request, the handling side works on it, a stranger sees nothing', async () => {
    const one = await ajukan({ identitas: { nama: 'Hj Nurhayati', nik: ISI[6]?.nik ?? '', nkk6: (ISI[6]?.nkk ?? '').slice(-6) } });
    const [home, there, far] = [await enrol(site, 'pps', DESA), await enrol(site, 'pps', DESA_BPP), await enrol(site, 'pps', '6471011002')];
    const path = `/kerja/pindah/${one.id}`;
    expect([(await home.get(path)).status, (await there.get(path)).status, (await far.get(path)).status]).toEqual([200, 200, 404]);
    const html = await (await there.get(path)).text();
    expect(html).toContain('************0004');
    expect(html).not.toContain(ISI[6]?.nik ?? '-');
    expect(await (await home.get(path)).text()).not.toContain('name="langkah" value="CEK"');
    const reply = await there.post(path, `${path}/langkah`, { langkah: 'CEK', versi: '1' });
    expect([reply.status, (await readPindah(site.deps.database.db, one.id))?.keadaan]).toEqual([303, 'DICEK']);
    const stale = await there.post(path, `${path}/langkah`, { langkah: 'BUKTI', versi: '1' });
    expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining('Petugas lain')]);
  });
});

describe('special list', () => {
  const kpps = { id: 'k-1', role: 'kpps', node: `${DESA}001` };
  const one = (nik: string) => ({ paket, tps: areaCode(`${DESA}001`), desa: DESA, rt: '001', rw: '001', jk: 'L' as const, kawin: 'B' as const, lahir: day('1990-01-01'), ktpEl: true, sisa: 3, lain: [], identitas: { nama: 'Joko', nik, lahir: '1990-01-01', alamat: 'Jl. Mawar' }, actor: kpps });
  const at = (iso: string) => ({ ...site.deps, clock: fixedClock(iso) });
  it.each([
    ['12.30 WITA on polling day', '2024-02-14T04:30:00Z', '6472010101900077', 'ok'],
    ['the same person again', '2024-02-14T04:31:00Z', '6472010101900077', 'DPK_TERDAFTAR'],
    ['12.30 WIB is 13.30 WITA', '2024-02-14T05:30:00Z', '6472010101900078', 'DPK_AKHIR'],
    ['on a list already', '2024-02-14T04:30:00Z', ISI[0]?.nik ?? '', 'DPK_TERDAFTAR'],
  ])('%s', async (_what, when, nik, outcome) => {
    const done = await catatDpk(at(when), one(nik));
    expect(done.ok ? 'ok' : done.refusal.code).toBe(outcome);
  });
  it('the KPPS sees the crossed names of its own station, and no other', async () => {
    const own = await enrol(site, 'kpps', `${DESA}001`);
    const html = await (await own.get(`/kerja/pemilih-khusus/pemilu-2024/${DESA}001`)).text();
    expect(html).toContain('Sutrisno');
    expect((await own.get(`/kerja/pemilih-khusus/pemilu-2024/${DESA}002`)).status).toBe(404);
    expect(readLain('1=12; 004=3')).toEqual([{ tps: '001', sisa: 12 }, { tps: '004', sisa: 3 }]);
    expect(readLain('x=1')).toBeUndefined();
  });
});
