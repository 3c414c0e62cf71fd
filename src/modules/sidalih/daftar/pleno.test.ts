// Does a list move only by plenaries that close, freeze what they decided, and hang out the names as decided? (sidalih.md 5.1, 11; keamanan.md 2.5)
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../test/fixture.ts';
import { areaCode, type AreaCode } from '#kernel/area-code';
import { perform } from '#platform/action';
import type { Db } from '#platform/db';
import { rows, run, sql } from '#platform/db';
import { PAKET, getPaket } from '../aturan/packs.ts';
import { DESA, KAB, KPU, type SmallList, orang, smallList } from './daftar-fixture.ts';
import { type PlenoRefusal, setujuiPleno, usulkanPleno } from './pleno.ts';
import { readDaftar } from './store/daftar.ts';
import { withdrawPleno } from './store/pleno.ts';
import { listVersi, readRekapTps } from './store/versi.ts';
import { tahapBerikut } from './tahap.ts';
import { applyChanges } from './ubah.ts';
import { isPapanOpen, papan } from './umum.ts';
import { fixedClock } from '#platform/clock';

const ACARA = { nomor: '12/PL.02.1-BA/6472/2024', tanggal: '2024-08-11', tempat: 'Samarinda', pimpinan: 'Ketua KPU Kota Samarinda', hadir: [{ unsur: 'Bawaslu', banyak: 2 }, { unsur: 'Peserta', banyak: 11 }], catatan: '', putusan: '' };

let own: TestDatabase;
let list: SmallList;
beforeAll(async () => {
  own = await testDatabase();
  list = await smallList(own.database, { keadaan: 'COKLIT' });
});
afterAll(() => own.close());

async function act<T>(effect: (db: Db) => Promise<T>): Promise<T> {
  return perform(own.database, list.clock, { event: 'sidalih.uji', actor: KPU, object: list.id, node: KAB }, async (db) => ({ value: await effect(db), facts: {} }));
}
async function propose(tahap: string, node: AreaCode = KAB, over: Partial<typeof ACARA> = {}): Promise<string> {
  const done = await act((db) => usulkanPleno(db, list, { daftar: list.id, tahap, node, beritaAcara: { ...ACARA, ...over }, akun: 'a-satu' }));
  return done.ok ? done.value.id : done.refusal.code;
}
async function approve(id: string): Promise<number | null | PlenoRefusal> {
  const done = await act((db) => setujuiPleno(db, list, id, 'a-dua'));
  return done.ok ? done.value.versi : done.refusal.code;
}
const step = async (tahap: string, node?: AreaCode, over?: Partial<typeof ACARA>): Promise<number | null | PlenoRefusal> => approve(await propose(tahap, node, over));
const keadaan = async (): Promise<string | undefined> => (await readDaftar(own.database.db, list.id))?.keadaan;

describe('the way of a list', () => {
  it('the village first, then the sub-district, then the city; each refusal names what is missing', async () => {
    expect(await propose('DPS')).toBe('SIDALIH_PLENO_TAHAP');
    expect(await propose('DPHP_PPS')).toBe('SIDALIH_PLENO_BELUM');
    expect(await propose('DPHP_PPS', areaCode('647201'))).toBe('SIDALIH_PLENO_TINGKAT');
    expect(await step('DPHP_PPS', DESA)).toBe(null);
    expect(await propose('DPHP_PPS', DESA)).toBe('SIDALIH_PLENO_ADA');
    expect(await step('DPHP_PPS')).toBe(1);
    expect(await keadaan()).toBe('DPHP_PPS');
  });
  it('a record that changes after the village signed sends it back to the village', async () => {
    const first = await propose('DPHP_PPK', areaCode('647201'));
    expect(await approve(first)).toBe(null);
    await act((db) => applyChanges(db, list, list.id, [{ sumber: 'COKLIT', jenis: 'baru', orang: orang({ nik: '6472014107990007', nama: 'DEWI', jk: 'P' }), desa: DESA, tps: '002' }], KPU));
    expect(await propose('DPHP_PPK')).toBe('SIDALIH_PLENO_BEDA');
    await act((db) => withdrawPleno(db, first, '2024-07-01T03:00:00Z'));
    expect(await step('DPHP_PPK', areaCode('647201'))).toBe(null);
    expect(await step('DPHP_PPK')).toBe(2);
  });
  it('what changed between proposal and approval is not approved', async () => {
    const id = await propose('DPS');
    await run(own.database.db, sql`update sidalih_pemilih set jk = 'P' where id = ${list.pemilih[0] ?? ''}::uuid`);
    expect(await approve(id)).toBe('SIDALIH_PLENO_BERUBAH');
    await run(own.database.db, sql`update sidalih_pemilih set jk = 'L' where id = ${list.pemilih[0] ?? ''}::uuid`);
    expect(await approve(id)).toBe(3);
    expect(await approve(id)).toBe('SIDALIH_PLENO_TAHAP');
  });
  it('each version holds its totals, its groups and a root that the public log binds', async () => {
    expect(await step('DPS_DIUMUMKAN')).toBe(4);
    const all = await listVersi(own.database.db, list.id);
    expect(all.map(({ no, tahap, pemilih, laki, tps }) => [no, tahap, pemilih, laki, tps])).toEqual([[1, 'DPHP_PPS', 7, 3, 2], [2, 'DPHP_PPK', 8, 3, 2], [3, 'DPS', 8, 3, 2], [4, 'DPS_DIUMUMKAN', 8, 3, 2]]);
    const [one] = await readRekapTps(own.database.db, list.id, 4);
    expect(one).toMatchObject({ tps: '001', awal: 5, laki: 2, perempuan: 3, rincian: { usia: { '17-20': 2, '41-50': 2, '71-': 1 }, disabilitas: { '6': 1 }, pemula: 2, tanpaKtpEl: 0 } });
    const leaves = await rows(own.database.db, sql<{ isi: string }>`select * from tlog_antre`);
    expect(JSON.stringify(leaves)).toContain(all[3]?.akar);
    await expect(run(own.database.db, sql`update sidalih_versi set pemilih = 9`)).rejects.toThrow('never changed');
  });
  it('the board shows the names as decided, whatever changed since, and only for its days', async () => {
    await act((db) => applyChanges(db, list, list.id, [
      { sumber: 'TANGGAPAN', jenis: 'tms', pemilih: list.pemilih[4] ?? '', kode: 1, dasar: 'TG-1' },
      { sumber: 'TANGGAPAN', jenis: 'ubah', pemilih: list.pemilih[0] ?? '', isi: { nama: 'SUTRISNO B' } },
      { sumber: 'TANGGAPAN', jenis: 'baru', orang: orang({ nik: '6472014107990008', nama: 'BARU SEKALI' }), desa: DESA, tps: '001' },
    ], KPU));
    const [, , , version] = await listVersi(own.database.db, list.id);
    const names = await papan(own.database.db, list.brankas, version ?? { daftar: '', sampai: 0 }, DESA);
    expect(names.map(({ nama }) => nama)).toEqual(['DEWI', 'HJ. NURHAYATI', 'I WAYAN ARTA', 'MUHAMMAD RIDWAN', 'RANI WULANDARI', 'RINA WULANDARI', 'SITI AMINAH', 'SUTRISNO']);
    const open = async (at: string): Promise<boolean> => isPapanOpen(getPaket('pilkada-2024'), (await readDaftar(own.database.db, list.id)) ?? { keadaan: '', sejak: '' }, fixedClock(at));
    expect([await open('2024-07-11T01:00:00Z'), await open('2024-07-11T03:00:00Z')]).toEqual([true, false]);
  });
  it('a lost record blocks the plenary: the recap does not close', async () => {
    await run(own.database.db, sql`update sidalih_pemilih set tms = 1 where id = ${list.pemilih[1] ?? ''}::uuid`);
    expect(await propose('DPSHP')).toBe('SIDALIH_PLENO_REKAP');
    await run(own.database.db, sql`update sidalih_pemilih set tms = null where id = ${list.pemilih[1] ?? ''}::uuid`);
  });
  it('a final list opens again only by the number of an order, and goes back to where it was announced', async () => {
    expect([await step('DPSHP'), await step('DPT'), await step('DPT_DIUMUMKAN')]).toEqual([5, 6, 7]);
    expect(await propose('DPT_PERBAIKAN')).toBe('SIDALIH_PLENO_PUTUSAN');
    expect(await step('DPT_PERBAIKAN', KAB, { putusan: 'Putusan Bawaslu 3/2024' })).toBe(8);
    expect([await propose('DIKUNCI'), await step('DPT_DIUMUMKAN')]).toEqual(['SIDALIH_PLENO_TAHAP', 9]);
  });
});

it('from every stage of every pack the last one can be reached, and nothing but the order opens a final list', () => {
  for (const paket of PAKET) {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 40, maxLength: 40 }), (choices) => {
        let at = paket.tahap[0]?.kode ?? '';
        for (const choice of choices) {
          const next = tahapBerikut(paket, at);
          const to = next[Math.min(choice, next.length - 1)];
          if (to === undefined) {
            expect(at).toBe(paket.tahap.at(-1)?.kode);
            return;
          }
          if (to.kode === paket.perbaikan?.ke) expect(paket.perbaikan.dari).toContain(at);
          at = to.kode;
        }
      }),
    );
  }
});
