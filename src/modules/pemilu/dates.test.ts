// Do our schedules say what the sources say, and is no date invented? (PKPU 3/2022, PKPU 2/2024)
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addDays, day, daysBetween } from '#kernel/day';
import { fixedClock } from '#platform/clock';
import { projectRoot } from '#platform/config';
import { datedStages, findSchedule, listSchedules, nextDates, todayOf } from './dates.ts';
import { scheduleCalendar, scheduleCsv, scheduleJson } from './schedule-files.ts';

const pemilu = findSchedule('pemilu-2024');
const pilkada = findSchedule('pilkada-2024');

describe('next dates', () => {
  test('on 21 November 2026 nothing lies ahead; the last stage ended on 16 December 2024', () => {
    const dates = nextDates(fixedClock('2026-11-21T03:00:00Z'));
    expect(dates.next).toEqual([]);
    expect(dates.last).toMatchObject({ pemilu: 'pilkada-2024', no: 'L8', hari: '2024-12-16', batas: 'selesai' });
  });
  test('on 13 February 2024 the vote is tomorrow', () => {
    const { next } = nextDates(fixedClock('2024-02-13T05:00:00Z'), 3, pemilu === undefined ? [] : [pemilu]);
    expect(next.map((date) => [date.no, date.hari, date.batas])).toEqual([['8', '2024-02-13', 'selesai'], ['9a', '2024-02-14', 'hari'], ['9b', '2024-02-14', 'mulai']]);
  });
  test('the day turns at midnight in Jakarta (17:00 UTC)', () => {
    expect(todayOf(fixedClock('2024-02-13T16:59:59Z'))).toBe('2024-02-13');
    expect(todayOf(fixedClock('2024-02-13T17:00:00Z'))).toBe('2024-02-14');
  });
  test('before the first stage there is no last one', () => {
    expect(nextDates(fixedClock('2020-01-01T00:00:00Z')).last).toBeUndefined();
  });
});

describe('every schedule', () => {
  test.each(listSchedules().map((schedule) => [schedule.pemilu, schedule] as const))('%s: numbers once, days in order, sources named', (_slug, schedule) => {
    const stages = [...schedule.tahapan, ...(schedule.tidakDiadakan?.tahapan ?? [])];
    expect(new Set(stages.map((stage) => stage.no)).size).toBe(stages.length);
    const sources = new Set(schedule.sumber.map((source) => source.kode));
    expect(stages.flatMap((stage) => stage.sumber).filter((kode) => !sources.has(kode))).toEqual([]);
    expect(stages.filter((stage) => stage.mulai !== null && stage.selesai !== null && stage.mulai > stage.selesai)).toEqual([]);
    expect(stages.filter((stage) => stage.selesai === null && stage.relatif === undefined)).toEqual([]);
    expect(stages.every((stage) => (stage.selesai ?? '') < schedule.perTanggal)).toBe(true);
  });
  test('20 months lie between the first stage and the vote (UU 7/2017 art. 167 paragraph 6)', () => {
    expect(pemilu?.tahapan[0]?.mulai).toBe('2022-06-14');
    expect(pemilu?.hari).toBe('2024-02-14');
  });
  test('campaigns of 75 and 60 days, quiet periods of 3', () => {
    const length = (schedule: typeof pemilu, no: string): number => {
      const stage = schedule?.tahapan.find((one) => one.no === no);
      return stage?.mulai == null || stage.selesai === null ? 0 : daysBetween(stage.mulai, stage.selesai) + 1;
    };
    expect([length(pemilu, '7'), length(pilkada, 'L6'), length(pemilu, '8'), length(pilkada, 'L6b')]).toEqual([75, 60, 3, 3]);
  });
});

describe('files', () => {
  const calendar = pilkada === undefined ? '' : scheduleCalendar(pilkada, 'id', 'https://contoh.test');
  test('all-day events with lasting ids, the same bytes each time (RFC 5545)', () => {
    expect(calendar).toContain('UID:tahapan-pilkada-2024-L7@pendopo\r\n');
    expect(calendar).toContain('DTSTART;VALUE=DATE:20241127\r\n');
    expect(calendar).toContain('DTEND;VALUE=DATE:20241128\r\n');
    expect(calendar.split('BEGIN:VEVENT').length - 1).toBe(pilkada === undefined ? 0 : datedStages(pilkada).length);
    expect(calendar.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(pilkada && scheduleCalendar(pilkada, 'id', 'https://contoh.test')).toBe(calendar);
  });
  test('JSON and CSV hold every stage; no day is null or empty, never a guess', () => {
    const json = pemilu === undefined ? {} : scheduleJson(pemilu);
    expect(json['tahapan']).toHaveLength(19);
    expect((json['tahapan'] as { no: string; mulai: string | null }[]).find((stage) => stage.no === '11')?.mulai).toBeNull();
    const csv = pemilu === undefined ? [] : scheduleCsv(pemilu).trimEnd().split('\n');
    expect(csv).toHaveLength(1 + 19 + 3);
    expect(csv.filter((line) => line.endsWith(',tidak'))).toHaveLength(3);
  });
});

const folder = join(projectRoot(), '../shared/data/reference');
const absent = existsSync(folder) ? undefined : 'skipped: ../shared/data/reference is not here';
if (absent !== undefined) process.stdout.write(`${absent}\n`);

interface Reference {
  readonly election_day: string;
  readonly stages: readonly ReferenceStage[];
  readonly second_round?: readonly ReferenceStage[];
  readonly sources: Readonly<Record<string, { readonly url?: string }>>;
}
interface ReferenceStage {
  readonly no?: string | number;
  readonly name: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly confidence: string;
  readonly sources: readonly string[];
  readonly conflict?: string;
  readonly offset_start_days?: number;
}

describe.skipIf(absent !== undefined)('against the reference', () => {
  test.each([['pemilu-2024'], ['pilkada-2024']])('%s: every stage, day, certainty and source', (slug) => {
    const ours = findSchedule(slug);
    const theirs = JSON.parse(readFileSync(join(folder, `tahapan-${slug}.json`), 'utf8')) as Reference;
    expect(ours?.hari).toBe(theirs.election_day);
    expect(ours?.tahapan.map((s) => [s.no, s.nama.id, s.mulai, s.selesai, s.keyakinan, s.sumber, s.beda !== undefined])).toEqual(
      theirs.stages.map((s) => [String(s.no), s.name, s.start, s.end, s.confidence === 'high' ? 'H' : 'M', s.sources, s.conflict !== undefined]),
    );
    expect(ours?.tidakDiadakan?.tahapan.map((s) => [s.nama.id, s.mulai, s.selesai]) ?? []).toEqual((theirs.second_round ?? []).map((s) => [s.name, s.start, s.end]));
    expect(ours?.sumber.map((s) => [s.kode, s.url])).toEqual(Object.entries(theirs.sources).map(([kode, s]) => [kode, s.url]));
    for (const stage of theirs.stages.filter((s) => s.offset_start_days !== undefined)) {
      expect(addDays(day(theirs.election_day), stage.offset_start_days ?? 0)).toBe(stage.start);
    }
  });
});
