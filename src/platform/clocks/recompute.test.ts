// Do dates move with the calendar as section 7 says, once, and is everybody told? (tenggat.md 7, T5, T7)
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { makeWorkCalendar } from '#kernel/tenggat-calendar';
import { readCalendar } from '#platform/calendar';
import { projectRoot } from '#platform/config';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { RULES } from './rules-fixture.ts';
import { add, at, decree, enter, listener, revoke, start } from './scene-fixture.ts';
import { type ClockRow, clockHistory, clocksOf, countMoves, explainClock, findClock, type Owners, progressOf, recomputeClocks, stopClock, warnClocks } from './door.ts';

let base: TestDatabase;
beforeEach(async () => {
  base = await testDatabase({ areas: true });
});
afterEach(() => base.close());

const now = async (clock: ClockRow): Promise<ClockRow> => (await findClock(base.database.db, clock.id)) as ClockRow;
const go = (rule: string, object: string, from: string, more = {}): Promise<ClockRow> => start(base.database, rule, object, from, more);
const NOTHING = { looked: 0, moved: 0, stuck: 0 };

test('T5: 18 August 2025 is decreed on the 5th: Monday the 18th becomes Tuesday the 19th, told once, logged with both; a window moves later and stays when it is revoked', async () => {
  const { database } = base;
  await revoke(database, '2025-08-01T00:00:00Z', '2025-08-18', '2025-08-01');
  const duty = await go('jawab', 'T5', '2025-08-04T03:00:00Z');
  const window = await go('jendela', 'T5', '2025-08-04T03:00:00Z');
  const court = await go('ki', 'T5', '2025-08-04T03:00:00Z');
  const before = await go('cepat', 'T5', '2025-08-04T03:00:00Z');
  expect([duty, window, court, before].map((one) => one.jatuhTempo)).toEqual(['2025-08-18', '2025-08-18', '2025-08-18', '2025-08-07']);
  await add(database, '2025-08-05T02:00:00Z', '2025-08-18', '2025-08-05');
  const { heard, owners } = listener();
  expect(await recomputeClocks(database, at('2025-08-05T03:00:00Z'), owners)).toEqual({ looked: 4, moved: 3, stuck: 0 });
  expect(await now(duty)).toMatchObject({ jatuhTempo: '2025-08-19', jatuhTempoPertama: '2025-08-18', gerak: 1, kalenderVersi: ['ID-2025.4'] });
  expect(heard.map((one) => ('lama' in one ? [one.clock.rule, one.lama, one.baru, one.dasar, one.baris.length] : one))).toEqual(
    ['uji.jawab', 'uji.jendela', 'uji.ki'].map((rule) => [rule, '2025-08-18', '2025-08-19', 'SKB 933/2025', 1]),
  );
  const [, moved] = await clockHistory(database.db, duty.id);
  expect(moved).toMatchObject({ jenis: 'kalender', lama: '2025-08-18', baru: '2025-08-19', versiLama: ['ID-2025.3'], versiBaru: ['ID-2025.4'], dasar: 'SKB 933/2025', pada: '2025-08-05T03:00:00Z', diberitahukan: ['pemohon'] });
  expect((await explainClock(database.db, at('2025-08-05T03:00:00Z'), duty)).due).toBe('2025-08-18'); // both sums for the notice
  expect((await explainClock(database.db, at('2025-08-05T03:00:00Z'), await now(duty))).due).toBe('2025-08-19');
  const rows = await clockHistory(database.db, duty.id);
  expect(await recomputeClocks(database, at('2025-08-05T04:00:00Z'), owners)).toEqual(NOTHING);
  expect([heard.length, await clockHistory(database.db, duty.id)]).toEqual([3, rows]);
  await revoke(database, '2025-08-06T02:00:00Z', '2025-08-18', '2025-08-06');
  await recomputeClocks(database, at('2025-08-06T03:00:00Z'), owners);
  expect((await clocksOf(database.db, 'uji', 'T5')).map((one) => one.jatuhTempo)).toEqual(['2025-08-18', '2025-08-19', '2025-08-18', '2025-08-07']);
});

const RIWAYAT = join(projectRoot(), '../shared/data/ppid/hari-libur-riwayat.json');
if (!existsSync(RIWAYAT)) console.log('T5 against hari-libur-riwayat.json is skipped: ../shared is not here');
test.skipIf(!existsSync(RIWAYAT))('T5: the states of 2025-07-18 and 2025-08-05 differ by 18 August alone', () => {
  interface Seen { readonly tanggal: string; readonly pertama_terlihat: string; readonly terakhir_terlihat: string }
  const { hari } = (JSON.parse(readFileSync(RIWAYAT, 'utf8')) as Record<string, { readonly hari: readonly Seen[] }>)['2025'] ?? { hari: [] };
  const known = (on: string): string[] => hari.filter((one) => one.pertama_terlihat <= on && on <= one.terakhir_terlihat).map((one) => one.tanggal);
  const early = known('2025-07-18');
  expect(known('2025-08-05').filter((one) => !early.includes(one))).toEqual(['2025-08-18']);
});

test('T7: 4 January 2027 is decreed: Tuesday the 5th, the mark goes, logged; where only the mark goes nobody is told', async () => {
  const { database } = base;
  const clock = await go('jawab', 'T7', '2026-12-16T03:00:00Z');
  const early = await go('jawab', 'T7 awal', '2026-12-15T03:00:00Z', { receivedNextWorkday: true });
  expect([clock, early].map((one) => [one.jatuhTempo, one.sementara])).toEqual([['2027-01-04', true], ['2026-12-31', false]]);
  const quick = await go('cepat', 'T7 cepat', '2026-12-30T03:00:00Z', { office: areaCode('3374') });
  expect(quick).toMatchObject({ jatuhTempo: '2027-01-05', sementara: true });
  const { heard, owners } = listener();
  await enter(database, '2026-12-17T02:00:00Z', { tahun: { tahun: 2027, keadaan: 'DITETAPKAN', dasar: decree('2026-12-17') } });
  await recomputeClocks(database, at('2026-12-17T03:00:00Z'), owners);
  expect(await now(quick)).toMatchObject({ jatuhTempo: '2027-01-05', sementara: false, gerak: 0 });
  expect(await clockHistory(database.db, quick.id)).toMatchObject([{}, { jenis: 'kalender', lama: '2027-01-05', baru: '2027-01-05', diberitahukan: [] }]);
  expect(heard).toEqual([]);
  await add(database, '2026-12-18T02:00:00Z', '2027-01-04', '2026-12-18');
  await recomputeClocks(database, at('2026-12-18T03:00:00Z'), owners);
  expect(await now(clock)).toMatchObject({ jatuhTempo: '2027-01-05', sementara: false });
  expect(await now(early)).toMatchObject({ jatuhTempo: '2026-12-31' });
});

test.each([
  ['well before: to the day that the sum gives', '2026-04-01T03:00:00Z', '2026-04-14'],
  ['short before: the second working day after the entry', '2026-04-13T03:00:00Z', '2026-04-15'],
  ['on the eve: not later than it was', '2026-04-16T03:00:00Z', '2026-04-17'],
  ['when the earlier date has passed', '2026-04-17T03:00:00Z', '2026-04-17'],
])('an office’s date that comes earlier, entered %s', async (_, entry, jatuhTempo) => {
  const { database } = base;
  const closed = ['2026-04-07', '2026-04-08', '2026-04-09'];
  for (const on of closed) await add(database, '2026-03-01T02:00:00Z', on, '2026-03-01');
  const clock = await go('aduan', 'lebih awal', '2026-03-17T03:00:00Z');
  expect(clock.jatuhTempo).toBe('2026-04-17');
  for (const on of closed) await revoke(database, entry, on, '2026-03-31');
  const { owners } = listener();
  await recomputeClocks(database, at(entry), owners);
  expect(await now(clock)).toMatchObject({ jatuhTempo, tanggalAntrean: jatuhTempo, jatuhTempoPada: `${jatuhTempo}T16:59:59Z` });
  expect(await recomputeClocks(database, at(entry), owners)).toEqual(NOTHING);
  // Another entry, far away: what was held stays held, nothing is made later.
  await add(database, entry, '2026-11-05', '2026-04-01');
  await recomputeClocks(database, at(entry), owners);
  expect(await now(clock)).toMatchObject({ jatuhTempo });
});

test('a late verdict is judged again only by a decree of the time before its end, and both verdicts stay', async () => {
  const { database } = base;
  const late = async (object: string): Promise<ClockRow> => {
    const clock = await go('cepat', object, '2026-04-07T03:00:00Z');
    return stopClock(database.db, at('2026-04-13T03:00:00Z'), clock.id);
  };
  const clock = await late('dinilai');
  const intime = await stopClock(database.db, at('2026-04-10T03:00:00Z'), (await go('cepat', 'tepat', '2026-04-07T03:00:00Z')).id);
  expect(clock).toMatchObject({ jatuhTempo: '2026-04-10', hasil: 'lewat', lewatN: 1 });
  const { heard, owners } = listener();
  await add(database, '2026-04-20T02:00:00Z', '2026-04-09', '2026-04-19');
  expect(await recomputeClocks(database, at('2026-04-20T03:00:00Z'), owners)).toEqual({ looked: 1, moved: 0, stuck: 0 });
  expect(await now(clock)).toMatchObject({ hasil: 'lewat', hasilLama: null, jatuhTempo: '2026-04-10' });
  await add(database, '2026-04-21T02:00:00Z', '2026-04-08', '2026-04-10');
  expect(await recomputeClocks(database, at('2026-04-21T03:00:00Z'), owners)).toEqual({ looked: 1, moved: 1, stuck: 0 });
  expect(await now(clock)).toMatchObject({ keadaan: 'SELESAI', hasil: 'tepat', hasilLama: 'lewat', lewatN: null, jatuhTempo: '2026-04-13', jatuhTempoPertama: '2026-04-10' });
  expect((await clockHistory(database.db, clock.id)).at(-1)).toMatchObject({ jenis: 'nilai_ulang', lama: '2026-04-10', baru: '2026-04-13', dasar: 'SKB 933/2026' });
  expect((await explainClock(database.db, at('2026-04-21T03:00:00Z'), await now(clock))).due).toBe('2026-04-13');
  expect(await now(intime)).toEqual(intime);
  expect(heard).toHaveLength(1);
});

test('a run that is cut off goes on where it stopped: 100 a transaction, nobody is told twice', async () => {
  const { database } = base;
  for (let n = 0; n < 260; n += 1) await go(n % 2 === 0 ? 'jawab' : 'jendela', `banyak ${String(n)}`, '2026-04-07T03:00:00Z');
  await add(database, '2026-04-08T02:00:00Z', '2026-04-14', '2026-04-08');
  const { heard, owners } = listener();
  let calls = 0;
  const dies: Owners = {
    ...owners,
    moved: async (db, moves) => {
      calls += 1;
      const told = await owners.moved(db, moves);
      if (calls === 2) throw new Error('power cut');
      return told;
    },
  };
  await expect(recomputeClocks(database, at('2026-04-08T03:00:00Z'), dies)).rejects.toThrow('power cut');
  const kept = heard.splice(0).slice(0, 100); // what the second transaction told went with it
  expect(await recomputeClocks(database, at('2026-04-08T03:05:00Z'), owners)).toEqual({ looked: 160, moved: 160, stuck: 0 });
  expect(new Set([...kept, ...heard].map((one) => one.clock.id)).size).toBe(260);
  for (const { clock } of kept.slice(0, 3)) expect(await clockHistory(database.db, clock.id)).toMatchObject([{ jenis: 'mulai' }, { jenis: 'kalender', lama: '2026-04-21', baru: '2026-04-22', diberitahukan: ['pemohon'] }]);
  expect(await recomputeClocks(database, at('2026-04-08T03:10:00Z'), owners)).toEqual(NOTHING);
});

test('a clock whose case an act has in hand waits for the next run, with its reminder', async () => {
  const { database } = base;
  const [held, free] = [await go('jawab', 'ditangani', '2026-04-07T03:00:00Z'), await go('jawab', 'bebas', '2026-04-07T03:00:00Z')];
  await add(database, '2026-04-08T02:00:00Z', '2026-04-14', '2026-04-08');
  const { heard, owners } = listener();
  const acts: Owners = { ...owners, busy: (_, clocks) => Promise.resolve(new Set(clocks.flatMap(({ id }) => (id === held.id ? [id] : [])))) };
  expect(await recomputeClocks(database, at('2026-04-08T03:00:00Z'), acts)).toEqual({ looked: 1, moved: 1, stuck: 0 });
  expect([await now(held), (await now(free)).jatuhTempo]).toEqual([held, '2026-04-22']);
  expect(await warnClocks(database, at('2026-04-15T03:00:00Z'), acts)).toBe(1);
  expect(await recomputeClocks(database, at('2026-04-15T03:01:00Z'), owners)).toEqual({ looked: 1, moved: 1, stuck: 0 });
  expect(await warnClocks(database, at('2026-04-15T03:01:00Z'), owners)).toBe(1);
  expect(heard.map((one) => [one.clock.objek, 'titik' in one ? one.titik : one.baru])).toEqual([['bebas', '2026-04-22'], ['bebas', 50], ['ditangani', '2026-04-22'], ['ditangani', 50]]);
});

it('what an entry would move is counted before it holds, and nothing is changed by asking', async () => {
  const { database } = base;
  const duty = await go('jawab', 'pratinjau', '2026-04-07T03:00:00Z');
  await go('jendela', 'pratinjau', '2026-04-07T03:00:00Z');
  await go('cepat', 'pratinjau', '2026-04-20T03:00:00Z');
  const { rows, ...rest } = await readCalendar(database.db);
  const closed = { id: 'usul', tanggal: day('2026-04-14'), jenis: 'cuti_bersama', nama: 'x', lingkup: 'ID', kepastian: 'pasti', dasar: 'x' } as const;
  expect(await countMoves(database.db, at('2026-04-08T03:00:00Z'), makeWorkCalendar({ ...rest, rows: [...rows, closed] }))).toEqual({ open: 3, moved: 2 });
  await add(database, '2026-04-08T02:00:00Z', '2026-04-14', '2026-04-08');
  await recomputeClocks(database, at('2026-04-08T03:00:00Z'), listener().owners);
  expect(await countMoves(database.db, at('2026-04-08T04:00:00Z'), makeWorkCalendar({ ...rest, rows }))).toEqual({ open: 3, moved: 1 });
  expect(await progressOf(database.db, at('2026-04-15T03:00:00Z'), [await now(duty)])).toEqual(new Map([[duty.id, { n: 5, of: 10 }]]));
});

it('a rule for running clocks reaches those that run, a citizen’s window never comes earlier by it', async () => {
  const { database } = base;
  const duty = await go('jawab', 'aturan', '2026-04-07T03:00:00Z');
  const window = await go('jendela', 'aturan', '2026-04-07T03:00:00Z');
  const until = day('2026-04-09');
  const rules = RULES.flatMap((one) =>
    one.id === 'uji.jawab' || one.id === 'uji.jendela' ? [{ ...one, berlakuSampai: until }, { ...one, versi: 2, panjang: 5, berlakuDari: day('2026-04-10'), jugaBerjalan: true }] : [one],
  );
  const { heard, owners } = listener();
  expect(await recomputeClocks(database, at('2026-04-09T03:00:00Z', rules), owners)).toEqual(NOTHING);
  expect(await recomputeClocks(database, at('2026-04-10T03:00:00Z', rules), owners)).toMatchObject({ looked: 2, moved: 1 });
  expect(await now(duty)).toMatchObject({ versi: 2, jatuhTempo: '2026-04-14' });
  expect(await now(window)).toMatchObject({ versi: 2, jatuhTempo: window.jatuhTempo });
  expect((await clockHistory(database.db, duty.id)).at(-1)).toMatchObject({ jenis: 'aturan', lama: '2026-04-21', baru: '2026-04-14' });
  expect(await recomputeClocks(database, at('2026-04-10T04:00:00Z', rules), owners)).toEqual(NOTHING);
  expect(heard).toHaveLength(1);
});
