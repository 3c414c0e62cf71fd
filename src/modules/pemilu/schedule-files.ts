// What does a schedule look like as a calendar feed, as JSON and as a table file? (RFC 5545; one fact, three shapes)
import { stringify } from 'csv-stringify/sync';
import ical, { ICalEventBusyStatus } from 'ical-generator';
import { addDays } from '#kernel/day';
import { type Lang, say } from '#kernel/text';
import { datedStages } from './dates.ts';
import type { Schedule, Stage } from './schedule.ts';
import { text } from './text-stages.ts';

/** All-day events with lasting ids: a reader who subscribes sees a changed date move, not a second entry. */
export function scheduleCalendar(schedule: Schedule, lang: Lang, origin: string): string {
  const calendar = ical({ name: schedule.judul[lang], prodId: { company: 'Pendopo', product: 'tahapan', language: lang.toUpperCase() } });
  for (const stage of datedStages(schedule)) {
    calendar.createEvent({
      id: `tahapan-${schedule.pemilu}-${stage.no}@pendopo`,
      // The day on which the sources were looked at: the same feed twice is the same bytes.
      stamp: new Date(schedule.perTanggal),
      start: new Date(stage.mulai),
      end: new Date(addDays(stage.selesai, 1)),
      allDay: true,
      summary: stage.nama[lang],
      description: [schedule.dasar, certainty(stage, lang), stage.beda?.[lang]].filter((part) => part !== undefined).join('. '),
      url: `${origin}/tahapan/${schedule.pemilu}`,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  return calendar.toString();
}

function certainty(stage: Stage, lang: Lang): string {
  return say(lang, stage.keyakinan === 'H' ? text.yakinTinggi : text.yakinSedang);
}

/** The schedule with its sources; days are ISO, what has no day is null. */
export function scheduleJson(schedule: Schedule): Record<string, unknown> {
  const { pemilu, judul, dasar, hari, perTanggal, sumber, tahapan, tidakDiadakan, fakta } = schedule;
  return { pemilu, judul: judul.id, dasar, hariPemungutanSuara: hari, perTanggal, sumber: sumber.map((s) => ({ ...s, judul: s.judul.id })), tahapan: tahapan.map(plain), putaranKeduaTidakDiadakan: tidakDiadakan?.tahapan.map(plain) ?? [], fakta: fakta.map(plain) };
}

/** Words in Indonesian, absent keys as null, so that each row has the same keys. */
function plain(row: Stage | Schedule['fakta'][number]): Record<string, unknown> {
  const shared = { nama: row.nama.id, keyakinan: row.keyakinan, sumber: row.sumber, bedaAntarsumber: row.beda?.id ?? null };
  if ('tanggal' in row) return { tanggal: row.tanggal, ...shared, rincian: row.rincian?.id ?? null };
  return { no: row.no, bagian: row.bagian ?? null, mulai: row.mulai, selesai: row.selesai, relatif: row.relatif?.id ?? null, ...shared };
}

/** One row a stage, comma, LF, header; empty = no day set. */
export function scheduleCsv(schedule: Schedule): string {
  const header = ['no', 'bagian', 'tahapan', 'mulai', 'selesai', 'relatif', 'keyakinan', 'sumber', 'beda_antarsumber', 'diadakan'];
  const row = (stage: Stage, held: string): (string | null)[] => [
    stage.no, stage.bagian ?? null, stage.nama.id, stage.mulai, stage.selesai, stage.relatif?.id ?? null, stage.keyakinan, stage.sumber.join(' '), stage.beda?.id ?? null, held,
  ];
  const skipped = schedule.tidakDiadakan?.tahapan ?? [];
  return stringify([header, ...schedule.tahapan.map((stage) => row(stage, 'ya')), ...skipped.map((stage) => row(stage, 'tidak'))]);
}
