// How did a count grow, and where did it fall? (a step a report: nothing is smoothed, nothing is interpolated)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { useReader } from '#design/reader';
import { text } from './text.ts';

export interface LinePoint {
  /** "14 Feb" */
  readonly label: string;
  /** Shorter, for the foot, where the label says day and hour. */
  readonly tick?: string | undefined;
  readonly value: number;
  /** Place in time in any unit; without it the points stand at equal distances. */
  readonly at?: number | undefined;
}

interface LineChartProps {
  readonly title: string;
  /** What the line counts and what the dashed line is. */
  readonly note?: string | undefined;
  /** In words what the line shows, for those who do not see it. */
  readonly summary: string;
  /** In order of time, two at least. */
  readonly points: readonly LinePoint[];
  /** The whole that the count runs towards, drawn dashed. */
  readonly reference?: number | undefined;
  /** Heads of the table behind the chart. */
  readonly columns: { readonly when: string; readonly value: string };
}

const WIDTH = 1000;
const HEIGHT = 180;
/** From ten million on, the figures beside the axis need more room. */
const WIDE = 10_000_000;

interface Placed extends LinePoint {
  readonly x: number;
  readonly y: number;
}

/** Places the points; the axis starts at 0 and ends at the larger of reference and highest value. */
export function placePoints(points: readonly LinePoint[], reference: number | undefined): { placed: Placed[]; top: number } {
  const top = Math.max(reference ?? 0, ...points.map((point) => point.value), 1);
  const times = points.map((point, index) => point.at ?? index);
  const first = times[0] ?? 0;
  const span = Math.max((times.at(-1) ?? 0) - first, 1e-9);
  const placed = points.map((point, index) => ({
    ...point,
    x: tenth((((times[index] ?? first) - first) / span) * WIDTH),
    y: tenth(HEIGHT - (point.value / top) * HEIGHT),
  }));
  return { placed, top };
}

function tenth(n: number): number {
  return Math.round(n * 10) / 10;
}

function stepPath(placed: readonly Placed[]): string {
  return placed.map((point, index) => (index === 0 ? `M${point.x} ${point.y}` : `H${point.x}V${point.y}`)).join('');
}

/** First, last and those nearest to the thirds; none nearer than a fifth to another, so that they never touch on a phone. */
export function ticks(placed: readonly Placed[]): Placed[] {
  const kept: Placed[] = [placed[0], placed.at(-1)].flatMap((point) => point ?? []);
  for (const third of [WIDTH / 3, (2 * WIDTH) / 3]) {
    const nearest = [...placed].sort((a, b) => Math.abs(a.x - third) - Math.abs(b.x - third))[0];
    if (nearest && kept.every((point) => Math.abs(point.x - nearest.x) >= WIDTH / 5)) kept.push(nearest);
  }
  return kept;
}

/** A step line over time with its table behind a fold. */
export function LineChart(props: LineChartProps): VNode {
  const { lang } = useReader();
  const { placed, top } = placePoints(props.points, props.reference);
  const line = stepPath(placed);
  // A half that is no whole number gets a line but no name: there are no half stations.
  const axis = [formatInt(lang, top), top % 2 === 0 || top > 100 ? formatInt(lang, Math.round(top / 2)) : '', formatInt(lang, 0)];
  const referenceY = props.reference === undefined ? undefined : tenth(HEIGHT - (props.reference / top) * HEIGHT);
  return (
    <figure class={top >= WIDE ? 'pd-chart pd-chart--lebar' : 'pd-chart'}>
      <figcaption>
        <span class="pd-strong">{props.title}</span>
        {props.note && <span class="pd-small pd-block">{props.note}</span>}
      </figcaption>
      <div class="pd-chart__plot">
        <div class="pd-chart__y" aria-hidden="true">
          {axis.map((value, at) => (
            <span key={at}>{value}</span>
          ))}
        </div>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={props.summary}
          data-titik={readings(placed, lang)}
        >
          <path class="grid" d={`M0 ${HEIGHT / 2}H${WIDTH}M0 ${HEIGHT}H${WIDTH}`} />
          <path class="area" d={`${line}V${HEIGHT}H0z`} />
          <path class="line" d={line} />
          {referenceY !== undefined && <path class="ref" d={`M0 ${referenceY}H${WIDTH}`} />}
        </svg>
      </div>
      <svg class="pd-chart__x" aria-hidden="true">
        {ticks(placed).map((point) => (
          <text
            key={point.label}
            x={`${point.x / 10}%`}
            y="16"
            text-anchor={point.x === 0 ? 'start' : point.x === WIDTH ? 'end' : 'middle'}
          >
            {point.tick ?? point.label}
          </text>
        ))}
      </svg>
      <ChartTable {...props} />
    </figure>
  );
}

/** What the pointer script needs: place in thousandths of the width and the words to read. */
function readings(placed: readonly Placed[], lang: 'id' | 'en'): string {
  return placed.map((point) => `${point.x}|${point.label}: ${formatInt(lang, point.value)}`).join('\n');
}

function ChartTable({ points, columns }: LineChartProps): VNode {
  const { lang } = useReader();
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{say(lang, text.tabelAngka)}</span>
      </summary>
      <div class="govuk-details__text">
        <table class="pd-table">
          <thead>
            <tr>
              <th scope="col">{columns.when}</th>
              <th scope="col" class="n">
                {columns.value}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.label}>
                <th scope="row">{point.label}</th>
                <td class="n">{formatInt(lang, point.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
