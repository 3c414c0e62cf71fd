// Do the hours add up, give way in the right order, and carry minutes of service over closed days? (layanan.md 3.2; tenggat.md T3, T10)
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { type Day, addDays, day } from '#kernel/day';
import { dueDate } from '#kernel/tenggat';
import type { WeekWindows } from '#kernel/tenggat-calendar';
import { atZone } from '#kernel/zone';
import { fixedClock } from '#platform/clock';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { type HoursRow, checkHours, isOpenNow, officeWindows, proposeChange, readCalendar, weekMinutes, writeMode, writeWeek, writeWindows } from './door.ts';
import { profilesOf } from './hours.ts';
import { PACK_HOURS } from './packs/hours.ts';

const clock = fixedClock('2026-01-05T00:00:00Z');
const week = (first: string, friday = first): WeekWindows => {
  const read = (list: string) => list.split(' ').map((one) => ({ from: one.slice(0, 5), to: one.slice(6) }));
  return { '1': read(first), '2': read(first), '3': read(first), '4': read(first), '5': read(friday) };
};
const K = areaCode('3313');

describe('sums of Perpres 21/2023', () => {
  it.each(PACK_HOURS.map((one) => [one.id, one] as const))('%s makes its hours', (_, one) => {
    expect(weekMinutes(one.jendela) / 60).toBe(one.musim === 'ramadan' ? 32.5 : 37.5);
    expect(checkHours(one)).toMatchObject({ ok: true, value: { warnings: [] } });
  });
  it.each<[string, Pick<HoursRow, 'musim' | 'dari' | 'sampai' | 'jendela'>, unknown]>([
    ['too short a week', { musim: 'biasa', dari: day('2026-01-01'), sampai: null, jendela: week('08:00-12:00 13:00-16:00') }, { ok: true, value: { warnings: ['W_JAM_TIDAK_37_5'] } }],
    ['too short in Ramadan', { musim: 'ramadan', dari: day('2026-02-19'), sampai: day('2026-03-20'), jendela: week('08:00-12:00') }, { ok: true, value: { warnings: ['W_JAM_TIDAK_32_5'] } }],
    ['overlap', { musim: 'biasa', dari: day('2026-01-01'), sampai: null, jendela: week('08:00-12:00 11:59-16:00') }, { ok: false, refusal: { code: 'E_JAM_TUMPANG' } }],
    ['touching is no overlap', { musim: 'tahapan', dari: day('2026-01-01'), sampai: null, jendela: week('12:00-16:00 08:00-12:00') }, { ok: true, value: { warnings: [] } }],
    ['backwards', { musim: 'biasa', dari: day('2026-01-01'), sampai: null, jendela: week('12:00-08:00') }, { ok: false, refusal: { code: 'E_JAM_BENTUK' } }],
    ['no clock', { musim: 'biasa', dari: day('2026-01-01'), sampai: null, jendela: week('8:00a-12:00') }, { ok: false, refusal: { code: 'E_JAM_BENTUK' } }],
    ['ends before it begins', { musim: 'biasa', dari: day('2026-01-02'), sampai: day('2026-01-01'), jendela: week('08:00-12:00') }, { ok: false, refusal: { code: 'E_JAM_RENTANG' } }],
    ['round the clock', { musim: 'tahapan', dari: day('2026-01-01'), sampai: null, jendela: week('00:00-24:00') }, { ok: true }],
  ])('%s', (_, row, wanted) => {
    expect(checkHours(row)).toMatchObject(wanted as object);
  });
});

describe('season before office, office before everybody', () => {
  const row = (id: string, kantor: string, musim: HoursRow['musim'], dari: string, sampai: string | null, hours: string): HoursRow => ({
    id,
    kantor: areaCode(kantor),
    musim,
    dari: day(dari),
    sampai: sampai === null ? null : day(sampai),
    jendela: week(hours),
    kepastian: 'pasti',
    dasar: 'uji',
    diketahuiSejak: `2026-01-01T00:00:0${id}Z`,
  });
  const rows = [
    row('1', '0', 'biasa', '2023-01-01', null, '07:30-16:00'),
    row('2', '0', 'ramadan', '2026-02-19', '2026-03-20', '08:00-15:00'),
    row('3', '3313', 'biasa', '2026-03-01', null, '08:00-16:00'),
    row('4', '3313', 'tahapan', '2026-03-10', '2026-03-12', '00:00-24:00'),
    row('5', '3313', 'pengecualian', '2026-03-11', '2026-03-11', '10:00-11:00'),
    row('6', '33', 'ramadan', '2026-02-19', '2026-03-20', '09:00-14:00'),
  ];
  const at = (lingkup: string, on: string) => profilesOf(rows).find((one) => one.lingkup === lingkup && one.berlakuDari <= on && (one.berlakuSampai === null || on <= one.berlakuSampai))?.jendela['3']?.[0]?.from;
  it.each([
    ['ID', '2026-02-18', '07:30'],
    ['ID', '2026-02-19', '08:00'],
    ['ID', '2026-03-21', '07:30'],
    ['kantor:3313', '2026-02-18', '07:30'],
    ['kantor:3313', '2026-03-04', '08:00'],
    ['kantor:3313', '2026-03-10', '00:00'],
    ['kantor:3313', '2026-03-11', '10:00'],
    ['kantor:3313', '2026-03-12', '00:00'],
    ['kantor:3313', '2026-03-25', '08:00'],
    ['kantor:33', '2026-03-04', '09:00'],
    ['kantor:33', '2026-04-01', '07:30'],
  ])('%s on %s opens at %s', (lingkup, on, from) => {
    expect(at(lingkup, on)).toBe(from);
  });
  it('the stretches of a scope never overlap and leave no gap', () => {
    const days = fc.integer({ min: 0, max: 400 });
    const any = fc.record({ season: fc.constantFrom('biasa', 'ramadan', 'tahapan', 'pengecualian'), from: days, length: fc.option(days), own: fc.boolean() });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 8 }), (list) => {
        const made = list.map(({ season, from, length, own }, n) => {
          const dari = addDays(day('2026-01-01'), from);
          return row(String(n), own ? '3313' : '0', season, dari, length === null ? null : addDays(dari, length), '08:00-09:00');
        });
        for (const [, own] of Map.groupBy(profilesOf(made), (one) => one.lingkup)) {
          own.forEach((one, n) => {
            if (n > 0) expect((own[n - 1]?.berlakuSampai ?? '9999') < one.berlakuDari).toBe(true);
          });
        }
      }),
    );
  });
});

describe('on the calendar that is decreed', () => {
  let base: TestDatabase;
  beforeAll(async () => {
    base = await testDatabase({ areas: true });
    const own = { kantor: K, dari: day('2026-01-01'), kepastian: 'pasti', dasar: 'Keputusan 1/2026' } as const;
    const { db } = base.database;
    // T10's own hours, an hour later in the morning than the default; Ramadan gives way to what everybody has then.
    await writeWindows(db, clock, { ...own, musim: 'biasa', sampai: null, jendela: week('08:00-12:00 13:00-16:00', '08:00-11:30 13:30-16:30') });
    await writeWindows(db, clock, { ...own, musim: 'ramadan', dari: day('2026-02-19'), sampai: day('2026-03-20'), jendela: week('08:00-12:00 12:30-15:00') });
  }, 120_000);
  afterAll(() => base.close());

  const minutes = async (wall: string, panjang = 240) => {
    const read = dueDate(await readCalendar(base.database.db), { office: K, zone: 'WIB', from: `${wall}:00+07:00`, rule: { panjang, satuan: 'menit_layanan', pemilik: 'kantor' } });
    if (!read.ok) return read.refusal.code;
    const at = atZone(read.value.dueAt, 'WIB');
    return `${at.day} ${at.time.slice(0, 5)}`;
  };
  it.each([
    ['2026-04-02T14:30', '2026-04-06 10:30'],
    ['2026-04-10T11:10', '2026-04-13 08:40'],
    ['2026-04-11T09:00', '2026-04-13 12:00'],
    ['2026-03-17T14:30', '2026-03-25 11:30'],
  ])('T10: 240 minutes of service from %s end %s', async (from, due) => {
    expect(await minutes(from)).toBe(due);
  });
  it('T3: sent on Saturday 2026-05-30, due Monday 2026-06-15; dated the next working day, Wednesday 2026-06-17', async () => {
    const ask = { office: K, zone: 'WIB', from: '2026-05-30T23:40:00+07:00', rule: { panjang: 10, satuan: 'hari_kerja', pemilik: 'kantor' } } as const;
    const calendar = await readCalendar(base.database.db);
    expect(dueDate(calendar, ask)).toMatchObject({ ok: true, value: { day0: '2026-05-30', due: '2026-06-15' } });
    expect(dueDate(calendar, { ...ask, receivedNextWorkday: true })).toMatchObject({ ok: true, value: { day0: '2026-06-02', due: '2026-06-17', queueDay: '2026-06-15' } });
  });
  it.each([
    ['2026-04-02', '08:00-12:00 13:00-16:00'],
    ['2026-04-03', ''],
    ['2026-04-04', ''],
    ['2026-03-18', ''],
    ['2026-03-17', '08:00-12:00 12:30-15:00'],
  ])('hours of %s: %s', async (on, wanted) => {
    const windows = officeWindows(await readCalendar(base.database.db), K, day(on));
    expect(windows.map(({ from, to }) => `${from}-${to}`).join(' ')).toBe(wanted);
  });
  it.each([
    ['2026-04-02T07:59:59+07:00', false],
    ['2026-04-02T08:00:00+07:00', true],
    ['2026-04-02T12:00:00+07:00', false],
    ['2026-04-02T15:59:59+07:00', true],
    ['2026-04-02T16:00:00+07:00', false],
  ])('at %s open: %s', async (iso, open) => {
    expect(isOpenNow(await readCalendar(base.database.db), K, 'WIB', iso)).toBe(open);
  });
  it('another office keeps the default, and a later row takes the place of the one before', async () => {
    const other = areaCode('3276');
    const at = async () => officeWindows(await readCalendar(base.database.db), other, day('2026-04-02'))[0]?.from;
    expect(await at()).toBe('07:30');
    const one = { kantor: other, musim: 'biasa', dari: day('2026-02-01'), sampai: null, kepastian: 'pasti', dasar: 'Keputusan 2/2026' } as const;
    await writeWindows(base.database.db, clock, { ...one, jendela: week('09:00-16:30') });
    expect(await at()).toBe('09:00');
    await writeWindows(base.database.db, fixedClock('2026-01-06T00:00:00Z'), { ...one, jendela: week('08:30-16:00') });
    expect(await at()).toBe('08:30');
  });
  it('a six-day office works on Saturday, a queue of a stage serves through the night', async () => {
    const six = areaCode('3277');
    expect(await writeWeek(base.database.db, clock, { kantor: six, dari: day('2026-01-01'), hari: [1, 2, 3, 4, 5, 6], dasar: 'Keputusan 3/2026' })).toMatchObject({ ok: true });
    expect(await writeWeek(base.database.db, clock, { kantor: six, dari: day('2026-01-01'), hari: [0, 8], dasar: 'x' })).toMatchObject({ ok: false });
    const stage = { antrean: 'tiket', dari: day('2026-04-04'), sampai: day('2026-04-05'), jendela: { '6': [{ from: '00:00', to: '24:00' }], '7': [{ from: '00:00', to: '24:00' }] }, dasar: 'PKPU' };
    expect(await writeMode(base.database.db, clock, stage)).toMatchObject({ ok: true });
    const calendar = await readCalendar(base.database.db);
    const due = dueDate(calendar, { office: six, zone: 'WIB', from: '2026-04-06T03:00:00Z', rule: { panjang: 5, satuan: 'hari_kerja', pemilik: 'kantor' } });
    expect(due).toMatchObject({ ok: true, value: { due: '2026-04-11' } });
    const night = dueDate(calendar, { office: six, zone: 'WIB', from: '2026-04-04T23:30:00+07:00', queue: 'tiket', rule: { panjang: 60, satuan: 'menit_layanan', pemilik: 'kantor' } });
    expect(night).toMatchObject({ ok: true, value: { dueAt: '2026-04-04T17:30:00Z' } });
  });

  it('adding a closed day never gives an earlier date, for anybody (section 12)', async () => {
    const office = areaCode('1771');
    const offset = fc.integer({ min: 0, max: 300 });
    await fc.assert(
      fc.asyncProperty(offset, offset, fc.integer({ min: 1, max: 40 }), fc.constantFrom('kantor', 'warga'), async (start, closed, panjang, pemilik) => {
        const tanggal = addDays(day('2026-01-02'), closed);
        const from = `${addDays(day('2026-01-02'), start)}T03:00:00Z`;
        const due = async (db: Parameters<typeof readCalendar>[0]): Promise<Day | undefined> => {
          const read = dueDate(await readCalendar(db), { office, zone: 'WIB', from, rule: { panjang, satuan: 'hari_kerja', pemilik: pemilik } });
          return read.ok ? read.value.due : undefined;
        };
        const before = await due(base.database.db);
        const undo = new Error('undo');
        await base.database
          .transaction(async (db) => {
            const dasar = { jenis: 'Keputusan', nomor: '1/2026', tanggal: day('2026-01-01'), penerbit: 'Bupati' } as const;
            const change = { lingkup: '1771', tambah: [{ tanggal, jenis: 'libur_daerah', nama: 'Hari jadi', kepastian: 'pasti', dasar } as const], cabut: [] };
            expect(await proposeChange(db, clock, change, { id: 'k', role: 'sekretaris', node: '1771' })).toMatchObject({ ok: true });
            const after = await due(db);
            expect(after !== undefined && before !== undefined && after >= before).toBe(true);
            throw undo;
          })
          .catch((error: unknown) => {
            if (error !== undo) throw error;
          });
        expect(await due(base.database.db)).toBe(before);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
