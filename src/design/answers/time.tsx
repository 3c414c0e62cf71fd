// What happened, what comes next, and where in the calendar are we? (stages: PKPU 3/2022, PKPU 2/2024)
import type { ComponentChildren, VNode } from 'preact';
import { addDays, daysBetween, dayParts, type Day } from '#kernel/day';
import { formatDateShort, formatDay } from '#kernel/format';
import { say, type Lang } from '#kernel/text';
import { useReader } from '#design/reader';
import { text } from './text.ts';

export interface TimelineItem {
  readonly title: string;
  /** Who or why. */
  readonly byline?: string | undefined;
  /** When, already written for the reader. */
  readonly when?: string | undefined;
  /** `now` is what the page shows; `next` has not happened; `flag` carries findings. */
  readonly state?: 'now' | 'next' | 'flag' | undefined;
  readonly href?: string | undefined;
  /** What changed. */
  readonly children?: ComponentChildren;
}

/** A history, newest first. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }): VNode {
  const { href } = useReader();
  return (
    <ol class="moj-timeline">
      {items.map((item) => (
        <li key={item.title + (item.when ?? '')} class={`moj-timeline__item${item.state ? ` moj-timeline__item--${item.state}` : ''}`}>
          <p class="moj-timeline__title">{item.href ? <a href={href(item.href)}>{item.title}</a> : item.title}</p>
          {item.byline && <p class="moj-timeline__byline">{item.byline}</p>}
          {item.when && <p class="moj-timeline__date">{item.when}</p>}
          {item.children && <div class="moj-timeline__description">{item.children}</div>}
        </li>
      ))}
    </ol>
  );
}

export interface DateItem {
  readonly day: Day;
  readonly title: string;
  readonly note?: string | undefined;
  readonly href?: string | undefined;
}

/** The next dates: a large day, then what happens. */
export function Dates({ items }: { readonly items: readonly DateItem[] }): VNode {
  const { lang, href } = useReader();
  return (
    <ul class="pd-dates">
      {items.map((item) => {
        const [, date, month] = formatDateShort(lang, item.day).split(' ');
        return (
          <li key={item.day + item.title} class="pd-date">
            <time class="pd-date__day" dateTime={item.day}>
              <b>{date}</b> {month}
            </time>
            <span class="pd-date__text">
              <span class="pd-strong">{item.href ? <a href={href(item.href)}>{item.title}</a> : item.title}</span>
              {item.note && <span class="pd-small">{item.note}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

export interface DayStage {
  readonly title: string;
  readonly start: Day;
  /** Last day, included. */
  readonly end: Day;
  readonly href?: string | undefined;
  /** Legal basis or remark. */
  readonly note?: string | undefined;
}

interface DayStagesProps {
  /** In the order to be shown. */
  readonly stages: readonly DayStage[];
  readonly today: Day;
}

interface Axis {
  readonly from: Day;
  readonly days: number;
}

/** From the first of the first month to the end of the last, so that month lines fall on whole months. */
export function axisOf(stages: readonly DayStage[]): Axis {
  const starts = stages.map((stage) => stage.start).sort();
  const ends = stages.map((stage) => stage.end).sort();
  const from = starts[0];
  const to = ends.at(-1);
  if (from === undefined || to === undefined) return { from: '2024-01-01' as Day, days: 1 };
  const first = `${from.slice(0, 8)}01` as Day;
  return { from: first, days: Math.max(daysBetween(first, to) + 1, 1) };
}

/** Percent of the axis at the start of a day. */
function place(axis: Axis, at: Day): string {
  return `${Math.round((daysBetween(axis.from, at) / axis.days) * 10000) / 100}%`;
}

const STEPS = [1, 2, 3, 6, 12, 24, 60] as const;

/** Lines every 1, 2, 3, 6 or 12 months, at most seven, so that their names do not touch on a phone. */
export function monthTicks(axis: Axis): Day[] {
  const first = dayParts(axis.from);
  const months = axis.days / 30.4;
  const step = STEPS.find((one) => months / one <= 6) ?? 120;
  const ticks: Day[] = [];
  for (let count = 0; count <= months; count += 1) {
    const month = first.month - 1 + count;
    if (month % step !== 0) continue;
    const year = first.year + Math.floor(month / 12);
    const tick = `${year}-${String((month % 12) + 1).padStart(2, '0')}-01` as Day;
    if (daysBetween(axis.from, tick) < axis.days * 0.94) ticks.push(tick);
  }
  return ticks;
}

function monthName(lang: Lang, at: Day): string {
  const [, , month] = formatDateShort(lang, at).split(' ');
  return dayParts(at).month === 1 ? String(dayParts(at).year) : (month ?? '');
}

/** Many stages on one axis of time. Positions are SVG percentages: no inline style, no stretched letters. */
export function DayStages({ stages, today }: DayStagesProps): VNode {
  const { lang } = useReader();
  const axis = axisOf(stages);
  const ticks = monthTicks(axis);
  const offset = daysBetween(axis.from, today);
  const now = offset >= 0 && offset < axis.days ? place(axis, today) : undefined;
  return (
    <div class="pd-stages">
      <svg class="pd-stages__axis" aria-hidden="true">
        {ticks.map((tick) => (
          <text key={tick} x={place(axis, tick)} y="14" dx="3">
            {monthName(lang, tick)}
          </text>
        ))}
        {ticks.map((tick) => (
          <line key={tick} x1={place(axis, tick)} x2={place(axis, tick)} y1="0" y2="100%" />
        ))}
      </svg>
      <ol>
        {stages.map((stage) => (
          <StageRow key={stage.title + stage.start} stage={stage} axis={axis} ticks={ticks} today={today} now={now} />
        ))}
      </ol>
      {now && <p class="pd-small pd-note">{say(lang, text.hariIniTanggal, { tanggal: formatDay(lang, today) })}</p>}
    </div>
  );
}

interface StageRowProps {
  readonly stage: DayStage;
  readonly axis: Axis;
  readonly ticks: readonly Day[];
  readonly today: Day;
  readonly now: string | undefined;
}

function StageRow({ stage, axis, ticks, today, now }: StageRowProps): VNode {
  const { lang, href } = useReader();
  const state = stage.end < today ? 'lewat' : stage.start > today ? 'nanti' : 'kini';
  const words = { lewat: text.sudahLewat, kini: text.berlangsung, nanti: text.akanDatang }[state];
  const days =
    stage.start === stage.end
      ? formatDay(lang, stage.start)
      : say(lang, text.rentang, { mulai: formatDay(lang, stage.start), selesai: formatDay(lang, stage.end) });
  return (
    <li class={`pd-stage pd-stage--${state}`}>
      <span class="pd-stage__text">
        <span class="pd-stage__title">{stage.href ? <a href={href(stage.href)}>{stage.title}</a> : stage.title}</span>
        <span class="pd-small">
          {days}, {say(lang, words)}
          {stage.note && `. ${stage.note}`}
        </span>
      </span>
      <svg class="pd-stage__bar" aria-hidden="true">
        {ticks.map((tick) => (
          <line key={tick} class="grid" x1={place(axis, tick)} x2={place(axis, tick)} y1="0" y2="100%" />
        ))}
        <line class="bar" x1={place(axis, stage.start)} x2={place(axis, addDays(stage.end, 1))} y1="50%" y2="50%" />
        {now && <line class="now" x1={now} x2={now} y1="0" y2="100%" />}
      </svg>
    </li>
  );
}
