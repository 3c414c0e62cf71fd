// How do the parts of a known whole look as a picture? (stations by state; seats of a chamber)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { type MeterState, seatPlaces } from '#design/figures';
import { COLOURS, hueOf } from './colours.ts';
import { FIELD } from './frame.tsx';
import { Letters } from './letters.tsx';
import { text } from './text.ts';

interface ProgressProps {
  /** "5.886 dari 6.210 (94,78 %)". */
  readonly summary: string;
  readonly total: number;
  readonly parts: readonly { readonly state: MeterState; readonly n: number; readonly label: string }[];
}

const BAR = { y: FIELD.y + 84, height: 74 };
const FILLS: Readonly<Record<MeterState, string>> = {
  masuk: COLOURS.link,
  sebagian: COLOURS['seq-3'],
  foto: 'url(#foto)',
  ditarik: 'url(#ditarik)',
  belum: COLOURS.surface,
};

/** Every station in exactly one part. */
export function ProgressBar({ summary, total, parts }: ProgressProps): VNode {
  let x: number = FIELD.x;
  const placed = parts.map((part) => {
    const [from, width] = [x, total === 0 ? 0 : (FIELD.width * part.n) / total];
    x += width;
    return { ...part, from, width };
  });
  return (
    <g>
      <Stripes />
      <Letters x={FIELD.x} y={FIELD.y + 52} size={40} bold width={FIELD.width}>
        {summary}
      </Letters>
      <rect x={FIELD.x} y={BAR.y} width={FIELD.width} height={BAR.height} fill={COLOURS.surface} />
      {placed.map(({ state, from, width }) => width > 0 && <rect key={state} x={from} y={BAR.y} width={width} height={BAR.height} fill={FILLS[state]} />)}
      <rect x={FIELD.x} y={BAR.y} width={FIELD.width} height={BAR.height} fill="none" stroke={COLOURS['line-strong']} stroke-width="2" />
      {placed.map(({ state, label }, at) => {
        const [left, top] = [FIELD.x + (at % 2) * (FIELD.width / 2), BAR.y + BAR.height + 44 + Math.floor(at / 2) * 50];
        return (
          <g key={state}>
            <rect x={left} y={top - 22} width={28} height={28} rx="2" fill={FILLS[state]} stroke={COLOURS['line-strong']} />
            <Letters x={left + 42} y={top} size={24} width={FIELD.width / 2 - 60}>
              {label}
            </Letters>
          </g>
        );
      })}
    </g>
  );
}

/** Covered and withdrawn are told apart from read by their stripes, not by hue alone. */
function Stripes(): VNode {
  return (
    <defs>
      <pattern id="foto" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill={COLOURS.surface} />
        <rect width="3" height="8" fill={COLOURS.link} />
      </pattern>
      <pattern id="ditarik" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill={COLOURS.surface} />
        <rect width="5" height="8" fill={COLOURS['warn-mark']} />
      </pattern>
    </defs>
  );
}

interface ChamberProps {
  readonly lang: Lang;
  /** In ballot order; those without a seat are not drawn. */
  readonly parties: readonly { readonly no: number; readonly name: string; readonly seats: number }[];
  /** Seats that nobody has yet. */
  readonly open: number;
}

/** The half circle with its table beside it: numbers are read, not counted. */
export function Chamber({ lang, parties, open }: ChamberProps): VNode {
  const seated = parties.filter(({ seats }) => seats > 0);
  const taken = seated.reduce((sum, { seats }) => sum + seats, 0);
  const { places, size } = seatPlaces(taken + open);
  const scale = 1.66;
  let from = 0;
  const groups = seated.map((party) => {
    const own = places.slice(from, from + party.seats);
    from += party.seats;
    return { ...party, own };
  });
  return (
    <g>
      <g transform={`translate(${FIELD.x} ${FIELD.y + 8}) scale(${scale})`}>
        {groups.map(({ no, own }) => (
          <g key={no} fill={hueOf('partai', no).fill}>
            {own.map(({ x, y }) => (
              <circle key={`${x} ${y}`} cx={x} cy={y} r={size / 2} />
            ))}
          </g>
        ))}
        <g fill={COLOURS.paper} stroke={COLOURS['line-strong']}>
          {places.slice(from).map(({ x, y }) => (
            <circle key={`${x} ${y}`} cx={x} cy={y} r={size * 0.34} />
          ))}
        </g>
        <Letters x={200} y={190} size={30} bold anchor="middle">
          {formatInt(lang, taken)}
        </Letters>
      </g>
      <Seats lang={lang} parties={seated} />
    </g>
  );
}

function Seats({ lang, parties }: Pick<ChamberProps, 'lang' | 'parties'>): VNode {
  const x = FIELD.x + 730;
  const pitch = Math.min(40, FIELD.height / Math.max(parties.length, 1));
  const size = Math.min(22, pitch * 0.66);
  return (
    <g>
      {parties.map(({ no, name, seats }, at) => {
        const { fill, on } = hueOf('partai', no);
        const y = FIELD.y + at * pitch;
        return (
          <g key={no}>
            <rect x={x} y={y} width={44} height={pitch * 0.82} rx="2" fill={fill} />
            <Letters x={x + 22} y={y + pitch * 0.6} size={size * 0.85} bold anchor="middle" fill={on}>
              {String(no)}
            </Letters>
            <Letters x={x + 58} y={y + pitch * 0.6} size={size} width={180}>
              {name}
            </Letters>
            <Letters x={FIELD.x + FIELD.width} y={y + pitch * 0.6} size={size} bold anchor="end">
              {say(lang, text.kursi, { n: formatInt(lang, seats) })}
            </Letters>
          </g>
        );
      })}
    </g>
  );
}
