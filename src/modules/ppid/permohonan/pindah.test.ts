// Does a late holiday reach every open request once, office by office, while officers act? (tenggat.md 7; UU 14/2008 Pasal 22 ayat (7))
import { afterAll, beforeAll, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { type Owners, clockHistory, clocksOf, recomputeClocks } from '#platform/clocks';
import { rows, sql } from '#platform/db';
import type { Deps } from '#platform/module';
import { testDeps } from '../../../../test/fixture.ts';
import { add } from '../../../platform/clocks/scene-fixture.ts';
import { modules } from '../../../main.ts';
import { ownersOf } from '../../tenggat/jobs.ts';
import { perpanjang, pilihJalur } from './actions/urus.ts';
import { MODULE, clocksAt } from './jam.ts';
import { type Meja, ajukanUji, baca, mejaUji, permintaan, petugas } from './permohonan-fixture.ts';
import { lockPermohonan } from './store/permohonan.ts';

const OFFICES = ['3313', '3313', '3313', '5171', '8171', '0'] as const;
const ALASAN = 'Dokumen tersebar di tiga unit.';

let meja: Meja;
let deps: Deps;
const ids: string[] = [];
beforeAll(async () => {
  meja = await mejaUji('2026-09-01T03:15:00Z');
  deps = { ...testDeps(meja.at.database, modules), clock: meja.jam };
  for (let n = 0; n < 60; n += 1) {
    const kantor = areaCode(OFFICES[n % OFFICES.length] ?? '0');
    const { id } = await ajukanUji(meja, { permintaan: permintaan({ kantor, kabarSurel: n % 7 !== 6, bahasa: n % 7 === 5 ? 'en' : 'id' }) });
    ids.push(id);
    await pilihJalur(meja.at, { id, versi: (await baca(meja, id)).versi, actor: petugas('ppid', kantor), jalur: 'umum', alasan: 'Menyangkut anggaran kantor.' });
  }
}, 120_000);
afterAll(() => meja.close());

const db = () => meja.at.database.db;
const jawab = async (id: string) => (await clocksOf(db(), MODULE, id)).find((one) => one.rule === 'ppid.jawab.umum');
const recompute = (owners: Owners = ownersOf(deps)) => recomputeClocks(meja.at.database, clocksAt(deps), owners);
const steps = async (): Promise<Map<string, number[]>> =>
  Map.groupBy(await rows(db(), sql<{ id: string; urut: number }>`select permohonan::text as id, urut from ppid_langkah where langkah = 'tanggal' order by permohonan, urut`), ({ id }) => id) as unknown as Map<string, number[]>;
const letters = async (): Promise<{ objek: string; utas: string; antrean: string }[]> => rows(db(), sql<{ objek: string; utas: string; antrean: string }>`select objek, utas::text as utas, antrean from notify_pesan where peristiwa = 'ppid.pindahTanggal'`);
const moves = async (id: string): Promise<number> => {
  let n = 0;
  for (const clock of await clocksOf(db(), MODULE, id)) n += (await clockHistory(db(), clock.id)).filter(({ jenis, lama, baru }) => jenis === 'kalender' && lama !== baru).length;
  return n;
};

it('60 requests of four offices, cut off in the second batch: after the next run each moved clock is a step, a letter and a row, once', async () => {
  await add(meja.at.database, '2026-09-01T04:00:00Z', '2026-09-02', '2026-09-01');
  meja.jam.ke('2026-09-01T04:30:00Z');
  const owners = ownersOf(deps);
  let calls = 0;
  const dies: Owners = {
    ...owners,
    moved: async (inner, some) => {
      const told = await owners.moved(inner, some);
      calls += 1;
      if (calls === 2) throw new Error('power cut');
      return told;
    },
  };
  await expect(recompute(dies)).rejects.toThrow('power cut');
  const first = (await letters()).length;
  expect(first).toBeGreaterThan(0);
  const rest = await recompute();
  expect(rest.moved).toBeGreaterThan(0);
  const [seen, sent] = [await steps(), await letters()];
  for (const [n, id] of ids.entries()) {
    const moved = await moves(id);
    expect(await jawab(id)).toMatchObject({ jatuhTempo: '2026-09-16' });
    expect(seen.get(id)).toHaveLength(moved);
    const own = sent.filter(({ objek }) => objek === id);
    expect(own).toHaveLength(n % 7 === 6 ? 0 : moved);
    expect(new Set(own.map(({ utas }) => utas)).size).toBeLessThanOrEqual(1);
  }
  const [row] = (await clockHistory(db(), (await jawab(ids[0] ?? ''))?.id ?? '')).slice(-1);
  expect(row).toMatchObject({ jenis: 'kalender', lama: '2026-09-15', baru: '2026-09-16', dasar: 'SKB 933/2026', diberitahukan: ['pemohon'] });
  expect(await recompute()).toEqual({ looked: 0, moved: 0, stuck: 0 });
  expect(await letters()).toHaveLength(sent.length);
}, 60_000);

it('officers extend answers while the dates move: every act and the run end, and no date is lost', async () => {
  meja.jam.ke('2026-09-03T03:00:00Z');
  await add(meja.at.database, '2026-09-03T03:30:00Z', '2026-09-07', '2026-09-03');
  meja.jam.ke('2026-09-03T04:00:00Z');
  const some = ids.filter((_, n) => n % 3 === 0);
  const acts = some.map(async (id) => {
    const p = await baca(meja, id);
    return perpanjang(meja.at, { id, versi: p.versi, actor: petugas('ppid', p.kantor), alasan: ALASAN });
  });
  const [, ...done] = await Promise.all([recompute(), ...acts]);
  expect(done.every((one) => one.ok)).toBe(true);
  await recompute();
  for (const [n, id] of ids.entries()) expect(await jawab(id)).toMatchObject(n % 3 === 0 ? { jatuhTempo: '2026-09-28', perpanjangan: 1 } : { jatuhTempo: '2026-09-17', perpanjangan: 0 });
  expect(await recompute()).toEqual({ looked: 0, moved: 0, stuck: 0 });
}, 60_000);

it('a request that an act has in hand is passed over without waiting, and moves at the next run', async (context) => {
  if (meja.at.database.kind === 'embedded') return context.skip('one connection: nothing runs beside an act');
  const held = ids[1] ?? '';
  await add(meja.at.database, '2026-09-03T05:00:00Z', '2026-09-09', '2026-09-03');
  meja.jam.ke('2026-09-03T05:30:00Z');
  const before = await jawab(held);
  await meja.at.database.transaction(async (inner) => {
    await lockPermohonan(inner, held);
    await recompute();
    expect(await jawab(held)).toEqual(before);
    expect(await jawab(ids[2] ?? '')).toMatchObject({ jatuhTempo: '2026-09-18' });
  });
  expect((await recompute()).moved).toBeGreaterThan(0);
  expect(await jawab(held)).toMatchObject({ jatuhTempo: '2026-09-18' });
}, 60_000);
