// Does a duplicate case do to the lists what it decides, and nothing else, whoever comes at once? (sidalih.md 5.4; keamanan.md 2.5)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../test/fixture.ts';
import { addDays, day } from '#kernel/day';
import { fixedClock } from '#platform/clock';
import { rows, run, sql } from '#platform/db';
import { drawReceipt, openReceipt } from '#platform/receipts';
import { readDaftar } from '../daftar/store/daftar.ts';
import { readRekam } from '../daftar/store/pemilih.ts';
import { hitungRekap } from '../daftar/hitung.ts';
import { rekapFaults } from '../daftar/rekap.ts';
import { bukaDariDugaan } from './actions/buka.ts';
import { coretYangJatuhTempo } from './coret.ts';
import { jalankanLangkah } from './actions/langkah.ts';
import { DESA_B, type DuaDaftar, PPS_A, PPS_B, PROV_1, PROV_2, RI_1, RI_2, WARGA, duaDaftar, kasusTerlapor } from './ganda-fixture.ts';
import { terapkan } from './perkara.ts';
import { readLangkah } from './store/perkara.ts';
import { perkaraBaru } from './perkara.ts';

let own: TestDatabase;
let two: DuaDaftar;
let id = '';
let sisiB = 0;
let sisiA = 0;
const SAMPAI = day('2024-08-21');
const AKHIR = addDays(SAMPAI, 7);
beforeAll(async () => {
  own = await testDatabase();
  two = await duaDaftar(own.database);
  ({ id, sisiA, sisiB } = await kasusTerlapor(two));
});
afterAll(() => own.close());

const db = () => own.database.db;
const diDaftar = async (): Promise<{ tms: number | null; tps: string } | undefined> => (await readRekam(db(), two.daftarB, [two.diB[0] ?? ''])).map(({ tms, tps }) => ({ tms, tps }))[0];
const faults = async (): Promise<unknown> => rekapFaults(await hitungRekap(db(), (await readDaftar(db(), two.daftarB)) ?? { id: '', versi: 0, urut: 0 }));

describe('from suspicion to case', () => {
  it('one NIK on two lists of a province: the province decides, the case goes to the field, and nobody left a list', async () => {
    const kasus = await two.kasus(id);
    expect(kasus).toMatchObject({ pemutus: '64', asal: 'NIK_SAMA', keadaan: 'PUTUSAN', namaTanggalSama: true, paket: 'pilkada-2024' });
    expect(await diDaftar()).toEqual({ tms: null, tps: '004' });
  });
  it('the same suspicion is not opened again while its case is open', async () => {
    await two.raise(two.pemilih[0] ?? '', two.diB[0] ?? '');
    expect(await bukaDariDugaan(two.deps)).toEqual([]);
  });
  it('a namesake raised by a citizen is looked at by an officer first; set aside, it is never proposed again, not even under new record ids', async () => {
    const [ridwan = '', namesake = ''] = [two.pemilih[5], two.diB[1]];
    await two.raise(ridwan, namesake, 'TANGGAPAN');
    const [opened = ''] = await bukaDariDugaan(two.deps);
    expect(await two.kasus(opened)).toMatchObject({ keadaan: 'TERDETEKSI', pita: 'TINJAU' });
    expect(await two.langkah(opened, PROV_1, { jenis: 'kesampingkan' })).toBe('SELESAI');
    await run(db(), sql`delete from sidalih_dugaan where pemilih_a in (${ridwan}::uuid, ${namesake}::uuid)`);
    await run(db(), sql`update sidalih_ganda_beda set a = gen_random_uuid(), b = gen_random_uuid()`);
    await two.raise(ridwan, namesake, 'PENCOCOKAN');
    expect(await bukaDariDugaan(two.deps)).toEqual([]);
    expect(await rows(db(), sql<{ kasus: string }>`select kasus::text as kasus from sidalih_dugaan where asal = 'PENCOCOKAN'`)).toEqual([{ kasus: '00000000-0000-0000-0000-000000000000' }]);
  });
});

describe('the decision', () => {
  it('a list that takes no duplicate decisions refuses it, and nothing is left behind', async () => {
    await run(db(), sql`update sidalih_daftar set keadaan = 'DPT' where id = ${two.daftarB}`);
    expect(await two.langkah(id, PROV_1, { jenis: 'usul', tetap: sisiA })).toBe('GANDA_TAHAP');
    await run(db(), sql`update sidalih_daftar set keadaan = 'DPS_DIUMUMKAN' where id = ${two.daftarB}`);
    expect((await readLangkah(db(), id)).at(-1)?.peristiwa.jenis).toBe('lapor');
  });
  it('two officers at once: one wins, the other is told so', async () => {
    const { urut } = await two.kasus(id);
    const usul = (actor: typeof PROV_1, tetap: number) => two.langkah(id, actor, { jenis: 'usul', tetap }, { urut });
    const both = await Promise.all([usul(PROV_1, sisiA), usul(PROV_2, sisiB)]);
    expect(both.sort()).toEqual(['GANDA_BERUBAH', 'PUTUSAN']);
    const won = (await two.kasus(id)).isi.usul;
    const winner = won?.oleh === PROV_1.id ? PROV_1 : PROV_2;
    expect(await two.langkah(id, winner, { jenis: 'usul', tetap: won?.tetap ?? -1 }, { urut })).toBe('lagi');
    expect(await two.langkah(id, winner, { jenis: 'batal-usul' })).toBe('PUTUSAN');
  });
  it('proposer and approver are two; the record is still on the list', async () => {
    expect(await two.langkah(id, PPS_A, { jenis: 'usul', tetap: sisiA })).toBe('GANDA_PELAPOR');
    expect(await two.langkah(id, PROV_1, { jenis: 'usul', tetap: sisiA })).toBe('PUTUSAN');
    expect(await two.langkah(id, PROV_1, { jenis: 'setuju' })).toBe('GANDA_ORANG_SAMA');
    expect(await two.langkah(id, PROV_2, { jenis: 'setuju' })).toBe('PEMBERITAHUAN');
    expect(await diDaftar()).toEqual({ tms: null, tps: '004' });
  });
});

describe('letter, days, removal', () => {
  it('without a letter that was handed over nothing is ever removed', async () => {
    expect(await coretYangJatuhTempo({ ...two.deps, clock: fixedClock('2031-01-01T00:00:00Z') })).toBe(0);
  });
  it('the letter carries a code and a PIN that open this side of the case', async () => {
    const resi = await drawReceipt(two.deps.keys, 'GD');
    if (resi === undefined) throw new Error('busy');
    expect(await two.langkah(id, PPS_B, { jenis: 'surat', sisi: sisiB }, { resi })).toBe('PEMBERITAHUAN');
    expect(await openReceipt(two.deps, resi, 0)).toEqual({ ok: true, value: { kind: 'GD', subject: `${id}/${String(sisiB)}` } });
    expect(await two.langkah(id, PPS_B, { jenis: 'sampai', sisi: sisiB, akhir: AKHIR })).toBe('PEMBERITAHUAN');
  });
  it('until the last day has ended where the voter lives the record stands; then it leaves under code 2, naming the case, and the recap closes', async () => {
    // 15.59 UTC of the last day is 23.59 in Balikpapan.
    expect(await coretYangJatuhTempo({ ...two.deps, clock: fixedClock(`${AKHIR}T15:59:00Z`) })).toBe(0);
    expect(await coretYangJatuhTempo({ ...two.deps, clock: fixedClock(`${AKHIR}T16:00:00Z`) })).toBe(1);
    expect(await diDaftar()).toEqual({ tms: 2, tps: '004' });
    expect(await rows(db(), sql<object>`select kode, dasar, sumber from sidalih_perubahan where pemilih = ${two.diB[0]}::uuid`)).toEqual([{ kode: 2, dasar: id, sumber: 'GANDA' }]);
    expect([(await two.kasus(id)).keadaan, await faults()]).toEqual(['SELESAI', []]);
  });
});

describe('appeal and undo', () => {
  it('who decided does not judge; an office above grants, and the record stands again at its station', async () => {
    expect(await two.langkah(id, WARGA, { jenis: 'banding', sisi: sisiB })).toBe('BANDING');
    expect(await two.langkah(id, PROV_1, { jenis: 'kabul-banding', sisi: sisiB })).toBe('GANDA_PEMUTUS');
    expect(await two.langkah(id, RI_1, { jenis: 'usul-tolak', sisi: sisiB })).toBe('BANDING');
    expect(await two.langkah(id, RI_2, { jenis: 'batal-tolak', sisi: sisiB })).toBe('BANDING');
    expect(await two.langkah(id, RI_2, { jenis: 'kabul-banding', sisi: sisiB })).toBe('SELESAI');
    expect([await diDaftar(), await faults()]).toEqual([{ tms: null, tps: '004' }, []]);
  });
  it('a change that the list refuses undoes the whole step: case, steps and trail stand as before', async () => {
    const other = await duaDaftarKedua();
    const before = [await two.kasus(other), (await readLangkah(db(), other)).length, await audited()];
    await run(db(), sql`update sidalih_daftar set keadaan = 'DPT' where id = ${two.daftarB}`);
    expect(await coretYangJatuhTempo({ ...two.deps, clock: fixedClock('2024-10-01T00:00:00Z') })).toBe(0);
    const refused = await jalankanLangkah(two.deps, { kasus: other, peristiwa: { jenis: 'coret', sisi: 1, hari: day('2024-10-01') }, isi: {}, actor: PROV_1 });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'SIDALIH_TAHAP_TUTUP' } });
    expect([await two.kasus(other), (await readLangkah(db(), other)).length, await audited()]).toEqual(before);
    await run(db(), sql`update sidalih_daftar set keadaan = 'DPS_DIUMUMKAN' where id = ${two.daftarB}`);
  });
  it('undone: the record comes back and the case is open again', async () => {
    expect(await coretYangJatuhTempo({ ...two.deps, clock: fixedClock('2024-10-01T00:00:00Z') })).toBe(1);
    const [other = ''] = (await rows(db(), sql<{ id: string }>`select id from sidalih_ganda where hasil = 'SATU_ORANG' and keadaan = 'SELESAI' order by no desc limit 1`)).map((one) => one.id);
    expect(await two.langkah(other, PROV_2, { jenis: 'pulih' })).toBe('PUTUSAN');
    expect((await readRekam(db(), two.daftarB, [two.diB[1] ?? '']))[0]?.tms).toBeNull();
  });
  it('the steps that were kept add up to the case, and none can be rewritten', async () => {
    const steps = await readLangkah(db(), id);
    const kasus = await two.kasus(id);
    const sum = steps.reduce((now, { peristiwa, akun, pada }) => {
      const done = terapkan(now, peristiwa, { oleh: akun, kini: Math.floor(Date.parse(pada) / 1000) });
      return done.ok ? done.value : now;
    }, perkaraBaru(kasus.sisi.length));
    expect(sum).toEqual(kasus.isi);
    expect(steps.map(({ urut }) => urut)).toEqual(steps.map((_, at) => at + 1));
    await expect(run(db(), sql`delete from sidalih_ganda_langkah`)).rejects.toThrow('never changed');
  });
});

const audited = async (): Promise<number> => (await rows(db(), sql<{ n: number }>`select count(*)::int as n from audit_entri`))[0]?.n ?? 0;

/** Another case up to the day before the removal: SITI AMINAH of Samarinda and the namesake, which no score would name. */
async function duaDaftarKedua(): Promise<string> {
  await two.raise(two.pemilih[1] ?? '', two.diB[1] ?? '', 'TANGGAPAN');
  const [opened = ''] = await bukaDariDugaan(two.deps);
  const kasus = await two.kasus(opened);
  const b = kasus.sisi.findIndex(({ desa }) => desa === DESA_B);
  await two.langkah(opened, PROV_1, { jenis: 'tugaskan' });
  await two.langkah(opened, PPS_A, { jenis: 'lapor', sisi: 1 - b });
  await two.langkah(opened, PPS_B, { jenis: 'lapor', sisi: b });
  await two.langkah(opened, PROV_1, { jenis: 'usul', tetap: 1 - b });
  await two.langkah(opened, PROV_2, { jenis: 'setuju' });
  await two.langkah(opened, PPS_B, { jenis: 'surat', sisi: b });
  await two.langkah(opened, PPS_B, { jenis: 'sampai', sisi: b, akhir: AKHIR });
  return opened;
}
