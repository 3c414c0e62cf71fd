// Which dates of the election calendar does the front door show? (the next ones, else the latest; none is invented)
import type { Day } from '#kernel/day';
import { formatDate } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { type Schedule, datedStages, findPemilu, listSchedules, nextDates } from '#modules/pemilu';
import type { Clock } from '#platform/clock';
import { text } from './text.ts';

/** As the date list of the design wants them. */
export interface StageDate {
  readonly day: Day;
  readonly title: string;
  readonly note: string;
  readonly href: string;
}

export interface StageDates {
  /** False = no schedule reaches into the future, and the items are the latest ends. */
  readonly upcoming: boolean;
  readonly items: readonly StageDate[];
}

const SHOWN = 4;

export function readStageDates(lang: Lang, clock: Clock, schedules: readonly Schedule[] = listSchedules()): StageDates {
  const { next, last } = nextDates(clock, SHOWN, schedules);
  if (next.length > 0) {
    const edges = { mulai: text.batasMulai, selesai: text.batasSelesai, hari: text.batasHari };
    return { upcoming: true, items: next.map((edge) => item(lang, edge.pemilu, edge.nama[lang], edge.hari, say(lang, edges[edge.batas], { hari: formatDate(lang, edge.hari) }))) };
  }
  if (last === undefined) return { upcoming: false, items: [] };
  const ended = schedules
    .flatMap((schedule) => datedStages(schedule).map((stage) => ({ pemilu: schedule.pemilu, stage })))
    .sort((a, b) => (a.stage.selesai < b.stage.selesai ? 1 : -1))
    .slice(0, SHOWN);
  const items = ended.map(({ pemilu, stage }) => {
    const words = stage.mulai === stage.selesai ? text.batasHari : text.batasSelesai;
    return item(lang, pemilu, stage.nama[lang], stage.selesai, say(lang, words, { hari: formatDate(lang, stage.selesai) }));
  });
  return { upcoming: false, items };
}

/** The large day has no year, so the note writes the whole date, and names the election. */
function item(lang: Lang, pemilu: string, title: string, day: Day, when: string): StageDate {
  const name = findPemilu(pemilu)?.nama;
  return { day, title, note: name === undefined ? when : `${when}. ${say(lang, name)}`, href: `/tahapan/${pemilu}` };
}
