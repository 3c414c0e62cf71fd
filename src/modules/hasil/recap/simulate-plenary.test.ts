// Does the demo hold one closed plenary with a correction and an objection, made once and by the officers' own acts?
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { rows, sql } from '#platform/db';
import { stationNumbers, stationPlan } from '#modules/pemilu';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { bacaanSimulasi } from '../generate.ts';
import { recompute } from '../recompute.ts';
import { findTps } from '../store/station.ts';
import { readForm } from './form.ts';
import { simulatePlenary } from './simulate-plenary.ts';
import { findFormulir, readRapat } from './store/plenary.ts';

const KECAMATAN = areaCode('657102');
const AREAS = [['0', 'INDONESIA'], ['65', 'KALIMANTAN UTARA'], ['6571', 'KOTA TARAKAN'], ['657102', 'TARAKAN TENGAH'], ['6571021001', 'SELUMIT']] as const;

let count: SmallCount;
beforeAll(async () => {
  count = await smallCount({ simulated: true, ground: { areas: AREAS, stations: { '6571021001': [1, 2, 3, 4, 5, 6, 7, 8] } } });
  const plan = (await stationPlan(count.deps.database.db, 'pemilu-2024', '')).map((one) => ({ kode: one.kode, nomor: stationNumbers(one) }));
  // The last station is not in when the plenary closes.
  const readings = [...bacaanSimulasi(count.kontes.pemilu, count.kontes.pack, plan)].filter(({ kode }) => !kode.endsWith('008'));
  await count.take('simulasi', readings);
});
afterAll(async () => count.close());

describe('the plenary of the demo', () => {
  it('is closed by two, with one correction, one objection and every station named', async () => {
    const { database } = count.deps;
    await simulatePlenary(count.deps, count.kontes);
    const [rapat, ...older] = await readRapat(database.db, 1, KECAMATAN);
    expect([rapat?.keadaan, older]).toEqual(['DITUTUP', []]);
    const form = readForm((await findFormulir(database.db, rapat?.id ?? ''))?.isi ?? '');
    expect(form.baris.map(({ kode }) => kode)).toEqual(count.stations);
    expect(form.baris.at(-1)).toMatchObject({ suara: [null, null, null], sebab: 'PLENO_KEC' });
    expect(form.keberatan).toHaveLength(1);
    for (const said of [form.keberatan[0]?.uraian, form.baris.at(-1)?.catatan]) expect(said).toMatch(/^Data simulasi: /);
    const corrected = await rows(database.db, sql<{ kode: number }>`select kode from hasil_bacaan where jenis = 'PERBAIKI'`);
    expect(corrected).toHaveLength(1);
    const tps = await findTps(database.db, count.kontes, areaCode(String(corrected[0]?.kode)));
    expect(tps?.riwayat.map(({ jenis }) => jenis)).toContain('KOREKSI');
    expect(await recompute(database.db, count.kontes)).toMatchObject({ beda: [], bedaArus: [] });
  });
  it('is not made a second time, and not where the kecamatan has no stations', async () => {
    const acts = async (): Promise<unknown> => rows(count.deps.database.db, sql<{ n: number }>`select count(*)::int as n from audit_entri`);
    const before = await acts();
    await simulatePlenary(count.deps, count.kontes);
    expect(await acts()).toEqual(before);
    const other = await smallCount({ simulated: true, filled: false });
    await simulatePlenary(other.deps, other.kontes);
    expect(await readRapat(other.deps.database.db, 1, KECAMATAN)).toEqual([]);
    await other.close();
  });
});
