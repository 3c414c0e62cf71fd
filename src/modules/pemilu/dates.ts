// Which stage comes next, and which was the last? (schedules of PKPU 3/2022 and 2/2024; no date is invented)
import type { Day } from '#kernel/day';
import { atZone } from '#kernel/zone';
import { type Clock, isoInstant } from '#platform/clock';
import type { Schedule, Stage, Words } from './schedule.ts';
import { SCHEDULE_PEMILU_2024 } from './schedules/pemilu-2024.ts';
import { SCHEDULE_PILKADA_2024 } from './schedules/pilkada-2024.ts';

const SCHEDULES: readonly Schedule[] = [SCHEDULE_PILKADA_2024, SCHEDULE_PEMILU_2024];

/** All schedules, newest voting day first. */
export function listSchedules(): readonly Schedule[] {
  return SCHEDULES;
}

/** By the slug of its election. */
export function findSchedule(slug: string): Schedule | undefined {
  return SCHEDULES.find((schedule) => schedule.pemilu === slug);
}

/** One edge of a stage. */
export interface ScheduleDate {
  readonly pemilu: string;
  readonly no: string;
  readonly nama: Words;
  readonly hari: Day;
  /** A stage of one day has one edge, `hari`. */
  readonly batas: 'mulai' | 'selesai' | 'hari';
}

export interface NextDates {
  /** Beginnings and ends from today on, nearest first. Empty when no schedule reaches into the future. */
  readonly next: readonly ScheduleDate[];
  /** The latest end that has passed. */
  readonly last: ScheduleDate | undefined;
}

/** Today by the clock of Jakarta: national stages run in WIB (tenggat.md section 2). */
export function todayOf(clock: Clock): Day {
  return atZone(isoInstant(clock), 'WIB').day;
}

/** What the calendar says today: the next `limit` dates, and the last stage that ended. */
export function nextDates(clock: Clock, limit = 5, schedules: readonly Schedule[] = SCHEDULES): NextDates {
  const today = todayOf(clock);
  const edges = schedules.flatMap(edgesOf).sort((a, b) => (a.hari < b.hari ? -1 : a.hari > b.hari ? 1 : 0));
  const ended = edges.filter((edge) => edge.hari < today && edge.batas !== 'mulai');
  return { next: edges.filter((edge) => edge.hari >= today).slice(0, limit), last: ended.at(-1) };
}

function edgesOf(schedule: Schedule): ScheduleDate[] {
  return schedule.tahapan.flatMap((stage) => {
    const edge = (hari: Day | null, batas: ScheduleDate['batas']): ScheduleDate[] =>
      hari === null ? [] : [{ pemilu: schedule.pemilu, no: stage.no, nama: stage.nama, hari, batas }];
    if (stage.mulai !== null && stage.mulai === stage.selesai) return edge(stage.mulai, 'hari');
    return [...edge(stage.mulai, 'mulai'), ...edge(stage.selesai, 'selesai')];
  });
}

/** A stage with both days, as a calendar and a time line need it. */
export type DatedStage = Stage & { readonly mulai: Day; readonly selesai: Day };

/** The stages with both days, in order of time. A stage without a first day stands in the table only. */
export function datedStages(schedule: Schedule): DatedStage[] {
  return schedule.tahapan
    .filter((stage): stage is DatedStage => stage.mulai !== null && stage.selesai !== null)
    .sort((a, b) => (a.mulai === b.mulai ? compare(a.selesai, b.selesai) : compare(a.mulai, b.mulai)));
}

function compare(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
