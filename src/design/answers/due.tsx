// Until when, and by which sum? (tenggat.md 1.1, 9: the days counted, the days skipped and why, the basis, the calendar)
import type { VNode } from 'preact';
import { addDays, type Day, dayParts, daysBetween, weekday } from '#kernel/day';
import { formatDate, formatDateShort, formatDayMonth } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { useReader } from '#design/reader';
import { Icon } from '#design/marks';
import { dueText as text } from './text-due.ts';

/** Why a day is not counted; a weekend needs no name. */
export interface DueSkip {
  readonly kind: 'akhir_pekan' | 'libur' | 'cuti' | 'tutup' | 'jeda';
  /** In full, for the line below: "cuti bersama Idulfitri 1447 Hijriah". */
  readonly name?: string | undefined;
}

/** One day after day 0. */
export interface DueDay {
  readonly day: Day;
  /** Its number where it counts. */
  readonly n?: number | undefined;
  readonly skip?: DueSkip | undefined;
}

export interface DueSumProps {
  readonly due: Day;
  /** With its zone, written: "pukul 23.59 WIT (21.59 WIB)". */
  readonly time: string;
  readonly day0: Day;
  /** What happened on day 0, in one word ("lengkap"). */
  readonly day0Note?: string | undefined;
  /** Where hours or minutes are counted: when on day 0 it began, "pukul 14.30 WIB". */
  readonly startTime?: string | undefined;
  readonly length: number;
  /** "hari kerja". */
  readonly unit: string;
  /** Every day after day 0 up to the due date; empty where days are not counted one by one (months, hours). */
  readonly days: readonly DueDay[];
  readonly basis?: string | undefined;
  /** Versions of the calendar, and the decrees behind them. */
  readonly calendar?: string | undefined;
  readonly provisional?: boolean | undefined;
  /** Lower cells, for a side column. */
  readonly small?: boolean | undefined;
}

/** Weeks from which the day-by-day table waits until it is asked for. */
const LONG_WEEKS = 9;

/** A due date with the whole sum behind it. The heading above it is the page's. */
export function DueSum(props: DueSumProps): VNode {
  const { lang } = useReader();
  const { due, time, provisional, days } = props;
  return (
    <div class="pd-duesum">
      <p class="pd-due">
        <b>{formatDate(lang, due)}</b>
        <span>{time}</span>
      </p>
      {provisional && (
        <p class="pd-due__mark">
          <Icon name="half" />
          <span>{say(lang, text.dueSementara)}</span>
        </p>
      )}
      {days.length > 0 && <Days {...props} />}
      <p class="pd-sumline">{sumLine(lang, props)}</p>
    </div>
  );
}

function Days(props: DueSumProps): VNode {
  const { lang } = useReader();
  const weeks = weeksOf(props);
  const table = <DayTable {...props} weeks={weeks} />;
  if (weeks.length < LONG_WEEKS) return table;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{say(lang, text.dueBuka)}</span>
      </summary>
      {table}
    </details>
  );
}

/** Whole weeks from the Monday before the first day to the Sunday after the last; a backward sum begins at its due date. */
function weeksOf({ day0, due, days }: DueSumProps): Day[][] {
  const all = [day0, due, ...days.map((one) => one.day)].sort();
  const first = all[0] ?? day0;
  const last = all.at(-1) ?? due;
  const monday = addDays(first, 1 - weekday(first));
  const count = Math.floor(daysBetween(monday, last) / 7) + 1;
  return Array.from({ length: count }, (_, week) => Array.from({ length: 7 }, (__, at) => addDays(monday, week * 7 + at)));
}

function DayTable(props: DueSumProps & { readonly weeks: readonly Day[][] }): VNode {
  const { lang } = useReader();
  const { weeks, day0, due, small } = props;
  const known = new Map(props.days.map((one) => [one.day, one]));
  return (
    <table class={`pd-cal${small ? ' pd-cal--s' : ''}`}>
      <caption class="pd-vh">{say(lang, text.dueKeterangan, { mulai: formatDate(lang, day0), selesai: formatDate(lang, due) })}</caption>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((one) => (
            <th key={one} scope="col">
              {formatDateShort(lang, one).split(' ')[0]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, at) => (
          <tr key={week[0]}>
            {week.map((one, place) => (
              <Cell key={one} day={one} first={at === 0 && place === 0} known={known.get(one)} sum={props} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly day: Day;
  readonly first: boolean;
  readonly known: DueDay | undefined;
  readonly sum: DueSumProps;
}

function Cell({ day, first, known, sum }: CellProps): VNode {
  const { lang } = useReader();
  const date = <span class="pd-cal__d">{dateWords(lang, day, first)}</span>;
  if (day === sum.day0) {
    return (
      <td class="pd-cal__zero">
        {date}
        <b>0</b>
        <span class="pd-cal__w">{sum.day0Note ?? say(lang, text.dueNol)}</span>
      </td>
    );
  }
  if (known?.n !== undefined || day === sum.due) {
    return (
      <td class={day === sum.due ? 'pd-cal__due' : 'pd-cal__hit'}>
        {date}
        {known?.n !== undefined && <b>{known.n}</b>}
        {day === sum.due && <span>{say(lang, text.dueBatas)}</span>}
      </td>
    );
  }
  if (known?.skip === undefined) return <td class="pd-cal__off">{date}</td>;
  return (
    <td class="pd-cal__skip">
      {date}
      {known.skip.kind !== 'akhir_pekan' && <span>{shortWord(lang, known.skip.kind)}</span>}
      <span class="pd-vh">{say(lang, text.dueTidak)}</span>
    </td>
  );
}

function dateWords(lang: Lang, day: Day, first: boolean): string {
  const [, date = '', month = ''] = formatDateShort(lang, day).split(' ');
  return first || dayParts(day).date === 1 ? `${date} ${month}` : date;
}

function shortWord(lang: Lang, kind: Exclude<DueSkip['kind'], 'akhir_pekan'>): string {
  return say(lang, { libur: text.dueSingkatLibur, cuti: text.dueSingkatCuti, tutup: text.dueSingkatTutup, jeda: text.dueSingkatJeda }[kind]);
}

function sumLine(lang: Lang, { length, unit, day0, startTime, days, basis, calendar }: DueSumProps): string {
  const skipped = skippedWords(lang, days);
  const mulai = startTime === undefined ? formatDate(lang, day0) : `${formatDate(lang, day0)} ${startTime}`;
  return [
    say(lang, days.length === 0 ? text.dueSejak : text.dueHitung, { n: String(length), satuan: unit, mulai }),
    skipped === '' ? '' : say(lang, text.dueDilewati, { hari: skipped }),
    basis === undefined ? '' : say(lang, text.dueDasar, { dasar: basis }),
    calendar === undefined ? '' : say(lang, text.dueKalender, { versi: calendar }),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** "Sabtu dan Minggu; 18 Maret (cuti bersama Nyepi); 20, 23, 24 Maret (cuti bersama Idulfitri)". */
function skippedWords(lang: Lang, days: readonly DueDay[]): string {
  const skipped = days.filter((one) => one.skip !== undefined);
  const groups: { name: string; days: Day[] }[] = [];
  for (const { day, skip } of skipped) {
    if (skip === undefined || skip.kind === 'akhir_pekan') continue;
    const name = skip.name ?? shortWord(lang, skip.kind);
    const last = groups.at(-1);
    if (last?.name === name) last.days.push(day);
    else groups.push({ name, days: [day] });
  }
  const weekend = skipped.some((one) => one.skip?.kind === 'akhir_pekan') ? [say(lang, text.dueAkhirPekan)] : [];
  return [...weekend, ...groups.map((group) => `${daysWords(lang, group.days)} (${group.name})`)].join('; ');
}

/** "20, 23, 24 Maret", the month once where it is the same. */
function daysWords(lang: Lang, days: readonly Day[]): string {
  return days
    .map((one, at) => {
      const next = days[at + 1];
      const sameMonth = next !== undefined && next.slice(0, 7) === one.slice(0, 7);
      return sameMonth ? String(dayParts(one).date) : formatDayMonth(lang, one);
    })
    .join(', ');
}
