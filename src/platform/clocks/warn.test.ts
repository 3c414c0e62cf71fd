// Does each reminder go out once, at its hour, for the date that holds? (tenggat.md section 8, T9)
import { afterEach, beforeEach, expect, test } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { add, at, listener, start } from './scene-fixture.ts';
import { type ClockMove, type ClockPoint, type ClockRow, countLate, extendClock, findClock, isLate, type Owners, pauseClock, recomputeClocks, startClock, stopClock, warnClocks } from './door.ts';

let base: TestDatabase;
beforeEach(async () => {
  base = await testDatabase({ areas: true });
});
afterEach(() => base.close());

const points = (heard: readonly (ClockMove | ClockPoint)[]): unknown[] => heard.map((one) => ('titik' in one ? one.titik : 'pindah'));
const go = (rule: string, from: string, more = {}): Promise<ClockRow> => start(base.database, rule, 'pengingat', from, more);

test('3 working days: days 2, 3 and 3 at 07.30, then overdue and day 4; a tick that comes twice or late tells nothing twice', async () => {
  const { heard, owners } = listener();
  const tick = async (now: string): Promise<unknown[]> => {
    heard.length = 0;
    await warnClocks(base.database, at(now), owners);
    return points(heard);
  };
  await go('cepat', '2026-04-07T03:00:00Z');
  expect(await tick('2026-04-09T00:29:59Z')).toEqual([]);
  expect(await tick('2026-04-09T00:30:00Z')).toEqual([50]);
  expect(await tick('2026-04-09T00:30:00Z')).toEqual([]);
  expect(await tick('2026-04-10T05:00:00Z')).toEqual([80, 'hari-akhir']);
  expect(await tick('2026-04-12T05:00:00Z')).toEqual([]);
  expect(await tick('2026-04-20T05:00:00Z')).toEqual([100, 120]);
  expect(await tick('2026-05-20T05:00:00Z')).toEqual([]);
});

test('T9: 72 hours: Saturday 09.10 and Sunday 06.46 WITA, at once and on no working day', async () => {
  const { heard, owners } = listener();
  const clock = await go('bocor', '2026-05-14T13:10:00Z', { office: areaCode('51') });
  expect(clock).toMatchObject({ jatuhTempo: '2026-05-17', jatuhTempoPada: '2026-05-17T13:10:00Z', titikPada: '2026-05-16T01:10:00Z' });
  await warnClocks(base.database, at('2026-05-16T01:10:00Z'), owners);
  expect((await findClock(base.database.db, clock.id))?.titikPada).toBe('2026-05-16T22:46:00Z');
  await warnClocks(base.database, at('2026-05-16T22:46:00Z'), owners);
  expect(points(heard)).toEqual([50, 80]);
});

test('an extension sets new points; those that lie before it and went out do not come again', async () => {
  const { heard, owners } = listener();
  const clock = await go('cepat', '2026-04-07T03:00:00Z');
  await warnClocks(base.database, at('2026-04-10T03:00:00Z'), owners);
  await extendClock(base.database.db, at('2026-04-10T04:00:00Z'), clock.id, { reason: 'arsip' });
  // Five working days: day 3 (50%) lies before the extension, day 4 (80%) and day 5 after it.
  heard.length = 0;
  await warnClocks(base.database, at('2026-04-10T05:00:00Z'), owners);
  expect(points(heard)).toEqual([]);
  await warnClocks(base.database, at('2026-04-14T05:00:00Z'), owners);
  expect(points(heard)).toEqual([80, 'hari-akhir']);
  await stopClock(base.database.db, at('2026-04-14T06:00:00Z'), clock.id);
  await warnClocks(base.database, at('2026-05-14T05:00:00Z'), owners);
  expect(heard).toHaveLength(2);
});

test('a date that the calendar moves takes its reminders along', async () => {
  const { heard, owners } = listener();
  await go('cepat', '2026-04-07T03:00:00Z');
  await add(base.database, '2026-04-08T02:00:00Z', '2026-04-09', '2026-04-08');
  await recomputeClocks(base.database, at('2026-04-08T03:00:00Z'), owners);
  heard.length = 0;
  await warnClocks(base.database, at('2026-04-09T05:00:00Z'), owners);
  expect(points(heard)).toEqual([]);
  await warnClocks(base.database, at('2026-04-10T05:00:00Z'), owners);
  expect(points(heard)).toEqual([50]);
});

test('a citizen’s window: half of it, three days before, and its end; a court’s clock only its end', async () => {
  const { heard, owners } = listener();
  await go('kasasi', '2026-04-07T03:00:00Z');
  const court = await go('ki', '2026-04-07T03:00:00Z');
  for (const now of ['2026-04-14T00:30:00Z', '2026-04-18T00:30:00Z', '2026-04-21T17:00:00Z']) await warnClocks(base.database, at(now), owners);
  expect(heard.map((one) => [one.clock.rule, 'titik' in one ? one.titik : ''])).toEqual([['uji.kasasi', 50], ['uji.kasasi', 'h-3'], ['uji.kasasi', 100]]);
  expect(court.titikPada).toBe('2026-04-22T00:30:00Z');
});

test('H-30 before polling day: reminded three days before and at the end, and done before the day it counts from', async () => {
  const { heard, owners } = listener();
  const clock = await startClock(base.database.db, at('2026-09-01T03:00:00Z'), { rule: 'uji.dptb', module: 'uji', object: 'mundur', office: areaCode('3313'), from: '2026-11-25T05:00:00Z' });
  expect(clock).toMatchObject({ tanggal0: '2026-11-25', jatuhTempo: '2026-10-26', titikPada: '2026-10-23T00:30:00Z' });
  for (const now of ['2026-10-22T03:00:00Z', '2026-10-23T03:00:00Z', '2026-10-26T17:00:00Z']) await warnClocks(base.database, at(now), owners);
  expect(points(heard)).toEqual(['h-3', 100]);
  expect(await stopClock(base.database.db, at('2026-10-26T17:00:00Z'), clock.id, { at: '2026-10-26T16:59:59Z' })).toMatchObject({ hasil: 'tepat' });
});

test('a pause is silent, and its longest length wakes the clock', async () => {
  const { heard, owners } = listener();
  const clock = await go('aduan', '2026-06-17T03:00:00Z');
  await pauseClock(base.database.db, at('2026-06-18T03:00:00Z'), clock.id, { state: 'MENUNGGU_PELAPOR' });
  await warnClocks(base.database, at('2026-07-17T03:00:00Z'), owners);
  await add(base.database, '2026-07-17T04:00:00Z', '2026-11-05', '2026-07-16');
  expect(await recomputeClocks(base.database, at('2026-07-17T05:00:00Z'), owners)).toMatchObject({ looked: 1, moved: 0 });
  expect(isLate(clock, '2026-07-17T05:00:00Z')).toBe(true);
  expect(isLate((await findClock(base.database.db, clock.id)) ?? clock, '2026-07-17T05:00:00Z')).toBe(false);
  expect(await countLate(base.database.db, 'uji', '2026-07-17T05:00:00Z')).toEqual([]);
  expect(await findClock(base.database.db, clock.id)).toMatchObject({ keadaan: 'JEDA', titikPada: '2026-07-18T03:00:00Z' });
  await warnClocks(base.database, at('2026-07-20T03:00:00Z'), owners);
  // Day 1 was 18 June; the other thirteen follow the thirtieth day of the pause, Saturday 18 July.
  expect(await findClock(base.database.db, clock.id)).toMatchObject({ keadaan: 'BERJALAN', jatuhTempo: '2026-08-05', jeda: [{ sampai: '2026-07-18T03:00:00Z' }] });
  expect(heard).toEqual([]);
});

test('a module that fails for one clock keeps no reminder from the others, and the failed one comes again', async () => {
  const { heard, owners } = listener();
  const bad = await go('cepat', '2026-04-07T03:00:00Z');
  await go('cepat', '2026-04-07T03:00:01Z');
  const fails: Owners = { ...owners, due: (db, point) => (point.clock.id === bad.id ? Promise.reject(new Error('outbox')) : owners.due(db, point)) };
  await expect(warnClocks(base.database, at('2026-04-09T00:30:00Z'), fails)).rejects.toThrow('1 clocks');
  expect(heard).toHaveLength(1);
  expect(await warnClocks(base.database, at('2026-04-09T00:31:00Z'), owners)).toBe(1);
  expect(heard.at(-1)?.clock.id).toBe(bad.id);
});
