// Does a decreed day move running deadlines once, tell the module whose case it is, and is the count shown before the true one? (tenggat.md 7, T5)
import { afterAll, beforeAll, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { defineText } from '#kernel/text';
import { type CalendarChange, calendarAfter, readCalendar } from '#platform/calendar';
import { fixedClock } from '#platform/clock';
import { clocksOf, countMoves, openClocks, startClock } from '#platform/clocks';
import type { Deps, Module } from '#platform/module';
import { type TestDatabase, testDatabase, testDeps } from '../../../test/fixture.ts';
import { approve, propose } from './actions/calendar.ts';
import { clocksAt, jobs } from './jobs.ts';
import { module as tenggat } from './module.ts';

const words = defineText('uji', { nama: { id: 'Uji', en: 'Trial' }, jawab: { id: 'Menjawab', en: 'Answer' }, ajukan: { id: 'Mengajukan', en: 'File' } });
const told: { readonly kind: string; readonly object: string }[] = [];
const rule = { versi: 1, panjang: 10, satuan: 'hari_kerja', dari: 'masuk', selesaiOleh: 'jawab', dasar: 'UU 14/2008 Pasal 22', yakin: 'H', berlakuDari: day('2024-01-01') } as const;
const uji: Module = {
  id: 'uji',
  needs: [],
  name: words.nama,
  clocks: [
    { ...rule, id: 'uji.jawab', nama: words.jawab, pemilik: 'kantor' },
    { ...rule, id: 'uji.ajukan', nama: words.ajukan, pemilik: 'warga' },
  ],
  clocksMoved: (_deps, _db, moves) => {
    for (const { clock } of moves) told.push({ kind: 'pindah', object: clock.objek });
    return Promise.resolve(new Map(moves.map(({ clock }) => [clock.id, ['pemohon']])));
  },
  clockDue: (_deps, _db, { clock }) => {
    told.push({ kind: 'titik', object: clock.objek });
    return Promise.resolve();
  },
  retention: 'nothing',
};

let base: TestDatabase;
let deps: Deps;
beforeAll(async () => {
  base = await testDatabase({ areas: true });
  deps = testDeps(base.database, [uji, tenggat], '2026-11-16T03:00:00Z');
}, 120_000);
afterAll(() => base.close());

const run = async (at: Deps): Promise<void> => {
  for (const job of jobs) await job.run(at);
};
const dues = async (): Promise<string[]> => (await openClocks(base.database.db, [{ node: areaCode('0'), below: true }], 10)).map((one) => `${one.objek} ${one.jatuhTempo}`).sort();

it('a new day moves both, a revoked one takes back the office’s alone; each is told once', async () => {
  const { database } = deps;
  for (const name of ['jawab', 'ajukan']) {
    await database.transaction((db) => startClock(db, clocksAt(deps), { rule: `uji.${name}`, module: 'uji', object: name, office: areaCode('3313'), from: '2026-11-16T03:00:00Z' }));
  }
  expect(await dues()).toEqual(['ajukan 2026-11-30', 'jawab 2026-11-30']);
  const dasar = { jenis: 'SKB', nomor: '9/2026', tanggal: day('2026-11-16'), penerbit: 'Tiga menteri' } as const;
  const change: CalendarChange = { lingkup: 'ID', tambah: [{ tanggal: day('2026-11-25'), jenis: 'libur_nasional', nama: 'Hari uji', kepastian: 'pasti', dasar }], cabut: [] };
  const { db } = database;
  expect(await countMoves(db, clocksAt(deps), calendarAfter(await readCalendar(db), change))).toEqual({ open: 2, moved: 2 });
  const one = { id: 'a', role: 'sekretaris', node: '0' };
  const two = { ...one, id: 'b' };
  const decide = async (at: Deps, made: CalendarChange): Promise<void> => {
    const sent = await propose(at, made, one);
    expect(await approve(at, sent.ok ? sent.value.id : '', two)).toMatchObject({ ok: true });
  };
  const later = { ...deps, clock: fixedClock('2026-11-16T05:00:00Z') };
  await decide(later, change);
  await run(later);
  expect(await dues()).toEqual(['ajukan 2026-12-01', 'jawab 2026-12-01']);
  expect(told.filter((event) => event.kind === 'pindah').map((event) => event.object).sort()).toEqual(['ajukan', 'jawab']);
  await run(later);
  expect(told.filter((event) => event.kind === 'pindah')).toHaveLength(2);

  const [row] = (await readCalendar(db)).byDay.get(day('2026-11-25')) ?? [];
  const revoked: CalendarChange = { lingkup: 'ID', tambah: [], cabut: [{ baris: row?.id ?? '', dasar }] };
  expect(await countMoves(db, clocksAt(later), calendarAfter(await readCalendar(db), revoked))).toEqual({ open: 2, moved: 1 });
  const last = { ...deps, clock: fixedClock('2026-11-16T07:00:00Z') };
  await decide(last, revoked);
  await run(last);
  expect(await dues()).toEqual(['ajukan 2026-12-01', 'jawab 2026-11-30']);
  expect((await clocksOf(db, 'uji', 'jawab'))[0]?.kalenderVersi).toEqual(['ID-2026.3']);
});

it('reminders go to the module, each once', async () => {
  const due = { ...deps, clock: fixedClock('2026-11-30T02:00:00Z') };
  told.length = 0;
  await run(due);
  const first = told.length;
  expect(first).toBeGreaterThan(0);
  expect(told.every((event) => event.kind === 'titik')).toBe(true);
  await run(due);
  expect(told).toHaveLength(first);
});
