// Do forms that come at once share a transaction, each with its own answer? (election night: hasil.md 11)
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { fixedClock } from '#platform/clock';
import { type Database, rows, sql } from '#platform/db';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { recompute } from '../recompute.ts';
import { findAngkaWilayah } from '../store/area.ts';
import { acceptForm } from './accept.ts';
import { formOf } from './desk-fixture.ts';
import type { FormulirC } from './form.ts';

const VILLAGES = ['1701012001', '1701012002', '1701022001', '9171031001'];
const STATIONS = 55;
const AREAS = [
  ['0', 'INDONESIA'], ['17', 'BENGKULU'], ['1701', 'BENGKULU SELATAN'], ['170101', 'KEDURANG'], ['1701012001', 'BATU AMPAR'], ['1701012002', 'KEBAN'],
  ['170102', 'SEGINIM'], ['1701022001', 'DURIAN'], ['91', 'PAPUA'], ['9171', 'KOTA JAYAPURA'], ['917103', 'JAYAPURA SELATAN'], ['9171031001', 'ARGAPURA'],
] as const;

let count: SmallCount;
let transactions = 0;
let counted: Database;
beforeEach(async () => {
  const numbers = Array.from({ length: STATIONS }, (_, at) => at + 1);
  count = await smallCount({ ground: { areas: AREAS, stations: Object.fromEntries(VILLAGES.map((kode) => [kode, numbers])) } });
  const { database } = count.deps;
  transactions = 0;
  counted = {
    ...database,
    transaction: (act) => {
      transactions += 1;
      return database.transaction(act);
    },
  };
});
afterEach(async () => count.close());

const clock = fixedClock('2024-02-14T15:30:00Z');
const send = (form: FormulirC) => acceptForm({ database: counted, clock }, form);
const consistent = async (): Promise<void> => expect(await recompute(count.deps.database.db, count.kontes)).toMatchObject({ beda: [], bedaArus: [] });

describe('many forms at once', () => {
  it('200 forms: the first goes at once, the others share one transaction; numbers without gaps, sums and trail whole', async () => {
    const taken = await Promise.all(count.stations.slice(0, 200).map((kode) => send(formOf(count.kontes, kode))));
    expect(taken.map((one) => one.ok && one.value.seq)).toEqual(Array.from({ length: 200 }, (_, at) => at + 1));
    expect(transactions).toBe(2);
    expect((await findAngkaWilayah(count.deps.database.db, count.kontes, areaCode('0')))?.suara).toEqual([4_000, 28_800, 4_000]);
    const [kept] = await rows(
      count.deps.database.db,
      sql<object>`select (select count(*) from hasil_bacaan) as forms, (select count(*) from audit_entri where aksi = 'hasil.c-masuk') as entries`,
    );
    expect(kept).toEqual({ forms: 200, entries: 200 });
    await consistent();
  });
  it('more than a transaction holds: in turn, each once', async () => {
    const forms = count.stations.map((kode) => formOf(count.kontes, kode));
    const taken = await Promise.all([...forms, ...forms].map(send));
    expect(taken.filter((one) => one.ok && !one.value.ulang)).toHaveLength(220);
    expect(taken.filter((one) => one.ok && one.value.ulang)).toHaveLength(220);
    expect(transactions).toBeLessThanOrEqual(5);
    await consistent();
  });
  it('one that breaks its transaction takes no other down, and is told alone', async () => {
    const forms = count.stations.slice(0, 40).map((kode) => formOf(count.kontes, kode));
    const bad = formOf(count.kontes, count.stations[50] ?? '', { actor: { id: 'x', role: 'kpps', node: '31.73' } });
    const taken = await Promise.allSettled([...forms.slice(0, 20), bad, ...forms.slice(20)].map(send));
    expect(taken.map(({ status }) => status)).toEqual([...Array.from({ length: 20 }, () => 'fulfilled'), 'rejected', ...Array.from({ length: 20 }, () => 'fulfilled')]);
    expect(taken.every((one) => one.status === 'rejected' || one.value.ok)).toBe(true);
    await consistent();
    // The queue goes on after a fault.
    expect((await send(formOf(count.kontes, count.stations[50] ?? ''))).ok).toBe(true);
  });
  it('one that is refused hinders no other', async () => {
    const [first = '', second = ''] = count.stations;
    const taken = await Promise.all([send(formOf(count.kontes, first)), send(formOf(count.kontes, second, { dasar: 9 })), send(formOf(count.kontes, '1701012001099'))]);
    expect(taken.map((one) => (one.ok ? one.value.nasib : one.refusal.code))).toEqual(['BARU', 'BENTROK', 'TPS_TIADA']);
    await consistent();
  });
  it('five officers over the same empty station: one is taken, four are told what stands there now', async () => {
    const [kode = ''] = count.stations;
    const taken = await Promise.all([0, 1, 2, 3, 4].map((n) => send(formOf(count.kontes, kode, { actor: { id: `ppk-${n}`, role: 'ppk', node: '170101' } }, { suara_1: String(n) }))));
    expect(taken.map((one) => (one.ok ? one.value.versi : one.refusal.values?.['versi']))).toEqual([1, 1, 1, 1, 1]);
    expect(taken.filter((one) => one.ok)).toHaveLength(1);
    await consistent();
  });
  it('corrections that lower many stations at once are no fault of a source: none is held back', async () => {
    await Promise.all(count.stations.map((kode) => send(formOf(count.kontes, kode))));
    const lower = count.stations.map((kode) => formOf(count.kontes, kode, { dasar: 1, jenis: 'PERBAIKI' }, { suara_2: '14', suara_sah: '54', suara_total: '57' }));
    expect((await Promise.all(lower.map(send))).map((one) => one.ok && one.value.nasib)).toEqual(lower.map(() => 'KOREKSI'));
    await consistent();
  });
});
