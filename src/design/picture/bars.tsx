// How many votes has each choice, as a picture? (ballot order, bars from 0; the same size and weight for all)
import type { VNode } from 'preact';
import { formatInt, formatPercent } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import type { OptionKind } from '#design/marks';
import { COLOURS, hueOf } from './colours.ts';
import { FIELD } from './frame.tsx';
import { Letters } from './letters.tsx';
import { text } from './text.ts';

export interface BarOption {
  readonly no: number;
  readonly name: string;
  /** Second name of a pair; drawn where there is room for it. */
  readonly mate?: string | undefined;
  readonly votes: number | null;
  /** Percent of the valid votes; null where nothing was read. */
  readonly share: number | null;
}

interface BarsProps {
  readonly lang: Lang;
  readonly kind: OptionKind;
  /** In ballot order. */
  readonly options: readonly BarOption[];
}

/** Most choices that are drawn; how many are left out is said. */
export const MOST_BARS = 54;
/** Up to here each choice has the whole width. */
const FEW = 6;

/** Few choices in large rows, many in two or three columns. */
export function Bars({ lang, kind, options }: BarsProps): VNode {
  const shown = options.slice(0, MOST_BARS);
  const columns = shown.length <= FEW ? 1 : shown.length <= 26 ? 2 : 3;
  const rows = Math.ceil(shown.length / columns);
  const pitch = Math.min(FIELD.height / Math.max(rows, 1), 112);
  const width = (FIELD.width - 40 * (columns - 1)) / columns;
  return (
    <g>
      {shown.map((option, at) => (
        <Row
          key={option.no}
          lang={lang}
          kind={kind}
          option={option}
          x={FIELD.x + Math.floor(at / rows) * (width + 40)}
          y={FIELD.y + (at % rows) * pitch}
          width={width}
          pitch={pitch}
        />
      ))}
      {options.length > shown.length && (
        <Letters x={FIELD.x + FIELD.width} y={FIELD.y + FIELD.height + 10} size={16} anchor="end" fill={COLOURS['ink-2']}>
          {say(lang, text.lainnya, { n: formatInt(lang, options.length - shown.length) })}
        </Letters>
      )}
    </g>
  );
}

interface RowProps {
  readonly lang: Lang;
  readonly kind: OptionKind;
  readonly option: BarOption;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly pitch: number;
}

/** Number, name, share, votes; below them the bar in its bed. */
function Row({ lang, kind, option: { no, name, mate, votes, share }, x, y, width, pitch }: RowProps): VNode {
  const bar = pitch * 0.22;
  const size = Math.min(pitch * 0.46, 30);
  const box = Math.min(pitch * 0.58, 46);
  const line = y + pitch * 0.1 + box * 0.72;
  const { fill, on } = hueOf(kind, no);
  const right = share === null ? say(lang, text.belumAda) : formatPercent(lang, share);
  const room = size * 4.6;
  const large = pitch > 60;
  const votesRoom = votes === null ? 0 : size * (large ? 6.6 : 4.4);
  return (
    <g>
      <rect x={x} y={y + pitch * 0.06} width={box * 1.15} height={box} rx="3" fill={fill} />
      <Letters x={x + box * 0.575} y={line - (box - size) * 0.02} size={size * 0.9} bold fill={on} anchor="middle">
        {String(no)}
      </Letters>
      <Letters x={x + box * 1.15 + 12} y={line} size={size} bold width={width - box * 1.15 - 24 - room - votesRoom}>
        {large || mate === undefined ? name : `${name} – ${mate}`}
      </Letters>
      {large && mate !== undefined && (
        <Letters x={x + box * 1.15 + 12} y={line + size * 0.86} size={size * 0.66} fill={COLOURS['ink-2']} width={width - box * 1.15 - 24 - room}>
          {mate}
        </Letters>
      )}
      {votes !== null && (
        <Letters x={x + width - room} y={line} size={size * 0.72} anchor="end" fill={COLOURS['ink-2']}>
          {large ? say(lang, text.suara, { n: formatInt(lang, votes) }) : formatInt(lang, votes)}
        </Letters>
      )}
      <Letters x={x + width} y={line} size={size} bold anchor="end">
        {right}
      </Letters>
      <rect x={x} y={y + pitch * 0.72} width={width} height={bar} fill={COLOURS.floor} />
      {share !== null && <rect x={x} y={y + pitch * 0.72} width={Math.round(width * share) / 100} height={bar} fill={fill} />}
    </g>
  );
}
