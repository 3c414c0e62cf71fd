// Who gets the seats of one dapil, in which order, and how narrow was the last one? (every picture has its numbers beside it)
import type { ComponentChildren, VNode } from 'preact';
import { say } from '#kernel/text';
import { Num, OptionMark, optionHue } from '#design/marks';
import { useReader } from '#design/reader';
import { text } from './text-seats.ts';

export interface SeatHolder {
  /** Number on the ballot; null = nobody has the seat yet. */
  readonly no: number | null;
  readonly name: string;
}

interface SeatArcProps {
  /** In the order in which they were given, open ones last. */
  readonly seats: readonly SeatHolder[];
  /** What it shows, for screen readers. */
  readonly label: string;
}

const [CENTRE, BASE, RADIUS, LARGEST] = [280, 262, 208, 42];
/** A number is drawn in a ring of at least this size. */
const WRITTEN = 12;

function tenth(n: number): number {
  return Math.round(n * 10) / 10;
}

/** The seats of a dapil from left to right; a broken ring marks the last one. Its order must stand in the same page. */
export function SeatArc({ seats, label }: SeatArcProps): VNode {
  const { lang } = useReader();
  const steps = Math.max(1, seats.length - 1);
  const size = tenth(Math.min(LARGEST, (Math.PI * RADIUS * 0.39) / steps));
  return (
    <figure class="pd-arc">
      <svg viewBox="0 0 560 330" role="img" aria-label={label}>
        {seats.map(({ no, name }, at) => {
          const angle = Math.PI * (seats.length === 1 ? 0.5 : 1 - at / steps);
          const [x, y] = [tenth(CENTRE + RADIUS * Math.cos(angle)), tenth(BASE - RADIUS * Math.sin(angle))];
          return (
            <g key={at} class={no === null ? 'pd-arc__open' : optionHue('partai', no)} data-baca={no === null ? undefined : say(lang, text.kursiKe, { ke: String(at + 1), nama: name })}>
              {at === seats.length - 1 && <circle class="pd-arc__last" cx={x} cy={y} r={tenth(size * 1.16)} />}
              <circle cx={x} cy={y} r={size} />
              <circle class="pd-arc__core" cx={x} cy={y} r={tenth(size * 0.64)} />
              {no !== null && size >= WRITTEN && (
                <text x={x} y={tenth(y + size * 0.2)} font-size={tenth(size * 0.57)}>
                  {no}
                </text>
              )}
            </g>
          );
        })}
        <text class="pd-arc__sum" x={CENTRE} y={BASE - 26}>
          {seats.length}
        </text>
      </svg>
      <figcaption class="pd-small">{say(lang, text.busur)}</figcaption>
    </figure>
  );
}

export interface SeatLine {
  /** "Kursi 1", or that it is the next one. */
  readonly label: string;
  readonly no: number;
  readonly name: string;
  /** Who sits there, where that is known. */
  readonly person?: string | undefined;
  /** The quotient, written for the reader. */
  readonly figure: string;
  /** What it was divided by. */
  readonly note?: string | undefined;
  /** Behind the line: it got no seat. */
  readonly behind?: boolean | undefined;
}

/** Seats in the order in which they were given, and who came next. */
export function SeatOrder({ items }: { readonly items: readonly SeatLine[] }): VNode {
  return (
    <ol class="pd-order">
      {items.map((item) => (
        <li key={`${item.label} ${item.no}`} class={item.behind ? 'pd-order__behind' : undefined}>
          <span class="pd-order__n">{item.label}</span>
          <OptionMark no={item.no} kind="partai" />
          <span>
            <b>{item.name}</b>
            {item.person && <small>{item.person}</small>}
          </span>
          <span class="pd-num">
            {item.figure}
            {item.note && <small> {item.note}</small>}
          </span>
        </li>
      ))}
    </ol>
  );
}

interface CutLineProps {
  /** Near the line, from above it downwards; `value` as it was compared, in any unit. */
  readonly rows: readonly { readonly no: number; readonly name: string; readonly note: string; readonly figure: string; readonly value: number }[];
  /** Where the last seat was given. */
  readonly cut: number;
  readonly caption: string;
}

/** Quotients around the last seat on one axis. */
export function CutLine({ rows, cut, caption }: CutLineProps): VNode {
  const values = [...rows.map(({ value }) => value), cut];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * 0.15 || 1;
  const at = (value: number): number => tenth(((value - low + room) / (high - low + 2 * room)) * 100);
  return (
    <div>
      <ul class="pd-cutline">
        {rows.map(({ no, name, note, figure, value }) => (
          <li key={no}>
            <span>
              <OptionMark no={no} kind="partai" /> <b>{name}</b> <span class="pd-small">{note}</span>
            </span>
            <span class="pd-num pd-strong">{figure}</span>
            <svg viewBox="0 0 100 22" preserveAspectRatio="none" class={optionHue('partai', no)} aria-hidden="true">
              <path class="pd-cutline__rail" d="M0 11H100" />
              {value !== cut && <path class="pd-cutline__gap" d={`M${at(value)} 11H${at(cut)}`} />}
              <path class="pd-cutline__cut" d={`M${at(cut)} 0V22`} />
              <rect x={tenth(at(value) - 0.6)} y="3" width="1.2" height="16" />
            </svg>
          </li>
        ))}
      </ul>
      <p class="pd-small">{caption}</p>
    </div>
  );
}

/** The one sentence of a section, with the figure that matters in `mark`. */
export function Verdict({ children }: { readonly children: ComponentChildren }): VNode {
  return <p class="pd-verdict">{children}</p>;
}

/** At most three figures side by side, each with its sentence. */
export function ThreeFacts({ items }: { readonly items: readonly { readonly n: number; readonly label: string }[] }): VNode {
  return (
    <ul class="pd-facts3">
      {items.map(({ n, label }) => (
        <li key={label}>
          <b>
            <Num value={n} />
          </b>
          {label}
        </li>
      ))}
    </ul>
  );
}

/** Seats of a council by party, one square a seat. Its table must stand in the same page. */
export function SeatBars({ parties, label }: { readonly parties: readonly { readonly no: number; readonly name: string; readonly seats: number }[]; readonly label: string }): VNode {
  const seated = parties.filter(({ seats }) => seats > 0);
  const most = Math.max(1, ...seated.map(({ seats }) => seats));
  return (
    <ul class="pd-seatbars" aria-label={label}>
      {seated.map(({ no, name, seats }) => (
        <li key={no}>
          <OptionMark no={no} kind="partai" />
          <span>{name}</span>
          <b>
            <Num value={seats} />
          </b>
          <svg viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" class={optionHue('partai', no)} aria-hidden="true">
            <path d={Array.from({ length: seats }, (_, at) => `M${at + 0.08} .5h.84`).join('')} />
          </svg>
        </li>
      ))}
    </ul>
  );
}
