// Do changes of records follow the codes, their evidence and the stage, and does the recap close on them? (sidalih.md 3.2, 5.1, 11)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../test/fixture.ts';
import { perform } from '#platform/action';
import { sampleKeys } from '#platform/keys';
import { openBrankas } from '../brankas/brankas.ts';
import { rotateKeys } from './actions/rotate-keys.ts';
import { rows, run, sql } from '#platform/db';
import { readForPublish } from './baca.ts';
import { DESA, ISI, KAB, KPU, type SmallList, orang, smallList } from './daftar-fixture.ts';
import { hitungRekap, naikkan } from './hitung.ts';
import type { Ubahan } from './rekam.ts';
import { rekapFaults } from './rekap.ts';
import { readDaftar } from './store/daftar.ts';
import { openRekam, readRekam } from './store/pemilih.ts';
import { readRiwayat } from './store/perubahan.ts';
import { type Terubah, applyChanges } from './ubah.ts';

let own: TestDatabase;
let list: SmallList;
beforeAll(async () => {
  own = await testDatabase();
  list = await smallList(own.database, { keadaan: 'COKLIT' });
});
afterAll(() => own.close());

const at = (n: number): string => list.pemilih[n] ?? '';
/** Undone where refused, as an act would leave it. */
async function change(all: readonly Ubahan[]): Promise<Terubah | string> {
  try {
    return await perform(own.database, list.clock, { event: 'sidalih.uji', actor: KPU, object: list.id, node: KAB }, async (db) => {
      const done = await applyChanges(db, list, list.id, all, KPU);
      if (!done.ok) throw new Error(`${done.refusal.code} ${done.refusal.values?.['ke'] ?? ''}`.trim());
      return { value: done.value, facts: {} };
    });
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}
const COKLIT = { sumber: 'COKLIT' } as const;
const open = async () => hitungRekap(own.database.db, (await readDaftar(own.database.db, list.id)) ?? { id: '', versi: 0, urut: 0 });

describe('what a change is refused for', () => {
  it.each<[string, () => Ubahan, string]>([
    ['code 1 without evidence', () => ({ ...COKLIT, jenis: 'tms', pemilih: at(0), kode: 1 }), 'SIDALIH_TMS_BUKTI'],
    ['code 2 in coklit', () => ({ ...COKLIT, jenis: 'tms', pemilih: at(0), kode: 2, dasar: 'x' }), 'SIDALIH_TMS_KASUS'],
    ['code 3 for a married voter', () => ({ ...COKLIT, jenis: 'tms', pemilih: at(0), kode: 3 }), 'SIDALIH_TMS_KAWIN'],
    ['code 3 for one who is 17 on polling day', () => ({ ...COKLIT, jenis: 'tms', pemilih: at(2), kode: 3 }), 'SIDALIH_TMS_UMUR'],
    ['code 8 as a loss', () => ({ ...COKLIT, jenis: 'tms', pemilih: at(0), kode: 8, dasar: 'x' }), 'SIDALIH_TMS_TPS'],
    ['a code that no pack knows', () => ({ ...COKLIT, jenis: 'tms', pemilih: at(0), kode: 9, dasar: 'x' }), 'SIDALIH_TMS_KODE'],
    ['a source that the stage does not take', () => ({ sumber: 'TANGGAPAN', jenis: 'tms', pemilih: at(0), kode: 1, dasar: 'x' }), 'SIDALIH_TAHAP_TUTUP'],
    ['a desa of another kab/kota', () => ({ ...COKLIT, jenis: 'tps', pemilih: at(0), desa: '6471011001' as typeof DESA, tps: '001' }), 'SIDALIH_TEMPAT'],
    ['a record that is not there', () => ({ ...COKLIT, jenis: 'ubah', pemilih: '00000000-0000-7000-8000-999999999999', isi: {} }), 'SIDALIH_PEMILIH_TIDAK_ADA'],
    ['a count that somebody moved on', () => ({ ...COKLIT, jenis: 'ubah', pemilih: at(0), isi: {}, rekam: 7 }), 'SIDALIH_REKAM_BERUBAH'],
    ['a record brought back that never left', () => ({ ...COKLIT, jenis: 'pulih', pemilih: at(0) }), 'SIDALIH_BELUM_TMS'],
  ])('%s', async (_what, make, code) => {
    expect(await change([make()])).toBe(`${code} 0`);
  });
  it('all or nothing: the second cannot stand, so the first does not', async () => {
    expect(await change([{ ...COKLIT, jenis: 'ubah', pemilih: at(0), isi: { alamat: 'JL. LAIN' } }, { ...COKLIT, jenis: 'tms', pemilih: at(0), kode: 3 }])).toBe('SIDALIH_TMS_KAWIN 1');
    expect((await readRekam(own.database.db, list.id, [at(0)]))[0]?.alamat).toBe('JL. MAWAR NO. 3');
  });
});

describe('a round of coklit', () => {
  it('new, changed, dead, wrong station: numbered, sealed before, and the recap closes', async () => {
    const done = await change([
      { ...COKLIT, jenis: 'baru', orang: orang({ nik: '6472014107990007', nama: 'DEWI', jk: 'P' }), desa: DESA, tps: '001' },
      { ...COKLIT, jenis: 'ubah', pemilih: at(0), isi: { alamat: 'JL. MAWAR NO. 5', rt: '004' }, rekam: 1 },
      { ...COKLIT, jenis: 'tms', pemilih: at(4), kode: 1, bukti: ['b-1'] },
      { ...COKLIT, jenis: 'tps', pemilih: at(3), desa: DESA, tps: '002', salahTps: true },
    ]);
    expect(done).toMatchObject({ pemilih: [expect.any(String), at(0), at(4), at(3)] });
    const recap = await open();
    expect(rekapFaults(recap, [...naikkan(recap, 10), ...naikkan(recap, 4)])).toEqual([]);
    expect(recap.map(({ kode, awal, baru, keluar, masuk8, keluar8, akhir }) => [kode.slice(10), awal, baru, keluar, masuk8, keluar8, akhir])).toEqual([
      ['001', 0, 6, 2, 0, 1, 4],
      ['002', 0, 3, 0, 1, 0, 3],
    ]);
    const [life] = await readRiwayat(own.database.db, list.id, at(0));
    expect(life).toMatchObject({ jenis: 'ubah', kolom: ['alamat', 'rt'], pelaku: KPU.id, paket: 'pilkada-2024' });
    const before = list.brankas.openSebelum(at(0), life?.sebelum ?? new Uint8Array());
    expect(before.ok && JSON.parse(before.value)).toMatchObject({ alamat: 'JL. MAWAR NO. 3', nik: ISI[0]?.nik });
  });
  it('a lost record shows in the recap and blocks it (R_ARUS)', async () => {
    await run(own.database.db, sql`update sidalih_pemilih set tms = 1 where id = ${at(1)}::uuid`);
    expect(rekapFaults(await open()).map(({ salah }) => salah)).toContain('R_ARUS');
    await run(own.database.db, sql`update sidalih_pemilih set tms = null where id = ${at(1)}::uuid`);
  });
  it('E_NIK_GANDA: a NIK that stands on another active record raises a suspicion and stops nothing', async () => {
    expect(await change([{ ...COKLIT, jenis: 'baru', orang: orang({ nama: 'SUTRISNA' }), desa: DESA, tps: '002' }])).toMatchObject({ urut: [expect.any(Number)] });
    expect(await rows(own.database.db, sql<object>`select asal, kasus from sidalih_dugaan`)).toEqual([{ asal: 'NIK_SAMA', kasus: null }]);
  });
  it('the table shows no NIK, NKK, birth date or disability in the clear; the vault opens them', async () => {
    const raw = JSON.stringify(await rows(own.database.db, sql<object>`select *, encode(rahasia, 'escape') as e from sidalih_pemilih`)) + JSON.stringify(await rows(own.database.db, sql<object>`select * from sidalih_disabilitas`));
    for (const { nik, nkk, tanggalLahir } of ISI) for (const secret of [nik, nkk, tanggalLahir]) expect(raw).not.toContain(secret);
    const [rina] = await readRekam(own.database.db, list.id, [at(2)]);
    expect(rina && openRekam(list.brankas, rina)).toMatchObject({ nik: '6472014905060001', disabilitas: 6, tanggalLahir: '2006-05-09' });
  });
  it('what the public look-up is made of: whoever is on the list, with the present station', async () => {
    const out: string[] = [];
    for await (const { nama, tps } of readForPublish(own.database.db, list.brankas, list.id)) out.push(`${nama} ${tps}`);
    expect(out).toEqual(['DEWI 001', 'RINA WULANDARI 001', 'SITI AMINAH 001', 'SUTRISNO 001', 'HJ. NURHAYATI 002', 'MUHAMMAD RIDWAN 002', 'RANI WULANDARI 002', 'SUTRISNA 002']);
  });
  it('the trail of changes is never rewritten', async () => {
    await expect(run(own.database.db, sql`update sidalih_perubahan set kode = 2`)).rejects.toThrow('never changed');
  });
  it('a change of keys seals every value again, in one run or in two, and the old key opens nothing any more', async () => {
    const old = sampleKeys();
    const fresh = { ...old, secret: (name: Parameters<typeof old.secret>[0]) => (name === 'pemilih' ? Buffer.alloc(32, 77) : old.secret(name)) };
    const changing = { ...fresh, before: () => [old.secret('pemilih')] };
    const deps = { database: own.database, clock: list.clock, keys: changing };
    const turned = await rotateKeys(deps);
    expect([turned.identitas, turned.disabilitas, turned.sebelum > 0]).toEqual([9, 1, true]);
    expect(await rotateKeys(deps)).toEqual({ identitas: 0, disabilitas: 0, sebelum: 0 });
    const after = openBrankas({ ...fresh, before: () => [] });
    const [rina] = await readRekam(own.database.db, list.id, [at(2)]);
    expect(rina && openRekam(after, rina)).toMatchObject({ nik: '6472014905060001', disabilitas: 6 });
    const [life] = await readRiwayat(own.database.db, list.id, at(0));
    expect(after.openSebelum(at(0), life?.sebelum ?? new Uint8Array())).toMatchObject({ ok: true });
    expect(list.brankas.openIdentitas(at(2), rina?.rahasia ?? new Uint8Array())).toMatchObject({ refusal: { code: 'SEAL_KEY' } });
    await rotateKeys({ ...deps, keys: { ...old, before: () => [Buffer.alloc(32, 77)] } });
  });
});
