// Do readings become figures, once and only once, whatever order and interruption? (hasil.md 2, 5, 7.1; T03, T08, T29)
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { fixedClock } from '#platform/clock';
import type { Database } from '#platform/db';
import { type TestDatabase, testDatabase } from '../../../../test/fixture.ts';
import type { Kontes } from '../contest.ts';
import { contohBacaan, contohPohon, contohTps } from '../examples.ts';
import type { AngkaWilayah, Bacaan } from '../figures.ts';
import { recompute } from '../recompute.ts';
import { findAngkaWilayah, listAnak } from '../store/area.ts';
import { peristiwa, streamTps } from '../store/feed.ts';
import { listTpsMenurut } from '../store/finding.ts';
import { arus, perubahan, seqTerakhir, versiWilayah } from '../store/history.ts';
import { listSumber } from '../store/source.ts';
import { findTps, listTps } from '../store/station.ts';
import { type Diterapkan, applyReadings, newSession } from './apply-readings.ts';

const clock = fixedClock('2024-03-20T09:00:00Z');
const FILE = { berkas: 'dki.csv.gz', sha256: 'a1' };
const PANGGANG = '3101011001';
const NATION = areaCode('0');

let open: TestDatabase;
let database: Database;
let kontes: Kontes;

beforeEach(async () => {
  open = await testDatabase();
  database = open.database;
  kontes = await contohPohon(database.db, 12);
});

afterEach(async () => open.close());

const apply = (batch: readonly Bacaan[], sumber = FILE, sesi = newSession()): Promise<Diterapkan> => applyReadings({ database, clock }, kontes, sumber, batch, sesi);
const baca = (nomor: number, per: string, suara: readonly (number | null)[] | null, sel?: Record<string, number>, foto?: string): Bacaan =>
  contohBacaan(kontes, contohTps(PANGGANG, nomor), per, suara, sel, foto);
const area = async (kode: string): Promise<AngkaWilayah> => {
  const found = await findAngkaWilayah(database.db, kontes, areaCode(kode));
  if (found === undefined) throw new Error(`no area ${kode}`);
  return found;
};
const consistent = async (): Promise<void> => expect(await recompute(database.db, kontes)).toMatchObject({ beda: [] });

/** The 20 Feb form of 3101011001003: GAGAL K02, K08, K17. */
const FORM_003 = {
  pemilih_dpt_l: 137, pemilih_dpt_p: 145, pemilih_dpt_j: 282,
  pengguna_dpt_l: 116, pengguna_dpt_p: 126, pengguna_dpt_j: 237,
  pengguna_dptb_l: 0, pengguna_dptb_p: 1, pengguna_dptb_j: 1,
  pengguna_non_dpt_l: 0, pengguna_non_dpt_p: 0, pengguna_non_dpt_j: 0,
  pengguna_total_l: 116, pengguna_total_p: 122, pengguna_total_j: 238,
  suara_sah: 235, suara_tidak_sah: 3, suara_total: 238,
};

describe('before the first reading', () => {
  it('every area of the tree has its row: nothing in is null, not zero', async () => {
    expect(await area('0')).toMatchObject({ nama: 'Indonesia', suara: [null, null, null], seq: 0, per: null, tps: { total: 36, masuk: 0 } });
    expect(await listAnak(database.db, kontes, areaCode('31'))).toMatchObject([
      { kode: '3101', tps: { total: 24 } },
      { kode: '3171', nama: 'Kota Administrasi Jakarta Pusat', tps: { total: 12 } },
    ]);
    expect(await listTps(database.db, kontes, areaCode(PANGGANG))).toHaveLength(12);
    expect(await findTps(database.db, kontes, contohTps(PANGGANG, 12))).toMatchObject({ status: 'BELUM', suara: [null, null, null], pemeriksaan: [] });
    expect(await findTps(database.db, kontes, contohTps(PANGGANG, 13))).toBeUndefined();
  });
});

describe('T03: 3101011001003, two snapshots', () => {
  beforeEach(async () => {
    await apply([baca(3, '2024-02-20', [86, 119, 38], FORM_003), baca(3, '2024-03-12', [86, 119, 30]), baca(3, '2024-03-17', [86, 119, 30])]);
  });
  it('K17 ends with the correction; the block of 20 Feb stays in force and is named', async () => {
    const tps = await findTps(database.db, kontes, contohTps(PANGGANG, 3));
    expect(tps?.riwayat.map(({ jenis, per, suara }) => [jenis, per, suara])).toEqual([
      ['BARU', '2024-02-19T17:00:00Z', [86, 119, 38]],
      ['KOREKSI', '2024-03-11T17:00:00Z', [86, 119, 30]],
    ]);
    expect(tps).toMatchObject({ status: 'TERBIT_BERCATATAN', per: '2024-03-11T17:00:00Z', selPer: '2024-02-19T17:00:00Z' });
    expect(tps?.pemeriksaan.filter(({ hasil }) => hasil === 'GAGAL').map(({ id }) => id)).toEqual(['K02', 'K08']);
  });
  it('sums and findings of every area above', async () => {
    for (const kode of [PANGGANG, '310101', '3101', '31', '0']) {
      expect(await area(kode)).toMatchObject({ suara: [86, 119, 30], temuan: { K02: 1, K08: 1 }, seq: 2, tps: { masuk: 1, lengkap: 1, berubah: 1, bertemuan: 1, lolos: 0 } });
    }
    expect((await area('3171')).suara).toEqual([null, null, null]);
    await consistent();
  });
  it('the delta says what changed, what ended and what stays', async () => {
    const { peristiwa: events, sampai } = await peristiwa(database.db, kontes, 1, 100);
    expect(sampai).toBe(2);
    expect(events).toMatchObject([{ seq: 2, jenis: 'KOREKSI', versi: 2, ubah: { '100027': [38, 30] }, temuanSelesai: ['K17'], temuanTetap: ['K02', 'K08'], temuanBaru: [], berkas: 'dki.csv.gz' }]);
    expect(await perubahan(database.db, kontes, areaCode('31'), 10)).toMatchObject([{ kode: '3101011001003', lama: [86, 119, 38], baru: [86, 119, 30], hanyaSel: false, terlambat: false }]);
  });
  it('lists behind the counts', async () => {
    const list = async (saringan: Parameters<typeof listTpsMenurut>[3]): Promise<string[]> =>
      (await listTpsMenurut(database.db, kontes, NATION, saringan, null, 10)).baris.map(({ kode }) => kode);
    const only = ['3101011001003'];
    expect(await list({ cek: 'K02' })).toEqual(only);
    expect(await list({ cek: 'K17' })).toEqual([]);
    expect(await list({ pencacah: 'berubah' })).toEqual(only);
    expect(await list({ pencacah: 'bertemuan' })).toEqual(only);
    expect(await list({ takDapat: 'K12' })).toEqual(only);
    expect(await list({ pencacah: 'ditarik' })).toEqual([]);
  });
  it('the same file again changes nothing', async () => {
    const version = await versiWilayah(database.db, kontes, NATION);
    const again = await apply([baca(3, '2024-02-20', [86, 119, 38], FORM_003), baca(3, '2024-03-12', [86, 119, 30]), baca(3, '2024-03-17', [86, 119, 30])]);
    expect(again.hitungan).toMatchObject({ SAMA: 3, BARU: 0, KOREKSI: 0 });
    expect(await versiWilayah(database.db, kontes, NATION)).toBe(version);
    expect(await seqTerakhir(database.db)).toBe(2);
  });
  it('an older snapshot that comes late joins the history and does not supersede', async () => {
    const late = await apply([baca(3, '2024-02-16', [86, 119, 99])], { berkas: 'lama.csv', sha256: 'b2' });
    expect(late.nasib).toEqual(['TERLAMBAT']);
    expect(await area('0')).toMatchObject({ suara: [86, 119, 30], seq: 3 });
    const tps = await findTps(database.db, kontes, contohTps(PANGGANG, 3));
    expect(tps?.riwayat.map(({ suara }) => suara[2])).toEqual([99, 38, 30]);
    expect(tps?.suara).toEqual([86, 119, 30]);
    await consistent();
  });
});

describe('an older snapshot after a newer one said the same again', () => {
  it('the confirmation of 17 March becomes an event, so that 5 March does not supersede it', async () => {
    await apply([baca(1, '2024-02-20', [7, 11, 13]), baca(1, '2024-03-12', [7, 11, 13]), baca(1, '2024-03-17', [7, 11, 13])]);
    expect(await seqTerakhir(database.db)).toBe(1);
    const old = { berkas: 'lima-maret.csv', sha256: 'e5' };
    expect((await apply([baca(1, '2024-03-05', [70, 11, 13])], old)).nasib).toEqual(['TERLAMBAT']);
    expect((await apply([baca(1, '2024-03-05', [70, 11, 13])], old)).nasib).toEqual(['SAMA']);
    expect((await area('0')).suara).toEqual([7, 11, 13]);
    const tps = await findTps(database.db, kontes, contohTps(PANGGANG, 1));
    expect(tps?.riwayat.map(({ suara, sumber }) => [suara[0], sumber.berkas])).toEqual([
      [7, 'dki.csv.gz'],
      [70, 'lima-maret.csv'],
      [7, 'dki.csv.gz'],
    ]);
    await consistent();
  });
});

describe('a list that carries less than is known (faulty stations: two cells of the form, one photograph)', () => {
  const [FOTO_1, FOTO_2] = ['x/3101011001003-20240214-205639--1.jpg', 'x/3101011001003-20240214-205639--2.jpg'];
  const LIST = { berkas: 'tidak-konsisten.csv', sha256: 'f6' };
  it('the eighteen cells stay, only what it says otherwise changes; two snapshots are named', async () => {
    await apply([baca(3, '2024-02-15', [86, 119, 38], FORM_003, FOTO_1)]);
    const done = await apply([baca(3, '2024-02-17', [86, 119, 38], { suara_sah: 243, suara_total: 238 }, FOTO_1)], LIST);
    expect(done.nasib).toEqual(['KOREKSI']);
    const tps = await findTps(database.db, kontes, contohTps(PANGGANG, 3));
    const at = (nama: string): number | null | undefined => tps?.sel[kontes.pack.form.sel.findIndex((sel) => sel.nama === nama)];
    expect([at('pemilih_dpt_j'), at('suara_tidak_sah'), at('suara_sah'), at('suara_total')]).toEqual([282, 3, 243, 238]);
    expect(tps).toMatchObject({ selPer: null, selLama: '2024-02-14T17:00:00Z', per: '2024-02-16T17:00:00Z', foto: [FOTO_1] });
    expect(tps?.pemeriksaan.filter(({ hasil }) => hasil === 'GAGAL').map(({ id }) => id)).toEqual(['K02', 'K08', 'K18']);
    expect(await perubahan(database.db, kontes, areaCode('31'), 10)).toMatchObject([{ jenis: 'KOREKSI', hanyaSel: true }]);
    await consistent();
  });
  it('the same two cells and one of two photographs say nothing new', async () => {
    await apply([{ ...baca(3, '2024-02-15', [86, 119, 38], FORM_003), foto: [FOTO_1, FOTO_2] }]);
    expect((await apply([baca(3, '2024-02-17', [86, 119, 38], { suara_sah: 235, suara_total: 238 }, FOTO_2)], LIST)).nasib).toEqual(['SAMA']);
    expect(await seqTerakhir(database.db)).toBe(1);
  });
  it('what a confirmation did not carry it does not vouch for: an older form that comes late corrects those cells', async () => {
    await apply([baca(3, '2024-02-15', [86, 119, 38], FORM_003)]);
    await apply([baca(3, '2024-02-17', [86, 119, 38], { suara_sah: 235, suara_total: 238 })], LIST);
    const late = { ...FORM_003, pengguna_dpt_j: 242, suara_sah: 999 };
    expect((await apply([baca(3, '2024-02-16', [86, 119, 38], late)], { berkas: 'lama.csv', sha256: 'b2' })).nasib).toEqual(['TERLAMBAT']);
    const tps = await findTps(database.db, kontes, contohTps(PANGGANG, 3));
    const at = (nama: string): number | null | undefined => tps?.sel[kontes.pack.form.sel.findIndex((sel) => sel.nama === nama)];
    expect([at('pengguna_dpt_j'), at('suara_sah')]).toEqual([242, 235]);
    await consistent();
  });
  it('a form and photographs added to votes are no correction: not counted, not listed, told as MELENGKAPI', async () => {
    await apply([baca(3, '2024-02-15', [86, 119, 38])]);
    const done = await apply([baca(3, '2024-02-17', [86, 119, 38], FORM_003, FOTO_1)], LIST);
    expect(done.hitungan).toMatchObject({ MELENGKAPI: 1, KOREKSI: 0 });
    expect((await area('31')).tps).toMatchObject({ berubah: 0, foto: 1, bertemuan: 1 });
    expect(await perubahan(database.db, kontes, areaCode('31'), 10)).toEqual([]);
    expect((await peristiwa(database.db, kontes, 1, 10)).peristiwa).toMatchObject([
      { jenis: 'MELENGKAPI', ubah: { pemilih_dpt_j: [null, 282], suara_sah: [null, 235] }, foto: [FOTO_1], temuanBaru: ['K02', 'K08', 'K17'] },
    ]);
    await consistent();
  });
});

describe('blank, partial, withdrawn, photographed', () => {
  it('T08: a partial row adds its cells, not a complete station', async () => {
    await apply([baca(4, '2024-03-17', [155, 0, null]), baca(5, '2024-03-17', [10, 20, 30])]);
    expect(await area('31')).toMatchObject({ suara: [165, 20, 30], tps: { lengkap: 1, sebagian: 1, masuk: 2 } });
  });
  it('a blank with nothing before is no event; photographs alone are one', async () => {
    const done = await apply([baca(1, '2024-02-20', null), baca(2, '2024-02-20', null, undefined, 'x/3101011001002-20240214-205639--1.jpg')]);
    expect(done.nasib).toEqual(['KOSONG', 'FOTO']);
    expect(await area('0')).toMatchObject({ suara: [null, null, null], tps: { masuk: 1, foto: 1, lengkap: 0 } });
    expect(await findTps(database.db, kontes, contohTps(PANGGANG, 2))).toMatchObject({ status: 'FOTO_SAJA' });
  });
  it('withdrawn: stays on display, leaves the sums, and may return', async () => {
    await apply([baca(1, '2024-02-20', [7, 11, 13]), baca(2, '2024-02-20', [17, 19, 23])]);
    expect((await apply([baca(1, '2024-03-12', null)])).nasib).toEqual(['DITARIK']);
    expect(await area('0')).toMatchObject({ suara: [17, 19, 23], tps: { lengkap: 1, ditarik: 1, masuk: 2 } });
    expect(await findTps(database.db, kontes, contohTps(PANGGANG, 1))).toMatchObject({ status: 'DITARIK', suara: [7, 11, 13] });
    await consistent();
    expect((await apply([baca(1, '2024-03-14', null), baca(1, '2024-03-17', [7, 11, 13])])).nasib).toEqual(['KOSONG', 'KOREKSI']);
    expect(await area('0')).toMatchObject({ suara: [24, 30, 36], tps: { lengkap: 2, ditarik: 0, berubah: 1 } });
    await consistent();
  });
  it('a station outside the tree is named, the others count', async () => {
    const done = await apply([contohBacaan(kontes, areaCode('7171011001001'), '2024-02-20', [1, 2, 3]), baca(1, '2024-02-20', [7, 11, 13])]);
    expect(done.nasib).toEqual(['DI_LUAR_POHON', 'BARU']);
    expect((await area('0')).suara).toEqual([7, 11, 13]);
  });
});

describe('interruption', () => {
  const batch = (from: number, to: number): Bacaan[] => Array.from({ length: to - from }, (_, at) => baca(from + at, '2024-02-20', [at + 1, 2 * at + 3, 5]));
  it('half an import, then the whole again in one session or another: the same as once', async () => {
    await apply(batch(1, 5));
    const sesi = newSession();
    await apply(batch(1, 9), FILE, sesi);
    await apply(batch(9, 13), FILE, sesi);
    expect(await area('0')).toMatchObject({ tps: { lengkap: 12 } });
    await consistent();
    expect(await listSumber(database.db, kontes)).toMatchObject([{ berkas: 'dki.csv.gz', hitungan: { BARU: 12, SAMA: 4 }, selesai: null }]);
  });
  it('a batch that fails leaves nothing behind, also not in the session', async () => {
    const sesi = newSession();
    await apply(batch(1, 5), FILE, sesi);
    const before = await area('0');
    const broken = [...batch(5, 8), { ...baca(8, '2024-02-20', [1, 1, 1]), suara: [2 ** 40, 1, 1] }];
    await expect(apply(broken, FILE, sesi)).rejects.toThrow();
    expect(await area('0')).toEqual(before);
    await apply(batch(5, 9), FILE, sesi);
    await consistent();
    expect(await seqTerakhir(database.db)).toBe(8);
  });
  it('another writer between two batches of a session', async () => {
    const sesi = newSession();
    await apply(batch(1, 5), FILE, sesi);
    await apply([baca(12, '2024-02-21', [100, 200, 300])], { berkas: 'lain.csv', sha256: 'c3' });
    await apply(batch(5, 9), FILE, sesi);
    await consistent();
    expect((await area('0')).tps.lengkap).toBe(9);
  });
});

describe('reading it back', () => {
  it('bulk pieces list every planned station, the days of the count, the missing ones page by page', async () => {
    await apply([baca(1, '2024-02-15', [7, 11, 13]), baca(2, '2024-02-15', [1, 0, null]), baca(3, '2024-02-17', [3, 5, 7])]);
    const all = [];
    for await (const piece of streamTps(database.db, kontes, areaCode('31'))) all.push(...piece);
    expect(all).toHaveLength(36);
    expect(all.slice(0, 4).map(({ status, suara }) => [status, suara])).toEqual([
      ['TERBIT', [7, 11, 13]],
      ['TERBIT', [1, 0, null]],
      ['TERBIT', [3, 5, 7]],
      ['BELUM', [null, null, null]],
    ]);
    for (const kode of ['0', '31', '3101', '310101', PANGGANG]) {
      expect(await arus(database.db, kontes, areaCode(kode))).toEqual([
        { hari: '2024-02-15', n: 2, jumlah: 2 },
        { hari: '2024-02-17', n: 1, jumlah: 3 },
      ]);
    }
    const missing: string[] = [];
    let after: ReturnType<typeof areaCode> | null = null;
    do {
      const page = await listTpsMenurut(database.db, kontes, NATION, { pencacah: 'belum' }, after, 10);
      missing.push(...page.baris.map(({ kode }) => kode));
      after = page.lanjut;
    } while (after !== null);
    expect(missing).toHaveLength(33);
    expect(new Set(missing).size).toBe(33);
    expect(missing[0]).toBe('3101011001004');
  });
});
